"""Below the list of the staff, on the server of an office: who comes in there, and with which sight."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server.invitation import ENDING, write_invitation
from mediator_desk.services.office import server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.views import theme
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.file_choosing import ask_target
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog, ask, shown
from mediator_desk.views.parts import button, words
from mediator_desk.views.permitted import permit
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.server.invitation import Invitation
    from mediator_desk.server.logins import LoginRow
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.settings.setting_list import SettingList


class ServerPersonDialog(DeskDialog):
    """Invites somebody to the server, or changes what a login sees."""

    invited = Signal(object)
    """The Invitation that is to be written, where there is one."""

    def __init__(self, desk: Desk, row: LoginRow | None = None, name: str = "", parent: QWidget | None = None) -> None:
        title = self.tr("Change a login on the server") if row else self.tr("Invite somebody to the server")
        super().__init__(title, self.tr("Save") if row else self.tr("Invite"), parent, width=560)
        self._desk, self._row = desk, row
        self.form = Form(self)
        hint = self.tr("Somebody of this name who uses the desk already gets a login; else the person is added.")
        self.form.add("name", self.tr("Name"), QLineEdit(), hint)
        self.role = self.form.add("role", self.tr("What he or she does here"), SegmentField(choices(Role)))
        hint = self.tr("The server itself holds it: what is not seen is not there for this login.")
        self.sight = self.form.add("sight", self.tr("Which cases"), ChoiceField([]), hint)
        self.role.chosen.connect(self._on_role)
        role = row.role if row else Role.MEDIATOR
        self.role.choose(role)
        self._on_role()
        if row is not None:
            self.sight.choose(row.sight)
        self.form.field("name").setText(row.name if row else name)
        self.form.field("name").setEnabled(row is None)
        self.body.addWidget(self.form)
        told = self.tr("An invitation is a file that lets in whoever has it, for seven days and once: give it by hand.")
        self.body.addWidget(words(told, "small", "mute", wrap=True))

    def _on_role(self) -> None:
        sights = server_people.sights_of(Role(self.role.choice()))
        self.sight.offer([(one, word(one)) for one in sights])
        self.sight.choose(sights[0])

    def save(self) -> None:  # noqa: D102
        role, sight = Role(self.role.choice()), Sight(self.sight.choice())
        by, now = self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            if self._row is not None:
                server_people.change_person(db, self._row.staff_id, role, sight, by=by, now=now)
                invitation = None
            else:
                draft = ServerPersonDraft(self.form.field("name").text(), role, sight)
                given = server_people.add_person(db, draft, ring=self._desk.database.ring, by=by, now=now)
                invitation = server_people.invitation_for(db, given, draft.name.strip())
        self._desk.committee_changed.emit()
        if invitation is not None:
            self.invited.emit(invitation)


class ServerPeopleBar(QWidget):
    """What can be done with logins of the server; unseen where the records lie in a file."""

    changed = Signal()

    def __init__(self, desk: Desk, staff: SettingList, banner: Banner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._staff, self._banner = desk, staff, banner
        self._rows: dict[int, LoginRow] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        hint = self.tr("On the server everybody has a login of their own; an administrator invites, changes, removes.")
        row.addWidget(words(hint, "fact", "ink2", wrap=True), 1)
        self.invite_button = button(self.tr("Invite…"), self._invite, icon="user-plus")
        self.change_button = button(self.tr("Change login…"), self._change)
        self.again_button = button(self.tr("New invitation…"), self._invite_again)
        self.remove_button = button(self.tr("Remove from the server…"), self._remove)
        for one in (self.invite_button, self.change_button, self.again_button, self.remove_button):
            row.addWidget(one)
        staff.selection_changed.connect(self._follow)
        desk.actor_changed.connect(self._follow)
        self.reload()

    def reload(self) -> None:
        """Read again who has a login."""
        self._rows = {}
        is_here = self._desk.is_open and not self._desk.database.is_embedded
        if is_here:
            with self._desk.database.reading() as db:
                is_here = server_people.has_logins(db)
                self._rows = {one.staff_id: one for one in server_people.login_rows(db)} if is_here else {}
        self.setVisible(is_here)
        self._follow()

    def _follow(self) -> None:
        row = self._selected()
        is_another = row is not None and row.staff_id != self._desk.actor.staff_id
        permit(self.invite_button, self._desk.actor, Right.KEEP_ADMINISTRATORS)
        for one in (self.change_button, self.again_button, self.remove_button):
            permit(one, self._desk.actor, Right.KEEP_ADMINISTRATORS, is_enabled=is_another)

    def _selected(self) -> LoginRow | None:
        return self._rows.get(self._staff.table.current_id() or 0)

    def _invite(self) -> None:
        self._open(ServerPersonDialog(self._desk, parent=self))

    def _change(self) -> None:
        if (row := self._selected()) is not None:
            self._open(ServerPersonDialog(self._desk, row, parent=self))

    def _open(self, dialog: ServerPersonDialog) -> None:
        dialog.invited.connect(self._write)
        dialog.accepted.connect(self.changed)
        self.dialog = shown(dialog)

    def _invite_again(self) -> None:
        row = self._selected()
        question = self.tr("Give {name} a new invitation?").format(name=row.name if row else "")
        loss = self.tr("The present password lets nobody in any more.")
        if row is None or not ask(self, question, loss, self.tr("New invitation")):
            return
        try:
            with self._desk.database.writing() as db:
                given = server_people.change_person(
                    *(db, row.staff_id, row.role, row.sight),
                    has_new_password=True,
                    ring=self._desk.database.ring,
                    by=self._desk.actor,
                    now=self._desk.now(),
                )
                invitation = server_people.invitation_for(db, given, row.name) if given else None
        except DeskError as error:
            self._banner.tell_error(error)
            return
        if invitation is not None:
            self._write(invitation)
        self.changed.emit()

    def _remove(self) -> None:
        row = self._selected()
        question = self.tr("Let {name} come to the server no more?").format(name=row.name if row else "")
        loss = self.tr("What is open at that desk ends at once, unsaved input too. The name stays in the history.")
        if row is None or not ask(self, question, loss, self.tr("Remove")):
            return
        by, now = self._desk.actor, self._desk.now()
        try:
            with self._desk.database.writing() as db:
                server_people.remove_person(db, row.staff_id, by=by, now=now)
            with self._desk.database.writing() as db:
                server_people.end_sessions(db, row.staff_id, by=by)
        except DeskError as error:
            self._banner.tell_error(error)
        self.changed.emit()

    def _write(self, invitation: Invitation) -> None:
        """Write an invitation where the administrator says; without a file there is none, and a new one is made."""
        kinds = {self.tr("Invitation (*.mdinvite)"): ENDING}
        title, name = self.tr("Where does the invitation go?"), invitation.name + ENDING
        target = ask_target(self.window(), self._desk.settings, title, name, kinds)
        if target is None:
            self._banner.tell("warn", self.tr("No invitation was written. “New invitation” makes another."))
            return
        try:
            write_invitation(invitation, Path(target))
        except OSError:
            self._banner.tell("bad", self.tr("The invitation could not be written there. Choose another folder."))
            return
        said = self.tr("The invitation is written. Give it to {name} by hand.").format(name=invitation.name)
        self._banner.tell("good", said)
