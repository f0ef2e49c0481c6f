"""A telephone number that is masked until one asks for it: then it is shown, copied, and masked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from mediator_desk.conventions.masking import mask_phone
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.services.revealing import Wanted, Where
from mediator_desk.views.clipping import KEPT_FOR, clip
from mediator_desk.views.icons import set_icon
from mediator_desk.views.parts import Button, plain_tip
from mediator_desk.views.revealing import reveal_number, why_not_revealed

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class PhoneButton(Button):
    """The number of somebody who takes part in a meeting; nothing where there is none."""

    def __init__(self, desk: Desk, person_id: int, name: str, phone: str) -> None:
        super().__init__()
        self._desk, self._name, self._phone = desk, name, ""
        self._wanted = Wanted(Where.MEETING, person_id, PersonalNumber.PHONE)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_FOR * 1000)
        self._timer.timeout.connect(self.hide_number)
        self.setProperty("look", "link")
        self.setAutoDefault(False)
        set_icon(self, "phone", "accent")
        self.clicked.connect(self.reveal)
        desk.locked.connect(self.hide_number)
        self.show_phone(phone)

    def show_phone(self, phone: str) -> None:
        """Show another number, masked; the same one stays as it is."""
        if phone != self._phone:
            self._phone = phone
            self.hide_number()
        self.setVisible(bool(phone))

    @property
    def is_there(self) -> bool:
        """Whether there is a number at all."""
        return bool(self._phone)

    def reveal(self) -> None:
        """Ask for the whole number, show and copy it for a minute."""
        reveal_number(self._desk, self, self._wanted, self._show)

    def hide_number(self) -> None:
        """Mask the number again."""
        self._timer.stop()
        self.setText(mask_phone(self._phone))
        said = QCoreApplication.translate("PhoneButton", "Show and copy the number of {name}")
        self.setAccessibleName(said.format(name=self._name))
        why_not = why_not_revealed(self._desk)
        self.setEnabled(not why_not)
        self.setToolTip(plain_tip(why_not or self.accessibleName()))

    def _show(self, phone: str) -> None:
        self.setText(phone)
        clip(phone)
        said = QCoreApplication.translate("PhoneButton", "Copied: {phone}").format(phone=phone)
        self.setToolTip(plain_tip(said))
        self.setAccessibleName(f"{self._name}: {said}")
        self._timer.start()
