"""Putting a pasted text into the form: only where nobody typed, and never twice over what a person changed since."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mediator_desk.conventions.pasted_text import PastedField, PastedFields
from mediator_desk.models.words import Cause, Channel, Line
from mediator_desk.views.fields import Unreadable

if TYPE_CHECKING:
    from mediator_desk.views.reception.receive_fields import ReceiveFields

F = PastedField
FIELDS: Mapping[PastedField, tuple[str, Callable[[str], Any]]] = MappingProxyType(
    {
        F.APPLICANT_NAME: ("name", str),
        F.ID_NUMBER: ("identity_number", str),
        F.PHONE: ("phone", str),
        F.ADDRESS: ("address", str),
        F.INSURER_NAME: ("insurer_name", str),
        F.POLICY_NUMBER: ("policy_number", str),
        F.REPORT_NUMBER: ("report_number", str),
        F.CLAIM_NUMBER: ("claim_number", str),
        F.CLAIMED_AMOUNT: ("claimed_amount", Decimal),
        F.LINE: ("line", Line),
        F.CAUSE: ("cause", Cause),
        F.REQUESTS: ("requests", str),
        F.FACTS: ("facts", str),
        F.CHANNEL: ("channel", Channel),
        F.COURT_NUMBER: ("outside_number", str),
        F.IS_IN_COURT: ("is_in_court", lambda value: value == "yes"),
        F.AGENT_NAME: ("agent_name", str),
        F.AGENT_RELATION: ("agent_relation", str),
    }
)
"""What is read -> the field of the form, and how its text becomes a value."""

_STARTS_FILLED = frozenset({"channel", "is_in_court"})
"""Fields that hold something from the start: a text may fill them while nobody has chosen."""


class Filling:
    """Knows what a text put into which field, so that reading it again changes nothing that a person did."""

    def __init__(self, form: ReceiveFields) -> None:
        self._form = form
        self._typed: set[str] = set()
        self._is_filling = False
        form.edited.connect(self._on_edited)

    def forget(self) -> None:
        """Begin with an empty form."""
        self._typed.clear()

    @property
    def is_filling(self) -> bool:
        """Whether fields change by the program just now."""
        return self._is_filling

    def fill(self, found: PastedFields) -> list[str]:
        """Put into the form what the text says; return the names of the fields that it filled."""
        taken = ((field, found.taken(field)) for field in FIELDS)
        filled = [FIELDS[field][0] for field, value in taken if value and self._put(field, value)]
        self._tick_agent()
        return filled

    def choose(self, field: PastedField, value: str) -> bool:
        """Put one candidate into the form, because a person chose it. Returns whether there is a field for it."""
        return field in FIELDS and self._put(field, value, is_chosen=True)

    def by_program(self, name: str, value: Any) -> None:  # noqa: ANN401
        """Fill one field without taking it as typed."""
        self.by_program_all(lambda: self._form.put(name, value))

    def by_program_all(self, fill: Callable[[], object]) -> None:
        """Fill several fields without taking them as typed."""
        before, self._is_filling = self._is_filling, True
        try:
            fill()
        finally:
            self._is_filling = before

    def _put(self, field: PastedField, text: str, *, is_chosen: bool = False) -> bool:
        name, read = FIELDS[field]
        if not is_chosen and name in self._typed:
            return False
        value = read(text)
        if value is Channel.MINI_PROGRAM:
            return False
        self.by_program(name, value)
        return True

    def _is_empty(self, name: str) -> bool:
        try:
            return self._form.value(name) in (None, "")
        except Unreadable:
            return False

    def _tick_agent(self) -> None:
        if self._form.value("agent_name") and not self._form.value("acts_for") and "acts_for" not in self._typed:
            self.by_program("acts_for", True)

    def _on_edited(self, name: str) -> None:
        if self._is_filling:
            return
        # What was emptied by hand may be filled again.
        if name not in _STARTS_FILLED and self._is_empty(name):
            self._typed.discard(name)
        else:
            self._typed.add(name)
