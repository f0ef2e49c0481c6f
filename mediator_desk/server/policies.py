"""Making statements of the table of grants: privileges on tables and columns, and row policies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from mediator_desk.models.rights import ROLES, Right
from mediator_desk.models.search import CASE_WORDS
from mediator_desk.models.tables import Base
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server.grants import LINES
from mediator_desk.server.lines import Duties, Line, Rows
from mediator_desk.server.names import RoleNames

ALEMBIC = "alembic_version"
_CLAUSES = {"INSERT": "WITH CHECK", "UPDATE": "USING (true) WITH CHECK", "DELETE": "USING"}
"""Verb -> what a condition is asked of: the new row, or the one that goes."""


def columns_of(table: str) -> tuple[str, ...]:
    """Return the columns of a table in their order."""
    if table == ALEMBIC:
        return ("version_num",)
    if table == CASE_WORDS.name:
        return tuple(column.name for column in CASE_WORDS.columns)
    return tuple(column.name for column in Base.metadata.tables[table].columns)


def key_of(table: str) -> frozenset[str]:
    """Return the columns that say which row it is."""
    found = CASE_WORDS if table == CASE_WORDS.name else Base.metadata.tables.get(table)
    return frozenset(column.name for column in found.primary_key) if found is not None else frozenset()


def tables() -> list[str]:
    """Return every table that must have a line."""
    return sorted({*Base.metadata.tables, CASE_WORDS.name, ALEMBIC})


def seeing_numbers(duties: Duties) -> Duties:
    """Return those of them who may see numbers of people whole; the others see masked views."""
    return duties & ROLES[Right.REVEAL]


def changed_by(line: Line, table: str, role: Role) -> tuple[str, ...]:
    """Return the columns of a table that somebody with this duty may change."""
    if role not in line.change:
        return ()
    may = line.only.get(role)
    left = line.unchanged | (key_of(table) if "id" in key_of(table) else frozenset())
    return tuple(name for name in columns_of(table) if name not in left and (may is None or name in may))


def privileges(names: RoleNames, there: Collection[str]) -> Iterator[str]:
    """Return the statements that give each duty what its line says of the tables that are there, and nothing else."""
    groups = ", ".join(names.groups)
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {groups}"
    yield f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, {groups}"
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {', '.join(names.duties)}"
    for table, line in _lines(there):
        for role in Role:
            yield from _of_role(names, table, line, role)
        if line.read_by_all_cases:
            yield f"GRANT SELECT ({_listed(line.read_by_all_cases)}) ON public.{table} TO {names.sight(Sight.ALL)}"


def _of_role(names: RoleNames, table: str, line: Line, role: Role) -> Iterator[str]:
    to = f"ON public.{table} TO {names.duty(role)}"
    is_masked = bool(line.masked) and role not in seeing_numbers(frozenset({role}))
    read = _read_by(line, table, role, is_masked=is_masked)
    if role in line.read and read:
        yield f"GRANT SELECT ({_listed(read)}) {to}"
    if role in line.add:
        yield f"GRANT INSERT {to}"
    if is_masked:
        return  # the rest goes through the masked view, whose owner has it
    if changed := changed_by(line, table, role):
        yield f"GRANT UPDATE ({_listed(changed)}) {to}"
    if role in line.remove:
        yield f"GRANT DELETE {to}"


def _read_by(line: Line, table: str, role: Role, *, is_masked: bool) -> list[str]:
    hidden = set(line.masked) if is_masked else set()
    hidden |= line.read_by_all_cases | {name for name, duties in line.read_by.items() if role not in duties}
    return [name for name in columns_of(table) if name not in hidden]


def _lines(there: Collection[str]) -> list[tuple[str, Line]]:
    return [(table, line) for table, line in LINES.items() if table in there]


def policies(names: RoleNames, there: Collection[str]) -> Iterator[str]:
    """Return the statements that make every row policy; those that were there are dropped before."""
    for table, line in _lines(there):
        if line.rows == Rows():
            yield f"ALTER TABLE public.{table} DISABLE ROW LEVEL SECURITY"
            continue
        yield f"ALTER TABLE public.{table} ENABLE ROW LEVEL SECURITY"
        yield from _by_sight(names, table, line)
        for place, also in enumerate(line.also):
            yield (
                f"CREATE POLICY also_{place} ON public.{table} FOR {also.verb} TO {_duties(names, also.duties)}"
                f" USING ({also.condition})"
            )
        for verb, condition in line.held.items():
            to = ", ".join((*names.duties, names.masks))
            held = f"CREATE POLICY held_{verb.lower()} ON public.{table} AS RESTRICTIVE FOR {verb} TO {to}"
            yield f"{held} {_CLAUSES[verb]} ({condition})"


def _by_sight(names: RoleNames, table: str, line: Line) -> Iterator[str]:
    rows = line.rows
    check = f" WITH CHECK ({rows.written})" if rows.written else ""
    conditions = ((Sight.ALL, rows.all), (Sight.OWN, rows.own), (Sight.ARCHIVED, rows.archived))
    for sight, condition in conditions:
        yield f"CREATE POLICY sees_{sight.value} ON public.{table} TO {names.sight(sight)} USING ({condition}){check}"
    if line.masked:
        mine = "(SELECT public.desk_sight())"
        seen = " OR ".join(f"({mine} = '{sight.value}' AND ({condition}))" for sight, condition in conditions)
        yield f"CREATE POLICY masked ON public.{table} TO {names.masks} USING ({seen}){check}"


def _duties(names: RoleNames, duties: Duties) -> str:
    return ", ".join(names.duty(role) for role in Role if role in duties)


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
