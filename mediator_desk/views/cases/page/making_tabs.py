"""Making the tabs of a case when they are first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.page.content_tab import ContentTab
from mediator_desk.views.cases.page.overview import Overview
from mediator_desk.views.cases.page.parties_tab import PartiesTab
from mediator_desk.views.cases.page.tabs_of_case import HELPS, PIECES, Tab

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.cases.case_details import CaseDetails
    from mediator_desk.views.cases.acts import CaseActs
    from mediator_desk.views.cases.page.scrolled_tab import ScrolledTab
    from mediator_desk.views.cases.pane_content import CaseContent


def made_tab(tab: Tab, desk: Desk, case_id: int, parent: QWidget) -> ScrolledTab:
    """Return what stands behind a tab that the page makes by itself."""
    if tab is Tab.OVERVIEW:
        return Overview(desk, case_id, parent)
    if tab is Tab.PARTIES:
        return PartiesTab(desk, case_id, parent)
    if tab is Tab.PAPERS:
        from mediator_desk.views.cases.page.papers_tab import PapersTab  # it knows how papers are made

        return PapersTab(desk, parent)
    nothing = {
        Tab.SESSIONS: QCoreApplication.translate(
            "CasePage", "No meeting yet. Plan the first one once a mediator is appointed."
        ),
        Tab.RESULT: QCoreApplication.translate(
            "CasePage", "Nothing yet: the outcome is recorded when the mediation ends."
        ),
    }
    return ContentTab(desk, PIECES[tab], nothing[tab], HELPS[tab], parent)


def connect_content(
    content: CaseContent, case: CaseDetails, desk: Desk, acts: CaseActs, do: Callable[[Offer], object]
) -> None:
    """Let the links of what is told of a case do their acts."""
    content.case_wanted.connect(desk.case_wanted)
    content.meeting_wanted.connect(lambda session_id: desk.place_wanted.emit("schedule", session_id))
    content.decline_wanted.connect(lambda proposal: acts.decline_as_proposed(case, proposal))
    content.consents_wanted.connect(lambda: do(Offer.CONSENTS))
    content.people_wanted.connect(lambda: do(Offer.WHO_COMES))
    content.served_wanted.connect(lambda: do(Offer.SERVED_PAPERS))
    content.contact_wanted.connect(lambda: do(Offer.RECORD_CONTACT))
