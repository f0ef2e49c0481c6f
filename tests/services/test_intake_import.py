"""What becomes of an export of the mini program: each row as EXPECTED.md in tests/data/mini_program says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import event, func, select

from mediator_desk.conventions.cities import GUANGDONG
from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.errors import Refused
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.party import Representative
from mediator_desk.models.submission import QuarantinedSubmission, ReviewProposal, Submission
from mediator_desk.models.tables import Base
from mediator_desk.models.words import (
    CaseKind,
    CaseState,
    Channel,
    DueStep,
    InsurerKind,
    PartyKind,
    PartySide,
    ProposalKind,
    RefusalCode,
    RepresentativeKind,
    Role,
    SubmissionKind,
)
from mediator_desk.progress import Cancelled, Progress
from mediator_desk.services.intake.intake import import_submissions, preview_import
from mediator_desk.services.intake.intake_file import ParsedFile, RawRow
from mediator_desk.services.office.committee import FoundingDraft, found_committee

EXPORTS = Path(__file__).parents[1] / "data" / "mini_program"
FORMATS = ("json", "csv", "xlsx")
EXPORTED = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
SECRETARY = Actor(None, "麦建国", Role.SECRETARY)
FIRST_COUNTS = {"taken_in": 74, "rating": 3, "already_here": 1, "quarantined": 7, "already_quarantined": 0}
SECOND_COUNTS = {"taken_in": 0, "rating": 0, "already_here": 78, "quarantined": 0, "already_quarantined": 7}

QUARANTINED = {
    "GDX20261012-010076": "amount_unreadable",
    "GDX20261013-010077": "insurer_missing",
    "GDX20261014-010078": "applicant_missing",
    "GDX20261015-010079": "submitted_in_future",
    "GDX20261015-010080": "identity_number_missing",
    "GDX20261015-010081": "unknown_kind_of_business",
    "GDX20260904-010004": "changed_content",
}
WARNINGS = {
    "GDX20261003-010059": "wrong_check_digit",
    "GDX20261011-010072": "invisible_character_in_name",
}
NOTES = {
    "GDX20261003-010060": "number_normalised",
    "GDX20261004-010061": "number_normalised",
    "GDX20261008-010067": "is_under_14",
    "GDX20261016-010083": "not_negotiated",
}
PROPOSALS = {
    "GDX20260930-010054": (ProposalKind.LABOUR_OR_PRIVATE, RefusalCode.LABOUR_OR_PRIVATE, ""),
    "GDX20260930-010055": (ProposalKind.LABOUR_OR_PRIVATE, RefusalCode.LABOUR_OR_PRIVATE, ""),
    "GDX20261001-010056": (ProposalKind.REPEAT, RefusalCode.REPEATED, "GDX20260905-010006"),
    "GDX20261002-010057": (ProposalKind.RELATED, None, "GDX20260905-010006"),
    "GDX20261016-010082": (ProposalKind.IN_COURT, RefusalCode.IN_COURT, ""),
}
RATINGS = {
    "GDX20260928-010051": ("GDX20260921-010035", 3),
    "GDX20260929-010052": ("GDX20260909-010014", 5),
    "GDX20260929-010053": ("GDX20260924-010040", 5),
}


@cache
def export(file_format: str) -> ParsedFile:
    return read_submissions(EXPORTS / f"submissions.{file_format}")


@pytest.fixture
def founded(database):
    with database.writing() as db:
        draft = FoundingDraft("广东省保险行业协会调解委员会", "调解委员会")
        found_committee(db, draft, by=SECRETARY, now=EXPORTED)
    return database


def imported(database, parsed, *, now=EXPORTED):
    with database.writing() as db:
        return import_submissions(db, parsed, by=SECRETARY, now=now)


def everything(database):
    """Every row of every table, as the database keeps it."""
    with database.reading() as db:
        tables = [table for table in Base.metadata.sorted_tables if table.name != "save_marks"]
        return {table.name: sorted(map(repr, db.execute(select(table)))) for table in tables}


def with_fields(number: str, **fields: str) -> ParsedFile:
    """The export with one row only, changed."""
    row = next(row for row in export("json").rows if row.fields["提交编号"] == number)
    return replace(export("json"), rows=(RawRow(1, row.fields | fields),))


def case_of(db, number):
    return db.scalars(select(Case).where(Case.submission_number == number)).one()


@pytest.mark.parametrize("file_format", FORMATS)
def test_each_row_becomes_what_is_expected(founded, file_format):
    assert imported(founded, export(file_format)).counts == FIRST_COUNTS
    with founded.reading() as db:
        assert quarantine_of(db) == QUARANTINED
        assert notes_of(db, are_warnings=True) == WARNINGS
        assert notes_of(db, are_warnings=False) == NOTES
        assert proposals_of(db) == PROPOSALS
        assert ratings_of(db) == RATINGS
        assert db.scalar(select(func.count()).select_from(Case)) == 74


def test_a_case_is_in_the_city_of_the_address(founded):
    imported(founded, export("json"))
    lived = {row.fields["提交编号"]: row.fields.get("联系地址", "") for row in export("json").rows}
    with founded.reading() as db:
        cases = db.scalars(select(Case)).all()
        assert {case.city for case in cases if case.city} <= set(GUANGDONG)
        assert sum(lived[case.submission_number].startswith(case.city) for case in cases if case.city) > 60


def quarantine_of(db):
    rows = db.scalars(select(QuarantinedSubmission)).all()
    return {row.number: ",".join(reason["code"] for reason in row.reasons) for row in rows}


def notes_of(db, *, are_warnings):
    return {
        submission.number: ",".join(note["code"] for note in submission.notes)
        for submission in db.scalars(select(Submission))
        if submission.notes and submission.notes[0]["is_warning"] is are_warnings
    }


def proposals_of(db):
    rows = db.execute(select(Case.submission_number, ReviewProposal).join(Case, Case.id == ReviewProposal.case_id))
    found = {number: (row.kind, row.refusal_code, row.related_number) for number, row in rows}
    for row in db.scalars(select(ReviewProposal).where(ReviewProposal.related_number != "")):
        assert row.related_case_id == case_of(db, row.related_number).id
        assert row.decision is None
    return found


def ratings_of(db):
    rows = db.execute(
        select(Submission.number, Case.submission_number, FollowUp.satisfaction)
        .join(FollowUp, FollowUp.submission_id == Submission.id)
        .join(Case, Case.id == FollowUp.case_id)
        .where(Submission.kind == SubmissionKind.RATING)
    )
    return {number: (rated, satisfaction) for number, rated, satisfaction in rows}


def test_the_same_comes_out_of_each_format(founded):
    imported(founded, export("json"))
    first = everything(founded)
    for file_format in FORMATS:
        assert imported(founded, export(file_format)).counts == SECOND_COUNTS
        assert everything(founded) == first


def test_a_second_import_says_that_nothing_changed(founded):
    assert imported(founded, export("csv")).changes_anything
    assert not imported(founded, export("xlsx")).changes_anything


def test_a_preview_tells_each_row_and_writes_nothing(founded):
    before = everything(founded)
    with founded.reading() as db:
        preview = preview_import(db, export("json"), now=EXPORTED)
    assert everything(founded) == before
    assert preview == imported(founded, export("json"))
    assert [row.fate for row in preview.rows[-2:]] == ["already_here", "quarantined"]


def test_a_matter_becomes_a_case_that_waits_for_review(founded):
    imported(founded, export("json"))
    with founded.reading() as db:
        case = case_of(db, "GDX20260901-010001")
        assert (case.kind, case.channel, case.state) == (CaseKind.MEDIATION, Channel.MINI_PROGRAM, CaseState.RECEIVED)
        assert (case.number, case.accepted_on) == (None, None)
        assert case.received_at == datetime(2026, 9, 1, 5, 45, tzinfo=UTC)
        assert (case.due_step, case.due_on.isoformat()) == (DueStep.DECIDE_ACCEPTANCE, "2026-09-04")
        assert (case.claimed_amount, case.policy_number) == (Decimal("30150.07"), "P9835672865263")
        assert case.subject == "疾病理赔纠纷"
        assert db.get_one(Submission, case.submission_id).fields["诉求"] == case.requests


def test_a_complaint_becomes_a_complaint(founded):
    imported(founded, export("json"))
    with founded.reading() as db:
        assert case_of(db, "GDX20260930-010054").kind is CaseKind.COMPLAINT


def test_the_parties_stand_as_they_were_typed(founded):
    imported(founded, export("xlsx"))
    with founded.reading() as db:
        applicant, insurer = case_of(db, "GDX20261007-010065").parties
        assert (applicant.side, applicant.kind) == (PartySide.APPLICANT, PartyKind.PERSON)
        assert applicant.name == "MARIA DEL CARMEN DA SILVA SANTOS"
        assert applicant.identity_kind is IdentityDocumentKind.PASSPORT
        assert (insurer.side, insurer.kind) == (PartySide.RESPONDENT, PartyKind.ORGANISATION)
        assert insurer.name == "白云人寿保险股份有限公司广州中心支公司"
        company = db.get_one(Insurer, insurer.insurer_id)
        assert (company.name, company.kind) == ("白云人寿保险股份有限公司", InsurerKind.LIFE)
        assert not company.is_confirmed


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("GDX20261008-010068", "吴䶮"),
        ("GDX20261009-010069", "陈𬱖"),
        ("GDX20261009-010070", "阿卜杜拉·买买提"),
        ("GDX20261010-010071", '=HYPERLINK("http://x.example","点我")'),
        ("GDX20261011-010072", "张\u202e三丰"),
    ],
)  # fmt: skip
def test_names_are_kept_as_typed(founded, number, name):
    imported(founded, export("csv"))
    with founded.reading() as db:
        case = case_of(db, number)
        assert (case.applicant_name, case.parties[0].name) == (name, name)


@pytest.mark.parametrize(
    ("number", "kept"),
    [("GDX20261003-010060", "44190019820616443X"), ("GDX20261004-010061", "440106198502094767")],
)
def test_document_numbers_are_kept_in_their_plain_form(founded, number, kept):
    imported(founded, export("csv"))
    with founded.reading() as db:
        assert case_of(db, number).parties[0].identity_number == kept


def test_a_guardian_acts_for_a_child_under_14(founded):
    imported(founded, export("json"))
    with founded.reading() as db:
        case = case_of(db, "GDX20261008-010067")
        assert case.is_sensitive
        guardian = db.scalars(select(Representative)).one()
        assert (guardian.name, guardian.kind) == ("欧阳敏", RepresentativeKind.LEGAL)
        assert guardian.party_id == case.parties[0].id
        assert db.scalar(select(func.count()).select_from(Case).where(Case.is_sensitive)) == 1


def test_long_text_markup_and_amount_are_kept_whole(founded):
    imported(founded, export("xlsx"))
    with founded.reading() as db:
        assert len(case_of(db, "GDX20261011-010073").facts) == 11_342
        assert case_of(db, "GDX20261011-010074").facts.startswith('<para>A & B</para> <img src="file:')
        assert case_of(db, "GDX20261012-010075").claimed_amount == Decimal("48600.00")


def test_an_answer_that_was_not_yes_is_kept(founded):
    imported(founded, export("xlsx"))
    with founded.reading() as db:
        assert not case_of(db, "GDX20261016-010083").has_negotiated
        assert case_of(db, "GDX20261016-010082").is_in_court


def test_changed_content_waits_apart_and_the_first_stays(founded):
    imported(founded, export("json"))
    with founded.reading() as db:
        assert case_of(db, "GDX20260904-010004").claimed_amount == Decimal("3121.00")
        waiting = db.scalars(select(QuarantinedSubmission).where(QuarantinedSubmission.number == "GDX20260904-010004"))
        assert waiting.one().fields["争议金额"] == "1.00"


def test_changed_content_of_a_later_file_waits_apart(founded):
    imported(founded, with_fields("GDX20260901-010001"))
    changed = with_fields("GDX20260901-010001", 诉求="请求赔付双倍。")
    assert imported(founded, changed).counts["quarantined"] == 1
    assert imported(founded, changed).counts["already_quarantined"] == 1


def test_the_same_amount_and_time_written_otherwise_are_the_same_content(founded):
    imported(founded, with_fields("GDX20260901-010001"))
    other = with_fields("GDX20260901-010001", 争议金额="30,150.07元", 提交时间="2026/9/1 13:45")
    assert imported(founded, other).counts["already_here"] == 1


def test_a_repeat_of_an_earlier_import_is_noticed(founded):
    imported(founded, with_fields("GDX20260905-010006"))
    imported(founded, with_fields("GDX20261001-010056"))
    imported(founded, with_fields("GDX20261002-010057"))
    with founded.reading() as db:
        kinds = {number: kind for number, (kind, _, _) in proposals_of(db).items()}
    assert kinds == {"GDX20261001-010056": ProposalKind.REPEAT, "GDX20261002-010057": ProposalKind.RELATED}


def test_a_rating_that_came_first_finds_its_case_later(founded):
    summary = imported(founded, with_fields("GDX20260928-010051"))
    assert [finding.code for finding in summary.rows[0].findings] == ["rated_submission_not_here"]
    imported(founded, with_fields("GDX20260921-010035"))
    with founded.reading() as db:
        assert ratings_of(db) == {"GDX20260928-010051": RATINGS["GDX20260928-010051"]}


def test_a_row_that_was_mended_waits_no_more(founded):
    imported(founded, with_fields("GDX20261012-010076"))
    summary = imported(founded, with_fields("GDX20261012-010076", 争议金额="50000"))
    assert summary.counts["taken_in"] == 1
    with founded.reading() as db:
        assert db.scalars(select(QuarantinedSubmission.settled_at)).one() == EXPORTED


def test_a_row_from_the_future_is_taken_in_when_its_time_has_come(founded):
    early = datetime(2026, 9, 1, 0, 0, tzinfo=UTC)
    assert imported(founded, with_fields("GDX20260901-010001"), now=early).counts["quarantined"] == 1
    assert imported(founded, with_fields("GDX20260901-010001")).counts["taken_in"] == 1


def test_an_insurer_is_found_by_its_alias(founded):
    with founded.writing() as db:
        company = Insurer(name="粤安人寿", short_name="粤安", is_confirmed=True)
        company.aliases = [InsurerAlias(name="粤安人寿保险股份有限公司")]
        db.add(company)
    imported(founded, with_fields("GDX20260901-010001"))
    with founded.reading() as db:
        assert case_of(db, "GDX20260901-010001").insurer_id == db.scalars(select(Insurer.id)).one()


def test_the_insurer_of_a_submission_stands_with_its_code_and_address_where_the_directory_has_them(founded):
    with founded.writing() as db:
        name = "粤安人寿保险股份有限公司广东分公司"
        db.add(Insurer(name=name, short_name="粤安", credit_code="91440000MA5CXXXX1Y", address="广州市天河区1号"))
    imported(founded, with_fields("GDX20260901-010001", 保险公司=name))
    with founded.reading() as db:
        parties = case_of(db, "GDX20260901-010001").parties
        told = [(one.name, one.credit_code, one.address) for one in parties if one.side is PartySide.RESPONDENT]
    assert told == [(name, "91440000MA5CXXXX1Y", "广州市天河区1号")]


def test_each_case_and_the_import_are_in_the_audit_trail(founded):
    imported(founded, export("json"))
    with founded.reading() as db:
        acts = dict(db.execute(select(AuditEntry.act, func.count()).group_by(AuditEntry.act)).all())
        assert acts == {"committee_founded": 1, "received": 74, "imported": 1}
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "imported")).one()
        assert (entry.actor_name, entry.facts["taken_in"], entry.facts["quarantined"]) == ("麦建国", 74, 7)


def test_an_import_that_fails_in_the_middle_leaves_nothing(founded):
    before = everything(founded)
    calls = 0

    def is_cancelled() -> bool:
        nonlocal calls
        calls += 1
        return calls > 120

    with pytest.raises(Cancelled), founded.writing() as db:
        import_submissions(db, export("json"), by=SECRETARY, now=EXPORTED, progress=Progress(None, is_cancelled))
    assert everything(founded) == before
    assert imported(founded, export("json")).counts == FIRST_COUNTS


def test_an_import_needs_a_committee(database):
    with pytest.raises(Refused, match="no_committee"):
        imported(database, export("json"))


def test_nothing_is_asked_for_each_row(founded):
    imported(founded, submissions(0, 1))
    assert statements_for(founded, submissions(1, 51)) == statements_for(founded, submissions(51, 551))


def submissions(first, end):
    fields = export("json").rows[0].fields
    rows = (
        RawRow(number, fields | {"提交编号": f"GDX20260901-{number:06d}", "保单号": f"P{number}", "报案号": ""})
        for number in range(first, end)
    )
    return replace(export("json"), rows=tuple(rows))


def statements_for(database, parsed):
    statements = []

    def count(*_):
        statements.append(1)

    with database.writing() as db:
        engine = db.get_bind()
        event.listen(engine, "before_cursor_execute", count)
        summary = import_submissions(db, parsed, by=SECRETARY, now=EXPORTED)
        event.remove(engine, "before_cursor_execute", count)
    assert summary.counts["taken_in"] == parsed.record_count
    return len(statements)


def test_the_submission_is_kept_as_it_came(founded):
    imported(founded, export("csv"))
    with founded.reading() as db:
        kept = db.scalars(select(Submission).where(Submission.number == "GDX20261004-010061")).one()
        assert kept.fields["证件号码"] == "４４０１０６１９８５０２０９４７６７"
        assert kept.submitted_at == datetime(2026, 10, 4, 3, 23, tzinfo=UTC)
