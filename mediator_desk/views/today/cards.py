"""Today's cards: the first rows of a list, how many it has, and a way to all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Card, button, holds_keyboard, words
from mediator_desk.views.today.rows import INSET

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mediator_desk.views.today.rows import Row
    from mediator_desk.views.today.texts import Shown


@dataclass(frozen=True)
class Empty:
    """What an empty card says, and where it leads on."""

    icon: str
    sentence: str
    act: str = ""


class BoardCard(Card):
    """A card of rows. Rows are reused, so that focus and scroll place stay when what they show changes."""

    opened = Signal(int)
    """A row was chosen: its case's id."""
    acted = Signal(int)
    """The act of a row was pressed: its case's id."""
    all_wanted = Signal()
    """All rows are wanted, not only the first."""
    lead_wanted = Signal()
    """The card is empty, and its button was pressed."""

    def __init__(self, title: str, link: str, empty: Empty, make: Callable[[], Row], parent: QWidget) -> None:
        super().__init__(title, parent, padding=16)
        self._make = make
        self._rows: list[Row] = []
        self.setAccessibleName(title)
        self.body.setContentsMargins(*self._margins())
        self.body.setSpacing(theme.current().px("xs"))
        self.header.setContentsMargins(theme.current().px(INSET), 0, theme.current().px(INSET), 0)
        self.link = button(link, self.all_wanted.emit, look="link")
        self.link.setAccessibleName(f"{title}: {link}")
        self.header.addWidget(self.link)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self._empty = self._built_empty(empty)
        self.body.addWidget(self._empty)

    def show_rows(self, rows: Sequence[Shown], count: int, note: str = "") -> None:
        """Show the first rows of a list of so many; `note` stands beside the count."""
        had_keyboard = holds_keyboard(self)
        focused = self._focused_key()
        while len(self._rows) < len(rows):
            self._add_row()
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(rows))
            if place < len(rows):
                row.show_row(rows[place], is_first=place == 0)
        self._empty.setVisible(not rows)
        self.link.setVisible(bool(rows))
        self.count.setText(f"{count:,}{'   ' + note if note else ''}" if count else "")
        if had_keyboard:
            self._focus_again(focused)

    @property
    def shown_rows(self) -> list[Row]:
        """The rows that are shown."""
        return [row for row in self._rows if not row.isHidden()]

    @property
    def empty_height(self) -> int:
        """How high is what an empty card shows, in pixels."""
        return self._empty.sizeHint().height()

    def take_focus(self) -> None:
        """Give the keyboard to the first row, or to the way on."""
        (self.shown_rows[0].button if self.shown_rows else self).setFocus()

    def _margins(self) -> tuple[int, int, int, int]:
        px = theme.current().px
        return px("l") - px(INSET), px("m"), px("l") - px(INSET), px("s")

    def _add_row(self) -> None:
        row = self._make()
        row.opened.connect(self.opened)
        row.acted.connect(self.acted)
        place = len(self._rows)
        row.button.moved.connect(lambda step: self._move(place + step))
        self._rows.append(row)
        self._list.addWidget(row)

    def _move(self, place: int) -> None:
        if 0 <= place < len(self.shown_rows):
            self._rows[place].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _focused_key(self) -> tuple[str, int, bool]:
        """Return which thing has the focus, in which row, and whether on its act; "" for none."""
        for place, row in enumerate(self._rows):
            is_act = row.act is not None and row.act.hasFocus()
            if row.shown is not None and (is_act or row.button.hasFocus()):
                return row.shown.key, place, is_act
        return "", 0, False

    def _focus_again(self, focused: tuple[str, int, bool]) -> None:
        key, place, is_act = focused
        rows = self.shown_rows
        if not key or not rows:
            return
        same = [row for row in rows if row.shown is not None and row.shown.key == key]
        row = same[0] if same else rows[min(place, len(rows) - 1)]
        (row.act if is_act and row.act is not None else row.button).setFocus()

    def _built_empty(self, empty: Empty) -> QWidget:
        px = theme.current().px
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px("m"), px("m"), px("m"), px("l"))
        column.setSpacing(px("s"))
        column.addWidget(IconLabel(empty.icon, "mute", 22), 0, Qt.AlignmentFlag.AlignHCenter)
        sentence = words(empty.sentence, "fact", "mute", wrap=True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(sentence)
        if empty.act:
            lead = button(empty.act, self.lead_wanted.emit)
            column.addWidget(lead, 0, Qt.AlignmentFlag.AlignHCenter)
        page.hide()
        return page
