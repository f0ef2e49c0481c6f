"""Schema migrations (alembic), run from inside the program: no alembic.ini."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection

from mediator_desk.errors import Refused
from mediator_desk.models.search import CASE_WORDS_TABLES
from mediator_desk.search_index.writing import rebuild

INDEXED_SINCE = "0007"
"""The newest revision that changed what is searched: what is older is indexed anew."""


def config(connection: Connection | None = None) -> Config:
    """Return alembic's configuration, with the connection that the migration is to use."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def upgrade(connection: Connection) -> None:
    """Bring the schema of the connected database to the newest revision, in the connection's transaction.

    Raises Refused("database_is_newer") for a database of a newer program.
    """
    before = MigrationContext.configure(connection).get_current_revision()
    try:
        command.upgrade(config(connection), "head")
    except CommandError as error:
        if "Can't locate revision" in str(error):
            raise Refused("database_is_newer") from error
        raise
    # Only now, and not in a revision: what is read for the index are the tables as this program knows them.
    if before is not None and before < INDEXED_SINCE:
        rebuild(connection)


def is_compared(_item: object, name: str | None, kind: str, *_rest: Any) -> bool:  # noqa: ANN401 - alembic's own
    """Tell alembic whether a thing in the database is one that the models declare: the index of words is not."""
    return not (kind == "table" and name in CASE_WORDS_TABLES)


def newest_revision() -> str:
    """Return the newest revision in the scripts."""
    return ScriptDirectory.from_config(config()).get_current_head() or ""
