"""Sentences about moving in and out: the open format, its folders and files; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_MOVING: dict[str, str] = {
    "folder_not_empty": QT_TRANSLATE_NOOP(
        "Sentences", "There is something in the folder {folder} already. Choose a new or an empty one."
    ),
    "folder_not_writable": QT_TRANSLATE_NOOP(
        "Sentences", "The folder {folder} could not be written ({detail}). Nothing was left there; choose another one."
    ),
    "open_format_misfit": QT_TRANSLATE_NOOP(
        "Sentences", "The export does not fit the open format at {place} ({reason}). Nothing was taken in."
    ),
    "cases_differ": QT_TRANSLATE_NOOP(
        "Sentences",
        "{count} cases are here already with other content: {numbers}. Nothing was taken in; look at them first.",
    ),
    "paper_not_as_issued": QT_TRANSLATE_NOOP(
        "Sentences", "The issued paper {number} of the export is not as it was issued. Nothing was taken in."
    ),
    "case_breaks_rules": QT_TRANSLATE_NOOP(
        "Sentences", "A case of the export breaks a rule of the register ({detail}). Nothing was taken in."
    ),
    "lone_surrogate": QT_TRANSLATE_NOOP("Sentences", "There is half a character in this text. Type it again."),
}
"""Code -> English sentence, as in views/sentences.py."""
