"""One file looked at: a picture or the pages of a PDF, zoomed and turned; or a sentence that says why not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.views import theme
from mediator_desk.views.parts import plain_tip, words
from mediator_desk.views.preview_parts import SentencePage, bare_button
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent, QWheelEvent

    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.services.evidence.listing import EvidenceLine
    from mediator_desk.views.evidence.looking import Picture

LONGEST = 2600
"""Pixels of the longer side of what is shown: a page of A4 is read well at twice its size."""
MOST_ZOOM, LEAST_ZOOM, ZOOM_STEP = 8.0, 0.05, 1.25
SHARP_FROM = 0.7
"""From this size on a picture is drawn from its own pixels."""
AFTER_MS = 60
"""Lines that one passes while holding an arrow key are not read."""


class PictureView(QGraphicsView):
    """A picture that fits, or is zoomed and moved with the hand or the arrow keys."""

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fits = True
        self._whole = QPixmap()
        self._drawn = QGraphicsScene(self)
        self.setScene(self._drawn)
        self._item = self._drawn.addPixmap(QPixmap())
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setAcceptDrops(False)  # what is dropped here is for the whole panel
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        theme.current().changed.connect(self._colour)
        self._colour()

    def show_picture(self, picture: QPixmap, rotation: int) -> None:
        """Show a picture, turned clockwise by so many degrees; it fits until somebody zooms."""
        self._whole = picture
        self._item.setRotation(rotation)
        self._sharpen(self.transform().m11())
        self._drawn.setSceneRect(self._item.sceneBoundingRect())
        if self._fits:
            self.fit()

    def fit(self) -> None:
        """Show the whole picture, at its own size at most."""
        self._fits = True
        room, size = self.viewport().size(), self._item.sceneBoundingRect()
        if not size.isEmpty():
            factor = min((room.width() - 8) / size.width(), (room.height() - 8) / size.height(), 1.0)
            self.resetTransform()
            self.scale(max(factor, LEAST_ZOOM), max(factor, LEAST_ZOOM))
            self._sharpen(max(factor, LEAST_ZOOM))
        self.zoomed.emit()

    def zoom(self, factor: float) -> None:
        """Zoom from what is shown now."""
        self._fits = False
        now = self.transform().m11()
        wanted = min(MOST_ZOOM, max(LEAST_ZOOM, now * factor))
        self.scale(wanted / now, wanted / now)
        self._sharpen(wanted)
        self.zoomed.emit()

    def _colour(self) -> None:
        self.setBackgroundBrush(theme.current().colour("sunken"))

    def _sharpen(self, factor: float) -> None:
        """Draw from a picture of about the size in which it is seen: shrunk while drawing, small print would break."""
        shown = min(1.0, factor * self.devicePixelRatioF())
        width, height = self._whole.width(), self._whole.height()
        if self._whole.isNull() or shown >= SHARP_FROM:
            self._item.setPixmap(self._whole)
            self._item.setScale(1.0)
            return
        smooth = Qt.TransformationMode.SmoothTransformation
        small = self._whole.scaled(max(1, round(width * shown)), max(1, round(height * shown)), mode=smooth)
        self._item.setPixmap(small)
        self._item.setScale(width / small.width())

    @property
    def rotation_shown(self) -> float:
        """By how many degrees the picture is turned."""
        return self._item.rotation()

    def picture_rect(self) -> QRectF:
        """Return the place of the picture, turned as it is."""
        return self._item.sceneBoundingRect()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        if self._fits:
            self.fit()


class EvidencePreview(QFrame):
    """What a line looks like. The file is read and decoded in a job; only the newest wish is shown."""

    turn_wanted = Signal(int)
    """A person turns the picture, by so many degrees clockwise."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        self._desk = desk
        self._line: EvidenceLine | None = None
        self._job: Job | None = None
        self._page, self._pages = 0, 0
        self._is_wanted = False
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._start)
        self._build()
        self.show_line(None)

    def show_line(self, line: EvidenceLine | None) -> None:
        """Show a line, None for none. The same file keeps its page and its zoom."""
        before, self._line = self._line, line
        if line is None:
            self._cancel()
            self._tell(self.tr("No file is chosen"), "image")
            return
        if before is not None and before.sha256 == line.sha256:
            if self.is_shown:
                self._picture.show_picture(self._shown, line.rotation)
            return
        self._page, self._pages = 0, 0
        self._cancel()
        self._is_wanted = True
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        if self._is_wanted:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        self._cancel()  # what nobody sees is not decoded
        super().hideEvent(event)

    @property
    def is_shown(self) -> bool:
        """Tell whether a picture is shown."""
        return self._stack.currentIndex() == 0

    @property
    def sentence(self) -> str:
        """What is said in place of a picture, "" where there is one."""
        return "" if self.is_shown else self._said.sentence.text()

    def set_may_turn(self, may: bool) -> None:
        """Let pictures be turned, or not: an archived case stays as it is."""
        self._may_turn = may
        self._show_place()

    # How it is done

    def _build(self) -> None:
        self._may_turn = True
        self._shown = QPixmap()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self._picture = PictureView(self)
        self._picture.setAccessibleName(self.tr("Preview of the file"))
        self._picture.setObjectName("picture")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._picture)
        self._said = SentencePage(icon="image", look="fact", tone="ink2")
        self._stack.addWidget(self._said)
        column.addWidget(self._stack, 1)

    def _head(self) -> QHBoxLayout:
        px = theme.current().px
        head = QHBoxLayout()
        head.setContentsMargins(px("m"), px("s"), px("m"), px("s"))
        head.setSpacing(px("xs"))
        self._place = words("", "fact", "ink2")
        head.addWidget(self._place)
        self.back_button = bare_button(self.tr("Page before"), "caret-left", lambda: self._turn_page(-1), head)
        self.next_button = bare_button(self.tr("Next page"), "caret-right", lambda: self._turn_page(1), head)
        head.addStretch(1)
        left, right = self.tr("Turn left (Ctrl+[)"), self.tr("Turn right (Ctrl+])")
        self.left_button = bare_button(left, "arrow-counter-clockwise", lambda: self.turn_wanted.emit(-90), head)
        self.right_button = bare_button(right, "arrow-clockwise", lambda: self.turn_wanted.emit(90), head)
        head.addSpacing(px("s"))
        self._zooms = [
            bare_button(self.tr("Smaller"), "minus", lambda: self._picture.zoom(1 / ZOOM_STEP), head),
            bare_button(self.tr("Show the whole picture"), "arrows-out", lambda: self._picture.fit(), head),
            bare_button(self.tr("Larger"), "plus", lambda: self._picture.zoom(ZOOM_STEP), head),
        ]
        return head

    def _tell(self, text: str, sign: str = "warning-circle") -> None:
        self._said.tell(text, icon=sign)
        self._stack.setCurrentIndex(1)
        self._show_place()

    def _cancel(self) -> None:
        self._timer.stop()
        if self._job is not None and not self._job.is_over:
            self._job.cancel()

    def _start(self) -> None:
        line = self._line
        if line is None:
            return
        self._cancel()
        work = partial(_looked, self._desk.database.store, line.sha256, line.media_type, self._page)
        self._job = self._desk.jobs.run(work, owner=self, on_done=self._on_looked, on_failed=self._on_not_looked)

    def _on_looked(self, picture: Picture) -> None:
        self._is_wanted = False
        if self._line is None:
            return
        self._pages = picture.pages
        self._shown = QPixmap.fromImage(picture.image)
        self._stack.setCurrentIndex(0)
        self._picture.show_picture(self._shown, self._line.rotation)
        self._show_place()

    def _on_not_looked(self, error: Exception) -> None:
        self._is_wanted = False
        if isinstance(error, DeskError):
            self._pages = 0
            self._tell(
                sentence(error), "file" if error.code.startswith(("no_preview", "has_macros")) else "warning-circle"
            )

    def _turn_page(self, step: int) -> None:
        self._page = min(max(self._page + step, 0), max(self._pages - 1, 0))
        self._start()

    def _show_place(self) -> None:
        several = self.is_shown and self._pages > 1
        text = self.tr("Page {page} of {count}").format(page=self._page + 1, count=self._pages)
        self._place.setText(f"{self._page + 1} / {self._pages}" if several else "")
        self._place.setAccessibleName(text if several else "")
        self._place.setToolTip(plain_tip(text) if several else "")
        for shown in (self.back_button, self.next_button):
            shown.setVisible(several)
        self.back_button.setEnabled(self._page > 0)
        self.next_button.setEnabled(self._page < self._pages - 1)
        for shown in (self.left_button, self.right_button):
            shown.setEnabled(self.is_shown and self._may_turn)
        for shown in self._zooms:
            shown.setEnabled(self.is_shown)


def _looked(store: AttachmentStore, sha256: str, media_type: str, page: int) -> Picture:
    from mediator_desk.views.evidence.looking_apart import look_apart

    return look_apart(store.get(sha256), media_type, longest=LONGEST, page=page)
