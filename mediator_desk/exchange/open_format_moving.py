"""The committee around the cases of an import: its people, its settings, its counters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from string import Formatter
from typing import TYPE_CHECKING

from sqlalchemy import select

from mediator_desk.errors import Refused
from mediator_desk.exchange.open_format_branches import (
    BETWEEN_CASES,
    DESTRUCTIONS,
    DIRECTORY,
    GONE_HISTORY,
    SETTINGS,
    UNATTACHED,
)
from mediator_desk.exchange.open_format_export import COMMITTEE_FILE
from mediator_desk.exchange.open_format_files import read_months
from mediator_desk.exchange.open_format_names import Names, told_apart
from mediator_desk.exchange.open_format_schema import HIGHEST_ID
from mediator_desk.exchange.open_format_tree import Row
from mediator_desk.models.among import is_among
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base
from mediator_desk.models.committee import Mediator, NumberCounter, Staff
from mediator_desk.models.figure_work import SubsidyList
from mediator_desk.models.insurer import InsurerAlias
from mediator_desk.models.paper_work import Clause
from mediator_desk.services.canonical import digest
from mediator_desk.services.clocks.limits_shipped import add_shipped_limits
from mediator_desk.services.numbering import AGREEMENTS, CASES
from mediator_desk.services.office.committee import MOST_IDLE_MINUTES, the_committee
from mediator_desk.storage.bulk_rows import claim_ids

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from mediator_desk.exchange.open_format_storing import Storing

WIDEST_NUMBER = 9
"""Digits; a number that is longer was made by no counter."""


def known_people(
    db: Session,
    people: dict[str, list[Row]],
    names: Names,
    storing: Storing,
    *,
    is_new: bool,
    ids: Mapping[str, Sequence[int]],
) -> None:
    """Make the staff, rooms, insurers and mediators of committee.json that are not here yet by name.

    `ids` are those that they keep, by the names of their lists; a list without gets new ones.
    """
    for branch in DIRECTORY:
        table = branch.table.name
        rows = people[branch.name]
        called = "title" if branch.model is Clause else "name"
        known = told_apart((position, row.values[called]) for position, row in enumerate(rows)).values()
        new = [(name, row) for name, row in zip(known, rows, strict=True) if names.id_of(table, name) is None]
        for _, row in new:
            _fit(db, row, is_new=is_new)
        kept = ids.get(branch.name) if len(new) == len(rows) else None
        for (name, _), row_id in zip(new, storing.store([row for _, row in new], kept), strict=True):
            names.add(table, row_id or 0, name)


def _fit(db: Session, row: Row, *, is_new: bool) -> None:
    """Take away what a file must not give to a committee that is there: the right to use the desk, a taken alias."""
    if is_new:
        return
    if row.branch.model is Staff:
        row.values["is_active"] = False
        if db.scalar(select(Staff.id).where(Staff.work_number == row.values["work_number"])) is not None:
            row.values["work_number"] = ""
    if "aliases" in row.below:
        aliases = set(db.scalars(select(InsurerAlias.name)))
        row.below["aliases"] = [one for one in row.below["aliases"] if one.values["name"] not in aliases]
    if row.branch.model is Mediator and row.values["staff_id"] is not None:
        is_taken = select(Mediator.id).join(Staff).where(Staff.name == row.values["staff_id"])
        if db.scalar(is_taken) is not None:
            row.values["staff_id"] = None


def first_settings(db: Session, people: dict[str, list[Row]], storing: Storing) -> None:
    """Write the committee, its settings and what belongs to no case into a database that has no committee yet."""
    for row in people["committee"]:
        row.values["idle_minutes"] = min(max(row.values["idle_minutes"], 1), MOST_IDLE_MINUTES)
    storing.store(people["committee"])
    for branch in SETTINGS:
        storing.store(people[branch.name])
    db.flush()
    add_shipped_limits(db)
    for branch in UNATTACHED:
        if branch not in BETWEEN_CASES:
            storing.store(people[f"unattached {branch.name}"])


def gone_cases(people: dict[str, list[Row]]) -> frozenset[int]:
    """Return the ids of the cases that are gone of which a committee still tells: in its trail, as destroyed.

    Raises Refused("open_format_misfit") for what no case's id can be.
    """
    rows = [*people[f"unattached {GONE_HISTORY}"], *people[f"unattached {DESTRUCTIONS}"]]
    ids = frozenset(row.values["case_id"] for row in rows) - {None}
    if any(not 0 < one <= HIGHEST_ID for one in ids):
        raise Refused("open_format_misfit", place=f"{COMMITTEE_FILE} unattached case_id", reason="no_whole_number")
    return ids


def keep_ids_of_gone_cases(db: Session, gone: frozenset[int]) -> None:
    """Let no case that comes in later have the id of one that is gone: it would be told that one's story.

    Raises Refused("open_format_misfit") where a case came in under such an id.
    """
    if (twice := db.scalar(select(Case.id).where(is_among(Case.id, gone)).limit(1))) is not None:
        raise Refused("open_format_misfit", place=f"{COMMITTEE_FILE} unattached case_id {twice}", reason="not_unique")
    claim_ids(db, Base.metadata.tables[Case.__tablename__], sorted(gone))


def last_links(people: dict[str, list[Row]], storing: Storing, folder: Path) -> None:
    """Write what names several cases, and the frozen months, when all cases are there.

    Raises Refused("month_not_as_frozen", month) for one whose facts are not those that were frozen, the same for a
    list of subsidies.
    """
    for branch in BETWEEN_CASES:
        rows = people[f"unattached {branch.name}"]
        if branch.model is SubsidyList:
            _refuse_changed(rows)
        storing.store(rows)
    for row in read_months(folder):
        _refuse_changed([row])
        storing.store([row])


def _refuse_changed(rows: Sequence[Row]) -> None:
    for row in rows:
        if digest(row.values["facts"]) != row.values["sha256"]:
            raise Refused("month_not_as_frozen", month=f"{row.values['month']:%Y-%m}")


def raise_counters(db: Session, rows: Sequence[Row]) -> None:
    """Raise the counters to the highest number among these cases, so that the next one given here is free."""
    committee = the_committee(db)
    agreements = [below for row in rows for below in row.below["agreements"]]
    void = [below for row in rows for below in row.below["void_numbers"]]
    for series, template, numbered in (
        (CASES, committee.case_number_template, [*rows, *void]),
        (AGREEMENTS, committee.agreement_number_template, [*agreements, *void]),
    ):
        highest = _highest(template, [row.values["number"] for row in numbered])
        for year, number in highest.items():
            _raise_counter(db, series, year, number)


def _highest(template: str, numbers: Sequence[str | None]) -> dict[int, int]:
    pattern = re.compile(_pattern(template))
    highest: dict[int, int] = defaultdict(int)
    for number in numbers:
        found = pattern.fullmatch(number or "")
        if found:
            year = int(found["year"])
            highest[year] = max(highest[year], int(found["n"]))
    return highest


def _pattern(template: str) -> str:
    groups = {"year": "(?P<year>[0-9]{4})", "n": f"(?P<n>[0-9]{{1,{WIDEST_NUMBER}}})", None: ""}
    return "".join(re.escape(literal) + groups.get(name, "") for literal, name, _, _ in Formatter().parse(template))


def _raise_counter(db: Session, series: str, year: int, number: int) -> None:
    counter = db.get(NumberCounter, (series, year), with_for_update=True, populate_existing=True)
    if counter is None:
        db.add(NumberCounter(series=series, year=year, last_number=number))
    else:
        counter.last_number = max(counter.last_number, number)
    db.flush()
