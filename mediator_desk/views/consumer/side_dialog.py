"""What the consumer of a case sees on the phone, who was told what, and the link to rate by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right
from mediator_desk.services.bridge import ratings
from mediator_desk.services.bridge.texts import committee_facts, filled, public_texts, rating_address
from mediator_desk.services.bridge.told import ConsumerSide, consumer_side
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.consumer.rating_code import LinkCode, print_link
from mediator_desk.views.date_words import exact_moment, long_day
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import Card, button, words
from mediator_desk.views.permitted import only_with
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

WIDTH = 680
PAGE = "page"
"""The way of who looked it up on the page; every other is the name of a back end."""


@dataclass(frozen=True)
class _ShownTold:
    id: int
    moment: str
    way: str
    state: str


class ConsumerSideDialog(DeskDialog):
    """There is nothing to save: a link counts from the moment it is made."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What the consumer sees"), self.tr("Close"), parent, width=WIDTH)
        self._desk, self._case_id, self.link = desk, case_id, ""
        with desk.database.reading() as db:
            line, side = case_line(case_details(db, case_id)), consumer_side(db, case_id)
            self._facts, texts = committee_facts(db), public_texts(db)
        self._titles = {key: one.title for key, one in texts.items()}
        self.cancel_button.hide()
        self.body.addWidget(words(line, "fact", "mute", wrap=True))
        if side is None:
            self.body.addWidget(words(self.tr("Nobody is told of this case."), wrap=True))
        else:
            self._build(side)
        self.body.addStretch(1)
        self.act_button.setFocus()

    def _build(self, side: ConsumerSide) -> None:
        self._number = side.receipt
        card = Card()
        self.title = words(side.state.title, "section", wrap=True)
        said = filled(side.state.words, self._facts)
        since = self.tr("Number {number}, since {day}").format(number=side.receipt, day=long_day(side.since))
        for part in (self.title, words(said, wrap=True), words(since, "fact", "mute", wrap=True)):
            card.body.addWidget(part)
        if side.asked:
            card.body.addWidget(words(self.tr("Asked for: {words}").format(words=side.asked), "fact", wrap=True))
        self.body.addWidget(card)
        self._add_told(side)
        if side.is_rated:
            self.body.addWidget(words(self.tr("The consumer has rated this matter."), "fact", wrap=True))
        elif side.can_be_rated:
            self._add_rating()

    def _add_told(self, side: ConsumerSide) -> None:
        self.body.addWidget(words(self.tr("Who was told, and when"), "section"))
        if not side.told:
            self.body.addWidget(words(self.tr("Nobody has looked it up yet."), "fact", "mute"))
            return
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "told_states", self._desk, self)
        self.table.setAccessibleName(self.tr("Who was told, and when"))
        px = theme.current().px
        self.table.setMinimumHeight(px("header") + min(4, len(side.told)) * px("row"))
        on_the_page = self.tr("Looked up on the page")
        rows = [
            _ShownTold(
                place,
                exact_moment(one.at),
                on_the_page if one.way == PAGE else one.way,
                self._titles.get(one.state, one.state),
            )
            for place, one in enumerate(side.told, 1)
        ]
        self._model.show_source(RowList(rows))
        self.body.addWidget(self.table, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("moment", self.tr("When"), lambda one: one.moment, width=190, leads=True, sortable=False),
            Column("way", self.tr("By which way"), lambda one: one.way, width=190, sortable=False),
            Column("state", self.tr("What"), lambda one: one.state, width=190, sortable=False),
        ]

    def _add_rating(self) -> None:
        self.body.addWidget(words(self.tr("Rating"), "section"))
        about = self.tr("A link lets the consumer rate once, for ninety days. Send it, or print the code.")
        self.body.addWidget(words(about, "fact", "ink2", wrap=True))
        self.make_button = button(self.tr("Make a link to rate by"), self.make_link, icon="link")
        only_with(self.make_button, self._desk, Right.CLOSE_CASES)
        row = QHBoxLayout()
        row.addWidget(self.make_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._made = QWidget()
        line = QHBoxLayout(self._made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.current().px("l"))
        self.code = LinkCode()
        line.addWidget(self.code)
        column = QVBoxLayout()
        self.message = words("", wrap=True)
        self.address = QLineEdit(readOnly=True)
        self.address.setAccessibleName(self.tr("Link to rate by"))
        column.addWidget(self.message)
        column.addWidget(self.address)
        acts = QHBoxLayout()
        self.copy_button = button(self.tr("Copy the message"), self._copy, icon="copy")
        self.print_button = button(self.tr("Print the code…"), self._print, icon="printer")
        acts.addWidget(self.copy_button)
        acts.addWidget(self.print_button)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(1)
        line.addLayout(column, 1)
        self._made.hide()
        self.body.addWidget(self._made)

    def make_link(self) -> None:
        """Make a link and show it with its code; or show what stands in the way."""
        self.banner.clear()
        try:
            with self._desk.database.writing() as db:
                token = ratings.make_rating_link(db, self._case_id, by=self._desk.actor, now=self._desk.now())
                self.link = rating_address(db, token)
        except DeskError as error:
            self.banner.tell_error(error)
            return
        message = self.tr("{committee}: please rate how your matter {number} was handled:")
        self.message.setText(message.format(committee=self._facts.name, number=self._number))
        self.address.setText(self.link)
        self.address.setCursorPosition(0)
        self.code.show_link(self.link)
        self.make_button.hide()
        self._made.show()
        self.copy_button.setFocus()
        self._desk.case_changed.emit(self._case_id)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.message.text()} {self.link}")
        self.banner.tell("good", self.tr("The message is copied; paste it where you write to the consumer."))

    def _print(self) -> None:
        if print_link(self.link, self._facts.name, self._number, self) is False:
            self.banner.tell("bad", self.tr("The printer did not begin. Look whether it is on, and print again."))
