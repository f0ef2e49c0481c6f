"""Sentences about what disks, power cuts and other programs did; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_FAULTS: dict[str, str] = {
    "soak_needs_practice": QT_TRANSLATE_NOOP(
        "Sentences", "This writes invented cases and works on a practice committee only. Make one first with `sample`."
    ),
    "soak_found_damage": QT_TRANSLATE_NOOP("Sentences", "The practice committee is damaged: {detail}"),
    "soak_found_gaps": QT_TRANSLATE_NOOP("Sentences", "Saves of this run are missing: {numbers}."),
}
"""Code -> English sentence, as in views/sentences.py."""
