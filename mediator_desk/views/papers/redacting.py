"""How redacted copies are opened: of a paper as the case stands, of an issued one, of a whole file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown
from mediator_desk.views.papers import redact_work
from mediator_desk.views.papers.redact_dialog import RedactedCopyDialog
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.papers.order import PaperOrder


def open_redacted(desk: Desk, order: PaperOrder, parent: QWidget, *, number: str = "") -> RedactedCopyDialog:
    """Open the redacted copy of a paper; with the `number` of an issued one, of that very one."""
    if number:
        make = partial(redact_work.redact_issued, desk.database, number)
    else:
        make = partial(redact_work.redact_order, desk.database, order)
    about = " ".join(filter(None, (word(order.kind), number)))
    return shown(RedactedCopyDialog(desk, make, about, parent))


def open_redacted_file(desk: Desk, case_id: int, about: str, parent: QWidget) -> RedactedCopyDialog:
    """Open the redacted copy of the file of a case; `about` says which."""
    return shown(RedactedCopyDialog(desk, partial(redact_work.redact_file, desk.database, case_id), about, parent))
