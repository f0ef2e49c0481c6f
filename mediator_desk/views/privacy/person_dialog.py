"""Everything that is held on a person: the cases with their terms, and each thing in them; a copy to hand over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from mediator_desk import paths
from mediator_desk.conventions.text import without_turns
from mediator_desk.documents.lists.person_data import render_person_data
from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right
from mediator_desk.models.trust_words import TermKind
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.privacy.erasure import erasable, erase_loose
from mediator_desk.services.privacy.holdings import PersonData, as_json, person_data, tell_exported, tell_shown
from mediator_desk.views import theme
from mediator_desk.views.drawn_paper import Drawn
from mediator_desk.views.file_choosing import ask_target
from mediator_desk.views.messages import DeskDialog, ask, shown
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.permitted import permit
from mediator_desk.views.privacy.held_words import held_line, person_paper, term_words
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.privacy.holdings import CaseHeld, Held
    from mediator_desk.services.privacy.people import WhoAsks

WIDTH = 1060
MARKS = {TermKind.OVER: Mark("warning", "warn"), TermKind.RUNS: Mark("archive", "info")}


@dataclass(frozen=True)
class _ShownCase:
    id: int
    number: str
    title: str
    term: str
    mark: Mark
    sure: str


@dataclass(frozen=True)
class _ShownHeld:
    id: int
    kind: str
    number: str
    on: str
    said: str
    sure: str


def open_person(desk: Desk, who: WhoAsks, parent: QWidget) -> None:
    """Show everything that is held on a person; who reads it all is asked again first, and it is written down."""
    why = QCoreApplication.translate("Privacy", "All that is held on a person is shown.")
    from mediator_desk.views.asked_again import ask_again  # late: it leads to the keys

    ask_again(desk, parent, why, partial(_open, desk, who, parent))


def _open(desk: Desk, who: WhoAsks, parent: QWidget) -> PersonDialog:
    return shown(PersonDialog(desk, who, parent))


class PersonDialog(DeskDialog):
    """Numbers are masked here and whole in the copy that is handed over."""

    acts_by_keys = False

    def __init__(self, desk: Desk, who: WhoAsks, parent: QWidget | None = None) -> None:
        title = self.tr("What is held on {name}").format(name=without_turns(who.name))
        super().__init__(title, self.tr("Copy on paper…"), parent, width=WIDTH)
        self._desk, self._who = desk, who
        told = self.tr(
            "Only who has the same document number, or was merged, is certain. What only has the same name is looked "
            "at by a person and stays out of the copy. Correct things in their cases."
        )
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        px = theme.current().px
        self._cases = PagedModel(self._case_columns(), parent=self)
        self.cases = DeskTable(self._cases, "privacy_cases", desk, self)
        self.cases.setAccessibleName(self.tr("Cases of this person"))
        self.cases.setMinimumHeight(px("header") + 2 * px("row"))
        self._held = PagedModel(self._held_columns(), parent=self)
        self.held = DeskTable(self._held, "privacy_held", desk, self)
        self.held.setAccessibleName(self.tr("What is held"))
        self.held.setMinimumHeight(px("header") + 3 * px("row"))
        self.body.addWidget(self.cases, 2)
        self.body.addWidget(self.held, 3)
        self._nothing = words(self.tr("Nothing is held on this person."), tone="mute")
        self.body.addWidget(self._nothing)
        self.json_button = button(self.tr("Copy as a file…"), self.copy_as_file, icon="download-simple")
        self.loose_button = button(self.tr("Erase from quarantine…"), self.erase, look="danger")
        self.buttons.insertWidget(0, self.json_button)
        self.buttons.insertWidget(1, self.loose_button)
        self.cancel_button.setText(self.tr("Close"))
        self.cases.row_activated.connect(self._on_case)
        self._tell_read(self._read())
        self.held.setFocus()

    def _read(self) -> PersonData:
        """Read and show what is held."""
        with self._desk.database.reading() as db:
            self.data = person_data(db, self._who, now=self._desk.now())
        cases = [self._shown_case(one) for one in self.data.cases]
        held = [self._shown_held(number, one) for number, one in enumerate(self.data.held, 1)]
        self._cases.show_source(RowList(cases))
        self._held.show_source(RowList(held))
        self.cases.setVisible(bool(cases))
        self.held.setVisible(bool(held))
        self._nothing.setVisible(not held)
        found = erasable(self.data)
        self.loose_button.setVisible(bool(found.loose))
        for one in (self.act_button, self.json_button):
            permit(
                one, self._desk.actor, Right.ANSWER_PRIVACY, is_enabled=any(row.is_certain for row in self.data.held)
            )
        return self.data

    def _tell_read(self, data: PersonData) -> None:
        with self._desk.database.writing() as db:
            tell_shown(db, self._who, len(data.held), by=self._desk.actor, now=self._desk.now())

    def act(self) -> None:
        """Look at the copy, to print or save it."""
        with self._desk.database.reading() as db:
            committee = the_committee(db)
        paper = person_paper(self.data, committee.name, self._desk.today(), is_practice=committee.is_practice)
        name = self.tr("Copy of personal data")
        content = partial(render_person_data, paper)
        shown(CopyDialog(self._desk, name, content, partial(_tell, self.data, name), self))

    def copy_as_file(self) -> None:
        """Ask where the copy goes and write it as JSON."""
        self.banner.clear()
        name = self.tr("Copy of personal data")
        target = ask_target(
            self, self._desk.settings, self.tr("Save the copy"), name, {self.tr("JSON (*.json)"): ".json"}
        )
        if target is not None:
            self.write_file(target)

    def write_file(self, target: Path) -> None:
        """Write the copy as JSON and tell the trail."""
        try:
            with paths.written_whole(target) as draft:
                draft.write_text(as_json(self.data), encoding="utf-8")
            with self._desk.database.writing() as db:
                _tell(self.data, target.name, db, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
            return
        self.banner.tell_file(self.tr("The copy is written."), target, self._desk.open_file)

    def erase(self) -> None:
        """Erase what was never taken in, after asking."""
        question = self.tr("Erase the rows in quarantine?")
        told = self.tr("They were never taken in. The next export of the mini program may bring them again.")
        if ask(self, question, told, self.tr("Erase"), danger=True):
            with self._desk.database.writing() as db:
                count = erase_loose(db, self._who, by=self._desk.actor, now=self._desk.now())
            self._read()
            self.banner.tell("good", self.tr("%n row(s) erased.", "", count))

    def _on_case(self, case_id: int) -> None:
        self.accept()
        self._desk.case_wanted.emit(case_id)

    def _case_columns(self) -> list[Column]:
        return [
            Column("number", self.tr("Number"), lambda row: row.number, width=210, leads=True, sortable=False),
            Column("title", self.tr("Case"), lambda row: row.title, width=300, sortable=False),
            Column("term", self.tr("Kept"), lambda row: row.term, "pill", 300, lambda row: row.mark,
                   sortable=False),
            Column("sure", self.tr("Certain"), lambda row: row.sure, width=120, quiet=True, sortable=False),
        ]  # fmt: skip

    def _held_columns(self) -> list[Column]:
        return [
            Column("kind", self.tr("What"), lambda row: row.kind, width=120, leads=True, sortable=False),
            Column("number", self.tr("Number"), lambda row: row.number, width=190, quiet=True, sortable=False),
            Column("on", self.tr("Day"), lambda row: row.on, width=100, sortable=False),
            Column("said", self.tr("Content"), lambda row: row.said, width=460, tip=lambda row: row.said,
                   sortable=False),
            Column("sure", self.tr("Certain"), lambda row: row.sure, width=100, quiet=True, sortable=False),
        ]  # fmt: skip

    def _sure(self, is_certain: bool) -> str:
        return self.tr("certain") if is_certain else self.tr("same name only")

    def _shown_case(self, one: CaseHeld) -> _ShownCase:
        mark = MARKS.get(one.term.kind, Mark("clock"))
        title = without_turns(one.title)
        return _ShownCase(one.case_id, one.number, title, term_words(one.term), mark, self._sure(one.is_certain))

    def _shown_held(self, number: int, one: Held) -> _ShownHeld:
        said = " ".join(held_line(one).split())
        on = one.on.isoformat() if one.on else ""
        return _ShownHeld(number, word(one.kind), one.number, on, said, self._sure(one.is_certain))


class CopyDialog(PaperDialog):
    """A paper of privacy, to look at, print or save."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        content: Callable[[], bytes],
        tell: Callable[..., None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, name, parent)
        self._made = partial(_drawn, content, name, tell)
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        return self._made


def _drawn(content: Callable[[], bytes], name: str, tell: Callable[..., None]) -> Drawn:
    return Drawn(content(), name, tell)


def _tell(data: PersonData, name: str, db: Any, *, by: Actor, now: datetime) -> None:  # noqa: ANN401 - a Session
    count = sum(one.is_certain for one in data.held)
    tell_exported(db, data.who, count, name, by=by, now=now)
