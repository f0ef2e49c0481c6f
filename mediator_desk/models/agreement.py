"""The mediation agreement: its terms, instalments and signatures."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediator_desk.models.columns import FILLED_LATER, Base, Json, Word, index_where_filled, partial_index
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import AgreementForm, AgreementState, EffectRule, SignatureManner, SignerKind


class MediationAgreement(Base):
    """What the parties agreed. Takes effect as People's Mediation Law art. 29 says (art. 30 for an oral one)."""

    __tablename__ = "agreements"
    __table_args__ = (
        UniqueConstraint("case_id", "sequence"),
        CheckConstraint("amount >= 0", name="amount_not_negative"),
        index_where_filled("agreements", "account"),
        partial_index("ix_agreements_effective_on", "effective_on", where="effective_on IS NOT NULL"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    sequence: Mapped[int] = mapped_column(default=1)
    """From 1 within a case. A new agreement follows one that a court did not confirm; the last one counts."""
    number: Mapped[str] = mapped_column(String(60), unique=True)
    form: Mapped[AgreementForm] = mapped_column(Word(AgreementForm))
    state: Mapped[AgreementState] = mapped_column(Word(AgreementState))
    effect_rule: Mapped[EffectRule] = mapped_column(
        Word(EffectRule), default=EffectRule.PEOPLES_MEDIATION, info={FILLED_LATER: "0009"}
    )
    supplements_id: Mapped[int | None] = mapped_column(ForeignKey("agreements.id"))
    """The agreement in force that this one adds to (补充协议); None for one that stands alone."""
    agreed_on: Mapped[date]
    facts: Mapped[str] = mapped_column(Text, default="")
    dispute_points: Mapped[str] = mapped_column(Text, default="")
    amount: Mapped[Decimal | None]
    performance_manner: Mapped[str] = mapped_column(String(300), default="")
    performance_place: Mapped[str] = mapped_column(String(300), default="")
    performance_time: Mapped[str] = mapped_column(String(300), default="")
    payee: Mapped[str] = mapped_column(String(200), default="")
    bank: Mapped[str] = mapped_column(String(200), default="")
    account: Mapped[str] = mapped_column(String(60), default="")
    insured: Mapped[str] = mapped_column(String(200), default="")
    beneficiary: Mapped[str] = mapped_column(String(200), default="")
    policy_effect: Mapped[str] = mapped_column(String(300), default="")
    settles_finally: Mapped[bool] = mapped_column(default=False)
    recorder: Mapped[str] = mapped_column(String(100), default="")
    sent_to_sign_at: Mapped[datetime | None]
    effective_on: Mapped[date | None]
    confirmation_until: Mapped[date | None]
    """Last day for a joint application for judicial confirmation: 30 days from effect, art. 33."""
    performed_on: Mapped[date | None]
    """Day on which what is no payment was done, as somebody saw it."""
    performance_refused_on: Mapped[date | None]
    performance_words: Mapped[str] = mapped_column(Text, default="")
    """How it was performed, or in whose words it was refused."""
    version: Mapped[int] = mapped_column()
    terms: Mapped[list[Term]] = relationship(cascade="all, delete-orphan", order_by="Term.position")
    instalments: Mapped[list[Instalment]] = relationship(cascade="all, delete-orphan", order_by="Instalment.position")
    signatures: Mapped[list[Signature]] = relationship(cascade="all, delete-orphan", order_by="Signature.id")
    __mapper_args__ = {"version_id_col": version}


class Term(Base):
    """One numbered term of an agreement."""

    __tablename__ = "agreement_terms"
    __table_args__ = (
        UniqueConstraint("agreement_id", "position"),
        partial_index("ix_agreement_terms_clause_id", "clause_id", where="clause_id IS NOT NULL"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreements.id"))
    position: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    offer_id: Mapped[int | None] = mapped_column(ForeignKey("settlement_offers.id"))
    """The accepted offer that this term is made of and changes with."""
    clause_id: Mapped[int | None] = mapped_column(ForeignKey("clauses.id"))
    """The clause of the bank that it was begun with."""


class Instalment(Base):
    """One payment of an agreement, due and perhaps paid."""

    __tablename__ = "instalments"
    __table_args__ = (
        UniqueConstraint("agreement_id", "position"),
        CheckConstraint("amount > 0", name="positive"),
        partial_index("ix_instalments_paid_on", "paid_on", where="paid_on IS NOT NULL"),
        Index("ix_instalments_due_on", "due_on"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreements.id"))
    position: Mapped[int]
    """From 1; 0 is the whole sum of an agreement that names no day to pay: it is watched, and stands on no paper."""
    amount: Mapped[Decimal]
    due_on: Mapped[date]
    manner: Mapped[str] = mapped_column(String(100), default="")
    paid_on: Mapped[date | None]
    """Day of the last payment."""
    paid_amount: Mapped[Decimal | None]
    """All that was paid of it so far; what of this was paid on earlier days stands in `parts`."""
    proof: Mapped[str] = mapped_column(String(300), default="")
    """What proves the payment: number of the bank's slip, say."""
    proof_id: Mapped[int | None] = mapped_column(ForeignKey("attachments.id"))
    version: Mapped[int] = mapped_column()
    parts: Mapped[list[InstalmentPart]] = relationship(cascade="all, delete-orphan", order_by="InstalmentPart.id")
    __mapper_args__ = {"version_id_col": version}

    @property
    def is_agreed(self) -> bool:
        """Whether the agreement itself names this payment and its day."""
        return self.position > 0

    @property
    def left(self) -> Decimal:
        """What is still to be paid of it, in yuan."""
        return self.amount - (self.paid_amount or Decimal(0))


class InstalmentPart(Base):
    """What was paid of an instalment on an earlier day than `Instalment.paid_on`: each part counts in its own month."""

    __tablename__ = "instalment_parts"
    __table_args__ = (
        CheckConstraint("amount > 0", name="positive"),
        Index("ix_instalment_parts_instalment_id", "instalment_id"),
        Index("ix_instalment_parts_paid_on", "paid_on"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    instalment_id: Mapped[int] = mapped_column(ForeignKey("instalments.id"))
    paid_on: Mapped[date]
    amount: Mapped[Decimal]


class Signature(Base):
    """One mark on the paper: a party's, a mediator's or the committee's seal."""

    __tablename__ = "signatures"
    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreements.id"), index=True)
    signer: Mapped[SignerKind] = mapped_column(Word(SignerKind))
    party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id"))
    mediator_id: Mapped[int | None] = mapped_column(ForeignKey("mediators.id"))
    name: Mapped[str] = mapped_column(String(200))
    """Whose mark it is; for a representative, the representative's name."""
    manner: Mapped[SignatureManner] = mapped_column(Word(SignatureManner))
    signed_on: Mapped[date]


class JudicialConfirmation(Base):
    """A joint application for judicial confirmation and what the court decided (People's Mediation Law art. 33)."""

    __tablename__ = "judicial_confirmations"
    __table_args__ = (
        Index("ix_judicial_confirmations_agreement_id", "agreement_id"),
        partial_index("ix_judicial_confirmations_decided_on", "decided_on", where="decided_on IS NOT NULL"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreements.id"))
    court: Mapped[str] = mapped_column(String(200))
    applied_on: Mapped[date]
    applicants: Mapped[list[str]] = mapped_column(Json)
    """Names of the parties that apply: all of them, or it is no joint application."""
    state: Mapped[ConfirmationState] = mapped_column(Word(ConfirmationState))
    decided_on: Mapped[date | None]
    document_number: Mapped[str] = mapped_column(String(100), default="")
    words: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}
