"""One case in trouble stays in the folder, the others come home; and it comes when nothing stands against it."""

from __future__ import annotations

import shutil

import pytest
from sqlalchemy import select

from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import Mediator
from mediator_desk.models.outstation import Checkout
from mediator_desk.models.words import Role
from mediator_desk.services.outstation import listing, rule
from mediator_desk.services.review import review
from mediator_desk.views.outstation.words import coming_words
from mediator_desk.views.sentences import sentence
from tests.services.conftest import TODAY
from tests.services.outstation.along import Along, has_no_faults, member, take
from tests.services.outstation.test_bringing_back import set_fields

PUT_RIGHT = "粤保调〔2026〕更1号"
SECOND = {"name": "梁小明", "identity_number": "440106199001013331"}


def facts_of(office, case_id):
    """Return what the office has of the facts of a case."""
    with office.database.reading() as db:
        return db.get_one(Case, case_id).facts


def told(office, act):
    """Return the facts of the entries of an act, in their order."""
    with office.database.reading() as db:
        query = select(AuditEntry.facts).where(AuditEntry.act == act).order_by(AuditEntry.id)
        return list(db.scalars(query))


@pytest.fixture
def given_twice(office, tmp_path):
    """Give a folder with an acceptance whose number the office gave by hand meanwhile, and a case that fits."""
    by = member(office)
    accepted, fits, third = office.receive(), office.in_mediation(**SECOND), office.accept(name="冯志强")
    along = take(office, by, tmp_path / "along", accepted, fits)
    with along.opened() as there:
        there.do(review.accept_case, accepted)
        set_fields(there, fits, facts="文件夹里的事实。")
        number = there.case(accepted).number
    set_fields(office, third, number=number)
    return along, accepted, fits, third


def test_a_number_that_was_given_twice_holds_one_case_back_and_the_others_come(office, given_twice):
    along, accepted, fits, third = given_twice
    number = office.case(third).number
    looked = {one.case_id: one for one in along.look().cases}
    assert (looked[fits].stays, looked[accepted].stays.code) == (None, "number_given_meanwhile")
    assert number in coming_words(looked[accepted])
    done = along.bring()
    (left,) = done.left
    assert (done.cases, left.params["case_id"], left.params["number"]) == (1, accepted, number)
    assert number in sentence(left)
    assert facts_of(office, fits) == "文件夹里的事实。"
    assert office.case(accepted).number is None
    with office.database.reading() as db:
        (out,) = listing.open_checkouts(db)
        assert out.case_ids == (accepted,)
        assert listing.checked_out(db, [fits, accepted]).keys() == {accepted}
    assert [one.get("left") for one in told(office, "cases_brought_back")] == [[accepted]]
    assert has_no_faults(office.database)


def test_in_the_folder_one_goes_on_with_what_stayed_and_not_with_what_came(office, given_twice):
    along, accepted, fits, _third = given_twice
    along.bring()
    with along.opened() as there:
        with there.database.reading() as db:
            assert rule.outstation_of(db).cases == 1
        with pytest.raises(Refused, match="case_is_home"):
            set_fields(there, fits, facts="太晚了。")
        set_fields(there, accepted, facts="接着办。")
        assert has_no_faults(there.database)


def test_what_stayed_comes_once_nothing_stands_against_it_and_nothing_twice(office, given_twice):
    along, accepted, fits, third = given_twice
    number = office.case(third).number
    along.bring()
    with along.opened() as there:
        set_fields(there, accepted, facts="接着办。")
    set_fields(office, third, number=PUT_RIGHT)
    set_fields(office, fits, facts="办公室后来的事实。")
    looked = along.look()
    assert [one.case_id for one in looked.cases] == [accepted]
    done = along.bring()
    assert (done.cases, done.left, done.was_back) == (1, (), False)
    assert (office.case(accepted).number, facts_of(office, accepted)) == (number, "接着办。")
    assert facts_of(office, fits) == "办公室后来的事实。"
    assert len(told(office, "accepted")) == 1 + 2  # the one of the folder, and those of the two others
    with office.database.reading() as db:
        assert listing.open_checkouts(db) == []
    assert along.bring().was_back
    assert has_no_faults(office.database)


def test_a_folder_of_which_nothing_can_come_is_as_it_was(office, tmp_path):
    by, case_id, third = member(office), office.receive(), office.accept(name="冯志强")
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        there.do(review.accept_case, case_id)
        number = there.case(case_id).number
    set_fields(office, third, number=number)
    with pytest.raises(Refused, match="number_given_meanwhile"):
        along.bring()
    assert told(office, "cases_brought_back") == []
    with along.opened() as there:
        set_fields(there, case_id, facts="还可以办。")


def test_a_case_of_another_mediator_now_stays_and_the_others_come(office, tmp_path):
    by = member(office, "陈国华", Role.MEDIATOR)
    kept, given_away = office.in_mediation(), office.in_mediation(**SECOND)
    untouched = office.in_mediation(name="冯志强", identity_number="440106199001014457")
    with office.database.writing() as db:
        db.get(Mediator, office.mediator_ids[0]).staff_id = by.staff_id
    along = take(office, by, tmp_path / "along", kept, given_away, untouched)
    with along.opened() as there:
        for one in (kept, given_away):
            set_fields(there, one, facts="文件夹里的事实。")
    for one in (given_away, untouched):
        set_fields(office, one, mediator_id=office.mediator_ids[1])
        with office.database.writing() as db:
            db.scalars(select(MediatorAppointment).where(MediatorAppointment.case_id == one)).one().ended_on = TODAY
    done = along.bring()
    assert ([one.code for one in done.left], done.cases) == (["case_of_another_now"], 2)
    assert facts_of(office, kept) == "文件夹里的事实。"
    assert facts_of(office, given_away) != "文件夹里的事实。"


def test_where_the_folder_did_not_hear_that_a_case_is_home_nothing_of_it_comes_twice(office, given_twice, tmp_path):
    along, _accepted, fits, third = given_twice
    shutil.copytree(along.folder, tmp_path / "as_before")
    along.bring()
    before = Along(office, along.by, tmp_path / "as_before", along.taken)
    set_fields(office, fits, facts="办公室后来的事实。")
    with pytest.raises(Refused, match="number_given_meanwhile"):
        before.bring()
    with before.opened() as there, pytest.raises(Refused, match="case_is_home"):
        set_fields(there, fits, facts="太晚了。")
    set_fields(office, third, number=PUT_RIGHT)
    assert before.bring().cases == 1
    assert facts_of(office, fits) == "办公室后来的事实。"
    with office.database.reading() as db:
        assert db.scalars(select(Checkout.ended_at)).one() is not None


def test_what_was_done_in_a_copy_on_a_case_that_is_home_is_told(office, given_twice, tmp_path):
    along, _accepted, fits, _third = given_twice
    shutil.copytree(along.folder, tmp_path / "copy")
    copy = Along(office, along.by, tmp_path / "copy", along.taken)
    with copy.opened() as there:
        set_fields(there, fits, facts="在副本里写的。")
    along.bring()
    with pytest.raises(Refused, match="outstation_went_on") as refused:
        copy.look()
    assert refused.value.params["count"] == 1
