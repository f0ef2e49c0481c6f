"""What was typed on the page of a case before, and not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError
from mediator_desk.views.cases.page.tabs_of_case import Tab
from mediator_desk.views.input_keeper import keeper_of

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

TAB_OF = {"dispute": Tab.OVERVIEW, "next_step": Tab.OVERVIEW, "party": Tab.PARTIES}
"""The tab of a form, by the first word of the name under which its input is kept: "party/12/31"."""


def kept_on_page(desk: Desk, case_id: int) -> list[tuple[Tab, str]]:
    """Return the tab and the name of each form of a case with input that waits, the newest first."""
    try:
        kept = keeper_of(desk).read_all()
    except DeskError:
        return []  # who reads the case says that the database is away
    names = [one.form.split("/") for one in kept if one.case_id == case_id]
    return [(TAB_OF[name[0]], "/".join(name)) for name in names if name[0] in TAB_OF]
