"""Papers become one PDF with stamped pages and bookmarks. Only the child process (fitting_child) calls this.

Loads pikepdf. The bytes of pages stay on the disk until they are written: how much memory it takes depends on how
many pages there are, hardly on what is on them.
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

Mark = tuple[str, int, Sequence[tuple[str, int]]]
"""A bookmark: its words, its page from 0, and the bookmarks below it."""


@dataclass(frozen=True)
class Volume:
    """One file to be written: which pages of the whole (from 0, the end not among them) it has."""

    begin: int
    end: int
    target: Path
    title: str


def join(
    parts: Sequence[tuple[Path, int]],
    stamps: Path,
    outline: Sequence[Mark],
    volumes: Sequence[Volume],
    tell: Callable[[int], None],
) -> None:
    """Write volumes of the parts (file, pages): page n of the whole under page n of `stamps`, bookmarked.

    `outline` names pages of the whole. `tell` hears how many pages are done.
    """
    for volume in volumes:
        with pikepdf.new() as made, contextlib.ExitStack() as opened:
            stamp = opened.enter_context(pikepdf.open(stamps))
            for page in _pages(parts, volume.begin, volume.end, opened):
                made.pages.append(page)
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


def gather(parts: Sequence[Path], target: Path) -> None:
    """Write the pages of a few parts as one file, so that not all of them need be open later."""
    with pikepdf.new() as made, contextlib.ExitStack() as opened:
        for part in parts:
            made.pages.extend(opened.enter_context(pikepdf.open(part)).pages)
        made.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _pages(
    parts: Sequence[tuple[Path, int]], begin: int, end: int, opened: contextlib.ExitStack
) -> Iterator[pikepdf.Page]:
    first = 0
    for part, count in parts:
        here = range(max(begin, first) - first, min(end, first + count) - first)
        if here:
            document = opened.enter_context(pikepdf.open(part))
            for place in here:
                yield document.pages[place]
        first += count


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
