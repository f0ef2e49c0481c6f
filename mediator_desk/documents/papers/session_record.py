"""The record of a meeting (调解记录) and the record of undisputed facts (无争议事实记载) as PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.china_time import in_china
from mediator_desk.conventions.numbering import chinese_date
from mediator_desk.documents.papers.meeting_words import (
    MODES,
    RESULTS,
    ROLES,
    SIDES,
    choices,
    flowing,
    hour_in_words,
    inline,
    moment_in_words,
    names_in_words,
    place_in_words,
)
from mediator_desk.documents.together import draw_written, written
from mediator_desk.documents.typesetting.template import Scope, Shape, load_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide, RepresentativeKind
from mediator_desk.services.agreements.paper_words import REPRESENTATIVE
from mediator_desk.services.papers.record import (
    ActingFor,
    OfferOnRecord,
    PartyOnRecord,
    PersonOnRecord,
    RecordFacts,
    UndisputedFacts,
)

_PARTY: Shape = dict.fromkeys(("side", "name", "acting"))
_OWN = (
    *("number", "sequence", "held", "place", "mode", "is_public", "mediators", "recorder", "taking_part", "absent"),
    *("rights_told", "recusal_asked", "claims", "focus", "course", "results", "end_words", "undisputed"),
    *("has_evidence", "has_offers", "is_held"),
)
RECORD_SHAPE: Shape = {
    **dict.fromkeys(_OWN),
    "parties": _PARTY,
    "told": dict.fromkeys(("who", "when", "by")),
    "answers": dict.fromkeys(("who", "answer")),
    "evidence": dict.fromkeys(("given_by", "titles")),
    "offers": dict.fromkeys(("who", "amount", "payments", "words", "is_accepted")),
    "signers": dict.fromkeys(("signer",)),
    "signing_mediators": dict.fromkeys(("mediator_name",)),
}
UNDISPUTED_SHAPE: Shape = {
    **dict.fromkeys(("number", "facts", "seal_name", "has_failed")),
    "parties": _PARTY,
    "signing_mediators": dict.fromkeys(("mediator_name",)),
}
OF_THE_CASE = frozenset({SessionRole.PARTY, SessionRole.REPRESENTATIVE})
GIVEN_BY = {PartySide.APPLICANT: "申请人提交", PartySide.RESPONDENT: "被申请人提交", None: "本会收集或者未注明提供人"}
ANSWERS = {True: "申请回避", False: "不申请回避", None: "________________"}


def render_record(facts: RecordFacts) -> bytes:
    """Return the record of a meeting as PDF. Raises Refused("missing_glyph_in")."""
    template = load_template("mediation_record", RECORD_SHAPE, EVERY_STYLE, facts.head.templates)
    return draw_written([written(template, record_values(facts), facts.head, facts.meeting.number)])


def render_undisputed(facts: UndisputedFacts) -> bytes:
    """Return the record of undisputed facts as PDF. Raises Refused("missing_glyph_in")."""
    template = load_template("undisputed_facts", UNDISPUTED_SHAPE, EVERY_STYLE, facts.head.templates)
    return draw_written([written(template, undisputed_values(facts), facts.head, facts.number)])


def undisputed_values(facts: UndisputedFacts) -> Scope:
    """Return what nobody disputes under the names of UNDISPUTED_SHAPE."""
    return {
        "number": inline(facts.number),
        "parties": [_party_values(one) for one in facts.parties],
        "facts": flowing(facts.facts),
        "signing_mediators": [{"mediator_name": inline(name)} for name in facts.mediators],
        "seal_name": inline(facts.head.seal_name or facts.head.committee),
        "has_failed": facts.has_failed,
    }


def record_values(facts: RecordFacts) -> Scope:
    """Return the record of a meeting under the names of RECORD_SHAPE."""
    there = [one for one in facts.people if one.is_present is not False]
    return {
        **_meeting_values(facts),
        **_told_values(facts, there),
        "parties": [_party_values(one) for one in facts.parties],
        "taking_part": names_in_words(_in_role(one) for one in there if one.role not in OF_THE_CASE),
        "absent": names_in_words(one.name for one in facts.people if one.is_present is False),
        "claims": flowing(facts.claims),
        "focus": flowing(facts.focus),
        "course": flowing(facts.course),
        "evidence": list(_evidence_values(facts)),
        "has_evidence": bool(facts.evidence),
        "offers": list(_offer_values(facts)),
        "has_offers": bool(facts.offers or facts.applicant_offer.strip() or facts.respondent_offer.strip()),
        "results": choices(RESULTS, facts.result),
        "end_words": flowing(facts.end_words),
        "undisputed": flowing(facts.undisputed),
        "signers": [{"signer": one} for one in _signers(facts, there)] if facts.is_held else [],
        "signing_mediators": [{"mediator_name": inline(name)} for name in facts.meeting.mediators],
    }


def _meeting_values(facts: RecordFacts) -> dict[str, str | bool]:
    meeting = facts.meeting
    return {
        "number": inline(meeting.number),
        "sequence": str(meeting.sequence),
        "held": f"{moment_in_words(facts.held_from)}至{_until(facts)}",
        "is_held": facts.is_held,
        "place": place_in_words(meeting, facts.head),
        "mode": MODES[meeting.mode],
        "is_public": meeting.is_public,
        "mediators": names_in_words(meeting.mediators),
        "recorder": inline(meeting.recorder),
    }


def _until(facts: RecordFacts) -> str:
    """Return when it ended: a blank to be filled in while they still sit there."""
    if facts.held_until is None:
        return "____时____分"
    is_same_day = in_china(facts.held_from).date() == in_china(facts.held_until).date()
    return (hour_in_words if is_same_day else moment_in_words)(facts.held_until)


def _told_values(facts: RecordFacts, there: Sequence[PersonOnRecord]) -> Scope:
    """Return who was told and answered; where nobody kept it by person, what the record says of all of them."""
    told = [one for one in there if one.told_at is not None]
    asked = [one for one in there if one.wants_recusal is not None]
    untold = [one for one in there if one.told_at is None]
    return {
        "told": [
            {"who": inline(one.name), "when": moment_in_words(one.told_at), "by": inline(one.told_by)}
            for one in told
            if one.told_at
        ],
        "rights_told": "" if told and not untold else _yes_or_no(is_yes=facts.is_rights_told),
        "answers": [
            {"who": inline(one.name), "answer": ANSWERS[one.wants_recusal]}
            for one in there
            if one.wants_recusal is not None or (facts.is_held and not facts.is_recusal_asked)
        ],
        "recusal_asked": "" if asked else _yes_or_no(is_yes=facts.is_recusal_asked),
    }


def _yes_or_no(*, is_yes: bool) -> str:
    return "■是　□否" if is_yes else "□是　□否"


def _party_values(one: PartyOnRecord) -> Scope:
    acting = (
        f"{REPRESENTATIVE[who.kind]}{inline(who.name)}{'（特别授权）' if _is_authorised(who) else ''}"
        for who in one.acting
    )
    return {"side": SIDES[one.side], "name": inline(one.name), "acting": "、".join(acting)}


def _is_authorised(one: ActingFor) -> bool:
    """Return whether a party gave the authority to settle: a guardian acts by law without it."""
    return one.may_settle and one.kind is not RepresentativeKind.LEGAL


def _in_role(one: PersonOnRecord) -> str:
    said = "，".join(filter(None, (ROLES[one.role], inline(one.words))))
    return f"{inline(one.name)}（{said}）"


def _evidence_values(facts: RecordFacts) -> Iterator[Scope]:
    for side, words in GIVEN_BY.items():
        titles = [inline(title) for given_by, title in facts.evidence if given_by is side]
        if titles:
            yield {"given_by": words, "titles": "；".join(f"{n}.{title}" for n, title in enumerate(titles, 1))}


def _offer_values(facts: RecordFacts) -> Iterator[Scope]:
    for one in facts.offers:
        yield _offer(one)
    for side, text in ((PartySide.APPLICANT, facts.applicant_offer), (PartySide.RESPONDENT, facts.respondent_offer)):
        if text.strip():
            yield _offer(OfferOnRecord(side, "", None, text))


def _offer(one: OfferOnRecord) -> Scope:
    return {
        "who": SIDES[one.side] + (f"（{inline(one.name)}）" if one.name else ""),
        "amount": _yuan(one.amount) if one.amount is not None else "",
        "payments": "、".join(_payment(amount, due_on) for amount, due_on in one.payments),
        "words": inline(one.words).rstrip("。；"),
        "is_accepted": one.is_accepted,
    }


def _payment(amount: Decimal, due_on: date) -> str:
    return f"{chinese_date(due_on)}前支付{_yuan(amount)}"


def _yuan(amount: Decimal) -> str:
    return f"人民币{figures(amount)}元"


def _signers(facts: RecordFacts, there: Sequence[PersonOnRecord]) -> Iterator[str]:
    """Everybody who took part signs; before people were kept, the parties did."""
    if not there:
        for party in facts.parties:
            yield f"{SIDES[party.side]}：{inline(party.name)}"
    for one in there:
        side = f"{SIDES[one.side]}" if one.side and one.role in OF_THE_CASE else ""
        role = "" if side and one.role is SessionRole.PARTY else ROLES[one.role]
        yield f"{side}{role}：{inline(one.name)}"
