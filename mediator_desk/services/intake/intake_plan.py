"""What becomes of each row of a file, found out by reading only: the same for a preview and for the import itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.models.submission import QuarantinedSubmission, Submission
from mediator_desk.models.words import CaseKind, CaseState, SubmissionKind
from mediator_desk.progress import Progress
from mediator_desk.server.unseen import submissions_unseen
from mediator_desk.services.intake.intake_drafts import Finding, ProposalDraft, QuarantineDraft, SubmissionDraft
from mediator_desk.services.intake.intake_file import ParsedFile
from mediator_desk.services.intake.intake_insurers import InsurerDirectory
from mediator_desk.services.intake.intake_rules import read_row
from mediator_desk.services.intake.quarantine_reasons import is_defect
from mediator_desk.services.review.merging import goes_on_as
from mediator_desk.services.review.proposals import KnownPersons, earlier_matters, in_parts
from mediator_desk.services.review.review_rules import KnownMatter, proposal_for_same, proposals_from_words

CASE_KINDS = {SubmissionKind.COMPLAINT: CaseKind.COMPLAINT, SubmissionKind.MEDIATION: CaseKind.MEDIATION}

LIES_IN_BIN, WAS_DELETED = "lies_in_bin", "was_deleted"
CHANGED_CONTENT = "changed_content"
"""The reason of a row whose number is here with other content."""
CASE_OF_OTHERS = "case_of_others"
"""The reason of a rating whose case is not seen by who imports."""


class Fate(StrEnum):
    """What becomes of a row."""

    TAKEN_IN = "taken_in"
    RATING = "rating"
    ALREADY_HERE = "already_here"
    QUARANTINED = "quarantined"
    ALREADY_QUARANTINED = "already_quarantined"


@dataclass(frozen=True, slots=True)
class RowFate:
    """One row of the file and what becomes of it; `findings` are notes, or for quarantine the reasons."""

    row_number: int
    number: str
    applicant_name: str
    fate: Fate
    findings: tuple[Finding, ...] = ()
    proposals: tuple[ProposalDraft, ...] = ()


@dataclass(frozen=True)
class ImportSummary:
    """What an import did, or would do: row by row, and counted."""

    file_name: str
    rows: tuple[RowFate, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Return how many rows had each fate, every fate named; the values of Fate are the keys."""
        counted = Counter(row.fate for row in self.rows)
        return {fate.value: counted[fate] for fate in Fate}

    @property
    def changes_anything(self) -> bool:
        """Whether there is anything in the file that was not here before."""
        return any(row.fate not in (Fate.ALREADY_HERE, Fate.ALREADY_QUARANTINED) for row in self.rows)


@dataclass
class ImportPlan:
    """The drafts behind a summary: what is to be written."""

    file_name: str
    matters: list[SubmissionDraft] = field(default_factory=list)
    ratings: list[SubmissionDraft] = field(default_factory=list)
    quarantined: list[QuarantineDraft] = field(default_factory=list)
    proposals: dict[str, tuple[ProposalDraft, ...]] = field(default_factory=dict)
    gone: dict[str, str] = field(default_factory=dict)
    """Numbers whose case lies in the bin, or was deleted from it, each with the finding that says so."""
    fates: list[tuple[Fate, SubmissionDraft | QuarantineDraft]] = field(default_factory=list)

    def summary(self) -> ImportSummary:
        """Return what is told to people."""
        return ImportSummary(self.file_name, tuple(self._row(fate, draft) for fate, draft in self.fates))

    def _row(self, fate: Fate, draft: SubmissionDraft | QuarantineDraft) -> RowFate:
        noticed = draft.notes if isinstance(draft, SubmissionDraft) else draft.reasons
        return RowFate(
            row_number=draft.row_number,
            number=draft.number,
            applicant_name=draft.fields.get("申请人姓名", ""),
            fate=fate,
            findings=self._told_of_one_here(draft.number) if fate is Fate.ALREADY_HERE else tuple(noticed),
            proposals=self.proposals.get(draft.number, ()) if fate is Fate.TAKEN_IN else (),
        )

    def _told_of_one_here(self, number: str) -> tuple[Finding, ...]:
        return (Finding(self.gone[number], "提交编号"),) if number in self.gone else ()


