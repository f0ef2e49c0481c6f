"""What is in the way of a meeting, told before it is saved and refused when it is; and when it could be instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from mediator_desk.conventions.china_time import CHINA
from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.committee import Room
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure_words import RecusalDecision, RecusalGround
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.bulk import scheduling_many, undoing
from mediator_desk.services.cases import undo_edits
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.mediators import assignment, handover, recusals, roster
from mediator_desk.services.office import committee
from mediator_desk.services.office.office_hours import OfficeHours
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.sessions.booking import elsewhere
from mediator_desk.services.sessions.clashes import Clash, ClashKind, Sights, Wish, clashes, next_free
from mediator_desk.services.sessions.scheduling import SessionDraft

DAY, MONDAY = date(2026, 10, 9), date(2026, 10, 12)
OTHER_NUMBER = "440106200002290016"


def at(day, begins):
    return datetime.combine(day, begins, CHINA)


def draft(office, begins, ends, room=0, day=DAY):
    return SessionDraft(day, begins, ends, room_id=office.room_ids[room])


def plan(office, case_id, begins, ends, room=0, day=DAY):
    return office.do(scheduling.plan_session, case_id, draft(office, begins, ends, room, day))


def wish(office, case_id, begins, ends, room=0, day=DAY, **changed):
    case = office.case(case_id)
    made = Wish(case_id, case.mediator_id, office.room_ids[room], at(day, begins), at(day, ends))
    return replace(made, **changed)


def found(office, asked):
    with office.database.reading() as db:
        return clashes(db, asked)


def free(office, asked, hours=None, **named):
    with office.database.reading() as db:
        begins_at = next_free(db, asked, hours or OfficeHours(), **named)
    return begins_at.astimezone(CHINA) if begins_at else None


def other_case(office, mediator=0, **fields):
    return office.in_mediation(mediator, **({"name": "区永康", "identity_number": OTHER_NUMBER} | fields))


def away(office, first, last, mediator=0):
    absence = roster.AbsenceDraft(first, last, "培训")
    with office.database.writing() as db:
        roster.save_absence(db, office.mediator_ids[mediator], None, absence, by=office.by, now=office.now)


def close_room(office, room):
    with office.database.writing() as db:
        db.get_one(Room, office.room_ids[room]).is_active = False


def test_all_that_is_in_the_way_is_told_with_who_and_when(office):
    meeting = plan(office, office.in_mediation(), time(10), time(11, 30))
    case_id = office.in_mediation(name="谢家豪之子")  # the same number, the same mediator, the same room
    number = office.case(meeting.case_id).number
    told = found(office, wish(office, case_id, time(10, 45), time(12, 15)))
    when = meeting.begins_at, meeting.ends_at, number, "谢家豪", meeting.id
    assert told == [
        Clash(ClashKind.ROOM, "第一调解室", *when),
        Clash(ClashKind.MEDIATOR, "陈国华", *when),
        Clash(ClashKind.PARTY, "谢家豪之子", *when),
    ]


def test_nothing_is_in_the_way_of_a_free_time_and_a_meeting_not_in_its_own(office):
    case_id = office.in_mediation()
    meeting = plan(office, case_id, time(10), time(11))
    assert found(office, wish(office, other_case(office), time(11), time(12))) == []
    assert found(office, wish(office, case_id, time(10, 30), time(11, 30), without=meeting.id)) == []


def test_a_mediator_who_is_away_holds_no_meeting(office):
    case_id = office.in_mediation()
    away(office, date(2026, 10, 8), DAY)
    (clash,) = found(office, wish(office, case_id, time(10), time(11)))
    assert (clash.kind, clash.who) == (ClashKind.ABSENCE, "陈国华")
    with pytest.raises(Refused) as refusal:
        plan(office, case_id, time(10), time(11))
    assert refusal.value.code == "mediator_absent"
    assert (refusal.value.params["from_on"], refusal.value.params["until_on"]) == (date(2026, 10, 8), DAY)


def test_a_room_that_is_not_in_use_any_more_is_not_booked(office):
    case_id = office.in_mediation()
    close_room(office, 0)
    with pytest.raises(Refused) as refusal:
        plan(office, case_id, time(10), time(11))
    assert (refusal.value.code, refusal.value.params["room"]) == ("room_closed", "第一调解室")


def test_the_mediator_beside_is_in_one_place_at_a_time_too(office):
    case_id = office.in_mediation()
    office.do(assignment.add_co_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[1]))
    plan(office, case_id, time(10), time(11))
    with pytest.raises(Refused) as refusal:
        plan(office, other_case(office, 1), time(10), time(11), room=1)
    assert (refusal.value.code, refusal.value.params["mediator"]) == ("mediator_taken", "何淑仪")


def test_nobody_joins_a_case_beside_who_is_elsewhere_at_its_meeting(office):
    plan(office, other_case(office, 1), time(10), time(11), room=1)
    case_id = office.in_mediation()
    plan(office, case_id, time(10), time(11))
    with pytest.raises(Refused, match="mediator_taken"):
        office.do(assignment.add_co_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[1]))


def test_a_mediator_who_left_the_case_is_free_again_at_its_meeting(office):
    case_id = office.in_mediation()
    office.do(assignment.add_co_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[1]))
    plan(office, case_id, time(10), time(11))
    office.do(assignment.end_co_mediator, case_id, office.mediator_ids[1], words="不需要了")
    plan(office, other_case(office, 1), time(10), time(11), room=1)


def test_entries_that_a_person_said_are_one_human_are_in_one_place_at_a_time(office):
    first = office.in_mediation(identity_number="")
    second = other_case(office, 1, identity_number="")
    with office.database.writing() as db:
        one, other = db.scalars(select(Party).where(Party.case_id.in_([first, second]), Party.position == 1)
                                .where(Party.insurer_id.is_(None)).order_by(Party.id))  # fmt: skip
        other.same_person_id = one.id
    plan(office, first, time(10), time(11))
    with pytest.raises(Refused) as refusal:
        plan(office, second, time(10), time(11), room=1)
    assert (refusal.value.code, refusal.value.params["name"]) == ("party_taken", "区永康")


@pytest.mark.parametrize("acts_for", ["representative", "party"])
def test_who_acts_for_a_party_is_in_one_place_at_a_time(office, acts_for):
    first, second = office.in_mediation(), other_case(office, 1)
    number = "E61807770" if acts_for == "representative" else "440106199001011235"  # of the other case's party
    with office.database.writing() as db:
        cases = [first, second] if acts_for == "representative" else [second]
        for party in db.scalars(select(Party).where(Party.case_id.in_(cases), Party.insurer_id.is_(None))):
            kind = RepresentativeKind.AUTHORISED
            party.representatives.append(Representative(kind=kind, name="周律师", identity_number=number))
    plan(office, first, time(10), time(11))
    with pytest.raises(Refused) as refusal:
        plan(office, second, time(10), time(11), room=1)
    assert (refusal.value.code, refusal.value.params["name"]) == ("party_taken", "周律师")


def test_people_of_whom_nothing_is_known_are_not_taken_for_each_other(office):
    plan(office, office.in_mediation(identity_number=""), time(10), time(11))
    plan(office, other_case(office, 1, name="谢家豪", identity_number=""), time(10), time(11), room=1)


def test_an_insurer_is_in_two_rooms_at_once(office):
    plan(office, office.in_mediation(), time(10), time(11))
    plan(office, other_case(office, 1), time(10), time(11), room=1)


def test_the_nearest_free_time_is_after_the_meeting_or_after_noon(office):
    plan(office, office.in_mediation(), time(10), time(11, 30))
    case_id = other_case(office)
    assert free(office, wish(office, case_id, time(10, 45), time(12, 15), room=1)) == at(DAY, time(13, 30))
    assert free(office, wish(office, case_id, time(10, 45), time(11, 15), room=1)) == at(DAY, time(11, 30))
    assert free(office, wish(office, case_id, time(9, 30), time(10, 30), room=1)) == at(DAY, time(9))


def test_a_time_that_is_free_is_its_own_nearest(office):
    case_id = office.in_mediation()
    assert free(office, wish(office, case_id, time(9, 45), time(10, 45))) == at(DAY, time(9, 45))


def test_nothing_is_offered_that_is_over(office):
    plan(office, office.in_mediation(), time(10), time(11, 30))
    asked = wish(office, other_case(office), time(9, 30), time(10, 30), room=1)
    assert free(office, asked, not_before=at(DAY, time(9, 20))) == at(DAY, time(13, 30))


def test_where_the_day_is_full_the_next_working_day_is_offered_at_the_same_hour(office):
    plan(office, office.in_mediation(), time(9), time(17, 30))
    asked = wish(office, other_case(office), time(10), time(11))
    assert free(office, asked) == at(date(2026, 10, 10), time(10))  # a make-up Saturday
    away(office, date(2026, 10, 10), date(2026, 10, 20))
    assert free(office, asked) == at(date(2026, 10, 21), time(10))


def test_nothing_is_offered_in_a_room_that_is_closed_or_to_a_mediator_who_is_away_for_long(office):
    case_id = office.in_mediation()
    close_room(office, 0)
    assert free(office, wish(office, case_id, time(10), time(11))) is None
    away(office, DAY, date(2027, 6, 30))
    assert free(office, wish(office, case_id, time(10), time(11), room=1)) is None


def test_a_meeting_longer_than_the_day_is_offered_nowhere(office):
    case_id = office.in_mediation()
    assert free(office, wish(office, case_id, time(8), time(18))) is None


def test_the_offered_time_comes_in_the_zone_that_was_asked_in(office):
    asked = wish(office, office.in_mediation(), time(10), time(11))
    in_utc = replace(asked, begins_at=asked.begins_at.astimezone(UTC), ends_at=asked.ends_at.astimezone(UTC))
    with office.database.reading() as db:
        assert next_free(db, in_utc, OfficeHours()).utcoffset() == timedelta(0)


def people(office):
    with office.database.reading() as db:
        return db.scalars(select(SessionPerson)).all()


def block(office, case_ids, day=DAY, **changed):
    made = scheduling_many.BlockDraft(day, time(14), office.room_ids[0], **changed)
    with office.database.writing() as db:
        return scheduling_many.plan_block(db, case_ids, made, by=office.by, now=office.now)


def test_a_block_on_a_day_off_is_asked_once_for_all_its_meetings(office):
    case_ids = [office.in_mediation(), other_case(office)]
    with pytest.raises(Invalid) as refusal:
        block(office, case_ids, day=date(2026, 10, 11))
    assert [problem.field for problem in refusal.value.problems] == ["on_day_off"]
    block(office, case_ids, day=date(2026, 10, 11), on_day_off=True)
    assert {one.session_id for one in people(office)} == {1, 2}


def test_a_block_that_is_taken_back_leaves_nobody_who_takes_part(office):
    case_ids = [office.in_mediation(), other_case(office)]
    done = block(office, case_ids)
    assert people(office)
    with office.database.writing() as db:
        undoing.undo_bulk(db, done.bulk, "排错房间", by=office.by, now=office.now)
    assert people(office) == []


def test_a_block_comes_back_with_its_people_and_not_where_its_mediator_is_away_by_now(office):
    case_ids = [office.in_mediation(), other_case(office)]
    done = block(office, case_ids)
    before = {(one.session_id, one.name) for one in people(office)}
    with office.database.writing() as db:
        _cases, undone = undoing.undo_bulk(db, done.bulk, "排错", by=office.by, now=office.now)
    away(office, DAY, DAY)
    with pytest.raises(Refused, match="mediator_absent"), office.database.writing() as db:
        undoing.redo_bulk(db, undone, by=office.by, now=office.now)
    with office.database.writing() as db:
        (absence,) = roster.absences_of(db, office.mediator_ids[0])
        roster.remove_absence(db, office.mediator_ids[0], absence.id, by=office.by, now=office.now)
    with office.database.writing() as db:
        undoing.redo_bulk(db, undone, by=office.by, now=office.now)
    assert {(one.session_id, one.name) for one in people(office)} == before


def test_a_held_meeting_goes_back_to_be_recorded_anew_though_its_room_was_closed_since(office):
    case_id = office.in_mediation()
    office.meet(case_id)
    office.now += timedelta(days=1)
    close_room(office, 0)
    with office.database.reading() as db:
        step = undo_edits.last_own_change(db, by=office.by, now=office.now, case_id=case_id)
    with office.database.writing() as db:
        undo_edits.undo_change(db, step.entry_id, "结果记错", by=office.by, now=office.now)
    with office.database.reading() as db:
        assert len(scheduling.planned_sessions(db, case_id)) == 1


def test_a_recused_mediator_beside_is_free_again_at_the_meeting(office):
    case_id = office.in_mediation()
    office.do(assignment.add_co_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[1]))
    plan(office, case_id, time(10), time(11))
    asked = recusals.RecusalDraft(office.mediator_ids[1], "谢家豪", date(2026, 10, 8), RecusalGround.INTEREST, "认识")
    recusal = office.do(recusals.ask_recusal, case_id, asked)
    office.do(recusals.decide_recusal, case_id, recusal.id, RecusalDecision.GRANTED, words="成立")
    plan(office, other_case(office, 1), time(10), time(11), room=1)


def test_who_takes_over_a_case_is_there_at_its_meetings_and_who_gave_it_is_free(office):
    case_id = office.in_mediation()
    plan(office, case_id, time(10), time(11))
    with office.database.writing() as db:
        taker = committee.add_mediator(db, "梁慧敏", by=office.by, now=office.now).id
    given = handover.HandOverDraft(office.mediator_ids[0], ((case_id, taker),), "病假")
    with office.database.writing() as db:
        handover.hand_over(db, given, by=office.by, now=office.now)
    names = {one.name for one in people(office) if one.mediator_id}
    assert names == {"梁慧敏"}
    plan(office, other_case(office), time(10), time(11), room=1)


def test_what_is_kept_while_a_meeting_is_carried_answers_as_a_look_of_its_own(office):
    """From room to room, over two weeks and to another mediator's case: each place as if it were asked alone."""
    other = other_case(office)
    plan(office, other, time(9), time(10, 30))
    plan(office, other_case(office, 1, name="梁美玲", identity_number="E61807770"), time(10), time(12), room=1)
    away(office, MONDAY, MONDAY)
    close_room(office, 1)
    case_id, seen = office.in_mediation(), Sights()
    for day in (DAY, MONDAY, MONDAY + timedelta(days=7)):
        for room in (0, 1, 0):
            for begins in (time(8, 30), time(9, 30), time(10, 30), time(14)):
                asked = wish(office, case_id, begins, time(begins.hour + 1, 30), room, day)
                with office.database.reading() as db:
                    assert clashes(db, asked, seen) == clashes(db, asked)
                    assert next_free(db, asked, OfficeHours(), seen=seen) == next_free(db, asked, OfficeHours())


