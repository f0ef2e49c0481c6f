"""The bridge's way to the server of an office: made by `server add-bridge`, kept in bridge.toml."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mediator_desk import paths
from mediator_desk.server.line import ServerPlace, is_certificates, is_host, verified

CERTIFICATE = "bridge-office.pem"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")


@dataclass(frozen=True)
class OfficeLine:
    """Where the office's server is, and what lets the bridge in. Without TLS on this very computer only."""

    place: ServerPlace
    password: str = field(repr=False)
    certificate: str = ""
    """Of whoever vouches for the server, as PEM; "" for one that the system knows."""
    is_pooled: bool = False

    def url(self, beside: Path) -> str:
        """Return the URL of the records; `beside`: bridge.toml, next to which the driver finds the certificate.

        It holds the password: for no log. Raises OSError where the certificate cannot be put there.
        """
        if not self.certificate:
            return self.place.url(
                self.password, {"sslmode": "prefer"} if self.place.is_local else self._proof("system")
            )
        file = beside.with_name(CERTIFICATE)
        if not file.exists() or file.read_text("ascii") != self.certificate:
            with paths.written_whole(file) as draft:
                draft.write_text(self.certificate, "ascii")
        return self.place.url(self.password, self._proof(str(file.absolute())))

    def _proof(self, root: str) -> dict[str, str]:
        return verified(root, is_pooled=self.is_pooled)


def lines(office: OfficeLine) -> list[str]:
    """Return the line as a table of TOML."""
    place = office.place
    texts = {"host": place.host, "database": place.database, "login": place.login, "password": office.password}
    texts |= {"certificate": office.certificate} if office.certificate else {}
    written = [f"{name} = {json.dumps(text)}\n" for name, text in texts.items()]
    return ["\n[office]\n", *written, f"port = {place.port}\n", f"pooler = {json.dumps(office.is_pooled)}\n"]


def office_line(found: dict[str, Any]) -> OfficeLine:
    """Return what stands in the table. Raises ValueError, TypeError, KeyError where it is not as `lines` writes it."""
    host, database, login = found["host"], found["database"], found["login"]
    password, certificate = found["password"], found.get("certificate", "")
    port, is_pooled = found["port"], found.get("pooler", False)
    is_right = (
        is_host(host)
        and all(_NAME.fullmatch(name) for name in (database, login))
        and isinstance(password, str)
        and bool(password)
        and (certificate == "" or is_certificates(certificate))
        and type(port) is int
        and 0 < port < 65536
        and isinstance(is_pooled, bool)
    )
    if not is_right:
        raise ValueError(host)
    return OfficeLine(ServerPlace(host, port, database, login), password, certificate, is_pooled)
