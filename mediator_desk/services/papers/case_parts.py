"""The parts of a case as its papers know them: frozen values, nothing of what was told in private among them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.models.procedure_words import (
    ContactManner,
    ContactResult,
    PaperRequestResult,
    PartyCapacity,
    RecusalDecision,
    RecusalGround,
)
from mediator_desk.models.words import (
    AppointedBy,
    NumberKind,
    PartyKind,
    PartySide,
    RepresentativeKind,
    SessionResult,
    SessionState,
    Sex,
)
from mediator_desk.services.papers.letterhead import MeetingOnPaper

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Part = TypeVar("Part", bound="DataclassInstance")


def filled(part: type[Part], row: object, **others: object) -> Part:
    """Return a part with every field that the row has under the same name, and `others`."""
    names = [one.name for one in fields(part) if one.name not in others and hasattr(row, one.name)]
    taken: dict[str, Any] = {name: getattr(row, name) for name in names}
    return part(**taken, **others)


@dataclass(frozen=True)
class RepresentativeInCase:
    """Who acts for a party; `letter_on` is the day of the authority letter whose original was seen."""

    id: int
    kind: RepresentativeKind
    name: str
    relation: str = ""
    identity_number: str = ""
    phone: str = ""
    may_settle: bool = False
    letter_on: date | None = None


@dataclass(frozen=True)
class PartyInCase:
    """One party with everything that is registered of it, and those who act for it."""

    id: int
    side: PartySide
    kind: PartyKind
    name: str
    capacity: PartyCapacity = PartyCapacity.OWN
    stands_for: str = ""
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
    acting: tuple[RepresentativeInCase, ...] = ()


@dataclass(frozen=True)
class NumberInCase:
    """A number that somebody else gave the matter."""

    kind: NumberKind
    value: str


@dataclass(frozen=True)
class RequestInCase:
    """Papers that the applicant was asked for, and until when."""

    id: int
    papers: tuple[str, ...]
    asked_on: date
    due_on: date
    words: str = ""
    settled_on: date | None = None
    result: PaperRequestResult | None = None


@dataclass(frozen=True)
class PassingInCase:
    """A complaint was passed to its insurer; `insurer_number` is that under which the insurer keeps it."""

    id: int
    passed_on: date
    passed_to: str = ""
    insurer_number: str = ""


@dataclass(frozen=True)
class AppointmentInCase:
    """One mediator's work on the case, past or present."""

    mediator_id: int
    name: str
    is_presiding: bool
    appointed_by: AppointedBy
    appointed_on: date
    ended_on: date | None = None


@dataclass(frozen=True)
class MeetingInCase:
    """A meeting of the parties, in whatever state; instants are UTC."""

    paper: MeetingOnPaper
    state: SessionState
    result: SessionResult | None = None
    end_words: str = ""
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    rights_told: bool = False
    recusal_asked: bool = False

    @property
    def held_on(self) -> date:
        """The day in China on which it took place, or is to."""
        return china_day(self.opened_at or self.paper.begins_at)


@dataclass(frozen=True)
class ContactInCase:
    """Somebody tried to reach a party. What was said is not here: it is no matter for a paper."""

    name: str
    at: datetime
    manner: ContactManner
    result: ContactResult


@dataclass(frozen=True)
class RecusalInCase:
    """A party or the mediator asked that a mediator step aside."""

    id: int
    mediator: str
    asked_by: str
    asked_on: date
    ground: RecusalGround
    words: str = ""
    decision: RecusalDecision | None = None
    decided_on: date | None = None
    decided_by: str = ""
    decision_words: str = ""


@dataclass(frozen=True)
class ConsentInCase:
    """One party's consent to a longer time limit."""

    party_id: int
    given_on: date
    manner: str = ""


@dataclass(frozen=True)
class ExtensionInCase:
    """A later last day that is wanted or agreed; `due_on` is the last day that it moves, None where nobody kept it."""

    id: int
    due_on: date | None
    until_on: date
    asked_on: date
    words: str = ""
    agreed_on: date | None = None
    consents: tuple[ConsentInCase, ...] = ()


@dataclass(frozen=True)
class ProposalInCase:
    """The written proposal and the time to object: `number` of days as the committee's limits have or had it.

    `received` and `until_on` are empty while it has not gone to the parties.
    """

    text: str
    received: tuple[tuple[str, date], ...] = ()
    until_on: date | None = None
    number: int | None = None
    in_working_days: bool = False
