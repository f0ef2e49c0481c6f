"""Closing a case (结案) and its file in the archive (归档): read-only from then on, corrected only beside itself.

Nothing here or elsewhere destroys a file: what is past its term is listed, and a person decides outside the desk.
"""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import RetentionRule
from mediator_desk.models.life import Act
from mediator_desk.models.procedure import ArchiveCorrection
from mediator_desk.models.procedure_words import ArchiveClass, FilePaper
from mediator_desk.services.aftercare.performance import performance_of
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.case_life import advance, case_to_change, nothing_due, tell
from mediator_desk.services.cases.file_papers import PaperState, papers_of_file
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.papers.binding import last_binding
from mediator_desk.services.reception import insurers_clock


@dataclass(frozen=True)
class ArchiveDraft:
    """For how long the file is kept."""

    archive_class: ArchiveClass | None = None
    words: str = ""
    """Why it is archived although a required paper of its file is missing."""


@dataclass(frozen=True)
class CorrectionDraft:
    """What is wrong in an archived file, and what is right."""

    what: str = ""
    is_wrong: str = ""
    is_right: str = ""
    words: str = ""
    """How it came to light, and what proves it."""

    def problems(self) -> list[Problem]:
        """Return what is missing or too long."""
        missing = [name for name in ("what", "is_right") if not getattr(self, name).strip()]
        return [Problem(name, "required") for name in missing] + too_long(ArchiveCorrection, self)


def close_case(db: Session, case_id: int, *, words: str = "", by: Actor, now: datetime) -> Case:
    """Close a case that has ended (结案); where something is still to come (`why_needs_words`), `words` say why.

    Raises Invalid, Refused("not_possible_in_state" / "confirmation_undecided").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.CLOSE, by=by, now=now)
    code = why_needs_words(db, case_id, china_day(now))
    if code and not words.strip():
        raise Invalid([Problem("words", code)])
    case.closed_on = china_day(now)
    nothing_due(db, case, china_day(now))
    tell(db, case, "closed", by=by, now=now, reason=words.strip())
    return case


def why_needs_words(db: Session, case_id: int, today: date) -> str:
    """Return the code of what is still to come in a case that is to be closed, "" for nothing.

    An agreement may not be performed, or an insurer may still have to answer the complaint that the case began as.
    """
    performance = performance_of(db, case_id, today=today)
    if performance is not None and not performance.is_over:
        return "unperformed_needs_words"
    return "unanswered_needs_words" if insurers_clock.is_running(db, case_id) else ""


def kept_until(archived_on: date, years: int | None) -> date | None:
    """Return the last day of a retention term; None for ever. A leap day ends on the last day of February.

    Raises Invalid on the field archive_class where no calendar reaches so far.
    """
    if years is None:
        return None
    year = archived_on.year + years
    if year > MAXYEAR:
        raise Invalid([Problem("archive_class", "retention_too_long", {"years": years})])
    is_leap_day = (archived_on.month, archived_on.day) == (2, 29)
    return date(year, 2, 28) if is_leap_day and not isleap(year) else archived_on.replace(year=year)


def archive_case(db: Session, case_id: int, draft: ArchiveDraft, *, by: Actor, now: datetime) -> Case:
    """Archive a closed case (归档) in a class, whose years the committee set: it is read-only from then on.

    Where a required paper is missing (`papers_to_explain`), the words of the draft say why it is archived so.
    Raises Invalid, Refused("not_possible_in_state" / "agreement_not_effective" / "no_retention_rule" / "not_for_role").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.ARCHIVE, by=by, now=now)
    problems = [Problem("archive_class", "required")] if draft.archive_class is None else []
    lacking = papers_to_explain(db, case_id, now)
    if lacking and not draft.words.strip():
        problems.append(Problem("words", "papers_missing_need_words", {"count": len(lacking)}))
    if problems or draft.archive_class is None:
        raise Invalid(problems)
    rule = db.get(RetentionRule, draft.archive_class)
    if rule is None:
        raise Refused("no_retention_rule", archive_class=draft.archive_class)
    case.archived_on = china_day(now)
    case.archive_class = draft.archive_class
    case.kept_until = kept_until(case.archived_on, rule.years)
    told: dict[str, object] = {"archive_class": draft.archive_class, "kept_until": case.kept_until}
    if lacking:
        told["lacking"] = [paper.value for paper in lacking]
    tell(db, case, "archived", by=by, now=now, reason=draft.words.strip() if lacking else "", **told)
    return case


def papers_to_explain(db: Session, case_id: int, now: datetime) -> list[FilePaper]:
    """Return the required papers that are missing in a file, but those whose lack was explained when it was bound."""
    db.flush()
    rows = papers_of_file(case_details(db, case_id), now)
    missing = [row.paper for row in rows if row.is_required and row.state is PaperState.MISSING]
    bound = last_binding(db, case_id)
    explained = bound.lacking if bound is not None and bound.words else ()
    return [paper for paper in missing if paper not in explained]


def correct_archived(
    db: Session, case_id: int, draft: CorrectionDraft, *, by: Actor, now: datetime
) -> ArchiveCorrection:
    """Add a correction to an archived case; the case itself stays as it was filed.

    Raises Invalid, Refused("not_possible_in_state" / "not_for_role").
    """
    case = case_to_change(db, case_id, even_archived=True)
    advance(db, case, Act.CORRECT, by=by, now=now)
    if problems := draft.problems():
        raise Invalid(problems)
    correction = ArchiveCorrection(
        case_id=case_id,
        at=now,
        staff_id=by.staff_id,
        what=draft.what.strip(),
        is_wrong=draft.is_wrong.strip(),
        is_right=draft.is_right.strip(),
        words=draft.words.strip(),
    )
    db.add(correction)
    tell(db, case, "archive_corrected", by=by, now=now, reason=correction.words, corrected=correction.what)
    return correction
