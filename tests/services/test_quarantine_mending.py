"""A row in quarantine is mended in place and becomes what an import would have made of it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.submission import QuarantinedSubmission, ReviewProposal, Submission
from mediator_desk.models.words import CaseState, DueStep, PartySide, RefusalCode, SubmissionKind
from mediator_desk.services.intake import intake, quarantine
from mediator_desk.services.intake.intake_file import DIGITS_LOST, TEXT_TOO_LONG, VALUE_NOT_TEXT, RawRow
from mediator_desk.services.intake.intake_plan import Fate
from mediator_desk.services.intake.quarantine_kept import add_new_facts
from mediator_desk.services.intake.quarantine_mending import look_at, mend_row
from mediator_desk.services.intake.quarantine_reasons import placed
from mediator_desk.services.review import review

EXPORT = Path(__file__).parent.parent / "data" / "mini_program" / "submissions.json"
AFTER_THE_EXPORT = datetime(2026, 10, 18, 1, 0, tzinfo=UTC)
UNREADABLE_AMOUNT = "GDX20261012-010076"
IN_FUTURE = "GDX20261015-010079"
CHANGED = "GDX20260904-010004"
RATING = "GDX20260928-010051"
ODD_TEXTS = {
    "a formula": '=HYPERLINK("http://example.invalid")',
    "marks that turn the direction": "\u202e张三\u202c",
    "markup": "<b>张三</b>",
}


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


def import_row(office, parsed, number, defects=(), **fields):
    """Take in one row of the export, some of its fields written anew."""
    row = next(row for row in parsed.rows if row.fields.get("提交编号") == number)
    changed = RawRow(row.number, row.fields | fields, defects)
    return take_in(office, replace(parsed, name="另一份.xlsx", sha256="1" * 64, rows=(changed,)))


def row_of(office, number):
    with office.database.reading() as db:
        return next(row for row in quarantine.open_rows(db) if row.number == number)


def count_of(office):
    with office.database.reading() as db:
        return quarantine.count_open(db)


def outlook(office, row_id, fields=None, **named):
    with office.database.reading() as db:
        return look_at(db, row_id, fields or {}, now=office.now, **named)


def everything_of(office, model):
    with office.database.reading() as db:
        return db.scalars(select(model).order_by(model.id)).all()


def case_of(office, number):
    with office.database.reading() as db:
        case = db.scalars(select(Case).where(Case.submission_number == number)).one()
        _loaded = (case.parties, case.new_facts, case.facts)
        return case


def refusal_of(office, service, *arguments, **named):
    with pytest.raises(Refused) as refused:
        office.do(service, *arguments, **named)
    return refused.value


def columns_with_problems(refused):
    assert isinstance(refused, Invalid)
    return {problem.field: problem.code for problem in refused.problems}


# Taken in


def test_a_mended_row_becomes_the_case_that_an_import_would_have_made(waiting):
    row = row_of(waiting, UNREADABLE_AMOUNT)
    taken = waiting.do(mend_row, row.id, {"争议金额": " 48,600.00元 "})
    case = case_of(waiting, UNREADABLE_AMOUNT)
    assert (taken.case_id, taken.kind, taken.number) == (case.id, SubmissionKind.MEDIATION, UNREADABLE_AMOUNT)
    assert (case.state, case.claimed_amount, case.due_step) == (
        CaseState.RECEIVED,
        Decimal("48600.00"),
        DueStep.DECIDE_ACCEPTANCE,
    )
    applicant = next(party for party in case.parties if party.side is PartySide.APPLICANT)
    assert applicant.name == row.applicant_name
    assert case.insurer_id is not None
    assert count_of(waiting) == 6


def test_the_row_keeps_what_came_and_the_audit_trail_what_was_mended_and_by_whom(waiting):
    row = row_of(waiting, UNREADABLE_AMOUNT)
    waiting.do(mend_row, row.id, {"争议金额": "48600", "申请人姓名": row.applicant_name})
    with waiting.database.reading() as db:
        kept = db.get_one(QuarantinedSubmission, row.id)
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "quarantine_mended")).one()
        submission = db.scalars(select(Submission).where(Submission.number == UNREADABLE_AMOUNT)).one()
    assert (kept.fields, kept.settled_at) == (row.fields, AFTER_THE_EXPORT)
    assert submission.fields == row.fields | {"争议金额": "48600"}
    name = f"quarantined_submissions/{row.id}"
    assert entry.before[name]["争议金额"] == row.fields["争议金额"]
    assert entry.after[name]["争议金额"] == "48600"
    assert "申请人姓名" not in entry.after[name]
    assert (entry.actor_name, entry.case_id) == (waiting.by.name, case_of(waiting, UNREADABLE_AMOUNT).id)
    assert entry.facts["columns"] == "争议金额"


def test_a_mended_matter_gets_the_proposals_of_the_review(waiting, parsed):
    repeat = "GDX20261001-010056"
    import_row(waiting, parsed, repeat, 提交编号="GDX20261001-019056", 申请人姓名="")
    row = row_of(waiting, "GDX20261001-019056")
    name = next(one.fields["申请人姓名"] for one in parsed.rows if one.fields["提交编号"] == repeat)
    taken = waiting.do(mend_row, row.id, {"申请人姓名": name})
    proposals = [one for one in everything_of(waiting, ReviewProposal) if one.case_id == taken.case_id]
    assert [one.refusal_code for one in proposals] == [RefusalCode.REPEATED]


def test_a_mended_rating_is_linked_to_the_case_that_it_rates(waiting, parsed):
    import_row(waiting, parsed, RATING, 提交编号="GDX20260928-019051", 满意度="很满意")
    row = row_of(waiting, "GDX20260928-019051")
    assert columns_with_problems(refusal_of(waiting, mend_row, row.id, {})) == {"满意度": "satisfaction_unreadable"}
    taken = waiting.do(mend_row, row.id, {"满意度": "5"})
    rating = everything_of(waiting, FollowUp)[-1]
    assert (rating.satisfaction, rating.case_id, taken.kind) == (5, taken.case_id, SubmissionKind.RATING)


def test_a_row_whose_reason_has_passed_is_taken_in_as_it_came(waiting):
    row = row_of(waiting, IN_FUTURE)
    assert columns_with_problems(refusal_of(waiting, mend_row, row.id, {})) == {"提交时间": "submitted_in_future"}
    waiting.now = datetime(2100, 1, 1, tzinfo=UTC)
    assert outlook(waiting, row.id).may_be_taken_in
    assert waiting.do(mend_row, row.id, {}).number == IN_FUTURE


def test_a_row_without_a_number_is_taken_in_under_the_number_that_is_typed(waiting, parsed):
    import_row(waiting, parsed, UNREADABLE_AMOUNT, 提交编号="", 争议金额="1")
    row = row_of(waiting, "")
    waiting.do(mend_row, row.id, {"提交编号": "GDX20261012-019999"})
    assert case_of(waiting, "GDX20261012-019999").claimed_amount == Decimal(1)


@pytest.mark.parametrize("name", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_an_odd_name_is_taken_in_as_it_was_typed(waiting, name):
    waiting.do(mend_row, row_of(waiting, "GDX20261014-010078").id, {"申请人姓名": name})
    assert case_of(waiting, "GDX20261014-010078").applicant_name == name


def test_a_text_of_ten_thousand_characters_is_kept_whole(waiting):
    waiting.do(mend_row, row_of(waiting, UNREADABLE_AMOUNT).id, {"争议金额": "1", "事实经过": "长" * 10_000})
    assert case_of(waiting, UNREADABLE_AMOUNT).facts == "长" * 10_000


# Refused


def test_a_row_that_is_still_faulty_names_each_column_once_and_changes_nothing(waiting):
    row = row_of(waiting, UNREADABLE_AMOUNT)
    faults = {"提交时间": "2026-02-30 09:00", "申请人姓名": "长" * 10_000, "保险公司": "", "手机号码": "1" * 51}
    before = len(everything_of(waiting, AuditEntry))
    refused = refusal_of(waiting, mend_row, row.id, faults)
    assert columns_with_problems(refused) == {
        "提交时间": "time_unreadable",
        "申请人姓名": "text_too_long",
        "保险公司": "insurer_missing",
        "手机号码": "text_too_long",
        "争议金额": "amount_unreadable",
    }
    assert row_of(waiting, UNREADABLE_AMOUNT) == row
    assert len(everything_of(waiting, AuditEntry)) == before


@pytest.mark.parametrize("typed", ["2026-02-30 09:00", "9999-99-99", "0000-00-00", "-1", "明天"])
def test_an_instant_that_cannot_be_is_refused_beside_its_field(waiting, typed):
    refused = refusal_of(waiting, mend_row, row_of(waiting, IN_FUTURE).id, {"提交时间": typed})
    assert columns_with_problems(refused) == {"提交时间": "time_unreadable"}


def test_half_a_character_is_refused_beside_its_field(waiting):
    refused = refusal_of(waiting, mend_row, row_of(waiting, UNREADABLE_AMOUNT).id, {"诉求": "退\ud800款"})
    assert columns_with_problems(refused) == {"诉求": "lone_surrogate", "争议金额": "amount_unreadable"}


def test_the_second_desk_that_mends_a_row_is_told_and_the_case_is_made_once(waiting):
    row = row_of(waiting, UNREADABLE_AMOUNT)
    waiting.do(mend_row, row.id, {"争议金额": "48600"})
    assert refusal_of(waiting, mend_row, row.id, {"争议金额": "48601"}).code == "already_settled"
    assert case_of(waiting, UNREADABLE_AMOUNT).claimed_amount == Decimal("48600.00")
    with pytest.raises(Refused, match="already_settled"):
        outlook(waiting, row.id)


def test_two_desks_at_the_very_same_time_make_one_case(waiting):
    row = row_of(waiting, UNREADABLE_AMOUNT)
    together = Barrier(2)

    def mend(amount):
        together.wait(10)
        try:
            return waiting.do(mend_row, row.id, {"争议金额": amount}).number
        except Refused as refused:
            return refused.code

    with ThreadPoolExecutor(2) as desks:
        assert sorted(desks.map(mend, ["48600", "48601"])) == [UNREADABLE_AMOUNT, "already_settled"]
    assert case_of(waiting, UNREADABLE_AMOUNT).claimed_amount in (Decimal("48600.00"), Decimal("48601.00"))


def test_a_number_that_was_taken_meanwhile_is_refused(waiting, parsed):
    row = row_of(waiting, UNREADABLE_AMOUNT)
    import_row(waiting, parsed, "GDX20261013-010077", 保险公司="粤安人寿", 提交编号="GDX20261013-019077")
    refused = refusal_of(waiting, mend_row, row.id, {"争议金额": "1", "提交编号": "GDX20261013-019077"})
    assert (refused.code, refused.params["number"]) == ("submission_number_taken", "GDX20261013-019077")


def test_a_row_mended_into_what_is_here_already_is_refused(waiting, parsed):
    row = row_of(waiting, CHANGED)
    first = next(one for one in parsed.rows if one.fields["提交编号"] == CHANGED)
    assert refusal_of(waiting, mend_row, row.id, first.fields).code == "mended_is_here"


def test_a_column_that_no_export_has_is_refused(waiting):
    assert refusal_of(waiting, mend_row, row_of(waiting, CHANGED).id, {"备注": "x"}).code == "columns_unknown"


# Looked at


def test_looking_says_what_would_remain_and_writes_nothing(waiting):
    row = row_of(waiting, UNREADABLE_AMOUNT)
    entries = len(everything_of(waiting, AuditEntry))
    seen = outlook(waiting, row.id)
    assert [(problem.field, problem.code) for problem in seen.problems] == [("争议金额", "amount_unreadable")]
    assert not seen.may_be_taken_in
    mended = outlook(waiting, row.id, {"争议金额": "1"})
    assert (mended.may_be_taken_in, mended.fate, mended.kind) == (True, Fate.TAKEN_IN, SubmissionKind.MEDIATION)
    assert (len(everything_of(waiting, AuditEntry)), count_of(waiting)) == (entries, 7)


def test_what_is_only_odd_is_told_as_a_warning(waiting):
    seen = outlook(waiting, row_of(waiting, UNREADABLE_AMOUNT).id, {"争议金额": "1", "证件号码": "440106199001011230"})
    assert seen.may_be_taken_in
    assert ("wrong_check_digit", "证件号码") in [(one.code, one.column) for one in seen.warnings]


# In doubt for the form of its file


@pytest.mark.parametrize(
    ("defect", "column", "text"),
    [
        (DIGITS_LOST, "保单号", "440106199001011000"),
        (VALUE_NOT_TEXT, "诉求", '["退保"]'),
        (TEXT_TOO_LONG, "事实经过", "长" * 20_000),
    ],
)
def test_a_text_in_doubt_keeps_its_row_out_until_it_is_mended_or_confirmed(waiting, parsed, defect, column, text):
    import_row(
        waiting, parsed, UNREADABLE_AMOUNT, (defect,), 提交编号="GDX20261012-019076", 争议金额="1", **{column: text}
    )
    row = row_of(waiting, "GDX20261012-019076")
    assert columns_with_problems(refusal_of(waiting, mend_row, row.id, {})) == {column: defect}
    assert outlook(waiting, row.id).in_doubt == (column,)
    assert outlook(waiting, row.id, {column: "重填"}).may_be_taken_in
    assert waiting.do(mend_row, row.id, {}, confirmed=[column]).number == row.number


def test_a_row_with_lost_digits_that_comes_again_as_whole_texts_still_waits(waiting, parsed):
    rounded = {"提交编号": "GDX20261012-019076", "争议金额": "1", "保单号": "440106199001011000"}
    import_row(waiting, parsed, UNREADABLE_AMOUNT, (DIGITS_LOST,), **rounded)
    assert not import_row(waiting, parsed, UNREADABLE_AMOUNT, **rounded).changes_anything
    assert import_row(waiting, parsed, UNREADABLE_AMOUNT, **rounded | {"保单号": "440106199001011234"}).changes_anything


def test_a_reason_that_no_text_shows_stays_with_the_row():
    reason = {"code": DIGITS_LOST, "field": "", "params": {}}
    assert placed([reason], {"保单号": "12"}) == [reason]
    assert placed([{"code": VALUE_NOT_TEXT, "field": "", "params": {}}], {"诉求": "[" * 20_000})[0]["field"] == ""


# The number is here with other content


def test_the_kept_submission_is_shown_beside_the_row_column_by_column(waiting, parsed):
    row = row_of(waiting, CHANGED)
    kept = outlook(waiting, row.id).kept
    first = next(one for one in parsed.rows if one.fields["提交编号"] == CHANGED)
    assert kept.case_id == case_of(waiting, CHANGED).id
    assert kept.takes_new_facts
    assert kept.differences
    for difference in kept.differences:
        assert difference.kept == first.fields[difference.column]
        assert difference.came == row.fields[difference.column]
        assert difference.kept != difference.came
    assert refusal_of(waiting, mend_row, row.id, {}).code == "submission_number_taken"


def test_its_new_content_is_added_as_new_facts_and_the_first_stays_as_it_was(waiting):
    row, before = row_of(waiting, CHANGED), case_of(waiting, CHANGED)
    submissions = [one.fields for one in everything_of(waiting, Submission)]
    case_id = waiting.do(add_new_facts, row.id, {"诉求": "另请求利息。"}, words="来电确认")
    after = case_of(waiting, CHANGED)
    assert case_id == after.id
    assert "诉求：另请求利息。" in after.new_facts
    assert (after.facts, after.claimed_amount) == (before.facts, before.claimed_amount)
    assert [one.fields for one in everything_of(waiting, Submission)] == submissions
    assert count_of(waiting) == 6
    entry = everything_of(waiting, AuditEntry)[-1]
    assert (entry.act, entry.case_id, entry.reason) == ("new_facts_added", case_id, "来电确认")
    assert refusal_of(waiting, add_new_facts, row.id, {}).code == "already_settled"


def test_a_case_that_has_ended_takes_no_new_facts(waiting):
    draft = review.DeclineDraft(RefusalCode.REPEATED, "不属受理范围")
    waiting.do(review.decline_case, case_of(waiting, CHANGED).id, draft)
    row = row_of(waiting, CHANGED)
    assert not outlook(waiting, row.id).kept.takes_new_facts
    assert refusal_of(waiting, add_new_facts, row.id, {}).code == "case_takes_no_new_facts"


def test_new_facts_need_a_case_under_the_number(waiting, parsed):
    assert refusal_of(waiting, add_new_facts, row_of(waiting, IN_FUTURE).id, {}).code == "nothing_kept_under_number"
    import_row(waiting, parsed, RATING, 评价内容="改了的评价")
    assert refusal_of(waiting, add_new_facts, row_of(waiting, RATING).id, {}).code == "rating_takes_no_new_facts"


def test_without_new_content_or_with_too_much_of_it_nothing_is_added(waiting, parsed):
    row = row_of(waiting, CHANGED)
    first = next(one for one in parsed.rows if one.fields["提交编号"] == CHANGED)
    assert refusal_of(waiting, add_new_facts, row.id, first.fields).code == "no_new_content"
    too_much = {"诉求": "长" * 15_000, "事实经过": "短" * 15_000}
    assert refusal_of(waiting, add_new_facts, row.id, too_much).code == "new_facts_too_long"


def test_what_was_handed_back_is_written_down_and_waits_on(waiting):
    with waiting.database.writing() as db:
        rows = quarantine.open_rows(db)
        quarantine.tell_handed_back(db, rows[:2], file_name="退回.xlsx", by=waiting.by, now=waiting.now)
    entry = everything_of(waiting, AuditEntry)[-1]
    assert (entry.act, entry.facts["count"], entry.facts["file"]) == ("quarantine_handed_back", 2, "退回.xlsx")
    with waiting.database.reading() as db:
        assert [row.id for row in quarantine.open_rows(db, [rows[1].id])] == [rows[1].id]
    assert count_of(waiting) == 7


def test_other_rows_under_the_same_number_wait_on(waiting, parsed):
    waiting.now += timedelta(days=1)
    import_row(waiting, parsed, UNREADABLE_AMOUNT, 争议金额="两千来块")
    waiting.do(mend_row, row_of(waiting, UNREADABLE_AMOUNT).id, {"争议金额": "2000"})
    left = row_of(waiting, UNREADABLE_AMOUNT)
    seen = outlook(waiting, left.id, {"争议金额": "48600"})
    assert (seen.fate, [one.column for one in seen.kept.differences]) == (Fate.QUARANTINED, ["争议金额"])
