"""How a mark is set, from which day on, and which names the paper has that is out to be signed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.case import MediatorAppointment
from mediator_desk.models.committee import Mediator
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import AgreementState, PartyKind, SignatureManner, SignerKind
from mediator_desk.services.papers.issuing import standing
from mediator_desk.services.papers.order import PaperOrder

_BY_HAND = frozenset({SignatureManner.SIGNED, SignatureManner.SEALED, SignatureManner.ELECTRONIC})
MANNERS: Mapping[SignerKind, frozenset[SignatureManner]] = MappingProxyType(
    {
        SignerKind.PARTY: frozenset(SignatureManner),
        SignerKind.MEDIATOR: _BY_HAND,
        SignerKind.COMMITTEE_SEAL: frozenset({SignatureManner.SEALED, SignatureManner.ELECTRONIC}),
    }
)
"""How each may set its mark (People's Mediation Law art. 29): only people have fingers, and a seal is sealed."""


@dataclass(frozen=True)
class NamesOnPaper:
    """The names that stand on the paper that was issued, in its order; `parties` and `mediators` from the first on."""

    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    seal: str


def usual_manner(signer: SignerKind) -> SignatureManner:
    """Return how a mark is set where nothing is said."""
    return SignatureManner.SEALED if signer is SignerKind.COMMITTEE_SEAL else SignatureManner.SIGNED


def manner_problem(signer: SignerKind, kind: PartyKind | None, manner: SignatureManner) -> str:
    """Return the code of what keeps a mark from being set so, "" for nothing; `kind` is that of the party who signs."""
    if signer is SignerKind.COMMITTEE_SEAL and manner not in MANNERS[signer]:
        return "seal_is_sealed"
    is_organisation = signer is SignerKind.PARTY and kind is PartyKind.ORGANISATION
    if manner not in MANNERS[signer] or (is_organisation and manner is SignatureManner.FINGERPRINT):
        return "no_fingerprint_of_these"
    return ""


def paper_from(agreement: MediationAgreement) -> date | None:
    """Return the day (China) from which on there is a paper to sign; None where that is not known."""
    sent = agreement.sent_to_sign_at
    return china_day(sent) if sent is not None else None


def names_on_paper(db: Session, agreement: MediationAgreement | None) -> NamesOnPaper | None:
    """Return the names on the issued paper of an agreement that is out to be signed; None where none was issued."""
    if agreement is None or agreement.state is not AgreementState.TO_SIGN:
        return None
    paper = standing(db, PaperOrder(PaperKind.AGREEMENT, agreement.case_id, agreement.id))
    if paper is None:
        return None
    (sheet, *_others) = json.loads(paper.facts).get("sheets") or [{}]
    return NamesOnPaper(_each(sheet, "parties", "name"), _each(sheet, "mediators", "mediator_name"), _seal(sheet))


def mediators_by_name(db: Session, case_id: int, now: list[Mediator], names: tuple[str, ...]) -> list[tuple[int, str]]:
    """Return the mediators whom a paper names, each with its name there.

    Who has another name by now is whom the others leave: of those who work on the case `now`, in their order.
    """
    query = select(Mediator).join(MediatorAppointment, MediatorAppointment.mediator_id == Mediator.id)
    ever = {one.name: one.id for one in db.scalars(query.where(MediatorAppointment.case_id == case_id))}
    ever |= {one.name: one.id for one in now}
    rest = iter([one.id for one in now if one.name not in names])
    found = [(ever[name] if name in ever else next(rest, None), name) for name in names]
    return [(id_, name) for id_, name in found if id_ is not None]


def _each(sheet: Mapping[str, Any], many: str, name: str) -> tuple[str, ...]:
    return tuple(str(one.get(name, "")) for one in sheet.get(many, ()))


def _seal(sheet: Mapping[str, Any]) -> str:
    return str(sheet.get("seal_name", ""))
