"""What is corrected of a frozen month shows in the month in which it is corrected, case by case."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event, insert, select

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.figure_words import CorrectedField, Dimension, Part
from mediator_desk.models.figure_work import FigureCorrection
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import InsurerKind, Line, OutcomeKind, Role
from mediator_desk.services import bin as bin_of_the_desk
from mediator_desk.services.aftercare import follow_up
from mediator_desk.services.cases import disputes, undo
from mediator_desk.services.figures.cells import FactSet
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.selections import Filters
from mediator_desk.services.frozen_months import keeping
from mediator_desk.services.frozen_months.correction_lines import correction_lines
from mediator_desk.services.frozen_months.freezing import freeze_month, unfreeze_month
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.office.insurers import merge_insurer
from mediator_desk.services.review import review
from mediator_desk.services.sessions import outcomes
from tests.services.after_effect import agreement, in_force, pay
from tests.services.conftest import TODAY

OCTOBER, NOVEMBER = Period.month(2026, 10), Period.month(2026, 11)
ON_2_NOVEMBER = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
ON_12_NOVEMBER = datetime(2026, 11, 12, 2, 30, tzinfo=UTC)
ON_1_DECEMBER = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
HEAD = Actor(None, "罗主任", Role.ADMINISTRATOR, "二号台")


def freeze(office, month=OCTOBER, now=ON_2_NOVEMBER):
    with office.database.writing() as db:
        freeze_month(db, month.first, by=office.by, now=now)


def stated(office, period=NOVEMBER):
    with office.database.reading() as db:
        return stated_facts(db, period)


def told(office, period=NOVEMBER):
    """Return month, figure, difference and amount of each line."""
    return [(one.month.month, one.part, one.difference, one.amount) for one in correction_lines(stated(office, period))]


def ledger(office):
    with office.database.reading() as db:
        return db.scalars(select(FigureCorrection).order_by(FigureCorrection.id)).all()


def another_insurer(office, name="粤诚人寿"):
    with office.database.writing() as db:
        insurer = Insurer(name=f"{name}保险股份有限公司", short_name=name, kind=InsurerKind.LIFE)
        db.add(insurer)
        db.flush()
        return insurer.id


def change_dispute(office, case_id, **changes):
    with office.database.reading() as db:
        read = disputes.dispute_draft(db, case_id)
    office.do(disputes.save_dispute, case_id, disputes.DisputeDraft(**(vars(read) | changes)))


def test_on_12_november_an_october_case_is_corrected_november_shows_it_and_october_stays(office):
    """The secretary's first of the month, act 5."""
    case_id, other = office.accept(), office.accept()
    wrong = another_insurer(office)
    change_dispute(office, case_id, insurer_id=wrong)
    freeze(office)
    october = stated(office, OCTOBER)
    office.now, office.by = ON_12_NOVEMBER, HEAD
    change_dispute(office, case_id, insurer_id=office.insurer_id, claimed_amount=Decimal("40000.00"))
    assert stated(office, OCTOBER) == october

    lines = correction_lines(stated(office))
    assert [(one.month, one.part, one.difference, one.amount) for one in lines] == [
        (OCTOBER.first, Part.ACCEPTED, 0, Decimal("9849.93")),
        (OCTOBER.first, Part.CLOSING, 0, None),
    ]
    (case,) = lines[0].cases
    who = case.correction
    assert (who.case_id, who.number, who.by, who.at, who.act, who.month) == (
        *(case_id, office.case(case_id).number, "罗主任", ON_12_NOVEMBER, "dispute_changed"),
        NOVEMBER.first,
    )
    assert [(one.field, one.before, one.after) for one in case.changes] == [
        (CorrectedField.INSURER, "粤诚人寿", "粤安人寿"),
        (CorrectedField.CLAIMED, Decimal("30150.07"), Decimal("40000.00")),
    ]
    assert other not in lines[0].case_ids


def test_what_goes_on_with_a_case_after_the_month_is_no_correction(office):
    case_id = office.in_mediation()
    freeze(office)
    office.now = ON_12_NOVEMBER
    draft = outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, date(2026, 11, 12), words="不再申请")
    office.do(outcomes.record_outcome, case_id, draft)
    office.do(follow_up.record_follow_up, case_id, follow_up.FollowUpDraft(satisfaction=5, remarks="已回访"))
    assert ledger(office) == []
    balance = figures_of(stated(office)).balance
    assert (balance.opening, balance.corrected, balance.new, balance.concluded, balance.closing) == (1, 0, 0, 1, 0)


def test_an_acceptance_that_is_taken_back_leaves_october_and_november_says_so(office):
    case_id = office.accept()
    office.accept()
    freeze(office)
    office.now = ON_12_NOVEMBER
    office.do(undo.undo_last_step, case_id, "并非本会管辖")
    assert len(stated(office, OCTOBER).of(FactSet.ACCEPTED)) == 2
    assert told(office) == [
        (10, Part.ACCEPTED, -1, Decimal("-30150.07")),
        (10, Part.CLOSING, -1, None),
    ]
    november = stated(office)
    balance = figures_of(november).balance
    assert (balance.opening, balance.corrected, balance.new, balance.concluded, balance.closing) == (2, -1, 0, 0, 1)
    assert balance.is_even
    assert [cell.case_id for cell in november.of(FactSet.CORRECTED_OUT)] == [case_id]


