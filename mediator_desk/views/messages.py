"""News in banners, dialogs for decisions only. What people typed is always plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.views import theme
from mediator_desk.views.form import Form
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import TONES, button, explain_focused, hairline, restyle, words
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mediator_desk.errors import Problem

TONE_ICONS = {"info": "info", "good": "check-circle", "warn": "warning", "bad": "warning-circle"}
DIALOG_WIDTH = 480


class Banner(QFrame):
    """News on a soft ground: icon, a bold line, the reason below, at most two acts at the right. Hidden when empty."""

    shown = Signal(bool)
    """It came (True) or went (False): what holds it may give room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        row.setSpacing(px("m"))
        self._sign = IconLabel("info", "accent")
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
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
        self._show_acts(acts)
        self._close.setVisible(not stays)
        self.setAccessibleName(title)
        self.setAccessibleDescription(reason)
        self.show()
        self.shown.emit(True)

    def clear(self) -> None:
        """Take the news away."""
        self.hide()
        self.shown.emit(False)

    def tell_error(self, error: Exception) -> None:
        """Show the sentence for an error."""
        self.tell("bad", sentence(error))

    @property
    def text(self) -> str:
        """What the banner says now, "" when it is hidden."""
        return "" if self.isHidden() else f"{self._title.text()}\n{self._reason.text()}".strip()

    def _show_acts(self, acts: Sequence[tuple[str, Callable[[], object]]]) -> None:
        for old in self._act_buttons:
            old.deleteLater()
        self._act_buttons = [button(word, act) for word, act in acts]
        for shown in self._act_buttons:
            self._acts.addWidget(shown)


class DeskDialog(QDialog):
    """The frame of every dialog: a title that asks, a body, Cancel and one act. A subclass does the act in `save`.

    Invalid goes beside the fields of the forms in it, every other DeskError into a banner; what was typed stays.
    """

    def __init__(self, title: str, act_word: str, parent: QWidget | None = None, *, width: int = DIALOG_WIDTH) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setWindowTitle(title)
        self.setMinimumWidth(px(width))
        self._scrim: Scrim | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px("xl"), px(20), px("xl"), px("l"))
        column.setSpacing(px("l"))
        column.addWidget(words(title, "page", wrap=True))
        self.banner = Banner(self)
        column.addWidget(self.banner)
        self.body = QVBoxLayout()
        self.body.setSpacing(px("m"))
        column.addLayout(self.body, 1)
        column.addWidget(hairline())
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px("s"))
        column.addLayout(self.buttons)
        self.cancel_button = button(self.tr("Cancel"), self.reject)
        self.act_button = button(act_word, self.act, look="primary")
        self.act_button.setDefault(True)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.act_button)
        QShortcut(QKeySequence("F1"), self).activated.connect(explain_focused)

    def save(self) -> None:
        """Do what the act's button says. Raises Invalid or another DeskError when it cannot be; the dialog stays."""

    def act(self) -> None:
        """Save and close; or show what stands in the way."""
        self.banner.clear()
        try:
            self.save()
        except Invalid as refused:
            self.show_problems(refused.problems)
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self.accept()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show problems beside the fields of this dialog's forms, those of no field in the banner."""
        left = list(problems)
        for form in reversed(self.findChildren(Form)):  # the first form is the last to take the focus
            left = form.show_problems(left)
        if left:
            self.banner.tell("bad", sentence(left[0]), "\n".join(sentence(problem) for problem in left[1:]))

    def is_changed(self) -> bool:
        """Tell whether a person typed something that would be lost."""
        return any(form.is_changed() for form in self.findChildren(Form))

    def reject(self) -> None:
        """Close without saving, after asking when something was typed."""
        if not self.is_changed() or ask(
            self,
            self.tr("Leave without saving?"),
            self.tr("What you typed here will be lost."),
            self.tr("Leave"),
            safe_word=self.tr("Go on typing"),
        ):
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        parent = self.parentWidget()
        if self._scrim is None and parent is not None:
            self._scrim = Scrim(parent.window())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        if self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim = None


class Decision(DeskDialog):
    """A question with its consequences. The safe button has the focus; the other is named by the act."""

    def __init__(
        self, question: str, consequences: str, act_word: str, safe_word: str, parent: QWidget | None, *, danger: bool
    ) -> None:
        super().__init__(question, act_word, parent)
        self.body.addWidget(words(consequences, tone="ink2", wrap=True))
        self.cancel_button.setText(safe_word)
        self.act_button.setDefault(False)
        self.cancel_button.setDefault(True)
        if danger:
            restyle(self.act_button, look="danger")
        self.cancel_button.setFocus()


class Scrim(QWidget):
    """Dims the window behind a dialog."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            colour = QColor(theme.current().colour("scrim"))
            colour.setAlphaF(0.4)
            painter.fillRect(event.rect(), colour)
        finally:
            painter.end()


def ask(
    parent: QWidget | None,
    question: str,
    consequences: str,
    act_word: str,
    *,
    danger: bool = False,
    safe_word: str = "",
) -> bool:
    """Ask for a decision. Returns whether the person chose the act."""
    safe = safe_word or QCoreApplication.translate("Decision", "Cancel")
    dialog = Decision(question, consequences, act_word, safe, parent, danger=danger)
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
