"""The seven points of a file review, each from what is recorded of the case; nothing is guessed.

A point gives no faults where nothing of it is due yet. Numbers of days, years and copies come from the records: the
deadlines of the case, the agreement's own last day for a confirmation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.file_types import PDF
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.procedure_words import ContactResult, FilePaper, PaperKind
from mediator_desk.models.words import (
    AgreementForm,
    CaseState,
    Channel,
    DueStep,
    FollowUpKind,
    OutcomeKind,
    PartySide,
    ProposalDecision,
    RepresentativeKind,
)
from mediator_desk.services.cases.file_papers import FILED, FilePaperRow, PaperSource, PaperState
from mediator_desk.services.papers.binding import BindingRow, KeptOfCase
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.file_faults import Fault, Remedy, ReviewPoint
from mediator_desk.services.papers.file_scans import PICTURES

P, F, K = ReviewPoint, FilePaper, PaperKind
MADE_BY_BINDING = frozenset({F.COVER, F.CONTENTS, F.BACK_COVER})
MADE_BY_DESK = frozenset({F.APPLICATION, F.RIGHTS_NOTICE, F.MEDIATION_RECORD, F.AGREEMENT, F.FOLLOW_UP})
ENDED_WITHOUT = frozenset({OutcomeKind.NOT_AGREED, OutcomeKind.TERMINATED})
BY_COURT = frozenset({Channel.COURT_BEFORE_FILING, Channel.COURT_AFTER_FILING})


@dataclass(frozen=True)
class FileToReview:
    """A case as its review looks at it."""

    facts: CaseOnPaper
    papers: tuple[FilePaperRow, ...]
    kept: KeptOfCase
    deadlines: tuple[Deadline, ...]
    decisions: tuple[ProposalDecision | None, ...]
    """What was decided about each thing that the review of the case noticed; None where nothing was."""
    faults_of_agreement: int
    bound: BindingRow | None
    changed_since: bool
    """Whether something of the case changed after it was bound."""
    now: datetime

    @property
    def is_filed(self) -> bool:
        """Whether the case is closed, so that nothing comes by itself any more."""
        return self.facts.state in FILED

    def scans(self, paper: FilePaper) -> int:
        """Return of how many scans of a paper the file consists, those of issued papers too."""
        return sum(at is paper for at, _one in self.kept.scans)


def acceptance(case: FileToReview) -> Iterator[Fault]:
    """Accepted in time, on what was asked, with both sides heard (People's Mediation Law art. 17)."""
    facts, point = case.facts, P.LAWFUL_ACCEPTANCE
    if not facts.accepted_on:
        yield Fault(point, "not_accepted", 100)
        return
    late = _late(case, DueStep.DECIDE_ACCEPTANCE)
    if late:
        yield Fault(point, "accepted_late", 30, params={"due_on": late.due_on, "on": late.ended_on})
    if not facts.requests.strip():
        yield Fault(point, "requests_missing", 20, F.APPLICATION)
    if not facts.facts.strip():
        yield Fault(point, "facts_missing", 20, F.APPLICATION)
    undecided = sum(one is None for one in case.decisions)
    if undecided:
        yield Fault(point, "findings_undecided", 30, params={"count": undecided})
    others = {one.name for one in facts.side(PartySide.RESPONDENT)}
    agrees = any(one.name in others and one.result is ContactResult.AGREES for one in facts.contacts)
    if not agrees and not facts.meetings_held and facts.outcome is OutcomeKind.AGREED:
        yield Fault(point, "other_side_not_asked", 20)


def completeness(case: FileToReview) -> Iterator[Fault]:
    """Every required paper is there; of what only numbers tell, a copy is kept."""
    point = P.PAPERS_COMPLETE
    for row in case.papers:
        if row.is_required and row.state is PaperState.MISSING and row.paper not in MADE_BY_BINDING:
            remedy = Remedy.MAKE if row.paper in MADE_BY_DESK else Remedy.SCAN
            yield Fault(point, "paper_missing", 30, row.paper, remedy, {"paper": row.paper})
        elif row.paper is F.IDENTITY and row.state is PaperState.THERE and row.source is PaperSource.NUMBERS:
            yield Fault(point, "identity_not_scanned", 15, row.paper, Remedy.SCAN)
        elif row.paper is F.AUTHORITY and row.state is PaperState.THERE and not case.scans(F.AUTHORITY):
            yield Fault(point, "authority_not_scanned", 15, row.paper, Remedy.SCAN)


def forms(case: FileToReview) -> Iterator[Fault]:
    """Papers have who mediates, who records, how to reach the parties, and the signatures that they need."""
    facts, point = case.facts, P.FORMS_STANDARD
    if not facts.appointments:
        yield Fault(point, "mediator_missing", 30)
    for meeting in facts.meetings_held:
        if not meeting.paper.recorder.strip():
            told = {"sequence": meeting.paper.sequence}
            yield Fault(point, "recorder_missing", 10, F.MEDIATION_RECORD, params=told)
    unreachable = [one.name for one in facts.parties if not (one.phone.strip() or one.address.strip())]
    if unreachable:
        yield Fault(point, "parties_unreachable", 10, params={"names": "、".join(unreachable)})
    yield from _unsigned(case)


def _unsigned(case: FileToReview) -> Iterator[Fault]:
    """What the parties sign by hand is kept as a scan; what they signed electronically needs none."""
    facts, point = case.facts, P.FORMS_STANDARD
    signed = [one.kind for one in case.kept.issued if one.scan]
    for one in case.kept.issued:
        if one.scan and not one.is_scanned_whole:
            told = {"number": one.number, "pages": one.pages, "scanned": one.scan_pages}
            yield Fault(point, "scan_lacks_pages", 10, None, Remedy.SCAN, told)
    in_force = facts.agreement_in_force
    is_written = in_force is not None and in_force.form is AgreementForm.WRITTEN
    if is_written and not case.scans(F.AGREEMENT) and K.AGREEMENT not in signed:
        yield Fault(point, "agreement_not_scanned", 20, F.AGREEMENT, Remedy.SCAN)
    records = signed.count(K.MEDIATION_RECORD)
    lacking = len(facts.meetings_held) - records - case.scans(F.MEDIATION_RECORD)
    if lacking > 0:
        yield Fault(point, "records_not_scanned", 10, F.MEDIATION_RECORD, Remedy.SCAN, {"count": lacking})
    is_told = any(one.rights_told for one in facts.meetings_held)
    if is_told and not case.scans(F.RIGHTS_NOTICE) and K.RIGHTS_AND_DUTIES not in signed:
        yield Fault(point, "rights_not_scanned", 10, F.RIGHTS_NOTICE, Remedy.SCAN)


def evidence(case: FileToReview) -> Iterator[Fault]:
    """Evidence is there, and it is known who gave it, when, what for, and whether the original was seen."""
    facts, point = case.facts, P.EVIDENCE_TIMELY
    if not facts.evidence:
        if facts.outcome is OutcomeKind.AGREED:
            yield Fault(point, "no_evidence_kept", 30, F.EVIDENCE, Remedy.SCAN)
        return
    ended = facts.concluded_on
    late = [one.number for one in facts.evidence if ended and one.given_on and one.given_on > ended]
    lacking = {
        "evidence_undated": (20, [one.number for one in facts.evidence if one.given_on is None]),
        "evidence_without_giver": (20, [one.number for one in facts.evidence if not one.party]),
        "evidence_without_purpose": (15, [one.number for one in facts.evidence if not one.proves.strip()]),
        "evidence_not_compared": (15, [one.number for one in facts.evidence if one.is_original is None]),
        "evidence_late": (30, late),
    }
    for code, (cost, numbers) in lacking.items():
        if numbers:
            yield Fault(point, code, cost, F.EVIDENCE, params={"numbers": in_runs(numbers)})


def law(case: FileToReview) -> Iterator[Fault]:
    """Rights were told and recusal asked, limits kept, the end has its reason, other routes were told (art. 26)."""
    facts, point = case.facts, P.LAW_APPLIED
    untold = [one.paper.sequence for one in facts.meetings_held if not one.rights_told]
    if untold:
        yield Fault(point, "rights_untold", 20, F.RIGHTS_NOTICE, params={"numbers": in_runs(untold)})
    unasked = [one.paper.sequence for one in facts.meetings_held if not one.recusal_asked]
    if unasked:
        yield Fault(point, "recusal_unasked", 15, F.MEDIATION_RECORD, params={"numbers": in_runs(unasked)})
    if any(one.decision is None for one in facts.recusals):
        yield Fault(point, "recusal_undecided", 20)
    late = _late(case, DueStep.MEDIATE)
    if late:
        yield Fault(point, "period_over", 20, params={"due_on": late.due_on})
    if facts.outcome in ENDED_WITHOUT and not facts.was_told_other_routes:
        yield Fault(point, "routes_untold", 30)
    if facts.outcome is not None and facts.outcome is not OutcomeKind.AGREED and facts.end_reason is None:
        yield Fault(point, "end_reason_missing", 10)
    if facts.channel in BY_COURT and facts.court_papers_on is None:
        yield Fault(point, "court_papers_undated", 10)
    yield from _law_of_agreement(case)


def _law_of_agreement(case: FileToReview) -> Iterator[Fault]:
    facts, point = case.facts, P.LAW_APPLIED
    agreement = facts.agreement_in_force
    if agreement is None:
        return
    if facts.accepted_on and agreement.agreed_on < facts.accepted_on:
        yield Fault(point, "agreed_before_acceptance", 40, F.AGREEMENT)
    if case.faults_of_agreement:
        yield Fault(point, "agreement_faulty", 30, F.AGREEMENT, params={"count": case.faults_of_agreement})
    for party in facts.parties:
        for one in party.acting:
            if one.kind is RepresentativeKind.AUTHORISED and not one.may_settle:
                yield Fault(point, "agent_may_not_settle", 15, F.AUTHORITY, params={"name": one.name})
    until = agreement.confirmation_until
    for asked in facts.confirmations:
        if asked.agreement_id == agreement.id and until and asked.applied_on > until:
            yield Fault(point, "confirmation_late", 20, F.CONFIRMATION, params={"until": until})


def follow_up(case: FileToReview) -> Iterator[Fault]:
    """Where an agreement binds: its performance is known and proved, and somebody asked the parties (art. 31)."""
    facts, point = case.facts, P.FOLLOW_UP
    agreement = facts.agreement_in_force
    if agreement is None:
        return
    calls = [one for one in facts.follow_ups if one.kind is not FollowUpKind.RATING]
    if not calls:
        yield Fault(point, "no_follow_up", 30 if facts.follow_ups else 60, F.FOLLOW_UP)
    elif all(one.satisfaction is None for one in facts.follow_ups):
        yield Fault(point, "satisfaction_not_asked", 10, F.FOLLOW_UP)
    today = china_day(case.now)
    if agreement.performed_on is None and agreement.performance_refused_on is None:
        due = [one for one in agreement.payments if one.paid_on is None and one.due_on < today]
        if due:
            yield Fault(point, "payment_unknown", 40, F.PERFORMANCE, params={"count": len(due)})
    unproved = [one for one in agreement.payments if one.paid_on and not (one.proof.strip() or one.proof_file)]
    if unproved:
        yield Fault(point, "payment_unproved", 20, F.PERFORMANCE, params={"count": len(unproved)})


def binding(case: FileToReview) -> Iterator[Fault]:
    """The file was bound as it is now, and everything of it can be put on pages."""
    point = P.BOUND_IN_ORDER
    numbers = [line.number for line in case.kept.evidence if line.media_type != PDF and line.media_type not in PICTURES]
    if numbers:
        yield Fault(point, "evidence_no_page", 15, F.EVIDENCE, params={"numbers": in_runs(numbers)})
    if case.bound is None:
        if case.is_filed:
            yield Fault(point, "never_bound", 100, F.COVER, Remedy.BIND)
    elif case.changed_since and case.facts.state is not CaseState.ARCHIVED:
        told = {"on": china_day(case.bound.bound_at)}
        yield Fault(point, "changed_since_bound", 40, F.COVER, Remedy.BIND, told)


def _late(case: FileToReview, step: DueStep) -> Deadline | None:
    """Return a deadline of the step that was not kept: done after its last day, or not done and over."""
    today = china_day(case.now)
    return next((one for one in case.deadlines if one.step is step and (one.ended_on or today) > one.due_on), None)


def in_runs(numbers: list[int]) -> str:
    """Return numbers in order, neighbours as a run: 1-3、7."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return "、".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
