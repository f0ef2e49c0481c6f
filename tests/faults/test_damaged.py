"""The database file is cut, has flipped bits, or lacks its log: it is told in words, and never worked on in silence."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from random import Random

import pytest
from sqlalchemy import select, text

from mediator_desk.errors import DeskError, Unavailable
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.services.anchors import anchor_now
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.engine import check_engine
from tests.faults.harness import RUN, SECRET, child, copied, opened, practice_in, read_saves, rest_of, seen, words_of
from tests.services.test_audit_chain import past_the_triggers

TOLD, SAME, IN_SILENCE = "told", "same", "changed in silence"
IN_WORDS = {"database_damaged", "keys_do_not_fit", "disk_failed"}


@pytest.fixture(scope="module", params=["", SECRET], ids=["plain", "encrypted"])
def committee(request, tmp_path_factory):
    return practice_in(tmp_path_factory.mktemp("committee"), request.param), request.param


def everything(database):
    """Return every row of every table."""
    with database.reading() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")).scalars()
        return {name: connection.execute(text(f'SELECT * FROM "{name}"')).all() for name in tables.all()}


def after(folder, secret, before):
    """Open a damaged file as a start does and look it through: it is told, or all is as it was."""
    try:
        with closing(opened(folder, secret)) as database:
            database.migrate()
            with database.reading() as db:
                if check_engine(db) or verify_chain(db):
                    return TOLD
            return SAME if everything(database) == before else IN_SILENCE
    except DeskError as error:
        return TOLD if error.code in IN_WORDS else error.code
    except Exception as error:  # shown as a fault of the program
        return repr(error)


def rows_of(folder, secret):
    with closing(opened(folder, secret)) as database:
        return everything(database)


@pytest.mark.parametrize("times", [6, pytest.param(60, marks=pytest.mark.slow)])
def test_a_file_that_was_cut_is_told(committee, tmp_path, times):
    begun, secret = committee
    random, before, came = Random(times), rows_of(begun, secret), Counter()
    for _time in range(times):
        file = copied(begun, tmp_path / "work") / "practice.db"
        content = file.read_bytes()
        file.write_bytes(content[: random.randrange(1, len(content))])
        came[after(file.parent, secret, before)] += 1
    print(f"\n{times} cut files: {dict(came)}")
    assert came == {TOLD: times}


@pytest.mark.parametrize("times", [6, pytest.param(60, marks=pytest.mark.slow)])
def test_no_flipped_bits_of_an_encrypted_file_are_worked_on_in_silence(committee, tmp_path, times):
    begun, secret = committee
    random, before, came = Random(times), rows_of(begun, secret), Counter()
    for _time in range(times):
        file = copied(begun, tmp_path / "work") / "practice.db"
        content = bytearray(file.read_bytes())
        for _bit in range(8):
            content[random.randrange(len(content))] ^= 1 << random.randrange(8)
        file.write_bytes(content)
        came[after(file.parent, secret, before)] += 1
    print(f"\n{times} files with 8 flipped bits, {'encrypted' if secret else 'plain'}: {dict(came)}")
    # Each page of an encrypted file has a seal; a plain file has none: what a flip does to a typed word no engine sees.
    assert set(came) <= {TOLD, SAME} if secret else {TOLD, SAME, IN_SILENCE}
    assert came[TOLD] >= times // 2


def test_a_log_that_is_gone_leaves_the_file_whole_and_its_loss_is_seen(committee, tmp_path):
    """Somebody took the file along without its -wal: the newest saves are not in it, and an anchor tells so."""
    begun, secret = committee
    work = copied(begun, tmp_path / "work")
    with child(words_of(work, "soak", "--run", RUN, "--ack", secret=secret)) as desk:
        told = read_saves(desk.stdout, 12)
        desk.kill()
        told = rest_of(desk.stdout, told)
    assert (work / "practice.db-wal").stat().st_size > 0
    taken = copied(work, tmp_path / "taken")
    with closing(opened(work, secret)) as database, database.reading() as db:
        anchor = anchor_now(db)
    assert seen(work, secret).last >= told
    (taken / "practice.db-wal").unlink()
    assert seen(taken, secret).damage == ""
    with closing(opened(taken, secret)) as database, database.reading() as db:
        assert [one.kind for one in verify_chain(db, [anchor])] == ["audit_chain_cut"]
        assert db.scalars(select(Case)).first() is not None


@pytest.mark.parametrize(
    "damage",
    [
        'UPDATE audit_entries SET facts = \'{"applicant": "440106199001011235\'',
        "UPDATE audit_entries SET at = '440106199001011235'",
        "UPDATE cases SET kind = '440106199001011235'",
    ],
)
def test_a_value_that_is_none_of_its_column_is_told_as_damage_without_it(tmp_path, damage):
    work = practice_in(tmp_path / "work")
    with closing(opened(work)) as database:
        past_the_triggers(database, damage)
        with pytest.raises(Unavailable) as refusal, database.reading() as db:
            db.scalars(select(AuditEntry)).all()
            db.scalars(select(Case)).all()
    assert refusal.value.code == "database_damaged"
    assert "440106199001011235" not in f"{refusal.value} {refusal.value.params} {refusal.value.__cause__}"


def test_a_wrong_value_of_the_program_itself_is_no_damage(tmp_path):
    work = practice_in(tmp_path / "work")
    with closing(opened(work)) as desk, pytest.raises(ValueError, match="invalid literal"), desk.reading() as db:
        int(db.scalars(select(Case.facts)).first() + "?")


def test_what_a_damaged_page_holds_stands_in_no_error(tmp_path):
    """The driver shows the whole text that is none any more: it may be a person's."""
    work = practice_in(tmp_path / "work")
    with closing(opened(work)) as database:
        with database.writing() as db:
            planted = b"440106199001011235\xff"
            db.execute(text("UPDATE cases SET facts = CAST(:planted AS TEXT)"), {"planted": planted})
        with pytest.raises(Unavailable) as refusal, database.reading() as db:
            db.scalars(select(Case.facts)).all()
    assert refusal.value.code == "database_damaged"
    error: BaseException | None = refusal.value
    while error is not None:
        assert "440106199001011235" not in str(error)
        error = error.__cause__
