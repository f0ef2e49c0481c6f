"""Names and numbers in texts: found however they were typed, masked alike, and words that are no names stay."""

from __future__ import annotations

import pytest

from mediator_desk.documents.proof.redaction_masks import secrets_of
from mediator_desk.documents.proof.redaction_words import MaskedWords
from mediator_desk.services.papers.redaction import Original, OriginalKind, Originals

K = OriginalKind
INSURER = "中国平安财产保险股份有限公司广东分公司"


def words(*names, kept=(), fixed=(), **others):
    people = [Original(K.PERSON, name) for name in names]
    numbers = [Original(K[kind.upper()], text) for kind, text in others.items()]
    return MaskedWords(Originals((*people, *numbers), tuple(kept)), fixed)


@pytest.mark.parametrize(
    "typed",
    ["谢家豪", "谢 家 豪", "谢　家豪", "謝家豪", "谢\u200b家豪", "谢\n家豪"],
)
def test_a_name_is_found_however_it_was_typed(typed):
    masked = words("谢家豪").masked(f"申请人{typed}称")
    assert masked.replace("\n", "") == "申请人谢某称"
    assert masked.count("\n") == typed.count("\n")


def test_two_people_of_one_surname_are_told_apart_and_each_is_always_the_same():
    masked = words("张三丰", "张三", "李四").masked("张三丰与张三，李四；张三丰、张 三")
    assert masked == "张某1与张某2，李某；张某1、张某2"


def test_a_name_inside_a_longer_one_is_not_taken_for_it():
    assert words("李明", "李明明").masked("李明明之父李明") == "李某2之父李某1"


@pytest.mark.parametrize(
    ("name", "mask"),
    [
        ("欧阳美玲", "欧阳某"),
        ("阿卜杜拉·买买提", "阿某"),
        ("MARIA DA SILVA", "M某"),
        ("吴䶮", "吴某"),
        ("𬱖小明", "𬱖某"),
    ],
)
def test_names_of_every_kind_keep_what_stands_before_the_given_name(name, mask):
    assert words(name).masked(f"经{name}同意") == f"经{mask}同意"


def test_the_dot_of_a_name_may_be_any_dot_or_none():
    masked = words("阿卜杜拉·买买提").masked("阿卜杜拉•买买提，阿卜杜拉买买提，阿卜杜拉・买买提")
    assert masked == "阿某，阿某，阿某"


def test_a_name_of_one_character_is_a_name_only_where_it_stands_alone():
    masked = words("明").masked("申请人：明，情况说明清楚。由明与保险公司协商，证明材料")
    assert masked == "申请人：某，情况说明清楚。由某与保险公司协商，证明材料"


def test_a_name_that_is_a_common_word_stays_a_word_where_the_template_says_it():
    masked = words("申请", fixed=["被申请人：{name}", "申请人自愿"]).masked("申请人自愿；申请说，被申请人同意")
    assert masked == "申请人自愿；申某说，被申请人同意"


def test_a_person_called_as_an_insurer_is_masked_and_the_insurer_is_not():
    assert words("平安", kept=[INSURER]).masked(f"平安与{INSURER}") == f"平某与{INSURER}"


def test_somebody_who_is_called_as_a_mask_gets_another():
    found = words("张某", "张三")
    masked = found.masked("张某与张三")
    assert not found.hits(masked)
    assert len(set(masked.split("与"))) == 2


@pytest.mark.parametrize(
    "typed",
    ["13800138000", "138 0013 8000", "138-0013-8000", "１３８００１３８０００", "138\u00a00013\u00a08000"],
)
def test_a_telephone_number_is_found_however_it_was_typed(typed):
    assert words(phone="13800138000").masked(f"电话{typed}。") == "电话138****8000。"


def test_a_landline_is_found_with_and_without_its_area():
    masked = words(phone="020-87512378").masked("020-87512378、（020）87512378、02087512378、87512378")
    assert "8751" not in masked


def test_a_number_inside_a_longer_one_is_masked_there():
    assert "13812345678" not in words(phone="13812345678").masked("保单号PDZA13812345678001")


