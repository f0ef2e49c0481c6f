"""The clause bank: begun with what is shipped, kept by the committee, offered by what a dispute is about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import delete, select

from mediator_desk.conventions.forbidden_clauses import forbidden_clauses
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.agreement import Term
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.paper_work import Clause
from mediator_desk.models.words import Cause, Line
from mediator_desk.services.agreements import agreements, clause_bank, signing
from mediator_desk.services.agreements.agreement_checks import check_agreement
from mediator_desk.services.agreements.agreement_paper import draft_facts
from mediator_desk.services.agreements.agreements import AgreementDraft, draft_for, shortened
from mediator_desk.services.agreements.checks.checked_case import case_to_check
from mediator_desk.services.agreements.checks.finding import Severity
from mediator_desk.services.agreements.clause_bank import ClauseDraft
from mediator_desk.services.agreements.clause_values import VARIABLES, clause_values, filled, variables_of
from mediator_desk.services.agreements.clauses_shipped import lacks_shipped_clauses, shipped_clauses
from tests.documents.papers import NANYUE, SHORT, WU
from tests.services.after_effect import in_force
from tests.services.conftest import NOW, TODAY

OWN = ClauseDraft("停运损失", "{付款方}向{收款方}支付停运损失人民币【金额】元。", (Line.MOTOR,), (Cause.CLAIM,))


def rows(office):
    with office.database.reading() as db:
        return clause_bank.clause_rows(db)


def do(office, service, *arguments, **named):
    with office.database.writing() as db:
        done = service(db, *arguments, by=office.by, now=office.now, **named)
        db.flush()
        assert "audit_notes" not in db.info
        return done.id if done is not None else None


def offered(office, case_id):
    with office.database.reading() as db:
        return clause_bank.clauses_for(db, case_id)


def test_a_committee_begins_with_what_is_shipped(office):
    assert [row.title for row in rows(office)] == [one.title for one in shipped_clauses()]
    assert all(row.is_shipped and not row.is_changed and row.is_active and not row.used for row in rows(office))


def test_a_committee_that_lacks_them_gets_them_once_after_its_own(office):
    with office.database.writing() as db:
        db.execute(delete(Clause))
    own = do(office, clause_bank.save_clause, None, OWN)
    with office.database.reading() as db:
        assert lacks_shipped_clauses(db)
    for _again in range(2):
        do(office, clause_bank.bring_in_shipped)
    with office.database.reading() as db:
        assert not lacks_shipped_clauses(db)
        told = db.scalars(select(AuditEntry.act).where(AuditEntry.act == "clauses_brought_in")).all()
    assert len(told) == 1
    assert rows(office)[0].id == own
    assert len(rows(office)) == len(shipped_clauses()) + 1


def test_what_was_changed_or_retired_is_not_brought_in_again(office):
    first = rows(office)[0]
    do(office, clause_bank.retire_clause, first.id)
    do(office, clause_bank.bring_in_shipped)
    assert len(rows(office)) == len(shipped_clauses())
    assert (rows(office)[-1].id, rows(office)[-1].is_active) == (first.id, False)


def test_an_own_clause_is_added_before_all_others_and_changed(office):
    own = do(office, clause_bank.save_clause, None, OWN)
    with office.database.reading() as db:
        draft = clause_bank.clause_draft(db, own)
    assert replace(draft, version=0) == OWN
    do(office, clause_bank.save_clause, own, replace(draft, title="停运损失补偿"))
    assert (rows(office)[0].title, rows(office)[0].is_shipped) == ("停运损失补偿", False)
    with pytest.raises(Refused, match="changed_at_another_desk"):
        do(office, clause_bank.save_clause, own, draft)


def test_a_changed_shipped_clause_says_so_and_its_first_wording_is_known(office):
    first = rows(office)[0]
    with office.database.reading() as db:
        draft = clause_bank.clause_draft(db, first.id)
    do(office, clause_bank.save_clause, first.id, replace(draft, text="{付款方}付清{金额}元。"))
    assert rows(office)[0].is_changed
    with office.database.reading() as db:
        assert clause_bank.shipped_wording(db, first.id) == draft.text


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"title": " "}, "title", "required"),
        ({"text": ""}, "text", "required"),
        ({"title": "长" * 101}, "title", "too_long"),
        ({"text": "长" * 3001}, "text", "too_long"),
        ({"text": "{付款方付清。"}, "text", "stray_brace"),
        ({"text": "付清}。"}, "text", "stray_brace"),
        ({"text": "双方不得再向法院起诉。"}, "text", "clause_waives_suit"),
        ({"text": "甲方承担调解费。"}, "text", "clause_fee"),
    ],
)
def test_what_is_wrong_with_a_clause_is_said_at_its_field(changed, field, code):
    assert [(one.field, one.code) for one in replace(OWN, **changed).problems()] == [(field, code)]


def test_a_wrong_clause_is_not_kept(office):
    with pytest.raises(Invalid):
        do(office, clause_bank.save_clause, None, ClauseDraft())


def test_clauses_change_places_and_stay_at_the_ends(office):
    one, two, three, *_ = rows(office)
    do(office, clause_bank.move_clause, two.id, 1)
    assert [row.id for row in rows(office)][:3] == [one.id, three.id, two.id]
    do(office, clause_bank.move_clause, one.id, -1)
    assert rows(office)[0].id == one.id


def test_a_dispute_is_offered_first_what_is_made_for_it(office):
    own = do(office, clause_bank.save_clause, None, OWN)
    motor = offered(office, office.receive(line=Line.MOTOR, cause=Cause.CLAIM))
    assert (motor[0].clause.id, motor[0].fit) == (own, 2)
    fits = [one.fit for one in motor]
    assert fits == sorted(fits, reverse=True)
    life = offered(office, office.receive("叶青", line=Line.LIFE, cause=Cause.SURRENDER))
    assert {one.fit for one in life if one.clause.id == own} == {-1}
    assert life[0].fit == 2
    do(office, clause_bank.retire_clause, own)
    assert own not in {one.clause.id for one in offered(office, office.receive("何远", line=Line.MOTOR))}


def test_use_is_counted_of_agreements_in_force_alone(office):
    first, second, *_ = rows(office)
    clauses = {"term_clauses": (first.id, second.id)}
    case_id = in_force(office)
    with office.database.writing() as db:
        terms = db.scalars(select(Term).order_by(Term.id)).all()
        for term in terms:
            term.clause_id = first.id
    office.now = NOW
    draft_only = office.agreed(name="林小满")
    office.do(agreements.save_agreement, draft_only, office.agreement_draft(**clauses))
    used = {row.id: (row.used, row.last_used_on) for row in rows(office)}
    with office.database.reading() as db:
        on = agreements.agreement_in_force(db, case_id).effective_on
    assert used[first.id] == (1, on)  # two terms of one agreement
    assert used[second.id] == (0, None)


def test_a_term_keeps_the_clause_that_it_was_begun_with(office):
    first, second, *_ = rows(office)
    case_id = office.agreed()
    draft = office.agreement_draft(terms=("  ", "甲。", "乙。", "丙。"), term_clauses=(9999, first.id, 0, second.id))
    office.do(agreements.save_agreement, case_id, draft)
    with office.database.reading() as db:
        kept = draft_for(db, case_id, today=TODAY)
    assert (kept.terms, kept.term_clauses) == (("甲。", "乙。", "丙。"), (first.id, 0, second.id))
    office.do(agreements.save_agreement, case_id, replace(kept, term_clauses=(9999,)))
    with office.database.reading() as db:
        assert draft_for(db, case_id, today=TODAY).term_clauses == ()


def test_zeros_at_the_end_say_nothing():
    assert shortened([3, 0, 5, 0, 0]) == (3, 0, 5)
    assert shortened([0, 0]) == ()


def test_variables_are_filled_from_the_case_and_the_rest_is_a_gap():
    values = clause_values(SHORT)
    assert set(values) == set(VARIABLES)
    text = filled("{付款方}向{收款方}支付{金额}元（大写：{大写}），于{期限}，凭{发票号}。", values)
    assert text == ("乙方向甲方支付42,000.00元（大写：人民币肆万贰仟元整），于2026年11月8日前全部付清，凭【发票号】。")
    assert "户名黄志强，开户银行珠江商业银行海珠支行，账号6217000000004417" in filled("{收款账户}", values)
    assert filled("{收款账户}", clause_values(replace(SHORT, bank=""))) == "【收款账户】"
    assert variables_of("{甲}{乙}{甲}") == ["甲", "乙"]


def test_who_pays_is_who_is_not_the_payee_and_a_gap_where_several_may():
    assert clause_values(replace(SHORT, payee=NANYUE.name))["付款方"] == "甲方"
    two = replace(SHORT, parties=(*SHORT.parties, replace(WU, side="respondent", side_letter="丙")))
    assert filled("{付款方}", clause_values(two)) == "【付款方】"
    assert filled("{收款方}", clause_values(two)) == "甲方"


def test_what_a_party_typed_is_no_variable():
    values = clause_values(replace(SHORT, performance_time="{金额}内"))
    assert filled("于{期限}付清", values) == "于{金额}内付清"


@pytest.mark.parametrize("clause", shipped_clauses(), ids=lambda one: one.name)
def test_a_shipped_clause_is_clear_and_lawful_once_it_is_filled(local_office, clause):
    office = local_office
    assert ClauseDraft(clause.title, clause.text, clause.lines, clause.causes).problems() == []
    assert forbidden_clauses([clause.text]) == []
    case_id = office.agreed(policy_number="GDX0440120600315")
    with office.database.reading() as db:
        case = case_to_check(db, case_id)
        draft = replace(
            draft_for(db, case_id, today=TODAY), bank="工商银行", account="6217000000004417",
            instalments=office.agreement_draft().instalments, performance_time="2026年10月16日前",
        )  # fmt: skip
        text = filled(clause.text, clause_values(draft_facts(db, case_id, draft, today=TODAY)))
    plain = text.replace("【日期】", "2026年10月16日").replace("【金额】", "800").replace("【", "").replace("】", "")
    found = check_agreement(replace(draft, terms=("乙方支付20,000.00元。", plain)), case)
    odd = [one.code for one in found if one.position == 2 and one.severity is not Severity.OK]
    assert odd == []


def test_an_agreement_begun_with_clauses_is_signed_like_any_other(office):
    first = rows(office)[0]
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(term_clauses=(first.id,)))
    office.do(signing.send_to_sign, case_id)
    with office.database.reading() as db:
        assert isinstance(draft_for(db, case_id, today=TODAY), AgreementDraft)
        assert db.scalars(select(Term.clause_id).order_by(Term.position)).all() == [first.id, None]
