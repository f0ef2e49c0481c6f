"""Fields that Qt lacks: amounts, days that may be left empty, choices among values, choices in sight."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCalendarWidget,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QWidget,
    QWidgetAction,
)

from mediator_desk.conventions.amounts import figures, read_amount
from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.text import typed_ascii
from mediator_desk.desk import clock_of_this_computer
from mediator_desk.views import theme
from mediator_desk.views.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from PySide6.QtGui import QWheelEvent

_TYPED_DAY = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d\d)(\d\d))", re.ASCII)
_SHORT_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})|(\d{1,2})月(\d{1,2})[日号]?|(\d{1,2})[日号]?", re.ASCII)


class Unreadable(ValueError):
    """What was typed cannot be read; `code` is that of the problem."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_day(text: str, today: date) -> date | None:
    """Return a typed day: 2026-10-8, 2026/10/8, 20261008, 2026年10月8日; None for nothing. Raises Unreadable.

    What is typed short is the day nearest to today: 10-8, 10.8, 10/8, 10月8日 of a year, 8 or 8日 of a month.
    """
    typed = typed_ascii(text)
    if not typed:
        return None
    if match := _TYPED_DAY.fullmatch(typed):
        year, month, day = (int(part) for part in match.groups() if part and part.isdigit())
        meant = [(year, month, day)]
    elif match := _SHORT_DAY.fullmatch(typed):
        meant = _days_meant([int(part) for part in match.groups() if part], today)
    else:
        meant = []
    days = [date(*one) for one in meant if _is_day(*one)]
    if not days:
        raise Unreadable("not_a_date")
    return min(days, key=lambda day: abs(day - today))


def _days_meant(typed: list[int], today: date) -> list[tuple[int, int, int]]:
    """Return year, month and day of what a month and a day, or a day alone, may mean; not each of them is a day."""
    if len(typed) > 1:
        return [(year, typed[0], typed[1]) for year in range(today.year - 1, today.year + 2)]
    months = (divmod(today.year * 12 + today.month - 1 + step, 12) for step in (-1, 0, 1))
    return [(year, month + 1, typed[0]) for year, month in months]


def _is_day(year: int, month: int, day: int) -> bool:
    return MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


class AmountField(QLineEdit):
    """An amount in yuan: shows 48,600.00, keeps what was typed where it cannot be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._tidy)

    def amount(self) -> Decimal | None:
        """Return the amount, None for nothing. Raises Unreadable."""
        if not self.text().strip():
            return None
        try:
            return read_amount(self.text())
        except ValueError:
            raise Unreadable("not_a_number") from None

    def show_amount(self, amount: Decimal | None) -> None:
        """Show an amount, None as nothing."""
        self.setText("" if amount is None else figures(amount))

    def _tidy(self) -> None:
        try:
            self.show_amount(self.amount())
        except Unreadable:
            return


class DateField(QLineEdit):
    """A day that may be left empty; typed as people type it, or picked from a calendar.

    What is typed short is written out when the field is left: one sees which day is meant.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("year-month-day"))
        self._open_act = self.addAction(icon("calendar-blank", "ink2"), QLineEdit.ActionPosition.TrailingPosition)
        self._open_act.setToolTip(self.tr("Choose from the calendar"))
        self._open_act.triggered.connect(self._open_calendar)
        self.editingFinished.connect(self._tidy)
        theme.current().changed.connect(self._on_theme_changed)

    def day(self) -> date | None:
        """Return the day, None for nothing. Raises Unreadable."""
        return read_day(self.text(), china_day(clock_of_this_computer()))

    def show_day(self, day: date | None) -> None:
        """Show a day, None as nothing."""
        self.setText("" if day is None else day.isoformat())

    def _tidy(self) -> None:
        try:
            self.show_day(self.day())
        except Unreadable:
            return

    def _on_theme_changed(self) -> None:
        self._open_act.setIcon(icon("calendar-blank", "ink2"))

    def _open_calendar(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setDateEditEnabled(False)  # input methods fail in popups: nothing is typed there
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._show_day_in(calendar)
        calendar.clicked.connect(self._on_picked)
        for chosen in (calendar.clicked, calendar.activated):
            chosen.connect(menu.close)
        entry = QWidgetAction(menu)
        entry.setDefaultWidget(calendar)
        menu.addAction(entry)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus()

    def _show_day_in(self, calendar: QCalendarWidget) -> None:
        try:
            day = self.day()
        except Unreadable:
            return
        if day:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _on_picked(self, day: QDate) -> None:
        self.show_day(date(day.year(), day.month(), day.day()))
        self.setFocus()


class ChoiceField(QComboBox):
    """A choice among values that are shown as words; `nothing` is the word for no choice, where that is allowed."""

    def __init__(
        self, choices: Sequence[tuple[Any, str]] = (), nothing: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._nothing = nothing
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other values; the choice stays where it is among them."""
        chosen = self.choice() if self.count() else None
        # Qt keeps a str for a member of a StrEnum: the values stay in Python.
        self._values = [None, *(value for value, _word in choices)]
        with QSignalBlocker(self):
            self.clear()
            self.addItems([self._nothing, *(word for _value, word in choices)])
        self.choose(chosen)

    def choice(self) -> Any:  # noqa: ANN401
        """Return the value that is chosen, None for none."""
        return self._values[self.currentIndex()] if self.currentIndex() > 0 else None

    def values_offered(self) -> list[Any]:
        """Return what can be chosen."""
        return self._values[1:]

    def choose(self, value: Any) -> None:  # noqa: ANN401
        """Choose a value; one that is not offered chooses nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def always_chosen(self) -> None:
        """Offer no empty line: something is always chosen here. Call after `offer`."""
        view = self.view()
        if isinstance(view, QListView):
            view.setRowHidden(0, True)
        self.setItemData(0, 0, Qt.ItemDataRole.UserRole - 1)  # the keyboard passes over it too

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # a wheel that scrolls the page must not change what was chosen


class _Segment(QPushButton):
    """One of the values: as wide as its word is in bold, in which the chosen one is written."""

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setBold(True)
        wider = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, wider), 0)


class SegmentField(QFrame):
    """A choice among two to four values, all of them in sight."""

    chosen = Signal()

    def __init__(self, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self._values = [value for value, _word in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.current().px("xs"),) * 4)
        row.setSpacing(theme.current().px("xs"))
        for number, (_value, word) in enumerate(choices):
            segment = _Segment(word, self, autoDefault=False)
            segment.setCheckable(True)
            segment.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._group.addButton(segment, number)
            row.addWidget(segment)
        self._group.buttonToggled.connect(self._on_toggled)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(lambda _number: self.chosen.emit())

    def _on_toggled(self, segment: QAbstractButton, is_on: bool) -> None:
        """Tab leads to what is chosen, also where it was chosen by no hand."""
        segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_on else Qt.FocusPolicy.ClickFocus)
        if is_on:
            self.setFocusProxy(segment)

    def choice(self) -> Any:  # noqa: ANN401
        """Return the value that is chosen."""
        return self._values[self._group.checkedId()]

    def values_offered(self) -> list[Any]:
        """Return what can be chosen."""
        return self._values

    def choose(self, value: Any) -> None:  # noqa: ANN401
        """Choose a value; one that is not offered changes nothing."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            self.chosen.emit()
