"""The file of a case is bound (卷宗): every paper in its order, numbered through, written whole or not at all.

What came from outside is fitted to pages in a child process (fitting_apart); papers of the desk are drawn here one
after the other and put on the disk at once, so that memory does not grow with the file.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from mediator_desk import paths
from mediator_desk.documents.file import volumes
from mediator_desk.documents.file.contents import draw_contents
from mediator_desk.documents.file.fitting_apart import FittingProcess
from mediator_desk.documents.file.left_out import draw_left_out
from mediator_desk.documents.file.manifest import paper_lines, write_manifest
from mediator_desk.documents.file.parts import (
    FILE_PAPERS,
    BoundFile,
    BoundVolume,
    DrawnPiece,
    FileToBind,
    IssuedPiece,
    KeptPiece,
    Part,
    Piece,
)
from mediator_desk.documents.file.stamps import draw_stamps
from mediator_desk.errors import Invalid, Problem, Refused, Unavailable
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.papers.binding import LEAST_MEGABYTES
from mediator_desk.storage.attachments import AttachmentStore

MEGABYTE = 1_000_000
STEPS = 1_000
FITTED = 700
"""Of all steps, when every piece is on its pages; the others are joining and writing."""
TRIES = 6


def bind_file(
    to_bind: FileToBind,
    store: AttachmentStore,
    folder: Path,
    *,
    now: datetime,
    volume_mb: int | None = None,
    progress: Progress = SILENT,
) -> BoundFile:
    """Bind a file into a new folder in `folder`: one PDF, or volumes of so many megabytes, and its list with hashes.

    A piece that cannot be put on pages has a page in its place that says so. Raises Invalid (volume_mb),
    Refused("missing_glyph_in" and what the papers raise that are drawn), Unavailable, Cancelled: then nothing is there.
    """
    if volume_mb is not None and volume_mb < LEAST_MEGABYTES:
        raise Invalid([Problem("volume_mb", "volume_too_small", {"least": LEAST_MEGABYTES})])
    with _workshop(folder) as work, FittingProcess(progress) as child:
        bench = _Bench(to_bind, store, work, child, progress)
        parts = bench.parts()
        done = _joined(bench, parts, volume_mb)
        return _settled(bench, *done, folder, now)


class _Bench:
    """Where one file is bound: its pieces, a folder for what is half made, and the child process."""

    def __init__(
        self, to_bind: FileToBind, store: AttachmentStore, work: Path, child: FittingProcess, progress: Progress
    ) -> None:
        self.to_bind, self.store, self.work, self.child, self.progress = to_bind, store, work, child, progress
        self.out = work / "out"
        self.out.mkdir()
        self._count = 0

    def parts(self) -> list[Part]:
        """Put the cover and every piece on pages; contents and back cover wait until all pages are known."""
        pieces = [self.to_bind.cover, *self.to_bind.pieces]
        parts = []
        for place, piece in enumerate(pieces):
            self.progress.tell(FITTED * place // len(pieces), STEPS)
            parts.append(self._part(piece))
        return parts

    def place(self, suffix: str = ".pdf") -> Path:
        """Return a path for the next thing that is half made."""
        self._count += 1
        return self.work / f"{self._count:05d}{suffix}"

    def drawn_part(self, paper: FilePaper, name: str, drawn: DrawnPiece, remark: str = "") -> Part:
        """Put a drawn paper on the disk."""
        path = self.place()
        path.write_bytes(drawn.content)
        digest = hashlib.sha256(drawn.content).hexdigest()
        return Part(paper, name, path, drawn.pages, digest, remark=remark)

    def _part(self, piece: Piece) -> Part:
        if isinstance(piece.source, IssuedPiece):
            drawn = DrawnPiece(self.store.get(piece.source.sha256), piece.source.pages)
            return self.drawn_part(piece.paper, piece.name, drawn, piece.remark)
        if not isinstance(piece.source, KeptPiece):
            return self.drawn_part(piece.paper, piece.name, piece.source(), piece.remark)
        try:
            return self._fitted(piece, piece.source)
        except (Refused, Unavailable) as reason:
            if reason.code in ("disk_full", "folder_read_only"):
                raise
            drawn = draw_left_out(self.to_bind, piece.name, piece.source, reason.code)
            part = self.drawn_part(piece.paper, piece.name, drawn, piece.remark)
            return replace(part, sha256=piece.source.sha256, left_out=reason.code, source=piece.source.name)

    def _fitted(self, piece: Piece, kept: KeptPiece) -> Part:
        source, target = self.place(".source"), self.place()
        try:
            source.write_bytes(self.store.get(kept.sha256))
            pages = len(self.child.fit(source, kept.media_type, kept.rotation, target))
        finally:
            source.unlink(missing_ok=True)
        part = Part(piece.paper, piece.name, target, pages, kept.sha256, source=kept.name, remark=piece.remark)
        return replace(part, caption=piece.name)


def _joined(bench: _Bench, parts: Sequence[Part], volume_mb: int | None) -> tuple[list[Part], list[BoundVolume]]:
    """Join the parts into volumes; where one came out too large, once more with less on each."""
    most = None if volume_mb is None else volume_mb * MEGABYTE
    aim = most
    for _ in range(TRIES):
        numbered, edges = _with_contents(bench, parts, aim)
        written = _written(bench, numbered, edges)
        larger = [one for one in written if most is not None and one.size > most and one.last > one.first]
        if not larger or aim is None:
            break
        aim = int(aim * 0.85)
    return numbered, written


def _with_contents(bench: _Bench, parts: Sequence[Part], most: int | None) -> tuple[list[Part], list[tuple[int, int]]]:
    """Return all parts, contents and back cover among them, knowing their pages; and the pages of each volume.

    Both are drawn twice: how many pages they have does not depend on the numbers that they say.
    """
    cover, *others = parts
    blank = replace(cover, paper=FilePaper.CONTENTS, name=FILE_PAPERS[FilePaper.CONTENTS], pages=1)
    back = _back(bench, 0)
    first = _numbered([cover, _contents(bench, [cover, blank, *others, back], {}), *others, back])
    edges = volumes.plan(first, most)
    begins = {} if len(edges) == 1 else _beginning_in(first, edges)
    contents, back = _contents(bench, first, begins), _back(bench, first[-1].last)
    return _numbered([cover, contents, *others, back]), edges


def _contents(bench: _Bench, parts: Sequence[Part], begins: dict[int, int]) -> Part:
    drawn = draw_contents(bench.to_bind, parts, begins)
    return bench.drawn_part(FilePaper.CONTENTS, FILE_PAPERS[FilePaper.CONTENTS], drawn)


def _back(bench: _Bench, pages: int) -> Part:
    return bench.drawn_part(FilePaper.BACK_COVER, FILE_PAPERS[FilePaper.BACK_COVER], bench.to_bind.back(pages))


def _numbered(parts: Sequence[Part]) -> list[Part]:
    numbered, page = [], 1
    for part in parts:
        numbered.append(replace(part, first=page))
        page += part.pages
    return numbered


def _beginning_in(parts: Sequence[Part], edges: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return which volume begins at which part: the first part that begins on its pages."""
    begins: dict[int, int] = {}
    for number, (begin, end) in enumerate(edges, start=1):
        place = next((place for place, part in enumerate(parts) if begin < part.first <= end), None)
        if place is not None:
            begins.setdefault(place, number)
    return begins


