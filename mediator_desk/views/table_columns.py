"""The columns of a table as a person likes them: moved, widened, hidden, and so again the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu

from mediator_desk.views import theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QHeaderView, QWidget

    from mediator_desk.settings import Settings
    from mediator_desk.views.table_model import Column

KEPT_AFTER_MS = 400


class ColumnLayout(QObject):
    """Arranges the sections of a header by the keys of their columns, and remembers what a person changes."""

    first_changed = Signal(int)
    """Another column stands at the left: its number."""
    changed = Signal()
    """A person chose, moved or sized columns."""

    def __init__(self, header: QHeaderView, columns: Sequence[Column], settings: Settings, name: str) -> None:
        super().__init__(header)
        self._header = header
        self._columns = tuple(columns)
        self._settings = settings
        self._name = f"table/{name}"
        self.is_remembered = True
        """Whether what a person changes is there again the next time; not while a view has columns of its own."""
        self._timer = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._timer.timeout.connect(self._keep)

    def arrange(self) -> None:
        """Put the columns as they were left: by key, so that a new version's columns find their place."""
        kept = self._settings.layout_of(self._name)
        keys = [column.key for column in self._columns]
        # What came with a later version is not in the order that was kept: it shows itself only where it is usual.
        known = set(kept.get("order", []))
        unusual = [column.key for column in self._columns if not column.usual and column.key not in known]
        hidden = [key for key in kept.get("hidden", []) if key in keys] + unusual
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

    def shown_keys(self) -> tuple[str, ...]:
        """Return the keys of the columns that are shown, from the left."""
        return tuple(self._columns[number].key for number in self.in_sight())

    def widths(self) -> dict[str, int]:
        """Return the widths of the columns that are shown, in pixels at 100 %; the last one takes what is left."""
        factor = theme.current().factor
        return {
            self._columns[number].key: round(self._header.sectionSize(number) / factor)
            for number in self.in_sight()[:-1]
        }

    def choose(self, keys: Sequence[str], widths: Mapping[str, int] | None = None) -> None:
        """Show exactly these columns, from the left, and remember it; unknown ones are left out, one at least stays."""
        numbers = {column.key: number for number, column in enumerate(self._columns)}
        wanted = [numbers[key] for key in dict.fromkeys(keys) if key in numbers] or self.in_sight()[:1]
        for place, number in enumerate(wanted):
            self._header.moveSection(self._header.visualIndex(number), place)
        for number, column in enumerate(self._columns):
            is_new = self._header.isSectionHidden(number)
            self._header.setSectionHidden(number, number not in wanted)
            if column.key in (widths or {}) or is_new:
                width = (widths or {}).get(column.key, column.width)
                self._header.resizeSection(number, theme.current().px(width))
        self._on_changed()

    def forget(self) -> None:
        """Show the usual columns in their usual order and widths, and remember nothing."""
        self.choose([column.key for column in self._columns if column.usual])
        for number, column in enumerate(self._columns):
            self._header.resizeSection(number, theme.current().px(column.width))
        self._timer.stop()
        self._settings.keep_layout(self._name, {})

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
        if self.is_remembered:
            self._timer.start()
        self.changed.emit()

    def _keep(self) -> None:
        header, columns = self._header, self._columns
        places = [header.logicalIndex(place) for place in range(len(columns))]
        shown = self.in_sight()
        layout = {
            "order": [columns[number].key for number in places],
            "hidden": [columns[number].key for number in places if number not in shown],
            # The last column takes the room that is left: its width says nothing about it.
            "widths": self.widths(),
        }
        self._settings.keep_layout(self._name, layout)
