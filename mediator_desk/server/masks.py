"""The masked views: what those see of a table who may not reveal numbers of people (an archivist).

They stand before the tables on the path of such a login, under the same names; the tables' columns themselves are not
theirs to read. What is not masked can be changed through them; new rows go straight into the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Text

from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.columns import Json
from mediator_desk.models.rights import ROLES, Right
from mediator_desk.models.tables import Base
from mediator_desk.models.words import Role
from mediator_desk.server.grants import JSON, LINES
from mediator_desk.server.lines import Line
from mediator_desk.server.names import RoleNames
from mediator_desk.server.policies import changed_by, columns_of

SCHEMA = "masked"


def masked_duties() -> list[Role]:
    """Return the duties that see masked views."""
    return [role for role in Role if role not in ROLES[Right.REVEAL]]


def views(names: RoleNames) -> Iterator[str]:
    """Return the statements that make all masked views anew.

    They belong to a role that owns no table: so the row policies hold in them too, on every version of the server.
    """
    duties = ", ".join(map(names.duty, masked_duties()))
    yield f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE"
    yield f"CREATE SCHEMA {SCHEMA}"
    yield f"GRANT USAGE ON SCHEMA public TO {names.masks}"
    yield f"GRANT USAGE, CREATE ON SCHEMA {SCHEMA} TO {names.masks}"
    yield f"GRANT USAGE ON SCHEMA {SCHEMA} TO {duties}"
    for table, line in LINES.items():
        if line.masked:
            yield from _view(names, table, line)
    yield f"REVOKE CREATE ON SCHEMA {SCHEMA} FROM {names.masks}"


def _view(names: RoleNames, table: str, line: Line) -> Iterator[str]:
    view = f"{SCHEMA}.{table}"
    shown = ", ".join(_column(table, name, line.masked.get(name)) for name in columns_of(table))
    yield f"CREATE VIEW {view} WITH (security_barrier) AS SELECT {shown} FROM public.{table}"
    if (sequence := _sequence(table)) is not None:
        yield f"ALTER VIEW {view} ALTER COLUMN id SET DEFAULT nextval('{sequence}')"
    yield f"ALTER VIEW {view} OWNER TO {names.masks}"
    yield f"GRANT SELECT ON public.{table} TO {names.masks}"
    for role in masked_duties():
        yield from _of_role(names, table, line, role)
    if any(role in line.add for role in masked_duties()):
        yield from _adding(table)


def _of_role(names: RoleNames, table: str, line: Line, role: Role) -> Iterator[str]:
    to = f"ON {SCHEMA}.{table} TO {names.duty(role)}"
    yield f"GRANT SELECT {to}"
    if role in line.add:
        yield f"GRANT INSERT {to}"
    changed = [name for name in changed_by(line, table, role) if name not in line.masked]
    if changed:
        listed = ", ".join(f'"{name}"' for name in changed)
        yield f"GRANT UPDATE ({listed}) {to}"
        yield f"GRANT UPDATE ({listed}) ON public.{table} TO {names.masks}"
    if role in line.remove:
        yield f"GRANT DELETE {to}"
        yield f"GRANT DELETE ON public.{table} TO {names.masks}"


def _adding(table: str) -> Iterator[str]:
    """A masked column takes nothing through a view: a new row goes into the table, as whoever adds it."""
    columns = ", ".join(f'"{name}"' for name in columns_of(table))
    values = ", ".join(f'NEW."{name}"' for name in columns_of(table))
    # Whoever adds an entry of the trail may not read its number back from the table.
    numbered = (
        "NEW.id := coalesce(NEW.id, (SELECT public.desk_entry_ids(1))); " if table == AuditEntry.__tablename__ else ""
    )
    yield (
        f"CREATE FUNCTION {SCHEMA}.add_to_{table}() RETURNS trigger LANGUAGE plpgsql"
        " SET search_path = pg_catalog, pg_temp AS"
        f" $body$ BEGIN {numbered}INSERT INTO public.{table} ({columns}) VALUES ({values}); RETURN NEW; END $body$"
    )
    yield (
        f"CREATE TRIGGER added INSTEAD OF INSERT ON {SCHEMA}.{table} FOR EACH ROW"
        f" EXECUTE FUNCTION {SCHEMA}.add_to_{table}()"
    )


def _column(table: str, name: str, mask: str | None) -> str:
    if mask is None:
        return f'"{name}"'
    if table not in Base.metadata.tables:
        return f'public.{mask}("{name}") AS "{name}"'
    kind = Base.metadata.tables[table].c[name].type
    if mask == JSON and not isinstance(kind, Json):
        return f'public.{mask}("{name}"::jsonb)::text AS "{name}"'
    length = getattr(kind, "length", None)
    cast = "" if isinstance(kind, Text | Json) or length is None else f"::varchar({length})"
    return f'public.{mask}("{name}"){cast} AS "{name}"'


def _sequence(table: str) -> str | None:
    if table == AuditEntry.__tablename__:
        return None  # its trigger numbers it
    found = Base.metadata.tables.get(table)
    return f"public.{table}_id_seq" if found is not None and "id" in found.c else None
