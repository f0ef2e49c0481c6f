"""Where a bound file is parted: a paper stays whole in one volume unless it alone is larger than one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mediator_desk.documents.file.parts import Part

A_PAGE = 1_200
"""Bytes that a page costs beside its content: its number, its place in the file."""
A_VOLUME = 60_000
"""Bytes of each file beside its pages: fonts of the numbers, bookmarks."""


def plan(parts: Sequence[Part], most: int | None) -> list[tuple[int, int]]:
    """Return the pages of each volume, from 0, the end not among them; `most` bytes each, None for one volume.

    A page that is larger than a volume gets one of its own.
    """
    total = sum(part.pages for part in parts)
    if most is None:
        return [(0, total)]
    ends: list[int] = []
    used, page = float(A_VOLUME), 0
    for part in parts:
        a_page = part.path.stat().st_size / part.pages + A_PAGE
        whole = a_page * part.pages
        if page and used + whole > most and A_VOLUME + whole <= most and (not ends or ends[-1] != page):
            ends.append(page)
            used = A_VOLUME
        for _ in range(part.pages):
            if used + a_page > most and page and (not ends or ends[-1] != page):
                ends.append(page)
                used = A_VOLUME
            used += a_page
            page += 1
    edges = [0, *ends, total]
    return list(pairwise(edges))
