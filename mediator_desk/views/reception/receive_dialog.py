"""The form for a matter that comes in by the door, the telephone, a letter, a court: as quick as paper."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.models.words import CaseKind, Channel
from mediator_desk.services.reception import receiving
from mediator_desk.views import theme
from mediator_desk.views.fields import Unreadable
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button
from mediator_desk.views.reception.completing import Completing
from mediator_desk.views.reception.entered import FIELD_OF, draft_of, person_of
from mediator_desk.views.reception.filling import Filling
from mediator_desk.views.reception.paste_panel import PastePanel
from mediator_desk.views.reception.receive_fields import ReceiveFields, empty_values
from mediator_desk.views.sentences import sentence
from mediator_desk.views.shortcuts import shortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import SimpleNamespace

    from PySide6.QtGui import QHideEvent

    from mediator_desk.conventions.pasted_text import Found, PastedFields
    from mediator_desk.desk import Desk
    from mediator_desk.errors import Problem
    from mediator_desk.models.case import Case
    from mediator_desk.services.reception.receive_drafts import ReceiveDraft

WIDTH, MARGIN = 860, 40
OF_THE_PERSON = ("name", "identity_number", "credit_code", "phone")


class ReceiveDialog(DeskDialog):
    """Receives one matter, or one after the other; a mediation can be accepted in the same act."""

    received = Signal(int, str)
    """A matter was received: the id of its case, and its number."""
    _is_odd = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New case"), self.tr("Register"), parent)
        self.keep_input(desk, "receive")
        self._desk = desk
        self.setMinimumWidth(min(theme.current().px(WIDTH), self.screen().availableGeometry().width() - MARGIN))
        self._build()
        self._add_acts()
        self._connect()
        self._begin(Channel.VISIT, CaseKind.MEDIATION)

    def _build(self) -> None:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("m"))
        self.pasted = PastePanel(page)
        self.form = ReceiveFields(page)
        self._filling = Filling(self.form)
        self.completing = Completing(self._desk, self.form, self._filling)
        column.addWidget(self.pasted)
        column.addWidget(self.form)
        self.body.addWidget(FittingArea(page), 1)

    def _add_acts(self) -> None:
        self.paste_button = button(self.tr("Paste text…"), self.pasted.paste, icon="copy")
        self.paste_button.setToolTip(self.tr("Read a message, a mail or a letter from the clipboard (Ctrl+Shift+V)"))
        self.buttons.insertWidget(0, self.paste_button)
        self.next_button = button(self.tr("Register, then the next"), self._on_next)
        self.accept_button = button(self.tr("Register and accept"), self._on_accept)
        place = self.buttons.indexOf(self.act_button)
        self.buttons.insertWidget(place, self.accept_button)
        self.buttons.insertWidget(place, self.next_button)
        self.act_button.setToolTip("Ctrl+Enter")
        self.next_button.setToolTip("Ctrl+Shift+Enter")
        for keys in ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"):
            shortcut(keys, self, self._on_next)
        shortcut("Ctrl+Shift+V", self, self.pasted.paste)

    def _judge(self, entered: SimpleNamespace) -> list[Problem]:
        """Return what is wrong so far, each problem at the field in which it stands here."""
        draft = draft_of(entered, self.completing.known, self.completing.known_party_id, self.pasted.text)
        return [replace(one, field=FIELD_OF.get(one.field, one.field)) for one in draft.problems(self._desk.today())]

    def _connect(self) -> None:
        self.form.judge = self._judge
        self.form.edited.connect(self._on_edited)
        self.completing.person_filled.connect(self._on_filled)
        self.completing.matters_found.connect(self._show_what_fits)
        self.completing.failed.connect(self.banner.tell_error)
        self.completing.matters.case_wanted.connect(lambda case_id: self._desk.place_wanted.emit("cases", case_id))
        self.pasted.was_read.connect(self._on_read)
        self.completing.person_filled.connect(self.input_touched)
        self.pasted.was_read.connect(self.input_touched)
        self.pasted.was_chosen.connect(self._on_candidate_chosen)

    def _begin(self, channel: Channel, kind: CaseKind) -> None:
        self.pasted.clear()
        self._filling.by_program_all(lambda: self.form.begin(self._desk.today(), channel, kind))
        self._filling.forget()
        self.completing.begin()
        self._is_odd = False
        self._show_what_fits()
        self.form.field("name").setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        self.completing.rest()

    # What a person does

    def _on_edited(self, name: str) -> None:
        if name in (*OF_THE_PERSON, "identity_kind", "party_kind") and not self._filling.is_filling:
            self._show_findings()
        self._show_what_fits()

    def _on_read(self, found: PastedFields) -> None:
        self._filling.fill(found)
        self._on_filled()

    def _on_candidate_chosen(self, found: Found) -> None:
        self._filling.choose(found.field, found.value)
        self._on_filled()

    def _on_filled(self) -> None:
        self._show_findings()
        self._show_what_fits()

    def _show_findings(self) -> None:
        """Warn beside the fields of what is odd; nothing is refused for it, but a reason is asked."""
        person = person_of(self._entered(), self.completing.known)
        findings = person.findings(self._desk.today()) if person else []
        said = {one.field: sentence(one) for one in reversed(findings)}
        for name in OF_THE_PERSON:
            self.form.warn(name, said.get(name, ""))
        self._is_odd = bool(findings)

    def _show_what_fits(self) -> None:
        self.form.show_what_fits(is_odd=self._is_odd, has_matters=self.completing.has_matters)
        self.accept_button.setVisible(self.form.value("kind") is CaseKind.MEDIATION)

    def _entered(self) -> SimpleNamespace:
        """Return what the fields hold, as far as it can be read."""
        values = empty_values(self._desk.today(), Channel.VISIT, CaseKind.MEDIATION)
        for name in vars(values):
            try:
                setattr(values, name, self.form.value(name))
            except Unreadable:
                setattr(values, name, None)
        return values

    # Registering

    def save(self) -> None:
        """Receive the matter."""
        self._tell(self._receive(receiving.receive_case))

    def is_changed(self) -> bool:
        """Tell whether something was typed or pasted that would be lost."""
        return super().is_changed() or bool(self.pasted.text)

    def typed_beside(self) -> dict[str, object]:
        """Return what is unsaved beside the fields: the pasted text, and who was chosen among the known people."""
        beside = {"pasted": self.pasted.text, "known_party_id": self.completing.known_party_id}
        return {name: one for name, one in beside.items() if one}

    def type_beside(self, beside: Mapping[str, Any]) -> None:
        """Bring back what `typed_beside` returned once."""
        if pasted := beside.get("pasted"):
            self.pasted.take(pasted)
        else:
            self.pasted.clear()
        self.completing.know(beside.get("known_party_id"))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show problems beside the fields in which they stand here."""
        fields = {one.field for one in problems}
        self._is_odd = self._is_odd or "identity_reason" in fields
        self._show_what_fits()
        if "words" in fields:
            self.form.show_field("words", is_shown=True)
        super().show_problems([replace(one, field=FIELD_OF.get(one.field, one.field)) for one in problems])

    def _on_accept(self) -> None:
        accept = partial(receiving.receive_and_accept, words=str(self.form.value("words")))
        if self._tried(lambda: self._tell(self._receive(accept))):
            self.accept()

    def _on_next(self) -> None:
        def register() -> None:
            case = self._receive(receiving.receive_case)
            self._tell(case)
            self.input_saved(goes_on=True)
            self._begin(case.channel, case.kind)
            self.banner.tell("good", self.tr("Registered as {number}").format(number=case.submission_number))

        self._tried(register)

    def _receive(self, service: Callable[..., Case]) -> Case:
        entered = empty_values(self._desk.today(), Channel.VISIT, CaseKind.MEDIATION)

        def draft() -> ReceiveDraft:
            return draft_of(entered, self.completing.known, self.completing.known_party_id, self.pasted.text)

        self.form.read(entered, lambda: draft().problems(self._desk.today()))
        with self._desk.database.writing() as db:
            return service(db, draft(), by=self._desk.actor, now=self._desk.now())

    def _tell(self, case: Case) -> None:
        self._desk.case_changed.emit(case.id)
        self.received.emit(case.id, case.number or case.submission_number)

    def _tried(self, act: Callable[[], None]) -> bool:
        self.banner.clear()
        try:
            act()
        except Invalid as refused:
            self.show_problems(refused.problems)
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            return True
        return False
