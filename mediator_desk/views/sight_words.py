"""What is told to somebody whose login of an office's server sees a part of the cases. No Qt here."""

from __future__ import annotations

from types import MappingProxyType

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.trust_words import Sight

CONTEXT = "SeenCases"

SEEN = MappingProxyType(
    {
        Sight.OWN: QT_TRANSLATE_NOOP("SeenCases", "Your own cases and those of nobody yet; others are not shown."),
        Sight.ARCHIVED: QT_TRANSLATE_NOOP("SeenCases", "Closed and archived cases; others are not shown."),
    }
)
"""Over a list: which cases it is of."""
COUNTED = MappingProxyType(
    {
        Sight.OWN: QT_TRANSLATE_NOOP("SeenCases", "Of your own cases only"),
        Sight.ARCHIVED: QT_TRANSLATE_NOOP("SeenCases", "Of closed and archived cases only"),
    }
)
"""Beside figures: what was counted."""


def seen_words(sight: Sight) -> str:
    """Return which cases a list is of; "" where it is of all."""
    return translate(CONTEXT, SEEN[sight]) if sight in SEEN else ""


def counted_words(sight: Sight) -> str:
    """Return which cases were counted; "" where all were."""
    return translate(CONTEXT, COUNTED[sight]) if sight in COUNTED else ""
