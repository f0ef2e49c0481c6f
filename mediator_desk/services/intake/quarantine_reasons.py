"""Where the reasons of a row in quarantine stand: those about the form of a whole row are found at its texts.

Pure functions over what a row keeps: reasons are [{"code", "field", "params"}], fields are column -> text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from mediator_desk.services.intake.intake_file import COLUMNS, DIGITS_LOST, TEXT_TOO_LONG, VALUE_NOT_TEXT

Reason = dict[str, Any]

# What a spreadsheet leaves of a long number: fifteen digits, then noughts.
_ROUNDED = re.compile(r"-?[1-9][0-9]{14}0+")


def is_defect(reason: Mapping[str, Any]) -> bool:
    """Return whether a reason is about the form of a row in its first file: later forms of it show nothing of that."""
    return not reason.get("field") and reason.get("code") in (DIGITS_LOST, TEXT_TOO_LONG, VALUE_NOT_TEXT)


def placed(reasons: Iterable[Mapping[str, Any]], fields: Mapping[str, str]) -> list[Reason]:
    """Return the reasons, those about the form of the row at each column whose text shows it.

    A reason that no text shows keeps the field "".
    """
    found: list[Reason] = []
    for reason in reasons:
        columns = columns_in_doubt(reason["code"], fields) if is_defect(reason) else []
        found += [{**reason, "field": column} for column in columns] or [dict(reason)]
    return found


def columns_in_doubt(code: str, fields: Mapping[str, str]) -> list[str]:
    """Return the columns whose texts show what is wrong with the form of their row, in the order of the export."""
    filled = [(column, fields[column]) for column in COLUMNS if fields.get(column)]
    if code == DIGITS_LOST:
        return [column for column, text in filled if _ROUNDED.fullmatch(text)]
    if code == VALUE_NOT_TEXT:
        return [column for column, text in filled if _is_json(text)]
    longest = max((len(text) for _column, text in filled), default=0)
    return [column for column, text in filled if len(text) == longest]


def _is_json(text: str) -> bool:
    if text not in ("true", "false") and text[0] not in "[{":
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
