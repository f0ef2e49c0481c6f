"""What the filters of a report may choose from, in the words of the language in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.breakdowns import VOCABULARIES
from mediator_desk.services.figures.cells import Labels
from mediator_desk.views.figure_words import filters_words, label_words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.services.figures.selections import Filters, Key
    from mediator_desk.services.lists.choices import ListChoices

CONTEXT = "OwnReports"
ALL_CASES = QT_TRANSLATE_NOOP("OwnReports", "All cases")

OFFERED = tuple(one for one in Dimension if one is not Dimension.MONTH)
"""The period says which months."""


class FilterChoices:
    """Every key that can be chosen with its word, "not filled in" last; and filters in words."""

    def __init__(self, choices: ListChoices, labels: Labels) -> None:
        self._labels = labels
        self._named: dict[Dimension, dict[Key, str]] = {}
        for dimension in OFFERED:
            self._named[dimension] = {**dict(_names(dimension, choices)), None: label_words(None)}

    def named(self, dimension: Dimension) -> dict[Key, str]:
        """Return what can be chosen of a dimension."""
        return self._named[dimension]

    def words(self, filters: Filters) -> str:
        """Return which cases filters let pass."""
        return filters_words(filters, self._labels) or translate(CONTEXT, ALL_CASES)


def _names(dimension: Dimension, choices: ListChoices) -> list[tuple[Key, str]]:
    if dimension is Dimension.INSURER:
        return list(choices.insurers)
    if dimension is Dimension.MEDIATOR:
        return list(choices.mediators)
    if dimension is Dimension.CITY:
        return [(city, city) for city in choices.cities]
    return [(str(member), word(member)) for member in VOCABULARIES[dimension]]
