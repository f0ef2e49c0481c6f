"""The menu of ready terms: each with its name and the text that will be inserted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mediator_desk.documents.papers.ready_terms import ready_terms
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.agreements.agreement_facts import AgreementFacts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

CONTEXT = "ReadyTerms"
NAMES = {
    "pay": QT_TRANSLATE_NOOP("ReadyTerms", "The amount is paid"),
    "pay_in_parts": QT_TRANSLATE_NOOP("ReadyTerms", "It is paid in instalments"),
    "settles_finally": QT_TRANSLATE_NOOP("ReadyTerms", "The claim is settled finally"),
    "policy_goes_on": QT_TRANSLATE_NOOP("ReadyTerms", "The policy goes on"),
    "hands_over_papers": QT_TRANSLATE_NOOP("ReadyTerms", "Papers are handed over"),
}


def fill_ready_terms(menu: QMenu, facts: AgreementFacts, insert: Callable[[str], object]) -> None:
    """Offer the ready terms that these facts can fill; choosing one calls `insert` with its text."""
    menu.clear()
    menu.setToolTipsVisible(True)
    filled = ready_terms(facts)
    for name, title in NAMES.items():
        text = filled.get(name, "")
        act = menu.addAction(translate(CONTEXT, title))
        act.setEnabled(bool(text))
        act.setToolTip(text)
        act.triggered.connect(lambda _checked=False, text=text: insert(text))
