"""A folder that a person chooses, or drops onto the field; its whole path is in sight."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.parts import button, restyle, words
from mediator_desk.views.typed_values import type_again

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent


class FolderField(QWidget):
    """One folder, or none."""

    chosen = Signal()

    def __init__(self, title: str, begin: Path, parent: QWidget | None = None) -> None:
        """`title`: of the system's dialog, which begins at the folder `begin`."""
        super().__init__(parent)
        self._title, self._begin = title, begin
        self._folder: Path | None = None
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        self.choose_button = button(self.tr("Choose a folder…"), self._on_choose, icon="folder-open")
        self._path = words("", "fact", "mute", wrap=True)
        row.addWidget(self.choose_button)
        row.addWidget(self._path, 1)
        self.setFocusProxy(self.choose_button)
        self.show_folder(None)

    def folder(self) -> Path | None:
        """Return the folder, None for none."""
        return self._folder

    def show_folder(self, folder: Path | None) -> None:
        """Show a folder, None as nothing."""
        self._folder = folder
        said = str(folder) if folder is not None else self.tr("or drop it here")
        self._path.setText(said)
        self.choose_button.setAccessibleDescription(said)
        restyle(self._path, tone="ink" if folder is not None else "mute")
        self.chosen.emit()

    def _on_choose(self) -> None:
        chosen = FileDialog.getExistingDirectory(self, self._title, str(self._folder or self._begin))
        if chosen:
            self.show_folder(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        if (folder := _dropped(event)) is not None:
            event.acceptProposedAction()
            self.show_folder(folder)


def _dropped(event: QDragEnterEvent | QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.is_dir()), None)


value_of.register(FolderField, FolderField.folder)
show_value.register(FolderField, FolderField.show_folder)
changed.register(FolderField, lambda field: field.chosen)
type_again.register(FolderField, lambda field, typed: field.show_folder(Path(typed) if typed else None))
