"""Reading the files of the open format: they come from anywhere, so sizes, JSON and shapes are checked first."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from mediator_desk.errors import Refused
from mediator_desk.exchange.json_shape import ShapeFault, check_shape, read_strictly
from mediator_desk.exchange.open_format_branches import CASE, COMMITTEE, DIRECTORY, MONTH, SETTINGS, UNATTACHED
from mediator_desk.exchange.open_format_export import ATTACHMENTS_FOLDER, CASES_FILE, COMMITTEE_FILE, MONTHS_FILE
from mediator_desk.exchange.open_format_schema import FORMAT, HIGHEST_ID
from mediator_desk.exchange.open_format_tree import LONGEST_NAME, Branch, Row, read
from mediator_desk.exchange.open_format_values import Misfit, text
from mediator_desk.storage.attachments import LARGEST_FILE

MEGABYTE = 1024 * 1024
LONGEST_LINE = 20 * MEGABYTE
LONGEST_MONTH = 200 * MEGABYTE
LARGEST_COMMITTEE = 64 * MEGABYTE
MOST_VALUES = 2_000_000
"""Of one line, or of committee.json: what they become in memory is bounded with that."""
HARMLESS = 65_536
"""Characters of JSON that can become nothing of a size, however they are nested: most cases have fewer."""
MOST_CASES = 2_000_000
MOST_MONTHS = 10_000
"""Frozen, unfrozen and frozen again."""

_REFERENCE = text(LONGEST_NAME)


def is_open_format(folder: Path) -> bool:
    """Return whether `folder` looks like an export in the open format (its content is not checked)."""
    return folder.is_dir() and (folder / CASES_FILE).is_file() and (folder / COMMITTEE_FILE).is_file()


def read_cases(folder: Path, *, with_ids: bool = False) -> Iterator[tuple[int, str, int | None, Row]]:
    """Yield (bytes read so far, reference, id, case) of each line of cases.jsonl, checked.

    `with_ids`: each has to say its id, because a frozen month names it, or to tell it from one that is gone.
    Raises Refused("open_format_misfit", place, reason) for the first line that does not fit.
    """
    for done, place, line in _lines(folder / CASES_FILE, LONGEST_LINE, MOST_CASES):
        reference, case_id, row = _case(line, place)
        if with_ids and case_id is None:
            _refuse(f"{place} id", "required")
        yield done, reference, case_id, row


def read_months(folder: Path) -> Iterator[Row]:
    """Yield each frozen month of months.jsonl, checked; none where there is no such file. Raises as `read_cases`."""
    if not has_months(folder):
        return
    for _done, place, line in _lines(folder / MONTHS_FILE, LONGEST_MONTH, MOST_MONTHS):
        document = _json(line, place)
        _check_head(document, place)
        _refuse_unknown(document, {"format", "month"}, place)
        try:
            yield read(MONTH, document.get("month"))
        except Misfit as misfit:
            _refuse(f"{place} {misfit.place}".rstrip(), misfit.code)


def has_months(folder: Path) -> bool:
    """Return whether an export brings frozen months. Raises Refused("file_not_found") for a link."""
    place = folder / MONTHS_FILE
    return place.exists() and _regular(place, None).stat().st_size > 0


def _lines(file: Path, longest: int, most: int) -> Iterator[tuple[int, str, bytes]]:
    """Yield (bytes read so far, place, line) of each line of a file."""
    with _regular(file, None).open("rb") as opened:
        for number in range(1, most + 2):
            line = opened.readline(longest + 1)
            if not line:
                return
            place = f"{file.name}:{number}"
            if len(line) > longest or number > most:
                _refuse(place, "too_long")
            yield opened.tell(), place, line


def read_committee(folder: Path) -> dict[str, list[Row]]:
    """Return the rows of committee.json by the names of their lists ("committee": none or one row).

    Raises Refused("open_format_misfit", place, reason), Refused("file_not_found"), Refused("file_too_large").
    """
    document = _json(_regular(folder / COMMITTEE_FILE, LARGEST_COMMITTEE).read_bytes(), COMMITTEE_FILE)
    _check_head(document, COMMITTEE_FILE)
    lists = {branch.name: branch for branch in (*DIRECTORY, *SETTINGS)}
    _refuse_unknown(document, {"format", "committee", "unattached", "ids", *lists}, COMMITTEE_FILE)
    unattached = document.get("unattached", {})
    _refuse_unknown(unattached, {branch.name for branch in UNATTACHED}, f"{COMMITTEE_FILE} unattached")
    rows = {name: _rows(branch, document.get(name, [])) for name, branch in lists.items()}
    committee = document.get("committee")
    rows["committee"] = _rows(COMMITTEE, [] if committee is None else [committee])
    return rows | {f"unattached {one.name}": _rows(one, unattached.get(one.name, [])) for one in UNATTACHED}


def read_ids(folder: Path, people: dict[str, list[Row]]) -> dict[str, list[int]]:
    """Return the ids of the rows of the directories, by the names of their lists and in their order.

    A list that says none is left out. Raises as `read_committee`.
    """
    document = _json(_regular(folder / COMMITTEE_FILE, LARGEST_COMMITTEE).read_bytes(), COMMITTEE_FILE)
    place, ids = f"{COMMITTEE_FILE} ids", document.get("ids", {})
    _refuse_unknown(ids, {branch.name for branch in DIRECTORY}, place)
    for name, said in ids.items():
        if not isinstance(said, list) or len(said) != len(people[name]) or not all(map(_is_id, said)):
            _refuse(f"{place} {name}", "no_whole_number")
    return dict(ids)


def _is_id(value: object) -> bool:
    return type(value) is int and 0 < value <= HIGHEST_ID


def attachment_file(folder: Path, sha256: str, size: int) -> Path:
    """Return the file of an attachment, if it lies there in the size that its case says.

    Raises Refused("file_not_found" / "file_too_large" / "file_damaged").
    """
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise Refused("file_damaged", detail=sha256[:64])
    place = _regular(folder / ATTACHMENTS_FOLDER / sha256, LARGEST_FILE)
    if place.stat().st_size != size:
        raise Refused("file_damaged", detail=sha256)
    return place


def _regular(file: Path, largest: int | None) -> Path:
    try:
        found = os.lstat(file)
    except OSError as error:
        raise Refused("file_not_found", path=str(file)) from error
    # A link would let a foreign folder name files of this computer.
    if not stat.S_ISREG(found.st_mode):
        raise Refused("file_not_found", path=str(file))
    if largest is not None and found.st_size > largest:
        raise Refused("file_too_large", most=largest // MEGABYTE)
    return file


def _case(line: bytes, place: str) -> tuple[str, int | None, Row]:
    document = _json(line, place)
    _check_head(document, place)
    _refuse_unknown(document, {"format", "reference", "id", "case"}, place)
    case_id = document.get("id")
    if case_id is not None and not _is_id(case_id):
        _refuse(f"{place} id", "no_whole_number")
    try:
        reference: str = _REFERENCE.read(document.get("reference"))
        row = read(CASE, document.get("case"))
    except Misfit as misfit:
        _refuse(f"{place} {misfit.place}".rstrip(), misfit.code)
    number = row.values["number"]
    if not reference or (number is not None and number != reference):
        _refuse(f"{place} reference", "differs_from_number")
    return reference, case_id, row


def _rows(branch: Branch, documents: object) -> list[Row]:
    place = f"{COMMITTEE_FILE} {branch.name}"
    if not isinstance(documents, list):
        _refuse(place, "no_list")
    rows = []
    for position, document in enumerate(documents):
        try:
            rows.append(read(branch, document))
        except Misfit as misfit:
            _refuse(f"{place}[{position}] {misfit.place}".rstrip(), misfit.code)
    return rows


def _json(content: bytes, place: str) -> Any:  # noqa: ANN401 - any JSON value
    try:
        text = content.decode("utf-8")
        if len(text) > HARMLESS:
            check_shape(text, values=MOST_VALUES)
        return read_strictly(text)
    except ShapeFault as fault:
        _refuse(place, "too_long" if fault.code == "too_large" else fault.code)
    except RecursionError:
        _refuse(place, "too_deep")
    except ValueError:
        _refuse(place, "no_json")


def _check_head(document: object, place: str) -> None:
    if not isinstance(document, dict):
        _refuse(place, "no_object")
    if document.get("format") != FORMAT:
        _refuse(place, "other_format")


def _refuse_unknown(document: object, known: set[str], place: str) -> None:
    if not isinstance(document, dict):
        _refuse(place, "no_object")
    for name in document:
        if name not in known:
            _refuse(f"{place} {name[:60]}", "unknown_field")


def _refuse(place: str, reason: str) -> NoReturn:
    raise Refused("open_format_misfit", place=place, reason=reason)
