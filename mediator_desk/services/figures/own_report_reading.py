"""From an own report to its table: what was stated of its period, frozen months as they were handed in."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from mediator_desk.services.figures.frozen import stated_facts
from mediator_desk.services.figures.own_rates import own_definitions
from mediator_desk.services.figures.own_report_content import ReportContent
from mediator_desk.services.figures.own_report_table import ReportTable, report_table, sets_of


def read_report(db: Session, content: ReportContent, *, today: date) -> ReportTable:
    """Return the table of a report as it stands on a day in China, for periods that move.

    Raises Refused("no_such_definition") for a report that asks for a definition which this database has not.
    """
    facts = stated_facts(db, content.period.period(today), sets=sets_of(content))
    return report_table(facts, content, own_definitions(db))
