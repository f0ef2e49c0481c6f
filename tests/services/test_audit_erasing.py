"""What an entry says is erased: that it was written stays, and the chain still proves it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text

from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.trust import AuditLink, Destruction
from mediator_desk.services import audit
from mediator_desk.services.audit_erasing import erase_entries
from tests.services.test_audit_chain import kinds, links, past_the_triggers, write

pytestmark = pytest.mark.tampers
NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)


DESTROYED = 7


def erase(office, *ids, case_id=DESTROYED):
    with office.database.writing() as db:
        if db.get(Destruction, 1) is None:
            facts = {"archive_class": ArchiveClass.SHORT, "archived_on": NOW.date(), "kept_until": NOW.date()}
            whose = {"destroyed_by": office.by.name, "approved_by": "何敏"}
            db.add(Destruction(id=1, case_id=DESTROYED, case_number="1", destroyed_at=NOW, **facts, **whose))
        told = {"facts": {"number": "1"}, "reason": "期满", "case_id": case_id}
        return erase_entries(db, ids, "file_destroyed", by=office.by, at=NOW, **told)


def last(office):
    return links(office.database)[-1][1]


def test_what_was_erased_is_empty_and_proved_by_whom(office):
    write(office, name="谢家豪")
    erased = last(office)
    erasing = erase(office, erased)
    with office.database.reading() as db:
        row, link = db.get_one(AuditEntry, erased), db.scalars(select(AuditLink).filter_by(entry_id=erased)).one()
        assert (row.facts, row.before, row.after, row.reason, row.erased_by) == ({}, None, None, "", erasing)
        assert (row.act, row.actor_name, link.salt) == ("noted", office.by.name, "")
        told = db.get_one(AuditEntry, erasing)
        assert (told.facts["number"], list(told.facts["erased"])) == ("1", [str(erased)])
        assert "谢家豪" not in str(told.facts)
    assert kinds(office.database) == []


def test_what_was_erased_of_a_case_that_was_not_destroyed_is_told(office):
    write(office, name="谢家豪")
    erase(office, last(office), case_id=None)
    assert kinds(office.database) == ["audit_entry_erased_unsaid"]


def test_what_was_erased_is_not_erased_again(office):
    write(office, name="谢家豪")
    erased = last(office)
    first = erase(office, erased)
    second = erase(office, erased, 99_999)
    with office.database.reading() as db:
        assert db.get_one(AuditEntry, erased).erased_by == first
        assert db.get_one(AuditEntry, second).facts["erased"] == {}
    assert kinds(office.database) == []


def test_an_entry_that_this_very_step_wrote_is_not_erased(office):
    with pytest.raises(Refused, match="entry_not_linked"), office.database.writing() as db:
        audit.record(db, "noted", by=office.by, at=NOW)
        entry = db.scalars(select(AuditEntry.id).order_by(AuditEntry.id.desc()).limit(1)).one()
        erase_entries(db, [entry], "case_destroyed", by=office.by, at=NOW)


@pytest.mark.parametrize(
    "statements",
    [
        ["UPDATE audit_entries SET facts = '{}', reason = '', erased_by = 1 WHERE id = {id}"],
        ["UPDATE audit_entries SET facts = '{}', reason = '', erased_by = 1 WHERE id = {id}",
         "UPDATE audit_links SET salt = '' WHERE entry_id = {id}"],
        ["UPDATE audit_entries SET facts = '{}', reason = '', erased_by = 99999 WHERE id = {id}",
         "UPDATE audit_links SET salt = '' WHERE entry_id = {id}"],
        ["UPDATE audit_links SET salt = '' WHERE entry_id = {id}"],
    ],
)  # fmt: skip
def test_what_no_entry_says_was_erased_is_found(office, statements):
    write(office, name="谢家豪")
    entry = str(last(office))
    past_the_triggers(office.database, *(one.replace("{id}", entry) for one in statements))
    assert len(kinds(office.database)) == 1


def test_who_did_what_was_erased_cannot_be_changed(office):
    write(office, name="谢家豪")
    erased = last(office)
    erase(office, erased)
    past_the_triggers(office.database, f"UPDATE audit_entries SET actor_name = '别人' WHERE id = {erased}")
    assert kinds(office.database) == ["audit_entry_erased_unsaid"]


def test_the_database_lets_an_entry_be_erased_once_only(office):
    write(office, name="谢家豪")
    erased = last(office)
    erase(office, erased)
    with pytest.raises(Exception, match="only ever added"), office.database.writing() as db:
        db.execute(text(f"UPDATE audit_entries SET erased_by = 1 WHERE id = {erased}"))
