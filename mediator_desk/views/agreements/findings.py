"""All findings about a draft: those of the services, and whether the paper itself can be drawn."""

from __future__ import annotations

import re

from mediator_desk.errors import Refused
from mediator_desk.services.agreements.agreement_checks import check_agreement
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.checked_case import CaseToCheck
from mediator_desk.services.agreements.checks.finding import Finding, Severity, Topic

_PLACE = re.compile(r"(?P<field>[a-z_]+)(?:\[(?P<position>\d+)\])?")


def all_findings(draft: AgreementDraft, case: CaseToCheck, no_paper: Refused | None) -> list[Finding]:
    """Return every finding about a draft; `no_paper` says why the paper could not be drawn last, if it could not."""
    paper = Finding(Topic.PAPER, Severity.OK, "paper_ok") if no_paper is None else _glyph(no_paper)
    return [*check_agreement(draft, case), paper]


def _glyph(refused: Refused) -> Finding:
    """Say which field holds a character that the fonts lack: "terms[1]" is the second term."""
    place = _PLACE.match(str(refused.params.get("field", "")))
    field, position = (place["field"], int(place["position"] or -1) + 1) if place else ("", 0)
    params = {name: refused.params.get(name, "") for name in ("character", "code_point")}
    return Finding(Topic.PAPER, Severity.BLOCKS, "missing_glyph", field, position, params)
