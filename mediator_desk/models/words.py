"""The closed vocabularies of the desk. Values are kept in the database; words for people are in views/wording.py.

No SQLAlchemy here: views, papers and the command line import these at no cost.
"""

from __future__ import annotations

from enum import StrEnum


class CaseKind(StrEnum):
    """What a record is. Only mediations are ever counted as accepted mediations (domain rules, section 4)."""

    MEDIATION = "mediation"
    COMPLAINT = "complaint"
    CONSULTATION = "consultation"


class Channel(StrEnum):
    """How a matter reached the committee."""

    MINI_PROGRAM = "mini_program"
    HOTLINE_12378 = "hotline_12378"
    TELEPHONE = "telephone"
    LETTER = "letter"
    VISIT = "visit"
    COURT_BEFORE_FILING = "court_before_filing"
    COURT_AFTER_FILING = "court_after_filing"
    OTHER_BODY = "other_body"
    INSURER_REQUEST = "insurer_request"
    OWN_INITIATIVE = "own_initiative"


class Line(StrEnum):
    """Line of insurance, as regulators publish it."""

    MOTOR = "motor"
    PROPERTY = "property"
    GUARANTEE = "guarantee"
    AGRICULTURE = "agriculture"
    LIABILITY = "liability"
    LIFE = "life"
    ILLNESS = "illness"
    MEDICAL = "medical"
    ACCIDENT = "accident"
    PARTICIPATING = "participating"
    UNIVERSAL = "universal"
    OTHER = "other"


class Cause(StrEnum):
    """Cause of the dispute, as regulators publish it."""

    CLAIM = "claim"
    SALES = "sales"
    SURRENDER = "surrender"
    UNDERWRITING = "underwriting"
    SERVICING = "servicing"
    RENEWAL = "renewal"
    SERVICE = "service"
    OTHER = "other"


class CaseState(StrEnum):
    """Where a case stands; what may follow is in models/life.py."""

    RECEIVED = "received"
    UNDER_REVIEW = "under_review"
    NEEDS_PAPERS = "needs_papers"
    DECLINED = "declined"
    REFERRED = "referred"
    MERGED = "merged"
    WITH_INSURER = "with_insurer"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    SEEKING_CONSENT = "seeking_consent"
    IN_MEDIATION = "in_mediation"
    SUSPENDED = "suspended"
    PROPOSED = "proposed"
    AGREED = "agreed"
    TO_SIGN = "to_sign"
    PERFORMING = "performing"
    WITHDRAWN = "withdrawn"
    SETTLED_PRIVATELY = "settled_privately"
    TERMINATED = "terminated"
    CLOSED = "closed"
    ARCHIVED = "archived"
    BINNED = "binned"
    """In the bin: nothing of it is shown but there, until it comes back or the bin is emptied."""


class CaseTrack(StrEnum):
    """The three tracks of 金发〔2025〕14号; a court's summary procedure (速裁) is the simple one."""

    SIMPLE = "simple"
    ORDINARY = "ordinary"
    COMPLEX = "complex"


class RefusalCode(StrEnum):
    """Why a matter is not accepted (不予受理)."""

    LABOUR_OR_PRIVATE = "labour_or_private"
    REPEATED = "repeated"
    IN_COURT = "in_court"
    OUT_OF_SCOPE = "out_of_scope"
    PAPERS_NOT_SUPPLIED = "papers_not_supplied"
    NO_AUTHORITY = "no_authority"


class OutcomeKind(StrEnum):
    """How the mediation of a case ended."""

    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    WITHDRAWN = "withdrawn"
    SETTLED_PRIVATELY = "settled_privately"
    TERMINATED = "terminated"
    REFERRED = "referred"


class EndReason(StrEnum):
    """End-reason codes 1 to 8 of the online mediation rules (2022), art. 25."""

    AGREEMENT = "1"
    SETTLED_AND_WITHDRAWN = "2"
    UNREACHABLE = "3"
    UNWILLING = "4"
    TOO_FAR_APART = "5"
    PERIOD_OVER = "6"
    REFUSED_TO_SIGN = "7"
    OTHER = "8"


class PartySide(StrEnum):
    """Side of a party; both sides may have any number of parties."""

    APPLICANT = "applicant"
    RESPONDENT = "respondent"


class PartyKind(StrEnum):
    """A natural person or an organisation."""

    PERSON = "person"
    ORGANISATION = "organisation"


class RepresentativeKind(StrEnum):
    """Legal representative of a minor (法定代理人) or an agent by authority (委托代理人)."""

    LEGAL = "legal"
    AUTHORISED = "authorised"


class Sex(StrEnum):
    """Sex as identity papers write it."""

    MALE = "male"
    FEMALE = "female"


