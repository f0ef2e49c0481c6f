"""All tables, so that relationships and migrations see every one."""

from mediator_desk.models.agreement import (
    Instalment,
    InstalmentPart,
    JudicialConfirmation,
    MediationAgreement,
    Signature,
    Term,
)
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.bridge import (
    BridgeCall,
    BridgeNonce,
    BridgeSettings,
    CompletionRequest,
    Letter,
    LetterFile,
    PublicText,
    RatingLink,
    ToldState,
)
from mediator_desk.models.case import Case, ExternalNumber, MediatorAppointment
from mediator_desk.models.columns import Base
from mediator_desk.models.committee import (
    AnnouncedYear,
    Committee,
    DayException,
    Mediator,
    MediatorAbsence,
    MediatorLine,
    MediatorTie,
    NumberCounter,
    RetentionRule,
    Room,
    Staff,
    TimeLimit,
    VoidNumber,
)
from mediator_desk.models.deadline import Deadline, Extension, ExtensionConsent, Suspension
from mediator_desk.models.desk_work import CaseTag, CaseVisit, KeptInput, SavedView
from mediator_desk.models.figure_work import (
    FigureCorrection,
    FrozenMonth,
    MonthlyFormType,
    OwnRate,
    OwnReport,
    SubsidyLine,
    SubsidyList,
    SubsidyRule,
)
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.office_work import KeptChunk, OfficeKeyHolder, Presence, SaveMark
from mediator_desk.models.outstation import CheckedOutCase, Checkout, NumberBlock, Outstation, OutstationRow
from mediator_desk.models.paper_work import (
    Clause,
    CourtReferral,
    FileBinding,
    Inquiry,
    IssuedPaper,
    PaperTemplate,
    PaperText,
)
from mediator_desk.models.party import DataConsent, Party, Representative
from mediator_desk.models.procedure import (
    ArchiveCorrection,
    ComplaintPassing,
    Contact,
    Merge,
    MergedParty,
    PaperRequest,
    Recusal,
    ToldApart,
)
from mediator_desk.models.search import NameKey
from mediator_desk.models.session_room import (
    OfferedPayment,
    PaperDelivery,
    PrivateNote,
    SessionNote,
    SessionPerson,
    SettlementAuthority,
    SettlementOffer,
)
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission, ReviewProposal, Submission
from mediator_desk.models.trust import AuditLink, ChainKey, Destruction, PrivacyRequest

__all__ = [
    "AnnouncedYear", "ArchiveCorrection", "Attachment", "AuditEntry", "AuditLink", "Base", "BridgeCall", "BridgeNonce",
    "BridgeSettings", "Case", "CaseTag", "CaseVisit", "ChainKey", "CheckedOutCase", "Checkout", "Clause", "Committee",
    "ComplaintPassing", "CompletionRequest", "Contact", "CourtReferral", "DataConsent", "DayException", "Deadline",
    "Destruction", "Extension", "ExtensionConsent", "ExternalNumber", "FigureCorrection", "FileBinding", "FollowUp",
    "FrozenMonth", "ImportRun", "Inquiry", "Instalment", "InstalmentPart", "Insurer", "InsurerAlias", "IssuedPaper",
    "JudicialConfirmation", "KeptChunk", "KeptInput", "Letter", "LetterFile", "MediationAgreement", "MediationSession",
    "Mediator", "MediatorAbsence", "MediatorAppointment", "MediatorLine", "MediatorTie", "Merge", "MergedParty",
    "MonthlyFormType", "NameKey", "NumberBlock", "NumberCounter", "OfferedPayment", "OfficeKeyHolder", "Outstation",
    "OutstationRow", "OwnRate", "OwnReport", "PaperDelivery", "PaperRequest", "PaperTemplate", "PaperText", "Party",
    "Presence", "PrivacyRequest", "PrivateNote", "PublicText", "QuarantinedSubmission", "RatingLink", "Recusal",
    "Representative", "RetentionRule", "ReviewProposal", "Room", "SaveMark", "SavedView", "SessionNote",
    "SessionPerson", "SettlementAuthority", "SettlementOffer", "Signature", "Staff", "Submission", "SubsidyLine",
    "SubsidyList", "SubsidyRule", "Suspension", "Term", "TimeLimit", "ToldApart", "ToldState", "VoidNumber",
]  # fmt: skip
