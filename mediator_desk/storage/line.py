"""Whether the line to an office's server stands, as this program last saw it, and whether anybody is there at all."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from threading import Lock
from typing import NamedTuple, Protocol

from sqlalchemy import Engine, text
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session, sessionmaker

from mediator_desk.errors import Unavailable
from mediator_desk.storage.save_marks import PAUSES, Doubt, SaveMarks

ANSWERED_IN_SECONDS = 6.0
"""Whoever is asked whether anybody is there answers within that time: one way and back, on a slow line too."""
USUAL_PORT = 5432

in_window: float | None = None
"""How many seconds the window's thread waits for one answer at most; None where this program has no window."""


class WindowWait(Protocol):
    """What a window shows while its thread waits for an answer."""

    @property
    def is_given_up(self) -> bool:
        """Whether a person wants to wait no more for what is being read."""

    def goes_on(self, *, may_stop: bool) -> bool:
        """Show that it is waited; told again and again. Returns False where nobody wants to wait any more.

        `may_stop`: something is read, which may be given up at any time.
        """


shown_wait: WindowWait | None = None
"""Who shows it; None where nobody does."""
_saves: list[None] = []
_silent: dict[tuple[str, int], float] = {}

BROKEN = frozenset({
    "server_gone", "server_starting", "server_overloaded", "server_refuses_password", "server_refuses_login",
    "server_database_missing", "server_certificate_wrong", "server_without_tls", "server_name_unknown",
    "server_through_pooler", "server_pooler_shares",
})  # fmt: skip
"""Codes after which nothing works before the line was tried again."""
UNSAVED = frozenset({"server_disk_full", "server_is_read_only"})
"""Codes after which one can read and not save."""

# PostgreSQL's own question before a session: whether one may encrypt. It answers with one letter.
_MAY_I_ENCRYPT = bytes.fromhex("00000008 04d2162f")


class Answer(NamedTuple):
    """What a server said to who tried the line: after how many seconds, and the saves that are no longer in doubt."""

    seconds: float
    settled: tuple[Doubt, ...] = ()


class Line:
    """What became of the last questions to a server, and of the saves on it. Threads may share it.

    Where somebody looks after it (`watch`), nothing waits for a line that is known to be broken: whoever looks after
    it tries it, and says when it stands again.
    """

    def __init__(self, schema: str) -> None:
        """`schema` is the revision that this program knows."""
        self.marks = SaveMarks(schema)
        self._lock = Lock()
        self._fault = self._unsaved = ""
        self._told: Callable[[], object] | None = None

    def watch(self, told: Callable[[], object] | None) -> None:
        """Tell somebody, in any thread, whenever something was noticed; None: nobody looks after it any more.

        A lost answer is left to whoever looks after it, and keeps no window waiting.
        """
        self._told = told
        self.marks.pauses = PAUSES if told is None else PAUSES[:2]

    @property
    def is_watched(self) -> bool:
        """Whether somebody tries a broken line again."""
        return self._told is not None

    @property
    def fault(self) -> str:
        """The code of what is wrong with the line, "" while it stands."""
        return self._fault

    @property
    def unsaved(self) -> str:
        """The code of why the server saves nothing, "" while nobody knows of such a thing."""
        return self._unsaved

    def refuse_broken(self, *, is_saved: bool = False) -> None:
        """Raise Unavailable where the line is known to be broken and somebody tries it again.

        `is_saved`: a person wants to save, and is told first of the save that is in doubt.
        """
        if self.is_watched and self._fault:
            if is_saved:
                self.marks.refuse_in_doubt()
            raise Unavailable(self._fault)

    def tried(self, engine: Engine, sessions: sessionmaker[Session]) -> Answer:
        """Ask the server something short, settle what is in doubt, and see whether it saves where it did not before.

        Raises Unavailable, and what the engine raises.
        """
        if self._fault:
            refuse_silence(engine.url)
            engine.dispose()  # what was sent over the lines of before is lost, and nobody answers it
        seconds = _asked(engine)
        settled = self.marks.settle(engine, is_told=False)
        if self._unsaved:
            with sessions(bind=engine) as db, self.marks.saving(db, engine):
                pass  # its mark alone
            self.note_saved()
        self.note_standing()
        return Answer(seconds, tuple(settled))

    def note(self, code: str) -> None:
        """Say what the server or the line answered instead of what was wanted."""
        self._change(fault=code if code in BROKEN else None, unsaved=code if code in UNSAVED else None)

    def note_standing(self) -> None:
        """Say that the server answered."""
        self._change(fault="")

    def note_saved(self) -> None:
        """Say that the server has saved something."""
        if self._unsaved or self._fault:
            self._change(fault="", unsaved="")

    def _change(self, *, fault: str | None = None, unsaved: str | None = None) -> None:
        with self._lock:
            before = (self._fault, self._unsaved)
            self._fault = self._fault if fault is None else fault
            self._unsaved = self._unsaved if unsaved is None else unsaved
            is_other = before != (self._fault, self._unsaved)
        if is_other and self._told is not None:
            self._told()

    @contextlib.contextmanager
    def noted(self) -> Iterator[None]:
        """Note what the block raises about the server or the line to it."""
        try:
            yield
        except Unavailable as error:
            # Where an answer was lost, the line broke.
            self.note("server_gone" if error.code == "save_in_doubt" else error.code)
            raise


