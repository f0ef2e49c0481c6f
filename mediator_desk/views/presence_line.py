"""Who else is at a case, or has it along, in one quiet line: 张敏 正在改 · 李强 正在看."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mediator_desk.services.outstation.listing import checked_out
from mediator_desk.views import theme
from mediator_desk.views.checkout_words import out_mark
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import plain_tip, restyle
from mediator_desk.views.presence_board import board_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.desk import Desk
    from mediator_desk.services.presence import Here
    from mediator_desk.views.table_marks import RowMark


class PresenceLine(QWidget):
    """Hidden while nobody else is there. It never takes the keyboard, and says all of it as its tip."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._board, self._case_id = desk, board_of(desk), 0
        self._out: RowMark | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(6))
        self._sign, self._words = IconLabel("eye", "ink2"), ElidedLabel("", "fact")
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        self._board.changed.connect(self._on_changed)

    @property
    def text(self) -> str:
        """What it says, "" while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def show_case(self, case_id: int) -> None:
        """Say who else is at a case (its id), and who took it along; nothing for 0."""
        self._case_id, self._out = case_id, self._read_out(case_id)
        self._show()

    def _read_out(self, case_id: int) -> RowMark | None:
        if not case_id:
            return None
        with self._desk.database.reading() as db:
            row = checked_out(db, [case_id]).get(case_id)
        return out_mark(row, self._desk.actor, self._desk.today()) if row is not None else None

    def _show(self) -> None:
        people = self._board.people(self._case_id) if self._case_id else ()
        said = [presence_words(people)] if people else []
        if people:
            is_edited = people[0].is_editing
            icon, tone = ("pencil-simple", "warn") if is_edited else ("eye", "ink2")
        if self._out is not None:
            said.insert(0, self._out.words)
            if not people or not is_edited:
                icon, tone = self._out.icon, "warn" if self._out.tone == "warn" else "ink2"
        if said:
            self._sign.show_icon(icon, tone)
            restyle(self._words, tone=tone)
            self._words.setText(" · ".join(said))
            self._words.setAccessibleName(" · ".join(said))
            self.setToolTip(plain_tip("\n".join(said).replace(" · ", "\n")))
        self.setVisible(bool(said))

    def _on_changed(self, case_id: int) -> None:
        if case_id == self._case_id:
            self._show()


def presence_words(people: Sequence[Here]) -> str:
    """Return who is there and what each does; the computer only where a name alone would not say it."""
    names = [one.name for one in people]
    return " · ".join(_said(one, with_desk=names.count(one.name) > 1) for one in people)


def _said(one: Here, *, with_desk: bool) -> str:
    translate = QCoreApplication.translate
    if one.is_own:
        name = translate("Presence", "You at {desk}").format(desk=one.desk)
    elif with_desk and one.desk:
        name = translate("Presence", "{name} at {desk}").format(name=one.name, desk=one.desk)
    else:
        name = one.name
    words = translate("Presence", "{name} is editing") if one.is_editing else translate("Presence", "{name} is looking")
    return words.format(name=name)
