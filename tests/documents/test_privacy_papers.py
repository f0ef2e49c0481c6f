"""The papers of privacy: the list of files to be destroyed, and what is held on a person."""

from __future__ import annotations

import io
from datetime import date

import pypdf
import pytest

from mediator_desk.documents.lists.destruction_list import DestructionList, render_destruction_list
from mediator_desk.documents.lists.person_data import PersonPaper, render_person_data
from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.services.privacy.retention_list import DueFile

ON = date(2056, 11, 9)


def text_of(content):
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return "".join("".join(page.extract_text().split()) for page in pages), len(pages)


def files(count):
    number = "粤保调〔2026〕第{:04d}号"
    days = {"archived_on": date(2026, 10, 8), "kept_until": date(2036, 10, 8), "is_over": True}
    return [
        DueFile(n, number.format(n), "谢*", "粤安人寿保险股份有限公司", ArchiveClass.SHORT, **days)
        for n in range(1, count + 1)
    ]


def test_the_list_names_every_file_and_who_signs():
    said, pages = text_of(render_destruction_list(DestructionList("某某调解委员会", ON, files(90), "何敏", "何淑仪")))
    assert pages > 1
    for words in (
        "档案销毁清册",
        "共90卷",
        "第0001号",
        "第0090号",
        "短期",
        "2036-10-08",
        "销毁人：何敏",
        "批准人：何淑仪",
        "监销人",
    ):
        assert words in said


def test_the_same_list_gives_the_same_bytes():
    facts = DestructionList("某某调解委员会", ON, files(3))
    assert render_destruction_list(facts) == render_destruction_list(facts)


def test_a_persons_data_are_printed_as_they_were_typed():
    lines = [("当事人", "2026-10-08", "姓名：<b>谢家豪</b>；证件号码：440106199001011235")]
    paper = PersonPaper("某某调解委员会", "谢家豪", ON, [("粤保调〔2026〕第0001号　保管至2056-10-08", lines)])
    said, _pages = text_of(render_person_data(paper))
    for words in ("个人信息副本", "第四十五条", "<b>谢家豪</b>", "440106199001011235", "2026-10-08"):
        assert words in said


def test_a_character_that_cannot_be_drawn_is_named():
    with pytest.raises(Refused, match="missing_glyph_in"):
        render_person_data(PersonPaper("某某调解委员会", "谢😀", ON, []))
