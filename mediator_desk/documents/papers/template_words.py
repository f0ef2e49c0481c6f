"""The words of the plain notation of templates, in which the committee reads and changes its papers.

- A line is a paragraph and begins with its style: 【正文】; without one it has the style of the paragraph before it.
- {申请人} is a fact. Text falls away where a fact in it is missing; 〔…〕 is a part that falls away by itself.
- 【…】 is an instruction and never printed: see INSTRUCTIONS. It stands at the front of its paragraph or part.
- Within 〔…〕 a new line means nothing, so that long parts can be written below each other.
- 〔2018〕 with nothing but a year is what it is; 【符号：〔】 is a sign that would mean something else, 【换行】 a
  line feed.
"""

from __future__ import annotations

import re

PAPER_NAME = "文书名称"
"""The first line: what the paper is called on its further pages."""

STYLE_WORDS = {
    "title": "标题",
    "number": "编号",
    "heading": "小标题",
    "body": "正文",
    "entry": "条目",
    "item": "条目首行",
    "remark": "备注",
    "address": "称呼",
    "letter": "函件正文",
    "footnote": "附注",
    "line": "单行",
    "small": "小号正文",
    "minor": "小号标题",
    "signature": "签名",
    "seal": "印章",
    "date": "落款日期",
    "field": "填写栏",
}
"""What each style of the papers is called."""

EACH, WHEN, WHEN_TEXT, UNLESS, UNLESS_TEXT = "逐一列出", "如果", "如果有", "除非", "如果没有"
JOIN, END, NOTE, LABEL, BLANK, SIGN, LINE_FEED = "之间", "末尾", "旁注", "栏名", "空白也印出", "符号", "换行"

INSTRUCTIONS = {
    EACH: "each",
    WHEN: "when",
    WHEN_TEXT: "when",
    UNLESS: "unless",
    UNLESS_TEXT: "unless",
    JOIN: "join",
    END: "end",
    NOTE: "note",
    LABEL: "note",
    BLANK: "blank",
}
"""Which key of a template each instruction stands for."""

OF_A_BLOCK = frozenset({"note", "blank"})
"""Keys of a whole paragraph, at any place of it."""
NAMING = frozenset({"each", "when", "unless"})
"""Keys whose value is a name."""

COLONS = "：:"
RETURN = "↵"
"""A line feed in the value of an instruction."""
YEAR = re.compile(r"〔\d{4}〕")
SIGNS = "【】〔〕"

STYLE_MEANS = {
    "title": "居中的大字",
    "number": "右边的小字，例如编号",
    "heading": "加粗，后面的段落跟着它",
    "body": "两字缩进，协议书的正文",
    "entry": "清单里的一条",
    "item": "清单里一条的第一行",
    "remark": "更小的字，两字缩进",
    "address": "函件开头的称呼，顶格",
    "letter": "函件的正文，两字缩进",
    "footnote": "文末的小字",
    "line": "顶格的一行",
    "small": "小一号的正文，两字缩进",
    "minor": "小一号的加粗标题",
    "signature": "左边印谁签名，右边留横线",
    "seal": "盖章处",
    "date": "签名下面的日期",
    "field": "表格的一行：左边栏名，右边内容",
}
"""What each style looks like, in a few words."""

OTHER_INSTRUCTIONS = {
    f"{JOIN}：，": "各部分之间加逗号",
    f"{JOIN}：；": "各部分之间加分号",
    f"{JOIN}：、": "各部分之间加顿号",
    f"{END}：。": "最后加句号",
    f"{NOTE}：（签名）": "旁边的小字",
    f"{LABEL}：": "表格这一行的栏名",
    BLANK: "没有内容也印出来，留空手写",
    LINE_FEED: "在一段里另起一行",
}
"""Instructions that name no fact, and what each does."""
