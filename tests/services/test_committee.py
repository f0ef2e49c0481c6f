from __future__ import annotations

from dataclasses import replace

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import Mediator
from mediator_desk.models.words import Line, Role
from mediator_desk.services.clocks import time_limits
from mediator_desk.services.clocks.limits_shipped import SHIPPED_LIMITS
from mediator_desk.services.mediators import handover, roster
from mediator_desk.services.office import committee, key_trail, people
from mediator_desk.services.office.committee import FirstPeopleDraft, FoundingDraft

MEDIATORS = ("陈国华", "何淑仪", " 陈国华 ", "")


def write(office, service, *arguments, **named):
    with office.database.writing() as db:
        return service(db, *arguments, by=office.by, now=office.now, **named)


def read(office, service, *arguments):
    with office.database.reading() as db:
        return service(db, *arguments)


def entries(database, act):
    with database.reading() as db:
        return db.query(AuditEntry).filter_by(act=act).all()


def problems_of(refused):
    return {(problem.field, problem.code) for problem in refused.value.problems}


# Founding


def test_an_office_is_founded_in_one_go_and_its_founder_can_go_on(database, now):
    draft = FirstPeopleDraft("何淑仪", Role.ADMINISTRATOR, MEDIATORS)
    with database.writing() as db:
        founder = committee.found_office(db, FoundingDraft(), draft, desk="一号台", now=now)
    assert (founder.name, founder.role, founder.desk) == ("何淑仪", Role.ADMINISTRATOR, "一号台")
    with database.reading() as db:
        assert [one.name for one in committee.active_staff(db)] == ["何淑仪"]
        assert [row.name for row in people.mediator_rows(db)] == ["陈国华", "何淑仪"]
        assert [(room.name, room.is_online) for room in committee.active_rooms(db)] == [
            ("第一调解室", False), ("第二调解室", False), ("视频调解室", True),
        ]  # fmt: skip
        assert committee.mediator_of_staff(db, founder.staff_id) is not None
        assert len(time_limits.time_limit_rows(db)) == len(SHIPPED_LIMITS)
    assert entries(database, "committee_founded")[0].staff_id == founder.staff_id


def test_every_missing_name_is_told_at_once_and_nothing_is_founded(database, now):
    draft = FoundingDraft(name=" ", case_number_template="第{n}号")
    with pytest.raises(Invalid) as refused, database.writing() as db:
        committee.found_office(db, draft, FirstPeopleDraft(mediator_names=("",)), now=now)
    assert problems_of(refused) == {
        ("name", "required"), ("case_number_template", "year_missing"),
        ("your_name", "required"), ("mediator_names", "required"),
    }  # fmt: skip
    with database.reading() as db:
        assert not committee.has_committee(db)
        assert committee.active_staff(db) == []


def test_a_database_has_one_committee(office, now):
    with pytest.raises(Refused, match="committee_exists"), office.database.writing() as db:
        committee.found_office(db, FoundingDraft(), FirstPeopleDraft("何敏", Role.SECRETARY, ("陈国华",)), now=now)


# The committee


def test_settings_of_the_committee_are_changed_and_told(office):
    draft = read(office, committee.committee_draft)
    changed = replace(draft, telephone=" 020-12345678 ", least_ranked=20, settled_privately_counts=True)
    write(office, committee.save_committee, changed)
    assert read(office, committee.committee_draft) == replace(
        changed, telephone="020-12345678", version=draft.version + 1
    )
    entry = entries(office.database, "committee_changed")[0]
    assert entry.after == {
        "committees/1": {"telephone": "020-12345678", "least_ranked": 20, "settled_privately_counts": True}
    }


