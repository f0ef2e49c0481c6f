"""The ring around what has the focus goes away with the window that it stands in."""

from __future__ import annotations

import gc

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout

from mediator_desk.views.focus import FocusFollower, FocusRing


def test_a_window_that_is_destroyed_under_its_ring_takes_nothing_else_along(qapp, qtbot):
    follower = FocusFollower(qapp)
    for _ in range(30):
        dialog = QDialog()
        first, second = QPushButton("一", dialog), QPushButton("二", dialog)
        column = QVBoxLayout(dialog)
        column.addWidget(first)
        column.addWidget(second)
        dialog.show()
        qtbot.waitExposed(dialog)
        second.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda box=dialog: bool(box.findChildren(FocusRing)))
        first.setFocus(Qt.FocusReason.TabFocusReason)  # a ring is on its way to it
        shiboken6.delete(dialog)
        gc.collect()
        QApplication.processEvents()
    follower.deleteLater()
