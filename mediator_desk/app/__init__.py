"""The start of the program: the only place that wires window, desk, database and screens together."""

from mediator_desk.app.pictures import picture_screens
from mediator_desk.app.start import run_window

__all__ = ["picture_screens", "run_window"]
