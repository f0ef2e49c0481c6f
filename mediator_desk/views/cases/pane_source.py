"""The text that a matter was read from when it was registered, as it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.cases.pane_parts import shown_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from mediator_desk.services.cases.case_details import CaseDetails

TITLE = QT_TRANSLATE_NOOP("PastedSource", "The text that it was registered from")


def source_sections(case: CaseDetails) -> Iterator[tuple[str, list[QWidget]]]:
    """Return a section with the pasted text, nothing where none was pasted or the facts hold all of it."""
    text = case.registered_from
    if text and text not in case.facts:
        title = translate("PastedSource", TITLE)
        yield title, [shown_text(text, title)]
