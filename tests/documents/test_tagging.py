"""Papers for those who hear them read: the structure of the file, walked through by another library."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import replace

import pikepdf
import pytest

from mediator_desk.documents.papers.agreement import render_agreement_bytes
from mediator_desk.documents.typesetting import fonts, layout, pdf
from mediator_desk.documents.typesetting.tables import Column, head_row, headed_pages, line_rows, part_row
from mediator_desk.documents.typesetting.template import Paragraph
from tests.documents.papers import SHORT

FURNITURE = pdf.Furniture("送达回证 〔2026〕1号", "某<调>委&会", "zh-CN", header_left="某调委会", qr="MD1|1|2")
COLUMNS = (Column("序号", 0, 40), Column("名称", 50, 200), Column("日期", 260, 100))


def form(lines: int = 1) -> bytes:
    paragraphs = [
        Paragraph("title", "送达回证"),
        Paragraph("body", "很长的一段。" * 100),
        Paragraph("heading", "送达情况"),
        Paragraph("field", "张三" * 10 * lines, "受送达人"),
        Paragraph("field", "", "签收"),
        Paragraph("signature", "送达人：", "（签名）"),
        Paragraph("date", "2026年10月8日"),
    ]
    return pdf.draw(layout.lay_out(paragraphs, fonts.measure()), FURNITURE)


def table(lines: int) -> bytes:
    measure = fonts.measure()
    head = head_row(COLUMNS, measure)
    rows = [head, part_row("申请人一方提交")]
    for number in range(lines):
        rows += line_rows(COLUMNS, (str(number + 1), "" if number % 3 else "保单及条款", "2026年"), measure)
    return pdf.draw(headed_pages(rows, head), FURNITURE)


def tree(content: bytes) -> list[tuple[int, str]]:
    """Every part with its depth, below the document."""
    found: list[tuple[int, str]] = []

    def walk(node: pikepdf.Object, depth: int) -> None:
        for kid in node.K if "/K" in node else []:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                assert kid.P.objgen == node.objgen
                found.append((depth, str(kid.S)[1:]))
                walk(kid, depth + 1)

    with pikepdf.open(io.BytesIO(content)) as file:
        walk(file.Root.StructTreeRoot.K[0], 0)
    return found


def spoken(content: bytes) -> str:
    run = subprocess.run(["pdfinfo", "-struct-text", "-"], input=content, capture_output=True, check=True)
    assert run.stderr == b""
    return run.stdout.decode()


def test_a_form_is_heading_paragraph_table_and_signatures():
    assert [role for depth, role in tree(form()) if depth == 0] == ["H1", "P", "H2", "Table", "Sect"]
    assert tree(form())[3:] == [
        *[(0, "Table"), (1, "TR"), (2, "TH"), (2, "TD"), (1, "TR"), (2, "TH"), (2, "TD")],
        *[(0, "Sect"), (1, "P"), (1, "P"), (1, "P")],
    ]


def test_a_paragraph_that_goes_on_to_the_next_page_is_one_paragraph():
    content = pdf.draw(layout.lay_out([Paragraph("body", "事实。" * 900)], fonts.measure()), FURNITURE)
    assert tree(content) == [(0, "P")]
    assert "事实。" * 900 in re.sub(r'[\s"]', "", spoken(content))


def test_a_table_over_several_pages_is_one_table_whose_head_is_read_once():
    content = table(120)
    roles = [role for _, role in tree(content)]
    assert roles.count("Table") == 1
    assert roles.count("TR") == 122
    assert roles.count("TD") == 360
    assert spoken(content).count('"序号"') == 1
    with pikepdf.open(io.BytesIO(content)) as file:
        assert len(file.pages) > 2
        rows = file.Root.StructTreeRoot.K[0].K[0].K
        assert str(rows[0].K[0].A.Scope) == "/Column"
        assert int(rows[1].K[0].A.ColSpan) == 3


@pytest.mark.parametrize("content", [form(), form(80), table(60), render_agreement_bytes(SHORT)])
def test_whatever_is_drawn_is_part_of_the_paper_or_said_to_be_no_part(content):
    with pikepdf.open(io.BytesIO(content)) as file:
        root = file.Root.StructTreeRoot
        for number, page in enumerate(file.pages):
            assert int(page.StructParents) == number
            assert str(page.Tabs) == "/S"
            assert int(root.ParentTree.Nums[2 * number]) == number
            listed = root.ParentTree.Nums[2 * number + 1]
            depth, seen = 0, 0
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in {"BDC", "BMC"}:
                    depth += 1
                    if str(operands[0]) != "/Artifact":
                        assert int(operands[1].MCID) == seen
                        assert str(listed[seen].S) == str(operands[0])
                        seen += 1
                elif str(operator) == "EMC":
                    depth -= 1
                elif str(operator) in {"Tj", "TJ", "S", "f"}:
                    assert depth == 1
                assert 0 <= depth <= 1
            assert seen == len(listed)


def test_the_file_says_its_title_author_and_language_twice_and_no_date():
    with pikepdf.open(io.BytesIO(form())) as file:
        assert bool(file.Root.MarkInfo.Marked)
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        assert str(file.Root.Lang) == "zh-CN"
        with file.open_metadata() as said:
            assert said["dc:title"] == str(file.docinfo["/Title"]) == "送达回证 〔2026〕1号"
            assert said["dc:creator"] == [str(file.docinfo["/Author"])] == ["某<调>委&会"]
            assert said["dc:language"] == {"zh-CN"}
            assert not any("Date" in key for key in said)


def test_each_paper_of_several_is_a_part_of_its_own():
    pages = layout.lay_out([Paragraph("title", "通知"), Paragraph("body", "内容。")], fonts.measure())
    content = pdf.draw_together([(pages, FURNITURE), (pages, replace(FURNITURE, title="二"))], "两份")
    assert [role for depth, role in tree(content) if depth == 0] == ["Part", "Part"]


def test_a_list_made_of_rows_is_read_in_the_order_of_its_rows():
    rows = [
        layout.Row(20, (layout.Text(0, 10, "甲"), layout.Text(50, 10, "乙"))),
        layout.Row(20, (layout.Text(0, 10, "丙"),)),
    ]
    content = pdf.draw(layout.paginate(rows, 100), FURNITURE)
    assert tree(content) == [(0, "P"), (0, "P")]
    assert '"甲乙"' in spoken(content)


@pytest.mark.parametrize("content", [form(), table(80), render_agreement_bytes(replace(SHORT, is_sample=True))])
def test_qpdf_finds_no_fault_in_the_file(content, tmp_path):
    target = tmp_path / "paper.pdf"
    target.write_bytes(content)
    with pikepdf.open(target) as file:
        assert file.check_pdf_syntax() == []


def test_the_same_table_gives_the_same_bytes():
    assert table(50) == table(50)
