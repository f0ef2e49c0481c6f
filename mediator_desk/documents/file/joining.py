"""Papers become one PDF with stamped pages and bookmarks. Only the child process (fitting_child) calls this.

Loads pikepdf. The bytes of pages stay on the disk but for a bunch of them: how much memory it takes depends on how many
pages there are, hardly on what is on them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from mediator_desk.documents.file.laying import lay_over

STRIP = 18 * 72 / 25.4
"""Height of the strip that a stamp is: the head of a page of A4, as documents/file/stamps.py draws it."""
A4_WIDTH, A4_HEIGHT = 595.28, 841.89
AT_ONCE = 48_000_000
"""Bytes that are taken from other files together."""

Mark = tuple[str, int, Sequence[tuple[str, int]]]
"""A bookmark: its words, its page from 0, and the bookmarks below it."""


@dataclass(frozen=True)
class Volume:
    """One file to be written: which pages of the whole (from 0, the end not among them) it has."""

    begin: int
    end: int
    target: Path
    title: str


def gather(parts: Sequence[Path], target: Path, tell: Callable[[int], None]) -> None:
    """Write the pages of all parts as one file. `tell` hears now and then that it goes on.

    pikepdf holds in memory what it takes from another file, and not what was in the file that it opened: so the whole
    grows on the disk by bunches.
    """
    whole: Path | None = None
    for number, bunch in enumerate(_bunches(parts)):
        grown = target.with_suffix(f".{number % 2}")
        with contextlib.ExitStack() as opened:
            made = opened.enter_context(pikepdf.open(whole) if whole else pikepdf.new())
            for part in bunch:
                with pikepdf.open(part) as one:
                    made.pages.extend(one.pages)
            made.save(grown, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        whole = grown
        tell(0)
    if whole is not None:
        whole.replace(target)
    target.with_suffix(".0").unlink(missing_ok=True)
    target.with_suffix(".1").unlink(missing_ok=True)


def _bunches(parts: Sequence[Path]) -> Iterator[list[Path]]:
    bunch: list[Path] = []
    size = 0
    for part in parts:
        here = part.stat().st_size
        if bunch and size + here > AT_ONCE:
            yield bunch
            bunch, size = [], 0
        bunch.append(part)
        size += here
    yield bunch


def join(
    whole: Path, stamps: Path, outline: Sequence[Mark], volumes: Sequence[Volume], tell: Callable[[int], None]
) -> None:
    """Write volumes of a gathered file: its page n under page n of `stamps`, bookmarked.

    `outline` names pages of the whole. `tell` hears how many pages are done.
    """
    for volume in volumes:
        with pikepdf.open(whole) as made, pikepdf.open(stamps) as stamp:
            del made.pages[volume.end :]
            del made.pages[: volume.begin]
            for place, page in enumerate(made.pages):
                _stamp(page, stamp.pages[volume.begin + place])
                tell(volume.begin + place + 1)
            _mark(made, outline, volume)
            made.save(
                volume.target,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                deterministic_id=True,
                linearize=False,
            )


def _stamp(page: pikepdf.Page, stamp: pikepdf.Page) -> None:
    """Lay the head of the stamp's page over the head of a page, at its right edge."""
    if "/StructParents" in page.obj:
        del page.obj["/StructParents"]  # its tree stays in the paper that it was taken from
    stamp.trimbox = pikepdf.Array([0, A4_HEIGHT - STRIP, A4_WIDTH, A4_HEIGHT])
    _left, _bottom, right, top = (float(edge) for edge in page.mediabox)
    lay_over(page, stamp, (right - A4_WIDTH, top - STRIP, right, top), "PageNumber")


def _mark(made: pikepdf.Pdf, outline: Sequence[Mark], volume: Volume) -> None:
    with made.open_outline() as marks:
        for title, page, inner in outline:
            here = [one for one in inner if volume.begin <= one[1] < volume.end]
            if volume.begin <= page < volume.end or here:
                first = page if volume.begin <= page < volume.end else here[0][1]
                item = pikepdf.OutlineItem(title, first - volume.begin)
                item.children.extend(pikepdf.OutlineItem(words, at - volume.begin) for words, at in here)
                marks.root.append(item)
    made.docinfo["/Title"] = volume.title
    made.docinfo["/Creator"] = "mediator-desk"
    made.Root.Lang = "zh-CN"
    made.Root.PageMode = pikepdf.Name.UseOutlines
    made.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
