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
    # Case subsidies and the monthly form
    "subsidies_applied_since": QT_TRANSLATE_NOOP(
        "Sentences", "Subsidies were applied for up to there. A rule changes for cases that conclude from {first} on."
    ),
    "subsidy_rules_overlap": QT_TRANSLATE_NOOP(
        "Sentences", "A rule for the same cases from a score of {score} on exists already. Change that one, or end it."
    ),
    "nothing_to_apply_for": QT_TRANSLATE_NOOP("Sentences", "No case is chosen that brings a subsidy."),
    "subsidies_changed": QT_TRANSLATE_NOOP(
        "Sentences",
        "Something changed since you looked: {cases} of these cases bring {amount} yuan now. Look again, then apply.",
    ),
    "subsidy_list_withdrawn": QT_TRANSLATE_NOOP("Sentences", "{name} withdrew this list already."),
    "subsidy_list_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "This list is no longer what was kept of it. Bring it back from a backup."
    ),
    "too_many_form_types": QT_TRANSLATE_NOOP("Sentences", "The form holds {most} types. Take one off first."),
    "too_few_form_types": QT_TRANSLATE_NOOP("Sentences", "The form needs {least} types: the last takes the rest."),
}
