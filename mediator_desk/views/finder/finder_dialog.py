"""The search over everything: one field, and below it what it finds.

A window of its own, not a popup: input methods fail in popups. While one composes, no key means anything here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.views import theme
from mediator_desk.views.finder.found_list import FoundList
from mediator_desk.views.finder.results import Found, look_up
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import hairline, words
from mediator_desk.views.scrim import Scrim

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.views.command import Command

WIDTH, TOP, MARGIN = 680, 96, 48
ASK_AFTER_MS = 60
"""Letters that come faster are looked for together."""
LONGEST = 200
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class FinderDialog(QDialog):
    """Cases, people and commands by Chinese, number, pinyin or initials. Enter opens, Ctrl+Enter shows in the list."""

    def __init__(
        self,
        desk: Desk,
        commands: Sequence[Command],
        parent: QWidget,
        *,
        show_person: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Search everything"))
        self._desk, self._commands, self._show_person = desk, list(commands), show_person
        self._window = parent.window()
        self._scrim: Scrim | None = None
        self._job: Job | None = None
        self._is_composing = False
        self._answered: str | None = None
        self._is_waited_for: Callable[[], object] | None = None
        self._build()
        self._connect()
        self.look()

    def look(self) -> None:
        """Look for what is typed, in a job; an answer to something typed before is dropped."""
        self._timer.stop()
        if self._job:
            self._job.cancel()
        text = self.field.text()
        work = partial(self._look_up, text)
        self._job = self._desk.jobs.run(
            work, owner=self, on_done=partial(self._on_found, text), on_failed=self._on_failed
        )

    @property
    def is_answered(self) -> bool:
        """Tell whether the list shows what is typed now."""
        return self._answered == self.field.text()

    # Building

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px("l"), px("s"), px("l"), px("s"))
        head.setSpacing(px("s"))
        head.addWidget(IconLabel("magnifying-glass", "mute"))
        self.field = QLineEdit(self, maxLength=LONGEST)
        self.field.setObjectName("finder")
        self.field.setPlaceholderText(self.tr("Name, number, pinyin or initials; or what you want to do"))
        self.field.setAccessibleName(self.tr("Search everything"))
        self.field.setMinimumHeight(px(40))
        head.addWidget(self.field, 1)
        column.addLayout(head)
        column.addWidget(hairline())
        self.list = FoundList(self)
        self.list.setAccessibleName(self.tr("What was found"))
        column.addWidget(self.list, 1)
        self._nothing = words("", "fact", "mute", wrap=True)
        self._nothing.setContentsMargins(px("l"), px("l"), px("l"), px("l"))
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addWidget(hairline())
        column.addWidget(self._foot())
        frame = QFrame(self)
        frame.setObjectName("finder_frame")
        frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._frame = frame

    def _foot(self) -> QWidget:
        px = theme.current().px
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(px("l"), px(6), px("l"), px(6))
        row.setSpacing(px("l"))
        keys = (self.tr("{keys} opens in a tab"), "Return"), (self.tr("{keys} shows in the list"), "Ctrl+Return")
        hints = [hint.format(keys=_shown(pressed)) for hint, pressed in keys]
        for hint in (self.tr("↑ ↓ choose"), *hints, self.tr("Esc closes")):
            row.addWidget(words(hint, "small", "mute"))
        row.addStretch(1)
        return foot

    def _connect(self) -> None:
        self._timer = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._timer.timeout.connect(self.look)
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.list.currentRowChanged.connect(lambda _row: self._say())
        self.list.chosen.connect(self.open_chosen)

    # What a person does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self.field:
            if event.type() == QEvent.Type.InputMethod:
                self._is_composing = bool(cast("QInputMethodEvent", event).preeditString())
            elif event.type() == QEvent.Type.KeyPress and not self._is_composing:
                return self._on_key(cast("QKeyEvent", event))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if not self._is_composing:  # Escape takes back what is composed, and nothing else
            super().keyPressEvent(event)

    def open_chosen(self, *, in_list: bool = False) -> None:
        """Open the row that is selected; a case in a tab of its own, or in the list."""
        found = self.list.current
        if found is None:
            return
        self.accept()
        if found.command is not None:
            # Once this window is gone: what is opened stands before the window of the desk.
            QTimer.singleShot(0, self._window, found.command.do)
        elif found.case_id:
            self._open_case(found.case_id, in_list=in_list)
        elif self._show_person is not None:
            self._show_person(found.name)

    def _open_case(self, case_id: int, *, in_list: bool) -> None:
        if in_list:
            self._desk.place_wanted.emit("cases", case_id)
        else:
            self._desk.case_wanted.emit(case_id)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.list.step(_STEPS[key])
            return True
        if key in _ENTER:
            in_list = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._when_answered(partial(self.open_chosen, in_list=in_list))
            return True
        return False

    def _when_answered(self, act: Callable[[], object]) -> None:
        """Do something with the list once it shows what is typed: fingers are faster than jobs."""
        if self.is_answered:
            act()
        else:
            self._is_waited_for = act
            self.look()

    def _on_typed(self) -> None:
        self._is_waited_for = None
        self._timer.start()

    # What came

    def _look_up(self, text: str) -> list[Found]:
        return look_up(self._desk.database, text, self._commands, by=self._desk.actor)

    def _on_found(self, text: str, found: list[Found]) -> None:
        self._answered = text
        self.list.show_found(found)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        nothing = self.tr("Nothing found. Try a part of the name, a number, or the initials in pinyin.")
        if not self._desk.actor.sees_all:
            nothing = self.tr("Nothing found among the cases that you see. Ask a secretary about others.")
        self._nothing.setText(nothing)
        self._fit()
        if self._is_waited_for is not None:
            act, self._is_waited_for = self._is_waited_for, None
            act()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            from mediator_desk.views.sentences import sentence

            self.list.hide()
            self._nothing.setText(sentence(error))
            self._nothing.show()

    def _say(self) -> None:
        item = self.list.currentItem()
        self.field.setAccessibleDescription(item.text() if item is not None else "")

    # Where it stands

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        parent = self.parentWidget()
        if self._scrim is None and parent is not None:
            self._scrim = Scrim(parent.window())
        self.field.setFocus()
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        if self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim = None

    def _fit(self) -> None:
        """As wide as there is room for, as high as what was found, below the head of the window."""
        px = theme.current().px
        window = self._window
        width = min(px(WIDTH), window.width() - px(MARGIN))
        top = min(px(TOP), window.height() // 8)
        most = window.height() - top - px(MARGIN)
        if self.list.isVisibleTo(self):
            around = self.sizeHint().height() - self.list.sizeHint().height()
            height = around + self.list.height_of_whole_rows(most - around)
        else:
            height = self.sizeHint().height()
        self.resize(width, height)
        corner = window.mapToGlobal(QPoint((window.width() - self.width()) // 2, top))
        self.move(corner)
        self._frame.setGeometry(self.rect())
        self._frame.raise_()


def _shown(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
