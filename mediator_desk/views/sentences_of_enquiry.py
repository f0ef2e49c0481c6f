"""Sentences for what looks like a slip in a document number that somebody asks by. No Qt here."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_ENQUIRY: dict[str, str] = {
    "identity_number_check_digit": QT_TRANSLATE_NOOP(
        "Sentences", "Place 18 should be {digit} for these 17 digits: please have the number read again."
    ),
    "identity_number_date": QT_TRANSLATE_NOOP(
        "Sentences", "Places 7 to 14 ({day}) are no day of birth: please have the number read again."
    ),
    "identity_number_length": QT_TRANSLATE_NOOP(
        "Sentences", "A resident identity number has 18 places, this one {found}: please have it read again."
    ),
    "identity_number_letter": QT_TRANSLATE_NOOP(
        "Sentences", "Place {place} should be a digit, not {letter}: please have the number read again."
    ),
}
