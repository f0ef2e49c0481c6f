"""The places of the rail and what their screens need of each other. Screens are imported when they are first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.views.desk_view import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.cases.openers import CaseOpeners
    from mediator_desk.views.intake.opening import Teller


def places_of(desk: Desk, renew: Callable[[], object]) -> list[Place]:
    """Return the places of the rail, in their order. `renew` builds the window anew: language or text size changed."""
    return [
        Place("cases", QCoreApplication.translate("Places", "Cases"), "folder-open", partial(_cases, desk), "Ctrl+2"),
        Place(
            "statistics",
            QCoreApplication.translate("Places", "Figures"),
            "chart-bar",
            partial(_statistics, desk),
            "Ctrl+4",
        ),
        Place(
            "enquiry",
            QCoreApplication.translate("Places", "Look-up"),
            "magnifying-glass",
            partial(_enquiry, desk),
            "Ctrl+6",
        ),
        Place(
            "settings",
            QCoreApplication.translate("Places", "Settings"),
            "gear-six",
            partial(_settings, desk, renew),
            "Ctrl+,",
            is_last=True,
        ),
    ]


def _cases(desk: Desk) -> QWidget:
    from mediator_desk.views.cases.view import CasesView
    from mediator_desk.views.intake.opening import open_import

    def take_in(file: Path | None, parent: QWidget, tell: Teller) -> object:
        return open_import(desk, file, parent, tell)

    return CasesView(desk, _case_openers(desk), take_in)


def _case_openers(desk: Desk) -> CaseOpeners:
    from mediator_desk.views.agreements import opening as agreements
    from mediator_desk.views.cases.openers import CaseOpeners
    from mediator_desk.views.sessions import opening as sessions

    return CaseOpeners(
        plan_session=partial(sessions.open_plan_session, desk),
        move_session=partial(sessions.open_cancel_or_move_session, desk),
        record_session=partial(sessions.open_record_session, desk),
        record_outcome=partial(agreements.open_record_outcome, desk),
        write_agreement=partial(agreements.open_agreement, desk),
        sign=partial(agreements.open_signing, desk),
        record_payment=partial(agreements.open_record_payment, desk),
        follow_up=partial(agreements.open_follow_up, desk),
    )


def _statistics(desk: Desk) -> QWidget:
    from mediator_desk.views.statistics.statistics_view import StatisticsView

    return StatisticsView(desk)


def _enquiry(desk: Desk) -> QWidget:
    from mediator_desk.views.enquiry.enquiry_view import EnquiryView

    screen = EnquiryView(desk)
    screen.case_chosen.connect(lambda case_id: desk.place_wanted.emit("cases", case_id))
    return screen


def _settings(desk: Desk, renew: Callable[[], object]) -> QWidget:
    from mediator_desk.views.settings.settings_view import SettingsView

    screen = SettingsView(desk)
    screen.language_changed.connect(renew)
    screen.look_changed.connect(renew)
    return screen
