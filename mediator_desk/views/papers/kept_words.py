"""Words and signs for what there is of a paper: issued versions and scans. No Qt here."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.papers.issued import IssuedRow
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.table_model import Mark

CONTEXT = "KeptPapers"
COUNTS = QT_TRANSLATE_NOOP("KeptPapers", "counts")
SUPERSEDED = QT_TRANSLATE_NOOP("KeptPapers", "superseded by {number}")
WITHDRAWN = QT_TRANSLATE_NOOP("KeptPapers", "taken back on {moment}")
SCAN = QT_TRANSLATE_NOOP("KeptPapers", "scan")
SIGNED = QT_TRANSLATE_NOOP("KeptPapers", "counts, signed scan kept")
TOLD = QT_TRANSLATE_NOOP("KeptPapers", "{number}, issued {moment}: {state}")
TOLD_BY = QT_TRANSLATE_NOOP("KeptPapers", "{number}, issued {moment} by {by}: {state}")
WHY = QT_TRANSLATE_NOOP("KeptPapers", "Why it was made anew: {words}")


def issued_state(row: IssuedRow) -> str:
    """Return whether an issued paper counts, and if not what came of it."""
    if row.superseded_by:
        return translate(CONTEXT, SUPERSEDED).format(number=row.superseded_by)
    if row.withdrawn_at is not None:
        return translate(CONTEXT, WITHDRAWN).format(moment=exact_moment(row.withdrawn_at))
    return translate(CONTEXT, SIGNED if row.scan_id is not None else COUNTS)


def issued_mark(row: IssuedRow) -> Mark:
    """Return sign and tone of an issued paper."""
    if row.stands:
        return Mark("check", "good")
    return Mark("arrow-counter-clockwise" if row.withdrawn_at and not row.superseded_by else "stack", "plain")


def issued_tip(row: IssuedRow) -> str:
    """Return number, moment, person, state and reason of an issued paper, in one or two lines."""
    text = translate(CONTEXT, TOLD_BY if row.by else TOLD)
    said = text.format(number=row.number, moment=exact_moment(row.issued_at), by=row.by, state=issued_state(row))
    return "\n".join([said, *([translate(CONTEXT, WHY).format(words=row.words)] if row.words else [])])


def scan_word() -> str:
    """Return what a scan is called among issued papers."""
    return translate(CONTEXT, SCAN)
