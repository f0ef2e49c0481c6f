"""Six desks book at once, each with its own connections: nobody and nothing is ever in two places."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date, time, timedelta
from threading import Barrier

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session, aliased

from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.words import RepresentativeKind, SessionMode, SessionState
from mediator_desk.services.bulk.scheduling_many import BlockDraft, plan_block
from mediator_desk.services.mediators import assignment
from mediator_desk.services.office import committee
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.sessions.scheduling import SessionDraft
from tests.arranged_rows import by_the_test

DAY = date(2026, 10, 9)
DESKS = 6


def a_number(n):
    return f"E6180777{n}"


def more_mediators(office, count):
    with office.database.writing() as db:
        return [committee.add_mediator(db, f"调解员{n}", by=office.by, now=office.now).id for n in range(count)]


def more_rooms(office, count):
    with office.database.writing() as db:
        return [committee.add_room(db, f"调解室{n}", by=office.by, now=office.now).id for n in range(count)]


def of_mediator(office, mediator_id, n, **fields):
    case_id = office.accept(**({"identity_number": a_number(n)} | fields))
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(mediator_id))
    return case_id


@pytest.fixture
def race(office):
    """Let six desks do something at the same moment, each on a database of its own; returns what came of each."""
    with ExitStack() as opened:
        url = office.database._engine.url.render_as_string(hide_password=False)
        desks = [Database.open(url) for _n in range(DESKS)]
        for desk in desks:
            opened.callback(desk.close)
        start = Barrier(DESKS)

        def try_once(n, work):
            try:
                with desks[n].writing() as db:
                    work(db, n)
            except Refused as refusal:
                return refusal.code
            return "booked"

        def at_desk(n, turns):
            start.wait()
            return [try_once(n, work) for work in turns]

        def run(*turns):
            with ThreadPoolExecutor(DESKS) as threads:
                every = threads.map(lambda n: at_desk(n, turns), range(DESKS))
                return [answer for answers in every for answer in answers]

        yield run


def book(office, db, case_id, room_id, begins=time(14), ends=time(15)):
    draft = SessionDraft(DAY, begins, ends, room_id=room_id)
    scheduling.plan_session(db, case_id, draft, by=office.by, now=office.now)


def double_booked(office):
    """Count the pairs of planned meetings that overlap in one room or with one mediator."""
    one, other = aliased(MediationSession), aliased(MediationSession)
    query = select(func.count()).where(
        one.id < other.id,
        one.state == SessionState.PLANNED,
        other.state == SessionState.PLANNED,
        one.begins_at < other.ends_at,
        other.begins_at < one.ends_at,
        (one.room_id == other.room_id) | (one.mediator_id == other.mediator_id),
    )
    with office.database.reading() as db:
        return db.scalar(query)


def planned(office):
    with office.database.reading() as db:
        return db.scalar(select(func.count()).where(MediationSession.state == SessionState.PLANNED))


def one_wins(answers, code):
    return sorted(answers) == sorted(["booked", *[code] * (DESKS - 1)])


def test_one_room_is_booked_by_one_of_six_desks(office, race):
    case_ids = [of_mediator(office, one, n) for n, one in enumerate(more_mediators(office, DESKS))]
    answers = race(lambda db, n: book(office, db, case_ids[n], office.room_ids[0]))
    assert one_wins(answers, "room_taken")
    assert (planned(office), double_booked(office)) == (1, 0)


def test_one_mediator_is_booked_by_one_of_six_desks(office, race):
    case_ids = [of_mediator(office, office.mediator_ids[0], n) for n in range(DESKS)]
    rooms = more_rooms(office, DESKS)
    answers = race(lambda db, n: book(office, db, case_ids[n], rooms[n]))
    assert one_wins(answers, "mediator_taken")
    assert (planned(office), double_booked(office)) == (1, 0)


def test_a_mediator_beside_the_presiding_one_is_booked_by_one_of_six_desks(office, race):
    case_ids = [of_mediator(office, one, n) for n, one in enumerate(more_mediators(office, DESKS))]
    for case_id in case_ids:
        office.do(assignment.add_co_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[0]))
    rooms = more_rooms(office, DESKS)
    assert one_wins(race(lambda db, n: book(office, db, case_ids[n], rooms[n])), "mediator_taken")
    assert planned(office) == 1


@pytest.mark.parametrize("known_by", ["number", "merge", "representative"])
def test_one_party_is_booked_by_one_of_six_desks(office, race, known_by):
    number = a_number(9) if known_by == "number" else ""
    mediators, rooms = more_mediators(office, DESKS), more_rooms(office, DESKS)
    case_ids = [of_mediator(office, one, n, identity_number=number) for n, one in enumerate(mediators)]
    with office.database.writing() as db:
        applicants = db.scalars(
            select(Party).where(Party.position == 1, Party.name == "谢家豪").order_by(Party.id)
        ).all()
        for party in applicants:
            if known_by == "merge":
                party.same_person_id = applicants[0].id
            elif known_by == "representative":
                who = {"kind": RepresentativeKind.AUTHORISED, "name": "周律师", "identity_number": a_number(8)}
                party.representatives.append(Representative(**who))
    assert one_wins(race(lambda db, n: book(office, db, case_ids[n], rooms[n])), "party_taken")
    assert planned(office) == 1


def test_six_desks_that_book_different_things_all_do(office, race):
    mediators, rooms = more_mediators(office, DESKS), more_rooms(office, DESKS)
    case_ids = [of_mediator(office, one, n) for n, one in enumerate(mediators)]
    assert race(lambda db, n: book(office, db, case_ids[n], rooms[n])) == ["booked"] * DESKS


def test_meetings_that_are_moved_at_once_to_one_time_do_not_meet(office, race):
    case_ids = [of_mediator(office, office.mediator_ids[n % 2], n) for n in range(DESKS)]
    for n, case_id in enumerate(case_ids):
        with office.database.writing() as db:
            book(office, db, case_id, office.room_ids[n % 2], time(9 + n // 2), time(10 + n // 2))
    with office.database.reading() as db:
        ids = [scheduling.planned_sessions(db, case_id)[0].id for case_id in case_ids]
    to = SessionDraft(DAY, time(15), time(16), room_id=office.room_ids[0])
    answers = race(lambda db, n: scheduling.move_session(db, ids[n], to, by=office.by, now=office.now))
    assert answers.count("booked") == 1
    assert (planned(office), double_booked(office)) == (DESKS, 0)


def test_twenty_four_meetings_booked_by_six_desks_at_once_never_overlap(office, race):
    mediators = [*office.mediator_ids, *more_mediators(office, 2)]
    turns = 4
    case_ids = [of_mediator(office, mediators[n % 4], n) for n in range(DESKS * turns)]

    def turn(count):
        def plan_own(db, n):
            hour = 9 + (n * 5 + count * 3) % 4
            case_id, room_id = case_ids[n + DESKS * count], office.room_ids[(n + count) % 2]
            book(office, db, case_id, room_id, time(hour), time(hour + 1, 30))

        return plan_own

    answers = race(*(turn(count) for count in range(turns)))
    assert {"booked"} < set(answers) <= {"booked", "room_taken", "mediator_taken"}
    assert planned(office) == answers.count("booked")
    assert double_booked(office) == 0


def test_what_was_written_past_the_services_is_refused_with_who_and_when(postgresql_office):
    """The server's own constraint: another program holds no locks of ours, and its row is not in sight yet."""
    office = postgresql_office
    theirs = of_mediator(office, office.mediator_ids[1], 1, name="区永康")
    ours = of_mediator(office, office.mediator_ids[0], 2)
    begins_at, ends_at = SessionDraft(DAY, time(14), time(15), room_id=1).span()
    row = {
        "case_id": theirs, "sequence": 1, "mediator_id": office.mediator_ids[1], "room_id": office.room_ids[0],
        "mode": SessionMode.ON_SITE, "place": "", "begins_at": begins_at + timedelta(minutes=30),
        "ends_at": ends_at, "is_public": False, "state": SessionState.PLANNED, "recorder": "", "rights_told": False,
        "recusal_asked": False, "applicant_offer": "", "respondent_offer": "", "notes": "", "end_words": "",
        "paused_seconds": 0, "version": 1,
    }  # fmt: skip
    engine = office.database._engine

    def book_ours():
        with pytest.raises(Refused) as refusal, office.database.writing() as db:
            book(office, db, ours, office.room_ids[0])
        return refusal.value

    with ThreadPoolExecutor(1) as desk:
        with Session(engine) as other, other.begin():
            other.execute(insert(MediationSession).values(row))
            answer = desk.submit(book_ours)
            while not _is_anybody_waiting(engine):
                assert not answer.done()
        refusal = answer.result(timeout=30)
    assert (refusal.code, refusal.params["applicant"]) == ("room_taken", "区永康")
    assert refusal.params["begins_at"] == begins_at + timedelta(minutes=30)


def _is_anybody_waiting(engine):
    with engine.connect() as watching:
        return watching.exec_driver_sql("SELECT count(*) FROM pg_locks WHERE NOT granted").scalar()


def test_blocks_and_single_meetings_of_one_mediator_wait_and_none_for_each_other(office, race):
    """A block takes all of its cases before the mediator: no desk is told that the database is busy."""
    for _round in range(4):
        case_ids = [of_mediator(office, office.mediator_ids[0], n) for n in range(DESKS)]
        blocks = {True: case_ids, False: case_ids[::-1]}

        def work(db, n, case_ids=case_ids, blocks=blocks):
            if n < DESKS - 2:
                return book(office, db, case_ids[n], office.room_ids[1], time(8), time(9))
            draft = BlockDraft(DAY, time(13), office.room_ids[0])
            return plan_block(db, blocks[n % 2 == 0], draft, by=office.by, now=office.now)

        answers = race(work)
        assert answers.count("booked") == 1
        assert set(answers) <= {"booked", "not_done_at_once", "room_taken", "session_still_planned"}
        with office.database.writing() as db:
            for meeting in db.scalars(select(MediationSession)):
                meeting.state = SessionState.CANCELLED
            db.flush()
            by_the_test(db)
