"""Figures of the month: what is counted, what is not, and that everything adds up, on both databases."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event, select

from mediator_desk.models.case import Case
from mediator_desk.models.committee import Committee
from mediator_desk.models.figure_words import Dimension
from mediator_desk.models.words import (
    CaseKind,
    Cause,
    Channel,
    EndReason,
    InsurerKind,
    Line,
    OutcomeKind,
    PartyKind,
    PartySide,
)
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.figures.cells import FactSet
from mediator_desk.services.figures.figures import Balance, Figures
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import BALANCED, TOTALLED, read_facts
from mediator_desk.services.figures.register import register_of
from mediator_desk.services.parties import parties
from tests.figures_read import read_figures
from tests.services.cases_to_count import add_cases, add_insurer, add_mediator, add_payment, agreed, ended

OCTOBER = Period.month(2026, 10)
IN_AUGUST = date(2026, 8, 20)
IN_SEPTEMBER = date(2026, 9, 10)
IN_OCTOBER = date(2026, 10, 20)
IN_NOVEMBER = date(2026, 11, 3)


def figures_of(database, *cases, settled_privately_counts=False, period=OCTOBER) -> Figures:
    with database.writing() as db:
        add_cases(db, cases)
        if settled_privately_counts:
            names = dict.fromkeys(("name", "seal_name", "case_number_template", "agreement_number_template"), "")
            db.add(Committee(**names, settled_privately_counts=True))
    with database.reading() as db:
        return read_figures(db, period)


def test_a_case_is_new_in_the_month_of_its_acceptance_and_concluded_in_that_of_its_conclusion(database):
    figures = figures_of(
        database,
        {},
        {"accepted_on": date(2026, 10, 1)},
        {"accepted_on": date(2026, 10, 31)},
        {"accepted_on": date(2026, 11, 1)},
        agreed(date(2026, 10, 31), accepted_on=date(2026, 9, 30)),
        agreed(date(2026, 9, 30), accepted_on=date(2026, 9, 30)),
    )
    assert figures.totals.accepted == 3
    assert figures.totals.concluded == figures.totals.agreed == 1


def test_complaints_and_consultations_are_counted_apart(database):
    figures = figures_of(
        database,
        {},
        {"kind": CaseKind.COMPLAINT, "accepted_on": None},
        {"kind": CaseKind.COMPLAINT, "accepted_on": None},
        {"kind": CaseKind.CONSULTATION, "accepted_on": None},
        {"kind": CaseKind.COMPLAINT},
    )
    assert figures.totals.accepted == 1
    assert (figures.intake.mediations, figures.intake.complaints, figures.intake.consultations) == (1, 3, 1)


def test_what_was_withdrawn_before_acceptance_is_never_counted(database):
    figures = figures_of(database, ended(OutcomeKind.WITHDRAWN, IN_OCTOBER, accepted_on=None))
    assert figures.totals.accepted == figures.totals.concluded == 0
    assert figures.balance.opening == figures.balance.closing == 0


def test_an_agreement_that_has_not_taken_effect_is_no_success_yet(database):
    figures = figures_of(database, {"outcome": OutcomeKind.AGREED, "agreed_amount": Decimal("900.00")})
    assert figures.totals.agreed == 0
    assert figures.totals.agreed_amount == 0
    assert figures.rate("agreed_accepted_cohort").numerator == 0
    (line,) = figures.breakdown(Dimension.OUTCOME).lines
    assert (line.label, line.counts.accepted) == (None, 1)


def test_opening_and_new_are_concluded_and_closing(database):
    figures = figures_of(
        database,
        {"accepted_on": IN_SEPTEMBER},
        agreed(IN_NOVEMBER, accepted_on=IN_SEPTEMBER),
        agreed(IN_OCTOBER, accepted_on=IN_SEPTEMBER),
        agreed(IN_SEPTEMBER, accepted_on=IN_SEPTEMBER),
        agreed(IN_OCTOBER),
        {},
        {"accepted_on": IN_NOVEMBER},
    )
    balance = figures.balance
    assert (balance.opening, balance.new, balance.concluded, balance.closing) == (3, 2, 2, 3)
    assert balance.is_even


def test_the_check_notices_a_case_that_is_missing_on_one_side():
    assert Balance(opening=2, new=1, concluded=1, closing=2).is_even
    assert not Balance(opening=2, new=1, concluded=2, closing=2).is_even


def test_rates_divide_what_their_definitions_say(database):
    with database.writing() as db:
        mediator = add_mediator(db, "单伟")
    met = {"mediator_id": mediator, "mediated_on": date(2026, 10, 12)}
    figures = figures_of(
        database,
        agreed(IN_OCTOBER, **met),
        agreed(IN_OCTOBER, mediator_id=mediator),
        agreed(IN_OCTOBER, accepted_on=IN_SEPTEMBER, **met),
        ended(OutcomeKind.TERMINATED, IN_OCTOBER, **met),
        ended(OutcomeKind.NOT_AGREED, IN_OCTOBER, accepted_on=IN_SEPTEMBER, **met),
        ended(OutcomeKind.WITHDRAWN, IN_OCTOBER, mediator_id=mediator),
        ended(OutcomeKind.REFERRED, IN_OCTOBER),
        {},
    )
    divided = {rate.definition.code: (rate.numerator, rate.denominator) for rate in figures.rates}
    assert divided == {
        "agreed_accepted": (3, 6),
        "agreed_concluded": (3, 5),
        "agreed_filed": (3, 4),
        "agreed_mediated": (2, 4),
        "agreed_accepted_cohort": (2, 6),
        "agreed_concluded_cohort": (2, 3),
        "agreed_filed_cohort": (2, 4),
        "agreed_mediated_cohort": (1, 2),
    }


@pytest.mark.parametrize(("counts", "divided"), [(False, (1, 1)), (True, (2, 2))])
def test_settled_between_themselves_counts_only_if_the_committee_says_so(database, counts, divided):
    figures = figures_of(
        database,
        agreed(IN_OCTOBER),
        ended(OutcomeKind.SETTLED_PRIVATELY, IN_OCTOBER),
        settled_privately_counts=counts,
    )
    rate = figures.rate("agreed_concluded")
    assert (rate.numerator, rate.denominator) == divided
    assert figures.totals.concluded == 2


def test_every_breakdown_sums_to_the_same_totals_with_what_is_not_filled(database):
    with database.writing() as db:
        property_insurer = add_insurer(db, "南粤财险", InsurerKind.PROPERTY)
        life_insurer = add_insurer(db, "白云人寿", InsurerKind.LIFE)
        mediator = add_mediator(db, "仇敏")
    figures = figures_of(
        database,
        agreed(IN_OCTOBER, "1200.50", insurer_id=property_insurer, line=Line.MOTOR, claimed_amount=Decimal("2000.10")),
        agreed(IN_OCTOBER, "0.01", insurer_id=life_insurer, cause=Cause.SALES, mediator_id=mediator),
        ended(OutcomeKind.TERMINATED, IN_OCTOBER, end_reason=EndReason.UNWILLING, channel=Channel.LETTER),
        {"claimed_amount": Decimal("0.90")},
    )
    totals = figures.totals
    for dimension in Dimension:
        whole = figures.breakdown(dimension).total
        assert (whole.accepted, whole.concluded, whole.agreed) == (totals.accepted, totals.concluded, totals.agreed)
        assert (whole.claimed_amount, whole.agreed_amount) == (Decimal("2001.00"), Decimal("1200.51"))
    by_insurer = [(line.label, line.counts.accepted) for line in figures.breakdown(Dimension.INSURER).lines]
    assert by_insurer == [("南粤财险", 1), ("白云人寿", 1), (None, 2)]
    by_kind = [(line.label, line.counts.agreed) for line in figures.breakdown(Dimension.INSURER_KIND).lines]
    assert by_kind == [(InsurerKind.PROPERTY, 1), (InsurerKind.LIFE, 1), (None, 0)]


def test_paid_is_what_was_paid_in_the_month_whenever_it_was_agreed(database):
    figures_of(database, agreed(IN_AUGUST, "300.00", accepted_on=IN_AUGUST), agreed(IN_OCTOBER, "70.07"), {})
    with database.writing() as db:
        first, second, third = db.scalars(select(Case.id).order_by(Case.id)).all()
        add_payment(db, first, "300.00", date(2026, 10, 31))
        add_payment(db, second, "70.07", IN_NOVEMBER)
        add_payment(db, third, "5.00", None)
    figures = figures_of(database, {})
    assert figures.totals.paid_amount == Decimal("300.00")
    assert figures.breakdown(Dimension.CHANNEL).total.paid_amount == Decimal("300.00")


def test_days_to_conclude_are_told_as_mean_and_median(database):
    figures = figures_of(
        database,
        *(agreed(date(2026, 10, 8 + days)) for days in (0, 1, 3, 15)),
    )
    assert (figures.days.mean, figures.days.median) == (Decimal("4.8"), Decimal("2.0"))


def test_an_empty_month_has_no_rates_and_no_days(database):
    figures = figures_of(database, {"accepted_on": IN_NOVEMBER})
    assert figures.totals.accepted == 0
    assert {rate.percent for rate in figures.rates} == {None}
    assert figures.days.median is None
    assert figures.totals.against(figures.before, "accepted").percent is None


def test_a_month_is_compared_with_the_month_and_the_year_before():
    assert Period.month(2026, 1).before() == Period.month(2025, 12)
    assert Period.month(2028, 2).a_year_before() == Period.month(2027, 2)
    week = Period(date(2028, 2, 23), date(2028, 2, 29))
    assert week.before() == Period(date(2028, 2, 16), date(2028, 2, 22))
    assert week.a_year_before() == Period(date(2027, 2, 23), date(2027, 2, 28))
    with pytest.raises(ValueError, match="a period ends"):
        Period(date(2026, 2, 2), date(2026, 2, 1))


def test_the_register_names_the_applicant_that_stays_when_the_first_one_goes(office):
    case_id = office.accept()
    with office.database.reading() as db:
        first = case_details(db, case_id).parties[0]
    office.do(parties.save_party, case_id, parties.PartyDraft(first.side, PartyKind.ORGANISATION, "越秀运输有限公司"))
    office.do(parties.remove_party, first.id)
    with office.database.reading() as db:
        (row,) = register_of(db, [case_id])
    assert row.applicant == "越秀运输有限公司"


def test_no_person_stands_whole_in_the_masked_register_wherever_a_row_names_one(office):
    """A broker or agent may be the respondent, and anybody may write anything as the subject."""
    case_id = office.accept(name="李大为", subject="李大为 440106199001011235，138 1234 5678 重疾险 保额1000000元")
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.insurer_id, case.respondent_name = None, "张小明等"
        respondent = next(one for one in case.parties if one.side == PartySide.RESPONDENT)
        respondent.kind, respondent.name, respondent.insurer_id = PartyKind.PERSON, "张小明", None
    with office.database.reading() as db:
        (masked,), (whole,) = (list(register_of(db, [case_id], is_full=is_full)) for is_full in (False, True))
    assert (masked.applicant, masked.insurer) == ("李*", "张*等")
    assert masked.subject == "李* 4401**********1235，138****5678 重疾险 保额1000000元"
    assert (whole.applicant, whole.insurer, whole.subject[:3]) == ("李大为", "张小明等", "李大为")


def plans_of(db, ask):
    """Return how SQLite does each query of `ask`."""
    plans = []

    def explain(_connection, cursor, statement, parameters, *_rest):
        rows = cursor.connection.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        plans.extend(row[3] for row in rows.fetchall())

    event.listen(db.get_bind(), "before_cursor_execute", explain)
    try:
        ask()
    finally:
        event.remove(db.get_bind(), "before_cursor_execute", explain)
    return plans


def test_the_mediations_that_a_month_touches_are_read_from_an_index_alone(embedded_database):
    sets = BALANCED - {FactSet.PAID}
    with embedded_database.reading() as db:
        plans = plans_of(db, lambda: [read_facts(db, OCTOBER, sets=one) for one in (sets, sets & TOTALLED)])
    cases = [line for line in plans if "cases" in line]
    assert len(cases) == 6
    assert all(re.match("SEARCH cases USING COVERING INDEX ix_cases_(counted|concluded) ", line) for line in cases)


def test_payments_of_a_month_are_found_by_their_day(embedded_database):
    with embedded_database.reading() as db:
        plans = plans_of(db, lambda: read_facts(db, OCTOBER, sets=frozenset({FactSet.PAID})))
    assert [line for line in plans if line.startswith(("SCAN cases", "SCAN agreements", "SCAN instalments"))] == []
