"""The bound file against what cannot be left out: pikepdf joining the same pages, Pillow reading the photos."""

from __future__ import annotations

import io
import os
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
from PIL import Image

from mediator_desk.documents.file.binding import bind_file
from mediator_desk.documents.file.parts import FileToBind, KeptPiece, Piece
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.progress import Progress
from mediator_desk.storage.attachments import AttachmentStore
from tests.benchmarks.measuring import Ratio, in_turns
from tests.documents.bound_files import drawn, file_of

NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
PAGES, FEW, PHOTOS = 340, 40, 60
ON_PAPER = 2_000
"""Pixels of the longer side of a photograph on paper."""


def ratios() -> Iterator[Ratio]:
    """Give the cost of pages against a plain concatenation, of photos against Pillow alone, of memory with pages."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        store = AttachmentStore(place / "kept")
        scans = [_scan(number) for number in range(20)]
        papers = [_kept(store, scans[n % 20], "application/pdf") for n in range(PAGES - 10)]
        paired = in_turns(lambda: _bound(papers, store, place), lambda: _joined(scans, place), pairs=3)
        yield Ratio("340 pages of scans, numbered / plain concatenation", paired.ratio, 25.0, paired.remark)
        photos = [photo(number) for number in range(8)]
        kept = [_kept(store, photos[n % 8], "image/jpeg") for n in range(PHOTOS)]
        paired = in_turns(lambda: _bound(kept, store, place), lambda: _read(photos), pairs=3)
        yield Ratio("60 photographs of 12 million pixels / Pillow alone", paired.ratio, 3.5, paired.remark)
        many, few = _peak(papers, store, place), _peak(papers[:FEW], store, place)
        yield Ratio("memory of 340 pages / of 40", many / few, 1.75, f"({many // 1024} against {few // 1024} MB)")


def _scan(number: int) -> bytes:
    """Return a page as a scanner gives it: one grey picture of 200 to the inch."""
    grey = Image.effect_noise((1654, 2339), 20 + number)
    written = io.BytesIO()
    grey.save(written, "PDF", resolution=200, quality=60)
    return written.getvalue()


def photo(number: int) -> bytes:
    """Return a photograph of 12 million pixels."""
    dice = random.Random(number)
    small = Image.new("RGB", (80, 60))
    small.putdata([tuple(dice.randrange(256) for _ in range(3)) for _ in range(80 * 60)])
    written = io.BytesIO()
    small.resize((4000, 3000), Image.Resampling.BICUBIC).save(written, "JPEG", quality=90)
    return written.getvalue()


def _kept(store: AttachmentStore, content: bytes, media_type: str) -> KeptPiece:
    return KeptPiece("扫描件", media_type, store.put(content), len(content))


def _file(sources: list[KeptPiece]) -> FileToBind:
    pieces = [Piece(FilePaper.EVIDENCE, f"证据{n}：材料", one) for n, one in enumerate(sources, 1)]
    return file_of(*pieces, Piece(FilePaper.AGREEMENT, "调解协议书", drawn("调解协议书")))


def _bound(sources: list[KeptPiece], store: AttachmentStore, place: Path, progress: Progress | None = None) -> float:
    with tempfile.TemporaryDirectory(dir=place) as target:
        begun = time.perf_counter()
        bind_file(_file(sources), store, Path(target), now=NOW, progress=progress or Progress())
        return time.perf_counter() - begun


def _joined(scans: list[bytes], place: Path) -> float:
    """Put as many pages together as plainly as pikepdf can: read, append, save."""
    begun = time.perf_counter()
    with pikepdf.new() as made:
        for number in range(PAGES):
            with pikepdf.open(io.BytesIO(scans[number % len(scans)])) as one:
                made.pages.extend(one.pages)
        made.save(place / "plain.pdf")
    return time.perf_counter() - begun


def _read(photos: list[bytes]) -> float:
    begun = time.perf_counter()
    for number in range(PHOTOS):
        with Image.open(io.BytesIO(photos[number % len(photos)])) as one:
            one.draft("RGB", (ON_PAPER, ON_PAPER * 3 // 4))
            one.thumbnail((ON_PAPER, ON_PAPER))
            one.save(io.BytesIO(), "JPEG", quality=82)
    return time.perf_counter() - begun


def _peak(sources: list[KeptPiece], store: AttachmentStore, place: Path) -> int:
    """Return the most kilobytes that the child process held."""
    most = [1]
    _bound(sources, store, place, Progress(lambda _done, _total: most.append(peak_of_children())))
    return max(most)


def peak_of_children() -> int:
    """Return the most kilobytes that a child of this process held so far; 0 where no system tells (Linux does)."""
    found = [0]
    for task in Path("/proc/self/task").glob("*/children"):
        for child in task.read_text().split():
            status = Path(f"/proc/{child}/status")
            lines = status.read_text().splitlines() if status.exists() and os.name == "posix" else []
            found += [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    return max(found)
