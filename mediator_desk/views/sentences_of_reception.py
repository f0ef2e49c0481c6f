"""Sentences about what comes in by a form, about complaints and consultations; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_RECEPTION: dict[str, str] = {
    "long_ago": QT_TRANSLATE_NOOP("Sentences", "This day is too long ago: {earliest} is the earliest. Check the year."),
    "comes_by_file": QT_TRANSLATE_NOOP(
        "Sentences", "What comes by the mini program is taken in with its export. Choose another way."
    ),
    "courts_hand_over_mediations": QT_TRANSLATE_NOOP(
        "Sentences", "A court hands over mediations only. Choose “Mediation”, or another way in which it came."
    ),
    "court_number_missing": QT_TRANSLATE_NOOP(
        "Sentences", "Write the court's number: what is reported to the court carries it."
    ),
    "court_papers_day_missing": QT_TRANSLATE_NOOP(
        "Sentences", "Write the day on which the court's papers were signed for: the time limit counts from it."
    ),
    "insurer_without_letters": QT_TRANSLATE_NOOP(
        "Sentences", "This is no name of an insurer. A policy number belongs into its own field."
    ),
    "is_masked": QT_TRANSLATE_NOOP(
        "Sentences", "This is hidden in part by stars. Write it in full, or leave it empty."
    ),
    "odd_number_needs_reason": QT_TRANSLATE_NOOP(
        "Sentences", "Compare the number with the document. If it really stands there, say so here in a few words."
    ),
    "complaint_without_insurer": QT_TRANSLATE_NOOP(
        "Sentences", "No insurer is named, so the complaint cannot be passed on. Mend the dispute first."
    ),
    "insurers_clock_over": QT_TRANSLATE_NOOP("Sentences", "No time of the insurer runs in this matter."),
    "not_with_insurer": QT_TRANSLATE_NOOP("Sentences", "No insurer has this matter to answer."),
    "before_passing": QT_TRANSLATE_NOOP("Sentences", "This is before the day on which it was passed to the insurer."),
    "track_is_longest": QT_TRANSLATE_NOOP("Sentences", "The insurer has the longest time already."),
    "track_not_longer": QT_TRANSLATE_NOOP("Sentences", "Choose a longer time than the insurer has now."),
}
"""Code -> English sentence, as in views/sentences.py."""
