"""A file comes back: what was done in it becomes the office's, in one transaction.

Rows go through the Session, so that versions, the trail, the index of search and the figures follow as with any save.
The entries of the file come into the office's trail in their order; what they said of rows stands among their facts,
for what the office's rows became is told by the entry of the coming back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.committee import NumberCounter, Staff, VoidNumber
from mediator_desk.models.outstation import CheckedOutCase, Checkout, NumberBlock, Outstation
from mediator_desk.models.rights import Right, may
from mediator_desk.models.tables import Base
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import case_to_change
from mediator_desk.services.cases.put_back import Change, put_rows_back
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.evidence.lines import number_rows
from mediator_desk.services.evidence.listing import rows_in_order
from mediator_desk.services.numbering import is_used
from mediator_desk.services.outstation.case_rows import above_of
from mediator_desk.services.outstation.coming_entries import tell_again
from mediator_desk.services.outstation.comparing import (
    home_cases,
    last_given,
    number_of,
    of_others_now,
    sides,
    the_checkout,
)
from mediator_desk.services.outstation.in_the_way import number_in_the_way, numbers_in
from mediator_desk.services.outstation.listing import CheckoutRow
from mediator_desk.services.outstation.losing import given_up_words, tell_lost
from mediator_desk.services.outstation.merging import Merged, Rows, Side, Three, id_of, merge, table_of
from mediator_desk.services.outstation.rule import CLOSED, let_fill, note_coming
from mediator_desk.services.outstation.told_in_private import STAYS, Told, bring_in, hold_back, in_public
from mediator_desk.services.parties.parties import name_sides
from mediator_desk.storage.attachments import AttachmentStore

BACK, CASE_BACK = "cases_brought_back", "case_came_back"
__all__ = ["BACK", "CASE_BACK", "CheckedIn", "Side", "check_in"]
BACK_FOR, CASE_BACK_FOR = "cases_brought_back_for", "case_came_back_for"
"""Acts of whoever brings a folder back in its owner's absence."""
STAYING = frozenset({"cannot_come_back", "number_given_meanwhile", "case_of_another_now", STAYS})
"""Why one case stays in its file while the others come; the refusal names it (`case_id`)."""


@dataclass(frozen=True)
class CheckedIn:
    """What came back. `was_back`: an earlier try had brought it, and the file alone was still open."""

    was_back: bool
    cases: int = 0
    rows: int = 0
    files: int = 0
    entries: int = 0
    given_up: int = 0
    """So many fields of the file were given up for the office's."""
    numbers_unused: int = 0
    lacking: tuple[str, ...] = ()
    """Names of kept files that the file had lost."""
    left: tuple[Refused, ...] = ()
    """Why a case is still in the file, one for each such: the file waits for the next time with it."""


def check_in(
    office: Session,
    file: Session,
    chosen: Mapping[str, Side],
    *,
    stores: tuple[AttachmentStore, AttachmentStore],
    leave: Mapping[int, Refused] = MappingProxyType({}),
    by: Actor,
    now: datetime,
    progress: Progress = SILENT,
) -> CheckedIn:
    """Write what was done in a file at the office, both open for writing; commit the office first.

    `chosen` says for each conflict of the comparison, by its key, whose side counts; `stores` are the kept files of
    the office and of the file; `leave` are cases that stay in the file, and why. Where the office had it already, the
    file is closed and nothing else is done. Raises as comparing.compare does, Refused("choices_missing", count) also
    where the office saved since it was compared, Unavailable, Cancelled; of one case, to be done again with this one
    left: ("cannot_come_back", number, case_id) where rules of the office stand against it, ("number_given_meanwhile",
    number, case_id); and the first of `leave` where nothing else would come.
    """
    may(by, Right.WORK_ON_CASES)
    row = the_checkout(office, file, by)
    let_fill(file)
    if row.ended_at is not None:
        close_file(file, by, row.ended_at)
        return CheckedIn(was_back=True)
    checkout = _locked(office, row)
    threes = sides(office, file, row, by)
    leave = {**of_others_now(office, threes, by), **leave}
    if leave and all(three.case_id in leave for three in threes):
        raise next(iter(leave.values()))
    parts = {three.case_id: in_public(three, row, by) for three in threes if three.case_id not in leave}
    merged = [(three, merge(three, chosen)) for three, _told in parts.values()]
    if missing := [key for _three, one in merged for key in one.missing]:
        raise Refused("choices_missing", count=len(missing))
    files, lacking = _bring_files(merged, stores, progress)
    told = tell_again(office, file, row, checkout.came, without=leave, by=by, now=now)
    rows = given_up = 0
    for three, one in progress.each(merged, total=len(merged)):
        rows += _written(office, row, three, one, parts[three.case_id][1], by, now)
        given_up += _tell_case(office, row, three, one, by, now)
    unused = [] if leave else _return_numbers(office, file, row.id)
    checkout.came = [*checkout.came, *told]
    facts = {
        "checkout": row.id,
        "place": row.place,
        "cases": len(merged),
        "rows": rows,
        "entries": len(told),
        "files": files,
        "given_up": given_up,
        "numbers_unused": unused,
        **({"left": sorted(leave)} if leave else {}),
        **_for_whom(row, by),
    }
    _end(office, file, checkout, parts if leave else None, facts, by, now)
    counts = (len(merged), rows, files, len(told), given_up, len(unused))
    return CheckedIn(False, *counts, lacking, tuple(leave.values()))


