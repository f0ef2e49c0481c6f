"""CSV and JSON of the mini program -> rows, in the child process."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from mediator_desk.errors import Refused
from mediator_desk.exchange.json_shape import JSON_DEPTH, ShapeFault, check_shape
from mediator_desk.exchange.parsing_limits import (
    COLUMNS_AT_MOST,
    FILE_BYTES,
    TEXT_CHARACTERS,
    check_columns,
    within_length,
)
from mediator_desk.services.intake.intake_file import COLUMNS, VALUE_NOT_TEXT

JSON_FORMAT = "gd-mini-program-export/1"
ENCODINGS = ("utf-8-sig", "gb18030")
LINE_CHARACTERS = COLUMNS_AT_MOST * TEXT_CHARACTERS

# number in the file as a person counts, the 26 texts in the order of COLUMNS, what is wrong with the row
Row = tuple[int, list[str], list[str]]

_LINE = re.compile("[^\n]++")
# A record that begins inside a quoted text: number, kind and time of a submission at the start of a line.
_SWALLOWED = re.compile(r"\n[A-Z]{2,6}\d{8}-\d{4,8},[^,\n]*,\d{4}-\d\d-\d\d", re.ASCII)


def decoded(raw: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return (text, encoding) decided on the whole file: UTF-8, else GB18030, both strict; or as a person chose.

    Raises Refused("not_text") where neither fits or the text holds NUL.
    """
    for name in (encoding,) if encoding else ENCODINGS:
        try:
            text = raw.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\x00" not in text:
            return text, name
    raise Refused("not_text")


def csv_rows(text: str) -> Iterator[Row]:
    """Yield the records of a CSV text whose first record names the columns; blank records are left out.

    Raises Refused: wrong columns, "record_of_other_length", "quotes_not_closed", "records_run_together".
    """
    csv.field_size_limit(FILE_BYTES)
    if any(len(line[0]) > LINE_CHARACTERS for line in _LINE.finditer(text)):
        raise Refused("line_too_long", most=LINE_CHARACTERS)
    records = csv.reader(io.StringIO(text, newline=""), strict=True)
    names = [name.strip() for name in _next_record(records) or []]
    check_columns(names)
    places = [names.index(column) for column in COLUMNS]
    number = 1
    while (record := _next_record(records)) is not None:
        number += 1
        if any(record):
            yield _csv_row(number, record, places, len(names))


def _next_record(records: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(records, None)
    except csv.Error as error:
        raise Refused("quotes_not_closed") from error


def _csv_row(number: int, record: list[str], places: Sequence[int], width: int) -> Row:
    if len(record) != width:
        raise Refused("record_of_other_length", row=number, found=len(record), expected=width)
    if any("\n" in value and _SWALLOWED.search(value) for value in record):
        raise Refused("records_run_together", row=number)
    defects: list[str] = []
    return number, within_length([record[place] for place in places], defects), defects


def json_rows(text: str) -> Iterator[Row]:
    """Yield the submissions of a JSON export.

    Raises Refused: "json_too_deep", "json_too_large", "json_damaged", "json_key_twice", "json_number",
    "unknown_format", wrong columns, "record_count_differs".
    """
    _check_shape(text)
    records = _records(_loaded(text))
    named = {name: None for record in records for name in record}
    check_columns(list(named)[:200])
    for number, record in enumerate(records, start=1):
        defects: list[str] = []
        values = [_as_text(record.get(column), defects) for column in COLUMNS]
        yield number, within_length(values, defects), defects


def _check_shape(text: str) -> None:
    """Refuse nesting and sheer numbers before the parser builds anything from them."""
    try:
        check_shape(text)
    except ShapeFault as fault:
        if fault.code == "too_deep":
            raise Refused("json_too_deep", most=JSON_DEPTH) from fault
        raise Refused("json_too_large") from fault


def _loaded(text: str) -> object:
    try:
        # Numbers stay as typed: an identity number that came as a number keeps each digit.
        return json.loads(
            text, parse_int=str, parse_float=_finite, parse_constant=_no_number, object_pairs_hook=_without_twins
        )
    except (json.JSONDecodeError, RecursionError) as error:
        raise Refused("json_damaged", line=getattr(error, "lineno", 1)) from error


def _finite(literal: str) -> str:
    if float(literal) in (float("inf"), float("-inf")):
        raise Refused("json_number", number=literal[:40])
    return literal


def _no_number(name: str) -> str:
    raise Refused("json_number", number=name)


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(pairs) > COLUMNS_AT_MOST:
        raise Refused("too_many_columns", most=COLUMNS_AT_MOST)
    record = dict(pairs)
    if len(record) != len(pairs):
        twin, _ = Counter(name for name, _ in pairs).most_common(1)[0]
        raise Refused("json_key_twice", key=twin[:40])
    return record


def _records(export: object) -> list[dict[str, Any]]:
    if not isinstance(export, dict) or export.get("format") != JSON_FORMAT:
        raise Refused("unknown_format", expected=JSON_FORMAT)
    records = export.get("submissions")
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        raise Refused("unknown_format", expected=JSON_FORMAT)
    told = export.get("count", str(len(records)))
    if told != str(len(records)):
        raise Refused("record_count_differs", found=len(records), expected=str(told)[:20])
    return records


def _as_text(value: object, defects: list[str]) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    defects.append(VALUE_NOT_TEXT)
    return json.dumps(value, ensure_ascii=False)
