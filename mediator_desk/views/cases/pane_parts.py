"""What the case pane is made of: sections with a heading, facts in two columns, long texts, cards, the story."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.services.cases.history import HistoryLine
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment, near_moment
from mediator_desk.views.history_marks import HISTORY_MARKS, OTHER_ACT
from mediator_desk.views.history_words import history_remark, told_sentence
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import TONES, hairline, plain_tip, selectable, words

SHORT = 240
"""Characters up to which a text stands whole in the pane; a longer one scrolls in its own frame."""
LABEL_WIDTH = 76


class Section(QWidget):
    """A part under a quiet heading, with at most two links at its right, parted by a hairline.

    `heading` is the look of its title: "" the quiet one of the pane, "section" that of a card.
    """

    def __init__(
        self,
        title: str,
        links: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
        *,
        heading: str = "",
        has_line: bool = True,
    ) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px("s"))
        if has_line:
            self.body.addWidget(hairline())
        head = QHBoxLayout()
        head.setSpacing(px("m"))
        head.addWidget(words(title, heading) if heading else words(title, "fact", "mute"))
        head.addStretch(1)
        for link in links:
            head.addWidget(link)
        self.body.addLayout(head)

    def add(self, part: QWidget) -> QWidget:
        """Add a part below the others and return it."""
        self.body.addWidget(part)
        return part


class Facts(QWidget):
    """Facts: a label in mute, what it says; in one column of them or side by side in several."""

    def __init__(self, parent: QWidget | None = None, *, columns: int = 1) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._columns, self._count = columns, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px("s"))
        self._grid.setVerticalSpacing(px(6))
        for column in range(columns):
            self._grid.setColumnMinimumWidth(2 * column, px(LABEL_WIDTH))
            self._grid.setColumnStretch(2 * column + 1, 1)

    def add(self, label: str, text: str, *, look: str = "fact", tone: str = "ink2") -> None:
        """Add a fact; one without text is left out."""
        if text:
            self.add_part(label, selectable(words(text, look, tone, wrap=True)))

    def add_part(self, label: str, shown: QWidget) -> None:
        """Add a fact that is shown by a part of its own."""
        row, column = divmod(self._count, self._columns)
        self._count += 1
        self._grid.addWidget(words(label, "fact", "mute"), row, 2 * column, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(shown, row, 2 * column + 1, Qt.AlignmentFlag.AlignTop)


def shown_text(text: str, name: str) -> QWidget:
    """Return a text of any length as plain text: a short one whole, a long one in a frame that scrolls."""
    if len(text) <= SHORT:
        return selectable(words(text, "fact", "ink2", wrap=True))
    field = QPlainTextEdit(text)
    field.setReadOnly(True)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(theme.current().px(150))
    return field


class Note(QFrame):
    """Something that was noticed, on a soft ground: icon, a bold line, the rest below, links at the end."""

    def __init__(self, tone: str, icon: str, title: str, text: str, links: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        px = theme.current().px
        self.setObjectName("banner")
        self.setProperty("tone", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.setSpacing(px("s"))
        row.addWidget(IconLabel(icon, TONES[tone][0]), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(4))
        column.addWidget(words(title, "fact_strong", "" if tone == "info" else tone, wrap=True))
        if text:
            column.addWidget(selectable(words(text, "fact", wrap=True)))
        if links:
            column.addLayout(_link_row(links))
        row.addLayout(column, 1)
        self.setAccessibleName(title)


def _link_row(links: Sequence[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.current().px("l"))
    for link in links:
        row.addWidget(link)
    row.addStretch(1)
    return row


def line_of(text: str, tail: str = "", *, icon: str = "", tone: str = "ink2", tail_tone: str = "mute") -> QWidget:
    """Return a line: an icon, words, and something in short at the right."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.current().px("s"))
    if icon:
        row.addWidget(IconLabel(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(selectable(words(text, "fact", "ink2", wrap=True)), 1)
    if tail:
        row.addWidget(words(tail, "fact", tail_tone), 0, Qt.AlignmentFlag.AlignTop)
    return line


class HistoryEntry(QWidget):
    """One thing that was done: when, its sign, the sentence, and below it who did it and why."""

    def __init__(self, line: HistoryLine, today: date) -> None:
        super().__init__()
        px = theme.current().px
        mark = HISTORY_MARKS.get(line.act, OTHER_ACT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, px(6))
        row.setSpacing(px("s"))
        at = words(near_moment(line.at, today), "small", "mute")
        at.setToolTip(plain_tip(exact_moment(line.at)))
        at.setMinimumWidth(px(LABEL_WIDTH))
        row.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
        role = TONES[mark.tone][0] if mark.tone != "plain" else "ink2"
        row.addWidget(IconLabel(mark.icon, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._told(line), 1)

    @staticmethod
    def _told(line: HistoryLine) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(
            selectable(words(told_sentence(line), "fact_strong", "mute" if line.is_undone else "", wrap=True))
        )
        remark = history_remark(line)
        below = "\n".join(part for part in (remark, line.actor) if part)
        if below:
            column.addWidget(selectable(words(below, "small", "mute", wrap=True)))
        return column
