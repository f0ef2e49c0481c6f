"""The life of a case as data: which act leads from which state to which (domain rules, section 4).

No SQLAlchemy here: the window asks it which acts to offer, services ask it what they may do.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from mediator_desk.errors import Refused
from mediator_desk.models.words import CaseState


class Act(StrEnum):
    """What a person does to a case that moves it on."""

    BEGIN_REVIEW = "begin_review"
    ASK_FOR_PAPERS = "ask_for_papers"
    PAPERS_CAME = "papers_came"
    ACCEPT = "accept"
    DECLINE = "decline"
    REFER = "refer"
    APPOINT = "appoint"
    SCHEDULE = "schedule"
    RECORD_SESSION = "record_session"
    SUSPEND = "suspend"
    RESUME = "resume"
    RECORD_AGREED = "record_agreed"
    WITHDRAW = "withdraw"
    SETTLE_PRIVATELY = "settle_privately"
    TERMINATE = "terminate"
    WRITE_AGREEMENT = "write_agreement"
    SEND_TO_SIGN = "send_to_sign"
    BACK_TO_DRAFT = "back_to_draft"
    SIGN = "sign"
    TAKE_EFFECT = "take_effect"
    REFUSE_TO_SIGN = "refuse_to_sign"
    FOLLOW_UP = "follow_up"
    CLOSE = "close"
    ARCHIVE = "archive"


S, A = CaseState, Act
IN_REVIEW = (S.RECEIVED, S.UNDER_REVIEW, S.NEEDS_PAPERS)
UNDER_WAY = (S.ACCEPTED, S.IN_MEDIATION)
ENDED = (S.WITHDRAWN, S.SETTLED_PRIVATELY, S.TERMINATED)


def _moves() -> dict[tuple[CaseState, Act], CaseState]:
    moves = {
        (S.RECEIVED, A.BEGIN_REVIEW): S.UNDER_REVIEW,
        (S.RECEIVED, A.ASK_FOR_PAPERS): S.NEEDS_PAPERS,
        (S.UNDER_REVIEW, A.ASK_FOR_PAPERS): S.NEEDS_PAPERS,
        (S.NEEDS_PAPERS, A.PAPERS_CAME): S.UNDER_REVIEW,
        (S.ACCEPTED, A.APPOINT): S.IN_MEDIATION,
        (S.IN_MEDIATION, A.APPOINT): S.IN_MEDIATION,
        (S.IN_MEDIATION, A.SCHEDULE): S.IN_MEDIATION,
        (S.IN_MEDIATION, A.RECORD_SESSION): S.IN_MEDIATION,
        (S.IN_MEDIATION, A.SUSPEND): S.SUSPENDED,
        (S.SUSPENDED, A.RESUME): S.IN_MEDIATION,
        (S.SUSPENDED, A.TERMINATE): S.TERMINATED,
        (S.IN_MEDIATION, A.RECORD_AGREED): S.AGREED,
        (S.AGREED, A.WRITE_AGREEMENT): S.AGREED,
        (S.AGREED, A.SEND_TO_SIGN): S.TO_SIGN,
        (S.AGREED, A.REFUSE_TO_SIGN): S.TERMINATED,
        (S.TO_SIGN, A.BACK_TO_DRAFT): S.AGREED,
        (S.TO_SIGN, A.SIGN): S.TO_SIGN,
        (S.TO_SIGN, A.TAKE_EFFECT): S.PERFORMING,
        (S.TO_SIGN, A.REFUSE_TO_SIGN): S.TERMINATED,
        (S.PERFORMING, A.FOLLOW_UP): S.PERFORMING,
        (S.PERFORMING, A.CLOSE): S.CLOSED,
        (S.CLOSED, A.FOLLOW_UP): S.CLOSED,
        (S.CLOSED, A.ARCHIVE): S.ARCHIVED,
    }
    for state in IN_REVIEW:
        moves |= {(state, A.ACCEPT): S.ACCEPTED, (state, A.DECLINE): S.DECLINED, (state, A.REFER): S.REFERRED}
    for state in (*IN_REVIEW, *UNDER_WAY, S.SUSPENDED):
        moves |= {(state, A.WITHDRAW): S.WITHDRAWN}
    for state in UNDER_WAY:
        moves |= {(state, A.SETTLE_PRIVATELY): S.SETTLED_PRIVATELY, (state, A.TERMINATE): S.TERMINATED}
    for state in ENDED:
        moves |= {(state, A.CLOSE): S.CLOSED, (state, A.FOLLOW_UP): state}
    return moves


MOVES = MappingProxyType(_moves())

UNACCEPTED_STATES = frozenset({*IN_REVIEW, S.DECLINED, S.REFERRED})
OPEN_STATES = frozenset({*IN_REVIEW, *UNDER_WAY, S.SUSPENDED, S.AGREED, S.TO_SIGN})
END_STATES = frozenset({S.DECLINED, S.REFERRED, S.ARCHIVED})


def next_state(state: CaseState, act: Act) -> CaseState:
    """Return the state that `act` leads to. Raises Refused("not_possible_in_state") where it may not be done."""
    following = MOVES.get((state, act))
    if following is None:
        raise Refused("not_possible_in_state", state=state, act=act)
    return following


def acts_possible(state: CaseState) -> frozenset[Act]:
    """Return the acts that may be done in `state`."""
    return frozenset(act for from_state, act in MOVES if from_state == state)
