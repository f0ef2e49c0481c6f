"""Sentences about the yearly notice of holidays: what refuses a file, and what a person should look at."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_NOTICES: dict[str, str] = {
    "notice_not_text": QT_TRANSLATE_NOOP(
        "Sentences", "The file is no text in UTF-8 or GB18030. Save it as CSV or as an iCalendar file."
    ),
    "notice_quotes": QT_TRANSLATE_NOOP(
        "Sentences", "The quotation marks in the table do not match. Nothing was taken in."
    ),
    "no_days": QT_TRANSLATE_NOOP("Sentences", "The file names no day that is off or worked."),
    "impossible_date": QT_TRANSLATE_NOOP("Sentences", "Row {row}: there is no day “{text}”."),
    "unreadable_date": QT_TRANSLATE_NOOP(
        "Sentences", "Row {row}: “{text}” cannot be read as a day. Write it like 2027-02-05."
    ),
    "end_before_start": QT_TRANSLATE_NOOP(
        "Sentences", "Row {row}: the last day {last} lies before the first, {first}."
    ),
    "range_too_long": QT_TRANSLATE_NOOP("Sentences", "Row {row}: the range has more than {most} days."),
    "unreadable_kind": QT_TRANSLATE_NOOP(
        "Sentences", "Row {row}: “{text}” does not say whether the day is off or worked. Write 放假 or 上班."
    ),
    "name_too_long": QT_TRANSLATE_NOOP("Sentences", "Row {row}: the name has more than {most} characters."),
    "off_and_worked": QT_TRANSLATE_NOOP(
        "Sentences", "Row {row}: {on} is given as off and as worked (see row {first})."
    ),
    "other_year": QT_TRANSLATE_NOOP("Sentences", "Row {row}: {on} belongs to another year."),
    "calendar_broken": QT_TRANSLATE_NOOP(
        "Sentences", "The calendar file is damaged at line {row}. Nothing was taken in."
    ),
    "event_without_start": QT_TRANSLATE_NOOP("Sentences", "Line {row}: the event has no day."),
    "event_repeats": QT_TRANSLATE_NOOP(
        "Sentences", "Line {row}: the event repeats; each year has a notice of its own."
    ),
    "foreign_time_zone": QT_TRANSLATE_NOOP(
        "Sentences", "Line {row}: the event is in the time zone {zone}, not China's."
    ),
    "holiday_missing": QT_TRANSLATE_NOOP("Sentences", "{name} is missing in the notice for {year}."),
    "holiday_short": QT_TRANSLATE_NOOP(
        "Sentences", "{name} {year}: {days} should be off by law, but the notice does not name it."
    ),
    "holiday_worked": QT_TRANSLATE_NOOP(
        "Sentences", "Row {row}: {on} ({name}) is a statutory holiday, but given as worked."
    ),
    "days_off_unbalanced": QT_TRANSLATE_NOOP(
        "Sentences",
        "{year}: weekdays off less make-up days should be {expected}, but are {found}. Compare with the notice.",
    ),
    "make_up_on_weekday": QT_TRANSLATE_NOOP("Sentences", "Row {row}: {on} is no weekend; it is worked anyway."),
    "day_off_alone": QT_TRANSLATE_NOOP(
        "Sentences", "Row {row}: {on} to {until} are off without a statutory holiday beside them."
    ),
    "entries_left_out": QT_TRANSLATE_NOOP(
        "Sentences", "{number} entries say neither off nor worked and were left out: {names}."
    ),
}
