"""What becomes of each row of a file, in words; what a person should look at stands first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.intake.intake_drafts import Finding, ProposalDraft
from mediator_desk.services.intake.intake_plan import Fate, ImportSummary, RowFate
from mediator_desk.views.note_words import note_sentence
from mediator_desk.views.table_model import Mark
from mediator_desk.views.wording import word

FATE_WORDS = MappingProxyType(
    {
        Fate.TAKEN_IN: QT_TRANSLATE_NOOP("Fate", "Taken in"),
        Fate.RATING: QT_TRANSLATE_NOOP("Fate", "Rating"),
        Fate.ALREADY_HERE: QT_TRANSLATE_NOOP("Fate", "Already here"),
        Fate.QUARANTINED: QT_TRANSLATE_NOOP("Fate", "Kept apart"),
        Fate.ALREADY_QUARANTINED: QT_TRANSLATE_NOOP("Fate", "Apart already"),
    }
)
FATE_MARKS = MappingProxyType(
    {
        Fate.TAKEN_IN: Mark("check", "good"),
        Fate.RATING: Mark("chat-circle-text", "info"),
        Fate.ALREADY_HERE: Mark("minus", "plain"),
        Fate.QUARANTINED: Mark("x-circle", "bad"),
        Fate.ALREADY_QUARANTINED: Mark("minus", "plain"),
    }
)
_WARNED = Mark("warning", "warn")


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the file as the table shows it."""

    id: int
    row_number: str
    number: str
    applicant: str
    fate: str
    mark: Mark
    findings: str


def shown_rows(summary: ImportSummary) -> list[ShownRow]:
    """Return all rows of a file: those kept apart first, then those to look at, then the others."""
    return [_shown(place, row) for place, row in enumerate(sorted(summary.rows, key=_attention), 1)]


def _attention(row: RowFate) -> tuple[int, int]:
    wanted = 0 if row.fate is Fate.QUARANTINED else 1 if _is_warned(row) else 2 if row.findings else 3
    return wanted, row.row_number


def _is_warned(row: RowFate) -> bool:
    is_new = row.fate in (Fate.TAKEN_IN, Fate.RATING)
    return is_new and (bool(row.proposals) or any(finding.is_warning for finding in row.findings))


def _shown(place: int, row: RowFate) -> ShownRow:
    said = [*_proposals(row.proposals), *_findings(row.findings)]
    return ShownRow(
        id=place,
        row_number=str(row.row_number),
        number=row.number or "—",
        applicant=row.applicant_name or "—",
        fate=translate("Fate", FATE_WORDS[row.fate]),
        mark=_WARNED if _is_warned(row) else FATE_MARKS[row.fate],
        findings=translate("Fate", "; ").join(said),
    )


def _findings(findings: tuple[Finding, ...]) -> Iterator[str]:
    return (note_sentence(finding.code, finding.column, finding.params) for finding in findings)


def _proposals(proposals: tuple[ProposalDraft, ...]) -> Iterator[str]:
    for proposal in proposals:
        about = " ".join(part for part in (proposal.evidence, proposal.related_number) if part)
        yield translate("Fate", "{proposal} ({about})").format(proposal=word(proposal.kind), about=about)
