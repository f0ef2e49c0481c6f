"""The meetings of a day, each with what it still lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.conventions.masking import mask_phone
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import Contact, PaperRequest
from mediator_desk.models.procedure_words import ContactResult
from mediator_desk.models.words import Channel, PartyKind, PartySide, RepresentativeKind, SessionState
from mediator_desk.services.parties.answers import ANSWERS
from mediator_desk.services.parties.authority import hindrance_to_settle, is_minor
from mediator_desk.services.parties.consent import asked_among
from mediator_desk.services.sessions.scheduling import SessionRow, session_rows
from mediator_desk.services.today.lines import Few, Lack, Meeting, Missing
from mediator_desk.services.today.names import MOST, names_of


def meetings_of(db: Session, today: date, mediator_id: int | None) -> Few[Meeting]:
    """Return the meetings that begin on a day, in order of time; of one mediator where one is given."""
    conditions = [
        MediationSession.begins_at >= start_of_day(today),
        MediationSession.begins_at < start_of_day(today + timedelta(days=1)),
        MediationSession.state != SessionState.CANCELLED,
    ]
    if mediator_id is not None:
        conditions.append(MediationSession.mediator_id == mediator_id)
    rows = session_rows(db, *conditions)
    if not rows:
        return Few()
    lacks = _Lacks(db, rows[:MOST], today)
    return Few(tuple(lacks.meeting(row) for row in rows[:MOST]), len(rows))


class _Lacks:
    """What the meetings of a day lack, read for all of them at once."""

    def __init__(self, db: Session, rows: Sequence[SessionRow], today: date) -> None:
        ids = {row.case_id for row in rows}
        self._today = today
        self._names = names_of(db, Case.id.in_(ids))
        cases = select(Case.id, Case.channel, Case.mediated_on).where(Case.id.in_(ids))
        self._cases = {case_id: (channel, met) for case_id, channel, met in db.execute(cases)}
        parties = select(Party).where(Party.case_id.in_(ids)).options(selectinload(Party.representatives))
        self._parties: dict[int, list[Party]] = {case_id: [] for case_id in ids}
        for party in db.scalars(parties.order_by(Party.side, Party.position)):
            self._parties[party.case_id].append(party)
        asked = select(PaperRequest.case_id, PaperRequest.papers).where(
            PaperRequest.case_id.in_(ids), PaperRequest.result.is_(None)
        )
        self._papers = {case_id: list(papers) for case_id, papers in db.execute(asked)}
        said = select(Contact.party_id, Contact.result).where(Contact.case_id.in_(ids), Contact.result.in_(ANSWERS))
        self._answers = {party: result for party, result in db.execute(said.order_by(Contact.at, Contact.id))}  # noqa: C416 - a Row is no pair to mypy

    def meeting(self, row: SessionRow) -> Meeting:
        """Return a meeting with everything that is known about it."""
        parties = self._parties[row.case_id]
        first = next((one for one in parties if one.side is PartySide.APPLICANT), None)
        return Meeting(
            id=row.id,
            who=self._names[row.case_id],
            sequence=row.sequence,
            begins_at=row.begins_at,
            ends_at=row.ends_at,
            mode=row.mode,
            room=row.room,
            place=row.place,
            mediator=row.mediator,
            state=row.state,
            is_open=row.is_open,
            phone=mask_phone(first.phone) if first and first.phone else "",
            representatives=tuple(one.name for party in parties for one in party.representatives),
            missing=tuple(self._missing(row)) if row.state is SessionState.PLANNED else (),
        )

    def _missing(self, row: SessionRow) -> Iterator[Missing]:
        parties = self._parties[row.case_id]
        channel, met_on = self._cases[row.case_id]
        if met_on is None:  # who has met here before takes part
            yield from self._unconfirmed(parties, channel)
        for paper in self._papers.get(row.case_id, []):
            yield Missing(Lack.PAPERS, paper)
        for party in parties:
            yield from self._missing_of(party)

    def _unconfirmed(self, parties: Sequence[Party], channel: Channel) -> Iterator[Missing]:
        for party in asked_among(parties, channel):
            if self._answers.get(party.id) is not ContactResult.AGREES:
                yield Missing(Lack.UNCONFIRMED, party.name)

    def _missing_of(self, party: Party) -> Iterator[Missing]:
        if party.kind is PartyKind.PERSON and not party.identity_number:
            yield Missing(Lack.IDENTITY, party.name)
        guardians = [one for one in party.representatives if one.kind is RepresentativeKind.LEGAL]
        if is_minor(party.kind, party.born_on, self._today) and not guardians:
            yield Missing(Lack.GUARDIAN, party.name)
        for one in party.representatives:
            if hindrance_to_settle(one.kind, one.letter_on, may_settle=one.may_settle):
                yield Missing(Lack.LETTER, one.name)
