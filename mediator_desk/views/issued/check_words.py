"""Signs of verdicts, and in words what each proves and what it does not. No Qt here."""

from __future__ import annotations

from mediator_desk.documents.proof.verifying import Verdict, VerdictState
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.papers.issued import IssuedRow
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.table_model import Mark
from mediator_desk.views.wording import word

CONTEXT = "CheckWords"
S = VerdictState
MARKS = {
    S.GENUINE: Mark("check-circle", "good"),
    S.SUPERSEDED: Mark("stack", "warn"),
    S.WITHDRAWN: Mark("arrow-counter-clockwise", "warn"),
    S.CHANGED: Mark("x-circle", "bad"),
    S.SCAN_OF: Mark("image", "info"),
    S.UNKNOWN: Mark("question", "warn"),
    S.NO_CODE: Mark("question", "plain"),
    S.SEVERAL: Mark("warning", "warn"),
}
SAME = QT_TRANSLATE_NOOP("CheckWords", "Proved: not one bit of it differs from what was issued.")
NOT_SIGNED = QT_TRANSLATE_NOOP(
    "CheckWords", "Not proved: who signed it. It is the paper as it was printed, without signatures."
)
KEPT = QT_TRANSLATE_NOOP(
    "CheckWords", "A signed scan of this paper is kept already. This one would take its place; the other stays too."
)
BELONGS = QT_TRANSLATE_NOOP("CheckWords", "{paper} {number}, issued {moment}")
BELONGS_BY = QT_TRANSLATE_NOOP("CheckWords", "{paper} {number}, issued {moment} by {by}")
IN_CASE = QT_TRANSLATE_NOOP("CheckWords", "Case {number}")


def proof_words(verdict: Verdict) -> list[str]:
    """Return what a proof proves and what it does not; none for a verdict that proves nothing."""
    if not verdict.is_proved:
        return []
    said = [SAME] if verdict.seal else [SAME, NOT_SIGNED]
    return [translate(CONTEXT, one) for one in said]


def belongs_words(paper: IssuedRow) -> str:
    """Return which paper it is, of which case."""
    text = translate(CONTEXT, BELONGS_BY if paper.by else BELONGS)
    issued = text.format(paper=word(paper.kind), number=paper.number, moment=exact_moment(paper.issued_at), by=paper.by)
    return f"{issued}\n{translate(CONTEXT, IN_CASE).format(number=paper.case_number)}"


def kept_words() -> str:
    """Return that a signed scan is there already."""
    return translate(CONTEXT, KEPT)
