"""Says of a text which of its characters no paper can show, while it can still be written otherwise."""

from __future__ import annotations

from dataclasses import asdict

from mediator_desk.conventions.text import kept_text
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate

_CANNOT = QT_TRANSLATE_NOOP(
    "Papers", "No paper can show {character} ({code_point}) in “{where}”. Write it otherwise before the record is made."
)


def glyph_words(text: str) -> str:
    """Return a sentence about the first character that the fonts of the papers lack in a text as it is kept.

    "" for none.
    """
    from mediator_desk.documents.papers.meeting_words import flowing
    from mediator_desk.documents.typesetting.drawable import (
        first_undrawable,  # papers are not needed before the first paint
    )

    found = first_undrawable(flowing(kept_text(text)))
    return translate("Papers", _CANNOT).format(**asdict(found)) if found else ""
