"""One table in a process of its own: prints seconds to its last row, seconds of a repaint, MB that it took."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
from PySide6.QtWidgets import QApplication, QTableView
from sqlalchemy.dialects import sqlite

from mediator_desk import i18n
from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.jobs import Jobs
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.settings import Settings
from mediator_desk.views import theme
from mediator_desk.views.cases.listing import CaseListing
from mediator_desk.views.cases.rows import CaseSource
from mediator_desk.views.table import DeskTable, PagedModel

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

TODAY = date(2026, 11, 20)
EVERYTHING = CaseFilter(Queue.ALL, TODAY)
WIDTH, HEIGHT, REPAINTS = 1100, 800, 30
SHOWN = ("shown_number", "applicant_name", "respondent", "line", "claimed_amount", "state", "due_on")


def main(arguments: Sequence[str]) -> int:
    """Measure "ours" or "qt" on a database file."""
    which, place = arguments
    application = QApplication([])
    i18n.use_language(i18n.ENGLISH)
    settings = Settings.in_file(Path(place).with_suffix(".ini"))
    theme.install(application, settings)
    view, fill = (_ours if which == "ours" else _qts)(place, settings)
    view.resize(WIDTH, HEIGHT)
    view.show()
    application.processEvents()
    before = _resident()
    fill(is_warm_up=True)  # a desk that runs has built its statements before
    begun = time.perf_counter()
    model = fill()
    model.index(model.rowCount() - 1, 0).data()
    last_row = time.perf_counter() - begun
    view.scrollTo(model.index(model.rowCount() // 2, 0))
    application.processEvents()
    repaint = statistics.median(_seconds(view.viewport().repaint) for _ in range(REPAINTS))
    print(last_row, repaint, (_resident() - before) / 2**20)
    sys.stdout.flush()
    os._exit(0)


def _ours(place: str, settings: Settings) -> tuple[QTableView, Callable[..., QAbstractItemModel]]:
    desk = Desk(jobs=Jobs(), settings=settings)
    desk.open(Database.open(f"sqlite:///{place}"), Actor(None, "benchmark", Role.SECRETARY))
    columns = CaseListing(desk).model.columns
    model = PagedModel([column for column in columns if column.usual])
    view = DeskTable(model, "benchmark", desk)
    view.kept = (desk, model)  # as long as the view lives

    def fill(**_anything: object) -> QAbstractItemModel:
        model.show_source(CaseSource(desk, EVERYTHING))
        return model

    return view, fill


def _qts(place: str, _settings: Settings) -> tuple[QTableView, Callable[..., QAbstractItemModel]]:
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(place)
    if not database.open():
        raise RuntimeError(database.lastError().text())
    model, view = QSqlQueryModel(), QTableView()
    view.setModel(model)
    view.kept = (database, model)
    statement = str(_same_rows().compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))

    def fill(*, is_warm_up: bool = False) -> QAbstractItemModel:
        model.setQuery(f"{statement} LIMIT 100" if is_warm_up else statement, database)
        while model.canFetchMore():
            model.fetchMore()
        return model

    return view, fill


def _same_rows() -> register.Select:
    """Return the query of the same rows with as many columns as the table shows."""
    query = register._ordered(register._row_query(), EVERYTHING)
    shown = [1, 3, 4, 5, 7, 8, 11]
    columns = list(query.selected_columns)
    return query.with_only_columns(*(columns[number] for number in shown), maintain_column_froms=True)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _resident() -> int:
    """Return the memory of this process in bytes."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
