"""Which entries of all cases are one human: by the number of the document, and what a person said is the same.

Who has no number is found by name only: such entries are shown as uncertain, for a person to look at.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.identity_documents import normalise_number
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.words import PartyKind
from mediator_desk.services.review.proposals import KnownPersons


@dataclass(frozen=True)
class WhoAsks:
    """Whose data are asked for; the number may be empty, the name too, but not both."""

    name: str
    identity_number: str = field(default="", repr=False)


@dataclass(frozen=True)
class Entries:
    """The entries of one human, and by what they are known."""

    party_ids: frozenset[int]
    representative_ids: frozenset[int]
    maybe_party_ids: frozenset[int]
    """Of the same name without a number that could tell."""
    maybe_representative_ids: frozenset[int]
    names: frozenset[str] = field(repr=False)
    numbers: frozenset[str] = field(repr=False)

    @property
    def is_anything(self) -> bool:
        """Whether any entry was found."""
        every = (self.party_ids, self.representative_ids, self.maybe_party_ids, self.maybe_representative_ids)
        return any(every)


def entries_of(db: Session, who: WhoAsks) -> Entries:
    """Return the entries of a human in every case. Raises Invalid where neither name nor number is given."""
    name, number = who.name.strip(), normalise_number(who.identity_number)
    if not name and not number:
        raise Invalid([Problem("name", "required")])
    numbers, oldest = _known_by(db, number)
    parties = _ids(db, Party, and_(Party.kind == PartyKind.PERSON, _is_one_of(numbers, oldest))) if numbers else set()
    acting = _ids(db, Representative, Representative.identity_number.in_(numbers)) if numbers else set()
    names = {name, *_names(db, Party, parties), *_names(db, Representative, acting)} - {""}
    alike = and_(Party.kind == PartyKind.PERSON, Party.name.in_(names), Party.identity_number == "")
    maybe = (
        _ids(db, Party, alike) if numbers else _ids(db, Party, and_(Party.kind == PartyKind.PERSON, Party.name == name))
    )
    acts = Representative.name.in_(names) if not numbers else and_(
        Representative.name.in_(names), Representative.identity_number == ""
    )  # fmt: skip
    return Entries(
        party_ids=frozenset(parties),
        representative_ids=frozenset(acting),
        maybe_party_ids=frozenset(maybe - parties),
        maybe_representative_ids=frozenset(_ids(db, Representative, acts) - acting),
        names=frozenset(names),
        numbers=frozenset(numbers),
    )


def _known_by(db: Session, number: str) -> tuple[set[str], set[int]]:
    """Return every number of the human with this one, and the oldest entries of what was merged with it."""
    if not number:
        return set(), set()
    asked = [Party(identity_number=number, same_person_id=None)]
    persons = KnownPersons.around(db, asked)
    known = persons.known_by({persons.key_of(number)}) | {number}
    return {one for one in known if isinstance(one, str)}, {one for one in known if isinstance(one, int)}


def _is_one_of(numbers: set[str], oldest: set[int]) -> ColumnElement[bool]:
    return or_(Party.identity_number.in_(numbers), Party.same_person_id.in_(oldest), Party.id.in_(oldest))


def _ids(db: Session, table: type[Party | Representative], condition: ColumnElement[bool]) -> set[int]:
    return set(db.scalars(select(table.id).where(condition)))


def _names(db: Session, table: type[Party | Representative], ids: set[int]) -> set[str]:
    return set(db.scalars(select(table.name).where(table.id.in_(ids))))
