"""A desk in a process of its own that works as a person does: looks, searches, opens, writes, and hears of the others.

It takes one line of JSON for each stretch of work on stdin, and answers with one of what it did. What a desk shows a
person as an error is an error here; a save that came second is merged and saved again, as its dialog does.
"""

from __future__ import annotations

import json
import os
import random
import select as select_sockets
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.database import Database
from mediator_desk.errors import DeskError, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.procedure_words import ContactResult
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import CaseState, Cause, Channel, Line, PartyKind, PartySide, Role
from mediator_desk.services import presence
from mediator_desk.services.cases import disputes, register, visits
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.news import newest_entry, news_since
from mediator_desk.services.office.server_people import person_here
from mediator_desk.services.parties import contacts
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.reception.receive_drafts import ReceiveDraft
from mediator_desk.services.reception.receiving import receive_and_accept
from mediator_desk.services.search.find import find_cases

PAGE, TOGETHER, TRIES, CONTENDED = 200, 0.03, 20, 6
OPEN = (CaseState.RECEIVED, CaseState.ACCEPTED, CaseState.IN_MEDIATION)
ACTS = {"page": 30, "search": 15, "open": 20, "dispute": 15, "contact": 12, "reception": 8}
"""What a person does how often, of a hundred; the last three save."""
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张", "家豪国华丽娟伟强芳敏静磊洋艳勇军杰涛明超"


