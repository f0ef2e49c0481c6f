"""The start of the program: the only place that wires window, desk, database and screens together.

`start.run_window` opens the window; `pictures.picture_screens` draws its screens where there is no display.
"""

from mediator_desk.app.start import run_window

__all__ = ["run_window"]
