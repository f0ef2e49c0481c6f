"""The inbox of review: what waits for a decision, each as it came, beside its likely relatives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer_group

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.identity_documents import normalise_number
from mediator_desk.conventions.masking import mask_number, mask_phone
from mediator_desk.conventions.text import text_mark
from mediator_desk.errors import Refused
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.review_words import Compared
from mediator_desk.models.submission import Submission
from mediator_desk.models.words import CaseKind, CaseState, PartySide
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.review.relatives import Relatives, relatives

WAITING = (CaseState.RECEIVED, CaseState.UNDER_REVIEW)
_MASKED = {"证件号码": mask_number, "代理人证件号码": mask_number, "手机号码": mask_phone}


@dataclass(frozen=True)
class InboxCase:
    """One matter that waits for a decision."""

    details: CaseDetails
    came_as: tuple[tuple[str, str], ...]
    """Column of the export -> text as it came, numbers of people masked; nothing for a matter that came by a form."""
    relatives: Relatives


@dataclass(frozen=True)
class ComparedField:
    """One thing as it stands in either case, numbers masked; `is_same` is None where one of them is silent."""

    what: Compared
    here: str
    there: str
    is_same: bool | None


def inbox_ids(db: Session, kind: CaseKind) -> list[int]:
    """Return the ids of the matters of a kind that wait for a decision, the longest waiting first."""
    query = select(Case.id).where(Case.state.in_(WAITING), Case.kind == kind).order_by(Case.received_at, Case.id)
    return list(db.scalars(query))


def inbox_case(db: Session, case_id: int) -> InboxCase:
    """Return one matter with how it came and its likely relatives. Raises Refused("case_not_found")."""
    details = case_details(db, case_id)
    submitted = select(Submission.fields).join(Case, Case.submission_id == Submission.id).where(Case.id == case_id)
    fields = db.scalar(submitted) or {}
    came_as = tuple((column, _MASKED.get(column, str)(text)) for column, text in fields.items() if text.strip())
    return InboxCase(details, came_as, relatives(db, case_id))


def compare(db: Session, case_id: int, other_id: int) -> tuple[ComparedField, ...]:
    """Return what two cases say, thing by thing; what neither says is left out. Raises Refused("case_not_found")."""
    here, there = _told(db, case_id), _told(db, other_id)
    return tuple(
        ComparedField(what, here[what].shown, there[what].shown, _is_same(here[what].meant, there[what].meant))
        for what in Compared
        if here[what].shown or there[what].shown
    )


@dataclass(frozen=True)
class _Told:
    shown: str
    meant: str


def _is_same(here: str, there: str) -> bool | None:
    return here == there if here and there else None


def _told(db: Session, case_id: int) -> dict[Compared, _Told]:
    case = db.scalars(select(Case).where(Case.id == case_id).options(undefer_group("texts"))).first()
    if case is None:
        raise Refused("case_not_found", case=case_id)
    insurer = db.get(Insurer, case.insurer_id) if case.insurer_id else None
    applicants = [party for party in case.parties if party.side is PartySide.APPLICANT]
    agents = [one for party in applicants for one in party.representatives]
    numbers = {
        Compared.POLICY: case.policy_number,
        Compared.REPORT: case.report_number,
        Compared.CLAIM: case.claim_number,
    }
    return {
        **_of_people(applicants, agents),
        Compared.INSURER: _Told(case.respondent_name, str(insurer.id if insurer else case.respondent_name)),
        **{what: _Told(number, normalise_number(number)) for what, number in numbers.items()},
        Compared.AMOUNT: _amount(case.claimed_amount),
        Compared.REQUESTS: _Told(case.requests, text_mark(case.requests) or case.requests.strip()),
        Compared.FACTS: _Told(case.facts, text_mark(case.facts) or case.facts.strip()),
    }


def _of_people(applicants: Iterable[Party], agents: Iterable[Representative]) -> dict[Compared, _Told]:
    people, acting = list(applicants), list(agents)
    return {
        Compared.APPLICANT: _listed(one.name for one in people),
        Compared.DOCUMENT: _masked(mask_number, (one.identity_number for one in people)),
        Compared.PHONE: _masked(mask_phone, (one.phone for one in people)),
        Compared.AGENT: _listed(one.name for one in acting),
    }


def _listed(names: Iterable[str]) -> _Told:
    joined = "、".join(name for name in names if name)
    return _Told(joined, joined)


def _masked(mask: Callable[[str], str], values: Iterable[str]) -> _Told:
    known = [value for value in values if value]
    shown = "、".join(mask(value) for value in known)
    return _Told(shown, "、".join(sorted(known)))


def _amount(amount: Decimal | None) -> _Told:
    shown = "" if amount is None else figures(amount)
    return _Told(shown, shown)
