"""A form in a dialog: whole where the screen has room, scrolling where large type or a small screen leave none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views import theme

AROUND = 230
"""Pixels at 100 % that title, message and buttons of a dialog need besides."""
MARGIN = 40
"""Pixels of the screen's width that the widest dialog leaves free: a panel may stand at the side."""
LEAST = 80
"""Pixels at 100 % that something which scrolls keeps."""
RINGS = 3
"""Pixels at 100 % inside a form that scrolls, for the rings around ticks and buttons."""


def give_room_back(dialog: QWidget, too_high: int) -> int:
    """Make what scrolls in a dialog lower, by so many pixels that are missing. Returns how many it gave back."""
    missing = too_high
    areas = [area for area in dialog.findChildren(QAbstractScrollArea) if not area.isHidden()]
    own = [area for area in areas if area.window() is dialog and not _is_scrolled(area)]
    for area in sorted(own, key=lambda one: one.minimumHeight(), reverse=True):
        missing -= area.give_back(missing) if isinstance(area, FittingArea) else _lowered(area, missing)
        if missing <= 0:
            break
    return too_high - missing


def _is_scrolled(area: QWidget) -> bool:
    above = area.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above is not None


def _lowered(area: QAbstractScrollArea, missing: int) -> int:
    is_fixed = area.minimumHeight() == area.maximumHeight()
    given = max(0, min(missing, area.minimumHeight() - theme.current().px(LEAST)))
    area.setMinimumHeight(area.minimumHeight() - given)
    if is_fixed:
        area.setMaximumHeight(area.minimumHeight())
    return given


class DialogBody(QVBoxLayout):
    """The parts of a dialog, one below the other; a form that scrolls has its fields where the other parts begin."""

    def setGeometry(self, given: QRect) -> None:  # noqa: D102
        super().setGeometry(given)
        rings = theme.current().px(RINGS)
        for place in range(self.count()):
            item = self.itemAt(place)
            area = item.widget() if item is not None else None
            if isinstance(area, FittingArea):
                area.setGeometry(area.geometry().adjusted(-rings, 0, rings, 0))


class FittingArea(QScrollArea):
    """Takes the height of its content up to what the screen allows; the dialog around it grows along."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given_back = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._page.setObjectName("scrolled")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(*(theme.current().px(RINGS),) * 4)
        column.addWidget(content)
        column.addStretch(1)
        self.setWidget(self._page)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._page.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: D102
        width = self._page.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        layout = self._page.layout()
        bar = self.verticalScrollBar().sizeHint().width() if self.verticalScrollBar().isVisible() else 0
        needed = self._page.sizeHint().height()
        if layout and layout.hasHeightForWidth():
            needed = layout.totalHeightForWidth(max(width - bar, self._page.minimumSizeHint().width()))
        room = self.screen().availableGeometry().height() - theme.current().px(AROUND) - self._given_back
        return min(needed, max(room, theme.current().px(LEAST)))

    def give_back(self, missing: int) -> int:
        """Take less of the screen from now on: more stands around the area than most dialogs have. Returns how much."""
        was = self.heightForWidth(self.width())
        room = self.screen().availableGeometry().height() - theme.current().px(AROUND)
        self._given_back = max(self._given_back, room - max(was - missing, theme.current().px(LEAST)))
        now = self.heightForWidth(self.width())
        self.setMinimumHeight(now)
        self.updateGeometry()
        return was - now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self.setMinimumWidth(self._page.minimumSizeHint().width())
            if self.isVisible():
                self.setMinimumHeight(self.heightForWidth(self.width()))  # the dialog grows with what it has to say
            self.updateGeometry()
        return super().eventFilter(watched, event)
