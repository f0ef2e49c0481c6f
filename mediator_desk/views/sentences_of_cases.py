"""Sentences about cases, meetings, agreements and the engine; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_CASES: dict[str, str] = {
    # A case
    "not_possible_in_state": QT_TRANSLATE_NOOP("Sentences", "This cannot be done now: the case is “{state}”."),
    "case_not_found": QT_TRANSLATE_NOOP("Sentences", "This case is no longer there. Look at the list again."),
    "case_is_archived": QT_TRANSLATE_NOOP(
        "Sentences", "The case is archived and read-only. A correction is a new entry."
    ),
    "complaint_is_no_mediation": QT_TRANSLATE_NOOP(
        "Sentences", "This is a complaint. Turn it into a mediation first, or refer it to the insurer."
    ),
    "already_mediation": QT_TRANSLATE_NOOP("Sentences", "This is a mediation already."),
    "proposal_needs_words": QT_TRANSLATE_NOOP(
        "Sentences",
        "The review noticed something against accepting. Say in a few words why it is accepted all the same.",
    ),
    "no_such_case_number": QT_TRANSLATE_NOOP(
        "Sentences", "There is no case with the number {number}. Check the number."
    ),
    "mediator_not_active": QT_TRANSLATE_NOOP("Sentences", "This mediator no longer takes cases. Choose another one."),
    "mediator_unchanged": QT_TRANSLATE_NOOP("Sentences", "{mediator} mediates this case already."),
    "mediator_has_sessions": QT_TRANSLATE_NOOP(
        "Sentences", "The mediator still has a meeting planned in this case. Move or cancel it first."
    ),
    "no_mediator": QT_TRANSLATE_NOOP("Sentences", "Appoint a mediator first."),
    "no_time_limit": QT_TRANSLATE_NOOP(
        "Sentences", "The committee has no time limit for this step ({step}). Add it in the settings."
    ),
    "before_acceptance": QT_TRANSLATE_NOOP("Sentences", "This is before the day of acceptance."),
    "before_reception": QT_TRANSLATE_NOOP("Sentences", "This is before the matter was received."),
    "reason_of_another_end": QT_TRANSLATE_NOOP("Sentences", "This reason belongs to another way of ending."),
    "not_negative": QT_TRANSLATE_NOOP("Sentences", "An amount is not below zero."),
    "must_be_told": QT_TRANSLATE_NOOP("Sentences", "This must be done and ticked first."),
    "outcome_not_possible": QT_TRANSLATE_NOOP("Sentences", "A mediation does not end in this way."),
    "no_session_held": QT_TRANSLATE_NOOP(
        "Sentences", "No meeting has been held yet. Record the meeting at which the parties agreed first."
    ),
    "last_party_of_side": QT_TRANSLATE_NOOP(
        "Sentences", "A side needs at least one party. Add the right one first, then remove this one."
    ),
    "parties_are_fixed": QT_TRANSLATE_NOOP(
        "Sentences",
        "The paper is printed or filed with these parties, so they stay as they are. Take the agreement "
        "back to draft first.",
    ),
    "party_not_found": QT_TRANSLATE_NOOP("Sentences", "This party is no longer there. Open the case again."),
    "satisfaction_scale": QT_TRANSLATE_NOOP("Sentences", "Satisfaction is a number from 1 to 5."),
    # A meeting of the parties
    "choose_one": QT_TRANSLATE_NOOP("Sentences", "Choose at least one."),
    "before_first": QT_TRANSLATE_NOOP("Sentences", "This is less than the beginning."),
    "not_offered": QT_TRANSLATE_NOOP("Sentences", "This cannot be asked in this way."),
    "view_not_found": QT_TRANSLATE_NOOP("Sentences", "This view is not there any more. The list stays as it is."),
    "view_needs_person": QT_TRANSLATE_NOOP(
        "Sentences", "A view of one's own needs somebody it belongs to. Sign in as one of the staff, or share it."
    ),
    "ends_before_beginning": QT_TRANSLATE_NOOP(
        "Sentences", "The end is not after the beginning. A meeting ends on the day on which it begins."
    ),
    "ends_on_another_day": QT_TRANSLATE_NOOP(
        "Sentences", "A meeting ends on the day on which it begins. Plan a second one for another day."
    ),
    "day_off_to_confirm": QT_TRANSLATE_NOOP(
        "Sentences", "{day} is no working day. Tick this if the meeting takes place all the same, or change the day."
    ),
    "hour_before_the_one_before": QT_TRANSLATE_NOOP("Sentences", "This is not after {before}."),
    "session_in_past": QT_TRANSLATE_NOOP("Sentences", "This time is over already. Choose a later one."),
    "session_still_planned": QT_TRANSLATE_NOOP(
        "Sentences", "A meeting is still planned. Record, move or cancel it first."
    ),
    "session_not_planned": QT_TRANSLATE_NOOP(
        "Sentences", "This meeting is no longer planned: it was held, or cancelled at another desk."
    ),
    "session_not_begun": QT_TRANSLATE_NOOP(
        "Sentences", "The meeting begins at {begins_at}. It is recorded when it has begun."
    ),
    "session_day_over": QT_TRANSLATE_NOOP(
        "Sentences", "This meeting was for {begins_at}. Move it to today to open it, or record what took place then."
    ),
    "room_taken": QT_TRANSLATE_NOOP(
        "Sentences",
        "{room} is taken from {begins_at} to {ends_at}: {applicant}, {number}. Choose another room or time.",
    ),
    "mediator_taken": QT_TRANSLATE_NOOP(
        "Sentences",
        "{mediator} is at another meeting from {begins_at} to {ends_at}: {applicant}, {number}. Choose another time.",
    ),
    "party_taken": QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} has another meeting from {begins_at} to {ends_at}: {applicant}, {number}. Choose another time.",
    ),
    "room_taken_unseen": QT_TRANSLATE_NOOP(
        "Sentences",
        "{room} is taken from {begins_at} to {ends_at} by another mediator's case. Choose another room or time.",
    ),
    "mediator_taken_unseen": QT_TRANSLATE_NOOP(
        "Sentences", "{mediator} is at a meeting of another case from {begins_at} to {ends_at}. Choose another time."
    ),
    "party_taken_unseen": QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} has a meeting in another mediator's case from {begins_at} to {ends_at}. Choose another time.",
    ),
    "mediator_absent": QT_TRANSLATE_NOOP(
        "Sentences", "{mediator} is away from {from_on} to {until_on}. Choose another day."
    ),
    "room_closed": QT_TRANSLATE_NOOP("Sentences", "{room} is not in use any more. Choose another room."),
    "booked_meanwhile": QT_TRANSLATE_NOOP(
        "Sentences",
        "Another desk just booked this room or this mediator for this time. Nothing was saved; choose another time.",
    ),
    "session_has_begun": QT_TRANSLATE_NOOP(
        "Sentences", "This meeting was opened at {opened_at}. Record it, or adjourn it."
    ),
    # An agreement
    "no_agreement": QT_TRANSLATE_NOOP("Sentences", "The agreement is not written yet."),
    "amount_out_of_range": QT_TRANSLATE_NOOP(
        "Sentences", "This amount cannot be: it lies outside what is possible here."
    ),
    "instalment_needs_amount": QT_TRANSLATE_NOOP("Sentences", "Instalment {position} has no amount."),
    "instalment_needs_date": QT_TRANSLATE_NOOP("Sentences", "Instalment {position} has no day."),
    "instalment_before_agreement": QT_TRANSLATE_NOOP(
        "Sentences", "Instalment {position} is due before the day of the agreement."
    ),
    "instalments_out_of_order": QT_TRANSLATE_NOOP("Sentences", "The instalments are not in the order of their days."),
    "instalments_differ": QT_TRANSLATE_NOOP("Sentences", "The instalments come to {sum}, the agreement says {amount}."),
    "agreement_lacks_parties": QT_TRANSLATE_NOOP(
        "Sentences", "An agreement needs a party on each side. Add the missing one."
    ),
    "agreement_not_effective": QT_TRANSLATE_NOOP(
        "Sentences",
        "The agreement has not taken effect. Have it signed and sealed, or record that a party refuses to sign.",
    ),
    "already_signed": QT_TRANSLATE_NOOP("Sentences", "{name} has signed already."),
    "not_a_signer": QT_TRANSLATE_NOOP("Sentences", "This is nobody who signs this agreement."),
    "before_meeting": QT_TRANSLATE_NOOP("Sentences", "This is before the day on which the parties first met."),
    "no_special_authority": QT_TRANSLATE_NOOP(
        "Sentences", "{name} has no special authority to settle for {party}. The party signs itself, or another agent."
    ),
    "not_a_representative": QT_TRANSLATE_NOOP("Sentences", "{name} is nobody who acts for {party} in this case."),
    "instalment_is_paid": QT_TRANSLATE_NOOP("Sentences", "This instalment is paid already."),
    "paper_is_fixed": QT_TRANSLATE_NOOP(
        "Sentences",
        "Line, policy, report and claim number stand on the agreement, which is printed. Take it back to draft first.",
    ),
    "before_agreement": QT_TRANSLATE_NOOP("Sentences", "This is before the day on which the parties agreed."),
    # The committee
    "committee_exists": QT_TRANSLATE_NOOP("Sentences", "This database has its committee already."),
    "no_committee": QT_TRANSLATE_NOOP(
        "Sentences", "This database has no committee yet. Open the window once to found it."
    ),
    "name_taken": QT_TRANSLATE_NOOP("Sentences", "There is already somebody or something with the name {name}."),
    # A row in quarantine
    "already_settled": QT_TRANSLATE_NOOP(
        "Sentences", "This row waits no longer: it came in corrected, or was set aside at another desk."
    ),
    "mended_is_here": QT_TRANSLATE_NOOP(
        "Sentences",
        "{number} is here already with the very same content. Nothing is taken in twice; set the row aside.",
    ),
    "submission_number_taken": QT_TRANSLATE_NOOP(
        "Sentences",
        "{number} is here already with other content. The first stays as it was: add what is new to its case as new "
        "facts, or set the row aside.",
    ),
    "nothing_kept_under_number": QT_TRANSLATE_NOOP("Sentences", "No submission with the number {number} is here."),
    "rating_takes_no_new_facts": QT_TRANSLATE_NOOP(
        "Sentences", "{number} is a rating: it has no new facts. Set the row aside, with words that say why."
    ),
    "case_takes_no_new_facts": QT_TRANSLATE_NOOP(
        "Sentences",
        "{number} has ended and takes no new facts. What the consumer adds now is a new matter: receive it as one, "
        "then set the row aside.",
    ),
    "no_new_content": QT_TRANSLATE_NOOP(
        "Sentences", "The row says nothing that {number} does not say. Set it aside, with words that say why."
    ),
    "new_facts_too_long": QT_TRANSLATE_NOOP(
        "Sentences",
        "The new facts would be longer than {longest} characters. Nothing was changed; shorten what is to be added.",
    ),
    "no_rows_wait": QT_TRANSLATE_NOOP(
        "Sentences", "None of these rows waits in quarantine, so no workbook was written."
    ),
    # Files
    "no_such_file": QT_TRANSLATE_NOOP("Sentences", "There is no file {path}."),
    "no_such_folder": QT_TRANSLATE_NOOP("Sentences", "There is no folder {path}."),
    "attachment_missing": QT_TRANSLATE_NOOP(
        "Sentences", "A file of the case is missing in the store. Bring it back from a backup."
    ),
    "attachment_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "A file of the case was changed or damaged in the store. Bring it back from a backup."
    ),
    "attachment_too_large": QT_TRANSLATE_NOOP("Sentences", "A file may have {megabytes} MB at most."),
    "file_unreadable": QT_TRANSLATE_NOOP("Sentences", "The file cannot be read ({detail})."),
    # The engine
    "engine_too_old": QT_TRANSLATE_NOOP(
        "Sentences",
        "The database engine on this computer is too old ({found}) and could damage work. Install the program again.",
    ),
    "database_is_newer": QT_TRANSLATE_NOOP(
        "Sentences",
        "This database was written by a newer version of the program. Update the program, then open it again.",
    ),
    "database_on_network_share": QT_TRANSLATE_NOOP(
        "Sentences",
        "The database lies on a network share ({folder}), where it could be damaged. Move it to a disk "
        "of this computer, or use the office server.",
    ),
    "database_cannot_be_opened": QT_TRANSLATE_NOOP(
        "Sentences", "The database cannot be opened: the folder is missing or may not be written. Check the path."
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "Sentences",
        "This file is no database of the desk, is damaged, or needs another key. Nothing was changed; "
        "restore a backup.",
    ),
    "disk_failed": QT_TRANSLATE_NOOP(
        "Sentences", "The disk could not be read or written. Nothing was saved; check the disk, then try again."
    ),
    "database_busy": QT_TRANSLATE_NOOP(
        "Sentences", "Another desk is saving for a long time. Nothing was saved; try again in a moment."
    ),
    "database_not_empty": QT_TRANSLATE_NOOP(
        "Sentences", "This database is not empty. A synthetic committee only fills an empty one."
    ),
}
