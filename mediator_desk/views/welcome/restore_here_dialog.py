"""Restoring before there is a committee at this computer: a folder, one of its backups, what opens it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from mediator_desk.views.backup_words import moment, reason_words
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.passphrase_field import PassphraseField
from mediator_desk.views.welcome.restoring import Secret, WholeBackups, restore_here, whole_backups

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.storage.backups.manifest import Manifest


class RestoreHereDialog(DeskDialog):
    """Restores in a job and is accepted when the records are there."""

    acts_by_keys = False

    def __init__(self, desk: Desk, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Restore from a backup"), self.tr("Restore"), parent, width=680)
        self._desk, self._file = desk, file
        self._is_at_work = self._is_done = False
        self._folder = Path()
        text = self.tr("Choose the folder of the backups: on a stick, on a share, or copied from the old computer.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.choose_button = button(self.tr("Choose a folder…"), self._choose, icon="folder-open")
        self.body.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._build_backup()
        self._build_secret()
        self._show_backups([])
        self.name.setFocus()  # no dialog begins at a button: Enter would press it

    def _build_backup(self) -> None:
        self.backup: ChoiceField = ChoiceField([])
        self.backup.setAccessibleName(self.tr("Backup"))
        self.body.addWidget(self.backup)

    def _build_secret(self) -> None:
        text = self.tr("Name and passphrase as they were when the backup was made, or the recovery code of then.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name or work number"))
        self.name.setPlaceholderText(self.name.accessibleName())
        self.passphrase = PassphraseField(self.tr("Passphrase"))
        self.code = PassphraseField(self.tr("Recovery code"))
        for part in (self.name, self.passphrase, self.code):
            self.body.addWidget(part)
        for name in ("backup", "name", "passphrase", "code"):
            getattr(self, name).setProperty("field_name", name)  # F1 finds its rule by it

    def look_into(self, folder: Path) -> None:
        """Find out in a job which backups in the folder are whole."""
        self.banner.tell("info", self.tr("Looking through the backups …"), stays=True)
        self.choose_button.setEnabled(False)
        self._desk.jobs.run(
            partial(whole_backups, folder), owner=self, on_done=self._on_looked, on_failed=self._on_failed
        )

    def is_changed(self) -> bool:
        """Nothing here is worth a question."""
        return False

    def act(self) -> None:
        """Restore; the dialog stays until that is known."""
        secret = Secret(self.name.text().strip(), self.passphrase.text(), self.code.text().strip())
        self.banner.tell("info", self.tr("Opening the backup and putting it here …"), stays=True)
        self._is_at_work = True
        self._enable(is_enabled=False)
        work = partial(restore_here, self._folder / str(self.backup.choice()), self._file, secret, self._desk.now())
        self._desk.jobs.run(work, owner=self, on_done=self._on_restored, on_failed=self._on_failed)

    def reject(self) -> None:
        """Close, but not while the records are put here; once they are, whoever has read what was told goes on."""
        if self._is_done:
            self.accept()
        elif not self._is_at_work:
            super().reject()

    def _choose(self) -> None:
        chosen = FileDialog.getExistingDirectory(self, self.tr("Folder of the backups"), str(Path.home()))
        if chosen:
            self.look_into(Path(chosen))

    def _on_looked(self, found: WholeBackups) -> None:
        self._folder = found.folder
        self._enable(is_enabled=True)
        self._show_backups(found.manifests)
        self.banner.clear()
        if not found.manifests:
            why = self.tr("It is called “backups” and lies beside the records, or where the second copy goes.")
            self.banner.tell("warn", self.tr("There is no whole backup in this folder"), why)

    def _show_backups(self, manifests: list[Manifest]) -> None:
        self.backup.offer([(one.name, self._told(one)) for one in manifests])
        self.backup.always_chosen()
        if manifests:
            self.backup.choose(manifests[0].name)
        for part in (self.backup, self.act_button):
            part.setEnabled(bool(manifests))

    def _told(self, manifest: Manifest) -> str:
        facts = {"moment": moment(manifest.made_at), "reason": reason_words(manifest.reason)}
        cases = manifest.counts.get("cases", 0)
        return self.tr("{moment}, {reason}, {cases} cases").format(**facts, cases=cases)

    def _enable(self, *, is_enabled: bool) -> None:
        for part in (self.choose_button, self.act_button, self.cancel_button):
            part.setEnabled(is_enabled)

    def _on_restored(self, told: list[str]) -> None:
        self._is_at_work = False
        if not told:
            self.accept()
            return
        self._is_done = True
        self.act_button.hide()
        for part in (self.choose_button, self.backup, self.name, self.passphrase, self.code):
            part.setEnabled(False)
        self.passphrase.clear()
        self.code.clear()
        self.cancel_button.setText(self.tr("Go on"))
        self.cancel_button.setEnabled(True)
        self.cancel_button.setFocus()
        self.banner.tell("warn", self.tr("The records are here"), "\n".join(told), stays=True)

    def _on_failed(self, error: Exception) -> None:
        self._is_at_work = False
        self._enable(is_enabled=True)
        self.act_button.setEnabled(bool(self.backup.values_offered()))
        self.banner.tell_error(error)
