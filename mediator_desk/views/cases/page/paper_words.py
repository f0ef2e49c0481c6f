"""Words and signs for the papers of a file. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.services.cases.file_papers import FilePaperRow, PaperSource, PaperState
from mediator_desk.views.table_model import Mark
from mediator_desk.views.wording import word

CONTEXT = "FilePaper"
S, B = PaperState, PaperSource

STATES: Mapping[PaperState, str] = MappingProxyType(
    {
        S.THERE: QT_TRANSLATE_NOOP("FilePaper", "there"),
        S.MISSING: QT_TRANSLATE_NOOP("FilePaper", "missing"),
        S.TO_COME: QT_TRANSLATE_NOOP("FilePaper", "will come"),
        S.NONE: QT_TRANSLATE_NOOP("FilePaper", "not required"),
    }
)

SOURCES: Mapping[PaperSource, str] = MappingProxyType(
    {
        B.BINDING: QT_TRANSLATE_NOOP("FilePaper", "Made when the file is bound."),
        B.SUBMISSION: QT_TRANSLATE_NOOP("FilePaper", "The consumer's submission is kept here."),
        B.REGISTERED: QT_TRANSLATE_NOOP(
            "FilePaper", "Registered at this desk. Whether the signed form is in the folder is not known here."
        ),
        B.RIGHTS_TOLD: QT_TRANSLATE_NOOP(
            "FilePaper", "Counts once the record of a meeting says that rights were told."
        ),
        B.NUMBERS: QT_TRANSLATE_NOOP(
            "FilePaper", "Counts by the document numbers: {there} of {wanted} parties have one."
        ),
        B.LETTERS: QT_TRANSLATE_NOOP("FilePaper", "Wanted where an agent acts: {there} of {wanted} letters were seen."),
        B.NO_AGENT: QT_TRANSLATE_NOOP("FilePaper", "Wanted only where an agent acts for a party."),
        B.FILES: QT_TRANSLATE_NOOP("FilePaper", "Files kept as evidence: {there}"),
        B.RECORDED: QT_TRANSLATE_NOOP("FilePaper", "Counts by what is recorded here: {there}"),
        B.SIGNED: QT_TRANSLATE_NOOP("FilePaper", "Counts once every signature is marked. No scan is kept."),
        B.SCANNED: QT_TRANSLATE_NOOP("FilePaper", "Counts once every signature is marked. A scan is kept."),
        B.KEPT: QT_TRANSLATE_NOOP("FilePaper", "Scans that are kept: {there}"),
        B.UNKNOWN: QT_TRANSLATE_NOOP("FilePaper", "None is recorded here; without one nothing is missing."),
    }
)

COUNTS = QT_TRANSLATE_NOOP("FilePaper", "{required} required: {there} there, {missing} missing, {to_come} to come")
LACKING = QT_TRANSLATE_NOOP("FilePaper", "Missing: {names}")
TOLD = QT_TRANSLATE_NOOP("FilePaper", "{position}. {name}: {state}")
BETWEEN = QT_TRANSLATE_NOOP("FilePaper", ", ")


def tile_name(paper: FilePaper) -> str:
    """Return the name of a paper as its tile shows it: a translation may say where a long one breaks."""
    return word(paper)


def paper_name(paper: FilePaper) -> str:
    """Return the name of a paper in running text."""
    return tile_name(paper).replace("\n", "")


def state_words(row: FilePaperRow) -> str:
    """Return how a paper stands."""
    return translate(CONTEXT, STATES[row.state])


def source_words(row: FilePaperRow) -> str:
    """Return by what the desk knows of a paper."""
    return translate(CONTEXT, SOURCES[row.source]).format(there=row.there, wanted=row.wanted)


def paper_sentence(row: FilePaperRow) -> str:
    """Return the place, name and state of a paper in one line."""
    return translate(CONTEXT, TOLD).format(position=row.position, name=paper_name(row.paper), state=state_words(row))


def counts_words(rows: Sequence[FilePaperRow]) -> str:
    """Return how many papers are required, there, missing and still to come."""
    required = [row for row in rows if row.is_required]
    number = {state: sum(row.state is state for row in required) for state in PaperState}
    return translate(CONTEXT, COUNTS).format(
        required=len(required), there=number[S.THERE], missing=number[S.MISSING], to_come=number[S.TO_COME]
    )


def lacking_words(rows: Sequence[FilePaperRow]) -> str:
    """Return which required papers are missing, "" where none is."""
    names = [paper_name(row.paper) for row in rows if row.state is S.MISSING]
    return translate(CONTEXT, LACKING).format(names=translate(CONTEXT, BETWEEN).join(names)) if names else ""


def paper_mark(row: FilePaperRow) -> Mark:
    """Return sign and tone of a paper: a colour is never the only sign."""
    if row.state is S.THERE:
        return Mark("check", "good" if row.is_required else "plain")
    if row.state is S.MISSING:
        return Mark("x", "bad")
    return Mark("hourglass-medium" if row.state is S.TO_COME else "minus", "")
