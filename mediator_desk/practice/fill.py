"""Filling an empty database with a practice committee."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from random import Random
from typing import TYPE_CHECKING

from sqlalchemy import select

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.committee import Staff
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import CaseKind, CaseState, Channel, OutcomeKind
from mediator_desk.practice.calendar import OfficeCalendar, at_china
from mediator_desk.practice.clocks import Rules
from mediator_desk.practice.figure_story import state_figures
from mediator_desk.practice.life_story import LifeStory
from mediator_desk.practice.morning import begin_the_day
from mediator_desk.practice.office import FEWEST_MEDIATORS, FEWEST_ROOMS, Office, open_office
from mediator_desk.practice.receiving import Reception
from mediator_desk.practice.shared_views import keep_shared_views
from mediator_desk.practice.shelf import Shelf, write_counters
from mediator_desk.practice.situations import COMPLAINT_STATES, DOUBLED, HALTS, SHOWN, SHOWN_FROM, Plan, Situation
from mediator_desk.practice.submitting import IMPORTED_AT_MINUTE, Submissions
from mediator_desk.practice.tagging import put_tags
from mediator_desk.practice.telling import Desk
from mediator_desk.progress import SILENT, Progress, without_collector
from mediator_desk.services.numbering import AGREEMENTS, CASES
from mediator_desk.services.office.committee import has_committee, the_committee

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

S = CaseState
MOST_CASES, MOST_MONTHS = 2_000_000, 120
CASES_A_MEDIATOR_A_MONTH = 55
SESSIONS_IN_A_ROOM_A_MONTH = 55
LABOUR, PRIVATE = "labour", "private"
FIRST_YEAR = 2013
"""The committee's first year; what it archived for ten years then may be past its term."""
OLD_FILES, OLD_FILES_OF = 11, 200
"""Years ago, and one such file to so many cases."""


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
    with without_collector():
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
        keep_shared_views(db, by=self._office.secretary, now=opened_at)
        self._submissions = Submissions(rng, self._shelf, self._calendar, self._office.secretary.staff_id)
        self._rules = Rules(db)
        self._desk = self._desk_of(self._calendar)

    def _desk_of(self, calendar: OfficeCalendar) -> Desk:
        office = self._office
        reception = Reception(self._rng, self._shelf, office.insurers, self._submissions, calendar, office.secretary)
        return Desk(self._rng, self._shelf, calendar, office, self._submissions, reception, self._rules, self._now())

    def fill(self, progress: Progress) -> PracticeSummary:
        """Tell all stories, number them, write them."""
        plans = self._plans()
        stories = [self._tell(plan) for plan in progress.each(plans, total=len(plans))]
        # A matter that was to come twice may have come too late for that.
        missing = self._cases - len(self._shelf.rows["cases"])
        stories += [self._tell(Plan(self._last_moment())) for _ in range(missing)]
        begin_the_day(self._db, self._desk, stories, self._calendar.after(self._today))
        self._write(progress)
        if self._cases >= SHOWN_FROM:
            office, now = self._office, self._desk.now
            state_figures(self._db, first=self._first, now=now, by=office.secretary)
        return self._summary(self._office)

    def _plans(self) -> list[Plan]:
        """Return what comes, in order of time; the files of long ago are told at once, for another calendar."""
        old = self._tell_old_files()
        settled = self._halts() + self._shown()
        settled = settled[: self._cases - old]
        free = self._cases - old - len(settled) - sum(plan.is_doubled for plan in settled)
        doubled = round(free * DOUBLED)
        chance = [Plan(self._moment(), is_doubled=place < doubled) for place in range(free - doubled)]
        return sorted([*chance, *settled], key=lambda plan: plan.at)

    def _tell(self, plan: Plan) -> LifeStory:
        story = LifeStory(self._desk, self._desk.reception.receive(plan), plan)
        story.live()
        return story

    def _tell_old_files(self) -> int:
        """Tell a few cases of long ago, whose files are past their term; return how many."""
        year = self._today.year - OLD_FILES
        if self._cases < SHOWN_FROM or year < FIRST_YEAR:
            return 0
        first = date(year, 1, 10)
        desk = self._desk_of(OfficeCalendar(first, date(year, 12, 20)))
        number = max(1, min(self._cases // OLD_FILES_OF, 12))
        for position in range(number):
            at = at_china(first + timedelta(days=9 * position), 10 * 60)
            plan = Plan(at, kind=CaseKind.MEDIATION, channel=Channel.VISIT, outcome=OutcomeKind.SETTLED_PRIVATELY,
                        situations=frozenset({Situation.OLD}))  # fmt: skip
            LifeStory(desk, desk.reception.receive(plan), plan).live()
        return number

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

    def _halts(self) -> list[Plan]:
        scale = min(self._cases / 150, 12.0)
        wanted: list[Plan] = []
        if self._cases >= len(HALTS) * 3:
            for state, days, number in HALTS:
                wanted.extend(self._halt(state, days, position) for position in range(max(round(number * scale), 1)))
        refusals = (self._rng.choice((LABOUR, PRIVATE)) for _ in range(round(self._cases * 0.012)))
        return [*wanted, *(Plan(self._moment(), refusal=one) for one in refusals)]

    def _halt(self, state: CaseState, days: int, position: int) -> Plan:
        refusal = (LABOUR, PRIVATE)[position % 2] if state is S.UNDER_REVIEW else ""
        kind = CaseKind.COMPLAINT if state in COMPLAINT_STATES else CaseKind.MEDIATION
        channel = Channel.VISIT if state is S.SEEKING_CONSENT else None
        return Plan(self._workday(days + position % 5), state, refusal, kind, channel)

    def _shown(self) -> list[Plan]:
        if self._cases < SHOWN_FROM:
            return []
        return [
            Plan(
                self._workday(one.days), one.halt, "", one.kind, one.channel, one.outcome, one.situations,
                one.is_doubled,
            )
            for one in SHOWN
        ]  # fmt: skip

    def _workday(self, ago: int) -> datetime:
        """Return an hour of the working day so many working days ago, of the first day if there were fewer."""
        day = max(self._calendar.before(self._today, ago), self._first)
        return at_china(day, 9 * 60 + self._rng.randrange(400))

    def _write(self, progress: Progress) -> None:
        self._submissions.finish()
        put_tags(self._shelf)
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
