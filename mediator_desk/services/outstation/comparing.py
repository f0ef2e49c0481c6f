"""What comes back in a file is compared with the office, case by case, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import NumberCounter, Staff
from mediator_desk.models.outstation import CheckedOutCase, Checkout, NumberBlock, Outstation, OutstationRow
from mediator_desk.models.rights import Right, allows, may
from mediator_desk.services import audit
from mediator_desk.services.check.findings import Finding
from mediator_desk.services.outstation.case_rows import CASES, OFFERS, TOLD, above_of, plain_row, rows_of_cases
from mediator_desk.services.outstation.checking_out import own_cases
from mediator_desk.services.outstation.in_the_way import is_in_bin, number_in_the_way, taken_meanwhile
from mediator_desk.services.outstation.intact import (
    began_behind,
    refuse_changed,
    refuse_found,
    refuse_further,
    refuse_strange,
)
from mediator_desk.services.outstation.listing import CheckoutRow, checkout_row
from mediator_desk.services.outstation.merged_insurers import insurers_now, with_insurers
from mediator_desk.services.outstation.merging import (
    FOLLOWS,
    Conflict,
    Difference,
    Rows,
    Side,
    Three,
    Values,
    differences,
    joined,
    merge,
    table_of,
)
from mediator_desk.services.outstation.told_in_private import Told, in_public, reader_of
from mediator_desk.services.sessions.clashes import Clash

CLOCK_MAY_DIFFER = timedelta(minutes=10)
SIGNED = "signatures"


@dataclass(frozen=True)
class FieldDifference(Difference):
    """One field as it left, in the file, and at the office. Of what was told in private only that it differs."""

    is_private: bool = False


@dataclass(frozen=True)
class Choice(Conflict):
    """What both sides changed: somebody has to say which counts. `sides` says which may be chosen."""

    is_signed_in_file: bool = False
    """Whether an agreement was signed there: whoever lets it go lets go what people signed."""
    is_signed_at_office: bool = False


@dataclass(frozen=True)
class CaseComing:
    """A case that comes back: what has to be chosen, and what changes without a question."""

    case_id: int
    number: str
    applicant: str
    choices: tuple[Choice, ...]
    only_here: tuple[FieldDifference, ...]
    """Changed in the file alone: it will be written."""
    only_there: tuple[FieldDifference, ...]
    """Changed at the office alone: it stays."""
    new_rows: int
    removed_rows: int
    new_files: tuple[str, ...]
    """Names of kept files that are new."""
    is_gone: bool = False
    """Whether the office has no such case any more: nothing of it can come back."""
    is_in_bin: bool = False
    """Whether it lies in the bin of the office: what comes back goes with it, unless somebody takes it out."""
    clashes: tuple[Clash, ...] = ()
    """What the office has elsewhere by now, of meetings that were planned in the file: they stand twice."""
    stays: Refused | None = None
    """Why it stays in the file while the others come; None where it comes."""
    unread: int = 0
    """So many entries of what was told in private come in for whoever took the case along, and are not shown."""


@dataclass(frozen=True)
class CheckIn:
    """A file that comes back beside the office."""

    checkout: CheckoutRow
    was_back: bool
    """Whether it came back before: there is nothing to do but to close it."""
    cases: tuple[CaseComing, ...]
    numbers_used: int
    numbers_unused: int
    clock_ahead: timedelta | None
    """By how much the clock of the laptop went wrong, where one can tell; minus for behind. Days that were written
    there by themselves are wrong then."""

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Everything that has to be chosen."""
        return tuple(one for case in self.cases for one in case.choices)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing has to be chosen."""
        return not self.choices


def compare(office: Session, file: Session, *, by: Actor, now: datetime) -> CheckIn:
    """Compare a file with the office.

    Whoever may take back a step of another brings a folder back in its owner's absence; what was told to its owner in
    private is not compared then. Raises Refused("not_for_role"), ("not_an_outstation"),
    ("outstation_of_another_office"), ("outstation_of_another_person", name), ("takes_an_account"),
    ("checkout_given_up", words), and what cannot come back: ("outstation_was_changed", count, what) where it was
    changed past the desk, ("outstation_went_on", count, what) where it came back before and holds work that never came.
    """
    row = the_checkout(office, file, by)
    if row.ended_at is not None:
        return CheckIn(row, True, (), 0, 0, None)
    threes = sides(office, file, row, by)
    stays = of_others_now(office, threes, by)
    cases = tuple(_coming(office, *in_public(three, row, by), stays.get(three.case_id)) for three in threes)
    used, unused = numbers(file)
    return CheckIn(row, False, cases, used, unused, clock_ahead(file, row, now))


def the_checkout(office: Session, file: Session, by: Actor) -> CheckoutRow:
    """Return as what the office knows this file. Raises as `compare` does."""
    may(by, Right.WORK_ON_CASES)
    here = file.scalars(select(Outstation)).first()
    if here is None:
        raise Refused("not_an_outstation")
    found = office.execute(select(Checkout.id, Checkout.token).where(Checkout.token == here.token)).first()
    row = checkout_row(office, found.id) if found is not None and found.id == here.checkout_id else None
    if row is None:
        raise Refused("outstation_of_another_office")
    if row.staff_id != by.staff_id and not allows(by, Right.UNDO_FOR_OTHERS):
        raise Refused("outstation_of_another_person", name=row.name)
    if not office.scalar(select(Staff.is_active).where(Staff.id == by.staff_id)):
        raise Refused("takes_an_account")
    if row.given_up_words:
        raise Refused("checkout_given_up", words=row.given_up_words)
    refuse_changed(office, file, row.id)
    if row.ended_at is not None and here.came_back_at is None:  # what is closed was settled, or set aside by a person
        refuse_further(office, file, row.id)
    elif row.ended_at is None and (home := home_cases(office, row.id)):
        refuse_further(office, file, row.id, of=home)
    return row


def home_cases(office: Session, checkout_id: int) -> Mapping[int, datetime]:
    """Return the cases of a checkout that came back before the others, and when."""
    one = CheckedOutCase
    found = office.execute(
        select(one.case_id, one.came_at).where(one.checkout_id == checkout_id, one.came_at.is_not(None))
    )
    return {row.case_id: row.came_at for row in found}


def of_others_now(office: Session, threes: Iterable[Three], by: Actor) -> dict[int, Refused]:
    """Return which cases with work in them somebody may not bring back: they are another mediator's by now."""
    worked_on = [three.case_id for three in threes if any(three.changed(Side.MINE, name) for name in three.names)]
    there = {one: case for one in worked_on if (case := office.get(Case, one)) is not None}
    others = there.keys() - own_cases(office, there.values(), by)
    # What is taken away for good is out no more; what is out and not seen is there for others.
    out = select(CheckedOutCase.case_id).where(CheckedOutCase.case_id.in_(set(worked_on) - there.keys()))
    others |= set(office.scalars(out))
    numbers = {three.case_id: number_of(three) for three in threes}
    return {one: Refused("case_of_another_now", number=numbers[one], case_id=one) for one in sorted(others)}


