"""Sentences about mediators: appointing, recusal, absences, ties, hand-over; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_MEDIATORS: dict[str, str] = {
    # Appointing
    "appointed_meanwhile": QT_TRANSLATE_NOOP(
        "Sentences", "Another desk appointed {mediator} for {number} meanwhile. Nothing was changed; look at it again."
    ),
    "mediator_recused_here": QT_TRANSLATE_NOOP(
        "Sentences", "{mediator} was recused in this case and does not come back to it. Choose another mediator."
    ),
    "conflict_needs_words": QT_TRANSLATE_NOOP(
        "Sentences", "{mediator} is tied to this case. Say why he or she is appointed all the same, or choose another."
    ),
    "not_on_case": QT_TRANSLATE_NOOP("Sentences", "{mediator} does not mediate this case. Look at it again."),
    "presiding_mediator_stays": QT_TRANSLATE_NOOP(
        "Sentences", "{mediator} presides. Let another mediator preside first, or appoint one in his or her place."
    ),
    "not_assigned_at_once": QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was assigned, because of {number}: {because} Leave it out, then try again."
    ),
    # Recusal
    "recusal_asked_already": QT_TRANSLATE_NOOP(
        "Sentences", "A recusal of {mediator} waits for a decision already. Decide on it first."
    ),
    "recusal_decided_already": QT_TRANSLATE_NOOP("Sentences", "This recusal was decided at another desk meanwhile."),
    "own_recusal": QT_TRANSLATE_NOOP(
        "Sentences", "Nobody decides on his or her own recusal. Let somebody other than {mediator} decide."
    ),
    # Absences and ties
    "absence_overlaps": QT_TRANSLATE_NOOP(
        "Sentences", "There is an absence from {from_on} to {until_on} already. Change that one, or choose other days."
    ),
    "until_before_from": QT_TRANSLATE_NOOP("Sentences", "The last day is before the first."),
    "tie_to_whom": QT_TRANSLATE_NOOP("Sentences", "Say to whom: an insurer, or a name."),
    # Hand-over
    "mediator_has_open_work": QT_TRANSLATE_NOOP(
        "Sentences", "{mediator} has {count} open case(s). Hand them over first, then put {mediator} aside."
    ),
    "paper_names_mediator": QT_TRANSLATE_NOOP(
        "Sentences",
        "Its agreement is out to sign and names {mediator}. Have it signed, or take it back to draft first.",
    ),
    "not_handed_over": QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was handed over, because of {number}: {because} Choose another mediator, or leave it out."
    ),
}
"""Code -> English sentence, as in views/sentences.py."""
