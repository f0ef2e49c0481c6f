from __future__ import annotations

from datetime import timedelta

import pytest

from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.words import Role
from mediator_desk.services.kept_inputs import Kept, forget_input, keep_input, kept_input, kept_inputs
from mediator_desk.services.office.committee import add_staff
from tests.services.conftest import NOW

ME, OTHER = 1, 2
LONG = "双方各让一步，" * 40


@pytest.fixture(autouse=True)
def _two_people(office):
    with office.database.writing() as db:
        for name in ("陈国华", "何淑仪"):
            add_staff(db, name, Role.MEDIATOR, by=office.by, now=NOW)


def keep(office, form, text, *, staff_id=ME, at=NOW, case_id=None):
    with office.database.writing() as db:
        keep_input(db, Kept(form, {"forms": {"0": {"notes": text}}}, at, case_id), staff_id=staff_id)


def kept(office, form, staff_id=ME):
    with office.database.reading() as db:
        return kept_input(db, form, staff_id=staff_id)


def test_what_was_typed_is_there_again_to_the_last_sign(office):
    keep(office, "record_session/12", LONG, case_id=12)
    assert kept(office, "record_session/12").content == {"forms": {"0": {"notes": LONG}}}
    assert kept(office, "record_session/12").case_id == 12


def test_what_is_typed_later_takes_its_place_and_what_arrives_too_late_does_not(office):
    keep(office, "receive", "第一句")
    keep(office, "receive", "第一句。第二句", at=NOW + timedelta(seconds=2))
    keep(office, "receive", "第一", at=NOW - timedelta(seconds=2))
    assert kept(office, "receive").content["forms"]["0"]["notes"] == "第一句。第二句"


def test_it_is_forgotten_when_it_is_saved(office):
    keep(office, "receive", "第一句")
    with office.database.writing() as db:
        forget_input(db, "receive", staff_id=ME)
    assert kept(office, "receive") is None


def test_it_is_nobody_elses(office):
    keep(office, "receive", "张某的电话")
    assert kept(office, "receive", staff_id=OTHER) is None


def test_everything_unsaved_is_listed_the_newest_first(office):
    keep(office, "receive", "一")
    keep(office, "record_session/12", "二", at=NOW + timedelta(minutes=1))
    with office.database.reading() as db:
        assert [one.form for one in kept_inputs(db, staff_id=ME)] == ["record_session/12", "receive"]


def test_it_is_no_record_and_leaves_no_trace_in_the_audit(office):
    with office.database.reading() as db:
        before = db.query(AuditEntry).count()
    keep(office, "receive", "第一句")
    with office.database.reading() as db:
        assert db.query(AuditEntry).count() == before
