"""Where a case was found, in words, with nobody's numbers in full."""

from __future__ import annotations

import re

from mediator_desk.conventions.masking import mask_number, mask_phone
from mediator_desk.conventions.text import without_turns
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.search_index.texts import FoundIn

FOUND_WORDS = {
    FoundIn.NUMBER: QT_TRANSLATE_NOOP("FoundIn", "Number"),
    FoundIn.NAME: QT_TRANSLATE_NOOP("FoundIn", "Name"),
    FoundIn.IDENTITY: QT_TRANSLATE_NOOP("FoundIn", "Identity number"),
    FoundIn.PHONE: QT_TRANSLATE_NOOP("FoundIn", "Telephone"),
    FoundIn.INSURER: QT_TRANSLATE_NOOP("FoundIn", "Insurer"),
    FoundIn.MEDIATOR: QT_TRANSLATE_NOOP("FoundIn", "Mediator"),
    FoundIn.TAG: QT_TRANSLATE_NOOP("FoundIn", "Tag"),
    FoundIn.SUBJECT: QT_TRANSLATE_NOOP("FoundIn", "Subject"),
    FoundIn.REQUESTS: QT_TRANSLATE_NOOP("FoundIn", "Requests"),
    FoundIn.FACTS: QT_TRANSLATE_NOOP("FoundIn", "Facts"),
    FoundIn.DECISION: QT_TRANSLATE_NOOP("FoundIn", "Decision or proposal"),
    FoundIn.NEXT_STEP: QT_TRANSLATE_NOOP("FoundIn", "Next step"),
    FoundIn.ADDRESS: QT_TRANSLATE_NOOP("FoundIn", "Address"),
    FoundIn.EVIDENCE: QT_TRANSLATE_NOOP("FoundIn", "Evidence"),
    FoundIn.CONTACT: QT_TRANSLATE_NOOP("FoundIn", "Contact"),
}

_PERSONAL = re.compile(r"[0-9][0-9 -]{9,}[0-9Xx]|(?<=^…)[0-9 -]{3,}[0-9Xx]|[0-9][0-9 -]{3,}(?=…$)")
"""Digits enough for a telephone or a document, in a text that says more; fewer where the piece cuts them off."""


def where_found(found_in: FoundIn, piece: str) -> str:
    """Return the kind of the text with the piece that was found in it; documents and telephones are masked."""
    said = translate("Finder", "{where}: {piece}")
    return said.format(where=translate("FoundIn", FOUND_WORDS[found_in]), piece=_masked(found_in, piece))


def _masked(found_in: FoundIn, piece: str) -> str:
    plain = without_turns(" ".join(piece.split()))
    if found_in is FoundIn.IDENTITY:
        return mask_number(plain)
    if found_in is FoundIn.PHONE:
        return mask_phone(plain)
    # Numbers of cases and policies are no secret; in other texts a long one may be anybody's.
    return plain if found_in is FoundIn.NUMBER else _PERSONAL.sub(lambda found: mask_number(found[0]), plain)
