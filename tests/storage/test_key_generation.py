"""A key file out of an old backup is known for what it is; a program killed while keys change locks nobody out."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from contextlib import contextmanager
from datetime import timedelta
from itertools import count

import pytest

from mediator_desk.app.signing_in import entered
from mediator_desk.database import Database
from mediator_desk.errors import DeskError, Refused
from mediator_desk.services.office import key_trail
from mediator_desk.storage import key_holders, protecting
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.restoring import restore
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import KEYS, shelf_of
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.keys import KeyFile
from mediator_desk.views.settled_restore import settle
from tests.services.conftest import NOW
from tests.views.keys_at_hand import OTHER_PASSPHRASE, PASSPHRASE, Keyed

HER, HIM = "何淑仪", "陈国华"
NEW_PASSPHRASE = "five words of hers now"
STEPS = ("open", "os.", "sqlite3.", "tempfile.", "shutil.")


@pytest.fixture(autouse=True)
def little_memory(monkeypatch):
    monkeypatch.setattr(key_holders, "MEMORY_KIB", 64)


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """Give a committee that knows its key file, with a backup of then."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_holders, "MEMORY_KIB", 64)
        made = Keyed(tmp_path_factory.mktemp("first"))
        comes_in(made, HER, PASSPHRASE)
        back_up(made.file, made.ring, Reason.BY_HAND, now=NOW)
        return made


@pytest.fixture
def keyed(first, tmp_path):
    return again(first, tmp_path / "at work")


def comes_in(keyed, name, passphrase):
    """Sign in as the window does; return who it is. Raises as it does."""
    file = KeyFile(keyed.keys.path)
    opened = entered(keyed.file, file, file.unlock(name, passphrase), NOW).opened
    opened.database.close()
    return opened.actor.name


def answer(keyed, name, passphrase):
    try:
        return comes_in(keyed, name, passphrase)
    except DeskError as told:
        return told.code


def take_away(keyed):
    """Take his passphrase away, as the settings do: the key file first."""
    keyed.keys.remove_person(keyed.ring, keyed.other.staff_id)
    with opened(keyed) as db:
        known = {"generation": keyed.keys.generation, "by": keyed.first, "now": NOW}
        key_trail.note_keys(db, key_trail.TAKEN_AWAY, staff_id=keyed.other.staff_id, **known)


@contextmanager
def opened(keyed, ring=None):
    database = Database.open(keyed.url, ring=ring or keyed.ring)
    try:
        with database.writing() as db:
            yield db
    finally:
        database.close()


def known(keyed):
    with opened(keyed) as db:
        return key_trail.known_generation(db)


def old_files_of(keyed):
    return keyed.keys.path.read_bytes()


def put_back(keyed, content):
    for place in (keyed.keys.path, keyed.keys.copy):
        place.write_bytes(content)


def test_the_first_key_file_has_a_generation_and_each_change_of_who_comes_in_a_next_one(keyed):
    first = keyed.keys.generation
    keyed.keys.remove_person(keyed.ring, keyed.other.staff_id)
    keyed.keys.new_recovery_code(keyed.ring)
    assert keyed.keys.generation == first + 2
    assert keyed.keys.unlock(HER, PASSPHRASE).generation == first + 2
    keyed.keys.check(keyed.ring)


def test_a_name_or_a_ring_that_changes_is_no_next_generation(keyed):
    first = keyed.keys.generation
    keyed.keys.rename_person(keyed.ring, KeyOwner(keyed.other.staff_id, "陈国栋"))
    keyed.keys.replace_ring(keyed.ring, keyed.ring.with_new_key())
    assert keyed.keys.generation == first


def test_nobody_gives_an_older_file_another_generation_by_hand(keyed):
    said = keyed.keys.path.read_text().replace('"generation": 2', '"generation": 9')
    put_back(keyed, said.encode())
    assert answer(keyed, HER, PASSPHRASE) == "keys_damaged"


