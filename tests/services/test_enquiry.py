from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from sqlalchemy import event, select, text, update
from sqlalchemy.dialects import sqlite

from mediator_desk.errors import Invalid, Unavailable
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.words import CaseKind, CaseState, PartySide, RepresentativeKind
from mediator_desk.services.enquiry import look_up, plain_number, progress_of, progress_query, slips_in
from mediator_desk.services.sessions import scheduling
from tests.services.conftest import TODAY

NUMBER = "44190019820616443X"
OTHER_NUMBER = "H12345678"


@pytest.fixture
def ask(office):
    """Look up a number, as the desk does, and return the answer."""

    def ask(number):
        with office.database.writing() as db:
            return look_up(db, number, by=office.by, now=office.now)

    return ask


def applicant(office, case_id):
    with office.database.reading() as db:
        return db.scalars(select(Party).where(Party.case_id == case_id, Party.side == PartySide.APPLICANT)).one()


def change(office, model, row_id, **values):
    with office.database.writing() as db:
        db.execute(update(model).where(model.id == row_id).values(**values))


@pytest.mark.parametrize(
    "dictated",
    [
        "441900 19820616 443x",
        "４４１９００１９８２０６１６４４３Ｘ",
        "441900-1982-0616-443×",
        "441900–19820616—443x",
        "441900.1982.06.16.443X",
        "441900、19820616、443X",
        "\u202e44190019820616443X\u200f\x00",
        "\t441900\n19820616443X ",
    ],
)
def test_a_number_is_found_however_it_is_written_or_dictated(office, ask, dictated):
    case_id = office.receive(identity_number=NUMBER)
    assert [line.case_id for line in ask(dictated).lines] == [case_id]


@pytest.mark.parametrize(
    "odd", ["9" * 10_000, "' OR 1=1 --", "%", "*", "<b>", "\ud800" + NUMBER[:5], "张三", "E12345678", "١٢٣٤٥٦٧٨"]
)
def test_whatever_is_typed_finds_nobody_and_is_written_down_short(office, ask, odd):
    office.receive(identity_number=NUMBER)
    assert ask(odd).lines == ()
    with office.database.reading() as db:
        assert len(db.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first().facts["number"]) <= 40


@pytest.mark.parametrize("nothing", ["", "   ", "\u202e\u200b", "--"])
def test_an_empty_number_is_asked_for(ask, nothing):
    with pytest.raises(Invalid) as refused:
        ask(nothing)
    assert [(problem.field, problem.code) for problem in refused.value.problems] == [("identity_number", "required")]


