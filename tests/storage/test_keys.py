from __future__ import annotations

import json
import multiprocessing
import stat

import keyring
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from mediator_desk.errors import DeskError
from mediator_desk.storage import key_holders
from mediator_desk.storage.key_holders import KeyOwner, passphrase_problem
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.storage.recovery_code import new_code
from mediator_desk.storage.tries import Moment
from tests.cheap_keys import IN_EARNEST

HE_MIN = KeyOwner(1, "何敏", "A07")
CHEN = KeyOwner(2, "陈国华")
WORDS, OTHER_WORDS = "四月 的 雨伞 7", "correct horse battery"


@pytest.fixture
def ring():
    return KeyRing.new()


@pytest.fixture
def code():
    return new_code()


@pytest.fixture
def keys(tmp_path, ring, code):
    made = KeyFile(tmp_path / "committee.keys")
    made.create(ring, HE_MIN, WORDS, code)
    return made


def refused(code, call, *given):
    with pytest.raises(DeskError) as told:
        call(*given)
    assert told.value.code == code, told.value
    return told.value


def test_the_key_file_lies_beside_the_database(tmp_path):
    assert keys_beside(tmp_path / "committee.db") == tmp_path / "committee.keys"


def answer(ask):
    """Return what is answered, or the code of what was raised."""
    try:
        return ask()
    except DeskError as told:
        return told.code


@pytest.mark.parametrize("name", ["何敏", " 何敏 ", "何 敏", "A07", "a07", "Ａ０７"])
def test_one_signs_in_by_name_or_work_number_however_it_was_typed(keys, ring, name):
    assert keys.unlock(name, WORDS)[:2] == (ring, 1)


def test_a_passphrase_is_the_same_in_full_and_in_half_width(keys, ring):
    assert keys.unlock("何敏", "四月　的　雨伞　７")[:2] == (ring, 1)


def test_a_wrong_passphrase_and_an_unknown_name_are_told_alike(keys):
    assert refused("wrong_passphrase", keys.unlock, "何敏", "x").params == {"left": 4}
    assert refused("wrong_passphrase", keys.unlock, "谁", WORDS).params == {"left": 3}


def test_after_five_wrong_passphrases_the_right_one_has_to_wait_too(keys, ring, tmp_path):
    for _n in range(5):
        refused("wrong_passphrase", keys.unlock, "何敏", "x")
    assert refused("too_many_tries", keys.unlock, "何敏", WORDS).params["seconds"] > 50
    refused("too_many_tries", keys.confirm, 1, WORDS)
    much_later = Moment(4_000_000_000.0, 0.0)
    assert KeyFile(tmp_path / "committee.keys", lambda: much_later).unlock("何敏", WORDS)[:2] == (ring, 1)


def test_the_recovery_code_opens_and_is_nobodys(keys, ring, code):
    assert keys.unlock_by_recovery(code.lower().replace("-", " "))[:2] == (ring, None)


def test_a_mistyped_recovery_code_is_no_try_and_a_wrong_one_is(keys, code):
    refused("recovery_code_mistyped", keys.unlock_by_recovery, code[:-1] + ("2" if code[-1] != "2" else "3"))
    assert keys.tries.tries_left() == 5
    refused("wrong_recovery_code", keys.unlock_by_recovery, new_code())
    assert keys.tries.tries_left() == 4


def test_a_new_recovery_code_ends_the_one_before_in_both_copies(keys, ring, code):
    fresh = keys.new_recovery_code(ring)
    assert keys.unlock_by_recovery(fresh).ring == ring
    refused("wrong_recovery_code", keys.unlock_by_recovery, code)
    keys.path.unlink()
    refused("wrong_recovery_code", keys.unlock_by_recovery, code)


