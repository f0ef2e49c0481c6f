"""What terms of an agreement come from, the accepted offer or a clause: fields of the form that nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator_desk.views.field_values import changed, show_value, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.agreements.terms_field import TermsField


class OfferLinkField(QWidget):
    """Holds the place of the linked term, which is marked among the terms."""

    edited = Signal()

    def __init__(self, terms: TermsField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms = terms
        terms.linked.connect(self.edited)

    def place(self) -> int:
        """Return the place of the linked term, from 1; 0 for none."""
        return self._terms.linked_place()

    def show_place(self, place: int | None) -> None:
        """Link the term at a place, none for 0."""
        self._terms.link(place or 0)


class ClauseLinkField(QWidget):
    """Holds the clauses of the bank that the terms were begun with."""

    edited = Signal()

    def __init__(self, terms: TermsField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms = terms
        terms.edited.connect(self.edited)

    def clauses(self) -> tuple[int, ...]:
        """Return their ids, in the order of the terms."""
        return self._terms.clauses()

    def show_clauses(self, clauses: Sequence[int] | None) -> None:
        """Say which clause each term was begun with."""
        self._terms.show_clauses(clauses)


value_of.register(OfferLinkField, OfferLinkField.place)
show_value.register(OfferLinkField, OfferLinkField.show_place)
changed.register(OfferLinkField, lambda field: field.edited)
value_of.register(ClauseLinkField, ClauseLinkField.clauses)
show_value.register(ClauseLinkField, ClauseLinkField.show_clauses)
changed.register(ClauseLinkField, lambda field: field.edited)