def test_the_answer_knows_the_next_meeting_and_none_that_is_over(office, ask):
    case_id = office.in_mediation(identity_number=NUMBER)
    draft = scheduling.SessionDraft(TODAY + timedelta(days=6), time(9, 30), time(11, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, case_id, draft)
    (line,) = ask(NUMBER).lines
    assert (line.number, line.insurer) == ("粤保调〔2026〕第0001号", "粤安人寿")
    assert line.next_session_at.date() == TODAY + timedelta(days=6)
    office.now += timedelta(days=7)
    assert ask(NUMBER).lines[0].next_session_at is None


def test_no_name_but_the_insurers_of_the_directory_is_told(office, ask):
    case_id = office.receive(identity_number=NUMBER)
    change(office, Case, case_id, insurer_id=None, respondent_name="王经理")
    assert ask(NUMBER).lines[0].insurer == ""


def test_the_day_for_papers_is_told_while_papers_are_missing(office, ask):
    case_id = office.receive(identity_number=NUMBER)
    change(office, Case, case_id, due_on=date(2026, 10, 15))
    assert ask(NUMBER).lines[0].papers_until is None
    change(office, Case, case_id, due_step="supply_papers", state=CaseState.NEEDS_PAPERS)
    assert ask(NUMBER).lines[0].papers_until == date(2026, 10, 15)


def test_any_document_of_a_person_finds_all_matters_that_were_said_to_be_the_same_persons(office, ask):
    oldest = office.receive(identity_number=NUMBER)
    again = office.receive(identity_number=NUMBER)
    with_permit = office.receive(identity_number=OTHER_NUMBER)
    with_permit_again = office.receive(identity_number=OTHER_NUMBER)
    without = office.receive(identity_number="")
    stranger = office.receive(identity_number="E87654321")
    for case_id in (with_permit, without):
        change(office, Party, applicant(office, case_id).id, same_person_id=applicant(office, oldest).id)
    all_of_them = {oldest, again, with_permit, with_permit_again, without}
    for number in (NUMBER, OTHER_NUMBER):
        assert {line.case_id for line in ask(number).lines} == all_of_them
    assert {line.case_id for line in ask("E87654321").lines} == {stranger}


def test_a_merged_matter_answers_with_the_one_that_goes_on(office, ask):
    kept, first, second = office.accept(identity_number=""), office.receive(identity_number=NUMBER), office.receive()
    change(office, Case, first, merged_into_id=second, state=CaseState.MERGED)
    change(office, Case, second, merged_into_id=kept, state=CaseState.MERGED)
    (line,) = ask(NUMBER).lines
    assert (line.case_id, line.state) == (kept, CaseState.ACCEPTED)


def test_the_other_side_and_those_who_act_for_somebody_find_nothing_by_their_own_numbers(office, ask):
    case_id = office.receive(identity_number=NUMBER)
    guardian = Representative(
        party_id=applicant(office, case_id).id, kind=RepresentativeKind.LEGAL, name="母", identity_number="E11112222"
    )
    with office.database.writing() as db:
        db.add(guardian)
    change(office, Party, applicant(office, case_id).id + 1, identity_number="E33334444")
    assert ask("E11112222").lines == ask("E33334444").lines == ()


def test_complaints_and_mediations_are_both_found_the_newest_first(office, ask):
    older = office.receive(identity_number=NUMBER)
    office.now += timedelta(days=1)
    newer = office.receive(identity_number=NUMBER, kind=CaseKind.COMPLAINT)
    assert [(line.case_id, line.kind) for line in ask(NUMBER).lines] == [
        (newer, CaseKind.COMPLAINT),
        (older, CaseKind.MEDIATION),
    ]


def test_every_look_up_is_in_the_trail_with_a_masked_number(office, ask):
    office.receive(identity_number=NUMBER)
    ask(NUMBER)
    ask(OTHER_NUMBER)
    with office.database.reading() as db:
        entries = db.scalars(select(AuditEntry).where(AuditEntry.act == "progress_looked_up")).all()
    assert [entry.facts for entry in entries] == [
        {"number": "4419**********443X", "found": 1},
        {"number": "H1*****78", "found": 0},
    ]
    assert {(entry.actor_name, entry.desk, entry.at) for entry in entries} == {("何敏", "一号台", office.now)}


def test_nothing_is_answered_where_the_trail_cannot_be_written(local_office):
    local_office.receive(identity_number=NUMBER)
    with local_office.database.reading() as db:
        db.execute(text("PRAGMA query_only = ON"))
    answered = []
    with pytest.raises(Unavailable), local_office.database.writing() as db:
        answered.append(look_up(db, NUMBER, by=local_office.by, now=local_office.now))
    assert answered == []


@pytest.mark.parametrize(
    ("number", "slips"),
    [
        (NUMBER, []),
        ("441900198206164431", [("identity_number_check_digit", {"digit": "X"})]),
        ("44190019821316443X", ["identity_number_date", "identity_number_check_digit"]),
        ("4419001982061644", [("identity_number_length", {"found": 16})]),
        ("44190019820616443XX", []),
        ("4419001982O616443X", [("identity_number_letter", {"place": 11, "letter": "O"})]),
        ("441900820616443", []),
        ("E12345678", []),
        ("H1234567801", []),
        ("12345678", []),
        ("91350100M000100Y43", []),
    ],
)
def test_a_slip_is_named_and_numbers_of_other_documents_are_left_alone(number, slips):
    found = slips_in(plain_number(number))
    assert [slip.code for slip in found] == [one if isinstance(one, str) else one[0] for one in slips]
    for slip, expected in zip(found, slips, strict=True):
        assert isinstance(expected, str) or slip.params == expected[1]


def test_a_number_with_a_slip_is_looked_up_all_the_same(office, ask):
    office.receive(identity_number="441900198206164431")
    answer = ask("441900198206164431")
    assert (len(answer.lines), len(answer.slips)) == (1, 1)


def test_the_matters_of_a_person_are_one_statement_however_many_there_are(local_office):
    for _ in range(12):
        local_office.receive(identity_number=NUMBER)
    statements = []
    with local_office.database.reading() as db:
        event.listen(db.get_bind(), "before_cursor_execute", lambda *call: statements.append(call[2]))
        assert len(progress_of(db, NUMBER, now=local_office.now)) == 12
    assert len(statements) == 1


def test_no_table_is_read_from_one_end_to_the_other(local_office):
    compiled = progress_query().compile(dialect=sqlite.dialect())
    values = compiled.construct_params({"number": NUMBER, "now": "2026-10-08 01:00:00.000000"})
    with local_office.database.reading() as db:
        asked = tuple(values[name] for name in compiled.positiontup)
        plan = db.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled.string}", asked).all()
    steps = [row[3] for row in plan]
    found_on_the_way = ("SCAN numbers", "SCAN own", "SCAN matters", "SCAN CONSTANT ROW")
    assert [step for step in steps if step.startswith("SCAN") and step not in found_on_the_way] == []
    searched = [step.split(" USING ")[1] for step in steps if step.startswith("SEARCH")]
    assert {"AUTOMATIC" in way for way in searched} == {False}
    assert any("ix_parties_identity_number" in way for way in searched)
    # An index on "never merged" would be read nearly whole.
    assert not any("merged" in way for way in searched)
