"""Issued papers of an export are believed only where they agree with themselves, their files and their history."""

from __future__ import annotations

from mediator_desk.errors import Refused
from mediator_desk.exchange.open_format_tree import Row
from mediator_desk.services.canonical import digest
from mediator_desk.services.cases.undo_papers import WITHDRAWN

ISSUED = "paper_issued"


def refuse_changed_papers(case: Row) -> None:
    """See that each issued paper of a case is what was issued: its facts by their hash, its file, whether it counts.

    Raises Refused("paper_not_as_issued", number).
    """
    files = {one.values["sha256"] for one in case.below["attachments"]}
    withdrawn = _withdrawn(case)
    for one in case.below["papers"]:
        said = one.values
        is_itself = digest(said["facts"]) == said["facts_sha256"] and said["sha256"] in files
        counts_again = said["number"] in withdrawn and said["withdrawn_at"] is None
        if not is_itself or counts_again:
            raise Refused("paper_not_as_issued", number=said["number"])


def _withdrawn(case: Row) -> set[str]:
    """Return the numbers of the papers that the history of a case says were taken back, or superseded."""
    told = [(one.values["act"], one.values["facts"] or {}) for one in case.below["history"]]
    taken_back = {str(facts.get("number")) for act, facts in told if act == WITHDRAWN}
    return taken_back | {str(facts["earlier"]) for act, facts in told if act == ISSUED and facts.get("earlier")}
