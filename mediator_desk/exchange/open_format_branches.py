"""Which tables belong to a case, and which to the committee around it, as branches of the open format."""

from __future__ import annotations

from mediator_desk.exchange.open_format_tree import Branch, Row
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
from mediator_desk.models.case import Case, ExternalNumber, MediatorAppointment
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
from mediator_desk.models.desk_work import CaseTag, SavedView
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
from mediator_desk.models.trust import Destruction, PrivacyRequest


def take_private_out(case: Row) -> int:
    """Take out of a case what its mediator was told in private (背靠背); return how many rows that were."""
    told = [
        *case.below["authorities"],
        *(note for one in case.below["sessions"] for note in one.below["private_notes"]),
    ]
    private = [offer for offer in case.below["offers"] if offer.values["is_private"]]
    case.below["authorities"] = []
    case.below["offers"] = [offer for offer in case.below["offers"] if not offer.values["is_private"]]
    for one in case.below["sessions"]:
        one.below["private_notes"] = []
    return len(told) + len(private)


IMPORT_RUN = Branch("import", ImportRun)
SUBMISSION = Branch("submission", Submission, held={"import_id": IMPORT_RUN})
FOLLOW_UP = Branch("follow_ups", FollowUp, parent="case_id", held={"submission_id": SUBMISSION})
HISTORY = Branch("history", AuditEntry, parent="case_id")
AGREEMENTS = Branch(
    "agreements",
    MediationAgreement,
    parent="case_id",
    order=("sequence",),
    branches=(
        Branch("terms", Term, parent="agreement_id", order=("position",)),
        Branch(
            "instalments",
            Instalment,
            parent="agreement_id",
            order=("position",),
            branches=(Branch("parts", InstalmentPart, parent="instalment_id"),),
        ),
        Branch("signatures", Signature, parent="agreement_id"),
        Branch("judicial_confirmations", JudicialConfirmation, parent="agreement_id"),
    ),
)
PARTIES = Branch(
    "parties",
    Party,
    parent="case_id",
    order=("side", "position"),
    branches=(
        Branch("representatives", Representative, parent="party_id"),
        Branch("data_consents", DataConsent, parent="party_id"),
    ),
)
ATTACHMENTS = Branch("attachments", Attachment, parent="case_id")
SESSIONS = Branch(
    "sessions",
    MediationSession,
    parent="case_id",
    order=("sequence",),
    branches=(
        Branch("people", SessionPerson, parent="session_id", order=("position",)),
        Branch("statements", SessionNote, parent="session_id"),
        Branch("private_notes", PrivateNote, parent="session_id"),
    ),
)
OFFERS = Branch(
    "offers",
    SettlementOffer,
    parent="case_id",
    branches=(Branch("payments", OfferedPayment, parent="offer_id", order=("position",)),),
)
EXTENSIONS = Branch(
    "extensions",
    Extension,
    parent="deadline_id",
    branches=(Branch("consents", ExtensionConsent, parent="extension_id"),),
)
CASE = Branch(
    "case",
    Case,
    held={"submission_id": SUBMISSION},
    branches=(
        PARTIES,  # before what names them: signatures, contacts, consents
        ATTACHMENTS,  # before the payments that they prove
        Branch("external_numbers", ExternalNumber, parent="case_id"),
        Branch("tags", CaseTag, parent="case_id"),
        Branch("proposals", ReviewProposal, parent="case_id"),
        Branch("paper_requests", PaperRequest, parent="case_id"),
        Branch("complaint_passings", ComplaintPassing, parent="case_id"),
        Branch("contacts", Contact, parent="case_id"),
        Branch("appointments", MediatorAppointment, parent="case_id"),
        Branch("recusals", Recusal, parent="case_id"),
        Branch("deadlines", Deadline, parent="case_id", branches=(EXTENSIONS,)),
        Branch("suspensions", Suspension, parent="case_id"),
        SESSIONS,  # before the offers that were made in them
        OFFERS,  # before the terms that are made of them
        Branch("authorities", SettlementAuthority, parent="case_id"),
        Branch("deliveries", PaperDelivery, parent="case_id"),
        AGREEMENTS,
        FOLLOW_UP,
        Branch("inquiries", Inquiry, parent="case_id"),
        Branch("court_referrals", CourtReferral, parent="case_id"),
        Branch("paper_texts", PaperText, parent="case_id"),
        Branch("file_bindings", FileBinding, parent="case_id"),
        Branch("papers", IssuedPaper, parent="case_id", order=("sequence",)),  # after all that they are about
        Branch("void_numbers", VoidNumber, parent="case_id"),
        Branch("corrections", ArchiveCorrection, parent="case_id"),
        HISTORY,
    ),
)

COMMITTEE = Branch("committee", Committee)
STAFF = Branch("staff", Staff)
ROOMS = Branch("rooms", Room)
INSURERS = Branch(
    "insurers", Insurer, branches=(Branch("aliases", InsurerAlias, parent="insurer_id", order=("name",)),)
)
MEDIATORS = Branch(
    "mediators",
    Mediator,
    branches=(
        Branch("lines", MediatorLine, parent="mediator_id", order=("line",)),
        Branch("absences", MediatorAbsence, parent="mediator_id"),
        Branch("ties", MediatorTie, parent="mediator_id"),
    ),
)
CLAUSES = Branch("clauses", Clause)
DIRECTORY = (STAFF, ROOMS, INSURERS, MEDIATORS, CLAUSES)
"""Rows that cases name; staff before the mediators, who name them."""

SETTINGS = (
    Branch("time_limits", TimeLimit),
    Branch("day_exceptions", DayException, order=("day",)),
    Branch("announced_years", AnnouncedYear, order=("year",)),
    Branch("retention_rules", RetentionRule, order=("archive_class",)),
    Branch("number_counters", NumberCounter, order=("series", "year")),
    Branch("saved_views", SavedView),
    Branch("paper_templates", PaperTemplate, order=("name", "version")),
    Branch("own_rates", OwnRate),
    Branch("own_reports", OwnReport),
    Branch("monthly_form_types", MonthlyFormType),
    Branch("subsidy_rules", SubsidyRule),
)
BETWEEN_CASES = (
    Branch("merges", Merge, branches=(Branch("parties", MergedParty, parent="merge_id"),)),
    Branch("told_apart", ToldApart),
    Branch("subsidy_lists", SubsidyList, branches=(Branch("lines", SubsidyLine, parent="list_id"),)),
)
"""What a person said of two cases or two entries of people, or of many cases: read in when the cases are there."""

MONTH = Branch(
    "month",
    FrozenMonth,
    branches=(Branch("corrections", FigureCorrection, parent="frozen_month_id"),),
)
"""A frozen month: it moves with the whole committee only, each in a line of its own."""

GONE_HISTORY, DESTRUCTIONS = "history", "destructions"
UNATTACHED = (
    *BETWEEN_CASES,
    Branch("import_runs", ImportRun),
    Branch("submissions", Submission, held={"import_id": IMPORT_RUN}),
    Branch("quarantined_submissions", QuarantinedSubmission, held={"import_id": IMPORT_RUN}),
    Branch("follow_ups", FollowUp, parent="case_id", held={"submission_id": SUBMISSION}),
    Branch(GONE_HISTORY, AuditEntry),  # the id of the case is no name: what it named is gone
    Branch("privacy_requests", PrivacyRequest),
    Branch(DESTRUCTIONS, Destruction),  # the same here
)
"""What belongs to no case, or to one that is gone: it moves with the whole committee only."""
