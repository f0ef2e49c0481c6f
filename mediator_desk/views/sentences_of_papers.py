"""Sentences about the papers of a case: what hinders one, what cannot stand in it; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_PAPERS: dict[str, str] = {
    # The bound file
    "file_lacks_papers": QT_TRANSLATE_NOOP(
        "Sentences", "Required papers are missing in the file: {papers}. Add them, or say why it is bound without them."
    ),
    "papers_missing_need_words": QT_TRANSLATE_NOOP(
        "Sentences", "Required papers are missing: {count}. Say why, or add them first."
    ),
    "volume_too_small": QT_TRANSLATE_NOOP("Sentences", "A volume has {least} MB at least; leave it at 0 for one file."),
    "file_not_bound": QT_TRANSLATE_NOOP(
        "Sentences", "The file could not be put together, and nothing of it was left behind. Try it once more."
    ),
    "not_a_page": QT_TRANSLATE_NOOP("Sentences", "This is neither a picture nor a PDF, so it cannot be put on pages."),
    "pdf_too_long": QT_TRANSLATE_NOOP("Sentences", "The PDF has {pages} pages; {most} at most are bound."),
    "piece_too_large": QT_TRANSLATE_NOOP("Sentences", "It takes more memory than is safe to put this on pages."),
    # Papers of the file that are scanned in
    "scan_is_no_page": QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is neither a PDF nor a picture, so it cannot stand in the bound file. Scan it, or save it as PDF.",
    ),
    "scan_of_another_case": QT_TRANSLATE_NOOP(
        "Sentences", "The code on it names {number}, a paper of another case. It was not taken in here."
    ),
    # What only a paper tells of
    "inquiry_ends_before": QT_TRANSLATE_NOOP("Sentences", "The inquiry ends before it begins."),
    "not_from_a_court": QT_TRANSLATE_NOOP(
        "Sentences", "No court handed this case over: there is nothing to report or to give back to one."
    ),
    "before_court_papers": QT_TRANSLATE_NOOP(
        "Sentences", "This is before the day on which the court's papers came, {came}."
    ),
    "too_many_court_papers": QT_TRANSLATE_NOOP(
        "Sentences", "These are more than {most} lines. Put papers of one kind together in one line."
    ),
    "paper_takes_no_text": QT_TRANSLATE_NOOP(
        "Sentences", "This paper has no place for words of one's own. Mend what it is filled from."
    ),
    # What no agreement may say
    "clause_waives_suit": QT_TRANSLATE_NOOP("Sentences", "This gives up the way to court: “{words}”. Take it out."),
    "clause_fee": QT_TRANSLATE_NOOP(
        "Sentences", "This speaks of a fee for mediation: “{words}”. Mediation is free of charge."
    ),
    "gap_left": QT_TRANSLATE_NOOP("Sentences", "{words} is still to be filled in."),
    "clause_perhaps_waives_suit": QT_TRANSLATE_NOOP(
        "Sentences", "“{words}” may give up a right to go to court or to complain. Look at it, then send it again."
    ),
    "clause_perhaps_fee": QT_TRANSLATE_NOOP(
        "Sentences", "“{words}” may be money for the mediation. Look at it, then send it again."
    ),
    "gap_perhaps": QT_TRANSLATE_NOOP(
        "Sentences", "{words} may still have to be filled in. Look at it, then send it again."
    ),
    "paper_says_forbidden": QT_TRANSLATE_NOOP(
        "Sentences",
        "{title} would say “{words}”: a waiver of the way to court, or a fee. "
        "Mend the committee's own wording of it, then send it again.",
    ),
    # What else keeps an agreement from being signed
    "terms_missing": QT_TRANSLATE_NOOP("Sentences", "The agreement has no terms yet."),
    "capitals_differ": QT_TRANSLATE_NOOP("Sentences", "{figures} and {capitals} are not one amount."),
    "instalment_without_amount": QT_TRANSLATE_NOOP("Sentences", "Instalment {position} has no amount."),
    "instalment_without_day": QT_TRANSLATE_NOOP("Sentences", "Instalment {position} has no day."),
    "part_differs": QT_TRANSLATE_NOOP(
        "Sentences", "Instalment {part} is written in a term in another way than in the instalments."
    ),
    "offer_not_in_terms": QT_TRANSLATE_NOOP(
        "Sentences", "The accepted offer says {amount}, the agreement something else."
    ),
    "due_before_agreement": QT_TRANSLATE_NOOP("Sentences", "Instalment {position} is due before the agreement."),
    "due_out_of_order": QT_TRANSLATE_NOOP("Sentences", "Instalment {position} is due before the one above it."),
    "no_such_day": QT_TRANSLATE_NOOP("Sentences", "{words} is no day of any calendar."),
    "applicant_missing": QT_TRANSLATE_NOOP("Sentences", "The case has no applicant."),
    "respondent_missing": QT_TRANSLATE_NOOP("Sentences", "The case has no respondent."),
    "called_as_another": QT_TRANSLATE_NOOP("Sentences", "“{words}”: this party is {letter} in the paper."),
    "letter_of_nobody": QT_TRANSLATE_NOOP("Sentences", "The paper knows no {words}."),
    # When a paper of the file, of performance or of the court can be made
    "nobody_acts_by_letter": QT_TRANSLATE_NOOP(
        "Sentences", "Nobody acts for a party by a letter of authority. Enter the agent with the party first."
    ),
    "no_inquiry": QT_TRANSLATE_NOOP("Sentences", "No inquiry is written down in this case yet."),
    "not_followed_up": QT_TRANSLATE_NOOP("Sentences", "The committee has not followed this case up yet."),
    "court_not_entered": QT_TRANSLATE_NOOP("Sentences", "Enter which court handed this case over first."),
    "mediation_goes_on": QT_TRANSLATE_NOOP(
        "Sentences", "The mediation goes on: there is no outcome to tell the court of yet."
    ),
    "no_court_papers": QT_TRANSLATE_NOOP("Sentences", "No papers of the court are entered that could go back."),
    "nothing_to_note": QT_TRANSLATE_NOOP(
        "Sentences", "There is nothing to be said about this file: no note was written, and nothing was corrected."
    ),
    # When a paper of reception and mediation can be made
    "no_such_place": QT_TRANSLATE_NOOP(
        "Sentences", "There is no {about} of this kind: the case has {count}. `paper list` counts them."
    ),
    "no_such_paper": QT_TRANSLATE_NOOP("Sentences", "This paper is not made here."),
    "no_mediation_asked": QT_TRANSLATE_NOOP("Sentences", "No mediation is asked for here, so there is no such paper."),
    "committee_began_itself": QT_TRANSLATE_NOOP(
        "Sentences", "The committee began this mediation itself: it has a registration form and no application."
    ),
    "not_accepted_yet": QT_TRANSLATE_NOOP("Sentences", "The case is not accepted, so it has no number to stand on it."),
    "was_not_declined": QT_TRANSLATE_NOOP("Sentences", "This matter was not declined."),
    "was_not_referred": QT_TRANSLATE_NOOP("Sentences", "This matter was not passed on to anybody."),
    "no_meeting_yet": QT_TRANSLATE_NOOP("Sentences", "This case has had no meeting yet, and none is planned."),
    "no_extension_asked": QT_TRANSLATE_NOOP("Sentences", "No longer time limit was asked for in this case."),
    "no_written_proposal": QT_TRANSLATE_NOOP("Sentences", "There is no written proposal yet. Write its text first."),
    "was_not_terminated": QT_TRANSLATE_NOOP(
        "Sentences", "The mediation has not ended without an agreement, so there is no end to tell of."
    ),
    # A paper that is final
    "paper_changed_since": QT_TRANSLATE_NOOP(
        "Sentences", "The case says something else now than {number} does. Say why a new one supersedes it."
    ),
    "paper_does_not_read_back": QT_TRANSLATE_NOOP(
        "Sentences", "{title} was read again after it was drawn and does not say what it should: {differences}"
    ),
    "redaction_leaves": QT_TRANSLATE_NOOP(
        "Sentences",
        "No redacted copy was written: {count} places of it still tell who somebody is ({where}). Nothing has left "
        "the desk.",
    ),
    "wording_no_longer_there": QT_TRANSLATE_NOOP(
        "Sentences", "The wording that {number} was issued in is no longer known here, so no copy of it can be drawn."
    ),
    "agreement_not_sent_to_sign": QT_TRANSLATE_NOOP(
        "Sentences", "Agreement {number} is a draft. It becomes final when it is sent to sign."
    ),
    "no_issued_paper": QT_TRANSLATE_NOOP("Sentences", "This office has not issued a paper with the number {number}."),
    "scan_without_code": QT_TRANSLATE_NOOP(
        "Sentences", "No code can be read on this. Scan it again, sharper and whole, or attach it to its paper by hand."
    ),
    "scan_of_several": QT_TRANSLATE_NOOP(
        "Sentences", "This shows several papers: {numbers}. Scan each of them into a file of its own."
    ),
    "code_of_another_paper": QT_TRANSLATE_NOOP(
        "Sentences", "The code names {number}, but it is not the code that this paper was issued with."
    ),
    # From when an agreement binds
    "not_referred_by_court": QT_TRANSLATE_NOOP(
        "Sentences", "No court handed this case over: its agreement needs the mediator's signature and the seal."
    ),
    "before_paper": QT_TRANSLATE_NOOP("Sentences", "The paper was only sent to be signed on {day}."),
    "seal_is_sealed": QT_TRANSLATE_NOOP("Sentences", "The committee's seal is stamped or set electronically."),
    "no_fingerprint_of_these": QT_TRANSLATE_NOOP(
        "Sentences", "Only a person who is a party may use a fingerprint; everybody else signs or seals."
    ),
    "must_be_electronic": QT_TRANSLATE_NOOP(
        "Sentences", "This agreement takes effect with the last electronic signature: a party signs electronically."
    ),
    # A signature with the committee's certificate
    "signing_not_installed": QT_TRANSLATE_NOOP(
        "Sentences",
        "The part of the program that signs electronically is not installed. Whoever looks after this computer "
        'installs it with: pip install "mediator-desk[signing]". Printing, the seal and the scan do without it.',
    ),
    "certificate_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "This is no certificate file. It ends in .p12 or .pfx and comes from whoever issued it."
    ),
    "passphrase_wrong": QT_TRANSLATE_NOOP("Sentences", "The certificate does not open with this passphrase."),
    "certificate_without_key": QT_TRANSLATE_NOOP(
        "Sentences", "This file holds a certificate without its key: it can be shown, but nobody can sign with it."
    ),
    "certificate_key_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "This certificate has a key of a kind (SM2, say) that cannot sign a PDF here."
    ),
    "certificate_expired": QT_TRANSLATE_NOOP(
        "Sentences", "The certificate of {name} ran out on {on}; ask for a new one."
    ),
    "certificate_not_yet_valid": QT_TRANSLATE_NOOP("Sentences", "The certificate of {name} is valid from {on} on."),
    "certificate_not_for_signing": QT_TRANSLATE_NOOP(
        "Sentences", "The certificate of {name} is not for signing, but for something else."
    ),
    "agreement_not_issued": QT_TRANSLATE_NOOP(
        "Sentences", "There is no final agreement yet. It becomes final when it is sent to sign."
    ),
    "not_a_pdf": QT_TRANSLATE_NOOP("Sentences", "Only a PDF is signed. This is another kind of file."),
    "no_room_for_signature": QT_TRANSLATE_NOOP(
        "Sentences",
        "This PDF takes no more signatures: its places are signed, or who signed first allowed no more.",
    ),
    "signed_copy_over_original": QT_TRANSLATE_NOOP(
        "Sentences", "The signed copy gets a name of its own: the file that was issued stays as it is."
    ),
    # A clause of the bank
    "stray_brace": QT_TRANSLATE_NOOP("Sentences", "A brace stands alone. What is filled in stands between two: ｛…｝."),
}
