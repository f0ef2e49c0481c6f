"""What trust costs: encrypted records against plain ones, and a save that is chained against one that is not.

Both committees are alike. Times are of the processor in the thread that works, with small caches and every page read
from the file, as a desk that was just opened does. Kept files lie in memory where the system has a folder for it: what
a disk's driver charges to the thread that waits for it would hide what sealing costs, in either direction.
"""

from __future__ import annotations

import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from itertools import count
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.orm import Session

from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.practice import fill_committee
from mediator_desk.services import audit_chain
from mediator_desk.services.cases import disputes, register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.search.find import find_cases
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.storage.key_ring import KeyRing
from tests.benchmarks.measuring import Paired, Ratio, in_turns

CASES = int(os.environ.get("MEDIATOR_DESK_TRUSTED", "1000"))
PAGE, FILE_BYTES, PAIRS = 200, 5 * 1024 * 1024, 25
SAVE, READ, SEARCH, PUT, GET, CHAINED = 1.3, 1.3, 1.5, 2.0, 2.5, 1.3
MILLISECONDS = 2.0
IN_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
TODAY = date(2026, 10, 8)
NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
HEAD = Actor(None, "benchmark", Role.ADMINISTRATOR)
EVERYTHING = CaseFilter(Queue.ALL, TODAY)
WORDS = ("张", "保险公司", "理赔", "2026", "重疾", "138")
LINKING = (("after_flush", audit_chain._note_entries), ("before_commit", audit_chain._link))


def ratios() -> Iterator[Ratio]:
    """Yield encrypted against plain for each kind of work, then chained against not."""
    with (
        tempfile.TemporaryDirectory() as folder,
        tempfile.TemporaryDirectory(dir=IN_MEMORY) as kept,
        ExitStack() as opened,
    ):
        sealed = _Desk(Path(folder, "sealed"), KeyRing.new(), Path(kept, "sealed"))
        plain = _Desk(Path(folder, "plain"), None, Path(kept, "plain"))
        for desk in (sealed, plain):
            opened.callback(desk.database.close)
        for name, most, work in WORK:
            paired = in_turns(partial(_timed, work, sealed), partial(_timed, work, plain), pairs=PAIRS)
            yield Ratio(f"{name}, encrypted against plain", paired.ratio, most, paired.remark)
        chained = in_turns(partial(_timed, _Desk.save, plain), partial(_unchained, plain), pairs=PAIRS)
        more = _milliseconds_more(chained)
        said = f"{chained.remark}, {more:.2f} ms more"
        yield Ratio("a save, chained against not", chained.ratio, CHAINED, said)
        yield Ratio("the chain at a save, against 2 ms", more / MILLISECONDS, 1.0)


class _Desk:
    """A committee of practice cases with or without keys."""

    def __init__(self, place: Path, ring: KeyRing | None, kept: Path) -> None:
        place.mkdir()
        self.database = Database.open(f"sqlite:///{(place / 'committee.db').as_posix()}", ring=ring)
        self.database.migrate()
        with self.database.writing() as db:
            fill_committee(db, cases=CASES, seed=3, months=12, today=TODAY)
        with self.database.reading() as db:
            self.case_id = register.ids(db, replace(EVERYTHING, queue=Queue.UNASSIGNED))[0]
        self.store = AttachmentStore(kept, ring.files if ring else None)
        self.numbers = count()
        self.kept = self.store.put(os.urandom(FILE_BYTES))
        self.given, self.put_last = b"", ""

    def save(self) -> None:
        """Save the facts of a case."""
        with self.database.writing() as db:
            draft = replace(disputes.dispute_draft(db, self.case_id), facts=f"第{next(self.numbers)}次")
            disputes.save_dispute(db, self.case_id, draft, by=HEAD, now=NOW)

    def read_page(self) -> None:
        """Read the first page of the queue on a connection that has read nothing yet."""
        self._forget_pages()
        with self.database.reading() as db:
            register.first_rows(db, EVERYTHING, PAGE)

    def search(self) -> None:
        """Search for some words."""
        self._forget_pages()
        with self.database.reading() as db:
            for words in WORDS:
                find_cases(db, words)

    def put(self) -> None:
        """Keep a file."""
        self.put_last = self.store.put(self.given)

    def get(self) -> None:
        """Read a file."""
        self.store.get(self.kept)

    def _forget_pages(self) -> None:
        with self.database.reading() as db:
            db.connection().exec_driver_sql("PRAGMA shrink_memory")


WORK: tuple[tuple[str, float, Callable[[_Desk], None]], ...] = (
    ("a save", SAVE, _Desk.save),
    (f"a page of {PAGE} among {CASES:,} cases", READ, _Desk.read_page),
    (f"{len(WORDS)} searches among {CASES:,} cases", SEARCH, _Desk.search),
    ("a file of 5 MB kept", PUT, _Desk.put),
    ("a file of 5 MB read", GET, _Desk.get),
)


def _timed(work: Callable[[_Desk], None], desk: _Desk) -> float:
    desk.given = os.urandom(FILE_BYTES) if work is _Desk.put else b""
    gc.collect()
    began = time.thread_time()
    work(desk)
    took = time.thread_time() - began
    if desk.given:
        desk.store.remove(desk.put_last)
    return took


def _unchained(desk: _Desk) -> float:
    with _without_chain():
        return _timed(_Desk.save, desk)


@contextmanager
def _without_chain() -> Iterator[None]:
    """Let Sessions save entries of the trail without links: for measuring only, the check would find them."""
    for name, listener in LINKING:
        event.remove(Session, name, listener)
    try:
        yield
    finally:
        for name, listener in LINKING:
            event.listen(Session, name, listener)


def _milliseconds_more(paired: Paired) -> float:
    return statistics.median(ours - peer for ours, peer in zip(paired.ours, paired.peer, strict=True)) * 1000
