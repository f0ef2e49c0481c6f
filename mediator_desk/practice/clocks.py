"""The clocks of practice cases: counted once for each rule and day, written as services.deadlines writes them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from mediator_desk.conventions.working_days import PeriodUnit, WorkingDays
from mediator_desk.models.committee import TimeLimit
from mediator_desk.models.deadline import Deadline, Extension, Suspension
from mediator_desk.models.procedure_words import StartEvent, SuspensionKind
from mediator_desk.models.words import CaseTrack, Channel, DueStep
from mediator_desk.practice.shelf import Row, Shelf
from mediator_desk.services.clocks import deadlines

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


KEPT = ("number", "in_working_days", "rolls_over", "may_extend", "source")
"""What a deadline keeps of the time limit that it was counted by."""
AGREED = {"number": None, "in_working_days": False, "rolls_over": False, "may_extend": False, "source": ""}
"""Of a day that was agreed nothing is counted."""


class Rules:
    """The committee's time limits, read once, and the days that were counted by them."""

    def __init__(self, db: Session) -> None:
        self._limits = list(db.scalars(select(TimeLimit).order_by(TimeLimit.id)))
        self.days: WorkingDays = deadlines.working_days(db)
        self._found: dict[tuple[DueStep, Channel, CaseTrack | None], tuple[Row, StartEvent]] = {}
        self._counted: dict[tuple[int, bool, bool, date], tuple[date, bool]] = {}

    def of(self, step: DueStep, channel: Channel, track: CaseTrack | None) -> tuple[Row, StartEvent]:
        """Return the rule of a step and what starts it: of the channel and track, or else what holds for every one."""
        key = (step, channel, track)
        if key not in self._found:
            fitting = [
                one
                for one in self._limits
                if one.step is step and one.channel in (None, channel) and one.track in (None, track)
            ]
            limit = max(fitting, key=lambda one: (one.channel is not None, one.track is not None, one.id))
            self._found[key] = {name: getattr(limit, name) for name in KEPT}, limit.start_event
        return self._found[key]

    def last_day(self, rule: Row, start: date) -> tuple[date, bool]:
        """Return the last day of a period that nothing stops, and whether it is provisional."""
        key = (rule["number"], rule["in_working_days"], rule["rolls_over"], start)
        if key not in self._counted:
            unit = PeriodUnit.WORKING_DAYS if rule["in_working_days"] else PeriodUnit.CALENDAR_DAYS
            count = self.days.last_day(start, rule["number"], unit, rolls_over=rule["rolls_over"])
            self._counted[key] = count.ends_on, count.is_provisional
        return self._counted[key]