def refuse_given_up() -> None:
    """Raise Unavailable("waiting_given_up") where a person has just given up waiting for what the window reads."""
    if shown_wait is not None and shown_wait.is_given_up and is_window():
        raise Unavailable("waiting_given_up")


@contextlib.contextmanager
def unstopped() -> Iterator[None]:
    """Let nobody stop what the window waits for in the block, from its first question on: it is a save."""
    if is_window():
        _saves.append(None)
    try:
        yield
    finally:
        if is_window() and _saves:
            _saves.pop()


def is_waited_for() -> bool:
    """Show that the window waits, where it does. Returns False where a person wants to wait no more."""
    return shown_wait is None or not is_window() or shown_wait.goes_on(may_stop=not _saves)


def is_window() -> bool:
    """Tell whether this is the thread of a window."""
    return in_window is not None and threading.current_thread() is threading.main_thread()


def refuse_silence(place: URL) -> None:
    """Raise Unavailable("server_gone") where not even the first sign comes, before a connection is begun."""
    if not is_anybody_there(place):
        raise Unavailable("server_gone")


def _asked(engine: Engine) -> float:
    with engine.connect() as connection:
        begun = time.monotonic()
        connection.execute(text("SELECT 1"))
        return time.monotonic() - begun


def is_anybody_there(place: URL) -> bool:
    """Tell whether a server, or what stands before it, gives any sign; True where this cannot be found out so."""
    host = place.host
    if not host or host.startswith("/"):
        return True  # on this computer, without a network
    return gives_a_sign(host, place.port or USUAL_PORT)


def gives_a_sign(host: str, port: int) -> bool:
    """Tell whether whoever listens there answers in time. A refusal is a sign too: who connects hears the reason."""
    is_there = _signs(host, port, ANSWERED_IN_SECONDS)
    _silent[host, port] = 0.0 if is_there else time.monotonic()
    return is_there


def silent_at(host: str, port: int) -> float:
    """Return when (time.monotonic) somebody there was asked last and gave no sign; 0 once there was one again.

    What was waited for then never comes.
    """
    return _silent.get((host, port), 0.0)


def _signs(host: str, port: int, seconds: float) -> bool:
    try:
        with socket.create_connection((host, port), timeout=seconds) as line:
            line.settimeout(seconds)
            line.sendall(_MAY_I_ENCRYPT)
            line.recv(1)
    except TimeoutError:
        return False
    except OSError:
        return True
    return True
