"""Rows in quarantine in words: what the table shows, and the fields of one row as they came. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import MappingProxyType

from mediator_desk.conventions.masking import mask_number, mask_phone
from mediator_desk.i18n import translate
from mediator_desk.services.intake_file import COLUMNS
from mediator_desk.services.quarantine import QuarantinedRow
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.note_words import column_word, note_of

MASKS: MappingProxyType[str, Callable[[str], str]] = MappingProxyType(
    {"证件号码": mask_number, "代理人证件号码": mask_number, "手机号码": mask_phone}
)
"""Column -> what hides its text where a row is only looked at."""


@dataclass(frozen=True, slots=True)
class ShownQuarantined:
    """A row in quarantine as the table shows it; `fields` are (word for the column, text)."""

    id: int
    row_number: str
    number: str
    applicant: str
    file_name: str
    imported: str
    reasons: str
    fields: tuple[tuple[str, str], ...]


def shown_quarantined(rows: Iterable[QuarantinedRow]) -> list[ShownQuarantined]:
    """Return the rows in words, in the order given."""
    return [_shown(row) for row in rows]


def fields_in_words(row: QuarantinedRow) -> list[tuple[str, str]]:
    """Return the fields that were filled, in the order of the export: the word for the column, the text as it came.

    Numbers of documents and phones are masked: whoever looks through a list needs to tell people apart, not more.
    """
    known = [column for column in COLUMNS if column in row.fields]
    others = [column for column in row.fields if column not in COLUMNS]
    return [(column_word(column), MASKS.get(column, str)(row.fields[column])) for column in (*known, *others)]


def _shown(row: QuarantinedRow) -> ShownQuarantined:
    return ShownQuarantined(
        id=row.id,
        row_number=str(row.row_number),
        number=row.number or "—",
        applicant=row.applicant_name or "—",
        file_name=row.file_name,
        imported=exact_moment(row.imported_at),
        reasons=translate("Fate", "; ").join(note_of(reason) for reason in row.reasons),
        fields=tuple(fields_in_words(row)),
    )
