"""Writing a planned import: one statement a table for thousands of rows, never one a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.cities import city_of
from mediator_desk.conventions.text import text_mark
from mediator_desk.conventions.working_days import Count
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.submission import QuarantinedSubmission, ReviewProposal, Submission
from mediator_desk.models.words import CaseState, Channel, DueStep, FollowUpKind, PartyKind, PartySide
from mediator_desk.progress import Progress
from mediator_desk.search_index.writing import index_cases
from mediator_desk.services import audit_chain
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.frozen_months import keeping
from mediator_desk.services.intake.intake_drafts import RepresentativeDraft, SubmissionDraft
from mediator_desk.services.intake.intake_insurers import OF_THE_COMPANY, InsurerDirectory
from mediator_desk.services.intake.intake_plan import CASE_KINDS, ImportPlan, cases_of
from mediator_desk.storage.bulk_rows import reserve_ids

WRITTEN_AT_ONCE = 5_000


def write_plan(
    db: Session, plan: ImportPlan, run_id: int, directory: InsurerDirectory, progress: Progress
) -> dict[str, int]:
    """Write everything that is new; return submission number -> case id."""
    _write_quarantined(db, plan, run_id)
    _write_submissions(db, plan, run_id)
    cases = _write_cases(db, plan, run_id, directory, progress)
    _write_parties(db, plan, cases, directory)
    _write_proposals(db, plan, cases)
    _write_ratings(db, plan, run_id, cases)
    _link_waiting_ratings(db, cases)
    keeping.came(db, cases.values())
    index_cases(db.connection(), cases.values(), are_new=True)
    return cases


def write_received(db: Session, cases: dict[str, int], *, by: Actor, now: datetime) -> None:
    """Write into the history of each case that it was received."""
    who = {"at": now, "staff_id": by.staff_id, "actor_name": by.name, "desk": by.desk, "act": "received"}
    ids = reserve_ids(db, Base.metadata.tables[AuditEntry.__tablename__], len(cases))
    rows = (who | {"id": i, "case_id": cases[n], "facts": {"number": n}} for i, n in zip(ids, cases, strict=True))
    _write_rows(db, AuditEntry, rows)
    audit_chain.came(db, ids)


def _write_rows(db: Session, table: type[Base], rows: Iterable[dict[str, Any]]) -> None:
    every = list(rows)
    for first in range(0, len(every), WRITTEN_AT_ONCE):
        db.connection().execute(insert(table), every[first : first + WRITTEN_AT_ONCE])


def _write_quarantined(db: Session, plan: ImportPlan, run_id: int) -> None:
    rows = (
        {
            "import_id": run_id,
            "row_number": draft.row_number,
            "number": draft.number,
            "content_hash": draft.content_hash,
            "fields": draft.fields,
            "reasons": [reason.as_reason() for reason in draft.reasons],
        }
        for draft in plan.quarantined
    )
    _write_rows(db, QuarantinedSubmission, rows)


def _write_submissions(db: Session, plan: ImportPlan, run_id: int) -> None:
    rows = (
        {
            "import_id": run_id,
            "number": draft.number,
            "kind": draft.kind,
            "submitted_at": draft.submitted_at,
            "content_hash": draft.content_hash,
            "fields": draft.fields,
            "notes": [note.as_note() for note in draft.notes],
        }
        for draft in (*plan.matters, *plan.ratings)
    )
    _write_rows(db, Submission, rows)


def _submission_ids(db: Session, run_id: int) -> dict[str, int]:
    return dict(db.execute(select(Submission.number, Submission.id).where(Submission.import_id == run_id)).all())


def _write_cases(
    db: Session, plan: ImportPlan, run_id: int, directory: InsurerDirectory, progress: Progress
) -> dict[str, int]:
    """Write the cases of the matters; return submission number -> case id."""
    if not plan.matters:
        return {}
    submissions = _submission_ids(db, run_id)
    days = {china_day(matter.submitted_at) for matter in plan.matters}
    due = deadlines.due_each(db, DueStep.DECIDE_ACCEPTANCE, days)
    matters = progress.each(plan.matters, total=len(plan.matters))
    rows = (
        _case_row(matter)
        | {
            "submission_id": submissions[matter.number],
            "insurer_id": directory.id_of(matter.insurer_name),
            "due_on": due[china_day(matter.submitted_at)].ends_on,
            "due_is_provisional": due[china_day(matter.submitted_at)].is_provisional,
        }
        for matter in matters
    )
    _write_rows(db, Case, rows)
    written = select(Case.submission_number, Case.id).join(Submission, Case.submission_id == Submission.id)
    cases = dict(db.execute(written.where(Submission.import_id == run_id).order_by(Case.id)).all())
    _write_deadlines(db, plan, cases, due)
    return cases


def _write_deadlines(db: Session, plan: ImportPlan, cases: dict[str, int], due: dict[date, Count]) -> None:
    limit = deadlines.ordinary_limit(db, DueStep.DECIDE_ACCEPTANCE)
    rule = {
        name: getattr(limit, name)
        for name in ("step", "number", "in_working_days", "rolls_over", "may_extend", "source")
    }
    counts = ((cases[matter.number], due[china_day(matter.submitted_at)]) for matter in plan.matters)
    rows = (
        rule
        | {
            "case_id": case_id,
            "started_on": count.start_on,
            "first_due_on": count.ends_on,
            "due_on": count.ends_on,
            "is_provisional": count.is_provisional,
            "version": 1,
        }
        for case_id, count in counts
    )
    _write_rows(db, Deadline, rows)


def _case_row(matter: SubmissionDraft) -> dict[str, Any]:
    return {
        "kind": CASE_KINDS[matter.kind],
        "channel": Channel.MINI_PROGRAM,
        "state": CaseState.RECEIVED,
        "submission_number": matter.number,
        "received_at": matter.submitted_at,
        "applicant_name": matter.applicant_name,
        "respondent_name": matter.insurer_name,
        "line": matter.line,
        "cause": matter.cause,
        "claimed_amount": matter.claimed_amount,
        "city": city_of(matter.address),
        "due_step": DueStep.DECIDE_ACCEPTANCE,
        "has_negotiated": matter.has_negotiated,
        "is_in_court": matter.is_in_court,
        "is_sensitive": matter.is_sensitive,
        "policy_number": matter.policy_number,
        "report_number": matter.report_number,
        "practitioner": matter.practitioner,
        "subject": matter.subject,
        "new_facts": matter.new_facts,
        "requests": matter.requests,
        "facts": matter.facts,
        "facts_mark": text_mark(matter.facts),
        "version": 1,
    }


def _write_parties(db: Session, plan: ImportPlan, cases: dict[str, int], directory: InsurerDirectory) -> None:
    _write_rows(db, Party, _party_rows(plan.matters, cases, directory))
    acted_for = {cases[m.number]: m.representative for m in plan.matters if m.representative is not None}
    if acted_for:
        _write_representatives(db, acted_for)


NOTHING_KNOWN = {name: "" for name in OF_THE_COMPANY if name != "address"}


def _party_rows(
    matters: list[SubmissionDraft], cases: dict[str, int], directory: InsurerDirectory
) -> Iterator[dict[str, Any]]:
    for matter in matters:
        shared = {"case_id": cases[matter.number], "position": 1, "version": 1}
        yield shared | {
            "side": PartySide.APPLICANT,
            "kind": PartyKind.PERSON,
            "name": matter.applicant_name,
            "phone": matter.phone,
            "address": matter.address,
            "identity_kind": matter.identity_kind,
            "identity_number": matter.identity_number,
            "sex": matter.sex,
            "born_on": matter.born_on,
            "insurer_id": None,
            **NOTHING_KNOWN,
        }
        yield shared | {
            "side": PartySide.RESPONDENT,
            "kind": PartyKind.ORGANISATION,
            "name": matter.insurer_name,
            "phone": "",
            "identity_kind": None,
            "identity_number": "",
            "sex": None,
            "born_on": None,
            "insurer_id": directory.id_of(matter.insurer_name),
            **directory.known_of(matter.insurer_name),
        }


def _write_representatives(db: Session, acted_for: dict[int, RepresentativeDraft]) -> None:
    first, last = min(acted_for), max(acted_for)
    applicants = select(Party.case_id, Party.id).where(
        Party.side == PartySide.APPLICANT, Party.case_id.between(first, last)
    )
    rows = (
        {
            "party_id": party_id,
            "kind": acted_for[case_id].kind,
            "name": acted_for[case_id].name,
            "relation": acted_for[case_id].relation,
            "identity_number": acted_for[case_id].identity_number,
            "version": 1,
        }
        for case_id, party_id in db.execute(applicants)
        if case_id in acted_for
    )
    _write_rows(db, Representative, rows)


def _write_proposals(db: Session, plan: ImportPlan, cases: dict[str, int]) -> None:
    rows = (
        {
            "case_id": cases[number],
            "kind": proposal.kind,
            "refusal_code": proposal.refusal_code,
            "evidence": proposal.evidence,
            "related_case_id": proposal.related_case_id or cases.get(proposal.related_number),
            "related_number": proposal.related_number,
            "version": 1,
        }
        for number, proposals in plan.proposals.items()
        for proposal in proposals
    )
    _write_rows(db, ReviewProposal, rows)


def _write_ratings(db: Session, plan: ImportPlan, run_id: int, cases: dict[str, int]) -> None:
    if not plan.ratings:
        return
    submissions = _submission_ids(db, run_id)
    there = cases_of(db, {rating.related_number for rating in plan.ratings} - set(cases))
    keeping.will_change(db, there.values())
    rated = there | cases
    rows = (
        {
            "case_id": rated.get(rating.related_number),
            "submission_id": submissions[rating.number],
            "related_number": rating.related_number,
            "kind": FollowUpKind.RATING,
            "at": rating.submitted_at,
            "satisfaction": rating.satisfaction,
            "remarks": rating.remarks,
            "version": 1,
        }
        for rating in plan.ratings
    )
    _write_rows(db, FollowUp, rows)


def _link_waiting_ratings(db: Session, cases: dict[str, int]) -> None:
    """Give ratings that came before their submission the case that has now come."""
    for rating in db.scalars(select(FollowUp).where(FollowUp.case_id.is_(None), FollowUp.related_number != "")):
        if rating.related_number in cases:
            rating.case_id = cases[rating.related_number]
