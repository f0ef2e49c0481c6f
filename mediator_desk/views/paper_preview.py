"""A real PDF on the screen: the agreement beside its form, a sheet before it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.parts import button, words
from mediator_desk.views.preview_parts import SentencePage, bare_button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

WIDTH_FOR_NOTE = 500
MOST_ZOOM, LEAST_ZOOM, ZOOM_STEP = 4.0, 0.25, 1.2


class PaperPreview(QFrame):
    """A PDF in pages, or a sentence that says why there is none; it stays where it was when it is renewed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        # The document belongs to this widget, not to the view: a view that deletes its document crashes.
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._fit = QPdfView.ZoomMode.FitToWidth
        self._build()
        self.document.pageCountChanged.connect(self._show_place)
        self._view.pageNavigator().currentPageChanged.connect(self._show_place)
        theme.current().changed.connect(self._colour)
        self._colour()
        self.tell(self.tr("The paper is being drawn …"), tone="mute", sign="hourglass-medium")

    def show_paper(self, content: bytes) -> None:
        """Show a PDF in place of the one before, at the same place."""
        left, top = self._view.horizontalScrollBar().value(), self._view.verticalScrollBar().value()
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._stack.setCurrentWidget(self._view)
        self._view.horizontalScrollBar().setValue(left)
        self._view.verticalScrollBar().setValue(top)
        self._show_place()

    def tell(self, text: str, reason: str = "", *, tone: str = "bad", sign: str = "warning-circle") -> None:
        """Show a sentence in place of the pages."""
        self._said.tell(text, reason, icon=sign, tone=tone)
        self._stack.setCurrentIndex(1)
        self._show_place()

    @property
    def has_paper(self) -> bool:
        """Tell whether pages are shown."""
        return self._stack.currentIndex() == 0

    @property
    def sentence(self) -> str:
        """What is said in place of the pages, "" where there are pages."""
        return "" if self.has_paper else self._said.sentence.text()

    def note(self, text: str) -> None:
        """Say something about the paper in its head: that it follows the typing, say."""
        self._note.setText(text)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._colour()  # the style sheet has put the palette of the program on the view by now

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._note.setVisible(self.width() >= theme.current().px(WIDTH_FOR_NOTE))

    # How it is done

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self._view = QPdfView(self)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(self._fit)
        self._view.setPageSpacing(theme.current().px("m"))
        self._view.setDocument(self.document)
        self._view.setAccessibleName(self.tr("The paper as it will be printed"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._said = SentencePage(icon="hourglass-medium", look="strong", space="xxl")
        self._stack.addWidget(self._said)
        column.addWidget(self._stack, 1)

    def _head(self) -> QHBoxLayout:
        px = theme.current().px
        head = QHBoxLayout()
        head.setContentsMargins(px("l"), px("s"), px("m"), px("s"))
        head.setSpacing(px("xs"))
        self._place = words("", "fact", "ink2")
        head.addWidget(self._place)
        self._back = bare_button(self.tr("Page before"), "caret-left", lambda: self._turn(-1), head)
        self._on = bare_button(self.tr("Next page"), "caret-right", lambda: self._turn(1), head)
        head.addStretch(1)
        self._note = words("", "small", "mute")
        head.addWidget(self._note)
        head.addStretch(1)
        bare_button(self.tr("Smaller"), "minus", lambda: self._zoom(1 / ZOOM_STEP), head)
        self._fit_button = button(self.tr("Whole page"), self._change_fit, look="link")
        head.addWidget(self._fit_button)
        bare_button(self.tr("Larger"), "plus", lambda: self._zoom(ZOOM_STEP), head)
        return head

    def _show_place(self) -> None:
        page, count = self._view.pageNavigator().currentPage() + 1, self.document.pageCount()
        is_paper = self.has_paper and count > 0
        text = self.tr("Page {page} of {count}").format(page=min(page, count), count=count)
        self._place.setText(text if is_paper else "")
        self._back.setEnabled(is_paper and page > 1)
        self._on.setEnabled(is_paper and page < count)

    def _turn(self, step: int) -> None:
        navigator = self._view.pageNavigator()
        navigator.jump(navigator.currentPage() + step, QPoint(), navigator.currentZoom())

    def _zoom(self, factor: float) -> None:
        """Zoom by hand, from what fits now."""
        if self._view.zoomMode() is not QPdfView.ZoomMode.Custom:
            self._view.setZoomFactor(self._fitting_zoom())
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(MOST_ZOOM, max(LEAST_ZOOM, self._view.zoomFactor() * factor)))

    def _change_fit(self) -> None:
        """Fit the whole page after the width, and the width after the whole page; the button names the other."""
        is_width = self._fit is QPdfView.ZoomMode.FitToWidth
        self._fit = QPdfView.ZoomMode.FitInView if is_width else QPdfView.ZoomMode.FitToWidth
        self._fit_button.setText(self.tr("Fit width") if is_width else self.tr("Whole page"))
        self._view.setZoomMode(self._fit)

    def _fitting_zoom(self) -> float:
        size = self.document.pagePointSize(0)
        if size.isEmpty():
            return 1.0
        points_to_pixels = self.logicalDpiX() / 72
        room = self._view.viewport().size()
        across = room.width() / (size.width() * points_to_pixels)
        down = room.height() / (size.height() * points_to_pixels)
        return across if self._fit is QPdfView.ZoomMode.FitToWidth else min(across, down)

    def _colour(self) -> None:
        """Give the ground around the pages, which Qt draws with the role Dark, the colour of this frame."""
        for part in (self._view, self._view.viewport()):
            palette = part.palette()
            palette.setColor(QPalette.ColorRole.Dark, theme.current().colour("sunken"))
            part.setPalette(palette)
