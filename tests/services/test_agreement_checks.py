from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.amounts import figures, in_capitals
from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.conventions.words_of_terms import narrowed
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.models.party import Representative
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.agreements.agreement_checks import CHECKS, check_agreement
from mediator_desk.services.agreements.agreements import AgreementDraft, InstalmentDraft
from mediator_desk.services.agreements.checks.checked_case import CaseToCheck, PartyToCheck, case_to_check
from mediator_desk.services.agreements.checks.finding import Severity, Topic
from mediator_desk.services.agreements.paper_words import party_letter
from mediator_desk.services.cases.case_life import the_case
from tests.conventions.clause_sentences import LAWFUL, OF_MONEY

HUANG = PartyToCheck(
    PartySide.APPLICANT,
    PartyKind.PERSON,
    "黄志强",
    IdentityDocumentKind.RESIDENT_ID,
    "44010519820314123X",
    letter="甲",
    born_on=date(1982, 3, 14),
)
INSURER = PartyToCheck(
    PartySide.RESPONDENT,
    PartyKind.ORGANISATION,
    "南粤财产保险股份有限公司广东分公司",
    credit_code="91440000MA0X001179",
    agents=(("周敏", ""),),
    letter="乙",
    person_in_charge="马启明",
    others=("周敏",),
)
CASE = CaseToCheck(
    Decimal("48600.00"),
    (HUANG, INSURER),
    WorkingDays(),
    mediators=("陈国华",),
    policy_number="0440120600315527",
    claim_number="PA202644010000881",
    report_number="RDAA2026440100881",
)
DRAFT = AgreementDraft(
    agreed_on=date(2026, 10, 8),
    terms=("乙方赔付甲方人民币42,000.00元（大写：人民币肆万贰仟元整）。",),
    amount=Decimal("42000.00"),
    instalments=(
        InstalmentDraft(Decimal("30000"), date(2026, 10, 16)),
        InstalmentDraft(Decimal("12000"), date(2026, 11, 9)),
    ),
    payee="黄志强",
    facts=(
        "2026年8月19日，甲方驾驶其投保机动车损失保险的车辆（保单号：0440120600315527）在广州市海珠区与护栏相撞。"
        "报案号：RDAA2026440100881。"
    ),
    dispute_points="应否赔付及赔付金额。",
    account="6217000000004417",
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
    assert [finding.topic for finding in found] == [topic for topic in Topic if topic not in ("own_notes", "paper")]
    assert set(CHECKS) == set(Topic) - {Topic.PAPER}


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
        (replace(INSURER, agents=(("周敏", "no_special_authority"),)), "no_special_authority"),
        (replace(INSURER, agents=(("周敏", "authority_letter_not_seen"),)), "authority_letter_not_seen"),
        (replace(INSURER, agents=(), person_in_charge=""), "nobody_signs"),
        (replace(HUANG, born_on=date(2010, 1, 1)), "minor_without_guardian"),
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
    assert checked.parties[1].agents == (("周敏", "authority_letter_not_seen"),)
    assert (checked.parties[1].letter, checked.parties[1].has_guardian) == ("乙", True)
    assert checked.mediators == ("陈国华",)


def odd_terms(*terms, case=CASE, **changed):
    """Return the findings about these terms after the one that pays, as (code, position, words)."""
    found = check_agreement(replace(DRAFT, terms=(DRAFT.terms[0], *terms), **changed), case)
    return {(one.code, one.position, one.params.get("words")) for one in found if one.severity is not Severity.OK}


@pytest.mark.parametrize(
    ("term", "code", "words"),
    [
        ("乙方于2026年2月30日前付清上述款项。", "no_such_day", "2026年2月30日前"),
        ("上述款项于2026年9月30日前付清。", "limit_before_agreement", "2026年9月30日前"),
        ("甲方于2026年11月8日之前交付发票原件。", "limit_on_day_off", "2026年11月8日之前"),
        ("第一期30,001.00元，于2026年10月16日前付清。", "part_differs", "第一期30,001.00元，于2026年10月16日前付清"),
        ("第二期于2026年11月10日前付清。", "part_differs", "第二期于2026年11月10日前付清"),
        ("第三期10元。", "part_differs", "第三期10元"),
        ("人民币肆万贰仟元整（￥42,001.00）由乙方支付。", "capitals_differ", "人民币肆万贰仟元整"),
        ("黄志刚收到款项后出具收据。", "near_name", "黄志刚"),
        ("款项由南粤财险保险股份有限公司广东分公司支付。", "near_name", "南粤财险保险股份有限公司广东分公司"),
        ("款项由南粤财产保险股份有限公司广西分公司支付。", "near_name", "南粤财产保险股份有限公司广西分公司"),
        ("甲方南粤财产保险股份有限公司广东分公司付清款项。", "called_as_another",
         "甲方南粤财产保险股份有限公司广东分公司"),
        ("甲方身份证号码44010519820314132X。", "near_identity_number", "44010519820314132X"),
        ("乙方统一社会信用代码91440000MA0X001197。", "near_credit_number", "91440000MA0X001197"),
        ("款项付至6217000000004471。", "near_account_number", "6217000000004471"),
        ("保单号0440120600315572继续有效。", "policy_number_differs", "0440120600315572"),
        ("保险合同0440120600315572继续有效。", "near_policy_number", "0440120600315572"),
        ("报案号：RDAA2026440100882。", "report_number_differs", "RDAA2026440100882"),
        ("赔案号为PA202644010000888。", "claim_number_differs", "PA202644010000888"),
        ("双方不得再向法院起诉。", "clause_waives_suit", "不得再向法院起诉"),
        ("乙方尽快付清上述款项。", "vague_words", "尽快"),
        ("其余事项由各方协商解决。", "vague_words", "协商解决"),
        ("乙方承担相关费用。", "vague_words", "相关费用"),
        ("乙方另付约500元。", "vague_words", "约"),
        ("乙方另付500元左右。", "vague_words", "元左右"),
        ("丙方收到后出具收据。", "letter_of_nobody", "丙方"),
        ("我司收到后出具收据。", "pronoun", "我司"),
        ("他收到后出具收据。", "pronoun", "他"),
        ("甲方向乙方交付其发票。", "pronoun", "其发票"),
        ("乙方应向甲方支付拖车费。", "payment_without_amount", "支付"),
        ("一次性支付拖车费300元。", "payment_without_payer", "支付"),
        ("款项于【期限】前付清。", "gap_left", "【期限】"),
        ("款项于____前付清。", "gap_left", "____"),
        ("乙方于    年  月  日前到场。", "gap_left", "年  月  日"),
        ("乙方于××××年×月×日前到场。", "gap_left", "××××年×月×日"),
        ("乙方另付（  ）元。", "gap_left", "（  ）"),
        ("款项向XXX支付。", "gap_perhaps", 3 * "X"),
        ("终身寿险【尊享版】继续有效。", "gap_perhaps", "【尊享版】"),
        ("乙方另付人民币20,000.00元，大写贰拾万元整。", "capitals_differ", "贰拾万元整"),
        ("乙方另付2万元整（大写：贰拾万元整）。", "capitals_differ", "贰拾万元整"),
        ("乙方另付200万元，即20,000.00元。", "capitals_differ", "20,000.00元"),
        ("乙方另付人民币贰拾万元整，小写20,000.00元。", "capitals_differ", "人民币贰拾万元整"),
        ("乙方另付20,000.00元，贰拾万元整。", "capitals_differ", "贰拾万元整"),
        ("乙方于2027年11月9日前给付甲方保险金人民币42,000.00元。", "pay_day_differs", "2027年11月9日前"),
        ("乙方于二〇二六年二月三十日前付清上述款项。", "no_such_day", "二〇二六年二月三十日前"),
        ("乙方于13月40日前付清上述款项。", "no_such_day", "13月40日前"),
        ("甲方于2026年11月9日前给付乙方保险金人民币42,000.00元。", "payer_is_payee", "甲方于2026年11月9日前给付乙方"),
        ("乙方应付总额为人民币420,000.00元。", "total_differs", "总额为人民币420,000.00元"),
        ("款项汇入甲方账户6217000012345678901。", "account_number_differs", "6217000012345678901"),
        ("款项汇入账号6217-0000-0000-4418-22。", "account_number_differs", "6217-0000-0000-4418-22"),
        ("保险合同9999-8888-7777继续有效。", "policy_number_differs", "9999-8888-7777"),
        ("保险合同0440-1206-0031-5572继续有效。", "near_policy_number", "0440-1206-0031-5572"),
    ],
)  # fmt: skip
def test_what_a_term_says_is_found_with_its_words(term, code, words):
    assert (code, 2, words) in odd_terms(term)
    assert words in term


@pytest.mark.parametrize(
    "term",
    [
        "上述款项分两期支付至甲方本人账户。",
        "甲方在收到第一期款项后5日内，向乙方提交维修发票原件；乙方收到后出具收件回执。",
        "本案所涉保险合同（保险单号0440120600315527）继续有效，续期条件不因本次赔付而改变。",
        "本协议履行完毕后，本次赔案即告最终了结，各方就本次赔案再无其他争议。",
        "第一期30,000.00元，于2026年10月16日前付清；第二期12,000.00元，于2026年11月9日前付清。",
        "款项付至黄志强账户（账号6217000000004417）。",
        "南粤财产保险股份有限公司广东分公司的身份以统一社会信用代码91440000MA0X001179为准。",
        "各方无需另行协商。",
        "甲方其他费用由甲方承担。",
        "各方依照合约约定履行。",
        "甲方账户变更的，应及时书面通知乙方。",
        "甲方保险单原件由乙方妥善保管。",
        "本协议针对2026年3月15日前发生的保险事故。",
        "甲方已缴纳的第3期保险费1,500.00元由乙方退还甲方。",
        "乙方退还甲方2026年9月30日前已缴纳的保险费人民币300.00元。",
        "乙方另付人民币20,000.00元（贰万元）。",
        "乙方另付人民币贰万元整（小写：¥20,000.00）。",
        "乙方另付2万元，即20,000.00元。",
        "《终身寿险【尊享版】条款》继续有效。",
        "依照粤保监发【20】12号文办理。",
        "保险合同0440-1206-0031-5527继续有效。",
        "款项付至账号6217 0000 0000 4417。",
        "甲方、乙方各自承担己方的交通费。",
        "保险合同2026-10-08起继续有效。",
        "乙方于2026年11月9日前付清上述款项。",
    ],
)
def test_a_term_in_order_is_not_found(term):
    assert odd_terms(term) == set()


@pytest.mark.parametrize("term", [*LAWFUL, *OF_MONEY])
def test_no_lawful_sentence_keeps_an_agreement_from_being_signed(term):
    found = check_agreement(replace(DRAFT, terms=(DRAFT.terms[0], term)), CASE)
    assert [one.code for one in found if one.severity is Severity.BLOCKS] == []


def test_the_time_of_performance_is_that_of_the_rows():
    assert odd(replace(DRAFT, performance_time="三年内"))["time_not_of_rows"].field == "performance_time"
    assert "time_not_of_rows" in odd(replace(DRAFT, performance_time="2027年11月9日前"))
    assert odd(replace(DRAFT, performance_time="自本协议生效之日起40日内")) == {}


def test_the_dispute_is_told_but_in_a_supplementary_agreement():
    empty = replace(DRAFT, facts="", dispute_points=" ")
    assert {"facts_missing", "dispute_points_missing"} <= set(odd(empty))
    assert odd(empty, replace(CASE, is_supplement=True)) == {}


def test_a_claim_that_is_settled_finally_leaves_nothing_open():
    said = "后续医疗费用甲方可以另行申请理赔。"
    assert ("finally_but_open", 2, "后续医疗费用甲方可以另行申请") in odd_terms(said, settles_finally=True)
    assert odd_terms(said) == set()


def test_the_gaps_of_the_clause_bank_are_known(office):
    case_id = office.agreed()
    with office.database.reading() as db:
        assert case_to_check(db, case_id).is_supplement is False
        assert {"期限", "归属方", "日期"} <= case_to_check(db, case_id).gap_names


def test_dates_of_instalments_come_after_the_agreement_and_in_order():
    early = (InstalmentDraft(Decimal("42000"), date(2026, 10, 7)),)
    assert odd(replace(DRAFT, instalments=early))["due_before_agreement"].severity is Severity.BLOCKS
    turned = tuple(reversed(DRAFT.instalments))
    assert odd(replace(DRAFT, instalments=turned))["due_out_of_order"].position == 2
    undone = (*DRAFT.instalments, InstalmentDraft(None, None))
    assert {"instalment_without_amount", "instalment_without_day"} <= set(odd(replace(DRAFT, instalments=undone)))


def test_the_time_of_performance_does_not_end_before_the_last_instalment():
    assert odd(replace(DRAFT, performance_time="2026年10月30日前"))["time_ends_early"].field == "performance_time"


def test_what_is_said_in_other_fields_is_found_there():
    found = odd(replace(DRAFT, performance_time="尽快", facts="2026年2月30日，保单号0440120600315528的车辆受损。"))
    assert found["vague_words"].field == "performance_time"
    assert (found["no_such_day"].field, found["no_such_day"].severity) == ("facts", Severity.ASKS)
    assert found["policy_number_differs"].field == "facts"


def test_with_three_parties_the_sides_are_named_by_letters():
    third = replace(INSURER, name="粤安财产保险股份有限公司", letter="丙")
    three = replace(CASE, parties=(HUANG, INSURER, third))
    found = odd_terms("被申请人付清上述款项，双方再无争议。", case=three)
    assert {("side_of_several", 2, "被申请人"), ("two_of_several", 2, "双方")} <= found


def test_from_the_eleventh_party_on_a_party_is_called_by_its_place():
    assert [party_letter(place) for place in (0, 9, 10, 19, 20)] == ["甲", "癸", "第十一", "第二十", "第二十一"]
    many = [replace(INSURER, name=f"粤安第{place}公司", letter=party_letter(place)) for place in range(2, 12)]
    case = replace(CASE, parties=(HUANG, INSURER, *many))
    assert odd_terms("第十一方、第十二方各自到场，第三方不到场。", case=case) == set()
    assert ("letter_of_nobody", 2, "第十三方") in odd_terms("第十三方到场。", case=case)
    assert ("called_as_another", 2, "第十一方粤安第3公司") in odd_terms("第十一方粤安第3公司到场。", case=case)


def test_an_account_of_the_dispute_may_name_other_people():
    assert "near_name" not in odd(replace(DRAFT, facts="事故发生时由黄志刚驾驶。"))


DIGITS = st.text("0123456789", min_size=1, max_size=1)


@given(place=st.integers(0, 15), digit=DIGITS)
def test_one_changed_digit_of_the_policy_number_is_always_found(place, digit):
    number = CASE.policy_number
    typed = number[:place] + digit + number[place + 1 :]
    found = {code for code, _position, _words in odd_terms(f"保单号{typed}的合同继续有效。")}
    assert ("policy_number_differs" in found) is (typed != number)


@given(place=st.integers(0, 16), slip=st.sampled_from("险产粤甲天"))
def test_one_changed_character_of_a_long_name_is_always_found(place, slip):
    typed = INSURER.name[:place] + slip + INSURER.name[place + 1 :]
    found = {words for code, _position, words in odd_terms(f"款项由{typed}付清。") if code == "near_name"}
    assert bool(found) is (typed != INSURER.name)


@given(amount=st.decimals("0.01", "999999999.99", places=2), slip=st.decimals("0.00", "5.00", places=2))
def test_capitals_are_found_just_where_they_say_another_amount(amount, slip):
    term = f"乙方另付人民币{figures(amount)}元（大写：{in_capitals(amount + slip)}）。"
    assert ("capitals_differ" in {code for code, *_ in odd_terms(term)}) is bool(slip)


@given(st.text("甲乙丙方他其支付赔元（）【】第一期约0123456789,.年月日前保单号，。", max_size=60))
def test_no_text_makes_a_check_stumble_and_every_finding_names_its_words(term):
    for finding in check_agreement(replace(DRAFT, terms=(*DRAFT.terms, term), facts=term), CASE):
        if words := finding.params.get("words"):
            assert finding.field in ("terms", "facts")
            assert narrowed(str(words)) in narrowed(term)


@pytest.mark.parametrize(
    "piece",
    ["不得", "第一期1元", "于应", "甲方其", "【", "1,", "壹", "壹仟元（", "9" * 20 + " ", INSURER.name[:6], "黄志"],
)
def test_a_text_that_repeats_itself_is_looked_at_in_no_time_and_told_in_few_lines(piece):
    draft = replace(DRAFT, terms=(piece * (6000 // len(piece)),), facts=piece * (18_000 // len(piece)))
    began = time.process_time()
    found = check_agreement(draft, CASE)
    assert time.process_time() - began < 1.0  # a hundred times what it takes; a pattern that runs away takes ten
    assert len(found) < 100
