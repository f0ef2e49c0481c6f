"""protect and keys: the records of a committee are encrypted, and every verb opens them with a passphrase."""

from __future__ import annotations

import json
import os
import shutil

import pytest
from sqlalchemy import select

from mediator_desk.cli import main
from mediator_desk.database import Database
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import Committee, Staff
from mediator_desk.models.trust_words import COMINGS, SIGNED_IN_BY_COMMAND, WRONG_TRIES
from mediator_desk.models.words import Role
from mediator_desk.storage import key_holders
from mediator_desk.storage.committee_file import is_encrypted
from mediator_desk.storage.keys import KeyFile
from tests.migrated import migrated
from tests.services.conftest import found

WORDS, OTHER_WORDS = "四月 的 雨伞 7", "correct horse battery"


@pytest.fixture(scope="module")
def founded(tmp_path_factory):
    """Give the folder of a committee of one's own, in plain files, with two people more."""
    place = tmp_path_factory.mktemp("own")
    database = migrated(place / "committee.db")
    found(database).receive()
    with database.writing() as db:
        db.scalars(select(Committee)).one().is_practice = False
        db.add(Staff(name="韩梅", role=Role.ADMINISTRATOR, work_number="K01"))
        db.add(Staff(name="李档", role=Role.ARCHIVIST, work_number="K02"))
    database.close()
    return place


@pytest.fixture
def place(founded, tmp_path, monkeypatch):
    monkeypatch.setattr(key_holders, "MEMORY_KIB", 64)
    shutil.copytree(founded, tmp_path / "own")
    monkeypatch.setenv("MEDIATOR_DESK_DATA", str(tmp_path / "own"))
    monkeypatch.delenv("MEDIATOR_DESK_PASSPHRASE_FILE", raising=False)
    return tmp_path / "own"


@pytest.fixture
def file_with(tmp_path):
    """Write a passphrase into a file that only its owner reads."""

    def written(words):
        file = tmp_path / f"words {abs(hash(words))}"
        file.write_text(words + "\n", encoding="utf-8")
        file.chmod(0o600)
        return file

    return written


@pytest.fixture
def run(place, capsys, monkeypatch, file_with):
    """Run one command with a passphrase and return what it said as JSON, and what it said on stderr."""

    def run(*words, passphrase=None, expecting=0):
        if passphrase is not None:
            monkeypatch.setenv("MEDIATOR_DESK_PASSPHRASE_FILE", str(file_with(passphrase)))
        assert main(["--json", *map(str, words)]) == expecting
        said = capsys.readouterr()
        return json.loads(said.out), said.err

    return run


@pytest.fixture
def protected(run, file_with):
    said, _err = run("protect", "--user", "韩梅", "--new-passphrase-file", file_with(WORDS))
    return said


def code_of(said):
    return said[0]["code"]


def acts(place, passphrase):
    """Give what was done and by whom, without who came for it."""
    return [one for one in all_acts(place, passphrase) if one[0] not in COMINGS]


def all_acts(place, passphrase):
    ring = KeyFile(place / "committee.keys").unlock("韩梅", passphrase).ring
    database = Database.open(f"sqlite:///{(place / 'committee.db').as_posix()}", ring=ring)
    with database.reading() as db:
        found = [(one.act, one.actor_name) for one in db.scalars(select(AuditEntry).order_by(AuditEntry.id))]
    database.close()
    return found


def test_protect_encrypts_and_says_the_recovery_code_once(protected, place):
    assert protected["name"] == "韩梅"
    assert is_encrypted(place / "committee.db")
    assert KeyFile(place / "committee.keys").unlock_by_recovery(protected["recovery_code"]).staff_id is None
    assert acts(place, WORDS)[-1] == ("records_encrypted", "韩梅")


def test_every_verb_asks_for_the_passphrase_from_then_on(protected, run):
    assert code_of(run("search", "check", expecting=1)) == "passphrase_needed"
    assert code_of(run("search", "check", passphrase="wrong words", expecting=1)) == "wrong_passphrase"
    said, _err = run("search", "check", passphrase=WORDS)
    assert said["wrong"] == 0


