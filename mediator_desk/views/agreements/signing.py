"""Entering the marks on the paper: every party, the mediator, the committee's seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid, Problem, Refused
from mediator_desk.models.life import Act
from mediator_desk.models.rights import Right, allows
from mediator_desk.models.words import (
    AgreementState,
    CaseState,
    EffectRule,
    PartyKind,
    RepresentativeKind,
    SignatureManner,
    SignerKind,
)
from mediator_desk.services.agreements.signing import SignaturePlace, mark_signature
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.parties.authority import is_minor
from mediator_desk.views import theme
from mediator_desk.views.agreements.back_to_draft import RefusalToSignDialog
from mediator_desk.views.agreements.effect_words import effect_line
from mediator_desk.views.agreements.signature_row import SignatureRow
from mediator_desk.views.agreements.signed_scan import SignedScan
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import DateField, Unreadable
from mediator_desk.views.final_acts import final_words
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, hairline, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mediator_desk.desk import Desk


class SigningDialog(DeskDialog):
    """All places of the paper; several are entered at once. With the last one the agreement takes effect."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who has signed?"), self.tr("Enter the marks"), parent, width=820)
        self._desk, self._case_id = desk, case_id
        self.rows: list[SignatureRow] = []
        self._read()
        self.keep_input(desk, f"signing/{self._agreement.number}", case_id)
        self._build()
        self._show_rows()

    def _read(self) -> None:
        with self._desk.database.reading() as db:
            self._case: CaseDetails = case_details(db, self._case_id)
        if self._case.agreement is None:
            raise Refused("no_agreement")
        self._agreement = self._case.agreement

    def _build(self) -> None:
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self._effect = words("", "fact", "ink2", wrap=True)
        chosen = self.tr("The paper says so. To choose another rule, take it back to draft before anybody signs.")
        self._effect.setToolTip(chosen)
        self._effect.setAccessibleDescription(chosen)
        self.body.addWidget(self._effect)
        head = QHBoxLayout()
        self._count = words("", "section")
        head.addWidget(self._count, 1)
        self.day = DateField()
        self.day.setObjectName("day_of_all")
        self.day.setAccessibleName(self.tr("Day of all marks"))
        self.day.setToolTip(self.tr("Day of all marks"))
        self.day.show_day(self._desk.today())
        self.day.setFixedWidth(theme.current().px(150))
        self.day.editingFinished.connect(self._on_day)
        head.addWidget(self.day)
        self.all_button = button(self.tr("All of them on this day"), self.tick_all, icon="check")
        head.addWidget(self.all_button)
        self.body.addLayout(head)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._area, 1)
        self.scan = SignedScan(self._desk, self._case_id, self.banner, self)
        self.scan.brought.connect(lambda: self._desk.case_changed.emit(self._case_id))
        self.body.addWidget(self.scan)
        self.refusal_button = button(
            self.tr("A party refuses to sign…"), self._on_refusal, look="link", icon="prohibit"
        )
        self.seal_button = button(self.tr("Sign a copy electronically…"), self._on_seal, look="link", icon="pen-nib")
        self.buttons.insertWidget(0, self.seal_button)
        self.buttons.insertWidget(0, self.refusal_button)
        self.cancel_button.setText(self.tr("Close"))

    def _show_rows(self) -> None:
        px = theme.current().px
        listed = QWidget()
        listed.setObjectName("scrolled")
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, px("s"), 0)
        column.setSpacing(px("s"))
        self.rows = [self._row(place) for place in self._places()]
        for row in self.rows:
            column.addWidget(row)
            column.addWidget(hairline())
        column.addStretch(1)
        self._area.setWidget(listed)
        self._area.setMinimumHeight(min(listed.sizeHint().height() + px("s"), px(420)))
        self._show_state()

    def _places(self) -> tuple[SignaturePlace, ...]:
        return self._agreement.signature_places

    def _row(self, place: SignaturePlace) -> SignatureRow:
        """Return the row of a place; organisations and the committee use their seal."""
        kinds = {party.id: party.kind for party in self._case.parties}
        is_party = place.signer is SignerKind.PARTY
        is_person = is_party and kinds.get(place.signer_id or 0) is PartyKind.PERSON
        is_signed = is_person or place.signer is SignerKind.MEDIATOR
        usual = SignatureManner.SIGNED if is_signed else SignatureManner.SEALED
        if is_party and self._agreement.effect_rule is EffectRule.ONLINE:
            usual = SignatureManner.ELECTRONIC
        agents, by = (self._agents(place), self._guardian(place)) if is_party else ([], "")
        return SignatureRow(place, agents, usual, self._desk.today(), by=by)

    def _guardian(self, place: SignaturePlace) -> str:
        """Return who signs for a party under 18, its first legal representative; "" for one that signs itself."""
        party = next((one for one in self._case.parties if one.id == place.signer_id), None)
        if party is None or not is_minor(party.kind, party.born_on, self._desk.today()):
            return ""
        return next((one.name for one in party.representatives if one.kind is RepresentativeKind.LEGAL), "")

    def _agents(self, place: SignaturePlace) -> list[str]:
        """Return who may sign for a party: its agents with special authority, and legal representatives."""
        return [
            agent.name
            for party in self._case.parties
            if party.id == place.signer_id
            for agent in party.representatives
            if agent.may_settle or agent.kind is RepresentativeKind.LEGAL
        ]

    def _show_state(self) -> None:
        open_rows = [row for row in self.rows if not row.is_done]
        can_sign = bool(open_rows) and (Act.SIGN in self._case.acts or self._may_mark_later())
        done = self.tr("{done} of {count} marks are there")
        self._count.setText(done.format(done=len(self.rows) - len(open_rows), count=len(self.rows)))
        for shown in (self.all_button, self.day, self.act_button):
            shown.setVisible(can_sign)
        self._effect.setText("\n".join(self._rule_words()))
        self.refusal_button.setVisible(Act.REFUSE_TO_SIGN in self._case.acts)
        if open_rows and can_sign:
            open_rows[0].focus_tick()
        else:
            self.cancel_button.setFocus()
        self._tell_effect()

    def _rule_words(self) -> Iterator[str]:
        """Give by which rule it takes effect, and what cannot be undone."""
        yield effect_line(self._agreement.effect_rule)
        if Act.SIGN in self._case.acts:
            yield final_words(Act.SIGN)

    def _may_mark_later(self) -> bool:
        """Tell whether a mark that the agreement took effect without may still be entered."""
        is_open = self._case.state is not CaseState.ARCHIVED
        return (
            is_open
            and self._agreement.state is AgreementState.EFFECTIVE
            and allows(self._desk.actor, Right.WORK_ON_CASES)
        )

    def _tell_effect(self) -> None:
        agreement = self._agreement
        if agreement.effective_on is None:
            return
        title = self.tr("The agreement is in force since {day}").format(day=long_day(agreement.effective_on))
        until = agreement.confirmation_until
        text = self.tr("The parties may jointly ask a court for confirmation until {day}.")
        self.banner.tell("good", title, text.format(day=long_day(until)) if until else "", stays=True)

    def tick_all(self) -> None:
        """Tick every open place, with the day that stands beside the button."""
        day = self._day_of_all()
        if day is None:
            self.day.setFocus()
            return
        for row in self.rows:
            row.tick(day)
        self.act_button.setFocus()

    def _on_day(self) -> None:
        if (day := self._day_of_all()) is not None:
            for row in self.rows:
                row.suggest_day(day)

    def _day_of_all(self) -> date | None:
        try:
            return self.day.day()
        except Unreadable:
            return None

    def is_changed(self) -> bool:
        """Tell whether a tick was set that is not entered."""
        return any(row.is_ticked for row in self.rows)

    def act(self) -> None:
        """Enter the ticked marks, all or none, and stay to show what is still missing or that it is in force."""
        self.banner.hide()
        try:
            self._enter()
        except Invalid:
            return  # shown in its row
        except DeskError as error:
            self.banner.tell_error(error)
            return
        self._read()
        self._show_rows()
        self.input_saved(goes_on=True)
        self._desk.case_changed.emit(self._case_id)

    def _enter(self) -> None:
        ticked = [row for row in self.rows if row.is_ticked]
        if not ticked:
            self.banner.tell("warn", self.tr("No mark is ticked"), self.tr("Tick those who have signed."))
            raise Invalid([Problem("signed_on", "required")])
        with self._desk.database.writing() as db:
            for row in ticked:
                try:
                    mark_signature(db, self._case_id, row.draft(), by=self._desk.actor, now=self._desk.now())
                except Invalid as refused:
                    row.show_problems(refused.problems)
                    raise

    def _on_seal(self) -> None:
        from mediator_desk.views.agreements.sealing import SealDialog

        dialog = SealDialog(self._desk, self._case_id, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_refusal(self) -> None:
        dialog = RefusalToSignDialog(self._desk, self._case_id, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.done(0))
        dialog.open()
