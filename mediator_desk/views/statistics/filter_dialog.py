"""Which cases are counted: one dimension, and the values of it that pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.figures.selections import Filters
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.figure_words import key_words, label_words
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.tick_list import TickList
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.services.figures.cells import PeriodFacts
    from mediator_desk.services.figures.selections import Key


class FilterDialog(DeskDialog):
    """Chooses values of a dimension; those of other dimensions stay as they are."""

    def __init__(
        self,
        facts: PeriodFacts,
        filters: Filters,
        put: Callable[[Filters], object],
        parent: QWidget | None = None,
        *,
        dimension: Dimension | None = None,
    ) -> None:
        super().__init__(self.tr("Which cases are to be counted?"), self.tr("Count these"), parent)
        self._facts, self._filters, self._put = facts, filters, put
        self._keys: list[Key] = []
        self.chooser = ChoiceField(choices(Dimension), parent=self)
        self.chooser.always_chosen()
        self.chooser.setAccessibleName(self.tr("By what"))
        self.finder = QLineEdit(self, clearButtonEnabled=True)
        self.finder.setPlaceholderText(self.tr("Find"))
        self.finder.setAccessibleName(self.tr("Find a value"))
        self.ticks = TickList(self)
        self.ticks.setAccessibleName(self.tr("Values that are counted"))
        self.ticks.find_by(self.finder)
        hint = self.tr("Everything on the screen counts only these, and says so. Nothing ticked: all are counted.")
        for part in (self.chooser, self.finder, self.ticks, words(hint, "small", "mute", wrap=True)):
            self.body.addWidget(part)
        self.chooser.currentIndexChanged.connect(lambda _index: self._offer())
        self.chooser.choose(dimension or Dimension.INSURER)
        self._offer()
        self.chooser.setFocus()

    def save(self) -> None:
        """Let pass what is ticked."""
        wanted = dict(self._filters.wanted)
        dimension = self.chooser.choice()
        if dimension is None:
            return
        keys = {self._keys[int(place)] for place in self.ticks.values()}
        wanted.pop(dimension, None)
        self._put(Filters.of({**wanted, **({dimension: keys} if keys else {})}))

    def _offer(self) -> None:
        """Offer the values that the period has by the other filters, and those that are wanted already."""
        dimension = self.chooser.choice()
        self.finder.clear()
        if dimension is None:
            self.ticks.offer([])
            return
        others = Filters.of({one: keys for one, keys in self._filters.wanted if one is not dimension})
        figures = figures_of(self._facts, others)
        counted = {line.key: line for line in figures.breakdown(dimension).lines}
        wanted = self._filters.keys(dimension) or frozenset()
        self._keys = [*counted, *(key for key in wanted if key not in counted)]
        said = [
            f"{label_words(counted[key].label)}  ({counted[key].counts.accepted:,})"
            if key in counted
            else key_words(dimension, key, self._facts.labels)
            for key in self._keys
        ]
        ticked = [str(place) for place, key in enumerate(self._keys) if key in wanted]
        self.ticks.offer([(str(place), one) for place, one in enumerate(said)], ticked)
        self.setWindowTitle(f"{self.windowTitle().split(' · ')[0]} · {figures.count(Part.ACCEPTED):,}")
