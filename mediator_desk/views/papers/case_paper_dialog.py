"""A paper of a case before it leaves the desk: looked at, printed or saved, and by that made final."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import DeskError, Problem
from mediator_desk.views.date_words import near_day
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import shown
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.papers import paper_work
from mediator_desk.views.papers.paper_work import Looked
from mediator_desk.views.papers.receipts_dialog import PaperReceiptsDialog
from mediator_desk.views.papers.redacting import open_redacted
from mediator_desk.views.papers.ways import NOWHERE, PaperWays
from mediator_desk.views.papers.written import form_for, word_for_form
from mediator_desk.views.parts import button, words
from mediator_desk.views.sentences import sentence
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.papers.order import PaperOrder
    from mediator_desk.views.drawn_paper import Drawn


class WhichPaper(QComboBox):
    """One of several papers; a wheel that passes over it changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CasePaperDialog(PaperDialog):
    """One paper, or one of several to be chosen. Printing and saving make it final; a draft is never numbered."""

    least, besides = 190, 120

    def __init__(
        self,
        desk: Desk,
        named: Sequence[tuple[PaperOrder, str]],
        parent: QWidget | None = None,
        *,
        ways: PaperWays = NOWHERE,
    ) -> None:
        """`named`: what is ordered, each with its name in the language in use; at least one."""
        super().__init__(desk, named[0][1] if len(named) == 1 else self.tr("Print a paper"), parent)
        self._named, self._ways = list(named), ways
        self._came_from: QWidget | None = None
        self._add_choices()
        self.standing = words("", "fact", "ink2", wrap=True)
        self.form = Form(self)
        self.form.add("words", self.tr("Why it says something else now"), QLineEdit()).setMaxLength(300)
        self.form.hide()
        first = named[0][0]
        self.keep_input(desk, f"case_paper/{first.case_id}/{_told(first)}", first.case_id)
        self.body.insertWidget(1, self.standing)
        self.body.insertWidget(2, self.form)
        self.receipts_button = button(self.tr("Receipts…"), self._on_receipts, look="link", icon="tray")
        self.write_button = button("", self._on_write, look="link", icon="note-pencil")
        self.redact_button = button(self.tr("Redacted copy…"), self._on_redact, look="link", icon="prohibit")
        for place, one in enumerate((self.receipts_button, self.write_button, self.redact_button)):
            self.buttons.insertWidget(place, one)
        self.cancel_button.setFocus()  # the keyboard waits there until the paper is drawn
        self.draw()

    @property
    def order(self) -> PaperOrder:
        """The paper that is chosen."""
        return self._named[max(0, self.which.currentIndex())][0]

    def typed_beside(self) -> dict[str, str]:
        """Return which paper the reason is for that was typed."""
        return {"order": _told(self.order)} if self.form.typed() else {}

    def type_beside(self, typed: dict[str, str]) -> None:
        """Choose that paper again."""
        told = [_told(order) for order, _name in self._named]
        if typed.get("order") in told:
            self.which.setCurrentIndex(told.index(typed["order"]))

    def _add_choices(self) -> None:
        self.which = WhichPaper()
        self.which.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.which.addItems([name for _order, name in self._named])
        self.which.setAccessibleName(self.tr("Which paper"))
        self.which.setVisible(len(self._named) > 1)
        self.which.currentIndexChanged.connect(lambda _place: self.draw())
        self.choices.addWidget(self.which, 1)
        self.draft = SegmentField([(False, self.tr("Final")), (True, self.tr("Draft"))])
        self.add_choice(self.tr("As"), self.draft)
        self.choices.addStretch(1)

    def draw(self) -> None:
        """Draw the paper that is chosen."""
        form = word_for_form(self.order.kind)
        self.write_button.setText(form)
        self.write_button.setAccessibleName(form)
        self.write_button.setVisible(bool(form))
        self.standing.setText("")
        self.form.hide()
        super().draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        database, is_draft, now = self._desk.database, self.draft.choice(), self._desk.now()
        return partial(paper_work.look, database, self.order, self._file_name(), is_draft=is_draft, now=now)

    def let_out(self, drawn: Drawn, then: Callable[[Drawn], object]) -> None:
        """Make the paper final, unless it is a draft; then let it leave the desk as it is kept."""
        if not isinstance(drawn, Looked) or drawn.is_draft:
            then(drawn)
            return
        said = self.form.field("words").text().strip()
        if drawn.former and not said:
            self.form.show_problems([Problem("words", "required")])
            return
        self._came_from = self.focusWidget()
        self.cancel_button.setFocus()  # Qt would hand the keyboard of a button that rests to whatever stands next
        self._let_out(False)
        by, now = self._desk.actor, self._desk.now()
        work = partial(
            paper_work.make_final, self._desk.database, self.order, self._file_name(), words=said, by=by, now=now
        )
        made, failed = partial(self._on_final, then), self._on_not_final
        self._desk.jobs.run(work, owner=self, on_done=made, on_failed=failed)

    def _file_name(self) -> str:
        return self.tr("{paper} {number}").format(paper=word(self.order.kind), number="{number}")

    # What came

    def _on_drawn(self, asked: int, drawn: Drawn) -> None:
        super()._on_drawn(asked, drawn)
        if asked == self._asked and isinstance(drawn, Looked):
            self._tell_standing(drawn)

    def _tell_standing(self, looked: Looked) -> None:
        self.standing.setText(self._standing_words(looked))
        self.form.setVisible(bool(looked.former))

    def _standing_words(self, looked: Looked) -> str:
        if looked.is_draft:
            return self.tr("A draft says so across each page. It gets no number and is not kept.")
        if looked.issued is not None:
            day = near_day(china_day(looked.issued.issued_at), self._desk.today())
            text = self.tr("Issued as {number} ({day}). Printed or saved again it is the very same file.")
            return text.format(number=looked.issued.number, day=day)
        if looked.former:
            text = self.tr("{number} was issued, and the case says something else by now. A new one takes its place.")
            return text.format(number=looked.former)
        return self.tr("Printed or saved it becomes final: it gets its number and its code, and is kept as it is.")

    def _on_final(self, then: Callable[[Drawn], object], final: Looked) -> None:
        self._drawn = final
        self.preview.show_paper(final.content)
        self._let_out_again()
        self.form.field("words").clear()
        self.form.take_as_saved()
        self.input_saved(goes_on=True)
        self._tell_standing(final)
        then(final)

    def _let_out_again(self) -> None:
        self._let_out(True)
        if self.cancel_button.hasFocus() and self._came_from is not None:
            self._came_from.setFocus()

    def _on_not_final(self, error: Exception) -> None:
        self._let_out_again()
        if isinstance(error, DeskError):
            self.banner.tell_error(error)

    def _on_not_drawn(self, asked: int, error: Exception) -> None:
        super()._on_not_drawn(asked, error)
        if asked == self._asked:
            self.standing.setText("" if isinstance(error, DeskError) else sentence(error))

    # What it leads to

    def _on_receipts(self) -> None:
        shown(PaperReceiptsDialog(self._desk, self.order.case_id, self.order.kind, self, ways=self._ways))

    def _on_redact(self) -> None:
        issued = self._drawn.issued if isinstance(self._drawn, Looked) else None
        open_redacted(self._desk, self.order, self, number=issued.number if issued else "")

    def _on_write(self) -> None:
        dialog = form_for(self._desk, self.order, self)
        if dialog is not None:
            shown(dialog).accepted.connect(self.draw)


def _told(order: PaperOrder) -> str:
    return f"{order.kind}-{order.about_id or 0}"
