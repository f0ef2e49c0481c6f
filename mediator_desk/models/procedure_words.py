"""The closed vocabularies of the procedure: clocks, papers, contacts, recusals, confirmation, the archive.

Words for people are in views/wording.py; no SQLAlchemy here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class ContactManner(StrEnum):
    """How somebody tried to reach a party."""

    TELEPHONE = "telephone"
    MESSAGE = "message"
    LETTER = "letter"
    VISIT = "visit"


class ContactResult(StrEnum):
    """What came of trying to reach a party; a party that refuses ends it (People's Mediation Law art. 17)."""

    REACHED = "reached"
    AGREES = "agrees"
    REFUSES = "refuses"
    NOT_REACHED = "not_reached"
    WRONG_NUMBER = "wrong_number"


class ConsentScope(StrEnum):
    """What a party consented to: use of sensitive data (PIPL art. 29), or of a child's under 14 (art. 31)."""

    SENSITIVE = "sensitive"
    CHILD = "child"


class RecusalGround(StrEnum):
    """Why a mediator should step aside (法释〔2016〕14号)."""

    NEAR_RELATIVE = "near_relative"
    INTEREST = "interest"
    OTHER_RELATION = "other_relation"


class RecusalDecision(StrEnum):
    """What the committee decided about a recusal."""

    GRANTED = "granted"
    REFUSED = "refused"


class TieKind(StrEnum):
    """What ties a mediator to a party or an insurer."""

    EMPLOYER = "employer"
    RELATIVE = "relative"
    OTHER = "other"


class SuspensionKind(StrEnum):
    """Why a clock stands still. MEDIATION stops only the insurer's own clock (complaint rules 2020 No. 3)."""

    APPRAISAL = "appraisal"
    SUSPECTED_SHAM = "suspected_sham"
    MEDIATION = "mediation"
    OTHER = "other"


class PaperRequestResult(StrEnum):
    """What came of asking for papers."""

    SUPPLIED = "supplied"
    LAPSED = "lapsed"
    TAKEN_BACK = "taken_back"


class MergeKind(StrEnum):
    """What was merged: two entries of one human, or two cases of one matter."""

    PERSON = "person"
    CASE = "case"


class PerformanceState(StrEnum):
    """How far an agreement is performed; always looked up, never kept."""

    PENDING = "pending"
    PARTLY = "partly"
    PERFORMED = "performed"
    OVERDUE = "overdue"
    REFUSED = "refused"


class ConfirmationState(StrEnum):
    """Where a judicial confirmation (司法确认) stands."""

    APPLIED = "applied"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


class ArchiveClass(StrEnum):
    """For how long a file is kept (保管期限); the years of each class are settings."""

    PERMANENT = "permanent"
    LONG = "long"
    SHORT = "short"


class StartEvent(StrEnum):
    """From which day a time limit counts; that day itself is not counted (Civil Procedure Law art. 85)."""

    RECEIVED = "received"
    PAPERS_ASKED = "papers_asked"
    PASSED_ON = "passed_on"
    ACCEPTED = "accepted"
    COURT_PAPERS = "court_papers"
    PROPOSED = "proposed"
    AGREED = "agreed"
    EFFECTIVE = "effective"


class PaperKind(StrEnum):
    """Papers that a step of the procedure asks for (司发通〔2010〕239号 and local additions)."""

    APPLICATION = "application"
    REGISTRATION = "registration"
    NOTICE_OF_ACCEPTANCE = "notice_of_acceptance"
    NOTICE_OF_REFUSAL = "notice_of_refusal"
    NOTICE_TO_SUPPLY = "notice_to_supply"
    RIGHTS_AND_DUTIES = "rights_and_duties"
    NOTICE_OF_MEDIATION = "notice_of_mediation"
    MEDIATION_RECORD = "mediation_record"
    UNDISPUTED_FACTS = "undisputed_facts"
    CONSENT_TO_EXTENSION = "consent_to_extension"
    RECUSAL_REQUEST = "recusal_request"
    WRITTEN_PROPOSAL = "written_proposal"
    AGREEMENT = "agreement"
    NOTICE_OF_TERMINATION = "notice_of_termination"
    CONFIRMATION_REQUEST = "confirmation_request"
    CERTIFICATE_OF_MEDIATION = "certificate_of_mediation"
    PROOF_OF_PERFORMANCE = "proof_of_performance"
    FOLLOW_UP_RECORD = "follow_up_record"
    RETURN_OF_SERVICE = "return_of_service"
    COURT_REPORT = "court_report"
    FILE_COVER = "file_cover"
    FILE_CONTENTS = "file_contents"
    AUTHORITY_LETTER = "authority_letter"
    INQUIRY_RECORD = "inquiry_record"
    EVIDENCE_LIST = "evidence_list"
    FILE_NOTE = "file_note"
    BACK_COVER = "back_cover"
    REFERRAL_NOTICE = "referral_notice"
    RETURN_LIST = "return_list"


class FilePaper(StrEnum):
    """The papers of a file, in binding order."""

    COVER = "cover"
    CONTENTS = "contents"
    APPLICATION = "application"
    RIGHTS_NOTICE = "rights_notice"
    IDENTITY = "identity"
    AUTHORITY = "authority"
    INVESTIGATION = "investigation"
    EVIDENCE = "evidence"
    MEDIATION_RECORD = "mediation_record"
    AGREEMENT = "agreement"
    PERFORMANCE = "performance"
    FOLLOW_UP = "follow_up"
    CONFIRMATION = "confirmation"
    FILE_NOTE = "file_note"
    BACK_COVER = "back_cover"


class PaperState(StrEnum):
    """What became of an issued paper."""

    STANDS = "stands"
    SIGNED = "signed"
    """It stands, and the scan of the signed one is kept."""
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class PartyCapacity(StrEnum):
    """In what capacity a party stands in the case: for itself, as heir, or for a group (five at most)."""

    OWN = "own"
    HEIR = "heir"
    GROUP_REPRESENTATIVE = "group_representative"


ABOUT: Mapping[PaperKind, str] = MappingProxyType(
    {
        PaperKind.MEDIATION_RECORD: "mediation_sessions",
        PaperKind.NOTICE_OF_MEDIATION: "mediation_sessions",
        PaperKind.AGREEMENT: "agreements",
        PaperKind.CONFIRMATION_REQUEST: "agreements",
        PaperKind.PROOF_OF_PERFORMANCE: "agreements",
        PaperKind.FOLLOW_UP_RECORD: "follow_ups",
        PaperKind.NOTICE_TO_SUPPLY: "paper_requests",
        PaperKind.RECUSAL_REQUEST: "recusals",
        PaperKind.CONSENT_TO_EXTENSION: "extensions",
        PaperKind.INQUIRY_RECORD: "inquiries",
        PaperKind.AUTHORITY_LETTER: "representatives",
        PaperKind.RETURN_OF_SERVICE: "paper_deliveries",
    }
)
"""Of which table the row is that a paper is about, where a case may have several papers of a kind."""
