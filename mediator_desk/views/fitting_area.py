"""A form in a dialog: whole where the screen has room, scrolling where large type or a small screen leave none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views import theme

AROUND = 230
"""Pixels at 100 % that title, message and buttons of a dialog need besides."""


class FittingArea(QScrollArea):
    """Takes the height of its content up to what the screen allows; the dialog around it grows along."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._page.setObjectName("scrolled")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(*(theme.current().px(3),) * 4)  # room for the rings around ticks and buttons
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
        room = self.screen().availableGeometry().height() - theme.current().px(AROUND)
        return min(needed, max(room, theme.current().px(80)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self.setMinimumWidth(self._page.minimumSizeHint().width())
            if self.isVisible():
                self.setMinimumHeight(self.heightForWidth(self.width()))  # the dialog grows with what it has to say
            self.updateGeometry()
        return super().eventFilter(watched, event)
