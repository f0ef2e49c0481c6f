"""Under the logins of people the server links what they do, tells nothing by itself of it, and verifies its chain."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from mediator_desk.errors import Unavailable
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.words import Role
from mediator_desk.services import audit
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.past import past_the_desk
from mediator_desk.services.mediators.assignment import AppointmentDraft, appoint_mediator
from mediator_desk.services.office import server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.services.reception import receiving
from tests.server.walled_office import Walled
from tests.services.conftest import NOW
from tests.services.test_receiving import draft


def _told(office):
    with office.database.reading() as db:
        return len(past_the_desk(db)), db.scalar(select(func.max(AuditEntry.id)))


def test_what_people_do_through_the_desk_is_told_by_the_desk_alone(working: Walled):
    with working.desk("secretary") as office:
        past, last = _told(office)
        with office.database.writing() as db:
            case_id = receiving.receive_and_accept(db, draft(), by=office.by, now=office.now).id
        office.do(appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[0]))
        assert (_told(office)[0], _told(office)[1] > last) == (past, True)
        with office.database.reading() as db:
            assert verify_chain(db) == []


def test_a_login_that_is_given_is_told_by_the_desk_alone(working: Walled):
    with working.desk("administrator") as office:
        past, _last = _told(office)
        with office.database.writing() as db:
            server_people.add_person(db, ServerPersonDraft("新来的", Role.SECRETARY), by=office.by, now=NOW)
        assert _told(office)[0] == past


def test_nobody_signs_for_another_at_a_desk_either(working: Walled):
    with working.desk("secretary") as office, pytest.raises(Unavailable), office.database.writing() as db:
        audit.record(db, "noted", by=working.actor("mediator"), at=NOW)
