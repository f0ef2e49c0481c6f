"""Below the list of the staff: what can be done with passphrases, where the committee has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.parts import button, words
from mediator_desk.views.permitted import permit
from mediator_desk.views.settings.people_passphrases import change_passphrase, make_recovery_code, take_away_passphrase
from mediator_desk.views.settings.rekey_dialog import exchange_key

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.views.settings.setting_list import SettingList


class PassphraseBar(QWidget):
    """Passphrase of the selected person, and the committee's recovery code; unseen where nobody signs in."""

    changed = Signal()
    """Somebody has a passphrase, or has none any more."""

    def __init__(self, desk: Desk, staff: SettingList, banner: Banner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._staff, self._banner = desk, staff, banner
        self._holders: tuple[int, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        hint = self.tr("The records are encrypted: whoever is to sign in here needs a passphrase.")
        row.addWidget(words(hint, "fact", "ink2", wrap=True), 1)
        self.change_button = button(self.tr("Passphrase…"), self._change, icon="lock")
        self.take_button = button(self.tr("Take passphrase away…"), self._take)
        self.code_button = button(self.tr("New recovery code…"), lambda: make_recovery_code(desk, self))
        self.key_button = button(self.tr("New key…"), lambda: exchange_key(desk, self, self._on_exchanged))
        for shown in (self.change_button, self.take_button, self.code_button, self.key_button):
            row.addWidget(shown)
        staff.selection_changed.connect(self._follow)
        desk.actor_changed.connect(self._follow)
        self.reload()

    def reload(self) -> None:
        """Read again who has a passphrase."""
        keys = self._desk.keys if self._desk.is_open else None
        self.setVisible(keys is not None)
        try:
            self._holders = keys.people() if keys is not None else ()
        except DeskError as error:
            self._holders = ()
            self._banner.tell_error(error)
        self._follow()

    def word(self, staff_id: int) -> str:
        """Return whether somebody has a passphrase, as the list shows it; "" where nobody needs one."""
        if self._desk.keys is None:
            return ""
        return self.tr("Has one") if staff_id in self._holders else self.tr("None yet")

    def _follow(self) -> None:
        staff_id = self._staff.table.current_id() or 0
        is_own = staff_id == self._desk.actor.staff_id
        if is_own:
            self.change_button.setEnabled(True)
        else:
            permit(self.change_button, self._desk.actor, Right.KEEP_PASSPHRASES, is_enabled=bool(staff_id))
        may_take = staff_id in self._holders and not is_own
        permit(self.take_button, self._desk.actor, Right.KEEP_PASSPHRASES, is_enabled=may_take)
        for shown in (self.code_button, self.key_button):
            permit(shown, self._desk.actor, Right.KEEP_PASSPHRASES)

    def _change(self) -> None:
        if staff_id := self._staff.table.current_id():
            change_passphrase(self._desk, staff_id, self, self._on_changed)

    def _take(self) -> None:
        if staff_id := self._staff.table.current_id():
            take_away_passphrase(self._desk, staff_id, self, self._on_changed, self._banner.tell_error)

    def _on_exchanged(self, damaged: int) -> None:
        told = self.tr("All records are under the new key")
        if damaged:
            reason = self.tr("%n kept file(s) are damaged and stay as they are.", "", damaged)
            self._banner.tell("warn", told, reason)
        else:
            self._banner.tell("good", told)

    def _on_changed(self) -> None:
        self.reload()
        self.changed.emit()