def test_a_corrected_insurer_keeps_the_balance_of_each_insurer_even(office):
    case_id = office.accept()
    right = another_insurer(office)
    freeze(office)
    office.now = ON_12_NOVEMBER
    change_dispute(office, case_id, insurer_id=right)
    for insurer, corrected in ((office.insurer_id, -1), (right, 1)):
        balance = figures_of(stated(office), Filters.of({Dimension.INSURER: {insurer}})).balance
        assert balance.is_even
        assert balance.corrected == corrected


def test_a_payment_of_october_that_is_recorded_in_november_corrects_what_was_paid_and_performed(office):
    case_id = in_force(office)
    freeze(office)
    office.now = ON_12_NOVEMBER
    pay(office, agreement(office, case_id).instalments[0], "20000", on=date(2026, 10, 16))
    assert told(office) == [
        (10, Part.PAID, 1, Decimal("20000.00")),
        (10, Part.DUE, 0, Decimal("0.00")),
        (10, Part.PERFORMED, 1, Decimal("20000.00")),
    ]
    assert stated(office, OCTOBER).of(FactSet.PAID) == ()


def test_a_payment_that_is_made_in_november_belongs_to_november(office):
    case_id = in_force(office)
    freeze(office)
    office.now = ON_12_NOVEMBER
    pay(office, agreement(office, case_id).instalments[0], "20000", on=date(2026, 11, 12))
    assert ledger(office) == []
    assert len(stated(office).of(FactSet.PAID)) == 1


def test_insurers_that_are_merged_are_corrected_in_every_frozen_month(office):
    wrong = another_insurer(office)
    case_id = office.accept()
    change_dispute(office, case_id, insurer_id=wrong)
    freeze(office)
    with office.database.writing() as db:
        merge_insurer(db, wrong, office.insurer_id, by=HEAD, now=ON_12_NOVEMBER)
    accepted, closing = correction_lines(stated(office))
    assert (accepted.part, closing.part) == (Part.ACCEPTED, Part.CLOSING)
    (case,) = accepted.cases
    assert (case.correction.act, case.correction.by) == ("insurer_merged", "罗主任")
    assert [(one.before, one.after) for one in case.changes] == [("粤诚人寿", "粤安人寿")]
    assert stated(office, OCTOBER).labels.insurers[wrong].name == "粤诚人寿"


def test_a_correction_is_frozen_with_the_month_in_which_it_shows(office):
    case_id = office.accept()
    freeze(office)
    office.now = ON_12_NOVEMBER
    change_dispute(office, case_id, line=Line.MOTOR)
    before = told(office)
    freeze(office, NOVEMBER, ON_1_DECEMBER)
    office.now = ON_1_DECEMBER + timedelta(hours=1)
    change_dispute(office, case_id, line=Line.ILLNESS)
    assert told(office) == before
    december = told(office, Period.month(2026, 12))
    assert {month for month, *_rest in december} == {10, 11}, "November left the case open as well"
    assert figures_of(stated(office, Period.month(2026, 12))).balance.is_even


def test_a_change_on_the_first_of_december_shows_in_december_though_november_is_not_frozen(office):
    case_id = office.accept()
    freeze(office)
    office.now = ON_1_DECEMBER
    change_dispute(office, case_id, line=Line.MOTOR)
    assert told(office) == []
    assert {month for month, *_rest in told(office, Period.month(2026, 12))} == {10}


def test_a_computer_whose_clock_is_set_back_corrects_no_frozen_month_into_itself(office):
    case_id = office.accept()
    freeze(office)
    office.now = datetime(2026, 10, 9, 1, 0, tzinfo=UTC)
    change_dispute(office, case_id, line=Line.MOTOR)
    assert {one.month for one in ledger(office)} == {NOVEMBER.first}


def test_of_a_month_that_was_unfrozen_nothing_is_corrected_any_more(office):
    case_id = office.accept()
    freeze(office)
    office.now = ON_12_NOVEMBER
    change_dispute(office, case_id, line=Line.MOTOR)
    with office.database.writing() as db:
        unfreeze_month(db, OCTOBER.first, "漏报", by=HEAD, now=ON_12_NOVEMBER)
    assert told(office) == []
    assert [cell.line for cell in stated(office, OCTOBER).of(FactSet.ACCEPTED)] == ["motor"]
    change_dispute(office, case_id, line=Line.ILLNESS)
    assert len(ledger(office)) == 1


