"""A case whose tab closed: because it lies in the bin, or because another took it. Said where a person looks now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk
    from mediator_desk.views.banner import Banner


def tell_binned(desk: Desk, case_id: int, title: str, banner: Banner, open_case: Callable[[int], object]) -> None:
    """Say that a case was put into the bin, and offer to bring it back; or that it went out of this person's sight.

    Nothing where it lies elsewhere or nowhere.
    """
    from mediator_desk.models.case import Case

    try:
        with desk.database.reading() as db:
            case = db.get(Case, case_id)
            is_binned = case is not None and case.binned_at is not None
    except DeskError:
        return  # who is in front says so
    if case is None and not desk.actor.sees_all:
        said = QCoreApplication.translate("GoneCase", "{title} is not among your cases any more: somebody else has it.")
        banner.tell("info", said.format(title=title))
    if is_binned:
        said = QCoreApplication.translate("GoneCase", "Put into the bin: {title}").format(title=title)
        back = QCoreApplication.translate("GoneCase", "Bring it back")
        banner.tell("info", said, acts=[(back, partial(_bring_back, desk, case_id, banner, open_case))])


def _bring_back(desk: Desk, case_id: int, banner: Banner, open_case: Callable[[int], object]) -> None:
    from mediator_desk.services.bin import restore_case

    try:
        with desk.database.writing() as db:
            restore_case(db, case_id, by=desk.actor, now=desk.now())
    except DeskError as error:
        banner.tell_error(error)
        return
    banner.clear()
    desk.case_changed.emit(case_id)
    desk.cases_changed.emit()
    open_case(case_id)
