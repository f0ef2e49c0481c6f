"""What the dialogs of papers open on other screens; the start of the program hands it to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.models.procedure_words import PaperKind
    from mediator_desk.services.papers.file_scans import FileScan


@dataclass(frozen=True)
class PaperWays:
    """Ways to other screens; one that is None is not offered."""

    deliver: Callable[[int, PaperKind, QWidget], object] | None = None
    """Enters that a paper of a case (its id) went out to somebody."""
    show_scan: Callable[[FileScan, QWidget], object] | None = None
    """Shows a kept file."""


NOWHERE = PaperWays()
