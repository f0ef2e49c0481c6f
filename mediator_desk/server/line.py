"""The line to an office's server: encrypted, to the very server that is meant, and no password in clear on it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from mediator_desk import paths
from mediator_desk.errors import Refused

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.storage.tries import Tries

USUAL_PORT = 5432
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
"""This computer: there is no line between."""

LARGEST_CERTIFICATE = 32 * 1024
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----\r?\n(?:[A-Za-z0-9+/=]{1,76}\r?\n)+-----END CERTIFICATE-----")
_HOST = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,252}|[0-9A-Fa-f:]{2,39}")
"""A name or an address; no path of a socket and no list of hosts, both of which the driver would take."""


@dataclass(frozen=True)
class ServerPlace:
    """Where an office's records are, and by which login."""

    host: str
    port: int
    database: str
    login: str

    @property
    def office(self) -> tuple[str, int, str]:
        """Where the records are, whoever comes."""
        return self.host, self.port, self.database

    @property
    def is_local(self) -> bool:
        """Whether it is this very computer."""
        return self.host in LOCAL

    @property
    def certificate(self) -> Path:
        """Where this computer keeps the certificate that vouches for this server; there may be none."""
        return paths.data_folder() / "servers" / f"{self.host.replace(':', '_')}.pem"

    @property
    def pooler_mark(self) -> Path:
        """What stands on this computer where the way to this server leads through a pooler."""
        return paths.data_folder() / "servers" / f"{self.host.replace(':', '_')}_{self.port}.pooler"

    @property
    def tries(self) -> Tries:
        """The counters of wrong passwords that were typed at this computer for this office."""
        from mediator_desk.storage.tries import Tries  # not before the first paint

        name = f"{self.host.replace(':', '_')}_{self.port}_{self.database}.tries"
        return Tries(paths.data_folder() / "servers" / name)

    def url(self, password: str, security: Mapping[str, str] | None = None) -> str:
        """Return the URL that the records are opened by. It holds the password: for no log and no setting.

        Without TLS only on this very computer, and only where no certificate was given for it. `security`: what the
        driver is told of TLS in place of what this computer knows of the server.
        """
        who = quote(self.login, safe="") + (f":{quote(password, safe='')}" if password else "")
        host = f"[{self.host}]" if ":" in self.host else self.host
        place = f"{host}:{self.port}/{quote(self.database, safe='')}"
        return f"postgresql+psycopg://{who}@{place}?{urlencode(self.security() if security is None else security)}"

    def security(self) -> dict[str, str]:
        """Return what the driver (libpq) is told of TLS."""
        if self.certificate.exists():
            return verified(str(self.certificate), is_pooled=self.pooler_mark.exists())
        if self.is_local:
            return {"sslmode": "prefer"}
        return verified("system", is_pooled=self.pooler_mark.exists())


def place_of(database: Database, login: str = "") -> ServerPlace:
    """Return where the records lie that are open or locked, and by which login one came; or another `login`."""
    from sqlalchemy import make_url  # not before the first paint

    url = make_url(database.url)
    return ServerPlace(url.host or "localhost", url.port or USUAL_PORT, url.database or "", login or url.username or "")


def verified(root: str, *, is_pooled: bool = False) -> dict[str, str]:
    """Return what the driver is told of a line to another computer; `root`: who vouches for it, a file or "system".

    A pooler ends the line and offers no binding to it: whoever comes through one is told so by the invitation.
    """
    # Whoever sits between cannot make the desk give the password in another way than by SCRAM over this very line.
    binding = "prefer" if is_pooled else "require"
    return {"sslmode": "verify-full", "sslrootcert": root, "channel_binding": binding}


def certificate_in(file: Path) -> str:
    """Return the certificates (PEM) in a file. Raises Refused("certificate_unreadable", path)."""
    try:
        with file.open("rb") as source:
            found = source.read(LARGEST_CERTIFICATE).decode("ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("certificate_unreadable", path=str(file)) from error
    certificates = "\n".join(_CERTIFICATE.findall(found))
    if not certificates:
        raise Refused("certificate_unreadable", path=str(file))
    return certificates + "\n"


def is_certificates(text: str) -> bool:
    """Tell whether a text is nothing but certificates in PEM form."""
    return bool(text) and not _CERTIFICATE.sub("", text).strip()


def is_host(text: str) -> bool:
    """Tell whether a text is the name or the address of one computer."""
    return _HOST.fullmatch(text) is not None


@contextlib.contextmanager
def certificate_on_trial(place: ServerPlace, certificate: str, *, is_pooled: bool = False) -> Iterator[None]:
    """Come to a server by this certificate in the block, through a pooler or not; where that fails, what was known
    before stays.
    """
    before = certificate_in(place.certificate) if place.certificate.exists() else ""
    was_pooled = place.pooler_mark.exists()
    keep_certificate(place, certificate)
    keep_pooler_mark(place, is_pooled=is_pooled)
    try:
        yield
    except BaseException:
        keep_certificate(place, before)
        keep_pooler_mark(place, is_pooled=was_pooled)
        raise


def keep_pooler_mark(place: ServerPlace, *, is_pooled: bool) -> None:
    """Note on this computer whether the way to a server leads through a pooler."""
    if is_pooled:
        place.pooler_mark.parent.mkdir(parents=True, exist_ok=True)
        place.pooler_mark.touch()
    else:
        place.pooler_mark.unlink(missing_ok=True)


def keep_certificate(place: ServerPlace, certificate: str) -> None:
    """Keep the certificate (PEM) that vouches for a server, or forget it where there is none ("")."""
    file = place.certificate
    if not certificate:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.write_text(certificate, "ascii")
    part.replace(file)
