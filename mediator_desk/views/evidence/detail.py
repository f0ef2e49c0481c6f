"""What a line looks like and what is said about it: side by side, or where that is too narrow one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.evidence.line_form import LineForm
from mediator_desk.views.evidence.preview import EvidencePreview
from mediator_desk.views.parts import hairline

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mediator_desk.desk import Desk

FORM_WIDTH, PREVIEW_LEAST = 300, 260
PREVIEW_LOW, PREVIEW_HIGH = 140, 240
SIDE_BY_SIDE_FROM = 600
NO_LIMIT = 16_777_215


class DetailArea(QScrollArea):
    """The preview and the fields of the line that is looked at."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        _plain(self)
        self.preview = EvidencePreview(desk)
        self.line_form = LineForm(desk, case_id)
        page = QWidget()
        page.setObjectName("scrolled")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px("l"))
        self._row.addWidget(self.preview, 3)
        self._between = hairline()
        self._row.addWidget(self._between)
        self._row.addWidget(self._built_form(), 2)
        self.preview.setMinimumSize(px(PREVIEW_LEAST), px(PREVIEW_LOW))
        self.setMinimumWidth(px(PREVIEW_LEAST) + px("scroll"))
        self.setWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._arrange(is_wide=self.width() >= theme.current().px(SIDE_BY_SIDE_FROM))
        super().resizeEvent(event)

    def _built_form(self) -> QScrollArea:
        px = theme.current().px
        self._page = QWidget()
        self._page.setObjectName("scrolled")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(px(3), px(3), px("m"), px(3))
        column.addWidget(self.line_form)
        self._form_area = QScrollArea()
        _plain(self._form_area)
        self._form_area.setWidget(self._page)
        return self._form_area

    def _arrange(self, *, is_wide: bool) -> None:
        """One below the other, both scroll as one: a low window would leave neither enough."""
        px = theme.current().px
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if is_wide else below)
        self._between.setVisible(not is_wide)
        self._form_area.setMinimumWidth(px(FORM_WIDTH) if is_wide else 0)
        self._form_area.setMaximumWidth(px(FORM_WIDTH) if is_wide else NO_LIMIT)
        self._form_area.setMinimumHeight(0 if is_wide else self._page.sizeHint().height())
        self.preview.setMinimumHeight(px(PREVIEW_LOW if is_wide else PREVIEW_HIGH))


def _plain(area: QScrollArea) -> None:
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
