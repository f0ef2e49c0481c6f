"""What a file holds that never came, or was changed past the program, is told: none of it is lost or believed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select, text

from mediator_desk.errors import Invalid, Refused, Unavailable
from mediator_desk.exchange import outstation_file
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import Mediator, Staff
from mediator_desk.models.outstation import OutstationRow
from mediator_desk.models.party import Party
from mediator_desk.models.tables import Base
from mediator_desk.models.words import Role
from mediator_desk.services import bin as bin_
from mediator_desk.services.outstation.case_rows import plain_row
from mediator_desk.services.outstation.checking_out import CheckoutDraft
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.sessions.clashes import ClashKind
from mediator_desk.views.outstation.words import coming_words
from mediator_desk.views.sentences import sentence
from tests.services.conftest import TODAY
from tests.services.outstation.along import PASSPHRASE, member, take
from tests.services.outstation.test_bringing_back import agree, set_fields

SECOND = {"name": "梁小明", "identity_number": "440106199001013331"}


def _past_the_program(along, *statements):
    with along.opened() as there, there.database.writing() as db:
        for one in statements:
            assert db.execute(text(one)).rowcount


def _put_in(along, table, row):
    with along.opened() as there, there.database.writing() as db:
        db.execute(Base.metadata.tables[table].insert().values(**row))


def _row(office, table, row_id):
    with office.database.reading() as db:
        found = Base.metadata.tables[table]
        return dict(db.execute(select(found).where(found.c.id == row_id)).mappings().one())


def test_a_file_whose_bringing_back_was_cut_off_takes_nothing_until_it_is_brought_once_more(
    office, tmp_path, monkeypatch
):
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件里的事实。")
    check_in = outstation_file.check_in

    def cut_off(db, *given, **more):
        check_in(db, *given, **more)
        db.commit()
        raise Unavailable("save_in_doubt")

    monkeypatch.setattr(outstation_file, "check_in", cut_off)
    with pytest.raises(Unavailable):
        along.bring()
    monkeypatch.setattr(outstation_file, "check_in", check_in)
    with along.opened() as there, pytest.raises(Refused, match="outstation_is_coming"):
        set_fields(there, case_id, facts="之后的事实。")
    assert along.bring().was_back
    with along.opened() as there, pytest.raises(Refused, match="outstation_came_back"):
        set_fields(there, case_id, facts="之后的事实。")
    assert _row(office, "cases", case_id)["facts"] == "文件里的事实。"


def test_where_the_file_could_not_be_closed_nothing_is_done_in_it_before_it_is_known(office, tmp_path, monkeypatch):
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        writing, opened = there.database.writing, []

        def full(**more):
            opened.append(1)
            return _then_full(writing(**more)) if len(opened) == 2 else writing(**more)

        monkeypatch.setattr(there.database, "writing", full)
        with pytest.raises(Unavailable, match="disk_full"):
            outstation_file.bring(office.database, there.database, {}, by=by, now=office.now)
        with pytest.raises(Refused, match="outstation_is_coming"):
            set_fields(there, case_id, facts="之后的事实。")
    assert along.bring().was_back


class _then_full:  # noqa: N801 - a block, as `writing` is
    """A save of the file that the disk does not take."""

    def __init__(self, block):
        self._block = block

    def __enter__(self):
        return self._block.__enter__()

    def __exit__(self, kind, error, trace):
        full = Unavailable("disk_full")
        self._block.gen.close()
        if kind is None:
            raise full


def test_a_bringing_back_that_was_refused_leaves_the_file_open_for_work(office, tmp_path):
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件里的事实。")
    set_fields(office, case_id, facts="办公室的事实。")
    with pytest.raises(Refused, match="choices_missing"):
        along.bring()
    with along.opened() as there:
        set_fields(there, case_id, facts="又补充的事实。")


def test_work_in_a_copy_is_told_and_never_closed_away(office, tmp_path):
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, requests="复制以前的请求。")
    shutil.copytree(tmp_path / "along", tmp_path / "copy")
    copy, idle = replace(along, folder=tmp_path / "copy"), replace(along, folder=tmp_path / "idle")
    shutil.copytree(tmp_path / "along", idle.folder)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件里的事实。")
    with copy.opened() as there:
        agree(there, case_id)
    along.bring()
    for refused in (copy.look, copy.bring):
        with pytest.raises(Refused, match="outstation_went_on") as told:
            refused()
        acts = [one.act for one in told.value.params["what"]]
        assert "dispute_changed" not in acts  # what was done before the copy was made came
        assert len(acts) == told.value.params["count"] > 2
        assert office.case(case_id).number in sentence(told.value)
    with copy.opened() as there:
        assert there.case(case_id).agreed_amount == Decimal("20000.00")
        set_fields(there, case_id, facts="还可以读，也没有被关闭。")
    assert idle.bring().was_back
    assert office.case(case_id).agreed_amount is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE agreements SET amount = 90000",
        "UPDATE instalments SET amount = 90000",
        "UPDATE cases SET agreed_amount = 90000",
        "UPDATE cases SET claimed_amount = 1",
        "UPDATE parties SET name = '偷换'",
        "DELETE FROM signatures",
        "DELETE FROM deadlines",
    ],
)
def test_what_was_changed_past_the_program_is_told_and_nothing_comes(local_office, tmp_path, statement):
    office = local_office
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        agree(there, case_id)
    _past_the_program(along, statement)
    before = _row(office, "cases", case_id)
    for refused in (along.look, along.bring):
        with pytest.raises(Refused, match="outstation_was_changed") as told:
            refused()
        assert told.value.params["what"]
        assert str(told.value.params["count"]) in sentence(told.value)
    assert _row(office, "cases", case_id) == before


def test_what_the_folder_says_of_how_a_case_left_is_not_changed_unseen(office, tmp_path):
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there, there.database.writing() as db:
        name = {"table_name": "cases", "row_id": case_id}
        left = db.get(OutstationRow, tuple(name.values()))
        # Both as another program would: what the file says of the case, and what it says was so at the office.
        table = OutstationRow.__table__
        content = left.content | {"claimed_amount": "1.00"}
        db.execute(table.update().values(content=content).filter_by(**name))
        db.execute(Base.metadata.tables["cases"].update().values(claimed_amount=Decimal("1.00")))
    for refused in (along.look, along.bring):
        with pytest.raises(Refused, match="outstation_was_changed") as told:
            refused()
        assert [one.kind for one in told.value.params["what"]] == ["base_changed"]
        assert sentence(told.value)
    assert _row(office, "cases", case_id)["claimed_amount"] != Decimal("1.00")


def test_an_entry_of_the_files_trail_that_was_changed_is_found(office, tmp_path):
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件里的事实。")
    _past_the_program_without_guards(along)
    with pytest.raises(Refused, match="outstation_was_changed"):
        along.bring()


def _past_the_program_without_guards(along):
    with along.opened() as there, there.database.writing() as db:
        named = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entries'"
        for name in db.execute(text(named)).scalars().all():
            db.execute(text(f"DROP TRIGGER {name}"))
        assert db.execute(text("UPDATE audit_entries SET reason = '改过' WHERE act = 'dispute_changed'")).rowcount


def test_a_row_of_another_case_is_never_taken_over(office, tmp_path):
    by, other, case_id = member(office), office.accept(**SECOND), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with office.database.reading() as db:
        party_id = db.scalars(select(Party.id).where(Party.case_id == other)).first()
    row = _row(office, "parties", party_id)
    _put_in(along, "parties", row | {"case_id": case_id, "position": 7, "name": "偷换"})
    with pytest.raises(Refused, match="outstation_was_changed"):
        along.bring()
    content = plain_row(row) | {"case_id": case_id, "position": 7, "name": "偷换"}
    _put_in(along, "outstation_rows", {"table_name": "parties", "row_id": party_id, "content": content})
    set_in_file = "UPDATE parties SET name = '又换' WHERE name = '偷换'"
    _past_the_program(along, set_in_file)
    with pytest.raises(Refused, match="outstation_was_changed"):
        along.bring()
    assert _row(office, "parties", party_id) == row


def test_a_case_that_was_never_along_is_never_changed(office, tmp_path):
    by, other, case_id = member(office), office.accept(**SECOND), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    row = _row(office, "cases", other)
    _put_in(along, "cases", row)
    _put_in(along, OutstationRow.__tablename__, {"table_name": "cases", "row_id": other, "content": plain_row(row)})
    with along.opened() as there:
        set_fields(there, other, claimed_amount=Decimal("0.01"))
    with pytest.raises(Refused, match="outstation_was_changed"):
        along.bring()
    assert _row(office, "cases", other) == row


def test_a_mediator_brings_back_what_is_still_theirs_and_nobody_who_left(office, tmp_path):
    by, case_id = member(office, "陈国华", Role.MEDIATOR), office.in_mediation()
    with office.database.writing() as db:
        mediator = db.get(Mediator, office.mediator_ids[0])
        mediator.staff_id = by.staff_id
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件里的事实。")
    set_fields(office, case_id, mediator_id=office.mediator_ids[1])
    with office.database.writing() as db:
        (appointed,) = db.scalars(select(MediatorAppointment).where(MediatorAppointment.case_id == case_id))
        appointed.ended_on = TODAY
    with pytest.raises(Refused, match="case_of_another_now"):
        along.bring()
    set_fields(office, case_id, mediator_id=office.mediator_ids[0])
    with office.database.writing() as db:
        db.get(MediatorAppointment, appointed.id).ended_on = None
        db.get(Staff, by.staff_id).is_active = False
    with pytest.raises(Refused, match="takes_an_account"):
        along.bring()
    with office.database.writing() as db:
        db.get(Staff, by.staff_id).is_active = True
    along.bring()
    assert _row(office, "cases", case_id)["facts"] == "文件里的事实。"


def test_of_a_case_that_left_for_good_the_trail_is_told_what_was_done_and_not_what_was_said(office, tmp_path):
    by, gone, case_id = member(office), office.receive(), office.in_mediation(**SECOND)
    along = take(office, by, tmp_path / "along", gone, case_id)
    words = "身份证440106199001011235的情况。"
    with along.opened() as there:
        set_fields(there, gone, facts=words)
    with office.database.writing() as db:
        bin_.put_case(db, gone, words="误录", by=office.by, now=office.now)
    with office.database.writing() as db:
        bin_.empty(db, [gone], [], by=replace(office.by, role=Role.ADMINISTRATOR), now=office.now)
    along.bring({one.key: one.sides[0] for one in along.look().choices})
    with office.database.reading() as db:
        assert db.get(Case, gone) is None
        told = db.scalars(select(AuditEntry).where(AuditEntry.act == "dispute_changed")).all()
        assert told
        said = [str((one.facts, one.before, one.after)) for one in db.scalars(select(AuditEntry))]
        assert not any(words in one for one in said)


def test_nothing_is_out_for_longer_than_sixty_days(office, tmp_path):
    by, case_id = member(office), office.in_mediation()
    draft = CheckoutDraft((case_id,), TODAY + timedelta(days=61))
    with pytest.raises(Invalid) as told:
        outstation_file.take_along(office.database, draft, tmp_path / "along", PASSPHRASE, by=by, now=office.now)
    (problem,) = told.value.problems
    assert (problem.field, problem.code) == ("due_on", "out_too_long")
    assert "60" in sentence(problem)


def test_a_room_that_the_office_gave_away_meanwhile_is_told(office, tmp_path):
    by, case_id, other = member(office), office.in_mediation(), office.in_mediation(**SECOND)
    meeting = scheduling.SessionDraft(date(2026, 10, 9), time(9, 30), time(11), room_id=office.room_ids[0])
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        there.do(scheduling.plan_session, case_id, meeting)
    (free,) = along.look().cases
    assert free.clashes == ()
    office.do(scheduling.plan_session, other, meeting)
    (taken,) = along.look().cases
    assert ClashKind.ROOM in {one.kind for one in taken.clashes}
    assert "第一调解室" in coming_words(taken)


def test_a_case_that_lies_in_the_bin_meanwhile_is_told(office, tmp_path):
    by, case_id = member(office), office.receive()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件里的事实。")
    assert not along.look().cases[0].is_in_bin
    with office.database.writing() as db:
        bin_.put_case(db, case_id, words="误录", by=office.by, now=office.now)
    (found,) = along.look().cases
    assert found.is_in_bin
    assert "回收" in coming_words(found)
