"""A watch over long work: whatever the window starts of it runs in a job, never on the window's own thread."""

from __future__ import annotations

import functools
import importlib
import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

LONG = (
    ("mediator_desk.views.intake.import_dialog", "read_submissions"),
    ("mediator_desk.services.intake.intake", "preview_import"),
    ("mediator_desk.services.intake.intake", "import_submissions"),
    ("mediator_desk.services.figures.report_facts", "report_facts"),
    ("mediator_desk.reports.month", "write_report_file"),
    ("mediator_desk.reports.case_list", "write_list"),
    ("mediator_desk.documents.lists.case_list", "render_list_bytes"),
    ("mediator_desk.services.search.upkeep", "rebuild_index"),
)
"""Where the window looks up what takes seconds at thirty thousand cases: import, report, export, print, index."""

WINDOW = ("mediator_desk.views", "mediator_desk.app")


def watch(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Watch every function of LONG and return the list in which each call by the window is noted, with its thread."""
    seen: list[str] = []
    for module, name in LONG:
        found = importlib.import_module(module)
        monkeypatch.setattr(found, name, _watched(getattr(found, name), name, seen))
    return seen


def _watched(long: Callable[..., Any], name: str, seen: list[str]) -> Callable[..., Any]:
    @functools.wraps(long)
    def watched(*given: Any, **named: Any) -> Any:
        caller = sys._getframe(1).f_globals.get("__name__", "")
        if caller.startswith(WINDOW):
            is_window = threading.current_thread() is threading.main_thread()
            seen.append(f"{name} {'on the window' if is_window else 'in a job'}")
        return long(*given, **named)

    return watched
