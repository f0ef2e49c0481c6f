"""Parties and those who act for them, as they are entered: what is missing, what cannot be, what is odd."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from mediator_desk.conventions.identity_documents import IdentityDocumentKind, normalise_number
from mediator_desk.conventions.masking import is_masked
from mediator_desk.errors import Problem
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure_words import PartyCapacity
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind, Sex
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.parties.identity_findings import code_findings, person_findings

MOST_GROUP_REPRESENTATIVES = 5
"""Civil Procedure Law art. 56 and its interpretation (法释〔2022〕11号) art. 78: two to five speak for a group."""


@dataclass(frozen=True)
class RepresentativeDraft:
    """Who acts for a party, and whether it may settle (特别授权)."""

    name: str
    kind: RepresentativeKind = RepresentativeKind.AUTHORISED
    relation: str = ""
    identity_number: str = ""
    phone: str = ""
    may_settle: bool = False
    letter_on: date | None = None
    """Day of the authority letter (授权委托书) whose original was seen."""

    def problems(self, today: date) -> list[Problem]:
        """Return what is missing or cannot be, all of it at the field of the representatives."""
        found = [] if self.name.strip() else ["required"]
        if is_masked(self.name + self.identity_number + self.phone):
            found.append("is_masked")
        if self.letter_on and self.letter_on > today:
            found.append("letter_in_future")
        problems = [Problem("representatives", code, {"name": self.name}) for code in found]
        long = too_long(Representative, replace(self, identity_number=normalise_number(self.identity_number)))
        return problems + [Problem("representatives", one.code, one.params) for one in long]


@dataclass(frozen=True)
class PartyDraft:
    """A party as it is entered. `party_id` is None for a new one, `version` that of the party it was read from."""

    TOGETHER: ClassVar = (
        ("identity_kind", "identity_number", "sex", "born_on"),
        ("capacity", "stands_for", "group_size"),
    )
    """What two desks do not change apart (services/three_ways.py)."""

    side: PartySide
    kind: PartyKind
    name: str = ""
    phone: str = ""
    address: str = ""
    identity_kind: IdentityDocumentKind | None = None
    identity_number: str = ""
    sex: Sex | None = None
    ethnicity: str = ""
    born_on: date | None = None
    occupation: str = ""
    credit_code: str = ""
    person_in_charge: str = ""
    person_in_charge_title: str = ""
    representatives: tuple[RepresentativeDraft, ...] = ()
    identity_reason: str = ""
    """Why a number that looks odd is right."""
    capacity: PartyCapacity = PartyCapacity.OWN
    stands_for: str = ""
    """Whom an heir succeeds, or which group a representative stands for."""
    group_size: int | None = None
    """How many people the group of the case has; None leaves what is known."""
    party_id: int | None = None
    version: int = 0

    def problems(self, today: date) -> list[Problem]:
        """Return what is missing or cannot be. An odd number is no problem once a reason says why it is right."""
        problems = [] if self.name.strip() else [Problem("name", "required")]
        if self.born_on and self.born_on > today:
            problems.append(Problem("born_on", "in_future"))
        seen = ("name", "identity_number", "phone", "credit_code")
        problems += [Problem(field, "is_masked") for field in seen if is_masked(getattr(self, field))]
        if self.capacity is not PartyCapacity.OWN and not self.stands_for.strip():
            problems.append(Problem("stands_for", "required"))
        wrong = {problem.field for problem in problems}
        is_odd = any(finding.field not in wrong for finding in self.findings(today))
        if is_odd and not self.identity_reason.strip():
            problems.append(Problem("identity_reason", "odd_number_needs_reason"))
        for one in self.representatives:
            problems += one.problems(today)
        number, code = normalise_number(self.identity_number), normalise_number(self.credit_code)
        return problems + too_long(Party, replace(self, identity_number=number, credit_code=code))

    def findings(self, today: date) -> list[Problem]:
        """Return what is odd about the papers of the party, at the fields in which it stands."""
        if self.kind is PartyKind.ORGANISATION:
            return code_findings(self.credit_code)
        return person_findings(self.identity_kind, self.identity_number, self.sex, self.born_on, today)
