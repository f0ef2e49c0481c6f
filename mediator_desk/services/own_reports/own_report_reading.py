"""From an own report to its figures: what was stated of its period, frozen months as they were handed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.services.canonical import canonical, digest
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.own_reports.own_rates import own_definitions
from mediator_desk.services.own_reports.own_report_content import ReportContent
from mediator_desk.services.own_reports.own_report_table import ReportTable, report_table, sets_of
from mediator_desk.services.sight import need_all_cases


@dataclass(frozen=True)
class OwnReportFacts:
    """Everything that the file of an own report says, read in one moment of the database."""

    name: str
    """Of the report; "" for one that was not kept yet."""
    table: ReportTable
    committee_name: str
    is_practice: bool
    written_by: str
    written_at: datetime


def read_report(db: Session, content: ReportContent, *, today: date) -> ReportTable:
    """Return the table of a report as it stands on a day in China, for periods that move.

    Raises Refused("no_such_definition") for a report that asks for a definition which this database has not, and
    Refused("needs_all_cases") for who sees a part of the cases only.
    """
    need_all_cases(db)
    facts = stated_facts(db, content.period.period(today), sets=sets_of(content))
    return report_table(facts, content, own_definitions(db))


def own_report_facts(
    db: Session, name: str, content: ReportContent, *, written_by: str, written_at: datetime
) -> OwnReportFacts:
    """Return what the file of a report says at an instant.

    Raises Refused("no_such_definition"), Refused("no_committee") in an empty database.
    """
    committee = the_committee(db)
    table = read_report(db, content, today=china_day(written_at))
    return OwnReportFacts(name, table, committee.name, committee.is_practice, written_by, written_at)


def report_as_plain(facts: OwnReportFacts) -> dict[str, Any]:
    """Return a report for machines: what it asks for, and its lines; amounts in yuan and rates in percent as text.

    Who wrote it and when is not among it, so the same figures give the same again.
    """
    table = facts.table
    return {
        "committee": facts.committee_name,
        "report": facts.name,
        "first": table.period.first.isoformat(),
        "last": table.period.last.isoformat(),
        "frozen": [mark.sha256 for mark in table.facts.frozen],
        "asked": table.content.to_json(),
        "definitions": [one.code for one in table.definitions],
        "columns": [column.key for column in table.columns],
        "lines": [
            {
                "level": str(line.level),
                "keys": list(line.keys),
                "labels": [None if label is None else str(label) for label in line.labels],
                "place": line.place,
                "values": [_plain(cell.value) for cell in line.cells],
            }
            for line in table.lines
        ],
    }


def checksum(facts: OwnReportFacts) -> str:
    """Return the SHA-256 of what a report counts, in hex: the same for the same figures, in any language."""
    return digest(canonical(report_as_plain(facts)))


def _plain(value: int | Decimal | None) -> int | str | None:
    return str(value) if isinstance(value, Decimal) else value
