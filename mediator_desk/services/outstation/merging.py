"""A case three times: as it left the office, as the file has it, as the office has it now. Pure: rows as plain values.

What one side alone changed stands. What both changed is chosen, by fields; fields that say one thing are chosen
together. The course of a case is one such thing: its state, meetings, offers, agreements and deadlines hang together,
so where it went on at both places one side counts as a whole, and no agreement is put together of two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from mediator_desk.services.outstation.case_rows import CASES, above_of

Values = Mapping[str, Any]
Rows = Mapping[str, Values]
"""Rows by "table/id"."""
Kind = Literal["field", "fields", "row", "course"]

COURSE_TABLES = frozenset(
    {
        *("agreements", "agreement_terms", "instalments", "instalment_parts", "signatures", "judicial_confirmations"),
        *("mediation_sessions", "settlement_offers", "offered_payments", "suspensions", "extensions"),
        *("extension_consents", "deadlines", "mediator_appointments", "recusals", "complaint_passings"),
        *("paper_requests", "review_proposals"),
    }
)
COURSE_FIELDS = frozenset(
    {
        *("kind", "state", "track", "number", "accepted_on", "court_papers_on", "merged_into_id", "mediator_id"),
        *("refusal_code", "outcome", "end_reason", "concluded_on", "agreed_amount", "mediated_on", "ended_on"),
        *("closed_on", "archived_on", "archive_class", "kept_until", "binned_at", "decision_words"),
        *("undisputed_facts", "written_proposal"),
    }
)
"""Columns of the case that its course writes."""
FOLLOWS: Mapping[str, frozenset[str]] = {
    CASES: frozenset({"due_step", "due_on", "due_is_provisional", "applicant_name", "respondent_name", "facts_mark"}),
    "deadlines": frozenset({"first_due_on", "due_on", "is_provisional"}),
}
"""Columns that the program writes by itself out of others: nobody is asked about them, they are written anew."""
TOGETHER: Mapping[str, tuple[frozenset[str], ...]] = {
    CASES: (frozenset({"next_step", "next_step_on", "next_step_by"}),),
    "parties": (
        frozenset({"identity_kind", "identity_number", "identity_reason", "sex", "born_on"}),
        frozenset({"name", "kind", "insurer_id", "credit_code"}),
    ),
    "follow_ups": (frozenset({"satisfaction", "was_performed", "remarks"}),),
    "paper_deliveries": (frozenset({"result", "served_on", "received_by", "relation", "refusal", "witness"}),),
    "session_people": (frozenset({"answer", "answered_at"}), frozenset({"rights_told_at", "rights_told_by"})),
}
"""Fields of a table that say one thing."""
PLACES: Mapping[str, tuple[str, ...]] = {"parties": ("case_id", "side"), "session_people": ("session_id",)}
"""Tables whose rows have a place of their own, within what."""
ONLY_ONE: Mapping[str, tuple[str, ...]] = {
    "case_tags": ("case_id", "tag"),
    "external_numbers": ("case_id", "kind", "value"),
    "paper_texts": ("case_id", "paper"),
    "court_referrals": ("case_id",),
}
"""Tables that take one row of the same only."""
FINAL_STATES = frozenset({"archived", "merged"})
"""What the office has put away or merged meanwhile is as the office has it."""


class Side(StrEnum):
    """Whose changes count."""

    MINE = "mine"
    """The file's."""
    THEIRS = "theirs"
    """The office's."""


@dataclass(frozen=True)
class Difference:
    """One field of one row at the three places; None where the row is not there."""

    table: str
    row_id: int
    field: str
    base: Any
    mine: Any
    theirs: Any


@dataclass(frozen=True)
class Conflict:
    """What both sides changed, under a key by which it is chosen. `sides`: which may be chosen."""

    key: str
    kind: Kind
    table: str
    row_id: int
    differences: tuple[Difference, ...]
    sides: tuple[Side, ...] = (Side.MINE, Side.THEIRS)


@dataclass
class Merged:
    """What comes of the three: the rows that the office is to have, and what has to be chosen before."""

    result: dict[str, Values] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """Keys that nobody chose."""


Choose = Callable[[Conflict], Side]


@dataclass(frozen=True)
class Three:
    """The three sides of one case."""

    case_id: int
    base: Rows
    mine: Rows
    theirs: Rows

    @property
    def names(self) -> list[str]:
        """Every row of any side, in one order."""
        return sorted({*self.base, *self.mine, *self.theirs}, key=_in_order)

    def of(self, side: Side) -> Rows:
        """Return the rows of one side now."""
        return self.mine if side is Side.MINE else self.theirs

    def changed(self, side: Side, name: str) -> frozenset[str]:
        """Return which fields of a row one side changed; all of a row that came or went."""
        was, is_now = self.base.get(name), self.of(side).get(name)
        if was is None or is_now is None:
            return frozenset((was or is_now or {}).keys()) if was is not is_now else frozenset()
        return frozenset(one for one in is_now if self._is_changed(side, name, one))

    def _is_changed(self, side: Side, name: str, one: str) -> bool:
        was, is_now = self.base[name], self.of(side)[name][one]
        if one in was:
            return bool(is_now != was[one])
        # What it names may have been left at the office: the file began with nothing there, the office did not.
        in_file = self.mine.get(name, {}).get(one)
        return in_file is not None and is_now is not None

    def base_value(self, name: str, one: str) -> Any:  # noqa: ANN401 - whatever a column holds
        """Return what a field was; None where it was left open in the file, or the row was not there."""
        return self.base.get(name, {}).get(one)


