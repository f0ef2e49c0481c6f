"""Taking in a file: shown row by row before anything is written, and once only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from mediator_desk import i18n
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.views.intake.import_dialog import ImportDialog
from mediator_desk.views.intake.opening import open_import
from tests.views.cases_at_hand import AFTER_THE_EXPORT, EXPORT


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.fixture
def told():
    return []


@pytest.fixture
def opened(qtbot, staffed_desk, window, told):
    def open_file(file=EXPORT):
        dialog = open_import(staffed_desk, file, window, lambda *news: told.append(news))
        qtbot.waitUntil(lambda: staffed_desk.jobs.is_idle, timeout=30_000)
        return dialog

    return open_file


def count(desk):
    with desk.database.reading() as db:
        return register.queue_counts(db, [Queue.ALL], mediator_id=None, today=desk.today())[Queue.ALL]


def rows_of(dialog):
    return [dialog._model.row(number) for number in range(dialog._model.rowCount())]


def test_nothing_is_written_before_a_person_takes_it_in(opened, staffed_desk):
    dialog = opened()
    assert dialog.act_button.isEnabled()
    assert count(staffed_desk) == 0
    dialog.reject()
    assert count(staffed_desk) == 0


def test_what_cannot_be_read_stands_first_with_its_reason(opened):
    rows = rows_of(opened())
    assert [row.mark.tone for row in rows[:7]] == ["bad"] * 7
    assert all(row.findings for row in rows[:7])
    assert rows[7].mark.tone == "warn"


def test_the_reasons_of_the_chosen_row_stand_whole_below_the_table(opened):
    dialog = opened()
    dialog.table.selectRow(3)
    assert dialog._said.text() == rows_of(dialog)[3].findings


def test_the_rows_keep_the_contract_of_a_model(opened):
    QAbstractItemModelTester(opened()._model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_file_is_taken_in_and_news_is_told(opened, staffed_desk, qtbot, told):
    dialog = opened()
    with qtbot.waitSignal(staffed_desk.cases_changed, timeout=30_000):
        qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert count(staffed_desk) == 74
    [(tone, news, reason, _acts)] = told
    assert tone == "warn"
    assert "74" in news
    assert "7" in reason
    assert staffed_desk.settings.last_import_folder == str(EXPORT.parent)


@pytest.mark.parametrize("again", ["submissions.json", "submissions.csv", "submissions.xlsx"])
def test_a_second_import_says_that_nothing_changes(opened, staffed_desk, qtbot, again):
    first = opened()
    with qtbot.waitSignal(staffed_desk.cases_changed, timeout=30_000):
        first.act()
    second = opened(EXPORT.with_name(again))
    assert second.act_button.isHidden()
    assert second.banner.text
    assert count(staffed_desk) == 74


def test_a_file_that_is_no_export_is_refused_with_a_sentence(opened, tmp_path):
    file = tmp_path / "notes.csv"
    file.write_text("this,is,no,export\n1,2,3,4\n", "utf-8")
    dialog = opened(file)
    assert dialog.banner.text
    assert not dialog.act_button.isEnabled()


def test_reading_can_be_stopped(staffed_desk, window, qtbot):
    dialog = ImportDialog(staffed_desk, EXPORT, window)
    dialog.open()
    dialog.reject()
    qtbot.waitUntil(lambda: staffed_desk.jobs.is_idle, timeout=30_000)
    assert not dialog.isVisible()
    assert count(staffed_desk) == 0


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
def test_the_dialog_opens_in_both_languages(opened, language):
    i18n.use_language(language)
    assert rows_of(opened())[0].fate
