"""Sentences about what comes after the agreement: performance, court, archive; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_AFTERCARE: dict[str, str] = {
    # Performance
    "before_effect": QT_TRANSLATE_NOOP("Sentences", "This is before the day on which the agreement took effect."),
    "file_of_another_case": QT_TRANSLATE_NOOP("Sentences", "This file does not belong to this case."),
    # A court
    "confirmation_not_joint": QT_TRANSLATE_NOOP(
        "Sentences",
        "All parties apply together (People's Mediation Law art. 33, Civil Procedure Law art. 205). "
        "Missing: {missing}.",
    ),
    "after_confirmation_period": QT_TRANSLATE_NOOP(
        "Sentences",
        "The last day for the application was {until}: 30 days from effect (People's Mediation Law art. 33).",
    ),
    "confirmation_decided": QT_TRANSLATE_NOOP(
        "Sentences", "A court has decided about this agreement. It is not asked a second time."
    ),
    "before_application": QT_TRANSLATE_NOOP("Sentences", "This is before the day of the application."),
    "before_earlier_agreement": QT_TRANSLATE_NOOP(
        "Sentences", "This is before the day on which the earlier agreement of this case took effect."
    ),
    # The end of a case
    "rating_is_the_consumers": QT_TRANSLATE_NOOP(
        "Sentences", "A rating is the consumer's own, from the mini program. Record a follow-up instead."
    ),
    "unperformed_needs_words": QT_TRANSLATE_NOOP(
        "Sentences", "The agreement is not performed. Say why the case is closed all the same."
    ),
    "unanswered_needs_words": QT_TRANSLATE_NOOP(
        "Sentences", "The insurer has not answered the complaint yet. Say why the case is closed all the same."
    ),
    "no_retention_rule": QT_TRANSLATE_NOOP(
        "Sentences", "The committee has set no years for this class of files. Set them in the settings."
    ),
}
"""Code -> English sentence, as in views/sentences.py."""
