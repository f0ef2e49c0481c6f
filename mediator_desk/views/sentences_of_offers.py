"""Sentences about offers, the authority to settle, and the term that follows an accepted offer."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_OFFERS: dict[str, str] = {
    # An offer as it is typed
    "amount_or_words": QT_TRANSLATE_NOOP("Sentences", "Write an amount, or in words what is offered without money."),
    "above_claim_to_confirm": QT_TRANSLATE_NOOP(
        "Sentences", "This is more than was claimed ({claimed} yuan). Note it again if it is meant."
    ),
    "payments_without_amount": QT_TRANSLATE_NOOP("Sentences", "Payments need an amount that they add up to."),
    "too_many_payments": QT_TRANSLATE_NOOP("Sentences", "These are too many payments: {most} at most."),
    "payment_before_offer": QT_TRANSLATE_NOOP(
        "Sentences", "Payment {position}: nothing is paid before the day of the offer ({day})."
    ),
    # What may be done with it
    "offers_are_over": QT_TRANSLATE_NOOP(
        "Sentences", "Offers are made between acceptance and signing. This case is: {state}."
    ),
    "offer_is_to_sign": QT_TRANSLATE_NOOP(
        "Sentences", "The agreement {number} is being signed. Take it back to draft first, then change the offer."
    ),
    "offer_is_in_force": QT_TRANSLATE_NOOP(
        "Sentences", "The agreement {number} is no draft any more. What was agreed in it stays as it is."
    ),
    "offer_not_found": QT_TRANSLATE_NOOP("Sentences", "This offer is not there any more."),
    "offer_is_over": QT_TRANSLATE_NOOP(
        "Sentences", "This offer of {name} was taken back or rescinded. Note a new offer instead."
    ),
    "offer_is_accepted": QT_TRANSLATE_NOOP(
        "Sentences", "This offer of {name} is accepted. Rescind the acceptance first."
    ),
    "offer_not_accepted": QT_TRANSLATE_NOOP("Sentences", "This offer of {name} is not accepted."),
    "offer_is_private": QT_TRANSLATE_NOOP(
        "Sentences", "The other side does not know this offer of {name}. Make it known first, then it can be accepted."
    ),
    "another_offer_accepted": QT_TRANSLATE_NOOP(
        "Sentences", "An offer of {name} ({amount} yuan) is accepted already. Rescind that acceptance first."
    ),
    "accepted_is_not_private": QT_TRANSLATE_NOOP("Sentences", "An accepted offer is known to both sides."),
    "known_is_not_private": QT_TRANSLATE_NOOP(
        "Sentences", "Both sides know this offer. What is told in private now is another offer."
    ),
    "session_of_another_case": QT_TRANSLATE_NOOP("Sentences", "This meeting belongs to another case."),
    "private_is_not_undone": QT_TRANSLATE_NOOP(
        "Sentences", "What was told in private is in no history and cannot be undone. Change it or take it back."
    ),
    # The linked term in the agreement
    "amount_of_offer": QT_TRANSLATE_NOOP(
        "Sentences", "The accepted offer says {amount} yuan. Change the offer, or unlink the term."
    ),
    "amount_accepted": QT_TRANSLATE_NOOP(
        "Sentences", "The accepted offer says {amount} yuan. Take that amount, or change the offer first."
    ),
    "instalments_of_offer": QT_TRANSLATE_NOOP(
        "Sentences", "The accepted offer names other payments. Change the offer, or unlink the term."
    ),
}