@pytest.mark.parametrize("text", ["共计1200000元", "共计120000元", "金额120000.50元", "编号A120000", "120,000元"])
def test_a_short_number_is_no_part_of_an_amount(text):
    assert words(number="120000").masked(text) == text


def test_a_short_number_that_stands_alone_is_masked():
    assert words(number="120000").masked("保单号120000。") == "保单号****0。"


@pytest.mark.parametrize(
    ("address", "mask"),
    [
        ("广东省广州市天河区体育西路103号维多利广场A座1201室", "广东省广州市天河区某处"),
        ("上海市浦东新区世纪大道100号", "上海市浦东新区某处"),
        ("广东省中山市石岐街道东明花园小区3栋", "广东省中山市某处"),
        ("内蒙古自治区呼和浩特市新城区海拉尔东街5号", "内蒙古自治区呼和浩特市新城区某处"),
        ("湖南省长沙县星沙镇人民路1号", "湖南省长沙县某处"),
        ("东风中路268号", "某处"),
    ],
)
def test_an_address_ends_with_its_district(address, mask):
    assert words(address=address).masked(f"住{address}。") == f"住{mask}。"


def test_a_part_of_an_address_is_masked_where_it_is_told_alone():
    found = words(address="广东省广州市天河区体育西路103号维多利广场A座1201室")
    assert found.masked("事故发生在体育西路103号门前") == "事故发生在某处门前"


def test_a_day_of_birth_leaves_the_year():
    found = words(birthday="1990-01-01")
    assert found.masked("1990年1月1日出生；1990-01-01；1990年11月1日") == "1990年出生；1990年；1990年11月1日"


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("1990年1月2日", "1990年"),
        ("1990年01月02日", "1990年"),
        ("1990年1月02号", "1990年"),
        ("1990-01-02", "1990年"),
        ("1990-1-2", "1990年"),
        ("１９９０－１－２", "1990年"),
        ("1990.1.2", "1990年"),
        ("1990/01/2", "1990年"),
        ("19900102", "1990年"),
        ("90年1月2日", "90年"),
        ("一九九〇年一月二日", "一九九〇年"),
        ("一九九零年一月二日", "一九九零年"),
    ],
)
@pytest.mark.parametrize("number", ["440106199001021236", "440106900102123"])
def test_a_day_of_birth_that_only_stands_in_the_identity_number_is_masked_in_every_form(number, typed, left):
    assert words(identity=number).masked(f"生于{typed}，男") == f"生于{left}，男"


def test_the_day_of_birth_in_a_number_that_nobody_registered_is_masked_too():
    assert words().masked("440106198506154325，1985年6月15日生") == "4401**********4325，1985年生"


@pytest.mark.parametrize(
    "text", ["1990-12", "共199012元", "2190年1月2日", "编号199012", "1990年1月21日", "1990年11月2日"]
)
def test_another_day_and_another_number_are_no_day_of_birth(text):
    assert words(identity="440106199001021236").masked(text) == text


def test_a_part_of_a_dotted_name_is_masked_as_the_whole():
    masked = words("阿卜杜拉·买买提").masked("阿卜杜拉受伤，买买提先生住院，阿卜杜拉·买买提签名")
    assert masked == "阿某受伤，阿某先生住院，阿某签名"


def test_a_part_that_two_people_share_is_somebody_and_neither_of_them():
    masked = words("阿卜杜拉·买买提", "买买提·艾山").masked("阿卜杜拉与艾山，买买提在场")
    assert masked == "阿某与买某，某人在场"


def test_a_given_name_is_masked_where_it_stands_as_a_word_of_its_own():
    masked = words("谢家豪", "欧阳美玲").masked("伤者：家豪，由美玲与家豪。")
    assert masked == "伤者：谢某，由欧阳某与谢某。"


@pytest.mark.parametrize("text", ["住家豪酒店", "，国家豪迈，", "伤者平安，已出院", "，家豪\n酒店，"])
def test_a_given_name_inside_of_words_and_one_that_is_a_word_stay(text):
    assert words("谢家豪", "谢平安").masked(text) == text


