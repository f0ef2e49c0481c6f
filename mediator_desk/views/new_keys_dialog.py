"""A passphrase and a recovery code, or the code alone: shown, printed or written down, typed again from paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.storage.recovery_code import new_code, read_code
from mediator_desk.views import theme
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.new_passphrase import NewPassphrase
from mediator_desk.views.parts import Card, button, plain_tip, words
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from mediator_desk.storage.key_holders import KeyOwner

PASSPHRASE, CODE, RETYPED = range(3)
GROUPS_IN_A_ROW = 4


class NewKeysDialog(DeskDialog):
    """Leads through the steps and then says `ready`; who opened it makes the keys and closes it, or says `failed`.

    Without an owner only a recovery code is made.
    """

    ready = Signal(str, str)
    """The passphrase ("" without an owner) and the recovery code."""

    def __init__(self, title: str, owner: KeyOwner | None, last_word: str, parent: QWidget | None = None) -> None:
        super().__init__(title, "", parent, width=560)
        self._owner, self._last_word = owner, last_word
        self._passphrase, self.code = "", new_code()
        self.steps = QStackedWidget(self)
        self.new_passphrase = NewPassphrase()
        for page in (self._passphrase_page(), self._code_page(), self._retyping_page()):
            self.steps.addWidget(page)
        self.body.addWidget(self.steps)
        self.back_button = button(self.tr("Back"), self._go_back)
        self.buttons.insertWidget(0, self.back_button)
        self._show_step(PASSPHRASE if owner else CODE)

    def act(self) -> None:
        """Take the next step; after the last one say `ready`."""
        self.banner.clear()
        step = self.steps.currentIndex()
        if step == PASSPHRASE:
            passphrase = self.new_passphrase.checked(self._owner)
            if passphrase is not None:
                self._passphrase = passphrase
                self._show_step(CODE)
        elif step == CODE:
            self._show_step(RETYPED)
        elif self._is_retyped():
            self.set_busy(is_busy=True)
            self.ready.emit(self._passphrase, self.code)

    def failed(self, error: DeskError) -> None:
        """Say why the keys could not be made; everything typed stays."""
        self.set_busy(is_busy=False)
        self.banner.tell_error(error)

    def set_busy(self, *, is_busy: bool) -> None:
        """Let nothing be pressed while the keys are made."""
        for shown in (self.act_button, self.back_button, self.cancel_button, self.retyped):
            shown.setEnabled(not is_busy)
        if is_busy:
            self.banner.tell("info", self.tr("Encrypting the records, this takes a moment …"), stays=True)
        else:
            self.banner.clear()

    def is_changed(self) -> bool:
        """Tell whether a passphrase was typed that would be lost."""
        return self.new_passphrase.is_touched()

    def reject(self) -> None:
        """Leave, unless the keys are being made just now."""
        if self.cancel_button.isEnabled():
            super().reject()

    # Building

    def _passphrase_page(self) -> QWidget:
        page, column = _page()
        text = self.tr("The records are encrypted on this computer. Your passphrase opens them; it is kept nowhere.")
        column.addWidget(words(text, tone="ink2", wrap=True))
        column.addWidget(self.new_passphrase)
        column.addStretch(1)
        return page

    def _code_page(self) -> QWidget:
        page, column = _page()
        text = self.tr(
            "If every passphrase is forgotten, only this code opens the records. Print it or write it down, and lock"
            " the paper away where the committee keeps its seal. Nobody can tell it to you later."
        )
        column.addWidget(words(text, tone="ink2", wrap=True))
        column.addWidget(self._code_card())
        self.print_button = button(self.tr("Print it…"), self._print, icon="printer")
        column.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _code_card(self) -> QWidget:
        card = Card(padding=16)
        card.setObjectName("sunken")
        grid = QGridLayout()
        for place, group in enumerate(self.code.split("-")):
            sign = words(group, "title")
            sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(sign, *divmod(place, GROUPS_IN_A_ROW))
        card.body.addLayout(grid)
        card.setAccessibleName(self.tr("Recovery code"))
        card.setAccessibleDescription(" ".join(self.code))
        return card

    def _retyping_page(self) -> QWidget:
        page, column = _page()
        text = self.tr("Type the code from your paper. So it is certain that it can be read when it is needed.")
        column.addWidget(words(text, tone="ink2", wrap=True))
        column.addWidget(words(self.tr("Recovery code"), "fact", "mute"))
        self.retyped = QLineEdit()
        self.retyped.setAccessibleName(self.tr("Recovery code"))
        self.retyped.setMaxLength(100)
        self.retyped.textEdited.connect(lambda: self.problem.setText(""))
        column.addWidget(self.retyped)
        hint = self.tr("Eight groups of five. Capitals, dashes and blanks do not matter.")
        column.addWidget(words(hint, "small", "mute", wrap=True))
        self.problem: QLabel = words("", "small", "bad", wrap=True)
        column.addWidget(self.problem)
        column.addStretch(1)
        return page

    # Steps

    def _show_step(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.back_button.setVisible(step > (PASSPHRASE if self._owner else CODE))
        acts = (self.tr("Next: recovery code"), self.tr("I have it on paper"), self._last_word)
        self.act_button.setText(acts[step])
        self.act_button.setAccessibleName(acts[step])
        {PASSPHRASE: self.new_passphrase, CODE: self.print_button, RETYPED: self.retyped}[step].setFocus()
        if step == CODE:
            self._offer_print()

    def _go_back(self) -> None:
        self._show_step(self.steps.currentIndex() - 1)

    def _is_retyped(self) -> bool:
        try:
            if read_code(self.retyped.text()) == self.code:
                return True
            problem = self.tr("This is not the code that was shown. Go back and compare.")
        except DeskError as error:
            problem = sentence(error)
        self.problem.setText(problem)
        self.retyped.setAccessibleDescription(problem)
        self.retyped.setFocus()
        self.retyped.selectAll()
        return False

    def _offer_print(self) -> None:
        from mediator_desk.views.printing import has_printer  # not before it is wanted

        can = has_printer()
        self.print_button.setEnabled(can)
        none = self.tr("This computer has no printer: write the code down.")
        self.print_button.setToolTip("" if can else plain_tip(none))
        (self.print_button if can else self.act_button).setFocus()

    def _print(self) -> None:
        from mediator_desk.views.code_on_paper import print_code

        if print_code(self.code, self) is False:
            self.banner.tell("bad", self.tr("The printer does not answer. Write the code down."))


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px("m"))
    return page, column