class Clocks:
    """The deadlines of one case, with what stopped or moved them."""

    def __init__(self, rules: Rules, shelf: Shelf, case: Row) -> None:
        self._rules, self._shelf, self._case = rules, shelf, case
        self._every: list[Row] = []
        self._stops: list[Row] = []
        self._extensions: list[Row] = []

    def begin(self, step: DueStep, on: date) -> Row:
        """Let the clock of a step start on a day; an open one of the same step ends there."""
        rule, event = self._rules.of(step, self._case["channel"], self._case["track"])
        papers_on: date | None = self._case["court_papers_on"]
        start = papers_on if event is StartEvent.COURT_PAPERS and papers_on else on
        due_on, is_provisional = self._rules.last_day(rule, start)
        row = self._add(step, start, on, rule, due_on, is_provisional=is_provisional)
        if self._stops:
            self._count_again(row)
            row["first_due_on"] = row["due_on"]
        return row

    def begin_until(self, step: DueStep, on: date, due_on: date) -> Row:
        """Keep a day that was agreed, not counted."""
        return self._add(step, on, on, AGREED, due_on, is_provisional=False)

    def end(self, on: date, *steps: DueStep) -> None:
        """End the open deadlines of these steps, all where none is named, with what let the mediation stand still."""
        for row in self.running():
            if not steps or row["step"] in steps:
                row["ended_on"] = on
        if not steps:
            self.go_on(deadlines.STOPS_MEDIATION, on, count_again=False)

    def running(self, step: DueStep | None = None) -> list[Row]:
        """Return the open deadlines, of one step if it is named."""
        return [row for row in self._every if row["ended_on"] is None and step in (None, row["step"])]

    def reopen(self, step: DueStep) -> None:
        """Let the last clock of a step go on that had ended, counted again."""
        row = next(row for row in reversed(self._every) if row["step"] is step)
        row["ended_on"] = None
        self._count_again(row)

    def stop(self, kind: SuspensionKind, on: date, words: str = "") -> None:
        """Let the clocks that this kind stops stand still from a day on."""
        self._stops.append(
            self._shelf.add("suspensions", case_id=self._case["id"], kind=kind, began_on=on, ended_on=None, words=words)
        )

    def go_on(self, kinds: Collection[SuspensionKind], on: date, *, count_again: bool = True) -> bool:
        """Let the clocks go on that stand still for one of these reasons; return whether there was any."""
        still = [row for row in self._stops if row["kind"] in kinds and row["ended_on"] is None]
        for row in still:
            row["ended_on"] = max(on, row["began_on"])
        if still and count_again:
            for row in self.running():
                self._count_again(row)
        return bool(still)

    def extend(self, row: Row, until: date, asked_on: date, words: str) -> Row:
        """Ask for a later last day of a deadline; `agree_to` lets it hold."""
        found = self._shelf.add(
            "extensions", deadline_id=row["id"], until_on=until, asked_on=asked_on, words=words, agreed_on=None
        )
        self._extensions.append(found)
        return found

    def agree_to(self, extension: Row, on: date) -> date:
        """Let an extension hold from the day of the last consent; return the last day now."""
        extension["agreed_on"] = on
        row = next(row for row in self._every if row["id"] == extension["deadline_id"])
        self._count_again(row)
        last: date = row["due_on"]
        return last

    def show_nearest(self) -> None:
        """Write onto the case which of its deadlines is the nearest, as services.deadlines.show_nearest does."""
        running = [row for row in self.running() if row["step"] not in deadlines.OPTIONAL_STEPS]
        running.sort(key=lambda row: (row["due_on"], row["id"]))
        nearest = next((row for row in running if not self._stands_still(row["step"])), None)
        shown = nearest or next(iter(running), None)
        self._case["due_step"] = shown["step"] if shown else None
        self._case["due_on"] = nearest["due_on"] if nearest else None
        self._case["due_is_provisional"] = nearest["is_provisional"] if nearest else False

    def _stands_still(self, step: DueStep) -> bool:
        kinds = deadlines.STOPPED_BY.get(step, frozenset())
        return any(row["ended_on"] is None and row["kind"] in kinds for row in self._stops)

    def _add(self, step: DueStep, start: date, on: date, rule: Row, due_on: date, *, is_provisional: bool) -> Row:
        self.end(on, step)
        row = self._shelf.add(
            "deadlines", case_id=self._case["id"], step=step, started_on=start, **rule, first_due_on=due_on,
            due_on=due_on, is_provisional=is_provisional, ended_on=None,
        )  # fmt: skip
        self._every.append(row)
        return row

    def _count_again(self, row: Row) -> None:
        """Count by the services' own hand: stops and extensions are rare enough."""
        if row["number"] is None:
            return
        kinds = deadlines.STOPPED_BY.get(row["step"], frozenset())
        reckoned = deadlines.reckon(
            Deadline(**row),
            self._rules.days,
            [Suspension(**one) for one in self._stops if one["kind"] in kinds],
            [Extension(**one) for one in self._extensions if one["deadline_id"] == row["id"] and one["agreed_on"]],
        )
        row["due_on"], row["is_provisional"] = reckoned.ends_on, reckoned.is_provisional
