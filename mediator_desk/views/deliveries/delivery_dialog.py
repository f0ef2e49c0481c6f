"""Entering that a paper went out to one person, and mending what was entered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from mediator_desk.conventions.text import without_turns
from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_words import DeliveryManner
from mediator_desk.models.words import SessionState
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.deliveries.listing import delivery_row
from mediator_desk.services.deliveries.serving import (
    MOST_COPIES,
    SERVED_AS_A_RULE,
    DeliveryDraft,
    correct_delivery,
    deliver,
)
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.deliveries.listing import DeliveryRow


@dataclass(frozen=True)
class _Shown(DeliveryDraft):
    """A served paper with the version of the row that it was read from."""

    TOGETHER: ClassVar = (("party_id", "name"),)
    version: int = 0


class DeliveryDialog(DeskDialog):
    """Which paper, to whom, how, by whom and when. With `delivery_id` what was entered is mended."""

    def __init__(
        self,
        desk: Desk,
        case_id: int,
        parent: QWidget | None = None,
        *,
        delivery_id: int = 0,
        paper: PaperKind | None = None,
    ) -> None:
        """`paper`: which one it is most likely about."""
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
            row = delivery_row(db, delivery_id) if delivery_id else None
        if delivery_id and row is None:
            raise Refused("no_longer_there")
        title = self.tr("Mend a served paper") if row else self.tr("A paper went out")
        super().__init__(title, self.tr("Save") if row else self.tr("Enter it"), parent, width=640)
        self._desk, self._row, self._paper = desk, row, paper
        self.keep_input(desk, f"delivery/{case_id}/{delivery_id}", case_id)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.form = Form(self, columns=2)
        self._build()
        self.body.addWidget(FittingArea(self.form), 1)
        self.form.fill(self._draft(row), reread=self._read if row else None)
        self.form.edited.connect(self._on_edited)
        self._show_some()
        self.form.field("party_id").setFocus()

    def _build(self) -> None:
        add = self.form.add
        others = [one for one in PaperKind if one not in SERVED_AS_A_RULE]
        papers = [(one, word(one)) for one in (*SERVED_AS_A_RULE, *others)]
        add("paper", self.tr("Which paper"), ChoiceField(papers, self.tr("Choose")))
        add("session_id", self.tr("For which meeting"), ChoiceField(self._meetings(), self.tr("For none")))
        parties = [(party.id, without_turns(party.name)) for party in self._case.parties]
        add("party_id", self.tr("To whom"), ChoiceField(parties, self.tr("Somebody else")))
        add("name", self.tr("Name of somebody else"), QLineEdit()).setMaxLength(200)
        add("manner", self.tr("How"), ChoiceField(choices(DeliveryManner), self.tr("Choose")))
        copies = add("copies", self.tr("Copies"), QSpinBox())
        copies.setRange(1, MOST_COPIES)
        add("place", self.tr("Where to"), QLineEdit(), span=2).setMaxLength(300)
        add("sent_on", self.tr("Went out on"), DateField())
        add("server", self.tr("Who serves it"), QLineEdit()).setMaxLength(100)

    def _meetings(self) -> list[tuple[int, str]]:
        text = self.tr("Meeting {sequence}, {at}")
        there = (one for one in self._case.sessions if one.state is not SessionState.CANCELLED)
        return [(one.id, text.format(sequence=one.sequence, at=exact_moment(one.begins_at))) for one in there]

    def _read(self) -> DeliveryDraft:
        with self._desk.database.reading() as db:
            row = delivery_row(db, self._row.id) if self._row else None
        if row is None:
            raise Refused("no_longer_there")
        return self._draft(row)

    def _draft(self, row: DeliveryRow | None) -> DeliveryDraft:
        """Return what stands there, or what is likely: the notice of the meeting that is planned."""
        case = self._case
        if row is not None:
            name = row.name if row.party_id is None else ""
            return _Shown(
                case.id, row.paper, row.party_id, name, row.session_id, row.copies, row.manner, row.place, row.server,
                row.sent_on, version=row.version,
            )  # fmt: skip
        planned = next((one.id for one in case.sessions if one.state is SessionState.PLANNED), None)
        paper = self._paper or (PaperKind.NOTICE_OF_MEDIATION if planned else None)
        planned = planned if paper is PaperKind.NOTICE_OF_MEDIATION else None
        me, today = self._desk.actor.name, self._desk.today()
        first = next((party.id for party in case.parties), None)
        place = self._address(first)
        return DeliveryDraft(case.id, paper, first, session_id=planned, place=place, server=me, sent_on=today)

    def _address(self, party_id: int | None) -> str:
        return next((party.address for party in self._case.parties if party.id == party_id), "")

    def _on_edited(self, name: str) -> None:
        if name == "party_id":
            place, addresses = self.form.field("place"), {party.address for party in self._case.parties}
            if place.text().strip() in addresses | {""}:  # what a person typed stays
                place.setText(self._address(self.form.field("party_id").choice()))
        self._show_some()

    def _show_some(self) -> None:
        self.form.show_field("name", is_shown=self.form.field("party_id").choice() is None)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        if draft.party_id is not None:
            draft = replace(draft, name="")
        by, now = self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            if not isinstance(draft, _Shown) or self._row is None:
                deliver(db, draft, by=by, now=now)
            else:
                correct_delivery(db, self._row.id, draft, draft.version, by=by, now=now)
        self._desk.case_changed.emit(self._case.id)
        self._desk.schedule_changed.emit()
