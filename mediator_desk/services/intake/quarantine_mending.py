"""A row in quarantine mended in place: read by the rules of the import, and taken in by its hand."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission
from mediator_desk.models.words import SubmissionKind
from mediator_desk.progress import SILENT
from mediator_desk.services import audit
from mediator_desk.services.intake import intake
from mediator_desk.services.intake.intake_drafts import Finding, QuarantineDraft, SubmissionDraft
from mediator_desk.services.intake.intake_file import COLUMNS, ParsedFile, RawRow
from mediator_desk.services.intake.intake_insurers import InsurerDirectory
from mediator_desk.services.intake.intake_plan import CHANGED_CONTENT, Fate, ImportPlan, cases_of, plan_import
from mediator_desk.services.intake.quarantine import origin, waiting_row
from mediator_desk.services.intake.quarantine_kept import KeptSubmission, kept_submission, written_over
from mediator_desk.services.intake.quarantine_reasons import is_defect, placed

MENDED = "mended"
"""The format of a row that came from no file but from a person's hand."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would become of a row as it is typed now.

    `problems` keep it out, one for each column; `in_doubt` are those of them that a person may confirm as they stand;
    `warnings` would be noted. `kept` is what is here under its number already, None where nothing is.
    """

    fate: Fate
    kind: SubmissionKind | None
    problems: tuple[Problem, ...] = ()
    in_doubt: tuple[str, ...] = ()
    warnings: tuple[Finding, ...] = ()
    kept: KeptSubmission | None = None

    @property
    def may_be_taken_in(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.problems and self.fate in (Fate.TAKEN_IN, Fate.RATING)

    @property
    def may_add_new_facts(self) -> bool:
        """Whether other content is here under its number, and its case still takes new facts."""
        return self.kept is not None and self.kept.takes_new_facts and self.fate is not Fate.ALREADY_HERE


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a row became: a case, or a rating of the case `case_id` (None while that has not come)."""

    kind: SubmissionKind
    number: str
    applicant_name: str
    case_id: int | None


@dataclass(frozen=True)
class _Reading:
    """A mended row as the rules read it, and the plan that takes it in."""

    parsed: ParsedFile
    plan: ImportPlan
    directory: InsurerDirectory
    doubts: tuple[Finding, ...]

    @property
    def fate(self) -> Fate:
        return self.plan.fates[0][0]

    @property
    def draft(self) -> SubmissionDraft | QuarantineDraft:
        return self.plan.fates[0][1]

    @property
    def is_changed(self) -> bool:
        """Whether the number is here with other content."""
        draft = self.draft
        return isinstance(draft, QuarantineDraft) and [one.code for one in draft.reasons] == [CHANGED_CONTENT]

    def problems(self) -> tuple[Problem, ...]:
        reasons = self.draft.reasons if isinstance(self.draft, QuarantineDraft) and not self.is_changed else []
        first: dict[str, Problem] = {}
        for finding in (*reasons, *self.doubts):
            first.setdefault(finding.column, Problem(finding.column, finding.code, finding.params))
        return tuple(first.values())


def look_at(
    db: Session, row_id: int, fields: Mapping[str, str], *, confirmed: Collection[str] = (), now: datetime
) -> Outlook:
    """Return what would become of a row with these texts, written over its own; nothing is written.

    `fields` and `confirmed` as `mend_row` takes them. Raises Refused("already_settled").
    """
    kept = db.get_one(QuarantinedSubmission, row_id)
    if kept.settled_at is not None:
        raise Refused("already_settled")
    reading = _read(db, kept, fields, confirmed, now=now)
    draft = reading.draft
    return Outlook(
        fate=reading.fate,
        kind=draft.kind if isinstance(draft, SubmissionDraft) else None,
        problems=reading.problems(),
        in_doubt=tuple(finding.column for finding in reading.doubts),
        warnings=tuple(one for one in draft.notes if one.is_warning) if isinstance(draft, SubmissionDraft) else (),
        kept=kept_submission(db, draft.fields),
    )


