"""What a save costs where ten years of months are frozen, against the same save where none is.

Both committees are alike. Saves of a case of this month and of one of a frozen month, in what figures count and in what
they do not; the last is a correction, which is read before and after, and written down.
"""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Line, Role
from mediator_desk.services.cases import disputes
from mediator_desk.services.figures.periods import months_later
from mediator_desk.services.frozen_months.freezing import freeze_month
from mediator_desk.services.review import review
from tests.benchmarks.measuring import Ratio, in_turns
from tests.services.cases_to_count import add_cases, agreed
from tests.services.conftest import Office, found

FIRST, MONTHS, CASES = date(2016, 11, 1), 120, 1200
HEAD = Actor(None, "benchmark", Role.ADMINISTRATOR)
ON_12_NOVEMBER = datetime(2026, 11, 12, 1, 0, tzinfo=UTC)
ORDINARY, A_CORRECTION = 1.5, 10.0
PAIRS = 20
LINES = tuple(Line)


def ratios() -> Iterator[Ratio]:
    """Yield the ratio of each save."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        desks = [_Desk(Path(folder, name), is_frozen=name == "frozen") for name in ("frozen", "free")]
        for desk in desks:
            opened.callback(desk.office.database.close)
        for name, most, save in SAVES:
            paired = in_turns(*(_timed(save, desk) for desk in desks), pairs=PAIRS)
            yield Ratio(f"{name} with {MONTHS} frozen months", paired.ratio, most, paired.remark)


class _Desk:
    """A committee of ten years with one case of this month and one of a frozen one; the next save is the n-th."""

    def __init__(self, place: Path, *, is_frozen: bool) -> None:
        database = Database.open(f"sqlite:///{place.as_posix()}")
        database.migrate()
        self.office: Office = found(database)
        with database.writing() as db:
            add_cases(db, map(self._case, range(CASES)))
        for n in range(MONTHS) if is_frozen else ():
            with database.writing() as db:
                freeze_month(db, months_later(FIRST, n), by=HEAD, now=ON_12_NOVEMBER)
        self.numbers = count()
        self.old = self._accepted(datetime(2026, 10, 20, 1, 0, tzinfo=UTC))
        self.new = self._accepted(ON_12_NOVEMBER)

    def change(self, case_id: int, **fields: object) -> None:
        """Save the dispute of a case."""
        with self.office.database.writing() as db:
            draft = replace(disputes.dispute_draft(db, case_id), **fields)
            disputes.save_dispute(db, case_id, draft, by=HEAD, now=ON_12_NOVEMBER)

    def accept(self) -> None:
        """Accept a case that has just come in."""
        case_id = self.office.receive(identity_number=f"E7{next(self.numbers):06d}")
        self.office.do(review.accept_case, case_id)

    def _accepted(self, now: datetime) -> int:
        self.office.now = now
        return self.office.in_mediation(identity_number=f"E8{next(self.numbers):06d}")

    def _case(self, n: int) -> dict[str, Any]:
        on = months_later(FIRST, n % MONTHS) + timedelta(days=n % 27)
        insurer_id, mediator_id = self.office.insurer_id, self.office.mediator_ids[n % 2]
        return agreed(on + timedelta(days=20), accepted_on=on, insurer_id=insurer_id, mediator_id=mediator_id)


SAVES: tuple[tuple[str, float, Callable[[_Desk, int], None]], ...] = (
    ("the facts of a case", ORDINARY, lambda desk, n: desk.change(desk.new, facts=f"第{n}次")),
    ("the line of a case of this month", ORDINARY, lambda desk, n: desk.change(desk.new, line=LINES[n % 4])),
    ("an acceptance", ORDINARY, lambda desk, _n: desk.accept()),
    ("the facts of a case of a frozen month", ORDINARY, lambda desk, n: desk.change(desk.old, facts=f"第{n}次")),
    ("a correction of a frozen month", A_CORRECTION, lambda desk, n: desk.change(desk.old, claimed_amount=Decimal(n))),
)


def _timed(save: Callable[[_Desk, int], None], desk: _Desk) -> Callable[[], float]:
    def once() -> float:
        gc.collect()
        began = time.thread_time()
        save(desk, next(desk.numbers))
        return time.thread_time() - began

    return once
