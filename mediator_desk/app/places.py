"""The places of the rail and what their screens need of each other. Screens are imported when they are first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.views.desk_view import Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


def places_of(desk: Desk) -> list[Place]:
    """Return the places of the rail, in their order."""
    return [
        Place(
            "statistics",
            QCoreApplication.translate("Places", "Figures"),
            "chart-bar",
            lambda: _statistics(desk),
            "Ctrl+4",
        ),
        Place(
            "enquiry",
            QCoreApplication.translate("Places", "Look-up"),
            "magnifying-glass",
            lambda: _enquiry(desk),
            "Ctrl+6",
        ),
    ]


def _statistics(desk: Desk) -> QWidget:
    from mediator_desk.views.statistics.statistics_view import StatisticsView

    return StatisticsView(desk)


def _enquiry(desk: Desk) -> QWidget:
    from mediator_desk.views.enquiry.enquiry_view import EnquiryView

    screen = EnquiryView(desk)
    screen.case_chosen.connect(lambda case_id: desk.place_wanted.emit("cases", case_id))
    return screen
