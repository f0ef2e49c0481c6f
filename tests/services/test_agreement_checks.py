from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.models.party import Representative
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.agreements.agreement_checks import (
    CaseToCheck,
    PartyToCheck,
    Severity,
    Topic,
    case_to_check,
    check_agreement,
)
from mediator_desk.services.agreements.agreements import AgreementDraft, InstalmentDraft
from mediator_desk.services.cases.case_life import the_case

HUANG = PartyToCheck(
    PartySide.APPLICANT, PartyKind.PERSON, "黄志强", IdentityDocumentKind.RESIDENT_ID, "44010519820314123X"
)
INSURER = PartyToCheck(
    PartySide.RESPONDENT,
    PartyKind.ORGANISATION,
    "南粤财产保险股份有限公司广东分公司",
    credit_code="91440000MA0X001179",
    agents=(("周敏", True),),
)
CASE = CaseToCheck(Decimal("48600.00"), (HUANG, INSURER), WorkingDays())
DRAFT = AgreementDraft(
    agreed_on=date(2026, 10, 8),
    terms=("乙方赔付甲方人民币42,000.00元（大写：人民币肆万贰仟元整）。",),
    amount=Decimal("42000.00"),
    instalments=(
        InstalmentDraft(Decimal("30000"), date(2026, 10, 16)),
        InstalmentDraft(Decimal("12000"), date(2026, 11, 9)),
    ),
    payee="黄志强",
    performance_manner="银行转账",
    performance_place="广州市",
    performance_time="2026年11月9日前",
)


def odd(draft=DRAFT, case=CASE):
    found = check_agreement(draft, case)
    return {finding.code: finding for finding in found if finding.severity is not Severity.OK}


def test_an_agreement_in_order_has_one_good_word_for_each_topic():
    found = check_agreement(DRAFT, CASE)
    assert {finding.severity for finding in found} == {Severity.OK}
    assert [finding.topic for finding in found] == [topic for topic in Topic if topic not in ("clauses", "paper")]


@pytest.mark.parametrize(
    ("changed", "code", "field", "severity"),
    [
        ({"terms": (" ",)}, "terms_missing", "terms", Severity.BLOCKS),
        ({"amount": Decimal("41000")}, "instalments_differ", "instalments", Severity.BLOCKS),
        ({"terms": ("乙方赔付甲方。",)}, "amount_not_in_terms", "terms", Severity.ASKS),
        ({"instalments": ()}, "no_day_to_pay", "instalments", Severity.ASKS),
        ({"payee": ""}, "payee_missing", "payee", Severity.ASKS),
        ({"payee": "黄志刚"}, "payee_no_party", "payee", Severity.ASKS),
        ({"performance_manner": ""}, "performance_manner_missing", "performance_manner", Severity.ASKS),
        ({"performance_place": " "}, "performance_place_missing", "performance_place", Severity.ASKS),
        ({"performance_time": ""}, "performance_time_missing", "performance_time", Severity.ASKS),
    ],
)
def test_what_does_not_fit_is_found_at_its_field(changed, code, field, severity):
    found = odd(replace(DRAFT, **changed))
    assert (found[code].field, found[code].severity) == (field, severity)


@pytest.mark.parametrize(
    "term",
    [
        "乙方赔付人民币42,000.00元（大写：人民币肆万壹仟元整）",
        "乙方赔付42000元(大写:人民币肆仟贰佰元整)",
        "乙方赔付人民币42,000.00元（人民币肆万贰元仟整）",
    ],
)
def test_capitals_that_say_another_amount_than_the_figures_block(term):
    finding = odd(replace(DRAFT, terms=("双方确认如下。", term)))["capitals_differ"]
    assert (finding.severity, finding.field, finding.position) == (Severity.BLOCKS, "terms", 2)


@pytest.mark.parametrize("term", ["赔付42,000元", "赔付42000元", "赔付42000.00元", "赔付人民币肆万贰仟元整"])
def test_a_term_may_name_the_amount_in_any_usual_form(term):
    assert "amount_not_in_terms" not in odd(replace(DRAFT, terms=(term,)))


def test_a_last_day_that_is_a_day_off_asks_and_offers_the_next_working_day():
    rows = (InstalmentDraft(Decimal("30000"), date(2026, 10, 10)), InstalmentDraft(Decimal("12000"), date(2026, 11, 8)))
    found = [one for one in check_agreement(replace(DRAFT, instalments=rows), CASE) if one.code == "due_on_day_off"]
    # 10 October 2026 is a Saturday that is worked for the holidays.
    assert [(one.position, one.params["better"]) for one in found] == [(2, date(2026, 11, 9))]


def test_more_than_was_claimed_asks_and_blocks_nothing():
    case = replace(CASE, claimed_amount=Decimal("40000"))
    assert odd(case=case)["above_claim"].severity is Severity.ASKS
    assert odd(case=replace(CASE, claimed_amount=None)) == {}


@pytest.mark.parametrize(
    ("party", "code"),
    [
        (replace(HUANG, identity_number=""), "identity_missing"),
        (replace(HUANG, identity_number="440105198203141231"), "identity_odd"),
        (replace(INSURER, credit_code=""), "credit_code_missing"),
        (replace(INSURER, credit_code="91440000MA0X001178"), "credit_code_odd"),
        (replace(INSURER, agents=(("周敏", False),)), "no_special_authority"),
    ],
)
def test_numbers_and_authority_of_the_parties_ask(party, code):
    others = tuple(one for one in CASE.parties if one.side is not party.side)
    assert odd(case=replace(CASE, parties=(*others, party)))[code].severity is Severity.ASKS


def test_without_one_side_there_is_nothing_to_sign():
    assert odd(case=replace(CASE, parties=(HUANG,)))["respondent_missing"].severity is Severity.BLOCKS


def test_a_year_that_is_still_being_typed_is_no_finding():
    rows = (InstalmentDraft(Decimal("42000"), date(202, 6, 1)),)
    assert odd(replace(DRAFT, instalments=rows)) == {}


def test_what_the_checks_ask_is_read_from_the_case(office):
    case_id = office.agreed()
    with office.database.writing() as db:
        insurer = the_case(db, case_id).parties[1]
        insurer.representatives = [
            Representative(kind=RepresentativeKind.AUTHORISED, name="周敏", may_settle=True),
            Representative(kind=RepresentativeKind.LEGAL, name="林父"),
        ]
    with office.database.reading() as db:
        checked = case_to_check(db, case_id)
    assert checked.claimed_amount == Decimal("30150.07")
    assert [party.side for party in checked.parties] == list(PartySide)
    assert checked.parties[1].agents == (("周敏", True),)
