"""One page is laid upon another. Loads pikepdf; only the child process (fitting_child) calls this."""

from __future__ import annotations

from typing import Any

import pikepdf


def lay_over(page: pikepdf.Page, other: pikepdf.Page, place: tuple[float, float, float, float], name: str) -> None:
    """Draw what is seen of `other` upon `page`: within `place` (left, bottom, right, top in points), never enlarged.

    `name` is what the drawing is called on the page: pikepdf's own way takes a name by chance, and the same file would
    be other bytes each time.
    """
    target: Any = page
    drawing = other.as_form_xobject()
    called = target.add_resource(drawing, pikepdf.Name.XObject, pikepdf.Name(f"/{name}"))
    placed = target.calc_form_xobject_placement(
        drawing, called, pikepdf.Rectangle(*place), allow_shrink=True, allow_expand=False
    )
    target.contents_add(b"q\n", prepend=True)
    target.contents_add(b"\nQ\n" + placed)
