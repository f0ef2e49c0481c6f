"""Sentences about figures: frozen months, definitions, reports, subsidies; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_FIGURES: dict[str, str] = {
    # Months that are frozen
    "month_not_over": QT_TRANSLATE_NOOP(
        "Sentences", "{month} is not over. A month is frozen from the first day of the next one on."
    ),
    "month_is_frozen": QT_TRANSLATE_NOOP("Sentences", "{month} is frozen already: by {name}, {at}."),
    "later_month_is_frozen": QT_TRANSLATE_NOOP(
        "Sentences", "{later} is frozen already, and it begins with what {month} left. Unfreeze {later} first."
    ),
    "month_is_not_frozen": QT_TRANSLATE_NOOP("Sentences", "{month} is not frozen."),
    "month_not_as_frozen": QT_TRANSLATE_NOOP(
        "Sentences", "What the files say of {month} is not what was frozen then. Nothing was taken in."
    ),
    "frozen_month_is_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "What was frozen of {month} is no longer what was written then. Bring it back from a backup."
    ),
}
