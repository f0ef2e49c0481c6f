from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from sqlalchemy import select

from mediator_desk import paths
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.models.actor import Actor
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import Role
from mediator_desk.practice.fill import fill_committee
from mediator_desk.services.intake.intake import import_submissions, preview_import

BY = Actor(None, "何敏", Role.SECRETARY)


@pytest.fixture(scope="module")
def parsed():
    return read_submissions(paths.resources() / "practice" / "submissions.json")


@pytest.fixture
def practice(embedded_database):
    with embedded_database.writing() as db:
        fill_committee(db, cases=40, seed=2, months=2, today=date(2026, 10, 8))
        yield db


def test_the_demo_file_comes_in_beside_the_practice_committee(practice, parsed, now):
    summary = import_submissions(practice, parsed, by=BY, now=now)
    assert summary.counts["taken_in"] == 28
    assert summary.counts["rating"] == 1
    assert summary.counts["quarantined"] == 2


def test_it_shows_what_the_review_can_propose_and_quarantine(practice, parsed, now):
    fates = preview_import(practice, parsed, now=now).rows
    proposed = Counter(proposal.kind.value for row in fates for proposal in row.proposals)
    assert proposed == {"labour_or_private": 2, "repeat": 1, "related": 1, "in_court": 1}
    reasons = {finding.code for row in fates for finding in row.findings}
    assert {"amount_unreadable", "insurer_missing", "wrong_check_digit", "is_under_14", "not_negotiated"} <= reasons


def test_its_insurers_are_those_of_the_practice_committee(practice, parsed, now):
    import_submissions(practice, parsed, by=BY, now=now)
    assert not practice.scalars(select(Insurer.name).where(Insurer.is_confirmed.is_(False))).all()


def test_a_second_import_changes_nothing(practice, parsed, now):
    assert import_submissions(practice, parsed, by=BY, now=now).changes_anything
    assert not import_submissions(practice, parsed, by=BY, now=now).changes_anything
