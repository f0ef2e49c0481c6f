"""What the place of the papers leads to on other screens; the start of the program hands it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.services.papers.issued import IssuedRow
    from mediator_desk.views.undoing import Teller


def _nowhere(*_asked: object) -> None:
    """Lead nowhere: the screen is shown alone."""


@dataclass(frozen=True)
class IssuedOpeners:
    """`show` opens the very PDF of a paper, `make` papers of many cases, `wording` and `clauses` their texts."""

    show: Callable[[IssuedRow, QWidget], object] = _nowhere
    make: Callable[[Sequence[int], Teller, QWidget], object] = _nowhere
    wording: Callable[[QWidget], object] = _nowhere
    clauses: Callable[[QWidget], object] = _nowhere
