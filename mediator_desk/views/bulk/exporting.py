"""Agreements of many cases written into a folder as PDFs, in the background, all of them or none. No Qt here."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk.conventions.file_names import file_name, unlike
from mediator_desk.errors import Unavailable
from mediator_desk.services.agreements.agreement_paper import agreement_facts

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.progress import Progress


def export_agreements(
    database: Database, case_ids: Sequence[int], folder: Path, words: str, progress: Progress
) -> list[Path]:
    """Write the agreement of each case into the folder and return the files, in the order of the cases.

    `words` is the name of a file, with {number}. A file that is there keeps its name, the new one gets (2). What is
    cancelled or fails leaves nothing behind. Raises Unavailable, and Refused as the paper does.
    """
    from mediator_desk.documents.papers.agreement import render_agreement  # reportlab: not before it is needed

    try:
        taken = {one.name.casefold() for one in folder.iterdir()}
        drafts = Path(tempfile.mkdtemp(prefix=".papers-", dir=folder))
    except OSError as error:
        raise Unavailable("folder_read_only", path=str(folder), detail=str(error)) from error
    try:
        names = []
        for case_id in progress.each(case_ids, total=len(case_ids)):
            with database.reading() as db:
                facts = agreement_facts(db, case_id)
            name = unlike(file_name(f"{words.format(number=facts.number)}.pdf"), taken)
            render_agreement(facts, drafts / name)
            names.append(name)
        return [(drafts / name).replace(folder / name) for name in names]
    finally:
        shutil.rmtree(drafts, ignore_errors=True)
