"""Dialogs, for decisions only; news goes into a banner. What people typed is always plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.fitting_area import MARGIN, DialogBody, give_room_back
from mediator_desk.views.form import Form
from mediator_desk.views.parts import button, explain_focused, hairline, restyle, words
from mediator_desk.views.scrim import Scrim
from mediator_desk.views.sentences import sentence
from mediator_desk.views.shortcuts import shortcut

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from mediator_desk.desk import Desk
    from mediator_desk.errors import Problem
    from mediator_desk.views.input_watch import InputWatch

__all__ = ["Banner", "Decision", "DeskDialog", "ask"]

DIALOG_WIDTH = 480


class DeskDialog(QDialog):
    """The frame of every dialog: a title that asks, a body, Cancel and one act. A subclass does the act in `save`.

    Invalid goes beside the fields of the forms in it, every other DeskError into a banner; what was typed stays.
    """

    acts_by_keys = True
    """Ctrl+Enter does the act from whichever field."""
    tells_given_up = True
    """Where another desk saved first, what is given up here is told in the trail: not what was told in private."""
    begins_at_its_act = False
    """Enter does at once what one opened it for: only where that shows something, or can be taken back."""

    def __init__(self, title: str, act_word: str, parent: QWidget | None = None, *, width: int = DIALOG_WIDTH) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setWindowTitle(title)
        self.setMinimumWidth(min(px(width), self._most_wide()))
        self._scrim: Scrim | None = None
        self._unsaved: InputWatch | None = None
        self._was_shown = False
        self._saved_as: list[dict[str, dict[str, Any]]] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px("xl"), px(20), px("xl"), px("l"))
        column.setSpacing(px("l"))
        column.addWidget(words(title, "page", wrap=True))
        self.banner = Banner(self)
        column.addWidget(self.banner)
        self.body = DialogBody()
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
        shortcut("F1", self, explain_focused)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # Enter alone is a new line where lines are typed
            shortcut(keys, self, self._on_act_keys)

    def keep_input(self, desk: Desk, form: str, case_id: int | None = None) -> None:
        """Keep what is typed here until it is saved or given up; `form` is a name that stays: "record_session/12".

        What was kept is typed again when the dialog is shown, with a banner that says so.
        """
        from mediator_desk.views.input_watch import InputWatch  # not before the first paint
        from mediator_desk.views.meanwhile import Meanwhile

        self._desk_of_input, self._case_of_input = desk, case_id
        Meanwhile(desk, self, self.banner, case_id=case_id)
        self._unsaved = InputWatch(desk, form, self, case_id=case_id)
        self._unsaved.restored.connect(self._tell_restored)

    def input_saved(self, *, goes_on: bool = False) -> None:
        """Forget what was kept: it was saved. `goes_on`: the same fields are used for the next one."""
        if self._unsaved is not None:
            self._unsaved.over(goes_on=goes_on)

    def input_touched(self, *_what: object) -> None:
        """Say that something was typed beside the fields of the forms."""
        if self._unsaved is not None:
            self._unsaved.touch()

    def _tell_restored(self, since: datetime) -> None:
        moment = near_moment(since, self._desk_of_input.today())
        self.banner.tell(
            "info",
            self.tr("What you typed and did not save is here again ({moment})").format(moment=moment),
            "",
            [(self.tr("Show what is saved"), self._take_back_input)],
        )

    def _take_back_input(self) -> None:
        if self._unsaved is not None:
            self._unsaved.take_back()
        self.banner.clear()

    def _on_act_keys(self) -> None:
        if self.acts_by_keys:
            self.act_button.click()

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
            self._act_settled(error)
        else:
            self.accept()

    def _act_settled(self, error: DeskError) -> None:
        try:
            is_settled = self._is_settled(error)
        except DeskError as other:
            self.banner.tell_error(other)
            return
        if is_settled:
            self.act()
        else:
            self.banner.tell_error(error)

    def _is_settled(self, error: DeskError) -> bool:
        """Where another desk saved first: merge field by field. Returns whether it can be saved now."""
        forms = [form for form in self.findChildren(Form) if form.reread is not None]
        if error.code != "changed_at_another_desk" or not forms:
            return False
        from mediator_desk.views.conflict_dialog import settle_form, trail_of  # not before the first paint

        is_told = self._unsaved is not None and self.tells_given_up
        tell = trail_of(self._desk_of_input, self._case_of_input) if is_told else None
        return all(settle_form(form, self, tell) for form in forms)

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

    def accept(self) -> None:
        """Close: what was typed is saved."""
        self.input_saved()
        super().accept()

    def close_as_saved(self) -> None:
        """Close because it turned out that it was saved: the answer came too late for what follows a save."""
        self.input_saved()
        super().reject()

    def note_saved(self) -> None:
        """Remember that what stands here turned out to be saved: who leaves is asked about nothing but later words."""
        self._saved_as = self._all_typed()

    def _all_typed(self) -> list[dict[str, dict[str, Any]]]:
        return [form.typed() for form in self.findChildren(Form)]

    def reject(self) -> None:
        """Close without saving, after asking when something was typed: it can be kept for later."""
        if self._may_leave():
            super().reject()

    def _may_leave(self) -> bool:
        if not self.is_changed() or (self._saved_as is not None and self._saved_as == self._all_typed()):
            self.input_saved()
            return True
        if self._unsaved is None:
            question, loss = self.tr("Leave without saving?"), self.tr("What you typed here will be lost.")
            return ask(self, question, loss, self.tr("Leave"), safe_word=self.tr("Go on typing"))
        from mediator_desk.views.leave_dialog import Leaving, ask_what_becomes

        chosen = ask_what_becomes(self)
        if chosen is Leaving.GIVE_UP:
            self.input_saved()
        elif chosen is Leaving.KEEP:
            self._unsaved.keep_now()
        return chosen is not Leaving.GO_ON

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        parent = self.parentWidget()
        if self._scrim is None and parent is not None:
            self._scrim = Scrim(parent.window())
        if self._unsaved is not None and not self._was_shown:
            self._unsaved.begin()
        self._was_shown = True
        form = self.findChild(Form)
        if form is not None and self.focusWidget() is None:  # Qt would choose a button
            form.take_focus()
        self._fit_foot()
        QTimer.singleShot(0, self, self._grow_to_all_words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        if self.isVisible():
            QTimer.singleShot(0, self, self._stay_on_screen)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            QTimer.singleShot(0, self, self._grow_with_news)  # what scrolls may be lower by now
        return is_done

    def _most_wide(self) -> int:
        return self.screen().availableGeometry().width() - MARGIN

    def _fit_foot(self) -> None:
        """Every word of the buttons is to be read: a foot wider than the screen becomes two rows."""
        column = self.layout()
        if not isinstance(column, QVBoxLayout):
            return
        sides = column.contentsMargins().left() + column.contentsMargins().right()
        if self.buttons.sizeHint().width() + sides > self._most_wide():
            upper = QHBoxLayout()
            upper.setSpacing(self.buttons.spacing())
            while (first := self.buttons.itemAt(0)) is not None and (moved := first.widget()) is not None:
                self.buttons.removeWidget(moved)
                upper.addWidget(moved)
            upper.addStretch(1)
            column.insertLayout(column.count() - 1, upper)
            self.setMinimumWidth(max(self.minimumWidth(), upper.sizeHint().width() + sides))
        needed = self.buttons.sizeHint().width() + sides
        self.setMinimumWidth(min(max(self.minimumWidth(), needed), self._most_wide()))

    def _grow_to_all_words(self) -> None:
        """Qt first shows a dialog at two thirds of the screen at most, and would cut wrapped words."""
        width, grown = min(self.width(), self._most_wide()), self._missing_height()
        self.move(self.x(), self.y() - grown // 2)  # it stays in the middle of its window
        self.resize(width, self.height() + grown)
        self._stay_on_screen()

    def _grow_with_news(self) -> None:
        """A banner or a finding that comes later takes no room from the fields: Qt would press them flat."""
        around, room = self.frameGeometry().height(), self.screen().availableGeometry().height()
        grown = min(self._missing_height(), room - around)
        if grown > 0:
            self.resize(self.width(), self.height() + grown)
            self._stay_on_screen()
        elif around > room:
            self._stay_on_screen()

    def _missing_height(self) -> int:
        column = self.layout()
        if column is None or not column.hasHeightForWidth():
            return 0
        return max(0, column.totalHeightForWidth(min(self.width(), self._most_wide())) - self.height())

    def _stay_on_screen(self) -> None:
        """A dialog that grew with what it has to say still shows its buttons."""
        around, room = self.frameGeometry(), self.screen().availableGeometry()
        if around.height() > room.height():
            if give_room_back(self, around.height() - room.height()):
                QTimer.singleShot(0, self, self._stay_on_screen)  # the layouts between hear of it one by one
            self.resize(self.width(), room.height() - (around.height() - self.height()))
            return
        left = max(room.left(), min(around.left(), room.right() - around.width() + 1))
        top = max(room.top(), min(around.top(), room.bottom() - around.height() + 1))
        if (left, top) != (around.left(), around.top()):
            self.move(left, top)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        if self._unsaved is not None:
            self._unsaved.rest()
        if self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim = None


Shown = TypeVar("Shown", bound=QDialog)


def shown(dialog: Shown) -> Shown:
    """Show a dialog, which goes away when it is closed, and return it."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class Decision(DeskDialog):
    """A question with its consequences. The safe button has the focus; the other is named by the act."""

    acts_by_keys = False

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
