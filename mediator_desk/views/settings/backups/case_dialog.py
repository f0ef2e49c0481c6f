"""One case out of a backup, beside today's: read-only until it is brought back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from mediator_desk.models.rights import Right
from mediator_desk.views import theme
from mediator_desk.views.backup_words import changes_in_words, moment
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.permitted import permit
from mediator_desk.views.settings.backups.work import bring_back, compare_with, find_in
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.backups.finding_cases import CaseInBackup
    from mediator_desk.services.backups.one_case import CaseComparison
    from mediator_desk.views.backup_words import ChangeLine
    from mediator_desk.views.settings.backups.state import BackupRow

WIDTH, HITS_HEIGHT = 880, 130


class _Line:
    def __init__(self, number: int, line: ChangeLine) -> None:
        self.id, self.line = number, line


class BackupCaseDialog(DeskDialog):
    """Compares a case then and now, field by field; brings back what is gone or changed."""

    acts_by_keys = False

    def __init__(self, desk: Desk, row: BackupRow, parent: QWidget | None = None) -> None:
        title = self.tr("One case out of the backup of {moment}")
        made = moment(row.manifest.made_at) if row.manifest else row.place.name
        super().__init__(title.format(moment=made), self.tr("Bring back"), parent, width=WIDTH)
        self._desk, self._row = desk, row
        self.comparison: CaseComparison | None = None
        self.form = Form(self)
        hint = self.tr("A part of it, such as 12, or the name of somebody in the case. Nothing: the newest cases.")
        self.number = self.form.add("number", self.tr("Number or name"), QLineEdit(), hint)
        self.body.addWidget(self.form)
        self.find_button = button(self.tr("Find in the backup"), self._find, icon="magnifying-glass")
        self.compare_button = button(self.tr("Compare with today"), self._compare, icon="columns")
        acts = QHBoxLayout()
        acts.setSpacing(theme.current().px("s"))
        acts.addWidget(self.find_button)
        acts.addWidget(self.compare_button)
        acts.addStretch(1)
        self.body.addLayout(acts)
        self._build_hits(desk)
        self.found = words("", tone="ink2", wrap=True)
        self.body.addWidget(self.found)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "backups/case", desk, self)
        self.table.setAccessibleName(self.tr("What differs"))
        self.table.hide()
        self.body.addWidget(self.table, 1)
        self.act_button.setEnabled(False)
        self.compare_button.setEnabled(False)
        self.number.returnPressed.connect(self._find)

    def is_changed(self) -> bool:
        """Tell that nothing would be lost: words that are looked for are typed again at once."""
        return False

    def act(self) -> None:
        """Bring the case back, in a job."""
        if self.comparison is None:
            return
        self.act_button.setEnabled(False)
        desk = self._desk
        work = partial(bring_back, self._row.place, self.comparison.then, desk.database, by=desk.actor, now=desk.now())
        desk.jobs.run(work, owner=self, on_done=self._on_back, on_failed=self._on_failed)

    def _columns(self) -> list[Column]:
        return [
            Column("what", self.tr("What"), lambda one: one.line.what, width=150, leads=True, sortable=False),
            Column("field", self.tr("Field"), lambda one: one.line.field, width=120, sortable=False),
            Column("then", self.tr("In the backup"), lambda one: one.line.then, width=260, sortable=False),
            Column("now", self.tr("Today"), lambda one: one.line.now, width=260, sortable=False),
        ]

    def _build_hits(self, desk: Desk) -> None:
        columns = [
            Column("number", self.tr("Case"), lambda one: one.number, width=230, leads=True, sortable=False),
            Column("applicant", self.tr("Applicant"), lambda one: one.applicant, width=200, sortable=False),
            Column("respondent", self.tr("Respondent"), lambda one: one.respondent, width=320, sortable=False),
        ]
        self._hits = PagedModel(columns, parent=self)
        self.hits = DeskTable(self._hits, "backups/cases", desk, self)
        self.hits.setAccessibleName(self.tr("Cases in the backup"))
        self.hits.setMinimumHeight(theme.current().px(HITS_HEIGHT))
        self.hits.hide()
        self.hits.row_activated.connect(lambda _row: self._compare())
        self.hits.selection_changed.connect(self._follow)
        self.body.addWidget(self.hits, 1)

    def _follow(self) -> None:
        """Another case is chosen: what was compared is not what would be brought back."""
        self.compare_button.setEnabled(bool(self.hits.current_id()))
        if self.comparison is not None and self.comparison.then.case_id != self.hits.current_id():
            self._forget_comparison()

    def _forget_comparison(self) -> None:
        self.comparison = None
        self.act_button.setEnabled(False)
        self.table.hide()
        self.found.clear()

    def _find(self) -> None:
        self.banner.clear()
        self._forget_comparison()
        self._open(partial(find_in, self._row.place, self.number.text(), self._desk.database), self._on_found)

    def _on_found(self, cases: list[CaseInBackup]) -> None:
        self.find_button.setEnabled(True)
        self._hits.show_source(RowList(cases))
        self.hits.setVisible(bool(cases))
        if not cases:
            nothing = self.tr("The backup has no such case. Type a part of its number, or a name.")
            self.found.setText(nothing)
            return
        self.found.setText(self.tr("Choose the case that is to be compared with today."))
        self.hits.select_id(cases[0].id)
        if len(cases) == 1:
            self._compare()
        else:
            self.hits.setFocus()

    def _compare(self) -> None:
        case_id = self.hits.current_id()
        if not case_id or not self.find_button.isEnabled():
            return
        self.banner.clear()
        self._open(partial(compare_with, self._row.place, case_id, self._desk.database), self._on_compared)

    def _open(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self.find_button.setEnabled(False)
        self.compare_button.setEnabled(False)
        self.found.setText(self.tr("The backup is being opened…"))
        self._desk.jobs.run(work, owner=self, on_done=on_done, on_failed=self._on_failed)

    def _on_compared(self, comparison: CaseComparison) -> None:
        self.find_button.setEnabled(True)
        self.compare_button.setEnabled(True)
        if comparison.then.case_id != self.hits.current_id():  # another one was chosen meanwhile
            self._forget_comparison()
            return
        self.comparison = comparison
        lines = changes_in_words(comparison)
        self._model.show_source(RowList([_Line(number, line) for number, line in enumerate(lines, start=1)]))
        self.table.setVisible(bool(lines))
        self.found.setText(self._said(comparison))
        permit(self.act_button, self._desk.actor, Right.RESTORE, is_enabled=bool(lines))

    def _said(self, comparison: CaseComparison) -> str:
        then = comparison.then
        if comparison.is_same:
            return self.tr("Nothing of {number} ({name}) is gone or changed.").format(
                number=then.number, name=then.applicant
            )
        said = self.tr("{number} ({name}) is not there today. Everything of it comes back, with its files.")
        if not comparison.is_gone:
            said = self.tr("{number} ({name}): what is gone or changed is below. What came since stays.")
        return said.format(number=then.number, name=then.applicant)

    def _on_back(self, rows: int) -> None:
        del rows
        then = self.comparison.then if self.comparison else None
        if then is not None:
            self._desk.case_changed.emit(then.case_id)
        self._desk.cases_changed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.found.clear()
        self.find_button.setEnabled(True)
        self.compare_button.setEnabled(bool(self.hits.current_id()))
        self.banner.tell_error(error)