def merge(three: Three, chosen: Mapping[str, Side]) -> Merged:
    """Put the three sides together; a conflict that is not in `chosen` is named as missing and left as the office's."""
    done = Merged()

    def choose(conflict: Conflict) -> Side:
        done.conflicts.append(conflict)
        side = chosen.get(conflict.key)
        if side not in conflict.sides:
            done.missing.append(conflict.key)
            return Side.THEIRS
        return Side(side)

    if (final := _final(three)) is not None:
        choose(final)
        done.result = dict(three.theirs)
        return done
    course = _course(three, choose)
    decided = _removals(three, course, choose)
    for name in three.names:
        if (row := _merged_row(three, name, course, decided, choose)) is not None:
            done.result[name] = row
    _let_stand(three, done.result)
    _give_places(three, done.result)
    return done


def table_of(name: str) -> str:
    """Return the table of a row's name."""
    return name.partition("/")[0]


def id_of(name: str) -> int:
    """Return the id of a row's name."""
    return int(name.partition("/")[2])


def in_course(name: str, one: str) -> bool:
    """Tell whether a field is of the course of the case."""
    table = table_of(name)
    return table in COURSE_TABLES or (table == CASES and one in COURSE_FIELDS)


def differences(three: Three, names: Iterable[tuple[str, str]]) -> tuple[Difference, ...]:
    """Return fields, given as (row, field), with what they hold at the three places."""
    return tuple(
        Difference(
            table_of(name), id_of(name), one,
            three.base_value(name, one), three.mine.get(name, {}).get(one), three.theirs.get(name, {}).get(one),
        )
        for name, one in names
    )  # fmt: skip


def _in_order(name: str) -> tuple[str, int]:
    return table_of(name), id_of(name)


def _final(three: Three) -> Conflict | None:
    """Return the conflict that the office alone settles: it put the case away, or it is gone there."""
    name = f"{CASES}/{three.case_id}"
    state = three.theirs.get(name, {}).get("state")
    if state is not None and str(state) not in FINAL_STATES:
        return None
    fields = [(one, each) for one in three.names for each in sorted(three.changed(Side.MINE, one))]
    fields = [(one, each) for one, each in fields if not _follows(one, each)]
    if not fields:
        return None
    found = differences(three, fields)
    return Conflict(f"course:{three.case_id}", "course", CASES, three.case_id, found, (Side.THEIRS,))


def _follows(name: str, one: str) -> bool:
    return one in FOLLOWS.get(table_of(name), ())


def _course(three: Three, choose: Choose) -> Side | None:
    """Return which side's course counts as a whole; None where it went on at one place at most."""
    changed = {
        side: [
            (name, one)
            for name in three.names
            for one in sorted(three.changed(side, name))
            if in_course(name, one) and not _follows(name, one)
        ]
        for side in Side
    }
    if not changed[Side.MINE] or not changed[Side.THEIRS]:
        return None
    of_both = dict.fromkeys((*changed[Side.MINE], *changed[Side.THEIRS]))
    if all(three.mine.get(name, {}).get(one) == three.theirs.get(name, {}).get(one) for name, one in of_both):
        return None
    found = differences(three, of_both)
    return choose(Conflict(f"course:{three.case_id}", "course", CASES, three.case_id, found))


def _above(name: str, row: Values) -> Iterator[str]:
    """Yield the rows that a row cannot stand without."""
    for column, table, is_needed in above_of(table_of(name)):
        if is_needed and row.get(column) is not None:
            yield f"{table}/{row[column]}"


def _hanging(rows: Rows, root: str) -> set[str]:
    """Return a row and whatever cannot stand without it."""
    found = {root}
    while more := {name for name, row in rows.items() if name not in found and found & set(_above(name, row))}:
        found |= more
    return found


