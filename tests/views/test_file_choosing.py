"""The dialog of files leaves the database alone that lies in the folder it shows."""

from __future__ import annotations

import os
import sqlite3
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from mediator_desk.views.file_choosing import FileDialog


def locks(file):
    inode = f":{os.stat(file).st_ino} "
    with open("/proc/locks", encoding="ascii") as held:
        return sum(inode in line for line in held)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the locks of a process are told by /proc")
@pytest.mark.parametrize("kinds", ["", "PDF (*.pdf)", "All (*)"])
def test_the_locks_of_a_database_stay_when_its_folder_is_shown(qtbot, tmp_path, monkeypatch, kinds):
    file = tmp_path / "desk.db"
    held = sqlite3.connect(file)
    held.execute("PRAGMA journal_mode=WAL")
    held.execute("CREATE TABLE one(two)")
    held.commit()
    before = locks(file)
    monkeypatch.chdir(tmp_path)
    dialog = FileDialog(None, "", str(tmp_path), kinds)
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    qtbot.wait(700)  # the folder is read in a thread of Qt's own
    assert locks(file) == before > 0
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
