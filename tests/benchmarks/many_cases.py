"""Committees of up to a million cases, put in by the bare driver: what look-ups touch is spread as in a real one."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from mediator_desk.database import Database
from mediator_desk.models.tables import Base
from mediator_desk.models.words import (
    CaseKind,
    CaseState,
    Cause,
    Channel,
    DueStep,
    Line,
    OutcomeKind,
    PartyKind,
    PartySide,
    SessionMode,
    SessionState,
)
from tests.benchmarks.submission_files import identity_number

INSURERS = 60
FIRST_DAY = datetime(2013, 1, 1)  # noqa: DTZ001 - as SQLite keeps it, in UTC
MINUTES_BETWEEN = 7
MEETS = datetime(2026, 11, 24, 1, 30)  # noqa: DTZ001
RETURNS = 0.25
"""How often the applicant is one who came before; so some have many matters."""
LINKED, MERGED, MEETING, COMPLAINT = 0.01, 0.01, 0.06, 0.3
"""Shares: of returning people who show another document, of merged cases, of planned meetings, of complaints."""
STATES = {
    CaseState.ARCHIVED: 930,
    CaseState.CLOSED: 15,
    CaseState.PERFORMING: 10,
    CaseState.DECLINED: 10,
    CaseState.REFERRED: 10,
    CaseState.RECEIVED: 5,
    CaseState.NEEDS_PAPERS: 3,
    CaseState.WITH_INSURER: 5,
    CaseState.ACCEPTED: 2,
    CaseState.IN_MEDIATION: 7,
    CaseState.AGREED: 1,
    CaseState.TO_SIGN: 2,
}
"""Of a thousand cases; the desk works on some two in a hundred, the others lie in the archive."""
UNACCEPTED = frozenset(
    {CaseState.DECLINED, CaseState.REFERRED, CaseState.RECEIVED, CaseState.NEEDS_PAPERS, CaseState.WITH_INSURER}
)
ENDED = frozenset({CaseState.ARCHIVED, CaseState.CLOSED, CaseState.DECLINED, CaseState.REFERRED})
MEDIATORS = 20
TODAY = date(2026, 11, 20)
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张"
GIVEN_NAMES = "家豪国华丽娟伟强芳敏静磊洋艳勇军杰涛明超秀霞平刚桂英"
WRITTEN_AT_ONCE = 20_000
Row = dict[str, Any]
_STATES, _SHARES = tuple(STATES), tuple(STATES.values())
_LINES, _CAUSES = tuple(Line), tuple(Cause)


class ManyCases:
    """One file that grows: `grow_to` adds cases, `numbers` are the documents of those who applied."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.cases = 0
        self.numbers: list[str] = []
        self._oldest: list[int] = []
        self._random = random.Random(20260915)
        database = Database.open(self.url)
        database.migrate()
        database.close()
        self._write("committees", [{"id": 1, "name": "调解委员会", "seal_name": "调解委员会"}])
        self._write("insurers", self._insurers())
        self._write("mediators", [{"id": n, "name": f"陈国华{n}"} for n in range(1, MEDIATORS + 1)])

    @property
    def url(self) -> str:
        """The URL of the database."""
        return f"sqlite:///{self.place.as_posix()}"

    def grow_to(self, cases: int) -> None:
        """Add cases until there are so many."""
        while self.cases < cases:
            ids = range(self.cases + 1, min(self.cases + WRITTEN_AT_ONCE, cases) + 1)
            self._write("cases", [self._case(case_id) for case_id in ids])
            self._write("parties", [party for case_id in ids for party in self._parties(case_id)])
            self._write("mediation_sessions", self._meetings(ids))
            self.cases = ids[-1]

    def settle(self) -> None:
        """Bring everything into the one file, so that it may be moved."""
        connection = dbapi2.connect(str(self.place), isolation_level=None)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    def _insurers(self) -> list[Row]:
        names = {n: f"第{n}号财产保险" for n in range(1, INSURERS + 1)}
        return [{"id": n, "name": f"{name}股份有限公司", "short_name": name} for n, name in names.items()]

    def _case(self, case_id: int) -> Row:
        received_at = FIRST_DAY + timedelta(minutes=MINUTES_BETWEEN * case_id)
        state = self._random.choices(_STATES, _SHARES)[0]
        return {
            "id": case_id,
            "kind": CaseKind.COMPLAINT if self._random.random() < COMPLAINT else CaseKind.MEDIATION,
            "channel": Channel.MINI_PROGRAM,
            "state": state,
            **self._numbers(case_id, received_at, is_accepted=state not in UNACCEPTED),
            **self._sides(),
            **self._progress(state),
            "received_at": f"{received_at:%Y-%m-%d %H:%M:%S.%f}",
            "facts": "申请人称保险公司拒赔，理由是未如实告知，双方协商不成。",
            "merged_into_id": case_id - 1 if case_id > 1 and self._random.random() < MERGED else None,
        }

    def _numbers(self, case_id: int, received_at: datetime, *, is_accepted: bool) -> Row:
        return {
            "submission_number": f"GDX{received_at:%Y%m%d}-{case_id:07d}",
            "number": f"粤保调〔{received_at:%Y}〕第{case_id:07d}号" if is_accepted else None,
            "accepted_on": f"{received_at:%Y-%m-%d}" if is_accepted else None,
        }

    def _sides(self) -> Row:
        insurer, pick = self._random.randint(1, INSURERS), self._random.choice
        return {
            "insurer_id": insurer,
            "applicant_name": f"{pick(SURNAMES)}{pick(GIVEN_NAMES)}{pick(GIVEN_NAMES)}",
            "respondent_name": f"第{insurer}号财产保险股份有限公司广东分公司",
            "line": pick(_LINES),
            "cause": pick(_CAUSES),
            "claimed_amount": self._random.randrange(50_000, 50_000_000),
        }

    def _progress(self, state: CaseState) -> Row:
        is_due = state not in ENDED and self._random.random() < 0.8
        has_ended = state in (CaseState.ARCHIVED, CaseState.CLOSED, CaseState.PERFORMING)
        return {
            "mediator_id": None if state in UNACCEPTED else self._random.randint(1, MEDIATORS),
            "due_step": DueStep.MEDIATE if is_due else None,
            "due_on": f"{TODAY + timedelta(days=self._random.randint(-10, 60))}" if is_due else None,
            "outcome": self._random.choice((OutcomeKind.AGREED, OutcomeKind.NOT_AGREED)) if has_ended else None,
        }

    def _parties(self, case_id: int) -> Iterator[Row]:
        shared = {"case_id": case_id, "position": 1}
        yield {
            **shared,
            "id": 2 * case_id - 1,
            "side": PartySide.APPLICANT,
            "kind": PartyKind.PERSON,
            "name": "谢家豪",
            **self._applicant(2 * case_id - 1),
        }
        insurer = {"name": "财产保险股份有限公司广东分公司", "kind": PartyKind.ORGANISATION}
        yield {**shared, "id": 2 * case_id, "side": PartySide.RESPONDENT, **insurer}

    def _applicant(self, party_id: int) -> Row:
        """Return number and link of a new applicant, or of one who came before, now and then with another document."""
        if self.numbers and self._random.random() < RETURNS:
            person = self._random.randrange(len(self.numbers))
            if self._random.random() >= LINKED:
                return {"identity_number": self.numbers[person], "same_person_id": None}
            return {"identity_number": f"H{party_id:08d}", "same_person_id": self._oldest[person]}
        self.numbers.append(identity_number("440106", len(self.numbers)))
        self._oldest.append(party_id)
        return {"identity_number": self.numbers[-1], "same_person_id": None}

    def _meetings(self, case_ids: Iterable[int]) -> list[Row]:
        meets = {"sequence": 1, "mediator_id": 1, "mode": SessionMode.ON_SITE, "state": SessionState.PLANNED}
        times = {"begins_at": f"{MEETS:%Y-%m-%d %H:%M:%S.%f}", "ends_at": f"{MEETS + timedelta(hours=1)}.000000"}
        return [{"case_id": one, **meets, **times} for one in case_ids if self._random.random() < MEETING]

    def _write(self, table: str, rows: list[Row]) -> None:
        if not rows:
            return
        usual = _defaults(table)
        names = list(dict.fromkeys([*(name for row in rows[:100] for name in row), *usual]))
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        values = ([row.get(name, usual.get(name)) for name in names] for row in rows)
        connection = dbapi2.connect(str(self.place), isolation_level=None)
        for setting in ("synchronous = OFF", "journal_mode = WAL", "cache_size = -200000", "foreign_keys = OFF"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(statement, values)
        connection.execute("COMMIT")
        connection.close()


def _defaults(table: str) -> Row:
    """Return what stands in the columns that no row may leave empty."""
    columns = Base.metadata.tables[table].columns
    needed = (column for column in columns if not column.nullable and not column.primary_key)
    return {column.name: column.default.arg if column.default is not None else 1 for column in needed}
