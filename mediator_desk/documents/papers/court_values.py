"""What goes back to the court that handed a case over (委派, 委托): the report and the list of its papers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.documents.papers.case_words import END_REASON
from mediator_desk.documents.papers.meeting_words import RESULTS, flowing, inline
from mediator_desk.documents.papers.writing import day
from mediator_desk.documents.typesetting.template import Scope, Shape
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import OutcomeKind
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_parts import MeetingInCase

OUTCOMES: Mapping[OutcomeKind, str] = MappingProxyType(
    {
        OutcomeKind.AGREED: "达成调解协议",
        OutcomeKind.NOT_AGREED: "未达成调解协议",
        OutcomeKind.WITHDRAWN: "申请人撤回调解申请",
        OutcomeKind.SETTLED_PRIVATELY: "当事人自行和解并撤回调解申请",
        OutcomeKind.TERMINATED: "调解终止",
        OutcomeKind.REFERRED: "转其他机构处理",
    }
)
COURT_SHAPE: Shape = {
    **dict.fromkeys(("judge", "court_telephone", "reported_on", "returned_on")),
    **dict.fromkeys(
        (
            "outcome",
            "mediation_result",
            "is_agreed",
            "court_paper_count",
            "report_words",
            "return_words",
            "has_meetings_held",
        )
    ),
    "court_papers": dict.fromkeys(("ordinal", "item")),
    "held_meetings": dict.fromkeys(("sequence_in_words", "held_on", "meeting_result")),
}


def court_values(facts: CaseOnPaper) -> Scope:
    """Return what the court is told under the names of COURT_SHAPE. What was offered to settle is not among it."""
    court = facts.court
    return {
        "judge": inline(court.judge) if court else "",
        "court_telephone": inline(court.telephone) if court else "",
        "reported_on": day(court.reported_on if court else None),
        "returned_on": day(court.returned_on if court else None),
        "court_papers": [
            {"ordinal": chinese_numeral(n), "item": inline(line)}
            for n, line in enumerate(court.papers if court else (), start=1)
        ],
        "outcome": OUTCOMES[facts.outcome] if facts.outcome else "",
        "mediation_result": _result(facts),
        "is_agreed": facts.outcome is OutcomeKind.AGREED,
        "court_paper_count": str(len(court.papers)) if court and court.papers else "",
        "has_meetings_held": bool(facts.meetings_held),
        "held_meetings": [_meeting(one) for one in facts.meetings_held],
        "report_words": flowing(facts.added_text(PaperKind.COURT_REPORT)),
        "return_words": flowing(facts.added_text(PaperKind.RETURN_LIST)),
    }


def _result(facts: CaseOnPaper) -> str:
    """Return what came of it and why; the reason of a private settlement says both."""
    if facts.outcome is None or facts.outcome is OutcomeKind.AGREED:
        return OUTCOMES[facts.outcome] if facts.outcome else ""
    reason = END_REASON[facts.end_reason] if facts.end_reason else ""
    if facts.outcome is OutcomeKind.SETTLED_PRIVATELY:
        return OUTCOMES[facts.outcome]
    return "，".join(filter(None, (OUTCOMES[facts.outcome], reason)))


def _meeting(one: MeetingInCase) -> Scope:
    return {
        "sequence_in_words": chinese_numeral(one.paper.sequence),
        "held_on": day(one.held_on),
        "meeting_result": RESULTS[one.result] if one.result else "",
    }
