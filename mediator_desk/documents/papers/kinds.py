"""Every paper that a case can have: by which template it is made, what it is about, who signs it, when it can be made.

A paper that is new to the desk is a template in resources/documents, its names in case_values.py and a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mediator_desk.documents.papers import when_of_file as of_file
from mediator_desk.documents.papers import when_possible as when
from mediator_desk.documents.papers.meeting_words import PAPERS
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.order import PaperOrder


class Signer(StrEnum):
    """Whose mark a paper has room for."""

    APPLICANTS = "applicants"
    PARTIES = "parties"
    MEDIATORS = "mediators"
    RECORDER = "recorder"
    SEAL = "seal"
    OTHERS = "others"
    """Somebody who is no party: who was asked, who took the papers over."""


@dataclass(frozen=True)
class CasePaper:
    """What belongs to one kind of paper."""

    template: str
    """Name of the shipped template; "" for the evidence list, which is a table."""
    file_paper: FilePaper | None = None
    """As which paper it goes into the bound file; None for what does not."""
    signers: tuple[Signer, ...] = ()
    abouts: when.Abouts = when.the_case
    """What it may be about: pairs of an id, None for the case, and the words that tell it from others of its kind."""
    hindrance: Callable[[CaseOnPaper], str] = when.always
    """The code of the refusal where it cannot be made yet, "" where it can."""


@dataclass(frozen=True)
class PossibleOrder:
    """A paper of a case that can be made, or why it cannot: `hindrance` is the code of the refusal, "" for none.

    `name` is Chinese in every language, as the paper is.
    """

    order: PaperOrder
    name: str
    hindrance: str = ""


F, K, S = FilePaper, PaperKind, Signer
SIGNED_BY_ALL = (S.PARTIES, S.MEDIATORS)

CASE_PAPERS: Mapping[PaperKind, CasePaper] = MappingProxyType(
    {
        K.APPLICATION: CasePaper("application", F.APPLICATION, (S.APPLICANTS,), hindrance=when.was_applied_for),
        K.REGISTRATION: CasePaper("registration", F.APPLICATION, (S.APPLICANTS, S.SEAL), hindrance=when.is_mediation),
        K.NOTICE_OF_ACCEPTANCE: CasePaper("notice_of_acceptance", None, (S.SEAL,), hindrance=when.is_accepted),
        K.NOTICE_OF_REFUSAL: CasePaper("notice_of_refusal", None, (S.SEAL,), hindrance=when.is_declined),
        K.NOTICE_TO_SUPPLY: CasePaper(
            "notice_to_supply", None, (S.SEAL,), abouts=when.paper_requests, hindrance=when.papers_were_asked
        ),
        K.REFERRAL_NOTICE: CasePaper("referral_notice", None, (S.SEAL,), hindrance=when.is_referred),
        K.RIGHTS_AND_DUTIES: CasePaper("rights_and_duties", F.RIGHTS_NOTICE, SIGNED_BY_ALL, hindrance=when.is_accepted),
        K.EVIDENCE_LIST: CasePaper("", F.EVIDENCE, (S.OTHERS,), hindrance=when.has_evidence),
        K.RECUSAL_REQUEST: CasePaper(
            "recusal_request", None, (S.OTHERS,), abouts=when.recusals_or_blank, hindrance=when.is_accepted
        ),
        K.NOTICE_OF_MEDIATION: CasePaper(
            "mediation_notice", None, (S.SEAL,), abouts=when.planned_meetings, hindrance=when.has_planned_meeting
        ),
        K.MEDIATION_RECORD: CasePaper(
            "mediation_record", F.MEDIATION_RECORD, (*SIGNED_BY_ALL, S.RECORDER), abouts=when.meetings,
            hindrance=when.has_meeting,
        ),
        K.CONSENT_TO_EXTENSION: CasePaper(
            "consent_to_extension", F.MEDIATION_RECORD, (S.PARTIES,), abouts=when.extensions,
            hindrance=when.extension_was_asked,
        ),
        K.WRITTEN_PROPOSAL: CasePaper(
            "written_proposal", F.MEDIATION_RECORD, (S.MEDIATORS, S.SEAL), hindrance=when.has_proposal
        ),
        K.UNDISPUTED_FACTS: CasePaper(
            "undisputed_facts", F.MEDIATION_RECORD, (*SIGNED_BY_ALL, S.SEAL), hindrance=when.has_undisputed
        ),
        K.AGREEMENT: CasePaper(
            "mediation_agreement", F.AGREEMENT, (*SIGNED_BY_ALL, S.RECORDER, S.SEAL), abouts=when.agreements,
            hindrance=when.has_agreement,
        ),
        K.NOTICE_OF_TERMINATION: CasePaper(
            "notice_of_termination", F.MEDIATION_RECORD, (S.SEAL,), hindrance=when.ended_without_agreement
        ),
        K.AUTHORITY_LETTER: CasePaper(
            "authority_letter", F.AUTHORITY, (S.OTHERS,), abouts=of_file.letters, hindrance=of_file.has_agent
        ),
        K.INQUIRY_RECORD: CasePaper(
            "inquiry_record", F.INVESTIGATION, (S.OTHERS, S.MEDIATORS, S.RECORDER), abouts=of_file.inquiries,
            hindrance=of_file.has_inquiry,
        ),
        K.PROOF_OF_PERFORMANCE: CasePaper(
            "performance_record", F.PERFORMANCE, (S.RECORDER,), abouts=of_file.performed_agreements,
            hindrance=of_file.is_in_force,
        ),
        K.FOLLOW_UP_RECORD: CasePaper(
            "follow_up_record", F.FOLLOW_UP, (S.OTHERS,), abouts=of_file.follow_ups, hindrance=of_file.was_followed_up
        ),
        K.CONFIRMATION_REQUEST: CasePaper(
            "confirmation_request", F.CONFIRMATION, (S.PARTIES,), abouts=of_file.applications,
            hindrance=of_file.may_be_confirmed,
        ),
        K.CERTIFICATE_OF_MEDIATION: CasePaper(
            "certificate_of_mediation", F.CONFIRMATION, (S.MEDIATORS, S.SEAL), hindrance=of_file.is_in_force
        ),
        K.COURT_REPORT: CasePaper("court_report", None, (S.SEAL,), hindrance=of_file.may_be_reported),
        K.RETURN_LIST: CasePaper("return_list", None, (S.OTHERS, S.SEAL), hindrance=of_file.may_be_returned),
        K.FILE_NOTE: CasePaper("file_note", F.FILE_NOTE, (S.OTHERS,), hindrance=of_file.has_note),
        K.FILE_COVER: CasePaper("file_cover", F.COVER, hindrance=when.is_accepted),
        K.BACK_COVER: CasePaper("back_cover", F.BACK_COVER, (S.OTHERS,), hindrance=when.is_accepted),
    }
)  # fmt: skip
"""Each kind of paper in the order in which a case comes to it. Receipts are of deliveries."""


def orders_possible(facts: CaseOnPaper) -> list[PossibleOrder]:
    """Return every paper of a case, in order: what can be made, and what cannot with the code that says why."""
    return [
        PossibleOrder(PaperOrder(kind, facts.case_id, about_id), f"{PAPERS[kind]}{words}", paper.hindrance(facts))
        for kind, paper in CASE_PAPERS.items()
        for about_id, words in paper.abouts(facts) or ((None, ""),)
    ]
