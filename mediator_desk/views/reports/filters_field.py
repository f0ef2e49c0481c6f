"""Filters of a report: said in words, chosen in a dialog of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.selections import NO_FILTERS, Filters
from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import button, words
from mediator_desk.views.reports.filter_choices import OFFERED, FilterChoices
from mediator_desk.views.tick_list import TickList
from mediator_desk.views.typed_values import type_again, typed_in
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.services.figures.selections import Key

FOUND_FROM = 12
"""Choices from which one finds by typing."""
WIDTH = 620


class FiltersField(QWidget):
    """A field of a form that holds Filters."""

    chosen = Signal()

    def __init__(self, offered: FilterChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = offered
        self._filters = NO_FILTERS
        self._said = words("", "fact", wrap=True)
        self.choose_button = button(self.tr("Choose…"), self.open_dialog, icon="list")
        self.clear_button = button(self.tr("All cases"), lambda: self._take(NO_FILTERS), look="link")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("xs"))
        column.addWidget(self._said)
        row.addWidget(self.choose_button)
        row.addWidget(self.clear_button)
        row.addStretch(1)
        column.addLayout(row)
        self.setFocusProxy(self.choose_button)
        self.choose(NO_FILTERS)

    def filters(self) -> Filters:
        """Return what is let pass."""
        return self._filters

    def choose(self, filters: Filters | None) -> None:
        """Let these pass."""
        self._filters = filters or NO_FILTERS
        said = self._offered.words(self._filters)
        self._said.setText(said)
        self.choose_button.setAccessibleDescription(said)
        self.clear_button.setVisible(bool(self._filters.wanted))

    def open_dialog(self) -> None:
        """Ask which cases are counted."""
        shown(FiltersDialog(self._offered, self._filters, self._take, self.window()))

    def words_of(self, filters: Filters) -> str:
        """Return filters in words: for comparing what two desks chose."""
        return self._offered.words(filters)

    def _take(self, filters: Filters) -> None:
        self.choose(filters)
        self.chosen.emit()
        self.choose_button.setFocus()


class FiltersDialog(DeskDialog):
    """By what cases are told apart at the left, which of them pass at the right; nothing ticked: all of them."""

    def __init__(
        self,
        offered: FilterChoices,
        filters: Filters,
        on_chosen: Callable[[Filters], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Which cases are counted"), self.tr("Count these"), parent, width=WIDTH)
        self._offered, self._on_chosen = offered, on_chosen
        self._wanted = dict(filters.wanted)
        self._wanted_at_first = dict(filters.wanted)
        self._dimension = OFFERED[0]
        self._build()
        self._dimensions.currentRowChanged.connect(self._on_row)
        self._list.ticked.connect(self._on_ticked)
        self.show_dimension(next(iter(self._wanted), OFFERED[0]))
        self._dimensions.setFocus()

    def show_dimension(self, dimension: Dimension) -> None:
        """Show what can be chosen of one dimension."""
        self._dimensions.setCurrentRow(OFFERED.index(dimension))
        self._on_row(OFFERED.index(dimension))

    def save(self) -> None:
        """Hand over the filters."""
        self._on_chosen(Filters.of({one: keys for one, keys in self._wanted.items() if keys}))

    def is_changed(self) -> bool:
        """Nothing is lost by leaving: a filter is quickly asked again."""
        return False

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px("l"))
        self._dimensions = QListWidget(self)
        self._dimensions.setObjectName("ticks")
        self._dimensions.setAccessibleName(self.tr("By what cases are told apart"))
        self._dimensions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for dimension in OFFERED:
            QListWidgetItem(self._title(dimension), self._dimensions)
        self._dimensions.setFixedWidth(self._dimensions.sizeHintForColumn(0) + px(64))
        self._dimensions.setMinimumHeight(px(340))
        row.addWidget(self._dimensions)
        side = QVBoxLayout()
        side.setSpacing(px("s"))
        self._text = QLineEdit(self, clearButtonEnabled=True)
        self._text.setPlaceholderText(self.tr("Find in the choices"))
        self._text.setAccessibleName(self._text.placeholderText())
        self._list = TickList(self)
        self._list.find_by(self._text)
        side.addWidget(self._text)
        side.addWidget(self._list, 1)
        side.addWidget(words(self.tr("Nothing ticked: all of them."), "small", "mute", wrap=True))
        row.addLayout(side, 1)
        self.body.addLayout(row, 1)

    def _title(self, dimension: Dimension) -> str:
        count = len(self._wanted.get(dimension, ()))
        return (
            self.tr("{dimension} ({count})").format(dimension=word(dimension), count=count)
            if count
            else word(dimension)
        )

    def _on_row(self, row: int) -> None:
        self._dimension = OFFERED[max(0, row)]
        named = self._named()
        self._text.clear()
        self._text.setVisible(len(named) >= FOUND_FROM)
        self._list.setAccessibleName(word(self._dimension))
        places = {str(place): key for place, key in enumerate(named)}
        wanted = self._wanted.get(self._dimension, frozenset())
        self._list.offer(
            [(place, named[key]) for place, key in places.items()],
            [place for place, key in places.items() if key in wanted],
        )

    def _named(self) -> dict[Key, str]:
        """Return what can be chosen; what was chosen once and is known no more stands last, by its number."""
        named = self._offered.named(self._dimension)
        gone = sorted(str(key) for key in self._wanted_at_first.get(self._dimension, ()) if key not in named)
        by_text = {str(key): key for key in self._wanted_at_first.get(self._dimension, ())}
        return {**named, **{by_text[text]: f"#{text}" for text in gone}}

    def _on_ticked(self) -> None:
        keys = list(self._named())
        self._wanted[self._dimension] = frozenset(keys[int(place)] for place in self._list.values())
        self._dimensions.item(OFFERED.index(self._dimension)).setText(self._title(self._dimension))


def _again(field: FiltersField, typed: dict[str, Any]) -> None:
    known = {str(one): one for one in Dimension}
    field.choose(Filters.of({known[name]: keys for name, keys in (typed or {}).items() if name in known}))


value_of.register(FiltersField, FiltersField.filters)
show_value.register(FiltersField, FiltersField.choose)
changed.register(FiltersField, lambda field: field.chosen)
typed_in.register(FiltersField, lambda field: field.filters().as_plain())
type_again.register(FiltersField, _again)
