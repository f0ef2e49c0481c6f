"""A history that came in the open format names rows by the numbers that they had elsewhere: no alarm comes of it."""

from __future__ import annotations

import shutil
from decimal import Decimal

import pytest
from sqlalchemy import select, text

from mediator_desk.database import Database
from mediator_desk.exchange.open_format import export_cases, import_cases
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.trust_words import HISTORY_CAME, MOVED_IN
from mediator_desk.services.check.rows import check_rows
from mediator_desk.services.reception import receiving
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.conftest import found
from tests.services.test_receiving import draft


@pytest.fixture
def two(tmp_path, embedded_template):
    """Give two committees that each received a case of their own: their rows have the same numbers."""
    offices = []
    for name, amount in (("here", "18600.00"), ("there", "900.00")):
        (tmp_path / name).mkdir()
        place = tmp_path / name / "committee.db"
        shutil.copyfile(embedded_template, place)
        office = found(Database.open(f"sqlite:///{place.as_posix()}"))
        with office.database.writing() as db:
            received = draft(claimed_amount=Decimal(amount), policy_number=name)
            receiving.receive_and_accept(db, received, by=office.by, now=office.now)
        offices.append(office)
    # A number is a committee's own.
    with offices[1].database.writing() as db:
        db.execute(text("UPDATE cases SET number = '别会〔2026〕第0001号', submission_number = 'B-1'"))
    yield offices
    for office in offices:
        office.database.close()


def test_what_came_along_raises_no_alarm_and_what_was_here_is_still_watched(two, tmp_path):
    here, there = two
    store = AttachmentStore(tmp_path / "kept")
    with there.database.reading() as db:
        export_cases(db, [1], tmp_path / "out", store)
    with here.database.writing() as db:
        import_cases(db, tmp_path / "out", store, by=here.by, now=here.now)
    with here.database.reading() as db:
        assert check_rows(db) == []
        facts = db.scalars(select(AuditEntry.facts).where(AuditEntry.act == MOVED_IN)).one()
        ((first, last),) = facts[HISTORY_CAME]
        came = db.scalars(select(AuditEntry.after).where(AuditEntry.id.between(first, last))).all()
        assert any(came)  # the control: it does name rows
    with here.database.writing() as db:
        db.execute(text("UPDATE cases SET claimed_amount = 1 WHERE policy_number = 'here'"))
    with here.database.reading() as db:
        assert [one.params["fields"] for one in check_rows(db)] == [("claimed_amount",)]
