"""回访评价: a consumer rates how a matter was handled, once, by the link of its closing or by look-up.

A rating is a letter like any other and waits for a desk. Of a link only the hash of its token is kept: whoever reads
the row cannot make the link.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.text import storable
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import RatingLink
from mediator_desk.models.case import Case
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import CaseState
from mediator_desk.server import bridge_calls
from mediator_desk.server.logins import is_walled
from mediator_desk.server.public_progress import RATEABLE
from mediator_desk.services import audit
from mediator_desk.services.bridge.letters import (
    BUSINESS,
    RATING_WORD,
    RELATED,
    LetterDraft,
    Receipt,
    is_rated,
    put_checked,
    values_of,
)
from mediator_desk.services.bridge.progress import END, plain_check, progress_rows
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.enquiry import LONGEST_NUMBER, plain_number

GOOD_FOR = timedelta(days=90)
STARS, WORDS = "满意度", "评价内容"
LONGEST_WORDS = 2_000
FROM_THE_PAGE = "page"


@dataclass(frozen=True)
class ToRate:
    """What somebody with a link may rate: enough to know the matter by, for whoever has its receipt."""

    receipt_end: str
    kind: str


def make_rating_link(db: Session, case_id: int, *, by: Actor, now: datetime) -> str:
    """Return the token of a new link by which the applicant rates a case; it is good for ninety days, and once.

    `texts.rating_address` makes the link of it. Raises Refused("not_yet_to_rate", number), ("already_rated").
    """
    may(by, Right.CLOSE_CASES)
    case = the_case(db, case_id)
    if case.state not in RATEABLE:
        raise Refused("not_yet_to_rate", number=case.shown_number)
    if is_rated(db, case_id, _receipt_of(case)):
        raise Refused("already_rated")
    token = secrets.token_urlsafe(24)
    ends_at = now + GOOD_FOR
    db.add(RatingLink(token_hash=_hash(token), case_id=case_id, made_at=now, ends_at=ends_at, staff_id=by.staff_id))
    audit.record(db, "rating_link_made", by=by, at=now, case_id=case_id, facts={"until": ends_at.date()})
    return token


def open_rating(db: Session, token: str, *, now: datetime) -> ToRate:
    """Return what a link is for.

    Raises Refused("rating_link_unknown"), ("rating_link_over"), ("already_rated").
    """
    connection = db.connection()
    if is_walled(connection):
        return ToRate(*bridge_calls.open_rating(connection, _hash(token), now))
    case = _case_of(db, token, now)
    if is_rated(db, case.id, _receipt_of(case)):
        raise Refused("already_rated")
    return ToRate(_receipt_of(case)[-END:], case.kind.value)


def rate_by_link(db: Session, token: str, stars: int, words: str, *, now: datetime) -> Receipt:
    """Keep the rating of whoever has the link. Raises Invalid, and what `open_rating` raises."""
    draft = _draft(f"link {_hash(token)}", stars, words)
    connection = db.connection()
    try:
        if is_walled(connection):
            put = bridge_calls.rate_by_link(connection, values_of(draft, now=now), _hash(token), now)
            return Receipt(put.receipt, put.came_at, put.is_again)
        case = _case_of(db, token, now)
        return put_checked(db, _of(draft, case.id, _receipt_of(case)), case.id, now=now)
    except Refused as refused:
        if refused.code == "letter_differs":
            raise Refused("already_rated") from refused
        raise


def rate_by_look_up(
    db: Session,
    identity_number: str,
    check: str,
    receipt_end: str,
    stars: int,
    words: str,
    *,
    now: datetime,
    sender: str = FROM_THE_PAGE,
) -> Receipt:
    """Keep the rating of whoever could look the matter up. Raises Invalid, Refused("nothing_to_rate", "already_rated").

    `receipt_end` is the one that the look-up told (PublicState.receipt_end).
    """
    draft = _draft(f"look-up {secrets.token_hex(16)}", stars, words, sender)
    number, phone = plain_number(identity_number)[:LONGEST_NUMBER], plain_check(check)
    connection = db.connection()
    if is_walled(connection):
        values = values_of(draft, now=now)
        put = bridge_calls.rate_by_look_up(connection, values, number, phone, receipt_end)
        return Receipt(put.receipt, put.came_at, put.is_again)
    for row in progress_rows(db, number, phone):
        if row["is_rateable"] and str(row["receipt"])[-END:] == receipt_end:
            return put_checked(db, _of(draft, row["case_id"], str(row["receipt"])), row["case_id"], now=now)
    raise Refused("nothing_to_rate")


def _draft(key: str, stars: int, words: str, sender: str = FROM_THE_PAGE) -> LetterDraft:
    plain = storable(words).strip()
    problems = [] if stars in range(1, 6) else [Problem("stars", "satisfaction_unreadable")]
    if len(plain) > LONGEST_WORDS:
        problems.append(Problem("words", "too_long", {"longest": LONGEST_WORDS}))
    if problems:
        raise Invalid(problems)
    fields = {BUSINESS: RATING_WORD, STARS: str(stars)} | ({WORDS: plain} if plain else {})
    return LetterDraft(sender, key[:80], fields)


def _of(draft: LetterDraft, case_id: int, receipt: str) -> LetterDraft:
    # A case that was typed in at a desk and has no number yet is named by its place, which the rating tells anyway.
    return LetterDraft(draft.sender, draft.sender_key, {**draft.fields, RELATED: receipt or f"CASE-{case_id}"})


def _receipt_of(case: Case) -> str:
    return case.submission_number or case.number or ""


def _case_of(db: Session, token: str, now: datetime) -> Case:
    link = db.scalars(select(RatingLink).where(RatingLink.token_hash == _hash(token))).one_or_none()
    if link is None:
        raise Refused("rating_link_unknown")
    if link.ends_at < now:
        raise Refused("rating_link_over")
    case = db.get_one(Case, link.case_id)
    if case.merged_into_id is not None:
        case = db.get_one(Case, case.merged_into_id)
    if case.state is CaseState.BINNED:
        raise Refused("rating_link_unknown")
    return case


def _hash(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()
