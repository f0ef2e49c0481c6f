"""What was issued and handed in: whether each still says what its digest says, and which end of the chain it shows."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.audit_chain import Anchor, read_short
from mediator_desk.models.figure_work import FrozenMonth, SubsidyList
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.services.anchors import anchor_on_paper
from mediator_desk.services.canonical import digest
from mediator_desk.services.check.findings import Finding
from mediator_desk.services.figures.report_facts import GROUND


def check_frozen(db: Session) -> tuple[list[Finding], list[Anchor]]:
    """Return what no longer says what it said, and the ends of the audit chain that papers and months show.

    Kinds: paper_changed(number), month_changed(month), subsidies_changed(month).
    """
    findings, anchors = [], []
    for finding, anchor in (*_papers(db), *_months(db), *_subsidies(db)):
        if finding is not None:
            findings.append(finding)
        if anchor is not None:
            anchors.append(anchor)
    return findings, anchors


_Looked = Iterator[tuple[Finding | None, Anchor | None]]


def _papers(db: Session) -> _Looked:
    paper = IssuedPaper
    for row in db.execute(select(paper.number, paper.facts, paper.facts_sha256).execution_options(yield_per=500)):
        if digest(row.facts) == row.facts_sha256:
            yield None, read_short(anchor_on_paper(row.facts))
        else:
            yield Finding("paper_changed", {"number": row.number}), None


def _months(db: Session) -> _Looked:
    month = FrozenMonth
    for row in db.execute(select(month.month, month.facts, month.sha256)):
        is_same = digest(row.facts) == row.sha256
        finding = None if is_same else Finding("month_changed", {"month": f"{row.month:%Y-%m}"})
        yield finding, _of_month(row.facts) if is_same else None


def _of_month(facts: str) -> Anchor | None:
    return read_short(json.loads(facts).get(GROUND, {}).get("anchor", ""))


def _subsidies(db: Session) -> _Looked:
    every = SubsidyList
    for row in db.execute(select(every.month, every.facts, every.sha256)):
        if digest(row.facts) != row.sha256:
            yield Finding("subsidies_changed", {"month": f"{row.month:%Y-%m}"}), None
