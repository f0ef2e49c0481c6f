"""The words for the procedure: clocks, papers, contacts, recusals, confirmation, the archive (see wording.word)."""

from __future__ import annotations

from enum import StrEnum

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.procedure_words import (
    ArchiveClass,
    ConfirmationState,
    ConsentScope,
    ContactManner,
    ContactResult,
    MergeKind,
    PaperKind,
    PaperRequestResult,
    PartyCapacity,
    PerformanceState,
    RecusalDecision,
    RecusalGround,
    StartEvent,
    SuspensionKind,
    TieKind,
)
from mediator_desk.models.words import CaseTrack

PROCEDURE_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    CaseTrack: {
        CaseTrack.SIMPLE: QT_TRANSLATE_NOOP("CaseTrack", "Simple track"),
        CaseTrack.ORDINARY: QT_TRANSLATE_NOOP("CaseTrack", "Ordinary track"),
        CaseTrack.COMPLEX: QT_TRANSLATE_NOOP("CaseTrack", "Complex track"),
    },
    StartEvent: {
        StartEvent.RECEIVED: QT_TRANSLATE_NOOP("StartEvent", "From the day it was received"),
        StartEvent.PAPERS_ASKED: QT_TRANSLATE_NOOP("StartEvent", "From the day papers were asked for"),
        StartEvent.PASSED_ON: QT_TRANSLATE_NOOP("StartEvent", "From the day it was passed to the insurer"),
        StartEvent.ACCEPTED: QT_TRANSLATE_NOOP("StartEvent", "From the day of acceptance"),
        StartEvent.COURT_PAPERS: QT_TRANSLATE_NOOP("StartEvent", "From the day the court's papers were signed for"),
        StartEvent.PROPOSED: QT_TRANSLATE_NOOP("StartEvent", "From the day of the proposal"),
        StartEvent.AGREED: QT_TRANSLATE_NOOP("StartEvent", "From the day of agreeing"),
        StartEvent.EFFECTIVE: QT_TRANSLATE_NOOP("StartEvent", "From the day of effect"),
    },
    SuspensionKind: {
        SuspensionKind.APPRAISAL: QT_TRANSLATE_NOOP("SuspensionKind", "Appraisal"),
        SuspensionKind.SUSPECTED_SHAM: QT_TRANSLATE_NOOP("SuspensionKind", "Suspected sham mediation"),
        SuspensionKind.MEDIATION: QT_TRANSLATE_NOOP("SuspensionKind", "Mediation"),
        SuspensionKind.OTHER: QT_TRANSLATE_NOOP("SuspensionKind", "Another reason to suspend"),
    },
    PaperRequestResult: {
        PaperRequestResult.SUPPLIED: QT_TRANSLATE_NOOP("PaperRequestResult", "Supplied"),
        PaperRequestResult.LAPSED: QT_TRANSLATE_NOOP("PaperRequestResult", "Not supplied in time"),
        PaperRequestResult.TAKEN_BACK: QT_TRANSLATE_NOOP("PaperRequestResult", "Not wanted any more"),
    },
    MergeKind: {
        MergeKind.PERSON: QT_TRANSLATE_NOOP("MergeKind", "The same person"),
        MergeKind.CASE: QT_TRANSLATE_NOOP("MergeKind", "The same matter"),
    },
    RecusalGround: {
        RecusalGround.NEAR_RELATIVE: QT_TRANSLATE_NOOP("RecusalGround", "Near relative"),
        RecusalGround.INTEREST: QT_TRANSLATE_NOOP("RecusalGround", "Interest in the matter"),
        RecusalGround.OTHER_RELATION: QT_TRANSLATE_NOOP("RecusalGround", "Another relation that may sway"),
    },
    RecusalDecision: {
        RecusalDecision.GRANTED: QT_TRANSLATE_NOOP("RecusalDecision", "Granted"),
        RecusalDecision.REFUSED: QT_TRANSLATE_NOOP("RecusalDecision", "Refused"),
    },
    PerformanceState: {
        PerformanceState.PENDING: QT_TRANSLATE_NOOP("PerformanceState", "Not yet performed"),
        PerformanceState.PARTLY: QT_TRANSLATE_NOOP("PerformanceState", "Partly performed"),
        PerformanceState.PERFORMED: QT_TRANSLATE_NOOP("PerformanceState", "Performed"),
        PerformanceState.OVERDUE: QT_TRANSLATE_NOOP("PerformanceState", "Performance overdue"),
        PerformanceState.REFUSED: QT_TRANSLATE_NOOP("PerformanceState", "Performance refused"),
    },
    ConfirmationState: {
        ConfirmationState.APPLIED: QT_TRANSLATE_NOOP("ConfirmationState", "Applied for"),
        ConfirmationState.CONFIRMED: QT_TRANSLATE_NOOP("ConfirmationState", "Confirmed"),
        ConfirmationState.DISMISSED: QT_TRANSLATE_NOOP("ConfirmationState", "Dismissed"),
        ConfirmationState.WITHDRAWN: QT_TRANSLATE_NOOP("ConfirmationState", "Application withdrawn"),
    },
    ArchiveClass: {
        ArchiveClass.PERMANENT: QT_TRANSLATE_NOOP("ArchiveClass", "Permanent"),
        ArchiveClass.LONG: QT_TRANSLATE_NOOP("ArchiveClass", "Long term"),
        ArchiveClass.SHORT: QT_TRANSLATE_NOOP("ArchiveClass", "Short term"),
    },
    PaperKind: {
        PaperKind.APPLICATION: QT_TRANSLATE_NOOP("PaperKind", "Application"),
        PaperKind.REGISTRATION: QT_TRANSLATE_NOOP("PaperKind", "Registration form"),
        PaperKind.NOTICE_OF_ACCEPTANCE: QT_TRANSLATE_NOOP("PaperKind", "Notice of acceptance"),
        PaperKind.NOTICE_OF_REFUSAL: QT_TRANSLATE_NOOP("PaperKind", "Notice of refusal"),
        PaperKind.NOTICE_TO_SUPPLY: QT_TRANSLATE_NOOP("PaperKind", "Notice to supply papers"),
        PaperKind.RIGHTS_AND_DUTIES: QT_TRANSLATE_NOOP("PaperKind", "Notice of rights and duties"),
        PaperKind.NOTICE_OF_MEDIATION: QT_TRANSLATE_NOOP("PaperKind", "Notice of mediation"),
        PaperKind.MEDIATION_RECORD: QT_TRANSLATE_NOOP("PaperKind", "Mediation record"),
        PaperKind.UNDISPUTED_FACTS: QT_TRANSLATE_NOOP("PaperKind", "Record of undisputed facts"),
        PaperKind.CONSENT_TO_EXTENSION: QT_TRANSLATE_NOOP("PaperKind", "Consent to the extension"),
        PaperKind.RECUSAL_REQUEST: QT_TRANSLATE_NOOP("PaperKind", "Request for recusal"),
        PaperKind.WRITTEN_PROPOSAL: QT_TRANSLATE_NOOP("PaperKind", "Written proposal"),
        PaperKind.AGREEMENT: QT_TRANSLATE_NOOP("PaperKind", "Mediation agreement"),
        PaperKind.NOTICE_OF_TERMINATION: QT_TRANSLATE_NOOP("PaperKind", "Notice of termination"),
        PaperKind.CONFIRMATION_REQUEST: QT_TRANSLATE_NOOP("PaperKind", "Request for judicial confirmation"),
        PaperKind.CERTIFICATE_OF_MEDIATION: QT_TRANSLATE_NOOP("PaperKind", "Certificate of mediation"),
        PaperKind.PROOF_OF_PERFORMANCE: QT_TRANSLATE_NOOP("PaperKind", "Proof of performance"),
        PaperKind.FOLLOW_UP_RECORD: QT_TRANSLATE_NOOP("PaperKind", "Follow-up record"),
        PaperKind.RETURN_OF_SERVICE: QT_TRANSLATE_NOOP("PaperKind", "Service receipt"),
        PaperKind.COURT_REPORT: QT_TRANSLATE_NOOP("PaperKind", "Report to the court"),
        PaperKind.FILE_COVER: QT_TRANSLATE_NOOP("PaperKind", "File cover"),
        PaperKind.FILE_CONTENTS: QT_TRANSLATE_NOOP("PaperKind", "Contents of the file"),
        PaperKind.AUTHORITY_LETTER: QT_TRANSLATE_NOOP("PaperKind", "Letter of authority"),
        PaperKind.INQUIRY_RECORD: QT_TRANSLATE_NOOP("PaperKind", "Inquiry record"),
        PaperKind.EVIDENCE_LIST: QT_TRANSLATE_NOOP("PaperKind", "Evidence list"),
        PaperKind.FILE_NOTE: QT_TRANSLATE_NOOP("PaperKind", "Note on the file"),
        PaperKind.BACK_COVER: QT_TRANSLATE_NOOP("PaperKind", "Back cover"),
        PaperKind.REFERRAL_NOTICE: QT_TRANSLATE_NOOP("PaperKind", "Notice of referral"),
        PaperKind.RETURN_LIST: QT_TRANSLATE_NOOP("PaperKind", "List of papers returned"),
    },
    PartyCapacity: {
        PartyCapacity.OWN: QT_TRANSLATE_NOOP("PartyCapacity", "For itself"),
        PartyCapacity.HEIR: QT_TRANSLATE_NOOP("PartyCapacity", "Heir"),
        PartyCapacity.GROUP_REPRESENTATIVE: QT_TRANSLATE_NOOP("PartyCapacity", "Representative of a group"),
    },
    ContactManner: {
        ContactManner.TELEPHONE: QT_TRANSLATE_NOOP("ContactManner", "By telephone"),
        ContactManner.MESSAGE: QT_TRANSLATE_NOOP("ContactManner", "By message"),
        ContactManner.LETTER: QT_TRANSLATE_NOOP("ContactManner", "By letter"),
        ContactManner.VISIT: QT_TRANSLATE_NOOP("ContactManner", "In person"),
    },
    ContactResult: {
        ContactResult.REACHED: QT_TRANSLATE_NOOP("ContactResult", "Reached"),
        ContactResult.AGREES: QT_TRANSLATE_NOOP("ContactResult", "Agrees to mediation"),
        ContactResult.REFUSES: QT_TRANSLATE_NOOP("ContactResult", "Refuses mediation"),
        ContactResult.NOT_REACHED: QT_TRANSLATE_NOOP("ContactResult", "Not reached"),
        ContactResult.WRONG_NUMBER: QT_TRANSLATE_NOOP("ContactResult", "Wrong number or address"),
    },
    ConsentScope: {
        ConsentScope.SENSITIVE: QT_TRANSLATE_NOOP("ConsentScope", "Sensitive data"),
        ConsentScope.CHILD: QT_TRANSLATE_NOOP("ConsentScope", "Data of a child under 14"),
    },
    TieKind: {
        TieKind.EMPLOYER: QT_TRANSLATE_NOOP("TieKind", "Worked for"),
        TieKind.RELATIVE: QT_TRANSLATE_NOOP("TieKind", "Relative"),
        TieKind.OTHER: QT_TRANSLATE_NOOP("TieKind", "Another tie"),
    },
}