def number_of(three: Three) -> str:
    """Return the number of a case as one knows it."""
    row: Values = three.theirs.get(f"{CASES}/{three.case_id}") or three.mine.get(f"{CASES}/{three.case_id}") or {}
    return row.get("number") or row.get("submission_number") or f"#{three.case_id}"


def sides(office: Session, file: Session, row: CheckoutRow, by: Actor) -> list[Three]:
    """Return each case as it left, as it is in the file, and as it is at the office. Raises as `compare` does.

    Nothing comes of cases or rows that were never along, and of those that came back before.
    """
    home = home_cases(office, row.id)
    case_ids = [one for one in file.scalars(select(Case.id).order_by(Case.id)) if one not in home]
    there = {one: case for one in case_ids if (case := office.get(Case, one)) is not None}
    strange = [one for one in there if one not in row.case_ids]
    refuse_found([Finding("row_unseen", {"table": CASES, "row": str(one), "case": f"#{one}"}) for one in strange])
    base: dict[str, Values] = {
        f"{one.table_name}/{one.row_id}": one.content for one in file.scalars(select(OutstationRow))
    }
    reader = reader_of(row, by)
    mine = _named(rows_of_cases(file, case_ids, reader))
    theirs = _named(rows_of_cases(office, there, reader))
    if moved := insurers_now(office, file, base, mine):
        base, mine = with_insurers(base, moved), with_insurers(mine, moved)
    every = [_Owners({**base, **mine, **theirs}).by_case(rows) for rows in (base, mine, theirs)]
    first_id = office.scalars(select(Checkout.first_id).where(Checkout.id == row.id)).one()
    refuse_strange(every[1], every[0], first_id)
    return [joined(Three(case_id, *(part.get(case_id, {}) for part in every))) for case_id in case_ids]


def numbers(file: Session) -> tuple[int, int]:
    """Return how many numbers for acceptances and agreements were given in the file, and how many were not."""
    used = total = 0
    for block in file.scalars(select(NumberBlock).where(NumberBlock.year > 0)):
        last = last_given(file, block)
        total += block.last_number - block.first_number + 1 - len(block.passed)
        used += last - block.first_number + 1 - sum(number <= last for number in block.passed)
    return used, total - used


def last_given(file: Session, block: NumberBlock) -> int:
    """Return the last number of a block that was given in the file; the one before the first where none was."""
    query = select(NumberCounter.last_number)
    last = file.scalar(query.where(NumberCounter.series == block.series, NumberCounter.year == block.year))
    return last if last is not None else block.first_number - 1


