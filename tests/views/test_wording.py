"""Words for everything that the program keeps as a code, and sentences that read like a story."""

from __future__ import annotations

import ast
from datetime import UTC, date, datetime
from enum import StrEnum

import pytest

from mediator_desk import i18n
from mediator_desk.conventions import identity_documents
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.models import life, procedure_words, session_words, trust_words, words
from mediator_desk.services.cases.history import HistoryLine
from mediator_desk.views import check_words, history_words, note_words
from mediator_desk.views.cases.marks import STATE_MARKS
from mediator_desk.views.cases.offer_looks import LOOKS
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.queues import GROUPS, ICONS, QUEUE_WORDS
from mediator_desk.views.date_words import deadline_tone, deadline_words, long_day, near_day, near_moment
from mediator_desk.views.history_marks import HISTORY_MARKS
from mediator_desk.views.icons import icon
from mediator_desk.views.wording import WORDS, choices, word
from tests.source_tree import called_name, nodes

TODAY = date(2026, 10, 8)
KEPT = [
    kind
    for module in (words, procedure_words, session_words, trust_words, life, identity_documents)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind not in (StrEnum, life.Guard)
]
CHECK = ("mediator_desk/services/check/", "mediator_desk/services/outstation/")


@pytest.fixture
def english():
    i18n.use_language(i18n.ENGLISH)


@pytest.mark.parametrize("kind", KEPT)
def test_every_member_of_a_vocabulary_has_its_own_word(kind, english):
    told = [shown for _member, shown in choices(kind)]
    assert len(set(told)) == len(list(kind))
    assert set(WORDS[kind]) == set(kind)


def test_every_act_on_a_case_has_a_sentence_and_a_sign():
    written = set()
    for _where, call in nodes(ast.Call, "services"):
        at = {"tell": 2, "record": 1, "record_many": 1}.get(called_name(call))
        is_of_a_case = called_name(call) != "record" or any(word.arg == "case_id" for word in call.keywords)
        if is_of_a_case and at is not None and len(call.args) > at and isinstance(call.args[at], ast.Constant):
            written.add(call.args[at].value)
    outcomes = {f"outcome_{kind}" for kind in words.OutcomeKind if kind != words.OutcomeKind.REFERRED}
    assert written | outcomes | {"party_added"} <= set(history_words.SENTENCES)
    assert set(HISTORY_MARKS) <= set(history_words.SENTENCES)


def test_every_finding_of_the_intake_has_a_sentence():
    found = kinds_of_findings("services")
    assert {kind for where, kind in found if not where.startswith(CHECK)} <= set(note_words.SENTENCES)
    assert set(note_words.SENTENCES) >= note_words.NEEDS_COLUMN


def test_every_finding_of_the_check_of_the_records_has_a_sentence():
    found = {kind for where, kind in kinds_of_findings("services") if where.startswith(CHECK)}
    assert found
    assert found <= set(check_words.WORDS)


def kinds_of_findings(folder):
    """Return (where, kind) of each finding whose kind is written where it is made."""
    return {
        (where, call.args[0].value)
        for where, call in nodes(ast.Call, folder)
        if called_name(call) == "Finding" and isinstance(call.args[0], ast.Constant)
    }


def test_every_sign_can_be_drawn(qapp):
    marks = [*HISTORY_MARKS.values(), *STATE_MARKS.values(), *LOOKS.values()]
    for name in [mark.icon for mark in marks] + list(ICONS.values()):
        assert not icon(name).isNull()


def test_every_state_offer_and_queue_is_told():
    assert set(STATE_MARKS) == set(words.CaseState)
    assert set(LOOKS) == set(Offer)
    assert {queue for group in GROUPS for queue in group} == set(QUEUE_WORDS)


@pytest.mark.parametrize(
    ("due_on", "said", "tone"),
    [
        (date(2026, 10, 20), "12 days left", "plain"),
        (date(2026, 10, 11), "3 days left", "warn"),
        (date(2026, 10, 9), "due tomorrow", "warn"),
        (TODAY, "due today", "warn"),
        (date(2026, 10, 7), "1 day over", "bad"),
        (date(2026, 9, 29), "9 days over", "bad"),
    ],
)
def test_a_deadline_is_told_by_the_days_that_are_left(due_on, said, tone, english):
    assert (deadline_words(due_on, TODAY), deadline_tone(due_on, TODAY)) == (said, tone)


@pytest.mark.parametrize(
    ("due_on", "said"),
    [
        (date(2026, 10, 15), "6 workdays left"),
        (date(2026, 10, 9), "due tomorrow"),
        (date(2026, 9, 30), "1 workday over"),
        (date(2026, 9, 28), "3 workdays over"),
    ],
)
def test_a_limit_in_working_days_is_told_in_them(due_on, said, english):
    assert deadline_words(due_on, TODAY, WorkingDays()) == said


def test_where_none_was_worked_since_a_limit_in_working_days_is_over_by_days(english):
    assert deadline_words(date(2026, 10, 16), date(2026, 10, 18), WorkingDays()) == "2 days over"


def test_near_days_are_relative_and_far_ones_exact(english):
    assert [near_day(day, TODAY) for day in (TODAY, date(2026, 10, 9), date(2026, 10, 12), date(2025, 12, 1))] == [
        "today",
        "tomorrow",
        "10-12",
        "2025-12-01",
    ]
    assert near_moment(datetime(2026, 10, 8, 0, 12, tzinfo=UTC), TODAY) == "today 08:12"
    assert long_day(date(2026, 10, 12)) == "2026-10-12 (Monday)"


def line(act, reason="", **facts):
    return HistoryLine(datetime(2026, 10, 8, 1, 0, tzinfo=UTC), act, "陈国华", facts, reason)


def test_history_tells_facts_in_words(english):
    appointed = line("appointed", mediator="陈国华", chosen_by="parties")
    assert history_words.history_sentence(appointed) == "陈国华 mediates: Chosen by the parties"
    planned = line("session_planned", sequence=1, begins_at="2026-10-12T06:30:00+00:00")
    assert history_words.history_sentence(planned) == "Meeting 1 planned for 2026-10-12 14:30"
    paid = line("instalment_paid", position=2, amount="17000.00", paid_on="2026-10-08")
    assert history_words.history_sentence(paid) == "Payment 2: 17,000.00 yuan paid on 2026-10-08"


def test_the_reason_stands_below_the_sentence(english):
    agreed = line("outcome_agreed", reason="双方各让一步", amount="45000.00")
    assert history_words.history_remark(agreed) == "45,000.00 yuan\n双方各让一步"


def test_an_act_of_another_version_is_shown_as_it_stands(english):
    assert "moved_to_moon" in history_words.history_sentence(line("moved_to_moon"))
    assert history_words.history_sentence(line("signed", signer="robot", on="?")) == "robot signed on ?: —"


def test_a_finding_names_its_column_where_it_says_nothing_without(english):
    named = note_words.note_sentence("wrong_check_digit", "证件号码")
    assert named.startswith("Document number: ")
    assert note_words.note_sentence("insurer_missing", "保险公司") == "No insurer is named"


def test_an_unknown_member_is_a_bug(english):
    with pytest.raises(KeyError):
        word(StrEnum("Other", "ONE").ONE)
