"""A telephone number that is masked until one wants it: a press shows the whole of it and copies it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from mediator_desk.conventions.masking import mask_phone
from mediator_desk.views.icons import set_icon
from mediator_desk.views.parts import Button, plain_tip


class PhoneButton(Button):
    """The number of somebody, masked as everywhere on the screen; nothing where there is none."""

    def __init__(self, name: str, phone: str) -> None:
        super().__init__()
        self._name, self._phone = name, ""
        self.setProperty("look", "link")
        self.setAutoDefault(False)
        set_icon(self, "phone", "accent")
        self.clicked.connect(self.reveal)
        self.show_phone(phone)

    def show_phone(self, phone: str) -> None:
        """Show another number, masked; the same one stays as it is."""
        if phone != self._phone:
            self._phone = phone
            self.setText(mask_phone(phone))
            said = QCoreApplication.translate("PhoneButton", "Show and copy the number of {name}")
            self.setAccessibleName(said.format(name=self._name))
            self.setToolTip(plain_tip(self.accessibleName()))
        self.setVisible(bool(phone))

    @property
    def is_there(self) -> bool:
        """Whether there is a number at all."""
        return bool(self._phone)

    def reveal(self) -> None:
        """Show the whole number and copy it."""
        self.setText(self._phone)
        QGuiApplication.clipboard().setText(self._phone)
        said = QCoreApplication.translate("PhoneButton", "Copied: {phone}").format(phone=self._phone)
        self.setToolTip(plain_tip(said))
        self.setAccessibleName(f"{self._name}: {said}")
