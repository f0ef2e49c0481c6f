"""How each offer is shown: its word and its icon; an ellipsis says that a dialog asks first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.life import move_of
from mediator_desk.models.words import CaseKind, CaseState
from mediator_desk.views.cases.offers import ACT_OF, Offer
from mediator_desk.views.final_acts import final_words
from mediator_desk.views.wording import word

PAPERS = QT_TRANSLATE_NOOP("Offer", "Papers: {papers}")
BETWEEN = QT_TRANSLATE_NOOP("Offer", ", ")


@dataclass(frozen=True)
class OfferLook:
    """The word and the icon of an offer."""

    word: str
    icon: str


LOOKS: Mapping[Offer, OfferLook] = MappingProxyType(
    {
        Offer.ACCEPT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Accept"), "check"),
        Offer.DECLINE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Decline…"), "prohibit"),
        Offer.REFER: OfferLook(QT_TRANSLATE_NOOP("Offer", "Refer…"), "arrow-right"),
        Offer.ASK_FOR_PAPERS: OfferLook(QT_TRANSLATE_NOOP("Offer", "Ask for papers…"), "stack"),
        Offer.PAPERS_CAME: OfferLook(QT_TRANSLATE_NOOP("Offer", "Papers came…"), "stack"),
        Offer.COMPARE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Compare with its likes…"), "stack"),
        Offer.MERGE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Merge with another case…"), "stack"),
        Offer.PASS_TO_INSURER: OfferLook(QT_TRANSLATE_NOOP("Offer", "Pass to the insurer…"), "arrow-right"),
        Offer.RECORD_ANSWER: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record the answer…"), "note-pencil"),
        Offer.GIVE_INSURER_TIME: OfferLook(QT_TRANSLATE_NOOP("Offer", "Give the insurer more time…"), "clock"),
        Offer.ANSWER_CONSULTATION: OfferLook(QT_TRANSLATE_NOOP("Offer", "Answer…"), "note-pencil"),
        Offer.TURN_INTO_COMPLAINT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Turn into a complaint"), "flag"),
        Offer.TURN_INTO_MEDIATION: OfferLook(QT_TRANSLATE_NOOP("Offer", "Turn into a mediation"), "scales"),
        Offer.ASK_CONSENT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Ask the other side's consent…"), "phone"),
        Offer.RECORD_CONTACT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record a contact…"), "phone"),
        Offer.REFUSE_MEDIATION: OfferLook(QT_TRANSLATE_NOOP("Offer", "A party refuses mediation…"), "prohibit"),
        Offer.APPOINT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Appoint a mediator…"), "user-plus"),
        Offer.REPLACE_MEDIATOR: OfferLook(QT_TRANSLATE_NOOP("Offer", "Replace the mediator…"), "user-switch"),
        Offer.MEDIATORS: OfferLook(QT_TRANSLATE_NOOP("Offer", "Mediators of the case…"), "user-plus"),
        Offer.ASK_RECUSAL: OfferLook(QT_TRANSLATE_NOOP("Offer", "Recusal is asked…"), "user-switch"),
        Offer.DECIDE_RECUSAL: OfferLook(QT_TRANSLATE_NOOP("Offer", "Decide on the recusal…"), "gavel"),
        Offer.PLAN_SESSION: OfferLook(QT_TRANSLATE_NOOP("Offer", "Plan a meeting…"), "calendar-blank"),
        Offer.MOVE_SESSION: OfferLook(QT_TRANSLATE_NOOP("Offer", "Move the meeting…"), "calendar-blank"),
        Offer.ENTER_ROOM: OfferLook(QT_TRANSLATE_NOOP("Offer", "Hold the meeting"), "chats-circle"),
        Offer.RECORD_SESSION: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record the meeting…"), "note-pencil"),
        Offer.WHO_COMES: OfferLook(QT_TRANSLATE_NOOP("Offer", "Who comes…"), "users"),
        Offer.SERVED_PAPERS: OfferLook(QT_TRANSLATE_NOOP("Offer", "Served papers…"), "tray"),
        Offer.RECORD_OUTCOME: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record the outcome…"), "gavel"),
        Offer.PROPOSE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Propose in writing…"), "file-text"),
        Offer.DEEM_AGREED: OfferLook(QT_TRANSLATE_NOOP("Offer", "Nobody objected: agreed…"), "check"),
        Offer.OBJECT: OfferLook(QT_TRANSLATE_NOOP("Offer", "A party objects…"), "prohibit"),
        Offer.SUSPEND: OfferLook(QT_TRANSLATE_NOOP("Offer", "Suspend…"), "pause"),
        Offer.RESUME: OfferLook(QT_TRANSLATE_NOOP("Offer", "Go on with the mediation"), "play"),
        Offer.EXTEND: OfferLook(QT_TRANSLATE_NOOP("Offer", "Extend the time limit…"), "clock"),
        Offer.WRITE_AGREEMENT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Write the agreement…"), "file-text"),
        Offer.SIGN: OfferLook(QT_TRANSLATE_NOOP("Offer", "Mark signatures…"), "pen-nib"),
        Offer.DROP_RENEWAL: OfferLook(QT_TRANSLATE_NOOP("Offer", "Give up the new agreement…"), "x"),
        Offer.RECORD_PAYMENT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record a payment…"), "coins"),
        Offer.RECORD_PERFORMANCE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record the performance…"), "coins"),
        Offer.REMIND: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record a reminder…"), "phone"),
        Offer.APPLY_FOR_CONFIRMATION: OfferLook(
            QT_TRANSLATE_NOOP("Offer", "Apply for judicial confirmation…"), "gavel"
        ),
        Offer.RECORD_CONFIRMATION: OfferLook(QT_TRANSLATE_NOOP("Offer", "Record the court's decision…"), "gavel"),
        Offer.RENEW_AGREEMENT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Make a new agreement…"), "file-text"),
        Offer.SUPPLEMENT_AGREEMENT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Supplementary agreement…"), "file-text"),
        Offer.FOLLOW_UP: OfferLook(QT_TRANSLATE_NOOP("Offer", "Follow up…"), "phone"),
        Offer.CLOSE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Close the case"), "check"),
        Offer.ARCHIVE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Archive…"), "archive"),
        Offer.CORRECT: OfferLook(QT_TRANSLATE_NOOP("Offer", "Add a correction…"), "note-pencil"),
        Offer.BIN: OfferLook(QT_TRANSLATE_NOOP("Offer", "Put into the bin…"), "trash"),
        Offer.NEXT_STEP: OfferLook(QT_TRANSLATE_NOOP("Offer", "Next step…"), "flag"),
        Offer.EDIT_DISPUTE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Mend the dispute…"), "pencil-simple"),
        Offer.ADD_PARTY: OfferLook(QT_TRANSLATE_NOOP("Offer", "Add a party…"), "user-plus"),
        Offer.CONSENTS: OfferLook(QT_TRANSLATE_NOOP("Offer", "Consents to data…"), "check"),
        Offer.CONSUMER_SIDE: OfferLook(QT_TRANSLATE_NOOP("Offer", "What the consumer sees…"), "phone"),
        Offer.EVIDENCE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Evidence…"), "paperclip"),
        Offer.UNDO: OfferLook(QT_TRANSLATE_NOOP("Offer", "Undo the last step…"), "arrow-left"),
        Offer.WHY_DUE: OfferLook(QT_TRANSLATE_NOOP("Offer", "Why this date?"), "clock"),
        Offer.TAKE_ALONG: OfferLook(QT_TRANSLATE_NOOP("Offer", "Take along…"), "export"),
        Offer.PRINT_NOTICES: OfferLook(QT_TRANSLATE_NOOP("Offer", "Notices and receipts…"), "printer"),
        Offer.PRINT_RECORD: OfferLook(QT_TRANSLATE_NOOP("Offer", "Mediation record…"), "printer"),
        Offer.PRINT_HISTORY: OfferLook(QT_TRANSLATE_NOOP("Offer", "History…"), "file-text"),
    }
)


def offer_word(offer: Offer) -> str:
    """Return the word for an offer, in the language in use."""
    return translate("Offer", LOOKS[offer].word)


def offer_tip(offer: Offer, state: CaseState, kind: CaseKind) -> str:
    """Return what is said of an offer before it is done: its papers, and what of it cannot be undone."""
    final = final_words(ACT_OF[offer]) if offer in ACT_OF else ""
    return "\n".join(part for part in (offer_papers(offer, state, kind), final) if part)


def offer_papers(offer: Offer, state: CaseState, kind: CaseKind) -> str:
    """Return which papers go with an offer on such a case, in one line; "" where none do."""
    if offer not in ACT_OF:
        return ""
    try:
        papers = move_of(state, ACT_OF[offer], kind).papers
    except Refused:
        return ""
    names = translate("Offer", BETWEEN).join(word(paper) for paper in papers)
    return translate("Offer", PAPERS).format(papers=names) if papers else ""
