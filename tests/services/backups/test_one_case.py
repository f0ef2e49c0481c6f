"""One case out of a backup: what is gone or changed is found field by field, and comes back with all it has."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.models.words import Role
from mediator_desk.search_index.checking import check
from mediator_desk.services import audit, bin_emptying
from mediator_desk.services.backups.one_case import bring_case_back, case_then, compare_case, record_restored
from mediator_desk.services.check.chain import verify_chain


@pytest.fixture
def agreed(office):
    """Give an agreed case, and what a backup has of it."""
    case_id = office.agreed()
    with office.database.reading() as db:
        return case_id, case_then(db, db.get_one(Case, case_id).number)


def compared(office, then):
    with office.database.reading() as db:
        return compare_case(db, then)


def bring_back(office, then) -> int:
    with office.database.writing() as db:
        return bring_case_back(db, then, backup="20261123T040000Z", by=office.by, now=office.now)


def test_a_case_as_in_the_backup_differs_in_nothing(office, agreed):
    assert compared(office, agreed[1]).is_same
    with pytest.raises(Refused) as caught:
        bring_back(office, agreed[1])
    assert caught.value.code == "case_is_as_in_backup"


def test_what_changed_is_told_field_by_field(office, agreed):
    case_id, then = agreed
    with office.database.writing() as db:
        db.get_one(Case, case_id).facts = "改过了"
    (change,) = compared(office, then).changes
    assert (change.name, dict(change.fields)) == (f"cases/{case_id}", {"facts": ("改过了", "申请人称保险公司拒赔。")})


def test_what_changed_comes_back(office, agreed):
    case_id, then = agreed
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.facts, case.parties[0].name = "改过了", "张冠李戴"
    assert bring_back(office, then) == 2
    assert compared(office, then).is_same
    with office.database.reading() as db:
        entry = db.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert (entry.act, entry.facts["rows"]) == ("case_brought_back", 2)
        assert entry.before[f"cases/{case_id}"]["facts"] == "改过了"


def test_a_case_that_was_deleted_comes_back_whole(office, agreed):
    case_id, then = agreed
    with office.database.writing() as db:
        bin_emptying.delete_case(db, db.get_one(Case, case_id))
        audit.record(db, "case_deleted", by=office.by, at=office.now, case_id=case_id)
    assert compared(office, then).is_gone
    assert bring_back(office, then) == len(then.rows)
    assert compared(office, then).is_same
    with office.database.reading() as db:
        assert db.get_one(Case, case_id).applicant_name == "谢家豪"
        assert not verify_chain(db)
        assert check(db.connection()).is_right


def test_another_case_under_the_same_id_is_not_written_over(office, agreed):
    """So it is where records were lost after the backup and an older one took their place."""
    case_id, then = agreed
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.applicant_name, case.received_at = "王小明", office.now + timedelta(hours=1)
    with pytest.raises(Refused) as caught:
        bring_back(office, then)
    assert (caught.value.code, caught.value.params["applicant"]) == ("case_is_another_one", "王小明")
    with office.database.reading() as db:
        assert db.get_one(Case, case_id).applicant_name == "王小明"


def test_a_case_with_another_submission_number_is_another_case(office):
    case_id = office.receive(submission_number="S-1")
    with office.database.reading() as db:
        then = case_then(db, "S-1")
    with office.database.writing() as db:
        db.get_one(Case, case_id).submission_number = "S-2"
    with pytest.raises(Refused) as caught:
        compared(office, then)
    assert caught.value.code == "case_is_another_one"


def test_what_came_since_stays(office, agreed):
    case_id, then = agreed
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        first = case.parties[0]
        case.parties.append(Party(side=first.side, position=2, kind=first.kind, name="后来的人", identity_number=""))
    comparison = compared(office, then)
    assert comparison.since == 1
    assert comparison.is_same


def test_a_case_that_the_backup_does_not_know_is_told(office):
    with office.database.reading() as db, pytest.raises(Refused) as caught:
        case_then(db, "粤保调〔2026〕999号")
    assert caught.value.code == "no_such_case_in_backup"


def test_a_mediator_brings_no_case_back(office, agreed):
    office.by = Actor(None, "陈国华", Role.MEDIATOR)
    with pytest.raises(Refused) as caught:
        bring_back(office, agreed[1])
    assert caught.value.code == "not_for_role"


def test_the_trail_tells_that_the_records_were_restored(office):
    with office.database.writing() as db:
        later = office.now + timedelta(days=1)
        record_restored(db, backup="20261123T040000Z", links=7, generation=3, by=office.by, now=later)
    with office.database.reading() as db:
        entry = db.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    facts = {"backup": "20261123T040000Z", "links": 7, "key_generation": 3}
    assert (entry.act, entry.facts) == ("records_restored", facts)
