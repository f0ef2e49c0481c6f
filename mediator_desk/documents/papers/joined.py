"""Papers that are finished, one after another in one PDF: to be looked at and printed together."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence


def joined(contents: Sequence[bytes]) -> bytes:
    """Return the pages of several PDFs that were made here as one; the same ones give the same bytes."""
    import pikepdf  # late: it is not needed before something is printed

    made_bytes = io.BytesIO()
    with pikepdf.new() as made, contextlib.ExitStack() as opened:
        for content in contents:
            made.pages.extend(opened.enter_context(pikepdf.open(io.BytesIO(content))).pages)
        made.save(made_bytes, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return made_bytes.getvalue()
