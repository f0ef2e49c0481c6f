"""Six desks want the same at one moment: one wins, and the others are told who was first, and when."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, time
from threading import Barrier

import pytest

from mediator_desk.conventions.china_time import in_china
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.models.words import Role
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.frozen_months import freezing
from mediator_desk.services.mediators import assignment
from mediator_desk.services.office import committee
from mediator_desk.services.review import review
from mediator_desk.services.sessions import scheduling
from mediator_desk.views.sentences import sentence
from tests.services.conftest import TODAY

DESKS = 6
NAMES = ("张敏", "李强", "王芳", "刘洋", "陈静", "杨帆")


@pytest.fixture
def race(office):
    """Let six people, each at a desk of its own, do something at once; returns winners and refusals."""
    with ExitStack() as opened:
        url = office.database._engine.url.render_as_string(hide_password=False)
        desks = [Database.open(url) for _name in NAMES]
        for one in desks:
            opened.callback(one.close)
        people = []
        with office.database.writing() as db:
            for number, name in enumerate(NAMES):
                one = committee.add_staff(db, name, Role.ADMINISTRATOR, by=office.by, now=office.now)
                people.append(
                    replace(office.by, staff_id=one.id, name=name, role=Role.ADMINISTRATOR, desk=f"{number}号台")
                )
        start = Barrier(DESKS)

        def at_desk(number, work):
            start.wait()
            try:
                with desks[number].writing() as db:
                    work(db, people[number])
            except Refused as refusal:
                return refusal
            return people[number].name

        def run(work):
            with ThreadPoolExecutor(DESKS) as threads:
                came = list(threads.map(lambda number: at_desk(number, work), range(DESKS)))
            return [one for one in came if isinstance(one, str)], [one for one in came if isinstance(one, Refused)]

        yield run


def told(office, refusal, winner, code):
    assert refusal.code == code
    assert refusal.params["first_by"] == winner
    assert refusal.params["first_at"] == office.now
    assert winner in sentence(refusal)
    assert f"{in_china(office.now):%Y-%m-%d %H:%M}" in sentence(refusal)


def test_accepting(office, race):
    case_id = office.receive()
    (winner,), refused = race(lambda db, by: review.accept_case(db, case_id, by=by, now=office.now))
    assert len(refused) == DESKS - 1
    for one in refused:
        told(office, one, winner, "not_possible_in_state")
    assert office.case(case_id).number


def test_numbers_are_given_once_each_whoever_accepts(office, race):
    ids = [office.receive(f"当事人{n}", identity_number=f"E6180777{n}") for n in range(DESKS)]
    waiting = list(ids)
    winners, refused = race(lambda db, by: review.accept_case(db, waiting.pop(), by=by, now=office.now))
    assert len(winners) == DESKS
    assert refused == []
    numbers = [office.case(one).number for one in ids]
    assert len(set(numbers)) == DESKS


def test_assigning(office, race):
    case_id = office.accept()
    draft = assignment.AppointmentDraft(office.mediator_ids[0], instead_of=0)
    (winner,), refused = race(lambda db, by: assignment.appoint_mediator(db, case_id, draft, by=by, now=office.now))
    for one in refused:
        told(office, one, winner, "mediator_unchanged")


def test_assigning_somebody_else(office, race):
    case_id, wanted = office.accept(), list(office.mediator_ids) * 3

    def appoint(db, by):
        draft = assignment.AppointmentDraft(wanted.pop(), instead_of=0)
        assignment.appoint_mediator(db, case_id, draft, by=by, now=office.now)

    (winner,), refused = race(appoint)
    assert {one.code for one in refused} == {"mediator_unchanged", "appointed_meanwhile"}
    assert {one.params["first_by"] for one in refused} == {winner}


def test_booking_a_meeting_of_one_case(office, race):
    case_id = office.in_mediation()
    draft = scheduling.SessionDraft(TODAY, time(14), time(15), room_id=office.room_ids[0])
    (winner,), refused = race(lambda db, by: scheduling.plan_session(db, case_id, draft, by=by, now=office.now))
    for one in refused:
        told(office, one, winner, "session_still_planned")


def test_booking_one_room_for_several_cases(office, race):
    mediators = [office.in_mediation(n % 2, name=f"当事人{n}", identity_number=f"E6180777{n}") for n in range(2)]
    waiting = mediators * 3
    draft = scheduling.SessionDraft(TODAY, time(14), time(15), room_id=office.room_ids[0])
    (winner,), refused = race(lambda db, by: scheduling.plan_session(db, waiting.pop(), draft, by=by, now=office.now))
    for one in refused:
        assert one.code in {"room_taken", "session_still_planned"}
        assert winner in sentence(one)
    assert {one.params.get("booked_by") for one in refused if one.code == "room_taken"} == {winner}


def test_freezing(office, race):
    (winner,), refused = race(lambda db, by: freezing.freeze_month(db, date(2026, 9, 1), by=by, now=office.now))
    for one in refused:
        assert one.code == "month_is_frozen"
        assert (one.params["name"], one.params["at"]) == (winner, office.now)


def test_signing(office, race):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    with office.database.reading() as db:
        place = case_details(db, case_id).agreement.signature_places[0]
    draft = signing.SignatureDraft(place.signer, place.signer_id, TODAY)
    (winner,), refused = race(lambda db, by: signing.mark_signature(db, case_id, draft, by=by, now=office.now))
    for one in refused:
        told(office, one, winner, "already_signed")


def test_nothing_is_added_where_one_was_first_oneself(office):
    case_id = office.accept()
    with pytest.raises(Refused) as refused:
        office.do(review.accept_case, case_id)
    assert "first_by" not in refused.value.params
