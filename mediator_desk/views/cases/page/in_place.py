"""A part of the page that turns into its form where it stands, and back again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError, Invalid
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.conflict_dialog import is_conflict, settle_form, trail_of
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.input_watch import InputWatch
from mediator_desk.views.meanwhile import Meanwhile
from mediator_desk.views.parts import button, holds_keyboard, words
from mediator_desk.views.sentences import sentence
from mediator_desk.views.shortcuts import AROUND, shortcut

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QHideEvent, QMouseEvent

    from mediator_desk.views.form import Form


class SavingForm(Protocol):
    """A form that saves itself: raises Invalid, or another DeskError where it cannot be."""

    def save(self) -> None:
        """Save what the fields hold."""


class Editor(QWidget):
    """The form in place of the part: title, message, fields, Save and Cancel. What is typed is kept under `key`."""

    saved = Signal()
    left = Signal()
    """It was left with Escape or Cancel; what was typed is kept where something was."""

    def __init__(self, desk: Desk, case_id: int, key: str, title: str, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._case_id, self.form = desk, case_id, form
        self.setWindowTitle(title)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("m"))
        column.addWidget(words(title, "section"))
        self.banner = Banner(self)
        column.addWidget(self.banner)
        column.addWidget(form)
        column.addLayout(self._built_buttons())
        self._watch = InputWatch(desk, key, self, case_id=case_id)
        self._watch.restored.connect(self._tell_restored)
        Meanwhile(desk, self, self.banner, case_id=case_id)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(keys, self, self.save, AROUND)
        shortcut("Escape", self, self.leave, AROUND)
        self._watch.begin()

    def _built_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("s"))
        row.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"), self.leave)
        self.cancel_button.setToolTip(self.tr("Show it again as it is saved (Esc)"))
        self.save_button = button(self.tr("Save"), self.save, look="primary")
        self.save_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row

    def is_changed(self) -> bool:
        """Tell whether something was typed and not saved."""
        return self.form.is_changed()

    def save(self) -> None:
        """Save; or show what stands in the way, and stay."""
        self.banner.clear()
        form: SavingForm = self.form  # type: ignore[assignment]  # made by those who know that it saves
        try:
            form.save()
        except Invalid as refused:
            left = self.form.show_problems(refused.problems)
            if left:
                self.banner.tell("bad", "\n".join(sentence(problem) for problem in left))
        except DeskError as error:
            self._save_settled(error)
        else:
            self._watch.over()
            self.saved.emit()

    def _save_settled(self, error: DeskError) -> None:
        """Save what another desk saved meanwhile merged with what is typed, or say why not."""
        try:
            tell = trail_of(self._desk, self._case_id)
            is_settled = is_conflict(error) and settle_form(self.form, self.window(), tell)
        except DeskError as other:
            self.banner.tell_error(other)
            return
        if is_settled:
            self.save()
        else:
            self.banner.tell_error(error)

    def leave(self) -> None:
        """Go back to what is saved. What was typed is kept, to be gone on with or thrown away."""
        if self.is_changed():
            self._watch.keep_now()
        else:
            self._watch.over()
        self.left.emit()

    def keep(self) -> None:
        """Keep what was typed: the page closes."""
        self._watch.keep_now()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        self._watch.rest()

    def throw_away(self) -> None:
        """Forget what was typed."""
        self._watch.take_back()

    def _tell_restored(self, since: datetime) -> None:
        text = self.tr("What you typed and did not save is here again ({moment})")
        acts = [(self.tr("Show what is saved"), self._on_given_up)]
        self.banner.tell("info", text.format(moment=near_moment(since, self._desk.today())), acts=acts)

    def _on_given_up(self) -> None:
        self.throw_away()
        self.banner.clear()


class InPlace(QWidget):
    """Shows a part of a case; F2, a double click or a link turns it into its form."""

    began = Signal()
    ended = Signal()
    set_aside = Signal(str)
    """It was left with something typed, which is kept: the title of the form."""
    failed = Signal(object)
    """The form could not be opened: the error."""

    def __init__(
        self,
        desk: Desk,
        case_id: int,
        key: str,
        title: str,
        make_form: Callable[[QWidget], Form],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._case_id, self.key, self.title = desk, case_id, key, title
        self._make_form = make_form
        self.may_edit = True
        self.editor: Editor | None = None
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_content(self, content: QWidget) -> None:
        """Show the part anew; an open form stays as it is."""
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._column.insertWidget(0, content)
        content.setVisible(self.editor is None)

    @property
    def is_editing(self) -> bool:
        """Whether the form stands there now."""
        return self.editor is not None

    def edit(self) -> None:
        """Turn into the form, filled with what is saved and what was typed before and not saved."""
        if self.editor is not None or not self.may_edit:
            return
        try:
            form = self._make_form(self)
        except DeskError as error:
            self.failed.emit(error)
            return
        self.editor = Editor(self._desk, self._case_id, self.key, self.title, form, self)
        self.editor.saved.connect(self._close)
        self.editor.left.connect(self._on_left)
        self._column.addWidget(self.editor)
        if self._content is not None:
            self._content.hide()
        self.editor.show()  # a hidden field takes no keyboard
        self.began.emit()
        form.take_focus()
        _show_whole(self)

    def forget_typed(self) -> None:
        """Forget what was typed, left and kept."""
        keeper_of(self._desk).forget(self.key)

    def _on_left(self) -> None:
        was_changed = self.editor is not None and self.editor.is_changed()
        self._close()
        if was_changed:
            self.set_aside.emit(self.title)

    def _close(self) -> None:
        if self.editor is None:
            return
        had_keyboard = holds_keyboard(self)
        gone, self.editor = self.editor, None
        gone.hide()
        gone.deleteLater()
        if self._content is not None:
            self._content.show()
        self.ended.emit()
        if had_keyboard:
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        for part in self.findChildren(QWidget):
            if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mouseDoubleClickEvent(event)
        self.edit()


def _show_whole(part: QWidget) -> None:
    """Scroll so that the beginning of the part is in sight."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    content = above.widget() if isinstance(above, QScrollArea) else None
    if isinstance(above, QScrollArea) and content is not None:
        top = part.mapTo(content, QPoint(0, 0)).y()
        above.ensureVisible(0, top, 0, theme.current().px("l"))
