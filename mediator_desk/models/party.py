"""Parties and those who act for them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.models.columns import Base, Word, index_where_filled
from mediator_desk.models.procedure_words import ConsentScope, PartyCapacity
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind, Sex


class Party(Base):
    """One party of one case: a person or an organisation; each side may have any number."""

    __tablename__ = "parties"
    __table_args__ = (
        UniqueConstraint("case_id", "side", "position"),
        Index("ix_parties_identity_number", "identity_number"),
        Index("ix_parties_phone", "phone"),
        # People complete themselves by the beginning of their name; this kind of index serves that in every locale.
        Index("ix_parties_name", "name"),
        Index("ix_parties_same_person_id", "same_person_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    side: Mapped[PartySide] = mapped_column(Word(PartySide))
    position: Mapped[int]
    """From 1 within a side."""
    kind: Mapped[PartyKind] = mapped_column(Word(PartyKind))
    name: Mapped[str] = mapped_column(String(200))
    capacity: Mapped[PartyCapacity] = mapped_column(Word(PartyCapacity), default=PartyCapacity.OWN)
    stands_for: Mapped[str] = mapped_column(String(200), default="")
    """Whom an heir succeeds, or which group a representative stands for."""
    phone: Mapped[str] = mapped_column(String(50), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    same_person_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id"))
    """The oldest entry of the same human, once a person at the desk said so (services/review/duplicates.py).

    Entries with one identity number are the same human without being told.
    """
    # A person.
    identity_kind: Mapped[IdentityDocumentKind | None] = mapped_column(Word(IdentityDocumentKind))
    identity_number: Mapped[str] = mapped_column(String(40), default="")
    identity_reason: Mapped[str] = mapped_column(String(300), default="")
    """Why a number that looks odd is right: a real but odd document is not locked out."""
    sex: Mapped[Sex | None] = mapped_column(Word(Sex))
    ethnicity: Mapped[str] = mapped_column(String(40), default="")
    born_on: Mapped[date | None]
    occupation: Mapped[str] = mapped_column(String(100), default="")
    # An organisation.
    insurer_id: Mapped[int | None] = mapped_column(ForeignKey("insurers.id"))
    credit_code: Mapped[str] = mapped_column(String(18), default="")
    person_in_charge: Mapped[str] = mapped_column(String(100), default="")
    person_in_charge_title: Mapped[str] = mapped_column(String(100), default="")
    version: Mapped[int] = mapped_column()
    representatives: Mapped[list[Representative]] = relationship(
        cascade="all, delete-orphan", order_by="Representative.id"
    )
    __mapper_args__ = {"version_id_col": version}


class Representative(Base):
    """Who acts for a party. Settling for it needs special authority (特别授权)."""

    __tablename__ = "representatives"
    __table_args__ = (
        Index("ix_representatives_party_id", "party_id"),
        index_where_filled("representatives", "identity_number"),
        index_where_filled("representatives", "phone"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    party_id: Mapped[int] = mapped_column(ForeignKey("parties.id"))
    kind: Mapped[RepresentativeKind] = mapped_column(Word(RepresentativeKind))
    name: Mapped[str] = mapped_column(String(200))
    relation: Mapped[str] = mapped_column(String(100), default="")
    identity_number: Mapped[str] = mapped_column(String(40), default="")
    phone: Mapped[str] = mapped_column(String(50), default="")
    may_settle: Mapped[bool] = mapped_column(default=False)
    letter_on: Mapped[date | None]
    """Day of the authority letter (授权委托书) whose original was seen."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class DataConsent(Base):
    """A party's consent to the use of sensitive data (PIPL art. 29 and 31), perhaps withdrawn (art. 15)."""

    __tablename__ = "data_consents"
    __table_args__ = (Index("ix_data_consents_party_id", "party_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    party_id: Mapped[int] = mapped_column(ForeignKey("parties.id", ondelete="CASCADE"))
    scope: Mapped[ConsentScope] = mapped_column(Word(ConsentScope))
    given_by: Mapped[str] = mapped_column(String(200), default="")
    """The party, or for a child its parent or guardian."""
    given_on: Mapped[date]
    manner: Mapped[str] = mapped_column(String(100), default="")
    withdrawn_on: Mapped[date | None]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}
