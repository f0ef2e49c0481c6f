"""Words of privacy: what somebody asks for, what is held, until when."""

from __future__ import annotations

from enum import StrEnum

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.trust_words import HeldKind, PrivacyWish, TermKind

PRIVACY_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    PrivacyWish: {
        PrivacyWish.SHOW: QT_TRANSLATE_NOOP("PrivacyWish", "See the data"),
        PrivacyWish.EXPORT: QT_TRANSLATE_NOOP("PrivacyWish", "Get a copy"),
        PrivacyWish.CORRECT: QT_TRANSLATE_NOOP("PrivacyWish", "Correct them"),
        PrivacyWish.ERASE: QT_TRANSLATE_NOOP("PrivacyWish", "Erase them"),
        PrivacyWish.WITHDRAW_CONSENT: QT_TRANSLATE_NOOP("PrivacyWish", "Withdraw a consent"),
    },
    HeldKind: {
        HeldKind.PARTY: QT_TRANSLATE_NOOP("HeldKind", "Party"),
        HeldKind.REPRESENTATIVE: QT_TRANSLATE_NOOP("HeldKind", "Representative"),
        HeldKind.CONSENT: QT_TRANSLATE_NOOP("HeldKind", "Consent"),
        HeldKind.SUBMISSION: QT_TRANSLATE_NOOP("HeldKind", "Submission"),
        HeldKind.CONTACT: QT_TRANSLATE_NOOP("HeldKind", "Contact"),
        HeldKind.MEETING: QT_TRANSLATE_NOOP("HeldKind", "Meeting"),
        HeldKind.STATEMENT: QT_TRANSLATE_NOOP("HeldKind", "Statement"),
        HeldKind.OFFER: QT_TRANSLATE_NOOP("HeldKind", "Offer"),
        HeldKind.TOLD_IN_PRIVATE: QT_TRANSLATE_NOOP("HeldKind", "Told in private"),
        HeldKind.EXTENSION_CONSENT: QT_TRANSLATE_NOOP("HeldKind", "Longer time limit"),
        HeldKind.SIGNATURE: QT_TRANSLATE_NOOP("HeldKind", "Signature"),
        HeldKind.PAYEE: QT_TRANSLATE_NOOP("HeldKind", "Payee"),
        HeldKind.DELIVERY: QT_TRANSLATE_NOOP("HeldKind", "Delivery"),
        HeldKind.EVIDENCE: QT_TRANSLATE_NOOP("HeldKind", "Evidence"),
        HeldKind.PAPER: QT_TRANSLATE_NOOP("HeldKind", "Paper"),
        HeldKind.FOLLOW_UP: QT_TRANSLATE_NOOP("HeldKind", "Follow-up"),
        HeldKind.QUARANTINED: QT_TRANSLATE_NOOP("HeldKind", "In quarantine"),
        HeldKind.TRAIL: QT_TRANSLATE_NOOP("HeldKind", "Audit trail"),
    },
    TermKind: {
        TermKind.OPEN: QT_TRANSLATE_NOOP("TermKind", "The matter is not ended"),
        TermKind.NOT_ARCHIVED: QT_TRANSLATE_NOOP("TermKind", "Ended, not archived yet"),
        TermKind.RUNS: QT_TRANSLATE_NOOP("TermKind", "The term runs"),
        TermKind.FOR_EVER: QT_TRANSLATE_NOOP("TermKind", "Kept for ever"),
        TermKind.IN_BIN: QT_TRANSLATE_NOOP("TermKind", "In the bin"),
        TermKind.OVER: QT_TRANSLATE_NOOP("TermKind", "The term is over"),
    },
}
