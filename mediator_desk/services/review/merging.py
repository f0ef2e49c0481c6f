"""Entries that a person said are one: people and cases are merged without loss, and each merge can be undone.

People: every entry of both names the oldest as the same human. Cases: the later one, not yet accepted, ends as MERGED
and names the case that goes on with the matter; its numbers, files and ratings stay its own and are seen from there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Load, Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, ExternalNumber
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.life import IN_REVIEW, OPEN_STATES, Act
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import Merge, MergedParty, PaperRequest
from mediator_desk.models.procedure_words import MergeKind
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import CaseState, NumberKind, PartyKind
from mediator_desk.services import audit
from mediator_desk.services.attachments import FileRow, list_files
from mediator_desk.services.cases.case_life import advance, case_to_change, tell
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.reception.insurers_clock import open_passing

MOST_ENTRIES = 1_000
"""Entries of one human that are locked at once; nobody has that many."""


def merge_people(db: Session, party_id: int, other_id: int, *, words: str = "", by: Actor, now: datetime) -> Merge:
    """Say that two entries, with all entries of either human, are one human; the oldest entry stands for it.

    Raises Refused("party_not_found"), Refused("merged_with_itself"), Refused("only_people_merge"),
    Refused("same_person_already").
    """
    may(by, Right.WORK_ON_CASES)
    if party_id == other_id:
        raise Refused("merged_with_itself")
    first, second = (entries_of_human(db, one) for one in (party_id, other_id))
    if set(first) & set(second):
        raise Refused("same_person_already")
    entries = _locked(db, {*first, *second})
    if any(party.kind is not PartyKind.PERSON for party in entries):
        raise Refused("only_people_merge")
    if entries_of_human(db, party_id) != first or entries_of_human(db, other_id) != second:
        raise Refused("changed_at_another_desk")  # while this desk waited for the rows
    merge = Merge(kind=MergeKind.PERSON, at=now, staff_id=by.staff_id, words=words.strip())
    oldest = min(party.id for party in entries)
    for party in entries:
        merge.parties.append(MergedParty(party_id=party.id, same_person_before=party.same_person_id))
        party.same_person_id = oldest
    db.add(merge)
    _tell_of_people(db, "people_merged", entries, by, now, words)
    return merge


def entries_of_human(db: Session, party_id: int) -> tuple[int, ...]:
    """Return the ids of all entries of the human of an entry, itself among them: by document number and by merges.

    Raises Refused("party_not_found").
    """
    party = db.get(Party, party_id)
    if party is None:
        raise Refused("party_not_found")
    known: set[int] = {party_id}
    while True:
        seen = select(Party.identity_number, Party.same_person_id).where(Party.id.in_(known)).limit(MOST_ENTRIES)
        rows = db.execute(seen).all()
        numbers = {number for number, _oldest in rows if number}
        oldest = {one for _number, one in rows if one is not None} | known
        linked = select(Party.id).where(
            or_(Party.identity_number.in_(numbers), Party.same_person_id.in_(oldest), Party.id.in_(oldest))
        )
        found = set(db.scalars(linked.limit(MOST_ENTRIES)))
        if found <= known:
            return tuple(sorted(known))
        known |= found


def merge_cases(db: Session, case_id: int, other_id: int, *, words: str = "", by: Actor, now: datetime) -> Merge:
    """Merge the later, not yet accepted one of two cases into the other one, which goes on with the matter.

    Raises Refused("merged_with_itself"), Refused("kinds_differ"), Refused("accepted_is_not_merged"),
    Refused("kept_case_has_ended"), Refused("case_was_merged"), Refused("not_for_role"),
    Refused("insurer_still_to_answer") where the one that would end was passed to its insurer.
    """
    if case_id == other_id:
        raise Refused("merged_with_itself")
    cases = [case_to_change(db, one) for one in sorted((case_id, other_id))]  # in one order at every desk
    kept, merged = kept_and_merged(*cases)
    if open_passing(db, merged.id) is not None:
        raise Refused("insurer_still_to_answer", number=merged.shown_number)
    before = merged.state
    advance(db, merged, Act.MERGE, by=by, now=now)
    merged.merged_into_id = kept.id
    merge = Merge(
        kind=MergeKind.CASE,
        kept_case_id=kept.id,
        merged_case_id=merged.id,
        at=now,
        staff_id=by.staff_id,
        words=words.strip(),
    )
    db.add(merge)
    deadlines.end_steps(db, merged, china_day(now))
    tell(db, merged, "merged", by=by, now=now, reason=words.strip(), number=kept.shown_number, was=before)
    tell(db, kept, "case_merged_in", by=by, now=now, reason=words.strip(), number=merged.shown_number)
    return merge


def kept_and_merged(one: Case, other: Case) -> tuple[Case, Case]:
    """Return which of two cases goes on and which is merged into it: a decided one goes on, else the earlier one.

    Raises Refused where these two cannot be merged (see `merge_cases`).
    """
    for case in (one, other):
        if case.state is CaseState.MERGED:
            raise Refused("case_was_merged", number=case.shown_number)
    if one.kind is not other.kind:
        raise Refused("kinds_differ")
    undecided = [case for case in (one, other) if case.state in IN_REVIEW]
    if not undecided:
        raise Refused("accepted_is_not_merged", number=one.shown_number, other=other.shown_number)
    merged = max(undecided, key=lambda case: (case.received_at, case.id))
    kept = other if merged is one else one
    if kept.state not in OPEN_STATES:
        raise Refused("kept_case_has_ended", number=kept.shown_number)
    return kept, merged


def undo_merge(db: Session, merge_id: int, *, words: str = "", by: Actor, now: datetime) -> Merge:
    """Undo a merge: every entry is as it was before. A newer merge that stands on it must be undone first.

    Raises Refused("merge_not_found"), Refused("merge_undone_already"), Refused("newer_merge_stands"),
    Refused("merged_case_changed").
    """
    may(by, Right.WORK_ON_CASES)
    merge = db.get(Merge, merge_id, with_for_update=True, populate_existing=True)
    if merge is None:
        raise Refused("merge_not_found")
    if merge.undone_at is not None:
        raise Refused("merge_undone_already")
    merge.undone_at = now
    merge.undone_words = words.strip()
    if merge.kind is MergeKind.PERSON:
        _part_people(db, merge, words, by, now)
    else:
        _part_cases(db, merge, words, by, now)
    return merge


def _part_people(db: Session, merge: Merge, words: str, by: Actor, now: datetime) -> None:
    before = {row.party_id: row.same_person_before for row in merge.parties}
    newer = (
        select(Merge.at)
        .join(MergedParty, MergedParty.merge_id == Merge.id)
        .where(MergedParty.party_id.in_(before), Merge.id > merge.id, Merge.undone_at.is_(None))
    )
    if (at := db.scalars(newer.order_by(Merge.id.desc()).limit(1)).first()) is not None:
        raise Refused("newer_merge_stands", at=at)
    entries = _locked(db, before)
    for party in entries:
        party.same_person_id = before[party.id]
    _tell_of_people(db, "people_parted", entries, by, now, words)


def _part_cases(db: Session, merge: Merge, words: str, by: Actor, now: datetime) -> None:
    ids = sorted(one for one in (merge.kept_case_id, merge.merged_case_id) if one is not None)
    cases = {one: case_to_change(db, one) for one in ids}
    kept, merged = cases[merge.kept_case_id or 0], cases[merge.merged_case_id or 0]
    if merged.state is not CaseState.MERGED or merged.merged_into_id != kept.id:
        raise Refused("merged_case_changed", number=merged.shown_number)
    entry = _entry_of_merge(db, merged)
    merged.state = CaseState(entry.facts["was"])
    merged.ended_on = None
    merged.merged_into_id = None
    for name, fields in (entry.before or {}).items():
        table, _, row_id = name.partition("/")
        if table == Deadline.__tablename__ and fields.get("ended_on", "") is None:
            db.get_one(Deadline, int(row_id)).ended_on = None
        if table == PaperRequest.__tablename__:
            request = db.get_one(PaperRequest, int(row_id))
            request.result = request.settled_on = None
    deadlines.show_nearest(db, merged)
    facts = {"undone": "merged", "of": dict(entry.facts), "entry": entry.id}
    tell(db, merged, "step_undone", by=by, now=now, reason=words.strip(), **facts)
    tell(db, kept, "merge_undone", by=by, now=now, reason=words.strip(), number=merged.shown_number)


def _entry_of_merge(db: Session, merged: Case) -> AuditEntry:
    query = select(AuditEntry).where(AuditEntry.case_id == merged.id, AuditEntry.act == "merged")
    entry = db.scalars(query.order_by(AuditEntry.id.desc()).limit(1)).first()
    if entry is None:
        raise Refused("merged_case_changed", number=merged.shown_number)
    return entry


def _locked(db: Session, party_ids: Iterable[int]) -> list[Party]:
    """Return these entries as they are now, in the order of their ids; other desks wait for them until the commit."""
    query = select(Party).where(Party.id.in_(list(party_ids))).order_by(Party.id).with_for_update(key_share=True)
    return list(db.scalars(query.execution_options(populate_existing=True)))


def _tell_of_people(db: Session, act: str, entries: list[Party], by: Actor, now: datetime, words: str) -> None:
    """Write it into the history of each case that one of the entries belongs to.

    Who is the same human is no fact of a case, so entries of archived ones are named too; their history stays as it
    was filed, and the trail alone says it.
    """
    names = {party.case_id: party.name for party in entries}
    filed = select(Case).where(Case.id.in_(names), Case.state == CaseState.ARCHIVED).order_by(Case.id)
    archived = {case.id: case.shown_number for case in db.scalars(filed)}
    for case_id in names:
        if case_id not in archived:
            facts = {"name": names[case_id], "cases": len(names)}
            audit.record(db, act, by=by, at=now, case_id=case_id, facts=facts, reason=words.strip())
    if archived:
        facts = {"name": entries[0].name, "cases": len(names), "archived": list(archived.values())}
        audit.record(db, act, by=by, at=now, facts=facts, reason=words.strip())


@dataclass(frozen=True)
class MergedCase:
    """A case that was merged into another one, as that one shows it."""

    merge_id: int
    case_id: int
    number: str
    received_at: datetime
    merged_at: datetime
    words: str
    external_numbers: tuple[tuple[NumberKind, str], ...]
    files: tuple[FileRow, ...]
    requests: str
    new_facts: str


def merged_into(db: Session, case_id: int) -> tuple[MergedCase, ...]:
    """Return the cases that were merged into this one, those merged into them too, the oldest merge first."""
    ids = ids_merged_into(db, case_id)
    if not ids:
        return ()
    query = (
        select(Merge, Case)
        .join(Case, Case.id == Merge.merged_case_id)
        .where(Merge.merged_case_id.in_(ids), Merge.undone_at.is_(None))
        .order_by(Merge.id)
        .options(Load(Case).undefer_group("texts"))
    )
    return tuple(_merged_case(db, merge, case) for merge, case in db.execute(query))


def _merged_case(db: Session, merge: Merge, case: Case) -> MergedCase:
    numbers = select(ExternalNumber.kind, ExternalNumber.value).where(ExternalNumber.case_id == case.id)
    return MergedCase(
        merge_id=merge.id,
        case_id=case.id,
        number=case.shown_number,
        received_at=case.received_at,
        merged_at=merge.at,
        words=merge.words,
        external_numbers=tuple((kind, value) for kind, value in db.execute(numbers)),
        files=tuple(list_files(db, case.id)),
        requests=case.requests,
        new_facts=case.new_facts,
    )


def ids_merged_into(db: Session, case_id: int) -> list[int]:
    """Return the ids of all cases whose matter this one goes on with."""
    found: list[int] = []
    asked = [case_id]
    while asked:
        asked = list(db.scalars(select(Case.id).where(Case.merged_into_id.in_(asked)).order_by(Case.id)))
        found += asked
    return found


def goes_on_as(db: Session, case_ids: Iterable[int]) -> dict[int, int]:
    """Return for each of these cases that was merged the case that goes on with its matter now."""
    found: dict[int, int] = {}
    asked = {one: one for one in case_ids}
    while asked:
        at_now = set(asked.values())
        query = select(Case.id, Case.merged_into_id).where(Case.id.in_(at_now), Case.merged_into_id.is_not(None))
        onward = {merged: kept for merged, kept in db.execute(query) if kept is not None}
        asked = {first: onward[now_at] for first, now_at in asked.items() if now_at in onward}
        found |= asked
    return found
