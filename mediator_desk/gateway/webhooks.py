"""One call of a back end: an address that may be called, a signed request, and whether it says that it has it.

Who keeps bridge.toml names the address; it is looked up each time, and nothing but a public address is called (or this
very computer, where the file names it so, or a network that the file allows), so that a name which leads into the
office's own network opens nothing there. No redirect is followed, no proxy is asked, of the answer the status alone
is read.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from threading import Event, Timer
from urllib.parse import SplitResult, urlsplit

Network = IPv4Network | IPv6Network
SECONDS_FOR_A_STEP = 10.0
SECONDS_IN_ALL = 20.0
HERE = frozenset({"127.0.0.1", "::1", "localhost"})
_IN_IPV4 = ip_network("64:ff9b::/96")
"""Addresses of IPv6 that lead to the address of IPv4 in their last 32 bits (RFC 6052)."""


class NotArrived(Exception):
    """A call did not arrive; `why` is a word for the log: nothing of address or answer stands in it."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def is_safe_webhook(address: str) -> bool:
    """Return whether an address is "" or one to which states may be told: https, or this very computer."""
    if not address:
        return True
    try:
        parts = urlsplit(address)
        _port = parts.port  # raises where it is none
    except ValueError:
        return False
    is_plain = address.isascii() and address.isprintable() and " " not in address
    is_bare = "@" not in parts.netloc and not parts.fragment
    is_shut = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in HERE)
    return bool(parts.hostname) and is_plain and is_bare and is_shut


def target_of(address: str) -> str:
    """Return path and query of an address, as they are asked for and signed."""
    parts = urlsplit(address)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def call(address: str, headers: Mapping[str, str], body: bytes, *, networks: Sequence[Network] = ()) -> None:
    """Send a request to a safe address; return where it was answered with a status of 200 to 299. Raises NotArrived."""
    parts = urlsplit(address)
    try:
        with _line(parts, networks) as line:
            asked = HTTPConnection(parts.hostname or "", _port_of(parts))
            asked.sock, asked.auto_open = line, 0
            asked.request("POST", target_of(address), body, {**headers, "Host": parts.netloc, "Connection": "close"})
            status = asked.getresponse().status
    except ssl.SSLError:
        raise NotArrived("certificate") from None
    except (OSError, HTTPException, ValueError):
        raise NotArrived("no answer") from None
    if not 200 <= status < 300:
        raise NotArrived(f"status {status}")


def may_be_called(address: str, *, is_here: bool, networks: Sequence[Network] = ()) -> bool:
    """Return whether a numeric address may be called. `is_here`: the webhook names this very computer."""
    try:
        found = _true_address(ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    if is_here:
        return found.is_loopback
    if any(found.version == network.version and found in network for network in networks):
        return True
    odd = found.is_multicast or found.is_reserved or found.is_unspecified or found.is_link_local or found.is_loopback
    return found.is_global and not odd


def _true_address(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(address, IPv4Address):
        return address
    inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
    if address in _IN_IPV4:
        inner = IPv4Address(int(address) & 0xFFFFFFFF)
    return inner or address


@contextmanager
def _line(parts: SplitResult, networks: Sequence[Network]) -> Iterator[socket.socket]:
    """Give a line to the first address that answers, of those that may be called."""
    host = parts.hostname or ""
    found = socket.getaddrinfo(host, _port_of(parts), type=socket.SOCK_STREAM)
    is_here = host in HERE
    places = [one for one in found if may_be_called(str(one[4][0]), is_here=is_here, networks=networks)]
    if not places:
        raise NotArrived("address not allowed")
    with closing(_connected(places)) as line:
        if parts.scheme == "http":
            with _ended_in_time(line):
                yield line
            return
        trusted = ssl.create_default_context()
        with (
            trusted.wrap_socket(line, server_hostname=host, do_handshake_on_connect=False) as shut,
            _ended_in_time(shut),
        ):
            shut.do_handshake()
            yield shut


def _connected(
    places: Sequence[tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[object, ...]]],
) -> socket.socket:
    failed: OSError | None = None
    for family, kind, protocol, _name, place in places:
        line = socket.socket(family, kind, protocol)
        line.settimeout(SECONDS_FOR_A_STEP)
        try:
            line.connect(place)
        except OSError as error:
            line.close()
            failed = error
        else:
            return line
    raise failed or OSError


@contextmanager
def _ended_in_time(line: socket.socket) -> Iterator[None]:
    """Cut a line that gives its answer drop by drop. Raises NotArrived where it was cut."""
    is_cut = Event()

    def cut() -> None:
        is_cut.set()
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)

    timer = Timer(SECONDS_IN_ALL, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
    if is_cut.is_set():
        raise NotArrived("too slow")


def _port_of(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)
