"""Sentences about meetings: in the room, in private, around them; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_SESSIONS: dict[str, str] = {
    # Papers that are served
    "copies_out_of_range": QT_TRANSLATE_NOOP("Sentences", "Between 1 and {most} copies."),
    "sent_after_meeting": QT_TRANSLATE_NOOP(
        "Sentences", "The meeting was on {day}: a notice that tells of it went out before."
    ),
    "session_not_of_case": QT_TRANSLATE_NOOP("Sentences", "This meeting belongs to another case."),
    "receipt_is_back": QT_TRANSLATE_NOOP(
        "Sentences", "The receipt of {name} is back. Take the receipt back first, then mend the paper."
    ),
    "receipt_not_back": QT_TRANSLATE_NOOP("Sentences", "This receipt is still out."),
    "served_before_sent": QT_TRANSLATE_NOOP("Sentences", "It went out on {day}: it cannot have been served before."),
    "attachment_not_found": QT_TRANSLATE_NOOP("Sentences", "This file is no longer there. Choose it again."),
    # Who takes part
    "others_need_consent": QT_TRANSLATE_NOOP(
        "Sentences", "Others than the parties take part only if the parties consent. Ask them first, then tick this."
    ),
    "person_of_the_case": QT_TRANSLATE_NOOP(
        "Sentences", "{name} belongs to the case. Say that {name} does not come, or change the case’s people."
    ),
    "person_is_not_asked": QT_TRANSLATE_NOOP("Sentences", "{name} belongs to the committee and is not asked."),
    "person_not_reached_cannot_answer": QT_TRANSLATE_NOOP(
        "Sentences", "Who was not reached has not answered. Take the answer out, or say that you spoke."
    ),
    "session_was_moved": QT_TRANSLATE_NOOP(
        "Sentences",
        "The meeting was moved meanwhile: it begins at {begins_at}. Tell that time, then write the answer down.",
    ),
    "recusal_wanted": QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} wants the mediator to step aside. Record the request and let it be decided, or take the answer back.",
    ),
    # Papers of meetings
    "no_meeting_planned": QT_TRANSLATE_NOOP(
        "Sentences", "No meeting is planned there. A notice goes out for a meeting that is still to come."
    ),
    "session_cancelled": QT_TRANSLATE_NOOP("Sentences", "This meeting was cancelled: there is nothing to record."),
    "nothing_undisputed": QT_TRANSLATE_NOOP(
        "Sentences", "Nothing is marked as undisputed yet. Mark notes of the meeting, or write it into the outcome."
    ),
    "no_meetings_that_day": QT_TRANSLATE_NOOP("Sentences", "There is no meeting on {on}."),
    # For other calendar programs
    "no_such_mediator": QT_TRANSLATE_NOOP("Sentences", "There is no mediator called {name}. Write the name in full."),
    "no_such_room": QT_TRANSLATE_NOOP("Sentences", "There is no room called {name}. Write the name in full."),
    # In the calendar
    "no_case_chosen": QT_TRANSLATE_NOOP("Sentences", "Choose a case first."),
    # In the room
    "session_open_already": QT_TRANSLATE_NOOP("Sentences", "This meeting is open already."),
    "session_not_open": QT_TRANSLATE_NOOP("Sentences", "This meeting is not open. Open it first."),
    "session_paused_already": QT_TRANSLATE_NOOP("Sentences", "There is a break already."),
    "session_not_paused": QT_TRANSLATE_NOOP("Sentences", "There is no break: the meeting goes on."),
    "private_to_others": QT_TRANSLATE_NOOP(
        "Sentences", "This was told in private to somebody else. Only the mediator, and who wrote it down, may see it."
    ),
}
