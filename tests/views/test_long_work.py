"""What takes seconds at thirty thousand cases runs in a job: the window answers while it does."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from mediator_desk.practice import fill_committee
from mediator_desk.views.cases.view import CasesView
from mediator_desk.views.intake.opening import open_import
from mediator_desk.views.statistics.statistics_view import StatisticsView
from tests.views.cases_at_hand import AFTER_THE_EXPORT, EXPORT, take_in
from tests.views.long_work import watch


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


def test_an_import_is_read_looked_through_and_taken_in_by_jobs(qtbot, staffed_desk, monkeypatch):
    seen = watch(monkeypatch)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = open_import(staffed_desk, EXPORT, window, lambda *_news: None)
    qtbot.waitUntil(lambda: staffed_desk.jobs.is_idle, timeout=30_000)
    gone = []
    dialog.destroyed.connect(lambda: gone.append(True))  # it goes away when all is taken in
    dialog.act()
    qtbot.waitUntil(lambda: gone == [True], timeout=30_000)
    assert seen == ["read_submissions in a job", "preview_import in a job", "import_submissions in a job"]


def test_a_report_is_counted_and_written_by_a_job(qtbot, desk, monkeypatch, tmp_path):
    with desk.database.writing() as db:
        fill_committee(db, cases=60, seed=5, months=2, today=desk.today())
    view = StatisticsView(desk)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    seen = watch(monkeypatch)
    view.write_workbook(tmp_path / "report.xlsx")
    qtbot.waitUntil((tmp_path / "report.xlsx").exists)
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    assert seen == ["report_facts in a job", "write_report_file in a job"]


def test_a_list_leaves_by_jobs_as_a_workbook_and_on_paper(qtbot, staffed_desk, monkeypatch, tmp_path):
    take_in(staffed_desk)
    view = CasesView(staffed_desk, {}, print, print)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: staffed_desk.jobs.is_idle)
    seen = watch(monkeypatch)
    view.tools.exports.write_workbook_to(tmp_path / "list.xlsx")
    qtbot.waitUntil(lambda: staffed_desk.jobs.is_idle)
    view.tools.exports.show_paper()
    qtbot.waitUntil(lambda: staffed_desk.jobs.is_idle)
    assert seen == ["write_list in a job", "render_list_bytes in a job"]
