"""An invitation to join the server of an office: a small file that a colleague opens, good for a few days and once."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.server.line import LOCAL, ServerPlace, certificate_in, is_certificates, is_host

ENDING = ".mdinvite"
VERSION = 1
LARGEST = 64 * 1024
_MARK = "mediator_desk_invitation"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
_TEXTS = ("host", "database", "login", "name", "committee", "password", "certificate", "until")
_LONGEST = {"certificate": LARGEST, "name": 100, "committee": 200}


@dataclass(frozen=True)
class Invitation:
    """Where to, who, and what lets in once. Whoever holds it until then is let in: it is given by hand."""

    place: ServerPlace
    name: str
    """Of the person that is invited."""
    committee: str
    password: str
    until: datetime
    """When the password lets in no more (UTC)."""
    certificate: str = ""
    """Of the authority that vouches for the server, as PEM; "" for one that the system knows."""
    is_plain: bool = False
    """Whether the administrator said that there need be no TLS: on this very computer only."""
    is_pooled: bool = False
    """Whether the way leads through a pooler, which offers no binding of the password to the line."""

    @property
    def brings_another_certificate(self) -> bool:
        """Whether this computer knows the server by another certificate than the one that comes along."""
        known = self.place.certificate
        try:
            return known.exists() and certificate_in(known).strip() != self.certificate.strip()
        except Refused:
            return True


def write_invitation(invitation: Invitation, file: Path) -> None:
    """Write an invitation into a file that only its owner reads. Raises what reading it would raise, OSError."""
    place = invitation.place
    written = {
        _MARK: VERSION,
        "host": place.host,
        "port": place.port,
        "database": place.database,
        "login": place.login,
        "name": invitation.name,
        "committee": invitation.committee,
        "password": invitation.password,
        "until": invitation.until.isoformat(timespec="seconds"),
        "certificate": invitation.certificate,
        "plain": invitation.is_plain,
        "pooler": invitation.is_pooled,
    }
    text = json.dumps(written, ensure_ascii=False, indent=1)
    _invitation(json.loads(text))
    part = file.with_name(file.name + ".part")
    part.unlink(missing_ok=True)  # left over: others may read it
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def read_invitation(file: Path, *, now: datetime) -> Invitation:
    """Return what a file invites to.

    Raises Refused("no_such_file", path), ("invitation_too_large"), ("invitation_unreadable"), ("invitation_newer"),
    ("invitation_not_safe") for one that leaves TLS away on the way to another computer, ("invitation_over", until).
    """
    invitation = _invitation(_content(file))
    if invitation.until <= now:
        raise Refused("invitation_over", until=china_day(invitation.until))
    return invitation


def _content(file: Path) -> Any:  # noqa: ANN401 - whatever somebody put there
    try:
        with file.open("rb") as source:
            raw = source.read(LARGEST + 1)
    except OSError as error:
        raise Refused("no_such_file", path=str(file)) from error
    if len(raw) > LARGEST:
        raise Refused("invitation_too_large")
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Refused("invitation_unreadable") from error


def _invitation(found: Any) -> Invitation:  # noqa: ANN401 - as above
    if not isinstance(found, dict) or not isinstance(found.get(_MARK), int):
        raise Refused("invitation_unreadable")
    if found[_MARK] != VERSION:
        raise Refused("invitation_newer")
    if not _is_right(found):
        raise Refused("invitation_unreadable")
    if found["plain"] and found["host"] not in LOCAL:
        raise Refused("invitation_not_safe")
    place = ServerPlace(found["host"], found["port"], found["database"], found["login"])
    return Invitation(
        place,
        found["name"],
        found["committee"],
        found["password"],
        datetime.fromisoformat(found["until"]),
        found["certificate"],
        found["plain"],
        found.get("pooler", False),
    )


def _is_right(found: dict[str, Any]) -> bool:
    """Tell whether every field is there, of its kind, and nothing that would lead the driver elsewhere."""
    if any(not isinstance(found.get(name), str) or len(found[name]) > _LONGEST.get(name, 255) for name in _TEXTS):
        return False
    port, certificate = found.get("port"), found["certificate"]
    try:
        is_instant = datetime.fromisoformat(found["until"]).tzinfo is not None
    except ValueError:
        return False
    return (
        is_instant
        and isinstance(found.get("plain"), bool)
        and isinstance(found.get("pooler", False), bool)
        and isinstance(port, int)
        and not isinstance(port, bool)
        and 0 < port < 65536
        and is_host(found["host"])
        and all(_NAME.fullmatch(found[name]) for name in ("database", "login"))
        and bool(found["password"])
        and bool(found["name"].strip())
        and (not certificate or is_certificates(certificate))
    )
