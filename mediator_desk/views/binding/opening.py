"""How other screens open the binding of a file; the start of the program hands it to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.procedure_words import FilePaper
    from mediator_desk.views.binding.bind_dialog import BindDialog


def open_bind(
    desk: Desk,
    case_id: int,
    parent: QWidget,
    *,
    make: Callable[[int, FilePaper, BindDialog], object] | None = None,
    scan: Callable[[int, FilePaper, BindDialog], object] | None = None,
    redact: Callable[[int, str, BindDialog], object] | None = None,
) -> BindDialog:
    """Open the binding of a case's file; `make` and `scan` are what its acts beside a missing paper do.

    `redact` opens the redacted copy of the file; without it none is offered.

    Raises Refused("case_not_found").
    """
    from mediator_desk.views.binding.bind_dialog import BindDialog

    dialog = BindDialog(desk, case_id, parent)
    if make is not None:
        dialog.make_wanted.connect(lambda paper: make(case_id, paper, dialog))
    if scan is not None:
        dialog.scan_wanted.connect(lambda paper: scan(case_id, paper, dialog))
    dialog.redact_button.setVisible(redact is not None)
    if redact is not None:
        dialog.redact_wanted.connect(lambda about: redact(case_id, about, dialog))
    return shown(dialog)
