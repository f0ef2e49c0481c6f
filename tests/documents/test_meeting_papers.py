"""Notices, receipts, the list of a day and the record of a meeting, read back from their PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mediator_desk.documents.lists.day_list import render_day_list
from mediator_desk.documents.papers.agreement import render_agreement_bytes
from mediator_desk.documents.papers.notice import render_notices, render_receipts
from mediator_desk.documents.papers.session_record import render_record, render_undisputed
from mediator_desk.errors import Refused
from mediator_desk.models.session_words import DeliveryManner
from mediator_desk.models.words import EffectRule, PartySide, SessionMode, SessionState
from mediator_desk.services.papers.day_list import DayListBy, DayPart, PartyOfDay
from mediator_desk.services.papers.notices import Addressee
from mediator_desk.services.papers.record import PartyOnRecord, PersonOnRecord
from tests.documents.meeting_papers import (
    DAY,
    INSURER,
    LINE,
    MEETING,
    NOTICE,
    RECEIPT,
    RECORD,
    UNDISPUTED,
    pages,
    whole,
)
from tests.documents.papers import SHORT

RARE = ("吴䶮", "陈𬱖", "阿卜杜拉·买买提")
MARKUP = ("<b>粗</b>", "&amp;<img src='x'>", "{name}", "%s%n", "=1+1", "</para>")


def test_a_notice_says_when_where_who_mediates_what_to_bring_and_which_rights_there_are():
    (page,) = pages(render_notices([NOTICE]))
    for said in (
        "调解通知书", "案号：粤保调〔2026〕第2412号", "黄志强：", f"黄志强与{INSURER}保险合同纠纷一案",
        "2026年10月12日（星期一）9时05分", "第2次调解", "本会第一调解室（广州市天河区珠江东路6号12楼）",
        "由陈国华、李敏主持", "记录人：刘思敏", "不公开进行", "本人身份证件原件", "证据材料原件", "授权委托书",
        "申请调解员回避", "要求终止调解", "不收取任何费用", "如实陈述纠纷事实", "020-38881234",
        "某某人民调解委员会", "人民调解委员会印章", "2026年10月8日", "第1页共1页",
    ):  # fmt: skip
        assert said in page, said
    assert "营业执照" not in page


def test_an_organisation_is_told_to_bring_its_licence_and_its_agents_are_named():
    to = Addressee((2,), (INSURER,), False, True, agents=("周敏",))
    page = whole(render_notices([replace(NOTICE, to=to)]))
    assert "营业执照副本复印件" in page
    assert "本会登记的代理人：周敏。" in page
    assert "本人身份证件" not in page


def test_a_notice_of_a_meeting_online_has_its_link_and_one_at_home_its_address():
    link = "https://meeting.example.cn/j/8812345678?pwd=abc"
    online = replace(MEETING, mode=SessionMode.ONLINE, room="", place=link)
    assert f"线上（{link}）" in whole(render_notices([replace(NOTICE, meeting=online)]))
    visit = replace(MEETING, mode=SessionMode.HOME_VISIT, room="", place="海珠区新港西路21号")
    assert "地点：海珠区新港西路21号。" in whole(render_notices([replace(NOTICE, meeting=visit)]))


def test_a_notice_speaks_of_a_link_only_where_it_names_one_and_calls_the_telephone_no_place():
    online = replace(MEETING, mode=SessionMode.ONLINE, room="视频调解室", place="")
    page = whole(render_notices([replace(NOTICE, meeting=online)]))
    assert "线上（视频调解室）。进入方式由本会另行告知。" in page
    assert "该链接" not in page
    linked = whole(render_notices([replace(NOTICE, meeting=replace(online, place="https://m.example.cn/1"))]))
    assert "请于上述时间前通过该链接进入。" in linked
    assert "另行告知" not in linked
    called = whole(render_notices([replace(NOTICE, meeting=replace(online, mode=SessionMode.TELEPHONE, room=""))]))
    assert "方式：电话。请于上述时间保持电话畅通。" in called
    assert "地点" not in called


def test_all_notices_of_a_day_are_one_pdf_each_from_a_new_page_with_its_own_numbers():
    read = pages(render_notices([replace(NOTICE, to=replace(NOTICE.to, names=(f"当事人{n}",))) for n in range(40)]))
    assert len(read) == 40
    assert all(f"当事人{n}：" in page and "第1页共1页" in page for n, page in enumerate(read))


def test_a_notice_to_a_side_names_everybody_of_it():
    page = whole(render_notices([replace(NOTICE, to=Addressee((1, 2, 3), RARE, True, False))]))
    assert "吴䶮、陈𬱖、阿卜杜拉·买买提：" in page


def test_a_receipt_asks_for_everything_that_is_not_known_yet():
    (page,) = pages(render_receipts([RECEIPT]))
    for said in (
        "送达回证", "案号", "受送达人黄志强", "送达文书名称及件数调解通知书（第2次调解）1份",
        "□直接□邮寄□电子□留置□转交", "送达地点", "送达人（签名）", "代收人（签名）及与受送达人关系", "签收时间",
        "拒收事由", "见证人（签名）", "年月日时分",
    ):  # fmt: skip
        assert said in page.replace("\u3000", ""), said


def test_a_receipt_says_what_is_known():
    known = replace(
        RECEIPT, manner=DeliveryManner.POST, place="海珠区新港西路21号", server="刘思敏", received_by="黄小明",
        relation="儿子", served_on=date(2026, 10, 9), witness="王五", copies=2,
    )  # fmt: skip
    page = whole(render_receipts([known]))
    for said in ("■邮寄", "□直接", "黄小明（与受送达人关系：儿子）", "2026年10月9日", "王五", "2份", "刘思敏"):
        assert said in page, said


def test_a_record_says_who_took_part_what_was_told_asked_claimed_offered_and_how_it_ended():
    page = whole(render_record(RECORD))
    for said in (
        "第2次调解", "2026年10月12日（星期一）9时05分至10时40分", "本会第一调解室", "不公开进行", "申请人：黄志强",
        "委托代理人周敏（特别授权）", "其他参加人：何工（专业人员，车辆定损）", "未到场：黄小明",
        "调解员：陈国华、李敏",
        "记录人：刘思敏", "黄志强：于2026年10月12日（星期一）9时05分由陈国华告知。", "黄志强答：不申请回避。",
        "周敏答：申请回避。", "赔付车辆维修费48,600.00元", "申请人提交：1.维修发票；2.照片。",
        "被申请人提交：1.定损单。",
        "钣金工时", "黄志强：修车花了48,600元。", "申请人（黄志强）：人民币45,000.00元，七日内付清。",
        "2026年10月16日前支付人民币30,000.00元，对方接受。", "事故发生在2026年8月19日。",
        "■达成调解协议", "□未达成调解协议", "□延期继续调解", "被申请人代理人：周敏", "专业人员：何工", "核对无误",
    ):  # fmt: skip
        assert said in page.replace("\u3000", ""), said
    assert "黄小明（签名" not in page


def test_a_record_of_a_meeting_of_which_nobody_kept_the_people_is_signed_by_the_parties():
    bare = replace(RECORD, people=(), is_rights_told=False, is_recusal_asked=False, result=None, course="", offers=())
    page = whole(render_record(bare)).replace("\u3000", "")
    for said in ("已经告知到场各方：□是□否", "已经询问到场各方：□是□否", f"被申请人：{INSURER}", "□达成调解协议"):
        assert said in page, said


def test_a_record_of_twenty_thousand_characters_flows_over_pages_and_loses_none():
    course = "\n".join(f"黄志强：第{n}句，修车花了四万八千六百元，都有发票。" for n in range(800))
    read = pages(render_record(replace(RECORD, course=course)))
    assert len(course) > 20_000
    assert len(read) > 15
    assert all(f"第{n}页共{len(read)}页" in page for n, page in enumerate(read, start=1))
    text = "".join(read)
    assert all(f"第{n}句" in text for n in range(800))


def test_a_record_with_one_or_with_twenty_parties_has_a_line_for_each_to_sign():
    many = tuple(PartyOnRecord(PartySide.APPLICANT, f"当事人{n}") for n in range(20))
    page = whole(render_record(replace(RECORD, parties=many, people=())))
    assert all(page.count(f"申请人：当事人{n}") >= 2 for n in range(20))


def test_undisputed_facts_are_signed_by_the_parties_and_say_that_no_agreement_was_made():
    page = whole(render_undisputed(UNDISPUTED))
    for said in (
        "无争议事实记载",
        "没有达成调解协议",
        "保险合同有效。",
        "无需举证",
        "申请人：黄志强",
        "调解员：陈国华",
    ):
        assert said in page, said
    assert "没有达成" not in whole(render_undisputed(replace(UNDISPUTED, has_failed=False)))


def test_an_oral_agreement_is_registered_and_not_signed_by_the_parties():
    page = whole(render_agreement_bytes(replace(SHORT, is_oral=True, effect_rule=EffectRule.ORAL)))
    assert "人民调解口头协议登记表" in page
    assert "自各方当事人口头达成之日起生效" in page
    assert "按指印" not in page
    assert "人民调解口头协议登记表" not in whole(render_agreement_bytes(SHORT))


def test_a_day_list_says_times_parties_masked_numbers_what_lacks_and_who_has_not_answered():
    (page,) = pages(render_day_list(DAY))
    for said in (
        "调解日程表第一调解室", "共1场", "09:05", "10:35", "粤保调〔2026〕第2412号", "138****5678", "（周敏）",
        "权利义务告知", "授权委托书", "未答复：周敏", "不到场：黄志强", "陈国华",
    ):  # fmt: skip
        assert said in page.replace("\u3000", ""), said


def test_each_room_of_a_day_begins_on_a_page_of_its_own_and_a_full_one_flows_on():
    full = DayPart("第一调解室", tuple(replace(LINE, meeting=replace(MEETING, sequence=n)) for n in range(1, 41)))
    online = DayPart("", (replace(LINE, lacks=(), state=SessionState.HELD),), SessionMode.ONLINE)
    read = pages(render_day_list(replace(DAY, parts=(full, online))))
    assert "线上调解" in read[-1]
    assert "齐备" in read[-1]
    assert "已调解" in read[-1]
    assert all("未答复、不到场" in page for page in read)
    assert f"第{len(read) - 1}页共{len(read) - 1}页" in read[-2]


def test_a_day_list_by_mediator_says_the_room():
    page = whole(render_day_list(replace(DAY, by=DayListBy.MEDIATOR, parts=(DayPart("陈国华", (LINE,)),))))
    assert "调解日程表陈国华" in page.replace("\u3000", "")
    assert "第一调解室" in page


def test_rare_names_are_read_back_exactly():
    people = tuple(PersonOnRecord(name, RECORD.people[0].role, PartySide.APPLICANT) for name in RARE)
    parties = tuple(PartyOfDay(PartySide.APPLICANT, name, "") for name in RARE)
    list_of = replace(DAY, parts=(DayPart("䶮厅", (replace(LINE, parties=parties),)),))
    papers = (
        render_notices([replace(NOTICE, to=Addressee((1,), RARE, True, False))]),
        render_receipts([replace(RECEIPT, names=RARE)]),
        render_record(replace(RECORD, people=people)),
        render_day_list(list_of),
    )
    for paper in papers:
        text = whole(paper)
        assert all(name in text for name in RARE)


@pytest.mark.parametrize("typed", MARKUP)
def test_what_looks_like_markup_prints_as_it_was_typed(typed):
    plain = typed.replace(" ", "")
    meeting = replace(MEETING, room=typed, recorder=typed)
    party = PartyOfDay(PartySide.APPLICANT, typed, "")
    assert plain in whole(render_notices([replace(NOTICE, meeting=meeting)]))
    assert plain in whole(render_receipts([replace(RECEIPT, place=typed)]))
    assert plain in whole(render_record(replace(RECORD, course=f"黄志强：{typed}")))
    assert plain in whole(render_day_list(replace(DAY, parts=(DayPart("一", (replace(LINE, parties=(party,)),)),))))


def test_a_character_that_no_font_has_stops_the_paper_with_its_name():
    bad = "黄\U0001f600"
    makers = (
        lambda: render_notices([NOTICE, replace(NOTICE, to=replace(NOTICE.to, names=(bad,)))]),
        lambda: render_receipts([replace(RECEIPT, server=bad)]),
        lambda: render_record(replace(RECORD, course=bad)),
        lambda: render_undisputed(replace(UNDISPUTED, facts=bad)),
        lambda: render_day_list(replace(DAY, parts=(DayPart(bad, (LINE,)),))),
    )
    for make in makers:
        with pytest.raises(Refused) as refused:
            make()
        assert refused.value.code == "missing_glyph_in"
        assert refused.value.params["code_point"] == "U+1F600"


@pytest.mark.parametrize("unseen", ["\u200b", "\u202e", "\ufeff", "\u200d", "\x01"])
def test_what_nobody_sees_stops_no_paper(unseen):
    text = whole(render_record(replace(RECORD, course=f"周敏：定损{unseen}没有意见\n{unseen}\n黄志强：好")))
    assert "定损没有意见" in text
    assert whole(render_notices([replace(NOTICE, to=replace(NOTICE.to, names=(f"黄{unseen}志强",)))])).count("黄志强")


def test_a_character_that_no_font_has_is_told_with_the_words_of_the_note_that_holds_it():
    course = "黄志强：定损金额不认可\n周敏：对定损金额48600元没有意见\U0001f600，工时费另议，配件也另议\n黄志强：好"
    with pytest.raises(Refused) as refused:
        render_record(replace(RECORD, course=course))
    assert refused.value.params["where"] == "…600元没有意见\U0001f600，工时费另议，配…"


def test_the_same_facts_give_the_same_bytes():
    assert render_notices([NOTICE, NOTICE]) == render_notices([NOTICE, NOTICE])
    assert render_receipts([RECEIPT]) == render_receipts([RECEIPT])
    assert render_record(RECORD) == render_record(RECORD)
    assert render_day_list(DAY) == render_day_list(DAY)


def test_papers_of_the_practice_committee_say_so():
    sample = replace(NOTICE.head, is_sample=True)
    assert "练习样本" in whole(render_notices([replace(NOTICE, head=sample)]))
    assert "练习样本" in whole(render_day_list(replace(DAY, head=sample)))


def test_the_hour_at_which_they_left_is_a_blank_while_they_still_sit_there():
    text = whole(render_record(replace(RECORD, held_until=None)))
    assert "9时05分至____时____分" in text


def test_a_meeting_over_midnight_says_both_days():
    late = replace(RECORD, held_until=RECORD.held_from + timedelta(hours=20))
    assert "至2026年10月13日（星期二）5时05分" in whole(render_record(late))
