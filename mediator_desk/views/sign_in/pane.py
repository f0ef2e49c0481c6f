"""The dark half of the sign-in page: name and passphrase, or the recovery code. The lock shows the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.views import theme
from mediator_desk.views.icons import set_icon
from mediator_desk.views.parts import button, words
from mediator_desk.views.passphrase_field import PassphraseField
from mediator_desk.views.passphrase_try import PassphraseTry
from mediator_desk.views.sentences import sentence
from mediator_desk.views.sign_in.pane_parts import column_of, committee_tile

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from mediator_desk.desk import Desk
    from mediator_desk.storage.keys import KeyFile, Unlocked


class SignInPane(QWidget):
    """Takes name and passphrase; `open_with` is called in the job with what they unlocked, and gives the result."""

    opened = Signal(object)
    """What `open_with` returned."""

    def __init__(
        self,
        desk: Desk,
        keys: KeyFile,
        open_with: Callable[[Unlocked], Any],
        *,
        title: str,
        reason: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._keys, self._open_with = desk, keys, open_with
        self._build(title, reason)
        self._fill(name)

    def take_focus(self) -> None:
        """Give the keyboard to the field that is to be typed in first."""
        if self.pages.currentIndex():
            self.code.line.setFocus()
        else:
            (self.passphrase.line if self.name.text() else self.name).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape and self.pages.currentIndex():
            self._show_page(0)
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def tell(self, error: DeskError) -> None:
        """Say what stands in the way and is not about what was typed."""
        self.tell_news(sentence(error))

    def tell_news(self, told: str) -> None:
        """Say something above the fields."""
        self.news.setText(told)
        self.news.show()

    # Building

    def _build(self, title: str, reason: str) -> None:
        px = theme.current().px
        column = column_of(self, self.tr("Mediation desk"))
        column.addWidget(words(title, "head", "rail_on", wrap=True))
        if reason:
            column.addWidget(words(reason, "fact", "rail", wrap=True))
        committee = self._desk.settings.committee_name or self.tr("The committee at this computer")
        column.addWidget(committee_tile("bank", committee, self.tr("On this computer, encrypted")))
        self.news = words("", "fact", "rail_on", wrap=True)
        self.news.hide()
        column.addWidget(self.news)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._passphrase_page())
        self.pages.addWidget(self._recovery_page())
        column.addWidget(self.pages)
        column.addStretch(3)
        foot = self.tr("The records are encrypted on this computer. The desk locks itself when nobody uses it.")
        self._foot = QHBoxLayout()
        self._foot.setSpacing(px("m"))
        self._foot.addWidget(words(foot, "small", "rail", wrap=True), 1)
        column.addLayout(self._foot)

    def add_at_foot(self, part: QWidget) -> None:
        """Put something below everything else, at the right of the words there: a small screen has no further line."""
        self._foot.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)

    def _passphrase_page(self) -> QWidget:
        page, column = _page()
        label = words(self.tr("Name or work number"), "fact", "rail")
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.name.setAccessibleName(label.text())
        label.setBuddy(self.name)
        self.passphrase = PassphraseField(self.tr("Passphrase"), tone="rail")
        self.name.returnPressed.connect(self.passphrase.line.setFocus)
        self.passphrase.entered.connect(self._sign_in)
        for part in (label, self.name, self.passphrase):
            column.addWidget(part)
        self.remember = QCheckBox(self.tr("Remember the name here"))
        self.forgotten = button(self.tr("Forgotten passphrase"), partial(self._show_page, 1), look="rail_link")
        row = QHBoxLayout()
        row.addWidget(self.remember, 1)
        row.addWidget(self.forgotten)
        column.addLayout(row)
        self.by_keyring = QCheckBox(self.tr("Next time by this computer's keyring"))
        column.addWidget(self.by_keyring)
        self.act_button = button(self.tr("Sign in"), self._sign_in, look="rail_primary")
        column.addWidget(self.act_button)
        self.keyring_button = button(self.tr("Sign in by the keyring"), self._ask_keyring, look="rail_link")
        set_icon(self.keyring_button, "lock", "rail_accent")
        column.addWidget(self.keyring_button, 0, Qt.AlignmentFlag.AlignLeft)
        for before, after in (
            (self.passphrase.line, self.remember),
            (self.remember, self.forgotten),
            (self.forgotten, self.by_keyring),
            (self.by_keyring, self.act_button),
            (self.act_button, self.passphrase.eye),
        ):
            QWidget.setTabOrder(before, after)
        self._trying = PassphraseTry(self._desk.jobs, self._keys.tries, self.passphrase, self.act_button)
        return page

    def _recovery_page(self) -> QWidget:
        page, column = _page()
        text = self.tr(
            "Another person with a passphrase can give you a new one in the settings. If nobody can, type the recovery"
            " code from the paper."
        )
        column.addWidget(words(text, "fact", "rail", wrap=True))
        self.code = PassphraseField(self.tr("Recovery code"), tone="rail", is_open=True)
        self.code.entered.connect(self._recover)
        column.addWidget(self.code)
        self.recover_button = button(self.tr("Open with the recovery code"), self._recover, look="rail_primary")
        column.addWidget(self.recover_button)
        back = button(self.tr("Back to the passphrase"), partial(self._show_page, 0), look="rail_link")
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._recovering = PassphraseTry(self._desk.jobs, self._keys.tries, self.code, self.recover_button)
        return page

    def _fill(self, name: str) -> None:
        known = name or self._desk.settings.sign_in_name
        self.name.setText(known)
        self.remember.setChecked(bool(self._desk.settings.remembers_name))
        self._is_kept = False
        try:
            self._is_kept = self._keys.is_remembered_here()
        except DeskError as error:
            self.tell(error)
        self.by_keyring.setChecked(self._is_kept)
        self.keyring_button.setVisible(self._is_kept)

    # Acts

    def _show_page(self, number: int) -> None:
        self.pages.setCurrentIndex(number)
        self.code.clear()
        if self._keys.tries.seconds_left():
            (self._recovering if number else self._trying).look_again()
        self.take_focus()

    def _sign_in(self) -> None:
        name, passphrase = self.name.text().strip(), self.passphrase.text()
        if not name or not passphrase:
            (self.passphrase.line if name else self.name).setFocus()
            missing = self.tr("Type your passphrase.") if name else self.tr("Type your name or work number.")
            if self._trying.may_begin:
                self.passphrase.show_problem(missing)
            return
        self._try(self._trying, partial(self._keys.unlock, name, passphrase))

    def _recover(self) -> None:
        self._try(self._recovering, partial(self._keys.unlock_by_recovery, self.code.text()), self._on_no_code)

    def _on_no_code(self, error: DeskError) -> None:
        if error.code.startswith("recovery_code"):
            self.code.try_again(sentence(error))
        else:
            self.tell(error)

    def _ask_keyring(self) -> None:
        self._try(self._trying, self._keys.unlock_by_keyring)

    def _try(
        self,
        trying: PassphraseTry,
        unlock: Callable[[], Unlocked],
        on_failed: Callable[[DeskError], object] | None = None,
    ) -> None:
        self.news.hide()
        work = partial(_opened, unlock, self._open_with, self._keys, is_kept=self._wanted_keyring())
        trying.begin(work, self._on_opened, on_failed or self.tell)

    def _wanted_keyring(self) -> bool | None:
        """Return whether the keyring is to open the records from now on; None where nothing changes."""
        wanted = self.by_keyring.isChecked()
        return None if wanted is self._is_kept else wanted

    def _on_opened(self, result: object) -> None:
        if self.pages.currentIndex() == 0:
            self._desk.settings.remembers_name = self.remember.isChecked()
            self._desk.settings.sign_in_name = self.name.text().strip() if self.remember.isChecked() else ""
        self.passphrase.clear()
        self.code.clear()
        self.opened.emit(result)


def _opened(
    unlock: Callable[[], Unlocked], open_with: Callable[[Unlocked], Any], keys: KeyFile, *, is_kept: bool | None
) -> object:
    """Unlock, do as the keyring's tick says, and open; runs in a job."""
    unlocked = unlock()
    if unlocked.staff_id is not None and is_kept is not None:
        if is_kept:
            keys.remember_here(unlocked.ring, unlocked.staff_id)
        else:
            keys.forget_here(unlocked.ring)
    return open_with(unlocked)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px("s"))
    return page, column
