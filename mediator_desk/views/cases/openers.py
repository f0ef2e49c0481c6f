"""What the screen of the cases opens in other screens; the start of the program wires them together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from mediator_desk.views.cases.offers import Offer

CaseOpener = Callable[[int, QWidget], object]
"""Opens a dialog on a case (its id) before a window."""

CaseOpeners = Mapping[Offer, CaseOpener]
"""One opener for each act that belongs to another screen; an act without one is not offered."""
