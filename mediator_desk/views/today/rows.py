"""The rows of Today's cards: one button a row, so that keyboard, mouse and reader use it alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediator_desk import i18n
from mediator_desk.views import theme
from mediator_desk.views.date_words import widest_left
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Button, button, hairline, plain_tip, restyle
from mediator_desk.views.today.texts import act_words, short_number

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mediator_desk.views.today.texts import Shown, Sign

INKS = {"": "ink2", "mute": "mute", "good": "good", "warn": "warn", "bad": "bad", "accent": "accent"}


INSET = 8
"""What is left free at the sides of a row, within the ring of the one that has the focus."""


class SignLabel(QWidget):
    """An icon and a word in a tone."""

    def __init__(self, *, at_right: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(6))
        self._icon = IconLabel("clock", "mute", 14)
        self._words = ElidedLabel("", "fact")
        if at_right:
            row.addStretch(1)
        row.addWidget(self._icon)
        row.addWidget(self._words, 0 if at_right else 1)

    def show_sign(self, sign: Sign, *, is_quiet: bool = False) -> None:
        """Show a sign; near or over is bold, `is_quiet` never."""
        self._icon.setVisible(bool(sign.icon))
        if sign.icon:
            self._icon.show_icon(sign.icon, INKS[sign.tone])
        is_bold = sign.tone in ("good", "warn", "bad") and not is_quiet
        restyle(self._words, tone=sign.tone or "ink2", look="fact_strong" if is_bold else "fact")
        self._words.setText(sign.text)
        self._words.updateGeometry()
        self.setToolTip(plain_tip(sign.tip))


class RowButton(Button):
    """A row that is one button: what stands in it gives way, never its neighbours. Up and down go from row to row."""

    moved = Signal(int)
    """An arrow key was pressed: one row up (-1) or down (1)."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.setProperty("look", "row")
        self.setAutoDefault(False)
        self._height = theme.current().px(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(theme.current().px(INSET), 0, theme.current().px(INSET), 0)
        self.line.setSpacing(theme.current().px("m"))

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self.line.sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self.line.minimumSize().width(), self._height)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class Row(QWidget):
    """One row of a card: a hairline above all but the first, the row itself, and perhaps an act at its right."""

    opened = Signal(int)
    """The row was chosen: its case's id."""
    acted = Signal(int)
    """The act at its right was pressed: its case's id."""

    row_height = 58

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Shown | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inset = theme.current().px(INSET)
        self._line = hairline()
        above = QHBoxLayout()
        above.setContentsMargins(inset, 0, inset, 0)
        above.addWidget(self._line)
        column.addLayout(above)
        across = QHBoxLayout()
        across.setSpacing(theme.current().px("s"))
        column.addLayout(across)
        self.button = RowButton(self.row_height)
        across.addWidget(self.button, 1)
        self._build(self.button.line)
        for part in self.button.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.act = self._built_act()
        if self.act is not None:
            across.setContentsMargins(0, 0, inset, 0)
            across.addWidget(self.act)
            self.act.clicked.connect(lambda: self.acted.emit(self.shown.case_id if self.shown else 0))
        self.button.clicked.connect(lambda: self.opened.emit(self.shown.case_id if self.shown else 0))

    def show_row(self, shown: Shown, *, is_first: bool) -> None:
        """Show something else in this row."""
        self._line.setVisible(not is_first)
        if shown == self.shown:
            return
        self.shown = shown
        self._show(shown)
        said = (shown.begins, shown.sign.text, shown.number, shown.who, shown.step, shown.place.text, shown.facts)
        self.button.setAccessibleName(", ".join(part for part in said if part))
        self.button.setToolTip(
            plain_tip("\n".join(part for part in (shown.number, shown.facts, shown.sign.tip) if part))
        )

    def _build(self, line: QHBoxLayout) -> None:
        """Put the parts of the row into its line."""

    def _built_act(self) -> Button | None:
        return None

    def _show(self, shown: Shown) -> None:
        """Show the parts."""


def _two_lines(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.current().px(2))
    column.addStretch(1)
    column.addWidget(upper)
    column.addWidget(lower)
    column.addStretch(1)
    return column


def _wide(label: QWidget, width: int) -> QWidget:
    label.setFixedWidth(theme.current().px(width))
    return label


