"""Cases of a day are taken along: what hinders it, what the office sees, and what the file may do."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.exchange import outstation_file
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.words import RefusalCode, Role
from mediator_desk.services.office import committee
from mediator_desk.services.outstation import checking_out, listing, rule
from mediator_desk.services.outstation.checking_out import CheckoutDraft
from mediator_desk.services.review import review
from tests.services.conftest import NOW, TODAY
from tests.services.outstation.along import DUE, PASSPHRASE, has_no_faults, member, take


def test_a_file_holds_the_cases_that_were_taken_along_and_no_others(office, tmp_path):
    by = member(office)
    wanted, other = office.in_mediation(), office.in_mediation(name="梁小明")
    along = take(office, by, tmp_path / "along", wanted)
    with along.opened() as there, there.database.reading() as db:
        assert list(db.scalars(select(Case.id))) == [wanted]
        assert db.get(Case, wanted).facts == "申请人称保险公司拒赔。"
        assert rule.outstation_of(db).cases == 1
        assert [one.name for one in db.scalars(select(Staff).where(Staff.is_active))] == ["张敏"]
        assert db.get(Case, other) is None
    with along.opened() as there:
        assert has_no_faults(there.database)


def test_nobody_opens_the_file_without_its_passphrase(office, tmp_path):
    by = member(office)
    along = take(office, by, tmp_path / "along", office.in_mediation())
    with pytest.raises(Refused, match="wrong_passphrase"):
        outstation_file.open_outstation(along.folder, "荔湾 早茶 骑楼 8")
    assert "谢家豪".encode() not in (along.folder / outstation_file.NAME).read_bytes()


def test_the_office_sees_who_has_a_case_and_until_when(office, tmp_path):
    by = member(office)
    case_id, other = office.in_mediation(), office.in_mediation(name="梁小明")
    take(office, by, tmp_path / "along", case_id)
    with office.database.reading() as db:
        (row,) = listing.open_checkouts(db)
        assert (row.name, row.place, row.due_on, row.case_ids) == ("张敏", "增城巡回点", DUE, (case_id,))
        assert listing.checked_out(db, [case_id, other]) == {case_id: row}
        assert not row.is_overdue(DUE)


def test_a_case_that_is_out_is_not_taken_along_again(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    take(office, by, tmp_path / "along", case_id)
    with pytest.raises(Refused, match="cases_stay_here") as refused:
        take(office, by, tmp_path / "again", case_id)
    (hindrance,) = refused.value.params["hindrances"]
    assert (hindrance.code, hindrance.params["name"]) == ("already_taken_along", "张敏")
    assert not list(tmp_path.glob("again*"))


def test_a_mediator_takes_own_cases_along_and_no_others(office, tmp_path):
    by = member(office, "陈国华", Role.MEDIATOR)
    own, of_another = office.in_mediation(), office.in_mediation(mediator=1, name="梁小明")
    with office.database.reading() as db:
        (hindrance,) = checking_out.what_hinders(db, [own, of_another, 99999], by=by)[:1]
        assert (hindrance.case_id, hindrance.code) == (of_another, "not_own_case")
    take(office, by, tmp_path / "along", own)


def test_a_closed_case_stays(office):
    by = member(office)
    case_id = office.receive()
    office.do(review.decline_case, case_id, review.DeclineDraft(RefusalCode.OUT_OF_SCOPE, "不属受理范围"))
    with office.database.reading() as db:
        (hindrance,) = checking_out.what_hinders(db, [case_id], by=by)
    assert hindrance.code == "not_open_to_take"


def test_what_is_wrong_with_a_wish_stands_beside_its_field(office, tmp_path):
    by = member(office)
    draft = CheckoutDraft((), TODAY.replace(day=1), numbers=1000)
    with pytest.raises(Invalid) as invalid:
        outstation_file.take_along(office.database, draft, tmp_path / "along", PASSPHRASE, by=by, now=NOW)
    assert [problem.field for problem in invalid.value.problems] == ["case_ids", "due_on", "numbers"]
    assert list(tmp_path.glob("along*")) == []


def test_an_outstation_gives_the_numbers_that_were_set_aside_and_no_more(office, tmp_path):
    by = member(office)
    cases = [office.receive(name=name) for name in ("谢家豪", "梁小明", "冯志强")]
    along = take(office, by, tmp_path / "along", *cases, numbers=2)
    with along.opened() as there:
        for case_id in cases[:2]:
            there.do(review.accept_case, case_id)
        with pytest.raises(Refused, match="numbers_used_up"):
            there.do(review.accept_case, cases[2])
        numbers = [there.case(case_id).number for case_id in cases[:2]]
        assert has_no_faults(there.database)
    at_office = office.case(office.accept(name="黄丽芳")).number
    assert at_office not in numbers
    assert len({at_office, *numbers}) == 3


def test_an_outstation_works_on_its_cases_and_on_nothing_else(office, tmp_path):
    by = member(office)
    along = take(office, by, tmp_path / "along", office.in_mediation())
    with along.opened() as there:
        with pytest.raises(Refused, match="not_at_outstation"), there.database.writing() as db:
            committee.add_room(db, "三号室", by=there.by, now=NOW)
        with pytest.raises(Refused, match="not_at_outstation"):
            there.receive(name="新来的人")
        with there.database.reading() as db:
            assert db.scalar(select(func.count()).select_from(Case)) == 1


def test_giving_a_file_up_needs_words_and_lets_the_cases_be_taken_again(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with pytest.raises(Invalid), office.database.writing() as db:
        listing.give_up(db, along.taken.checkout_id, " ", by=by, now=NOW)
    with office.database.writing() as db:
        listing.give_up(db, along.taken.checkout_id, "手提电脑丢失", by=by, now=NOW)
    with pytest.raises(Refused, match="checkout_given_up"):
        along.look()
    take(office, by, tmp_path / "again", case_id)
    with office.database.reading() as db:
        assert db.scalar(select(func.count()).select_from(Case)) == 1


def test_a_folder_that_holds_anything_else_is_never_taken_away(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    (tmp_path / "along.part").mkdir()
    (tmp_path / "along.part" / "年度总结.docx").write_bytes(b"mine")
    with pytest.raises(Refused, match="folder_is_there"):
        take(office, by, tmp_path / "along", case_id)
    with pytest.raises(Refused, match="not_an_outstation"):
        outstation_file.finish(office.database, tmp_path / "along.part", passphrase=PASSPHRASE)
    assert (tmp_path / "along.part" / "年度总结.docx").read_bytes() == b"mine"
    with office.database.reading() as db:
        assert listing.open_checkouts(db) == []
