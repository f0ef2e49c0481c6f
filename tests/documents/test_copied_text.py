"""What three readers copy from a paper is what was typed, character by character, without spaces that nobody typed."""

from __future__ import annotations

import random
import re

import pytest

from mediator_desk.documents.typesetting import fonts, layout, pdf
from mediator_desk.documents.typesetting.template import Paragraph
from tests.documents.test_agreement import pdfium_text, poppler_text, pypdf_text
from tests.documents.test_line_breaking import TEXTS

NAMES = ("吴䶮，", "陈𬱖。", "阿卜杜拉·买买提", "𠮷野𠀋", "“《条款》（试行）”", "——", "……", "（甲）、（乙）：“")
PIECES = [piece for text in TEXTS for piece in re.findall(r"[^，。；：]+[，。；：]?", text) if " " not in piece]
FURNITURE = pdf.Furniture("试", "会", "zh-CN", page_mark="")


@pytest.mark.parametrize("read", [poppler_text, pypdf_text, pdfium_text])
@pytest.mark.parametrize("seed", range(12))
def test_a_paper_is_copied_as_it_was_typed(seed, read):
    chance = random.Random(seed)
    paragraphs = [
        Paragraph(
            chance.choice(("body", "letter", "small", "entry", "heading")),
            "".join(chance.choice((*PIECES, *NAMES)) for _ in range(chance.randint(5, 60))),
        )
        for _ in range(6)
    ]
    text = read(pdf.draw(layout.lay_out(paragraphs, fonts.measure()), FURNITURE))
    assert re.sub(r"[\r\n\f]", "", text) == "".join(one.text for one in paragraphs)
