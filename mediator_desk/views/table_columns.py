"""The columns of a table as a person likes them: moved, widened, hidden, and so again the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu

from mediator_desk.views import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QHeaderView, QWidget

    from mediator_desk.settings import Settings
    from mediator_desk.views.table_model import Column

KEPT_AFTER_MS = 400


class ColumnLayout(QObject):
    """Arranges the sections of a header by the keys of their columns, and remembers what a person changes."""

    first_changed = Signal(int)
    """Another column stands at the left: its number."""

    def __init__(self, header: QHeaderView, columns: Sequence[Column], settings: Settings, name: str) -> None:
        super().__init__(header)
        self._header = header
        self._columns = tuple(columns)
        self._settings = settings
        self._name = f"table/{name}"
        self._timer = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._timer.timeout.connect(self._keep)

    def arrange(self) -> None:
        """Put the columns as they were left: by key, so that a new version's columns find their place."""
        kept = self._settings.layout_of(self._name)
        keys = [column.key for column in self._columns]
        hidden = [key for key in kept.get("hidden", []) if key in keys]
        for number, column in enumerate(self._columns):
            width = kept.get("widths", {}).get(column.key, column.width)
            self._header.resizeSection(number, theme.current().px(int(width)))
            self._header.setSectionHidden(number, column.key in hidden and len(hidden) < len(keys))
        for place, key in enumerate(key for key in kept.get("order", []) if key in keys):
            self._header.moveSection(self._header.visualIndex(keys.index(key)), place)
        self._header.sectionMoved.connect(self._on_changed)
        self._header.sectionResized.connect(self._on_resized)
        self.first_changed.emit(self.in_sight()[0])

    def in_sight(self) -> list[int]:
        """Return the numbers of the columns that are shown, from the left."""
        places = (self._header.logicalIndex(place) for place in range(self._header.count()))
        return [number for number in places if not self._header.isSectionHidden(number)]

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu to choose the columns that are shown; at least one stays."""
        menu = QMenu(parent)
        menu.setProperty("checks", "true")
        shown = self.in_sight()
        for number, column in enumerate(self._columns):
            act = menu.addAction(column.title)
            act.setCheckable(True)
            act.setChecked(number in shown)
            act.setEnabled(len(shown) > 1 or number not in shown)
            act.toggled.connect(lambda on, number=number: self._show(number, is_shown=on))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def keep_now(self) -> None:
        """Remember what was changed a moment ago: the table goes out of sight."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def _show(self, number: int, *, is_shown: bool) -> None:
        self._header.setSectionHidden(number, not is_shown)
        self._on_changed()

    def _on_resized(self, number: int, old: int, new: int) -> None:
        """The last one follows the window, and what is put out of sight gets no width: nobody chose that."""
        if old and new and number != self.in_sight()[-1]:
            self._on_changed()

    def _on_changed(self) -> None:
        self.first_changed.emit(self.in_sight()[0])
        self._timer.start()

    def _keep(self) -> None:
        header, columns, factor = self._header, self._columns, theme.current().factor
        places = [header.logicalIndex(place) for place in range(len(columns))]
        shown = self.in_sight()
        layout = {
            "order": [columns[number].key for number in places],
            "hidden": [columns[number].key for number in places if number not in shown],
            # The last column takes the room that is left: its width says nothing about it.
            "widths": {columns[number].key: round(header.sectionSize(number) / factor) for number in shown[:-1]},
        }
        self._settings.keep_layout(self._name, layout)
