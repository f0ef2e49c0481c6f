"""What the application wears: its words, its theme, its focus ring."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mediator_desk import i18n, paths
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.views import theme
from mediator_desk.views.composing import ComposingGuard
from mediator_desk.views.focus import FocusFollower
from mediator_desk.views.icons import follow_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from mediator_desk.settings import Settings

NEWER_WORDS_OF_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "&File name:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
)
"""Words of Qt's own dialogs that its Chinese file does not have: our file gives them."""


def dress(app: QApplication, settings: Settings, language: str) -> None:
    """Give the application its words, its theme and its focus ring."""
    speak(app, language)
    theme.install(app, settings)
    follow_theme(app)
    FocusFollower(app)
    ComposingGuard(app)


def speak(app: QApplication, language: str) -> None:
    """Use a language in the window, in Qt's own dialogs, for numbers and days."""
    if language == i18n.language() and app.findChildren(QTranslator):
        return
    i18n.use_language(language)
    QLocale.setDefault(QLocale(language))
    for spoken in app.findChildren(QTranslator):
        app.removeTranslator(spoken)
        spoken.deleteLater()
    if language == i18n.ENGLISH:
        return
    folders = {
        "qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        "mediator_desk": str(paths.resources() / "translations"),
    }
    for name, folder in folders.items():
        translator = Spoken(Path(folder) / f"{name}_{language}.qm", app)
        if translator.is_read:
            app.installTranslator(translator)


class Spoken(QTranslator):
    """Words read into memory: a file that is exchanged under a running program would end it."""

    def __init__(self, file: Path, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._content = file.read_bytes() if file.is_file() else b""  # Qt keeps no copy
        self.is_read = bool(self._content) and self.load(self._content)
