"""The history of a case told in sentences, from the acts and facts of the audit trail. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from mediator_desk.conventions.amounts import figures
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.procedure_words import (
    ArchiveClass,
    ConsentScope,
    ContactManner,
    ContactResult,
    FilePaper,
    PaperKind,
    SuspensionKind,
)
from mediator_desk.models.session_words import DeliveryManner, DeliveryResult
from mediator_desk.models.trust_words import PersonalNumber, PrivacyWish, TakenOut
from mediator_desk.models.words import (
    AppointedBy,
    Channel,
    DueStep,
    PartySide,
    RefusalCode,
    SessionResult,
    SignerKind,
)
from mediator_desk.services.cases.history import HistoryLine
from mediator_desk.services.cases.undo import REDONE, UNDONE
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.history_of_office import OFFICE_SENTENCES
from mediator_desk.views.row_words import what_kind
from mediator_desk.views.wording import word

CONTEXT = "History"

SENTENCES: dict[str, str] = {
    "received": QT_TRANSLATE_NOOP("History", "Received"),
    "completed_by_consumer": QT_TRANSLATE_NOOP("History", "Completed by the consumer ({number}): {columns}"),
    "consumer_asked": QT_TRANSLATE_NOOP("History", "The consumer was asked to complete {number}: {columns}"),
    "consumer_asked_no_more": QT_TRANSLATE_NOOP("History", "The consumer is asked no more to complete {number}"),
    "rating_link_made": QT_TRANSLATE_NOOP("History", "Link for a rating made, good until {until}"),
    "letter_file_refused": QT_TRANSLATE_NOOP("History", "A file that came with {number} was not kept: {name}"),
    "month_frozen": QT_TRANSLATE_NOOP("History", "Figures of {month} frozen"),
    "month_unfrozen": QT_TRANSLATE_NOOP("History", "Figures of {month} unfrozen, which {frozen_by} had frozen"),
    "revealed": QT_TRANSLATE_NOOP("History", "{which} of {name} looked at in full"),
    "taken_out": QT_TRANSLATE_NOOP("History", "{taken_out} taken out: {file}"),
    "list_exported": QT_TRANSLATE_NOOP("History", "List of {count} cases taken out: {file} ({filter})"),
    "report_exported": QT_TRANSLATE_NOOP("History", "Report {first} to {last} taken out ({count} cases): {file}"),
    "full_report_exported": QT_TRANSLATE_NOOP(
        "History", "Report {first} to {last} taken out with names in full ({count} cases): {file}"
    ),
    "accepted": QT_TRANSLATE_NOOP("History", "Accepted as {number}"),
    "declined": QT_TRANSLATE_NOOP("History", "Not accepted: {code}"),
    "referred": QT_TRANSLATE_NOOP("History", "Referred"),
    "file_kept": QT_TRANSLATE_NOOP("History", "File kept: {name}"),
    "open_format_imported": QT_TRANSLATE_NOOP("History", "Moved in from another system"),
    "turned_into_mediation": QT_TRANSLATE_NOOP("History", "The complaint became a mediation"),
    "appointed": QT_TRANSLATE_NOOP("History", "{mediator} mediates: {chosen_by}"),
    "session_planned": QT_TRANSLATE_NOOP("History", "Meeting {sequence} planned for {begins_at}"),
    "session_moved": QT_TRANSLATE_NOOP("History", "Meeting {sequence} moved from {moved_from} to {begins_at}"),
    "session_cancelled": QT_TRANSLATE_NOOP("History", "Meeting {sequence} cancelled"),
    "session_adjourned": QT_TRANSLATE_NOOP("History", "Meeting {sequence} adjourned"),
    "session_held": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: {result}"),
    "session_opened": QT_TRANSLATE_NOOP("History", "Meeting {sequence} opened"),
    "session_reopened": QT_TRANSLATE_NOOP("History", "Meeting {sequence} opened again"),
    "session_paused": QT_TRANSLATE_NOOP("History", "Break in meeting {sequence}"),
    "session_continued": QT_TRANSLATE_NOOP("History", "Meeting {sequence} goes on after a break of {minutes} min"),
    "session_closed": QT_TRANSLATE_NOOP("History", "Meeting {sequence} closed after {minutes} min"),
    "paper_served": QT_TRANSLATE_NOOP("History", "{paper} went out to {name} ({manner}, {sent_on})"),
    "delivery_corrected": QT_TRANSLATE_NOOP("History", "{paper} to {name}: mended ({manner}, {sent_on})"),
    "delivery_taken_back": QT_TRANSLATE_NOOP("History", "{paper} did not go out to {name} after all"),
    "receipt_recorded": QT_TRANSLATE_NOOP("History", "Receipt of {name} for {paper}: {delivery}"),
    "receipt_corrected": QT_TRANSLATE_NOOP("History", "Receipt of {name} for {paper} mended: {delivery}"),
    "receipt_taken_back": QT_TRANSLATE_NOOP("History", "Receipt of {name} for {paper} is out after all"),
    "person_added": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: {name} takes part too"),
    "person_removed": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: {name} takes part no more"),
    "person_comes": QT_TRANSLATE_NOOP("History", "Meeting {sequence}, will come: {name}"),
    "person_cannot_come": QT_TRANSLATE_NOOP("History", "Meeting {sequence}, cannot come: {name}"),
    "person_answer_taken_back": QT_TRANSLATE_NOOP("History", "Meeting {sequence}, answer taken back: {name}"),
    "person_present": QT_TRANSLATE_NOOP("History", "Meeting {sequence}, was there: {name}"),
    "person_absent": QT_TRANSLATE_NOOP("History", "Meeting {sequence}, was not there: {name}"),
    "person_presence_taken_back": QT_TRANSLATE_NOOP("History", "Meeting {sequence}, not looked at after all: {name}"),
    "rights_told": QT_TRANSLATE_NOOP("History", "Rights and duties told: {names}"),
    "rights_told_taken_back": QT_TRANSLATE_NOOP("History", "Rights and duties not told after all: {names}"),
    "recusal_wanted": QT_TRANSLATE_NOOP("History", "Wants another mediator: {names}"),
    "recusal_not_wanted": QT_TRANSLATE_NOOP("History", "Asked, and wants no recusal: {names}"),
    "recusal_answer_taken_back": QT_TRANSLATE_NOOP("History", "Answer about a recusal taken back: {names}"),
    "note_added": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: words of {name} noted"),
    "note_changed": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: a note of {name}'s words changed"),
    "note_struck": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: a note of {name}'s words struck out"),
    "note_unstruck": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: a note of {name}'s words counts again"),
    "note_undisputed": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: nobody disputes what {name} said"),
    "note_disputed": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: what {name} said is disputed"),
    "private_note_added": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: private talk noted"),
    "private_note_changed": QT_TRANSLATE_NOOP("History", "Meeting {sequence}: note of a private talk changed"),
    "offer_made": QT_TRANSLATE_NOOP("History", "Offer of {name}"),
    "offer_changed": QT_TRANSLATE_NOOP("History", "Offer of {name} changed"),
    "offer_taken_back": QT_TRANSLATE_NOOP("History", "Offer of {name} taken back"),
    "offer_accepted": QT_TRANSLATE_NOOP("History", "Offer of {name} accepted"),
    "offer_rescinded": QT_TRANSLATE_NOOP("History", "Acceptance of {name}’s offer rescinded"),
    "private_offer_made": QT_TRANSLATE_NOOP("History", "{name} told the mediator an offer in private"),
    "private_offer_changed": QT_TRANSLATE_NOOP("History", "Private offer of {name} changed"),
    "private_offer_taken_back": QT_TRANSLATE_NOOP("History", "Private offer of {name} taken back"),
    "authority_told": QT_TRANSLATE_NOOP("History", "{side}: authority to settle told to the mediator"),
    "suspended": QT_TRANSLATE_NOOP("History", "Mediation suspended"),
    "resumed": QT_TRANSLATE_NOOP("History", "Mediation goes on"),
    "outcome_agreed": QT_TRANSLATE_NOOP("History", "The parties agreed"),
    "outcome_not_agreed": QT_TRANSLATE_NOOP("History", "Ended without agreement"),
    "outcome_withdrawn": QT_TRANSLATE_NOOP("History", "Withdrawn"),
    "outcome_settled_privately": QT_TRANSLATE_NOOP("History", "Settled between themselves and withdrawn"),
    "outcome_terminated": QT_TRANSLATE_NOOP("History", "Mediation terminated"),
    "agreement_written": QT_TRANSLATE_NOOP("History", "Agreement {number} written"),
    "sent_to_sign": QT_TRANSLATE_NOOP("History", "Agreement {number} is ready to be signed"),
    "back_to_draft": QT_TRANSLATE_NOOP("History", "Agreement {number} taken back to be mended"),
    "paper_issued": QT_TRANSLATE_NOOP("History", "{paper} is final: {number}"),
    "paper_withdrawn": QT_TRANSLATE_NOOP("History", "{paper} {number} was withdrawn"),
    "paper_signed": QT_TRANSLATE_NOOP("History", "A copy of {paper} {number} was signed electronically: {name}"),
    "paper_scan_attached": QT_TRANSLATE_NOOP("History", "Scan {name} attached to {paper} {number}"),
    "signed": QT_TRANSLATE_NOOP("History", "{signer} signed on {on}: {name}"),
    "took_effect": QT_TRANSLATE_NOOP("History", "Agreement {number} in force from {on}"),
    "refused_to_sign": QT_TRANSLATE_NOOP("History", "A party refuses to sign"),
    "instalment_paid": QT_TRANSLATE_NOOP("History", "Payment {position}: {amount} yuan paid on {paid_on}"),
    "followed_up": QT_TRANSLATE_NOOP("History", "Followed up"),
    "closed": QT_TRANSLATE_NOOP("History", "Closed"),
    "archived": QT_TRANSLATE_NOOP("History", "Archived"),
    "file_bound": QT_TRANSLATE_NOOP("History", "File bound: {pages} pages"),
    "paper_redacted": QT_TRANSLATE_NOOP("History", "Redacted copy made: {paper} {number}"),
    "file_redacted": QT_TRANSLATE_NOOP("History", "Redacted copy of the file made: {pages} pages"),
    "next_step": QT_TRANSLATE_NOOP("History", "Next step: {words}"),
    "party_added": QT_TRANSLATE_NOOP("History", "{side} added: {name}"),
    "party_changed": QT_TRANSLATE_NOOP("History", "{side} changed: {name}"),
    "party_removed": QT_TRANSLATE_NOOP("History", "{side} removed: {name}"),
    "progress_looked_up": QT_TRANSLATE_NOOP("History", "Progress looked up for {number}: {found} found"),
    "dispute_changed": QT_TRANSLATE_NOOP("History", "Dispute mended"),
    "quarantine_mended": QT_TRANSLATE_NOOP(
        "History", "Taken in from quarantine (row {row} of {file}); mended: {columns}"
    ),
    "new_facts_added": QT_TRANSLATE_NOOP(
        "History", "{submission} came again with other content; added as new facts: {columns}"
    ),
    "review_begun": QT_TRANSLATE_NOOP("History", "Review begun"),
    "papers_asked": QT_TRANSLATE_NOOP("History", "Papers asked for by {until}: {papers}"),
    "papers_came": QT_TRANSLATE_NOOP("History", "The papers came"),
    "papers_not_wanted": QT_TRANSLATE_NOOP("History", "The papers are not wanted any more"),
    "some_papers_came": QT_TRANSLATE_NOOP("History", "Some of the papers came: {papers}"),
    "papers_reminded": QT_TRANSLATE_NOOP("History", "Reminded of the papers, which are due by {until}"),
    "papers_lapsed": QT_TRANSLATE_NOOP("History", "The papers did not come by {until}"),
    "merge_undone": QT_TRANSLATE_NOOP("History", "Merge undone: {number} stands by itself again"),
    "case_merged_in": QT_TRANSLATE_NOOP("History", "{number} was merged into this case"),
    "people_merged": QT_TRANSLATE_NOOP("History", "{name}: merged with entries in {cases} case(s) as one person"),
    "people_parted": QT_TRANSLATE_NOOP("History", "{name}: the merge with another entry was undone"),
    "told_apart": QT_TRANSLATE_NOOP("History", "Looked alike and was told apart: {other}"),
    "merged": QT_TRANSLATE_NOOP("History", "Merged into another case"),
    "passed_to_insurer": QT_TRANSLATE_NOOP("History", "Passed to {to}, who answers until {due_on}"),
    "insurer_answered": QT_TRANSLATE_NOOP("History", "The insurer answered"),
    "insurer_given_time": QT_TRANSLATE_NOOP("History", "The insurer has until {due_on} to answer"),
    "consultation_answered": QT_TRANSLATE_NOOP("History", "Consultation answered"),
    "turned_into_complaint": QT_TRANSLATE_NOOP("History", "The consultation became a complaint"),
    "consent_asked": QT_TRANSLATE_NOOP("History", "The other side was asked whether it takes part"),
    "contact_recorded": QT_TRANSLATE_NOOP("History", "{name}: {answer} ({how})"),
    "authority_changed": QT_TRANSLATE_NOOP("History", "Who acts for {name} was mended while the paper is signed"),
    "data_consent_given": QT_TRANSLATE_NOOP("History", "{name}: {scope} ({given_by})"),
    "data_consent_withdrawn": QT_TRANSLATE_NOOP("History", "{name} withdraws: {scope}"),
    "marked_sensitive": QT_TRANSLATE_NOOP("History", "Marked as a case with sensitive data"),
    "marked_not_sensitive": QT_TRANSLATE_NOOP("History", "No longer marked as a case with sensitive data"),
    "consent_given": QT_TRANSLATE_NOOP("History", "The other side takes part"),
    "mediation_refused": QT_TRANSLATE_NOOP("History", "{name} refuses mediation; it ends"),
    "recusal_asked": QT_TRANSLATE_NOOP("History", "Recusal of the mediator asked for"),
    "co_mediator_appointed": QT_TRANSLATE_NOOP("History", "{mediator} mediates beside the presiding one ({chosen_by})"),
    "presiding_changed": QT_TRANSLATE_NOOP("History", "{mediator} presides now"),
    "co_mediator_ended": QT_TRANSLATE_NOOP("History", "{mediator} does not mediate this case any more"),
    "handed_over": QT_TRANSLATE_NOOP("History", "Handed over from {giver} to {mediator}"),
    "recusal_granted": QT_TRANSLATE_NOOP("History", "Recusal granted"),
    "recusal_refused": QT_TRANSLATE_NOOP("History", "Recusal refused"),
    "extension_asked": QT_TRANSLATE_NOOP("History", "A longer time limit asked for"),
    "extension_consent": QT_TRANSLATE_NOOP("History", "{name} consents to the longer time limit"),
    "extended": QT_TRANSLATE_NOOP("History", "Time limit extended until {until}"),
    "extension_dropped": QT_TRANSLATE_NOOP("History", "The longer time limit was given up"),
    "deadline_recounted": QT_TRANSLATE_NOOP(
        "History", "Counted again after the calendar changed: {due_step}, {old_on} → {new_on}"
    ),
    "proposed": QT_TRANSLATE_NOOP("History", "Proposed in writing; nobody objects until {until}: agreed"),
    "deemed_agreed": QT_TRANSLATE_NOOP("History", "Nobody objected to the proposal: agreed"),
    "objected": QT_TRANSLATE_NOOP("History", "{name} objects to the proposal; the mediation ends"),
    "performed": QT_TRANSLATE_NOOP("History", "Agreement performed"),
    "performance_refused": QT_TRANSLATE_NOOP("History", "Performance refused"),
    "confirmation_applied": QT_TRANSLATE_NOOP("History", "Judicial confirmation applied for"),
    "confirmation_confirmed": QT_TRANSLATE_NOOP("History", "The court confirmed the agreement"),
    "confirmation_dismissed": QT_TRANSLATE_NOOP("History", "The court dismissed the application"),
    "confirmation_withdrawn": QT_TRANSLATE_NOOP("History", "The application to the court was withdrawn"),
    "agreement_renewed": QT_TRANSLATE_NOOP("History", "A new agreement is made after the court's dismissal"),
    "agreement_supplemented": QT_TRANSLATE_NOOP(
        "History", "Supplementary agreement {number} is begun, to agreement {earlier}"
    ),
    "renewal_dropped": QT_TRANSLATE_NOOP("History", "The new agreement was given up"),
    "performance_reminded": QT_TRANSLATE_NOOP("History", "{name} was reminded to perform"),
    "archive_corrected": QT_TRANSLATE_NOOP("History", "Correction added to the archived file"),
    "given_up": QT_TRANSLATE_NOOP("History", "Typed, and given up for what another desk had saved: {words}"),
    "evidence_added": QT_TRANSLATE_NOOP("History", "Evidence added ({count}): {names}"),
    "evidence_described": QT_TRANSLATE_NOOP("History", "Evidence {number} described: {name}"),
    "evidence_given": QT_TRANSLATE_NOOP("History", "{count} line(s) of evidence were given by {name}"),
    "evidence_turned": QT_TRANSLATE_NOOP("History", "Evidence {number} is shown turned: {name}"),
    "evidence_arranged": QT_TRANSLATE_NOOP("History", "Evidence put into another order"),
    "evidence_binned": QT_TRANSLATE_NOOP("History", "Evidence put into the bin: {names}"),
    "evidence_handed_out": QT_TRANSLATE_NOOP("History", "Evidence saved as files ({count}): {names}"),
    "evidence_restored": QT_TRANSLATE_NOOP("History", "Evidence taken out of the bin: {names}"),
    "inquiry_added": QT_TRANSLATE_NOOP("History", "Inquiry written down: {name}"),
    "inquiry_changed": QT_TRANSLATE_NOOP("History", "Inquiry mended: {name}"),
    "inquiry_removed": QT_TRANSLATE_NOOP("History", "Inquiry removed: {name}"),
    "court_added": QT_TRANSLATE_NOOP("History", "Court that handed the case over: {name}"),
    "court_changed": QT_TRANSLATE_NOOP("History", "What belongs to the court was mended: {name}"),
    "court_removed": QT_TRANSLATE_NOOP("History", "What belongs to the court was removed: {name}"),
    "paper_text_added": QT_TRANSLATE_NOOP("History", "Words added to a paper: {paper}"),
    "paper_text_changed": QT_TRANSLATE_NOOP("History", "Words added to a paper mended: {paper}"),
    "paper_text_removed": QT_TRANSLATE_NOOP("History", "Words added to a paper removed: {paper}"),
    "paper_printed": QT_TRANSLATE_NOOP("History", "Printed: {paper} ({copies})"),
    "day_list_printed": QT_TRANSLATE_NOOP("History", "Day list of {on} printed ({count} meetings)"),
    "step_undone": QT_TRANSLATE_NOOP("History", "Taken back: {undone}"),
    "step_redone": QT_TRANSLATE_NOOP("History", "Done again: {redone}"),
    "binned": QT_TRANSLATE_NOOP("History", "Put into the bin"),
    "tagged": QT_TRANSLATE_NOOP("History", "Tag added: {tag}"),
    "untagged": QT_TRANSLATE_NOOP("History", "Tag removed: {tag}"),
    "file_binned": QT_TRANSLATE_NOOP("History", "File put into the bin: {name}"),
    "file_restored": QT_TRANSLATE_NOOP("History", "File brought back from the bin: {name}"),
    "file_deleted": QT_TRANSLATE_NOOP("History", "File deleted from the bin: {name}"),
    "case_deleted": QT_TRANSLATE_NOOP("History", "{number} deleted from the bin"),
    "privacy_asked": QT_TRANSLATE_NOOP("History", "{name} asks about the own data: {wish}"),
    "privacy_answered": QT_TRANSLATE_NOOP("History", "Request of {name} about the own data answered: {wish}"),
    "person_data_shown": QT_TRANSLATE_NOOP("History", "All that is held on {name} was read ({count} entries)"),
    "person_data_exported": QT_TRANSLATE_NOOP("History", "Copy of all data of {name} taken out: {file}"),
    "privacy_erased": QT_TRANSLATE_NOOP("History", "{count} row(s) in quarantine erased because somebody asked for it"),
    "case_taken_along": QT_TRANSLATE_NOOP("History", "Taken along in a folder, back by {due_on}"),
    "case_came_back": QT_TRANSLATE_NOOP(
        "History", "Brought back in a folder; given up for what the office had: {given_up}"
    ),
    "case_came_back_for": QT_TRANSLATE_NOOP(
        "History",
        "Brought back in a folder that {name} took along; given up for what the office had: {given_up}",
    ),
    "case_brought_back": QT_TRANSLATE_NOOP("History", "{rows} entries brought back from the backup {backup}"),
    "records_restored": QT_TRANSLATE_NOOP("History", "Records restored from the backup {backup}"),
    "destroyed_came_back": QT_TRANSLATE_NOOP(
        "History", "Destroyed files brought back by the backup {backup}: {numbers}"
    ),
    "file_destroyed": QT_TRANSLATE_NOOP(
        "History", "File {number} destroyed: kept until {kept_until}, approved by {approved_by}"
    ),
    "records_encrypted": QT_TRANSLATE_NOOP("History", "Records encrypted"),
    "keys_seen": QT_TRANSLATE_NOOP("History", "Key file of the generation {key_generation} seen"),
    "file_destroyed_again": QT_TRANSLATE_NOOP(
        "History", "File {number} destroyed again: the backup {backup} had brought it back"
    ),
    "keys_exchanged": QT_TRANSLATE_NOOP("History", "Records given another key"),
    "recovery_code_made": QT_TRANSLATE_NOOP("History", "New recovery code made; the one before is worth nothing"),
    "passphrase_given": QT_TRANSLATE_NOOP("History", "Passphrase given to {name}"),
    "recovery_code_used": QT_TRANSLATE_NOOP("History", "Records opened with the recovery code"),
    "passphrase_taken_away": QT_TRANSLATE_NOOP("History", "Passphrase of {name} taken away"),
    "passphrase_changed": QT_TRANSLATE_NOOP("History", "{name} chose another passphrase"),
    "tag_renamed": QT_TRANSLATE_NOOP("History", "Tag “{tag}” renamed “{to}” on {cases} case(s)"),
}
NAMING = {UNDONE: "undone", REDONE: "redone"}
"""Acts that name another one, and the fact that says which."""

TAKEN_BACK = QT_TRANSLATE_NOOP("History", "{sentence} (taken back)")
OTHER_ACT = QT_TRANSLATE_NOOP("History", "Something was changed ({act})")

REMARKS: dict[str, str] = {
    "number": QT_TRANSLATE_NOOP("History", "Number {number}"),
    "channel": QT_TRANSLATE_NOOP("History", "Through: {channel}"),
    "amount": QT_TRANSLATE_NOOP("History", "{amount} yuan"),
    "satisfaction": QT_TRANSLATE_NOOP("History", "Satisfaction {satisfaction} of 5"),
    "on": QT_TRANSLATE_NOOP("History", "On {on}"),
    "conflict_words": QT_TRANSLATE_NOOP("History", "Appointed in spite of a tie: {conflict_words}"),
    "taken_from": QT_TRANSLATE_NOOP("History", "The person's entry in {taken_from} was looked at and taken over"),
    "until": QT_TRANSLATE_NOOP("History", "Until {until}"),
    "suspension": QT_TRANSLATE_NOOP("History", "Reason: {suspension}"),
    "due_on": QT_TRANSLATE_NOOP("History", "Last day now {due_on}"),
    "who": QT_TRANSLATE_NOOP("History", "Who does it: {who}"),
    "court": QT_TRANSLATE_NOOP("History", "At {court}"),
    "document": QT_TRANSLATE_NOOP("History", "Ruling {document}"),
    "proof": QT_TRANSLATE_NOOP("History", "Proof: {proof}"),
    "earlier": QT_TRANSLATE_NOOP("History", "Instead of {earlier}"),
    "file_paper": QT_TRANSLATE_NOOP("History", "In the file under: {file_paper}"),
    "corrected": QT_TRANSLATE_NOOP("History", "Corrected: {corrected}"),
    "archive_class": QT_TRANSLATE_NOOP("History", "Class: {archive_class}"),
    "kept_until": QT_TRANSLATE_NOOP("History", "Kept until {kept_until}"),
    "answer": QT_TRANSLATE_NOOP("History", "Answer: {answer}"),
    "how": QT_TRANSLATE_NOOP("History", "Asked: {how}"),
}
"""Facts that are told below the sentence, where the sentence does not hold them already."""

_VOCABULARIES: dict[str, type[StrEnum]] = {
    "channel": Channel,
    "code": RefusalCode,
    "chosen_by": AppointedBy,
    "result": SessionResult,
    "signer": SignerKind,
    "side": PartySide,
    "due_step": DueStep,
    "suspension": SuspensionKind,
    "archive_class": ArchiveClass,
    "answer": ContactResult,
    "how": ContactManner,
    "scope": ConsentScope,
    "paper": PaperKind,
    "file_paper": FilePaper,
    "which": PersonalNumber,
    "taken_out": TakenOut,
    "wish": PrivacyWish,
    "manner": DeliveryManner,
    "delivery": DeliveryResult,
}


def history_sentence(line: HistoryLine) -> str:
    """Return what was done, in one sentence."""
    text = SENTENCES.get(line.act) or OFFICE_SENTENCES.get(line.act)
    if text is not None and line.act in NAMING and NAMING[line.act] in line.facts:
        said = history_sentence(undone_line(line))
        return translate(CONTEXT, text).format(**{NAMING[line.act]: said})
    if text is None:
        return translate(CONTEXT, OTHER_ACT).format(act=line.act)
    return translate(CONTEXT, text).format_map(_Facts(line.facts))


def told_sentence(line: HistoryLine) -> str:
    """Return what was done; a step that was taken back later says so."""
    said = history_sentence(line)
    return translate(CONTEXT, TAKEN_BACK).format(sentence=said) if line.is_undone else said


def undone_line(line: HistoryLine) -> HistoryLine:
    """Return the line that another one took back, as far as that one says it."""
    facts = line.facts.get("of")
    return HistoryLine(line.at, str(line.facts[NAMING[line.act]]), "", facts if isinstance(facts, dict) else {}, "")


def history_remark(line: HistoryLine) -> str:
    """Return what belongs below the sentence: amounts and the reason that was given, "" for nothing."""
    sentence = SENTENCES.get(line.act, "")
    told = [
        translate(CONTEXT, text).format_map(_Facts(line.facts))
        for name, text in REMARKS.items()
        if line.facts.get(name) not in (None, "") and f"{{{name}}}" not in sentence
    ]
    return "\n".join([*told, *([line.reason] if line.reason else [])])


class _Facts(dict[str, str]):
    """Facts in words: members of vocabularies, amounts and instants; one that is missing is a dash."""

    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__({name: _in_words(name, value) for name, value in facts.items()})

    def __missing__(self, name: str) -> str:
        return "—"


def _in_words(name: str, value: object) -> str:
    text = "—" if value in (None, "") else str(value)
    try:
        if name in _VOCABULARIES:
            return word(_VOCABULARIES[name](text)).replace("\n", "")  # a tile's name says where it breaks
        if name == "table":
            return what_kind(text)
        if name == "amount":
            return figures(Decimal(text))
        return exact_moment(datetime.fromisoformat(text)) if name in ("begins_at", "moved_from") else text
    except (ValueError, ArithmeticError):
        return text  # facts that another version wrote are shown as they stand
