"""A small month, and the workbook of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Committee
from mediator_desk.models.words import Cause, Channel, EndReason, InsurerKind, Line, OutcomeKind
from mediator_desk.reports.month import write_month_report
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.report_facts import ReportFacts, report_facts
from mediator_desk.views import wording
from tests.kept_states import begin_empty, brought
from tests.reports.workbook_reader import SeenSheet, sheets
from tests.services.cases_to_count import add_cases, add_insurer, add_mediator, add_payment, agreed, ended

COMMITTEE = "粤海市保险合同纠纷人民调解委员会"
WRITTEN_AT = datetime(2026, 11, 1, 1, 30, 45, tzinfo=UTC)
TYPED_FORMULA = '=HYPERLINK("http://example.invalid","点我")'
LONG_DIGITS = "440107202600001234"
OCTOBER = Period.month(2026, 10)
UNSEEN = "张\x01三\ufffe的_x0041_案"


@dataclass(frozen=True)
class Written:
    """A workbook that was written, and what it was written from."""

    file: Path
    facts: ReportFacts
    sheets: dict[str, SeenSheet]


def words_in(language: str) -> dict[str, object]:
    """Choose a language and return what a workbook finds its words with."""
    i18n.use_language(language)
    return {"translate": partial(i18n.translate, "Reports"), "word": wording.word}


def add_month(db) -> None:
    """Fill a database with a committee and a month of cases, some of them typed in bad faith."""
    names = {"case_number_template": "", "agreement_number_template": ""}
    db.add(Committee(name=COMMITTEE, seal_name=COMMITTEE, rate_definition="agreed_concluded", **names))
    large = add_insurer(db, "南粤财险", InsurerKind.PROPERTY)
    small = add_insurer(db, "+1+白云人寿", InsurerKind.LIFE)
    mediator = add_mediator(db, "陈𬱖")
    texts = {"subject": "车险理赔", "applicant_name": "欧阳美玲", "policy_number": LONG_DIGITS, "city": "广州市"}
    day = date(2026, 10, 20)
    plain = {"insurer_id": large, "line": Line.MOTOR, "cause": Cause.CLAIM, "mediator_id": mediator, **texts}
    many = [agreed(day, "1000.10", claimed_amount=Decimal("3000.30"), mediated_on=day, **plain)] * 25
    others = [
        agreed(day, "0.01", **plain | {"insurer_id": small, "subject": TYPED_FORMULA, "channel": Channel.LETTER}),
        ended(OutcomeKind.TERMINATED, day, end_reason=EndReason.UNWILLING, **plain | {"subject": UNSEEN}),
        *[ended(OutcomeKind.NOT_AGREED, day, **plain)] * 9,
        {**texts, "city": "=1+1"},
        {"accepted_on": date(2026, 9, 3), **texts},
    ]
    add_cases(db, many + others)
    add_payment(db, db.scalars(select(Case.id).order_by(Case.id)).first(), "1000.10", day)


def facts_of(database, period: Period = OCTOBER, **asked: object) -> ReportFacts:
    """Return the facts of a report."""
    with database.reading() as db:
        return report_facts(db, period, written_by="陈国华", written_at=WRITTEN_AT, **asked)


def bring_month(database) -> None:
    """Fill an empty database with the committee and its month."""

    def bring() -> None:
        with database.writing() as db:
            add_month(db)

    begin_empty(database)
    brought(database, "a month", bring)


@pytest.fixture
def month(embedded_database) -> ReportFacts:
    """Give the facts of the month."""
    bring_month(embedded_database)
    return facts_of(embedded_database)


@pytest.fixture
def written(month, tmp_path) -> Written:
    """Give the month's workbook in English."""
    file = tmp_path / "month.xlsx"
    write_month_report(month, file, **words_in(i18n.ENGLISH))
    return Written(file, month, {sheet.title: sheet for sheet in sheets(file)})