def test_a_new_template_numbers_the_next_case_and_leaves_the_others(office):
    first = office.accept()
    draft = read(office, committee.committee_draft)
    write(office, committee.save_committee, replace(draft, case_number_template="正和调〔{year}〕{n:03d}号"))
    assert office.case(office.accept()).number == "正和调〔2026〕002号"
    assert office.case(first).number == "粤保调〔2026〕第0001号"


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "  ", "required"),
        ("seal_name", "章" * 201, "too_long"),
        ("telephone", "1" * 51, "too_long"),
        ("case_number_template", "〔{year}〕号", "number_missing"),
        ("agreement_number_template", "〔{year〕{n}", "unbalanced_braces"),
        ("least_ranked", 0, "out_of_range"),
    ],
)
def test_what_a_committee_cannot_be_is_told_beside_its_field(office, field, value, code):
    draft = replace(read(office, committee.committee_draft), **{field: value})
    with pytest.raises(Invalid) as refused:
        write(office, committee.save_committee, draft)
    assert (field, code) in problems_of(refused)


def test_two_desks_do_not_overwrite_each_other(office):
    draft = read(office, committee.committee_draft)
    write(office, committee.save_committee, replace(draft, address="广州市天河区"))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        write(office, committee.save_committee, replace(draft, address="广州市越秀区"))


def test_saving_what_is_there_already_writes_nothing(office):
    write(office, committee.save_committee, read(office, committee.committee_draft))
    assert entries(office.database, "committee_changed") == []


# People and rooms


def test_a_member_of_the_staff_is_renamed_and_put_aside_but_stays_in_the_list(office):
    staff = write(office, people.save_staff, None, people.StaffDraft("何敏", Role.SECRETARY))
    write(office, people.save_staff, None, people.StaffDraft("冯卓妍", Role.ADMINISTRATOR))
    draft = replace(read(office, people.staff_draft, staff.id), name="何慧敏", is_active=False)
    write(office, people.save_staff, staff.id, draft)
    assert [(row.name, row.is_active) for row in read(office, people.staff_rows)] == [
        ("冯卓妍", True), ("何慧敏", False),
    ]  # fmt: skip
    assert [one.name for one in read(office, committee.active_staff)] == ["冯卓妍"]
    assert entries(office.database, "staff_changed")[0].before == {
        f"staff/{staff.id}": {"name": "何敏", "is_active": True}
    }


def test_the_last_one_who_uses_the_desk_stays(office):
    staff = write(office, people.save_staff, None, people.StaffDraft("何敏", Role.SECRETARY))
    draft = replace(read(office, people.staff_draft, staff.id), is_active=False)
    with pytest.raises(Refused, match="last_staff"):
        write(office, people.save_staff, staff.id, draft)


def test_two_people_cannot_have_one_name(office):
    staff = write(office, people.save_staff, None, people.StaffDraft("何敏", Role.SECRETARY))
    write(office, people.save_staff, None, people.StaffDraft("冯卓妍", Role.SECRETARY))
    draft = replace(read(office, people.staff_draft, staff.id), name="冯卓妍")
    with pytest.raises(Invalid) as refused:
        write(office, people.save_staff, staff.id, draft)
    assert problems_of(refused) == {("name", "name_taken")}


def test_the_lines_of_a_mediator_are_changed_and_told(office):
    mediator_id = office.mediator_ids[0]
    draft = replace(read(office, people.mediator_draft, mediator_id), lines=(Line.LIFE, Line.MOTOR))
    write(office, people.save_mediator, mediator_id, draft)
    draft = replace(read(office, people.mediator_draft, mediator_id), lines=(Line.LIFE, Line.ILLNESS))
    write(office, people.save_mediator, mediator_id, draft)
    assert read(office, people.mediator_draft, mediator_id).lines == (Line.LIFE, Line.ILLNESS)
    entry = entries(office.database, "mediator_changed")[1]
    assert list(entry.before) == [f"mediator_lines/{mediator_id}/motor"]
    assert list(entry.after) == [f"mediator_lines/{mediator_id}/illness"]


def test_lines_changed_at_another_desk_are_not_overwritten(office):
    mediator_id = office.mediator_ids[0]
    draft = read(office, people.mediator_draft, mediator_id)
    write(office, people.save_mediator, mediator_id, replace(draft, lines=(Line.MOTOR,)))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        write(office, people.save_mediator, mediator_id, replace(draft, lines=(Line.LIFE,)))


