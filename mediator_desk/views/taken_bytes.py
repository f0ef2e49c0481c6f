"""Taking away the bytes of kept files whose rows are gone, after the commit. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mediator_desk.services import bin as the_bin

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database


def take_bytes_away(database: Database, hashes: Iterable[str], now: datetime) -> None:
    """Take away the bytes that no row names: asked once more, and new rows wait until it is done."""
    store = database.store
    with database.writing() as db:
        for sha256 in the_bin.bytes_to_take(db, hashes, now=now):
            store.remove(sha256)
