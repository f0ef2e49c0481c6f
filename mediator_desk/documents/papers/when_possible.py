"""When each paper of a case can be made, and which ones of its kind there are.

A condition returns "" or the code of the refusal; `Abouts` give pairs of an id and the words that tell one from the
others, in the order in which they came.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mediator_desk.conventions.numbering import chinese_date
from mediator_desk.models.words import AgreementState, CaseKind, CaseState, Channel, OutcomeKind, SessionState
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_parts import MeetingInCase

Abouts = Callable[[CaseOnPaper], Sequence[tuple[int | None, str]]]
ENDED = frozenset({OutcomeKind.NOT_AGREED, OutcomeKind.TERMINATED})
ON_PAPER = frozenset({SessionState.PLANNED, SessionState.HELD, SessionState.ADJOURNED})


def always(_facts: CaseOnPaper) -> str:
    """Nothing is in the way."""
    return ""


def is_mediation(facts: CaseOnPaper) -> str:
    """A mediation is asked for."""
    return "" if facts.kind is CaseKind.MEDIATION else "no_mediation_asked"


def was_applied_for(facts: CaseOnPaper) -> str:
    """Somebody asked for a mediation; one that the committee began itself has none (People's Mediation Law art. 17)."""
    if facts.channel is Channel.OWN_INITIATIVE:
        return "committee_began_itself"
    return is_mediation(facts)


def is_accepted(facts: CaseOnPaper) -> str:
    """It has its number."""
    return "" if facts.number else "not_accepted_yet"


def is_declined(facts: CaseOnPaper) -> str:
    """It was not accepted."""
    return "" if facts.state is CaseState.DECLINED else "was_not_declined"


def is_referred(facts: CaseOnPaper) -> str:
    """It was passed on to somebody else, or a complaint to its insurer."""
    return "" if facts.state is CaseState.REFERRED or facts.passings else "was_not_referred"


def papers_were_asked(facts: CaseOnPaper) -> str:
    """The applicant was asked for papers."""
    return "" if facts.paper_requests else "no_papers_asked"


def has_evidence(facts: CaseOnPaper) -> str:
    """There is something to list."""
    return "" if facts.evidence else "no_evidence"


def has_planned_meeting(facts: CaseOnPaper) -> str:
    """There is a meeting to be told of."""
    return "" if planned_meetings(facts) else "no_meeting_planned"


def has_meeting(facts: CaseOnPaper) -> str:
    """There is a meeting to be recorded."""
    return "" if meetings(facts) else "no_meeting_yet"


def extension_was_asked(facts: CaseOnPaper) -> str:
    """A longer time limit is wanted or agreed."""
    return "" if facts.extensions else "no_extension_asked"


def has_proposal(facts: CaseOnPaper) -> str:
    """The mediator proposed something in writing."""
    return "" if facts.proposal else "no_written_proposal"


def has_undisputed(facts: CaseOnPaper) -> str:
    """Something is undisputed."""
    return "" if facts.undisputed_facts.strip() else "nothing_undisputed"


def has_agreement(facts: CaseOnPaper) -> str:
    """An agreement is written."""
    return "" if facts.agreement else "no_agreement"


def ended_without_agreement(facts: CaseOnPaper) -> str:
    """The mediation ended, and not by an agreement (People's Mediation Law art. 26)."""
    return "" if facts.outcome in ENDED and facts.concluded_on else "was_not_terminated"


def the_case(_facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for the case."""
    return ((None, ""),)


def paper_requests(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for each request for papers."""
    several = len(facts.paper_requests) > 1
    return [(one.id, f"（{chinese_date(one.asked_on)}）" if several else "") for one in facts.paper_requests]


def recusals_or_blank(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for each request, and the form for the next one."""
    asked = [(one.id, f"（{chinese_date(one.asked_on)}，{one.mediator}）") for one in facts.recusals]
    return [*asked, (None, "（空白）")]


def planned_meetings(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for each meeting to come."""
    return _of_meetings([one for one in facts.meetings if one.state is SessionState.PLANNED])


def meetings(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for each meeting but the cancelled ones."""
    return _of_meetings([one for one in facts.meetings if one.state in ON_PAPER])


def extensions(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for each extension."""
    return [(one.id, f"（延至{chinese_date(one.until_on)}）") for one in facts.extensions]


def agreements(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for each agreement that was not given up."""
    return [(one.id, f"（{one.number}）") for one in facts.agreements if one.state is not AgreementState.DROPPED]


def _of_meetings(several: Sequence[MeetingInCase]) -> Sequence[tuple[int | None, str]]:
    return [(one.paper.session_id, f"（第{one.paper.sequence}次）") for one in several]
