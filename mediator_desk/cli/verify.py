"""The verb `verify`: is this file the paper that was issued? Plain words, and an exit code for each answer."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from mediator_desk.cli.output import Output
from mediator_desk.database import Database
from mediator_desk.documents.proof.verifying import Verdict, VerdictState, verify
from mediator_desk.services.evidence.staging import read_offered
from mediator_desk.views.verdict_words import verdict_details, verdict_title

EXIT_CODES = MappingProxyType(
    {
        VerdictState.GENUINE: 0,
        VerdictState.SUPERSEDED: 3,
        VerdictState.WITHDRAWN: 4,
        VerdictState.CHANGED: 5,
        VerdictState.SCAN_OF: 6,
        VerdictState.UNKNOWN: 7,
        VerdictState.NO_CODE: 8,
        VerdictState.SEVERAL: 9,
    }
)
COUNTS_NO_MORE = 10
"""Only 0 says that it is the paper which counts; 1 is a refusal and 2 wrong usage, as everywhere."""


def verify_file(database: Database, file: Path, output: Output) -> int:
    """Say what a file is; return the exit code.

    Raises Refused("evidence_no_file" / "evidence_is_folder"), Unavailable("file_not_readable"), and as
    verifying.verify does.
    """
    offered = read_offered(file)
    with database.reading() as db:
        verdict = verify(db, database.store, offered.content, offered.name)
    for sentence in (verdict_title(verdict), *verdict_details(verdict)):
        output.say(sentence)
    output.done(**_facts(verdict))
    is_past = verdict.state is VerdictState.GENUINE and not verdict.counts
    return COUNTS_NO_MORE if is_past else EXIT_CODES[verdict.state]


def _facts(verdict: Verdict) -> dict[str, object]:
    paper = verdict.paper
    return {
        "state": verdict.state.value,
        "number": verdict.number,
        "counts": verdict.counts,
        "bears_on": verdict.borne.bearing.value if verdict.borne else "",
        "case": paper.case_number if paper else "",
        "paper": paper.kind.value if paper else "",
        "superseded_by": paper.superseded_by if paper else "",
        "change": verdict.change.value if verdict.change else "",
        "differences": list(verdict.differences),
        "numbers": list(verdict.numbers),
        "seal": verdict.seal.state.value if verdict.seal else "",
        "signed_by": verdict.seal.name if verdict.seal else "",
    }
