"""Entries that look alike and that a person said are two: they are listed as duplicates no more."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import ToldApart
from mediator_desk.models.procedure_words import MergeKind
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import the_case


def tell_people_apart(
    db: Session, party_id: int, other_id: int, *, words: str = "", by: Actor, now: datetime
) -> ToldApart:
    """Say that two entries are two people: they are listed no more.

    Raises Refused("merged_with_itself"), Refused("party_not_found"), Refused("told_apart_already").
    """
    may(by, Right.WORK_ON_CASES)
    if party_id == other_id:
        raise Refused("merged_with_itself")
    first, second = (db.get(Party, one) for one in sorted((party_id, other_id)))
    if first is None or second is None:
        raise Refused("party_not_found")
    if _is_told_apart(db, ToldApart.first_party_id == first.id, ToldApart.second_party_id == second.id):
        raise Refused("told_apart_already")
    told = ToldApart(kind=MergeKind.PERSON, first_party_id=first.id, second_party_id=second.id)
    return _keep_told(db, told, {first.case_id: second.name, second.case_id: first.name}, words, by, now)


def tell_cases_apart(
    db: Session, case_id: int, other_id: int, *, words: str = "", by: Actor, now: datetime
) -> ToldApart:
    """Say that two cases are two matters: they are listed no more.

    Raises Refused("merged_with_itself"), Refused("case_not_found"), Refused("told_apart_already").
    """
    may(by, Right.WORK_ON_CASES)
    if case_id == other_id:
        raise Refused("merged_with_itself")
    first, second = (the_case(db, one) for one in sorted((case_id, other_id)))
    if _is_told_apart(db, ToldApart.first_case_id == first.id, ToldApart.second_case_id == second.id):
        raise Refused("told_apart_already")
    told = ToldApart(kind=MergeKind.CASE, first_case_id=first.id, second_case_id=second.id)
    return _keep_told(db, told, {first.id: second.shown_number, second.id: first.shown_number}, words, by, now)


def people_told_apart(db: Session) -> set[frozenset[Hashable]]:
    """Return the pairs of entries (ids) of which a person said that they are two people."""
    query = select(ToldApart.first_party_id, ToldApart.second_party_id).where(ToldApart.kind == MergeKind.PERSON)
    return {frozenset((first, second)) for first, second in db.execute(query)}


def cases_told_apart(db: Session) -> set[frozenset[Hashable]]:
    """Return the pairs of cases (ids) of which a person said that they are two matters."""
    query = select(ToldApart.first_case_id, ToldApart.second_case_id).where(ToldApart.kind == MergeKind.CASE)
    return {frozenset((first, second)) for first, second in db.execute(query)}


def _is_told_apart(db: Session, *conditions: ColumnElement[bool]) -> bool:
    return bool(db.scalar(select(exists().where(*conditions))))


def _keep_told(db: Session, told: ToldApart, others: dict[int, str], words: str, by: Actor, now: datetime) -> ToldApart:
    told.at, told.staff_id, told.words = now, by.staff_id, words.strip()
    db.add(told)
    for case_id, other in others.items():
        audit.record(db, "told_apart", by=by, at=now, case_id=case_id, facts={"other": other}, reason=words.strip())
    return told
