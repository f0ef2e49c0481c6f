"""What the screen of the cases opens in other screens; the start of the program wires them together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mediator_desk.desk import Desk
from mediator_desk.views.cases.offers import Offer

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
