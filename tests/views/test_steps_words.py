"""Every step of the procedure has its words: a sentence and a sign in the history, a reason where it is hindered."""

from __future__ import annotations

import pytest

from mediator_desk import i18n
from mediator_desk.models.life import MOVES, Act, Guard
from mediator_desk.models.words import CaseKind, CaseState
from mediator_desk.views.cases.offer_looks import offer_papers
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.history_marks import HISTORY_MARKS
from mediator_desk.views.history_words import SENTENCES as TOLD
from mediator_desk.views.sentences import SENTENCES
from mediator_desk.views.vocabulary_case import CASE_WORDS
from tests.source_tree import ROOT

EVERY_WORD = sorted({word for move in MOVES for word in move.told})


@pytest.mark.parametrize("told", EVERY_WORD)
def test_what_a_step_writes_into_the_history_has_a_sentence_and_a_sign(told):
    assert told in TOLD
    assert told in HISTORY_MARKS


def test_every_sign_of_the_history_is_there():
    icons = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    assert {mark.icon for mark in HISTORY_MARKS.values()} <= icons


@pytest.mark.parametrize("guard", Guard)
def test_every_guard_says_what_to_do(guard):
    assert SENTENCES[guard].count(".") + SENTENCES[guard].count(":") >= 1


def test_every_act_has_its_word():
    assert set(CASE_WORDS[Act]) == set(Act)


def test_an_act_names_the_papers_that_go_with_it():
    i18n.use_language(i18n.ENGLISH)
    said = offer_papers(Offer.ACCEPT, CaseState.RECEIVED, CaseKind.MEDIATION)
    assert said == "Papers: Application, Registration form, Notice of acceptance, Notice of rights and duties"
    assert offer_papers(Offer.RESUME, CaseState.SUSPENDED, CaseKind.MEDIATION) == ""
    assert offer_papers(Offer.NEXT_STEP, CaseState.RECEIVED, CaseKind.MEDIATION) == ""
    assert offer_papers(Offer.ACCEPT, CaseState.RECEIVED, CaseKind.COMPLAINT) == ""
