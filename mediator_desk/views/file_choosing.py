"""Choosing files and folders: the system's own dialog, or Qt's where there is none.

Qt's own dialog opens and closes every file of a folder to see of what kind it is. Where that is the folder of the
database, the locks that SQLite holds there fall (closing any handle of a file drops every lock that the process has
on it, POSIX.1-2017 fcntl), and another program that opens the database may take its journal away. So files are shown
here with icons by what the folder alone says of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

from mediator_desk.conventions.file_names import file_name
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from mediator_desk.settings import Settings

THERE = QT_TRANSLATE_NOOP("FileChoosing", "Replace {name}?")
THERE_ALREADY = QT_TRANSLATE_NOOP("FileChoosing", "A file of this name is in the folder already.")
REPLACE = QT_TRANSLATE_NOOP("FileChoosing", "Replace it")

Named = tuple[str, str]
"""A chosen file and the filter that was chosen with it, as Qt gives them; two empty texts where nothing was."""
Kind = QAbstractFileIconProvider.IconType


class FolderIcons(QFileIconProvider):
    """Icons of folders and of files: nothing is opened to tell them apart."""

    def icon(self, shown: QFileInfo | Kind) -> QIcon:
        """Return the icon of a file, or of a kind of place."""
        if isinstance(shown, QFileInfo):
            return super().icon(Kind.Folder if shown.isDir() else Kind.File)
        return super().icon(shown)

    def type(self, shown: QFileInfo) -> str:
        """Return what a file is called by its name alone."""
        return "" if shown.isDir() else shown.suffix()


class FileDialog(QFileDialog):
    """The dialog of a file or a folder; its functions are called and answer as those of QFileDialog do."""

    def __init__(self, parent: QWidget | None, title: str, begin: str, kinds: str = "") -> None:
        super().__init__(parent, title)
        self._icons = FolderIcons()  # Qt keeps no reference
        self.setIconProvider(self._icons)
        place = Path(begin) if begin else None
        if place is not None:
            self.setDirectory(str(place if place.is_dir() else place.parent))
        if kinds:
            self.setNameFilters(kinds.split(";;"))
        if place is not None and not place.is_dir():
            self.selectFile(place.name)

    def _chosen(self) -> list[str]:
        accepted = self.exec() == QFileDialog.DialogCode.Accepted
        chosen = self.selectedFiles() if accepted else []
        self.deleteLater()
        return chosen

    @staticmethod
    def getSaveFileName(parent: QWidget | None, title: str, begin: str = "", kinds: str = "") -> Named:  # type: ignore[override]
        """Ask where to write; an existing file is asked for."""
        dialog = FileDialog(parent, title, begin, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chosen = dialog._chosen()
        return (chosen[0], dialog.selectedNameFilter()) if chosen else ("", "")

    @staticmethod
    def getOpenFileName(parent: QWidget | None, title: str, begin: str = "", kinds: str = "") -> Named:  # type: ignore[override]
        """Ask for one file that is there."""
        dialog = FileDialog(parent, title, begin, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        chosen = dialog._chosen()
        return (chosen[0], dialog.selectedNameFilter()) if chosen else ("", "")

    @staticmethod
    def getOpenFileNames(  # type: ignore[override]
        parent: QWidget | None, title: str, begin: str = "", kinds: str = ""
    ) -> tuple[list[str], str]:
        """Ask for one or several files that are there."""
        dialog = FileDialog(parent, title, begin, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chosen = dialog._chosen()
        return chosen, dialog.selectedNameFilter() if chosen else ""

    @staticmethod
    def getExistingDirectory(parent: QWidget | None, title: str, begin: str = "") -> str:  # type: ignore[override]
        """Ask for a folder that is there."""
        dialog = FileDialog(parent, title, begin)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return next(iter(dialog._chosen()), "")


def export_folder(settings: Settings) -> Path:
    """Return the folder into which files went the last time; the home folder where that is gone."""
    kept = Path(settings.last_export_folder or Path.home())
    return kept if kept.is_dir() else Path.home()


def ask_target(window: QWidget, settings: Settings, title: str, name: str, kinds: Mapping[str, str]) -> Path | None:
    """Ask where a file goes; None where nobody chose.

    `kinds` are the words of each kind of file with its ending, the usual one first. An ending that was typed counts
    more than the chosen kind, but the usual one, which was suggested. What is no ending of these stays in the name,
    whatever dots are in it. A file that is there under a name that nobody saw is asked for.
    """
    usual = next(iter(kinds.values()))
    suggested = str(export_folder(settings) / f"{file_name(name)}{usual}")
    chosen, kind = FileDialog.getSaveFileName(window, title, suggested, ";;".join(kinds))
    if not chosen:
        return None
    target, wanted = Path(chosen), kinds.get(kind, usual)
    typed = target.suffix.lower()
    if typed in kinds.values() and (typed != usual or wanted == usual):
        return target
    target = target.with_suffix(wanted) if typed == usual else target.with_name(f"{target.name}{wanted}")
    return target if not target.exists() or _is_replaced(window, target) else None


def _is_replaced(window: QWidget, target: Path) -> bool:
    from mediator_desk.views.messages import ask  # its forms have fields for files

    said = translate("FileChoosing", THERE).format(name=target.name)
    return ask(window, said, translate("FileChoosing", THERE_ALREADY), translate("FileChoosing", REPLACE))
