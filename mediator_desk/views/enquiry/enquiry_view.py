"""查询进度: a consumer is on the telephone and wants to know how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.models.rights import Right
from mediator_desk.services.enquiry import look_up
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.enquiry.answer_card import COPY_KEYS, AnswerCard
from mediator_desk.views.parts import Card, button, restyle, words
from mediator_desk.views.permitted import only_with
from mediator_desk.views.sentences import sentence
from mediator_desk.views.shortcuts import AROUND, shortcut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from mediator_desk.desk import Desk
    from mediator_desk.errors import Problem
    from mediator_desk.services.enquiry import Answer


class EnquiryView(QWidget):
    """One field for the number of an identity document; below it what the consumer may hear."""

    case_chosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: AnswerCard | None = None
        self._build()
        self._connect()

    def look_up(self) -> None:
        """Show how far the matters of this person are; nothing is shown that the trail does not hold."""
        self.forget()
        try:
            with self._desk.database.writing() as db:
                answer = look_up(db, self._number.text(), by=self._desk.actor, now=self._desk.now())
        except Invalid as error:
            self._tell(error.problems, "bad")
        except DeskError as error:
            self._banner.tell_error(error)
        else:
            self._show(answer)
        self.take_focus()

    def forget(self) -> None:
        """Take the answer away: it belonged to another number."""
        self._banner.clear()
        self._tell((), "")
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None

    def copy(self) -> None:
        """Put the whole answer on the clipboard, as text."""
        if self._card is not None:
            QGuiApplication.clipboard().setText(self._card.text)
            self._banner.tell("good", self.tr("The answer is copied; it can be pasted into a message."))

    @property
    def answer(self) -> str:
        """What is answered now, as text; "" where nothing is."""
        return self._card.text if self._card is not None else ""

    def take_focus(self) -> None:
        """Give the keyboard to the field, its number ready to be typed over."""
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)
        self._number.selectAll()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self.take_focus()

    def _build(self) -> None:
        px = theme.current().px
        page = QVBoxLayout(self)
        page.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
        page.setSpacing(px("l"))
        page.addWidget(words(self.tr("Progress look-up"), "page"))
        page.addWidget(self._built_question())
        self._banner = Banner(self)
        page.addWidget(self._banner)
        page.addWidget(self._built_scroll(), 1)

    def _built_question(self) -> Card:
        px = theme.current().px
        card = Card()
        hint = self.tr("Number of the applicant's identity document, as it is dictated")
        card.body.addWidget(words(hint, "fact", "mute"))
        row = QHBoxLayout()
        row.setSpacing(px("s"))
        self._number = QLineEdit()
        self._number.setObjectName("identity_number")
        self._number.setAccessibleName(hint)
        self._number.setWhatsThis(
            self.tr(
                "Spaces, dashes and a small x do not matter. Who asks for a child or for somebody else "
                "gives that person's number, not the own one. Every look-up is written down."
            )
        )
        self._number.setMaximumWidth(px(420))
        self._search = button(self.tr("Look up"), look="primary", icon="magnifying-glass")
        row.addWidget(self._number, 1)
        row.addWidget(self._search)
        row.addStretch(1)
        card.body.addLayout(row)
        self._finding = words("", "fact", "warn", wrap=True)
        self._finding.hide()
        card.body.addWidget(self._finding)
        return card

    def _built_scroll(self) -> QScrollArea:
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setObjectName("scrolled")
        self._answers = QVBoxLayout(holder)
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._answers.addStretch(1)
        self._scroll.setWidget(holder)
        return self._scroll

    def _connect(self) -> None:
        self._search.clicked.connect(self.look_up)
        only_with(self._search, self._desk, Right.ANSWER_PEOPLE)
        self._number.returnPressed.connect(self.look_up)
        self._number.textEdited.connect(lambda _text: self.forget())
        shortcut(COPY_KEYS, self, self.copy, AROUND)

    def _show(self, answer: Answer) -> None:
        self._tell(answer.slips, "warn")
        self._card = AnswerCard(answer, self._desk.now())
        self._card.case_chosen.connect(self.case_chosen)
        self._card.copy_button.clicked.connect(self.copy)
        self._answers.insertWidget(0, self._card)
        self._scroll.verticalScrollBar().setValue(0)

    def _tell(self, problems: Sequence[Problem], tone: str) -> None:
        """Show what is odd about the number, beside its field."""
        self._finding.setText("\n".join(sentence(problem) for problem in problems))
        self._finding.setVisible(bool(problems))
        self._number.setAccessibleDescription(self._finding.text())
        restyle(self._finding, tone=tone)
        restyle(self._number, problem=tone if problems else "")
