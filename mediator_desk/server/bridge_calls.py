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
    connection: Connection, values: Mapping[str, Any], files: Sequence[tuple[str, str, bytes]]
) -> Put | None:
    """Keep a letter (the columns of its row) with its files (name, media type, bytes); None where its number is taken.

    Raises Refused with the code of the server's function.
    """
    asked = text("SELECT * FROM public.bridge_put_letter(CAST(:letter AS jsonb), :names, :types, :contents)")
    given = {
        "letter": json.dumps({**values, "came_at": values["came_at"].isoformat()}, ensure_ascii=False),
        "names": [name for name, _type, _content in files],
        "types": [media_type for _name, media_type, _content in files],
        "contents": [content for _name, _type, content in files],
    }
    with refusals():
        found = connection.execute(asked, given).one_or_none()
    return None if found is None else Put(found.receipt, found.came_at, found.is_again)
