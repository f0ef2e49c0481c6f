"""What became of things while cases were out: companies merged, cases archived or destroyed, a newer program."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import inspect, select, text

from mediator_desk.database import Database
from mediator_desk.exchange import outstation_file
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.words import CaseState, InsurerKind, Role
from mediator_desk.services import audit
from mediator_desk.services.aftercare import archive
from mediator_desk.services.aftercare.archive import ArchiveDraft
from mediator_desk.services.office.insurers import merge_insurer
from mediator_desk.services.outstation import listing
from mediator_desk.services.outstation.checking_in import Side
from mediator_desk.storage.keys import KeyFile, keys_beside
from tests.services.after_effect import agreement, pay
from tests.services.outstation.along import PASSPHRASE, has_no_faults, member, take
from tests.services.outstation.test_bringing_back import agree, set_fields
from tests.services.test_destruction import MUCH_LATER, destroy, every_text


def _unconfirmed(office, case_id):
    """Let a company that nobody has confirmed be that of a case and its party; return it."""
    with office.database.writing() as db:
        insurer = Insurer(name="粤安人寿广州分公司", short_name="粤安广州", kind=InsurerKind.LIFE)
        db.add(insurer)
        db.flush()
        db.get_one(Case, case_id).insurer_id = insurer.id
        _respondent(db, case_id).insurer_id = insurer.id
        audit.record(db, "dispute_changed", by=office.by, at=office.now, case_id=case_id)
        return insurer.id


def _respondent(db, case_id):
    return db.scalars(select(Party).where(Party.case_id == case_id, Party.insurer_id.is_not(None))).one()


@pytest.mark.parametrize("is_renamed", [False, True])
def test_a_company_that_was_merged_meanwhile_is_what_it_became(office, tmp_path, is_renamed):
    by, case_id = member(office), office.in_mediation()
    gone = _unconfirmed(office, case_id)
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件夹里的事实。")
        with there.database.writing() as db:
            if is_renamed:
                _respondent(db, case_id).name = "粤安人寿保险股份有限公司广州分公司"
            audit.record(db, "party_changed", by=there.by, at=there.now, case_id=case_id)
    with office.database.writing() as db:
        head = replace(office.by, role=Role.ADMINISTRATOR)
        merge_insurer(db, gone, office.insurer_id, by=head, now=office.now)
    assert along.look().is_quiet
    along.bring()
    with office.database.reading() as db:
        case, party = db.get_one(Case, case_id), _respondent(db, case_id)
        assert case.facts == "文件夹里的事实。"
        assert case.insurer_id == party.insurer_id == office.insurer_id
        assert (party.name == "粤安人寿保险股份有限公司广州分公司") is is_renamed
    assert has_no_faults(office.database)


def _archived(office, case_id):
    """Let the office lead a case in mediation to its end and put it into the archive."""
    agree(office, case_id)
    pay(office, agreement(office, case_id).instalments[0], "20000")
    office.do(archive.close_case, case_id)
    office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.LONG, "纸质卷宗另行装订"))


def test_a_case_that_the_office_archived_meanwhile_stays_as_it_is_there(office, tmp_path):
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件夹里的事实。")
    _archived(office, case_id)
    (choice,) = along.look().choices
    assert choice.sides == (Side.THEIRS,)
    along.bring({choice.key: Side.THEIRS})
    with office.database.reading() as db:
        case = db.get_one(Case, case_id)
        assert (case.state, case.facts) == (CaseState.ARCHIVED, "申请人称保险公司拒赔。")
        # What was written on the way is not lost: the history has it.
        (told,) = db.scalars(select(AuditEntry.facts).where(AuditEntry.act == "given_up"))
        assert "文件夹里的事实。" in told["words"]
        assert listing.open_checkouts(db) == []
    assert has_no_faults(office.database)


def test_of_a_case_that_was_destroyed_meanwhile_nothing_comes_back(office, tmp_path):
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="住院二十三天的情况。")
    _archived(office, case_id)
    destroy(office, case_id)
    office.now = MUCH_LATER
    (found,) = along.look().cases
    assert found.is_gone
    along.bring({one.key: one.sides[0] for one in along.look().choices})
    left = every_text(office)
    assert "住院二十三天" not in left
    assert "谢家豪" not in left
    with office.database.reading() as db:
        assert db.get(Case, case_id) is None
        assert listing.open_checkouts(db) == []


def test_a_folder_of_an_earlier_program_is_brought_up_to_date_and_comes_home(office, tmp_path):
    by, case_id = member(office), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="文件夹里的事实。")
    _as_an_earlier_program_left_it(along.folder / outstation_file.NAME)
    assert along.look().is_quiet
    along.bring()
    with office.database.reading() as db:
        assert db.get_one(Case, case_id).facts == "文件夹里的事实。"
    assert has_no_faults(office.database)


def _as_an_earlier_program_left_it(file):
    """Take out of a folder what came with the schema behind the one that first knew folders."""
    keys = KeyFile(keys_beside(file))
    ring = keys.confirm(keys.people()[0], PASSPHRASE).ring
    database = Database.open(f"sqlite:///{file.as_posix()}", ring=ring)
    try:
        with database.writing() as db:
            newer = [name for name in inspect(db.connection()).get_table_names() if name in SINCE]
            assert newer
            for name in newer:
                db.execute(text(f"DROP TABLE {name}"))
            db.execute(text("UPDATE alembic_version SET version_num = '0015'"))
        assert database.schema_version() == "0015"
    finally:
        database.close()


SINCE = (
    *("letter_files", "letters", "completion_requests", "rating_links", "told_states", "public_texts"),
    *("bridge_settings", "bridge_nonces", "bridge_calls"),
)
"""Tables that came with 0017, what hangs on others first."""
