"""The head of Today: the day, what the calendar says about it, whose day it is, and the acts of the morning."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from mediator_desk.conventions.working_days import DayKind
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views import theme
from mediator_desk.views.date_words import WEEKDAYS
from mediator_desk.views.day_words import day_words as kind_words
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Button, button, plain_tip, words
from mediator_desk.views.today.reasons import short_day

if TYPE_CHECKING:
    from mediator_desk.services.today.lines import CalendarLine

HINT_WIDTH, HINT_LEAST = 300, 108
LONG_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Today", "Monday"),
    QT_TRANSLATE_NOOP("Today", "Tuesday"),
    QT_TRANSLATE_NOOP("Today", "Wednesday"),
    QT_TRANSLATE_NOOP("Today", "Thursday"),
    QT_TRANSLATE_NOOP("Today", "Friday"),
    QT_TRANSLATE_NOOP("Today", "Saturday"),
    QT_TRANSLATE_NOOP("Today", "Sunday"),
)


def heading(day: date) -> str:
    """Return a day as a heading: 10月8日 星期四."""
    weekday = translate("Today", LONG_WEEKDAYS[day.weekday()])
    return translate("Today", "{weekday}, {day}").format(day=short_day(day), weekday=weekday)


def calendar_words(line: CalendarLine) -> str:
    """Return what the calendar says: the holiday just over, the make-up day or holiday to come."""
    parts = []
    if line.after_holiday is not None:
        text = translate("Today", "first working day after {holiday}")
        parts.append(text.format(holiday=line.after_holiday or translate("Today", "the holiday")))
    elif line.kind is not DayKind.WORKING:
        parts.append(kind_words(line.kind, line.name))
    if line.make_up_on is not None:
        weekday = translate("Dates", WEEKDAYS[line.make_up_on.weekday()])
        text = translate("Today", "{day} ({weekday}) is worked")
        parts.append(text.format(day=short_day(line.make_up_on), weekday=weekday))
    if line.holiday_from is not None and line.holiday_until is not None:
        parts.append(_holiday(line, line.holiday_from, line.holiday_until))
    return translate("Today", "; ").join(parts)


def _holiday(line: CalendarLine, first: date, last: date) -> str:
    name = line.holiday_name or translate("Today", "days off")
    if first == last:
        return translate("Today", "{name} on {day}").format(name=name, day=short_day(first))
    text = translate("Today", "{name} from {first} to {last}")
    return text.format(name=name, first=short_day(first), last=short_day(last))


class SearchHint(Button):
    """Looks like a search field and opens the search over everything."""

    def __init__(self, text: str, keys: str) -> None:
        super().__init__()
        self.setProperty("look", "hint")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        shown_keys = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), 0, px(10), 0)
        row.setSpacing(px("s"))
        row.addWidget(IconLabel("magnifying-glass", "mute"))
        row.addWidget(ElidedLabel(text, "", "mute"), 1)
        row.addWidget(words(shown_keys, "small", "mute"))
        self.setToolTip(plain_tip(f"{text}  {shown_keys}"))

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(HINT_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(HINT_LEAST), super().minimumSizeHint().height())


class TodayHead(QWidget):
    """The head: nothing in it moves when its words change."""

    search_wanted = Signal()
    print_wanted = Signal()
    preview_wanted = Signal()
    save_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, *, has_new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("m"))
        self.day, self.calendar = words("", "page"), ElidedLabel("", "fact", "ink2")
        self.whose = SegmentField([("mine", self.tr("My cases")), ("all", self.tr("All cases"))], self)
        self.whose.setAccessibleName(self.tr("Whose day"))
        self.whose.hide()
        row.addWidget(self.day)
        row.addWidget(self.calendar, 1)
        row.addWidget(self.whose)
        self.hint = SearchHint(self.tr("Name, number, pinyin"), "Ctrl+K")
        self.hint.clicked.connect(lambda: self.search_wanted.emit())
        row.addWidget(self.hint)
        row.addWidget(self._print_button())
        self.new_button = button(self.tr("New case"), self.new_wanted.emit, icon="plus")
        self.new_button.setToolTip(self.tr("Register a visit, a call, a letter, a court's papers (Ctrl+N)"))
        row.addWidget(self.new_button)
        self.new_button.setVisible(has_new)  # in the row already: shown without a parent it would be a window

    def show_day(self, day: date, line: CalendarLine) -> None:
        """Show a day and what the calendar says about it."""
        self.day.setText(heading(day))
        self.day.setToolTip(plain_tip(day.isoformat()))
        self.calendar.setText(calendar_words(line))
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        given_way = self._print_word_width if self.print_button.text() else 0
        return super().minimumSizeHint() - QSize(given_way, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room the printer says by its picture alone what it does."""
        shown = super().minimumSizeHint().width() + (0 if self.print_button.text() else self._print_word_width)
        word = self.print_button.accessibleName() if shown <= self.width() else ""
        if word != self.print_button.text():
            self.print_button.setText(word)

    @property
    def _print_word_width(self) -> int:
        return self.print_button.fontMetrics().horizontalAdvance(self.print_button.accessibleName())

    def _print_button(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("xs"))
        self.print_button = button(self.tr("Print the day sheet"), self.print_wanted.emit, icon="printer")
        self.print_button.setToolTip(self.tr("One page of today, to the usual printer (Ctrl+P)"))
        self.more_button = button(
            self.tr("Preview the day sheet, or save it"), self._show_more, look="icon", icon="caret-down"
        )
        row.addWidget(self.print_button)
        row.addWidget(self.more_button)
        return holder

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Preview…"), self.preview_wanted.emit)
        menu.addAction(self.tr("Save as PDF…"), self.save_wanted.emit)
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
