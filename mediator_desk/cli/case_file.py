"""The verb that binds the file of a case: into a folder, as one PDF or in volumes, with a list of hashes beside."""

from __future__ import annotations

import argparse
from datetime import datetime

from mediator_desk.cli.output import Output, filled
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may

BOUND = QT_TRANSLATE_NOOP("Cli", "{pages} pages are bound in {folder} ({files} files). Check-up: {score} of 100.")
LEFT_OUT = QT_TRANSLATE_NOOP("Cli", "Not put on pages, each has a page that says why: {names}")


def write_case_file(
    database: Database, case_id: int, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime
) -> None:
    """Bind the file of a case. Raises Refused("no_such_folder" / "file_lacks_papers"), and as bound_case.bind_case."""
    from mediator_desk.documents.file.bound_case import bind_case

    may(by, Right.COMPLETE_FILES)
    if not chosen.to.is_dir():
        raise Refused("no_such_folder", path=str(chosen.to))
    done = bind_case(database, case_id, chosen.to, by=by, now=now, volume_mb=chosen.volume, words=chosen.reason or "")
    facts = {
        "folder": str(done.folder),
        "pages": done.pages,
        "files": len(done.volumes),
        "score": done.score,
    }
    output.say(filled(BOUND, facts))
    if done.left_out:
        output.say(filled(LEFT_OUT, {"names": "、".join(done.left_out)}))
    files = [{"name": one.path.name, "sha256": one.sha256, "bytes": one.size} for one in done.volumes]
    output.done(**facts, volumes=files, left_out=list(done.left_out))
