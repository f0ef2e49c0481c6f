"""Schema migrations (alembic), run from inside the program: no alembic.ini."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection

from mediator_desk.errors import Refused


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
    try:
        command.upgrade(config(connection), "head")
    except CommandError as error:
        if "Can't locate revision" in str(error):
            raise Refused("database_is_newer") from error
        raise


def newest_revision() -> str:
    """Return the newest revision in the scripts."""
    return ScriptDirectory.from_config(config()).get_current_head() or ""
