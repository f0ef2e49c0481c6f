"""Putting a closed case into the archive, and correcting one beside itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from mediator_desk.models.life import Act
from mediator_desk.services.aftercare.archive import (
    ArchiveDraft,
    CorrectionDraft,
    archive_case,
    correct_archived,
    kept_until,
    papers_to_explain,
)
from mediator_desk.services.aftercare.retention import retention_rows
from mediator_desk.views.aftercare.case_dialog import CaseDialog
from mediator_desk.views.final_acts import final_words
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.aftercare.retention import RetentionRow


class ArchiveDialog(CaseDialog):
    """For how long the file is kept; the years of each class are settings."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Archive this case?"), self.tr("Archive"), parent)
        self.keep_input(desk, f"archive/{case_id}", case_id)
        self._explain(
            self.tr("It is read-only from then on; a correction is a new entry beside it. Nothing is ever destroyed.")
        )
        self._explain(final_words(Act.ARCHIVE))
        with desk.database.reading() as db:
            rows = retention_rows(db)
            lacking = papers_to_explain(db, case_id, desk.now())
        offered = [(row.archive_class, word(row.archive_class), self._until(row)) for row in rows]
        self.form.add("archive_class", self.tr("Class of the file"), RadioField(offered), span=2)
        if lacking:
            names = self.tr(", ").join(word(paper).replace("\n", "") for paper in lacking)
            self._explain(self.tr("Missing in the file: {names}").format(names=names), "bad")
            self._explain(self.tr("Bind the file first: Papers, Bind as PDF. Or say why it is archived without them."))
            self._add_words("words", self.tr("Why it is archived so"))
        self._show_form()
        self.form.fill(ArchiveDraft())

    def _until(self, row: RetentionRow) -> str:
        until = kept_until(self._desk.today(), row.years)
        if until is None:
            return self.tr("for ever")
        years = row.years or 0  # lupdate passes over a call whose number is an attribute
        return self.tr("%n year(s), until {day}", "", years).format(day=until.isoformat())

    def save(self) -> None:  # noqa: D102
        self._do(archive_case, self.form.drafted(ArchiveDraft()))


class CorrectionDialog(CaseDialog):
    """What is wrong in an archived file and what is right; the file itself stays."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Add a correction"), self.tr("Add it"), parent)
        self.keep_input(desk, f"correction/{case_id}", case_id)
        self._explain(self.tr("The case stays as it was filed. The correction is shown beside it, with your name."))
        self.form.add("what", self.tr("What is corrected"), QLineEdit(), span=2)
        self._add_words("is_wrong", self.tr("It says"), height=56)
        self._add_words("is_right", self.tr("Right is"), height=56)
        self._add_words("words", self.tr("How it came to light, and what proves it"), height=56)
        self._show_form()
        self.form.fill(CorrectionDraft())

    def save(self) -> None:  # noqa: D102
        self._do(correct_archived, self.form.drafted(CorrectionDraft()))
