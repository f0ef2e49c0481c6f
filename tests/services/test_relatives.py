"""Likely relatives of a case: shown with the reason, found by indexes, never more than a screen can hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event, text

from mediator_desk.conventions.text import text_mark
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.party import Representative
from mediator_desk.models.review_words import Why
from mediator_desk.models.words import AgreementForm, AgreementState, AttachmentKind, RepresentativeKind
from mediator_desk.services.review.relatives import relatives

OTHER_ID = "441900199307260978"
STORY = text_mark("申请人称业务员承诺存款满五年可以随时支取本金和利息，实际并非如此。")


def stranger(office, **fields):
    """Return a case that has nothing in common with the others but what is given."""
    stranger.count += 1
    return office.receive(identity_number=f"P{stranger.count:08d}", **fields)


stranger.count = 0


def mend(office, case_id, change):
    with office.database.writing() as db:
        change(db, db.get_one(Case, case_id))


def whys(office, case_id):
    with office.database.reading() as db:
        return {one.case.id: one.why for one in relatives(db, case_id).shown}


def agent(number="", phone=""):
    def add(_db, case):
        one = Representative(kind=RepresentativeKind.AUTHORISED, name="代某", identity_number=number, phone=phone)
        case.parties[0].representatives.append(one)

    return add


def phone(number):
    return lambda _db, case: setattr(case.parties[0], "phone", number)


def attachment(db, case):
    db.add(
        Attachment(
            case_id=case.id, kind=AttachmentKind.EVIDENCE, name="照片.jpg", media_type="image/jpeg",
            sha256="a" * 64, size=1, added_at=case.received_at,
        )
    )  # fmt: skip


def account(db, case):
    db.add(
        MediationAgreement(
            case_id=case.id, number=f"协{case.id}", form=AgreementForm.WRITTEN, state=AgreementState.DRAFT,
            agreed_on=date(2026, 10, 8), amount=Decimal(1), account="6222021234567890",
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("why", "fields"),
    [
        (Why.SAME_POLICY, {"policy_number": "P 1"}),
        (Why.SAME_REPORT, {"report_number": "R-1"}),
        (Why.SAME_CLAIM, {"claim_number": "C-1"}),
        (Why.SAME_TEXT, {"facts_mark": STORY}),
    ],
)
def test_the_same_number_or_text_is_a_relative_across_people(office, why, fields):
    first, other = stranger(office, **fields), stranger(office, **fields)
    stranger(office)
    assert whys(office, first) == {other: (why,)}


@pytest.mark.parametrize(
    ("why", "change"),
    [
        (Why.SAME_PHONE, phone("13800138000")),
        (Why.SAME_AGENT, agent(number=OTHER_ID)),
        (Why.SAME_ACCOUNT, account),
        (Why.SAME_ATTACHMENT, attachment),
    ],
)
def test_the_same_phone_agent_account_or_file_is_a_relative_across_people(office, why, change):
    first, other = stranger(office), stranger(office)
    stranger(office)
    for case_id in (first, other):
        mend(office, case_id, change)
    assert whys(office, first) == {other: (why,)}


def test_somebody_who_is_party_here_and_agent_there_is_seen_by_the_phone(office):
    first, other = stranger(office), stranger(office)
    mend(office, first, phone("13800138000"))
    mend(office, other, agent(phone="13800138000"))
    assert whys(office, first) == {other: (Why.SAME_PHONE,)}
    assert whys(office, other) == {first: (Why.SAME_PHONE,)}


def test_the_same_person_is_known_by_number_and_by_a_merge(office):
    first, by_number = office.receive(), office.receive()
    by_merge = stranger(office)

    def as_first(db, case):
        applicant = db.get_one(Case, first).parties[0]
        case.parties[0].same_person_id = applicant.same_person_id = applicant.id

    mend(office, by_merge, as_first)
    expected = {by_number: (Why.SAME_PERSON,), by_merge: (Why.SAME_PERSON,)}
    assert whys(office, first) == expected
    assert set(whys(office, by_merge)) == {first, by_number}


def test_what_has_more_in_common_comes_first(office):
    first = office.receive(policy_number="P-1", facts_mark=STORY)
    near = office.receive(policy_number="P-1", facts_mark=STORY)
    far = stranger(office, facts_mark=STORY)
    with office.database.reading() as db:
        found = relatives(db, first)
    assert [(one.case.id, one.why) for one in found.shown] == [
        (near, (Why.SAME_PERSON, Why.SAME_POLICY, Why.SAME_TEXT)),
        (far, (Why.SAME_TEXT,)),
    ]
    shown = found.shown[0].case
    assert (shown.insurer, shown.claimed_amount, shown.applicant) == ("粤安人寿", Decimal("30150.07"), "谢家豪")


def test_a_case_that_is_like_none_has_no_relatives_and_empty_fields_are_no_likeness(office):
    first = stranger(office)
    stranger(office)
    assert whys(office, first) == {}


def test_no_more_relatives_than_a_screen_holds_and_it_says_that_there_are_more(office):
    ids = [stranger(office, policy_number="P-1") for _ in range(6)]
    with office.database.reading() as db:
        few, every = relatives(db, ids[0], most=3), relatives(db, ids[0])
    assert ([one.case.id for one in few.shown], few.has_more) == (ids[:2:-1], True)
    assert (len(every.shown), every.has_more) == (5, False)


def test_relatives_are_found_by_indexes_alone(local_office):
    office = local_office
    case_id = office.receive(policy_number="P", report_number="R", claim_number="C", facts_mark=STORY)
    for change in (phone("13800138000"), agent(number=OTHER_ID, phone="13900139000"), attachment, account):
        mend(office, case_id, change)
    statements = []
    with office.database.reading() as db:
        connection = db.connection()
        event.listen(connection, "before_cursor_execute", lambda *seen: statements.append(seen[2:4]))
        relatives(db, case_id)
        plans = [
            row[3]
            for statement, parameters in list(statements)
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]
    tables = ("cases", "parties", "representatives", "agreements", "attachments")
    scans = [plan for plan in plans if plan.split()[:2] in [["SCAN", table] for table in tables]]
    assert scans == []
    for index in (
        "ix_cases_policy_number", "ix_cases_report_number", "ix_cases_claim_number", "ix_cases_facts_mark",
        "ix_parties_phone", "ix_parties_identity_number", "ix_representatives_identity_number",
        "ix_representatives_phone", "ix_agreements_account", "ix_attachments_sha256",
    ):  # fmt: skip
        assert any(index in plan for plan in plans), index


@pytest.mark.parametrize("most", [1, 50])
def test_relatives_cost_a_handful_of_statements_however_many_there_are(local_office, most):
    for _ in range(5):
        case_id = stranger(local_office, policy_number="P-1", report_number="R-1")
    statements = []
    with local_office.database.reading() as db:
        event.listen(db.connection(), "before_cursor_execute", lambda *seen: statements.append(seen[2]))
        relatives(db, case_id, most=most)
        db.execute(text("SELECT 1"))
    assert len(statements) <= 10
