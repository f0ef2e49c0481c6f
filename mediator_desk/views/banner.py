"""News in a banner. What people typed is always plain text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import TONES, button, holds_keyboard, restyle, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mediator_desk.errors import DeskError

TONE_ICONS = {"info": "info", "good": "check-circle", "warn": "warning", "bad": "warning-circle"}


class Banner(QFrame):
    """News on a soft ground: icon, a bold line, the reason below, at most two acts at the right. Hidden when empty."""

    shown = Signal(bool)
    """It came (True) or went (False): what holds it may give room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        px = theme.current().px
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        row.setSpacing(px("m"))
        self._sign = IconLabel("info", "accent")
        row.addWidget(self._sign)
        text = QVBoxLayout()
        text.setSpacing(px(2))
        self._title, self._reason = words("", "fact_strong", wrap=True), words("", "fact", wrap=True)
        text.addWidget(self._title)
        text.addWidget(self._reason)
        row.addLayout(text, 1)
        self._act_buttons: list[QPushButton] = []
        self._acts = QHBoxLayout()
        self._acts.setSpacing(px("s"))
        row.addLayout(self._acts)
        self._close = button(self.tr("Hide this message"), self.clear, look="bare", icon="x")
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click on it leaves the keyboard where one works
        row.addWidget(self._close)
        self.hide()

    def tell(
        self,
        tone: str,
        title: str,
        reason: str = "",
        acts: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        stays: bool = False,
    ) -> None:
        """Show news: tone info, good, warn or bad. `stays` leaves out the button that hides it."""
        restyle(self, tone=tone)
        self._sign.show_icon(TONE_ICONS[tone], TONES[tone][0])
        self._title.setText(title)
        restyle(self._title, tone="" if tone == "info" else tone)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        place = Qt.AlignmentFlag.AlignTop if reason else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._sign, place)
        self._show_acts(acts)
        self._close.setVisible(not stays)
        self.setAccessibleName(title)
        self.setAccessibleDescription(reason)
        self.show()
        self.shown.emit(True)

    def say_reason(self, reason: str) -> None:
        """Say another reason of the same news; the keyboard stays where it is."""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.setAccessibleDescription(reason)

    def clear(self) -> None:
        """Take the news away."""
        self._give_back_keyboard()
        self.hide()
        self.shown.emit(False)

    def tell_error(self, error: Exception) -> None:
        """Show the sentence for an error."""
        from mediator_desk.views.sentences import sentence  # not before the first paint

        self.tell("bad", sentence(error))
        if error.__dict__.get("doubt") is not None:
            from mediator_desk.views.doubt_watch import DoubtWatch

            DoubtWatch(self, error)

    def tell_file(self, title: str, target: Path, open_file: Callable[[Path], object]) -> None:
        """Say that a file was written, where it is, and how one gets there; `open_file` opens a file or a folder."""
        acts = [
            (self.tr("Open it"), lambda: open_file(target)),
            (self.tr("Show in folder"), lambda: open_file(target.parent)),
        ]
        self.tell("good", title, str(target), acts)

    @property
    def text(self) -> str:
        """What the banner says now, "" when it is hidden."""
        return "" if self.isHidden() else f"{self._title.text()}\n{self._reason.text()}".strip()

    def _show_acts(self, acts: Sequence[tuple[str, Callable[[], object]]]) -> None:
        self._give_back_keyboard()
        for old in self._act_buttons:
            old.deleteLater()
        self._act_buttons = [button(word, act) for word, act in acts]
        for shown in self._act_buttons:
            self._acts.addWidget(shown)

    def _give_back_keyboard(self) -> None:
        """The screen takes the keyboard from a button that goes; left to Qt, any neighbour or nobody would have it."""
        around = self.parentWidget() if holds_keyboard(self) else None
        while around is not None and not hasattr(around, "take_focus"):
            around = around.parentWidget()
        if around is not None:
            around.take_focus()


def tell_near(part: QWidget, error: DeskError) -> None:
    """Tell why something did not happen, in the nearest banner above a part of a screen or dialog."""
    above: QWidget | None = part
    while above is not None:
        banner = above.findChild(Banner)
        if banner is not None:
            banner.tell_error(error)
            return
        above = above.parentWidget()
