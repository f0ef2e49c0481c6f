"""The parts of the editor of wordings: its head with the acts, the tools above the text, and where all stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.documents.papers.template_words import STYLE_WORDS
from mediator_desk.views import theme
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import Pill, button, words
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.workshop_page import side_by_side, workshop_page

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mediator_desk.views.banner import Banner
    from mediator_desk.views.paper_preview import PaperPreview
    from mediator_desk.views.templates.faults_panel import FaultsPanel
    from mediator_desk.views.templates.paper_list import PaperList
    from mediator_desk.views.templates.text_field import TemplateField

SHARES = (18, 44, 38)
"""Per cent of the width for the papers, the text, and the paper as it will be printed."""

HEIGHT_FOR_LEGEND = 640
"""Pixels at 100 % of the window, below which the text has the room."""


class WordingHead(QWidget):
    """Which paper, whose wording counts, and the acts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px("xl"), px("m"), px("xl"), px("m"))
        row.setSpacing(px("s"))
        self.close_button = button(self.tr("Close"), look="icon", icon="arrow-left")
        self.title = words(self.tr("Wording of papers"), "title")
        self.pill = Pill()
        self.versions_button = button(self.tr("Versions…"), icon="clock-counter-clockwise")
        self.reset_button = button(self.tr("Reset to shipped…"), icon="arrow-counter-clockwise")
        self.save_button = button(self.tr("Save…"), look="primary", icon="floppy-disk")
        row.addWidget(self.close_button)
        row.addSpacing(px("xs"))
        row.addWidget(self.title)
        row.addWidget(self.pill)
        row.addStretch(1)
        for one in (self.versions_button, self.reset_button, self.save_button):
            row.addWidget(one)
        self.save_button.setToolTip("Ctrl+S")
        shortcut("Ctrl+S", self, self.save_button.click)


class TextTools(QWidget):
    """What can be done to the text by hand or key: a style, a fact, a part that may fall away, an instruction."""

    def __init__(self, field: TemplateField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("xs"))
        flow = FlowLayout()
        column.addLayout(flow)
        told = self.tr("{…} fact · 〔…〕 falls away when a fact in it is missing · 【…】 instruction, never printed")
        self._legend = words(told, "small", "mute", wrap=True)
        column.addWidget(self._legend)
        flow.setSpacing(theme.current().px("s"))
        self.styles = QComboBox()
        self.styles.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.styles.addItems(list(STYLE_WORDS.values()))
        self.styles.setAccessibleName(self.tr("Style of the paragraph"))
        self.styles.setToolTip(self.tr("Style of the paragraph"))
        self.fact = button(self.tr("Fact {…}"), lambda: field.begin("{"), icon="plus")
        self.part = button(self.tr("May fall away 〔…〕"), field.enclose)
        self.instruction = button(self.tr("Instruction 【…】"), lambda: field.begin("【"))
        self.fact.setToolTip("Ctrl+Space")
        shortcut("Ctrl+Space", field, lambda: field.begin("{"))
        for one in (self.styles, self.fact, self.part, self.instruction):
            flow.addWidget(one)
        self.styles.textActivated.connect(field.choose_style)
        field.style_changed.connect(self._show_style)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._legend.setVisible(self.window().height() >= theme.current().px(HEIGHT_FOR_LEGEND))

    def _show_style(self, word: str) -> None:
        self.styles.setCurrentText(word)


class TrialChoice(QWidget):
    """With whose facts the paper is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("xs"))
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(theme.current().px("s"))
        label = words(self.tr("Shown with"), "fact", "mute")
        self.case = ChoiceField((), self.tr("facts that nobody has"))
        self.case.setAccessibleName(self.tr("Shown with the facts of"))
        label.setBuddy(self.case)
        row.addWidget(label)
        row.addWidget(self.case, 1)
        self._state = words("", "small", "mute", wrap=True)
        column.addWidget(self._state)

    def tell(self, text: str) -> None:
        """Say whether the paper follows the text."""
        self._state.setText(text)


def arrange(
    window: QWidget,
    head: WordingHead,
    banner: Banner,
    papers: PaperList,
    text: tuple[TextTools, TemplateField, FaultsPanel],
    trial: tuple[TrialChoice, PaperPreview],
) -> None:
    """Lay the parts out in the window: papers, text, the paper as it will be printed."""
    columns = (papers, _column(*text, grows=1), _column(*trial, grows=1))
    parts = side_by_side(dict(zip(columns, SHARES, strict=True)))
    parts.setHandleWidth(theme.current().px("m"))
    workshop_page(window, head, banner).addWidget(parts, 1)


def _column(*parts: QWidget, grows: int) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px("s"))
    for place, part in enumerate(parts):
        column.addWidget(part, 1 if place == grows else 0)
    return made
