"""Chips for who is speaking, each with its key, and the one for private talk."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from mediator_desk.models.session_words import SessionRole
from mediator_desk.views import theme
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import button, plain_tip, restyle, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mediator_desk.services.sessions.notes import Speaker

SPEAKER_KEYS = ("F2", "F3", "F4", "F5")
PRIVATE_KEY = "F6"
OF_THE_COMMITTEE = (SessionRole.MEDIATOR, SessionRole.RECORDER)
"""What they say in private is nothing that was told to the mediator alone."""
WIDEST_NAME = 120


class SpeakerChips(QWidget):
    """A chip for each person, the first four with a key, and one for private talk."""

    chosen = Signal(object)
    """A person chose who speaks (Speaker)."""
    private_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._speakers: list[Speaker] = []
        self._chips: list[QPushButton] = []
        self._flow = FlowLayout(self)
        self._title = words(self.tr("Who is speaking"), "fact", "mute", parent=self)
        self.private_chip = self._chip(PRIVATE_KEY, self.tr("In private"), self.private_pressed.emit)
        for part in (self._title, self.private_chip):
            self._flow.addWidget(part)

    def show_speakers(self, speakers: Sequence[Speaker]) -> None:
        """Offer these people."""
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        keys = (*SPEAKER_KEYS, *("",) * len(speakers))
        self._speakers = list(speakers)
        self._chips = [
            self._chip(key, one.name, partial(self.chosen.emit, one)) for key, one in zip(keys, speakers, strict=False)
        ]
        for part in (self._title, *self._chips, self.private_chip):
            self._flow.addWidget(part)
            part.show()
        for before, after in pairwise((self.private_chip, *self._chips, self.private_chip)):
            QWidget.setTabOrder(before, after)  # what is made later would come last of all

    def dress(self, speaker: Speaker | None, *, is_private: bool, waits: bool) -> None:
        """Show who is chosen, whether in private, and whether something typed in private waits."""
        for chip, one in zip(self._chips, self._speakers, strict=True):
            self._tick(chip, one is speaker)
            chip.setEnabled(not (is_private and one.role in OF_THE_COMMITTEE))
        self._tick(self.private_chip, is_private)
        name, waiting = f"{PRIVATE_KEY} {self.tr('In private')}", self.tr("What you typed in private waits here.")
        self.private_chip.setText(f"{name} …" if waits else name)
        self.private_chip.setAccessibleName(f"{name}. {waiting}" if waits else name)
        self.private_chip.setToolTip(plain_tip(waiting) if waits else "")

    def _chip(self, key: str, name: str, act: Callable[[], object]) -> QPushButton:
        look = theme.current()
        shown = QFontMetrics(look.font("table")).elidedText(name, Qt.TextElideMode.ElideRight, look.px(WIDEST_NAME))
        chip = button(f"{key} {shown}".strip(), act, look="chip")
        chip.setParent(self)
        chip.setCheckable(True)
        chip.setAccessibleName(f"{key} {name}".strip())
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the field
        if shown != name:
            chip.setToolTip(plain_tip(name))
        return chip

    @staticmethod
    def _tick(chip: QPushButton, is_on: bool) -> None:
        chip.setChecked(is_on)
        restyle(chip, on="true" if is_on else "")
