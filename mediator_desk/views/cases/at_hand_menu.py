"""The menu of cases at hand: the pinned ones, then those opened last. A digit chooses one of the first nine."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.cases.visits import VisitRow
from mediator_desk.views.icons import icon

CONTEXT = "AtHand"
PINNED = QT_TRANSLATE_NOOP("AtHand", "Kept at hand")
RECENT = QT_TRANSLATE_NOOP("AtHand", "Opened last")
NOTHING = QT_TRANSLATE_NOOP("AtHand", "No case was opened in a tab yet")
NAMED = QT_TRANSLATE_NOOP("AtHand", "{number}  {applicant} · {respondent}")
DIGITS = 9


def at_hand_menu(
    pinned: Sequence[VisitRow], recent: Sequence[VisitRow], show: Callable[[int], object], parent: QWidget
) -> QMenu:
    """Return the menu; `show` is given the id of the case that was chosen."""
    menu = QMenu(parent)
    menu.setAccessibleName(translate(CONTEXT, RECENT))
    number = 0
    for title, sign, rows in ((PINNED, "push-pin", pinned), (RECENT, "clock-counter-clockwise", recent)):
        if rows:
            menu.addSection(translate(CONTEXT, title))
        for row in rows:
            number += 1
            entry = menu.addAction(icon(sign, "ink2"), _named(row, number))
            entry.setData(row.case_id)
            entry.triggered.connect(lambda _on=False, case_id=row.case_id: show(case_id))
    if not number:
        menu.addAction(translate(CONTEXT, NOTHING)).setEnabled(False)
    return menu


def open_below(menu: QMenu, widget: QWidget) -> None:
    """Show the menu below a widget, with its first entry chosen."""
    corner = QPoint(0, widget.height()) if widget.isVisible() else QPoint(0, 0)
    entries = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator()]
    menu.popup((widget if widget.isVisible() else widget.window()).mapToGlobal(corner))
    if entries:
        menu.setActiveAction(entries[0])


def _named(row: VisitRow, number: int) -> str:
    text = translate(CONTEXT, NAMED)
    told = text.format(number=row.number, applicant=row.applicant or "—", respondent=row.insurer or "—")
    safe = told.replace("&", "&&")
    return f"&{number}  {safe}" if number <= DIGITS else f"     {safe}"
