"""Committees made by chance, with everything that follows a case, and a plain recount of them in Python."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from sqlalchemy import insert

from mediator_desk.models.agreement import Instalment, JudicialConfirmation, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import (
    AgreementForm,
    AgreementState,
    CaseKind,
    CaseState,
    Channel,
    DueStep,
    FollowUpKind,
    Line,
    OutcomeKind,
)

FIRST, LAST = date(2026, 8, 1), date(2026, 12, 31)
TOOK_EFFECT = (AgreementState.EFFECTIVE, AgreementState.REPLACED, AgreementState.SUPPLEMENTED)
MEDIATORS = ("单伟", "仇敏", "欧阳洁")


@dataclass
class Story:
    """One record as the test invented it: its row, and the rows that hang on it."""

    case: dict[str, Any]
    agreements: list[dict[str, Any]] = field(default_factory=list)
    instalments: list[dict[str, Any]] = field(default_factory=list)
    confirmations: list[dict[str, Any]] = field(default_factory=list)
    follow_ups: list[dict[str, Any]] = field(default_factory=list)
    deadlines: list[dict[str, Any]] = field(default_factory=list)


class Chance:
    """Invents records, from a seed."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.rows = 0
        self.stories = [self.story(number) for number in range(1, self.rng.randint(30, 60))]

    def day(self, first: date = FIRST, last: date = LAST) -> date:
        """Return a day between two, or the first one."""
        return first + timedelta(days=self.rng.randint(0, max((last - first).days, 0)))

    def instant(self, day: date) -> datetime:
        """Return an instant of a day in China, often near its ends."""
        hour, minute = self.rng.choice(((0, 0), (0, 1), (7, 59), (8, 0), (12, 0), (23, 59)))
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC) - timedelta(hours=8)

    def story(self, case_id: int) -> Story:
        """Return one record with all that hangs on it."""
        rng, received = self.rng, self.day()
        kind = rng.choices(list(CaseKind), (6, 2, 2))[0]
        case: dict[str, Any] = {
            "id": case_id, "kind": kind, "channel": Channel.VISIT, "state": CaseState.RECEIVED,
            "received_at": self.instant(received), "received": received, "accepted_on": None, "concluded_on": None,
            "outcome": None, "ended_on": None, "mediator_id": rng.choice((None, 1, 2, 3)), "mediated_on": None,
            "line": rng.choice((None, Line.MOTOR, Line.ILLNESS)), "number": None, "claimed_amount": None,
            "city": rng.choice(("", "广州市")), "version": 1,
        }  # fmt: skip
        story = Story(case)
        if rng.random() < 0.05:
            case |= {"state": CaseState.BINNED, "ended_on": self.day(received)}
        elif kind is not CaseKind.MEDIATION:
            if rng.random() < 0.7:
                case |= {"state": CaseState.CLOSED, "ended_on": self.day(received)}
        elif rng.random() < 0.9:
            self.live(story, received)
        if case["state"] is not CaseState.BINNED or rng.random() < 0.3:
            self.follow(story)
        return story

    def live(self, story: Story, received: date) -> None:
        """Accept a request, and perhaps conclude it."""
        rng, case = self.rng, story.case
        accepted = self.day(received, received + timedelta(days=10))
        case |= {"state": CaseState.IN_MEDIATION, "accepted_on": accepted, "number": f"号{case['id']}"}
        for _ in range(rng.choice((0, 1, 1, 2))):
            due_on = accepted + timedelta(days=rng.randint(5, 60))
            story.deadlines.append({
                "id": self.next_row(), "case_id": case["id"], "step": DueStep.MEDIATE, "started_on": accepted,
                "number": 30, "first_due_on": due_on, "due_on": due_on, "ended_on": None, "version": 1,
            })  # fmt: skip
        if rng.random() < 0.25:
            return
        outcome = rng.choices((OutcomeKind.AGREED, OutcomeKind.TERMINATED, OutcomeKind.WITHDRAWN), (6, 2, 1))[0]
        concluded = self.day(accepted, accepted + timedelta(days=70))
        case |= {"outcome": outcome, "concluded_on": concluded, "ended_on": concluded, "state": CaseState.TERMINATED}
        if outcome is OutcomeKind.AGREED:
            case["state"] = CaseState.PERFORMING
            self.agree(story, concluded)

    def agree(self, story: Story, on: date) -> None:
        """Write the agreement, and perhaps one that follows it."""
        follows = self.rng.choice((None, None, None, AgreementState.REPLACED, AgreementState.SUPPLEMENTED))
        states = [follows, AgreementState.EFFECTIVE] if follows else [AgreementState.EFFECTIVE]
        if self.rng.random() < 0.3:
            states.append(self.rng.choice((AgreementState.DROPPED, AgreementState.TO_SIGN, AgreementState.DRAFT)))
        for sequence, state in enumerate(states, 1):
            effective = on + timedelta(days=(sequence - 1) * 20) if state in TOOK_EFFECT else None
            agreement = {
                "id": self.next_row(), "case_id": story.case["id"], "sequence": sequence, "version": 1,
                "number": f"{story.case['number']}-{sequence}", "form": self.rng.choice(list(AgreementForm)),
                "state": state, "agreed_on": on, "effective_on": effective,
            }  # fmt: skip
            story.agreements.append(agreement)
            self.owe(story, agreement, effective or on)
            if effective and self.rng.random() < 0.4:
                self.ask_court(story, agreement, effective)

    def owe(self, story: Story, agreement: dict[str, Any], on: date) -> None:
        """Write the payments of an agreement: some paid in time, some late, some in part, some never."""
        for position in range(1, self.rng.choice((1, 1, 2, 3)) + 1):
            due_on, amount = self.day(on, on + timedelta(days=60)), self.rng.randint(1, 5000)
            paid = self.rng.choice((None, amount, amount, self.rng.randint(1, amount)))
            story.instalments.append({
                "id": self.next_row(), "agreement_id": agreement["id"], "position": position,
                "amount": Decimal(amount).scaleb(-2), "due_on": due_on, "version": 1,
                "paid_on": None if paid is None else self.day(on, due_on + timedelta(days=40)),
                "paid_amount": None if paid is None else Decimal(paid).scaleb(-2),
            })  # fmt: skip

    def ask_court(self, story: Story, agreement: dict[str, Any], on: date) -> None:
        """Write an application for confirmation, decided or not."""
        state = self.rng.choice(list(ConfirmationState))
        decided = None if state is ConfirmationState.APPLIED else self.day(on, on + timedelta(days=40))
        story.confirmations.append({
            "id": self.next_row(), "agreement_id": agreement["id"], "court": "广州市天河区人民法院", "applied_on": on,
            "applicants": ["甲", "乙"], "state": state, "decided_on": decided, "version": 1,
        })  # fmt: skip

    def follow(self, story: Story) -> None:
        """Write calls, visits and ratings."""
        for _ in range(self.rng.choice((0, 0, 1, 1, 3))):
            kind = self.rng.choice(list(FollowUpKind))
            day = self.day()
            score = self.rng.choice((None, 1, 3, 4, 5))
            story.follow_ups.append({
                "id": self.next_row(), "case_id": story.case["id"], "kind": kind, "at": self.instant(day), "day": day,
                "satisfaction": 5 if kind is FollowUpKind.RATING and score is None else score, "version": 1,
            })  # fmt: skip

    def next_row(self) -> int:
        """Return an id for one more row, in the order of their making."""
        self.rows += 1
        return self.rows

    def write(self, db: Any) -> None:
        """Write everything into an empty database."""
        db.execute(insert(Mediator), [{"id": at, "name": name, "version": 1} for at, name in enumerate(MEDIATORS, 1)])
        tables = (
            (Case, [story.case for story in self.stories]),
            (Deadline, [row for story in self.stories for row in story.deadlines]),
            (MediationAgreement, [row for story in self.stories for row in story.agreements]),
            (Instalment, [row for story in self.stories for row in story.instalments]),
            (JudicialConfirmation, [row for story in self.stories for row in story.confirmations]),
            (FollowUp, [row for story in self.stories for row in story.follow_ups]),
        )
        for model, rows in tables:
            known = {column.name for column in model.__table__.columns}
            if rows:
                db.execute(insert(model), [{name: row[name] for name in row if name in known} for row in rows])


def end_of_month(day: date) -> date:
    """Return the last day of the month of a day."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def effective_first(story: Story) -> list[dict[str, Any]]:
    """Return the first agreement of a case that took effect, if one did."""
    return [row for row in story.agreements if row["state"] in TOOK_EFFECT][:1]


def payments_due(story: Story) -> list[tuple[date, int, int]]:
    """Return (day, fen due, fen paid in time) of every payment that somebody owes."""
    found = []
    for row in story.instalments:
        agreement = next(one for one in story.agreements if one["id"] == row["agreement_id"])
        if agreement["state"] not in TOOK_EFFECT:
            continue
        due = row["amount"] if agreement["state"] is AgreementState.EFFECTIVE else row["paid_amount"]
        is_in_time = row["paid_on"] is not None and row["paid_on"] <= end_of_month(row["due_on"])
        if due:
            found.append((row["due_on"], int(due * 100), int(row["paid_amount"] * 100) if is_in_time else 0))
    return found