def test_a_mediator_with_open_work_is_not_put_aside_before_it_is_handed_over(office):
    case_id, (mediator_id, other_id) = office.in_mediation(), office.mediator_ids
    draft = replace(read(office, people.mediator_draft, mediator_id), is_active=False)
    with pytest.raises(Refused, match="mediator_has_open_work") as refused:
        write(office, people.save_mediator, mediator_id, draft)
    assert refused.value.params == {"mediator": "陈国华", "count": 1}
    with office.database.writing() as db:
        handed = handover.HandOverDraft(mediator_id, ((case_id, other_id),), "退休")
        handover.hand_over(db, handed, by=office.by, now=office.now)
    write(office, people.save_mediator, mediator_id, draft)
    assert [(row.name, row.open_cases) for row in read(office, people.mediator_rows)] == [("何淑仪", 1), ("陈国华", 0)]
    assert [row.name for row in read(office, roster.roster, office.now.date())] == ["何淑仪"]


def test_one_member_of_the_staff_is_one_mediator(office):
    staff = write(office, people.save_staff, None, people.StaffDraft("何淑仪", Role.MEDIATOR))
    first, second = office.mediator_ids
    write(office, people.save_mediator, second, replace(read(office, people.mediator_draft, second), staff_id=staff.id))
    with pytest.raises(Invalid) as refused:
        write(
            office, people.save_mediator, first, replace(read(office, people.mediator_draft, first), staff_id=staff.id)
        )
    assert problems_of(refused) == {("staff_id", "staff_taken")}
    assert [row.staff_name for row in read(office, people.mediator_rows)] == ["", "何淑仪"]


def test_a_mediator_is_added_with_telephone_and_lines(office):
    draft = people.MediatorDraft("钟伟明", " 020-87512378 ", lines=(Line.LIFE, Line.MOTOR))
    mediator = write(office, people.save_mediator, None, draft)
    kept = read(office, people.mediator_draft, mediator.id)
    assert (kept.telephone, kept.lines) == ("020-87512378", (Line.MOTOR, Line.LIFE))


def test_a_room_is_renamed_and_put_aside(office):
    room_id = office.room_ids[0]
    draft = replace(read(office, people.room_draft, room_id), name="东座调解室", is_active=False, is_online=True)
    write(office, people.save_room, room_id, draft)
    assert [room.name for room in read(office, committee.active_rooms)] == ["第二调解室"]
    assert [(row.name, row.is_active) for row in read(office, people.room_rows)][-1] == ("东座调解室", False)


def test_who_is_gone_cannot_be_changed(office):
    with pytest.raises(Refused, match="no_longer_there"):
        write(office, people.save_room, 4711, people.RoomDraft("东座调解室"))


def test_nobody_is_ever_deleted(office):
    with office.database.reading() as db:
        assert db.query(Mediator).count() == 2


# What one signs in with, and when the desk locks


@pytest.mark.parametrize("minutes", [0, 61])
def test_the_desk_locks_after_one_to_sixty_minutes(office, minutes):
    draft = read(office, committee.committee_draft)
    write(office, committee.save_committee, replace(draft, idle_minutes=60))
    assert read(office, committee.the_committee).idle_minutes == 60
    with pytest.raises(Invalid) as refused:
        write(office, committee.save_committee, replace(read(office, committee.committee_draft), idle_minutes=minutes))
    assert problems_of(refused) == {("idle_minutes", "out_of_range")}


def test_a_work_number_is_given_changed_and_taken_away(office):
    staff = write(office, people.save_staff, None, people.StaffDraft("何敏", Role.ADMINISTRATOR, work_number=" T12 "))
    assert [row.work_number for row in read(office, people.staff_rows)] == ["T12"]
    for number in ("T13", ""):
        draft = replace(read(office, people.staff_draft, staff.id), work_number=number)
        write(office, people.save_staff, staff.id, draft)
        assert read(office, people.staff_draft, staff.id).work_number == number