def test_a_save_that_fails_leaves_no_correction(office):
    case_id = office.accept()
    freeze(office)
    office.now = ON_12_NOVEMBER
    with pytest.raises(Refused), office.database.writing() as db:
        draft = disputes.DisputeDraft(**(vars(disputes.dispute_draft(db, case_id)) | {"line": Line.MOTOR}))
        disputes.save_dispute(db, case_id, draft, by=office.by, now=office.now)
        keeping.settle(db)
        raise Refused("changed_at_another_desk")
    assert ledger(office) == []


def test_what_is_changed_and_put_back_in_one_save_is_no_correction(office):
    case_id = office.accept()
    freeze(office)
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        was = case.line
        for line in (Line.MOTOR, was):
            case.line = line
            db.flush()
    assert ledger(office) == []


def test_what_a_savepoint_takes_back_is_no_correction_and_the_rest_is(office):
    case_id, other = office.accept(), office.accept()
    freeze(office)
    office.now = ON_12_NOVEMBER
    with office.database.writing() as db:
        db.get_one(Case, other).line = Line.MOTOR
        db.flush()
        with pytest.raises(Refused), db.begin_nested():
            db.get_one(Case, case_id).line = Line.MOTOR
            db.flush()
            raise Refused("changed_at_another_desk")
    assert {one.case_id for one in ledger(office)} == {other}


def test_a_case_that_comes_late_for_a_frozen_month_is_told_whichever_way_it_comes(office):
    freeze(office)
    late = {"received_at": datetime(2026, 10, 30, 1, 0, tzinfo=UTC), "kind": "mediation", "channel": "visit"}
    with office.database.writing() as db:
        db.add(Case(**late, state="received"))
    with office.database.writing() as db:
        row = Case.__table__
        (case_id,) = db.execute(insert(row).values(**late, state="received", version=1).returning(row.c.id)).one()
        keeping.came(db, [case_id])
    assert told(office) == [(10, Part.RECEIVED, 2, None)]


def test_a_case_that_leaves_the_bin_for_ever_leaves_its_corrections_behind(office):
    slip = office.receive()
    freeze(office)
    office.now, office.by = ON_12_NOVEMBER, HEAD
    office.do(bin_of_the_desk.put_case, slip, words="录错")
    before = told(office)
    assert before
    with office.database.writing() as db:
        bin_of_the_desk.empty(db, [slip], [], by=HEAD, now=ON_12_NOVEMBER + timedelta(days=1))
    assert told(office) == before


def statements_of(office, act):
    """Return how many statements an act sends that name what figures read or keep."""
    sent = []

    def note(_connection, _cursor, statement, *_rest):
        sent.append(" ".join(statement.split()))

    engine = office.database._engine
    event.listen(engine, "before_cursor_execute", note)
    act()
    event.remove(engine, "before_cursor_execute", note)
    return [one for one in sent if "frozen_months" in one or "UNION" in one or "lock_shared" in one]


def test_nothing_is_read_where_nothing_is_changed_that_figures_count(office):
    case_id = office.in_mediation()
    freeze(office)
    office.now = ON_12_NOVEMBER
    assert statements_of(office, lambda: change_dispute(office, case_id, facts="补充说明。")) == []


def test_of_a_case_of_november_no_cell_is_read(office):
    freeze(office)
    office.now = ON_12_NOVEMBER
    case_id = office.receive()
    sent = statements_of(office, lambda: office.do(review.accept_case, case_id))
    assert [one for one in sent if "UNION" in one] == []
    assert ledger(office) == []


def test_the_months_before_stay_frozen_when_a_year_begins(office):
    case_id = office.accept()
    for month in (10, 11, 12):
        freeze(office, Period.month(2026, month), datetime(2027, 1, 4, 1, 0, tzinfo=UTC))
    office.now = datetime(2027, 1, 5, 1, 0, tzinfo=UTC)
    change_dispute(office, case_id, line=Line.MOTOR)
    january = Period.month(2027, 1)
    assert {(month, part) for month, part, *_rest in told(office, january)} == {
        *((10, Part.ACCEPTED), (10, Part.CLOSING), (11, Part.CLOSING), (12, Part.CLOSING)),
    }
    assert figures_of(stated(office, january)).balance.is_even
    quarter = stated(office, Period.quarter(2026, 4))
    assert quarter.is_frozen
    assert quarter.corrections == ()
    assert figures_of(quarter).balance.is_even
    assert figures_of(stated(office, Period.year(2026))).balance.is_even


def test_days_are_told_as_days_and_amounts_as_yuan(office):
    case_id = in_force(office)
    freeze(office)
    office.now = ON_12_NOVEMBER
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.concluded_on, case.agreed_amount = date(2026, 10, 9), Decimal("21000.00")
    concluded, agreed, limited = correction_lines(stated(office))
    assert (concluded.part, agreed.part, limited.part) == (Part.CONCLUDED, Part.AGREED, Part.LIMITED)
    assert agreed.amount == Decimal("1000.00")
    assert [(one.field, one.before, one.after) for one in concluded.cases[0].changes] == [
        (CorrectedField.CONCLUDED_ON, TODAY, date(2026, 10, 9)),
        (CorrectedField.AGREED, Decimal("20000.00"), Decimal("21000.00")),
    ]
