"""The small work that a phone does before it sends a letter."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mediator_desk.gateway.challenge import BITS, Challenges, Work, is_worked_out

NEXT = timedelta(seconds=20)


def worked_out(challenge: str) -> str:
    return next(str(n) for n in range(10_000_000) if is_worked_out(challenge, str(n)))


@pytest.fixture
def challenges() -> Challenges:
    return Challenges(b"secret")


def test_what_was_worked_out_counts(challenges, now):
    given = challenges.give(now)
    assert challenges.worth(given.challenge, worked_out(given.challenge), "draft-1", now + NEXT) is Work.DONE


def test_the_line_may_break_and_the_same_letter_comes_again(challenges, now):
    given = challenges.give(now)
    answer = worked_out(given.challenge)
    assert [challenges.worth(given.challenge, answer, "draft-1", now + NEXT) for _ in range(3)] == [Work.DONE] * 3


def test_one_piece_of_work_is_good_for_one_letter(challenges, now):
    given = challenges.give(now)
    answer = worked_out(given.challenge)
    challenges.worth(given.challenge, answer, "draft-1", now + NEXT)
    assert challenges.worth(given.challenge, answer, "draft-2", now + NEXT) is Work.NOT_DONE


def test_who_is_faster_than_a_person_is_noticed(challenges, now):
    given = challenges.give(now)
    assert challenges.worth(given.challenge, worked_out(given.challenge), "draft-1", now) is Work.TOO_FAST


def test_an_old_one_counts_no_more(challenges, now):
    given = challenges.give(now)
    assert (
        challenges.worth(given.challenge, worked_out(given.challenge), "d", now + timedelta(hours=3)) is Work.NOT_DONE
    )


def test_one_that_another_bridge_gave_does_not_count(challenges, now):
    given = Challenges(b"another").give(now)
    assert challenges.worth(given.challenge, worked_out(given.challenge), "d", now + NEXT) is Work.NOT_DONE


@pytest.mark.parametrize("answer", ["", "1", "x" * 33, "1:2", "１２"])
def test_an_answer_that_is_none_does_not_count(challenges, now, answer):
    given = next(one for one in iter(lambda: challenges.give(now), None) if not is_worked_out(one.challenge, answer))
    assert challenges.worth(given.challenge, answer, "d", now + NEXT) is Work.NOT_DONE


@pytest.mark.parametrize("challenge", ["", "x", "1234567890." + "0" * 24 + "." + "A" * 22, "９" * 10 + "." + "0" * 24])
def test_a_challenge_that_nobody_gave_does_not_count(challenges, now, challenge):
    assert challenges.worth(challenge, "1", "d", now) is Work.NOT_DONE


def test_work_takes_some_thousand_tries():
    found = [n for n in range(200_000) if is_worked_out("challenge", str(n))]
    assert 2 <= len(found) <= 200_000 / 2**BITS * 4
