"""The whole check: engine, what was issued and handed in, the audit trail, kept files, the index of search."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.audit_chain import Anchor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.trust import AuditLink
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.engine import check_engine
from mediator_desk.services.check.findings import Finding
from mediator_desk.services.check.frozen import check_frozen
from mediator_desk.services.check.past import passwords_past_the_desk, past_the_desk
from mediator_desk.services.check.rows import check_rows
from mediator_desk.services.check.store import check_files
from mediator_desk.services.search.upkeep import check_index
from mediator_desk.storage.attachments import AttachmentStore


@dataclass(frozen=True)
class Checked:
    """What a check looked at, and what it found."""

    findings: tuple[Finding, ...]
    entries: int
    """Links of the audit trail."""
    anchors: int
    """Ends of the chain on papers, in months and in backups that it was compared with."""
    files: int
    """Rows of kept files, without those that were not opened."""
    cases: int
    notices: tuple[Finding, ...] = ()
    """What somebody should know: it was changed on a server past every desk."""
    closed: int = 0
    """Rows of kept files that are there and were not opened: the key of the office was not here."""

    @property
    def is_right(self) -> bool:
        """Whether everything is as it was left."""
        return not self.findings


def check_everything(
    db: Session, store: AttachmentStore, anchors: Iterable[Anchor] = (), progress: Progress = SILENT
) -> Checked:
    """Look at everything that must be as it was left; nothing is changed. `anchors` come from outside (backups).

    Raises Cancelled, Unavailable("chain_key_missing") and as the engine does.
    """
    findings = check_engine(db)
    if any(one.kind == "pages_damaged" for one in findings):
        return Checked(tuple(findings), 0, 0, 0, 0)  # nothing that is read in there can be relied on
    changed, shown = check_frozen(db)
    every = [*anchors, *shown]
    findings += [*changed, *verify_chain(db, every, progress), *check_rows(db, progress)]
    kept = check_files(db, store, progress)
    findings += kept.findings
    index = check_index(db, progress)
    wrong = len(index.wrong_cases) + len(index.wrong_insurers) + len(index.wrong_mediators)
    if wrong:
        findings.append(Finding("index_differs", {"count": wrong}))
    links, files = (db.scalar(select(func.count()).select_from(one)) or 0 for one in (AuditLink, Attachment))
    read = files - kept.closed
    past = (*past_the_desk(db), *passwords_past_the_desk(db))
    return Checked(tuple(findings), links, len(every), read, index.cases, past, kept.closed)
