"""Acts on many cases: said before, done to all or none, taken back as one."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.words import CaseState, Role
from mediator_desk.services import audit
from mediator_desk.services.bulk import acts, scheduling_many, undoing
from mediator_desk.services.bulk.scheduling_many import BlockDraft
from mediator_desk.services.cases import next_steps, tags, undo_edits
from mediator_desk.services.review import review
from mediator_desk.services.sessions import scheduling
from tests.services.after_effect import archived
from tests.services.conftest import NOW, TODAY
from tests.services.test_undo import everything


def read(office, service, *arguments, **named):
    with office.database.reading() as db:
        return service(db, *arguments, **named)


def write(office, service, *arguments, **named):
    with office.database.writing() as db:
        return service(db, *arguments, by=office.by, now=office.now, **named)


def several(office, count=3):
    return [office.receive(name=f"申请人{n}", identity_number="") for n in range(count)]


def left(sight):
    return [(refusal.code, count) for refusal, count in sight.reasons()]


BULK = {
    "tag": lambda o, ids: write(o, acts.tag_many, ids, "急件"),
    "next step": lambda o, ids: write(o, acts.set_next_steps, ids, acts.StepDraft("电话", date(2026, 10, 12))),
    "review": lambda o, ids: write(o, acts.begin_reviews, ids),
    "bin": lambda o, ids: write(o, acts.bin_many, ids, "重复登记"),
}


@pytest.mark.parametrize("act", BULK)
def test_an_act_on_many_cases_goes_back_as_one_and_is_done_again(office, act):
    ids = several(office)
    before = everything(office)
    done = BULK[act](office, ids)
    assert done.case_ids == tuple(ids)
    after = everything(office)
    assert after != before
    with office.database.reading() as db:
        entries = list(db.scalars(select(AuditEntry).where(AuditEntry.bulk == done.bulk)))
    assert {entry.case_id for entry in entries} == set(ids)
    cases, undoing_id = write(office, undoing.undo_bulk, done.bulk, "误操作")
    assert (cases, everything(office)) == (tuple(ids), before)
    assert undoing_id != done.bulk
    with pytest.raises(Refused, match="nothing_to_undo"):
        write(office, undoing.undo_bulk, done.bulk, "再来")
    assert write(office, undoing.redo_bulk, undoing_id) == tuple(ids)
    assert everything(office) == after


def test_a_tag_is_taken_off_many_and_comes_back(office):
    ids = several(office)
    write(office, acts.tag_many, ids, "急件")
    assert left(read(office, acts.look_at_untagging, [*ids, office.receive()], "急件", by=office.by)) == [
        ("not_tagged", 1)
    ]
    done = write(office, acts.untag_many, ids, "急件")
    assert read(office, tags.all_tags) == ()
    write(office, undoing.undo_bulk, done.bulk, "")
    assert read(office, tags.all_tags) == (tags.TagCount("急件", 3),)


def test_it_is_said_before_how_many_and_which_are_left_out_and_why(office):
    ids, filed, tagged = several(office), archived(office), office.receive()
    office.now = NOW
    office.do(tags.add_tag, tagged, "急件")
    sight = read(office, acts.look_at_tagging, [*ids, filed, tagged], "急件", by=office.by)
    assert sight.ids == tuple(ids)
    assert left(sight) == [("case_is_archived", 1), ("tagged_already", 1)]
    accepted = office.accept(name="甲", identity_number="")
    assert left(read(office, acts.look_at_binning, [*ids, accepted], by=office.by, now=office.now)) == [
        ("not_possible_in_state", 1)
    ]
    assert read(office, acts.look_at_reviews, [*ids, accepted], by=office.by, now=office.now).ids == tuple(ids)
    assert left(read(office, acts.look_at_next_steps, [filed], by=office.by)) == [("case_is_archived", 1)]


def test_who_may_not_sees_that_nothing_would_be_changed(office):
    ids = several(office)
    archivist = Actor(None, "周宇", Role.ARCHIVIST)
    assert left(read(office, acts.look_at_tagging, ids, "急件", by=archivist)) == [("not_for_role", 3)]
    mediator = Actor(None, "陈国华", Role.MEDIATOR)
    assert left(read(office, acts.look_at_binning, ids, by=mediator, now=office.now)) == [("not_for_role", 3)]


def test_a_case_that_changed_meanwhile_stops_the_whole_act(office):
    ids = several(office)
    office.do(review.begin_review, ids[2])
    before = everything(office)
    with pytest.raises(Refused, match="not_done_at_once") as refused:
        write(office, acts.begin_reviews, ids)
    assert refused.value.params["because"].code == "not_possible_in_state"
    assert refused.value.params["number"] == office.case(ids[2]).shown_number
    assert everything(office) == before
    with pytest.raises(Invalid):
        write(office, acts.begin_reviews, [])


def test_what_happened_in_one_case_since_leaves_the_choice_all_or_the_possible_ones(office):
    ids = several(office)
    done = write(office, acts.begin_reviews, ids)
    office.do(review.accept_case, ids[1])
    sight = read(office, undoing.look_at_undo, done.bulk, by=office.by, now=office.now)
    assert ([one.case_id for one in sight.changes], [one.case.case_id for one in sight.stay]) == (
        [ids[0], ids[2]],
        [ids[1]],
    )
    with pytest.raises(Refused, match="bulk_only_in_part"):
        write(office, undoing.undo_bulk, done.bulk, "误操作")
    cases, _undoing = write(office, undoing.undo_bulk, done.bulk, "误操作", even_in_part=True)
    assert cases == (ids[0], ids[2])
    assert [office.case(one).state for one in ids] == [CaseState.RECEIVED, CaseState.ACCEPTED, CaseState.RECEIVED]


def test_the_last_change_of_a_person_is_the_whole_act(office):
    ids = several(office)
    done = write(office, acts.tag_many, ids, "急件")
    change = read(office, undo_edits.last_own_change, by=office.by, now=office.now)
    assert (change.bulk, change.cases) == (done.bulk, 3)


def block(office, **fields):
    return BlockDraft(
        **({"day": TODAY, "begins": time(14, 0), "room_id": office.room_ids[0], "minutes": 30, "pause": 10} | fields)
    )


def mediations(office, count=3, mediator=0):
    return [office.in_mediation(mediator, name=f"申请人{n}", identity_number="") for n in range(count)]


def test_a_block_of_meetings_follows_one_after_another_and_goes_back_as_one(office):
    ids = mediations(office)
    office.do(next_steps.set_next_step, ids[0], words="约定时间", on=date(2026, 10, 12))
    before = everything(office)
    done = write(office, scheduling_many.plan_block, ids, block(office))
    rows = read(office, scheduling.sessions_between, TODAY, TODAY)
    assert [row.case_id for row in rows] == ids
    assert [row.begins_at.strftime("%H:%M") for row in rows] == ["06:00", "06:40", "07:20"]  # 14:00 in China
    write(office, undoing.undo_bulk, done.bulk, "排错房间")
    assert everything(office) == before


def test_a_block_that_was_taken_back_does_not_come_back_over_another_meeting(office):
    ids, other = mediations(office), office.in_mediation(1, name="丙", identity_number="")
    done = write(office, scheduling_many.plan_block, ids, block(office))
    _cases, undoing_id = write(office, undoing.undo_bulk, done.bulk, "排错房间")
    taken = scheduling.SessionDraft(TODAY, time(15, 0), time(16, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, other, taken)
    with pytest.raises(Refused, match="room_taken"):
        write(office, undoing.redo_bulk, undoing_id)
    assert [row.case_id for row in read(office, scheduling.sessions_between, TODAY, TODAY)] == [other]


def test_a_block_comes_back_where_its_time_is_free(office):
    ids = mediations(office)
    done = write(office, scheduling_many.plan_block, ids, block(office))
    after = everything(office)
    _cases, undoing_id = write(office, undoing.undo_bulk, done.bulk, "误操作")
    write(office, undoing.redo_bulk, undoing_id)
    assert everything(office) == after


def test_one_clash_plans_none(office):
    ids, other = mediations(office), office.in_mediation(1, name="丙", identity_number="")
    taken = scheduling.SessionDraft(TODAY, time(15, 0), time(16, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, other, taken)
    with pytest.raises(Refused, match="not_done_at_once") as refused:
        write(office, scheduling_many.plan_block, ids, block(office))
    assert refused.value.params["because"].code == "room_taken"
    assert len(read(office, scheduling.sessions_between, TODAY, TODAY)) == 1


def test_only_cases_of_the_mediator_are_planned(office):
    ids, others = mediations(office, 2), mediations(office, 1, mediator=1)
    sight = read(
        office,
        scheduling_many.look_at_block,
        [*ids, *others, office.accept(name="丁", identity_number="")],
        office.mediator_ids[0],
        by=office.by,
        now=office.now,
    )
    assert sight.ids == tuple(ids)
    assert sorted(code for code, _count in left(sight)) == ["not_possible_in_state", "of_another_mediator"]


@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"day": None}, "day", "required"),
        ({"minutes": 5}, "minutes", "out_of_range"),
        ({"pause": -1}, "pause", "out_of_range"),
        ({"begins": time(23, 0)}, "begins", "block_too_long"),
    ],
)
def test_a_block_that_cannot_be_is_refused(office, fields, field, code):
    assert [(one.field, one.code) for one in block(office, **fields).problems(3)] == [(field, code)]


def test_a_notice_that_was_printed_keeps_the_block(office):
    ids = mediations(office)
    done = write(office, scheduling_many.plan_block, ids, block(office))
    with office.database.writing() as db:
        audit.record(db, "paper_printed", by=office.by, at=NOW, case_id=ids[0], facts={})
    sight = read(office, undoing.look_at_undo, done.bulk, by=office.by, now=office.now)
    assert [one.why.code for one in sight.stay] == ["notice_is_printed"]


def test_so_many_that_nobody_looked_at_them_are_refused(office):
    with pytest.raises(Refused, match="too_many_at_once"):
        read(office, acts.look_at_tagging, range(1, 3000), "急件", by=office.by)
