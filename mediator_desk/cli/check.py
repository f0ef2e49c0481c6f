"""The check of everything that must be as it was left, from the command line."""

from __future__ import annotations

from mediator_desk.cli.output import Output
from mediator_desk.cli.search import said_progress
from mediator_desk.database import Database
from mediator_desk.services.backups.anchors import anchors_of_backups
from mediator_desk.services.check.whole import check_everything
from mediator_desk.views.check_words import finding_words, summary_words, told


def check(database: Database, output: Output) -> int:
    """Say what a check found. Returns 1 where something is not as it must be, else 0."""
    with database.reading() as db:
        anchors = anchors_of_backups(db, database.file, database.ring)
        checked = check_everything(db, database.store, anchors, progress=said_progress(output))
    for sentence in told(checked):
        output.say(sentence)
    output.say(summary_words(checked))
    findings, notices = (
        [{"kind": one.kind, **one.params, "sentence": finding_words(one)} for one in some]
        for some in (checked.findings, checked.notices)
    )
    counts = {name: getattr(checked, name) for name in ("entries", "anchors", "files", "closed", "cases")}
    output.done(is_right=checked.is_right, findings=findings, notices=notices, **counts)
    return 0 if checked.is_right else 1