def _end(
    office: Session, file: Session, checkout: Checkout, came: Collection[int] | None, facts: Mapping[str, object],
    by: Actor, now: datetime,
) -> None:  # fmt: skip
    """Note at both places that these cases came, where others stay in the file; None: that all is back."""
    act = BACK_FOR if "name" in facts else BACK
    if came is None:
        checkout.ended_at, checkout.ended_by = now, by.staff_id
        audit.record(office, act, by=by, at=now, facts=facts)
        close_file(file, by, now)
    else:
        _note_home(office, checkout.id, came, now)
        audit.record(office, act, by=by, at=now, facts=facts)
        note_home(office, file)


def _locked(office: Session, row: CheckoutRow) -> Checkout:
    """Let nobody else write what comes back, until the commit. Raises Refused("checkout_is_over", at)."""
    checkout = office.get_one(Checkout, row.id, with_for_update={"key_share": True}, populate_existing=True)
    if checkout.ended_at is not None:
        raise Refused("checkout_is_over", at=checkout.ended_at)
    for case_id in row.case_ids:
        if office.get(Case, case_id) is not None:  # one that is not seen stays in the file
            case_to_change(office, case_id, even_archived=True, even_binned=True)
    return checkout


def _for_whom(row: CheckoutRow, by: Actor) -> dict[str, object]:
    """Return who took the cases along, where another brings them back."""
    return {} if row.staff_id == by.staff_id else {"name": row.name}


def _note_home(office: Session, checkout_id: int, case_ids: Collection[int], now: datetime) -> None:
    found = select(CheckedOutCase).where(CheckedOutCase.checkout_id == checkout_id)
    for one in office.scalars(found.where(CheckedOutCase.case_id.in_(case_ids))):
        one.came_at = now
    office.flush()


def note_home(office: Session, file: Session) -> None:
    """Let a file know which of its cases came back before the others, and go on with those."""
    note_coming(file, None)
    here = file.scalars(select(Outstation)).first()
    for case_id, came_at in home_cases(office, here.checkout_id).items() if here is not None else ():
        there = file.scalars(select(CheckedOutCase).where(CheckedOutCase.case_id == case_id)).first()
        if there is not None:
            there.came_at = came_at
    file.flush()


def close_file(file: Session, by: Actor, at: datetime) -> None:
    """Let nothing be saved in a file any more; `let_fill` comes before."""
    if file.scalar(select(Outstation.came_back_at)) is None:
        is_known = by.staff_id is not None and file.get(Staff, by.staff_id) is not None  # else they came to work since
        audit.record(file, CLOSED, by=by if is_known else replace(by, staff_id=None), at=at)
        file.execute(update(Outstation).values(came_back_at=at), execution_options={"synchronize_session": False})


def _bring_files(
    merged: list[tuple[Three, Merged]], stores: tuple[AttachmentStore, AttachmentStore], progress: Progress
) -> tuple[int, tuple[str, ...]]:
    office, file = stores
    wanted = {
        row["sha256"]: row["name"]
        for three, one in merged
        for name, row in one.result.items()
        if table_of(name) == Attachment.__tablename__ and name not in three.theirs
    }
    lacking = []
    for sha256 in progress.each(sorted(wanted), total=len(wanted)):
        try:
            office.put(file.get(sha256))
        except Unavailable as error:
            if error.code not in {"attachment_missing", "attachment_damaged"}:
                raise
            lacking.append(wanted[sha256])
    return len(wanted) - len(lacking), tuple(lacking)


def _written(
    office: Session, row: CheckoutRow, three: Three, merged: Merged, told: Sequence[Told], by: Actor, now: datetime
) -> int:
    """Write one case as `_write` does, and what comes in unread; whatever stands against it names the case."""
    if (in_the_way := number_in_the_way(office, three, merged.result)) is not None:
        raise in_the_way
    try:
        if not told or office.get(Case, three.case_id) is None:
            return _write(office, three, merged.result, row.place, by, now)
        return _write_with_told(office, row, three, merged.result, told, by, now)
    except Refused as error:
        if error.code == STAYS:
            raise
        raise Refused("cannot_come_back", number=number_of(three), case_id=three.case_id) from error


def _write_with_told(
    office: Session, row: CheckoutRow, three: Three, result: Rows, told: Sequence[Told], by: Actor, now: datetime
) -> int:
    held = hold_back(three.case_id, told, result, number_of(three))
    loose = {name: {**values, **dict.fromkeys(held.get(name, ()))} for name, values in result.items()}
    count = _write(office, three, loose, row.place, by, now)
    bring_in(office, row.id, three.case_id, told, number_of(three))
    naming = ({name: loose[name] for name in held}, {name: result[name] for name in held})
    put_rows_back(office, list(_changes(*naming)))
    return count + len(told)