def mend_row(
    db: Session,
    row_id: int,
    fields: Mapping[str, str],
    *,
    confirmed: Collection[str] = (),
    by: Actor,
    now: datetime,
) -> TakenIn:
    """Take a row in with texts that a person corrected, exactly as an import takes it in, and settle it.

    `fields` is column -> text, written over the row's own ("" empties it); `confirmed` are columns whose text is in
    doubt for the form of its first file, and which a person compared and found right as they stand. The row keeps what
    came; the audit trail has before and after of each column. Raises Invalid with a problem for each column that keeps
    it out, Refused("already_settled"), Refused("mended_is_here") where the very same is here,
    Refused("submission_number_taken") where other content is here under its number, Refused("no_committee").
    """
    # In the order of an import, which holds the intake before it settles rows: so the two never wait for each other.
    may(by, Right.WORK_ON_CASES)
    intake.hold_intake(db)
    kept = waiting_row(db, row_id)
    reading = _read(db, kept, fields, confirmed, now=now)
    draft = _to_take_in(reading)
    cases = intake.take_in(db, reading.parsed, reading.plan, reading.directory, by=by, now=now)
    _settle(db, kept, draft, confirmed, cases.get(draft.number), by=by, now=now)
    case_id = cases.get(draft.number) or cases_of(db, {draft.related_number}).get(draft.related_number)
    return TakenIn(draft.kind, draft.number, draft.applicant_name, case_id)


def _to_take_in(reading: _Reading) -> SubmissionDraft:
    if problems := reading.problems():
        raise Invalid(problems)
    if reading.fate is Fate.ALREADY_HERE:
        raise Refused("mended_is_here", number=reading.draft.number)
    if not isinstance(reading.draft, SubmissionDraft):
        raise Refused("submission_number_taken", number=reading.draft.number)
    return reading.draft


def _read(
    db: Session,
    kept: QuarantinedSubmission,
    fields: Mapping[str, str],
    confirmed: Collection[str],
    *,
    now: datetime,
) -> _Reading:
    run = db.get_one(ImportRun, kept.import_id)
    row = RawRow(kept.row_number, written_over(kept.fields, fields))
    parsed = ParsedFile(run.file_name, MENDED, "", run.file_hash, (row,))
    directory = InsurerDirectory.read(db)
    plan = plan_import(db, parsed, directory, now=now, progress=SILENT, is_mended=True)
    return _Reading(parsed, plan, directory, _doubts(kept, row.fields, confirmed))


def _doubts(kept: QuarantinedSubmission, fields: Mapping[str, str], confirmed: Collection[str]) -> tuple[Finding, ...]:
    """Return what is still in doubt for the form of the first file: texts that nobody has changed or confirmed."""
    doubts = placed([reason for reason in kept.reasons if is_defect(reason)], kept.fields)
    return tuple(
        Finding(doubt["code"], doubt["field"], params=doubt.get("params", {}))
        for doubt in doubts
        if doubt["field"]
        and doubt["field"] not in confirmed
        and fields.get(doubt["field"], "").strip() == kept.fields.get(doubt["field"], "")
    )


def _settle(
    db: Session,
    kept: QuarantinedSubmission,
    draft: SubmissionDraft,
    confirmed: Collection[str],
    case_id: int | None,
    *,
    by: Actor,
    now: datetime,
) -> None:
    # Other rows under the same number wait on: a person has looked at this one only.
    kept.settled_at = now
    mended = [column for column in COLUMNS if kept.fields.get(column, "") != draft.fields.get(column, "")]
    before, after = ({column: texts.get(column, "") for column in mended} for texts in (kept.fields, draft.fields))
    if mended:
        audit.note(db, f"quarantined_submissions/{kept.id}", before, after)
    facts = {**origin(db, kept), "columns": "、".join(mended), "confirmed": "、".join(sorted(confirmed))}
    facts["number"] = draft.number
    audit.record(db, "quarantine_mended", by=by, at=now, case_id=case_id, facts=facts)