def clock_ahead(file: Session, row: CheckoutRow, now: datetime) -> timedelta | None:
    """Return by how much the entries of the file are ahead of the office's clock, or before its making; else None."""
    query = select(func.min(AuditEntry.at), func.max(AuditEntry.at)).where(AuditEntry.id > began_behind(file))
    first, last = file.execute(query).one()
    if last is not None and last > now + CLOCK_MAY_DIFFER:
        return last - now
    if first is not None and first < row.made_at - CLOCK_MAY_DIFFER:
        return first - row.made_at
    return None


def is_private(difference: Difference, three: Three) -> bool:
    """Tell whether a field is of what one side told the mediator alone."""
    if difference.table == OFFERS:
        name = f"{OFFERS}/{difference.row_id}"
        return any(rows.get(name, {}).get("is_private") for rows in (three.base, three.mine, three.theirs))
    return difference.table in TOLD or difference.table == "offered_payments"


def in_words(found: Iterable[Difference], three: Three) -> tuple[FieldDifference, ...]:
    """Return differences as they may be shown."""
    return tuple(_shown(one, three) for one in found)


def _shown(one: Difference, three: Three) -> FieldDifference:
    private = is_private(one, three)

    def shown(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
        return audit.SEALED if private and value is not None else value

    values = shown(one.base), shown(one.mine), shown(one.theirs)
    return FieldDifference(one.table, one.row_id, one.field, *values, is_private=private)


def _named(rows: Mapping[str, Mapping[int, Any]]) -> dict[str, Values]:
    return {f"{table}/{row_id}": plain_row(row) for table, found in rows.items() for row_id, row in found.items()}


class _Owners:
    """Which case a row belongs to, by what it hangs on."""

    def __init__(self, every: Rows) -> None:
        self._every = every

    def by_case(self, rows: Rows) -> dict[int, dict[str, Values]]:
        found: dict[int, dict[str, Values]] = {}
        for name, row in rows.items():
            if (case_id := self._case_of(name, row)) is not None:
                found.setdefault(case_id, {})[name] = row
        return found

    def _case_of(self, name: str, row: Values) -> int | None:
        if table_of(name) == CASES:
            return int(name.partition("/")[2])
        if row.get("case_id") is not None:
            return int(row["case_id"])
        for column, table, is_needed in above_of(table_of(name)):
            above = f"{table}/{row.get(column)}"
            if is_needed and above in self._every:
                return self._case_of(above, self._every[above])
        return None


def _coming(office: Session, three: Three, told: tuple[Told, ...], stays: Refused | None) -> CaseComing:
    merged = merge(three, {})
    name = f"cases/{three.case_id}"
    row = three.mine.get(name) or three.base.get(name) or {}
    stays = stays or number_in_the_way(office, three, merged.result)
    chosen = {(one.table, one.row_id, one.field) for conflict in merged.conflicts for one in conflict.differences}
    alone = {side: _alone(three, side, chosen) for side in Side}
    base, mine = three.base.keys(), three.mine.keys()
    files = (three.mine[one]["name"] for one in mine - base if table_of(one) == Attachment.__tablename__)
    return CaseComing(
        case_id=three.case_id,
        number=row.get("number") or row.get("submission_number") or f"#{three.case_id}",
        applicant=row.get("applicant_name", ""),
        choices=tuple(_choice(conflict, three) for conflict in merged.conflicts) if stays is None else (),
        only_here=alone[Side.MINE],
        only_there=alone[Side.THEIRS],
        new_rows=len(mine - base),
        removed_rows=len(base - mine),
        new_files=tuple(sorted(files)),
        is_gone=name not in three.theirs,
        is_in_bin=is_in_bin(three),
        clashes=taken_meanwhile(office, three),
        stays=stays,
        unread=len(told),
    )


def _alone(three: Three, side: Side, chosen: set[tuple[str, int, str]]) -> tuple[FieldDifference, ...]:
    other = Side.THEIRS if side is Side.MINE else Side.MINE
    pairs = [
        (name, one)
        for name in three.names
        if name in three.base and name in three.of(side)
        for one in sorted(three.changed(side, name) - three.changed(other, name))
        if one not in FOLLOWS.get(table_of(name), ())
    ]
    found = [one for one in differences(three, pairs) if (one.table, one.row_id, one.field) not in chosen]
    return in_words(found, three)


def _choice(conflict: Conflict, three: Three) -> Choice:
    shown = in_words(conflict.differences, three)
    signed = {
        side: conflict.kind == "course" and any(_is_signed(name, row, three) for name, row in three.of(side).items())
        for side in Side
    }
    return Choice(
        conflict.key, conflict.kind, conflict.table, conflict.row_id, shown, conflict.sides,
        is_signed_in_file=signed[Side.MINE], is_signed_at_office=signed[Side.THEIRS],
    )  # fmt: skip


def _is_signed(name: str, row: Values, three: Three) -> bool:
    """Tell whether somebody signed since the case left."""
    return table_of(name) == SIGNED and (name not in three.base or row != three.base[name])
