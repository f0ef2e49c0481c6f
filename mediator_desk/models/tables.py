"""All tables, so that relationships and migrations see every one."""

from mediator_desk.models.agreement import Instalment, MediationAgreement, Signature, Term
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, ExternalNumber, MediatorAppointment
from mediator_desk.models.columns import Base
from mediator_desk.models.committee import (
    Committee,
    DayException,
    Mediator,
    MediatorLine,
    NumberCounter,
    Room,
    Staff,
    TimeLimit,
)
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission, ReviewProposal, Submission

__all__ = [
    "Attachment", "AuditEntry", "Base", "Case", "Committee", "DayException", "ExternalNumber", "FollowUp",
    "ImportRun", "Instalment", "Insurer", "InsurerAlias", "MediationAgreement", "MediationSession", "Mediator",
    "MediatorAppointment", "MediatorLine", "NumberCounter", "Party", "QuarantinedSubmission", "Representative",
    "ReviewProposal", "Room", "Signature", "Staff", "Submission", "Term", "TimeLimit",
]  # fmt: skip
