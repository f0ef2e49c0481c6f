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
    "bridge_has_no_address": QT_TRANSLATE_NOOP(
        "Sentences",
        "There is no address of the page for phones yet: it stands in the settings under “Mini program”. Links lead "
        "there.",
    ),
    "no_pack_keys": QT_TRANSLATE_NOOP(
        "Sentences", "This computer has no keys for packs yet. Make them: mediator-desk bridge pair --side … --to CARD."
    ),
    "no_other_side": QT_TRANSLATE_NOOP(
        "Sentences",
        "The other side is not known here yet. Take its card in: mediator-desk bridge pair --file CARD. Then compare"
        " the numbers by telephone.",
    ),
    "pair_needs": QT_TRANSLATE_NOOP(
        "Sentences", "Say where the own card is written (--to), or which card comes from the other side (--file)."
    ),
    "pack_needs": QT_TRANSLATE_NOOP("Sentences", "Say where the pack is written: --to FOLDER."),
    "unpack_needs": QT_TRANSLATE_NOOP("Sentences", "Say which pack comes in: --file FILE."),
    "side_is_set": QT_TRANSLATE_NOOP(
        "Sentences", "The keys here are those of the other side of the counter. Name another file for these: --keys."
    ),
    "card_unreadable": QT_TRANSLATE_NOOP("Sentences", "{path} is no card of a desk or a bridge, or it is damaged."),
    "card_of_same_side": QT_TRANSLATE_NOOP(
        "Sentences", "This card is of the same side as this computer. The card of the other side is needed."
    ),
    "pack_keys_open": QT_TRANSLATE_NOOP(
        "Sentences", "Others may read {path}, in which the keys for packs lie. Let its owner alone read it (mode 600)."
    ),
    "pack_keys_unreadable": QT_TRANSLATE_NOOP(
        "Sentences",
        "The keys for packs in {path} cannot be read: the file is damaged, or belongs to other records. Nothing was"
        " changed. Take the file from a backup, or make new keys and exchange cards again.",
    ),
    "not_a_pack": QT_TRANSLATE_NOOP("Sentences", "This file is not a pack of a desk or a bridge."),
    "pack_of_newer_program": QT_TRANSLATE_NOOP(
        "Sentences", "This pack was made by a newer version of the program. Bring this one up to date first."
    ),
    "pack_for_another": QT_TRANSLATE_NOOP(
        "Sentences", "This pack was made for another computer, and nobody can open it here. Nothing was taken in."
    ),
    "pack_of_a_stranger": QT_TRANSLATE_NOOP(
        "Sentences",
        "This pack does not come from the side whose card is known here. Nothing was taken in. Ask who made it.",
    ),
    "pack_damaged": QT_TRANSLATE_NOOP(
        "Sentences",
        "This pack is damaged or was changed on its way. Nothing was taken in. Copy it once more, or make a new one:"
        " it holds everything again.",
    ),
    "pack_came_before": QT_TRANSLATE_NOOP("Sentences", "Pack {number} was taken in before. Nothing changes."),
    "pack_is_older": QT_TRANSLATE_NOOP(
        "Sentences",
        "This is pack {number}, and pack {newest} was taken in already: it held all that is in this one. Nothing"
        " changes.",
    ),
    "pack_not_for_this_side": QT_TRANSLATE_NOOP(
        "Sentences", "Letters go to the desk and states go to the bridge. This pack is meant for the other side."
    ),
    "states_at_an_office": QT_TRANSLATE_NOOP(
        "Sentences",
        "These records are an office's on its server, which knows by itself how far matters are. Nothing was taken in.",
    ),
    "file_is_there": QT_TRANSLATE_NOOP("Sentences", "{path} is there already. Name another file."),
    "satisfaction_unreadable": QT_TRANSLATE_NOOP("Sentences", "Choose one to five stars."),
}
