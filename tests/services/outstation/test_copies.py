"""A copy of a folder that went on after its cases came back is set aside by a person, who says what became of it."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.exchange import outstation_file
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.outstation import CheckedOutCase
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.outstation.copies import SET_ASIDE
from tests.services.conftest import NOW
from tests.services.outstation.along import PASSPHRASE, member, take
from tests.services.outstation.test_bringing_back import set_fields

SECOND = {"name": "梁小明", "identity_number": "440106199001013331"}


def test_a_copy_that_went_on_is_set_aside_by_who_says_what_became_of_it(office, tmp_path):
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    shutil.copytree(tmp_path / "along", tmp_path / "copy")
    copy = replace(along, folder=tmp_path / "copy")
    with pytest.raises(Refused, match="nothing_went_on"):
        _set_aside(copy, "没有做过")
    with along.opened() as there:
        set_fields(there, case_id, facts="文件里的事实。")
    with copy.opened() as there:
        set_fields(there, case_id, requests="另一份里的请求。")
    along.bring()
    with pytest.raises(Invalid):
        _set_aside(copy, " ")
    assert _set_aside(copy, "已在办公室照着录入") == 1
    with office.database.reading() as db:
        (entry,) = db.scalars(select(AuditEntry).where(AuditEntry.act == SET_ASIDE)).all()
        assert (entry.staff_id, entry.reason, entry.facts["count"]) == (by.staff_id, "已在办公室照着录入", 1)
        assert verify_chain(db) == []
    assert _requests(office, case_id) != "另一份里的请求。", "nothing of it came by itself"
    with copy.opened() as there:
        assert _requests(there, case_id) == "另一份里的请求。", "it can be read"
        with pytest.raises(Refused, match="outstation_came_back"):
            set_fields(there, case_id, facts="再也写不进。")
    assert copy.look().was_back
    with pytest.raises(Refused, match="nothing_went_on"):
        _set_aside(copy, "再来一次")


def test_a_copy_is_not_set_aside_while_other_cases_of_its_folder_are_out(office, tmp_path):
    by, home, out = member(office), office.in_mediation(), office.in_mediation(**SECOND)
    along = take(office, by, tmp_path / "along", home, out)
    shutil.copytree(tmp_path / "along", tmp_path / "copy")
    copy = replace(along, folder=tmp_path / "copy")
    with copy.opened() as there:
        set_fields(there, home, requests="另一份里的请求。")
    with office.database.writing() as db:
        for one in db.scalars(select(CheckedOutCase).where(CheckedOutCase.case_id == home)):
            one.came_at = NOW
    with pytest.raises(Refused, match="cases_still_out"):
        _set_aside(copy, "已录入")
    with copy.opened() as there:
        set_fields(there, home, facts="还可以写。")


def _requests(office, case_id):
    with office.database.reading() as db:
        return db.scalar(select(Case.requests).where(Case.id == case_id))


def _set_aside(copy, said):
    with closing(outstation_file.open_outstation(copy.folder, PASSPHRASE)) as file:
        return outstation_file.set_aside(copy.office.database, file, said, by=copy.by, now=NOW)
