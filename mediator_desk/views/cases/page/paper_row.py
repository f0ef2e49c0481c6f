"""A line of the tab of the papers: sign, name, how it stands, and at the right what can be done about it.

The line takes the keyboard as a whole: Enter does the first act, a letter each of them; the arrow keys go along the
lines, Tab goes to the acts of the line and then on.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.drop_target import Dropped, accept_drops, is_one_file
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import TONES, button, hairline, plain_tip, restyle, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from mediator_desk.views.cases.page.paper_lines import PaperLine

NUMBER_WIDTH, NAME_WIDTH, STATE_WIDTH, ROW_HEIGHT = 22, 170, 84, 40
LEAST_TOLD, USUAL_TOLD = 24, 140
"""Pixels at 100 %."""


class PaperRow(QFrame):
    """One line; `takes_files` lets a file be dropped onto it."""

    act_wanted = Signal(object)
    lead_wanted = Signal(object)
    """The row of a paper of the file, to where it is made."""
    brought = Signal(object, object)
    """A file was dropped onto it: the row of the paper of the file, and what was dropped."""
    step_wanted = Signal(int)
    """The arrow keys: to the line before (-1) or after (1); far away for the first and the last."""
    entered = Signal()

    def __init__(self, line: PaperLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_row")
        self._is_under_file = False
        px = theme.current().px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px("s"), 0, px("s"), 0)
        self._grid.setHorizontalSpacing(px("m"))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(4, 1)
        self._number = words("", "fact", "mute")
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._number.setFixedWidth(px(NUMBER_WIDTH))
        self._sign = IconLabel("minus", "mute")
        self._name, self._state = ElidedLabel("", "fact_strong"), ElidedLabel("", "fact")
        self._name.setFixedWidth(px(NAME_WIDTH))
        self._state.setFixedWidth(px(STATE_WIDTH))
        self._told = ElidedLabel("", "fact", "mute")
        for place, part in enumerate((self._number, self._sign, self._name, self._state, self._told)):
            self._grid.addWidget(part, 0, place)
        self._acts_part = QWidget(self)
        self._acts = QHBoxLayout(self._acts_part)
        self._acts.setContentsMargins(0, 0, 0, 0)
        self._acts.setSpacing(px("m"))
        self._grid.addWidget(self._acts_part, 0, 5)
        self._is_narrow = False
        self.buttons: list[QPushButton] = []
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        accept_drops(self, self._on_dropped, lambda _point: self._takes_files, is_one_file, self._point_out)
        self.show_line(line)

    @property
    def _takes_files(self) -> bool:
        return self.line.file_row is not None

    def show_line(self, line: PaperLine) -> None:
        """Show a line as it stands now."""
        self.line = line
        tone = TONES[line.mark.tone][0] if line.mark.tone else "mute"
        self._number.setText(line.number)
        self._sign.show_icon(line.mark.icon, tone)
        self._name.setText(line.name)
        restyle(self._name, tone="mute" if line.is_hindered else "")
        self._state.setText(line.state)
        restyle(self._state, tone=tone)
        self._told.setText(line.told)
        said = " ".join(filter(None, (line.number, line.name)))
        self.setAccessibleName(f"{said}: {line.state}")
        self.setAccessibleDescription(
            "\n".join([line.told, *(self._act_tip(place) for place in range(len(line.acts)))])
        )
        self._show_acts()

    def be_stop(self, *, is_stop: bool) -> None:
        """Be the line of its list that Tab comes to, with its acts behind it; or one that it passes by."""
        policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        for shown in self.buttons:
            shown.setFocusPolicy(policy)

    def do(self, place: int) -> None:
        """Do one of the acts of the line, the first for 0; where there is none, go to where the paper is made."""
        if place < len(self.line.acts):
            self.act_wanted.emit(self.line.acts[place])
        elif self.line.file_row is not None and place == 0:
            self.lead_wanted.emit(self.line.file_row)

    def _show_acts(self) -> None:
        shown = [one.text() for one in self.buttons]
        if shown != [act.word for act in self.line.acts]:
            self._make_buttons()
        for place, one in enumerate(self.buttons):
            one.setAccessibleName(self.tr("{act} {paper}").format(act=one.text(), paper=self.line.name))
            one.setToolTip(plain_tip(self._act_tip(place)))

    def _make_buttons(self) -> None:
        for gone in self.buttons:
            gone.hide()
            gone.deleteLater()
        self.buttons = []
        for place, act in enumerate(self.line.acts):
            shown = button(act.word, partial(self.do, place), look="link")
            shown.setFocusPolicy(self.focusPolicy())
            self._acts.addWidget(shown)
            self.buttons.append(shown)
        self._fit()

    def _act_tip(self, place: int) -> str:
        act = self.line.acts[place]
        keys = self.tr("Enter, {key}").format(key=act.doing) if place == 0 else str(act.doing)
        return self.tr("{act} ({keys})").format(act=act.word.rstrip("…"), keys=keys)

    # Keyboard, mouse and files

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -100, Qt.Key.Key_End: 100}
        letters = [str(act.doing) for act in self.line.acts]
        if event.key() in steps:
            self.step_wanted.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.do(0)
        elif not event.modifiers() and event.text().upper() in letters:
            self.do(letters.index(event.text().upper()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.do(0)

    def _on_dropped(self, dropped: Dropped, _point: object) -> None:
        self.brought.emit(self.line.file_row, dropped)

    def _point_out(self, point: object) -> None:
        self._is_under_file = point is not None
        self.update()

    # How it looks

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._width_beside(), self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        px = theme.current().px
        line = px(NUMBER_WIDTH + NAME_WIDTH + STATE_WIDTH) + self._sign.width() + px(LEAST_TOLD) + 5 * px("m")
        below = px(NUMBER_WIDTH) + self._sign.width() + self._acts_part.sizeHint().width() + 3 * px("m")
        return QSize(max(line, below) + 2 * px("s"), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room the acts stand below the words."""
        is_narrow = self.width() < self._width_beside()
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._grid.removeWidget(self._acts_part)
        if is_narrow:
            self._grid.addWidget(self._acts_part, 1, 2, 1, 3, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._acts_part, 0, 5)
        self.updateGeometry()

    def _width_beside(self) -> int:
        px = theme.current().px
        words_width = px(NUMBER_WIDTH + NAME_WIDTH + STATE_WIDTH + USUAL_TOLD) + self._sign.width()
        return words_width + self._acts_part.sizeHint().width() + 5 * px("m") + 2 * px("s")

    def _height(self) -> int:
        below = self._acts_part.sizeHint().height() + theme.current().px("s") if self._is_narrow else 0
        return theme.current().px(ROW_HEIGHT) + below

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        if not self.hasFocus() and not self._is_under_file:
            return
        look, painter = theme.current(), QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(look.colour("accent_soft" if self._is_under_file else "select"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(6), look.px(6))
        finally:
            painter.end()


class PaperRows(QWidget):
    """Lines one below the other, parted by hairlines: one stop for Tab, the arrow keys go along them."""

    act_wanted = Signal(object)
    lead_wanted = Signal(object)
    brought = Signal(object, object)
    entered = Signal(object)
    """The keyboard came to a line: the line, to be brought into sight."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows: list[PaperRow] = []
        self._lines: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: Sequence[PaperLine]) -> None:
        """Show lines; those that were there stay, so that the keyboard stays where it is."""
        while len(self.rows) > len(lines):
            for gone in (self.rows.pop(), *([self._lines.pop()] if self._lines else [])):
                gone.hide()
                gone.deleteLater()
        for row, line in zip(self.rows, lines, strict=False):
            row.show_line(line)
        for line in lines[len(self.rows) :]:
            self._add(line)
        if self.rows and not any(row.focusPolicy() is Qt.FocusPolicy.StrongFocus for row in self.rows):
            self.rows[0].be_stop(is_stop=True)

    def _add(self, line: PaperLine) -> None:
        if self.rows:
            parted = hairline()
            self._lines.append(parted)
            self._column.addWidget(parted)
        row = PaperRow(line, self)
        row.act_wanted.connect(self.act_wanted)
        row.lead_wanted.connect(self.lead_wanted)
        row.brought.connect(self.brought)
        row.step_wanted.connect(partial(self._on_step, row))
        row.entered.connect(partial(self._on_entered, row))
        self.rows.append(row)
        self._column.addWidget(row)

    def _on_step(self, row: PaperRow, step: int) -> None:
        place = self.rows.index(row) + step
        self.rows[max(0, min(len(self.rows) - 1, place))].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_entered(self, entered: PaperRow) -> None:
        for row in self.rows:
            row.be_stop(is_stop=row is entered)
        self.entered.emit(entered)
