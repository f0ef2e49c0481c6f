"""The agreement as a PDF, read back with poppler and pypdf."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pypdf
import pypdfium2
import pytest

from mediator_desk.conventions import amounts
from mediator_desk.documents.papers.agreement import copies_needed, render_agreement, render_agreement_bytes
from mediator_desk.documents.papers.agreement_values import SHAPE, agreement_values
from mediator_desk.documents.proof.record import agreement_record, lacking
from mediator_desk.documents.typesetting.template import compose, load_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.words import EffectRule
from mediator_desk.services.agreements.agreement_facts import (
    AgreementFacts,
    InstalmentFacts,
    PartyFacts,
    RepresentativeFacts,
)
from tests.documents.papers import ABDULLA, CHEN, HUANG, NANYUE, SHORT, WU

FIVE = replace(SHORT, parties=(HUANG, NANYUE, WU, CHEN, ABDULLA), mediators=("陈国华", "李素梅"))

MARKUP = (
    "<b>粗体</b>",
    '<img src="file:///etc/passwd"/>',
    '<img src="http://127.0.0.1/x.png" width="1" height="1"/>',
    '<a href="http://example.com">链接</a>',
    "<font color='white'>隐藏</font>",
    "<font size=0>隐藏</font>",
    "<para>段</para>",
    "<br/>",
    "<!-- 注释 -->",
    "<script>alert(1)</script>",
    "<![CDATA[x]]>",
    "<?xml version='1.0'?>",
    "&amp;",
    "&lt;b&gt;",
    "&#19968;",
    "<super>2</super>",
    "</para></b>",
    "{name}",
    "{0} {{x}} ${number}",
    "%s %(x)s %%",
    r"\(括号\) \057 \n",
)


def poppler_text(content: bytes) -> str:
    run = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    return run.stdout.decode()


def pypdf_text(content: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


def pdfium_text(content: bytes) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))


def solid(text: str) -> str:
    """The text without anything that only lays it out."""
    return re.sub(r"\s", "", text)


def body(content: bytes) -> str:
    """What the pages say between header and footer, in one piece."""
    pages = poppler_text(content).split("\f")
    lines = [line for page in pages for line in page.splitlines()]
    footer = re.compile(r"第[0-9]+页 共[0-9]+页|广东省保险行业协会调解委员会|调解协议书 粤保调协.*")
    return solid("".join(line for line in lines if not footer.fullmatch(line.strip())))


def test_every_party_every_term_and_everyone_who_signs_is_on_paper():
    text = body(render_agreement_bytes(FIVE))
    for party in FIVE.parties:
        assert f"当事人（{party.side_letter}方）：{party.name}" in text
        assert f"{party.side_letter}方：{party.name}（签名、盖章或者按指印）" in text
    assert all(term in text for term in FIVE.terms)
    assert "调解员：陈国华（签名）" in text
    assert "调解员：李素梅（签名）" in text
    assert "记录人：刘思敏（签名）" in text
    assert "委托代理人：周敏，联系方式：020-38880000，特别授权。" in text


@pytest.mark.parametrize("read", [poppler_text, pypdf_text, pdfium_text])
def test_rare_names_are_copied_from_the_paper_as_they_were_typed(read):
    text = read(render_agreement_bytes(replace(FIVE, recorder="𠮷野𠀋")))
    for name in ("吴䶮", "陈𬱖", "阿卜杜拉·买买提", "𠮷野𠀋"):
        assert name in text


@pytest.mark.parametrize("read", [poppler_text, pypdf_text, pdfium_text])
def test_squeezed_marks_are_copied_as_they_were_typed(read):
    said = "他说：“《条款》（2019版）：‘不赔’！”——“……是吗？！”；（甲）、（乙）。"
    assert said in solid(read(render_agreement_bytes(replace(SHORT, facts=said * 3))))


@pytest.mark.parametrize("read", [poppler_text, pypdf_text])
def test_letter_spacing_puts_no_spaces_into_copied_text(read):
    lines = [line for line in read(render_agreement_bytes(SHORT)).splitlines() if "调解协议书" not in line]
    assert [line for line in lines if " " in line.strip() and "页" not in line] == []


def test_a_rare_name_is_really_drawn(tmp_path):
    def pixels(name: str) -> bytes:
        one = replace(SHORT, parties=(replace(WU, side_letter="甲", name=name), NANYUE))
        run = subprocess.run(
            ["pdftoppm", "-r", "40", "-l", "1", "-gray"],
            input=render_agreement_bytes(one),
            capture_output=True,
            check=True,
        )
        return run.stdout

    assert len({pixels("陈𬱖"), pixels("陈𬍛"), pixels("陈𠮷"), pixels("陈𠀋"), pixels("陈　")}) == 5


def test_copies_are_one_for_each_party_and_one_for_the_committee():
    assert copies_needed(SHORT) == 3
    assert "本协议一式三份，当事人、人民调解委员会各持一份。" in body(render_agreement_bytes(SHORT))
    assert "本协议一式六份" in body(render_agreement_bytes(FIVE))
    assert "本协议一式七份" in body(render_agreement_bytes(replace(FIVE, copies=7)))
    assert "本协议一式六份" in body(render_agreement_bytes(replace(FIVE, copies=3)))


@pytest.mark.parametrize("amount", ["42000.00", "1409.50", "16409.02", "10010000.00", "0.07"])
def test_figures_and_capitals_come_from_the_same_amount(amount):
    exact = Decimal(amount)
    text = body(render_agreement_bytes(replace(SHORT, amount=exact)))
    assert f"协议金额：人民币{amounts.figures(exact)}元（大写：{amounts.in_capitals(exact)}）。" in text


def test_every_instalment_is_on_paper():
    six = tuple(InstalmentFacts(n, Decimal(f"{n}000.00"), date(2026, 5 + n, 8), "银行转账") for n in range(1, 7))
    text = body(render_agreement_bytes(replace(SHORT, instalments=six)))
    assert "第六期：人民币6,000.00元，应于2026年11月8日前（含当日）付清，支付方式：银行转账。" in text


def test_every_page_says_which_of_how_many_it_is():
    pages = poppler_text(render_agreement_bytes(replace(SHORT, facts="事实清楚，证据充分。" * 800))).split("\f")[:-1]
    assert len(pages) > 10
    assert all(f"第{number}页 共{len(pages)}页" in page for number, page in enumerate(pages, start=1))


def test_eleven_thousand_characters_of_facts_all_reach_the_paper():
    facts = "".join(
        f"第{n}项：保险公司于2026年3月{n % 28 + 1}日赔付{n},000.00元，申请人不予认可。" for n in range(1, 320)
    )
    facts = facts[:11_000]
    assert facts in body(render_agreement_bytes(replace(SHORT, facts=facts)))


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_prints_as_typed(markup):
    content = render_agreement_bytes(
        replace(SHORT, facts=f"甲{markup}乙", parties=(replace(HUANG, name=markup), NANYUE))
    )
    assert f"甲{solid(markup)}乙" in body(content)
    assert f"甲方：{solid(markup)}（签名" in body(content)
    assert b"/URI" not in content
    assert b"/XObject" not in content.replace(b"/XObject <<\n>>", b"")


def test_fields_that_were_not_filled_in_leave_no_label():
    bare = AgreementFacts(
        committee_name="甲会",
        number="1",
        parties=(PartyFacts("甲", "applicant", True, "丁一"), PartyFacts("乙", "respondent", False, "丙公司")),
        terms=("各自承担。",),
    )
    text = body(render_agreement_bytes(bare))
    assert "当事人（甲方）：丁一。当事人（乙方）：丙公司。" in text
    for label in ("职业", "住", "联系方式", "统一社会", "委托代理人", "金额", "账户", "保险", "期：", "履行", "证件"):
        assert label not in text
    assert "年月日" in text


def test_a_character_without_a_glyph_stops_the_paper_by_name(tmp_path):
    target = tmp_path / "agreement.pdf"
    target.write_bytes(b"the last good one")
    facts = replace(SHORT, parties=(HUANG, replace(NANYUE, name="𰻞野保险公司")))
    with pytest.raises(Refused) as refusal:
        render_agreement(facts, target)
    assert refusal.value.code == "missing_glyph"
    assert refusal.value.params == {
        "character": "𰻞",
        "code_point": "U+30EDE",
        "name": unicodedata.name("𰻞"),
        "field": "parties[1].name",
    }
    assert target.read_bytes() == b"the last good one"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("field", ["committee_name", "number", "audit_anchor", "recorder"])
def test_no_text_on_the_page_escapes_the_glyph_check(field):
    with pytest.raises(Refused) as refusal:
        render_agreement_bytes(replace(SHORT, **{field: "\u202e反"}))
    assert refusal.value.params["name"] == "RIGHT-TO-LEFT OVERRIDE"
    assert refusal.value.params["field"] == field


def test_only_embedded_subsets_are_in_the_file(tmp_path):
    target = tmp_path / "agreement.pdf"
    render_agreement(FIVE, target)
    fonts = subprocess.run(["pdffonts", target], capture_output=True, check=True, text=True).stdout.splitlines()[2:]
    assert fonts
    for line in fonts:
        assert re.match(r"[A-Z]{6}\+NotoSerifSC-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes", line), line


def test_an_ordinary_paper_is_small():
    assert len(render_agreement_bytes(SHORT)) < 100_000
    assert len(render_agreement_bytes(FIVE)) < 100_000


def test_the_same_facts_give_the_same_bytes_whatever_was_drawn_between():
    first = render_agreement_bytes(SHORT)
    render_agreement_bytes(FIVE)
    assert render_agreement_bytes(SHORT) == first


def test_papers_that_are_drawn_at_the_same_time_do_not_mix():
    kinds = [SHORT, FIVE, replace(SHORT, facts="另案事实。" * 200)]
    alone = [render_agreement_bytes(facts) for facts in kinds]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(render_agreement_bytes, kinds * 8)) == alone * 8


def test_the_file_says_what_it_is_and_claims_no_date():
    reader = pypdf.PdfReader(io.BytesIO(render_agreement_bytes(SHORT)))
    assert reader.metadata.title == "调解协议书 粤保调协〔2026〕第1571号"
    assert reader.metadata.author == "广东省保险行业协会调解委员会"
    assert reader.metadata.creation_date is None
    assert reader.root_object["/Lang"] == "zh-CN"


def test_a_practice_paper_is_marked_on_every_page_and_a_real_one_on_none():
    sample = pypdf.PdfReader(io.BytesIO(render_agreement_bytes(replace(FIVE, is_sample=True))))
    assert all("练习样本" in page.extract_text() for page in sample.pages)
    assert "样" not in body(render_agreement_bytes(FIVE))


def test_the_day_of_signing_is_printed_or_left_to_be_written():
    assert "2026年10月8日" in body(render_agreement_bytes(replace(SHORT, signed_on=date(2026, 10, 8))))
    assert body(render_agreement_bytes(SHORT)).endswith("年月日")


@pytest.mark.parametrize("template", ["", "粤保调协〔2026〕第1570号"])
@pytest.mark.parametrize(
    ("rule", "clause", "note"),
    [
        (
            EffectRule.PEOPLES_MEDIATION,
            "自各方当事人签名、盖章或者按指印，调解员签名并加盖人民调解委员会印章之日起生效。",
            "（签名、盖章或者按指印）",
        ),
        (EffectRule.COURT_REFERRED, "协议自各方当事人签名、盖章或者按指印之日起生效。", "（签名、盖章或者按指印）"),
        (EffectRule.ONLINE, "协议自最后一方当事人电子签名之日起生效。", "（电子签名）"),
    ],
)
def test_the_clause_of_effect_says_the_rule_of_the_agreement(rule, clause, note, template):
    text = body(render_agreement_bytes(replace(SHORT, effect_rule=rule, supplements=template)))
    assert clause in text
    assert text.count("之日起生效") == 1
    assert text.count(note) == len(SHORT.parties)


def test_a_wording_that_says_another_rule_does_not_read_back():
    facts = replace(SHORT, effect_rule=EffectRule.COURT_REFERRED)
    usual = ["本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖人民调解委员会印章之日起生效。"]
    assert "effect_rule" in {one.place for one in lacking(agreement_record(facts), usual)}
    assert "effect_rule" not in {one.place for one in lacking(agreement_record(SHORT), usual)}


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path):
    with pytest.raises(Unavailable) as error:
        render_agreement(SHORT, tmp_path / "nowhere" / "agreement.pdf")
    assert error.value.code == "folder_read_only"
    assert error.value.params == {"path": str(tmp_path / "nowhere")}


def test_the_pages_pass_through_another_reader_without_complaint(tmp_path):
    target = tmp_path / "agreement.pdf"
    render_agreement(FIVE, target)
    run = subprocess.run(["pdftoppm", "-r", "20", "-png", target, tmp_path / "page"], capture_output=True, check=True)
    assert run.stderr == b""
    assert len(list(tmp_path.glob("page*.png"))) == len(pypdf.PdfReader(target).pages)


def test_who_pays_nothing_agrees_on_no_sum_of_nothing():
    unpaid = replace(SHORT, amount=Decimal("0.00"), instalments=())
    read = body(render_agreement_bytes(unpaid))
    assert "协议金额" not in read
    assert "零元" not in read
    assert not any(said.place.startswith("amount") for said in agreement_record(unpaid))


def test_a_guardian_is_named_once_and_has_no_authority_from_a_child():
    guardian = RepresentativeFacts("周洁", "法定代理人", relation="法定代理人", may_settle=True)
    read = body(render_agreement_bytes(replace(SHORT, parties=(replace(HUANG, representatives=(guardian,)), NANYUE))))
    told, _mark, to_sign = read.partition("一式")
    assert (told.count("法定代理人"), to_sign.count("法定代理人")) == (1, 1), "among the parties, and where it signs"
    assert read.count("特别授权") == 1, "that of the insurer's agent"


@pytest.mark.parametrize("name", ["mediation_agreement", "supplementary_agreement"])
def test_for_a_child_the_line_to_sign_on_names_the_guardian(name):
    guardian = RepresentativeFacts("谢家豪", kind_word="法定代理人", relation="父亲")
    agent = RepresentativeFacts("周敏", kind_word="委托代理人")
    child = replace(SHORT.parties[0], name="谢小宝", representatives=(guardian, agent))
    facts = replace(SHORT, parties=(child, SHORT.parties[1]), supplements="0001" if name[0] == "s" else "")
    template = load_template(name, SHAPE, EVERY_STYLE)
    signing = [one.text for one in compose(template, agreement_values(facts)) if one.style == "signature"]
    assert signing[:2] == ["甲方：谢小宝（法定代理人：谢家豪）", f"乙方：{SHORT.parties[1].name}"]
