"""A small committee to work in, and cases at every point of their life."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.models.words import (
    CaseKind,
    CaseState,
    Cause,
    Channel,
    InsurerKind,
    Line,
    OutcomeKind,
    PartyKind,
    PartySide,
    Role,
    SessionResult,
)
from mediator_desk.services.agreements import agreements
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.past import past_the_desk
from mediator_desk.services.check.rows import check_rows
from mediator_desk.services.mediators import assignment
from mediator_desk.services.office import committee
from mediator_desk.services.review import review
from mediator_desk.services.sessions import outcomes, scheduling
from tests.arranged_rows import unarranged, unexplained, watch
from tests.kept_states import begin_empty, brought, is_seen_whole, kept, note_whole

watch()
NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
TODAY = date(2026, 10, 8)


@dataclass
class Office:
    """A founded committee with two mediators and two rooms, and ways to bring a case along."""

    database: Database
    by: Actor
    mediator_ids: tuple[int, int]
    room_ids: tuple[int, int]
    insurer_id: int
    now: datetime = NOW

    def receive(self, name: str = "谢家豪", **fields: object) -> int:
        """Put a mediation in review and return its id."""
        identity_number = str(fields.pop("identity_number", "440106199001011235"))
        with self.database.writing() as db:
            case = Case(
                kind=fields.pop("kind", CaseKind.MEDIATION),
                channel=fields.pop("channel", Channel.MINI_PROGRAM),
                state=CaseState.RECEIVED,
                received_at=self.now - timedelta(days=1),
                applicant_name=name,
                respondent_name="粤安人寿保险股份有限公司广东分公司",
                insurer_id=self.insurer_id,
                line=fields.pop("line", Line.ILLNESS),
                cause=fields.pop("cause", Cause.CLAIM),
                claimed_amount=fields.pop("claimed_amount", Decimal("30150.07")),
                facts="申请人称保险公司拒赔。",
                requests="请求给付保险金30150.07元。",
                **fields,
            )
            case.parties = [
                Party(
                    side=PartySide.APPLICANT,
                    position=1,
                    kind=PartyKind.PERSON,
                    name=name,
                    identity_kind=IdentityDocumentKind.RESIDENT_ID,
                    identity_number=identity_number,
                ),
                Party(
                    side=PartySide.RESPONDENT,
                    position=1,
                    kind=PartyKind.ORGANISATION,
                    name="粤安人寿保险股份有限公司广东分公司",
                    insurer_id=self.insurer_id,
                ),
            ]
            db.add(case)
            db.flush()
            return case.id

    def do(self, service: Callable[..., object], case_id: int, *arguments: object, **named: object) -> object:
        """Run one service on a case, in a transaction of its own."""
        with self.database.writing() as db:
            done = service(db, case_id, *arguments, by=self.by, now=self.now, **named)
            db.flush()
            assert "audit_notes" not in db.info, "the service changed rows after its last entry in the audit trail"
            return done

    def case(self, case_id: int) -> Case:
        """Return the case as it is saved."""
        with self.database.reading() as db:
            return db.get_one(Case, case_id)

    @kept
    def accept(self, **fields: object) -> int:
        """Return a case that was accepted."""
        case_id = self.receive(**fields)
        self.do(review.accept_case, case_id)
        return case_id

    @kept
    def in_mediation(self, mediator: int = 0, **fields: object) -> int:
        """Return an accepted case with a mediator."""
        case_id = self.accept(**fields)
        self.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(self.mediator_ids[mediator]))
        return case_id

    def meet(self, case_id: int, result: SessionResult = SessionResult.AGREED) -> None:
        """Hold a meeting of the case this morning and let the clock stand after it."""
        draft = scheduling.SessionDraft(TODAY, time(9, 30), time(11, 0), room_id=self.room_ids[0])
        meeting = self.do(scheduling.plan_session, case_id, draft)
        self.now = NOW + timedelta(hours=8)
        record = scheduling.SessionRecordDraft(result, rights_told=True, recusal_asked=True)
        self.do(scheduling.record_session, meeting.id, record)

    @kept
    def agreed(self, **fields: object) -> int:
        """Return a case whose parties agreed on 20,000 yuan."""
        case_id = self.in_mediation(**fields)
        self.meet(case_id)
        draft = outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=Decimal("20000.00"))
        self.do(outcomes.record_outcome, case_id, draft)
        return case_id

    def agreement_draft(self, **changed: object) -> agreements.AgreementDraft:
        """Return a draft that may be saved."""
        fields: dict[str, object] = {
            "agreed_on": TODAY,
            "terms": ("乙方于十日内给付甲方保险金人民币20,000.00元。", "双方就本次理赔再无其他争议。"),
            "amount": Decimal("20000.00"),
            "instalments": (agreements.InstalmentDraft(Decimal("20000.00"), date(2026, 10, 16), "银行转账"),),
        }
        return agreements.AgreementDraft(**(fields | changed))


def found(database: Database) -> Office:
    """Found a committee in an empty database."""
    if not begin_empty(database):
        return _found(database)
    office = brought(database, "founded", lambda: _found(database))
    return replace(office, database=database, now=NOW)  # what a test does to its own stays there


def _found(database: Database) -> Office:
    by = Actor(None, "何敏", Role.SECRETARY, "一号台")
    with database.writing() as db:
        named = {"by": by, "now": NOW}
        draft = committee.FoundingDraft("广东省保险行业协会人民调解委员会", "广东省保险行业协会人民调解委员会")
        committee.found_committee(db, draft, **named)
        mediators = [committee.add_mediator(db, name, **named) for name in ("陈国华", "何淑仪")]
        rooms = [committee.add_room(db, name, **named) for name in ("第一调解室", "第二调解室")]
        insurer = Insurer(name="粤安人寿保险股份有限公司", short_name="粤安人寿", kind=InsurerKind.LIFE)
        db.add(insurer)
        db.flush()
        ids = (mediators[0].id, mediators[1].id), (rooms[0].id, rooms[1].id), insurer.id
    return Office(database, by, *ids)


@pytest.fixture
def office(request: pytest.FixtureRequest, database: Database) -> Iterator[Office]:
    """Give a founded committee, once on each engine."""
    yield found(database)
    _see_its_trail(request, database)


@pytest.fixture
def local_office(request: pytest.FixtureRequest, embedded_database: Database) -> Iterator[Office]:
    """Give a founded committee on the embedded engine."""
    yield found(embedded_database)
    _see_its_trail(request, embedded_database)


@pytest.fixture
def postgresql_office(request: pytest.FixtureRequest, postgresql_database: Database) -> Iterator[Office]:
    """Give a founded committee on the server."""
    yield found(postgresql_database)
    _see_its_trail(request, postgresql_database)


def _see_its_trail(request: pytest.FixtureRequest, database: Database) -> None:
    """Whatever a test did: each entry is linked, and none was changed. One marked `tampers` did just that."""
    if request.node.get_closest_marker("tampers") is None and not is_seen_whole(database):
        with database.reading() as db:
            assert verify_chain(db) == []
            assert unarranged(database, past_the_desk(db)) == []
            assert unexplained(database, check_rows(db)) == []
        note_whole(database)
