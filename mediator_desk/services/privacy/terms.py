"""Until when a case is kept, and why: the answer to whoever asks that data are erased.

Personal Information Protection Law art. 47: what is not needed any more is erased, unless a term of retention runs;
then it is only kept. A record that was declined or referred never gets into the archive: it is kept as long as a file
of the short class, from the day on which it ended.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.models.committee import RetentionRule
from mediator_desk.models.life import LEFT_TO_OTHERS, OPEN_STATES
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.trust_words import TermKind
from mediator_desk.models.words import CaseState
from mediator_desk.services.aftercare.archive import kept_until


@dataclass(frozen=True)
class Term:
    """Until when a case is kept. `until` is the last day of a term, None where there is no day."""

    kind: TermKind
    until: date | None = None
    archive_class: ArchiveClass | None = None
    began_on: date | None = None
    """Day of the archiving, or on which a record without a file ended."""


def short_years(db: Session) -> int | None:
    """Return for how many years files of the short class are kept; None for ever."""
    rule = db.get(RetentionRule, ArchiveClass.SHORT)
    return rule.years if rule is not None else None


def term_of(case: Case, today: date, years_of_short: int | None) -> Term:
    """Return until when a case is kept, on a day in China."""
    if case.state is CaseState.BINNED:
        return Term(TermKind.IN_BIN)
    if case.state in OPEN_STATES:
        return Term(TermKind.OPEN)
    if case.state is CaseState.ARCHIVED and case.archived_on is not None and case.archive_class is not None:
        return _term(case.archive_class, case.archived_on, case.kept_until, today)
    if case.state in LEFT_TO_OTHERS and case.ended_on is not None:
        until = kept_until(case.ended_on, years_of_short)
        return _term(ArchiveClass.SHORT, case.ended_on, until, today)
    return Term(TermKind.NOT_ARCHIVED)


def _term(archive_class: ArchiveClass, began_on: date, until: date | None, today: date) -> Term:
    if until is None:
        return Term(TermKind.FOR_EVER, None, archive_class, began_on)
    kind = TermKind.OVER if until < today else TermKind.RUNS
    return Term(kind, until, archive_class, began_on)
