"""How other screens take in a file; the start of the program hands this function to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt

from mediator_desk.desk import Desk
from mediator_desk.services.intake.intake_plan import Fate, ImportSummary
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.intake.held_letters import HeldLettersDialog
from mediator_desk.views.intake.import_dialog import ImportDialog
from mediator_desk.views.intake.quarantine_dialog import QuarantineDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

DOWNLOADS = QStandardPaths.StandardLocation.DownloadLocation
"""Where a browser puts the export of the mini program."""

Act = tuple[str, Callable[[], object]]
Teller = Callable[[str, str, str, Sequence[Act]], object]
"""Shows news: tone, the news, what belongs below it, and what a person may do about it (word, act)."""


def open_import(desk: Desk, file: Path | None, parent: QWidget, tell: Teller) -> ImportDialog | None:
    """Open the import of a file, or ask which one first; `tell` shows afterwards what became of it."""
    chosen = file or _asked(desk, parent)
    if chosen is None:
        return None
    desk.settings.last_import_folder = str(chosen.parent)
    dialog = ImportDialog(desk, chosen, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.imported.connect(lambda summary: _tell(summary, tell, lambda: open_quarantine(desk, parent)))
    dialog.open()
    return dialog


def open_quarantine(desk: Desk, parent: QWidget) -> QuarantineDialog:
    """Open the rows of imports that could not be taken in."""
    dialog = QuarantineDialog(desk, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def open_held_letters(desk: Desk, parent: QWidget) -> HeldLettersDialog:
    """Open the letters of consumers that a person looks at first."""
    dialog = HeldLettersDialog(desk, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _asked(desk: Desk, parent: QWidget) -> Path | None:
    title = QCoreApplication.translate("Import", "Choose an export of the mini program")
    kinds = QCoreApplication.translate("Import", "Exports (*.json *.csv *.xlsx);;All files (*)")
    folder = desk.settings.last_import_folder or QStandardPaths.writableLocation(DOWNLOADS)
    name, _kind = FileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(name) if name else None


def _tell(summary: ImportSummary, tell: Teller, look: Callable[[], object]) -> None:
    counts = summary.counts
    text = QCoreApplication.translate("Import", "{file}: {cases} matters and {ratings} ratings were taken in.")
    news = text.format(file=summary.file_name, cases=counts[Fate.TAKEN_IN], ratings=counts[Fate.RATING])
    below = QCoreApplication.translate("Import", "{apart} rows are kept apart; {here} were here already.")
    apart = counts[Fate.QUARANTINED] + counts[Fate.ALREADY_QUARANTINED]  # a row that came back unmended is one still
    here = counts[Fate.ALREADY_HERE]
    reason = below.format(apart=apart, here=here) if apart or here else ""
    if apart:
        tell("warn", news, reason, [(QCoreApplication.translate("Import", "Look at them"), look)])
    else:
        tell("good", news, reason, [])
