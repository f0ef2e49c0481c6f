"""What the public may be told of a matter: the statements behind the page of the bridge, and nothing of the case else.

The same two serve a file, where the program asks them, and a server, whose owner's function asks them for the bridge.
Places: `number`, a plain document number; `phone`, the last four digits of the phone; `is_any`, whether nobody asks
for them.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    ColumnElement,
    Integer,
    ScalarSelect,
    Select,
    String,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    true,
    type_coerce,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute, aliased
from sqlalchemy.sql.functions import FunctionElement

from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.bridge import CompletionRequest, Letter
from mediator_desk.models.case import Case
from mediator_desk.models.columns import UtcInstant
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import PaperRequest
from mediator_desk.models.submission import QuarantinedSubmission
from mediator_desk.models.words import CaseState, FollowUpKind, SubmissionKind
from mediator_desk.server.applied_for import is_told_of, matters_applied_for

WAITING, LOOKED_THROUGH, TO_COMPLETE = "waiting", "looked_through", "to_complete"
CLOSED_DECLINED = "closed_declined"
LOOKED_AT_ONCE = 20_000
"""So many entries of the trail are looked at for one page of changes."""
SURE_AFTER_MINUTES = 5
"""After so long no entry with a lower id comes to be seen any more: no save takes as long."""
QUARANTINED = "quarantined"
"""The outcome of a letter that waits apart (intake_plan.Fate)."""
AT_A_DESK, TO_BE_RATED = "desk:", "rate:"
"""What the outcome of a letter begins with that went to a desk without a network in a pack; behind it stands the state
that came back. Both have five signs."""
RATEABLE = (
    *(CaseState.ANSWERED, CaseState.PERFORMING, CaseState.WITHDRAWN, CaseState.SETTLED_PRIVATELY),
    *(CaseState.TERMINATED, CaseState.CLOSED, CaseState.ARCHIVED),
)
"""States in which the committee's work on a matter can be rated."""
BEFORE_ACCEPTANCE = (CaseState.RECEIVED, CaseState.UNDER_REVIEW, CaseState.NEEDS_PAPERS)
"""States in which what is still to be completed comes first."""


class StateTold(FunctionElement[str]):
    """The state that an entry of the trail tells of a case, by the entry's `after` and the case's id; NULL for none."""

    inherit_cache = True
    name = "state_told"
    type = String()


@compiles(StateTold, "sqlite")
def _told_in_file(element: StateTold, compiler: Any, **named: Any) -> str:  # noqa: ANN401 - as SQLAlchemy calls it
    after, case_id = (compiler.process(clause, **named) for clause in element.clauses)
    return f"""json_extract({after}, '$."cases/' || {case_id} || '".state')"""


@compiles(StateTold, "postgresql")
def _told_on_server(element: StateTold, compiler: Any, **named: Any) -> str:  # noqa: ANN401 - as above
    after, case_id = (compiler.process(clause, **named) for clause in element.clauses)
    return f"({after} -> ('cases/' || {case_id}) ->> 'state')"


def shown_state(state: ColumnElement[str]) -> ColumnElement[str]:
    """Return the key of the words for a state of a case, as text: one that is over tells how it ended."""
    outcome = type_coerce(Case.outcome, String)
    is_over = state.in_([CaseState.CLOSED.value, CaseState.ARCHIVED.value])
    return case(
        (and_(is_over, outcome.is_not(None)), literal("closed_") + outcome),
        (and_(is_over, Case.refusal_code.is_not(None)), CLOSED_DECLINED),
        (is_over, CaseState.CLOSED.value),
        else_=state,
    )


def _is_known(party: type[Party]) -> ColumnElement[bool]:
    """Return the condition that the last four digits asked for are those of the phone of a party."""
    end = func.substr(party.phone, func.length(party.phone) - 3)
    return or_(_is_any(), and_(func.length(_phone()) == 4, end == _phone()))


def _phone() -> ColumnElement[str]:
    return bindparam("phone", type_=String)


def _is_any() -> ColumnElement[bool]:
    return bindparam("is_any", type_=Boolean).is_(true())


def _open_request(receipt: ColumnElement[str] | InstrumentedAttribute[str]) -> ScalarSelect[int]:
    """Return the id of the newest request to complete a letter that nobody has answered yet."""
    asked = aliased(CompletionRequest)
    is_open = asked.receipt == receipt, asked.answered_at.is_(None), asked.withdrawn_at.is_(None)
    return select(func.max(asked.id)).where(*is_open).scalar_subquery()


@cache
def matters_query() -> Select[Any]:
    """Return the statement of somebody's cases, the newest first, with the columns of `cases_query`."""
    matters = matters_applied_for(_is_known)
    theirs = cases_query().where(Case.id.in_(select(matters.c.case_id)))
    return theirs.order_by(Case.received_at.desc(), Case.id.desc())


