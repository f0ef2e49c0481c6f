"""The case: one row of the register, with its dispute and its outcome."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediator_desk.models.columns import FILLED_LATER, Base, Word, index_where_filled, partial_index
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.words import (
    AppointedBy,
    CaseKind,
    CaseState,
    CaseTrack,
    Cause,
    Channel,
    DueStep,
    EndReason,
    Line,
    NumberKind,
    OutcomeKind,
    RefusalCode,
)

LISTED = ("state", "kind", "mediator_id", "insurer_id", "line", "cause", "claimed_amount", "due_on", "outcome")
"""What lists are filtered by most."""

COUNTED = (
    *("kind", "accepted_on", "concluded_on", "insurer_id", "mediator_id", "line", "cause", "channel", "city", "track"),
    *("outcome", "end_reason", "mediated_on", "claimed_amount", "agreed_amount", "id"),
)
"""What figures ask of a case."""


class Case(Base):
    """One matter, from the day it was received. Gets its number when it is accepted, and keeps it."""

    __tablename__ = "cases"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[CaseKind] = mapped_column(Word(CaseKind))
    channel: Mapped[Channel] = mapped_column(Word(Channel))
    state: Mapped[CaseState] = mapped_column(Word(CaseState))
    track: Mapped[CaseTrack | None] = mapped_column(Word(CaseTrack))
    """None is the ordinary one, where nobody said otherwise."""
    number: Mapped[str | None] = mapped_column(String(60), unique=True)
    submission_id: Mapped[int | None] = mapped_column(ForeignKey("submissions.id"), unique=True)
    submission_number: Mapped[str] = mapped_column(String(40), default="")
    received_at: Mapped[datetime]
    accepted_on: Mapped[date | None]
    court_papers_on: Mapped[date | None]
    """Day on which the committee signed for the court's papers: its clock starts there (法释〔2016〕14号)."""
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    """The case that goes on with this matter, for one that was taken in twice."""

    # Who and how much: what lists show and figures count.
    applicant_name: Mapped[str] = mapped_column(String(200), default="")
    """First applicant, "等" added where there are more: lists show it; the parties hold the truth."""
    insurer_id: Mapped[int | None] = mapped_column(ForeignKey("insurers.id"))
    respondent_name: Mapped[str] = mapped_column(String(200), default="")
    mediator_id: Mapped[int | None] = mapped_column(ForeignKey("mediators.id"))
    """The presiding mediator now; all appointments are in mediator_appointments."""
    line: Mapped[Line | None] = mapped_column(Word(Line))
    cause: Mapped[Cause | None] = mapped_column(Word(Cause))
    claimed_amount: Mapped[Decimal | None]

    city: Mapped[str] = mapped_column(String(40), default="", info={FILLED_LATER: "0010"})
    """Where the consumer is: a prefecture-level city as statistics name it ("广州市"), "" where nobody knows."""

    # What is next.
    due_step: Mapped[DueStep | None] = mapped_column(Word(DueStep))
    due_on: Mapped[date | None]
    """The nearest open one of the case's deadlines (models/deadline.py), kept here for lists."""
    due_is_provisional: Mapped[bool] = mapped_column(default=False)
    next_step: Mapped[str] = mapped_column(String(300), default="")
    next_step_on: Mapped[date | None]
    next_step_by: Mapped[str] = mapped_column(String(100), default="")
    """Who does it."""

    # The outcome. concluded_on of an agreed case is the day its agreement took effect.
    refusal_code: Mapped[RefusalCode | None] = mapped_column(Word(RefusalCode))
    outcome: Mapped[OutcomeKind | None] = mapped_column(Word(OutcomeKind))
    end_reason: Mapped[EndReason | None] = mapped_column(Word(EndReason))
    concluded_on: Mapped[date | None]
    agreed_amount: Mapped[Decimal | None]
    mediated_on: Mapped[date | None]
    """Day of the first meeting that was held."""
    ended_on: Mapped[date | None] = mapped_column(info={FILLED_LATER: "0010"})
    """Day on which the record left the open states (models/life.OPEN_STATES); None while it is open."""
    closed_on: Mapped[date | None]
    archived_on: Mapped[date | None]
    archive_class: Mapped[ArchiveClass | None] = mapped_column(Word(ArchiveClass))
    kept_until: Mapped[date | None]
    """Last day of the retention term of an archived file; None for ever. Nothing is destroyed by itself."""

    has_negotiated: Mapped[bool] = mapped_column(default=True)
    """Whether the consumer has talked to the insurer before."""
    is_in_court: Mapped[bool] = mapped_column(default=False)
    is_sensitive: Mapped[bool] = mapped_column(default=False)
    """Data of a child under 14, or health data: PIPL art. 28."""
    is_risky: Mapped[bool] = mapped_column(default=False)
    """Risk of escalation, People's Mediation Law art. 25."""
    was_told_other_routes: Mapped[bool] = mapped_column(default=False)
    """People's Mediation Law art. 26: told of arbitration, administrative and court routes."""

    binned_at: Mapped[datetime | None]
    """When it was put into the bin, from which it comes back within 30 days."""
    group_size: Mapped[int | None]
    """How many people the representatives of a group stand for."""
    received_by: Mapped[str] = mapped_column(String(100), default="")
    """Who took it in at the desk."""
    source_words: Mapped[str] = mapped_column(String(300), default="")
    """Who handed it over, for what other bodies passed on."""
    facts_mark: Mapped[str] = mapped_column(String(32), default="")
    """The same for the same text of facts (conventions.text.text_mark): finds look-alikes."""
    policy_number: Mapped[str] = mapped_column(String(100), default="")
    report_number: Mapped[str] = mapped_column(String(100), default="")
    """The insurer's 报案号."""
    claim_number: Mapped[str] = mapped_column(String(100), default="")
    """The insurer's 赔案号."""
    practitioner: Mapped[str] = mapped_column(String(200), default="")
    """The insurer's or agency's person whom the submission names (从业人员)."""
    version: Mapped[int] = mapped_column()

    # Long texts last: SQLite reads a row in order, so lists never touch them. Active history: the audit trail has what
    # stood there before, though nobody had read it.
    subject: Mapped[str] = mapped_column(
        String(300), default="", deferred=True, deferred_group="texts", active_history=True
    )
    decision_words: Mapped[str] = mapped_column(
        Text, default="", deferred=True, deferred_group="texts", active_history=True
    )
    """Why it was declined, referred, withdrawn or terminated, in the words of who decided."""
    new_facts: Mapped[str] = mapped_column(Text, default="", deferred=True, deferred_group="texts", active_history=True)
    requests: Mapped[str] = mapped_column(Text, default="", deferred=True, deferred_group="texts", active_history=True)
    facts: Mapped[str] = mapped_column(Text, default="", deferred=True, deferred_group="texts", active_history=True)
    undisputed_facts: Mapped[str] = mapped_column(
        Text, default="", deferred=True, deferred_group="texts", active_history=True
    )
    """无争议事实记载: what both sides signed as undisputed where they did not agree (法发〔2016〕14号)."""
    written_proposal: Mapped[str] = mapped_column(
        Text, default="", deferred=True, deferred_group="texts", active_history=True
    )
    """The mediator's proposal to which nobody may object in time (无异议调解方案)."""

    parties: Mapped[list[Party]] = relationship(
        cascade="all, delete-orphan", order_by=lambda: (Party.side, Party.position)
    )
    __mapper_args__ = {"version_id_col": version}
    __table_args__ = (
        # The lists in their usual orders, with what their filters ask and their sums add up: a list of a million cases
        # is put in order and counted without a look at the rows.
        Index("ix_cases_state_received", "state", "received_at", "id", "claimed_amount", "due_on"),
        Index("ix_cases_mediator_state", "mediator_id", "state", "received_at"),
        Index("ix_cases_received", "received_at", "id", *LISTED),
        Index("ix_cases_accepted", "accepted_on", "number", "submission_number", "id", "state"),
        # The figures of a month are counted from these two alone, and what was open on a day.
        Index("ix_cases_concluded", "concluded_on", *(name for name in COUNTED if name != "concluded_on")),
        partial_index(
            "ix_cases_counted",
            "accepted_on",
            *(name for name in COUNTED if name != "accepted_on"),
            where="accepted_on IS NOT NULL",
        ),
        # Complaints and consultations that are open, or left in a period.
        partial_index("ix_cases_ended", "ended_on", "received_at", where="kind != 'mediation'"),
        Index("ix_cases_insurer", "insurer_id"),
        Index("ix_cases_merged_into", "merged_into_id"),
        partial_index("ix_cases_facts_mark", "facts_mark", where="facts_mark != ''"),
        index_where_filled("cases", "policy_number"),
        index_where_filled("cases", "report_number"),
        index_where_filled("cases", "claim_number"),
        partial_index("ix_cases_kept_until", "kept_until", where="kept_until IS NOT NULL"),
        partial_index(
            "ix_cases_open_due", "due_on", "state", "due_step", "due_is_provisional", where="due_on IS NOT NULL"
        ),
        # An accepted case has number and day of acceptance, both or neither.
        CheckConstraint("(number IS NULL) = (accepted_on IS NULL)", name="number_with_acceptance"),
        CheckConstraint("concluded_on IS NULL OR outcome IS NOT NULL", name="conclusion_has_outcome"),
        CheckConstraint("concluded_on >= accepted_on", name="concluded_after_acceptance"),
        CheckConstraint("claimed_amount >= 0", name="claimed_not_negative"),
        CheckConstraint("agreed_amount >= 0", name="agreed_not_negative"),
    )

    @property
    def is_open(self) -> bool:
        """Whether the desk still has to end it."""
        return self.state in OPEN_STATES

    @property
    def shown_number(self) -> str:
        """The case number, or the submission's number before there is one."""
        return self.number or self.submission_number or f"#{self.id}"


