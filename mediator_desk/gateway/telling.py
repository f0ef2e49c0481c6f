"""What the bridge asks of the records for its routes, and how it is put for consumers. Runs in worker threads."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import segno

from mediator_desk.conventions.text import LONGEST_TEXT
from mediator_desk.gateway import shapes
from mediator_desk.gateway.attached import ALL_BYTES, FILE_BYTES, MOST_FILES, TAKEN
from mediator_desk.gateway.consumer_words import sentence_of_finding
from mediator_desk.gateway.standing import Bridge, Said
from mediator_desk.services.bridge.changes import state_changes
from mediator_desk.services.bridge.letters import LetterDraft, look_through, put_letter
from mediator_desk.services.bridge.progress import Asked, PublicState, public_progress
from mediator_desk.services.bridge.ratings import open_rating, rate_by_link, rate_by_look_up
from mediator_desk.services.bridge.texts import STATE
from mediator_desk.services.intake.intake_drafts import Finding
from mediator_desk.services.intake.intake_rules import CAUSES, KINDS, LINES

PAGE = "page"
KIND_WORDS = {kind.value: words for words, kind in KINDS.items()}
DOCUMENTS = (
    "居民身份证",
    "港澳居民居住证",
    "台湾居民居住证",
    "港澳居民来往内地通行证",
    "台湾居民来往大陆通行证",
    "外国人永久居留身份证",
    "护照",
    "其他",
)
"""Words for kinds of documents; a test holds that the import knows each."""
NOT_FOUND = "not_found"
RATING_THANKS = "rating_thanks"


def texts(bridge: Bridge) -> shapes.TextsOut:
    """Return what the page shows."""
    said = bridge.said()
    return shapes.TextsOut(
        committee=said.facts.name,
        telephone=said.facts.telephone,
        is_open=said.open_to.is_open,
        is_practice=said.facts.is_practice or bridge.is_practice,
        asks_for=said.open_to.asks_for,
        texts={key: _text(said, key) for key in said.words if not key.startswith(STATE)},
        choices=shapes.Choices(documents=list(DOCUMENTS), lines=list(LINES), causes=list(CAUSES)),
        limits=shapes.LimitsOut(
            files=MOST_FILES, file_bytes=FILE_BYTES, all_bytes=ALL_BYTES, text=LONGEST_TEXT, kinds=list(TAKEN)
        ),
    )


def looked_through(bridge: Bridge, fields: Mapping[str, str]) -> shapes.LookedThrough:
    """Return what the desk's own rules say of a letter, in the consumer's words."""
    looked = look_through(fields, now=bridge.clock())
    telephone = bridge.telephone
    return shapes.LookedThrough(
        problems=[_beside(one, telephone) for one in looked.problems],
        warnings=[_beside(one, telephone) for one in looked.warnings],
    )


def put(bridge: Bridge, draft: LetterDraft) -> shapes.ReceiptOut:
    """Put a letter into the records: when this returns it is on the disk."""
    with bridge.database.writing() as db:
        receipt = put_letter(db, draft, now=bridge.clock())
    return shapes.ReceiptOut(receipt=receipt.number, came_at=receipt.came_at, is_again=receipt.is_again)


def with_code(receipt: shapes.ReceiptOut) -> shapes.ReceiptWithCode:
    """Return a receipt with its number as a code to be photographed."""
    code = segno.make(receipt.receipt, error="m", micro=False).svg_data_uri(scale=6, border=3, xmldecl=False)
    return shapes.ReceiptWithCode(**receipt.model_dump(), code=code)


def progress(bridge: Bridge, asked: shapes.ProgressIn, way: str = PAGE) -> shapes.ProgressOut:
    """Return how far somebody's matters are; it is noted who was told what."""
    said = bridge.said()
    with bridge.database.writing(is_beside=True) as db:
        found = public_progress(db, asked.identity_number, asked.check, now=bridge.clock(), way=way)
    return shapes.ProgressOut(matters=[_matter(said, one) for one in found], not_found=_text(said, NOT_FOUND))


def changes(bridge: Bridge, sender: str, after: int, most: int) -> shapes.ChangesOut:
    """Return the changes of state of a back end's own letters behind a cursor."""
    said = bridge.said()
    with bridge.database.reading() as db:
        page = state_changes(db, after, most=most, sender=sender, now=bridge.clock())
    rows = [change(said, one.id, one.receipt, one.state, one.at) for one in page.rows]
    return shapes.ChangesOut(changes=rows, next=page.cursor)


def change(said: Said, change_id: int, receipt: str, state: str, at: datetime) -> shapes.StateOut:
    """Return one change of state, in the words that consumers read."""
    return shapes.StateOut(id=change_id, receipt=receipt, state=state, at=at, **_text(said, state).model_dump())


def rateable(bridge: Bridge, token: str) -> shapes.RateableOut:
    """Return what a link to rate by is for."""
    with bridge.database.reading() as db:
        found = open_rating(db, token, now=bridge.clock())
    return shapes.RateableOut(receipt_end=found.receipt_end, kind=KIND_WORDS.get(found.kind, ""))


def rate(bridge: Bridge, asked: shapes.RatingIn, sender: str = PAGE) -> shapes.TextOut:
    """Put a rating into the records."""
    now = bridge.clock()
    with bridge.database.writing() as db:
        if asked.token:
            rate_by_link(db, asked.token, asked.stars, asked.words, now=now)
        else:
            whose = (asked.identity_number, asked.check, asked.receipt_end)
            rate_by_look_up(db, *whose, asked.stars, asked.words, now=now, sender=sender)
    return _text(bridge.said(), RATING_THANKS)


def _text(said: Said, key: str) -> shapes.TextOut:
    words = said.words.get(key)
    return shapes.TextOut(title=words.title if words else "", words=words.words if words else "")


def _beside(finding: Finding, telephone: str) -> shapes.FieldSentence:
    return shapes.FieldSentence(field=finding.column, sentence=sentence_of_finding(finding, telephone))


def _matter(said: Said, state: PublicState) -> shapes.MatterOut:
    text = _text(said, state.state)
    return shapes.MatterOut(
        receipt_end=state.receipt_end,
        kind=KIND_WORDS.get(state.kind, ""),
        title=text.title,
        words=text.words,
        since=state.since,
        can_be_rated=state.can_be_rated,
        asked=_asked(state.asked) if state.asked else None,
    )


def _asked(asked: Asked) -> shapes.AskedOut:
    return shapes.AskedOut(
        receipt=asked.receipt,
        words=asked.words,
        columns=list(asked.columns),
        papers=list(asked.papers),
        until=asked.until,
    )
