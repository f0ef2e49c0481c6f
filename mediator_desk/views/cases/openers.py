"""What the screen of the cases opens in other screens; the start of the program wires them together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

CaseOpener = Callable[[int, QWidget], object]
"""Opens a dialog on a case (its id) before a window."""


@dataclass(frozen=True)
class CaseOpeners:
    """One opener for each act that belongs to another screen; an act without one is not offered."""

    plan_session: CaseOpener | None = None
    move_session: CaseOpener | None = None
    record_session: CaseOpener | None = None
    record_outcome: CaseOpener | None = None
    write_agreement: CaseOpener | None = None
    sign: CaseOpener | None = None
    record_payment: CaseOpener | None = None
    follow_up: CaseOpener | None = None
