"""Rows that could not be taken in wait for a person, and are kept for ever when they wait no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.submission import QuarantinedSubmission
from mediator_desk.services.intake import intake, quarantine
from mediator_desk.services.intake.intake_file import ParsedFile

EXPORT = Path(__file__).parent.parent / "data" / "mini_program" / "submissions.json"
AFTER_THE_EXPORT = datetime(2026, 10, 18, 1, 0, tzinfo=UTC)
WORDS = "与申请人电话核实，重复提交。"


@pytest.fixture(scope="module")
def parsed():
    return read_submissions(EXPORT)


@pytest.fixture
def waiting(office, parsed):
    """Give the office after the import that seven rows did not pass."""
    office.now = AFTER_THE_EXPORT
    take_in(office, parsed)
    return office


def take_in(office, parsed):
    with office.database.writing() as db:
        return intake.import_submissions(db, parsed, by=office.by, now=office.now)


def rows_of(office):
    with office.database.reading() as db:
        return quarantine.open_rows(db)


def count_of(office):
    with office.database.reading() as db:
        return quarantine.count_open(db)


def with_row(parsed, number, **fields) -> ParsedFile:
    """Return a file with the one row of this number, some of its fields written anew."""
    row = next(row for row in parsed.rows if row.fields.get("提交编号") == number)
    return replace(parsed, name="更正.json", sha256="1" * 64, rows=(replace(row, fields=row.fields | fields),))


def test_an_office_without_imports_has_nothing_waiting(office):
    assert rows_of(office) == []
    assert count_of(office) == 0


def test_the_rows_wait_in_the_order_of_their_file_with_reasons_fields_and_origin(waiting):
    rows = rows_of(waiting)
    assert count_of(waiting) == len(rows) == 7
    assert [row.row_number for row in rows] == sorted(row.row_number for row in rows)
    unreadable = next(row for row in rows if row.number == "GDX20261012-010076")
    assert [reason["code"] for reason in unreadable.reasons] == ["amount_unreadable"]
    assert unreadable.applicant_name == unreadable.fields["申请人姓名"]
    assert (unreadable.file_name, unreadable.imported_at) == (EXPORT.name, AFTER_THE_EXPORT)


def test_the_newest_import_comes_first(waiting, parsed):
    waiting.now += timedelta(days=1)
    take_in(waiting, with_row(parsed, "GDX20261012-010076", 争议金额="一大笔"))
    assert rows_of(waiting)[0].file_name == "更正.json"
    assert count_of(waiting) == 8


def test_a_row_is_set_aside_with_words_that_the_audit_trail_keeps(waiting):
    row = rows_of(waiting)[0]
    waiting.do(quarantine.settle_row, row.id, words=f" {WORDS}\n")
    assert row.id not in [left.id for left in rows_of(waiting)]
    assert count_of(waiting) == 6
    with waiting.database.reading() as db:
        kept = db.get_one(QuarantinedSubmission, row.id)
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "quarantine_settled")).one()
    assert (kept.settled_at, kept.fields) == (AFTER_THE_EXPORT, row.fields)
    assert (entry.reason, entry.actor_name, entry.at) == (WORDS, waiting.by.name, AFTER_THE_EXPORT)
    assert entry.facts == {"id": row.id, "file": EXPORT.name, "row": row.row_number, "number": row.number}


@pytest.mark.parametrize("words", ["", " \n\t"])
def test_a_row_is_not_set_aside_without_words(waiting, words):
    with pytest.raises(Invalid) as refused:
        waiting.do(quarantine.settle_row, rows_of(waiting)[0].id, words=words)
    assert [problem.field for problem in refused.value.problems] == ["words"]
    assert count_of(waiting) == 7


def test_a_row_is_set_aside_once(waiting):
    row_id = rows_of(waiting)[0].id
    waiting.do(quarantine.settle_row, row_id, words=WORDS)
    with pytest.raises(Refused) as refused:
        waiting.do(quarantine.settle_row, row_id, words="再来一次")
    assert refused.value.code == "already_settled"


def test_a_row_that_came_again_corrected_waits_no_longer_and_cannot_be_set_aside(waiting, parsed):
    row = next(row for row in rows_of(waiting) if row.number == "GDX20261012-010076")
    take_in(waiting, with_row(parsed, row.number, 争议金额="48600.00"))
    assert row.number not in [left.number for left in rows_of(waiting)]
    with pytest.raises(Refused) as refused:
        waiting.do(quarantine.settle_row, row.id, words=WORDS)
    assert refused.value.code == "already_settled"


def test_a_row_that_was_set_aside_does_not_wait_again_when_the_same_file_comes_again(waiting, parsed):
    waiting.do(quarantine.settle_row, rows_of(waiting)[0].id, words=WORDS)
    assert not take_in(waiting, parsed).changes_anything
    assert count_of(waiting) == 6


def test_a_row_that_was_set_aside_is_still_taken_in_when_it_comes_corrected(waiting, parsed):
    row = next(row for row in rows_of(waiting) if row.number == "GDX20261012-010076")
    waiting.do(quarantine.settle_row, row.id, words=WORDS)
    assert take_in(waiting, with_row(parsed, row.number, 争议金额="48600.00")).counts["taken_in"] == 1
