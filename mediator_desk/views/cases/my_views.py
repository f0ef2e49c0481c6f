"""My views: the lists that somebody kept under a name, at the foot of the queues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import paint_icon
from mediator_desk.views.parts import plain_tip, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

    from mediator_desk.services.lists.views import ViewRow

MOST_IN_SIGHT = 5


class ViewButton(QAbstractButton):
    """One view: a pin, or people where it is shared, and its name."""

    menu_wanted = Signal(QPoint)
    """The menu of the view is asked for, at this place of the screen."""
    moved = Signal(int)
    """Up (-1) or down (1) in the list, by Alt and an arrow."""

    def __init__(self, view: ViewRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_id = view.id
        self._icon = "users" if view.is_shared else "push-pin"
        self.setText(view.name)
        shared = self.tr("{name}, shared by all").format(name=view.name)
        self.setAccessibleName(shared if view.is_shared else view.name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(68), theme.current().px(32))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Menu:
            self.menu_wanted.emit(self.mapToGlobal(self.rect().bottomLeft()))
        elif event.key() in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in steps:
            (self.focusPreviousChild if steps[Qt.Key(event.key())] < 0 else self.focusNextChild)()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, look = QPainter(self), theme.current()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("select" if self.isChecked() else "hover" if self.underMouse() else "surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(6), look.px(6))
            self._paint_words(painter)
        finally:
            painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        look, side = theme.current(), theme.current().px("icon")
        role = "accent" if self.isChecked() else "ink"
        left = look.px(12)
        sign = QRectF(left, (self.height() - side) // 2, side, side)
        paint_icon(painter, sign, self._icon, "accent" if self.isChecked() else "mute")
        painter.setFont(look.font("table", bold=self.isChecked()))
        painter.setPen(look.colour(role))
        room = QRect(left + side + look.px(8), 0, 0, self.height())
        room.setRight(self.width() - look.px(8))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        text = text if len(text) > 1 else ""  # a narrow list shows the sign alone
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        # A tip would take markup in a name for its own.
        self.setToolTip(plain_tip(self.text()) if text != self.text() else "")


class MyViews(QWidget):
    """The views that a person may choose from, one's own first. Nothing is shown where there are none."""

    chosen = Signal(int)
    menu_wanted = Signal(int, QPoint)
    moved = Signal(int, int)
    """A view is to go up (-1) or down (1): its id, the step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._buttons: list[ViewButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(4))
        self._title = words(self.tr("My views"), "fact", "mute")
        self._title.setIndent(px(12))
        column.addWidget(self._title)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        column.addWidget(self._scroll)
        theme.current().changed.connect(self._fit)
        self.hide()

    def show_views(self, views: Sequence[ViewRow], chosen_id: int = 0) -> None:
        """Show these views; the keyboard stays on the one that had it."""
        focused = next((one.view_id for one in self._buttons if one.hasFocus()), 0)
        for old in self._buttons:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [self._made(view) for view in views]
        self.show_chosen(chosen_id)
        self.setVisible(bool(views))
        self._fit()
        for shown in self._buttons:
            if shown.view_id == focused:
                shown.setFocus()

    def show_chosen(self, view_id: int) -> None:
        """Mark one view as the one that is shown, 0 for none."""
        for shown in self._buttons:
            shown.setChecked(shown.view_id == view_id)

    def show_narrow(self, *, is_narrow: bool) -> None:
        """Leave the title out where there is little room."""
        self._title.setVisible(not is_narrow)

    def names(self) -> list[str]:
        """Return the names of the views, in their order."""
        return [shown.text() for shown in self._buttons]

    def button_of(self, view_id: int) -> ViewButton:
        """Return what stands for a view."""
        return next(shown for shown in self._buttons if shown.view_id == view_id)

    def _made(self, view: ViewRow) -> ViewButton:
        made = ViewButton(view, self)
        made.clicked.connect(lambda: self.chosen.emit(view.id))
        made.menu_wanted.connect(lambda place: self.menu_wanted.emit(view.id, place))
        made.moved.connect(lambda step: self.moved.emit(view.id, step))
        self._column.addWidget(made)
        made.show()
        return made

    def _fit(self) -> None:
        row = theme.current().px(32)
        self._scroll.setMinimumHeight(row * min(2, max(1, len(self._buttons))))
        self._scroll.setMaximumHeight(row * min(MOST_IN_SIGHT, max(1, len(self._buttons))))
