"""What is left of destroyed files goes along when a backup takes the place of the records: it is said for good."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from mediator_desk.errors import DeskError
from mediator_desk.storage.backups.manifest import Manifest, ring_of
from mediator_desk.storage.backups.proving import looked_at, prove
from mediator_desk.storage.backups.shelf import DATABASE, Shelf
from mediator_desk.storage.key_ring import KeyRing

TABLE = "destructions"


class Destroyed(NamedTuple):
    """The rows of the table as an engine keeps them, each as column -> value."""

    rows: tuple[Mapping[str, object], ...]

    @property
    def numbers(self) -> Mapping[int, str]:
        """The number of each case by its id."""
        return MappingProxyType({int(str(row["case_id"])): str(row["case_number"]) for row in self.rows})


NOTHING_DESTROYED = Destroyed(())


def destroyed_in(connection: Any) -> Destroyed:  # noqa: ANN401 - a driver's connection
    """Return what the records that a raw connection reads say of destroyed files; older ones have no table for it."""
    columns = _columns(connection)
    if not columns:
        return NOTHING_DESTROYED
    read = connection.execute(f"SELECT {', '.join(columns)} FROM {TABLE} ORDER BY id").fetchall()
    return Destroyed(tuple(dict(zip(columns, row, strict=True)) for row in read))


def destroyed_by_newer(shelf: Shelf, manifest: Manifest, ring: KeyRing | None) -> Destroyed:
    """Return what the newest whole backup on the shelf, of the same committee and made after this one, says of it.

    For records that are lost or cannot be read: nothing is said where no newer backup is there.
    """
    for newer in shelf.manifests():
        if newer.made_at <= manifest.made_at or not newer.origin.is_of_same(manifest.origin):
            continue
        try:
            prove(shelf, newer.name, ring)
        except DeskError:
            continue
        its_ring = ring_of(newer.key, ring)
        with looked_at(shelf.folder / newer.name / DATABASE, its_ring.database if its_ring else None) as connection:
            return destroyed_in(connection)
    return NOTHING_DESTROYED


def bring_destroyed(connection: Any, destroyed: Destroyed) -> None:  # noqa: ANN401 - a driver's connection
    """Write rows into the records that a raw connection writes, but for those that are there.

    Each gets the next id. Who destroyed them is named; an id that these records do not know is left out.
    """
    columns = [name for name in _columns(connection) if name != "id"]
    for row in destroyed.rows if columns else ():
        known = [name for name in columns if name in row]
        values = [row[name] for name in known]
        who = known.index("staff_id")
        if connection.execute("SELECT 1 FROM staff WHERE id = ?", (values[who],)).fetchone() is None:
            values[who] = None
        marks = ", ".join("?" * len(known))
        connection.execute(f"INSERT OR IGNORE INTO {TABLE} ({', '.join(known)}) VALUES ({marks})", values)


def _columns(connection: Any) -> list[str]:  # noqa: ANN401 - a driver's connection
    return [str(row[1]) for row in connection.execute(f"PRAGMA table_info({TABLE})").fetchall()]
