"""A figure that is a link to its cases: by mouse, by Tab and Enter, and for a reader of the screen by its name."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.views import theme
from mediator_desk.views.parts import Button, plain_tip, restyle

LOOKS = {
    "figure": ("figure", True),
    "head": ("head", True),
    "section": ("section", True),
    "strong": ("table", True),
    "fact": ("table", False),
    "small": ("small", False),
}
"""Look of a figure -> its size in [type], and whether it is bold."""


@dataclass(frozen=True)
class Said:
    """A piece of what is said: words, or a figure that opens its cases by its key."""

    text: str
    key: Hashable = None
    name: str = ""
    """What the figure counts, where the words around it do not say so."""


class FigureLabel(Button):
    """A figure in words; what it opens is its `key`. Without one it is a text that takes no focus."""

    opened = Signal(object)
    """The figure's cases are wanted (its key)."""

    def __init__(self, look: str = "strong", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.key: Hashable = None
        self._look = look
        self.setProperty("look", "number")
        self.setProperty("kind", look)
        self.setProperty("tone", tone)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.opened.emit(self.key) if self.key is not None else None)
        self.show_figure("", None)

    def show_figure(self, shown: str, key: Hashable, said: str = "", tip: str = "") -> None:
        """Show a figure. `said` is what it counts, for those who hear it; `tip` what more there is to say of it."""
        self.key = key
        self.setText(shown)
        is_link = key is not None
        self.setAccessibleName(f"{said} {shown}".strip())
        opens = self.tr("Enter opens the cases") if is_link else ""
        self.setAccessibleDescription(f"{tip}\n{opens}".strip())
        self.setToolTip(plain_tip(f"{tip}\n{opens}".strip()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_link else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)
        if self.property("link") is not is_link:
            restyle(self, link=is_link)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: D102
        size, is_bold = LOOKS[self._look]
        metrics = QFontMetrics(theme.current().font(size, bold=is_bold))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return self.sizeHint()
