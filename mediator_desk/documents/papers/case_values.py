"""A case in the words that its papers use: ONE set of names, so that every template may say everything of a case.

Dates, amounts and numbers are written here and nowhere else: two papers of a case cannot differ in them. What nobody
entered is "", and the piece of the template that names it falls away.
"""

from __future__ import annotations

from mediator_desk.conventions.china_time import china_day
from mediator_desk.documents.papers import case_words as words
from mediator_desk.documents.papers.after_values import AFTER_SHAPE, after_values
from mediator_desk.documents.papers.authority_values import (
    AUTHORITY_SHAPE,
    INQUIRY_SHAPE,
    authority_values,
    inquiry_values,
)
from mediator_desk.documents.papers.case_values_course import COURSE_SHAPE, course_values
from mediator_desk.documents.papers.case_values_parties import PARTIES_SHAPE, parties_values
from mediator_desk.documents.papers.court_values import COURT_SHAPE, court_values
from mediator_desk.documents.papers.file_values import FILE_SHAPE, file_values
from mediator_desk.documents.papers.meeting_words import flowing, inline
from mediator_desk.documents.papers.writing import amount_values, day, items
from mediator_desk.documents.typesetting.template import Scope, Shape
from mediator_desk.models.words import Channel, NumberKind
from mediator_desk.services.agreements.paper_words import LINE
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.order import PaperOrder

_COMMITTEE = ("committee", "seal_name", "telephone", "address")
_CASE = (
    *("number", "case_number", "submission_number", "court_number", "hotline_number", "other_numbers"),
    *("channel", "source", "source_words", "received_on", "received_by", "accepted_on", "court_papers_on"),
    *("today", "is_own_initiative", "is_from_court", "asked_for", "court_name", "referral"),
)
_DISPUTE = (
    *("line", "cause", "subject", "facts", "new_facts", "requests", "has_requests", "dispute"),
    *("policy_number", "report_number", "claim_number", "has_policy", "claimed_amount", "claimed_in_capitals"),
)

CASE_SHAPE: Shape = {
    **dict.fromkeys((*_COMMITTEE, *_CASE, *_DISPUTE)),
    "request_items": dict.fromkeys(("ordinal", "item")),
    **PARTIES_SHAPE,
    **COURSE_SHAPE,
    **AUTHORITY_SHAPE,
    **INQUIRY_SHAPE,
    **AFTER_SHAPE,
    **COURT_SHAPE,
    **FILE_SHAPE,
}
"""The names that a template of a case's paper may use."""


def case_values(facts: CaseOnPaper, order: PaperOrder) -> Scope:
    """Return a case under the names of CASE_SHAPE; what `order` is about is chosen among its like, else the newest."""
    return {
        **_committee_values(facts),
        **_number_values(facts),
        **_dispute_values(facts),
        **parties_values(facts),
        **course_values(facts, order),
        **authority_values(facts, order),
        **inquiry_values(facts, order),
        **after_values(facts, order),
        **court_values(facts),
        **file_values(facts),
    }


def _committee_values(facts: CaseOnPaper) -> Scope:
    head = facts.head
    return {
        "committee": inline(head.committee),
        "seal_name": inline(head.seal_name or head.committee),
        "telephone": inline(head.telephone),
        "address": inline(head.address),
    }


def _number_values(facts: CaseOnPaper) -> Scope:
    def of(kind: NumberKind) -> str:
        return "、".join(inline(one.value) for one in facts.external_numbers if one.kind is kind)

    return {
        "number": inline(facts.shown_number),
        "case_number": inline(facts.number),
        "submission_number": inline(facts.submission_number),
        "court_number": of(NumberKind.COURT),
        "hotline_number": of(NumberKind.HOTLINE_12378),
        "other_numbers": of(NumberKind.OTHER_BODY),
        "channel": words.CHANNEL[facts.channel],
        "source": words.source_in_words(facts.channel),
        "source_words": inline(facts.source_words),
        "received_on": day(china_day(facts.received_at)),
        "received_by": inline(facts.received_by),
        "accepted_on": day(facts.accepted_on),
        "court_papers_on": day(facts.court_papers_on),
        "today": day(facts.today),
        "asked_for": words.ASKED_FOR[facts.kind],
        "court_name": inline(facts.court.court) if facts.court else "",
        "referral": words.REFERRAL.get(facts.channel, ""),
        "is_from_court": facts.channel in words.REFERRAL,
        "is_own_initiative": facts.channel is Channel.OWN_INITIATIVE,
    }


def _dispute_values(facts: CaseOnPaper) -> Scope:
    numbers = {name: inline(getattr(facts, name)) for name in ("policy_number", "report_number", "claim_number")}
    line, cause = LINE[facts.line] if facts.line else "", words.CAUSE[facts.cause] if facts.cause else ""
    return {
        **numbers,
        "has_policy": any(numbers.values()),
        "line": line,
        "cause": cause,
        "dispute": "、".join(filter(None, (line, cause))),
        "subject": inline(facts.subject),
        "facts": flowing(facts.facts),
        "new_facts": flowing(facts.new_facts),
        "requests": flowing(facts.requests),
        "has_requests": bool(facts.requests.strip()),
        "request_items": items(facts.requests.splitlines()),
        **amount_values("claimed", facts.claimed_amount),
    }
