"""What is known already, under the field that is being typed in: never a popup, where input methods fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QScrollArea, QWidget

from mediator_desk.desk import Desk
from mediator_desk.jobs import Job
from mediator_desk.views import theme

ROW, SHOWN = 28, 6
ASK_AFTER_MS = 120
SETTLED_MS = 400
"""From then on a click in a list that came over other fields is meant for it."""
_FITS_ANEW = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def bring_into_sight(part: QWidget) -> None:
    """Scroll the form so that a part of it is seen, once the form has taken its new shape."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        area = above
        QTimer.singleShot(0, part, lambda: area.ensureWidgetVisible(part))


class SuggestionList(QListWidget):
    """Suggestions for a field: the down key goes in, Enter or a click chooses, Escape and the up key go back."""

    chosen = Signal(object)
    """What a person chose: its value."""

    def __init__(self, field: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._values: list[Any] = []
        self._place: QWidget | None = None
        self._offered = QElapsedTimer()
        self.setAccessibleName(name)
        self.setObjectName("suggestions")
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes on to the next field
        self.setMouseTracking(True)
        self.itemClicked.connect(lambda _item: self._on_clicked())
        field.installEventFilter(self)
        self.hide()

    def offer(self, rows: Sequence[tuple[Any, str]]) -> None:
        """Show these values with their words, or nothing."""
        self._values = [value for value, _words in rows]
        self.clear()
        for _value, said in rows:
            item = QListWidgetItem(said, self)
            item.setToolTip("")
        row = theme.current().px(ROW)
        for place in range(self.count()):
            self.item(place).setSizeHint(self.item(place).sizeHint().expandedTo(QSize(0, row)))
        self.setFixedHeight(self._height_of(len(rows)))
        self._offered.start()
        self.setVisible(bool(rows))
        self._fit_place()
        if rows and self._field.hasFocus():
            bring_into_sight(self)

    def kept_place(self) -> QWidget:
        """Return what keeps the place of one suggestion free: the list stands over it, and moves no field.

        More than one lie over what stands below, while the keyboard is in the field or in the list.
        """
        self._place = QWidget(self.parentWidget())
        self._place.setFixedHeight(self._height_of(1))
        self._place.installEventFilter(self)
        return self._place

    def _height_of(self, count: int) -> int:
        is_wanted = self._place is None or self._field.hasFocus() or self.hasFocus()
        return theme.current().px(ROW) * min(count, SHOWN if is_wanted else 1) + 2

    def _fit_place(self) -> None:
        if self._place is not None:
            self.setFixedHeight(self._height_of(self.count()))
            self.setFixedWidth(self._place.width())
            self.move(self._place.pos())
            self.raise_()

    def texts(self) -> list[str]:
        """Return what is suggested."""
        return [self.item(place).text() for place in range(self.count())]

    def take(self, place: int) -> None:
        """Choose the suggestion at this place."""
        self.setCurrentRow(place)
        self._choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._field:
            goes_in = event.key() == Qt.Key.Key_Down and self.isVisible() and not event.modifiers()
            if goes_in:
                self.setCurrentRow(0)
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        if event.type() in _FITS_ANEW:
            self._fit_place()
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self._fit_place()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        self._fit_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in _ENTER and not event.modifiers():
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            self.offer([])
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Up and self.currentRow() <= 0:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        """A click that was meant for what stood there a moment before chooses nobody."""
        if self._place is None or self._offered.hasExpired(SETTLED_MS):
            self._choose()

    def _choose(self) -> None:
        if 0 <= self.currentRow() < len(self._values):
            value = self._values[self.currentRow()]
            self.offer([])
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(value)


class Asking(QObject):
    """Looks something up in the background while somebody types; only what was asked last is answered."""

    def __init__(
        self, desk: Desk, look_up: Callable[[Any], Any], on_found: Callable[[Any], None], owner: QObject
    ) -> None:
        super().__init__(owner)
        self._desk = desk
        self._look_up = look_up
        self._on_found = on_found
        self._asked: Any = None
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._timer.timeout.connect(self._begin)

    def ask(self, what: Any) -> None:  # noqa: ANN401 - whatever the look-up takes
        """Look this up soon, instead of what was asked before."""
        if what != self._asked:
            self._asked = what
            self._timer.start()

    def forget(self, what: Any) -> None:  # noqa: ANN401
        """Take this as answered: it was filled in, not typed."""
        self._timer.stop()
        self._cancel()
        self._asked = what

    def _begin(self) -> None:
        self._cancel()
        what, look_up = self._asked, self._look_up
        self._job = self._desk.jobs.run(lambda: look_up(what), owner=self, on_done=self._on_found)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
