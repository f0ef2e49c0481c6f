"""Cases for the tests of figures: written straight into the tables, with only what figures look at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import AgreementForm, AgreementState, CaseKind, CaseState, Channel, OutcomeKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PLAIN: dict[str, Any] = {
    "kind": CaseKind.MEDIATION,
    "channel": Channel.VISIT,
    "state": CaseState.IN_MEDIATION,
    "accepted_on": date(2026, 10, 8),
    "insurer_id": None,
    "mediator_id": None,
    "line": None,
    "cause": None,
    "claimed_amount": None,
    "agreed_amount": None,
    "outcome": None,
    "end_reason": None,
    "mediated_on": None,
    "concluded_on": None,
    "version": 1,
}
_sequence = count(1)


def add_cases(db: Session, cases: Iterable[dict[str, Any]]) -> None:
    """Add cases; each says only how it differs from a plain mediation accepted on 8 October 2026."""
    db.execute(insert(Case), [_complete(case) for case in cases])


def add_insurer(db: Session, short_name: str, kind: Any = None) -> int:
    """Add an insurer and return its id."""
    insurer = Insurer(name=f"{short_name}股份有限公司", short_name=short_name, kind=kind)
    db.add(insurer)
    db.flush()
    return insurer.id


def add_mediator(db: Session, name: str) -> int:
    """Add a mediator and return the id."""
    mediator = Mediator(name=name)
    db.add(mediator)
    db.flush()
    return mediator.id


def add_payment(db: Session, case_id: int, amount: str, paid_on: date | None) -> None:
    """Add an agreement with one instalment, paid on a day or not yet."""
    agreed_on = date(2026, 10, 1)
    agreement = MediationAgreement(
        case_id=case_id,
        number=f"协{case_id}",
        form=AgreementForm.WRITTEN,
        state=AgreementState.EFFECTIVE,
        agreed_on=agreed_on,
        instalments=[
            Instalment(
                position=1,
                amount=Decimal(amount),
                due_on=agreed_on,
                paid_on=paid_on,
                paid_amount=Decimal(amount) if paid_on else None,
            )
        ],
    )
    db.add(agreement)
    db.flush()


def agreed(on: date, amount: str = "100.00", **other: Any) -> dict[str, Any]:
    """Return a case that was agreed, its agreement in effect on a day."""
    return {"outcome": OutcomeKind.AGREED, "concluded_on": on, "agreed_amount": Decimal(amount), **other}


def ended(outcome: OutcomeKind, on: date, **other: Any) -> dict[str, Any]:
    """Return a case that ended otherwise on a day."""
    return {"outcome": outcome, "concluded_on": on, **other}


def _complete(case: dict[str, Any]) -> dict[str, Any]:
    whole = PLAIN | case
    if whole["accepted_on"] is not None:
        whole.setdefault("number", f"粤保调〔2026〕第{next(_sequence):04d}号")
        whole.setdefault("received_at", start_of_day(whole["accepted_on"]))
    else:
        whole.setdefault("number", None)
        whole.setdefault("received_at", start_of_day(date(2026, 10, 8)))
    return whole
