"""The least that a Qt program costs: a bare QMainWindow that says when it is painted, and ends."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class _Window(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        sys.stdout.write("first_paint\n")
        sys.stdout.flush()
        os._exit(0)  # how a program closes is no part of how it starts


def main() -> int:
    """Open the window."""
    application = QApplication([])
    window = _Window()
    window.resize(1440, 900)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
