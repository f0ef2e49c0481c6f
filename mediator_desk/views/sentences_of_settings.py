"""Sentences about the settings of a committee; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_SETTINGS: dict[str, str] = {
    "out_of_range": QT_TRANSLATE_NOOP("Sentences", "This is a number from {least} to {most}."),
    "no_longer_there": QT_TRANSLATE_NOOP("Sentences", "This is no longer there. Look at the list again."),
    # A template of numbers
    "not_one_line": QT_TRANSLATE_NOOP("Sentences", "This must be one line without invisible characters."),
    "unbalanced_braces": QT_TRANSLATE_NOOP("Sentences", "A brace is missing: write {{year}} and {{n:04d}}."),
    "unknown_field": QT_TRANSLATE_NOOP("Sentences", "In braces only {{year}} and {{n:04d}} have a meaning."),
    "repeated_field": QT_TRANSLATE_NOOP("Sentences", "Year and number may each stand here only once."),
    "bad_width": QT_TRANSLATE_NOOP("Sentences", "The width of the number is written like {{n:04d}}."),
    "year_missing": QT_TRANSLATE_NOOP(
        "Sentences", "The year is missing: write {{year}}. The count begins again each year."
    ),
    "number_missing": QT_TRANSLATE_NOOP("Sentences", "The number itself is missing: write {{n:04d}}."),
    # People
    "last_staff": QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is the last one who may change the settings. Add another secretary or administrator before.",
    ),
    "founder_keeps_settings": QT_TRANSLATE_NOOP(
        "Sentences",
        "Who sets up the desk keeps its settings: choose secretary or administrator. You may mediate as well.",
    ),
    "retention_too_long": QT_TRANSLATE_NOOP(
        "Sentences",
        "{years} years are more than a calendar has. Choose another class, or mend its years in the settings.",
    ),
    "staff_taken": QT_TRANSLATE_NOOP("Sentences", "This member of the staff is the mediator {mediator} already."),
    # Wording of papers
    "own_wording_unreadable": QT_TRANSLATE_NOOP(
        "Sentences",
        "This program cannot use the committee's own wording of {title} (version {version}). Open the wording of "
        "papers in the settings and save it anew, or go back to the shipped one.",
    ),
    "no_such_template": QT_TRANSLATE_NOOP("Sentences", "There is no such paper in this program."),
    "nothing_served_yet": QT_TRANSLATE_NOOP("Sentences", "Nothing was served in this case yet."),
    # Insurers
    "insurer_name_taken": QT_TRANSLATE_NOOP(
        "Sentences", "{name} is a name of {insurer} already. Merge the two, or leave the name out."
    ),
    "insurer_is_itself": QT_TRANSLATE_NOOP("Sentences", "Choose another company to merge this one into."),
    "insurer_is_confirmed": QT_TRANSLATE_NOOP(
        "Sentences", "{name} was confirmed as a company of its own, so it is not merged away."
    ),
    # A credit code: findings, shown as warnings
    "wrong_length": QT_TRANSLATE_NOOP("Sentences", "A credit code has 18 characters. It is kept as typed."),
    "wrong_form": QT_TRANSLATE_NOOP(
        "Sentences", "A credit code has no letters I, O, S, V, Z, and digits in the region. It is kept as typed."
    ),
    "wrong_check_digit": QT_TRANSLATE_NOOP(
        "Sentences", "The last character does not fit the others: look again. It is kept as typed."
    ),
}