def _write(office: Session, three: Three, result: Rows, place: str, by: Actor, now: datetime) -> int:
    """Make the office's rows of a case what came of the three sides; return how many changed. Raises Refused."""
    _void_numbers(office, three, result, place, by, now)
    changes = list(_changes(three.theirs, result))
    if not changes:
        return 0
    loosened = [one for one in changes if one.manner == "changed" and _names_nothing_now(one)]
    removed = [one for one in changes if one.manner == "removed"]
    if any(one.manner == "brought_back" and _is_there(office, one) for one in changes):
        raise Refused("touched_since")
    for part in (loosened, removed, [one for one in changes if one.manner != "removed"]):
        put_rows_back(office, part)
    office.flush()
    _follow(office, three, changes)
    return len(changes)


def _changes(theirs: Rows, result: Rows) -> Iterator[Change]:
    for name in dict.fromkeys((*result, *theirs)):
        was, becomes = theirs.get(name), result.get(name)
        fields: dict[str, tuple[Any, Any]]
        if was is None and becomes is not None:
            fields = {one: (None, value) for one, value in becomes.items()}
            yield Change(table_of(name), id_of(name), "brought_back", MappingProxyType(fields))
        elif was is not None and becomes is None:
            fields = {one: (value, None) for one, value in was.items()}
            yield Change(table_of(name), id_of(name), "removed", MappingProxyType(fields))
        elif was is not None and becomes is not None:
            fields = {one: (was[one], becomes[one]) for one in becomes if was[one] != becomes[one]}
            if fields:
                yield Change(table_of(name), id_of(name), "changed", MappingProxyType(fields))


def _is_there(office: Session, change: Change) -> bool:
    """Tell whether the office has this row after all, though not as one of the case."""
    table = Base.metadata.tables[change.table]
    return office.connection().execute(select(table.c.id).where(table.c.id == change.row_id)).first() is not None


def _names_nothing_now(change: Change) -> bool:
    """Tell whether a row lets go of another one, which may go next."""
    columns = {column for column, _above, _is_needed in above_of(change.table)}
    return any(name in columns and then is None for name, (_now, then) in change.fields.items())


def _follow(office: Session, three: Three, changes: list[Change]) -> None:
    """Write anew what the program writes by itself out of what came."""
    case = office.get(Case, three.case_id)
    if case is None:
        return
    tables = {one.table for one in changes}
    if "parties" in tables:
        office.expire(case, ["parties"])
        name_sides(case)
    if tables & {"deadlines", "suspensions", "extensions"} and deadlines.open_deadlines(office, case.id):
        deadlines.recount(office, case)
    if Attachment.__tablename__ in tables:
        number_rows(rows_in_order(office, case.id))
    office.flush()


def _void_numbers(office: Session, three: Three, result: Rows, place: str, by: Actor, now: datetime) -> None:
    """Let nobody ever get a number again that was given on the side that does not count."""
    if office.get(Case, three.case_id) is None:
        return
    kept = {number for _name, number, _given in numbers_in(result)}
    known = set(office.scalars(select(VoidNumber.number).where(VoidNumber.case_id == three.case_id)))
    theirs = {number for _name, number, _given in numbers_in(three.theirs)}
    for rows in (three.mine, three.theirs):
        for _name, number, given in sorted(numbers_in(rows), key=itemgetter(1)):
            if number in kept | known or (number not in theirs and is_used(office, number, given)):
                continue  # it stands, or is another case's by now
            known.add(number)
            office.add(VoidNumber(number=number, case_id=three.case_id, at=now, staff_id=by.staff_id, words=place))


def _tell_case(office: Session, row: CheckoutRow, three: Three, merged: Merged, by: Actor, now: datetime) -> int:
    """Tell of one case that it came back, with all that changed, and of what the file had and gave up."""
    if office.get(Case, three.case_id) is None:
        return 0
    lost = given_up_words(three, merged.result)
    facts = {"place": row.place, "given_up": len(lost), **_for_whom(row, by)}
    act = CASE_BACK_FOR if "name" in facts else CASE_BACK
    audit.record(office, act, by=by, at=now, case_id=three.case_id, facts=facts)
    tell_lost(office, three, lost, by=by, now=now)
    return len(lost)


def _return_numbers(office: Session, file: Session, checkout_id: int) -> list[str]:
    """Give numbers back that were not used, where the office gave none behind them; return the others, as ranges."""
    unused = []
    for block in office.scalars(
        select(NumberBlock).where(NumberBlock.checkout_id == checkout_id, NumberBlock.year > 0)
    ):
        last = last_given(file, block)
        if last >= block.last_number:
            continue
        key = (block.series, block.year)
        counter = office.get(NumberCounter, key, with_for_update=True, populate_existing=True)
        if counter is not None and counter.last_number == block.last_number:
            counter.last_number = last
        else:
            unused.append(f"{block.series}/{block.year}: {last + 1}-{block.last_number}")
    return unused
