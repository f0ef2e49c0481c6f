"""How the editor of the papers' wording is opened from elsewhere; what it needs is imported only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.templates.workshop import TemplateWorkshop


def open_templates(desk: Desk, parent: QWidget) -> TemplateWorkshop:
    """Open the editor of the wording of papers."""
    from mediator_desk.views.templates.workshop import TemplateWorkshop

    return shown(TemplateWorkshop(desk, parent))
