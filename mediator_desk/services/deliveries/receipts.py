"""The receipt of a served paper (送达回证) came back: who signed it and when, or why nobody did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.models.session_words import DeliveryResult
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.cases.case_life import case_to_change, tell
from mediator_desk.services.deliveries.serving import delivery_to_change
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.storage.attachments import AttachmentStore

R = DeliveryResult
NEEDED: dict[DeliveryResult, tuple[str, ...]] = {
    R.RECEIVED: ("served_on",),
    R.RECEIVED_BY_OTHER: ("served_on", "received_by", "relation"),
    R.REFUSED: ("served_on", "refusal", "witness"),
    R.NOT_REACHED: ("refusal",),
}
"""What a receipt must say for each result (Civil Procedure Law art. 87 to 89, which committees keep to)."""

_WRITTEN = ("result", "served_on", "received_by", "relation", "refusal", "witness")


@dataclass(frozen=True)
class ReceiptDraft:
    """What a receipt says that came back. `attachment_id` is its scan, None for none."""

    result: DeliveryResult | None
    served_on: date | None = None
    received_by: str = ""
    relation: str = ""
    refusal: str = ""
    """Why it was refused, or why nobody was reached."""
    witness: str = ""
    attachment_id: int | None = None

    def problems(self, sent_on: date, today: date) -> list[Problem]:
        """Return what is missing or cannot be, for a paper that went out on a day."""
        if self.result is None:
            return [Problem("result", "required")]
        needed = (name for name in NEEDED[self.result] if not str(getattr(self, name) or "").strip())
        problems = [Problem(name, "required") for name in needed]
        if self.served_on is not None and self.result is not R.NOT_REACHED:
            if self.served_on < sent_on:
                problems.append(Problem("served_on", "served_before_sent", {"day": sent_on.isoformat()}))
            elif self.served_on > today:
                problems.append(Problem("served_on", "in_future"))
        return problems + too_long(PaperDelivery, self)


def record_receipt(
    db: Session, delivery_id: int, draft: ReceiptDraft, version: int, *, by: Actor, now: datetime
) -> PaperDelivery:
    """Record what a receipt says, or mend what was recorded of it; what stood there before is in the history.

    What does not belong to the result is left empty. Raises Invalid, Refused("no_longer_there" /
    "changed_at_another_desk" / "attachment_not_found").
    """
    may(by, Right.WORK_ON_CASES)
    delivery, case = delivery_to_change(db, delivery_id, version)
    if problems := draft.problems(delivery.sent_on, china_day(now)):
        raise Invalid(problems)
    scan = db.get(Attachment, draft.attachment_id) if draft.attachment_id else None
    if draft.attachment_id is not None and (scan is None or scan.case_id != case.id):
        raise Refused("attachment_not_found")
    was_back = delivery.result is not None
    wanted = _plain(draft)
    for field, value in wanted.items():
        if getattr(delivery, field) != value:
            setattr(delivery, field, value)
    delivery.attachment_id = draft.attachment_id
    act = "receipt_corrected" if was_back else "receipt_recorded"
    facts = {"paper": delivery.paper, "name": delivery.name, "delivery": delivery.result, "on": delivery.served_on}
    tell(db, case, act, by=by, now=now, reason=delivery.refusal, **facts)
    return delivery


def take_back_receipt(db: Session, delivery_id: int, version: int, *, by: Actor, now: datetime) -> PaperDelivery:
    """Say that a receipt is still out: it was recorded at the wrong paper. Its scan stays a file of the case.

    Raises Refused("no_longer_there" / "changed_at_another_desk" / "receipt_not_back").
    """
    may(by, Right.WORK_ON_CASES)
    delivery, case = delivery_to_change(db, delivery_id, version)
    if delivery.result is None:
        raise Refused("receipt_not_back")
    facts = {"paper": delivery.paper, "name": delivery.name, "delivery": delivery.result}
    delivery.result = delivery.served_on = delivery.attachment_id = None
    delivery.received_by = delivery.relation = delivery.refusal = delivery.witness = ""
    tell(db, case, "receipt_taken_back", by=by, now=now, **facts)
    return delivery


def keep_scan(db: Session, case_id: int, file: Path, *, store: AttachmentStore, by: Actor, now: datetime) -> Attachment:
    """Keep the scan of a signed receipt as a file of the case, under its own name; its id goes into the draft.

    Raises as keep_file: Invalid, Refused("case_is_archived" / "attachment_too_large"), Unavailable.
    """
    may(by, Right.WORK_ON_CASES)
    case_to_change(db, case_id)
    return keep_file(
        db, case_id, kind=AttachmentKind.SIGNED_SCAN, name=file.name, content=file, store=store, by=by, now=now
    )


def _plain(draft: ReceiptDraft) -> dict[str, object]:
    """Return the columns as they are written: only what belongs to the result."""
    if draft.result is None:
        raise Invalid([Problem("result", "required")])
    kept = {"result", *NEEDED[draft.result]} | ({"witness"} if draft.result is R.NOT_REACHED else set())
    empty = {name: None if name in ("result", "served_on") else "" for name in _WRITTEN}
    return {
        name: (value.strip() if isinstance(value := getattr(draft, name), str) and name != "result" else value)
        if name in kept
        else empty[name]
        for name in _WRITTEN
    }
