"""Taking back and doing again, for every screen: the banner says what went back and offers it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.errors import DeskError, Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.services.bulk import undoing
from mediator_desk.services.cases import undo_edits
from mediator_desk.services.cases.history import HistoryLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

OF_MANY = {
    "accepted": QT_TRANSLATE_NOOP("Undoing", "Accepted"),
    "appointed": QT_TRANSLATE_NOOP("Undoing", "Mediators appointed"),
    "session_planned": QT_TRANSLATE_NOOP("Undoing", "Meetings planned"),
}
"""What was done to many cases, each in its own way: the sentence of one of them would be wrong for the others."""

Teller = Callable[..., object]
"""Shows news: tone, title, reason, acts=[(word, what it does)]."""


def said_of(change: undo_edits.OwnChange) -> str:
    """Return what a change was, as the history says it, with the case or the number of cases."""
    from mediator_desk.views.history_words import history_sentence  # not before the first paint

    said = history_sentence(HistoryLine(change.at, change.act, change.actor, dict(change.facts), ""))
    if change.cases > 1:
        said = QCoreApplication.translate("Undoing", OF_MANY[change.act]) if change.act in OF_MANY else said
        return QCoreApplication.translate("Undoing", "{act} ({count} cases)").format(act=said, count=change.cases)
    return QCoreApplication.translate("Undoing", "{act} ({number})").format(act=said, number=change.number)


def tell_undone(desk: Desk, said: str, undone_id: int, tell: Teller) -> None:
    """Say that one change went back, and offer to do it again."""
    acts = [(_redo_word(), lambda: _redo(desk, said, undone_id, tell))]
    tell("info", QCoreApplication.translate("Undoing", "Undone: {act}").format(act=said), acts=acts)


def undo_edit(desk: Desk, change: undo_edits.OwnChange, tell: Teller) -> None:
    """Take an edit back and say so, or why not."""
    try:
        with desk.database.writing() as db:
            undone_id = undo_edits.undo_change(db, change.entry_id, by=desk.actor, now=desk.now())
    except DeskError as error:
        tell_error(tell, error)
        return
    desk.case_changed.emit(change.case_id)
    tell_undone(desk, said_of(change), undone_id, tell)


def undo_many(desk: Desk, bulk: str, said: str, tell: Teller, parent: QWidget | None) -> None:
    """Take an act on many cases back; where some of it cannot go back, let the person choose."""
    try:
        with desk.database.reading() as db:
            sight = undoing.look_at_undo(db, bulk, by=desk.actor, now=desk.now())
        if sight.stay and not sight.changes:
            raise sight.stay[0].why
    except Refused as error:
        tell_error(tell, error)
        return
    if sight.stay:
        from mediator_desk.views.messages import shown
        from mediator_desk.views.undo_in_part import UndoInPartDialog  # only where somebody changed something

        shown(UndoInPartDialog(sight, lambda: _undo_many(desk, bulk, said, tell, even_in_part=True), parent))
        return
    _undo_many(desk, bulk, said, tell, even_in_part=False)


def tell_error(tell: Teller, error: Exception) -> None:
    """Say why something could not be done."""
    from mediator_desk.views.sentences import sentence  # not before the first paint

    tell("warn", sentence(error))


def _undo_many(desk: Desk, bulk: str, said: str, tell: Teller, *, even_in_part: bool) -> None:
    words = QCoreApplication.translate("Undoing", "Taken back together")
    try:
        with desk.database.writing() as db:
            named = {"even_in_part": even_in_part, "by": desk.actor, "now": desk.now()}
            cases, again = undoing.undo_bulk(db, bulk, words, **named)  # type: ignore[arg-type]
    except DeskError as error:
        tell_error(tell, error)
        return
    _changed(desk)
    count = len(cases)
    told = QCoreApplication.translate("Undoing", "Undone in %n case(s): {act}", "", count).format(act=said)
    tell("info", told, acts=[(_redo_word(), lambda: _redo_many(desk, said, again, tell))])


def _redo_many(desk: Desk, said: str, again: str, tell: Teller) -> None:
    try:
        with desk.database.writing() as db:
            undoing.redo_bulk(db, again, by=desk.actor, now=desk.now())
    except DeskError as error:
        tell_error(tell, error)
        return
    _changed(desk)
    tell("good", QCoreApplication.translate("Undoing", "Done again: {act}").format(act=said))


def _redo(desk: Desk, said: str, undone_id: int, tell: Teller) -> None:
    try:
        with desk.database.writing() as db:
            case_id = undo_edits.redo(db, undone_id, by=desk.actor, now=desk.now())
    except DeskError as error:
        tell_error(tell, error)
        return
    desk.case_changed.emit(case_id)
    tell("good", QCoreApplication.translate("Undoing", "Done again: {act}").format(act=said))


def _changed(desk: Desk) -> None:
    desk.cases_changed.emit()
    desk.schedule_changed.emit()


def _redo_word() -> str:
    return QCoreApplication.translate("Undoing", "Redo")
