"""What every test is given: a place of its own, both databases, a moment in time, and a watch on the log."""

from __future__ import annotations

import gc
import getpass
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests import x_server
from tests.postgres_cluster import CHOSEN, PostgresqlIsMissing, running_cluster
from tests.quick_place import quick_place

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from tests.server_database import ServerDatabase

WATCHED_LOGS = ("mediator_desk", "sqlalchemy")
TEMPLATE = "desk_template"

hypothesis.settings.register_profile("desk", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("desk")


def pytest_configure(config: pytest.Config) -> None:
    """Give this run folders of its own, before anything of the desk is imported."""
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(quick_place()))
    folder = tempfile.mkdtemp(prefix="mediator_desk_tests_", dir=quick_place())
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    _keep_bytecode()
    os.environ["MEDIATOR_DESK_DATA"] = f"{folder}/data"
    # QSettings without a file name, and what programs that the tests start would keep.
    os.environ["XDG_CONFIG_HOME"] = f"{folder}/config"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if chosen := os.environ.get(CHOSEN):  # the desk's own look for pg_dump finds that version's first
        os.environ["PATH"] = os.pathsep.join((chosen, os.environ.get("PATH", "")))


def _keep_bytecode() -> None:
    """Where Python is to leave no files beside the sources, keep them elsewhere: each program that the tests start,
    and each run, would compile the whole desk, and the tests too, which takes longer than most of them.
    """
    if not sys.dont_write_bytecode:
        return
    folder = Path(tempfile.gettempdir()) / f"mediator_desk_bytecode_{getpass.getuser()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if os.name != "nt" and (folder.stat().st_uid != os.getuid() or folder.is_symlink()):
        return  # somebody else's, who may have laid anything there
    sys.dont_write_bytecode, sys.pycache_prefix = False, str(folder)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)
    os.environ["PYTHONDONTWRITEBYTECODE"] = ""


def pytest_sessionstart() -> None:
    """Import as the program does: Qt's switch for names in snake case would read the source of every module."""
    from mediator_desk.app.start import import_plainly

    import_plainly()
    from tests import cheap_keys, shared_statements

    shared_statements.share()
    cheap_keys.make_cheap()


def pytest_collection_finish() -> None:
    """Let no collection look again at what stays for the whole run: modules, and ten thousand tests."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Fail a test during which the desk or its database warned, unless the test is marked logs_warnings."""
    seen = _Records(logging.WARNING)
    watched = [logging.getLogger(name) for name in WATCHED_LOGS]
    for logger in watched:
        logger.addHandler(seen)
    try:
        outcome = yield
    finally:
        for logger in watched:
            logger.removeHandler(seen)
    if seen.records and item.get_closest_marker("logs_warnings") is None:
        lines = "\n".join(f"{record.name} {record.levelname}: {record.getMessage()}" for record in seen.records)
        pytest.fail(f"the log has unexpected warnings:\n{lines}", pytrace=False)
    return outcome


class _Records(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _chinese_first() -> Iterator[None]:
    """Let every test begin, as a new installation does, in Chinese."""
    from mediator_desk import i18n

    i18n.use_language(i18n.CHINESE)
    yield
    i18n.use_language(i18n.CHINESE)
    _forget_translators()


def _forget_translators() -> None:
    """Take out what a started window told Qt to translate with: the next test would not find its buttons."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets else None
    if app is None:
        return
    from PySide6.QtCore import QTranslator

    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.setParent(None)


@pytest.fixture
def now() -> datetime:
    """Give the moment of the tests: Thursday 8 October 2026, nine in the morning in China."""
    return datetime(2026, 10, 8, 1, 0, tzinfo=UTC)


@pytest.fixture(params=["embedded", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """Give a migrated, empty database; the test runs once on each engine."""
    return request.getfixturevalue(f"{request.param}_database")


@pytest.fixture
def embedded_database(embedded_template: Path, tmp_path: Path) -> Iterator[Database]:
    """Give a migrated, empty database in a file."""
    from mediator_desk.database import Database

    place = tmp_path / "committee.db"
    shutil.copyfile(embedded_template, place)
    database = Database.open(f"sqlite:///{place.as_posix()}")
    yield database
    database.close()


@pytest.fixture
def postgresql_database(server_database: ServerDatabase) -> Iterator[Database]:
    """Give a migrated, empty database on the throw-away server."""
    database = server_database.give()
    yield database
    server_database.take_back(database)


@pytest.fixture(scope="session")
def server_database(postgresql_template: str) -> Iterator[ServerDatabase]:
    """Give the database on the server that the tests have in turn."""
    from tests.server_database import ServerDatabase

    given = ServerDatabase(postgresql_template, TEMPLATE)
    yield given
    given.close()


@pytest.fixture(scope="session")
def embedded_template() -> Path:
    """Give the file that every embedded database of this run is a copy of."""
    from tests.migrated import template

    return template()


@pytest.fixture(scope="session")
def postgresql_template() -> Iterator[str]:
    """Give the URL of a throw-away server that has a migrated database to copy."""
    try:
        with running_cluster() as url:
            import psycopg

            from tests.migrated import migrate

            with psycopg.connect(f"{url.replace('+psycopg', '')}/postgres", autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE {TEMPLATE}")
            migrate(f"{url}/{TEMPLATE}")
            yield url
    except PostgresqlIsMissing as reason:
        if os.environ.get("CI") == "true" or os.environ.get("MEDIATOR_DESK_REQUIRE_POSTGRESQL"):
            pytest.fail(str(reason), pytrace=False)
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """Give the DISPLAY of a virtual X server, for a program that a test starts."""
    if not x_server.is_there():
        if os.environ.get("CI") == "true":
            pytest.fail("Xvfb is not installed here", pytrace=False)
        pytest.skip("Xvfb is not installed here (Debian: xvfb)")
    with x_server.running_x_server() as display:
        yield display
