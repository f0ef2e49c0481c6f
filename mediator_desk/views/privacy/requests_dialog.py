"""The register of what people ask about their own data: who asked for what, since when, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from mediator_desk.conventions.text import without_turns
from mediator_desk.models.trust_words import PrivacyWish
from mediator_desk.services.privacy.erasure import Erasable, erasable
from mediator_desk.services.privacy.holdings import person_data
from mediator_desk.services.privacy.people import WhoAsks
from mediator_desk.services.privacy.requests import (
    AnswerDraft,
    RequestDraft,
    RequestRow,
    answer_request,
    register_request,
    request_row,
    request_rows,
)
from mediator_desk.views import theme
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import ChoiceField, DateField, SegmentField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.privacy.held_words import erasure_answer
from mediator_desk.views.privacy.person_dialog import open_person
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

WIDTH = 980
WAITS, GRANTED, REFUSED = Mark("clock", "warn"), Mark("check", "good"), Mark("x", "plain")


class RequestsDialog(DeskDialog):
    """Requests that wait stand first. From here the data of who asks are shown, and the answer is written down."""

    acts_by_keys = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Requests about personal data"), self.tr("New request…"), parent, width=WIDTH)
        self._desk = desk
        self._rows: dict[int, RequestRow] = {}
        told = self.tr(
            "Whoever asks may see the own data, get a copy, have them corrected or erased, and is answered with "
            "reasons (Personal Information Protection Law art. 44–50)."
        )
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "privacy_requests", desk, self)
        self.table.setAccessibleName(self.tr("Requests about personal data"))
        px = theme.current().px
        self.table.setMinimumHeight(px("header") + 4 * px("row"))
        self.body.addWidget(self.table, 1)
        self._nothing = words(self.tr("Nobody has asked yet."), tone="mute")
        self.body.addWidget(self._nothing)
        self.show_button = button(self.tr("Show what is held…"), self.show_data, icon="eye")
        self.answer_button = button(self.tr("Answer…"), self.answer, icon="note-pencil")
        self.buttons.insertWidget(0, self.show_button)
        self.buttons.insertWidget(1, self.answer_button)
        self.cancel_button.setText(self.tr("Close"))
        self.table.selection_changed.connect(self._show_acts)
        self.table.row_activated.connect(lambda _row: self.show_data())
        self.reload()
        self.table.setFocus()

    def reload(self) -> None:
        """Read the register again."""
        with self._desk.database.reading() as db:
            rows = request_rows(db, now=self._desk.now())
        self._rows = {row.id: row for row in rows}
        self._model.show_source(RowList(rows))
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if rows and not self.table.current_id():
            self.table.select_id(rows[0].id)
        self._show_acts()

    def act(self) -> None:
        """Put a new request into the register."""
        dialog = NewRequestDialog(self._desk, self)
        dialog.accepted.connect(self.reload)
        dialog.open()

    def show_data(self) -> None:
        """Show everything that is held on who asks."""
        if row := self._rows.get(self.table.current_id()):
            open_person(self._desk, WhoAsks(row.name, row.identity_number), self)

    def answer(self) -> None:
        """Write down what came of the request."""
        row = self._rows.get(self.table.current_id())
        if row is not None and row.answered_at is None:
            dialog = AnswerDialog(self._desk, row.id, self)
            dialog.accepted.connect(self.reload)
            dialog.open()

    def _columns(self) -> list[Column]:
        return [
            Column("state", self.tr("State"), self._state, "pill", 150, mark=_mark, sortable=False),
            Column("wish", self.tr("Asks for"), lambda row: word(row.wish), width=130, sortable=False),
            Column("name", self.tr("Name"), lambda row: without_turns(row.name), width=120, leads=True, sortable=False),
            Column("number", self.tr("Document number"), lambda row: row.masked_number, width=190, sortable=False),
            Column("asked_on", self.tr("Asked on"), lambda row: row.asked_on.isoformat(), width=110, sortable=False),
            Column("answer", self.tr("Answer"), lambda row: " ".join(row.answer.split()), width=240, quiet=True,
                   tip=lambda row: row.answer, sortable=False),
        ]  # fmt: skip

    def _state(self, row: RequestRow) -> str:
        if row.answered_at is None:
            return self.tr("waits %n day(s)", "", row.days)
        return self.tr("granted") if row.is_granted else self.tr("not granted")

    def _show_acts(self) -> None:
        row = self._rows.get(self.table.current_id())
        self.show_button.setEnabled(row is not None)
        self.answer_button.setEnabled(row is not None and row.answered_at is None)


class NewRequestDialog(DeskDialog):
    """Who asks, for what, since when."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New request about personal data"), self.tr("Put into the register"), parent)
        self.keep_input(desk, "privacy_request")
        self._desk = desk
        self.form = Form(self, columns=2)
        add = self.form.add
        add("name", self.tr("Whose data"), QLineEdit()).setMaxLength(100)
        hint = self.tr("From the document that is shown; all cases are found by it.")
        add("identity_number", self.tr("Document number"), QLineEdit(), hint).setMaxLength(40)
        add("wish", self.tr("Asks for"), ChoiceField(choices(PrivacyWish), self.tr("Choose")))
        add("asked_on", self.tr("Asked on"), DateField())
        field = add("words", self.tr("In words"), QPlainTextEdit(), span=2)
        field.setFixedHeight(theme.current().px(80))
        self.form.fill(RequestDraft(asked_on=desk.today()))
        self.body.addWidget(FittingArea(self.form), 1)

    def save(self) -> None:
        """Put it into the register."""
        draft = self.form.drafted(RequestDraft())
        with self._desk.database.writing() as db:
            register_request(db, draft, by=self._desk.actor, now=self._desk.now())


