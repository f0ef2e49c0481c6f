"""Fields that only settings need: names one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable


class LinesField(QPlainTextEdit):
    """Names, one a line; a draft keeps them as a tuple without empty ones."""

    def __init__(self, rows: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setFixedHeight(rows * QFontMetrics(theme.current().font()).lineSpacing() + px(28))

    def lines(self) -> tuple[str, ...]:
        """Return the names that are there."""
        typed = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(line for line in typed if line)

    def show_lines(self, lines: Iterable[str] | None) -> None:
        """Show names, each on its line."""
        self.setPlainText("\n".join(lines or ()))


value_of.register(LinesField, LinesField.lines)
show_value.register(LinesField, LinesField.show_lines)
changed.register(LinesField, lambda field: field.textChanged)
