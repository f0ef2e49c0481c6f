"""The lines of the evidence list of a case: added, described, turned, put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.party import Party
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import case_to_change
from mediator_desk.services.evidence.listing import EvidenceLine, row_there, rows_in_order
from mediator_desk.services.evidence.staging import StagedFile

MOST_LINES = 500
"""Lines of the evidence of one case."""

LONGEST_TITLE, LONGEST_PROVES, MOST_PAGES = 300, 2_000, 100_000
QUARTER, WHOLE_TURN = 90, 360
NAMES_TOLD = 3
"""How many of the added files the history names."""


@dataclass(frozen=True)
class EvidenceDraft:
    """What people say about a line. `version` is that of the line the draft was read from."""

    title: str = ""
    proves: str = ""
    party_id: int | None = None
    given_on: date | None = None
    pages: int | None = None
    is_original: bool | None = None
    version: int = 0

    def problems(self, today: date) -> list[Problem]:
        """Return what cannot stay as it is."""
        found = []
        for name, longest in (("title", LONGEST_TITLE), ("proves", LONGEST_PROVES)):
            if len(getattr(self, name)) > longest:
                found.append(Problem(name, "too_long", {"longest": longest}))
        if self.given_on is not None and self.given_on > today:
            found.append(Problem("given_on", "in_future"))
        if self.pages is not None and not 0 < self.pages <= MOST_PAGES:
            found.append(Problem("pages", "evidence_pages", {"most": MOST_PAGES}))
        return found


@dataclass(frozen=True)
class AddedEvidence:
    """What became of files that were brought: ids of the new lines, and what lay there already, with its number."""

    ids: tuple[int, ...]
    twice: tuple[tuple[str, int], ...]
    """Name of a file whose content is in this case already, and the number of that line."""


def draft_of(line: EvidenceLine) -> EvidenceDraft:
    """Return what is said about a line, to be changed."""
    return EvidenceDraft(
        line.title, line.proves, line.party_id, line.given_on, line.pages, line.is_original, line.version
    )


def add_evidence(
    db: Session,
    case_id: int,
    files: Sequence[StagedFile],
    *,
    party_id: int | None = None,
    by: Actor,
    now: datetime,
) -> AddedEvidence:
    """Add files at the end of the list of a case, in their order. One that is in it already is told, not doubled.

    Raises Refused("case_not_found" / "case_is_archived" / "not_for_role" / "too_much_evidence" / "not_a_party").
    """
    may(by, Right.WORK_ON_CASES)
    case_to_change(db, case_id)
    _check_party(db, case_id, party_id)
    rows = rows_in_order(db, case_id)
    known = {row.sha256: number for number, row in enumerate(rows, start=1)}
    added, twice = [], []
    for file in files:
        if file.sha256 in known:
            twice.append((file.name, known[file.sha256]))
            continue
        row = _row(file, case_id, party_id, by, now)
        added.append(row)
        known[file.sha256] = len(rows) + len(added)
    if len(rows) + len(added) > MOST_LINES:
        raise Refused("too_much_evidence", most=MOST_LINES)
    if added:
        db.add_all(added)
        number_rows([*rows, *added])
        told = {"count": len(added), "names": "、".join(row.name for row in added[:NAMES_TOLD])}
        audit.record(db, "evidence_added", by=by, at=now, case_id=case_id, facts=told)
    return AddedEvidence(tuple(row.id for row in added), tuple(twice))


def describe_evidence(
    db: Session, case_id: int, attachment_id: int, draft: EvidenceDraft, *, by: Actor, now: datetime
) -> Attachment:
    """Write what a line is called, what it proves, who gave it and when, how many pages, whether it was compared.

    Raises Invalid, Refused("no_longer_there" / "case_is_archived" / "changed_at_another_desk" / "not_a_party").
    """
    may(by, Right.WORK_ON_CASES)
    case_to_change(db, case_id)
    row = row_there(db, case_id, attachment_id)
    if problems := draft.problems(china_day(now)):
        raise Invalid(problems)
    if row.version != draft.version:
        raise Refused("changed_at_another_desk")
    if draft.party_id != row.party_id:
        _check_party(db, case_id, draft.party_id)
    row.title, row.proves = " ".join(draft.title.split()), draft.proves.strip()
    row.party_id, row.given_on = draft.party_id, draft.given_on
    row.pages, row.is_original = draft.pages, draft.is_original
    if db.is_modified(row):
        audit.record(db, "evidence_described", by=by, at=now, case_id=case_id, facts=_told(db, row))
    return row


def give_evidence(
    db: Session, case_id: int, ids: Sequence[int], party_id: int | None, *, by: Actor, now: datetime
) -> None:
    """Say of several lines at once who gave them, None for the committee itself.

    Raises Refused("no_longer_there" / "case_is_archived" / "not_a_party").
    """
    may(by, Right.WORK_ON_CASES)
    case_to_change(db, case_id)
    _check_party(db, case_id, party_id)
    rows = [row_there(db, case_id, one) for one in ids]
    for row in rows:
        row.party_id = party_id
    party = db.get(Party, party_id) if party_id is not None else None
    told = {"count": len(rows), "name": party.name if party else ""}
    audit.record(db, "evidence_given", by=by, at=now, case_id=case_id, facts=told)


def turn_evidence(
    db: Session, case_id: int, attachment_id: int, degrees: int, *, by: Actor, now: datetime
) -> Attachment:
    """Turn how a file is shown and printed, clockwise by a multiple of 90 degrees; the file itself stays as it came.

    Raises Refused("no_longer_there" / "case_is_archived").
    """
    may(by, Right.WORK_ON_CASES)
    case_to_change(db, case_id)
    row = row_there(db, case_id, attachment_id)
    turned = (row.rotation + degrees) % WHOLE_TURN
    row.rotation = turned - turned % QUARTER
    audit.record(db, "evidence_turned", by=by, at=now, case_id=case_id, facts=_told(db, row))
    return row


def arrange_evidence(db: Session, case_id: int, ids: Sequence[int], *, by: Actor, now: datetime) -> None:
    """Put the lines of a case in this order.

    Raises Refused("case_is_archived"), Refused("changed_at_another_desk") where these are not the lines of the case.
    """
    may(by, Right.WORK_ON_CASES)
    case_to_change(db, case_id)
    rows = {row.id: row for row in rows_in_order(db, case_id)}
    if len(ids) != len(rows) or set(ids) != set(rows):
        raise Refused("changed_at_another_desk")
    if list(ids) != list(rows):
        number_rows([rows[one] for one in ids])
        audit.record(db, "evidence_arranged", by=by, at=now, case_id=case_id, facts={"count": len(rows)})


def number_rows(rows: Sequence[Attachment]) -> None:
    """Give the rows the numbers from 1; only what moves is written."""
    for number, row in enumerate(rows, start=1):
        if row.position != number:
            row.position = number


def _row(file: StagedFile, case_id: int, party_id: int | None, by: Actor, now: datetime) -> Attachment:
    return Attachment(
        case_id=case_id,
        kind=AttachmentKind.EVIDENCE,
        name=file.name,
        media_type=file.media_type,
        sha256=file.sha256,
        size=file.size,
        pages=file.pages,
        added_at=now,
        staff_id=by.staff_id,
        party_id=party_id,
    )


def _check_party(db: Session, case_id: int, party_id: int | None) -> None:
    party = db.get(Party, party_id) if party_id is not None else None
    if party_id is not None and (party is None or party.case_id != case_id):
        raise Refused("not_a_party")


def _told(db: Session, row: Attachment) -> dict[str, object]:
    place = [one.id for one in rows_in_order(db, row.case_id)].index(row.id) + 1
    return {"number": place, "name": row.title or row.name}
