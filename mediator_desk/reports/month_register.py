"""The last sheet of the month's report: every case that the figures count."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.definitions import COUNT, DAY, YUAN, ReportColumn, Sheet, Table, Words
from mediator_desk.services.figures.register import MonthFacts, RegisterRow


def _rows(facts: MonthFacts) -> Iterable[RegisterRow]:
    return facts.register


def _notes(_facts: MonthFacts) -> Iterable[Words]:
    sentence = QT_TRANSLATE_NOOP(
        "Reports",
        "All mediations accepted or concluded in the period. Names of persons are masked; identity numbers and"
        " telephones are left out.",
    )
    yield Words(sentence)


COLUMNS = (
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Case number"), attrgetter("number"), width=23),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Accepted on"), attrgetter("accepted_on"), DAY, width=13),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Channel"), attrgetter("channel"), width=14, is_wrapped=True),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Applicant"), attrgetter("applicant"), width=11, is_wrapped=True),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Insurer"), attrgetter("insurer"), width=14, is_wrapped=True),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Policy number"), attrgetter("policy_number"), width=21),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Line"), attrgetter("line"), width=11, is_wrapped=True),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Cause"), attrgetter("cause"), width=10),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Subject"), attrgetter("subject"), width=30, is_wrapped=True),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Mediator"), attrgetter("mediator"), width=11),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "First meeting on"), attrgetter("mediated_on"), DAY, width=13),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Concluded on"), attrgetter("concluded_on"), DAY, width=13),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Days"), attrgetter("days"), COUNT, width=8),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Outcome"), attrgetter("outcome"), width=14, is_wrapped=True),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "End reason"), attrgetter("end_reason"), width=16, is_wrapped=True),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Claimed, yuan"), attrgetter("claimed_amount"), YUAN, width=14),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Agreed, yuan"), attrgetter("agreed_amount"), YUAN, width=14),
    ReportColumn(QT_TRANSLATE_NOOP("Reports", "Paid so far, yuan"), attrgetter("paid_amount"), YUAN, width=14),
)

REGISTER = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "List of cases"),
    tables=(Table(title="", columns=COLUMNS, rows=_rows),),
    notes=_notes,
)
