"""Which acts cannot be undone, or only by an act of their own: said before they are done. No Qt here."""

from __future__ import annotations

from types import MappingProxyType

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.life import MOVES, Act

CONTEXT = "FinalActs"

FINAL_WORDS = MappingProxyType(
    {
        Act.ACCEPT: QT_TRANSLATE_NOOP(
            "FinalActs",
            "Can be undone until a paper with the number is printed; the number then becomes void for ever.",
        ),
        Act.SCHEDULE: QT_TRANSLATE_NOOP("FinalActs", "Undone by cancelling the meeting."),
        Act.EXTEND: QT_TRANSLATE_NOOP("FinalActs", "A longer time limit is not undone once it is agreed."),
        Act.WRITE_AGREEMENT: QT_TRANSLATE_NOOP("FinalActs", "A draft is mended as often as is needed."),
        Act.SEND_TO_SIGN: QT_TRANSLATE_NOOP(
            "FinalActs", "Until the first signature it can be taken back to be mended; not after it."
        ),
        Act.BACK_TO_DRAFT: QT_TRANSLATE_NOOP("FinalActs", "Undone by sending it to be signed again."),
        Act.SIGN: QT_TRANSLATE_NOOP(
            "FinalActs",
            "A signature that is marked cannot be undone; the last one puts the agreement in force for good.",
        ),
        Act.TAKE_EFFECT: QT_TRANSLATE_NOOP("FinalActs", "This cannot be undone: the agreement binds the parties."),
        Act.ARCHIVE: QT_TRANSLATE_NOOP(
            "FinalActs", "This cannot be undone: from then on corrections stand beside the file."
        ),
        Act.CORRECT: QT_TRANSLATE_NOOP("FinalActs", "This cannot be undone: a correction stays in the file."),
        Act.BIN: QT_TRANSLATE_NOOP("FinalActs", "It comes back within 30 days; then it is deleted for ever."),
    }
)
EMPTYING = QT_TRANSLATE_NOOP("FinalActs", "This cannot be undone. The trail keeps that it was there, nothing else.")


def not_undone() -> frozenset[Act]:
    """Return the acts with a word in the history that is not taken back by undoing the last step."""
    from mediator_desk.services.cases.undo import UNDOABLE  # not before the list is there

    return frozenset(move.act for move in MOVES if not set(move.told) <= UNDOABLE)


def final_words(act: Act) -> str:
    """Return what is to be said of an act before it is done, "" for one that is simply undone."""
    return translate(CONTEXT, FINAL_WORDS[act]) if act in FINAL_WORDS else ""


def emptying_words() -> str:
    """Return what is to be said before something is deleted from the bin."""
    return translate(CONTEXT, EMPTYING)
