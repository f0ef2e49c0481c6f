"""What stands beside the text: the code that is read from the paper, the number, head and foot."""

from __future__ import annotations

import io

import pikepdf
import pypdf
import pypdfium2
import pytest
import zxingcpp

from mediator_desk.documents.typesetting import fonts, layout, pdf
from mediator_desk.documents.typesetting.rows import Placed, Row, Text
from mediator_desk.documents.typesetting.template import Paragraph
from mediator_desk.documents.typesetting.typography import BOTTOM, PAGE_WIDTH, QR_BOTTOM, QR_WIDTH

NUMBER = "粤保调〔2026〕第2412号-文书-003"
PAYLOAD = f"MD1|{NUMBER}|0123456789abcdef0123456789abcdef"


def paper(**furniture: str) -> bytes:
    said = pdf.Furniture("调解协议书", "某调委会", "zh-CN", **furniture)
    return pdf.draw(layout.lay_out([Paragraph("body", "事实清楚。" * 400)], fonts.measure()), said)


@pytest.mark.parametrize("dots", [100, 150, 300])
def test_the_code_is_read_from_every_page_even_from_a_poor_scan(dots):
    pages = pypdfium2.PdfDocument(paper(qr=PAYLOAD, number=NUMBER))
    assert len(pages) > 1
    for page in pages:
        found = zxingcpp.read_barcodes(page.render(scale=dots / 72, grayscale=True).to_pil())
        assert [one.text for one in found] == [PAYLOAD]


def test_the_code_stands_between_the_text_and_the_edge_of_the_paper():
    assert QR_BOTTOM + QR_WIDTH < BOTTOM
    image = pypdfium2.PdfDocument(paper(qr=PAYLOAD, page_mark=""))[0].render(scale=2, grayscale=True).to_pil()
    below = image.crop((0, int(image.height - (BOTTOM - 2) * 2), image.width, image.height))
    left, top, right, bottom = below.point(lambda grey: 255 * (grey < 128)).getbbox()
    assert (right - left) / 2 == pytest.approx(QR_WIDTH, abs=1)
    assert (bottom - top) / 2 == pytest.approx(QR_WIDTH, abs=1)
    assert top > 8
    assert right / 2 < PAGE_WIDTH - 60


def test_the_number_is_in_the_foot_of_every_page():
    for page in pypdf.PdfReader(io.BytesIO(paper(number=NUMBER))).pages:
        assert NUMBER in page.extract_text()


def test_a_very_long_number_leaves_the_page_mark_free():
    longest = NUMBER * 4
    page = pypdfium2.PdfDocument(paper(number=longest))[0].get_textpage()
    number, length = page.search(longest).get_next()
    mark, _ = page.search("第1页").get_next()
    assert page.get_charbox(number + length - 1)[2] < page.get_charbox(mark)[0]


def test_a_paper_without_number_and_code_has_neither():
    assert paper() == paper(number="", qr="")
    assert zxingcpp.read_barcodes(pypdfium2.PdfDocument(paper())[0].render(scale=3).to_pil()) == []


def test_no_number_of_a_page_is_written_with_an_exponent():
    lines = [Text(0.1 + 1e-9, 10, "甲", spacing=spacing) for spacing in (1e-14, 1e-7, 3.3e-5, 0.5)]
    content = pdf.draw([[Placed(0, Row(20, tuple(lines)))]], pdf.Furniture("试", "会", "zh-CN"))
    with pikepdf.open(io.BytesIO(content)) as file:
        known = {"BT", "ET", "Tm", "Tc", "Tf", "Tr", "Tj", "g", "w", "S", "BDC", "BMC", "EMC", "cm", "TL", "q", "Q"}
        assert {str(operator) for _, operator in pikepdf.parse_content_stream(file.pages[0])} <= known
