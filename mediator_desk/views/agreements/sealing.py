"""A copy of the final agreement with the committee's electronic signature; the passphrase is asked for each time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mediator_desk.conventions.file_names import file_name
from mediator_desk.errors import DeskError, Invalid, Problem, Refused
from mediator_desk.services.evidence.staging import read_offered
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


@dataclass(frozen=True)
class Signed:
    """What was signed and where the copy lies."""

    file: Path
    name: str


class SealDialog(DeskDialog):
    """Certificate, passphrase, then where the copy goes. It says what such a signature is, and what it is not."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sign a copy electronically?"), self.tr("Sign a copy…"), parent)
        self._desk, self._case_id = desk, case_id
        told = self.tr(
            "The signature shows that the PDF was not changed since. It is no electronic seal in the sense of the law: "
            "printing, the seal of the committee and the scan stay the normal way. The paper that was issued stays as "
            "it is; the signed one is a copy beside it."
        )
        self.body.addWidget(words(told, "", "ink2", wrap=True))
        self.form = Form(self)
        self.certificate = self.form.add("certificate", self.tr("Certificate with its key (.p12, .pfx)"), QLineEdit())
        choose = QHBoxLayout()
        self.choose_button = button(self.tr("Choose the certificate…"), self.choose_certificate, icon="folder-open")
        choose.addWidget(self.choose_button)
        choose.addStretch(1)
        row = QWidget()
        choose.setContentsMargins(0, 0, 0, 0)
        row.setLayout(choose)
        self.form.add_wide(row)
        hint = self.tr("Asked for each time and kept nowhere")
        self.passphrase = self.form.add("passphrase", self.tr("Passphrase"), QLineEdit(), hint)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(self.form)
        self.certificate.setFocus()

    def choose_certificate(self) -> None:
        """Let a person choose the certificate."""
        kinds = self.tr("Certificates (*.p12 *.pfx)")
        name, _kind = FileDialog.getOpenFileName(self, self.tr("Choose the certificate"), "", kinds)
        if name:
            self.certificate.setText(name)
            self.passphrase.setFocus()

    def act(self) -> None:
        """Ask where the copy goes and sign it in the background; the dialog stays until it is written."""
        self.banner.clear()
        self.form.show_problems([])
        if not self.certificate.text().strip():
            self.form.show_problems([Problem("certificate", "required")])
            return
        target = self._ask_for_target()
        if target is None:
            return
        self.act_button.setEnabled(False)
        certificate, passphrase = Path(self.certificate.text().strip()), self.passphrase.text()
        self.passphrase.clear()
        self._desk.jobs.run(
            partial(sign_agreement, self._desk, self._case_id, certificate, passphrase, target),
            owner=self,
            on_done=self._on_signed,
            on_failed=self._on_failed,
        )

    def _ask_for_target(self) -> Path | None:
        folder = export_folder(self._desk.settings)
        suggested = str(folder / file_name(self.tr("Agreement, signed electronically") + ".pdf"))
        kinds = self.tr("PDF (*.pdf)")
        chosen, _kind = FileDialog.getSaveFileName(self, self.tr("Save the signed copy"), suggested, kinds)
        return Path(chosen) if chosen else None

    def _on_signed(self, signed: Signed) -> None:
        self.act_button.setEnabled(True)
        self._desk.settings.last_export_folder = str(signed.file.parent)
        title = self.tr("The copy is signed with the certificate of {name}").format(name=signed.name)
        acts = [(self.tr("Open it"), lambda: self._desk.open_file(signed.file))]
        self.banner.tell("good", title, str(signed.file), acts, stays=True)
        self._desk.case_changed.emit(self._case_id)

    def _on_failed(self, error: Exception) -> None:
        self.act_button.setEnabled(True)
        if isinstance(error, Invalid):
            self.form.show_problems(error.problems)
        elif isinstance(error, DeskError):
            self.banner.tell_error(error)


def sign_agreement(desk: Desk, case_id: int, certificate: Path, passphrase: str, target: Path) -> Signed:
    """Sign the agreement of a case as it was issued, in a job.

    Raises Refused("agreement_not_issued"), and as signed_copies.signed_copy and write_copy do.
    """
    from mediator_desk.documents.proof.agreement_papers import final_agreement
    from mediator_desk.documents.proof.signed_copies import signed_copy, tell_signed, write_copy

    with desk.database.reading() as db:
        issued = final_agreement(db, desk.database.store, case_id)
    if issued is None:
        raise Refused("agreement_not_issued")
    copy = signed_copy(issued.content, read_offered(certificate).content, passphrase, now=desk.now())
    write_copy(copy, target)
    with desk.database.writing() as db:
        tell_signed(db, copy, by=desk.actor, now=desk.now())
    return Signed(target, copy.name)
