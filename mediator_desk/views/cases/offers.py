"""Which acts the case pane offers: one primary act, the next one in the life of the case, and the others behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.life import Act
from mediator_desk.models.words import CaseKind, CaseState, SessionResult, SessionState
from mediator_desk.services.case_details import CaseDetails
from mediator_desk.services.parties import FIXED_STATES


class Offer(StrEnum):
    """What a person can do with a case from the pane."""

    ACCEPT = "accept"
    DECLINE = "decline"
    REFER = "refer"
    TURN_INTO_MEDIATION = "turn_into_mediation"
    APPOINT = "appoint"
    REPLACE_MEDIATOR = "replace_mediator"
    PLAN_SESSION = "plan_session"
    MOVE_SESSION = "move_session"
    RECORD_SESSION = "record_session"
    RECORD_OUTCOME = "record_outcome"
    SUSPEND = "suspend"
    RESUME = "resume"
    WRITE_AGREEMENT = "write_agreement"
    SIGN = "sign"
    RECORD_PAYMENT = "record_payment"
    FOLLOW_UP = "follow_up"
    CLOSE = "close"
    ARCHIVE = "archive"
    NEXT_STEP = "next_step"
    EDIT_DISPUTE = "edit_dispute"
    ADD_PARTY = "add_party"


@dataclass(frozen=True)
class OfferLook:
    """How an offer is shown: its word, its icon, and whether a dialog asks first."""

    word: str
    icon: str


LOOKS = MappingProxyType(
    {
        Offer.ACCEPT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Accept"), "check"),
        Offer.DECLINE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Decline…"), "prohibit"),
        Offer.REFER: OfferLook(QT_TRANSLATE_NOOP("Offer", "Refer…"), "arrow-right"),
        Offer.TURN_INTO_MEDIATION: OfferLook(QT_TRANSLATE_NOOP("Offer", "Turn into a mediation"), "scales"),
        Offer.APPOINT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Appoint a mediator…"), "user-plus"),
        Offer.REPLACE_MEDIATOR: OfferLook(QT_TRANSLATE_NOOP("Offer", "Replace the mediator…"), "user-switch"),
        Offer.PLAN_SESSION: OfferLook(QT_TRANSLATE_NOOP("Offer", "Plan a meeting…"), "calendar-blank"),
        Offer.MOVE_SESSION: OfferLook(QT_TRANSLATE_NOOP("Offer", "Move the meeting…"), "calendar-blank"),
        Offer.RECORD_SESSION: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record the meeting…"), "note-pencil"),
        Offer.RECORD_OUTCOME: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record the outcome…"), "gavel"),
        Offer.SUSPEND: OfferLook(QT_TRANSLATE_NOOP("Offer", "Suspend…"), "pause"),
        Offer.RESUME: OfferLook(QT_TRANSLATE_NOOP("Offer", "Go on with the mediation"), "play"),
        Offer.WRITE_AGREEMENT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Write the agreement…"), "file-text"),
        Offer.SIGN: OfferLook(QT_TRANSLATE_NOOP("Offer", "Mark signatures…"), "pen-nib"),
        Offer.RECORD_PAYMENT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record a payment…"), "coins"),
        Offer.FOLLOW_UP: OfferLook(QT_TRANSLATE_NOOP("Offer", "Follow up…"), "phone"),
        Offer.CLOSE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Close the case"), "check"),
        Offer.ARCHIVE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Archive"), "archive"),
        Offer.NEXT_STEP: OfferLook(QT_TRANSLATE_NOOP("Offer", "Next step…"), "flag"),
        Offer.EDIT_DISPUTE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Mend the dispute…"), "pencil-simple"),
        Offer.ADD_PARTY: OfferLook(QT_TRANSLATE_NOOP("Offer", "Add a party…"), "user-plus"),
    }
)


def offer_word(offer: Offer) -> str:
    """Return the word for an offer, in the language in use."""
    return translate("Offer", LOOKS[offer].word)


@dataclass(frozen=True)
class Offers:
    """What may be done with a case now: the next act first, one or two beside it, the rest in a menu."""

    primary: Offer | None
    beside: tuple[Offer, ...]
    more: tuple[Offer, ...]

    @property
    def every(self) -> tuple[Offer, ...]:
        """All of them, the primary one first."""
        return (*([self.primary] if self.primary else []), *self.beside, *self.more)


def offers_of(details: CaseDetails, now: datetime, is_there: Callable[[Offer], bool]) -> Offers:
    """Return what to offer on a case; `is_there` tells whether somebody does the act."""
    moves = [offer for offer in dict.fromkeys(_moves(details, now)) if is_there(offer)]
    beside = tuple(moves[1:2])
    return Offers(moves[0] if moves else None, beside, (*moves[2:], *_edits(details)))


def _moves(details: CaseDetails, now: datetime) -> Iterator[Offer]:
    acts = details.acts
    if Act.ACCEPT in acts:
        yield from _review(details.kind)
    if Act.APPOINT in acts and details.mediator_id is None:
        yield Offer.APPOINT
    if details.state is CaseState.IN_MEDIATION:
        yield from _mediation(details, now)
    yield from (_OF_ACTS[act] for act in _OF_ACTS if act in acts)
    if details.state is CaseState.PERFORMING:
        yield from _performance(details)
    if Act.FOLLOW_UP in acts and details.state is not CaseState.PERFORMING:
        yield from (Offer.CLOSE, Offer.FOLLOW_UP) if Act.CLOSE in acts else (Offer.ARCHIVE, Offer.FOLLOW_UP)
    if Act.WITHDRAW in acts or Act.TERMINATE in acts:
        yield Offer.RECORD_OUTCOME


_OF_ACTS = MappingProxyType(
    {Act.RESUME: Offer.RESUME, Act.WRITE_AGREEMENT: Offer.WRITE_AGREEMENT, Act.SIGN: Offer.SIGN}
)
_DECIDED = (SessionResult.AGREED, SessionResult.NOT_AGREED)


def _review(kind: CaseKind) -> Iterator[Offer]:
    if kind is CaseKind.MEDIATION:
        yield from (Offer.ACCEPT, Offer.DECLINE, Offer.REFER)
    else:
        yield from (Offer.REFER, Offer.TURN_INTO_MEDIATION, Offer.DECLINE)


def _mediation(details: CaseDetails, now: datetime) -> Iterator[Offer]:
    """A meeting that is planned is recorded once it has begun; one that brought a result leads to the outcome."""
    planned = [one for one in details.sessions if one.state is SessionState.PLANNED]
    held = [one for one in details.sessions if one.state is SessionState.HELD]
    if planned:
        has_begun = planned[0].begins_at <= now
        yield from (Offer.RECORD_SESSION, Offer.MOVE_SESSION) if has_begun else (Offer.MOVE_SESSION,)
    elif held and held[-1].result in _DECIDED:
        yield from (Offer.RECORD_OUTCOME, Offer.PLAN_SESSION)
    else:
        yield from (Offer.PLAN_SESSION, Offer.RECORD_OUTCOME)
    yield from (Offer.REPLACE_MEDIATOR, Offer.SUSPEND)


def _performance(details: CaseDetails) -> Iterator[Offer]:
    instalments = details.agreement.instalments if details.agreement else ()
    if any(one.paid_on is None for one in instalments):
        yield from (Offer.RECORD_PAYMENT, Offer.FOLLOW_UP, Offer.CLOSE)
    else:
        yield from (Offer.CLOSE, Offer.FOLLOW_UP)


def _edits(details: CaseDetails) -> Iterator[Offer]:
    if details.state is CaseState.ARCHIVED:
        return
    yield from (Offer.NEXT_STEP, Offer.EDIT_DISPUTE)
    if may_edit_parties(details):
        yield Offer.ADD_PARTY


def may_edit_parties(details: CaseDetails) -> bool:
    """Tell whether parties may still be added and mended: until the paper is printed, and not once it has ended."""
    return details.state not in FIXED_STATES and bool(details.acts - {Act.CLOSE, Act.FOLLOW_UP})
