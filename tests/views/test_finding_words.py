"""Every finding that has words can be made, and every finding that is made has words in which nothing is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator_desk import i18n
from mediator_desk.errors import Refused
from mediator_desk.services.agreements.agreements import InstalmentDraft
from mediator_desk.services.agreements.checks.finding import Severity
from mediator_desk.services.agreements.checks.told_in_private import ToldInPrivate
from mediator_desk.services.sessions.offer_terms import LinkedTerm
from mediator_desk.views.agreements.finding_words import _WORDS, finding_words
from mediator_desk.views.agreements.findings import all_findings
from tests.services.test_agreement_checks import CASE, DRAFT, HUANG, INSURER

PAYS = DRAFT.terms[0]


def says(*terms, **changed):
    return replace(DRAFT, terms=(PAYS, *terms), **changed), CASE


def due(*rows):
    return replace(DRAFT, instalments=tuple(InstalmentDraft(*row) for row in rows)), CASE


def knows(**changed):
    return DRAFT, replace(CASE, **changed)


def with_party(party):
    return knows(parties=tuple(party if one.side is party.side else one for one in CASE.parties))


def without(**emptied):
    return replace(DRAFT, **emptied), CASE


THREE = replace(CASE, parties=(HUANG, INSURER, replace(INSURER, name="粤安财产保险股份有限公司", letter="丙")))
GLYPH = Refused("missing_glyph", character="𠮷", code_point="U+20BB7", name="", field="terms[0]")
EXAMPLES = {
    "terms_missing": without(terms=()),
    "capitals_differ": says("另付100.00元（大写：人民币贰佰元整）"),
    "part_differs": says("第一期31,000.00元。"),
    "instalment_without_amount": due((None, date(2026, 10, 16))),
    "instalment_without_day": due((Decimal(42000), None)),
    "instalments_differ": without(amount=Decimal(1)),
    "amount_not_in_terms": without(terms=("双方确认。",)),
    "offer_not_in_terms": knows(accepted=LinkedTerm(1, "乙方付清。", Decimal(5))),
    "no_day_to_pay": without(instalments=()),
    "above_claim": knows(claimed_amount=Decimal(1)),
    "due_on_day_off": due((Decimal(42000), date(2026, 11, 8))),
    "due_before_agreement": due((Decimal(42000), date(2026, 9, 8))),
    "due_out_of_order": due((Decimal(2000), date(2026, 11, 9)), (Decimal(40000), date(2026, 10, 16))),
    "no_such_day": says("于2026年13月1日付清。"),
    "limit_before_agreement": says("于2026年1月5日前交付。"),
    "limit_on_day_off": says("于2026年11月8日前交付。"),
    "time_ends_early": without(performance_time="2026年10月9日前"),
    "applicant_missing": knows(parties=(INSURER,)),
    "respondent_missing": knows(parties=(HUANG,)),
    "identity_missing": with_party(replace(HUANG, identity_number="")),
    "identity_odd": with_party(replace(HUANG, identity_number="440105198203141231")),
    "credit_code_missing": with_party(replace(INSURER, credit_code="")),
    "credit_code_odd": with_party(replace(INSURER, credit_code="91440000MA0X001178")),
    "no_mediator_to_sign": knows(mediators=()),
    "minor_without_guardian": with_party(replace(HUANG, born_on=date(2012, 5, 1))),
    "nobody_signs": with_party(replace(INSURER, person_in_charge="", agents=())),
    "no_special_authority": with_party(replace(INSURER, agents=(("周敏", "no_special_authority"),))),
    "authority_letter_not_seen": with_party(replace(INSURER, agents=(("周敏", "authority_letter_not_seen"),))),
    "payee_missing": without(payee=""),
    "payee_no_party": without(payee="某人"),
    "performance_manner_missing": without(performance_manner=""),
    "performance_place_missing": without(performance_place=""),
    "performance_time_missing": without(performance_time=""),
    "near_name": says("黄志刚到场。"),
    "called_as_another": says("乙方（黄志强）付清上述款项。"),
    "near_identity_number": says("证件号码440105198203141239。"),
    "near_credit_number": says("代码91440000MA0X001170。"),
    "near_account_number": says("付至6217000000004418。"),
    "policy_number_differs": says("保单号0440120600315528。"),
    "report_number_differs": says("报案号RDAA2026440100882。"),
    "claim_number_differs": says("赔案号PA202644010000882。"),
    "near_policy_number": says("合同0440120600315528。"),
    "near_report_number": says("编号RDAA2026440100882。"),
    "near_claim_number": says("编号PA202644010000882。"),
    "clause_waives_suit": says("甲方放弃诉讼权利。"),
    "clause_fee": says("由乙方承担调解费。"),
    "clause_perhaps_waives_suit": says("双方互不追究法律责任。"),
    "clause_perhaps_fee": says("每方各付协会200元。"),
    "pay_day_differs": says("乙方于2026年10月20日前付清上述款项。"),
    "time_not_of_rows": without(performance_time="三年内"),
    "total_differs": says("乙方应付总额为人民币420,000.00元。"),
    "payer_is_payee": says("甲方于2026年11月9日前向乙方支付42,000.00元。"),
    "account_number_differs": says("款项汇入甲方账户6222023602000012345。"),
    "finally_but_open": says("后续医疗费用甲方可以另行申请理赔。", settles_finally=True),
    "gap_perhaps": says("终身寿险【尊享版】继续有效。"),
    "facts_missing": without(facts=""),
    "dispute_points_missing": without(dispute_points=""),
    "gap_left": says("于【日期】付清。"),
    "vague_words": says("乙方适当减免。"),
    "letter_of_nobody": says("丁方到场。"),
    "side_of_several": (says("被申请人到场。")[0], THREE),
    "two_of_several": (says("双方到场。")[0], THREE),
    "pronoun": says("她收到后出具收据。"),
    "payment_without_amount": says("乙方应支付拖车费。"),
    "payment_without_payer": says("另行支付300元。"),
    "own_notes": (says("家里急等钱用。")[0], replace(CASE, told=ToldInPrivate(frozenset({"家里急等钱用"})))),
    "missing_glyph": (DRAFT, CASE),
}


def made(code):
    return next(one for one in found(*EXAMPLES[code], GLYPH if code == "missing_glyph" else None) if one.code == code)


def found(draft, case, no_paper=None):
    return all_findings(draft, case, no_paper)


def test_every_finding_with_words_has_an_example_here():
    assert set(EXAMPLES) == set(_WORDS)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
@pytest.mark.parametrize("code", sorted(_WORDS))
def test_every_finding_is_made_and_said_whole(code, language):
    i18n.use_language(language)
    finding = made(code)
    what, todo = finding_words(finding)
    assert finding.severity is not Severity.OK
    assert what
    assert todo
    assert not set("{}") & set(what + todo)
    draft = EXAMPLES[code][0]
    text = draft.terms[finding.position - 1] if finding.field == "terms" and finding.position else str(draft)
    assert str(finding.params.get("words", "")) in text  # so that a click can select them


@pytest.mark.parametrize("code", sorted(set(_WORDS) - {"missing_glyph"}))
def test_an_agreement_in_order_has_none_of_them(code):
    assert code not in {one.code for one in found(DRAFT, CASE)}


def test_what_is_in_order_has_one_word():
    i18n.use_language(i18n.ENGLISH)
    assert all(finding_words(one)[0] and not finding_words(one)[1] for one in found(DRAFT, CASE))


def test_the_words_for_private_talk_do_not_say_that_it_was_private():
    """The parties may look at the same screen."""
    i18n.use_language(i18n.ENGLISH)
    said = " ".join(finding_words(made("own_notes"))).casefold()
    assert not any(word in said for word in ("private", "secret", "alone", "told"))
