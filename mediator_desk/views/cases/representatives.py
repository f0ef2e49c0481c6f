"""The people who act for a party, one row each: name, kind, relation, number, phone, special authority, letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.conventions.identity_documents import normalise_number
from mediator_desk.desk import Desk
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.models.words import RepresentativeKind
from mediator_desk.services.parties.identity_findings import representative_findings
from mediator_desk.services.parties.parties import RepresentativeDraft
from mediator_desk.services.revealing import Wanted, Where
from mediator_desk.views import field_values, theme
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.parts import button, words
from mediator_desk.views.revealed_field import MaskedLine
from mediator_desk.views.sentences import sentence
from mediator_desk.views.typed_values import type_again, typed_in
from mediator_desk.views.wording import choices


class RepresentativeRow(QFrame):
    """One person who acts for a party; what is odd about its number stands below."""

    edited = Signal()
    removed = Signal()

    def __init__(
        self, draft: RepresentativeDraft, desk: Desk, party_id: int | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        self._desk, self._party_id, self._kept_name = desk, party_id, draft.name
        self._name, self._relation = QLineEdit(draft.name), QLineEdit(draft.relation)
        self._number = self._masked(PersonalNumber.IDENTITY, draft.identity_number)
        self._phone = self._masked(PersonalNumber.PHONE, draft.phone)
        self._kind = ChoiceField(choices(RepresentativeKind))
        self._kind.choose(draft.kind)
        self._may_settle = QCheckBox(self.tr("May settle (special authority)"))
        self._may_settle.setChecked(draft.may_settle)
        self._may_settle.setToolTip(self.tr("Admitting, changing or settling claims for the party needs it."))
        self._letter = DateField()
        self._letter.show_day(draft.letter_on)
        self._letter.setToolTip(self.tr("Day of the authority letter whose original was seen; an agent signs with it."))
        self._finding = words("", "small", "warn", wrap=True)
        self._lay_out()
        self._watch()
        self._show_what_fits()

    def _masked(self, number: PersonalNumber, kept: str) -> MaskedLine:
        field = MaskedLine(number)
        field.let_reveal(self._desk, lambda: self._wanted(number))
        field.show_number(kept)
        return field

    def _wanted(self, number: PersonalNumber) -> Wanted | None:
        """Return whose number it is; None for somebody who is not kept yet."""
        if self._party_id is None or not self._kept_name:
            return None
        return Wanted(Where.REPRESENTATIVE, self._party_id, number, self._kept_name)

    def _lay_out(self) -> None:
        px = theme.current().px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(12), px(8), px(8), px(8))
        grid.setSpacing(px("s"))
        for place, (field, name) in enumerate(
            (
                (self._name, self.tr("Name of the representative")),
                (self._kind, self.tr("Kind of representative")),
                (self._relation, self.tr("Relation to the party")),
                (self._phone, self.tr("Phone of the representative")),
                (self._number, self.tr("Document number of the representative")),
                (self._may_settle, self.tr("May settle (special authority)")),
                (self._letter, self.tr("Authority letter seen, dated")),
            )
        ):
            field.setAccessibleName(name)
            if isinstance(field, QLineEdit):
                field.setPlaceholderText(name)
            grid.addWidget(field, place // 2, place % 2)
        grid.addWidget(self._finding, 4, 0, 1, 2)
        self._gone = button(self.tr("Remove this representative"), self.removed.emit, look="bare", icon="trash")
        grid.addWidget(self._gone, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _watch(self) -> None:
        for field in (self._name, self._relation, self._number, self._phone, self._letter):
            field.textChanged.connect(lambda _text: self._on_edited())
        self._kind.currentIndexChanged.connect(lambda _place: self._on_edited())
        self._may_settle.toggled.connect(lambda _on: self._on_edited())
        self._number.editingFinished.connect(lambda: self._number.tidy(normalise_number))

    def _on_edited(self) -> None:
        self._show_what_fits()
        self.edited.emit()

    def _show_what_fits(self) -> None:
        """A guardian needs no letter; an odd number is warned of and kept."""
        is_agent = self._kind.choice() is not RepresentativeKind.LEGAL
        self._may_settle.setVisible(is_agent)
        self._letter.setVisible(is_agent)
        found = representative_findings(self._number.number(), self._desk.today())
        self._finding.setText("\n".join(sentence(one) for one in found))
        self._finding.setVisible(bool(found))

    def draft(self) -> RepresentativeDraft:
        """Return what the row holds. Raises Unreadable for a day that cannot be read."""
        is_agent = self._kind.choice() is not RepresentativeKind.LEGAL
        return RepresentativeDraft(
            name=self._name.text().strip(),
            kind=self._kind.choice() or RepresentativeKind.AUTHORISED,
            relation=self._relation.text().strip(),
            identity_number=self._number.number(),
            phone=self._phone.number(),
            may_settle=self._may_settle.isChecked() and is_agent,
            letter_on=self._letter.day() if is_agent else None,
        )

    def typed(self) -> list[Any]:
        """Return what stands in the fields of the row, finished or not."""
        return [typed_in(field) for field in self._fields()]

    def type_again(self, typed: Sequence[Any]) -> None:
        """Type the row again."""
        for field, one in zip(self._fields(), typed, strict=False):
            type_again(field, one)

    def _fields(self) -> tuple[QWidget, ...]:
        return (
            self._name, self._kind, self._relation, self._number, self._phone, self._may_settle, self._letter,
        )  # fmt: skip

    def keep_name(self) -> None:
        """Keep who it is: the name is printed, only the authority is mended."""
        for field in (self._name, self._kind, self._gone):
            field.setEnabled(False)

    def take_focus(self) -> None:
        """Let a person type the name."""
        self._name.setFocus()


class RepresentativesField(QWidget):
    """All who act for a party."""

    edited = Signal()

    def __init__(self, desk: Desk, party_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._party_id = desk, party_id
        self._rows: list[RepresentativeRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px("s"))
        self.add_button = button(self.tr("Add a representative"), self.add_row, look="link", icon="user-plus")
        self._column.addWidget(self.add_button)
        self.setFocusProxy(self.add_button)

    def drafts(self) -> tuple[RepresentativeDraft, ...]:
        """Return who acts for the party; a row in which nothing was typed is left out."""
        typed = [row.draft() for row in self._rows]
        return tuple(one for one in typed if one.name or one.relation or one.identity_number or one.phone)

    def show_drafts(self, drafts: tuple[RepresentativeDraft, ...]) -> None:
        """Show who acts for the party."""
        for row in list(self._rows):
            self._remove(row)
        for draft in drafts:
            self._add(draft)

    def typed_rows(self) -> list[list[Any]]:
        """Return what stands in every row, finished or not."""
        return [row.typed() for row in self._rows]

    def type_rows(self, rows: Sequence[Sequence[Any]] | None) -> None:
        """Type all rows again."""
        self.show_drafts((RepresentativeDraft(""),) * len(rows or ()))
        for row, typed in zip(self._rows, rows or (), strict=True):
            row.type_again(typed)

    def keep_names(self) -> None:
        """Keep everybody who acts already; others can be added."""
        for row in self._rows:
            row.keep_name()

    def add_row(self) -> None:
        """Add an empty row and let a person type in it."""
        self._add(RepresentativeDraft("")).take_focus()

    def _add(self, draft: RepresentativeDraft) -> RepresentativeRow:
        row = RepresentativeRow(draft, self._desk, self._party_id, self)
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def _remove(self, row: RepresentativeRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self.edited.emit()


field_values.value_of.register(RepresentativesField, RepresentativesField.drafts)
field_values.show_value.register(RepresentativesField, RepresentativesField.show_drafts)
field_values.changed.register(RepresentativesField, lambda field: field.edited)
typed_in.register(RepresentativesField, RepresentativesField.typed_rows)
type_again.register(RepresentativesField, RepresentativesField.type_rows)
