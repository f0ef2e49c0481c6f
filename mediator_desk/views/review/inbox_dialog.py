"""The inbox of review: one matter after the other, beside its relatives, decided by single keys."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from mediator_desk.conventions.text import without_turns
from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError
from mediator_desk.models.life import Act
from mediator_desk.models.words import CaseKind, CaseState, PartySide
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.review import review
from mediator_desk.services.review.review_inbox import WAITING, InboxCase, inbox_case, inbox_ids
from mediator_desk.views import theme
from mediator_desk.views.date_words import deadline_words, near_moment
from mediator_desk.views.decision_dialogs import AcceptWithWordsDialog, DeclineDialog
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import Pill, button, hairline, words
from mediator_desk.views.review.duplicates_dialog import DuplicatesDialog
from mediator_desk.views.review.merge_dialog import MergeDialog
from mediator_desk.views.review.papers_dialogs import AskForPapersDialog
from mediator_desk.views.review.relatives_pane import RelativesPane
from mediator_desk.views.review.submission_pane import SubmissionPane
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.wording import word

WIDTH, HEIGHT, MARGIN = 1240, 720, 24


class InboxDialog(DeskDialog):
    """Shows the matters of one kind that wait, the longest waiting first, from a given one on."""

    acts_by_keys = False

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Review"), self.tr("Accept (A)"), parent, width=640)
        self._desk = desk
        self._case: InboxCase | None = None
        self._build()
        self._add_keys()
        with desk.database.reading() as db:
            first = inbox_case(db, case_id)
            self._ids = inbox_ids(db, first.details.kind)
        if case_id not in self._ids:
            self._ids.insert(0, case_id)
        self._show(first)
        self._fit_screen()

    @property
    def case_id(self) -> int:
        """The id of the matter that is shown, 0 when nothing waits any more."""
        return self._case.details.id if self._case else 0

    def act(self) -> None:
        """Accept the matter; words are asked for where something was noticed that speaks against it."""
        case = self._case
        self.banner.clear()
        if case is None or not self.act_button.isEnabled():
            if case is not None:
                self.banner.tell("info", self.act_button.toolTip())
            return
        if any(one.decision is None and one.refusal_code is not None for one in case.details.proposals):
            dialog = AcceptWithWordsDialog(self._desk, case.details, self)
            self._ask(dialog, lambda: self._on_accepted(dialog.number))
            return
        try:
            number = self._accept(case.details.id)
        except DeskError as error:
            self._tell_refused(error)
        else:
            self._on_accepted(number)

    def go_on(self) -> None:
        """Show the next matter that waits; the last one is followed by the first that was passed over."""
        here = self.case_id
        with self._desk.database.reading() as db:
            waiting = inbox_ids(db, self._case.details.kind) if self._case else []
            self._ids = waiting
            following = _after(waiting, here, self._place)
            case = inbox_case(db, following) if following else None
        if case is None:
            self._show_nothing()
        else:
            self._show(case)

    # Building

    def _build(self) -> None:
        px = theme.current().px
        self.body.addLayout(self._built_header())
        splitter = QSplitter(Qt.Orientation.Horizontal, self, childrenCollapsible=False)
        self.submission = SubmissionPane(splitter)
        self.relatives = RelativesPane(self._desk, splitter)
        splitter.setStretchFactor(0, 4)
        splitter.setStretchFactor(1, 5)
        splitter.setSizes([px(480), px(620)])
        self._splitter = splitter
        self.body.addWidget(hairline())
        self.body.addWidget(splitter, 1)
        self._build_buttons()
        self.relatives.chosen.connect(lambda _case_id: self._allow())
        self.relatives.wanted.connect(self._on_wanted)

    def _built_header(self) -> QVBoxLayout:
        header = QVBoxLayout()
        header.setSpacing(theme.current().px("xs"))
        top = QHBoxLayout()
        self._names = words("", "title", wrap=True)
        self._pill = Pill()
        self._counted = words("", "fact", "mute")
        top.addWidget(self._names, 1)
        top.addWidget(self._pill)
        top.addWidget(self._counted)
        header.addLayout(top)
        self._said: QLabel = words("", "fact", "ink2", wrap=True)
        header.addWidget(self._said)
        return header

    def _build_buttons(self) -> None:
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setAccessibleName(self.tr("Close"))
        self.begin_button = button(self.tr("I review it (B)"), self._begin)
        self.merge_button = button(self.tr("Merge… (M)"), self._merge, icon="stack")
        self.decline_button = button(self.tr("Decline… (D)"), self._decline, icon="prohibit")
        self.papers_button = button(self.tr("Ask for papers… (P)"), self._ask_for_papers, icon="paperclip")
        self.duplicates_button = button(self.tr("Duplicates…"), self._show_duplicates, look="link")
        self.next_button = button(self.tr("Next (Space)"), self.go_on, icon="arrow-right")
        left: tuple[QPushButton, ...]
        left = (self.cancel_button, self.begin_button, self.merge_button, self.duplicates_button)
        right = (self.decline_button, self.papers_button, self.next_button)
        self.buttons.removeWidget(self.cancel_button)
        for place, shown in enumerate(left):
            self.buttons.insertWidget(place, shown)
        for place, shown in enumerate(right):
            self.buttons.insertWidget(len(left) + 1 + place, shown)
        self.act_button.setAutoDefault(False)
        self.act_button.setDefault(False)  # Enter in the list must accept nothing

    def _add_keys(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "A": self.act, "B": self._begin, "D": self._decline, "P": self._ask_for_papers, "M": self._merge,
            "Space": self.go_on,
        }  # fmt: skip
        for key, act in acts.items():
            shortcut(key, self, act)

    def _fit_screen(self) -> None:
        px, room = theme.current().px, self.screen().availableGeometry()
        margin = px(MARGIN)
        self.setMinimumWidth(min(px(640), room.width()))
        self.resize(min(px(WIDTH), room.width() - margin), min(px(HEIGHT), room.height() - 2 * margin))

    # Showing

    def _show(self, case: InboxCase) -> None:
        self._case = case
        details = case.details
        self._place = self._ids.index(details.id) if details.id in self._ids else 0
        self._names.setText(_parties(details, self.tr("{applicant} and {respondent}")))
        state = word(details.state)
        self._pill.show_state(f"{word(details.kind)} · {state}", "warn", "tray")
        place = {"place": self._place + 1, "count": len(self._ids)}
        self._counted.setText(self.tr("{place} of {count} waiting").format(**place))
        self._said.setText(self._facts_of(details))
        self.submission.show_case(case)
        self.relatives.show_relatives(details.id, case.relatives)
        self._allow()
        QTimer.singleShot(0, self, self._take_focus)

    def _facts_of(self, details: CaseDetails) -> str:
        today = self._desk.today()
        said = [details.shown_number, near_moment(details.received_at, today)]
        if details.due_on is not None and details.due_step is not None:
            left = deadline_words(details.due_on, today, details.clock.counted_by)
            said.append(self.tr("{step}: {left}").format(step=word(details.due_step), left=left))
        return " · ".join(said)

    def _show_nothing(self) -> None:
        self._case = None
        for shown in (self._splitter, self._pill, self._counted):
            shown.hide()
        self._names.setText(self.tr("Nothing waits for a decision."))
        self._said.setText("")
        self._allow()
        self.cancel_button.setFocus()

    def _take_focus(self) -> None:
        target = self.relatives.table if self.relatives.table.isVisible() else self.submission
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self) -> None:
        acts = self._case.details.acts if self._case else frozenset()
        is_mediation = self._case is not None and self._case.details.kind is CaseKind.MEDIATION
        for shown, act in (
            (self.act_button, Act.ACCEPT),
            (self.begin_button, Act.BEGIN_REVIEW),
            (self.decline_button, Act.DECLINE),
            (self.papers_button, Act.ASK_FOR_PAPERS),
            (self.merge_button, Act.MERGE),
        ):
            shown.setEnabled(act in acts)
        self.next_button.setEnabled(self._case is not None)
        tip = self.tr("Only a mediation can be accepted and get a number.")
        self.act_button.setToolTip("" if is_mediation or self._case is None else tip)

    # Deciding

    def _accept(self, case_id: int) -> str:
        with self._desk.database.writing() as db:
            number = review.accept_case(db, case_id, by=self._desk.actor, now=self._desk.now()).number or ""
        self._desk.case_changed.emit(case_id)
        return number

    def _on_accepted(self, number: str) -> None:
        self.go_on()
        self.banner.tell("good", self.tr("Accepted as {number}").format(number=number))

    def _begin(self) -> None:
        if self._case is None or not self.begin_button.isEnabled():
            return
        self.banner.clear()
        case_id = self._case.details.id
        try:
            with self._desk.database.writing() as db:
                review.begin_review(db, case_id, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self._tell_refused(error)
            return
        self._desk.case_changed.emit(case_id)
        self._read_again()

    def _decline(self) -> None:
        if self._case is not None and self.decline_button.isEnabled():
            proposed = next((p for p in self._case.details.proposals if p.decision is None and p.refusal_code), None)
            self._ask(DeclineDialog(self._desk, self._case.details, self, proposed), self._on_declined)

    def _on_declined(self) -> None:
        self.go_on()
        self.banner.tell("info", self.tr("Not accepted; the reason and the words are kept."))

    def _ask_for_papers(self) -> None:
        if self._case is not None and self.papers_button.isEnabled():
            self._ask(AskForPapersDialog(self._desk, self.case_id, self), self._on_papers_asked)

    def _on_papers_asked(self) -> None:
        self.go_on()
        self.banner.tell("info", self.tr("Papers are asked for; the applicant's time runs."))

    def _merge(self) -> None:
        if self._case is not None and self.merge_button.isEnabled():
            likes = tuple(one.case.id for one in self._case.relatives.shown)
            dialog = MergeDialog(self._desk, self.case_id, self, other_id=self.relatives.chosen_id, likes=likes)
            self._ask(dialog, self._on_merged)

    def _on_merged(self) -> None:
        self._read_again()
        if self._case is not None and self._case.details.state is CaseState.MERGED:
            self.go_on()
        self.banner.tell("info", self.tr("Merged. It can be undone from the list of duplicates."))

    def _show_duplicates(self) -> None:
        dialog = DuplicatesDialog(self._desk, self)
        dialog.rejected.connect(self._read_again)
        self._ask(dialog, self.accept)  # a case is shown behind it

    def _ask(self, dialog: QDialog, done: Callable[[], object]) -> None:
        self.banner.clear()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(done)
        dialog.open()

    def _tell_refused(self, error: DeskError) -> None:
        """Perhaps another desk was faster: the matter is shown as it stands now, where it can be read."""
        with suppress(DeskError):
            self._read_again()
        if self._case is not None and self._case.details.state not in WAITING:
            self.go_on()
        self.banner.tell_error(error)

    def _read_again(self) -> None:
        if self._case is None:
            return
        with self._desk.database.reading() as db:
            case = inbox_case(db, self._case.details.id)
        self._show(case)

    def _on_wanted(self, case_id: int) -> None:
        self.accept()
        self._desk.place_wanted.emit("cases", case_id)


def _after(waiting: list[int], here: int, place: int) -> int:
    """Return the id that follows, the first one after the last; where this one is gone, what took its place."""
    if not waiting:
        return 0
    if here in waiting:
        return waiting[(waiting.index(here) + 1) % len(waiting)] if len(waiting) > 1 else here
    return waiting[place % len(waiting)]


def _parties(details: CaseDetails, text: str) -> str:
    applicants = [party.name for party in details.parties if party.side is PartySide.APPLICANT]
    return without_turns(text.format(applicant="、".join(applicants) or "—", respondent=details.insurer or "—"))
