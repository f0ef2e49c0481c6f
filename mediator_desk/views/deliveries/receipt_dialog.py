"""A receipt (送达回证) came back: what it says, with its scan; or what was recorded of it is mended or taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.errors import DeskError, Refused
from mediator_desk.models.session_words import DeliveryResult
from mediator_desk.services.deliveries.listing import DeliveryRow, delivery_row
from mediator_desk.services.deliveries.receipts import (
    NEEDED,
    ReceiptDraft,
    keep_scan,
    record_receipt,
    take_back_receipt,
)
from mediator_desk.services.deliveries.serving import take_back_delivery
from mediator_desk.views.deliveries.delivery_dialog import DeliveryDialog
from mediator_desk.views.deliveries.words_of_serving import paper_words, sent_tip
from mediator_desk.views.fields import DateField
from mediator_desk.views.file_field import FileField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import button, restyle, words
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from datetime import date

    from mediator_desk.desk import Desk

R = DeliveryResult


@dataclass(frozen=True)
class _Shown(ReceiptDraft):
    """A receipt with the version of the row that it was read from."""

    TOGETHER: ClassVar = (("result", "served_on", "received_by", "relation", "refusal", "witness"),)
    """What two desks do not change apart: who signed for a person who refused?"""
    version: int = 0


class ReceiptDialog(DeskDialog):
    """What the receipt says; only the fields that its result needs are there."""

    def __init__(self, desk: Desk, delivery_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            row = delivery_row(db, delivery_id)
        if row is None:
            raise Refused("no_longer_there")
        super().__init__(self.tr("Receipt of {name}").format(name=row.name), self.tr("Save"), parent, width=640)
        self._desk, self._row = desk, row
        self.keep_input(desk, f"receipt/{delivery_id}", row.case_id)
        told = f"{paper_words(row)}\n{row.case_number} · {sent_tip(row)}"
        self.body.addWidget(words(told, "fact", "mute", wrap=True))
        self.form = Form(self, columns=2)
        self._build()
        self.body.addWidget(FittingArea(self.form), 1)
        self.form.fill(_draft(row, desk.today()), reread=self._read)
        self.form.edited.connect(lambda _name: self._show_some())
        self._show_some()
        self._add_acts()
        self.form.field("result").setFocus()

    def _read(self) -> _Shown:
        with self._desk.database.reading() as db:
            row = delivery_row(db, self._row.id)
        if row is None:
            raise Refused("no_longer_there")
        return _draft(row, self._desk.today())

    def _build(self) -> None:
        add = self.form.add
        meanings = {
            R.RECEIVED: self.tr("signed by the person"),
            R.RECEIVED_BY_OTHER: self.tr("signed by somebody of the household or the office"),
            R.REFUSED: self.tr("left there before a witness; it counts as served"),
            R.NOT_REACHED: self.tr("it is to be served again"),
        }
        results = [(result, word(result), meaning) for result, meaning in meanings.items()]
        add("result", self.tr("What the receipt says"), RadioField(results), span=2)
        add("served_on", self.tr("Day on the receipt"), DateField(), span=2)
        add("received_by", self.tr("Who signed"), QLineEdit()).setMaxLength(100)
        add("relation", self.tr("What he or she is to the person"), QLineEdit()).setMaxLength(100)
        add("refusal", self.tr("Why"), QLineEdit(), span=2).setMaxLength(300)
        add("witness", self.tr("Witness"), QLineEdit(), span=2).setMaxLength(100)
        kept = self.tr("Kept: {name}").format(name=self._row.scan) if self._row.scan else ""
        add("scan", self.tr("Scan of the receipt"), FileField(self.tr("Scan of the receipt")), kept, span=2)

    def _add_acts(self) -> None:
        if self._row.result is None:
            self.mend_button = button(self.tr("Mend the entry…"), self._on_mend, look="link", icon="pencil-simple")
            self.drop_button = button(self.tr("It did not go out…"), self._on_drop, look="link", icon="trash")
            self.buttons.insertWidget(0, self.mend_button)
            self.buttons.insertWidget(1, self.drop_button)
        else:
            take_back = self.tr("The receipt is still out")
            self.out_button = button(take_back, self._on_out, look="link", icon="arrow-counter-clockwise")
            self.buttons.insertWidget(0, self.out_button)

    def _show_some(self) -> None:
        result = self.form.field("result").choice()
        for name in ("served_on", "received_by", "relation", "refusal", "witness"):
            self.form.show_field(name, is_shown=result is not None and name in NEEDED[result])
        self.form.show_field("scan", is_shown=result is not None and result is not R.NOT_REACHED)

    def save(self) -> None:  # noqa: D102
        row, by, now = self._row, self._desk.actor, self._desk.now()
        draft = self.form.drafted(self.form.filled_with)
        scan = self.form.field("scan").path()
        with self._desk.database.writing() as db:
            if scan is not None:
                store = self._desk.database.store
                kept = keep_scan(db, row.case_id, scan, store=store, by=by, now=now)
                draft = replace(draft, attachment_id=kept.id)
            record_receipt(db, row.id, draft, draft.version, by=by, now=now)
        self._tell()

    def _tell(self) -> None:
        self._desk.case_changed.emit(self._row.case_id)
        self._desk.schedule_changed.emit()

    def _on_out(self) -> None:
        try:
            with self._desk.database.writing() as db:
                take_back_receipt(db, self._row.id, self._row.version, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
            return
        self._tell()
        self.accept()

    def _on_mend(self) -> None:
        mending = shown(DeliveryDialog(self._desk, self._row.case_id, self, delivery_id=self._row.id))
        mending.accepted.connect(self.accept)

    def _on_drop(self) -> None:
        shown(DropDeliveryDialog(self._desk, self._row, self)).accepted.connect(self.accept)


class DropDeliveryDialog(DeskDialog):
    """A paper did not go out after all: why. The history keeps what was entered."""

    def __init__(self, desk: Desk, row: DeliveryRow, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("It did not go out to {name}?").format(name=row.name), self.tr("Take it out"), parent)
        self._desk, self._row = desk, row
        self.keep_input(desk, f"drop_delivery/{row.id}", row.case_id)
        restyle(self.act_button, look="danger")
        self.body.addWidget(words(paper_words(row), "fact", "mute", wrap=True))
        self.form = Form(self)
        self.form.add("words", self.tr("Why it is taken out"), QLineEdit()).setMaxLength(300)
        self.body.addWidget(self.form)

    def save(self) -> None:  # noqa: D102
        row, said = self._row, self.form.field("words").text()
        with self._desk.database.writing() as db:
            take_back_delivery(db, row.id, said, row.version, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(row.case_id)
        self._desk.schedule_changed.emit()


def _draft(row: DeliveryRow, today: date) -> _Shown:
    """Return what was recorded of a receipt, else an empty draft of today."""
    if row.result is None:
        return _Shown(None, today, attachment_id=row.attachment_id, version=row.version)
    said = (row.received_by, row.relation, row.refusal, row.witness, row.attachment_id)
    return _Shown(row.result, row.served_on or today, *said, version=row.version)
