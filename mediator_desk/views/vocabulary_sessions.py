"""The words for the meeting of the parties: who takes part, what is said, offered and served (see wording.word)."""

from __future__ import annotations

from enum import StrEnum

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.session_words import (
    AttendanceAnswer,
    DeliveryManner,
    DeliveryResult,
    NoteKind,
    SessionRole,
    SettlementOfferState,
)

SESSION_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    SessionRole: {
        SessionRole.PARTY: QT_TRANSLATE_NOOP("SessionRole", "Party"),
        SessionRole.REPRESENTATIVE: QT_TRANSLATE_NOOP("SessionRole", "Representative"),
        SessionRole.MEDIATOR: QT_TRANSLATE_NOOP("SessionRole", "Mediator"),
        SessionRole.RECORDER: QT_TRANSLATE_NOOP("SessionRole", "Recorder"),
        SessionRole.RELATIVE: QT_TRANSLATE_NOOP("SessionRole", "Relative or friend"),
        SessionRole.EXPERT: QT_TRANSLATE_NOOP("SessionRole", "Expert"),
        SessionRole.OTHER: QT_TRANSLATE_NOOP("SessionRole", "Somebody else"),
    },
    AttendanceAnswer: {
        AttendanceAnswer.COMES: QT_TRANSLATE_NOOP("AttendanceAnswer", "Comes"),
        AttendanceAnswer.CANNOT_COME: QT_TRANSLATE_NOOP("AttendanceAnswer", "Cannot come"),
    },
    NoteKind: {
        NoteKind.STATEMENT: QT_TRANSLATE_NOOP("NoteKind", "Statement"),
        NoteKind.FACT: QT_TRANSLATE_NOOP("NoteKind", "Fact"),
        NoteKind.ISSUE: QT_TRANSLATE_NOOP("NoteKind", "Issue"),
        NoteKind.PROPOSAL: QT_TRANSLATE_NOOP("NoteKind", "Proposal"),
        NoteKind.PROMISE: QT_TRANSLATE_NOOP("NoteKind", "Promise"),
    },
    SettlementOfferState: {
        SettlementOfferState.STANDING: QT_TRANSLATE_NOOP("SettlementOfferState", "Stands"),
        SettlementOfferState.TAKEN_BACK: QT_TRANSLATE_NOOP("SettlementOfferState", "Taken back"),
        SettlementOfferState.ACCEPTED: QT_TRANSLATE_NOOP("SettlementOfferState", "Accepted"),
        SettlementOfferState.RESCINDED: QT_TRANSLATE_NOOP("SettlementOfferState", "Acceptance rescinded"),
    },
    DeliveryManner: {
        DeliveryManner.IN_PERSON: QT_TRANSLATE_NOOP("DeliveryManner", "Handed over"),
        DeliveryManner.POST: QT_TRANSLATE_NOOP("DeliveryManner", "By post"),
        DeliveryManner.ELECTRONIC: QT_TRANSLATE_NOOP("DeliveryManner", "Electronically"),
        DeliveryManner.LEFT_AT_PLACE: QT_TRANSLATE_NOOP("DeliveryManner", "Left at the place"),
        DeliveryManner.BY_OTHERS: QT_TRANSLATE_NOOP("DeliveryManner", "Handed on by others"),
    },
    DeliveryResult: {
        DeliveryResult.RECEIVED: QT_TRANSLATE_NOOP("DeliveryResult", "Received"),
        DeliveryResult.RECEIVED_BY_OTHER: QT_TRANSLATE_NOOP("DeliveryResult", "Received by another"),
        DeliveryResult.REFUSED: QT_TRANSLATE_NOOP("DeliveryResult", "Receipt refused"),
        DeliveryResult.NOT_REACHED: QT_TRANSLATE_NOOP("DeliveryResult", "Could not be served"),
    },
}
