"""A line between a desk and its server that a test cuts, holds or slows down, where and when it wants."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import make_url

CHUNK = 64 * 1024


@dataclass
class Wire:
    """A proxy on loopback. What it does to the bytes is decided by its attributes, at any time."""

    server: tuple[str, int]
    host: str = "127.0.0.1"
    """The address of this computer that desks come to."""
    wanted: Callable[[bytes, bool], bool] = field(default=lambda _chunk, _is_from_desk: True)
    """Whether a chunk goes on; where it does not, the line is cut in both directions."""
    after: Callable[[bytes, bool], bool] = field(default=lambda _chunk, _is_from_desk: False)
    """Whether the line is cut once this chunk has gone on."""
    delay: float = 0.0
    """Seconds that each chunk takes."""
    is_up: bool = True
    """Whether new connections are taken."""
    silent: bool = False
    """Whether chunks disappear although the line stands, as with a cable that was pulled."""
    cuts: int = 0

    def __post_init__(self) -> None:
        self._door = socket.create_server((self.host, 0))
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()
        threading.Thread(target=self._take_in, daemon=True).start()

    @property
    def port(self) -> int:
        """Where a desk finds it."""
        return int(self._door.getsockname()[1])

    def url(self, url: str) -> str:
        """Return the URL of a server with this line before it."""
        return make_url(url).set(host=self.host, port=self.port).render_as_string(hide_password=False)

    def cut(self) -> None:
        """Cut everything that is under way."""
        with self._lock:
            lines, self._open = self._open, []
            self.cuts += 1
        for line in lines:
            _end(line)

    def mend(self) -> None:
        """Let everything through again."""
        self.is_up, self.silent, self.delay = True, False, 0.0
        self.wanted, self.after = (lambda _chunk, _is_from_desk: True), (lambda _chunk, _is_from_desk: False)

    def close(self) -> None:
        """Take the line away."""
        self.is_up = False
        self._door.close()
        self.cut()

    def _take_in(self) -> None:
        while True:
            try:
                desk, _address = self._door.accept()
            except OSError:
                return
            if not self.is_up:
                _end(desk)
                continue
            try:
                server = socket.create_connection(self.server)
            except OSError:  # nobody is there: the next one may find somebody
                _end(desk)
                continue
            with self._lock:
                self._open += [desk, server]
            for source, target, is_from_desk in ((desk, server, True), (server, desk, False)):
                threading.Thread(target=self._carry, args=(source, target, is_from_desk), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, is_from_desk: bool) -> None:
        with contextlib.suppress(OSError):
            while chunk := source.recv(CHUNK):
                time.sleep(self.delay)
                if self.silent:
                    continue
                if not self.wanted(chunk, is_from_desk):
                    self.cut()
                    return
                target.sendall(chunk)
                if self.after(chunk, is_from_desk):
                    self.cut()
                    return
        # One side is gone: the other is told. Lines that were opened since stay.
        _end(target)


@contextlib.contextmanager
def wire_to(url: str, host: str = "127.0.0.1") -> Iterator[Wire]:
    """Give a line to the server of this URL."""
    place = make_url(url)
    wire = Wire((place.host or "127.0.0.1", place.port or 5432), host)
    try:
        yield wire
    finally:
        wire.close()


def is_commit(chunk: bytes, is_from_desk: bool) -> bool:
    """Tell whether a desk asks the server to commit."""
    return is_from_desk and b"COMMIT\x00" in chunk  # and not READ COMMITTED


def _end(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
