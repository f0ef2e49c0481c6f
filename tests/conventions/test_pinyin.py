from __future__ import annotations

import pytest

from mediator_desk.conventions.pinyin import MOST_READINGS, company_keys, person_keys


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("郑家豪", {"zhengjiahao", "zjh"}),
        ("仇英", {"qiuying", "qy"}),
        ("单雄", {"shanxiong", "sx"}),
        ("解缙", {"xiejin", "xj"}),
        ("区永康", {"ouyongkang", "oyk"}),
        ("查良镛", {"zhaliangyong", "zly"}),
        ("任盈盈", {"renyingying", "ryy"}),
        ("曾国华", {"zengguohua", "zgh"}),
        ("朴志成", {"piaozhicheng", "pzc"}),
        ("尉迟恭", {"yuchigong", "ycg"}),
        ("万俟卨", {"moqixie", "mqx"}),
        ("长孙无忌", {"zhangsunwuji", "zswj"}),
        ("欧阳美玲", {"ouyangmeiling", "oyml"}),
        ("吕布", {"lvbu", "lb"}),
        ("单于", {"shanyu", "sy"}),
        ("买买提·艾力", {"maimaitiaili", "mmtal"}),
        ("𬱖", {"di", "d"}),
        ("John Smith", {"johnsmith", "js"}),
        ("", set()),
        ("***", set()),
    ],
)
def test_a_name_is_found_by_its_pinyin_and_its_initials(name, keys):
    assert person_keys(name) == keys


def test_a_surname_is_read_otherwise_in_a_given_name():
    assert "wangdan" in person_keys("王单")
    assert "liqiu" not in person_keys("李仇")


@pytest.mark.parametrize(
    ("name", "readings"),
    [
        ("盖叫天", {"gejiaotian", "gaijiaotian"}),
        ("覃辉", {"qinhui", "tanhui"}),
        ("王重阳", {"wangchongyang", "wangzhongyang"}),
        ("李长乐", {"lichangle", "lizhangle", "lichangyue", "lizhangyue"}),
    ],
)
def test_a_name_that_is_read_in_several_ways_is_found_by_each(name, readings):
    assert readings <= person_keys(name)


def test_a_name_of_many_readings_keeps_few():
    assert len([key for key in person_keys("乐长重行") if len(key) > 4]) <= MOST_READINGS


def test_a_company_is_found_too():
    assert company_keys("粤安人寿") == {"yueanrenshou", "yars"}
    assert "changanzerenbaoxian" in company_keys("长安责任保险")
