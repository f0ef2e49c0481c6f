"""A backup of before a destruction, put back: who restores is told which files are there again."""

from __future__ import annotations

from datetime import date, timedelta

from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.trust import Destruction
from mediator_desk.services.backups.destroyed import came_back, destroyed_files, tell_came_back

BACKUP = "20261123T040000Z"


def row_of(office, case_id, number):
    days = {"archived_on": date(2026, 1, 1), "kept_until": date(2026, 2, 1), "destroyed_at": office.now}
    whose = {"destroyed_by": "何敏", "approved_by": "何淑仪"}
    return Destruction(case_id=case_id, case_number=number, archive_class=ArchiveClass.SHORT, **days, **whose)


def test_destroyed_files_that_are_there_again_are_told_by_their_numbers(office):
    case_id = office.accept()
    number, later = office.case(case_id).number, office.now + timedelta(days=1)
    with office.database.writing() as db:
        db.add_all([row_of(office, case_id, number), row_of(office, 9_999, "粤保调〔2020〕第0001号")])
    with office.database.reading() as db:
        destroyed = destroyed_files(db)
    with office.database.writing() as db:
        tell_came_back(db, destroyed, backup=BACKUP, by=office.by, now=later)
    with office.database.reading() as db:
        assert came_back(db, BACKUP) == number
        assert came_back(db, "20261124T040000Z") == ""


def test_nothing_is_told_where_no_destroyed_file_came_back(office):
    with office.database.writing() as db:
        tell_came_back(db, {9_999: "粤保调〔2020〕第0001号"}, backup=BACKUP, by=office.by, now=office.now)
    with office.database.reading() as db:
        assert came_back(db, BACKUP) == ""
