"""The ring around what has the focus goes away with the window that it stands in."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from mediator_desk.views.banner import Banner
from mediator_desk.views.focus import FocusFollower


def test_a_file_dialog_that_is_gone_with_its_ring_leaves_nothing_behind(qapp, qtbot, tmp_path):
    follower = FocusFollower(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def tab_to_a_button_and_escape():
        dialog = QApplication.activeModalWidget()
        shown = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        shown[-1].setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        gc.collect()
        QTimer.singleShot(20, dialog.reject)

    for _ in range(12):
        QTimer.singleShot(20, tab_to_a_button_and_escape)
        QFileDialog.getSaveFileName(
            window, "", str(tmp_path / "x.xlsx"), options=QFileDialog.Option.DontUseNativeDialog
        )
        QApplication.processEvents()
        gc.collect()
    follower.deleteLater()


class Screen(QWidget):
    """What a screen is to its banner."""

    def __init__(self):
        super().__init__()
        self.banner = Banner(self)
        self.field = QPushButton("list", self)

    def take_focus(self):
        self.field.setFocus()


def test_a_button_of_the_banner_that_goes_gives_the_keyboard_back_to_the_screen(qtbot):
    screen = Screen()
    qtbot.addWidget(screen)
    for goes in (screen.banner.clear, lambda: screen.banner.tell("info", "next")):
        screen.banner.tell("good", "done", acts=[("Undo", lambda: None)])
        screen.show()
        next(one for one in screen.banner.findChildren(QPushButton) if one.text() == "Undo").setFocus()
        goes()
        assert screen.focusWidget() is screen.field
