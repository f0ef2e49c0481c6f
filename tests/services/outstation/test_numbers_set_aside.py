"""Numbers that are set aside for a folder: what was given by hand or is void is passed over, there and afterwards."""

from __future__ import annotations

from sqlalchemy import select

from mediator_desk.conventions.numbering import format_number
from mediator_desk.models.committee import NumberCounter, VoidNumber
from mediator_desk.models.outstation import NumberBlock
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.outstation.comparing import numbers
from mediator_desk.services.review import review
from tests.services.conftest import NOW, Office
from tests.services.outstation.along import has_no_faults, member, take
from tests.services.outstation.test_bringing_back import set_fields


def number(office: Office, n: int) -> str:
    """Return the number of an acceptance as the committee writes it."""
    with office.database.reading() as db:
        return format_number(the_committee(db).case_number_template, 2026, n)


def test_a_folder_passes_over_numbers_that_were_given_by_hand_or_are_void(office, tmp_path):
    by = member(office)
    cases = [office.receive(name=name) for name in ("谢家豪", "梁小明", "冯志强")]
    by_hand = office.accept(name="黄丽芳")
    set_fields(office, by_hand, number=number(office, 3))
    with office.database.writing() as db:
        db.add(VoidNumber(number=number(office, 2), case_id=by_hand, at=NOW, staff_id=None, words="作废"))
    along = take(office, by, tmp_path / "along", *cases, numbers=3)
    with along.opened() as there:
        with there.database.reading() as db:
            block = db.scalars(select(NumberBlock).where(NumberBlock.series == "cases")).one()
            assert (block.first_number, block.last_number, block.passed) == (2, 6, [2, 3])
        for case_id in cases[:2]:
            there.do(review.accept_case, case_id)
        with there.database.reading() as db:
            assert numbers(db) == (2, 4)  # two acceptances of three, and none of three agreements
    along.bring()
    assert [office.case(one).number for one in cases[:2]] == [number(office, 4), number(office, 5)]
    with office.database.reading() as db:
        assert db.get(NumberCounter, ("cases", 2026)).last_number == 5
    office.do(review.accept_case, cases[2])
    assert office.case(cases[2]).number == number(office, 6)
    assert has_no_faults(office.database)


def test_what_is_passed_over_at_the_end_of_a_block_is_no_number_that_is_left(office, tmp_path):
    by, case_id = member(office), office.receive()
    by_hand = office.accept(name="黄丽芳")
    set_fields(office, by_hand, number=number(office, 3))
    along = take(office, by, tmp_path / "along", case_id, numbers=2)
    with along.opened() as there, there.database.reading() as db:
        block = db.scalars(select(NumberBlock).where(NumberBlock.series == "cases")).one()
        assert (block.first_number, block.last_number, block.passed) == (2, 4, [3])
        assert numbers(db) == (0, 4)
