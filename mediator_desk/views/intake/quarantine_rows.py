"""Rows in quarantine in words: what the table shows of them, and how two texts of a column differ. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile
from types import MappingProxyType

from mediator_desk.conventions.masking import mask_number, mask_phone
from mediator_desk.i18n import translate
from mediator_desk.services.intake.quarantine import QuarantinedRow
from mediator_desk.services.intake.quarantine_kept import Difference
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.note_words import note_of

MASKS: MappingProxyType[str, Callable[[str], str]] = MappingProxyType(
    {"证件号码": mask_number, "代理人证件号码": mask_number, "手机号码": mask_phone}
)
"""Column -> what hides its text where it is only looked at."""
SHOWN_AT_MOST, SHOWN_BEFORE = 160, 16
"""Characters of a long text that are shown beside another, and how many of them before the first that differs."""
MOST_TOLD = 3
"""Characters behind a mask that are shown to tell two numbers apart; of numbers that differ more, none."""


@dataclass(frozen=True, slots=True)
class ShownQuarantined:
    """A row in quarantine as the table shows it; `texts` are its fields as they came, column -> text."""

    id: int
    row_number: str
    number: str
    applicant: str
    file_name: str
    imported: str
    reasons: str
    texts: dict[str, str]


def shown_quarantined(rows: Iterable[QuarantinedRow]) -> list[ShownQuarantined]:
    """Return the rows in words, in the order given."""
    return [_shown(row) for row in rows]


def two_texts(difference: Difference) -> tuple[str, str]:
    """Return what is kept and what came, "—" for nothing; long texts from where they begin to differ.

    Numbers of documents and phones are masked; of those that would then look the same, the few characters that are
    not the same are shown besides.
    """
    mask = MASKS.get(difference.column, str)
    texts = mask(difference.kept), mask(difference.came)
    if mask is not str and texts[0] == texts[1]:
        texts = _told_apart(difference.kept, difference.came, texts[0])
    same = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(*texts, strict=False)))
    first = max(0, same - SHOWN_BEFORE)
    return _part(texts[0], first), _part(texts[1], first)


def _told_apart(kept: str, came: str, masked: str) -> tuple[str, str]:
    """Return one mask twice, with what differs in its place where that is little."""
    others = [place for place, pair in enumerate(zip(kept, came, strict=False)) if pair[0] != pair[1]]
    if not len(kept) == len(came) == len(masked) or len(others) > MOST_TOLD:
        return masked, masked
    shown = [[text[place] if place in others else sign for place, sign in enumerate(masked)] for text in (kept, came)]
    return "".join(shown[0]), "".join(shown[1])


def _part(text: str, first: int) -> str:
    if len(text) <= SHOWN_AT_MOST:
        return text or "—"
    shown = text[first : first + SHOWN_AT_MOST]
    before, after = "…" if first else "", "…" if first + SHOWN_AT_MOST < len(text) else ""
    return f"{before}{shown}{after}"


def _shown(row: QuarantinedRow) -> ShownQuarantined:
    return ShownQuarantined(
        id=row.id,
        row_number=str(row.row_number),
        number=row.number or "—",
        applicant=row.applicant_name or "—",
        file_name=row.file_name,
        imported=exact_moment(row.imported_at),
        reasons=translate("Fate", "; ").join(note_of(reason) for reason in row.reasons),
        texts=dict(row.fields),
    )
