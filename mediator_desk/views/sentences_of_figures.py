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
    # Ways of counting of the committee's own
    "rate_name_shipped": QT_TRANSLATE_NOOP(
        "Sentences", "A definition that ships with the program is called {name}. Give yours another name."
    ),
    "agreed_left_out": QT_TRANSLATE_NOOP(
        "Sentences", "Agreed cases are counted above the line: they cannot be left out below it."
    ),
    "settled_counted_and_left_out": QT_TRANSLATE_NOOP(
        "Sentences", "Cases settled privately count as success here, so they cannot be left out of the denominator."
    ),
    "rate_was_printed": QT_TRANSLATE_NOOP(
        "Sentences",
        "A month that was handed in printed “{name}”, so it stays as it is. Give the changed definition another name.",
    ),
    "rate_is_usual": QT_TRANSLATE_NOOP(
        "Sentences", "“{name}” is the committee's usual definition. Choose another one as the usual first."
    ),
    "rate_not_known": QT_TRANSLATE_NOOP(
        "Sentences",
        "This version of the program cannot read the definition “{name}”. It is kept as it is and counts nothing here.",
    ),
    "no_such_definition": QT_TRANSLATE_NOOP(
        "Sentences", "The definition {definition} is not in use at this committee. Choose another one."
    ),
    "definition_is_newer": QT_TRANSLATE_NOOP(
        "Sentences", "When this period was frozen, there was no definition “{definition}” yet. Choose another one."
    ),
    "definition_has_one_basis": QT_TRANSLATE_NOOP(
        "Sentences", "The definition “{definition}” says itself how cases belong to a period: leave out --basis."
    ),
    # Reports of the command line
    "no_such_report_form": QT_TRANSLATE_NOOP(
        "Sentences",
        "A report of a period is written as .xlsx, .csv, .json or .pdf, an own report as .xlsx, .csv or .json; a file"
        " ending with “{ending}” is none of them.",
    ),
    "one_file": QT_TRANSLATE_NOOP("Sentences", "Say which file to write, once: --to report.xlsx."),
    "day_beside_month": QT_TRANSLATE_NOOP("Sentences", "Say a month, or a first and a last day, not both."),
    # Own reports
    "period_ends_before_it_begins": QT_TRANSLATE_NOOP("Sentences", "The last day is before the first."),
    "period_too_long": QT_TRANSLATE_NOOP("Sentences", "A period has {years} years at most."),
    "same_rows_twice": QT_TRANSLATE_NOOP(
        "Sentences", "Inner lines are told apart by something else than the outer ones."
    ),
    "open_cases_have_no_month": QT_TRANSLATE_NOOP(
        "Sentences",
        "Open cases are counted on one day, so they belong to no month: leave out the months or these columns.",
    ),
    "ranked_by_hidden_column": QT_TRANSLATE_NOOP("Sentences", "Rank by a column that the report shows."),
    "said_by_own_report": QT_TRANSLATE_NOOP(
        "Sentences", "An own report says this itself: change the report, or leave this out."
    ),
    "report_not_found": QT_TRANSLATE_NOOP("Sentences", "There is no own report called “{name}”."),
    "report_not_known": QT_TRANSLATE_NOOP(
        "Sentences",
        "The report “{name}” holds something that this version of the program does not know ({parts}). It is kept as "
        "it is; figures without that part would be others.",
    ),
    "no_such_file_kind": QT_TRANSLATE_NOOP("Sentences", "{file}: the name has to end with {kinds}."),
}
