"""Files on their way in: read, looked at and kept in the background, then written into the list all at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mediator_desk.conventions.china_time import in_china
from mediator_desk.conventions.file_types import type_of
from mediator_desk.errors import DeskError, Refused
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.evidence.lines import AddedEvidence, add_evidence, give_evidence
from mediator_desk.services.evidence.staging import OfferedFile, StagedFile, keep_staged, read_offered, stage_file
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.drop_target import Dropped

MOST_AT_ONCE = 200
REASONS_TOLD = 6
LONGEST_ON_BUTTON = 10


@dataclass(frozen=True)
class Brought:
    """What became of files that were brought: what is in the list now, and who was turned away with which reason."""

    added: AddedEvidence
    refused: tuple[tuple[str, DeskError], ...]


class Adding(QObject):
    """Brings files into a case, with progress and a way to stop; tells what came of it in a banner."""

    finished = Signal(object)
    """Brought."""

    def __init__(self, desk: Desk, case_id: int, window: QWidget, tell: Callable[..., object]) -> None:
        super().__init__(window)
        self._desk, self._case_id, self._window, self._tell = desk, case_id, window, tell

    def bring(self, dropped: Dropped, party_id: int | None = None) -> None:
        """Bring what was dropped or pasted: many files, or one picture, which is named by the time."""
        if len(dropped.paths) > MOST_AT_ONCE:
            self._on_failed(Refused("too_many_at_once", most=MOST_AT_ONCE))
            return
        brought: list[Path | OfferedFile] = list(dropped.paths)
        if dropped.picture:
            brought.append(OfferedFile(self._name_by_time(), dropped.picture))
        if not brought:
            return
        work = partial(bring_files, self._desk, self._case_id, brought, party_id)
        dialog = ProgressDialog(self.tr("Taking in files"), self._window)
        dialog.run(self._desk.jobs, work, on_done=self._on_done, on_failed=self._on_failed)

    def _name_by_time(self) -> str:
        return self.tr("Pasted picture {moment}.png").format(moment=f"{in_china(self._desk.now()):%Y-%m-%d %H%M%S}")

    def _on_done(self, brought: Brought) -> None:
        if brought.added.ids:
            self._desk.case_changed.emit(self._case_id)
        self._tell_what_came(brought)
        self.finished.emit(brought)

    def _tell_what_came(self, brought: Brought) -> None:
        added, left_out = len(brought.added.ids), len(brought.refused) + len(brought.added.twice)
        title = self.tr("Files taken in: {count}").format(count=added)
        if left_out:
            title = self.tr("Files taken in: {count}, left out: {left}").format(count=added, left=left_out)
        acts = self._givers(brought.added.ids) if added else []
        self._tell("warn" if left_out else "good", title, "\n".join(self._reasons(brought)), acts)

    def _givers(self, ids: Sequence[int]) -> list[tuple[str, Callable[[], object]]]:
        """Return an act for the first party of each side that says with one click who gave all these files."""
        with self._desk.database.reading() as db:
            parties = [(party.id, party.name) for party in the_case(db, self._case_id).parties if party.position == 1]
        said = self.tr("From {name}")
        return [(said.format(name=_short(name)), partial(self._give, ids, one)) for one, name in parties[:2]]

    def _give(self, ids: Sequence[int], party_id: int) -> None:
        try:
            with self._desk.database.writing() as db:
                give_evidence(db, self._case_id, ids, party_id, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self._on_failed(error)
            return
        self._tell("good", self.tr("It is written who gave these files: {count}").format(count=len(ids)))
        self._desk.case_changed.emit(self._case_id)

    def _reasons(self, brought: Brought) -> list[str]:
        twice = self.tr("{name} is in this case already, as number {number}.")
        said = [twice.format(name=name, number=number) for name, number in brought.added.twice]
        said += [sentence(error) for _name, error in brought.refused]
        more = len(said) - REASONS_TOLD
        return [*said[:REASONS_TOLD], *([self.tr("… and {count} more").format(count=more)] if more > 0 else [])]

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._tell("bad", sentence(error))


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_ON_BUTTON else f"{name[:LONGEST_ON_BUTTON]}…"


def bring_files(
    desk: Desk,
    case_id: int,
    brought: Sequence[Path | OfferedFile],
    party_id: int | None = None,
    progress: Progress = SILENT,
) -> Brought:
    """Keep files and write them into the list of a case; what is refused does not hold up the others.

    A cancel leaves the list as it was. Raises DeskError where none of them can be written, Cancelled.
    """
    store = desk.database.store
    staged, refused = list[tuple[StagedFile, Path | OfferedFile]](), list[tuple[str, DeskError]]()
    for one in progress.each(brought, total=len(brought)):
        try:
            staged.append((_staged(one, store), one))
        except DeskError as error:
            refused.append((one.name, error))
    return Brought(_written(desk, case_id, staged, party_id, store), tuple(refused))


def _staged(one: Path | OfferedFile, store: AttachmentStore) -> StagedFile:
    from mediator_desk.views.evidence.looking_apart import pages_apart

    offered = read_offered(one) if isinstance(one, Path) else one
    return stage_file(offered, store, pages=pages_apart(offered.content, type_of(offered.content, offered.name)))


def _written(
    desk: Desk,
    case_id: int,
    staged: Sequence[tuple[StagedFile, Path | OfferedFile]],
    party_id: int | None,
    store: AttachmentStore,
) -> AddedEvidence:
    if not staged:
        return AddedEvidence((), ())
    files = [file for file, _brought in staged]
    with desk.database.writing() as db:
        added = add_evidence(db, case_id, files, party_id=party_id, by=desk.actor, now=desk.now())
        for file, brought in staged:
            keep_staged(file, brought, store)
        return added
