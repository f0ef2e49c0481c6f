"""The head of the screen: which period, whether it is frozen, and what is done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from mediator_desk.services.figures.periods import Period
from mediator_desk.views import theme
from mediator_desk.views.chip import plain_chip
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.figure_words import period_words
from mediator_desk.views.parts import Pill, button, plain_tip, words
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.statistics.spans import Span, earlier, later, period_with

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent


class StatisticsHead(QWidget):
    """Chooses the period; everything else is told by signals."""

    period_chosen = Signal()
    freeze_wanted = Signal()
    filter_wanted = Signal()
    export_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._period = period_with(today, Span.MONTH)
        self._build()
        self._connect()
        self.show_period(self._period)

    @property
    def period(self) -> Period:
        """The days that are shown."""
        return self._period

    @property
    def span(self) -> Span:
        """Month, quarter or year."""
        chosen: Span = self.spans.choice()
        return chosen

    def show_period(self, period: Period) -> None:
        """Show which period it is; nothing is asked by that."""
        self._period = period
        self._words.setText(period_words(period))

    def choose(self, period: Period) -> None:
        """Choose another period, and say so."""
        self.show_period(period)
        self.period_chosen.emit()

    def show_state(self, said: str, note: str, *, is_frozen: bool, may_freeze: bool) -> None:
        """Show whether the period is frozen, and offer to freeze it where that may be."""
        self.state.show_state(said, "info" if is_frozen else "plain", "lock" if is_frozen else "hourglass-medium")
        self._note.setText(note)
        self.state.setToolTip(plain_tip(note))
        self._fit()
        self.freeze_button.setVisible(may_freeze)

    # Building

    def _build(self) -> None:
        px = theme.current().px
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px("s"))
        self._row.addLayout(self._built_period())
        self._row.addStretch(1)
        self._row.addLayout(self._built_acts())

    def _built_period(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("m"))
        self.title = words(self.tr("Statistics"), "page")
        self.earlier_button = button(self.tr("Earlier (Alt+Left)"), look="icon", icon="caret-left")
        self.later_button = button(self.tr("Later (Alt+Right)"), look="icon", icon="caret-right")
        self._words = words("", "section")
        self.state = Pill()
        self.freeze_button = button(self.tr("Freeze…"), self.freeze_wanted.emit, look="link", icon="lock")
        self.freeze_button.hide()
        self._note = words("", "small", "mute")
        self._note.hide()
        for part in (self.title, self.earlier_button, self._words, self.later_button, self.state):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.freeze_button)
        row.addWidget(self._note)
        row.addStretch(1)
        return row

    def _built_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("s"))
        self.filter_button = plain_chip(self.tr("Filter"), "plus", self.tr("Count only some cases (Ctrl+Shift+F)"))
        self.filter_button.clicked.connect(lambda: self.filter_wanted.emit())
        self.spans = SegmentField(
            [
                (Span.MONTH, self.tr("Month")),
                (Span.QUARTER, self.tr("Quarter")),
                (Span.YEAR, self.tr("Year")),
            ],
            self,
        )
        self.spans.setAccessibleName(self.tr("How long the period is"))
        self.export_button = button(self.tr("Excel"), self.export_wanted.emit, icon="file-xls")
        self.export_button.setObjectName("export")
        self.export_button.setAccessibleName(self.tr("Monthly report (Excel)"))
        self.export_button.setToolTip(self.tr("Write the workbook of this period (Ctrl+E)"))
        self.report_button = button(self.tr("Report"), self.report_wanted.emit, look="primary", icon="printer")
        self.report_button.setObjectName("report")
        self.report_button.setAccessibleName(self.tr("Monthly report (on paper)"))
        self.report_button.setToolTip(self.tr("Look at the report on paper, print it, save it as PDF (Ctrl+P)"))
        self.more_button = button(self.tr("More"), look="icon", icon="dots-three")
        self.menu = QMenu(self)
        self.more_button.clicked.connect(self._show_menu)
        row.addStretch(1)
        for part in (self.filter_button, self.spans, self.export_button, self.report_button, self.more_button):
            row.addWidget(part)
        return row

    def _connect(self) -> None:
        self.earlier_button.clicked.connect(lambda: self.choose(earlier(self._period, self.span)))
        self.later_button.clicked.connect(lambda: self.choose(later(self._period, self.span)))
        self.spans.chosen.connect(self._on_span_chosen)

    def add_shortcuts(self, screen: QWidget) -> None:
        """Give the screen the keys of its head."""
        shortcut("Alt+Left", screen, self.earlier_button.click)
        shortcut("Alt+Right", screen, self.later_button.click)
        shortcut("Ctrl+E", screen, self.export_wanted.emit)
        shortcut("Ctrl+P", screen, self.report_wanted.emit)
        shortcut("Ctrl+Shift+F", screen, self.filter_wanted.emit)

    def _on_span_chosen(self) -> None:
        """A longer period is the one around this one; a shorter one its last, or the present one."""
        period = self._period
        self.choose(period_with(min(period.last, max(period.first, self._today)), self.span))

    def _show_menu(self) -> None:
        self.menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    # Room

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(400), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()  # a longer period or state
        return super().event(event)

    def _fit(self) -> None:
        """Where there is too little room, the remark gives way first; then what is done stands below the period."""
        gap = self._row.spacing()
        remark = self._note.sizeHint().width() + theme.current().px("m")
        first, _stretch, last = (self._row.itemAt(place) for place in range(3))
        assert first is not None
        assert last is not None
        period = first.sizeHint().width() - (0 if self._note.isHidden() else remark)
        acts = last.sizeHint().width()
        is_wide = period + gap + acts <= self.width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        room = self.width() - (gap + acts if is_wide else 0)
        says_more = bool(self._note.text()) and period + remark <= room
        if self._note.isHidden() is says_more:
            self._note.setVisible(says_more)