def test_a_second_place_for_a_carried_meeting_asks_the_database_nothing(office):
    plan(office, other_case(office), time(9), time(10, 30))
    case_id, seen = office.in_mediation(), Sights()
    first, second = (wish(office, case_id, begins, time(11)) for begins in (time(9), time(9, 45)))
    with office.database.reading() as db:
        assert clashes(db, first, seen)
        next_free(db, first, OfficeHours(), seen=seen)
        db.connection().close()
        assert [one.kind for one in clashes(db, second, seen)] == [ClashKind.ROOM, ClashKind.MEDIATOR]
        assert next_free(db, second, OfficeHours(), seen=seen) is not None


def test_a_party_who_comes_to_the_case_later_and_is_elsewhere_then_is_told(office):
    plan(office, other_case(office, 1), time(9), time(10, 30), room=1)
    case_id = office.in_mediation()
    planned = plan(office, case_id, time(10), time(11))
    with office.database.reading() as db:
        assert elsewhere(db, planned.id) == []
        assert case_details(db, case_id).elsewhere == ()
    second = PartyDraft(
        PartySide.APPLICANT, PartyKind.PERSON, "区永康", identity_kind=IdentityDocumentKind.RESIDENT_ID,
        identity_number=OTHER_NUMBER,
    )  # fmt: skip
    office.do(parties.save_party, case_id, second)
    with office.database.reading() as db:
        (clash,) = elsewhere(db, planned.id)
        assert case_details(db, case_id).elsewhere == (clash,)
    assert (clash.kind, clash.who, clash.begins_at) == (ClashKind.PARTY, "区永康", at(DAY, time(9)))
    office.do(scheduling.cancel_session, planned.id, words="另约")
    with office.database.reading() as db:
        assert elsewhere(db, planned.id) == []
