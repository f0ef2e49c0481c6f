"""A kept file that is no evidence, such as the scan of a paper: looked at, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.conventions.text import without_turns
from mediator_desk.services.evidence.listing import EvidenceLine
from mediator_desk.views.evidence.preview import EvidencePreview
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.preview_parts import height_of_paper
from mediator_desk.views.shortcuts import shortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

WIDTH, LEAST_HEIGHT, USUAL_HEIGHT = 820, 240, 520
"""Pixels at 100 %."""


class KeptFileDialog(DeskDialog):
    """One file of a case. `sha256` is that of its bytes; it is decoded apart from the desk, as evidence is."""

    acts_by_keys = False

    def __init__(self, desk: Desk, sha256: str, media_type: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(without_turns(name), self.tr("Close"), parent, width=WIDTH)
        self.cancel_button.hide()
        self.preview = EvidencePreview(desk, self)
        self.preview.set_may_turn(may=False)
        self.preview.setMinimumHeight(height_of_paper(self, least=LEAST_HEIGHT, most=USUAL_HEIGHT))
        self.preview.show_line(_line(desk, sha256, media_type, name))
        self.body.addWidget(self.preview, 1)
        self.body.addWidget(words(self.tr("Page Down and Page Up turn its pages."), "small", "mute"))
        shortcut("PgDown", self, self.preview.next_button.click)
        shortcut("PgUp", self, self.preview.back_button.click)
        self.act_button.setFocus()


def _line(desk: Desk, sha256: str, media_type: str, name: str) -> EvidenceLine:
    """Return the file as the preview takes it: nothing of it is said there but its picture."""
    return EvidenceLine(0, 0, name, media_type, sha256, 0, desk.now(), "", "", None, "", None, None, None, None, 0, 0)
