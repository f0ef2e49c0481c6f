"""The life of a case as data: which act leads from which state to which, and what each asks for (domain rules 4).

No SQLAlchemy here: the window asks it which acts to offer, services ask it what they may do. A move says for which
kinds of record it is, who may make it, what must hold before it (services/cases/guards.py looks), which papers
go with it, and under which words it is written into the history.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.rights import ROLES, Right
from mediator_desk.models.words import CaseKind, CaseState, Role


class Act(StrEnum):
    """What a person does to a case that moves it on."""

    BEGIN_REVIEW = "begin_review"
    ASK_FOR_PAPERS = "ask_for_papers"
    PAPERS_CAME = "papers_came"
    ACCEPT = "accept"
    DECLINE = "decline"
    REFER = "refer"
    MERGE = "merge"
    PASS_TO_INSURER = "pass_to_insurer"
    RECORD_ANSWER = "record_answer"
    ANSWER_CONSULTATION = "answer_consultation"
    TURN_INTO_COMPLAINT = "turn_into_complaint"
    TURN_INTO_MEDIATION = "turn_into_mediation"
    ASK_CONSENT = "ask_consent"
    CONSENT_GIVEN = "consent_given"
    REFUSE_MEDIATION = "refuse_mediation"
    APPOINT = "appoint"
    ASK_RECUSAL = "ask_recusal"
    DECIDE_RECUSAL = "decide_recusal"
    SCHEDULE = "schedule"
    RECORD_SESSION = "record_session"
    SUSPEND = "suspend"
    RESUME = "resume"
    EXTEND = "extend"
    PROPOSE = "propose"
    DEEM_AGREED = "deem_agreed"
    OBJECT = "object"
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
    RECORD_PERFORMANCE = "record_performance"
    APPLY_FOR_CONFIRMATION = "apply_for_confirmation"
    RECORD_CONFIRMATION = "record_confirmation"
    RENEW_AGREEMENT = "renew_agreement"
    SUPPLEMENT_AGREEMENT = "supplement_agreement"
    DROP_RENEWAL = "drop_renewal"
    FOLLOW_UP = "follow_up"
    CLOSE = "close"
    ARCHIVE = "archive"
    CORRECT = "correct"
    BIN = "bin"


class Guard(StrEnum):
    """What must hold before an act; services/cases/guards.py knows how to look, the code is that of the refusal."""

    HAS_MEDIATOR = "no_mediator"
    NOBODY_REFUSES = "a_party_refuses"
    NO_RECUSAL_OPEN = "recusal_undecided"
    RECUSAL_OPEN = "no_recusal_open"
    NO_MEETING_PLANNED = "session_still_planned"
    BOTH_SIDES = "agreement_lacks_parties"
    MINORS_REPRESENTED = "minor_without_guardian"
    PERIOD_TO_OBJECT_OVER = "period_to_object_runs"
    FIRST_AGREEMENT = "agreement_is_renewed"
    RENEWED_AGREEMENT = "agreement_is_the_first"
    MAY_STILL_CONFIRM = "confirmation_period_over"
    NO_CONFIRMATION_OPEN = "confirmation_undecided"
    CONFIRMATION_OPEN = "no_confirmation_open"
    CONFIRMATION_DISMISSED = "confirmation_not_dismissed"
    AGREEMENT_EFFECTIVE = "agreement_not_effective"
    WITH_INSURER = "not_with_insurer"
    INSURERS_CLOCK_RUNS = "insurers_clock_over"
    NEVER_NUMBERED = "had_a_number"
    NOTHING_HANGS_ON_IT = "others_hang_on_it"


S, A, G, P = CaseState, Act, Guard, PaperKind

EVERY_KIND = frozenset(CaseKind)
MEDIATION = frozenset({CaseKind.MEDIATION})
COMPLAINT = frozenset({CaseKind.COMPLAINT})
CONSULTATION = frozenset({CaseKind.CONSULTATION})
MATTERS = MEDIATION | COMPLAINT

IN_REVIEW = (S.RECEIVED, S.UNDER_REVIEW, S.NEEDS_PAPERS)
WITH_OTHERS = (S.WITH_INSURER, S.ANSWERED)
UNDER_WAY = (S.ACCEPTED, S.SEEKING_CONSENT, S.IN_MEDIATION, S.PROPOSED)
NOT_YET_AGREED = (*UNDER_WAY, S.SUSPENDED)
WITH_A_MEDIATOR = (S.IN_MEDIATION, S.SUSPENDED, S.PROPOSED, S.AGREED, S.TO_SIGN)
"""A case is under way with its mediator: what he or she has to do."""
ENDED = (S.WITHDRAWN, S.SETTLED_PRIVATELY, S.TERMINATED)
LEFT_TO_OTHERS = (S.DECLINED, S.REFERRED)


@dataclass(frozen=True)
class Move:
    """One act with everything that belongs to it. `to` is None where the case stays in its state."""

    act: Act
    origins: tuple[CaseState, ...]
    to: CaseState | None
    told: tuple[str, ...]
    """Under which of these words the history has it."""
    kinds: frozenset[CaseKind] = MEDIATION
    right: Right = Right.WORK_ON_CASES
    """Whoever has it may make the move."""
    guards: tuple[Guard, ...] = ()
    papers: tuple[PaperKind, ...] = ()

    @property
    def roles(self) -> frozenset[Role]:
        """Who may make it."""
        return ROLES[self.right]


MOVES = (
    # What came in.
    Move(A.BEGIN_REVIEW, (S.RECEIVED,), S.UNDER_REVIEW, ("review_begun",), EVERY_KIND),
    Move(
        A.ASK_FOR_PAPERS, (S.RECEIVED, S.UNDER_REVIEW), S.NEEDS_PAPERS, ("papers_asked",), MATTERS,
        papers=(P.NOTICE_TO_SUPPLY,),
    ),
    Move(
        A.PAPERS_CAME, (S.NEEDS_PAPERS,), S.UNDER_REVIEW, ("papers_came", "papers_not_wanted", "papers_lapsed"), MATTERS
    ),
    Move(
        A.ACCEPT, IN_REVIEW, S.ACCEPTED, ("accepted",),
        papers=(P.APPLICATION, P.REGISTRATION, P.NOTICE_OF_ACCEPTANCE, P.RIGHTS_AND_DUTIES),
    ),
    Move(A.DECLINE, IN_REVIEW, S.DECLINED, ("declined",), MATTERS, papers=(P.NOTICE_OF_REFUSAL,)),
    Move(A.REFER, IN_REVIEW, S.REFERRED, ("referred",), EVERY_KIND, papers=(P.REFERRAL_NOTICE,)),
    Move(A.MERGE, IN_REVIEW, S.MERGED, ("merged",), EVERY_KIND),
    # A slip (a test, the same typed twice): what ever had a number, went out or took another one in is decided instead.
    Move(
        A.BIN, IN_REVIEW, S.BINNED, ("binned",), EVERY_KIND, right=Right.BIN_CASES,
        guards=(G.NEVER_NUMBERED, G.NOTHING_HANGS_ON_IT),
    ),
    # A complaint goes to its insurer; a consultation is answered.
    Move(A.PASS_TO_INSURER, IN_REVIEW, S.WITH_INSURER, ("passed_to_insurer",), COMPLAINT),
    Move(A.RECORD_ANSWER, (S.WITH_INSURER,), S.ANSWERED, ("insurer_answered",), COMPLAINT),
    # A mediation that was declined or settled nothing leaves the complaint to its insurer; after an agreement an answer
    # may still come.
    Move(
        A.RECORD_ANSWER, (*ENDED, *LEFT_TO_OTHERS, S.PERFORMING, S.CLOSED), None, ("insurer_answered",),
        guards=(G.WITH_INSURER,),
    ),
    Move(
        A.EXTEND, (S.WITHDRAWN, S.TERMINATED, *LEFT_TO_OTHERS), None, ("insurer_given_time",),
        guards=(G.INSURERS_CLOCK_RUNS,),
    ),
    Move(A.EXTEND, (S.WITH_INSURER,), None, ("insurer_given_time",), COMPLAINT),
    Move(A.ANSWER_CONSULTATION, IN_REVIEW, S.CLOSED, ("consultation_answered",), CONSULTATION),
    Move(A.TURN_INTO_COMPLAINT, IN_REVIEW, S.UNDER_REVIEW, ("turned_into_complaint",), CONSULTATION),
    Move(
        A.TURN_INTO_MEDIATION, (*IN_REVIEW, *WITH_OTHERS), S.UNDER_REVIEW, ("turned_into_mediation",),
        COMPLAINT | CONSULTATION,
    ),
    # The other side's consent; without it there is no mediation (People's Mediation Law art. 17).
    Move(A.ASK_CONSENT, (S.ACCEPTED,), S.SEEKING_CONSENT, ("consent_asked",), guards=(G.NOBODY_REFUSES,)),
    Move(A.CONSENT_GIVEN, (S.SEEKING_CONSENT,), S.ACCEPTED, ("consent_given",)),
    Move(
        A.REFUSE_MEDIATION, (S.ACCEPTED, S.SEEKING_CONSENT, S.IN_MEDIATION, S.SUSPENDED, S.PROPOSED), S.TERMINATED,
        ("mediation_refused",), guards=(G.NO_MEETING_PLANNED,), papers=(P.NOTICE_OF_TERMINATION,),
    ),
    # Mediation.
    Move(A.APPOINT, (S.ACCEPTED, S.IN_MEDIATION), S.IN_MEDIATION, ("appointed",), guards=(G.NOBODY_REFUSES,)),
    # After a recusal: the case stands still, or waits for objections, and needs a mediator all the same.
    Move(A.APPOINT, (S.SUSPENDED, S.PROPOSED), None, ("appointed",), guards=(G.NOBODY_REFUSES,)),
    Move(
        A.ASK_RECUSAL, (S.IN_MEDIATION, S.SUSPENDED, S.PROPOSED), None, ("recusal_asked",),
        guards=(G.HAS_MEDIATOR,), papers=(P.RECUSAL_REQUEST,),
    ),
    Move(
        A.DECIDE_RECUSAL, (S.IN_MEDIATION, S.SUSPENDED, S.PROPOSED), None, ("recusal_granted", "recusal_refused"),
        guards=(G.RECUSAL_OPEN,),
    ),
    Move(
        A.SCHEDULE, (S.IN_MEDIATION,), None, ("session_planned",),
        guards=(G.HAS_MEDIATOR, G.NOBODY_REFUSES, G.NO_RECUSAL_OPEN, G.NO_MEETING_PLANNED),
        papers=(P.NOTICE_OF_MEDIATION,),
    ),
    Move(
        A.RECORD_SESSION, (S.IN_MEDIATION,), None, ("session_held", "session_adjourned"), guards=(G.HAS_MEDIATOR,),
        papers=(P.MEDIATION_RECORD,),
    ),
    Move(A.SUSPEND, (S.IN_MEDIATION,), S.SUSPENDED, ("suspended",), guards=(G.NO_MEETING_PLANNED,)),
    Move(A.RESUME, (S.SUSPENDED,), S.IN_MEDIATION, ("resumed",)),
    Move(
        A.EXTEND, NOT_YET_AGREED, None, ("extension_asked", "extension_consent", "extended", "extension_dropped"),
        papers=(P.CONSENT_TO_EXTENSION,),
    ),
    Move(
        A.PROPOSE, (S.IN_MEDIATION,), S.PROPOSED, ("proposed",),
        guards=(G.NOBODY_REFUSES, G.NO_RECUSAL_OPEN, G.NO_MEETING_PLANNED), papers=(P.WRITTEN_PROPOSAL,),
    ),
    Move(
        A.DEEM_AGREED, (S.PROPOSED,), S.AGREED, ("deemed_agreed",),
        guards=(G.HAS_MEDIATOR, G.NOBODY_REFUSES, G.NO_RECUSAL_OPEN, G.PERIOD_TO_OBJECT_OVER),
    ),
    Move(A.OBJECT, (S.PROPOSED,), S.TERMINATED, ("objected",), papers=(P.NOTICE_OF_TERMINATION,)),
    Move(
        A.RECORD_AGREED, (S.IN_MEDIATION,), S.AGREED, ("outcome_agreed",),
        guards=(G.HAS_MEDIATOR, G.NOBODY_REFUSES, G.NO_RECUSAL_OPEN, G.NO_MEETING_PLANNED),
    ),
    Move(
        A.WITHDRAW, (*IN_REVIEW, *WITH_OTHERS, *NOT_YET_AGREED), S.WITHDRAWN, ("outcome_withdrawn",), EVERY_KIND,
        guards=(G.NO_MEETING_PLANNED,),
    ),
    Move(
        A.SETTLE_PRIVATELY, UNDER_WAY, S.SETTLED_PRIVATELY, ("outcome_settled_privately",),
        guards=(G.NO_MEETING_PLANNED,),
    ),
    Move(
        A.TERMINATE, NOT_YET_AGREED, S.TERMINATED, ("outcome_terminated", "outcome_not_agreed"),
        guards=(G.NO_MEETING_PLANNED,), papers=(P.NOTICE_OF_TERMINATION,),
    ),
    # The agreement.
    Move(
        A.WRITE_AGREEMENT, (S.AGREED,), None, ("agreement_written",), papers=(P.AGREEMENT,)
    ),
    Move(
        A.SEND_TO_SIGN, (S.AGREED,), S.TO_SIGN, ("sent_to_sign", "took_effect"),
        guards=(G.BOTH_SIDES, G.MINORS_REPRESENTED),
    ),
    Move(A.BACK_TO_DRAFT, (S.TO_SIGN,), S.AGREED, ("back_to_draft",)),
    Move(A.SIGN, (S.TO_SIGN,), None, ("signed", "took_effect")),
    Move(A.TAKE_EFFECT, (S.TO_SIGN,), S.PERFORMING, ("took_effect",)),
    Move(
        A.REFUSE_TO_SIGN, (S.AGREED, S.TO_SIGN), S.TERMINATED, ("refused_to_sign",), guards=(G.FIRST_AGREEMENT,),
        papers=(P.NOTICE_OF_TERMINATION,),
    ),
    # After it: performance is watched (art. 31), a court may confirm (art. 33).
    Move(
        A.RECORD_PERFORMANCE, (S.PERFORMING,), None, ("instalment_paid", "performed", "performance_refused"),
        papers=(P.PROOF_OF_PERFORMANCE,),
    ),
    Move(
        A.APPLY_FOR_CONFIRMATION, (S.PERFORMING,), None, ("confirmation_applied",),
        guards=(G.AGREEMENT_EFFECTIVE, G.NO_CONFIRMATION_OPEN, G.MAY_STILL_CONFIRM),
        papers=(P.CONFIRMATION_REQUEST, P.CERTIFICATE_OF_MEDIATION),
    ),
    Move(
        A.RECORD_CONFIRMATION, (S.PERFORMING,), None,
        ("confirmation_confirmed", "confirmation_dismissed", "confirmation_withdrawn"), guards=(G.CONFIRMATION_OPEN,),
    ),
    Move(
        A.RENEW_AGREEMENT, (S.PERFORMING,), S.AGREED, ("agreement_renewed",),
        guards=(G.CONFIRMATION_DISMISSED, G.NO_CONFIRMATION_OPEN),
    ),
    Move(
        A.SUPPLEMENT_AGREEMENT, (S.PERFORMING,), S.AGREED, ("agreement_supplemented",),
        guards=(G.AGREEMENT_EFFECTIVE, G.NO_CONFIRMATION_OPEN),
    ),
    Move(A.DROP_RENEWAL, (S.AGREED, S.TO_SIGN), S.PERFORMING, ("renewal_dropped",), guards=(G.RENEWED_AGREEMENT,)),
    Move(
        A.FOLLOW_UP, (S.PERFORMING, *ENDED, S.ANSWERED, S.CLOSED), None, ("followed_up",), EVERY_KIND,
        right=Right.CLOSE_CASES, papers=(P.FOLLOW_UP_RECORD,),
    ),
    Move(
        A.CLOSE, (S.PERFORMING, *ENDED, S.ANSWERED), S.CLOSED, ("closed",), EVERY_KIND, right=Right.CLOSE_CASES,
        guards=(G.NO_CONFIRMATION_OPEN,),
    ),
    Move(
        A.ARCHIVE, (S.CLOSED,), S.ARCHIVED, ("archived",), EVERY_KIND, right=Right.KEEP_FILES,
        guards=(G.AGREEMENT_EFFECTIVE,), papers=(P.FILE_COVER,),
    ),
    Move(A.CORRECT, (S.ARCHIVED,), None, ("archive_corrected",), EVERY_KIND, right=Right.KEEP_FILES),
)  # fmt: skip

_MOVE_OF = MappingProxyType({(state, move.act): move for move in MOVES for state in move.origins})

UNACCEPTED_STATES = frozenset({*IN_REVIEW, *WITH_OTHERS, S.DECLINED, S.REFERRED, S.MERGED, S.BINNED})
OPEN_STATES = frozenset({*IN_REVIEW, *WITH_OTHERS, *NOT_YET_AGREED, S.AGREED, S.TO_SIGN})
END_STATES = frozenset({S.DECLINED, S.REFERRED, S.MERGED, S.ARCHIVED, S.BINNED})
"""Where a case stays, though an insurer may still answer: an archived one is only corrected beside, a wrong decision
only undone with a trace, one in the bin only brought back."""


def move_of(state: CaseState, act: Act, kind: CaseKind = CaseKind.MEDIATION) -> Move:
    """Return what belongs to an act in a state. Raises Refused("not_possible_in_state") where it may not be done."""
    move = _MOVE_OF.get((state, act))
    if move is None:
        raise Refused("not_possible_in_state", state=state, act=act)
    if kind not in move.kinds:
        raise Refused("not_possible_for_kind", kind=kind, act=act)
    return move


def next_state(state: CaseState, act: Act, kind: CaseKind = CaseKind.MEDIATION) -> CaseState:
    """Return the state that `act` leads to. Raises as `move_of`."""
    return move_of(state, act, kind).to or state


def acts_possible(state: CaseState, kind: CaseKind = CaseKind.MEDIATION, role: Role | None = None) -> frozenset[Act]:
    """Return the acts that may be done to a record of this kind in `state`, by a person of this role if one is given.

    What else must hold is looked up by services.guards.hindrances.
    """
    return frozenset(
        act
        for (origin, act), move in _MOVE_OF.items()
        if origin == state and kind in move.kinds and (role is None or role in move.roles)
    )
