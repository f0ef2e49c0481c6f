"""The table of an own report: what was stated of a period, laid out by its rows and columns.

Everything comes from the same cells and the same predicates as every other figure (selections.py, parts.py), so a total
here is the total of the statistics screen, a cell opens exactly the cases that it counts, and a frozen month stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mediator_desk.errors import Refused
from mediator_desk.models.figure_words import Dimension, Measure, Part, Unit
from mediator_desk.services.figures.breakdowns import VOCABULARIES, label_of
from mediator_desk.services.figures.cells import FactSet, PeriodFacts, yuan
from mediator_desk.services.figures.days import days_to_conclude
from mediator_desk.services.figures.definitions import RateDefinition
from mediator_desk.services.figures.figures import SUMMED_PARTS
from mediator_desk.services.figures.parts import PARTS, Holds, part_holds
from mediator_desk.services.figures.periods import Period, month_of
from mediator_desk.services.figures.rates import RATE_DECIMALS, in_wan, percent, ranked_percent, share
from mediator_desk.services.figures.selections import Selection, Side, rate_holds
from mediator_desk.services.own_reports.own_report_content import USUAL, ReportContent
from mediator_desk.services.own_reports.own_report_counting import CountedCells, Keys

Value = int | Decimal | None
"""A count; yuan, percent or days; None for "—"."""

NAMES = frozenset({Dimension.INSURER, Dimension.MEDIATOR, Dimension.CITY})
"""Lines that stand for somebody are compared like a ranking: too few cases say nothing about them."""


class Role(StrEnum):
    """What of a measure a column holds."""

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    PERCENT = "percent"


class Kind(StrEnum):
    """How a column is written."""

    COUNT = "count"
    AMOUNT = "amount"
    SHARE = "share"
    """Percent with one decimal."""
    RATE = "rate"
    """Percent with two decimals."""
    DAYS = "days"


class Level(StrEnum):
    """What a line is of."""

    LINE = "line"
    SUBTOTAL = "subtotal"
    """One key of the outer row, with all lines within it; it stands above them."""
    TOTAL = "total"


@dataclass(frozen=True)
class TableColumn:
    """One column of the table."""

    measure: Measure
    role: Role = Role.VALUE
    definition: RateDefinition | None = None
    """Of a rate."""

    @property
    def key(self) -> str:
        """What the column is called in files: unique in its table."""
        parts = (self.measure, self.definition.code if self.definition else "", self.role)
        return "_".join(str(part) for part in parts if part and part is not Role.VALUE)

    @property
    def kind(self) -> Kind:
        """How it is written."""
        if self.measure in _SHARES:
            return Kind.SHARE
        if self.role is Role.PERCENT:
            return Kind.RATE
        if self.measure in _AMOUNTS:
            return Kind.AMOUNT
        return Kind.DAYS if self.measure in _DAYS else Kind.COUNT


@dataclass(frozen=True)
class TableCell:
    """One figure: amounts in exact yuan, rates in percent; and what opens its cases, where anything does."""

    value: Value
    selection: Selection | None = None


@dataclass(frozen=True)
class TableLine:
    """One line. The labels are members of vocabularies, names, or None for "not filled"; one for each row level."""

    level: Level
    keys: Keys
    labels: tuple[StrEnum | str | None, ...]
    cells: tuple[TableCell, ...]
    place: int | None = None
    """In a ranking, among its neighbours; equal ones share a place. None where there is nothing to compare."""


@dataclass(frozen=True)
class ReportTable:
    """An own report with its figures. The last line is the total of all cases that pass the filters."""

    content: ReportContent
    facts: PeriodFacts
    definitions: tuple[RateDefinition, ...]
    columns: tuple[TableColumn, ...]
    lines: tuple[TableLine, ...]

    @property
    def period(self) -> Period:
        """The days that it is of."""
        return self.facts.period

    @property
    def total(self) -> TableLine:
        """The total."""
        return self.lines[-1]

    def shown(self, column: TableColumn, value: Value) -> Value:
        """Return a value in the unit of the report: yuan, or 万元 rounded half-up from the exact sum."""
        if value is None or column.kind is not Kind.AMOUNT or self.content.unit is Unit.YUAN:
            return value
        return in_wan(Decimal(value))


def report_table(facts: PeriodFacts, content: ReportContent, own: Sequence[RateDefinition] = ()) -> ReportTable:
    """Return the table of a report over what was stated. `own` are the committee's definitions, those out of use too.

    Raises Refused("no_such_definition") for a definition that is in none of them.
    """
    definitions = chosen_definitions(facts, content, own)
    columns = tuple(_columns(content.columns, definitions))
    measured = _Measured(facts, content, columns)
    return ReportTable(content, facts, definitions, columns, tuple(measured.lines()))


def chosen_definitions(
    facts: PeriodFacts, content: ReportContent, own: Sequence[RateDefinition] = ()
) -> tuple[RateDefinition, ...]:
    """Return the definitions that a report asks for, each once. Raises Refused("no_such_definition")."""
    if Measure.RATE not in content.columns:
        return ()
    known = {one.code: one for one in (*own, *facts.rules.definitions)} | {USUAL: facts.rules.definition()}
    for code in content.definitions:
        if code not in known:
            raise Refused("no_such_definition", definition=code)
    return tuple(dict.fromkeys(known[code] for code in content.definitions))


_PARTS: Mapping[Measure, Part] = {
    Measure.OPENING: Part.OPENING,
    Measure.ACCEPTED: Part.ACCEPTED,
    Measure.CONCLUDED: Part.CONCLUDED,
    Measure.CLOSING: Part.CLOSING,
    Measure.AGREED: Part.AGREED,
    Measure.CLAIMED: Part.ACCEPTED,
    Measure.AGREED_AMOUNT: Part.AGREED,
    Measure.PAID: Part.PAID,
    Measure.SHARE_OF_ACCEPTED: Part.ACCEPTED,
    Measure.SHARE_OF_CONCLUDED: Part.CONCLUDED,
    Measure.MEAN_DAYS: Part.CONCLUDED,
    Measure.MEDIAN_DAYS: Part.CONCLUDED,
}
_AMOUNTS: Mapping[Measure, str] = {
    Measure.CLAIMED: "claimed_fen",
    Measure.AGREED_AMOUNT: "agreed_fen",
    Measure.PAID: "paid_fen",
}
"""As figures.SUMMED_PARTS names them."""
_SHARES = frozenset({Measure.SHARE_OF_ACCEPTED, Measure.SHARE_OF_CONCLUDED})
_DAYS = frozenset({Measure.MEAN_DAYS, Measure.MEDIAN_DAYS})
_DIVIDED = (Role.NUMERATOR, Role.DENOMINATOR, Role.PERCENT)


def _columns(measures: Iterable[Measure], definitions: Sequence[RateDefinition]) -> Iterable[TableColumn]:
    for measure in measures:
        if measure is Measure.RATE:
            for definition in definitions:
                yield from (TableColumn(measure, role, definition) for role in _DIVIDED)
        elif measure is Measure.PERFORMED:
            yield from (TableColumn(measure, role) for role in _DIVIDED)
        else:
            yield TableColumn(measure)


class _Measured:
    """The cells of a report, told apart by its rows and counted for each line, each outer row and all together."""

    def __init__(self, facts: PeriodFacts, content: ReportContent, columns: Sequence[TableColumn]) -> None:
        self._facts, self._content, self._columns = facts, content, columns
        self._known = {one.code for one in facts.rules.definitions}
        self._cells = CountedCells(facts, content.rows, content.filters)
        self._counts: dict[TableColumn, Mapping[Keys, int]] = {}
        self._taken: Mapping[Keys, list[int]] = {}
        for column in columns:
            self._count(column)
        self._weights = self._cells.cases(*part_holds(Part.ACCEPTED, facts.rules))

    def lines(self) -> Iterable[TableLine]:
        """Give the lines in their order, each outer row above its inner ones, the total last."""
        inner: dict[Keys, set[Keys]] = defaultdict(set)
        for keys in self._every_key():
            inner[keys[:1]].add(keys)
        has_inner = len(self._content.rows) > 1
        for place, outer in self._ordered(set(inner)):
            yield self._line(Level.SUBTOTAL if has_inner else Level.LINE, outer, place)
            if has_inner:
                for inner_place, keys in self._ordered(inner[outer]):
                    yield self._line(Level.LINE, keys, inner_place)
        yield self._line(Level.TOTAL, ())

    def _count(self, column: TableColumn) -> None:
        if column.measure in _DAYS:
            self._taken = self._taken or self._cells.days(PARTS[_part(column)].fact_set)
        elif column.measure in _AMOUNTS:
            part, field = SUMMED_PARTS[_AMOUNTS[column.measure]]
            self._counts[column] = self._cells.sums(*part_holds(part, self._facts.rules), field)
        elif column.role is not Role.PERCENT:
            self._counts[column] = self._cells.cases(*self._what_holds(column))

    def _what_holds(self, column: TableColumn) -> tuple[FactSet, Holds | None]:
        if column.definition is not None:
            return rate_holds(column.definition, _side(column), self._facts.rules)
        return part_holds(_part(column), self._facts.rules)

    def _every_key(self) -> set[Keys]:
        rows = self._content.rows
        counted: list[Iterable[Keys]] = [*self._counts.values(), self._taken]
        found = {keys for each in counted for keys in each if len(keys) == len(rows)}
        if rows == (Dimension.MONTH,):  # a month in which nothing happened is a line too
            found |= {(month_of(month),) for month in self._facts.period.months}
        return found

    def _ordered(self, siblings: set[Keys]) -> list[tuple[int | None, Keys]]:
        """Return lines of one level in their order, with their places where they are ranked."""
        usual = sorted(siblings, key=self._usual_place)
        ranking = next((one for one in reversed(self._columns) if one.measure is self._content.ranked_by), None)
        if self._content.ranked_by is None or ranking is None:
            return [(None, keys) for keys in usual]
        ranking = self._ranking_column(ranking)
        values = {keys: self._value(ranking, keys) for keys in usual}
        ranked = sorted(usual, key=lambda keys: _from_greatest(values[keys]))
        greater = sorted((value for value in values.values() if value is not None), reverse=True)
        return [(None if values[keys] is None else greater.index(values[keys]) + 1, keys) for keys in ranked]  # type: ignore[arg-type]

    def _ranking_column(self, found: TableColumn) -> TableColumn:
        """Return the column that a measure is ranked by: of a rate its percent, by the first of the definitions."""
        return next((one for one in self._columns if one.measure is found.measure and one.role is Role.PERCENT), found)

    def _usual_place(self, keys: Keys) -> tuple[object, ...]:
        dimension, key = self._content.rows[len(keys) - 1], keys[-1]
        if dimension in VOCABULARIES:
            words = [str(word) for word in VOCABULARIES[dimension]]
            return (key is None, words.index(str(key)) if key in words else len(words), "")
        if dimension is Dimension.MONTH:
            return (key is None, key or 0, "")
        label = label_of(dimension, key, self._facts.labels)
        return (key is None, -self._weights.get(keys, 0), f"{label} {key}")

    def _line(self, level: Level, keys: Keys, place: int | None = None) -> TableLine:
        cells = tuple(TableCell(self._value(one, keys), self._selection(one, keys)) for one in self._columns)
        labels = tuple(
            label_of(row, key, self._facts.labels) for row, key in zip(self._content.rows, keys, strict=False)
        )
        return TableLine(level, keys, labels, cells, place)

    def _value(self, column: TableColumn, keys: Keys) -> Value:
        if column.role is Role.PERCENT:
            return self._percent(column, keys)
        if column.measure in _DAYS:
            days = days_to_conclude(self._taken.get(keys, []))
            return days.mean if column.measure is Measure.MEAN_DAYS else days.median
        count = self._counts[column].get(keys, 0)
        if column.measure in _SHARES:
            return share(count, self._counts[column].get((), 0))
        return yuan(count) if column.measure in _AMOUNTS else count

    def _percent(self, column: TableColumn, keys: Keys) -> Decimal | None:
        above, below = (
            self._counts[TableColumn(column.measure, role, column.definition)].get(keys, 0)
            for role in (Role.NUMERATOR, Role.DENOMINATOR)
        )
        if keys and self._is_compared(column):
            return ranked_percent(above, below, least=self._facts.rules.least_ranked)
        return percent(above, below, RATE_DECIMALS)

    def _is_compared(self, column: TableColumn) -> bool:
        """Whether the rates of lines are read as a ranking."""
        return self._content.ranked_by is column.measure or bool(NAMES & set(self._content.rows))

    def _selection(self, column: TableColumn, keys: Keys) -> Selection | None:
        selection = Selection(self._facts.period, filters=self._content.filters, **self._meant(column))  # type: ignore[arg-type]
        if column.definition is not None and column.definition.code not in self._known:
            return None  # whoever looks for its cases would not find this definition among those stated
        for row, key in zip(self._content.rows, keys, strict=False):
            selection = selection.at(row, key)
        return selection

    def _meant(self, column: TableColumn) -> dict[str, object]:
        if column.definition is None:
            return {"part": _part(column)}
        return {"rate": column.definition.code, "side": _side(column)}


def sets_of(content: ReportContent) -> frozenset[FactSet]:
    """Return which sets of cells a report is counted from: all that need be read."""
    parts = {Part.ACCEPTED, *(_PARTS[one] for one in content.columns if one in _PARTS)}
    if Measure.PERFORMED in content.columns:
        parts |= {Part.PERFORMED, Part.DUE}
    if Measure.RATE in content.columns:
        parts.add(Part.CONCLUDED)
    return frozenset(PARTS[part].fact_set for part in parts)


def _part(column: TableColumn) -> Part:
    if column.measure is Measure.PERFORMED:
        return Part.PERFORMED if column.role is Role.NUMERATOR else Part.DUE
    return _PARTS[column.measure]


def _side(column: TableColumn) -> Side:
    return Side.NUMERATOR if column.role is Role.NUMERATOR else Side.DENOMINATOR


def _from_greatest(value: Value) -> tuple[bool, Value]:
    return (True, 0) if value is None else (False, -value)
