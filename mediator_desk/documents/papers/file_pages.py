"""The back cover says how many pages the file has: known only when every other page stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator_desk.documents.papers.making import PaperToDraw
from mediator_desk.documents.papers.writing import day


def with_pages(to_draw: PaperToDraw, pages: int, bound_on: date) -> PaperToDraw:
    """Return a paper of the file that says how many pages are bound and on which day; without it both are blanks."""
    known = {"file_pages": str(pages), "bound_on": day(bound_on)}
    return replace(to_draw, sheets=tuple(replace(one, values={**one.values, **known}) for one in to_draw.sheets))
