"""What consumers meet on their phones: whether it takes new matters, where it is, and its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.rights import Right
from mediator_desk.services.bridge.calls import CallsOf, calls_of
from mediator_desk.services.bridge.texts import (
    NOTHING,
    PHONE_END,
    OpenTo,
    TextRow,
    bridge_settings,
    change_settings,
    text_rows,
)
from mediator_desk.views import theme
from mediator_desk.views.date_words import long_day
from mediator_desk.views.dialog_showing import until_answered
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import Card, Pill, button, selectable, words
from mediator_desk.views.permitted import only_with
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.settings.public_text_dialog import PublicTextDialog
from mediator_desk.views.settings.scrolled import ScrolledPage
from mediator_desk.views.settings.setting_list import SettingList
from mediator_desk.views.table import Column, Mark

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

CHANGED, AS_SHIPPED = Mark("pencil-simple", "warn"), Mark("check", "plain")


class PublicPageSection(QWidget):
    """How the page is open, above the list of its texts."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()

    def reload(self) -> None:
        """Read everything again."""
        with self._desk.database.reading() as db:
            rows, said, calls = text_rows(db), bridge_settings(db), calls_of(db)
        self._rows = {row.id: row for row in rows}
        self.list.show_rows(rows)
        self._show(said)
        self._show_given_up(calls)

    def open_text(self, row_id: int) -> None:
        """Change a text in a dialog."""
        until_answered(PublicTextDialog(self._desk, self._rows[row_id].key, self))

    def _show(self, said: OpenTo) -> None:
        if said.is_open:
            self.state.show_state(self.tr("Takes new submissions"), "good", "check")
        else:
            self.state.show_state(self.tr("Takes no new submissions"), "warn", "pause")
        self.address.setText(said.address or self.tr("No address yet: links and codes to rate by cannot be made."))
        asks = self.tr("Progress is told by the document number and the last four digits of the telephone.")
        alone = self.tr("Progress is told by the document number alone.")
        self.asks.setText(asks if said.asks_for == PHONE_END else alone)

    def _show_given_up(self, calls: Sequence[CallsOf]) -> None:
        """Say which back ends were not told of changes, and are called no more."""
        said = self.tr(
            "{client} could not be reached: {count} changes since {date} were given up. It can ask for them, or have"
            " them sent once more: mediator-desk bridge client again {client}"
        )
        lost = [
            said.format(client=one.client, count=one.given_up, date=long_day(china_day(one.given_up_since)))
            for one in calls
            if one.given_up_since is not None
        ]
        self.given_up.setText("\n".join(lost))
        self.given_up.setVisible(bool(lost))

    def _build(self) -> None:
        px = theme.current().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = ScrolledPage(self.tr("Texts for consumers"))
        outer.addWidget(page)
        column = page.column
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(px("l"))
        facts = QVBoxLayout()
        facts.setSpacing(px("xs"))
        self.state = Pill()
        self.address = selectable(words("", wrap=True))
        self.asks = words("", "fact", "ink2", wrap=True)
        self.given_up = selectable(words("", "fact", "warn", wrap=True))
        self.given_up.hide()
        for part in (self.state, self.address, self.asks, self.given_up):
            facts.addWidget(part)
        row.addLayout(facts, 1)
        self.change_button = button(self.tr("Change…"), self._on_change_settings, icon="pencil-simple")
        only_with(self.change_button, self._desk, Right.KEEP_SETTINGS)
        row.addWidget(self.change_button)
        card.body.addLayout(row)
        column.addWidget(card)
        explanation = self.tr(
            "These words stand on the phones of consumers, in the mini program and on the page. A change is there "
            "some seconds later."
        )
        self.list = SettingList(
            self._desk, "public_texts", self.tr("Texts for consumers"), self._columns(), explanation
        )
        self._edit = button(self.tr("Change the text"), self._on_change_text, icon="pencil-simple")
        self.list.add_acts(self._edit)
        self.list.row_activated.connect(self.open_text)
        self.list.selection_changed.connect(self._show_acts)
        column.addWidget(self.list, 1)
        self._show_acts()

    def _columns(self) -> list[Column]:
        state, part = self.tr("How far it is"), self.tr("Part of the page")
        as_shipped, changed = self.tr("As at the beginning"), self.tr("Changed")
        return [
            Column("title", self.tr("Title"), lambda one: one.title, width=230, leads=True, sortable=False),
            Column("kind", self.tr("Where it is read"), lambda one: state if one.is_of_state else part, width=150,
                   sortable=False),
            Column("words", self.tr("Words"), _one_line, width=420, sortable=False),
            Column("state", self.tr("State"), lambda one: changed if one.is_own else as_shipped, "pill", 170,
                   mark=lambda one: CHANGED if one.is_own else AS_SHIPPED, sortable=False),
        ]  # fmt: skip

    def _on_change_settings(self) -> None:
        until_answered(PublicPageDialog(self._desk, self))

    def _on_change_text(self) -> None:
        if row_id := self.list.table.current_id():
            self.open_text(row_id)

    def _show_acts(self) -> None:
        self._edit.setEnabled(bool(self.list.table.current_id()))


class PublicPageDialog(DeskDialog):
    """How the page is open to consumers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mini program and page for phones"), self.tr("Save"), parent)
        self.keep_input(desk, "public_page")
        self._desk = desk
        self.form = Form(self)
        taken = self.tr("Complaints and requests for mediation are taken.")
        closed = self.tr("The page says so with the telephone; progress and ratings go on.")
        choices = [(True, self.tr("Open"), taken), (False, self.tr("Closed"), closed)]
        asked = self.tr("What consumers are asked to complete comes at any time.")
        self.form.add("is_open", self.tr("New submissions"), RadioField(choices), asked)
        hint = self.tr("As consumers reach the page: https://… Links and codes to rate by lead there.")
        self.form.add("address", self.tr("Address of the page"), QLineEdit(), hint)
        phone = self.tr("Who knows a document number alone learns nothing.")
        alone = self.tr("Whoever knows a document number learns how far the matter is.")
        checks = [
            (PHONE_END, self.tr("Last four digits of the telephone"), phone),
            (NOTHING, self.tr("Nothing more"), alone),
        ]
        hint = self.tr("Where a case has no telephone of the applicant, its progress is not told by the first.")
        self.form.add("asks_for", self.tr("Asked beside the document number"), RadioField(checks), hint)
        self.form.fill(self._read(), reread=self._read)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def _read(self) -> OpenTo:
        with self._desk.database.reading() as db:
            return bridge_settings(db)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            change_settings(db, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()


def _one_line(row: TextRow) -> str:
    return " ".join(row.words.split())
