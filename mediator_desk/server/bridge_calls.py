"""Asking an office's server what the bridge may ask: functions of the owner, each of which tells what it must.

The bridge's login reads no table of cases and no letter (bridge_functions.py).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from mediator_desk.server.logins import refusals


class Put(NamedTuple):
    """The receipt of a letter that was kept, and whether it had come before."""

    receipt: str
    came_at: datetime
    is_again: bool


def put_letter(
    connection: Connection,
    values: Mapping[str, Any],
    files: Sequence[tuple[str, str, bytes]],
    *,
    is_carried: bool = False,
) -> Put | None:
    """Keep a letter (the columns of its row) with its files (name, media type, bytes); None where its number is taken.

    `is_carried`: it came to a desk in a pack. Raises Refused with the code of the server's function.
    """
    call = "bridge_bring_letter" if is_carried else "bridge_put_letter"
    asked = text(f"SELECT * FROM public.{call}(CAST(:letter AS jsonb), :names, :types, :contents)")
    given = {
        "letter": _letter(values),
        "names": [name for name, _type, _content in files],
        "types": [media_type for _name, media_type, _content in files],
        "contents": [content for _name, _type, content in files],
    }
    with refusals():
        found = connection.execute(asked, given).one_or_none()
    return None if found is None else Put(found.receipt, found.came_at, found.is_again)


def progress(connection: Connection, number: str, phone: str, way: str, at: datetime) -> list[dict[str, Any]]:
    """Return what somebody may be told of their matters, and write down that it was told."""
    asked = text("SELECT * FROM public.bridge_progress(:number, :phone, :way, :at)")
    given = {"number": number, "phone": phone, "way": way, "at": at}
    return [dict(row) for row in connection.execute(asked, given).mappings()]


def open_rating(connection: Connection, token_hash: str, at: datetime) -> tuple[str, str]:
    """Return the end of the receipt of the matter that a link is for, and its kind. Raises Refused."""
    asked = text("SELECT * FROM public.bridge_open_rating(:wanted, :at)")
    with refusals():
        found = connection.execute(asked, {"wanted": token_hash, "at": at}).one()
    return found.receipt_end, found.kind


def rate_by_link(connection: Connection, values: Mapping[str, Any], token_hash: str, at: datetime) -> Put:
    """Keep a rating of whoever has the link. Raises Refused."""
    return _rated(
        connection, "bridge_rate_by_link(CAST(:letter AS jsonb), :wanted, :at)", values, wanted=token_hash, at=at
    )


def rate_by_look_up(connection: Connection, values: Mapping[str, Any], number: str, phone: str, end: str) -> Put:
    """Keep a rating of whoever could look the matter up. Raises Refused."""
    call = "bridge_rate_by_look_up(CAST(:letter AS jsonb), :number, :phone, :end)"
    return _rated(connection, call, values, number=number, phone=phone, end=end)


def changes(
    connection: Connection, after: int, most: int, sender: str, at: datetime
) -> tuple[list[tuple[Any, ...]], int]:
    """Return the changes behind an entry, and the newest entry that is surely behind all others."""
    asked = text("SELECT * FROM public.bridge_changes(:after, :most, :sender, :at)")
    first, *rows = connection.execute(asked, {"after": after, "most": most, "sender": sender, "at": at}).all()
    return [tuple(row)[:5] for row in rows], first.newest


def _rated(connection: Connection, call: str, values: Mapping[str, Any], **given: object) -> Put:
    with refusals():
        found = connection.execute(text(f"SELECT * FROM public.{call}"), {"letter": _letter(values), **given}).one()
    return Put(found.receipt, found.came_at, found.is_again)


def _letter(values: Mapping[str, Any]) -> str:
    return json.dumps({**values, "came_at": values["came_at"].isoformat()}, ensure_ascii=False)
