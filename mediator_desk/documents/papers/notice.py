"""The notices of meetings (调解通知书) and the receipts of their serving (送达回证), many in one PDF."""

from __future__ import annotations

from collections.abc import Sequence

from mediator_desk.conventions.numbering import chinese_date
from mediator_desk.documents.papers.meeting_words import (
    MANNERS,
    MODES,
    PAPERS,
    choices,
    inline,
    matter_in_words,
    moment_in_words,
    names_in_words,
    place_in_words,
)
from mediator_desk.documents.together import Written, draw_written, written
from mediator_desk.documents.typesetting.template import Scope, Shape, load_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE
from mediator_desk.models.words import SessionMode
from mediator_desk.services.papers.notices import NoticeFacts, ReceiptFacts

_OF_NOTICE = (
    *("committee", "seal_name", "number", "sequence", "to", "matter", "begins", "place", "mode", "link"),
    *("is_online", "is_telephone", "is_public", "mediators", "recorder", "agents", "guardians"),
    *("has_people", "has_organisations", "telephone", "address", "issued_on"),
)
_OF_RECEIPT = (
    *("committee", "number", "matter", "to", "papers", "manners", "place", "server", "receiver", "served_on"),
    *("refusal", "witness"),
)
NOTICE_SHAPE: Shape = dict.fromkeys(_OF_NOTICE)
RECEIPT_SHAPE: Shape = dict.fromkeys(_OF_RECEIPT)


def render_notices(notices: Sequence[NoticeFacts]) -> bytes:
    """Return the notices as one PDF, each from a new page on. Raises Refused("missing_glyph_in")."""
    template = load_template("mediation_notice", NOTICE_SHAPE, EVERY_STYLE, notices[0].head.templates)
    papers = [written(template, notice_values(one), one.head, one.meeting.number) for one in notices]
    return draw_written(papers, _title(template.name, papers))


def render_receipts(receipts: Sequence[ReceiptFacts]) -> bytes:
    """Return the receipts as one PDF, each from a new page on. Raises Refused("missing_glyph_in")."""
    template = load_template("service_receipt", RECEIPT_SHAPE, EVERY_STYLE, receipts[0].head.templates)
    papers = [written(template, receipt_values(one), one.head, one.number) for one in receipts]
    return draw_written(papers, _title(template.name, papers))


def _title(name: str, papers: Sequence[Written]) -> str:
    return f"{name}（{len(papers)}份）" if len(papers) > 1 else papers[0].furniture.title


def notice_values(facts: NoticeFacts) -> Scope:
    """Return a notice under the names of NOTICE_SHAPE."""
    head, meeting, to = facts.head, facts.meeting, facts.to
    is_online = meeting.mode is SessionMode.ONLINE
    return {
        "committee": inline(head.committee),
        "seal_name": inline(head.seal_name or head.committee),
        "number": inline(meeting.number),
        "sequence": str(meeting.sequence),
        "to": names_in_words(to.names),
        "matter": matter_in_words(meeting.applicants, meeting.respondents, meeting.cause),
        "begins": moment_in_words(meeting.begins_at),
        "place": place_in_words(meeting, head),
        "mode": MODES[meeting.mode],
        "link": inline(meeting.place) if is_online else "",
        "is_online": is_online,
        "is_telephone": meeting.mode is SessionMode.TELEPHONE,
        "is_public": meeting.is_public,
        "mediators": names_in_words(meeting.mediators),
        "recorder": inline(meeting.recorder),
        "agents": names_in_words(to.agents),
        "guardians": names_in_words(to.guardians),
        "has_people": to.has_people,
        "has_organisations": to.has_organisations,
        "telephone": inline(head.telephone),
        "address": inline(head.address),
        "issued_on": chinese_date(facts.issued_on),
    }


def receipt_values(facts: ReceiptFacts) -> Scope:
    """Return a receipt under the names of RECEIPT_SHAPE."""
    which = f"（第{facts.sequence}次调解）" if facts.sequence else ""
    received = f"（与受送达人关系：{inline(facts.relation)}）" if facts.relation.strip() else ""
    return {
        "committee": inline(facts.head.committee),
        "number": inline(facts.number),
        "matter": matter_in_words(facts.applicants, facts.respondents, facts.cause),
        "to": names_in_words(facts.names),
        "papers": f"{PAPERS[facts.paper]}{which}　{facts.copies}份",
        "manners": choices(MANNERS, facts.manner),
        "place": inline(facts.place),
        "server": inline(facts.server),
        "receiver": inline(facts.received_by) + received,
        "served_on": chinese_date(facts.served_on) if facts.served_on else "",
        "refusal": inline(facts.refusal),
        "witness": inline(facts.witness),
    }