@cache
def cases_query() -> Select[Any]:
    """Return the statement of all cases of which anybody is told.

    Its columns: case_id, receipt, kind, state, since, is_rated, words, columns, papers, notice, until, is_rateable.
    """
    entry = aliased(AuditEntry)
    state = type_coerce(Case.state, String)
    since = (
        select(func.max(entry.at))
        .where(entry.case_id == Case.id, StateTold(entry.after, cast(Case.id, String)) == state)
        .correlate(Case)
        .scalar_subquery()
    )
    has_receipt = Case.submission_number != ""
    return (
        select(
            Case.id.label("case_id"),
            case((has_receipt, Case.submission_number), else_=func.coalesce(Case.number, "")).label("receipt"),
            type_coerce(Case.kind, String).label("kind"),
            case(
                (and_(CompletionRequest.id.is_not(None), Case.state.in_(BEFORE_ACCEPTANCE)), TO_COMPLETE),
                else_=shown_state(state),
            ).label("state"),
            func.coalesce(since, Case.received_at, type_=UtcInstant).label("since"),
            _is_rated().label("is_rated"),
            CompletionRequest.words,
            CompletionRequest.columns,
            PaperRequest.papers,
            PaperRequest.words.label("notice"),
            PaperRequest.due_on.label("until"),
            state.in_([one.value for one in RATEABLE]).label("is_rateable"),
        )
        .select_from(Case)
        .outerjoin(CompletionRequest, and_(has_receipt, CompletionRequest.id == _open_request(Case.submission_number)))
        .outerjoin(PaperRequest, and_(PaperRequest.case_id == Case.id, PaperRequest.result.is_(None)))
        .where(is_told_of())
    )


def _is_rated() -> ColumnElement[bool]:
    rating, letter = aliased(FollowUp), aliased(Letter)
    waits = letter.taken_at.is_(None), letter.kind == SubmissionKind.RATING, letter.rated_case_id == Case.id
    taken = select(rating.id).where(rating.case_id == Case.id, rating.kind == FollowUpKind.RATING)
    return or_(taken.correlate(Case).exists(), select(letter.id).where(*waits).correlate(Case).exists())


def _waits_to_be_told() -> ColumnElement[bool]:
    """Return the condition that a rating of a letter waits here to be carried to the desk."""
    rating = aliased(Letter)
    waits = rating.taken_at.is_(None), rating.kind == SubmissionKind.RATING, rating.completes == Letter.receipt
    return select(rating.id).where(*waits).correlate(Letter).exists()


@cache
def letters_query() -> Select[Any]:
    """Return the statement of what no case has come of yet: letters that wait for a desk, or apart for a person."""
    kept = aliased(QuarantinedSubmission)
    is_apart = select(kept.id).where(kept.number == Letter.receipt, kept.settled_at.is_(None)).correlate(Letter)
    waits = Letter.taken_at.is_(None)
    is_carried = or_(Letter.outcome.startswith(AT_A_DESK), Letter.outcome.startswith(TO_BE_RATED))
    is_asked = CompletionRequest.id.is_not(None)
    return (
        select(
            Letter.receipt,
            type_coerce(Letter.kind, String).label("kind"),
            case(
                (is_asked, TO_COMPLETE),
                (waits, WAITING),
                (is_carried, func.substr(Letter.outcome, len(AT_A_DESK) + 1)),
                else_=LOOKED_THROUGH,
            ).label("state"),
            case((is_asked, CompletionRequest.asked_at), (waits, Letter.came_at), else_=Letter.taken_at).label("since"),
            CompletionRequest.words,
            CompletionRequest.columns,
            and_(Letter.outcome.startswith(TO_BE_RATED), ~_waits_to_be_told()).label("is_rateable"),
        )
        .select_from(Letter)
        .outerjoin(CompletionRequest, CompletionRequest.id == _open_request(Letter.receipt))
        .where(Letter.identity_number == bindparam("number", type_=String), Letter.identity_number != "")
        .where(or_(_is_any(), and_(func.length(_phone()) == 4, Letter.phone_end == _phone())))
        .where(Letter.kind != SubmissionKind.RATING, Letter.completes == "")
        .where(or_(waits, is_carried, and_(Letter.outcome == QUARANTINED, is_apart.exists())))
        .order_by(Letter.id.desc())
    )


@cache
def changes_query() -> Select[Any]:
    """Return the statement of what consumers by letter were moved on by: id, receipt, state, at, sender.

    Places: `after` and `upto`, ids of entries; `most`; `sender`, "" for every one.
    """
    entry, came, letter = aliased(AuditEntry), aliased(Case), aliased(Letter)
    span = entry.id > bindparam("after", type_=Integer), entry.id <= bindparam("upto", type_=Integer)
    state = case(
        (entry.act == "received", CaseState.RECEIVED.value), else_=StateTold(entry.after, cast(Case.id, String))
    )
    of_cases = (
        select(entry.id, letter.receipt, shown_state(state).label("state"), entry.at, letter.sender)
        .select_from(entry)
        .join(Case, Case.id == entry.case_id)
        .join(came, or_(came.id == Case.id, came.merged_into_id == Case.id))
        .join(letter, letter.receipt == came.submission_number)
        .where(*span, came.submission_number != "", state.is_not(None))
        .where(state.not_in([CaseState.MERGED.value, CaseState.BINNED.value]))
    )
    asked = aliased(AuditEntry)
    span = asked.id > bindparam("after", type_=Integer), asked.id <= bindparam("upto", type_=Integer)
    of_requests = (
        select(asked.id, letter.receipt, literal(TO_COMPLETE, String).label("state"), asked.at, letter.sender)
        .select_from(asked)
        .join(letter, letter.receipt == type_coerce(asked.facts, JSON)["number"].as_string())
        .where(*span, asked.act == "consumer_asked")
    )
    sender: ColumnElement[str] = bindparam("sender", type_=String)
    is_theirs = or_(sender == "", letter.sender == sender)
    of_cases, of_requests = of_cases.where(is_theirs), of_requests.where(is_theirs)
    found = of_cases.union_all(of_requests).subquery("found")
    return select(found).order_by(found.c.id, found.c.receipt).limit(bindparam("most", type_=Integer))
