"""A tree of tables as documents: which fields a row has, how it is written and read.

Fields are read off the mapped tables, so none can be forgotten. Ids are not written: a row above is where the row
stands, everything else is named (insurer, mediator, another case). Only where a committee moves as a whole are the ids
of its cases and directories said beside the rows, and kept: frozen months, lists of subsidies, views and own reports
name them inside of texts that nobody may rewrite.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import ColumnDefault

from mediator_desk.exchange.open_format_values import Kind, Misfit, kind_of, text
from mediator_desk.exchange.open_format_within import WITHIN_CASE
from mediator_desk.models.procedure import MergedParty

if TYPE_CHECKING:
    from sqlalchemy import Column, Table

    from mediator_desk.models.columns import Base

NEVER_WRITTEN = MappingProxyType(
    {
        "id": "an id says nothing outside its database",
        "version": "counts the changes of a row at the desks of one office; begins again at 1",
        "erased_by": "names an entry by its id; what it erased is empty in what is written, too",
        "moved_to": "where a committee works is no fact of it",
        "login": "a login of one server is nobody's at another",
    }
)
NEVER_MOVED = MappingProxyType(
    {
        "kept_inputs": "what somebody has not saved is no record yet",
        "case_visits": "which cases somebody had open says nothing at another committee",
        "presences": "who is at which case holds for a moment",
        "save_marks": "which saves have arrived only the desks of this database ask",
        "kept_chunks": "kept files are written as files",
        "office_key_holders": "keys stay where they are",
        "checkouts": "what was taken along comes back to the office where it was taken",
        "checked_out_cases": "as above",
        "number_blocks": "as above",
        "outstations": "a file that was taken along moves nowhere but back",
        "outstation_rows": "as above",
        "letters": "what waits to be taken in is no record yet",
        "letter_files": "as above",
        "completion_requests": "what a consumer is asked is answered where it was asked",
        "rating_links": "a link leads to the committee that made it",
        "told_states": "what a consumer was told by this committee's page",
        "public_texts": "each committee speaks to its consumers in its own words",
        "bridge_settings": "how a committee is open to the public is its own",
        "bridge_nonces": "the bridge keeps it for itself",
        "bridge_calls": "as above",
        "name_keys": "how names are found is made anew from what came in",
        "audit_links": "the chain proves the trail of the database where it was written; what comes in is linked anew",
        "chain_keys": "each database has a key of its own for its chain",
    }
)
"""Tables that stay where they are, and why."""

NAMED = WITHIN_CASE | {"insurers", "mediators", "staff", "rooms", "cases", "clauses"}
"""Tables whose rows are named by a text. Rows of other tables that a column points to stand in the document itself."""

ALL_PARTIES = "parties of all cases"
"""What a column names that may point to a party of another case, with the case's name before the party's."""

ABOUT_IT = "what a paper is about"
"""What a column names that points into the table that models/paper_work.ABOUT has for the kind of paper."""

ACROSS_CASES = frozenset({"same_person_id", "same_person_before", "first_party_id", "second_party_id"})
KEYS = MappingProxyType({"proof_id": "proof_file", "attachment_id": "file"})
"""Columns that are called otherwise in a document, where "proof" is the words."""

LONGEST_NAME = 300
LONGEST_FACTS = 50_000_000
FROZEN_FACTS = frozenset({"frozen_months", "subsidy_lists"})
"""Tables whose `facts` say of every case of a month what was counted: longer than anything that a person writes."""


@dataclass(frozen=True)
class Field:
    """One column in a document."""

    key: str
    column: str
    kind: Kind
    is_nullable: bool
    is_required: bool
    default: object = None
    names: str = ""
    """The table whose row this field names, if it is such a field."""
    holds: Branch | None = None
    """The branch of the row that stands here, if the column points to one that belongs to the document."""


@dataclass(frozen=True, eq=False)
class Branch:
    """One table in the tree; `parent` is the column that points to the row above."""

    name: str
    model: type[Base]
    parent: str = ""
    order: tuple[str, ...] = ()
    """Columns to sort by; without, rows stand in the order in which they were written."""
    branches: tuple[Branch, ...] = ()
    held: Mapping[str, Branch] = field(default_factory=dict)

    @cached_property
    def table(self) -> Table:
        """The mapped table."""
        return cast("Table", self.model.__table__)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Every column that is written, in the table's order."""
        counted = self.model.__mapper__.version_id_col  # a version that counts nothing says something
        hidden = {name for name in NEVER_WRITTEN if name != "version" or counted is not None} | {self.parent}
        return tuple(_field(column, self.held) for column in self.table.columns if column.name not in hidden)

    @cached_property
    def above(self) -> str:
        """The table of the row above; "" where there is none."""
        keys = self.table.c[self.parent].foreign_keys if self.parent else ()
        return next((key.column.table.name for key in keys), "")

    @cached_property
    def keys(self) -> frozenset[str]:
        """Every name that a document of this branch may have."""
        return frozenset({one.key for one in self.fields} | {branch.name for branch in self.branches})


