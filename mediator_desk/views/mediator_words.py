"""What speaks for a mediator and what ties him or her to a case, in words."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.mediators.conflicts import Conflict, ConflictKind
from mediator_desk.services.mediators.roster import RosterRow
from mediator_desk.services.mediators.suggestions import Reason, ReasonKind, Suggestion
from mediator_desk.views.wording import word

CONTEXT = "Mediators"
C, R = ConflictKind, ReasonKind

TIES = MappingProxyType(
    {
        C.RECUSED_HERE: QT_TRANSLATE_NOOP("Mediators", "recused in this case"),
        C.EMPLOYER: QT_TRANSLATE_NOOP("Mediators", "works for {name}"),
        C.RELATIVE: QT_TRANSLATE_NOOP("Mediators", "related to {name}"),
        C.OTHER_TIE: QT_TRANSLATE_NOOP("Mediators", "tied to {name}"),
        C.RECUSED_BEFORE: QT_TRANSLATE_NOOP("Mediators", "recused before in {number} ({name})"),
        C.EARLIER_CASE: QT_TRANSLATE_NOOP("Mediators", "had {number} with {name}"),
    }
)
PAST_EMPLOYER = QT_TRANSLATE_NOOP("Mediators", "worked for {name} until {on}")
WITH_OUTCOME = QT_TRANSLATE_NOOP("Mediators", "{tie}: {outcome}")
WITH_WORDS = QT_TRANSLATE_NOOP("Mediators", "{tie} ({words})")

REASONS = MappingProxyType(
    {
        R.KNOWS_LINE: QT_TRANSLATE_NOOP("Mediators", "knows {line}"),
        R.FEWEST_CASES: QT_TRANSLATE_NOOP("Mediators", "{count} open cases, the fewest"),
        R.OPEN_CASES: QT_TRANSLATE_NOOP("Mediators", "{count} open cases"),
        R.OVERDUE: QT_TRANSLATE_NOOP("Mediators", "{count} overdue"),
        R.AWAY: QT_TRANSLATE_NOOP("Mediators", "away until {on}"),
        R.AWAY_SOON: QT_TRANSLATE_NOOP("Mediators", "away from {on}"),
    }
)
BETWEEN = QT_TRANSLATE_NOOP("Mediators", "; ")
AWAY_DAYS = QT_TRANSLATE_NOOP("Mediators", "{first} to {last}")


def tie_words(tie: Conflict) -> str:
    """Return what ties a mediator to a case, with how an earlier case ended and the words that were noted."""
    text = PAST_EMPLOYER if tie.kind is C.EMPLOYER and tie.on else TIES[tie.kind]
    said = translate(CONTEXT, text).format(name=tie.name, number=tie.number, on=tie.on)
    if tie.kind is C.EARLIER_CASE and tie.outcome is not None:
        said = translate(CONTEXT, WITH_OUTCOME).format(tie=said, outcome=word(tie.outcome))
    return translate(CONTEXT, WITH_WORDS).format(tie=said, words=tie.words) if tie.words else said


def reason_words(reason: Reason) -> str:
    """Return one reason in words."""
    if reason.tie is not None:
        return tie_words(reason.tie)
    line = word(reason.line) if reason.line else ""
    return translate(CONTEXT, REASONS[reason.kind]).format(line=line, count=reason.count, on=reason.on)


def reasons_of(suggestion: Suggestion) -> str:
    """Return every reason in one line, what speaks against the mediator first."""
    return translate(CONTEXT, BETWEEN).join(reason_words(reason) for reason in suggestion.reasons)


def ties_in_words(ties: Sequence[Conflict]) -> str:
    """Return several ties in one line."""
    return translate(CONTEXT, BETWEEN).join(tie_words(tie) for tie in ties)


def away_words(row: RosterRow) -> str:
    """Return the days of the present or next absence, "" for none."""
    if row.away_from is None:
        return ""
    return translate(CONTEXT, AWAY_DAYS).format(first=row.away_from.isoformat(), last=row.away_until)
