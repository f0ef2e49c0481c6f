"""What one page of a PDF says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PageText:
    """The characters of one page without any space, in the order in which the file draws them."""

    body: str
    edge: str
    """Head and foot."""


def tight(text: str) -> str:
    """Return a text without its spaces and line feeds: where a line ends on paper says nothing."""
    return "".join(text.split())