@pytest.mark.parametrize("taken", ["t12", "何敏", "N" * 41])
def test_nobody_signs_in_with_the_number_or_the_name_of_another(office, taken):
    write(office, people.save_staff, None, people.StaffDraft("何敏", Role.ADMINISTRATOR, work_number="T12"))
    with pytest.raises(Invalid) as refused:
        write(office, people.save_staff, None, people.StaffDraft("冯卓妍", Role.SECRETARY, work_number=taken))
    assert {field for field, _code in problems_of(refused)} == {"work_number"}


def test_nobody_is_named_like_the_work_number_of_another(office):
    write(office, people.save_staff, None, people.StaffDraft("何敏", Role.ADMINISTRATOR, work_number="T12"))
    with pytest.raises(Invalid) as refused:
        write(office, people.save_staff, None, people.StaffDraft("t12", Role.SECRETARY))
    assert problems_of(refused) == {("name", "name_taken")}


def test_two_people_without_a_work_number_are_no_clash(office):
    for name in ("何敏", "冯卓妍"):
        write(office, people.save_staff, None, people.StaffDraft(name, Role.SECRETARY))
    assert [row.work_number for row in read(office, people.staff_rows)] == ["", ""]


# Administrators


def staff_of(office, name, role):
    draft = people.StaffDraft(name, role)
    by = Actor(None, "何敏", Role.ADMINISTRATOR)
    with office.database.writing() as db:
        return people.save_staff(db, None, draft, by=by, now=office.now).id


def save_as(office, by, staff_id, **changed):
    draft = replace(read(office, people.staff_draft, staff_id), **changed)
    with office.database.writing() as db:
        people.save_staff(db, staff_id, draft, by=by, now=office.now)


def test_nobody_becomes_an_administrator_but_by_an_administrator(office):
    chief = staff_of(office, "何主任", Role.ADMINISTRATOR)
    own = staff_of(office, "何敏", Role.SECRETARY)
    secretary = Actor(own, "何敏", Role.SECRETARY)
    with pytest.raises(Refused, match="not_for_role"):
        save_as(office, secretary, own, role=Role.ADMINISTRATOR)
    for changed in ({"role": Role.MEDIATOR}, {"is_active": False}):
        with pytest.raises(Refused, match="not_for_role"):
            save_as(office, secretary, chief, **changed)
    with pytest.raises(Refused, match="not_for_role"), office.database.writing() as db:
        draft = people.StaffDraft("周宇", Role.ADMINISTRATOR)
        people.save_staff(db, None, draft, by=secretary, now=office.now)
    save_as(office, secretary, chief, work_number="007")
    save_as(office, Actor(chief, "何主任", Role.ADMINISTRATOR), own, role=Role.ADMINISTRATOR)
    assert read(office, people.staff_draft, own).role is Role.ADMINISTRATOR


def test_a_committee_without_an_administrator_lets_its_secretary_become_one(office):
    own = staff_of(office, "何敏", Role.SECRETARY)
    save_as(office, Actor(own, "何敏", Role.SECRETARY), own, role=Role.ADMINISTRATOR)
    assert read(office, people.staff_draft, own).role is Role.ADMINISTRATOR


def test_a_passphrase_of_an_administrator_is_given_by_administrators_only(office):
    chief = staff_of(office, "何主任", Role.ADMINISTRATOR)
    own = staff_of(office, "何敏", Role.SECRETARY)
    other = staff_of(office, "冯卓妍", Role.MEDIATOR)
    secretary = Actor(own, "何敏", Role.SECRETARY)
    administrator = replace(secretary, role=Role.ADMINISTRATOR)
    for act in (key_trail.GIVEN, key_trail.TAKEN_AWAY):
        with pytest.raises(Refused, match="not_for_role"), office.database.writing() as db:
            key_trail.note_keys(db, act, generation=2, staff_id=chief, by=secretary, now=office.now)
        with office.database.writing() as db:
            key_trail.note_keys(db, act, generation=2, staff_id=other, by=secretary, now=office.now)
            key_trail.note_keys(db, act, generation=2, staff_id=chief, by=administrator, now=office.now)
