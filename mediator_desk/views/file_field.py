"""A file that a person adds: chosen, or dropped onto the field; nothing is read before it is saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.parts import button, restyle, words

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent


class FileField(QWidget):
    """One file, or none. Shows its name, never its whole path."""

    chosen = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._path: Path | None = None
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        self.choose_button = button(self.tr("Choose a file…"), self._on_choose, icon="paperclip")
        self.remove_button = button(self.tr("Take it out"), lambda: self.show_path(None), look="link")
        self._name = words("", "fact", "mute", wrap=True)
        row.addWidget(self.choose_button)
        row.addWidget(self._name, 1)
        row.addWidget(self.remove_button)
        self.setFocusProxy(self.choose_button)
        self.show_path(None)

    def path(self) -> Path | None:
        """Return the file, None for none."""
        return self._path

    def show_path(self, path: Path | None) -> None:
        """Show a file, None as nothing."""
        self._path = path
        self._name.setText(path.name if path else self.tr("or drop it here"))
        restyle(self._name, tone="ink" if path else "mute")
        self.remove_button.setVisible(path is not None)
        self.chosen.emit()

    def _on_choose(self) -> None:
        name, _kind = FileDialog.getOpenFileName(self, self._title)
        if name:
            self.show_path(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        file = next((path for path in paths if path.is_file()), None)
        if file is not None:
            self.show_path(file)


value_of.register(FileField, FileField.path)
show_value.register(FileField, FileField.show_path)
changed.register(FileField, lambda field: field.chosen)
