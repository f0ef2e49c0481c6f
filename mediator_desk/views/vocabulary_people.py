"""The words for people, meetings and papers. Read through wording.word."""

from __future__ import annotations

from enum import StrEnum

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.trust_words import PersonalNumber, Sight, TakenOut
from mediator_desk.models.words import (
    AgreementForm,
    AgreementState,
    AppointedBy,
    AttachmentKind,
    EffectRule,
    FollowUpKind,
    InsurerKind,
    PartyKind,
    PartySide,
    RepresentativeKind,
    Role,
    SessionMode,
    SessionResult,
    SessionState,
    Sex,
    SignatureManner,
    SignerKind,
)

PEOPLE_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    PartySide: {
        PartySide.APPLICANT: QT_TRANSLATE_NOOP("PartySide", "Applicant"),
        PartySide.RESPONDENT: QT_TRANSLATE_NOOP("PartySide", "Respondent"),
    },
    PartyKind: {
        PartyKind.PERSON: QT_TRANSLATE_NOOP("PartyKind", "Person"),
        PartyKind.ORGANISATION: QT_TRANSLATE_NOOP("PartyKind", "Organisation"),
    },
    RepresentativeKind: {
        RepresentativeKind.LEGAL: QT_TRANSLATE_NOOP("RepresentativeKind", "Legal representative"),
        RepresentativeKind.AUTHORISED: QT_TRANSLATE_NOOP("RepresentativeKind", "Authorised agent"),
    },
    Sex: {
        Sex.MALE: QT_TRANSLATE_NOOP("Sex", "Male"),
        Sex.FEMALE: QT_TRANSLATE_NOOP("Sex", "Female"),
    },
    InsurerKind: {
        InsurerKind.PROPERTY: QT_TRANSLATE_NOOP("InsurerKind", "Property insurer"),
        InsurerKind.LIFE: QT_TRANSLATE_NOOP("InsurerKind", "Life insurer"),
    },
    Role: {
        Role.MEDIATOR: QT_TRANSLATE_NOOP("Role", "Mediator"),
        Role.SECRETARY: QT_TRANSLATE_NOOP("Role", "Secretary"),
        Role.ARCHIVIST: QT_TRANSLATE_NOOP("Role", "Archivist"),
        Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Role", "Administrator"),
    },
    AppointedBy: {
        AppointedBy.COMMITTEE: QT_TRANSLATE_NOOP("AppointedBy", "Appointed by the committee"),
        AppointedBy.PARTIES: QT_TRANSLATE_NOOP("AppointedBy", "Chosen by the parties"),
    },
    IdentityDocumentKind: {
        IdentityDocumentKind.RESIDENT_ID: QT_TRANSLATE_NOOP("IdentityDocumentKind", "Resident identity card"),
        IdentityDocumentKind.RESIDENCE_PERMIT_HK_MO: QT_TRANSLATE_NOOP(
            "IdentityDocumentKind", "Residence permit, Hong Kong and Macao"
        ),
        IdentityDocumentKind.RESIDENCE_PERMIT_TW: QT_TRANSLATE_NOOP("IdentityDocumentKind", "Residence permit, Taiwan"),
        IdentityDocumentKind.TRAVEL_PERMIT_HK_MO: QT_TRANSLATE_NOOP(
            "IdentityDocumentKind", "Travel permit, Hong Kong and Macao"
        ),
        IdentityDocumentKind.TRAVEL_PERMIT_TW: QT_TRANSLATE_NOOP("IdentityDocumentKind", "Travel permit, Taiwan"),
        IdentityDocumentKind.FOREIGN_PERMANENT_RESIDENCE: QT_TRANSLATE_NOOP(
            "IdentityDocumentKind", "Foreigner's permanent residence card"
        ),
        IdentityDocumentKind.PASSPORT: QT_TRANSLATE_NOOP("IdentityDocumentKind", "Passport"),
        IdentityDocumentKind.OTHER: QT_TRANSLATE_NOOP("IdentityDocumentKind", "Other document"),
    },
    SessionMode: {
        SessionMode.ON_SITE: QT_TRANSLATE_NOOP("SessionMode", "On site"),
        SessionMode.ONLINE: QT_TRANSLATE_NOOP("SessionMode", "Online"),
        SessionMode.TELEPHONE: QT_TRANSLATE_NOOP("SessionMode", "By telephone"),
        SessionMode.HOME_VISIT: QT_TRANSLATE_NOOP("SessionMode", "Home visit"),
    },
    SessionState: {
        SessionState.PLANNED: QT_TRANSLATE_NOOP("SessionState", "Planned"),
        SessionState.HELD: QT_TRANSLATE_NOOP("SessionState", "Held"),
        SessionState.ADJOURNED: QT_TRANSLATE_NOOP("SessionState", "Adjourned"),
        SessionState.CANCELLED: QT_TRANSLATE_NOOP("SessionState", "Cancelled"),
    },
    SessionResult: {
        SessionResult.AGREED: QT_TRANSLATE_NOOP("SessionResult", "Agreement reached"),
        SessionResult.NOT_AGREED: QT_TRANSLATE_NOOP("SessionResult", "No agreement"),
        SessionResult.CONTINUED: QT_TRANSLATE_NOOP("SessionResult", "To be continued"),
    },
    AgreementForm: {
        AgreementForm.WRITTEN: QT_TRANSLATE_NOOP("AgreementForm", "Written agreement"),
        AgreementForm.ORAL: QT_TRANSLATE_NOOP("AgreementForm", "Oral agreement, registered"),
    },
    AgreementState: {
        AgreementState.DRAFT: QT_TRANSLATE_NOOP("AgreementState", "Draft"),
        AgreementState.TO_SIGN: QT_TRANSLATE_NOOP("AgreementState", "To sign"),
        AgreementState.EFFECTIVE: QT_TRANSLATE_NOOP("AgreementState", "In force"),
        AgreementState.REPLACED: QT_TRANSLATE_NOOP("AgreementState", "Replaced by a new one"),
        AgreementState.SUPPLEMENTED: QT_TRANSLATE_NOOP("AgreementState", "In force, with a supplementary one"),
        AgreementState.DROPPED: QT_TRANSLATE_NOOP("AgreementState", "Given up"),
        AgreementState.REFUSED: QT_TRANSLATE_NOOP("AgreementState", "Signing refused"),
    },
    SignerKind: {
        SignerKind.PARTY: QT_TRANSLATE_NOOP("SignerKind", "Party"),
        SignerKind.MEDIATOR: QT_TRANSLATE_NOOP("SignerKind", "Mediator"),
        SignerKind.COMMITTEE_SEAL: QT_TRANSLATE_NOOP("SignerKind", "Committee's seal"),
    },
    EffectRule: {
        EffectRule.PEOPLES_MEDIATION: QT_TRANSLATE_NOOP("EffectRule", "When all have signed and the seal is on"),
        EffectRule.ORAL: QT_TRANSLATE_NOOP("EffectRule", "On the day of agreeing (oral)"),
        EffectRule.COURT_REFERRED: QT_TRANSLATE_NOOP("EffectRule", "When the parties have signed (a court's case)"),
        EffectRule.ONLINE: QT_TRANSLATE_NOOP("EffectRule", "When the last party has signed electronically"),
    },
    SignatureManner: {
        SignatureManner.SIGNED: QT_TRANSLATE_NOOP("SignatureManner", "Signed"),
        SignatureManner.SEALED: QT_TRANSLATE_NOOP("SignatureManner", "Sealed"),
        SignatureManner.FINGERPRINT: QT_TRANSLATE_NOOP("SignatureManner", "Fingerprint"),
        SignatureManner.ELECTRONIC: QT_TRANSLATE_NOOP("SignatureManner", "Signed electronically"),
    },
    FollowUpKind: {
        FollowUpKind.RATING: QT_TRANSLATE_NOOP("FollowUpKind", "Rating in the mini program"),
        FollowUpKind.TELEPHONE: QT_TRANSLATE_NOOP("FollowUpKind", "By telephone"),
        FollowUpKind.VISIT: QT_TRANSLATE_NOOP("FollowUpKind", "By a visit"),
    },
    PersonalNumber: {
        PersonalNumber.IDENTITY: QT_TRANSLATE_NOOP("PersonalNumber", "Document number"),
        PersonalNumber.PHONE: QT_TRANSLATE_NOOP("PersonalNumber", "Telephone number"),
        PersonalNumber.ACCOUNT: QT_TRANSLATE_NOOP("PersonalNumber", "Bank account"),
        PersonalNumber.CREDIT_CODE: QT_TRANSLATE_NOOP("PersonalNumber", "Credit code"),
    },
    Sight: {
        Sight.OWN: QT_TRANSLATE_NOOP("Sight", "Own cases and those of nobody"),
        Sight.ALL: QT_TRANSLATE_NOOP("Sight", "All cases"),
        Sight.ARCHIVED: QT_TRANSLATE_NOOP("Sight", "Closed and archived cases"),
    },
    TakenOut: {
        TakenOut.HISTORY: QT_TRANSLATE_NOOP("TakenOut", "History of the case"),
        TakenOut.DRAFT: QT_TRANSLATE_NOOP("TakenOut", "Draft of a paper"),
        TakenOut.CALENDAR: QT_TRANSLATE_NOOP("TakenOut", "Meetings for a calendar"),
        TakenOut.CALENDAR_FILE: QT_TRANSLATE_NOOP("TakenOut", "File that calendars read, kept from now on"),
        TakenOut.DAY_SHEET: QT_TRANSLATE_NOOP("TakenOut", "Sheet of the day"),
        TakenOut.HANDOVER_LIST: QT_TRANSLATE_NOOP("TakenOut", "List of a hand-over"),
        TakenOut.PUBLICATION: QT_TRANSLATE_NOOP("TakenOut", "Published list of subsidies"),
        TakenOut.MONTHLY_FORM: QT_TRANSLATE_NOOP("TakenOut", "Monthly form"),
        TakenOut.SUBSIDY_SHEET: QT_TRANSLATE_NOOP("TakenOut", "Sheet of case subsidies"),
        TakenOut.CHART: QT_TRANSLATE_NOOP("TakenOut", "Chart"),
        TakenOut.OPEN_FORMAT: QT_TRANSLATE_NOOP("TakenOut", "Cases in the open format, in full"),
        TakenOut.AUDIT_TRAIL: QT_TRANSLATE_NOOP("TakenOut", "Audit trail"),
        TakenOut.ROWS: QT_TRANSLATE_NOOP("TakenOut", "Rows of a list"),
    },
    AttachmentKind: {
        AttachmentKind.EVIDENCE: QT_TRANSLATE_NOOP("AttachmentKind", "Evidence"),
        AttachmentKind.SIGNED_SCAN: QT_TRANSLATE_NOOP("AttachmentKind", "Scan of the signed paper"),
        AttachmentKind.ISSUED_PAPER: QT_TRANSLATE_NOOP("AttachmentKind", "Issued paper"),
        AttachmentKind.FILE_PAPER: QT_TRANSLATE_NOOP("AttachmentKind", "Scanned paper of the file"),
    },
}
