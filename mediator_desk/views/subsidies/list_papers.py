"""The papers of a list: the application (申报表) with whole names, the publication (公示表) with masked ones."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mediator_desk.conventions.amounts import figures
from mediator_desk.documents.lists.subsidy_lists import (
    publication_text,
    render_application_bytes,
    render_publication_bytes,
)
from mediator_desk.errors import Invalid
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.lists.exports import record_export, record_taken_out
from mediator_desk.services.office.committee import the_committee
from mediator_desk.views import theme
from mediator_desk.views.drawn_paper import Drawn
from mediator_desk.views.fields import DateField
from mediator_desk.views.figure_words import period_words
from mediator_desk.views.form import Form
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.parts import button
from mediator_desk.views.subsidies.files_out import FilesOut
from mediator_desk.views.subsidies.written import write_application, write_publication

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.subsidies.subsidy_lists import KeptList

AFTER_TYPING_MS = 400
TEXT_HEIGHT, FORM_WIDTH = 220, 300


class ApplicationDialog(PaperDialog):
    """The list that is applied for, by mediator, to print or save."""

    def __init__(self, desk: Desk, kept: KeptList, parent: QWidget | None = None) -> None:
        self.name = self.tr("Application for case subsidies {period}").format(period=period_words(kept.period))
        super().__init__(desk, self.name, parent)
        self._kept = kept
        self.files = FilesOut(desk, self.banner, self)
        self.excel_button = button(self.tr("Excel…"), self._on_excel, icon="file-xls")
        self.buttons.insertWidget(0, self.excel_button)
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        return partial(_application, self._kept, self.name)

    def _on_excel(self) -> None:
        self.files.ask_and_write(self.name, ".xlsx", partial(_out, self._desk, self._kept, self.name))


class PublicationDialog(PaperDialog):
    """The list that hangs on the wall: its first day and the words above it are typed, names are masked."""

    def __init__(self, desk: Desk, kept: KeptList, parent: QWidget | None = None) -> None:
        self.name = self.tr("Publication of case subsidies {period}").format(period=period_words(kept.period))
        super().__init__(desk, self.name, parent)
        self.keep_input(desk, f"publication/{kept.made_at:%Y%m%d%H%M%S}")
        self._kept, self._proposed = kept, ""
        with desk.database.reading() as db:
            self._telephone = the_committee(db).telephone
        self._soon = QTimer(self, singleShot=True, interval=AFTER_TYPING_MS)
        self._soon.timeout.connect(self._draw_again)
        self._build_form(desk.today())
        self.files = FilesOut(desk, self.banner, self)
        self.excel_button = button(self.tr("Excel…"), self._on_excel, icon="file-xls")
        self.buttons.insertWidget(0, self.excel_button)
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        return partial(_publication, self._kept, self.text.toPlainText(), self._on(), self.name)

    def _build_form(self, today: date) -> None:
        self.form = Form(self)
        self.form.add("on", self.tr("Published from"), DateField())
        self.text = QPlainTextEdit()
        self.text.setMinimumHeight(theme.current().px(TEXT_HEIGHT))
        hint = self.tr("Seven days is what many districts ask; change the words as yours does.")
        self.form.add("text", self.tr("What stands above the list"), self.text, hint)
        self._proposed = publication_text(self._kept, today, self._telephone)
        self.form.fill(SimpleNamespace(on=today, text=self._proposed))
        self.form.edited.connect(self._on_edited)
        self.form.setFixedWidth(theme.current().px(FORM_WIDTH))
        self.body.removeWidget(self.preview)
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("l"))
        column = QVBoxLayout()
        column.addWidget(self.form)
        column.addStretch(1)
        row.addLayout(column)
        row.addWidget(self.preview, 1)
        self.body.addLayout(row, 1)

    def _on_edited(self, name: str) -> None:
        if name == "on" and self.text.toPlainText() == self._proposed:
            self._proposed = publication_text(self._kept, self._on(), self._telephone)
            self.text.setPlainText(self._proposed)
        self._soon.start()

    def _draw_again(self) -> None:
        if self.isVisible():
            self.draw()

    def _on(self) -> date:
        """Return the day that is typed; today where it cannot be read."""
        draft = SimpleNamespace(on=None)
        try:
            self.form.read(draft)
        except Invalid:
            return self._desk.today()  # the field itself says what is wrong with it
        return draft.on or self._desk.today()

    def _on_excel(self) -> None:
        write = partial(write_publication, self._kept, self.text.toPlainText(), self._on())
        self.files.ask_and_write(self.name, ".xlsx", write, what=TakenOut.PUBLICATION)


def _application(kept: KeptList, name: str) -> Drawn:
    return Drawn(render_application_bytes(kept), name, partial(_tell, kept, name, "paper"))


def _publication(kept: KeptList, text: str, on: date, name: str) -> Drawn:
    return Drawn(render_publication_bytes(kept, text, on), name, partial(_tell_published, kept, name))


def _out(desk: Desk, kept: KeptList, name: str, target: Path) -> None:
    write_application(kept, target)
    with desk.database.writing() as db:
        _tell(kept, name, "workbook", db, by=desk.actor, now=desk.now())


def _tell(kept: KeptList, name: str, form: str, db: Any, *, by: Actor, now: datetime) -> None:  # noqa: ANN401 - a Session
    """Names went out with the list: it must be possible to tell later who took it."""
    said = f"{name} · {figures(kept.amount)}"
    record_export(db, form=form, count=len(kept.cases), filter_words=said, file_name=name, by=by, now=now)


def _tell_published(kept: KeptList, name: str, db: Any, *, by: Actor, now: datetime) -> None:  # noqa: ANN401 - a Session
    """A publication names no person whole; that it went out is told all the same."""
    record_taken_out(db, TakenOut.PUBLICATION, file_name=name, count=len(kept.cases), by=by, now=now)
