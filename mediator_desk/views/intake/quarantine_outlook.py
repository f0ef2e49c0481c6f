"""What would become of a row in quarantine as it is typed now, in words. No Qt here."""

from __future__ import annotations

from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import SubmissionKind
from mediator_desk.services.intake.intake_plan import Fate
from mediator_desk.services.intake.quarantine_mending import Outlook
from mediator_desk.views.note_words import column_word, note_sentence
from mediator_desk.views.sentences import sentence

CONTEXT = "Quarantine"
BECOMES: dict[SubmissionKind, str] = {
    SubmissionKind.COMPLAINT: QT_TRANSLATE_NOOP("Quarantine", "Nothing stands in its way: it becomes a complaint."),
    SubmissionKind.MEDIATION: QT_TRANSLATE_NOOP(
        "Quarantine", "Nothing stands in its way: it becomes a matter to be mediated."
    ),
    SubmissionKind.RATING: QT_TRANSLATE_NOOP("Quarantine", "Nothing stands in its way: it becomes a rating."),
}
TO_MEND = QT_TRANSLATE_NOOP("Quarantine", "To be mended: {columns}")
SEPARATOR = QT_TRANSLATE_NOOP("Quarantine", ", ")
OTHER_CONTENT = QT_TRANSLATE_NOOP("Quarantine", "{number} is here already with other content.")


def outlook_words(outlook: Outlook) -> str:
    """Return in a sentence what would become of the row."""
    if outlook.kept is not None and outlook.fate is Fate.ALREADY_HERE:
        return sentence(Refused("mended_is_here", number=outlook.kept.number))
    if outlook.kept is not None:
        return translate(CONTEXT, OTHER_CONTENT).format(number=outlook.kept.number)
    if outlook.problems:
        columns = translate(CONTEXT, SEPARATOR).join(column_word(problem.field) for problem in outlook.problems)
        return translate(CONTEXT, TO_MEND).format(columns=columns)
    return translate(CONTEXT, BECOMES[outlook.kind]) if outlook.kind else ""


def warning_words(outlook: Outlook) -> dict[str, str]:
    """Return what is odd in the row but keeps it out of nothing: column -> sentence."""
    return {one.column: note_sentence(one.code, params=one.params) for one in outlook.warnings}
