"""The bridge takes in what its desk without a network says: which letters arrived, how far matters are, what is read.

What the desk no longer names is forgotten here. Nothing of it is believed beyond what consumers may be told: a state is
one of those that there are words for, a text one that there is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import CompletionRequest, Letter
from mediator_desk.models.rights import Right, may
from mediator_desk.server.logins import is_walled
from mediator_desk.server.public_progress import AT_A_DESK, TO_BE_RATED
from mediator_desk.services import audit
from mediator_desk.services.bridge.carried_states import Asking, CarriedState, Public
from mediator_desk.services.bridge.letters_taken import told_by_desk
from mediator_desk.services.bridge.texts import (
    ASKS_FOR,
    STATE,
    bridge_settings,
    change_settings,
    change_text,
    public_texts,
    put_back_text,
    shipped_texts,
    text_draft,
)
from mediator_desk.services.intake.intake_file import COLUMNS
from mediator_desk.services.office import committee

ARRIVED = "carried"
"""The outcome of a letter that the desk has, and of which nothing is told here."""


@dataclass(frozen=True)
class Told:
    """What a pack changed: letters that the desk has now, states that changed, matters that were forgotten."""

    arrived: int = 0
    changed: int = 0
    forgotten: int = 0


def take_public(db: Session, public: Public, *, by: Actor, now: datetime) -> None:
    """Let consumers read what the desk says. Raises Refused("states_at_an_office"), Invalid.

    An office with a server has its desks at the network: how far matters are, it knows by itself.
    """
    may(by, Right.KEEP_SETTINGS)
    if is_walled(db.connection()):
        raise Refused("states_at_an_office")
    if not committee.has_committee(db):
        founding = committee.FoundingDraft(name=public.name, telephone=public.telephone, address=public.address)
        committee.found_committee(db, founding, by=by, now=now)
    was = committee.committee_draft(db)
    draft = replace(was, name=public.name, telephone=public.telephone, address=public.address)
    if draft != was:
        committee.save_committee(db, draft, by=by, now=now)
    here = bridge_settings(db)
    asks_for = public.open_to.asks_for if public.open_to.asks_for in ASKS_FOR else here.asks_for
    # The address is the bridge's own: the desk may never have heard of it.
    said = replace(
        here, is_open=public.open_to.is_open, asks_for=asks_for, address=public.open_to.address or here.address
    )
    if said != here:
        change_settings(db, said, by=by, now=now)
    for key, words in public_texts(db).items():
        own = public.texts.get(key)
        if own is not None and (own.title, own.words) != (words.title, words.words):
            wanted = replace(text_draft(db, key), title=own.title, words=own.words)
            change_text(db, key, wanted, by=by, now=now)
        elif own is None and words.is_own:
            put_back_text(db, key, by=by, now=now)


def take_states(db: Session, states: Iterable[CarriedState], *, by: Actor, now: datetime) -> Told:
    """Note how far the matters of letters are that went from here; forget what is named no more.

    Raises Refused("states_at_an_office").
    """
    may(by, Right.KEEP_SETTINGS)
    if is_walled(db.connection()):
        raise Refused("states_at_an_office")
    rows = db.execute(select(Letter.receipt, Letter.id, Letter.outcome, Letter.taken_at))
    here = {receipt: (letter_id, outcome, taken_at) for receipt, letter_id, outcome, taken_at in rows}
    named: set[str] = set()
    arrived = changed = 0
    for told in states:
        known = here.get(told.receipt)
        if known is None or told.since.tzinfo is None:
            continue
        named.add(told.receipt)
        letter_id, outcome, taken_at = known
        said = _outcome(told)
        if (said, told.since) != (outcome, taken_at):
            told_by_desk(db, db.get_one(Letter, letter_id), said, told.since, is_found=said != ARRIVED)
            arrived, changed = arrived + (taken_at is None), changed + (taken_at is not None)
        _ask(db, told.receipt, told.asking, by, now)
    forgotten = _forget(db, named)
    facts = {"arrived": arrived, "changed": changed, "forgotten": forgotten}
    audit.record(db, "pack_of_states_brought", by=by, at=now, facts=facts)
    return Told(arrived, changed, forgotten)


def _outcome(told: CarriedState) -> str:
    if STATE + told.state not in shipped_texts():
        return ARRIVED
    return (TO_BE_RATED if told.can_be_rated else AT_A_DESK) + told.state


def _ask(db: Session, receipt: str, asking: Asking | None, by: Actor, now: datetime) -> None:
    """Ask the consumer for what the desk asks for, and for nothing else."""
    is_open = CompletionRequest.answered_at.is_(None), CompletionRequest.withdrawn_at.is_(None)
    asked = db.scalars(select(CompletionRequest).where(CompletionRequest.receipt == receipt, *is_open)).all()
    wanted = None if asking is None else (asking.words, [one for one in asking.columns if one in COLUMNS])
    for request in asked:
        if wanted is not None and (request.words, request.columns) == wanted:
            wanted = None
        else:
            request.withdrawn_at = now
    if wanted is not None and wanted[0].strip():
        words, columns = wanted
        db.add(CompletionRequest(receipt=receipt, words=words, columns=columns, asked_at=now, staff_id=by.staff_id))


def _forget(db: Session, named: set[str]) -> int:
    """Let nobody find what the desk names no more."""
    carried = or_(Letter.outcome.startswith(AT_A_DESK), Letter.outcome.startswith(TO_BE_RATED))
    gone = [one for one in db.scalars(select(Letter).where(carried)) if one.receipt not in named]
    for letter in gone:
        taken_at = letter.taken_at
        assert taken_at is not None
        told_by_desk(db, letter, ARRIVED, taken_at, is_found=False)
    return len(gone)