def _removals(three: Three, course: Side | None, choose: Choose) -> dict[str, Side | None]:
    """Return what becomes of rows that one side took away, with all that hangs on them: whose it is, None for gone."""
    decided: dict[str, Side | None] = {}
    for side, other in ((Side.MINE, Side.THEIRS), (Side.THEIRS, Side.MINE)):
        gone = {name for name in three.base if name not in three.of(side) and name in three.of(other)}
        roots = [name for name in gone if not gone & set(_above(name, three.base[name]))]
        for root in sorted(roots, key=_in_order):
            if course is not None and table_of(root) in COURSE_TABLES:
                continue
            below = _hanging(three.of(other), root)
            touched = [
                (name, one)
                for name in sorted(below, key=_in_order)
                for one in sorted(three.changed(other, name))
                if not _follows(name, one)
            ]
            keeps = False
            if touched:
                found = differences(three, touched)
                keeps = choose(Conflict(f"row:{root}", "row", table_of(root), id_of(root), found)) is other
            decided |= dict.fromkeys(below, other if keeps else None)
    return decided


def _merged_row(
    three: Three, name: str, course: Side | None, decided: Mapping[str, Side | None], choose: Choose
) -> Values | None:
    if course is not None and table_of(name) in COURSE_TABLES:
        return three.of(course).get(name)
    if name in decided:
        side = decided[name]
        return None if side is None else three.of(side).get(name)
    mine, theirs = three.mine.get(name), three.theirs.get(name)
    if mine is None or theirs is None:
        return None if name in three.base else mine or theirs
    return _merged_fields(three, name, course, choose)


def _merged_fields(three: Three, name: str, course: Side | None, choose: Choose) -> Values:
    mine, theirs = three.mine[name], three.theirs[name]
    here, there = three.changed(Side.MINE, name), three.changed(Side.THEIRS, name)
    row = dict(theirs)
    for fields in _groups(name, theirs):
        if course is not None and in_course(name, next(iter(fields))):
            row |= {one: three.of(course)[name][one] for one in fields}
        elif fields <= FOLLOWS.get(table_of(name), frozenset()):
            is_mine = course is Side.MINE or (course is None and fields & here and not fields & there)
            row |= {one: mine[one] for one in fields if is_mine}
        elif fields & here:
            is_both = fields & there and any(mine[one] != theirs[one] for one in fields)
            side = choose(_conflict(three, name, fields)) if is_both else Side.MINE
            if side is Side.MINE:
                row |= {one: mine[one] for one in fields}
    return row


def _groups(name: str, row: Values) -> list[frozenset[str]]:
    """Return the fields of a row, those that say one thing together."""
    together = TOGETHER.get(table_of(name), ())
    grouped = {one: frozenset(fields & row.keys()) for fields in together for one in fields}
    return list(dict.fromkeys(grouped.get(one, frozenset({one})) for one in row))


def _conflict(three: Three, name: str, fields: frozenset[str]) -> Conflict:
    names = sorted(fields)
    if len(names) > 1:  # what nobody touched of fields that say one thing need not be looked at
        touched = three.changed(Side.MINE, name) | three.changed(Side.THEIRS, name)
        names = [one for one in names if one in touched]
    found = differences(three, [(name, one) for one in names])
    kind: Kind = "fields" if len(fields) > 1 else "field"
    return Conflict(f"{name}:{min(fields)}", kind, table_of(name), id_of(name), found)


def _let_stand(three: Three, result: dict[str, Values]) -> None:
    """Leave out rows whose row above went, and let others name nothing of the case that is gone."""
    known = {*three.base, *three.mine, *three.theirs}
    while gone := [name for name, row in result.items() if any(above not in result for above in _above(name, row))]:
        for name in gone:
            del result[name]
    for name, row in result.items():
        for column, table, is_needed in above_of(table_of(name)):
            value = row.get(column)
            above = f"{table}/{value}"
            if not is_needed and value is not None and above in known and above not in result:
                result[name] = row = {**row, column: None}


def _give_places(three: Three, result: dict[str, Values]) -> None:
    """Let no two rows have one place: where both sides added one, the file's comes behind."""
    groups: dict[tuple[Any, ...], list[str]] = {}
    for name, row in result.items():
        if (scope := PLACES.get(table_of(name))) is not None:
            groups.setdefault((table_of(name), *(row[one] for one in scope)), []).append(name)
    for names in groups.values():
        if len({result[name]["position"] for name in names}) < len(names):
            names.sort(key=lambda name: (result[name]["position"], name not in three.theirs, id_of(name)))
            for place, name in enumerate(names, start=1):
                result[name] = {**result[name], "position": place}


def joined(three: Three) -> Three:
    """Let a row that both sides added, and of which there can be one only, be one: with the office's id."""
    there = {_unique(name, row): name for name, row in three.theirs.items() if name not in three.base}
    mine: dict[str, Values] = {}
    for name, row in three.mine.items():
        key = _unique(name, row) if name not in three.base else None
        mine[there.get(key, name) if key is not None else name] = row
    return Three(three.case_id, three.base, mine, three.theirs)


def _unique(name: str, row: Values) -> tuple[Any, ...] | None:
    scope = ONLY_ONE.get(table_of(name))
    return None if scope is None else (table_of(name), *(row[one] for one in scope))