@dataclass
class Row:
    """One row with what hangs below it; named rows stand as their names, held rows as Row."""

    branch: Branch
    values: dict[str, Any]
    below: dict[str, list[Row]]


def _field(column: Column[Any], held: Mapping[str, Branch]) -> Field:
    target = next((key.column.table.name for key in column.foreign_keys), "")
    default = _default(column)
    holds = held.get(column.name)
    if target == "parties" and (column.name in ACROSS_CASES or column.table.name == MergedParty.__tablename__):
        target = ALL_PARTIES
    if column.name == "about_id":
        target = ABOUT_IT
    return Field(
        key=KEYS.get(column.name, column.name.removesuffix("_id")) if target else column.name,
        column=column.name,
        kind=text(LONGEST_NAME) if target else _kind(column),
        is_nullable=bool(column.nullable),
        is_required=not column.nullable and default is None,
        default=default,
        names=target if target in {*NAMED, ALL_PARTIES, ABOUT_IT} else "",
        holds=holds,
    )


def _kind(column: Column[Any]) -> Kind:
    is_long = column.name == "facts" and column.table.name in FROZEN_FACTS
    return text(LONGEST_FACTS) if is_long else kind_of(column.type)


def _default(column: Column[Any]) -> object:
    if not isinstance(column.default, ColumnDefault):
        return None
    default: Any = column.default
    return default.arg(None) if default.is_callable else default.arg


def written(row: Row) -> dict[str, Any]:
    """Return the row as it stands in a document."""
    document = {one.key: _written_value(one, row.values[one.column]) for one in row.branch.fields}
    for branch in row.branch.branches:
        document[branch.name] = [written(below) for below in row.below[branch.name]]
    return document


def _written_value(one: Field, value: Any) -> Any:  # noqa: ANN401 - a column's value
    if value is None:
        return None
    return written(value) if one.holds else one.kind.write(value)


def read(branch: Branch, document: object) -> Row:
    """Return the row that stands in a document; what is left out takes its default. Raises Misfit."""
    if not isinstance(document, dict):
        raise Misfit("no_object")
    for name in document:
        if name not in branch.keys:
            raise Misfit("unknown_field", name[:60])
    values = {one.column: _read_value(one, document) for one in branch.fields}
    return Row(branch, values, {below.name: _read_below(below, document) for below in branch.branches})


def _read_value(one: Field, document: dict[str, Any]) -> Any:  # noqa: ANN401 - a column's value
    if one.key not in document and not one.is_required:
        return one.default
    value = document.get(one.key)
    if value is None:
        if one.is_nullable:
            return None
        raise Misfit("required", one.key)
    try:
        return read(one.holds, value) if one.holds else one.kind.read(value)
    except Misfit as misfit:
        raise misfit.under(one.key) from misfit


def _read_below(branch: Branch, document: dict[str, Any]) -> list[Row]:
    value = document.get(branch.name, [])
    if not isinstance(value, list):
        raise Misfit("no_list", branch.name)
    rows = []
    for position, item in enumerate(value):
        try:
            rows.append(read(branch, item))
        except Misfit as misfit:
            raise misfit.under(f"{branch.name}[{position}]") from misfit
    return rows
