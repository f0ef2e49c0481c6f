"""What happens around and in a meeting: who takes part, what is said and offered, which papers are served."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, inspect
from sqlalchemy.orm import Mapped, mapped_column, object_session, relationship

from mediator_desk.models.columns import Base, Word
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_words import (
    AttendanceAnswer,
    DeliveryManner,
    DeliveryResult,
    NoteKind,
    SessionRole,
    SettlementOfferState,
)
from mediator_desk.models.words import PartySide

NOTHING_SEALED: frozenset[str] = frozenset()


class SessionPerson(Base):
    """Somebody who is to take part in a meeting: asked, told the rights and duties, there or not."""

    __tablename__ = "session_people"
    __table_args__ = (
        UniqueConstraint("session_id", "position"),
        Index("ix_session_people_mediator_id", "mediator_id"),
        Index("ix_session_people_party_id", "party_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("mediation_sessions.id", ondelete="CASCADE"))
    position: Mapped[int]
    """From 1 within a meeting."""
    role: Mapped[SessionRole] = mapped_column(Word(SessionRole))
    side: Mapped[PartySide | None] = mapped_column(Word(PartySide))
    """With which side somebody comes; None for mediators, recorders and whom both bring."""
    party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id", ondelete="SET NULL"))
    """The party, or the one whom a representative or relative comes with."""
    mediator_id: Mapped[int | None] = mapped_column(ForeignKey("mediators.id"))
    name: Mapped[str] = mapped_column(String(200))
    phone: Mapped[str] = mapped_column(String(50), default="")
    words: Mapped[str] = mapped_column(String(300), default="")
    """Relation, employer, or in which matter somebody is expert."""
    is_consented: Mapped[bool] = mapped_column(default=True)
    """Whether the parties consent to somebody who is no party (People's Mediation Law art. 20)."""
    answer: Mapped[AttendanceAnswer | None] = mapped_column(Word(AttendanceAnswer))
    answered_at: Mapped[datetime | None]
    is_present: Mapped[bool | None]
    """None before anybody looked."""
    rights_told_at: Mapped[datetime | None]
    rights_told_by: Mapped[str] = mapped_column(String(100), default="")
    wants_recusal: Mapped[bool | None]
    """The answer to whether the mediator shall step aside; None while not asked."""
    recusal_asked_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class SessionNote(Base):
    """What somebody said in a meeting, as it was noted down; the mediation record (调解记录) is written from these."""

    __tablename__ = "session_notes"
    __table_args__ = (Index("ix_session_notes_session_id", "session_id", "at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("mediation_sessions.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("session_people.id", ondelete="SET NULL"))
    speaker: Mapped[str] = mapped_column(String(200))
    """Who said it: kept though the entry of the person goes."""
    side: Mapped[PartySide | None] = mapped_column(Word(PartySide))
    kind: Mapped[NoteKind] = mapped_column(Word(NoteKind))
    text: Mapped[str] = mapped_column(Text)
    is_undisputed: Mapped[bool] = mapped_column(default=False)
    """Whether nobody disputes it (无争议事实, 法发〔2016〕14号)."""
    struck_at: Mapped[datetime | None]
    """When it was struck out: it is on no paper then."""
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class PrivateNote(Base):
    """What one side told the mediator alone (背靠背): on no paper, in no search, no export, and not in the audit trail.

    services/sessions/private_sight.py says who may read it.
    """

    __tablename__ = "private_notes"
    __table_args__ = (Index("ix_private_notes_session_id", "session_id", "at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("mediation_sessions.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("session_people.id", ondelete="SET NULL"))
    told_by: Mapped[str] = mapped_column(String(200))
    side: Mapped[PartySide | None] = mapped_column(Word(PartySide))
    text: Mapped[str] = mapped_column(Text)
    struck_at: Mapped[datetime | None]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    mediator_id: Mapped[int] = mapped_column(ForeignKey("mediators.id"))
    """To whom it was told."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}

    @property
    def sealed(self) -> frozenset[str]:
        """Columns of which the audit trail says only that they changed."""
        return frozenset({"text"})


class SettlementAuthority(Base):
    """Up to which amount a side's agent may settle, as the mediator was told in private."""

    __tablename__ = "settlement_authorities"
    __table_args__ = (
        Index("ix_settlement_authorities_case_id", "case_id"),
        CheckConstraint("amount >= 0", name="amount_not_negative"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id", ondelete="SET NULL"))
    side: Mapped[PartySide] = mapped_column(Word(PartySide))
    amount: Mapped[Decimal]
    words: Mapped[str] = mapped_column(Text, default="")
    told_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    mediator_id: Mapped[int] = mapped_column(ForeignKey("mediators.id"))
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}

    @property
    def sealed(self) -> frozenset[str]:
        """Columns of which the audit trail says only that they changed."""
        return frozenset({"amount", "words"})


class SettlementOffer(Base):
    """What one side asks for or offers; offers and counter-offers make a ladder towards each other."""

    __tablename__ = "settlement_offers"
    __table_args__ = (
        Index("ix_settlement_offers_case_id", "case_id", "at"),
        Index("ix_settlement_offers_session_id", "session_id"),
        CheckConstraint("amount >= 0", name="amount_not_negative"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    session_id: Mapped[int | None] = mapped_column(ForeignKey("mediation_sessions.id", ondelete="SET NULL"))
    """In which meeting it was made; None for one between meetings."""
    side: Mapped[PartySide] = mapped_column(Word(PartySide))
    party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id", ondelete="SET NULL"))
    name: Mapped[str] = mapped_column(String(200))
    """Whose offer: kept though the party be removed."""
    at: Mapped[datetime]
    amount: Mapped[Decimal | None]
    """Yuan; None where nothing is to be paid."""
    words: Mapped[str] = mapped_column(Text, default="")
    """Why, or under which conditions."""
    is_private: Mapped[bool] = mapped_column(default=False)
    """Told to the mediator alone: the other side does not know it yet."""
    state: Mapped[SettlementOfferState] = mapped_column(Word(SettlementOfferState))
    settled_at: Mapped[datetime | None]
    """When it was accepted, taken back or rescinded."""
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    mediator_id: Mapped[int | None] = mapped_column(ForeignKey("mediators.id"))
    version: Mapped[int] = mapped_column()
    payments: Mapped[list[OfferedPayment]] = relationship(
        cascade="all, delete-orphan", order_by="OfferedPayment.position"
    )
    __mapper_args__ = {"version_id_col": version}

    @property
    def sealed(self) -> frozenset[str]:
        """Columns of which the audit trail says only that they changed."""
        return frozenset({"amount", "words"}) if self.was_told_privately else NOTHING_SEALED

    @property
    def was_told_privately(self) -> bool:
        """Whether it is private, or was until the change that is being written: what stood there was not public."""
        return self.is_private or True in inspect(self).attrs.is_private.history.deleted


class OfferedPayment(Base):
    """One payment of an offer that is to be paid at several times."""

    __tablename__ = "offered_payments"
    __table_args__ = (UniqueConstraint("offer_id", "position"), CheckConstraint("amount > 0", name="positive"))
    id: Mapped[int] = mapped_column(primary_key=True)
    offer_id: Mapped[int] = mapped_column(ForeignKey("settlement_offers.id", ondelete="CASCADE"))
    position: Mapped[int]
    """From 1."""
    amount: Mapped[Decimal]
    due_on: Mapped[date]

    @property
    def sealed(self) -> frozenset[str]:
        """Columns of which the audit trail says only that they changed: those of a private offer."""
        db = object_session(self)
        offer = db.get(SettlementOffer, self.offer_id) if db and self.offer_id else None
        is_open = offer is not None and not offer.was_told_privately
        return NOTHING_SEALED if is_open else frozenset({"amount", "due_on"})


class PaperDelivery(Base):
    """The serving of one paper on one person, and its receipt (送达回证)."""

    __tablename__ = "paper_deliveries"
    __table_args__ = (
        Index("ix_paper_deliveries_case_id", "case_id"),
        Index("ix_paper_deliveries_session_id", "session_id"),
        CheckConstraint("copies > 0", name="copies_positive"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    session_id: Mapped[int | None] = mapped_column(ForeignKey("mediation_sessions.id", ondelete="SET NULL"))
    paper: Mapped[PaperKind] = mapped_column(Word(PaperKind))
    copies: Mapped[int] = mapped_column(default=1)
    party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id", ondelete="SET NULL"))
    name: Mapped[str] = mapped_column(String(200))
    """On whom it is served: kept though the party be removed."""
    manner: Mapped[DeliveryManner] = mapped_column(Word(DeliveryManner))
    place: Mapped[str] = mapped_column(String(300), default="")
    server: Mapped[str] = mapped_column(String(100), default="")
    """Who serves it (送达人)."""
    sent_on: Mapped[date]
    result: Mapped[DeliveryResult | None] = mapped_column(Word(DeliveryResult))
    served_on: Mapped[date | None]
    received_by: Mapped[str] = mapped_column(String(100), default="")
    """Who signed, where it was another than the person, with the relation beside."""
    relation: Mapped[str] = mapped_column(String(100), default="")
    refusal: Mapped[str] = mapped_column(String(300), default="")
    """Why it was refused or not reached (拒收事由)."""
    witness: Mapped[str] = mapped_column(String(100), default="")
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachments.id"))
    """The scan of the signed receipt."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}
