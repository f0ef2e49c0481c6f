"""The parties' consents to the use of sensitive data: what is on record, giving one, withdrawing one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from mediator_desk.conventions.text import without_turns
from mediator_desk.errors import DeskError
from mediator_desk.models.procedure_words import ConsentScope
from mediator_desk.models.words import CaseState, PartyKind, RepresentativeKind
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.parties import data_consents
from mediator_desk.services.parties.data_consents import ConsentDraft, ConsentRow, scope_wanted
from mediator_desk.services.parties.party_details import PartyDetails
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, hairline, words
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from mediator_desk.desk import Desk


class DataConsentsDialog(DeskDialog):
    """What is on record, each with a link to withdraw it, and a form for another one."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Consents to the use of sensitive data"), self.tr("Put on record"), parent, width=640)
        self.keep_input(desk, f"data_consents/{case_id}", case_id)
        self._desk = desk
        self._read(case_id)
        self._build()
        self._begin()
        self.cancel_button.setText(self.tr("Close"))

    def _read(self, case_id: int) -> None:
        with self._desk.database.reading() as db:
            self._case: CaseDetails = case_details(db, case_id)
            self._rows: list[ConsentRow] = data_consents.consents_of(db, case_id)
        self._people = [party for party in self._case.parties if party.kind is PartyKind.PERSON]

    def _build(self) -> None:
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.sensitive_box = QCheckBox(self.tr("This case holds sensitive data: health, accounts, a child under 14"))
        self.sensitive_box.setChecked(self._case.is_sensitive)
        self.sensitive_box.setEnabled(self._case.state is not CaseState.ARCHIVED)
        self.sensitive_box.clicked.connect(self._on_marked)
        self.body.addWidget(self.sensitive_box)
        self.withdraw_buttons: list[QPushButton] = []
        for row in self._rows:
            self.body.addLayout(self._line(row))
        if not self._rows:
            self.body.addWidget(words(self.tr("No consent is on record yet."), "fact", "mute"))
        self.body.addWidget(hairline())
        self.form = Form(self, columns=2)
        self.body.addWidget(FittingArea(self.form), 1)
        people = [(party.id, without_turns(party.name)) for party in self._people]
        add = self.form.add
        add("party_id", self.tr("Whose data"), ChoiceField(people, self.tr("Choose a person")))
        add("scope", self.tr("For what"), ChoiceField(choices(ConsentScope), self.tr("Choose")))
        hint = self.tr("For a child under 14 a parent or guardian consents.")
        add("given_by", self.tr("Who consents"), QLineEdit(), hint).setMaxLength(200)
        add("given_on", self.tr("Given on"), DateField())
        how = self.tr("On paper, by telephone, in the mini program")
        add("manner", self.tr("How"), QLineEdit(), how, span=2).setMaxLength(100)

    def _line(self, row: ConsentRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.current().px("s"))
        text = self.tr("{name}: {scope}, by {giver} on {day}")
        said = text.format(
            name=without_turns(row.party), scope=word(row.scope), giver=row.given_by, day=long_day(row.given_on)
        )
        line.addWidget(words(said, "fact", "ink2", wrap=True), 1)
        if row.withdrawn_on is not None:
            gone = self.tr("withdrawn {day}").format(day=long_day(row.withdrawn_on))
            line.addWidget(words(gone, "fact", "warn"))
            return line
        withdraw = button(self.tr("Withdrawn…"), lambda: self._on_withdraw(row), look="link")
        self.withdraw_buttons.append(withdraw)
        line.addWidget(withdraw)
        return line

    def _begin(self) -> None:
        lacking = next((party for party in self._people if self._wanted(party) not in party.consents), None)
        self.form.fill(self._draft_for(lacking))
        self.form.edited.connect(lambda name: self._on_chosen() if name == "party_id" else None)
        self.form.field("party_id").setFocus()

    def _wanted(self, party: PartyDetails) -> ConsentScope | None:
        return scope_wanted(party.kind, party.born_on, self._desk.today())

    def _draft_for(self, party: PartyDetails | None) -> ConsentDraft:
        """Return the consent that a person must have given, by itself or by its first guardian."""
        if party is None:
            return ConsentDraft(None, None, self._desk.today())
        scope = self._wanted(party)
        guardians = [one.name for one in party.representatives if one.kind is RepresentativeKind.LEGAL]
        giver = party.name if scope is not ConsentScope.CHILD else next(iter(guardians), "")
        return ConsentDraft(party.id, scope, self._desk.today(), giver)

    def _on_chosen(self) -> None:
        party_id = self.form.drafted(ConsentDraft(None, None, None)).party_id
        party = next((one for one in self._people if one.id == party_id), None)
        if party is not None:
            self.form.fill(self._draft_for(party))

    def _on_marked(self, is_sensitive: bool) -> None:
        self.banner.clear()
        try:
            with self._desk.database.writing() as db:
                data_consents.mark_sensitive(
                    db, self._case.id, is_sensitive=is_sensitive, by=self._desk.actor, now=self._desk.now()
                )
        except DeskError as error:
            self.sensitive_box.setChecked(not is_sensitive)
            self.banner.tell_error(error)
            return
        self._desk.case_changed.emit(self._case.id)

    def _on_withdraw(self, row: ConsentRow) -> None:
        dialog = WithdrawConsentDialog(self._desk, self._case.id, row, self)
        dialog.accepted.connect(lambda: self.done(0))
        dialog.open()

    def save(self) -> None:
        """Put the consent on record."""
        draft = self.form.drafted(ConsentDraft(None, None, None))
        with self._desk.database.writing() as db:
            data_consents.give_consent(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)


class WithdrawConsentDialog(DeskDialog):
    """When a consent was withdrawn; what was done before stays lawful (PIPL art. 15)."""

    def __init__(self, desk: Desk, case_id: int, row: ConsentRow, parent: QWidget | None = None) -> None:
        title = self.tr("{name} withdraws the consent?").format(name=without_turns(row.party))
        super().__init__(title, self.tr("Note the withdrawal"), parent)
        self.keep_input(desk, f"withdraw_consent/{row.id}", case_id)
        self._desk, self._case_id, self._row = desk, case_id, row
        text = self.tr("What was done before rests on the consent and stays. From now on these data are not used.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.form = Form(self)
        self.form.add("on", self.tr("Withdrawn on"), DateField())
        self.form.add("words", self.tr("In words"), QLineEdit()).setMaxLength(300)
        self.body.addWidget(self.form)
        self.form.fill(SimpleNamespace(on=desk.today(), words=""))

    def save(self) -> None:
        """Note the withdrawal."""
        typed = SimpleNamespace(on=None, words="")
        self.form.read(typed)
        with self._desk.database.writing() as db:
            data_consents.withdraw_consent(
                db, self._row.id, on=typed.on, words=typed.words, by=self._desk.actor, now=self._desk.now()
            )
        self._desk.case_changed.emit(self._case_id)
