"""The index that follows every change is the one that would be made anew."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.exchange.open_format import export_cases, import_cases
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.words import CaseKind, Role
from mediator_desk.practice import fill_committee
from mediator_desk.services.intake.intake import import_submissions
from mediator_desk.services.office import insurers
from mediator_desk.services.search.find import find_cases
from mediator_desk.services.search.matching import matching
from mediator_desk.services.search.upkeep import check_index, rebuild_index
from mediator_desk.storage.attachments import AttachmentStore
from tests.migrated import migrated
from tests.services.walks import Walk

EXPORTS = Path(__file__).parents[1] / "data" / "mini_program"
SECRETARY = Actor(None, "麦建国", Role.SECRETARY)
ADMINISTRATOR = Actor(None, "何敏", Role.ADMINISTRATOR)
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
PARTS = ("家豪", "谢家", "zjh", "协议", "粤安", "2026", "拒赔", "第00", "陈国", "合意")


def found(database):
    with database.reading() as db:
        return {part: sorted(db.scalars(select(Case.id).where(matching(part)))) for part in PARTS}


def rebuilt(database):
    with database.writing() as db:
        rebuild_index(db)
    return found(database)


@pytest.mark.parametrize("kind", list(CaseKind))
def test_after_any_services_in_any_order_the_index_is_as_if_made_anew(office, kind):
    dice = Random(f"search {kind}")
    for seed in range(3):
        case_id, other = (
            office.receive("郑家豪", kind=kind, identity_number="440106198001011999"),
            office.receive("谢家豪", identity_number="440106199001011235"),
        )
        walk = Walk(office, case_id, other, dice.randrange(10_000) + seed)
        for _ in range(30):
            walk.step()
    with office.database.reading() as db:
        assert check_index(db).is_right
    assert found(office.database) == rebuilt(office.database)


def test_what_an_import_brought_is_found(office):
    with office.database.writing() as db:
        import_submissions(db, read_submissions(EXPORTS / "submissions.json"), by=SECRETARY, now=NOW)
    with office.database.reading() as db:
        checked = check_index(db)
        assert checked.is_right
        assert checked.cases == 74
        names = db.scalars(select(Case.applicant_name)).all()
        assert all(find_cases(db, name) for name in names if len(name) > 1)


def test_a_practice_committee_and_one_that_was_moved_in_are_found_alike(office, tmp_path):
    practice = migrated(tmp_path / "practice.db")
    store = AttachmentStore(tmp_path / "attachments")
    with practice.writing() as db:
        fill_committee(db, cases=60, seed=3, months=3, today=date(2026, 10, 8))
    with practice.reading() as db:
        assert check_index(db).is_right
        export_cases(db, None, tmp_path / "out", store)
    practice.close()
    with office.database.writing() as db:
        import_cases(db, tmp_path / "out", store, by=ADMINISTRATOR, now=NOW)
    with office.database.reading() as db:
        assert check_index(db).is_right
        assert check_index(db).cases == 60


def test_merged_companies_and_new_aliases_are_found(office):
    case_id = office.receive()
    with office.database.writing() as db:
        draft = insurers.InsurerDraft(name="珠江人寿保险股份有限公司", short_name="珠江人寿")
        other = insurers.save_insurer(db, None, draft, by=ADMINISTRATOR, now=NOW)
        insurers.merge_insurer(db, office.insurer_id, other.id, by=ADMINISTRATOR, now=NOW)
    for text in ("珠江", "zjrs", "粤安人寿保险股份有限公司"):
        assert found_now(office, text) == [case_id]
    with office.database.reading() as db:
        assert check_index(db).is_right


def found_now(office, text):
    with office.database.reading() as db:
        return [one.id for one in find_cases(db, text)]
