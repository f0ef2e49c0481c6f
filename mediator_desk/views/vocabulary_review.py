"""The words for what review compares: likenesses of cases and people (see wording.word)."""

from __future__ import annotations

from enum import StrEnum

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.review_words import Compared, Likeness, Why

REVIEW_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    Why: {
        Why.SAME_PERSON: QT_TRANSLATE_NOOP("Why", "Same person"),
        Why.SAME_CLAIM: QT_TRANSLATE_NOOP("Why", "Same claim number"),
        Why.SAME_REPORT: QT_TRANSLATE_NOOP("Why", "Same report number"),
        Why.SAME_POLICY: QT_TRANSLATE_NOOP("Why", "Same policy"),
        Why.SAME_TEXT: QT_TRANSLATE_NOOP("Why", "Same text"),
        Why.SAME_ATTACHMENT: QT_TRANSLATE_NOOP("Why", "Same file"),
        Why.SAME_ACCOUNT: QT_TRANSLATE_NOOP("Why", "Same account"),
        Why.SAME_PHONE: QT_TRANSLATE_NOOP("Why", "Same phone"),
        Why.SAME_AGENT: QT_TRANSLATE_NOOP("Why", "Same agent"),
    },
    Compared: {
        Compared.APPLICANT: QT_TRANSLATE_NOOP("Compared", "Applicant"),
        Compared.DOCUMENT: QT_TRANSLATE_NOOP("Compared", "Document"),
        Compared.PHONE: QT_TRANSLATE_NOOP("Compared", "Phone"),
        Compared.AGENT: QT_TRANSLATE_NOOP("Compared", "Agent"),
        Compared.INSURER: QT_TRANSLATE_NOOP("Compared", "Insurer"),
        Compared.POLICY: QT_TRANSLATE_NOOP("Compared", "Policy"),
        Compared.REPORT: QT_TRANSLATE_NOOP("Compared", "Report"),
        Compared.CLAIM: QT_TRANSLATE_NOOP("Compared", "Claim number"),
        Compared.AMOUNT: QT_TRANSLATE_NOOP("Compared", "Claimed"),
        Compared.REQUESTS: QT_TRANSLATE_NOOP("Compared", "Asks for"),
        Compared.FACTS: QT_TRANSLATE_NOOP("Compared", "What happened"),
    },
    Likeness: {
        Likeness.NAME_AND_PHONE: QT_TRANSLATE_NOOP("Likeness", "Same name and phone"),
        Likeness.NAME_AND_BIRTH_DAY: QT_TRANSLATE_NOOP("Likeness", "Same name and day of birth"),
        Likeness.NAME_AND_NEAR_NUMBER: QT_TRANSLATE_NOOP("Likeness", "Same name, document number one slip away"),
        Likeness.SAME_POLICY: QT_TRANSLATE_NOOP("Likeness", "Same person, insurer and policy"),
        Likeness.SAME_REPORT: QT_TRANSLATE_NOOP("Likeness", "Same person, insurer and report"),
        Likeness.SAME_CLAIM: QT_TRANSLATE_NOOP("Likeness", "Same person, insurer and claim number"),
    },
}
