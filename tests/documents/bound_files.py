"""Pieces of a file for tests: pictures, PDFs, papers of the desk."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw

from mediator_desk.documents.file.parts import DrawnPiece, FileToBind, KeptPiece, Piece
from mediator_desk.documents.typesetting import fonts, layout, pdf
from mediator_desk.documents.typesetting.template import Paragraph
from mediator_desk.models.procedure_words import FilePaper

NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
ORIENTATION = 0x0112
RED, BLUE = (200, 0, 0), (0, 0, 200)


def picture(width=600, height=400, kind="JPEG", *, orientation=None, mode="RGB"):
    """Return a picture whose left half is red and whose right half is blue."""
    image = Image.new("RGB", (width, height), BLUE)
    ImageDraw.Draw(image).rectangle((0, 0, width // 2, height), fill=RED)
    written, exif = io.BytesIO(), Image.Exif()
    if orientation:
        exif[ORIENTATION] = orientation
    image.convert(mode).save(written, kind, **({"exif": exif} if orientation else {}))
    return written.getvalue()


def pdf_of(pages=2, size=(595, 842), **saved):
    """Return a PDF of empty pages with a line of text on each."""
    written = io.BytesIO()
    with pikepdf.new() as made:
        for number in range(pages):
            page = made.add_blank_page(page_size=size)
            font = pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            page.obj.Contents = made.make_stream(f"BT /F1 24 Tf 100 300 Td (sheet {number + 1}) Tj ET".encode())
        made.save(written, **saved)
    return written.getvalue()


def drawn(title, lines=3):
    """Return how a paper of the desk is drawn."""

    def draw():
        words = [Paragraph("title", title), *[Paragraph("body", "双方就本次理赔再无其他争议。" * 6)] * lines]
        pages = layout.lay_out(words, fonts.measure())
        return DrawnPiece(pdf.draw(pages, pdf.Furniture(title=title, author="", language="zh-CN")), len(pages))

    return draw


def kept(store, content, name="病历.jpg", media_type="image/jpeg", rotation=0):
    """Put a file into a store and return it as a piece of a file."""
    return KeptPiece(name, media_type, store.put(content), len(content), rotation)


def evidence(source, name="证据1：病历"):
    """Return a piece of evidence."""
    return Piece(FilePaper.EVIDENCE, name, source)


def file_of(*pieces, **fields):
    """Return a file to bind: a registration form, then the pieces."""
    named = {
        "case_id": 1,
        "number": "粤保调〔2026〕第0012号",
        "title": "谢家豪与粤安人寿保险合同纠纷",
        "committee": "广东省保险行业协会人民调解委员会",
        "cover": Piece(FilePaper.COVER, "卷宗封面", drawn("卷宗封面")),
        "back": lambda pages: drawn(f"封底 共{pages}页", 1)(),
    }
    first = Piece(FilePaper.APPLICATION, "受理登记表", drawn("受理登记表", 12))
    return FileToBind(pieces=(first, *pieces), **(named | fields))


def texts(path: Path):
    """Return the text of each page of a PDF as pdfium reads it."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]
