"""The people who act for a party, one row each: name, kind, relation, number, phone, special authority."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.models.words import RepresentativeKind
from mediator_desk.services.parties import RepresentativeDraft
from mediator_desk.views import field_values, theme
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.parts import button
from mediator_desk.views.wording import choices


class RepresentativeRow(QFrame):
    """One person who acts for a party."""

    edited = Signal()
    removed = Signal()

    def __init__(self, draft: RepresentativeDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        self._name, self._relation = QLineEdit(draft.name), QLineEdit(draft.relation)
        self._number, self._phone = QLineEdit(draft.identity_number), QLineEdit(draft.phone)
        self._kind = ChoiceField(choices(RepresentativeKind))
        self._kind.choose(draft.kind)
        self._may_settle = QCheckBox(self.tr("May settle (special authority)"))
        self._may_settle.setChecked(draft.may_settle)
        self._may_settle.setToolTip(self.tr("Admitting, changing or settling claims for the party needs it."))
        self._lay_out()
        self._watch()

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
            )
        ):
            field.setAccessibleName(name)
            if isinstance(field, QLineEdit):
                field.setPlaceholderText(name)
            grid.addWidget(field, place // 2, place % 2)
        grid.addWidget(self._may_settle, 2, 1)
        gone = button(self.tr("Remove this representative"), self.removed.emit, look="bare", icon="trash")
        grid.addWidget(gone, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _watch(self) -> None:
        for field in (self._name, self._relation, self._number, self._phone):
            field.textChanged.connect(lambda _text: self.edited.emit())
        self._kind.currentIndexChanged.connect(lambda _place: self.edited.emit())
        self._may_settle.toggled.connect(lambda _on: self.edited.emit())

    def draft(self) -> RepresentativeDraft:
        """Return what the row holds."""
        return RepresentativeDraft(
            name=self._name.text().strip(),
            kind=self._kind.choice() or RepresentativeKind.AUTHORISED,
            relation=self._relation.text().strip(),
            identity_number=self._number.text().strip(),
            phone=self._phone.text().strip(),
            may_settle=self._may_settle.isChecked(),
        )

    def take_focus(self) -> None:
        """Let a person type the name."""
        self._name.setFocus()


class RepresentativesField(QWidget):
    """All who act for a party."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def add_row(self) -> None:
        """Add an empty row and let a person type in it."""
        self._add(RepresentativeDraft("")).take_focus()

    def _add(self, draft: RepresentativeDraft) -> RepresentativeRow:
        row = RepresentativeRow(draft, self)
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
