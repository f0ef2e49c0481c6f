"""Which acts the case pane offers: one primary act, the next one in the life of the case, and the others behind it.

What is possible is asked of models.life; what else must hold, of services.guards: an act that something hinders is
shown with its reason, and cannot be done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.life import ENDED, LEFT_TO_OTHERS, OPEN_STATES, Act
from mediator_desk.models.procedure_words import ConfirmationState, ContactResult, PerformanceState
from mediator_desk.models.words import CaseState, DueStep, SessionResult, SessionState

if TYPE_CHECKING:
    from mediator_desk.services.cases.case_details import CaseDetails


class Offer(StrEnum):
    """What a person can do with a case from the pane."""

    ACCEPT = "accept"
    DECLINE = "decline"
    REFER = "refer"
    ASK_FOR_PAPERS = "ask_for_papers"
    PAPERS_CAME = "papers_came"
    COMPARE = "compare"
    MERGE = "merge"
    PASS_TO_INSURER = "pass_to_insurer"
    RECORD_ANSWER = "record_answer"
    GIVE_INSURER_TIME = "give_insurer_time"
    ANSWER_CONSULTATION = "answer_consultation"
    TURN_INTO_COMPLAINT = "turn_into_complaint"
    TURN_INTO_MEDIATION = "turn_into_mediation"
    ASK_CONSENT = "ask_consent"
    RECORD_CONTACT = "record_contact"
    REFUSE_MEDIATION = "refuse_mediation"
    APPOINT = "appoint"
    REPLACE_MEDIATOR = "replace_mediator"
    MEDIATORS = "mediators"
    ASK_RECUSAL = "ask_recusal"
    DECIDE_RECUSAL = "decide_recusal"
    PLAN_SESSION = "plan_session"
    MOVE_SESSION = "move_session"
    ENTER_ROOM = "enter_room"
    RECORD_SESSION = "record_session"
    WHO_COMES = "who_comes"
    SERVED_PAPERS = "served_papers"
    RECORD_OUTCOME = "record_outcome"
    PROPOSE = "propose"
    DEEM_AGREED = "deem_agreed"
    OBJECT = "object"
    SUSPEND = "suspend"
    RESUME = "resume"
    EXTEND = "extend"
    WRITE_AGREEMENT = "write_agreement"
    SIGN = "sign"
    DROP_RENEWAL = "drop_renewal"
    RECORD_PAYMENT = "record_payment"
    RECORD_PERFORMANCE = "record_performance"
    REMIND = "remind"
    APPLY_FOR_CONFIRMATION = "apply_for_confirmation"
    RECORD_CONFIRMATION = "record_confirmation"
    RENEW_AGREEMENT = "renew_agreement"
    SUPPLEMENT_AGREEMENT = "supplement_agreement"
    FOLLOW_UP = "follow_up"
    CLOSE = "close"
    ARCHIVE = "archive"
    CORRECT = "correct"
    BIN = "bin"
    NEXT_STEP = "next_step"
    EDIT_DISPUTE = "edit_dispute"
    ADD_PARTY = "add_party"
    CONSENTS = "consents"
    CONSUMER_SIDE = "consumer_side"
    EVIDENCE = "evidence"
    UNDO = "undo"
    WHY_DUE = "why_due"
    TAKE_ALONG = "take_along"
    PRINT_HISTORY = "print_history"
    PRINT_NOTICES = "print_notices"
    PRINT_RECORD = "print_record"


F, A, S = Offer, Act, CaseState

ACT_OF: Mapping[Offer, Act] = MappingProxyType(
    {
        **{offer: Act(offer.value) for offer in Offer if offer.value in set(Act)},
        F.REPLACE_MEDIATOR: A.APPOINT,
        F.PLAN_SESSION: A.SCHEDULE,
        F.ENTER_ROOM: A.RECORD_SESSION,
        F.GIVE_INSURER_TIME: A.EXTEND,
        F.COMPARE: A.MERGE,
        F.RECORD_PAYMENT: A.RECORD_PERFORMANCE,
    }
)
"""Of each offer that is an act in the life of a case; the others are looked at by themselves."""

ENDS = (A.RECORD_AGREED, A.SETTLE_PRIVATELY, A.WITHDRAW, A.TERMINATE)
"""What can be recorded as the outcome: where all of it is hindered, the form for it is not opened."""

_IN_REVIEW = (
    F.ACCEPT, F.PASS_TO_INSURER, F.ANSWER_CONSULTATION, F.DECLINE, F.ASK_FOR_PAPERS, F.TURN_INTO_MEDIATION, F.REFER,
    F.TURN_INTO_COMPLAINT, F.MERGE, F.COMPARE, F.RECORD_CONTACT, F.BIN,
)  # fmt: skip
_ASIDE = (F.RECORD_CONTACT, F.REFUSE_MEDIATION, F.EXTEND)

ORDER: Mapping[CaseState, tuple[Offer, ...]] = MappingProxyType(
    {
        S.RECEIVED: _IN_REVIEW,
        S.UNDER_REVIEW: _IN_REVIEW,
        S.NEEDS_PAPERS: (F.PAPERS_CAME, *_IN_REVIEW),
        S.WITH_INSURER: (F.RECORD_ANSWER, F.TURN_INTO_MEDIATION, F.GIVE_INSURER_TIME, F.RECORD_CONTACT),
        S.ANSWERED: (F.CLOSE, F.TURN_INTO_MEDIATION, F.FOLLOW_UP, F.RECORD_CONTACT),
        S.ACCEPTED: (F.APPOINT, F.ASK_CONSENT, *_ASIDE),
        S.SEEKING_CONSENT: (F.RECORD_CONTACT, F.REFUSE_MEDIATION, F.EXTEND),
        S.SUSPENDED: (F.RESUME, F.ASK_RECUSAL, F.DECIDE_RECUSAL, *_ASIDE),
        S.PROPOSED: (F.DEEM_AGREED, F.OBJECT, F.ASK_RECUSAL, F.DECIDE_RECUSAL, *_ASIDE),
        S.AGREED: (F.WRITE_AGREEMENT, F.DROP_RENEWAL, F.RECORD_CONTACT),
        S.TO_SIGN: (F.SIGN, F.DROP_RENEWAL, F.RECORD_CONTACT),
        S.CLOSED: (F.ARCHIVE, F.FOLLOW_UP, F.CONSUMER_SIDE),
        S.ARCHIVED: (F.CORRECT,),
        **dict.fromkeys((S.WITHDRAWN, S.SETTLED_PRIVATELY, S.TERMINATED), (F.CLOSE, F.FOLLOW_UP)),
    }
)
"""What comes first in each state; mediation and performance are looked at more closely below."""


@dataclass(frozen=True)
class Offers:
    """What may be done with a case now: the next act first, one or two beside it, the rest in a menu."""

    primary: Offer | None
    beside: tuple[Offer, ...]
    more: tuple[Offer, ...]
    hindered: Mapping[Offer, str]
    """What the state allows and something else forbids, each with the code of its reason."""

    @property
    def every(self) -> tuple[Offer, ...]:
        """All that can be done, the primary one first."""
        return (*([self.primary] if self.primary else []), *self.beside, *self.more)


NOTHING = Offers(None, (), (), MappingProxyType({}))


def offers_of(
    details: CaseDetails, hindrances: Mapping[Act | Offer, str], now: datetime, is_there: Callable[[Offer], bool]
) -> Offers:
    """Return what to offer on a case; `is_there` tells whether somebody does the act.

    `hindrances` as hindered.hindered_acts gives them: what something hinders, with the code of the reason.
    """
    possible = [offer for offer in dict.fromkeys(_moves(details, now)) if is_there(offer)]
    hindered = {
        offer: hindrances[ACT_OF[offer]] for offer in possible if offer in ACT_OF and ACT_OF[offer] in hindrances
    }
    ends = [act for act in ENDS if act in details.acts]
    if F.RECORD_OUTCOME in possible and all(act in hindrances for act in ends):
        hindered[F.RECORD_OUTCOME] = hindrances[ends[-1]]
    moves = [offer for offer in possible if offer not in hindered]
    edits = [offer for offer in _edits(details) if is_there(offer)]
    hindered |= {offer: hindrances[offer] for offer in edits if offer in hindrances}
    edits = [offer for offer in edits if offer not in hindered]
    primary = moves[0] if moves else None
    return Offers(primary, tuple(moves[1:2]), (*moves[2:], *edits), MappingProxyType(hindered))


def _moves(details: CaseDetails, now: datetime) -> Iterator[Offer]:
    acts = details.acts
    for offer in _ordered(details, now):
        if offer not in ACT_OF or ACT_OF[offer] in acts:
            yield offer
    if A.WITHDRAW in acts or A.TERMINATE in acts:
        yield F.RECORD_OUTCOME


def _ordered(details: CaseDetails, now: datetime) -> Iterator[Offer]:
    if any(party.answer is ContactResult.REFUSES for party in details.parties):
        yield F.REFUSE_MEDIATION  # nothing else goes on (People's Mediation Law art. 17)
    if details.state in (S.SUSPENDED, S.PROPOSED) and details.mediator_id is None:
        yield F.APPOINT  # after a recusal
    if details.state is S.IN_MEDIATION:
        yield from _mediation(details, now)
    elif details.state is S.PERFORMING:
        yield from _performance(details, now)
    else:
        if details.state in (*ENDED, *LEFT_TO_OTHERS) and details.due_step is DueStep.INSURER_ANSWERS:
            # The mediation settled nothing: the complaint is the insurer's again.
            yield from (F.RECORD_ANSWER, F.GIVE_INSURER_TIME)
        is_renewed = details.aftercare.in_force is not None  # an agreement binds while the next one is written
        yield from (one for one in ORDER.get(details.state, ()) if one is not F.DROP_RENEWAL or is_renewed)


_LATE = (PerformanceState.OVERDUE, PerformanceState.REFUSED)
_DECIDED = (SessionResult.AGREED, SessionResult.NOT_AGREED)


def _mediation(details: CaseDetails, now: datetime) -> Iterator[Offer]:
    """On its day a meeting is held in the room, or only recorded; one that brought a result leads to the outcome."""
    planned = [one for one in details.sessions if one.state is SessionState.PLANNED]
    held = [one for one in details.sessions if one.state is SessionState.HELD]
    yield F.DECIDE_RECUSAL
    if details.mediator_id is None:
        yield F.APPOINT
    if planned:
        if china_day(planned[0].begins_at) <= china_day(now):
            yield F.ENTER_ROOM
        yield from (F.RECORD_SESSION, F.MOVE_SESSION) if planned[0].begins_at <= now else (F.MOVE_SESSION,)
    elif held and held[-1].result in _DECIDED:
        yield from (F.RECORD_OUTCOME, F.PLAN_SESSION)
    else:
        yield from (F.PLAN_SESSION, F.RECORD_OUTCOME)
    if details.mediator_id is not None:
        yield F.REPLACE_MEDIATOR
    yield from (F.PROPOSE, F.SUSPEND, F.ASK_RECUSAL, *_ASIDE)


def _performance(details: CaseDetails, now: datetime) -> Iterator[Offer]:
    """What is left to pay comes first, then what is left to do; a court decides once about an agreement."""
    in_force = details.aftercare.in_force
    state = in_force.performance(china_day(now)) if in_force else None
    asked = in_force.asked if in_force else ()
    if ConfirmationState.APPLIED in asked:
        yield F.RECORD_CONFIRMATION
    if state is not None and state.left:
        yield F.RECORD_PAYMENT
        if state.state in _LATE:
            yield F.REMIND
        yield from (F.FOLLOW_UP, F.CLOSE, F.RECORD_PERFORMANCE)
    elif state is not None and not state.is_over:
        yield from (F.RECORD_PERFORMANCE, F.FOLLOW_UP, F.CLOSE)
    else:
        yield from (F.CLOSE, F.FOLLOW_UP, F.RECORD_PERFORMANCE)
    if ConfirmationState.DISMISSED in asked:
        yield F.RENEW_AGREEMENT
    elif ConfirmationState.CONFIRMED not in asked:
        yield F.APPLY_FOR_CONFIRMATION
    yield F.SUPPLEMENT_AGREEMENT
    yield F.RECORD_CONTACT


def _edits(details: CaseDetails) -> Iterator[Offer]:
    from mediator_desk.services.mediators.assignment import CO_STATES  # not before the list is there

    yield F.EVIDENCE
    if details.state not in (S.BINNED, S.CLOSED):
        yield F.CONSUMER_SIDE
    if any(one.state is SessionState.PLANNED for one in details.sessions):
        yield F.WHO_COMES
    if details.number is not None and details.state is not S.BINNED:
        yield F.SERVED_PAPERS
    if details.mediator_id is not None and details.state in CO_STATES:
        yield F.MEDIATORS
    yield from _papers_of_meetings(details)
    if details.state is S.BINNED:
        yield from (F.UNDO, F.PRINT_HISTORY)
        return
    if details.state is not S.ARCHIVED:
        yield from (F.NEXT_STEP, F.EDIT_DISPUTE)
        if may_edit_parties(details):
            yield F.ADD_PARTY
        yield from (F.CONSENTS, F.UNDO)
    if details.due_on is not None or details.clock.stands_still is not None:
        yield F.WHY_DUE
    if details.state in OPEN_STATES:
        yield F.TAKE_ALONG
    yield F.PRINT_HISTORY


def _papers_of_meetings(details: CaseDetails) -> Iterator[Offer]:
    states = {one.state for one in details.sessions}
    if SessionState.PLANNED in states:
        yield F.PRINT_NOTICES
    if states - {SessionState.CANCELLED}:
        yield F.PRINT_RECORD


def may_edit_parties(details: CaseDetails) -> bool:
    """Tell whether parties may still be added and mended: until the paper is printed, and not once it has ended."""
    from mediator_desk.services.parties.parties import FIXED_STATES  # not before the list is there

    return details.state not in FIXED_STATES and bool(details.acts - {A.CLOSE, A.FOLLOW_UP})
