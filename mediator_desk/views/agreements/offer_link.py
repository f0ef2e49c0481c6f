"""Which term of an agreement follows the accepted offer, as a field of the form: nothing to be seen by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediator_desk.views.field_values import changed, show_value, value_of

if TYPE_CHECKING:
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


value_of.register(OfferLinkField, OfferLinkField.place)
show_value.register(OfferLinkField, OfferLinkField.show_place)
changed.register(OfferLinkField, lambda field: field.edited)
