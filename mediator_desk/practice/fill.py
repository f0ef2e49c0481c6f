"""Filling an empty database with a practice committee."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from random import Random
from typing import TYPE_CHECKING

from sqlalchemy import select

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.committee import Staff
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import CaseKind, CaseState, Channel, DueStep
from mediator_desk.practice.calendar import OfficeCalendar, at_china
from mediator_desk.practice.life_story import LifeStory
from mediator_desk.practice.office import FEWEST_MEDIATORS, FEWEST_ROOMS, Office, open_office
from mediator_desk.practice.receiving import Reception
from mediator_desk.practice.shelf import Shelf, write_counters
from mediator_desk.practice.submitting import IMPORTED_AT_MINUTE, Submissions
from mediator_desk.practice.telling import Desk
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services import deadlines
from mediator_desk.services.committee import has_committee, the_committee
from mediator_desk.services.numbering import AGREEMENTS, CASES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

S = CaseState
MOST_CASES, MOST_MONTHS = 2_000_000, 120
CASES_A_MEDIATOR_A_MONTH = 55
SESSIONS_IN_A_ROOM_A_MONTH = 55
# Stories that stay where they are: state, working days ago, how many in a committee of 150 cases.
HALTS = (
    (S.UNDER_REVIEW, 1, 2), (S.NEEDS_PAPERS, 5, 1), (S.ACCEPTED, 5, 2), (S.IN_MEDIATION, 7, 4), (S.SUSPENDED, 14, 1),
    (S.AGREED, 32, 2), (S.TO_SIGN, 38, 2), (S.PERFORMING, 55, 2),
)  # fmt: skip
LABOUR, PRIVATE = "labour", "private"


@dataclass(frozen=True)
class PracticeSummary:
    """What was made."""

    cases: int
    accepted: int
    agreed: int
    sessions: int
    mediators: int
    states: dict[CaseState, int]


def fill_committee(
    db: Session, *, cases: int, seed: int, months: int, today: date, progress: Progress = SILENT
) -> PracticeSummary:
    """Fill an empty database with a committee of so many cases, received in the months before `today`.

    The same seed, numbers and day give the same committee. Its last evening is that before `today`, and some meetings
    stand in today's calendar. Raises Refused("database_not_empty"), Invalid, Cancelled.
    """
    problems = [
        Problem(name, "out_of_range", {"least": 1, "most": most})
        for name, value, most in (("cases", cases, MOST_CASES), ("months", months, MOST_MONTHS))
        if not 1 <= value <= most
    ]
    if problems:
        raise Invalid(problems)
    if has_committee(db) or any(db.scalar(select(model.id).limit(1)) is not None for model in (Staff, Insurer)):
        raise Refused("database_not_empty")
    return _Filling(db, Random(seed), cases, months, today).fill(progress)


class _Filling:
    def __init__(self, db: Session, rng: Random, cases: int, months: int, today: date) -> None:
        self._db, self._rng, self._cases, self._today = db, rng, cases, today
        self._first = today - timedelta(days=round(months * 30.44))
        self._calendar = OfficeCalendar(self._first, today)
        self._shelf = Shelf()
        mediators = max(FEWEST_MEDIATORS, ceil(cases / months / CASES_A_MEDIATOR_A_MONTH))
        rooms = max(FEWEST_ROOMS, ceil(cases / months * 0.6 / SESSIONS_IN_A_ROOM_A_MONTH))
        opened_at = at_china(self._calendar.before(self._first), 9 * 60)
        self._office = open_office(db, rng, mediators=mediators, rooms=rooms, now=opened_at)
        self._submissions = Submissions(rng, self._shelf, self._calendar, self._office.secretary.staff_id)
        self._reception = Reception(
            rng, self._shelf, self._office.insurers, self._submissions, self._calendar, self._office.secretary
        )
        self._desk = Desk(
            rng, self._shelf, self._calendar, self._office, self._submissions, _last_days(db), self._now()
        )

    def fill(self, progress: Progress) -> PracticeSummary:
        """Tell all stories, number them, write them."""
        halted = self._halts()
        moments = sorted(self._moment() for _ in range(self._cases - len(halted)))
        plans = sorted([*((at, None, "") for at in moments), *halted], key=lambda plan: plan[0])
        stories = []
        for at, halt, refusal in progress.each(plans, total=len(plans)):
            kind = CaseKind.MEDIATION if halt else None
            stories.append(LifeStory(self._desk, self._reception.receive(at, refusal=refusal, kind=kind), halt))
            stories[-1].live()
        self._fill_today(stories)
        self._write(progress)
        return self._summary(self._office)

    def _now(self) -> datetime:
        """Return the last import of the mini program's file: nothing is known that came later."""
        day = self._today if self._calendar.works_on(self._today) else self._calendar.before(self._today)
        return at_china(day, IMPORTED_AT_MINUTE + 1)

    def _moment(self) -> datetime:
        """Return when a matter comes: more of them by day, fewer at the weekend, the last ones this morning."""
        day = self._first + timedelta(days=self._rng.randrange(max((self._today - self._first).days, 1)))
        if not self._calendar.works_on(day) and self._rng.random() < 0.6:
            day = self._calendar.after(day)
        minute = min(max(int(self._rng.gauss(14 * 60, 210)), 6), 24 * 60 - 5)
        return min(at_china(day, minute) + timedelta(seconds=self._rng.randrange(60)), self._last_moment())

    def _last_moment(self) -> datetime:
        return self._desk.now - timedelta(minutes=2)

    def _halts(self) -> list[tuple[datetime, CaseState | None, str]]:
        scale = min(self._cases / 150, 12.0)
        wanted: list[tuple[datetime, CaseState | None, str]] = []
        for state, days, number in HALTS:
            for position in range(max(round(number * scale), 1) if self._cases >= len(HALTS) * 3 else 0):
                day = max(self._calendar.before(self._today, days + position % 5), self._first)
                refusal = (LABOUR, PRIVATE)[position % 2] if state is S.UNDER_REVIEW else ""
                wanted.append((at_china(day, 9 * 60 + self._rng.randrange(400)), state, refusal))
        labour = range(round(self._cases * 0.012))
        wanted.extend((self._moment(), None, self._rng.choice((LABOUR, PRIVATE))) for _ in labour)
        return wanted[: self._cases]

    def _fill_today(self, stories: list[LifeStory]) -> None:
        """Give cases in mediation that have no meeting before them one today or in the next days."""
        planned = {row["case_id"] for row in self._shelf.rows["mediation_sessions"]}
        day = self._calendar.after(self._today)
        waiting = [one for one in stories if one.case["state"] is S.IN_MEDIATION and one.case["id"] not in planned]
        for position, story in enumerate(waiting):
            story.plan(1, self._calendar.after(day, position % 4 // 3 * 2))

    def _write(self, progress: Progress) -> None:
        self._submissions.finish()
        committee = the_committee(self._db)
        last_case = self._shelf.number(CASES, committee.case_number_template)
        last_agreement = self._shelf.number(AGREEMENTS, committee.agreement_number_template)
        self._shelf.write(self._db, progress)
        write_counters(self._db, CASES, last_case)
        write_counters(self._db, AGREEMENTS, last_agreement)

    def _summary(self, office: Office) -> PracticeSummary:
        rows = self._shelf.rows["cases"]
        return PracticeSummary(
            cases=len(rows),
            accepted=sum(row["number"] is not None for row in rows),
            agreed=sum(row["outcome"] == "agreed" for row in rows),
            sessions=len(self._shelf.rows["mediation_sessions"]),
            mediators=len(office.mediators),
            states=dict(Counter(row["state"] for row in rows)),
        )


def _last_days(db: Session) -> Callable[[DueStep, Channel, date], date]:
    known: dict[tuple[DueStep, Channel, int], dict[date, date]] = {}

    def last_day(step: DueStep, channel: Channel, start: date) -> date:
        # A month at a time: the limit and the calendar are read once for its days.
        key = (step, channel, start.year * 12 + start.month)
        if key not in known:
            days = [start.replace(day=1) + timedelta(days=number) for number in range(31)]
            known[key] = {day: count.ends_on for day, count in deadlines.due_each(db, step, days, channel).items()}
        return known[key][start]

    return last_day