@pytest.mark.parametrize(
    ("address", "said", "masked"),
    [
        ("广东省广州市越秀区中山五路8号", "在广州市越秀区中山五路摔倒", "在广州市越秀区某处摔倒"),
        ("广东省广州市越秀区中山五路8号", "住中山五路八号", "住某处八号"),
        ("湖南省长沙县星沙镇人民路1号", "在人民路被撞", "在某处被撞"),
        ("上海市浦东新区世纪大道100号", "世纪大道口", "某处口"),
        ("广东省中山市石岐街道东明花园小区3栋", "石岐街道办事处", "石岐街道办事处"),
    ],
)
def test_the_street_of_an_address_is_masked_without_its_number(address, said, masked):
    assert words(address=address).masked(said) == masked


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        ("微信号wx_xjh1990，", "微信号****，"),
        ("微信：xjh1990\nQQ 12345678", "微信：****\nQQ ****"),
        ("WeChat: Xjh-1990", "WeChat: ****"),
        ("ＱＱ号：１２３４５６", "ＱＱ号：****"),
        ("微信支付20261008，微信转账5000元", "微信支付20261008，微信转账5000元"),
    ],
)
def test_the_number_of_a_chat_is_masked_behind_the_name_of_the_service(typed, masked):
    assert words().masked(typed) == masked


@pytest.mark.parametrize(
    ("kind", "typed", "masked"),
    [
        ("number", "C2026-0912", "****2"),
        ("identity", "E12345678", "****8"),
        ("phone", "87512378", "****8"),
        ("account", "6222020200012345678", "****5678"),
    ],
)
def test_of_a_short_number_the_last_character_is_left_at_most(kind, typed, masked):
    found = words(phone="020-87512378") if kind == "phone" else words(**{kind: typed})
    assert found.masked(f"号{typed}。") == f"号{masked}。"


def test_a_name_is_masked_even_where_a_longer_word_begins_with_it():
    assert words("周敏").masked("周敏锐地指出") == "周某锐地指出"


def test_a_number_behind_one_that_is_none_is_found():
    assert words(account="12345", number="45678901").masked("号12345678901") == "号123****1"


@pytest.mark.parametrize(
    ("typed", "lost"),
    [
        ("证件440106198506154321，", "19850615"),
        ("电话15912345678", "1591234"),
        ("卡号6222 0202 0001 2345 678", "0202"),
        ("车牌粤A·12345", "12345"),
        ("邮箱xie.jh@example.com", "example"),
    ],
)
def test_what_nobody_registered_is_masked_where_anybody_sees_what_it_is(typed, lost):
    assert lost not in words().masked(typed).replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        "保险期间2026-10-08—2027-10-07，人民币30,150.07元",
        "粤保调〔2026〕第0001号",
        "（2026）粤0106民诉前调1234号",
        "20261008至20271007",
        "人民币壹万元整",
    ],
)
def test_days_amounts_and_case_numbers_stay(text):
    assert words().masked(text) == text


def test_what_one_text_begins_and_the_next_ends_is_found():
    assert words("谢家豪").masked_together(["由谢家", "豪签收"]) == ["由谢某", "签收"]


def test_masking_again_changes_nothing():
    found = words("张三丰", "张三", phone="13800138000", identity="440106199001011235", account="6222020200012345678")
    once = found.masked("张三丰（13800138000，440106199001011235），张三6222020200012345678，粤A12345")
    assert found.masked(once) == once


def test_thirty_parties_are_thirty_names():
    names = [f"张{one}{two}" for one in "伟强军敏静" for two in "华国明芳丽平"]
    found = words(*names)
    masked = [found.masked(name) for name in names]
    assert len(set(masked)) == 30
    assert not any(found.hits(one) for one in masked)


def test_names_are_masked_in_whatever_facts_consist_of():
    facts = {"parties": [{"name": "张三", "is_person": True}], "names": ("张三",)}
    assert words("张三").masked_value(facts) == {"parties": [{"name": "张某", "is_person": True}], "names": ("张某",)}


def test_every_mask_is_less_than_what_it_masks():
    kinds = {K.PERSON: "李小龙", K.IDENTITY: "440106199001011235", K.ACCOUNT: "6222020200012345678"}
    for kind, text in kinds.items():
        secret, *_ = secrets_of([Original(kind, text)])
        assert secret.mask != text
        assert text not in secret.mask
