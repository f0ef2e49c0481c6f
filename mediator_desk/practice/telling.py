"""The plumbing of a story: time passes in working days, and what is done goes into the trail."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.actor import Actor
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.models.procedure_words import SuspensionKind
from mediator_desk.models.words import CaseState, DueStep, OutcomeKind
from mediator_desk.practice.calendar import OfficeCalendar
from mediator_desk.practice.clocks import Clocks, Rules
from mediator_desk.practice.office import Office
from mediator_desk.practice.receiving import Opening, Reception
from mediator_desk.practice.shelf import Row, Shelf
from mediator_desk.practice.situations import SHARES, Plan, Situation
from mediator_desk.practice.submitting import Submissions
from mediator_desk.services.audit import plain
from mediator_desk.services.reception.insurers_clock import SETTLED_BY


@dataclass
class Desk:
    """What every story is told with: chance, shelf, calendar, office, reception, time limits, and now."""

    rng: Random
    shelf: Shelf
    calendar: OfficeCalendar
    office: Office
    submissions: Submissions
    reception: Reception
    rules: Rules
    now: datetime
    appointed: Counter[int] = field(default_factory=Counter)
    """How many cases each mediator was given."""


class Telling:
    """A case being told, as its plan wants it."""

    def __init__(self, desk: Desk, opening: Opening, plan: Plan) -> None:
        self._desk, self.opening, self._plan = desk, opening, plan
        self._halt = plan.halt
        self._rng, self._shelf, self._calendar = desk.rng, desk.shelf, desk.calendar
        self.submissions = desk.submissions
        self.case = opening.case
        self.at = opening.known_at
        self.clocks = Clocks(desk.rules, desk.shelf, self.case)
        self.passing: Row | None = None
        """A complaint's way to its insurer."""

    @property
    def situations(self) -> frozenset[Situation]:
        """What the case is sure to meet with."""
        return self._plan.situations

    @property
    def today(self) -> date:
        """The day of the story."""
        return china_day(self.at)

    def meets(self, situation: Situation) -> bool:
        """Return whether the case meets with something: because it is to be shown, or by chance.

        Nothing by chance keeps a case from the state in which it is to stay.
        """
        by_chance = self._halt is None and self._rng.random() < SHARES.get(situation, 0.0)
        return by_chance or situation in self._plan.situations

    def halts_at(self, state: CaseState) -> bool:
        """Return whether the case is to stay in this state."""
        return self._halt is state

    def passes(self, least: int, most: int) -> bool:
        """Let working days pass; return False where that leads beyond now."""
        return self.waits_until(self._calendar.after(china_day(self.at), self._rng.randint(least, most)))

    def waits_until(self, day: date) -> bool:
        """Go on in the office hours of the first working day from `day` on; return False where it lies beyond now."""
        return self.moves_to(self._calendar.moment(self._rng, self._calendar.after(day), not_before=self.at))

    def moves_to(self, at: datetime) -> bool:
        """Go on at an instant; return False where it lies beyond now."""
        if at > self._desk.now:
            return False
        self.at = at
        return True

    def tell(self, act: str, *, by: Actor | None = None, reason: str = "", **facts: object) -> Row:
        """Write what was done into the trail; return its facts."""
        self._leave_or_return()
        return self._tell_of(self.case["id"], act, by or self.mediator, reason, facts)["facts"]  # type: ignore[no-any-return]

    def _leave_or_return(self) -> None:
        """Keep the day on which the record left the open states, as services/cases/case_life.advance does."""
        is_open = self.case["state"] in OPEN_STATES
        if is_open:
            self.case["ended_on"] = None
        elif self.case["ended_on"] is None:
            self.case["ended_on"] = self.today

    def _tell_of(self, case_id: int, act: str, by: Actor, reason: str, facts: dict[str, object]) -> Row:
        return self._shelf.add(
            "audit_entries", at=self.at, staff_id=by.staff_id, actor_name=by.name, desk="", act=act,
            case_id=case_id, facts=plain(facts), before=None, after=None, reason=reason,
        )  # fmt: skip

    @property
    def mediator(self) -> Actor:
        """Who acts on the case: its mediator, before there is one the secretary."""
        return self._desk.office.mediators.get(self.case["mediator_id"], self._desk.office.secretary)

    def nothing_due(self) -> None:
        """End every deadline, and what was written as the next step."""
        self.clocks.end(self.today)
        self.case |= {"next_step": "", "next_step_by": "", "next_step_on": None}

    def ends(self, outcome: OutcomeKind, on: date) -> None:
        """Write the day on which the mediation ended; an insurer that has not answered goes on."""
        self.case |= {"outcome": outcome, "concluded_on": on}
        self.clocks.end(on)
        self.case |= {"next_step": "", "next_step_by": "", "next_step_on": None}
        stood_still = self.clocks.go_on((SuspensionKind.MEDIATION,), on)
        is_open = self.passing is not None and self.passing["answered_on"] is None
        if stood_still and is_open and outcome not in SETTLED_BY:
            self.clocks.reopen(DueStep.INSURER_ANSWERS)
