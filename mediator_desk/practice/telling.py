"""The plumbing of a story: time passes in working days, and what is done goes into the trail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import CaseState, Channel, DueStep, OutcomeKind
from mediator_desk.practice.calendar import OfficeCalendar
from mediator_desk.practice.office import Office
from mediator_desk.practice.receiving import Opening
from mediator_desk.practice.shelf import Row, Shelf
from mediator_desk.practice.submitting import Submissions
from mediator_desk.services.audit import plain


@dataclass
class Desk:
    """What every story is told with: chance, shelf, calendar, office, the last days of steps, and now."""

    rng: Random
    shelf: Shelf
    calendar: OfficeCalendar
    office: Office
    submissions: Submissions
    last_day: Callable[[DueStep, Channel, date], date]
    now: datetime
    appointed: Counter[int] = field(default_factory=Counter)
    """How many cases each mediator was given."""


class Telling:
    """A case being told. `halt` is a state in which it is to stay, so that every queue has something in it."""

    def __init__(self, desk: Desk, opening: Opening, halt: CaseState | None) -> None:
        self._desk, self.opening, self._halt = desk, opening, halt
        self._rng, self._shelf, self._calendar = desk.rng, desk.shelf, desk.calendar
        self.submissions = desk.submissions
        self.case = opening.case
        self.at = opening.known_at

    def halts_at(self, state: CaseState) -> bool:
        """Return whether the case is to stay in this state."""
        return self._halt is state

    def passes(self, least: int, most: int) -> bool:
        """Let working days pass; return False where that leads beyond now."""
        day = self._calendar.after(china_day(self.at), self._rng.randint(least, most))
        return self.moves_to(self._calendar.moment(self._rng, day, not_before=self.at))

    def moves_to(self, at: datetime) -> bool:
        """Go on at an instant; return False where it lies beyond now."""
        if at > self._desk.now:
            return False
        self.at = at
        return True

    def tell(self, act: str, *, by: Actor | None = None, reason: str = "", **facts: object) -> Row:
        """Write what was done into the trail; return its facts."""
        who = by or self.mediator
        kept = plain(facts)
        self._shelf.add(
            "audit_entries", at=self.at, staff_id=who.staff_id, actor_name=who.name, desk="", act=act,
            case_id=self.case["id"], facts=kept, before=None, after=None, reason=reason,
        )  # fmt: skip
        return kept

    @property
    def mediator(self) -> Actor:
        """Who acts on the case: its mediator, before there is one the secretary."""
        return self._desk.office.mediators.get(self.case["mediator_id"], self._desk.office.secretary)

    def due(self, step: DueStep | None, start: date | None = None) -> None:
        """Say what is due next: a step whose clock starts on a day, or one without a last day."""
        on = self._desk.last_day(step, self.case["channel"], start) if step and start else None
        self.case |= {"due_step": step, "due_on": on}

    def ends(self, outcome: OutcomeKind, on: date) -> None:
        """Write the day on which the mediation ended."""
        self.case |= {"outcome": outcome, "concluded_on": on, "due_step": None, "due_on": None, "next_step_on": None}