class MediatorAppointment(Base):
    """One mediator's work on a case, and whether the parties chose (People's Mediation Law art. 19)."""

    __tablename__ = "mediator_appointments"
    __table_args__ = (
        Index("ix_mediator_appointments_case_id", "case_id"),
        # Who sits beside the presiding mediator, for hand-overs; who presides is looked up on the case.
        partial_index("ix_mediator_appointments_beside", "mediator_id", where="is_presiding = 0"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    mediator_id: Mapped[int] = mapped_column(ForeignKey("mediators.id"))
    is_presiding: Mapped[bool] = mapped_column(default=True)
    appointed_by: Mapped[AppointedBy] = mapped_column(Word(AppointedBy))
    appointed_on: Mapped[date]
    ended_on: Mapped[date | None]
    end_words: Mapped[str] = mapped_column(String(300), default="")
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class ExternalNumber(Base):
    """A number that somebody else gave the matter."""

    __tablename__ = "external_numbers"
    __table_args__ = (UniqueConstraint("case_id", "kind", "value"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    kind: Mapped[NumberKind] = mapped_column(Word(NumberKind))
    value: Mapped[str] = mapped_column(String(100))


def _see_what_stood_there(*_what: object) -> None:
    """Nothing: by being asked it lets the ORM read the text that is written over, for the audit trail."""


@event.listens_for(Case, "mapper_configured")
def _read_before_it_is_written_over(_mapper: object, _case: type[Case]) -> None:
    for column in Case.__table__.columns:
        attribute = getattr(Case, column.name)
        if attribute.property.deferred:  # for these the ORM does not do what active_history asks of it
            event.listen(attribute, "set", _see_what_stood_there, active_history=True)
