"""The page 备份 in the settings: the state at the top, every backup below."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right
from mediator_desk.services.backups.traces import tell_second_place
from mediator_desk.views import theme
from mediator_desk.views.asked_again import ask_again
from mediator_desk.views.backup_words import moment, reason_words
from mediator_desk.views.banner import Banner
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.messages import shown
from mediator_desk.views.parts import Card, Pill, button, selectable, words
from mediator_desk.views.permitted import permit
from mediator_desk.views.sentences import sentence
from mediator_desk.views.settings.backups.case_dialog import BackupCaseDialog
from mediator_desk.views.settings.backups.plain_backups import NO_PLAIN, PlainBackups
from mediator_desk.views.settings.backups.plain_dialog import PlainBackupsDialog
from mediator_desk.views.settings.backups.restore_dialog import RestoreDialog
from mediator_desk.views.settings.backups.state import (
    EVERY,
    BackupRow,
    BackupState,
    SecondPlace,
    proving_of,
    read_state,
)
from mediator_desk.views.settings.backups.work import MadeBackup, copy_newest, make_by_hand
from mediator_desk.views.settings.scrolled import ScrolledPage
from mediator_desk.views.settings.setting_list import SettingList
from mediator_desk.views.table import Column, Mark

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

PROVED, UNREAD, BROKEN = Mark("check", "good"), Mark("check", "plain"), Mark("warning", "bad")


class BackupsSection(QWidget):
    """When the last backup was made, when the next comes, where the second copy lies, and what to do with them."""

    check_wanted = Signal()
    """The check of the records is to be opened."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[BackupRow] = []
        self._plain = NO_PLAIN
        self._build()

    def reload(self) -> None:
        """Read the folders again, in a job."""
        self._show_acts()
        file = self._desk.database.file
        if file is None:
            self._show_server()
            return
        work = partial(read_state, file, self._desk.settings.backup_target, self._desk.database.ring)
        self._desk.jobs.run(work, owner=self, on_done=self._show, on_failed=self.banner.tell_error)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("m"))
        self.banner = Banner(self)
        column.addWidget(self.banner)
        page = ScrolledPage(self.tr("Backups"))
        column.addWidget(page, 1)
        page.column.addWidget(self._state_card())
        explanation = self.tr(
            "Seven days, four weeks and twelve months are kept. Each one was opened and compared when it was made."
        )
        self.list = SettingList(self._desk, "backups", self.tr("Backups"), self._columns(), explanation)
        self.list.empty.setText(self.tr("There is no backup yet. “Back up now” makes the first."))
        self.prove_button = button(self.tr("Prove all"), self._on_prove, icon="check-circle")
        self.case_button = button(self.tr("One case…"), self._on_case, icon="folder-open")
        self.restore_button = button(self.tr("Restore…"), self._on_restore, icon="arrow-counter-clockwise")
        self.list.add_acts(self.prove_button, self.case_button, self.restore_button)
        self.list.selection_changed.connect(self._show_acts)
        self.list.row_activated.connect(lambda _row: self._on_case())
        page.column.addWidget(self.list, 1)

    def _state_card(self) -> Card:
        card = Card(self.tr("State"))
        self.pill = Pill()
        self.make_button = button(self.tr("Back up now"), self._on_make, look="primary", icon="floppy-disk")
        self.second_button = button(self.tr("Second place…"), self._on_second, icon="copy")
        self.check_button = button(self.tr("Check the records…"), self.check_wanted.emit, icon="check-circle")
        self.check_button.setProperty("field_name", "check_records")
        for part in (self.pill, self.second_button, self.make_button):
            card.header.addWidget(part)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self.last, self.next, self.second = (self._line(grid, *line) for line in enumerate(
            (self.tr("Last"), self.tr("Next"), self.tr("Second place"))
        ))  # fmt: skip
        # Beside the lines, which wrap: in the header it would be wider than a small screen with large type.
        grid.addWidget(self.check_button, 0, 2, 3, 1, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(grid)
        self.plain = words("", tone="warn", wrap=True)
        self.plain_button = button(self.tr("Encrypt or remove them…"), self._on_plain, icon="lock")
        self.plain_button.setProperty("field_name", "plain_backups")
        line = QHBoxLayout()
        line.addWidget(self.plain, 1)
        line.addWidget(self.plain_button)
        card.body.addLayout(line)
        for hidden in (self.plain, self.plain_button):
            hidden.hide()
        return card

    def _line(self, grid: QGridLayout, row: int, title: str) -> QLabel:
        told = selectable(words("—", wrap=True))
        grid.addWidget(words(title, tone="mute"), row, 0)
        grid.addWidget(told, row, 1)
        return told

    def _columns(self) -> list[Column]:
        return [
            Column("moment", self.tr("Made"), _moment, width=150, leads=True, sortable=False),
            Column("reason", self.tr("Why"), _reason, width=200, sortable=False),
            Column("cases", self.tr("Cases"), partial(_count, "cases"), "number", 80, sortable=False),
            Column("files", self.tr("Files"), _files, "number", 80, sortable=False),
            Column("state", self.tr("State"), self._state_words, "pill", 190, mark=_mark, tip=_why, sortable=False),
        ]

    def _state_words(self, row: BackupRow) -> str:
        if isinstance(row.proof, DeskError):
            return self.tr("Not whole")
        return self.tr("Opened: whole") if row.proof else self.tr("Proved when made")

    def _show(self, state: BackupState) -> None:
        self._rows = list(state.rows)
        self.list.show_rows(self._rows)
        last, now = state.last, self._desk.now()
        if last is not None:
            self.last.setText(f"{moment(last.made_at)} · {reason_words(last.reason)}")
        due = max(last.made_at + EVERY, now) if last else now
        self.next.setText(self.tr("when the desk is closed, at the latest {moment}").format(moment=moment(due)))
        self.second.setText(self._second_words(state.second))
        self._show_pill(state)
        self._show_plain(state.plain)
        self._show_acts()

    def _show_plain(self, found: PlainBackups) -> None:
        self._plain = found
        self.plain.setText(
            self.tr("%n backup(s) of the time before the encryption can be read by anybody", "", found.count)
        )
        for part in (self.plain, self.plain_button):
            part.setVisible(bool(found.count))

    def _show_pill(self, state: BackupState) -> None:
        if state.last is None:
            self.pill.show_state(self.tr("No backup yet"), "bad", "warning")
        elif state.plain.count:
            self.pill.show_state(self.tr("Readable by anybody"), "warn", "warning")
        elif state.second.folder is None:
            self.pill.show_state(self.tr("No second place"), "warn", "warning")
        elif state.second.is_there and state.second.newest is None:
            self.pill.show_state(self.tr("No second copy yet"), "warn", "warning")
        elif state.second.is_old(self._desk.now()):
            self.pill.show_state(self.tr("Second copy is old"), "warn", "warning")
        else:
            self.pill.show_state(self.tr("In order"), "good", "check")

    def _second_words(self, second: SecondPlace) -> str:
        if second.folder is None:
            return self.tr("None. Choose a stick or a share: a fire or a thief takes this computer with its backups.")
        if not second.is_there:
            return self.tr("{folder} is not there now. Put in the stick, or look for the share.").format(
                folder=second.folder
            )
        if second.newest is None:
            return self.tr("{folder}: no copy yet").format(folder=second.folder)
        said = self.tr("{folder}: newest copy of {moment}")
        if second.is_old(self._desk.now()):
            said = self.tr("{folder}: newest copy of {moment}, older than a week")
        return said.format(folder=second.folder, moment=moment(second.newest))

    def _show_server(self) -> None:
        self.pill.show_state(self.tr("On the server"), "plain", "stack")
        self.last.setText(self.tr("Whoever keeps the office server makes its backups there."))

    def _show_acts(self) -> None:
        is_own = self._desk.database.is_embedded
        row, by = self._current(), self._desk.actor
        permit(self.make_button, by, Right.BACK_UP, is_enabled=is_own)
        permit(self.second_button, by, Right.COPY_ELSEWHERE, is_enabled=is_own)
        permit(self.check_button, by, Right.CHECK_HEALTH)
        permit(self.plain_button, by, Right.KEEP_PASSPHRASES)
        self.prove_button.setEnabled(bool(self._rows))
        is_readable = row is not None and row.manifest is not None
        has_cases = row is not None and row.manifest is not None and bool(row.manifest.counts.get("cases"))
        permit(self.case_button, by, Right.RESTORE, is_enabled=has_cases)
        permit(self.restore_button, by, Right.RESTORE, is_enabled=is_readable)

    def _current(self) -> BackupRow | None:
        wanted = self.list.table.current_id()
        return next((row for row in self._rows if row.id == wanted), None)

    def _on_make(self) -> None:
        database = self._desk.database
        if database.file is None:
            return
        self.make_button.setEnabled(False)
        self.banner.tell("info", self.tr("The backup is being made. One can work on meanwhile."))
        second = self._desk.settings.backup_target
        work = partial(make_by_hand, database, second, by=self._desk.actor, now=self._desk.now())
        self._desk.jobs.run(work, owner=self, on_done=self._on_made, on_failed=self._on_failed)

    def _on_made(self, made: MadeBackup) -> None:
        self.reload()
        if made.not_copied is not None:
            self.banner.tell("warn", self.tr("The backup is made, its second copy is not"), sentence(made.not_copied))
        elif made.manifest is not None and made.manifest.lacking:
            text = self.tr("{count} kept files were damaged already; the check of the records names them.")
            count = len(made.manifest.lacking)
            self.banner.tell("warn", self.tr("The backup is made and proved"), text.format(count=count))
        else:
            self.banner.tell("good", self.tr("The backup is made and proved"))

    def _on_failed(self, error: Exception) -> None:
        self._show_acts()
        self.banner.tell_error(error)

    def _on_plain(self) -> None:
        why = self.tr("Backups that anybody can read are about to be encrypted or removed.")
        ask_again(self._desk, self, why, self._open_plain)

    def _open_plain(self) -> None:
        dialog = PlainBackupsDialog(self._desk, self._plain, self)
        dialog.finished.connect(self.reload)
        shown(dialog)

    def _on_second(self) -> None:
        title = self.tr("Choose a folder on a stick or a share")
        name = FileDialog.getExistingDirectory(self, title, self._desk.settings.backup_target)
        if name:
            self._choose_second(str(Path(name)))

    def _choose_second(self, folder: str) -> None:
        try:
            with self._desk.database.writing() as db:
                tell_second_place(db, folder, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
            return
        self._desk.settings.backup_target = folder
        self._copy_to_second(folder)

    def _copy_to_second(self, folder: str) -> None:
        """A copy goes to the second place at once: that is what one chooses it for."""
        database = self._desk.database
        if database.file is None:
            return
        self.reload()
        self.banner.tell("info", self.tr("The newest backup is being copied to the second place."))
        work = partial(copy_newest, database.file, database.ring, folder, now=self._desk.now())
        self._desk.jobs.run(work, owner=self, on_done=self._on_copied, on_failed=self._on_failed)

    def _on_copied(self, made: MadeBackup) -> None:
        self.reload()
        if made.not_copied is not None:
            self.banner.tell(
                "warn", self.tr("The second place is chosen, nothing is there yet"), sentence(made.not_copied)
            )
        else:
            self.banner.tell("good", self.tr("The second place is chosen, the newest backup is there"))

    def _on_prove(self) -> None:
        self.prove_button.setEnabled(False)
        self.banner.tell("info", self.tr("Every backup is being opened and compared."))
        work = proving_of(self._rows, self._desk.database.ring)
        self._desk.jobs.run(work, owner=self, on_done=self._on_proved, on_failed=self._on_failed)

    def _on_proved(self, rows: list[BackupRow]) -> None:
        self._rows = rows
        self.list.show_rows(rows)
        self._show_acts()
        broken = [row for row in rows if isinstance(row.proof, DeskError)]
        if not broken:
            self.banner.tell("good", self.tr("All backups were opened and are whole"))
            return
        reason = "\n".join(_why(row) for row in broken[:3])
        self.banner.tell("bad", self.tr("%n backup(s) are not whole", "", len(broken)), reason)

    def _on_case(self) -> None:
        row = self._current()
        if row is not None and self.case_button.isEnabled():
            shown(BackupCaseDialog(self._desk, row, self))

    def _on_restore(self) -> None:
        row = self._current()
        if row is not None:
            why = self.tr("A backup is about to take the place of the records.")
            ask_again(self._desk, self, why, lambda: self._open_restore(row))

    def _open_restore(self, row: BackupRow) -> None:
        dialog = RestoreDialog(self._desk, row, self)
        dialog.accepted.connect(lambda: self._on_restored(dialog))
        shown(dialog)

    def _on_restored(self, dialog: RestoreDialog) -> None:
        self.reload()
        restored = dialog.restored
        before = restored.before if restored else None
        where = self.tr("What was there before: {folder}").format(folder=before) if before else ""
        told = restored.told if restored else ()
        tone = "warn" if told else "good"
        self.banner.tell(tone, self.tr("The records were restored"), "\n".join((*told, where)).strip())


def _moment(row: BackupRow) -> str:
    return moment(row.manifest.made_at) if row.manifest else row.place.name


def _reason(row: BackupRow) -> str:
    return reason_words(row.manifest.reason) if row.manifest else "—"


def _count(table: str, row: BackupRow) -> str:
    return f"{row.manifest.counts.get(table, 0):,}" if row.manifest else "—"


def _files(row: BackupRow) -> str:
    return f"{len(row.manifest.attachments):,}" if row.manifest else "—"


def _mark(row: BackupRow) -> Mark:
    if isinstance(row.proof, DeskError):
        return BROKEN
    return PROVED if row.proof else UNREAD


def _why(row: BackupRow) -> str:
    return sentence(row.proof) if isinstance(row.proof, DeskError) else str(row.place)
