"""The report of a frozen month stays as it was, byte for byte; what is corrected later shows in the next one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Committee, Mediator
from mediator_desk.models.figure_words import Dimension, Duration, Part
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import Cause, OutcomeKind, Role
from mediator_desk.reports.month import REPORT, write_report_file
from mediator_desk.reports.tables_out import report_as_json
from mediator_desk.reports.wording import Wording
from mediator_desk.services import audit
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.plain_figures import checksum, report_as_plain
from mediator_desk.services.figures.report_facts import report_facts
from mediator_desk.services.figures.selections import Filters
from mediator_desk.services.frozen_months.correction_lines import correction_lines
from mediator_desk.services.frozen_months.freezing import freeze_month
from mediator_desk.services.own_reports.own_rates import OwnRateDraft, save_rate
from tests.reports.conftest import add_month, facts_of, words_in
from tests.reports.test_other_programs import differences
from tests.reports.workbook_reader import SeenSheet, sheets

SECRETARY = Actor(None, "何敏", Role.SECRETARY, "一号台")
FROZEN_AT = datetime(2026, 11, 1, 2, 0, tzinfo=UTC)
CORRECTED_AT = datetime(2026, 11, 12, 2, 30, tzinfo=UTC)
OCTOBER, NOVEMBER = Period.month(2026, 10), Period.month(2026, 11)


@pytest.fixture
def frozen(database):
    """Give a database whose October is frozen."""
    with database.writing() as db:
        add_month(db)
    with database.writing() as db:
        freeze_month(db, OCTOBER.first, by=SECRETARY, now=FROZEN_AT)
    return database


def change_everything(database) -> None:
    """Correct a case of October, rename whoever can be renamed, count in another way."""
    with database.writing() as db:
        case = db.scalars(select(Case).where(Case.accepted_on == date(2026, 10, 8)).order_by(Case.id)).first()
        case.cause, case.claimed_amount = Cause.SALES, Decimal("3500.00")
        audit.record(db, "case_edited", by=SECRETARY, at=CORRECTED_AT, case_id=case.id)
        for insurer in db.scalars(select(Insurer)):
            insurer.short_name = f"新{insurer.short_name}"
        for mediator in db.scalars(select(Mediator)):
            mediator.name = "另一位"
        committee = db.scalars(select(Committee)).one()
        committee.name, committee.least_ranked, committee.rate_definition = "新名称", 1, "agreed_accepted"
        audit.record(db, "settings_changed", by=SECRETARY, at=CORRECTED_AT)


def written(database, file, period=OCTOBER) -> bytes:
    """Write the report of a period to a file and return its bytes."""
    with database.reading() as db:
        facts = report_facts(db, period, written_by="陈国华", written_at=datetime(2026, 12, 3, 1, 0, tzinfo=UTC))
    write_report_file(facts, file, **words_in(i18n.ENGLISH))
    return file.read_bytes()


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_the_report_of_a_frozen_month_stays_the_same_byte_for_byte(frozen, tmp_path, ending):
    before = written(frozen, tmp_path / f"before.{ending}")
    change_everything(frozen)
    assert written(frozen, tmp_path / f"after.{ending}") == before


def test_it_says_who_froze_it_when_and_under_which_hash(frozen, tmp_path):
    written(frozen, tmp_path / "month.xlsx")
    cover = {row[0]: row[1] for row in sheets(tmp_path / "month.xlsx")[0].values() if len(row) == 2}
    (mark,) = facts_of(frozen).frozen
    assert cover["State of the figures"] == "frozen 2026-11-01 10:00 by 何敏"
    assert cover["Written"] == "2026-11-01 10:00 (China time) by 何敏"
    assert cover["SHA-256 of the frozen month"] == f"2026-10: {mark.sha256}"


def test_what_was_corrected_shows_in_the_month_of_the_correction(frozen, tmp_path):
    change_everything(frozen)
    written(frozen, tmp_path / "november.xlsx", NOVEMBER)
    corrections = _sheet(tmp_path / "november.xlsx", "Corrections")
    lines = [row for row in corrections.values() if row[0] == "2026-10"]
    assert [row[1:4] for row in lines if row[1] == "Accepted" and len(row) == 4] == [["Accepted", "0", "499.7"]]
    (case,) = [row for row in lines if row[1] == "Accepted" and len(row) > 4]
    assert case[2:4] == ["0", "499.7"]
    assert case[5] == "Cause: Claim → Sales; Claimed: 3000.30 → 3500.00"
    assert case[7] == "何敏"
    october = _sheet(tmp_path / "november.xlsx", "Flow of 12 months").row_of("2026-10")
    assert (october[1:6], october[10]) == (["1", "0", "37", "36", "2"], "frozen")


def test_the_flow_of_the_months_comes_out_even_with_what_was_corrected_since_the_freeze(frozen, tmp_path):
    with frozen.writing() as db:
        case = db.scalars(select(Case).where(Case.concluded_on.is_(None), Case.accepted_on.is_not(None))).first()
        case.concluded_on, case.outcome = date(2026, 10, 30), OutcomeKind.NOT_AGREED
        audit.record(db, "case_edited", by=SECRETARY, at=CORRECTED_AT, case_id=case.id)
    written(frozen, tmp_path / "november.xlsx", NOVEMBER)
    november = _sheet(tmp_path / "november.xlsx", "Flow of 12 months").row_of("2026-11")
    assert (november[1:6], november[11]) == (["2", "-1", "0", "0", "1"], "Even")


def test_a_quarter_says_what_was_handed_in_the_corrections_and_both_together(frozen, tmp_path):
    change_everything(frozen)
    with frozen.writing() as db:
        freeze_month(db, NOVEMBER.first, by=SECRETARY, now=datetime(2026, 12, 1, 2, 0, tzinfo=UTC))
    written(frozen, tmp_path / "quarter.xlsx", Period.quarter(2026, 4))
    sheet = _sheet(tmp_path / "quarter.xlsx", "Corrections")
    (row,) = [row for row in sheet.values() if row[0] == "Accepted" and len(row) == 7]
    handed_in = Decimal(row[4])
    assert row[1:4] == ["37", "0", "37"]
    assert (row[5], Decimal(row[6])) == ("499.7", handed_in + Decimal("499.7"))


def test_a_filter_lets_pass_only_the_corrections_of_its_own_cases(frozen):
    with frozen.writing() as db:
        case = db.scalars(select(Case).where(Case.accepted_on == date(2026, 10, 8)).order_by(Case.id)).first()
        was = case.insurer_id
        now = db.scalars(select(Insurer.id).where(Insurer.id != was)).first()
        case.insurer_id = now
        audit.record(db, "case_edited", by=SECRETARY, at=CORRECTED_AT, case_id=case.id)

    def told(*keys):
        filters = Filters.of({Dimension.INSURER: set(keys)} if keys else {})
        with frozen.reading() as db:
            facts = report_facts(db, NOVEMBER, written_by="陈国华", written_at=CORRECTED_AT, filters=filters)
        lines = correction_lines(facts.figures.facts)
        return [(one.difference, len(one.cases[0].changes)) for one in lines if one.part is Part.ACCEPTED]

    assert (told(), told(was), told(now), told(was, now)) == ([(0, 1)], [(-1, 0)], [(1, 0)], [(0, 1)])
    assert told(None) == []


def test_corrections_and_how_it_was_counted_are_among_what_the_checksum_is_of(frozen):
    change_everything(frozen)
    with frozen.reading() as db:
        facts = report_facts(db, NOVEMBER, written_by="陈国华", written_at=CORRECTED_AT)
    plain = report_as_plain(facts)
    (accepted,) = [one for one in plain["corrections"] if one["figure"] == "accepted"]
    assert (accepted["month"], accepted["difference"], accepted["amount"]) == ("2026-10", 0, "499.70")
    (case,) = accepted["cases"]
    assert {"field": "claimed", "before": "3000.30", "after": "3500.00"} in case["changes"]
    assert plain["counting"]["least_ranked"] == 1
    stated = facts.figures.facts
    unlike = replace(stated, rules=replace(stated.rules, settled_privately_counts=True))
    assert checksum(replace(facts, figures=replace(facts.figures, facts=unlike))) != checksum(facts)
    bare = replace(facts, figures=replace(facts.figures, facts=replace(stated, corrections=())))
    assert checksum(bare) != checksum(facts)


def test_frozen_months_are_told_by_a_definition_that_was_made_later(frozen):
    with frozen.writing() as db:
        save_rate(db, None, OwnRateDraft("本会口径", left_out=()), by=SECRETARY, now=CORRECTED_AT)
    with frozen.reading() as db:
        facts = report_facts(db, NOVEMBER, written_by="陈国华", written_at=CORRECTED_AT, rate_code="own_1")
    definition = facts.rate.definition
    october = next(month for month in facts.ground.months if month.period == OCTOBER)
    assert october.is_frozen
    told = [
        (one.numerator, one.denominator) for one in (october.rate(definition), facts.ground.before.rate(definition))
    ]
    assert told == [(26, 36), (26, 36)]


def test_a_year_of_months_that_judged_unlike_says_so_on_its_cover(frozen, tmp_path):
    with frozen.writing() as db:
        db.scalars(select(Committee)).one().settled_privately_counts = True
    written(frozen, tmp_path / "quarter.xlsx", Period.quarter(2026, 4))
    cover = {row[0]: row[1] for row in sheets(tmp_path / "quarter.xlsx")[0].values() if len(row) == 2}
    said = "2026-10 (frozen so): cases settled privately did not count as success there."
    assert cover["Months counted otherwise"] == said


def test_no_verdict_is_given_on_a_balance_of_parts_of_cases(frozen):
    filters = Filters.of({Dimension.DURATION: {Duration.WITHIN_30}})
    with frozen.reading() as db:
        facts = report_facts(db, OCTOBER, written_by="陈国华", written_at=CORRECTED_AT, filters=filters)
    tables = {
        table["key"]: table
        for sheet in report_as_json(REPORT, facts, wording=Wording(**words_in(i18n.ENGLISH)))["sheets"]
        for table in sheet["tables"]
    }
    for key in ("balance", "flow", "kinds"):
        place = [column["key"] for column in tables[key]["columns"]].index("check")
        assert {row[place] for row in tables[key]["rows"]} == {None}
    assert report_as_plain(facts)["balance"]["is_even"] is None


def test_a_month_without_corrections_says_so(frozen, tmp_path):
    written(frozen, tmp_path / "month.xlsx")
    said = [row[0] for row in _sheet(tmp_path / "month.xlsx", "Corrections").values()]
    assert "Nothing was corrected in this period of a month that is frozen." in said


def test_a_quarter_with_a_frozen_month_says_which_part_is_frozen(frozen):
    with frozen.reading() as db:
        facts = report_facts(db, Period.quarter(2026, 4), written_by="陈国华", written_at=CORRECTED_AT)
    assert len(facts.frozen) == 1
    assert not facts.figures.facts.is_frozen
    assert facts.written_by == "陈国华"


def test_a_case_that_was_concluded_in_a_frozen_month_and_again_later_is_listed_each_time(frozen):
    number = conclude_again(frozen)
    with frozen.reading() as db:
        facts = report_facts(db, Period.quarter(2026, 4), written_by="陈国华", written_at=CORRECTED_AT)
    found = [row.concluded_on for row in facts.register if row.number == number]
    assert len(found) == 2
    assert found[1] == date(2026, 11, 10)


@pytest.mark.parametrize("period", [NOVEMBER, Period.quarter(2026, 4)], ids=["month", "quarter"])
def test_what_was_corrected_leaves_formulas_and_list_at_the_figures_of_the_program(embedded_database, tmp_path, period):
    with embedded_database.writing() as db:
        add_month(db)
    with embedded_database.writing() as db:
        freeze_month(db, OCTOBER.first, by=SECRETARY, now=FROZEN_AT)
    change_everything(embedded_database)
    conclude_again(embedded_database)
    written(embedded_database, tmp_path / "later.xlsx", period)
    found, _formulas = differences(tmp_path / "later.xlsx", tmp_path)
    assert found == []


def conclude_again(database) -> str:
    """Let a case that October counted as concluded be concluded in November instead; return its number."""
    with database.writing() as db:
        ended = Case.concluded_on.between(OCTOBER.first, OCTOBER.last)
        case = db.scalars(select(Case).where(ended, Case.accepted_on >= OCTOBER.first).order_by(Case.id.desc())).first()
        case.concluded_on, case.outcome, case.agreed_amount = date(2026, 11, 10), OutcomeKind.NOT_AGREED, None
        audit.record(db, "outcome_not_agreed", by=SECRETARY, at=CORRECTED_AT, case_id=case.id)
        return case.number


def _sheet(file, title) -> SeenSheet:
    return next(sheet for sheet in sheets(file) if sheet.title == title)
