"""What the screen of the cases opens in other screens; the start of the program wires them together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mediator_desk.desk import Desk
from mediator_desk.views.cases.offers import Offer

if TYPE_CHECKING:
    from mediator_desk.models.procedure_words import FilePaper, PaperKind
    from mediator_desk.services.papers.file_scans import FileScan
    from mediator_desk.services.papers.issued import IssuedRow
    from mediator_desk.services.papers.order import PaperOrder
    from mediator_desk.views.drop_target import Dropped

CaseOpener = Callable[[int, QWidget], object]
"""Opens a dialog on a case (its id) before a window."""

CaseOpeners = Mapping[Offer, CaseOpener]
"""One opener for each act that belongs to another screen; an act without one is not offered."""

ReceiveOpener = Callable[[QWidget, Callable[..., object]], object]
"""Opens the form for what comes in by other ways before a window; calls back with tone, news, reason and acts."""

ImportOpener = Callable[[Path | None, QWidget, Callable[..., object]], object]
"""Opens the import of a file (None: asks which) before a window; calls back with tone, news, reason and acts."""

AssignOpener = Callable[[Sequence[int], QWidget, Callable[..., object]], object]
"""Opens the assignment of many cases (their ids) before a window; calls back with tone, news, reason and acts."""

SelectionBar = Callable[[Desk, Callable[[], Sequence[int]], Callable[..., object], QWidget], QWidget]
"""Makes what is shown while several rows are selected, from desk, the selected ids, a teller of news and its parent.

It has `show_selection(count)`.
"""


@dataclass(frozen=True)
class PaperOpeners:
    """What is done with the papers of a case on other screens; each before a window."""

    make: Callable[[int, Sequence[PaperOrder], QWidget], object]
    """Opens papers of a case (its id) to be printed; of several one is chosen there."""
    show: Callable[[int, Sequence[IssuedRow], Sequence[FileScan], QWidget], object]
    """Opens what was issued and scanned in already."""
    scan: Callable[[int, FilePaper, Dropped | None, QWidget, Callable[..., object]], object]
    """Takes a scan of a paper of the file in (None: asks which file), and tells what came of it in a banner."""
    write: Callable[[int, PaperKind, QWidget], object]
    """Opens the form for what a paper says in somebody's own words."""
    kinds: Callable[[int, Sequence[PaperKind], QWidget], object]
    """Opens papers of these kinds to be printed. Raises Refused where none of them can be made."""
    bind: Callable[[int, QWidget], object] | None = None
    """Binds the file of a case as PDF."""
