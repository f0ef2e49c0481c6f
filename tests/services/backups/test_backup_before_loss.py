"""Before something goes for good a backup of it is made; where none can be made it stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Committee
from mediator_desk.models.words import Role
from mediator_desk.services import audit
from mediator_desk.services import bin as the_bin
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from mediator_desk.views.bin.emptying import delete_for_ever, empty_old
from mediator_desk.views.privacy.destroying import destroy
from tests.services.after_effect import archived
from tests.services.test_destruction import AGREED, MUCH_LATER, approver_there

CHIEF = Actor(None, "管理员", Role.ADMINISTRATOR)


@pytest.fixture
def own(local_office):
    """Give the office of a committee of one's own."""
    with local_office.database.writing() as db:
        db.scalars(select(Committee)).one().is_practice = False
        approver_there(db)
    return local_office


def binned(office):
    case_id = office.receive()
    office.do(the_bin.put_case, case_id, words="重复")
    return case_id, office.now + timedelta(days=30)


def worked_the_day_before(office, now):
    with office.database.writing() as db:
        audit.record(db, "day_before", by=office.by, at=now - timedelta(days=1), facts={})


def reasons(office):
    return [one.reason for one in Shelf(shelf_of(office.database.file)).manifests()]


def is_there(office, case_id):
    with office.database.reading() as db:
        return db.get(Case, case_id) is not None


def let_no_backup_be_made(office):
    shelf_of(office.database.file).write_text("no folder", encoding="utf-8")


def empty_by_hand(office, case_id, now):
    with office.database.reading() as db:
        rows = [one for one in the_bin.bin_rows(db, now=now) if one.case_id == case_id]
    delete_for_ever(office.database, rows, by=CHIEF, now=now)


def empty_at_start(office, _case_id, now):
    empty_old(office.database, office.by, now)


def destroy_file(office, case_id, now):
    destroy(office.database, [case_id], AGREED, by=office.by, now=now)


LOSSES = pytest.mark.parametrize("lose", [empty_by_hand, empty_at_start, destroy_file])


@LOSSES
def test_a_backup_has_what_goes_for_good(own, lose):
    case_id, now = (archived(own), MUCH_LATER) if lose is destroy_file else binned(own)
    worked_the_day_before(own, now)
    lose(own, case_id, now)
    assert not is_there(own, case_id)
    assert reasons(own) == [Reason.BEFORE_DESTRUCTION]
    (manifest,) = Shelf(shelf_of(own.database.file)).manifests()
    assert manifest.counts["cases"] == 1


@LOSSES
def test_without_a_backup_nothing_goes(own, lose):
    case_id, now = (archived(own), MUCH_LATER) if lose is destroy_file else binned(own)
    worked_the_day_before(own, now)
    let_no_backup_be_made(own)
    with pytest.raises(Unavailable):
        lose(own, case_id, now)
    assert is_there(own, case_id)


@pytest.mark.parametrize("lose", [empty_at_start, destroy_file])
def test_by_a_clock_that_jumped_nothing_goes_and_no_backup_is_made(own, lose):
    case_id, now = (archived(own), MUCH_LATER) if lose is destroy_file else binned(own)
    with pytest.raises(Refused, match="clock_jumped"):
        lose(own, case_id, now + timedelta(days=400))
    assert is_there(own, case_id)
    assert reasons(own) == []


def test_nothing_in_the_bin_makes_no_backup(own):
    worked_the_day_before(own, own.now)
    assert not empty_old(own.database, own.by, own.now)
    assert reasons(own) == []


def test_who_may_not_delete_makes_no_backup(own):
    case_id, now = binned(own)
    with own.database.reading() as db:
        rows = the_bin.bin_rows(db, now=now)
    with pytest.raises(Refused, match="not_for_role"):
        delete_for_ever(own.database, rows, by=Actor(None, "陈国华", Role.MEDIATOR), now=now)
    assert is_there(own, case_id)
    assert reasons(own) == []