class MeetingRow(Row):
    """A meeting: hour, room, who meets, what is missing, and its act."""

    row_height = 60

    def _build(self, line: QHBoxLayout) -> None:
        self._begins, self._below = ElidedLabel("", "title"), ElidedLabel("", "small", "mute")
        hours = QWidget()
        lines = _two_lines(self._begins, self._below)
        lines.setContentsMargins(0, 0, 0, 0)
        hours.setLayout(lines)
        line.addWidget(_wide(hours, 68))
        self._place = SignLabel()
        line.addWidget(_wide(self._place, 112))
        self._who, self._facts = ElidedLabel("", "strong"), ElidedLabel("", "fact", "ink2")
        line.addLayout(_two_lines(self._who, self._facts), 5)
        self._sign = SignLabel()
        line.addWidget(self._sign, 3)

    def _built_act(self) -> Button | None:
        made = button("…")
        wide = max(QFontMetrics(theme.current().font(bold=True)).horizontalAdvance(one) for one in act_words())
        made.setFixedWidth(wide + 2 * theme.current().px(14))  # every row's act is as wide as the widest
        return made  # type: ignore[return-value] # parts.button makes a Button

    def _show(self, shown: Shown) -> None:
        self._begins.setText(shown.begins)
        self._below.setText(shown.below)
        restyle(self._begins, tone="accent" if shown.is_next else "")
        self._place.show_sign(shown.place)
        self._who.setText(shown.who)
        self._facts.setText(shown.facts)
        self._sign.show_sign(shown.sign)
        if self.act is not None:
            self.act.setText(shown.act)
            self.act.setAccessibleName(f"{shown.act}: {shown.who}")
            restyle(self.act, look="primary" if shown.is_next else "")


class DueRow(Row):
    """A day that is over or near: how much is left, number, sides, step, reason."""

    row_height = 40

    def _build(self, line: QHBoxLayout) -> None:
        self._sign = SignLabel()
        self._sign.setFixedWidth(
            QFontMetrics(theme.current().font("table", bold=True)).horizontalAdvance(widest_left())
        )
        self._sign.setFixedWidth(self._sign.minimumWidth() + theme.current().px(24))
        line.addWidget(self._sign)
        self._number = ElidedLabel("", "fact", "ink2")
        self._number.mode = Qt.TextElideMode.ElideLeft
        line.addWidget(_wide(self._number, 96))
        self._who, self._step = ElidedLabel("", "fact"), ElidedLabel("", "fact")
        self._facts = ElidedLabel("", "fact", "mute")
        line.addWidget(self._who, 5)
        line.addWidget(_wide(self._step, 112 if i18n.language() == i18n.CHINESE else 168))
        line.addWidget(self._facts, 5)

    def _show(self, shown: Shown) -> None:
        self._sign.show_sign(shown.sign)
        self._number.setText(short_number(shown.number))
        self._who.setText(shown.who)
        self._step.setText(shown.step)
        self._facts.setText(shown.facts)


class TwoLineRow(Row):
    """Two sides of a case with the facts below, and a sign at the right."""

    def _build(self, line: QHBoxLayout) -> None:
        self._who, self._facts = ElidedLabel("", "strong"), ElidedLabel("", "fact", "ink2")
        line.addLayout(_two_lines(self._who, self._facts), 1)
        self._sign = SignLabel(at_right=True)
        line.addWidget(self._sign)

    def _show(self, shown: Shown) -> None:
        self._who.setText(shown.who)
        self._facts.setText(shown.facts)
        self._sign.show_sign(shown.sign)


class StoppedRow(Row):
    """A case of which nobody knows what comes next, and a link that plans it."""

    row_height = 48

    def _build(self, line: QHBoxLayout) -> None:
        self._who, self._facts = ElidedLabel("", "strong"), ElidedLabel("", "fact", "ink2")
        line.addWidget(self._who)
        line.addWidget(self._facts, 1)

    def _built_act(self) -> Button | None:
        return button("…", look="link")  # type: ignore[return-value] # parts.button makes a Button

    def _show(self, shown: Shown) -> None:
        self._who.setText(shown.who)
        self._who.updateGeometry()
        self._facts.setText(shown.facts)
        if self.act is not None:
            self.act.setText(shown.act)
            self.act.setAccessibleName(f"{shown.act}: {shown.who}")
