"""The fonts of papers: which draws what, how wide it is, and what none of them has."""

from __future__ import annotations

import subprocess
import sys

import pypdfium2
import pytest
from fontTools.ttLib import TTFont

from mediator_desk import paths
from mediator_desk.documents.typesetting import fonts, layout, pdf
from mediator_desk.documents.typesetting.template import Paragraph
from mediator_desk.documents.typesetting.typography import BOLD, RARE, REGULAR


@pytest.mark.parametrize("face", [REGULAR, BOLD])
def test_a_face_is_read_as_another_reader_reads_it(face):
    ours = fonts.font(face).face
    theirs = TTFont(paths.resources() / "fonts" / f"{face}.ttf")
    names = theirs.getBestCmap()
    order = {name: number for number, name in enumerate(theirs.getGlyphOrder())}
    assert {point: order[name] for point, name in names.items() if point != 0xA0} == {
        point: glyph for point, glyph in ours.charToGlyph.items() if point != 0xA0
    }
    assert [tuple(theirs["hmtx"][name]) for name in order] == [
        (advance, bearing - 0x10000 * (bearing > 0x7FFF)) for advance, bearing in ours.hmetrics
    ]
    assert list(theirs["loca"]) == list(ours.glyphPos)


def test_a_name_is_drawn_by_the_face_of_the_paper_and_its_rare_character_by_the_other():
    assert fonts.runs("陈𬱖与𠮷野𠀋", REGULAR) == [
        (REGULAR, "陈𬱖与"),
        (RARE, "𠮷"),
        (REGULAR, "野"),
        (RARE, "𠀋"),
    ]
    assert fonts.runs("调解协议书", BOLD) == [(BOLD, "调解协议书")]


def test_a_rare_character_is_as_wide_as_any_other():
    for face in (REGULAR, BOLD):
        assert {fonts.measure()[face](character) for character in "陈𬱖𠮷𠀋"} == {1.0}


def test_nearly_every_han_character_up_to_extension_f_can_be_drawn():
    extensions = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x2A700, 0x2CEA1), (0x2CEB0, 0x2EBE0)]
    unassigned = [*range(0x2A6DE, 0x2A6E0), *range(0x2A739, 0x2A740), *range(0x2B81E, 0x2B820)]
    every = [chr(point) for first, last in extensions for point in range(first, last + 1) if point not in unassigned]
    assert len(fonts.without_glyph(every)) < 20


def test_what_no_font_has_is_named_once_in_order():
    assert fonts.without_glyph("甲😀𰻞乙😀𠮷") == ["😀", "𰻞"]


def test_the_large_font_is_read_only_for_a_rare_character():
    program = (
        "from mediator_desk.documents.typesetting import fonts;"
        f"fonts.without_glyph('吴䶮陈𬱖'); fonts.runs('吴䶮陈𬱖', '{REGULAR}'); fonts.measure()['{REGULAR}']('𬱖');"
        "assert fonts._loaded.cache_info().currsize == 2, fonts._loaded.cache_info();"
        f"fonts.runs('𠮷', '{REGULAR}'); assert fonts._loaded.cache_info().currsize == 3"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_in_bold_type_a_rare_character_is_bold_and_what_follows_it_is_not():
    def darkness(style: str, text: str) -> int:
        rows = layout.lay_out([Paragraph(style, text)], fonts.measure())
        page = pypdfium2.PdfDocument(pdf.draw(rows, pdf.Furniture("试", "会", "zh-CN", page_mark="")))[0]
        return sum(255 - grey for grey in page.render(scale=2, grayscale=True).to_pil().tobytes())

    assert darkness("heading", "𠮷𠮷𠮷𠮷") > 1.2 * darkness("body", "𠮷𠮷𠮷𠮷")
    assert darkness("heading", "𠮷野") - darkness("heading", "𠮷") == pytest.approx(darkness("heading", "野"), rel=0.1)
