"""Months that were handed in under unlike rules, and a month that goes on while an earlier one is corrected."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import select

from mediator_desk.models.agreement import InstalmentPart
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Committee
from mediator_desk.models.figure_words import CorrectedField, Dimension, Part
from mediator_desk.models.words import Line, OutcomeKind
from mediator_desk.services import audit
from mediator_desk.services.aftercare import renewal
from mediator_desk.services.cases import undo
from mediator_desk.services.figures.cells import FactSet
from mediator_desk.services.figures.drilling import cases_of
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import read_facts
from mediator_desk.services.figures.report_facts import report_facts
from mediator_desk.services.frozen_months.corrected_totals import corrected_totals
from mediator_desk.services.frozen_months.correction_lines import correction_lines, later_corrections
from mediator_desk.services.sessions import outcomes
from tests.services.after_effect import TWO, agreement, dismissed, in_force, pay, sign
from tests.services.conftest import TODAY
from tests.services.test_corrections import (
    HEAD,
    NOVEMBER,
    OCTOBER,
    ON_1_DECEMBER,
    ON_12_NOVEMBER,
    change_dispute,
    freeze,
    stated,
    told,
)

DECEMBER, QUARTER, YEAR = Period.month(2026, 12), Period.quarter(2026, 4), Period.year(2026)
ON_4_JANUARY = datetime(2027, 1, 4, 1, 0, tzinfo=UTC)


def settled_counts(office, counts):
    with office.database.writing() as db:
        db.scalars(select(Committee)).one().settled_privately_counts = counts
        audit.record(db, "settings_changed", by=HEAD, at=office.now)


def settled(office, on=TODAY, **fields):
    case_id = office.in_mediation(**fields)
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.SETTLED_PRIVATELY, on))
    return case_id


def two_unlike_months(office):
    """In October 和解撤回 counts as success, from November on it does not; one of each month, and one more."""
    first = settled(office)
    settled_counts(office, True)
    freeze(office)
    settled_counts(office, False)
    office.now = ON_12_NOVEMBER
    second, third = (settled(office, date(2026, 11, 12)) for _one in range(2))
    return first, second, third


def test_a_year_is_the_sum_of_what_was_handed_in_whatever_the_setting_was(office):
    two_unlike_months(office)
    october, november, quarter, year = (figures_of(stated(office, one)) for one in (OCTOBER, NOVEMBER, QUARTER, YEAR))
    assert (october.totals.agreed, november.totals.agreed) == (1, 0)
    assert (october.totals.left_out, november.totals.left_out) == (0, 2)
    for whole in (quarter, year):
        assert (whole.totals.agreed, whole.totals.left_out, whole.totals.not_agreed) == (1, 2, 0)
        assert whole.totals.judged == 1
        assert whole.balance.is_even


def test_every_rate_of_a_year_divides_the_sums_of_its_months(office):
    two_unlike_months(office)
    months = [figures_of(stated(office, one)) for one in (OCTOBER, NOVEMBER, DECEMBER)]
    for rate in figures_of(stated(office, QUARTER)).rates:
        of_months = [month.rate_of(rate.definition) for month in months]
        assert rate.numerator == sum(one.numerator for one in of_months), rate
        assert rate.denominator == sum(one.denominator for one in of_months), rate


def test_a_year_of_unlike_months_opens_and_breaks_down_to_the_cases_that_it_counts(office):
    first, second, third = two_unlike_months(office)
    year = figures_of(stated(office, YEAR))
    with office.database.reading() as db:
        assert cases_of(db, year.selection(Part.AGREED)).ids == (first,)
        assert cases_of(db, year.selection(Part.LEFT_OUT)).ids == (second, third)
    by_month = year.breakdown(Dimension.MONTH)
    assert [(line.key, line.counts.agreed, line.counts.left_out) for line in by_month.lines] == [
        *((202610, 1, 0), (202611, 0, 2))
    ]
    assert by_month.total == year.totals


def test_a_year_names_the_months_that_were_frozen_under_the_other_setting(office):
    two_unlike_months(office)
    assert stated(office, YEAR).months_otherwise == (OCTOBER.first,)
    assert stated(office, OCTOBER).months_otherwise == stated(office, NOVEMBER).months_otherwise == ()
    freeze(office, NOVEMBER, ON_1_DECEMBER)
    assert stated(office, YEAR).months_otherwise == (OCTOBER.first,)
    settled_counts(office, True)
    assert stated(office, YEAR).months_otherwise == (NOVEMBER.first,)
    assert figures_of(stated(office, YEAR)).totals.agreed == 1


def test_months_under_one_setting_are_named_nowhere(office):
    settled(office)
    freeze(office)
    assert stated(office, YEAR).months_otherwise == ()


def test_the_twelve_months_of_a_report_add_up_to_its_year(office):
    two_unlike_months(office)
    with office.database.reading() as db:
        report = report_facts(db, YEAR, written_by="何敏", written_at=ON_1_DECEMBER)
    assert sum(month.counts.agreed for month in report.ground.months) == report.figures.totals.agreed == 1


def test_a_correction_is_judged_as_the_month_that_it_corrects(office):
    """October counted the case as success: that it was none is one less, whatever November thinks of it."""
    first, *_others = two_unlike_months(office)
    office.do(undo.undo_last_step, first, "登记错误")
    lines = {line.part: line.difference for line in correction_lines(stated(office))}
    assert lines[Part.AGREED] == -1
    freeze(office, NOVEMBER, ON_1_DECEMBER)
    assert {line.part: line.difference for line in correction_lines(stated(office))} == lines


def corrected_in_december(office):
    """October is frozen; on 1 December, before November is, it turns out that one of its cases was none."""
    case_id = office.accept()
    office.accept()
    freeze(office)
    office.now, office.by = ON_1_DECEMBER, HEAD
    office.do(undo.undo_last_step, case_id, "并非本会管辖")
    return case_id


def later(office, period=NOVEMBER):
    """Return month of the change, month corrected, figure, difference and cases of each line."""
    return [
        (one.month.month, line.month.month, line.part, line.difference, line.case_ids)
        for one in later_corrections(stated(office, period))
        for line in one.lines
    ]


def test_what_was_corrected_after_a_month_and_is_in_its_balance_is_told_beside_it(office):
    case_id = corrected_in_december(office)
    assert figures_of(stated(office)).balance.corrected == -1
    assert told(office) == []
    assert later(office) == [(12, 10, Part.CLOSING, -1, (case_id,))]
    assert (12 in {month for month, *_rest in told(office, DECEMBER)}, later(office, DECEMBER)) == (False, [])
    assert (10, Part.CLOSING, -1, None) in told(office, DECEMBER)
    ((one,),) = ([each.correction for each in line.cases] for line in later_corrections(stated(office))[0].lines)
    assert (one.by, one.at, one.act) == ("罗主任", ON_1_DECEMBER, "step_undone")


def test_the_month_is_frozen_with_what_was_corrected_after_it(office):
    case_id = corrected_in_december(office)
    freeze(office, NOVEMBER, ON_1_DECEMBER + timedelta(days=1))
    assert figures_of(stated(office)).balance.corrected == -1
    assert later(office) == [(12, 10, Part.CLOSING, -1, (case_id,))]
    # What comes when the month is frozen is no more in its balance.
    office.now = ON_1_DECEMBER + timedelta(days=2)
    office.do(undo.undo_last_step, office.accept(), "并非本会管辖")
    assert later(office) == [(12, 10, Part.CLOSING, -1, (case_id,))]
    assert figures_of(stated(office, DECEMBER)).balance.is_even


def test_a_quarter_that_lists_the_correction_does_not_tell_it_twice(office):
    corrected_in_december(office)
    assert later(office, QUARTER) == []
    freeze(office, NOVEMBER, ON_1_DECEMBER + timedelta(days=1))
    assert later(office, QUARTER) == []
    assert later(office, YEAR) == []
    assert figures_of(stated(office, QUARTER)).balance.is_even


def test_what_is_corrected_later_of_other_things_than_what_stood_open_is_in_no_balance(office):
    case_id = settled(office)
    freeze(office)
    office.now, office.by = ON_1_DECEMBER, HEAD
    change_dispute(office, case_id, line=Line.MOTOR)
    assert told(office, DECEMBER)
    assert later(office) == []


def test_another_day_of_acceptance_after_the_frozen_months_is_told_where_they_state_it(office):
    """A payment may be due, as somebody typed it, before the case was accepted: October states it with its case."""
    case_id = in_force(office)
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.accepted_on, case.concluded_on = date(2026, 11, 5), date(2026, 11, 20)
        audit.record(db, "dispute_changed", by=HEAD, at=office.now, case_id=case_id)
    freeze(office)
    october = stated(office, OCTOBER)
    assert [cell.accepted_on for cell in october.of(FactSet.DUE)] == [date(2026, 11, 5)]
    office.now = ON_12_NOVEMBER
    with office.database.writing() as db:
        db.get_one(Case, case_id).accepted_on = date(2026, 11, 8)
        audit.record(db, "dispute_changed", by=HEAD, at=office.now, case_id=case_id)
    due = next(line for line in correction_lines(stated(office)) if line.part is Part.DUE)
    ((change,),) = [one.changes for one in due.cases]
    assert (change.field, change.before, change.after) == (
        *(CorrectedField.ACCEPTED_ON, date(2026, 11, 5), date(2026, 11, 8)),
    )


def parts_of(office):
    with office.database.reading() as db:
        rows = db.scalars(select(InstalmentPart).order_by(InstalmentPart.id))
        return [(one.paid_on.day, one.amount) for one in rows]


def paid_in(office, period):
    return figures_of(stated(office, period)).totals.paid_amount


def test_each_part_of_an_instalment_counts_in_the_month_in_which_it_was_paid(office):
    """4,000 in October, which is frozen, 8,000 in November: nothing of October changes, and the year says 12,000."""
    case_id = in_force(office, instalments=TWO)
    pay(office, agreement(office, case_id).instalments[0], "4000", on=date(2026, 10, 8))
    freeze(office)
    office.now = ON_12_NOVEMBER
    pay(office, agreement(office, case_id).instalments[0], "8000", on=date(2026, 11, 12))
    assert told(office) == []
    assert [paid_in(office, one) for one in (OCTOBER, NOVEMBER, QUARTER)] == [
        *(Decimal(4000), Decimal(8000), Decimal(12000)),
    ]
    due = {cell.due: cell.paid for cell in stated(office, OCTOBER).of(FactSet.DUE)}
    with office.database.reading() as db:
        live = {cell.due: cell.paid for cell in read_facts(db, OCTOBER).of(FactSet.DUE)}
    assert due == live


def test_a_part_that_is_recorded_late_is_a_correction_of_the_month_in_which_it_was_paid(office):
    case_id = in_force(office, instalments=TWO)
    freeze(office)
    office.now = ON_12_NOVEMBER
    pay(office, agreement(office, case_id).instalments[0], "8000", on=date(2026, 11, 12))
    assert told(office) == []
    pay(office, agreement(office, case_id).instalments[0], "1000", on=date(2026, 10, 9))
    assert (10, Part.PAID, 1, Decimal(1000)) in told(office)
    assert paid_in(office, NOVEMBER) == Decimal(8000)
    with office.database.reading() as db:
        assert figures_of(read_facts(db, QUARTER)).totals.paid_amount == Decimal(9000)


def test_parts_of_one_day_are_one_payment_and_all_of_them_go_back(office):
    case_id = in_force(office, instalments=TWO)
    office.now = ON_12_NOVEMBER
    for amount, day in (("1000", 2), ("2000", 2), ("3000", 5), ("500", 3)):
        pay(office, agreement(office, case_id).instalments[0], amount, on=date(2026, 11, day))
    (first, _second) = agreement(office, case_id).instalments
    assert (first.paid_on, first.paid_amount) == (date(2026, 11, 5), Decimal(6500))
    assert parts_of(office) == [(2, Decimal(3000)), (3, Decimal(500))]
    assert sorted(cell.paid for cell in stated(office).of(FactSet.PAID)) == [50000, 300000, 300000]
    for left in (1, 0):
        office.do(undo.undo_last_step, case_id, "登记错误")
        (first, _second) = agreement(office, case_id).instalments
        assert len(parts_of(office)) == left
    assert (first.paid_on, first.paid_amount) == (date(2026, 11, 2), Decimal(3000))
    assert paid_in(office, NOVEMBER) == Decimal(3000)


def test_a_case_that_lost_its_number_is_told_by_it_in_corrections_and_in_the_list_of_cases(office):
    case_id = office.accept()
    number = office.case(case_id).number
    freeze(office)
    office.now, office.by = ON_12_NOVEMBER, HEAD
    office.do(undo.undo_last_step, case_id, "并非本会管辖")
    assert {one.number for one in stated(office).corrections} == {number}
    with office.database.reading() as db:
        report = report_facts(db, YEAR, written_by="何敏", written_at=ON_1_DECEMBER)
    assert [row.number for row in report.register] == [number]


def test_what_a_new_agreement_took_over_after_a_month_was_frozen_is_due_once_with_the_corrections(office):
    case_id = dismissed(office, instalments=TWO)
    freeze(office)
    office.now = ON_12_NOVEMBER
    office.do(renewal.renew_agreement, case_id, words="内容不明确，重新订立")
    sign(office, case_id, date(2026, 11, 12))
    quarter = figures_of(stated(office, QUARTER))
    due = next(one for one in corrected_totals(quarter) if one.part is Part.DUE)
    assert (due.count, due.difference, due.together) == (3, -1, 2)
    assert (due.amount, due.amount_difference, due.amount_together) == (
        *(Decimal("32000.00"), Decimal("-12000.00"), Decimal("20000.00")),
    )
    with office.database.reading() as db:
        assert figures_of(read_facts(db, QUARTER)).count(Part.DUE) == due.together
