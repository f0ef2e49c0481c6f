"""A backup of before a destruction takes the place of the records: what was destroyed goes again, and is told."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.trust import Destruction
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.services.backups.destroyed import settle_restored
from mediator_desk.services.check.whole import check_everything
from mediator_desk.services.privacy.destruction import destroy_again
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.manifest import Manifest
from mediator_desk.storage.backups.restoring import Restored, restore
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import shelf_of
from mediator_desk.views.settled_restore import settle, settled_words
from tests.services.after_effect import archived
from tests.services.test_destruction import AGREED, MUCH_LATER, destroy, every_text

BACKUP = "20261123T040000Z"
EVIDENCE = "谢家豪的保单".encode() * 50


@pytest.fixture
def shelved(local_office):
    """Give a committee in a file, a file past its term, and the name of a backup that has it."""
    case_id = archived(local_office)
    sha256 = local_office.database.store.put(EVIDENCE)
    with local_office.database.writing() as db:
        kept = {"case_id": case_id, "sha256": sha256, "added_at": local_office.now, "size": len(EVIDENCE)}
        db.add(Attachment(kind=AttachmentKind.FILE_PAPER, media_type="text/plain", name="保单.txt", **kept))
    local_office.database.close()
    name = back_up(local_office.database.file, None, Reason.BY_HAND, now=local_office.now).name
    return local_office, case_id, name


def put_back(office, name, place=None):
    """Put the backup in place of the records, which are open again then."""
    file, later = office.database.file, MUCH_LATER + timedelta(days=1)
    office.database.close()
    restored = restore(place or shelf_of(file) / name, file, None, newest_schema=SCHEMA_VERSION, now=later)
    office.database = Database.open(f"sqlite:///{file.as_posix()}")
    return restored, later


def acts(office):
    with office.database.reading() as db:
        return [(one.act, one.facts) for one in db.scalars(select(AuditEntry).order_by(AuditEntry.id))]


def test_a_destroyed_file_that_a_backup_has_still_is_destroyed_again_in_the_restore(shelved):
    office, case_id, name = shelved
    number = office.case(case_id).number
    destroy(office, case_id)
    restored, later = put_back(office, name)
    settled = settle(office.database, restored, by=office.by, now=later)
    assert (settled.destroyed, settled.came_back) == ((number,), ())
    assert number in settled_words(settled)[0]
    assert "谢家豪" not in every_text(office)
    assert list(office.database.store.hashes()) == []
    with office.database.reading() as db:
        assert db.get(Case, case_id) is None
        (row,) = db.scalars(select(Destruction))
        assert (row.case_id, row.approved_by, row.destroyed_at) == (case_id, AGREED.approved_by, MUCH_LATER)
    act, facts = acts(office)[-1]
    assert (act, facts["backup"], facts["number"]) == ("file_destroyed_again", name, number)


def test_the_check_is_content_after_it(shelved):
    office, case_id, name = shelved
    destroy(office, case_id)
    restored, later = put_back(office, name)
    settle(office.database, restored, by=office.by, now=later)
    with office.database.reading() as db:
        assert [(one.kind, one.params) for one in check_everything(db, office.database.store).findings] == []


def test_killed_after_the_exchange_it_is_known_what_has_to_go_and_who_restores_or_destroys_makes_it_go(shelved):
    office, case_id, name = shelved
    destroy(office, case_id)
    put_back(office, name)
    with office.database.reading() as db:
        assert db.get(Case, case_id) is not None
        assert db.scalar(select(Destruction.case_id)) == case_id
    destroy(office, case_id, now=MUCH_LATER + timedelta(days=2))  # out of the list of files past their term
    with office.database.reading() as db:
        assert db.get(Case, case_id) is None
        assert len(list(db.scalars(select(Destruction)))) == 1


def test_who_destroyed_it_is_named_where_the_restored_records_do_not_know_them(shelved):
    office, case_id, name = shelved
    with office.database.writing() as db:
        person = Staff(name="何后来", role=Role.ADMINISTRATOR)
        db.add(person)
    office.by = Actor(person.id, person.name, person.role)
    destroy(office, case_id)
    put_back(office, name)
    with office.database.reading() as db:
        row = db.scalars(select(Destruction)).one()
        assert (row.staff_id, row.destroyed_by) == (None, "何后来")


def test_records_that_are_lost_are_told_of_it_by_the_newest_backup(shelved, tmp_path):
    office, case_id, name = shelved
    destroy(office, case_id)
    office.database.close()
    back_up(office.database.file, None, Reason.BY_HAND, now=MUCH_LATER + timedelta(hours=1))
    shelf = shelf_of(office.database.file)
    office.database.file.unlink()
    restored, later = put_back(office, name, shelf / name)
    assert settle(office.database, restored, by=office.by, now=later).destroyed == (restored.destroyed[case_id],)


def test_nothing_is_destroyed_where_nothing_was(shelved):
    office, case_id, name = shelved
    restored, later = put_back(office, name)
    settled = settle(office.database, restored, by=office.by, now=later)
    assert settled == ((), (), frozenset())
    assert settled_words(settled) == []
    assert office.case(case_id).applicant_name == "谢家豪"


def test_a_file_of_records_that_knew_nothing_of_destruction_is_told_by_its_number(office):
    case_id = office.accept()
    number, later = office.case(case_id).number, office.now + timedelta(days=1)
    restored = Restored(a_manifest(later), None, {case_id: number, 9_999: "粤保调〔2020〕第0001号"})
    with office.database.writing() as db:
        settled = settle_restored(db, restored, generation=0, by=office.by, now=later)
    assert settled.came_back == (number,)
    assert number in settled_words(settled)[0]
    assert acts(office)[-1] == ("destroyed_came_back", {"backup": BACKUP, "numbers": number})


def test_a_case_that_came_under_the_same_id_after_the_destruction_is_another_one(office):
    case_id = office.receive()
    with office.database.writing() as db:
        db.add(row_of(case_id, "粤保调〔2020〕第0001号", office.now - timedelta(days=1)))
        assert destroy_again(db, backup=BACKUP, by=office.by, now=office.now) == ((), frozenset())
    assert office.case(case_id).applicant_name == "谢家豪"


def test_who_may_not_restore_destroys_nothing_again(office):
    with pytest.raises(Refused, match="not_for_role"), office.database.writing() as db:
        destroy_again(db, backup=BACKUP, by=Actor(None, "陈国华", Role.MEDIATOR), now=office.now)


def row_of(case_id: int, number: str, at: datetime) -> Destruction:
    days = {"archived_on": date(2026, 1, 1), "kept_until": date(2026, 2, 1), "destroyed_at": at}
    whose = {"destroyed_by": "何敏", "approved_by": "何淑仪"}
    return Destruction(case_id=case_id, case_number=number, archive_class=ArchiveClass.SHORT, **days, **whose)


def a_manifest(made_at: datetime) -> Manifest:
    return Manifest(BACKUP, made_at, Reason.BY_HAND, "0010", "", (1, ""), None, {}, (7, ""), {})