class AnswerDialog(DeskDialog):
    """What was done, or why it was not; for erasure the reasons stand there already."""

    def __init__(self, desk: Desk, request_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Answer the request"), self.tr("Write down the answer"), parent, width=560)
        self.keep_input(desk, f"privacy_answer/{request_id}")
        self._desk, self._request_id = desk, request_id
        with desk.database.reading() as db:
            row = request_row(db, request_id, now=desk.now())
            found = self._found(db, row) if row.wish is PrivacyWish.ERASE else None
        told = self.tr("{name}: {wish}, asked on {day}")
        line = told.format(name=without_turns(row.name), wish=word(row.wish), day=long_day(row.asked_on))
        self.body.addWidget(words(line, "fact", "mute", wrap=True))
        self.form = Form(self)
        answers = [(True, self.tr("Granted")), (False, self.tr("Not granted, or not all of it"))]
        self.form.add("is_granted", self.tr("Answer"), SegmentField(answers))
        hint = self.tr("Whoever is refused is told why.")
        field = self.form.add("answer", self.tr("What was done, or why it was not"), QPlainTextEdit(), hint)
        field.setFixedHeight(theme.current().px(140))
        self._version = row.version
        said = erasure_answer(found) if found is not None else ""
        is_granted = found is None or not found.kept
        self.form.fill(AnswerDraft(is_granted=is_granted, answer=said, version=row.version))
        self.body.addWidget(FittingArea(self.form), 1)

    def _found(self, db: Any, row: RequestRow) -> Erasable:  # noqa: ANN401 - a Session
        who = WhoAsks(row.name, row.identity_number)
        return erasable(person_data(db, who, now=self._desk.now()))

    def save(self) -> None:
        """Write it down."""
        draft = self.form.drafted(AnswerDraft(version=self._version))
        with self._desk.database.writing() as db:
            answer_request(db, self._request_id, draft, by=self._desk.actor, now=self._desk.now())


def _mark(row: RequestRow) -> Mark:
    if row.answered_at is None:
        return WAITS
    return GRANTED if row.is_granted else REFUSED
