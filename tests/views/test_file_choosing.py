"""The dialog of files leaves the database alone that lies in the folder it shows."""

from __future__ import annotations

import os
import re
import sqlite3
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from mediator_desk.views import messages
from mediator_desk.views.file_choosing import FileDialog, ask_target


def locks(file):
    """Return what this process holds locked of files with this number; other devices have files of the same one."""
    place = re.compile(rf" {os.getpid()} [0-9a-f:]+:{os.stat(file).st_ino} ")
    with open("/proc/locks", encoding="ascii") as held:
        return {line.partition(": ")[2] for line in held if place.search(line)}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the locks of a process are told by /proc")
@pytest.mark.parametrize("kinds", ["", "PDF (*.pdf)", "All (*)"])
def test_the_locks_of_a_database_stay_when_its_folder_is_shown(qtbot, tmp_path, monkeypatch, kinds):
    file = tmp_path / "desk.db"
    file.touch()
    of_others = locks(file)
    held = sqlite3.connect(file)
    held.execute("PRAGMA journal_mode=WAL")
    held.execute("CREATE TABLE one(two)")
    held.commit()
    before = locks(file) - of_others
    monkeypatch.chdir(tmp_path)
    dialog = FileDialog(None, "", str(tmp_path), kinds)
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    qtbot.wait(700)  # the folder is read in a thread of Qt's own
    assert before
    assert before <= locks(file)
    held.close()


def shown():
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, FileDialog) and one.isVisible())


def test_a_file_is_suggested_in_its_folder_and_taken_when_accepted(qtbot, tmp_path):
    QTimer.singleShot(200, lambda: shown().accept())
    chosen, kind = FileDialog.getSaveFileName(None, "", str(tmp_path / "协议.pdf"), "PDF (*.pdf)")
    assert (chosen, kind) == (str(tmp_path / "协议.pdf"), "PDF (*.pdf)")


def test_what_is_given_up_is_no_file(qtbot, tmp_path):
    QTimer.singleShot(200, lambda: shown().reject())
    assert FileDialog.getOpenFileName(None, "", str(tmp_path)) == ("", "")


KINDS = {"Workbook (*.xlsx)": ".xlsx", "Tables (*.csv)": ".csv"}


@pytest.mark.parametrize(
    ("chosen", "kind", "name"),
    [
        ("report.xlsx", "Workbook (*.xlsx)", "report.xlsx"),
        ("report.csv", "Workbook (*.xlsx)", "report.csv"),
        ("report.xlsx", "Tables (*.csv)", "report.csv"),
        ("2026.10月报", "Workbook (*.xlsx)", "2026.10月报.xlsx"),
        ("report", "", "report.xlsx"),
    ],
)
def test_a_file_has_the_ending_that_was_meant_and_keeps_its_dots(
    qtbot, settings, tmp_path, monkeypatch, chosen, kind, name
):
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / chosen), kind))
    assert ask_target(window, settings, "Save", "report", KINDS) == tmp_path / name


def test_a_file_that_nobody_saw_is_asked_for(qtbot, settings, tmp_path, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "report.xlsx").write_text("there")
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "report"), ""))
    for answer, target in ((False, None), (True, tmp_path / "report.xlsx")):
        monkeypatch.setattr(messages, "ask", lambda *_said, answer=answer: answer)
        assert ask_target(window, settings, "Save", "report", KINDS) == target
