"""Making the server of an office: roles, database, schema, grants, policies, functions. Done again, it brings them up
to date.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, create_engine, inspect, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from mediator_desk.database import SCHEMA_VERSION
from mediator_desk.errors import Refused
from mediator_desk.models.words import Role
from mediator_desk.server import (
    bridge_functions,
    functions,
    key_functions,
    sight_functions,
    told_functions,
    told_passwords,
    wall_functions,
)
from mediator_desk.server.lines import AT_THE_SETTINGS
from mediator_desk.server.masks import views
from mediator_desk.server.membership import is_kept_by_members, keep_roles
from mediator_desk.server.names import RoleNames
from mediator_desk.server.policies import policies, privileges
from mediator_desk.storage.driver_errors import in_sentences

OLDEST_SERVER = 14
ENCODING = "UTF8"
MAKING_LOCK = 20150316
_LARGE_OBJECTS = tuple(
    f"pg_catalog.{one}"
    for one in ("lo_creat(integer)", "lo_create(oid)", "lo_from_bytea(oid, bytea)", "lo_put(oid, bigint, bytea)")
)
"""What makes objects that are in no table, under no policy and counted by nobody."""
_ADMINISTRATION = "postgres"
"""The database that every server has: where one asks for the others."""


@dataclass(frozen=True)
class Made:
    """What was made. `is_new`: the database was not there before."""

    names: RoleNames
    is_new: bool


def init_server(url: str) -> Made:
    """Make the server at `url` (postgresql+psycopg://login@host/database) an office's; return what was made.

    The login makes roles, and the database where it is missing. Raises Refused("database_name_unfit", name),
    ("only_on_a_server"), ("server_too_old", found, oldest), ("may_not_make_roles", login),
    ("may_not_make_database", login, name), ("server_encoding", found), ("database_of_another", name),
    ("schema_open_to_all", owner), ("database_is_newer"), Unavailable where it cannot be reached.
    """
    place, names = _place(url)
    with in_sentences():
        is_new = _make_closed(place, names)
        with _in_one_transaction(place) as connection:
            _make_inside(connection, names)
    return Made(names, is_new)


def make_empty(url: str) -> RoleNames:
    """Make the database at `url` and its owner where they are not there yet, and nothing inside; return the names.

    Raises as init_server does.
    """
    place, names = _place(url)
    with in_sentences():
        _make_closed(place, names)
    return names


def _place(url: str) -> tuple[URL, RoleNames]:
    place = make_url(url)
    if place.get_backend_name() != "postgresql":
        raise Refused("only_on_a_server")
    return place, RoleNames(place.database or "")


def _make_closed(place: URL, names: RoleNames) -> bool:
    is_new = _make_database(place, names)
    with connected(place) as connection:
        _close_to_others(connection, names)
    return is_new


@contextlib.contextmanager
def connected(place: URL, database: str = "") -> Iterator[Connection]:
    """Give a connection on which each statement counts by itself."""
    engine = create_engine(place.set(database=database or place.database), hide_parameters=True)
    try:
        with engine.connect() as connection:
            yield connection.execution_options(isolation_level="AUTOCOMMIT")
    finally:
        engine.dispose()


@contextlib.contextmanager
def _in_one_transaction(place: URL) -> Iterator[Connection]:
    """Give a connection whose statements count together, or not at all."""
    engine = create_engine(place, hide_parameters=True)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _make_database(place: URL, names: RoleNames) -> bool:
    with connected(place, _ADMINISTRATION) as server:
        _check_server(server)
        _make_owner(server, names)
        found = server.execute(
            text("SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = :name"),
            {"name": names.database},
        ).scalar()
        if found is None:
            _create_database(server, names)
        elif found != ENCODING:
            raise Refused("server_encoding", found=found)
    return found is None


def _check_server(server: Connection) -> None:
    version = int(server.execute(text("SHOW server_version_num")).scalar_one())
    if version < OLDEST_SERVER * 10_000:
        raise Refused("server_too_old", found=str(version // 10_000), oldest=OLDEST_SERVER)
    mine = text("SELECT rolname, rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = session_user")
    login, may_make_roles = server.execute(mine).one()
    if not may_make_roles:
        raise Refused("may_not_make_roles", login=login)


def _make_owner(server: Connection, names: RoleNames) -> None:
    """Make the role that owns everything; who makes it may take its place, and nobody signs in as it."""
    _make_role(server, names.owner)
    server.execute(text(f"ALTER ROLE {names.owner} NOLOGIN CREATEROLE INHERIT"))
    # From version 16 on who made a role is a member of it that may give it away, but not yet take its place.
    taken = "SET" if is_kept_by_members(server) else "MEMBER"
    if not server.execute(text(f"SELECT pg_has_role(session_user, '{names.owner}', '{taken}')")).scalar():
        server.execute(text(f"GRANT {names.owner} TO CURRENT_USER"))


def _make_role(connection: Connection, name: str) -> None:
    known = text("SELECT 1 FROM pg_roles WHERE rolname = :name")
    if connection.execute(known, {"name": name}).scalar() is None:
        connection.execute(text(f"CREATE ROLE {name} NOLOGIN"))


def _create_database(server: Connection, names: RoleNames) -> None:
    """Make it with the order of characters by their codes: the beginnings of texts are found by indexes then."""
    may = text("SELECT rolsuper OR rolcreatedb, rolname FROM pg_roles WHERE rolname = session_user")
    may_make, login = server.execute(may).one()
    if not may_make:
        raise Refused("may_not_make_database", login=login, name=names.database)
    server.execute(
        text(
            f"CREATE DATABASE {names.database} OWNER {names.owner} TEMPLATE template0 ENCODING '{ENCODING}'"
            " LC_COLLATE 'C' LC_CTYPE 'C'"
        )
    )


def _make_inside(connection: Connection, names: RoleNames) -> None:
    # Two of these at once: the second waits here.
    connection.execute(text(f"SELECT pg_advisory_xact_lock({MAKING_LOCK})"))
    _take_over(connection, names)
    keep_roles(connection, names)
    connection.execute(text(f"SET LOCAL ROLE {names.owner}"))
    connection.execute(text("SET LOCAL search_path = public"))
    _migrate(connection)
    wall_functions.shut_out_strangers(connection, names)
    for statement in _walls(connection, names):
        connection.exec_driver_sql(statement.replace("%", "%%"))
    connection.execute(text("RESET ROLE"))
    told_passwords.note_those_of_before(connection)


def _close_to_others(connection: Connection, names: RoleNames) -> None:
    """Let nobody in but this committee's, and nobody make anything."""
    owner_of = text(
        "SELECT pg_get_userbyid(datdba), pg_has_role(session_user, datdba, 'MEMBER') FROM pg_database"
        " WHERE datname = current_database()"
    )
    owner, is_mine = connection.execute(owner_of).one()
    if owner != names.owner:
        if not is_mine:
            raise Refused("database_of_another", name=names.database)
        connection.execute(text(f"ALTER DATABASE {names.database} OWNER TO {names.owner}"))
    connection.execute(text(f"REVOKE ALL ON DATABASE {names.database} FROM PUBLIC"))
    with contextlib.suppress(DBAPIError):  # before version 15 it belongs to whoever made the server
        connection.execute(text(f"ALTER SCHEMA public OWNER TO {names.owner}"))
    connection.execute(text("REVOKE ALL ON SCHEMA public FROM PUBLIC"))
    with contextlib.suppress(DBAPIError):  # a superuser's to give: elsewhere anybody may fill the disk with them
        connection.execute(text(f"REVOKE EXECUTE ON FUNCTION {', '.join(_LARGE_OBJECTS)} FROM PUBLIC"))
    is_open = text(
        "SELECT EXISTS (SELECT 1 FROM pg_namespace n, aclexplode(n.nspacl) a"
        " WHERE n.nspname = 'public' AND a.grantee = 0 AND a.privilege_type = 'CREATE')"
    )
    if connection.execute(is_open).scalar():
        raise Refused("schema_open_to_all", owner=names.owner)


_OF_ANOTHER = """
    SELECT format('ALTER %s %I.%I OWNER TO {owner}', CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW'
                  ELSE 'TABLE' END, n.nspname, c.relname)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'desk_trail') AND c.relkind IN ('r', 'v', 'S')
       AND pg_get_userbyid(c.relowner) <> '{owner}'
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i', 'e'))
    UNION ALL
    SELECT format('ALTER FUNCTION %s OWNER TO {owner}', p.oid::regprocedure)
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname IN ('public', 'desk_trail') AND pg_get_userbyid(p.proowner) <> '{owner}'
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 'ALTER SCHEMA desk_trail OWNER TO {owner}'
      FROM pg_namespace n WHERE n.nspname = 'desk_trail' AND pg_get_userbyid(n.nspowner) <> '{owner}'
"""


def _take_over(connection: Connection, names: RoleNames) -> None:
    """Give the owner what another login made here before: an office that worked without this wall."""
    found = connection.exec_driver_sql(_OF_ANOTHER.format(owner=names.owner).replace("%", "%%")).scalars().all()
    for statement in found:
        connection.exec_driver_sql(statement)


def _migrate(connection: Connection) -> None:
    has_schema = connection.dialect.has_table(connection, "alembic_version")
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() if has_schema else None
    if found == SCHEMA_VERSION:
        return
    if found is not None:
        # Each save of a desk asks for the version first: those under way end, and the next ones find the new version.
        connection.execute(text("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"))
    from mediator_desk.migrations import upgrade

    upgrade(connection)


def _walls(connection: Connection, names: RoleNames) -> Iterator[str]:
    """Return every statement of roles, functions, grants and policies, in their order."""
    for role in names.groups:
        _make_role(connection, role)
    groups = ", ".join((*names.duties, *names.sights))
    yield f"GRANT CONNECT ON DATABASE {names.database} TO {', '.join(names.duties)}"
    yield f"GRANT USAGE ON SCHEMA public TO {groups}, {names.masks}"
    yield f"GRANT {names.masks} TO {names.owner}"
    yield from _without_policies(connection)
    yield told_passwords.MAKING
    yield from functions.functions(names)
    yield from sight_functions.sight_functions()
    yield from key_functions.key_functions()
    yield from told_functions.told_functions(names)
    yield from wall_functions.functions(names)
    yield from bridge_functions.functions()
    yield "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC"
    yield from _callable(names)
    there = frozenset(inspect(connection).get_table_names("public"))
    yield from privileges(names, there)
    yield from policies(names, there)
    yield from wall_functions.triggers()
    yield from bridge_functions.grants(names)
    yield from views(names)
    yield f"REVOKE {names.masks} FROM {names.owner}"


def _without_policies(connection: Connection) -> list[str]:
    there = "SELECT format('DROP POLICY %I ON %I.%I', policyname, schemaname, tablename) FROM pg_policies"
    return list(connection.execute(text(there + " WHERE schemaname = 'public'")).scalars())


def _callable(names: RoleNames) -> Iterator[str]:
    everybody = ", ".join((*names.duties, names.masks))
    keepers = ", ".join(names.duty(role) for role in Role if role in AT_THE_SETTINGS)
    given = (
        (functions.FOR_EVERYBODY, everybody),
        (key_functions.FOR_EVERYBODY, everybody),
        (wall_functions.FOR_EVERYBODY, everybody),
        (sight_functions.FOR_WHOEVER_SEES_A_PART, everybody),
        (functions.FOR_ADMINISTRATORS, names.duty(Role.ADMINISTRATOR)),
        (functions.FOR_WHO_CHECKS, keepers),
        (functions.FOR_WHO_DESTROYS, keepers),
        (told_functions.FOR_WHO_BRINGS, keepers),
    )
    for calls, to in given:
        for call in calls:
            yield f"GRANT EXECUTE ON FUNCTION public.{call} TO {to}"