def test_who_signs_in_at_the_command_line_is_told_and_the_wrong_passphrases_before(protected, run, place):
    run("search", "check", passphrase=WORDS)
    assert all_acts(place, WORDS)[-1] == (SIGNED_IN_BY_COMMAND, "韩梅")
    run("search", "check", passphrase="wrong words", expecting=1)
    run("search", "check", passphrase=WORDS)
    came = [act for act, _who in all_acts(place, WORDS) if act in COMINGS]
    assert came == [SIGNED_IN_BY_COMMAND, WRONG_TRIES, SIGNED_IN_BY_COMMAND]


def test_one_signs_in_by_name_where_there_are_several(protected, run, file_with):
    run("keys", "give", "李档", "--new-passphrase-file", file_with(OTHER_WORDS), passphrase=WORDS)
    assert code_of(run("search", "check", passphrase=WORDS, expecting=1)) == "passphrase_needed"
    run("--user", "K01", "search", "check", passphrase=WORDS)
    run("search", "check", "--user", "李档", passphrase=OTHER_WORDS)


def test_who_works_there_is_whose_passphrase_it_was(protected, run, file_with, place):
    run("keys", "give", "李档", "--new-passphrase-file", file_with(OTHER_WORDS), passphrase=WORDS)
    assert acts(place, WORDS)[-1] == ("passphrase_given", "韩梅")
    denied = run(
        *("--user", "李档", "keys", "give", "韩梅", "--new-passphrase-file", file_with(WORDS)),
        passphrase=OTHER_WORDS,
        expecting=1,
    )
    assert code_of(denied) == "not_for_role"


def test_people_says_who_has_a_passphrase(protected, run):
    said, _err = run("keys", "people", passphrase=WORDS)
    having = {one["name"]: one["has_passphrase"] for one in said["people"]}
    assert having.pop("韩梅") is True
    assert not any(having.values())
    assert (said["has_recovery_code"], said["is_remembered"]) == (True, False)


def test_one_changes_ones_own_passphrase(protected, run, file_with, place):
    run("keys", "change-passphrase", "--new-passphrase-file", file_with(OTHER_WORDS), passphrase=WORDS)
    assert code_of(run("search", "check", passphrase=WORDS, expecting=1)) == "wrong_passphrase"
    run("search", "check", passphrase=OTHER_WORDS)
    assert acts(place, OTHER_WORDS)[-1] == ("passphrase_changed", "韩梅")


def test_who_forgot_the_passphrase_is_given_one_by_the_recovery_code(protected, run, file_with):
    code = protected["recovery_code"].lower().replace("-", " ")
    words = ("keys", "give", "韩梅", "--by-recovery-code", "--new-passphrase-file", file_with(OTHER_WORDS))
    run(*words, passphrase=code)
    run("search", "check", passphrase=OTHER_WORDS)


def test_somebody_who_is_removed_comes_in_no_more(protected, run, file_with, place):
    run("keys", "give", "K02", "--new-passphrase-file", file_with(OTHER_WORDS), passphrase=WORDS)
    run("--user", "韩梅", "keys", "remove", "李档", passphrase=WORDS)
    assert code_of(run("search", "check", "--user", "李档", passphrase=OTHER_WORDS, expecting=1)) == "wrong_passphrase"
    assert acts(place, WORDS)[-1] == ("passphrase_taken_away", "韩梅")


def test_what_could_not_be_changed_is_not_told_either(protected, run, place):
    before = acts(place, WORDS)
    assert code_of(run("keys", "remove", "韩梅", passphrase=WORDS, expecting=1)) == "last_person_with_keys"
    assert acts(place, WORDS) == before


