"""What stands above the list of the evidence, and in its place where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, plain_tip, words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LEAST_WIDTH = 340


class EvidenceHeader(QWidget):
    """Title, number of lines, and the acts on the evidence as a whole."""

    files_wanted = Signal()
    paste_wanted = Signal()
    paper_wanted = Signal()
    one_wanted = Signal()
    folder_wanted = Signal()
    zip_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px("s"))
        row.addWidget(words(self.tr("Evidence"), "section"))
        self._count = words("", "", "mute")
        row.addWidget(self._count)
        row.addStretch(1)
        self.paper_button = button(self.tr("Evidence list…"), self.paper_wanted.emit, look="link", icon="file-pdf")
        row.addWidget(self.paper_button)
        row.addSpacing(px("s"))
        self.save_button = button(self.tr("Save files"), icon="export")
        self.save_button.setProperty("menu", True)
        self.save_button.setMenu(self._built_menu())
        row.addWidget(self.save_button)
        self.paste_button = button(self.tr("Paste"), self.paste_wanted.emit, icon="clipboard")
        self.paste_button.setToolTip(self.tr("Take in the picture or the files on the clipboard (Ctrl+V)"))
        row.addWidget(self.paste_button)
        self.add_button = button(self.tr("Add files…"), self.files_wanted.emit, icon="plus")
        self.add_button.setToolTip(self.tr("Or drag them here from the file manager (Ctrl+O)"))
        row.addWidget(self.add_button)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where not all words have room, the icons say what buttons do, and their tips in words."""
        for shown in (self.paste_button, self.save_button, self.paper_button, self.add_button):
            shown.setText(shown.accessibleName())
        for shown in (self.paste_button, self.save_button, self.paper_button):
            if self.sizeHint().width() <= self.width():
                return
            shown.setText("")
            shown.setToolTip(shown.toolTip() or plain_tip(shown.accessibleName()))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(LEAST_WIDTH), super().minimumSizeHint().height())

    def show_count(self, count: int) -> None:
        """Say how many lines there are; nothing can be saved or printed where there is none."""
        self._count.setText(str(count) if count else "")
        for shown in (self.paper_button, self.save_button):
            shown.setEnabled(count > 0)

    def _built_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Save this file as…"), self.one_wanted.emit)
        menu.addAction(self.tr("All files into a folder…"), self.folder_wanted.emit)
        menu.addAction(self.tr("All files as ZIP…"), self.zip_wanted.emit)
        return menu


class EmptyEvidence(QFrame):
    """Says how files come in, with the button that does it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setSpacing(theme.current().px("m"))
        column.addStretch(1)
        column.addWidget(IconLabel("paperclip", "mute", 22), 0, Qt.AlignmentFlag.AlignHCenter)
        text = self.tr("No evidence yet. Drag photos and papers here, paste a picture, or choose files.")
        said = words(text, tone="ink2", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(said)
        self.choose_button = button(self.tr("Choose files…"), icon="plus")
        column.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
