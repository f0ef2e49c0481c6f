"""A history under its filter: which part of it, which words, and how many lines of how many are in sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.cases.history import history
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.copied_rows import copy_rows, to_clipboard
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.history.groups import Group, group_word, is_wanted
from mediator_desk.views.history.story import Story, line_text
from mediator_desk.views.history.undo_choice import UndoChoice
from mediator_desk.views.parts import Card, words
from mediator_desk.views.taking_out import tell_taken_out

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mediator_desk.desk import Desk
    from mediator_desk.services.cases.history import HistoryLine


class FilteredStory(QWidget):
    """Filter, story and count; what is in sight is what is copied and printed."""

    chosen = Signal()
    """Another line was chosen."""
    copied = Signal(int)
    """So many lines went onto the clipboard."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._case_id = desk, case_id
        self._lines: Sequence[HistoryLine] = ()
        self._undoable: frozenset[int] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("m"))
        column.addLayout(self._built_filter())
        self.story = Story(self)
        self.story.setAccessibleName(self.tr("History"))
        self.story.selectionModel().selectionChanged.connect(lambda *_ranges: self.chosen.emit())
        self.story.copy_wanted.connect(self.copy)
        column.addWidget(self.story, 1)
        self.count = words("", "fact", "mute")
        column.addWidget(self.count)

    def _built_filter(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("m"))
        self.group = SegmentField([(group, group_word(group)) for group in Group])
        self.group.setAccessibleName(self.tr("Part of the history"))
        self.group.choose(Group.ALL)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Find"))
        self.text.setAccessibleName(self.tr("Find in the history"))
        self.text.setClearButtonEnabled(True)
        row.addWidget(self.group)
        row.addWidget(self.text, 1)
        self.group.chosen.connect(lambda *_chosen: self._show_wanted())
        self.text.textChanged.connect(lambda _text: self._show_wanted())
        return row

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show a history, the newest line first."""
        self._lines = lines
        self._show_wanted()

    def show_undoable(self, entries: Iterable[int]) -> None:
        """Tell which entries of the trail can be taken back: one part of the filter shows these alone."""
        self._undoable = frozenset(entries)
        if self.group.choice() is Group.UNDOABLE:
            self._show_wanted()

    def chosen_entry(self) -> int:
        """Return the entry of the one line that is chosen, 0 for none or several."""
        rows = self.story.selectedIndexes()
        return self.story.lines.lines[rows[0].row()].entry_id if len(rows) == 1 else 0

    @property
    def is_whole(self) -> bool:
        """Whether every line is in sight."""
        return len(self.story.lines.lines) == len(self._lines)

    def copy(self) -> None:
        """Copy what is chosen, or all that is in sight, as text; the trail of the case says so."""
        chosen = self.story.chosen()
        text, name = "\n".join(line_text(line) for line in chosen), to_clipboard(self.story.accessibleName())
        tell = partial(tell_taken_out, self._desk, TakenOut.HISTORY, name, count=len(chosen), case_id=self._case_id)
        if chosen and copy_rows(self, text, tell):
            self.copied.emit(len(chosen))

    def _show_wanted(self) -> None:
        group = self.group.choice() or Group.ALL
        wanted = [line for line in self._lines if is_wanted(line, group, self.text.text(), self._undoable)]
        self.story.lines.show_lines(wanted)
        shown = self.tr("{shown} of {total} entries").format(shown=len(wanted), total=len(self._lines))
        self.count.setText(shown)


class HistoryPanel(QWidget):
    """The tab of the history: the whole story of one case, read when it comes into sight and when the case changed."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._case_id = desk, case_id
        self._is_stale, self._is_away = True, False
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
        card = Card()
        column.addWidget(card)
        self.filtered = FilteredStory(desk, case_id, self)
        self._banner = Banner(self)
        card.body.addWidget(self._banner)
        card.body.addWidget(self.filtered, 1)
        self._undo = UndoChoice(desk, case_id, self.filtered, self._banner.tell, self)
        card.body.addWidget(self._undo)
        desk.case_changed.connect(self._on_case_changed)
        desk.cases_changed.connect(self.reload)

    def reload(self) -> None:
        """Read the history again; at once where it is in sight, else when it comes to be."""
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        bar = self.filtered.story.verticalScrollBar()
        place = bar.value()
        try:
            with self._desk.database.reading() as db:
                lines = history(db, self._case_id)
            self.filtered.show_lines(lines)
            self._undo.read()
        except DeskError as error:  # it stays stale: whoever looks at it again reads again
            self._is_away = True
            self._banner.tell_error(error)
            return
        if self._is_away:
            self._banner.clear()
        self._is_stale = self._is_away = False
        bar.setValue(place)

    def _on_case_changed(self, case_id: int) -> None:
        if case_id == self._case_id:
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        if self._is_stale:
            self._read()
