"""One case read for its screen: what is there is asked first, and only that is read."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import astuple
from datetime import timedelta

import pytest
from sqlalchemy import event

from mediator_desk.models.words import AttachmentKind, CaseState
from mediator_desk.services import attachments, audit
from mediator_desk.services.cases import case_contents, case_details, history, tags
from mediator_desk.services.cases.case_details import NEWEST_LINES
from mediator_desk.services.review import review
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.conftest import NOW

MOST_UNDER_REVIEW, MOST_IN_MEDIATION, MOST_AGREED = 13, 18, 30


@contextmanager
def counted(office):
    """Yield a session and the statements that are sent in it."""
    statements = []
    with office.database.reading() as db:
        connection = db.connection()
        event.listen(connection, "before_cursor_execute", lambda *seen: statements.append(seen[2]))
        yield db, statements


def statements_for(office, case_id):
    with counted(office) as (db, statements):
        case_details.case_details(db, case_id)
    return len(statements)


def tell_much(office, case_id, count):
    with office.database.writing() as db:
        for number in range(count):
            at = NOW + timedelta(minutes=number)
            audit.record(db, "next_step", by=office.by, at=at, case_id=case_id, facts={"words": f"第{number}步"})


def details(office, case_id):
    with office.database.reading() as db:
        return case_details.case_details(db, case_id)


def test_a_case_is_read_in_few_statements(office):
    assert statements_for(office, office.receive()) <= MOST_UNDER_REVIEW
    assert statements_for(office, office.in_mediation()) <= MOST_IN_MEDIATION
    assert statements_for(office, office.agreed()) <= MOST_AGREED


def test_a_long_history_costs_no_more_statements_and_is_not_read_to_its_end(office):
    case_id = office.in_mediation()
    before = statements_for(office, case_id)
    tell_much(office, case_id, 300)
    assert statements_for(office, case_id) == before
    shown = details(office, case_id)
    assert len(shown.history) == NEWEST_LINES
    assert shown.contents.history > 300


def test_the_newest_lines_are_those_of_the_whole_history(office):
    case_id = office.in_mediation()
    tell_much(office, case_id, 50)
    with office.database.reading() as db:
        assert history.newest_history(db, case_id, 20) == history.history(db, case_id)[:20]
        assert history.newest_history(db, case_id, 500) == history.history(db, case_id)


def test_what_is_there_is_counted_in_one_statement(office):
    case_id = office.agreed()
    with counted(office) as (db, statements):
        there = case_contents.case_contents(db, case_id)
    assert len(statements) == 1
    assert (there.sessions, there.sessions_held, there.sessions_with_rights_told) == (1, 1, 1)
    assert there.appointments == 1
    assert there.history == len(details(office, case_id).history)


def test_files_are_counted_by_their_kind_and_those_in_the_bin_are_not(office, tmp_path):
    case_id = office.in_mediation()
    store = AttachmentStore(tmp_path)
    with office.database.writing() as db:
        for name in ("保单.pdf", "定损单.pdf"):
            kept = attachments.keep_file(
                db, case_id, kind=AttachmentKind.EVIDENCE, name=name, media_type="application/pdf",
                content=name.encode(), store=store, by=office.by, now=NOW,
            )  # fmt: skip
        kept.binned_at = NOW
    with office.database.reading() as db:
        there = case_contents.case_contents(db, case_id)
    assert (there.evidence, there.signed_scans) == (1, 0)


def test_the_tags_of_a_case_are_told_in_the_order_of_their_letters(office):
    case_id = office.receive()
    assert details(office, case_id).tags == ()
    for tag in ("b", "a"):
        office.do(tags.add_tag, case_id, tag)
    assert details(office, case_id).tags == ("a", "b")


def test_of_a_case_that_is_not_there_nothing_is_there(office):
    with office.database.reading() as db:
        there = case_contents.case_contents(db, 999)
    assert not any(astuple(there))


@pytest.mark.parametrize("state", [CaseState.UNDER_REVIEW, CaseState.ACCEPTED])
def test_a_case_without_an_agreement_has_an_aftercare_without_anything(office, state):
    case_id = office.receive()
    if state is CaseState.ACCEPTED:
        office.do(review.accept_case, case_id)
    after = details(office, case_id).aftercare
    assert (after.in_force, after.applications, after.corrections) == (None, (), ())