class InsurerKind(StrEnum):
    """Property insurer (财险) or life insurer (人身险)."""

    PROPERTY = "property"
    LIFE = "life"


class Role(StrEnum):
    """What a member of the staff may do."""

    MEDIATOR = "mediator"
    SECRETARY = "secretary"
    ARCHIVIST = "archivist"
    ADMINISTRATOR = "administrator"


class AppointedBy(StrEnum):
    """People's Mediation Law art. 19: appointed by the committee or chosen by the party; which is recorded."""

    COMMITTEE = "committee"
    PARTIES = "parties"


class SessionMode(StrEnum):
    """How the parties meet."""

    ON_SITE = "on_site"
    ONLINE = "online"
    TELEPHONE = "telephone"
    HOME_VISIT = "home_visit"


class SessionState(StrEnum):
    """Where a meeting of the parties stands."""

    PLANNED = "planned"
    HELD = "held"
    ADJOURNED = "adjourned"
    CANCELLED = "cancelled"


class SessionResult(StrEnum):
    """Result of a meeting that was held, as the mediation record (调解记录) has it."""

    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    CONTINUED = "continued"


class AgreementForm(StrEnum):
    """Written agreement, or oral with registration (People's Mediation Law art. 28)."""

    WRITTEN = "written"
    ORAL = "oral"


class EffectRule(StrEnum):
    """From when an agreement binds.

    PEOPLES_MEDIATION: all parties, the mediator and the seal (People's Mediation Law art. 29). ORAL: the day of
    agreeing (art. 30). COURT_REFERRED: both parties have signed (法释〔2016〕14号). ONLINE: the last party has signed
    electronically (人民法院在线调解规则, 2022).
    """

    PEOPLES_MEDIATION = "peoples_mediation"
    ORAL = "oral"
    COURT_REFERRED = "court_referred"
    ONLINE = "online"


class AgreementState(StrEnum):
    """Where an agreement stands."""

    DRAFT = "draft"
    TO_SIGN = "to_sign"
    EFFECTIVE = "effective"
    REPLACED = "replaced"
    """A later agreement of the same case took effect."""
    SUPPLEMENTED = "supplemented"
    """It goes on binding, together with the supplementary agreement (补充协议), which has what is still to be done."""
    DROPPED = "dropped"
    """A new agreement that was given up before it took effect: the earlier one goes on."""
    REFUSED = "refused"


class SignerKind(StrEnum):
    """Whose mark an agreement needs (People's Mediation Law art. 29)."""

    PARTY = "party"
    MEDIATOR = "mediator"
    COMMITTEE_SEAL = "committee_seal"


class SignatureManner(StrEnum):
    """How a mark was set."""

    SIGNED = "signed"
    SEALED = "sealed"
    FINGERPRINT = "fingerprint"
    ELECTRONIC = "electronic"


class SubmissionKind(StrEnum):
    """Kind of business in the mini program (业务类型)."""

    COMPLAINT = "complaint"
    MEDIATION = "mediation"
    RATING = "rating"


class ProposalKind(StrEnum):
    """What the review proposes; a person decides."""

    LABOUR_OR_PRIVATE = "labour_or_private"
    IN_COURT = "in_court"
    REPEAT = "repeat"
    RELATED = "related"
    PAPERS_NOT_SUPPLIED = "papers_not_supplied"


class ProposalDecision(StrEnum):
    """What the person decided about a proposal."""

    FOLLOWED = "followed"
    SET_ASIDE = "set_aside"


class FollowUpKind(StrEnum):
    """A rating from the mini program (回访评价) or a follow-up by the committee (回访)."""

    RATING = "rating"
    TELEPHONE = "telephone"
    VISIT = "visit"


class NumberKind(StrEnum):
    """Numbers that others gave the matter."""

    HOTLINE_12378 = "hotline_12378"
    COURT = "court"
    OTHER_BODY = "other_body"


class DueStep(StrEnum):
    """What is due on a case's next date."""

    DECIDE_ACCEPTANCE = "decide_acceptance"
    SUPPLY_PAPERS = "supply_papers"
    INSURER_ANSWERS = "insurer_answers"
    CONTACT_OTHER_SIDE = "contact_other_side"
    APPOINT = "appoint"
    MEDIATE = "mediate"
    OBJECT = "object"
    SIGN = "sign"
    PAY = "pay"
    PERFORM = "perform"
    CONFIRM = "confirm"


class AttachmentKind(StrEnum):
    """What a kept file is."""

    EVIDENCE = "evidence"
    SIGNED_SCAN = "signed_scan"
    ISSUED_PAPER = "issued_paper"
    FILE_PAPER = "file_paper"
    """The scan of a paper of the file: an identity card, a letter of authority, a signed notice."""