def test_who_signs_in_lets_the_records_know_of_the_key_file(keyed):
    assert known(keyed) == keyed.keys.generation == 2


def test_a_key_file_of_before_lets_nobody_in_by_a_passphrase(keyed):
    before = old_files_of(keyed)
    take_away(keyed)
    put_back(keyed, before)
    assert answer(keyed, HIM, OTHER_PASSPHRASE) == "keys_older"
    assert answer(keyed, HER, PASSPHRASE) == "keys_older"


def test_a_passphrase_of_before_is_worth_nothing_with_the_key_file_of_before(keyed):
    before = old_files_of(keyed)
    keyed.keys.change_passphrase(KeyOwner(keyed.first.staff_id, HER), PASSPHRASE, NEW_PASSPHRASE)
    assert answer(keyed, HER, NEW_PASSPHRASE) == HER
    put_back(keyed, before)
    assert answer(keyed, HER, PASSPHRASE) == "keys_older"


def test_the_recovery_code_opens_an_older_key_file_and_begins_it_anew(keyed):
    before = old_files_of(keyed)
    take_away(keyed)
    put_back(keyed, before)
    unlocked = keyed.keys.unlock_by_recovery(keyed.code)
    came = entered(keyed.file, keyed.keys, unlocked, NOW)
    assert [one.name for one in came.people] == [HER, HIM]
    with came.opened.database.writing() as db:
        key_trail.give_passphrase(db, keyed.keys, came.ring, came.people[0], NEW_PASSPHRASE)
    came.opened.database.close()
    assert answer(keyed, HIM, OTHER_PASSPHRASE) == "wrong_passphrase"
    assert answer(keyed, HER, NEW_PASSPHRASE) == HER
    assert keyed.keys.unlock_by_recovery(keyed.code).staff_id is None
    keyed.keys.check(came.ring)


def test_a_lost_copy_is_made_good_before_the_records_know_of_a_newer_file(keyed):
    before = old_files_of(keyed)
    keyed.keys.remove_person(keyed.ring, keyed.other.staff_id)
    keyed.keys.copy.write_bytes(before)  # killed between the two
    comes_in(keyed, HER, PASSPHRASE)
    keyed.keys.path.write_bytes(b"damaged")
    assert answer(keyed, HER, PASSPHRASE) == HER
    keyed.keys.check(keyed.ring)


def test_a_whole_restore_keeps_the_key_file_and_the_records_know_it_again(keyed):
    name = backup_of(keyed)
    take_away(keyed)
    restore_whole(keyed, name)
    assert known(keyed) == keyed.keys.generation
    assert answer(keyed, HER, PASSPHRASE) == HER
    assert answer(keyed, HIM, OTHER_PASSPHRASE) == "wrong_passphrase"
    put_back(keyed, (shelf_of(keyed.file) / name / KEYS).read_bytes())
    assert answer(keyed, HIM, OTHER_PASSPHRASE) == "keys_older"


def test_on_a_new_computer_the_backups_own_key_file_opens_its_records(keyed, tmp_path):
    take_away(keyed)
    name = back_up(keyed.file, keyed.ring, Reason.BY_HAND, now=NOW).name
    there = tmp_path / "there" / "committee.db"
    restore(shelf_of(keyed.file) / name, there, keyed.ring, newest_schema="9999", now=NOW)
    keys = KeyFile(there.with_suffix(".keys"))
    came = entered(there, keys, keys.unlock(HER, PASSPHRASE), NOW)
    assert came.opened.actor.name == HER
    came.opened.database.close()


def test_lost_keys_that_come_with_the_backup_open_what_was_restored(keyed):
    name = backup_of(keyed)
    take_away(keyed)
    for place in (keyed.keys.path, keyed.keys.copy):
        place.unlink()
    restore_whole(keyed, name)
    assert answer(keyed, HER, PASSPHRASE) == HER


