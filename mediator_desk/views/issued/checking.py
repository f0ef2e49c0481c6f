"""A file is looked at: is it a paper that was issued here? What jobs do for the window. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk.documents.proof.scans import Looked, attach_scan, look_into
from mediator_desk.documents.proof.verifying import Verdict, VerdictState, judged, known
from mediator_desk.services.evidence.staging import OfferedFile, read_offered

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.papers.issued import IssuedRow


@dataclass(frozen=True)
class Checked:
    """A file and the verdict on it; `looked` is what is on it, None where its bytes told already."""

    offered: OfferedFile
    verdict: Verdict
    looked: Looked | None = None

    @property
    def may_be_kept(self) -> bool:
        """Tell whether it can be kept as the signed paper: a scan of it, or itself with a signature in it."""
        if self.looked is None or self.verdict.paper is None:
            return False
        is_signed = self.verdict.is_proved and self.verdict.seal is not None
        return self.verdict.state is VerdictState.SCAN_OF or is_signed


def check(database: Database, file: Path | OfferedFile) -> Checked:
    """Return what a file is. It is looked into outside of any transaction: that may take seconds.

    Raises as staging.read_offered and scans.look_into.
    """
    offered = read_offered(file) if isinstance(file, Path) else file
    with database.reading() as db:
        verdict = known(db, offered.content)
    if verdict is not None:
        return Checked(offered, verdict)
    looked = look_into(offered.content, offered.name)
    with database.reading() as db:
        verdict = judged(db, database.store, offered.content, looked)
    return Checked(offered, verdict, looked)


def keep(database: Database, checked: Checked, *, by: Actor, now: datetime) -> IssuedRow:
    """Keep a checked file as the scan of the signed paper that its code names; return that. Raises as attach_scan."""
    assert checked.looked is not None  # may_be_kept says so
    store = database.store
    with database.writing() as db:
        return attach_scan(db, checked.looked, checked.offered, store=store, by=by, now=now)
