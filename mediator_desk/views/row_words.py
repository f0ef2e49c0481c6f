"""What a row and its fields are called, for a check that found them changed. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.backup_fields import FIELDS, FIELDS_OF, field_words
from mediator_desk.views.backup_words import table_words

TABLES: dict[str, str] = {
    "announced_years": QT_TRANSLATE_NOOP("Rows", "Year of the calendar"),
    "clauses": QT_TRANSLATE_NOOP("Rows", "Clause"),
    "committees": QT_TRANSLATE_NOOP("Rows", "Committee"),
    "day_exceptions": QT_TRANSLATE_NOOP("Rows", "Day of the calendar"),
    "frozen_months": QT_TRANSLATE_NOOP("Rows", "Frozen month"),
    "import_runs": QT_TRANSLATE_NOOP("Rows", "Import"),
    "insurer_aliases": QT_TRANSLATE_NOOP("Rows", "Other name of an insurer"),
    "insurers": QT_TRANSLATE_NOOP("Rows", "Insurer"),
    "mediator_absences": QT_TRANSLATE_NOOP("Rows", "Absence of a mediator"),
    "mediator_lines": QT_TRANSLATE_NOOP("Rows", "Line of a mediator"),
    "mediator_ties": QT_TRANSLATE_NOOP("Rows", "Tie of a mediator"),
    "mediators": QT_TRANSLATE_NOOP("Rows", "Mediator"),
    "monthly_form_types": QT_TRANSLATE_NOOP("Rows", "Type of the monthly form"),
    "office_key_holders": QT_TRANSLATE_NOOP("Rows", "Way to the keys of kept files"),
    "own_rates": QT_TRANSLATE_NOOP("Rows", "Own rate"),
    "own_reports": QT_TRANSLATE_NOOP("Rows", "Own report"),
    "paper_templates": QT_TRANSLATE_NOOP("Rows", "Template"),
    "privacy_requests": QT_TRANSLATE_NOOP("Rows", "Request about personal data"),
    "quarantined_submissions": QT_TRANSLATE_NOOP("Rows", "Row that was not taken in"),
    "retention_rules": QT_TRANSLATE_NOOP("Rows", "Term of retention"),
    "rooms": QT_TRANSLATE_NOOP("Rows", "Room"),
    "saved_views": QT_TRANSLATE_NOOP("Rows", "Saved view"),
    "staff": QT_TRANSLATE_NOOP("Rows", "Member of the staff"),
    "submissions": QT_TRANSLATE_NOOP("Rows", "Submission"),
    "subsidy_lines": QT_TRANSLATE_NOOP("Rows", "Line of a list of subsidies"),
    "subsidy_lists": QT_TRANSLATE_NOOP("Rows", "List of subsidies"),
    "subsidy_rules": QT_TRANSLATE_NOOP("Rows", "Rule of subsidies"),
    "time_limits": QT_TRANSLATE_NOOP("Rows", "Time limit"),
}
"""Tables beside those of a case (backup_words.TABLES)."""
ROW = QT_TRANSLATE_NOOP("Rows", "{what} no. {number}")
OF_CASE = QT_TRANSLATE_NOOP("Rows", "{what} of {case}")
OTHERS = QT_TRANSLATE_NOOP("Rows", "other fields")
BETWEEN = QT_TRANSLATE_NOOP("Rows", ", ")


def what_row(table: str, row: str, case: str) -> str:
    """Return what a row is called: its kind and number, and the case that it belongs to ("" for none)."""
    what = what_kind(table)
    if table == "cases":
        return f"{what} {case or row}"
    what = translate("Rows", ROW).format(what=what, number=row) if row else what
    return translate("Rows", OF_CASE).format(what=what, case=case) if case else what


def what_kind(table: str) -> str:
    """Return what any row of a table is called."""
    return translate("Rows", TABLES[table]) if table in TABLES else table_words(table)


def what_fields(table: str, names: Sequence[str]) -> str:
    """Return what fields are called, each once; those that nobody has a word for stand last, as others."""
    known = [name for name in names if name in FIELDS or (table, name) in FIELDS_OF]
    words = dict.fromkeys(field_words(table, name) for name in known)
    others = [translate("Rows", OTHERS)] if len(known) < len(names) else []
    return translate("Rows", BETWEEN).join([*words, *others])
