"""At the command line a key file out of an old backup is refused, and the recovery code begins it anew."""

from __future__ import annotations

import shutil

import pytest

from mediator_desk.storage.backups.shelf import KEYS
from tests.cli.test_keys import (
    OTHER_WORDS,
    WORDS,
    all_acts,
    code_of,
    file_with,
    founded,
    place,
    protected,
    run,
)

__all__ = ["file_with", "founded", "place", "protected", "run"]


@pytest.fixture
def older(protected, run, place, file_with):
    """Put the key file of a backup from before a passphrase was taken away beside the records; give the code."""
    run("keys", "give", "李档", "--new-passphrase-file", file_with(OTHER_WORDS), passphrase=WORDS)
    said, _err = run("backup", "--user", "韩梅", passphrase=WORDS)
    run("keys", "remove", "李档", "--user", "韩梅", passphrase=WORDS)
    for name in ("committee.keys", "committee.keys.before"):
        shutil.copy(f"{said['folder']}/{KEYS}", place / name)
    return protected["recovery_code"]


@pytest.mark.usefixtures("older")
def test_nobody_comes_in_by_a_passphrase_of_an_older_key_file(run):
    for name, words in (("李档", OTHER_WORDS), ("韩梅", WORDS)):
        said, told = run("search", "check", "--user", name, passphrase=words, expecting=1)
        assert code_of((said, told)) == "keys_older"
        assert "恢复码" in told or "recovery code" in told


def test_the_recovery_code_gives_a_passphrase_and_nobody_elses_stays(older, run, file_with, place):
    words = ("keys", "give", "韩梅", "--by-recovery-code", "--new-passphrase-file", file_with("five words of hers"))
    run(*words, passphrase=older)
    said, _err = run("keys", "people", "--user", "韩梅", passphrase="five words of hers")
    assert [one["name"] for one in said["people"] if one["has_passphrase"]] == ["韩梅"]
    assert code_of(run("search", "check", "--user", "李档", passphrase=OTHER_WORDS, expecting=1)) == "wrong_passphrase"


def test_an_older_key_file_does_not_restore_either(older, run, place):
    folder = next(one for one in (place / "backups").iterdir() if one.name[0] == "2")
    said = run("restore", folder, "--user", "李档", passphrase=OTHER_WORDS, expecting=1)
    assert code_of(said) == "keys_older"
    for name in ("committee.keys", "committee.keys.before"):
        (place / name).unlink()
    said = run("restore", folder, "--user", "李档", passphrase=OTHER_WORDS, expecting=1)
    assert code_of(said) == "keys_older"


def test_lost_keys_come_with_a_backup_that_is_as_new_as_the_records(protected, run, place):
    said, _err = run("backup", passphrase=WORDS)
    for name in ("committee.keys", "committee.keys.before"):
        (place / name).unlink()
    run("restore", said["folder"], "--user", "韩梅", passphrase=WORDS)
    assert "records_restored" in [act for act, _who in all_acts(place, WORDS)]
