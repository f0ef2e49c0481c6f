"""A plugin for pytest: the PostgreSQL half of any test works under a login of the office instead of as superuser.

    python -m pytest tests/services -p tests.server.under_a_login -k postgresql

The login has every duty of the desk and sees all cases. What is a person's own, or was told to one alone, is open to
it: the tests act as several people over one connection, which no desk does.
"""

from __future__ import annotations

import psycopg
from sqlalchemy import make_url

from mediator_desk.database import Database
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server.making import init_server
from tests import kept_states, migrated, server_database

LOGIN, PASSWORD = "every_duty", "only for tests 7"
_DUTIES = (Role.MEDIATOR, Role.SECRETARY, Role.ADMINISTRATOR)
_OF_ONE = (
    *("audit_entries", "kept_inputs", "case_visits", "saved_views", "presences"),
    *("private_notes", "settlement_authorities", "settlement_offers", "offered_payments"),
)

_migrate = migrated.migrate
_give = server_database.ServerDatabase.give


def _wall(url: str) -> None:
    _migrate(url)
    if not url.startswith("postgresql"):
        return
    names = init_server(url).names
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute(f"CREATE ROLE {LOGIN} LOGIN PASSWORD '{PASSWORD}'")
        groups = ", ".join((*(names.duty(role) for role in _DUTIES), names.sight(Sight.ALL)))
        raw.execute(f"GRANT {groups} TO {LOGIN}")
        for table in _OF_ONE:
            raw.execute(f"ALTER POLICY sees_all ON public.{table} USING (true) WITH CHECK (true)")
        # What tests arrange past the services is told by the server, as by a desk it would have to be.
        seen = "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgname LIKE '%\\_seen'"
        for table, trigger in raw.execute(seen).fetchall():
            raw.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
        for verb in ("insert", "update"):
            raw.execute(f"DROP POLICY held_{verb} ON public.presences")


def _give_under_login(self: server_database.ServerDatabase) -> Database:
    owner = self._url
    try:
        place = make_url(f"{owner}/").set(username=LOGIN, password=PASSWORD)
        if self._inside is None:
            self._make()
        self._url = place.render_as_string(hide_password=False).rstrip("/")
        return _give(self)
    finally:
        self._url = owner


migrated.migrate = _wall
# States that are kept are put in past every trigger, which only the server's own superuser may.
kept_states.begin_empty = lambda _database: False
server_database.ServerDatabase.give = _give_under_login
