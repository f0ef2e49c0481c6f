"""What the papers of the bound file say of it: cover, note on the file, back cover (司发通〔2010〕239号)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.documents.papers.meeting_words import flowing, inline
from mediator_desk.documents.papers.writing import boxes, day
from mediator_desk.documents.typesetting.template import Scope, Shape
from mediator_desk.models.procedure_words import ArchiveClass, PaperKind
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_parts_after import CorrectionInCase

RETENTION: Mapping[ArchiveClass, str] = MappingProxyType(
    {ArchiveClass.PERMANENT: "永久", ArchiveClass.LONG: "长期", ArchiveClass.SHORT: "短期"}
)
FILE_SHAPE: Shape = {
    **dict.fromkeys(("mediation_from", "mediation_until", "archived_on", "retention", "cover_words")),
    **dict.fromkeys(("note_words", "back_words", "has_corrections", "file_pages", "bound_on")),
    "corrections": dict.fromkeys(("ordinal", "corrected_on", "what", "wrong", "right", "why", "corrected_by")),
}


def file_values(facts: CaseOnPaper) -> Scope:
    """Return what belongs to the file of a case under the names of FILE_SHAPE."""
    return {
        "mediation_from": day(mediation_begins(facts)),
        "mediation_until": day(mediation_ends(facts)),
        "archived_on": day(facts.archived_on),
        "retention": _retention(facts),
        "cover_words": flowing(facts.added_text(PaperKind.FILE_COVER)),
        "note_words": flowing(facts.added_text(PaperKind.FILE_NOTE)),
        "back_words": flowing(facts.added_text(PaperKind.BACK_COVER)),
        "file_pages": "",
        "bound_on": "",
        "has_corrections": bool(facts.corrections),
        "corrections": [_correction(n, one) for n, one in enumerate(facts.corrections, start=1)],
    }


def mediation_begins(facts: CaseOnPaper) -> date | None:
    """Return the day of the first meeting that was held; without any the day of acceptance."""
    return min((one.held_on for one in facts.meetings_held), default=facts.accepted_on)


def mediation_ends(facts: CaseOnPaper) -> date | None:
    """Return the day on which the parties agreed, or on which the mediation ended otherwise; None while it goes on."""
    return facts.agreement.agreed_on if facts.agreement else facts.concluded_on


def _retention(facts: CaseOnPaper) -> str:
    """Return the class of the file among all of them, once it is archived with its years and last day."""
    chosen = facts.archive_class
    if chosen is None or chosen is ArchiveClass.PERMANENT:
        return boxes(RETENTION, chosen)
    years = f"{facts.archive_years}年" if facts.archive_years else ""
    until = f"至{day(facts.kept_until)}" if facts.kept_until else ""
    told = "，".join(filter(None, (years, until)))
    return boxes({**RETENTION, chosen: f"{RETENTION[chosen]}（{told}）"} if told else RETENTION, chosen)


def _correction(n: int, one: CorrectionInCase) -> Scope:
    told = {"what": one.what, "wrong": one.is_wrong, "right": one.is_right, "why": one.words}
    return {
        "ordinal": chinese_numeral(n),
        "corrected_on": day(china_day(one.at)),
        **{name: inline(text).rstrip("。；;") for name, text in told.items()},
        "corrected_by": inline(one.by),
    }
