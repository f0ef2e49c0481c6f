"""For which case a meeting is planned: those that wait, found by name, number or pinyin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.errors import Refused
from mediator_desk.services.office.office_hours import office_hours
from mediator_desk.services.sessions.waiting import waiting_to_plan
from mediator_desk.views import theme
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.schedule.waiting_list import WaitingList

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

MOST = 100
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ChooseCaseDialog(DeskDialog):
    """The cases for which a meeting can be planned, the nearest last day first; `when` says for which time."""

    chosen = Signal(int)
    """A case was chosen: its id."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, when: str = "", mediator_id: int | None = None
    ) -> None:
        super().__init__(self.tr("Plan a meeting: for which case?"), self.tr("Go on"), parent, width=520)
        self._desk, self._mediator_id = desk, mediator_id
        if when:
            self.body.addWidget(words(when, "strong", wrap=True))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, number, pinyin"))
        self.search.setAccessibleName(self.tr("Search the cases that wait"))
        self.search.setClearButtonEnabled(True)
        self.body.addWidget(self.search)
        self.list = WaitingList(self)
        self.list.setDragEnabled(False)
        self.list.setMinimumHeight(theme.current().px(240))
        self.body.addWidget(self.list, 1)
        self._count = words("", "small", "mute", wrap=True)
        self.body.addWidget(self._count)
        self.body.addStretch()  # where nothing is found, the words about it stand below the search
        self.search.textChanged.connect(self._ask)
        self.search.installEventFilter(self)
        self.list.plan_wanted.connect(lambda _case_id: self.act())
        self._ask()
        self.search.setFocus()

    def is_changed(self) -> bool:  # noqa: D102
        return False  # what was looked for is no loss

    def save(self) -> None:  # noqa: D102
        case_id = self.list.chosen_id()
        if not case_id:
            raise Refused("no_case_chosen")
        self.chosen.emit(case_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        is_key = watched is self.search and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() in _LIST_KEYS:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        asked = {"text": self.search.text(), "mediator_id": self._mediator_id}
        with self._desk.database.reading() as db:
            minutes = office_hours(db).usual_minutes
            found = waiting_to_plan(db, self._desk.today(), only_ready=True, limit=MOST, **asked)  # type: ignore[arg-type]
        self.list.show_rows(found.rows, self._desk.today(), minutes)
        if found.rows and not self.list.chosen_id():
            self.list.choose(found.rows[0].case_id)
        self.list.setVisible(bool(found.rows))
        self.act_button.setEnabled(bool(found.rows))
        self._count.setText(self._said(len(found.rows), found.count))

    def _said(self, shown: int, count: int) -> str:
        if not count and not self.search.text().strip():
            return self.tr("No case waits that could be planned. The list beside the calendar says why.")
        if not count:
            return self.tr("No case that waits is like this.")
        text = self.tr("{shown} of {count} cases") if shown < count else self.tr("{count} cases")
        return text.format(shown=shown, count=count)
