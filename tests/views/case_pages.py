"""The place of the cases for tests: a small list of its own in the first tab, and pages whose acts only tell."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from mediator_desk.desk import Desk
from mediator_desk.views.banner import Banner
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.page.case_page import CasePage
from mediator_desk.views.cases.page.tabs_of_case import Tab
from mediator_desk.views.cases.place import CasesPlace


class ShownList(QWidget):
    """Stands where the list of cases does; it remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.pane = self
        self.banner = Banner(self)
        self.asked: list[object] = []
        self.focused = 0

    def open_whole(self) -> None:
        self.asked.append("whole")

    def take_focus(self) -> None:
        self.focused += 1

    def show_id(self, case_id: int) -> None:
        self.asked.append(case_id)

    def show_queue(self, queue: str) -> None:
        self.asked.append(queue)


def page_maker(desk: Desk, opened: list[tuple[str, int]]):
    """Return what makes a page; `opened` takes what is asked of other screens."""
    openers = {
        offer: lambda case_id, _parent, offer=offer: opened.append((str(offer), case_id))
        for offer in (
            Offer.PLAN_SESSION, Offer.RECORD_CONTACT, Offer.CONSENTS, Offer.PRINT_HISTORY, Offer.WHY_DUE,
            Offer.RECORD_SESSION, Offer.COMPARE,
        )
    }  # fmt: skip
    panels = {Tab.EVIDENCE: lambda case_id, parent: QLabel(f"evidence {case_id}", parent)}
    return lambda case_id, parent: CasePage(desk, case_id, openers, panels, parent)


def place_of(desk: Desk, opened: list[tuple[str, int]]) -> CasesPlace:
    """Return the place of the cases with no tab open but those remembered."""
    return CasesPlace(desk, ShownList(), page_maker(desk, opened))
