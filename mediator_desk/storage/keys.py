"""The key file of a committee (committee.keys): who comes to its keys, and by what.

It holds no key that anybody could use without a passphrase, the recovery code or the system's keyring. It is replaced
as a whole, and a second copy of it lies beside it (committee.keys.before), should the disk lose one.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage import key_holders
from mediator_desk.storage.file_lock import locked, write_alone
from mediator_desk.storage.key_content import KeptKeys, of_kind, parsed
from mediator_desk.storage.key_holders import KEYRING, PERSON, RECOVERY, Holder, KeyOwner, hashed_name, secret_of
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.recovery_code import new_code, read_code
from mediator_desk.storage.tries import NOBODY, Moment, Tries, this_moment


class Unlocked(NamedTuple):
    """What a passphrase, the recovery code or the keyring opened."""

    ring: KeyRing
    staff_id: int | None
    """Whose passphrase it was; None for the recovery code, which is nobody's."""
    generation: int = 0
    """Of the key file: how often passphrases and the recovery code were given, changed and taken away."""


def keys_beside(database_file: Path) -> Path:
    """Return the place of the key file of a database file: beside it, under its name."""
    return database_file.with_suffix(".keys")


class KeyFile:
    """The key file at `path`. Every change is one replacement of the whole file, one program at a time."""

    def __init__(self, path: Path, clock: Callable[[], Moment] = this_moment) -> None:
        self.path = path
        self.copy = path.with_name(path.name + ".before")
        self.tries = Tries(path.with_suffix(".tries"), clock)

    @property
    def is_there(self) -> bool:
        """Tell whether there is a key file, or its copy: the committee has keys."""
        return self.path.exists() or self.copy.exists()

    @property
    def is_readable(self) -> bool:
        """Tell whether the file or its copy can be read."""
        with contextlib.suppress(Unavailable):
            self._read()
            return True
        return False

    def create(self, ring: KeyRing, owner: KeyOwner, passphrase: str, recovery_code: str | None = None) -> None:
        """Make the file with a first person, and with a recovery code where one is given (recovery_code.new_code()).

        Raises Refused("keys_are_there"), ("passphrase_too_short" / "passphrase_too_simple"), Unavailable.
        """
        key_holders.refuse_weak(passphrase, owner)
        salt = secrets.token_hex(16)
        with locked(self.path):
            if self.is_there:
                raise Refused("keys_are_there", path=str(self.path))
            holders = [_person(owner, passphrase, ring, salt)]
            if recovery_code is not None:
                holders.append(_recovery(recovery_code, ring))
            self._write(KeptKeys(salt, tuple(holders), 1).signed(ring))

    def unlock(self, name: str, passphrase: str) -> Unlocked:
        """Return the ring by the name or work number of a person and their passphrase.

        Raises Refused("wrong_passphrase", left), ("too_many_tries", seconds),
        Unavailable("keys_lost" / "keys_damaged", path).
        """
        kept = self._read()
        wanted = hashed_name(name, kept.salt)
        return self._tried(kept, [one for one in of_kind(kept, PERSON) if wanted in one.names], secret_of(passphrase))

    def confirm(self, staff_id: int, passphrase: str) -> Unlocked:
        """Return the ring where this is the passphrase of this person. Counts and raises as `unlock` does."""
        kept = self._read()
        own = [one for one in of_kind(kept, PERSON) if one.staff_id == staff_id]
        return self._tried(kept, own, secret_of(passphrase))

    def unlock_by_recovery(self, code: str) -> Unlocked:
        """Return the ring by the recovery code, typed in any way.

        Raises Refused("recovery_code_incomplete" / "recovery_code_mistyped") for what cannot be the code, which is no
        try; ("wrong_recovery_code"), ("no_recovery_code"), and as `unlock` does.
        """
        plain, kept = read_code(code), self._read()
        holders = of_kind(kept, RECOVERY)
        if not holders:
            raise Refused("no_recovery_code")
        return self._tried(kept, holders, plain.encode(), "wrong_recovery_code")

    @property
    def generation(self) -> int:
        """What the file says of its generation, unproved: whoever unlocks has it proved. Raises Unavailable."""
        return self._read().generation

    def people(self) -> tuple[int, ...]:
        """Return the ids of the staff who have a passphrase. Raises Unavailable."""
        return tuple(one.staff_id for one in of_kind(self._read(), PERSON) if one.staff_id is not None)

    def knows(self, owner: KeyOwner) -> bool:
        """Tell whether the passphrase under a person's id was given to this name or work number. Raises Unavailable."""
        kept = self._read()
        names = set(key_holders.hashed_names(owner, kept.salt))
        return any(one.staff_id == owner.staff_id and names & set(one.names) for one in of_kind(kept, PERSON))

    def has_recovery_code(self) -> bool:
        """Tell whether there is a recovery code. Raises Unavailable."""
        return bool(of_kind(self._read(), RECOVERY))

    def add_person(self, ring: KeyRing, owner: KeyOwner, passphrase: str) -> None:
        """Give a person a passphrase, or another one. Who has forgotten it is given a new one the same way.

        Raises Refused("passphrase_too_short" / "passphrase_too_simple"), ("keys_changed_meanwhile"), Unavailable.
        """
        key_holders.refuse_weak(passphrase, owner)

        def change(kept: KeptKeys) -> Iterable[Holder]:
            yield from (one for one in kept.holders if (one.kind, one.staff_id) != (PERSON, owner.staff_id))
            yield _person(owner, passphrase, ring, kept.salt)

        self._change(ring, change)
        self.tries.succeeded(_whose(owner.staff_id))  # the one before is tried no more

    def change_passphrase(self, owner: KeyOwner, passphrase: str, new_passphrase: str) -> None:
        """Exchange a person's own passphrase for a new one. Raises as `confirm` and `add_person` do."""
        key_holders.refuse_weak(new_passphrase, owner)
        self.add_person(self.confirm(owner.staff_id, passphrase).ring, owner, new_passphrase)

    def begin_anew(self, ring: KeyRing, owner: KeyOwner, passphrase: str, *, known: int) -> None:
        """Make an older key file, which the recovery code opened, the present one: with one person and that code.

        Whoever had a passphrase in it may have lost it since then. `known`: the generation that the records know.
        Raises as `add_person` does.
        """
        key_holders.refuse_weak(passphrase, owner)

        def change(kept: KeptKeys) -> Iterable[Holder]:
            yield from of_kind(kept, RECOVERY)
            yield _person(owner, passphrase, ring, kept.salt)

        self._change(ring, change, past=known)
        self.tries.succeeded(_whose(owner.staff_id))

    def rename_person(self, ring: KeyRing, owner: KeyOwner) -> None:
        """Let a person whose name or work number changed sign in with the new one."""

        def change(kept: KeptKeys) -> Iterable[Holder]:
            for one in kept.holders:
                is_meant = (one.kind, one.staff_id) == (PERSON, owner.staff_id)
                names = key_holders.hashed_names(owner, kept.salt)
                yield replace(one, names=names) if is_meant else one

        self._exchange(ring, change)

    def remove_person(self, ring: KeyRing, staff_id: int) -> None:
        """Take a person's way to the keys away, and this computer's keyring where it was theirs.

        Who once had the keys could have kept them: `protecting.rekey` gives the records others.
        Raises Refused("last_person_with_keys"), ("keys_changed_meanwhile"), Unavailable.
        """

        def change(kept: KeptKeys) -> Iterable[Holder]:
            left = [one for one in kept.holders if one.staff_id != staff_id]
            if not any(one.kind == PERSON for one in left):
                raise Refused("last_person_with_keys")
            return left

        self._change(ring, change)
        self.tries.succeeded(_whose(staff_id))

    def new_recovery_code(self, ring: KeyRing) -> str:
        """Make another recovery code and return it; the one before is worth nothing from now on."""
        code = new_code()
        self.use_recovery_code(ring, code)
        return code

    def use_recovery_code(self, ring: KeyRing, code: str) -> None:
        """Let this code (recovery_code.new_code(), seen on paper) open the keys from now on, and none before it."""
        plain = read_code(code)

        def change(kept: KeptKeys) -> Iterable[Holder]:
            yield from (one for one in kept.holders if one.kind != RECOVERY)
            yield _recovery(plain, ring)

        self._change(ring, change)

    def remember_here(self, ring: KeyRing, staff_id: int) -> None:
        """Let this computer's keyring open the keys for one person. Raises Unavailable("no_keyring")."""
        from mediator_desk.storage import system_keyring

        secret = system_keyring.new_secret(self._keyring_name())

        def change(kept: KeptKeys) -> Iterable[Holder]:
            yield from (one for one in kept.holders if one.kind != KEYRING)
            yield key_holders.new_holder(KEYRING, staff_id, (), secret, ring)

        self._exchange(ring, change)

    def forget_here(self, ring: KeyRing) -> None:
        """Let this computer's keyring open nothing any more."""
        from mediator_desk.storage import system_keyring

        self._exchange(ring, lambda kept: [one for one in kept.holders if one.kind != KEYRING])
        system_keyring.forget_secret(self._keyring_name())

    def is_remembered_here(self) -> bool:
        """Tell whether a keyring can open the keys, without asking it. Raises Unavailable."""
        return bool(of_kind(self._read(), KEYRING))

    def unlock_by_keyring(self) -> Unlocked:
        """Return the ring by this computer's keyring.

        Raises Refused("not_remembered_here"), Unavailable("no_keyring").
        """
        from mediator_desk.storage import system_keyring

        kept = self._read()
        secret = system_keyring.secret_of(self._keyring_name()) if of_kind(kept, KEYRING) else None
        found = None if secret is None else self._opened(kept, of_kind(kept, KEYRING), secret)
        if found is None:
            raise Refused("not_remembered_here")
        return found

    def replace_ring(self, ring: KeyRing, other: KeyRing) -> None:
        """Give every holder another ring in place of this one, without anybody's passphrase."""
        self._exchange(ring, lambda kept: [one.with_ring(other) for one in kept.holders], other)

    def mend(self, ring: KeyRing) -> None:
        """Write file and copy anew where one of them is lost, damaged or older: a program ended between the two.

        Raises Unavailable.
        """
        with locked(self.path):
            kept = self._read()
            is_same = all(place.is_file() and place.read_bytes() == kept.as_bytes() for place in (self.path, self.copy))
            if not is_same and kept.is_signed_by(ring):
                self._write(kept)

    def check(self, ring: KeyRing) -> None:
        """See that the file and its copy are whole and of this ring.

        Raises Unavailable("keys_lost" / "keys_damaged", path).
        """
        for place in (self.path, self.copy):
            if not parsed(place).is_signed_by(ring):
                raise Unavailable("keys_damaged", path=str(place))

    def _tried(
        self, kept: KeptKeys, holders: Iterable[Holder], secret: bytes, code: str = "wrong_passphrase"
    ) -> Unlocked:
        tried = list(holders)
        whose = _whose(tried[0].staff_id) if tried else NOBODY
        self.tries.begin(whose)
        found = self._opened(kept, tried, secret)
        if found is None:
            raise Refused(code, left=self.tries.tries_left())
        self.tries.succeeded(whose, was_tried=True)
        return found

    def _opened(self, kept: KeptKeys, holders: Sequence[Holder], secret: bytes) -> Unlocked | None:
        # Somebody whom nobody knows takes as long as a wrong passphrase.
        for one in holders or [_nobody(kept)]:
            ring = self._opened_by(one, secret)
            if ring is not None:
                return self._proved(kept, ring, one)
        return None

    def _opened_by(self, holder: Holder, secret: bytes) -> KeyRing | None:
        try:
            return holder.opened(secret)
        except Unavailable as error:
            raise Unavailable(error.code, path=str(self.path)) from error

    def _proved(self, kept: KeptKeys, ring: KeyRing, holder: Holder) -> Unlocked:
        if not kept.is_signed_by(ring):
            raise Unavailable("keys_damaged", path=str(self.path))
        return Unlocked(ring, holder.staff_id, kept.generation)

    def _change(self, ring: KeyRing, change: Callable[[KeptKeys], Iterable[Holder]], *, past: int = 0) -> None:
        """Change who comes to the keys: a next generation, so that the file of before opens to nobody any more."""

        def raised(kept: KeptKeys) -> KeptKeys:
            return replace(kept, holders=tuple(change(kept)), generation=max(kept.generation, past) + 1)

        self._replace(ring, raised)

    def _exchange(
        self, ring: KeyRing, change: Callable[[KeptKeys], Iterable[Holder]], other: KeyRing | None = None
    ) -> None:
        """Change what holders hold, or this computer's keyring: no older file can bring a passphrase back by it."""
        self._replace(ring, lambda kept: replace(kept, holders=tuple(change(kept))), other)

    def _replace(self, ring: KeyRing, change: Callable[[KeptKeys], KeptKeys], other: KeyRing | None = None) -> None:
        with locked(self.path):
            kept = self._read()
            if not kept.is_signed_by(ring):
                raise Refused("keys_changed_meanwhile")
            self._write(change(kept).signed(other or ring))

    def _read(self) -> KeptKeys:
        try:
            return parsed(self.path)
        except Unavailable as error:
            if not self.copy.exists():
                raise
            try:
                return parsed(self.copy)  # the next change writes both anew
            except Unavailable:
                raise error from None

    def _write(self, kept: KeptKeys) -> None:
        # The copy says the same and is written second: what was taken away from somebody is in neither.
        for place in (self.path, self.copy):
            write_alone(place, kept.as_bytes())

    def _keyring_name(self) -> str:
        return self._read().salt


def _person(owner: KeyOwner, passphrase: str, ring: KeyRing, salt: str) -> Holder:
    names = key_holders.hashed_names(owner, salt)
    return key_holders.new_holder(PERSON, owner.staff_id, names, secret_of(passphrase), ring)


def _recovery(code: str, ring: KeyRing) -> Holder:
    return key_holders.new_holder(RECOVERY, None, (), read_code(code).encode(), ring)


def _whose(staff_id: int | None) -> str:
    """Return under which word the wrong tries at somebody's passphrase are counted, or at the recovery code."""
    return RECOVERY if staff_id is None else f"{PERSON}/{staff_id}"


def _nobody(kept: KeptKeys) -> Holder:
    first = kept.holders[0]
    return replace(first, id="nobody")
