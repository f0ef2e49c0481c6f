"""Rows that another program changed are found, whatever kind of column it is; what the program did raises no alarm."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy import text

from mediator_desk.i18n import ENGLISH, use_language
from mediator_desk.models.words import OutcomeKind
from mediator_desk.services.agreements import agreements
from mediator_desk.services.check.rows import check_rows
from mediator_desk.services.mediators.assignment import AppointmentDraft, appoint_mediator
from mediator_desk.services.reception import receiving
from mediator_desk.services.sessions import outcomes
from mediator_desk.views.check_words import finding_words
from tests.kept_states import kept
from tests.services.after_effect import sign
from tests.services.conftest import TODAY
from tests.services.test_receiving import draft

pytestmark = pytest.mark.tampers
NUMBER = "440106199001011235"


@kept
def told_from_the_first(office):
    """Return a case that the trail saw from its first day on, until its agreement took effect."""
    with office.database.writing() as db:
        case_id = receiving.receive_and_accept(db, draft(), by=office.by, now=office.now).id
    office.do(appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[0]))
    office.meet(case_id)
    office.do(
        outcomes.record_outcome,
        case_id,
        outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=Decimal("20000.00")),
    )
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    sign(office, case_id)
    return case_id


def found(office):
    with office.database.reading() as db:
        return check_rows(db)


def change(office, statement):
    """Change rows as another program does, past the trail."""
    with office.database.writing() as db:
        if office.database.is_embedded:
            db.execute(text("PRAGMA defer_foreign_keys = ON"))
        else:  # who owns the server can keep it from telling of it
            db.execute(text("SET LOCAL session_replication_role = replica"))
        db.execute(text(statement))


def told(office):
    return [(one.kind, one.params["table"], one.params.get("fields")) for one in found(office)]


def test_what_the_program_did_raises_no_alarm(office):
    told_from_the_first(office)
    assert found(office) == []


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("cases", "claimed_amount", "99900"),  # an amount
        ("cases", "agreed_amount", "NULL"),  # emptied
        ("cases", "facts", "'别的'"),  # a long text
        ("cases", "accepted_on", "'2026-01-02'"),  # a day
        ("cases", "received_at", "'2020-01-02 01:02:03.000000'"),  # an instant
        ("cases", "is_sensitive", "NOT is_sensitive"),  # yes or no
        ("cases", "cause", "'agent'"),  # a word
        ("cases", "line", "'no such word'"),  # one that no program has
        ("cases", "claim_number", "'PA-1'"),  # where nothing was
        ("cases", "mediator_id", "NULL"),  # a row that is named
        ("parties", "name", "'王五'"),
        ("parties", "identity_number", f"'{NUMBER[::-1]}'"),
        ("mediation_sessions", "result", "'failed'"),
        ("agreements", "amount", "1"),
        ("agreement_terms", "text", "'乙方无需给付。'"),
        ("instalments", "amount", "1"),
        ("staff", "role", "'administrator'"),
        ("committees", "name", "'别的委员会'"),
        ("time_limits", "number", "number + 1"),
        ("retention_rules", "years", "1"),
        ("case_tags", "tag", "'不急'"),
        ("frozen_months", "cases", "7"),
    ],
)
def test_a_changed_column_is_found_whatever_it_keeps(office, table, column, value):
    told_from_the_first(office)
    with office.database.reading() as db:
        if not db.scalar(text(f"SELECT count(*) FROM {table}")):
            pytest.skip("nothing there")
    change(office, f"UPDATE {table} SET {column} = {value}")
    assert set(told(office)) == {("row_differs", table, (column,))}


def test_what_was_found_is_told_in_words_without_any_value(office):
    told_from_the_first(office)
    change(
        office, f"UPDATE parties SET identity_number = '{NUMBER[::-1]}', phone = '13900000000' WHERE kind = 'person'"
    )
    (finding,) = found(office)
    use_language(ENGLISH)
    said = finding_words(finding)
    assert finding.params["case"] in said
    assert said.startswith("Party no. ")
    assert "phone" in said
    assert "identity number" in said
    assert "13900000000" not in said + str(finding.params)
    assert NUMBER[::-1] not in said + str(finding.params)


def test_a_row_that_was_deleted_past_the_trail_is_found(office):
    told_from_the_first(office)
    change(office, "DELETE FROM signatures")
    assert {(kind, table) for kind, table, _ in told(office)} == {("row_gone", "signatures")}


def test_a_row_that_came_past_the_trail_is_found(office):
    told_from_the_first(office)
    change(
        office,
        "INSERT INTO external_numbers (case_id, kind, value) SELECT id, 'court', '(2026)粤0106民初1号' FROM cases",
    )
    assert told(office) == [("row_unseen", "external_numbers", None)]


def test_a_case_that_came_past_the_trail_is_found(office):
    office.receive()
    assert told(office) == [("row_unseen", "cases", None)]
