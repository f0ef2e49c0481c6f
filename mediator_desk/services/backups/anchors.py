"""Ends of the audit chain in the manifests of backups: what the chain must still hold, whatever was cut off since."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.audit_chain import Anchor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from mediator_desk.storage.key_ring import KeyRing

RESTORED = "records_restored"
"""The act by which a backup took the place of the records."""
LINKS_THEN = "links"
"""Its fact: how many links the chain of that backup had."""


def anchors_of_backups(db: Session, file: Path | None, ring: KeyRing | None) -> list[Anchor]:
    """Return the ends of the chain that the backups beside the records tell; none on a server, `file` None.

    Only signed manifests count. What was done between a backup and its being put back is rightly gone, and so are the
    ends of the chain that were written down in that time: they are left out.
    """
    if file is None:
        return []
    ours = {"", *(ring.keys if ring else ())}
    signed = [one for one in Shelf(shelf_of(file)).manifests() if one.key in ours and one.is_signed_by(ring)]
    restores = _restores(db) if signed else []
    return [
        Anchor(*one.anchor, one.made_at)
        for one in signed
        if not any(one.made_at <= at and one.anchor[0] > links for at, links in restores)
    ]


def _restores(db: Session) -> list[tuple[datetime, int]]:
    """Return when backups were put in place of the records, and how far the chain went in each."""
    query = select(AuditEntry.at, AuditEntry.facts).where(AuditEntry.act == RESTORED)
    return [(at, int(facts.get(LINKS_THEN, 0))) for at, facts in db.execute(query)]
