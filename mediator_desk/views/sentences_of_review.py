"""Sentences about review, papers asked for, and merges; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_REVIEW: dict[str, str] = {
    # Papers asked for
    "too_many_papers": QT_TRANSLATE_NOOP("Sentences", "These are too many lines: {most} papers at most."),
    "no_papers_asked": QT_TRANSLATE_NOOP("Sentences", "No papers are asked for in this case."),
    "paper_not_asked_for": QT_TRANSLATE_NOOP(
        "Sentences", "“{paper}” is not among the papers that are still asked for. Look at the list again."
    ),
    "too_early_to_remind": QT_TRANSLATE_NOOP(
        "Sentences", "The papers are due by {until}. A reminder is noted from {day} on, when the last day is near."
    ),
    "reminded_today": QT_TRANSLATE_NOOP("Sentences", "The applicant was reminded today already."),
    "papers_not_overdue": QT_TRANSLATE_NOOP(
        "Sentences", "The applicant may still bring the papers until {until}. They lapse when that day is over."
    ),
    # Merges
    "merged_with_itself": QT_TRANSLATE_NOOP("Sentences", "These are one and the same entry. Choose another one."),
    "same_person_already": QT_TRANSLATE_NOOP(
        "Sentences", "Both entries are one person already, by their document number or by an earlier merge."
    ),
    "only_people_merge": QT_TRANSLATE_NOOP(
        "Sentences", "Only people are merged here. Two names of one insurer are brought together in the settings."
    ),
    "case_was_merged": QT_TRANSLATE_NOOP("Sentences", "{number} was merged into another case meanwhile."),
    "accepted_is_not_merged": QT_TRANSLATE_NOOP(
        "Sentences",
        "{number} and {other} are both decided: an accepted case is never merged away. End one of them with words.",
    ),
    "kept_case_has_ended": QT_TRANSLATE_NOOP(
        "Sentences", "{number} has ended, so nothing is merged into it. Decide on the new matter by itself."
    ),
    "kinds_differ": QT_TRANSLATE_NOOP(
        "Sentences", "A complaint and a mediation are not merged. Turn the one into the other first."
    ),
    "insurer_still_to_answer": QT_TRANSLATE_NOOP(
        "Sentences",
        "{number} was passed to its insurer, who has not answered yet, so it is not merged away. Decline or refer it.",
    ),
    "merge_undone_already": QT_TRANSLATE_NOOP("Sentences", "This merge was undone already."),
    "newer_merge_stands": QT_TRANSLATE_NOOP(
        "Sentences", "A newer merge stands on this one. Undo the newer one first ({at})."
    ),
    "merged_case_changed": QT_TRANSLATE_NOOP(
        "Sentences", "{number} was changed after the merge, so the merge cannot be undone by itself."
    ),
    "told_apart_already": QT_TRANSLATE_NOOP("Sentences", "These two were told apart already."),
    "merge_not_found": QT_TRANSLATE_NOOP("Sentences", "This merge is no longer there. Look at the list again."),
}