def test_each_person_has_a_passphrase_of_their_own(keys, ring):
    keys.add_person(ring, CHEN, OTHER_WORDS)
    assert keys.unlock("陈国华", OTHER_WORDS)[:2] == (ring, 2)
    assert keys.people() == (1, 2)
    refused("wrong_passphrase", keys.unlock, "陈国华", WORDS)


def test_a_passphrase_is_changed_by_whoever_knows_it(keys, ring):
    keys.change_passphrase(HE_MIN, WORDS, OTHER_WORDS)
    assert keys.unlock("何敏", OTHER_WORDS)[:2] == (ring, 1)
    refused("wrong_passphrase", keys.unlock, "何敏", WORDS)
    refused("wrong_passphrase", keys.change_passphrase, HE_MIN, WORDS, "another fine passphrase")


def test_who_forgot_the_passphrase_gets_another_by_the_recovery_code(keys, code):
    found = keys.unlock_by_recovery(code).ring
    keys.add_person(found, HE_MIN, OTHER_WORDS)
    assert keys.unlock("A07", OTHER_WORDS).staff_id == 1
    assert keys.people() == (1,)


def test_a_person_who_is_renamed_signs_in_by_the_new_name(keys, ring):
    keys.rename_person(ring, KeyOwner(1, "何敏儿", "B12"))
    assert keys.unlock("B12", WORDS).staff_id == keys.unlock("何敏儿", WORDS).staff_id == 1
    refused("wrong_passphrase", keys.unlock, "何敏", WORDS)


def test_a_person_who_is_removed_comes_in_no_more_not_by_the_copy_either(keys, ring):
    keys.add_person(ring, CHEN, OTHER_WORDS)
    keys.remove_person(ring, 1)
    keys.path.unlink()
    refused("wrong_passphrase", keys.unlock, "何敏", WORDS)
    assert keys.unlock("陈国华", OTHER_WORDS).staff_id == 2


def test_the_last_person_is_not_removed(keys, ring):
    refused("last_person_with_keys", keys.remove_person, ring, 1)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("", "passphrase_too_short"),
        ("七个字的口令啊", "passphrase_too_short"),
        ("何敏何敏何敏何敏", "passphrase_too_simple"),
        ("A07a07A07", "passphrase_too_simple"),
        ("12345678", "passphrase_too_simple"),
        ("87654321", "passphrase_too_simple"),
        ("aaaaaaaaaaaa", "passphrase_too_simple"),
        ("abcdefgh", "passphrase_too_simple"),
        ("何敏12345678", "passphrase_too_simple"),
        (WORDS, None),
        (OTHER_WORDS, None),
    ],
)
def test_a_passphrase_that_is_easily_guessed_is_told(words, problem):
    assert passphrase_problem(words, HE_MIN) == problem


def test_a_weak_passphrase_is_refused_wherever_one_is_set(keys, ring, tmp_path):
    other = KeyFile(tmp_path / "other.keys")
    refused("passphrase_too_short", other.create, ring, HE_MIN, "short")
    assert not other.is_there
    refused("passphrase_too_short", keys.add_person, ring, CHEN, "short")
    refused("passphrase_too_simple", keys.change_passphrase, HE_MIN, WORDS, "11111111")


def test_the_file_names_nobody_and_holds_no_key(keys, ring):
    for place in (keys.path, keys.copy):
        said = place.read_bytes()
        for word in ("何敏", "A07", WORDS):
            assert word.encode() not in said
            assert json.dumps(word).encode() not in said
        assert ring.keys[ring.current] not in said
        assert ring.keys[ring.current].hex().encode() not in said


def test_only_its_owner_reads_the_files(keys):
    refused("wrong_passphrase", keys.unlock, "何敏", "x")
    for place in keys.path.parent.iterdir():
        assert stat.S_IMODE(place.stat().st_mode) == 0o600, place.name


def test_a_key_file_is_made_once(keys, ring):
    refused("keys_are_there", keys.create, ring, CHEN, OTHER_WORDS)


