"""查询进度: how far a matter is, by the number of an identity document.

"Not found" is never final: a submission can reach the desk a day late. Only applicants are answered, and only by their
own documents: who asks for a child or for another gives that person's number. By a guardian's or agent's own number the
matters of every client would be told; it finds what that person applied for in his own name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, case, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.identity_documents import (
    NO_SUCH_DATE,
    IdentityDocumentKind,
    check_number,
    expected_check_digit,
    normalise_number,
)
from mediator_desk.conventions.masking import mask_number
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.columns import UtcInstant
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.rights import Right, allows, may
from mediator_desk.models.words import CaseKind, CaseState, DueStep, OutcomeKind, SessionState
from mediator_desk.server.applied_for import is_told_of, matters_applied_for
from mediator_desk.server.logins import is_walled
from mediator_desk.services import audit
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.sight import sees_a_part

LONGEST_NUMBER = 40
"""Characters that a document number may have (models/party.py); what is longer is found nowhere."""

# How people write and dictate a number besides spaces and hyphens; the sign of multiplication stands for the X.
_DICTATED = str.maketrans({**dict.fromkeys("_~―ーー・·.,，、。/／～"), "×": "X", "✕": "X"})
_DIGITS = re.compile(r"[0-9]+X?")
_EIGHTEEN = re.compile(r"[0-9]{17}[0-9X]")
_ODD_LENGTHS = (16, 17, 19, 20)


@dataclass(frozen=True)
class ProgressLine:
    """How far one matter is; nothing in it but what its consumer may hear on the telephone."""

    case_id: int
    number: str
    submission_number: str
    kind: CaseKind
    state: CaseState
    outcome: OutcomeKind | None
    insurer: str
    """The insurer's short name; "" where it is not in the directory: no other name is ever told."""
    received_at: datetime
    next_session_at: datetime | None
    papers_until: date | None
    """Last day for the papers that the applicant was asked for."""

    @property
    def shown_number(self) -> str:
        """The case number, or the submission's number before there is one; "" for neither."""
        return self.number or self.submission_number


@dataclass(frozen=True)
class Answer:
    """What somebody who asks by a document number is told."""

    masked_number: str
    lines: tuple[ProgressLine, ...]
    """The newest matter first; none: not found yet."""
    slips: tuple[Problem, ...]
    """What looks like a slip of the tongue or the finger; the look-up was done all the same."""
    telephone: str
    """The committee's, for those who find nothing."""
    is_of_a_part: bool = False
    """Whether there may be matters that are not seen here: then "not found" is nobody's answer."""


def look_up(db: Session, identity_number: str, *, by: Actor, now: datetime) -> Answer:
    """Look up the matters of the person with this document number, and write into the trail that it was done.

    The trail holds the masked number and how many were found. Raises Invalid for an empty number,
    Refused("no_committee"), ("numbers_are_masked") on a server that shows no number to who asks: none would be found.
    """
    may(by, Right.ANSWER_PEOPLE)
    if not allows(by, Right.REVEAL) and is_walled(db.connection()):
        raise Refused("numbers_are_masked")  # to whatever program asks with such a login
    number = plain_number(identity_number)
    if not number:
        raise Invalid([Problem("identity_number", "required")])
    telephone = the_committee(db).telephone
    lines = tuple(progress_of(db, number, now=now))
    masked = mask_number(number[:LONGEST_NUMBER])
    audit.record(db, "progress_looked_up", by=by, at=now, facts={"number": masked, "found": len(lines)})
    return Answer(masked, lines, tuple(slips_in(number)), telephone, sees_a_part(db))


def plain_number(typed: str) -> str:
    """Return a document number as it is kept: of what was typed or dictated without what parts its groups."""
    return normalise_number("".join(c for c in typed if c.isprintable()).translate(_DICTATED))


def slips_in(number: str) -> list[Problem]:
    """Return what looks like a slip in a plain number that is, or nearly is, one of eighteen digits (GB 11643-1999).

    Numbers of other documents have no sum to check: nothing is said of them.
    """
    if _EIGHTEEN.fullmatch(number):
        return _slips_in_eighteen(number)
    if _DIGITS.fullmatch(number) and len(number) in _ODD_LENGTHS:
        return [_slip("identity_number_length", found=len(number))]
    letters = [place for place, character in enumerate(number[:17], 1) if character not in "0123456789"]
    if len(number) == 18 and len(letters) == 1:
        return [_slip("identity_number_letter", place=letters[0], letter=number[letters[0] - 1])]
    return []


def _slips_in_eighteen(number: str) -> list[Problem]:
    slips = []
    if NO_SUCH_DATE in check_number(IdentityDocumentKind.RESIDENT_ID, number):
        slips.append(_slip("identity_number_date", day=number[6:14]))
    expected = expected_check_digit(number)
    if expected != number[17]:
        slips.append(_slip("identity_number_check_digit", digit=expected))
    return slips


def _slip(code: str, **params: object) -> Problem:
    return Problem("identity_number", code, params)


def progress_of(db: Session, number: str, *, now: datetime) -> list[ProgressLine]:
    """Return the matters of the applicant with this plain document number, the newest first, in one statement.

    Entries that a person at the desk said are the same human count as one, whatever their documents. A matter that was
    merged answers with the matter that goes on with it. Meetings before `now` are no next meetings.
    """
    # Through the connection: what the Session adds to a statement costs more here than the statement itself.
    found = db.connection().execute(progress_query(), {"number": number, "now": now})
    return [ProgressLine(*row) for row in found]


@cache
def progress_query() -> Select[Any]:
    """Return the statement of every look-up, with the places `number` and `now`; made once, when first wanted."""
    matters = matters_applied_for()
    next_session = (
        select(func.min(MediationSession.begins_at))
        .where(
            MediationSession.case_id == Case.id,
            MediationSession.state == SessionState.PLANNED,
            MediationSession.begins_at >= bindparam("now", type_=UtcInstant),
        )
        .correlate(Case)
        .scalar_subquery()
    )
    return (
        select(
            Case.id,
            func.coalesce(Case.number, ""),
            Case.submission_number,
            Case.kind,
            Case.state,
            Case.outcome,
            func.coalesce(Insurer.short_name, ""),
            Case.received_at,
            next_session,
            case((Case.due_step == DueStep.SUPPLY_PAPERS, Case.due_on)),
        )
        .select_from(Case)
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .where(Case.id.in_(select(matters.c.case_id)))
        .where(is_told_of())
        .order_by(Case.received_at.desc(), Case.id.desc())
    )
