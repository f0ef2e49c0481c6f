"""Sentences about the papers of a case: what hinders one, what cannot stand in it; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_PAPERS: dict[str, str] = {
    # Papers of the file that are scanned in
    "scan_is_no_page": QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is neither a PDF nor a picture, so it cannot stand in the bound file. Scan it, or save it as PDF.",
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
}