def _written(bench: _Bench, parts: Sequence[Part], edges: Sequence[tuple[int, int]]) -> list[BoundVolume]:
    for old in bench.out.iterdir():
        old.unlink()
    stamps = bench.place()
    stamps.write_bytes(draw_stamps(parts))
    names = [_file_name(bench.to_bind, number, len(edges)) for number in range(1, len(edges) + 1)]
    total = parts[-1].last
    request = {
        "do": "join",
        "whole": str(_gathered(bench, parts)),
        "stamps": str(stamps),
        "outline": _outline(parts),
        "volumes": [[*pages, str(bench.out / name), name[:-4]] for pages, name in zip(edges, names, strict=True)],
    }
    bench.child.put_together(
        request, lambda page: bench.progress.tell(FITTED + (STEPS - FITTED) * page // (total + 1), STEPS)
    )
    return [_volume(bench.out / name, pages) for pages, name in zip(edges, names, strict=True)]


def _gathered(bench: _Bench, parts: Sequence[Part]) -> Path:
    """Return one file with the pages of all parts."""
    target = bench.place()
    request = {"do": "gather", "parts": [str(part.path) for part in parts], "target": str(target)}
    bench.child.put_together(request, lambda _page: bench.progress.stop_if_cancelled())
    return target


def _outline(parts: Sequence[Part]) -> list[tuple[str, int, list[tuple[str, int]]]]:
    """Return the bookmarks: each paper of the file with its page from 0, and what it consists of."""
    marks: list[tuple[str, int, list[tuple[str, int]]]] = []
    for paper in dict.fromkeys(part.paper for part in parts):
        some = [part for part in parts if part.paper is paper]
        inner = [(part.name, part.first - 1) for part in some] if len(some) > 1 else []
        title = FILE_PAPERS[paper] if inner else some[0].name
        marks.append((title, some[0].first - 1, inner))
    return marks


def _volume(path: Path, pages: tuple[int, int]) -> BoundVolume:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(MEGABYTE):
            digest.update(chunk)
        os.fsync(file.fileno())
    return BoundVolume(path, pages[0] + 1, pages[1], path.stat().st_size, digest.hexdigest())


def _settled(
    bench: _Bench, parts: Sequence[Part], written: Sequence[BoundVolume], folder: Path, now: datetime
) -> BoundFile:
    """Write the list, and move everything to its place by one renaming."""
    papers = paper_lines(parts)
    manifest = write_manifest(bench.to_bind, papers, written, bench.out, now)
    bench.progress.tell(STEPS, STEPS)
    place = _free_place(folder, f"{_plain(bench.to_bind.number)} 卷宗")
    bench.out.chmod(0o755)
    bench.out.rename(place)
    moved = tuple(replace(one, path=place / one.path.name) for one in written)
    left_out = tuple(part.name for part in parts if part.left_out)
    return BoundFile(place, moved, place / manifest.name, papers, parts[-1].last, bench.to_bind.score, left_out)


def _free_place(folder: Path, name: str) -> Path:
    """Return a place where nothing is yet: a file that was bound before stays."""
    place, number = folder / name, 1
    while place.exists():
        number += 1
        place = folder / f"{name} ({number})"
    return place


def _file_name(to_bind: FileToBind, number: int, count: int) -> str:
    volume = f" 第{number}册" if count > 1 else ""
    return f"{_plain(to_bind.number)} 卷宗{volume}.pdf"


def _plain(number: str) -> str:
    return re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", number).strip(". ") or "卷宗"


@contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """Give a folder for what is half made, beside where the file will lie; it is gone afterwards."""
    try:
        work = Path(tempfile.mkdtemp(prefix=".binding-", dir=folder))
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)
    except OSError as error:
        raise paths.unavailable(error, folder / "卷宗") from error