def plan_import(
    db: Session,
    parsed: ParsedFile,
    directory: InsurerDirectory,
    *,
    now: datetime,
    progress: Progress,
    is_mended: bool = False,
) -> ImportPlan:
    """Find out what becomes of each row: rules first, then what is here already, then what the review proposes.

    `is_mended`: a person has looked at the rows, so that nothing counts against them but what they hold now.
    """
    rows = progress.each(parsed.rows, total=parsed.record_count)
    drafts = [read_row(row, now=now) for row in rows]
    plan = ImportPlan(parsed.name)
    kept_apart = {} if is_mended else _quarantined_here(db, {draft.content_hash for draft in drafts})
    _sort_out(db, drafts, plan, kept_apart)
    _mark_ratings_without_matter(db, plan)
    _propose(db, plan, directory)
    return plan


def _sort_out(
    db: Session,
    drafts: Sequence[SubmissionDraft | QuarantineDraft],
    plan: ImportPlan,
    kept_apart: dict[str, list[Finding]],
) -> None:
    here = _hashes_here(db, {draft.number for draft in drafts if draft.number})
    here |= _hashes_out_of_sight(db, {one.number: one.content_hash for one in drafts if one.number not in here})
    plan.gone = _gone(db, here)
    of_others = _rated_out_of_sight(db, drafts)
    for draft in drafts:
        fate, sorted_draft = _fate(of_others.get(draft.number, draft), here, kept_apart)
        plan.fates.append((fate, sorted_draft))
        if isinstance(sorted_draft, QuarantineDraft):
            if fate is Fate.QUARANTINED:
                plan.quarantined.append(sorted_draft)
                kept_apart[draft.content_hash] = []
        elif fate is not Fate.ALREADY_HERE:
            (plan.ratings if fate is Fate.RATING else plan.matters).append(sorted_draft)
            here[draft.number] = draft.content_hash


def _fate(
    draft: SubmissionDraft | QuarantineDraft, here: Mapping[str, str], kept_apart: Mapping[str, list[Finding]]
) -> tuple[Fate, SubmissionDraft | QuarantineDraft]:
    first = here.get(draft.number)
    if first == draft.content_hash:
        return Fate.ALREADY_HERE, draft
    if isinstance(draft, SubmissionDraft) and (defects := kept_apart.get(draft.content_hash)):
        # What its first file had lost is lost still, though a workbook that was handed back shows whole texts.
        return Fate.ALREADY_QUARANTINED, _apart(draft, defects)
    if isinstance(draft, SubmissionDraft) and first is None:
        return (Fate.TAKEN_IN if draft.makes_a_case else Fate.RATING), draft
    if isinstance(draft, SubmissionDraft):
        # The first stays as it was: what is worked on is never changed by a file.
        draft = _apart(draft, [Finding(CHANGED_CONTENT, "提交编号")])
    return (Fate.ALREADY_QUARANTINED if draft.content_hash in kept_apart else Fate.QUARANTINED), draft


def _apart(draft: SubmissionDraft, reasons: list[Finding]) -> QuarantineDraft:
    return QuarantineDraft(draft.row_number, draft.number, draft.fields, draft.content_hash, reasons)


