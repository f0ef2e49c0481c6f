"""Sentences for the consumer's side of the counter, as the desk and the command line say them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_BRIDGE: dict[str, str] = {
    "letter_differs": QT_TRANSLATE_NOOP(
        "Sentences", "Another submission came under the same key before. It was kept; this one was not."
    ),
    "bridge_closed": QT_TRANSLATE_NOOP("Sentences", "No new submissions are taken on the page at present."),
    "nothing_asked": QT_TRANSLATE_NOOP("Sentences", "Nobody waits for something that completes this submission."),
    "already_rated": QT_TRANSLATE_NOOP("Sentences", "This matter has been rated already."),
    "letter_too_long": QT_TRANSLATE_NOOP("Sentences", "A text is too long: {longest} characters at most."),
    "unknown_kind_of_business": QT_TRANSLATE_NOOP(
        "Sentences", "It does not say whether this is a complaint, a request for mediation or a rating."
    ),
    "sender_unfit": QT_TRANSLATE_NOOP("Sentences", "The sender or the key of this submission is missing or too long."),
    "too_many_files": QT_TRANSLATE_NOOP("Sentences", "{most} files at most come with a submission."),
    "not_yet_to_rate": QT_TRANSLATE_NOOP(
        "Sentences", "{number} is still being worked on. It can be rated once it is over."
    ),
    "nothing_to_rate": QT_TRANSLATE_NOOP("Sentences", "No matter that is over was found with these particulars."),
    "rating_link_unknown": QT_TRANSLATE_NOOP("Sentences", "There is no such link for a rating."),
    "rating_link_over": QT_TRANSLATE_NOOP("Sentences", "This link for a rating is over."),
    "letter_no_longer_waits": QT_TRANSLATE_NOOP(
        "Sentences", "This submission waits no longer: another desk has taken it in or thrown it away."
    ),
    "receipt_unknown": QT_TRANSLATE_NOOP("Sentences", "No submission with the number {number} waits here."),
    "request_no_longer_open": QT_TRANSLATE_NOOP(
        "Sentences", "The consumer has answered this request, or it was withdrawn at another desk."
    ),
    "public_text_unknown": QT_TRANSLATE_NOOP("Sentences", "There is no text of this name: {key}."),
    "address_not_safe": QT_TRANSLATE_NOOP(
        "Sentences", "Write the address of the page as consumers reach it; it begins with https://."
    ),
    "satisfaction_unreadable": QT_TRANSLATE_NOOP("Sentences", "Choose one to five stars."),
}