def test_a_lost_key_file_is_made_good_by_its_copy_and_stands_again_after_the_next_change(keys, ring):
    keys.path.unlink()
    assert keys.unlock("何敏", WORDS)[:2] == (ring, 1)
    keys.add_person(ring, CHEN, OTHER_WORDS)
    keys.check(ring)


def test_both_files_lost_is_said(keys):
    keys.path.unlink()
    keys.copy.unlink()
    assert refused("keys_lost", keys.unlock, "何敏", WORDS).params == {"path": str(keys.path)}


def test_a_copy_that_differs_is_found_by_the_check(keys, ring):
    keys.check(ring)
    keys.copy.write_bytes(keys.copy.read_bytes()[:-5])
    refused("keys_damaged", keys.check, ring)


def test_a_file_of_a_newer_program_is_said(keys):
    newer = {**json.loads(keys.path.read_bytes()), "format": 2}
    for place in (keys.path, keys.copy):
        place.write_text(json.dumps(newer), encoding="ascii")
    refused("keys_of_newer_program", keys.unlock, "何敏", WORDS)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_opens_with_the_same_keys_or_says_so(keys, ring, data):
    whole = keys.copy.read_bytes()
    kept = bytearray(whole)
    for _n in range(data.draw(st.integers(1, 3))):
        kept[data.draw(st.integers(0, len(kept) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(kept)))
    damaged = bytes(kept[:cut] if data.draw(st.booleans()) else kept)
    keys.path.write_bytes(damaged)
    keys.copy.write_bytes(damaged)
    keys.path.with_suffix(".tries").unlink(missing_ok=True)
    # A name's hash, a salt or a wrapped key that changed is as good as another passphrase.
    said = {"keys_damaged", "keys_of_newer_program", "wrong_passphrase"}
    assert answer(lambda: keys.unlock("何敏", WORDS).ring) in (ring, *said)
    keys.path.write_bytes(whole)
    keys.copy.write_bytes(whole)


def test_a_holder_under_another_persons_number_does_not_open(keys, ring):
    keys.add_person(ring, CHEN, OTHER_WORDS)
    said = json.loads(keys.path.read_bytes())
    said["holders"][-1]["staff_id"] = 1
    for place in (keys.path, keys.copy):
        place.write_text(json.dumps(said), encoding="ascii")
    refused("wrong_passphrase", keys.unlock, "陈国华", OTHER_WORDS)


def test_a_public_key_that_somebody_put_in_by_hand_is_told_before_anything_is_sealed_to_it(keys, ring):
    keys.add_person(ring, CHEN, OTHER_WORDS)
    said = json.loads(keys.path.read_bytes())
    foreign = key_holders.new_holder("person", 2, (), b"mine", KeyRing.new())
    said["holders"][-1] = key_holders.as_json(foreign)
    for place in (keys.path, keys.copy):
        place.write_text(json.dumps(said), encoding="ascii")
    refused("keys_damaged", keys.unlock, "何敏", WORDS)
    refused("keys_changed_meanwhile", keys.replace_ring, ring, ring.with_new_key())


def test_a_file_that_asks_for_all_the_memory_is_damaged(keys):
    said = json.loads(keys.path.read_bytes())
    said["holders"][0]["memory_kib"] = 2**31
    for place in (keys.path, keys.copy):
        place.write_text(json.dumps(said), encoding="ascii")
    refused("keys_damaged", keys.unlock, "何敏", WORDS)


def test_a_try_costs_64_mib_three_times_over(monkeypatch, tmp_path, ring):
    monkeypatch.setattr(key_holders, "MEMORY_KIB", IN_EARNEST)
    made = KeyFile(tmp_path / "earnest.keys")
    made.create(ring, HE_MIN, WORDS)
    holder = json.loads(made.path.read_bytes())["holders"][0]
    assert (holder["memory_kib"], holder["passes"], holder["lanes"]) == (64 * 1024, 3, 4)
    assert made.unlock("何敏", WORDS).ring == ring


def test_another_ring_reaches_everybody_without_their_passphrases(keys, ring, code):
    keys.add_person(ring, CHEN, OTHER_WORDS)
    fresh = ring.with_new_key()
    keys.replace_ring(ring, fresh)
    assert keys.unlock("何敏", WORDS).ring == fresh
    assert keys.unlock("陈国华", OTHER_WORDS).ring == fresh
    assert keys.unlock_by_recovery(code).ring == fresh
    keys.check(fresh)


def test_a_ring_of_before_changes_nothing_any_more(keys, ring):
    keys.replace_ring(ring, ring.with_new_key())
    refused("keys_changed_meanwhile", keys.add_person, ring, CHEN, OTHER_WORDS)


class KeyringOfThisTest(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def system():
    before, here = keyring.get_keyring(), KeyringOfThisTest()
    keyring.set_keyring(here)
    yield here
    keyring.set_keyring(before)


def test_the_keyring_of_the_system_opens_for_who_ticked_it(keys, ring, system):
    assert not keys.is_remembered_here()
    keys.remember_here(ring, 1)
    assert keys.is_remembered_here()
    assert keys.unlock_by_keyring()[:2] == (ring, 1)
    assert ring.keys[ring.current].hex() not in str(system.kept)


def test_what_the_keyring_forgot_asks_for_the_passphrase(keys, ring, system):
    refused("not_remembered_here", keys.unlock_by_keyring)
    keys.remember_here(ring, 1)
    system.kept.clear()
    refused("not_remembered_here", keys.unlock_by_keyring)


def test_the_keyring_can_be_told_to_forget(keys, ring, system):
    keys.remember_here(ring, 1)
    keys.forget_here(ring)
    assert not system.kept
    refused("not_remembered_here", keys.unlock_by_keyring)


def test_who_is_removed_is_forgotten_by_the_keyring_too(keys, ring, system):
    keys.add_person(ring, CHEN, OTHER_WORDS)
    keys.remember_here(ring, 1)
    keys.remove_person(ring, 1)
    refused("not_remembered_here", keys.unlock_by_keyring)


def test_a_computer_without_a_keyring_says_so(keys, ring):
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    try:
        refused("no_keyring", keys.remember_here, ring, 1)
        assert keys.unlock("何敏", WORDS).ring == ring
    finally:
        keyring.set_keyring(before)


def _add(place, ring, numbers):
    key_holders.MEMORY_KIB = 64
    for number in numbers:
        KeyFile(place).add_person(ring, KeyOwner(number, f"人{number}"), OTHER_WORDS)


def test_programs_that_change_the_file_at_once_lose_nothing_of_each_other(keys, ring):
    context = multiprocessing.get_context("spawn")
    ranges = [range(start, start + 6) for start in (10, 20, 30)]
    programs = [context.Process(target=_add, args=(keys.path, ring, one)) for one in ranges]
    for one in programs:
        one.start()
    for one in programs:
        one.join()
    assert sorted(keys.people()) == [1, *sorted(number for one in ranges for number in one)]
    keys.check(ring)


def test_two_people_of_one_name_come_in_each_by_the_own_passphrase(keys, ring):
    keys.add_person(ring, KeyOwner(7, "何敏"), "the other one of that name")
    assert keys.unlock("何敏", WORDS).staff_id == 1
    assert keys.unlock("何敏", "the other one of that name").staff_id == 7


def test_a_passphrase_belongs_to_the_name_or_the_work_number_that_it_was_given_to(keys, ring):
    keys.rename_person(ring, KeyOwner(1, "何敏", "T12"))
    assert keys.knows(KeyOwner(1, "何敏"))
    assert keys.knows(KeyOwner(1, "何慧敏", "t12"))
    assert not keys.knows(KeyOwner(1, "李主任"))
    assert not keys.knows(KeyOwner(9, "何敏", "T12"))