def test_another_key_leaves_everybody_their_passphrase(keyed):
    moved = protecting.rekey(keyed.file, keyed.ring)
    with opened(keyed, moved.ring) as db:
        key_trail.note_keys(db, key_trail.REKEYED, generation=keyed.keys.generation, by=keyed.first, now=NOW)
    assert [answer(keyed, HER, PASSPHRASE), answer(keyed, HIM, OTHER_PASSPHRASE)] == [HER, HIM]


def backup_of(keyed):
    return next(one.name for one in shelf_of(keyed.file).iterdir() if one.name[0] == "2")


def restore_whole(keyed, name):
    restored = restore(
        shelf_of(keyed.file) / name, keyed.file, keyed.ring, newest_schema="9999", now=NOW + timedelta(hours=1)
    )
    database = Database.open(keyed.url, ring=keyed.ring)
    settle(database, restored, by=keyed.first, now=NOW + timedelta(hours=1))
    database.close()


def change(keyed):
    keyed.keys.change_passphrase(KeyOwner(keyed.first.staff_id, HER), PASSPHRASE, NEW_PASSPHRASE)
    with opened(keyed) as db:
        noted = {"generation": keyed.keys.generation, "by": keyed.first, "now": NOW}
        key_trail.note_keys(db, key_trail.CHANGED, staff_id=keyed.first.staff_id, **noted)


def recover(keyed):
    came = entered(keyed.file, keyed.keys, keyed.keys.unlock_by_recovery(keyed.code), NOW)
    with came.opened.database.writing() as db:
        key_trail.give_passphrase(db, keyed.keys, came.ring, came.people[0], NEW_PASSPHRASE)
        key_trail.note_keys(db, key_trail.CODE_USED, generation=keyed.keys.generation, by=keyed.first, now=NOW)


def rekey(keyed):
    protecting.rekey(keyed.file, keyed.ring)


def whole_restore(keyed):
    restore_whole(keyed, backup_of(keyed))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
@pytest.mark.parametrize("act", [take_away, change, recover, rekey, whole_restore])
def test_killed_at_any_step_nobody_is_locked_out_and_an_old_file_stays_old(first, tmp_path, act):
    before = old_files_of(first)
    nth = 1 if act in (take_away, change) else 5
    for at in count(1, nth):
        keyed = again(first, tmp_path / str(at))
        if act is recover:
            take_away(keyed)
            put_back(keyed, before)
        is_over = not killed(keyed, act, at)
        assert HER in (answer(keyed, HER, PASSPHRASE), answer(keyed, HER, NEW_PASSPHRASE)) or (
            act is recover and comes_in_by_code(keyed)
        ), at
        if act in (take_away, change) and keyed.keys.generation > first.keys.generation:
            put_back(keyed, before)
            assert answer(keyed, HER, PASSPHRASE) == answer(keyed, HIM, OTHER_PASSPHRASE) == "keys_older", at
        shutil.rmtree(keyed.file.parent)
        if is_over:
            break
    assert at > 5 * nth


def again(first, place):
    """Return the committee in a copy of its folder."""
    shutil.copytree(first.file.parent, place)
    keyed = Keyed.__new__(Keyed)
    keyed.__dict__ |= first.__dict__ | {"file": place / "committee.db", "keys": KeyFile(place / "committee.keys")}
    keyed.url = f"sqlite:///{keyed.file.as_posix()}"
    return keyed


def comes_in_by_code(keyed):
    recover(keyed)
    return answer(keyed, HER, NEW_PASSPHRASE) == HER


def killed(keyed, act, at):
    """Do it in a process that is killed at this step of its way on the disk; return whether there was such a step."""
    child = os.fork()
    if child == 0:
        steps = count(1)

        def step(event, given):
            is_meant = event.startswith(STEPS) and any(str(keyed.file.parent) in str(one) for one in given)
            if is_meant and next(steps) == at:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(step)
        try:
            act(keyed)
        except Refused:
            os._exit(1)
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)
