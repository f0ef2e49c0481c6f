"""What scrolls in the tab of the settings in which it does not fit: a card, or a page of several parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views import theme

if TYPE_CHECKING:
    from mediator_desk.views.parts import Card


def scrolled(card: Card, *, sideways: bool = False) -> QScrollArea:
    """Return an area in which the card scrolls; `sideways` for what cannot be narrower than it is."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.current().px("m"), 0)
    column.addWidget(card)
    column.addStretch(1)
    area = _area_of(inside, card.title.text())
    if not sideways:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


class ScrolledPage(QScrollArea):
    """A page that fills its tab, and scrolls as a whole where the tab is lower than the page can be.

    Its width it takes as it must: `column` gets the parts.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.current().px("m"))
        _fill(self, inside, title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, most: self._leave_the_bar(has_bar=most > 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # what is wider by now is not hidden at the side
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inside.minimumSizeHint().width() + bar, super().minimumSizeHint().height())

    def _leave_the_bar(self, *, has_bar: bool) -> None:
        self.column.setContentsMargins(0, 0, theme.current().px("s") if has_bar else 0, 0)


def _area_of(inside: QWidget, title: str) -> QScrollArea:
    area = QScrollArea()
    _fill(area, inside, title)
    return area


def _fill(area: QScrollArea, inside: QWidget, title: str) -> None:
    inside.setObjectName("scrolled")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(title)
    area.setWidget(inside)
