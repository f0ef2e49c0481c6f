"""Papers asked for: which are wanted, and which of them came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError, Refused
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.review import paper_requests
from mediator_desk.services.review.paper_requests import PaperRequestDraft
from mediator_desk.services.review.ready_words import PAPERS
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import deadline_tone, deadline_words, long_day
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.ticks_field import TicksField


@dataclass(frozen=True)
class _Asked:
    """What the form holds: ready lines that are ticked, lines of one's own, and words."""

    papers: tuple[str, ...] = ()
    others: str = ""
    words: str = ""


@dataclass(frozen=True)
class _Came:
    papers: tuple[str, ...] = ()
    words: str = ""


class AskForPapersDialog(DeskDialog):
    """Asks the applicant for papers; the case waits for them."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Ask for papers?"), self.tr("Ask for them"), parent, width=560)
        self.keep_input(desk, f"ask_for_papers/{case_id}", case_id)
        self._desk = desk
        self._case_id = case_id
        with desk.database.reading() as db:
            self.body.addWidget(words(case_line(case_details(db, case_id)), "fact", "mute", wrap=True))
        text = self.tr("The applicant gets a notice. While the papers are awaited, the time to decide does not run.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.form = Form(self)
        self.form.add("papers", self.tr("Which are missing"), TicksField([(line, line) for line in PAPERS]))
        others = self.form.add("others", self.tr("Others"), QPlainTextEdit(), self.tr("One paper to a line."))
        others.setFixedHeight(theme.current().px(56))
        said = self.form.add("words", self.tr("What the notice says besides"), QPlainTextEdit())
        said.setFixedHeight(theme.current().px(56))
        self.body.addWidget(FittingArea(self.form), 1)
        self.form.take_focus()

    def save(self) -> None:
        """Ask for what is ticked or written."""
        typed = self.form.drafted(_Asked())
        draft = PaperRequestDraft((*typed.papers, *typed.others.splitlines()), typed.words)
        with self._desk.database.writing() as db:
            paper_requests.ask_for_papers(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)


class PapersCameDialog(DeskDialog):
    """Notes which papers came, that the applicant was reminded, or that nobody waits for them any more."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Which papers came?"), self.tr("Note what came"), parent, width=560)
        self._desk = desk
        self._case_id = case_id
        with desk.database.reading() as db:
            case = case_details(db, case_id)
            request = paper_requests.open_request_of(db, case_id)
        if request is None:
            raise Refused("no_papers_asked")
        self._request = request
        self.keep_input(desk, f"papers_came/{request.id}", case_id)
        self.body.addWidget(words(case_line(case), "fact", "mute", wrap=True))
        self._tell_last_day()
        self.form = Form(self)
        self.form.add("papers", self.tr("Came"), TicksField([(line, line) for line in request.papers]))
        said = self.form.add("words", self.tr("In words"), QPlainTextEdit())
        said.setFixedHeight(theme.current().px(56))
        self.body.addWidget(FittingArea(self.form), 1)
        self._build_others()
        self.form.take_focus()

    def _tell_last_day(self) -> None:
        due_on, today = self._request.due_on, self._desk.today()
        tone = deadline_tone(due_on, today)
        left = deadline_words(due_on, today, self._request.counted_by)
        told = self.tr("Last day: {day} ({left})").format(day=long_day(due_on), left=left)
        if self._request.reminded_on:
            told += "\n" + self.tr("Reminded on {day}").format(day=long_day(self._request.reminded_on))
        self.body.addWidget(words(told, "fact", "ink2" if tone == "plain" else tone, wrap=True))

    def _build_others(self) -> None:
        """What else may be noted. A request lapses only when its last day is over, a reminder has its time."""
        today = self._desk.today()
        is_over = self._request.due_on < today
        self.remind_button = button(self.tr("Reminded"), lambda: self._do_other(paper_requests.remind), icon="phone")
        self.lapse_button = button(self.tr("Not supplied in time"), lambda: self._do_other(paper_requests.lapse))
        self.back_button = button(self.tr("Not wanted any more"), lambda: self._do_other(paper_requests.take_back))
        self.remind_button.setVisible(self._request.may_remind_from <= today and self._request.reminded_on != today)
        self.lapse_button.setVisible(is_over)
        tip = self.tr("The review then proposes to decline; a person decides.")
        self.lapse_button.setToolTip(tip)
        for place, shown in enumerate((self.remind_button, self.lapse_button, self.back_button)):
            self.buttons.insertWidget(place, shown)

    def save(self) -> None:
        """Note what is ticked."""
        came = self.form.drafted(_Came())
        with self._desk.database.writing() as db:
            by, now = self._desk.actor, self._desk.now()
            paper_requests.papers_came(db, self._case_id, came.papers, words=came.words, by=by, now=now)
        self._desk.case_changed.emit(self._case_id)

    def _do_other(self, service: Callable[..., object]) -> None:
        self.banner.clear()
        said = self.form.drafted(_Came()).words
        try:
            with self._desk.database.writing() as db:
                service(db, self._case_id, words=said, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            problems = getattr(error, "problems", ())
            if problems:
                self.show_problems(problems)
            else:
                self.banner.tell_error(error)
            return
        self.accept()
        self._desk.case_changed.emit(self._case_id)
