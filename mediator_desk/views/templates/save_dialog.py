"""Saving a wording: why it is changed, and whether what it no longer says was meant to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit

from mediator_desk.documents.papers.template_words import STYLE_WORDS
from mediator_desk.documents.papers.wordings import Lost, lost, to_keep
from mediator_desk.services.papers.templates import TemplateDraft, save_template, versions_of
from mediator_desk.views import theme
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.documents.papers.wordings import Wording
    from mediator_desk.documents.typesetting.template import Template

WIDTH = 560


class SaveWordingDialog(DeskDialog):
    """Adds a version of the committee's own wording; where it lost what the shipped one carries, that is said."""

    def __init__(
        self, desk: Desk, wording: Wording, template: Template, begun_from: int, parent: QWidget | None = None
    ) -> None:
        self._lost = lost(wording, template)
        title = self.tr("Save the wording of “{paper}”?").format(paper=wording.title)
        act = self.tr("Save without them") if self._lost else self.tr("Save")
        super().__init__(title, act, parent, width=WIDTH)
        self.keep_input(desk, f"save_wording/{wording.name}")
        self._desk, self._wording, self._template = desk, wording, template
        with desk.database.reading() as db:
            versions = versions_of(db, wording.name)
        self._newest = versions[0].version if versions else 0
        if self._newest != begun_from:
            text = self.tr("Another desk saved version {number} meanwhile. Yours comes after it; none is lost.")
            self.banner.tell("warn", text.format(number=self._newest), stays=True)
        if self._lost:
            for text in lost_words(self._lost):
                self.body.addWidget(words(text, "fact", "warn", wrap=True))
        told = self.tr("Papers that are made from now on say it; papers that were issued stay as they are.")
        self.body.addWidget(words(told, "fact", "ink2", wrap=True))
        self.form = Form(self)
        why = QPlainTextEdit()
        why.setFixedHeight(theme.current().px(72))
        why.setTabChangesFocus(True)
        self.form.add("words", self.tr("Why it is changed"), why, self.tr("May stay empty; shown with the version."))
        self.body.addWidget(self.form)

    def save(self) -> None:  # noqa: D102
        why = self.form.drafted(TemplateDraft(self._wording.name, "-")).words
        source = to_keep(self._wording, self._template, self._newest + 1)
        draft = TemplateDraft(self._wording.name, source, why, self._newest)
        with self._desk.database.writing() as db:
            save_template(db, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()


def lost_words(gone: Lost) -> list[str]:
    """Return sentences about what a wording no longer says."""
    said = []
    if gone.facts:
        text = QCoreApplication.translate("SaveWordingDialog", "These facts would be on the paper no more: {facts}.")
        said.append(text.format(facts="、".join(gone.facts)))
    if gone.closing:
        text = QCoreApplication.translate("SaveWordingDialog", "It would have no more place for: {parts}.")
        said.append(text.format(parts="、".join(STYLE_WORDS[one] for one in gone.closing)))
    return said
