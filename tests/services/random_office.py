"""A committee in which anything happens in any order: every act is a service call, or is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import select

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import (
    CaseKind,
    Cause,
    EndReason,
    FollowUpKind,
    InsurerKind,
    Line,
    OutcomeKind,
    RefusalCode,
    Role,
    SessionResult,
)
from mediator_desk.services import audit
from mediator_desk.services import bin as bin_of_the_desk
from mediator_desk.services.aftercare import confirmation, follow_up, performance
from mediator_desk.services.aftercare.confirmation import DecisionDraft
from mediator_desk.services.agreements import agreements
from mediator_desk.services.cases import disputes, undo, undo_edits
from mediator_desk.services.figures.periods import months_later
from mediator_desk.services.frozen_months.freezing import freeze_month, frozen_months, unfreeze_month
from mediator_desk.services.mediators import assignment
from mediator_desk.services.office.insurers import merge_insurer
from mediator_desk.services.review import review
from mediator_desk.services.sessions import outcomes, scheduling
from tests.services.after_effect import application, sign

HEAD = Actor(None, "罗主任", Role.ADMINISTRATOR, "二号台")
Doing = Callable[[object, int, int], None]


class RandomOffice:
    """An office with its cases; each act takes two numbers that choose what it is done to and how."""

    def __init__(self, office):
        self.office = office
        self.case_ids: list[int] = []
        self.in_force: list[int] = []
        self.insurers = 0

    def act(self, name: str, a: int, b: int) -> bool:
        """Do something; tell whether it was done. What is refused changes nothing."""
        try:
            ACTS[name](self, a, b)
        except Refused:
            return False
        return True

    def case(self, a: int) -> int:
        if not self.case_ids:
            raise Refused("nothing_there")
        if a % 3 == 0 and self.in_force:
            return self.in_force[a // 3 % len(self.in_force)]
        return self.case_ids[-4:][a % len(self.case_ids[-4:])] if a % 5 else self.case_ids[a % len(self.case_ids)]

    @property
    def today(self) -> date:
        return china_day(self.office.now)

    def receive(self, a, b):
        kind = list(CaseKind)[max(0, b % 6 - 3)]
        number = f"E6{len(self.case_ids):06d}"
        case_id = self.office.receive(kind=kind, identity_number=number, line=list(Line)[a % 5])
        self.case_ids.append(case_id)

    def accept(self, a, _b):
        self.office.do(review.accept_case, self.case(a))

    def decline(self, a, _b):
        self.office.do(review.decline_case, self.case(a), review.DeclineDraft(RefusalCode.IN_COURT, "已起诉"))

    def refer(self, a, _b):
        self.office.do(review.refer_case, self.case(a), words="转保险公司")

    def turn(self, a, _b):
        self.office.do(review.turn_into_mediation, self.case(a))

    def appoint(self, a, b):
        draft = assignment.AppointmentDraft(self.office.mediator_ids[b % 2])
        self.office.do(assignment.appoint_mediator, self.case(a), draft)

    def change_mediator(self, a, b):
        self.office.do(assignment.change_presiding, self.case(a), self.office.mediator_ids[b % 2], words="换人")

    def change_dispute(self, a, b):
        """Mend a line, a cause, an amount, a city or the insurer."""
        case_id = self.case(a)
        with self.office.database.writing() as db:
            read = disputes.dispute_draft(db, case_id)
            companies = db.scalars(select(Insurer.id).order_by(Insurer.id)).all()
            changes = (
                {"line": list(Line)[b % 4]},
                {"cause": list(Cause)[b % 3]},
                {"claimed_amount": Decimal(b % 7) * 1000},
                {"city": ("广州市", "深圳市", "")[b % 3]},
                {"insurer_id": companies[b % len(companies)]},
                {"facts": f"第{b}次说明"},
            )
            draft = disputes.DisputeDraft(**(vars(read) | changes[b % len(changes)]))
            disputes.save_dispute(db, case_id, draft, by=self.office.by, now=self.office.now)

    def end(self, a, b):
        day = max(self.day(b), self.accepted_on(a))
        kinds = (
            outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, day, words="不再申请"),
            outcomes.OutcomeDraft(OutcomeKind.SETTLED_PRIVATELY, day),
            outcomes.OutcomeDraft(OutcomeKind.TERMINATED, day, EndReason.UNREACHABLE, was_told_other_routes=True),
        )
        self.office.do(outcomes.record_outcome, self.case(a), kinds[b % len(kinds)])

    def meet(self, a, b):
        """Hold a meeting tomorrow at which the parties agree; the clock stands after it."""
        case_id, tomorrow = self.case(a), self.today + timedelta(days=1)
        draft = scheduling.SessionDraft(tomorrow, time(9, 30), time(11, 0), room_id=self.office.room_ids[b % 2])
        meeting = self.office.do(scheduling.plan_session, case_id, draft)
        self.office.now = datetime(tomorrow.year, tomorrow.month, tomorrow.day, 8, 0, tzinfo=UTC)
        record = scheduling.SessionRecordDraft(SessionResult.AGREED, rights_told=True, recusal_asked=True)
        self.office.do(scheduling.record_session, meeting.id, record)

    def agree(self, a, b):
        """Go the whole way with a case: accept it, meet, agree, write the agreement and sign it."""
        a += a % 3 == 0
        for name in ("accept", "appoint", "meet"):
            self.act(name, a, b)
        case_id, day = self.case(a), self.today
        self.office.do(
            outcomes.record_outcome,
            case_id,
            outcomes.OutcomeDraft(OutcomeKind.AGREED, day, agreed_amount=Decimal("20000.00")),
        )
        paid = tuple(
            agreements.InstalmentDraft(Decimal(10000), day + timedelta(days=later), "银行转账")
            for later in (b % 9, 20 + b % 40)
        )
        draft = self.office.agreement_draft(agreed_on=day, instalments=paid)
        self.office.do(agreements.save_agreement, case_id, draft)
        sign(self.office, case_id, day)
        self.in_force.append(case_id)

    def pay(self, a, b):
        with self.office.database.reading() as db:
            payments = db.scalars(select(Instalment.id).order_by(Instalment.id)).all()
        if payments:
            amount = Decimal(10000 if b % 3 else 4000)
            payment = payments[a % len(payments)]
            self.office.do(performance.record_payment, payment, paid_on=self.day(b), amount=amount)

    def apply(self, a, _b):
        case_id = self.case(a)
        draft = application(self.office, case_id, self.today)
        self.office.do(confirmation.apply_for_confirmation, case_id, draft)

    def decide(self, a, b):
        state = (ConfirmationState.CONFIRMED, ConfirmationState.DISMISSED)[b % 2]
        draft = DecisionDraft(state, self.day(b), "（2026）粤0106民特17号", "内容不明确")
        self.office.do(confirmation.record_confirmation, self.case(a), draft)

    def call(self, a, b):
        draft = follow_up.FollowUpDraft(FollowUpKind.TELEPHONE, 1 + b % 5, remarks="已回访")
        self.office.do(follow_up.record_follow_up, self.case(a), draft)

    def put_into_bin(self, a, _b):
        self.office.do(bin_of_the_desk.put_case, self.case(a), words="录错")

    def restore(self, a, _b):
        self.office.do(bin_of_the_desk.restore_case, self.case(a))

    def undo(self, a, _b):
        self.office.do(undo.undo_last_step, self.case(a), "点错")

    def undo_edit(self, a, b):
        case_id = self.case(a)
        with self.office.database.writing() as db:
            edits = undo_edits.edits_to_undo(db, case_id, by=self.office.by, now=self.office.now)
            if edits:
                undo_edits.undo_change(db, edits[b % len(edits)].entry_id, by=self.office.by, now=self.office.now)

    def add_insurer(self, _a, b):
        self.insurers += 1
        with self.office.database.writing() as db:
            name = f"某{self.insurers}保险公司"
            db.add(Insurer(name=name, short_name=name[:2], kind=list(InsurerKind)[b % 2]))

    def merge(self, a, b):
        with self.office.database.writing() as db:
            companies = db.scalars(select(Insurer.id).order_by(Insurer.id)).all()
            # The first one is that of every case that comes.
            gone, kept = companies[1:][a % max(1, len(companies) - 1) :][:1], companies[b % len(companies)]
            if not gone:
                raise Refused("nothing_there")
            merge_insurer(db, gone[0], kept, by=self.office.by, now=self.office.now)

    def repair(self, a, b):
        """A day of acceptance is mended, as somebody with the right to the database does."""
        with self.office.database.writing() as db:
            case = db.get_one(Case, self.case(a))
            if case.accepted_on is None:
                raise Refused("not_accepted")
            case.accepted_on = min(self.day(b), case.concluded_on or date.max)
            audit.record(db, "dispute_changed", by=HEAD, at=self.office.now, case_id=case.id)

    def fail(self, a, b):
        """A save that comes to nothing in the end leaves nothing."""
        case_id = self.case(a)
        with self.office.database.writing() as db:
            case = db.get_one(Case, case_id)
            case.line, case.claimed_amount = list(Line)[b % 5], Decimal(77)
            audit.record(db, "dispute_changed", by=HEAD, at=self.office.now, case_id=case_id)
            raise Refused("changed_at_another_desk")

    def wait(self, a, _b):
        self.office.now += timedelta(days=1 + a % 25)

    def set_clock_back(self, a, b):
        """The clock of a computer is wrong for a while."""
        self.office.now -= timedelta(days=a % 6 if b % 5 else 35)

    def freeze(self, _a, _b):
        """Freeze the month after the last one that is frozen, or the last one that is over."""
        with self.office.database.writing() as db:
            frozen = frozen_months(db)
            month = months_later(frozen[-1].month, 1) if frozen else months_later(self.today, -1)
            freeze_month(db, month, by=self.office.by, now=self.office.now)

    def unfreeze(self, a, _b):
        with self.office.database.writing() as db:
            frozen = frozen_months(db)
            if frozen and a % 4 == 0:
                unfreeze_month(db, frozen[-1].month, "漏报", by=HEAD, now=self.office.now)

    def accepted_on(self, a: int) -> date:
        with self.office.database.reading() as db:
            return db.get_one(Case, self.case(a)).accepted_on or date.min

    def day(self, b: int) -> date:
        """Return a day of the last weeks."""
        return self.today - timedelta(days=b % 45)


ACTS: dict[str, Callable[[RandomOffice, int, int], None]] = {
    "receive": RandomOffice.receive,
    "accept": RandomOffice.accept,
    "decline": RandomOffice.decline,
    "refer": RandomOffice.refer,
    "turn": RandomOffice.turn,
    "appoint": RandomOffice.appoint,
    "change_mediator": RandomOffice.change_mediator,
    "change_dispute": RandomOffice.change_dispute,
    "end": RandomOffice.end,
    "meet": RandomOffice.meet,
    "agree": RandomOffice.agree,
    "pay": RandomOffice.pay,
    "apply": RandomOffice.apply,
    "decide": RandomOffice.decide,
    "call": RandomOffice.call,
    "put_into_bin": RandomOffice.put_into_bin,
    "restore": RandomOffice.restore,
    "undo": RandomOffice.undo,
    "undo_edit": RandomOffice.undo_edit,
    "add_insurer": RandomOffice.add_insurer,
    "merge": RandomOffice.merge,
    "repair": RandomOffice.repair,
    "fail": RandomOffice.fail,
    "wait": RandomOffice.wait,
    "set_clock_back": RandomOffice.set_clock_back,
    "freeze": RandomOffice.freeze,
    "unfreeze": RandomOffice.unfreeze,
}


def begun_on(office, now: datetime) -> RandomOffice:
    """Return a random office whose clock says `now`."""
    office.now = now
    return RandomOffice(office)