def _hashes_here(db: Session, numbers: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in in_parts(numbers):
        query = select(Submission.number, Submission.content_hash).where(Submission.number.in_(part))
        found |= dict(db.execute(query).all())
    return found


def _hashes_out_of_sight(db: Session, asked: Mapping[str, str]) -> dict[str, str]:
    """Return those of these submissions (number -> hash) that are a case's which is not seen here.

    One with other content than the first has "" there: it waits apart, like any whose number is here already.
    """
    known = submissions_unseen(db.connection(), {number: mark for number, mark in asked.items() if number})
    return {number: asked[number] if is_same else "" for number, is_same in known.items()}


def _rated_out_of_sight(db: Session, drafts: Iterable[SubmissionDraft | QuarantineDraft]) -> dict[str, QuarantineDraft]:
    """Return the ratings of cases that are not seen here, by their numbers: they wait apart for who sees the case."""
    ratings = [one for one in drafts if isinstance(one, SubmissionDraft) and not one.makes_a_case]
    unseen = submissions_unseen(db.connection(), {one.related_number: "" for one in ratings if one.related_number})
    waits = Finding(CASE_OF_OTHERS, "关联提交编号")
    return {one.number: _apart(one, [waits]) for one in ratings if one.related_number in unseen}


def _gone(db: Session, numbers: Iterable[str]) -> dict[str, str]:
    """Return those of the numbers here whose case is not at work: in the bin, or deleted from it.

    A rating makes no case of its own: only what was emptied with its case has no text left.
    """
    found: dict[str, str] = {}
    for part in in_parts(set(numbers)):
        query = select(Submission.number, Case.id, Submission.fields)
        query = query.outerjoin(Case, Case.submission_id == Submission.id)
        is_gone = or_(Case.state == CaseState.BINNED, Case.id.is_(None))
        for number, case_id, fields in db.execute(query.where(Submission.number.in_(part), is_gone)):
            if case_id is not None or not fields:
                found[number] = LIES_IN_BIN if case_id is not None else WAS_DELETED
    return found


def _quarantined_here(db: Session, hashes: set[str]) -> dict[str, list[Finding]]:
    """Return the contents that were kept apart, each with what was wrong with the form of its row."""
    found: dict[str, list[Finding]] = {}
    for part in in_parts(hashes):
        kept = QuarantinedSubmission
        for content_hash, reasons in db.execute(
            select(kept.content_hash, kept.reasons).where(kept.content_hash.in_(part))
        ):
            found[content_hash] = [Finding(reason["code"]) for reason in reasons if is_defect(reason)]
    return found


def _mark_ratings_without_matter(db: Session, plan: ImportPlan) -> None:
    """Warn of a rating whose matter is not here: a submission can reach the desk a day late."""
    coming = {matter.number for matter in plan.matters}
    here = cases_of(db, {rating.related_number for rating in plan.ratings} - coming)
    for rating in plan.ratings:
        if rating.related_number not in coming and rating.related_number not in here:
            rating.notes.append(Finding("rated_submission_not_here", "关联提交编号", is_warning=True))


def cases_of(db: Session, numbers: set[str]) -> dict[str, int]:
    """Return the ids of the cases that go on with the submissions with these numbers."""
    found: dict[str, int] = {}
    for part in in_parts(numbers):
        query = select(Submission.number, Case.id).join(Case, Case.submission_id == Submission.id)
        came = dict(db.execute(query.where(Submission.number.in_(part))).all())
        onward = goes_on_as(db, came.values())
        found |= {number: onward.get(case_id, case_id) for number, case_id in came.items()}
    return found


def _propose(db: Session, plan: ImportPlan, directory: InsurerDirectory) -> None:
    persons = KnownPersons.read(db)
    earlier = earlier_matters(db, {persons.key_of(matter.identity_number) for matter in plan.matters}, persons)
    for draft in sorted(plan.matters, key=lambda draft: (draft.submitted_at, draft.number)):
        matter = KnownMatter(
            draft.number,
            CASE_KINDS[draft.kind],
            persons.key_of(draft.identity_number),
            directory.key_of(draft.insurer_name),
            draft.cause,
            draft.policy_number,
            draft.report_number,
        )
        proposals = [*proposals_from_words(draft)]
        if (same := earlier.same_or_add(matter)) is not None:
            proposals.append(proposal_for_same(matter, same, has_new_facts=bool(draft.new_facts)))
        if proposals:
            plan.proposals[draft.number] = tuple(proposals)