def test_a_new_recovery_code_is_said_once_and_ends_the_one_before(protected, run, place):
    said, _err = run("keys", "recovery-code", passphrase=WORDS)
    keys = KeyFile(place / "committee.keys")
    assert keys.unlock_by_recovery(said["recovery_code"]).ring == keys.unlock("韩梅", WORDS).ring
    assert said["recovery_code"] != protected["recovery_code"]


def test_rekey_gives_the_records_another_key(protected, run, place):
    keys = KeyFile(place / "committee.keys")
    before = keys.unlock("韩梅", WORDS).ring
    run("keys", "rekey", passphrase=WORDS)
    assert keys.unlock("韩梅", WORDS).ring.current != before.current
    assert acts(place, WORDS)[-1] == ("keys_exchanged", "韩梅")
    run("search", "check", passphrase=WORDS)


@pytest.mark.skipif(os.name != "posix", reason="who may read a file is told otherwise there")
def test_a_passphrase_file_that_others_can_read_is_refused(protected, run, file_with, monkeypatch):
    file = file_with(WORDS)
    file.chmod(0o644)
    monkeypatch.setenv("MEDIATOR_DESK_PASSPHRASE_FILE", str(file))
    assert code_of(run("search", "check", expecting=1)) == "passphrase_file_open"


def test_somebody_who_left_the_committee_signs_in_no_more(protected, run, file_with, place):
    run("keys", "give", "李档", "--new-passphrase-file", file_with(OTHER_WORDS), passphrase=WORDS)
    ring = KeyFile(place / "committee.keys").unlock("韩梅", WORDS).ring
    database = Database.open(f"sqlite:///{(place / 'committee.db').as_posix()}", ring=ring)
    with database.writing() as db:
        db.scalars(select(Staff).where(Staff.name == "李档")).one().is_active = False
    database.close()
    assert code_of(run("search", "check", "--user", "K02", passphrase=OTHER_WORDS, expecting=1)) == "signed_in_no_more"
    run("keys", "remove", "李档", "--user", "韩梅", passphrase=WORDS)


def test_a_practice_committee_stays_plain(run, place, file_with):
    run("--practice", "sample", "--cases", "2", "--months", "1")
    words = ("--practice", "protect", "--user", "何敏", "--new-passphrase-file", file_with(WORDS))
    assert code_of(run(*words, expecting=1)) == "practice_stays_plain"
    assert not is_encrypted(place / "practice.db")


def test_what_has_no_keys_has_no_people_with_passphrases(run):
    assert code_of(run("keys", "people", expecting=1)) == "no_keys_here"


def test_nobody_of_that_name_is_said(run, file_with, place):
    words = ("protect", "--user", "谁", "--new-passphrase-file", file_with(WORDS))
    assert code_of(run(*words, expecting=1)) == "no_such_person"
    assert not (place / "committee.keys").exists()


def test_a_second_protect_is_refused(protected, run, file_with):
    words = ("protect", "--user", "韩梅", "--new-passphrase-file", file_with(WORDS))
    assert code_of(run(*words, expecting=1)) == "keys_are_there"


def test_the_passphrase_is_in_no_file_of_the_folder_and_in_nothing_that_was_said(protected, place, run):
    said = run("keys", "people", passphrase=WORDS)
    assert WORDS not in str(said)
    for file in place.rglob("*"):
        assert file.is_dir() or WORDS.encode() not in file.read_bytes()


@pytest.mark.usefixtures("protected")
def test_a_passphrase_does_not_let_in_whom_a_restore_gave_its_id(run, place):
    """Restored records may give an id again: the name that the passphrase was given to counts too."""
    ring = KeyFile(place / "committee.keys").unlock("韩梅", WORDS).ring
    database = Database.open(f"sqlite:///{(place / 'committee.db').as_posix()}", ring=ring)
    with database.writing() as db:
        member = db.scalars(select(Staff).where(Staff.name == "韩梅")).one()
        member.name, member.work_number = "李四", ""
    database.close()
    _said, error = run("backups", "--user", "韩梅", passphrase=WORDS, expecting=1)
    assert "李四" in error
