"""What figures cost: a month and a year, read and summed, against one raw scan of the table for the same question.

The peer is the bare driver: one statement goes through the whole table and counts the cases that were new or concluded,
by the same four dimensions. The cases are spread over ten years, as a committee of that size would have them, a few of
a hundred still open. Times are of the processor, in the thread that counts: what the computer does besides does not
count. As in the desk, garbage is not collected meanwhile.
"""

from __future__ import annotations

import gc
import os
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from mediator_desk.database import Database
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.cells import FactSet
from mediator_desk.services.figures.figures import Figures, figures_of
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import BALANCED, TOTALLED
from mediator_desk.services.frozen_months.frozen import stated_facts
from tests.benchmarks.committees import committee_of, url_of
from tests.benchmarks.measuring import Ratio, in_turns

SIZES = tuple(map(int, os.environ.get("MEDIATOR_DESK_COUNTED", "30000,300000,1000000").split(",")))
FIRST_DAY, DAYS = date(2016, 11, 1), 3652
MONTH, YEAR = Period.month(2026, 9), Period.year(2025)
MOST_OF_A_MONTH, MOST_OF_A_YEAR, WHOLE = 0.15, 1.2, 5
"""With every dimension, and with what was open before and after besides, `WHOLE` times as much."""
PAIRS = 7
FOUR = (Dimension.INSURER, Dimension.LINE, Dimension.CAUSE, Dimension.MEDIATOR)
"""What the limits were measured with: one month by four dimensions."""
SCAN = """SELECT insurer_id, line, cause, mediator_id, outcome, count(*), sum(claimed_amount), sum(agreed_amount)
FROM cases NOT INDEXED
WHERE kind = 'mediation' AND (accepted_on BETWEEN :first AND :last OR concluded_on BETWEEN :first AND :last)
GROUP BY 1, 2, 3, 4, 5"""
SPREAD = f"""UPDATE cases SET
  accepted_on = CASE WHEN accepted_on IS NULL THEN NULL
    ELSE date('{FIRST_DAY}', '+' || (id * {DAYS} / :cases) || ' days') END,
  concluded_on = CASE WHEN outcome IS NULL THEN NULL
    ELSE date('{FIRST_DAY}', '+' || (id * {DAYS} / :cases + 1 + id * 7919 % 80) || ' days') END,
  mediated_on = CASE WHEN outcome IS NULL THEN NULL
    ELSE date('{FIRST_DAY}', '+' || (id * {DAYS} / :cases + 1) || ' days') END,
  ended_on = CASE WHEN outcome IS NULL AND state NOT IN ('archived', 'closed', 'declined', 'referred') THEN NULL
    ELSE date('{FIRST_DAY}', '+' || (id * {DAYS} / :cases + 1 + id * 7919 % 80) || ' days') END,
  agreed_amount = CASE WHEN outcome = 'agreed' THEN claimed_amount * 7 / 10 END,
  end_reason = CASE WHEN outcome = 'agreed' THEN '1' WHEN outcome IS NOT NULL THEN 3 + id % 5 END,
  city = (SELECT value FROM json_each('["广州市","深圳市","佛山市","东莞市","珠海市",""]') WHERE key = cases.id % 6)"""
AGREEMENTS = """INSERT INTO agreements (id, case_id, sequence, number, form, state, effect_rule, agreed_on, facts,
  dispute_points, amount, performance_manner, performance_place, performance_time, payee, bank, account, insured,
  beneficiary, policy_effect, settles_finally, recorder, effective_on, performance_words, version)
SELECT id, id, 1, 'x' || id, 'written', 'effective', 'peoples_mediation', concluded_on, '', '', agreed_amount, '', '',
  '', '', '', '', '', '', '', 0, '', concluded_on, '', 1 FROM cases WHERE outcome = 'agreed' AND kind = 'mediation'"""
PAYMENTS = """INSERT INTO instalments (agreement_id, position, amount, due_on, manner, paid_on, paid_amount, proof,
  version) SELECT id, 1, amount, date(effective_on, '+10 days'), '', date(effective_on, '+9 days'), amount, '', 1
FROM agreements WHERE amount > 0"""


def ratios() -> Iterator[Ratio]:
    """Measure a month and a year at each size: by the four, and everything, with what was open before and after."""
    gc.collect()
    gc.freeze()
    gc.disable()
    for cases in SIZES:
        place = spread(cases)
        database = Database.open(url_of(place))
        for what, period, most in (("month", MONTH, MOST_OF_A_MONTH), ("year", YEAR, MOST_OF_A_YEAR)):
            scan = partial(_scan, place, period)
            four = partial(_count, database, period, FOUR, TOTALLED)
            whole = partial(_count, database, period, tuple(Dimension), BALANCED)
            for told, counted, limit in (("four dimensions", four, most), ("all, with balance", whole, most * WHOLE)):
                against = in_turns(partial(_seconds, counted), partial(_seconds, scan), pairs=PAIRS)
                totals = counted().totals
                remark = f"{against.remark}, {totals.accepted:,} accepted, {totals.opening:,} open before"
                yield Ratio(f"figures of a {what} by {told}, {cases:,} cases", against.ratio, limit, remark)
        database.close()
    gc.enable()


def _count(database: Database, period: Period, dimensions: tuple[Dimension, ...], sets: frozenset[FactSet]) -> Figures:
    with database.reading() as db:
        figures = figures_of(stated_facts(db, period, sets=sets))
    assert figures.rate().denominator
    totals = figures.totals
    for dimension in dimensions:
        assert figures.breakdown(dimension).total == totals
    return figures


def _scan(place: Path, period: Period) -> None:
    driver: Any = dbapi2.connect(str(place), isolation_level=None)
    driver.execute("PRAGMA cache_size = -65536")
    driver.execute("PRAGMA mmap_size = 2147483648")
    driver.execute(SCAN, {"first": str(period.first), "last": str(period.last)}).fetchall()
    driver.close()


def _seconds(work: Callable[[], object]) -> float:
    begun = time.thread_time()
    work()
    return time.thread_time() - begun


def spread(cases: int) -> Path:
    """Return a committee of that size over ten years, with agreements and payments; made once and kept in build/."""
    plain = committee_of(cases=cases)
    recipe = sha256((SPREAD + AGREEMENTS + PAYMENTS).encode()).hexdigest()[:8]
    place = plain.with_name(f"figures-{plain.stem}-{recipe}.db")
    if place.exists():
        return place
    for old in plain.parent.glob(f"figures-committee-{cases}-*"):
        old.unlink(missing_ok=True)
    made = place.with_suffix(".part")
    shutil.copyfile(plain, made)
    driver: Any = dbapi2.connect(str(made), isolation_level=None)
    for setting in ("synchronous = OFF", "journal_mode = OFF", "cache_size = -400000", "foreign_keys = OFF"):
        driver.execute(f"PRAGMA {setting}")
    _without_indexes(driver, partial(driver.execute, SPREAD, {"cases": cases}))
    driver.execute(AGREEMENTS)
    driver.execute(PAYMENTS)
    driver.close()
    made.replace(place)
    return place


def _without_indexes(driver: Any, work: Callable[[], object]) -> None:
    """Change many rows while the table has none of its indexes: each is made again afterwards, in one go."""
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'cases' AND sql IS NOT NULL"
    indexes = driver.execute(query).fetchall()
    for name, _sql in indexes:
        driver.execute(f"DROP INDEX {name}")
    work()
    for _name, sql in indexes:
        driver.execute(sql)
