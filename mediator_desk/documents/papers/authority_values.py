"""Who acts for whom (授权委托书), and who was asked about the dispute (调查记录), in the words of their papers."""

from __future__ import annotations

from datetime import datetime

from mediator_desk.conventions.china_time import china_day
from mediator_desk.documents.papers.case_values_course import chosen
from mediator_desk.documents.papers.case_values_parties import ethnicity
from mediator_desk.documents.papers.meeting_words import flowing, hour_in_words, inline, moment_in_words, names_in_words
from mediator_desk.documents.papers.writing import day
from mediator_desk.documents.typesetting.template import Scope, Shape
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import PartyKind, RepresentativeKind
from mediator_desk.services.agreements.paper_words import IDENTITY, SEX
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_parts import PartyInCase, RepresentativeInCase
from mediator_desk.services.papers.case_parts_after import InquiryInCase
from mediator_desk.services.papers.order import PaperOrder

_PRINCIPAL = (
    *("principal", "principal_is_person", "principal_sex", "principal_ethnicity", "principal_born_on"),
    *("principal_identity_kind", "principal_identity_number", "principal_credit_code", "principal_address"),
    *("principal_in_charge", "principal_in_charge_title", "principal_phone"),
)
_AGENT = ("agent", "agent_identity_number", "agent_phone", "agent_relation", "agent_may_settle", "authority_on")
AUTHORITY_SHAPE: Shape = dict.fromkeys((*_PRINCIPAL, *_AGENT, "opponents"))
INQUIRY_SHAPE: Shape = dict.fromkeys(
    (
        *("inquiry_time", "inquiry_on", "inquiry_place", "inquiry_person", "inquiry_person_words"),
        *("inquiry_asked_by", "inquiry_recorder", "inquiry_subject", "inquiry_text"),
    )
)


def agents(facts: CaseOnPaper) -> list[tuple[PartyInCase, RepresentativeInCase]]:
    """Return who acts by a letter of authority, with the party; parents and guardians act by law and need none."""
    return [
        (party, one) for party in facts.parties for one in party.acting if one.kind is RepresentativeKind.AUTHORISED
    ]


def authority_values(facts: CaseOnPaper, order: PaperOrder) -> Scope:
    """Return who acts for whom under the names of AUTHORITY_SHAPE: who the letter is about, else the first."""
    known = agents(facts)
    wanted = order.about_id if order.kind is PaperKind.AUTHORITY_LETTER else None
    pair = next((pair for pair in known if pair[1].id == wanted), known[0] if known else None)
    if pair is None:
        return dict.fromkeys(AUTHORITY_SHAPE, "")
    party, one = pair
    return {
        **_principal(party),
        "opponents": names_in_words(other.name for other in facts.parties if other.side is not party.side),
        "agent": inline(one.name),
        "agent_identity_number": inline(one.identity_number),
        "agent_phone": inline(one.phone),
        "agent_relation": inline(one.relation),
        "agent_may_settle": one.may_settle,
        "authority_on": day(one.letter_on),
    }


def inquiry_values(facts: CaseOnPaper, order: PaperOrder) -> Scope:
    """Return an inquiry under the names of INQUIRY_SHAPE: the one that the record is about, else the last."""
    one = chosen(facts.inquiries, order, PaperKind.INQUIRY_RECORD)
    if one is None:
        return dict.fromkeys(INQUIRY_SHAPE, "")
    return {
        "inquiry_time": _time(one),
        "inquiry_on": day(china_day(one.begins_at)),
        "inquiry_place": inline(one.place),
        "inquiry_person": inline(one.person),
        "inquiry_person_words": inline(one.person_words),
        "inquiry_asked_by": inline(one.asked_by),
        "inquiry_recorder": inline(one.recorder),
        "inquiry_subject": inline(one.subject),
        "inquiry_text": flowing(one.text),
    }


def _principal(party: PartyInCase) -> dict[str, str | bool]:
    is_person = party.kind is PartyKind.PERSON
    return {
        "principal": inline(party.name),
        "principal_is_person": is_person,
        "principal_sex": SEX[party.sex] if party.sex else "",
        "principal_ethnicity": ethnicity(party.ethnicity),
        "principal_born_on": day(party.born_on),
        "principal_identity_kind": IDENTITY[party.identity_kind] if party.identity_kind else "身份证件",
        "principal_identity_number": inline(party.identity_number),
        "principal_credit_code": inline(party.credit_code),
        "principal_address": inline(party.address),
        "principal_in_charge": inline(party.person_in_charge),
        "principal_in_charge_title": inline(party.person_in_charge_title),
        "principal_phone": inline(party.phone),
    }


def _time(one: InquiryInCase) -> str:
    begins = moment_in_words(one.begins_at)
    if one.ends_at is None:
        return f"{begins}起"
    return f"{begins}至{_end(one.begins_at, one.ends_at)}"


def _end(begins_at: datetime, ends_at: datetime) -> str:
    is_same_day = china_day(begins_at) == china_day(ends_at)
    return hour_in_words(ends_at) if is_same_day else moment_in_words(ends_at)