class LoadDesk:
    """One person at one desk."""

    def __init__(self, given: dict[str, Any]) -> None:
        role, sight = Role(given["role"]), Sight(given["sight"])
        self._mark = f"load{given['place']}n"
        self._dice = random.Random(given["place"])
        self._database = Database.open(given["url"])
        self._by = self._whose(f"{given['place']}号台")
        self._writes = role is not Role.ARCHIVIST
        self._receives = self._writes and sight is Sight.ALL
        self._count = 0
        self._spent: dict[str, list[float]] = defaultdict(list)
        self._saved: list[tuple[str, int, str]] = []
        self._told: Counter[str] = Counter()
        self._typing = 0.0
        self._ends = threading.Event()
        self._ear = threading.Thread(target=self._hear, daemon=True)
        self._ear.start()
        with self._database.reading() as db:
            last = select(Case.id).where(Case.state.in_(OPEN)).order_by(Case.id)
            self._cases = list(db.scalars(last))
            self._insurer = disputes.insurers(db)[0][1]

    def _whose(self, desk: str) -> Actor:
        with self._database.reading() as db:
            found = person_here(db)
        if found is None:
            raise RuntimeError("this login belongs to nobody")
        return replace(found, desk=desk)

    def work(self, seconds: float, pace: float) -> dict[str, Any]:
        """Work so long, with a pause after each act: `pace` seconds on average. Return what was done."""
        self._spent.clear()
        self._saved.clear()
        self._told.clear()
        self._typing = pace / 4
        ends = time.monotonic() + seconds
        time.sleep(self._dice.random() * min(pace, seconds))
        while time.monotonic() < ends:
            (act,) = self._dice.choices(tuple(ACTS), tuple(ACTS.values()))
            self._do(act)
            time.sleep(self._dice.expovariate(1 / pace) if pace else 0)
        return {"spent": self._spent, "saved": self._saved, "told": self._told}

    def warm_up(self) -> dict[str, Any]:
        """Do everything twice: what is done for the first time imports and compiles."""
        for act in (*ACTS, *ACTS):
            self._do(act)
        return {"spent": {}, "saved": self._saved, "told": self._told}

    def close(self) -> None:
        """Leave the server."""
        self._ends.set()
        self._ear.join()
        self._database.close()

    def _do(self, act: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "page": self._page,
            "search": self._search,
            "open": self._open,
            "dispute": self._dispute,
            "contact": self._contact,
            "reception": self._reception,
        }
        if act in ("dispute", "contact") and not (self._writes and self._cases):
            act = "open"
        if act == "reception" and not self._receives:
            act = "page"
        try:
            acts[act]()
        except DeskError as error:
            self._told[f"error {act}: {error.code}"] += 1
        except Exception as error:  # whatever else a person would have seen
            self._told[f"error {act}: {type(error).__name__} {error}"[:300]] += 1

    # Looking

    def _reading(self, what: str, work: Callable[[Session], object]) -> None:
        begun = time.monotonic()
        with self._database.reading() as db:
            work(db)
        self._spent[what].append(time.monotonic() - begun)

    def _page(self) -> None:
        everything = CaseFilter(Queue.ALL, date.today(), mediator_id=1)  # noqa: DTZ011 - a day for a list, whichever

        def work(db: Session) -> None:
            register.first_rows(db, everything, PAGE)
            register.queue_counts(db, Queue, mediator_id=1, today=everything.today)

        self._reading("page", work)

    def _search(self) -> None:
        word = self._dice.choice(SURNAMES) + self._dice.choice(GIVEN)
        self._reading("search", lambda db: find_cases(db, word))

    def _open(self) -> None:
        if not self._cases:
            return self._page()
        case_id = self._one()
        self._reading("open", lambda db: case_details(db, case_id))
        with self._database.writing(is_beside=True) as db:
            presence.beat(db, case_id, is_editing=False, by=self._by, now=datetime.now(UTC))
        with self._database.writing(is_beside=True) as db:
            visits.visit(db, case_id, by=self._by, now=datetime.now(UTC))
        return None

    def _one(self) -> int:
        """A few cases are everybody's: half of what is written goes there."""
        several = self._cases[:CONTENDED] if self._dice.random() < 0.5 else self._cases
        return self._dice.choice(several)

    # Writing

    def _saving(self, what: str, work: Callable[[Session], tuple[int, str]]) -> None:
        begun = time.monotonic()
        with self._database.writing() as db:
            case_id, mark = work(db)
        self._spent[what].append(time.monotonic() - begun)
        self._saved.append((what, case_id, mark))

    def _next_mark(self) -> str:
        self._count += 1
        return f"{self._mark}{self._count};"

    def _dispute(self) -> None:
        """Write a word into a text that others write into as well, as it was read before."""
        case_id, mark = self._one(), self._next_mark()
        draft = self._draft(case_id)
        time.sleep(self._typing * self._dice.random())
        for _ in range(TRIES):
            mine = replace(draft, requests=draft.requests + mark)
            try:
                return self._saving("dispute", lambda db, mine=mine: self._wrote(db, case_id, mine, mark))
            except Refused as refused:
                if refused.code != "changed_at_another_desk":
                    raise
                self._told["came second and merged"] += 1
                draft = self._draft(case_id)
        raise Refused("changed_at_another_desk")

    def _draft(self, case_id: int) -> disputes.DisputeDraft:
        with self._database.reading() as db:
            return disputes.dispute_draft(db, case_id)

    def _wrote(self, db: Session, case_id: int, mine: disputes.DisputeDraft, mark: str) -> tuple[int, str]:
        disputes.save_dispute(db, case_id, mine, by=self._by, now=datetime.now(UTC))
        return case_id, mark

    def _contact(self) -> None:
        case_id, mark = self._one(), self._next_mark()
        with self._database.reading() as db:
            party = next(one for one in db.get_one(Case, case_id).parties if one.side is PartySide.APPLICANT)
            party_id = party.id

        def work(db: Session) -> tuple[int, str]:
            now = datetime.now(UTC)
            draft = contacts.ContactDraft(party_id, now, result=ContactResult.REACHED, words=mark)
            contacts.record_contact(db, case_id, draft, by=self._by, now=now)
            return case_id, mark

        self._saving("contact", work)

    def _reception(self) -> None:
        """Take in a matter and accept it: a number of the one counter of all desks."""
        name = self._dice.choice(SURNAMES) + self._dice.choice(GIVEN) + self._dice.choice(GIVEN)
        given = {"phone": f"139{self._dice.randrange(10**8):08d}", "address": "广州市天河区体育西路1号"}
        passport = {
            "identity_kind": IdentityDocumentKind.PASSPORT,
            "identity_number": f"E{self._dice.randrange(10**8):08d}",
        }
        applicant = PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, name=name, **given, **passport)
        words = {"facts": "保险公司拒赔，协商不成。", "requests": "请求给付保险金。", "policy_number": "P1"}
        of = {"line": Line.ILLNESS, "cause": Cause.CLAIM, "claimed_amount": Decimal("30150.07"), "has_negotiated": True}
        draft = ReceiveDraft(
            channel=Channel.VISIT, applicant=applicant, insurer_name=self._insurer, source_words="来访", **of, **words
        )

        def work(db: Session) -> tuple[int, str]:
            case = receive_and_accept(db, draft, words="负载检验", by=self._by, now=datetime.now(UTC))
            db.flush()
            return case.id, str(case.number)

        self._saving("reception", work)

    # Hearing

    def _hear(self) -> None:
        ear = self._database.listen()
        with self._database.reading() as db:
            since = newest_entry(db)
        while not self._ends.is_set():
            if not select_sockets.select([ear.socket], [], [], 0.2)[0] or not ear.take():
                continue
            time.sleep(TOGETHER)
            try:
                begun = time.monotonic()
                with self._database.reading() as db:
                    since = max(since, news_since(db, since).newest)
                self._spent["news"].append(time.monotonic() - begun)
            except DeskError as error:
                self._told[f"error news: {error.code}"] += 1
        ear.close()


def main() -> None:
    """Work for each line of stdin until there is none more."""
    given = json.loads(os.environ.pop("MEDIATOR_DESK_LOAD"))
    desk = LoadDesk(given)
    _say(desk.warm_up())
    for line in sys.stdin:
        asked = json.loads(line)
        _say(desk.work(asked["seconds"], asked["pace"]))
    desk.close()


def _say(words: dict[str, Any]) -> None:
    sys.stdout.write(f"{json.dumps(words)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
