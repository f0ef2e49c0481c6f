"""What the check-up of a file says: its seven points, and each finding with what to do about it. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.services.papers.file_faults import Fault, ReviewPoint
from mediator_desk.views.wording import word

CONTEXT = "FileReview"
P = ReviewPoint

POINTS: Mapping[ReviewPoint, str] = MappingProxyType(
    {
        P.LAWFUL_ACCEPTANCE: QT_TRANSLATE_NOOP("FileReview", "Acceptance lawful"),
        P.PAPERS_COMPLETE: QT_TRANSLATE_NOOP("FileReview", "Papers complete"),
        P.FORMS_STANDARD: QT_TRANSLATE_NOOP("FileReview", "Forms standard"),
        P.EVIDENCE_TIMELY: QT_TRANSLATE_NOOP("FileReview", "Evidence timely"),
        P.LAW_APPLIED: QT_TRANSLATE_NOOP("FileReview", "Law applied rightly"),
        P.FOLLOW_UP: QT_TRANSLATE_NOOP("FileReview", "Follow-up recorded"),
        P.BOUND_IN_ORDER: QT_TRANSLATE_NOOP("FileReview", "Bound in order"),
    }
)

FAULTS: Mapping[str, str] = MappingProxyType(
    {
        "not_accepted": QT_TRANSLATE_NOOP("FileReview", "The case has no number: accept it first."),
        "accepted_late": QT_TRANSLATE_NOOP(
            "FileReview", "Accepted on {on}, after the last day, {due_on}. Say why in a note on the file."
        ),
        "requests_missing": QT_TRANSLATE_NOOP("FileReview", "What is asked for is not recorded: enter the requests."),
        "facts_missing": QT_TRANSLATE_NOOP("FileReview", "The facts of the dispute are not recorded: enter them."),
        "findings_undecided": QT_TRANSLATE_NOOP(
            "FileReview", "Findings of the review that nobody decided: {count}. Decide them."
        ),
        "other_side_not_asked": QT_TRANSLATE_NOOP(
            "FileReview", "No contact says that the other side agrees to mediation. Record how it was asked."
        ),
        "paper_missing": QT_TRANSLATE_NOOP("FileReview", "{paper} is missing."),
        "identity_not_scanned": QT_TRANSLATE_NOOP(
            "FileReview", "Only the numbers of the identity papers are here. Scan the copies in."
        ),
        "authority_not_scanned": QT_TRANSLATE_NOOP(
            "FileReview", "The letter of authority was seen, but no copy is kept. Scan it in."
        ),
        "mediator_missing": QT_TRANSLATE_NOOP("FileReview", "No mediator is appointed: record who mediates."),
        "recorder_missing": QT_TRANSLATE_NOOP(
            "FileReview", "Meeting {sequence} has no recorder: enter who wrote its record."
        ),
        "parties_unreachable": QT_TRANSLATE_NOOP(
            "FileReview", "Neither telephone nor address is registered of: {names}. Enter one."
        ),
        "scan_lacks_pages": QT_TRANSLATE_NOOP(
            "FileReview", "{number} has {pages} pages, its scan only {scanned}. Scan every page into one file."
        ),
        "agreement_not_scanned": QT_TRANSLATE_NOOP(
            "FileReview", "No scan of the signed agreement is kept. Scan it in."
        ),
        "records_not_scanned": QT_TRANSLATE_NOOP(
            "FileReview", "Records of meetings without a signed scan: {count}. Scan them in."
        ),
        "rights_not_scanned": QT_TRANSLATE_NOOP(
            "FileReview", "No signed notice of rights and duties is kept. Scan it in."
        ),
        "no_evidence_kept": QT_TRANSLATE_NOOP("FileReview", "No evidence is kept. Scan in what the parties gave."),
        "evidence_undated": QT_TRANSLATE_NOOP(
            "FileReview", "Evidence without the day on which it was given: {numbers}. Enter it in the list."
        ),
        "evidence_without_giver": QT_TRANSLATE_NOOP(
            "FileReview", "Evidence of which nobody says who gave it: {numbers}. Enter it in the list."
        ),
        "evidence_without_purpose": QT_TRANSLATE_NOOP(
            "FileReview", "Evidence that does not say what it proves: {numbers}. Enter it in the list."
        ),
        "evidence_not_compared": QT_TRANSLATE_NOOP(
            "FileReview", "Evidence not marked as original or copy: {numbers}. Compare it and mark it."
        ),
        "evidence_late": QT_TRANSLATE_NOOP(
            "FileReview", "Given after the mediation had ended: {numbers}. Say why in a note on the file."
        ),
        "rights_untold": QT_TRANSLATE_NOOP(
            "FileReview", "The record of meeting {numbers} does not say that rights and duties were told."
        ),
        "recusal_unasked": QT_TRANSLATE_NOOP(
            "FileReview", "The record of meeting {numbers} does not say that the parties were asked about recusal."
        ),
        "recusal_undecided": QT_TRANSLATE_NOOP("FileReview", "A recusal is not decided: decide it."),
        "period_over": QT_TRANSLATE_NOOP(
            "FileReview", "The time limit of the mediation, {due_on}, was not kept. Record the extension, or say why."
        ),
        "routes_untold": QT_TRANSLATE_NOOP(
            "FileReview",
            "No record says that the parties were told of other routes (People's Mediation Law art. 26).",
        ),
        "end_reason_missing": QT_TRANSLATE_NOOP("FileReview", "The reason of its end is not recorded: enter the code."),
        "court_papers_undated": QT_TRANSLATE_NOOP(
            "FileReview", "The day on which the court's papers came is not recorded: enter it."
        ),
        "agreed_before_acceptance": QT_TRANSLATE_NOOP(
            "FileReview", "The parties agreed before the case was accepted: correct one of the days."
        ),
        "agreement_faulty": QT_TRANSLATE_NOOP(
            "FileReview", "Checks of the agreement find faults: {count}. Look at them in the agreement."
        ),
        "agent_may_not_settle": QT_TRANSLATE_NOOP(
            "FileReview", "{name} has no special authority to settle. Ask for the letter and record it."
        ),
        "confirmation_late": QT_TRANSLATE_NOOP(
            "FileReview", "The court was asked to confirm after the last day, {until}."
        ),
        "no_follow_up": QT_TRANSLATE_NOOP("FileReview", "Nobody followed this case up: record a call or a visit."),
        "satisfaction_not_asked": QT_TRANSLATE_NOOP(
            "FileReview", "No follow-up says how satisfied the parties are: ask and record it."
        ),
        "payment_unknown": QT_TRANSLATE_NOOP(
            "FileReview", "Payments due of which nothing is recorded: {count}. Ask, and record what came of it."
        ),
        "payment_unproved": QT_TRANSLATE_NOOP(
            "FileReview", "Payments without a proof: {count}. Add the bank's slip or its number."
        ),
        "evidence_no_page": QT_TRANSLATE_NOOP(
            "FileReview", "Evidence that cannot be put on a page: {numbers}. Print what can be printed and scan it in."
        ),
        "never_bound": QT_TRANSLATE_NOOP("FileReview", "The file was never bound: bind it."),
        "changed_since_bound": QT_TRANSLATE_NOOP(
            "FileReview", "The case changed since the file was bound on {on}: bind it again."
        ),
    }
)


def point_name(point: ReviewPoint) -> str:
    """Return one of the seven points in words."""
    return translate(CONTEXT, POINTS[point])


def fault_words(fault: Fault) -> str:
    """Return a finding as a sentence that says what to do."""
    told = {name: paper_name(value) if isinstance(value, FilePaper) else value for name, value in fault.params.items()}
    return translate(CONTEXT, FAULTS[fault.code]).format(**told)


def paper_name(paper: FilePaper) -> str:
    """Return the name of a paper of the file in running text."""
    return word(paper).replace("\n", "")
