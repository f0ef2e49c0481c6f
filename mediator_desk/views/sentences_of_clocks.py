"""Sentences about clocks, time limits and the calendar; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_CLOCKS: dict[str, str] = {
    # Standing still
    "before_suspension": QT_TRANSLATE_NOOP("Sentences", "The clock stands still only since {began}."),
    "before_last_suspension": QT_TRANSLATE_NOOP(
        "Sentences", "On this day the clock stood still already. Choose a day after the last suspension."
    ),
    "suspended_before_meeting": QT_TRANSLATE_NOOP(
        "Sentences", "The parties met after this day. Choose the day of the last meeting or a later one."
    ),
    "clock_is_over": QT_TRANSLATE_NOOP(
        "Sentences",
        "The time for “{step}” was over on {due}. A suspension does not bring it back: do it, or extend it with the "
        "consents.",
    ),
    # More time
    "may_not_be_extended": QT_TRANSLATE_NOOP(
        "Sentences", "No clock of this case may be extended: its rule does not provide for it, or none runs."
    ),
    "extension_still_open": QT_TRANSLATE_NOOP(
        "Sentences", "More time is asked for already and waits for consents. Complete it, or give it up first."
    ),
    "no_extension_open": QT_TRANSLATE_NOOP("Sentences", "No longer time limit waits for consents."),
    "consent_given_already": QT_TRANSLATE_NOOP("Sentences", "{name} has consented already."),
    "not_later": QT_TRANSLATE_NOOP("Sentences", "This is not later than the last day now, {due}."),
    "too_far": QT_TRANSLATE_NOOP("Sentences", "This is more than {days} days later. Check the year."),
    "before_clock": QT_TRANSLATE_NOOP("Sentences", "The time limit began only on {began}."),
    "before_asking": QT_TRANSLATE_NOOP("Sentences", "This is before the day on which it was asked for, {asked}."),
    "consent_too_late": QT_TRANSLATE_NOOP(
        "Sentences", "The day that is wanted, {until}, was over by then. Give it up and ask for a later one."
    ),
    # Time limits as settings
    "limit_exists": QT_TRANSLATE_NOOP(
        "Sentences", "There is such a time limit already. Change that one instead of adding another."
    ),
    "limit_is_general": QT_TRANSLATE_NOOP(
        "Sentences", "This limit holds for every case without its own, so it cannot end. Change it instead."
    ),
    # The calendar
    "notice_unconfirmed": QT_TRANSLATE_NOOP(
        "Sentences", "{number} thing(s) in the notice are odd. Compare them with the paper, then confirm."
    ),
    "notice_not_entered": QT_TRANSLATE_NOOP("Sentences", "No notice for {year} was taken in here."),
    "year_out_of_range": QT_TRANSLATE_NOOP("Sentences", "The calendar goes from {first} to {last}."),
}
