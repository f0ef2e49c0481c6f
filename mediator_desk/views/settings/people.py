"""Who uses the desk, who mediates, and where the parties meet: three lists, one in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.models.rights import Right
from mediator_desk.services.mediators.roster import RosterRow, roster
from mediator_desk.services.office import people
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.mediator_words import away_words
from mediator_desk.views.messages import shown as shown_dialog
from mediator_desk.views.parts import button
from mediator_desk.views.settings.people_absences import AbsencesAndTiesDialog
from mediator_desk.views.settings.people_dialogs import MediatorDialog, RoomDialog, StaffDialog
from mediator_desk.views.settings.people_passphrase_bar import PassphraseBar
from mediator_desk.views.settings.plain_line import PlainLine
from mediator_desk.views.settings.rights_dialog import RightsDialog
from mediator_desk.views.settings.scrolled import ScrolledPage
from mediator_desk.views.settings.server_people import ServerPeopleBar
from mediator_desk.views.settings.setting_list import SettingList
from mediator_desk.views.table import Column, Mark
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.office.people import MediatorRow

IN_USE, PUT_ASIDE = Mark("check-circle", "good"), Mark("minus", "plain")
STAFF, MEDIATORS, ROOMS = "staff", "mediators", "rooms"


class PeopleSection(QWidget):
    """The people and rooms of the committee; put aside, never deleted."""

    hand_over_wanted = Signal(int)
    """The open work of a mediator (the id) is to go to others."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._roster: dict[int, RosterRow] = {}
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the three lists again."""
        with self._desk.database.reading() as db:
            self._roster = {row.id: row for row in roster(db, self._desk.today())}
            self.passphrases.reload()
            self.plain_line.reload()
        self.server_people.reload()
        with self._desk.database.reading() as db:
            self.lists[STAFF].show_rows(people.staff_rows(db))
            self.lists[MEDIATORS].show_rows(people.mediator_rows(db))
            self.lists[ROOMS].show_rows(people.room_rows(db))

    def open_dialog(self, kind: str, row_id: int | None = None) -> None:
        """Add a row (row_id None) or change one, in a dialog."""
        dialog: QDialog = {STAFF: StaffDialog, MEDIATORS: MediatorDialog, ROOMS: RoomDialog}[kind](
            self._desk, row_id, self
        )
        if isinstance(dialog, MediatorDialog):
            dialog.hand_over_wanted.connect(self.hand_over_wanted)
        try:
            dialog.exec()
            if isinstance(dialog, StaffDialog) and dialog.saved_id:
                self.reload()
                self.lists[STAFF].table.select_id(dialog.saved_id)  # a passphrase comes next
        finally:
            dialog.deleteLater()

    def open_absences(self) -> None:
        """Show when the selected mediator is away, and what ties him or her to insurers and people."""
        if mediator_id := self.lists[MEDIATORS].table.current_id():
            dialog = AbsencesAndTiesDialog(self._desk, mediator_id, self)
            dialog.finished.connect(lambda _result: dialog.deleteLater())
            dialog.open()

    def open_rights(self) -> None:
        """Show which role may do what."""
        shown_dialog(RightsDialog(self._desk, self))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("m"))
        self.kind = SegmentField(
            [(STAFF, self.tr("Staff")), (MEDIATORS, self.tr("Mediators")), (ROOMS, self.tr("Rooms"))], self
        )
        self.kind.setMaximumWidth(self.kind.sizeHint().width())
        column.addWidget(self.kind)
        self.lists = {STAFF: self._staff(), MEDIATORS: self._mediators(), ROOMS: self._rooms()}
        self._stack = QStackedWidget(self)
        for shown in self.lists.values():
            self._stack.addWidget(shown)
        page = ScrolledPage(self.tr("People and rooms"))
        page.column.addWidget(self._stack)
        column.addWidget(page, 1)

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda: self._stack.setCurrentWidget(self.lists[self.kind.choice()]))
        for kind, shown in self.lists.items():
            shown.row_activated.connect(lambda row_id, kind=kind: self.open_dialog(kind, row_id))
        self.lists[MEDIATORS].selection_changed.connect(self._on_mediator_selected)
        self._on_mediator_selected()

    def _staff(self) -> SettingList:
        columns = [
            Column("name", self.tr("Name"), lambda row: row.name, width=200, leads=True, sortable=False),
            Column("role", self.tr("Role"), lambda row: word(row.role), width=200, sortable=False),
            Column("work_number", self.tr("Work number"), lambda row: row.work_number, width=120, sortable=False),
            self._state_column(),
            Column("passphrase", self.tr("Passphrase"), self._passphrase, width=136, quiet=True, sortable=False),
        ]
        explanation = self.tr("Whoever uses the desk: each change in a case carries one of these names.")
        shown = SettingList(self._desk, STAFF, self.tr("Staff"), columns, explanation)
        self.rights_button = button(self.tr("Who may do what…"), self.open_rights, icon="info")
        shown.add_acts(self.rights_button, right=None)
        shown.add_acts(button(self.tr("Add a member of the staff"), lambda: self.open_dialog(STAFF), icon="user-plus"))
        self.banner = Banner(self)
        self.passphrases = PassphraseBar(self._desk, shown, self.banner)
        self.passphrases.changed.connect(self.reload)
        self.server_people = ServerPeopleBar(self._desk, shown, self.banner)
        self.server_people.changed.connect(self.reload)
        column = shown.layout()
        self.plain_line = PlainLine(self._desk)
        for part in (self.banner, self.passphrases, self.server_people, self.plain_line):
            if column is not None:
                column.addWidget(part)
        return shown

    def _passphrase(self, row: people.StaffRow) -> str:
        return self.passphrases.word(row.id)

    def _mediators(self) -> SettingList:
        columns = [
            Column("name", self.tr("Name"), lambda row: row.name, width=120, leads=True, sortable=False),
            self._state_column(),
            Column("open", self.tr("Cases under way"), _open_cases, "number", 100, sortable=False),
            Column("week", self.tr("Meetings this week"), self._meetings, "number", 120, sortable=False),
            Column("overdue", self.tr("Overdue"), self._overdue, "number", 72, sortable=False),
            Column("away", self.tr("Away"), self._away, width=184, sortable=False),
            Column("lines", self.tr("Lines known well"), self._lines, width=180, tip=self._lines, sortable=False),
            Column("telephone", self.tr("Telephone"), lambda row: row.telephone, width=120, sortable=False),
            Column("staff", self.tr("At the desk"), lambda row: row.staff_name, width=110, quiet=True, sortable=False),
        ]
        explanation = self.tr("Whoever mediates, whether he or she uses the desk or not.")
        shown = SettingList(self._desk, MEDIATORS, self.tr("Mediators"), columns, explanation)
        self.absences_button = button(self.tr("Absences and ties…"), self.open_absences, icon="calendar-blank")
        self.hand_over_button = button(self.tr("Hand over…"), self._on_hand_over, icon="user-switch")
        shown.add_acts(self.absences_button, self.hand_over_button, right=Right.WORK_ON_CASES)
        shown.add_acts(button(self.tr("Add a mediator"), lambda: self.open_dialog(MEDIATORS), icon="user-plus"))
        return shown

    def _rooms(self) -> SettingList:
        columns = [
            Column("name", self.tr("Name"), lambda row: row.name, width=240, leads=True, sortable=False),
            Column("kind", self.tr("Kind"), self._kind_of_room, width=160, sortable=False),
            self._state_column(),
        ]
        explanation = self.tr("Where the parties meet. A room cannot be planned twice for the same time.")
        shown = SettingList(self._desk, ROOMS, self.tr("Rooms"), columns, explanation)
        shown.add_acts(button(self.tr("Add a room"), lambda: self.open_dialog(ROOMS), icon="plus"))
        return shown

    def _state_column(self) -> Column:
        in_use, put_aside = self.tr("In use"), self.tr("Put aside")
        return Column(
            "state",
            self.tr("State"),
            lambda row: in_use if row.is_active else put_aside,
            "pill",
            136,
            mark=lambda row: IN_USE if row.is_active else PUT_ASIDE,
            sortable=False,
        )

    def _lines(self, row: MediatorRow) -> str:
        return self.tr(", ").join(word(line) for line in row.lines)

    def _meetings(self, row: MediatorRow) -> str:
        return self._number(row, "meetings_this_week")

    def _overdue(self, row: MediatorRow) -> str:
        return self._number(row, "overdue")

    def _number(self, row: MediatorRow, name: str) -> str:
        known = self._roster.get(row.id)
        return str(getattr(known, name) or "—") if known else "—"

    def _away(self, row: MediatorRow) -> str:
        known = self._roster.get(row.id)
        return away_words(known) if known else ""

    def _on_mediator_selected(self) -> None:
        for shown in (self.absences_button, self.hand_over_button):
            shown.setEnabled(bool(self.lists[MEDIATORS].table.current_id()))

    def _on_hand_over(self) -> None:
        if mediator_id := self.lists[MEDIATORS].table.current_id():
            self.hand_over_wanted.emit(mediator_id)

    def _kind_of_room(self, row: people.RoomRow) -> str:
        return self.tr("Online") if row.is_online else self.tr("On site")


def _open_cases(row: MediatorRow) -> str:
    return str(row.open_cases) if row.open_cases else "—"
