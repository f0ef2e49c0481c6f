"""The page that stands in a bound file in place of what could not be put on pages: named, with the reason."""

from __future__ import annotations

from types import MappingProxyType

from mediator_desk.documents.file.parts import DrawnPiece, FileToBind, KeptPiece
from mediator_desk.documents.file.stamps import drawable
from mediator_desk.documents.together import WATERMARK
from mediator_desk.documents.typesetting.template import Scope, Shape, compose, load_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE

SHAPE: Shape = dict.fromkeys(("number", "name", "file", "kind", "size", "check", "reason"))

REASONS = MappingProxyType(
    {
        "not_a_page": "该文件不是图片或者PDF文件，不能装订成页",
        "picture_too_large": "图片尺寸过大，不能安全读取",
        "picture_damaged": "图片已损坏，不能读取",
        "pdf_locked": "PDF文件设有打开密码，不能读取",
        "pdf_damaged": "PDF文件已损坏，不能读取",
        "pdf_incomplete": "PDF文件不完整（可能只收到一部分），部分页面没有内容，未装入；请取得完整文件",
        "pdf_too_long": "PDF文件页数过多，不能装订",
        "piece_too_large": "文件内容过大，不能安全读取",
        "attachment_missing": "存档中未找到该文件",
        "attachment_damaged": "存档中的文件与其校验值不符",
        "file_unreadable": "该文件不能读取",
    }
)
KINDS = MappingProxyType(
    {"audio": "录音文件", "video": "录像文件", "image": "图片文件", "text": "文本文件", "application/pdf": "PDF文件"}
)


def draw_left_out(to_bind: FileToBind, name: str, kept: KeptPiece, code: str) -> DrawnPiece:
    """Return the page that says what is not here, why, and by which hash it is found again."""
    from mediator_desk.documents.typesetting import fonts, layout, pdf

    template = load_template("file_left_out", SHAPE, EVERY_STYLE)
    values: Scope = {
        "number": drawable(to_bind.number),
        "name": drawable(name),
        "file": drawable(kept.name),
        "kind": _kind(kept.media_type),
        "size": f"{kept.size:,}字节",
        "check": kept.sha256,
        "reason": REASONS.get(code, REASONS["file_unreadable"]),
    }
    furniture = pdf.Furniture(
        title=template.name,
        author=to_bind.committee,
        language=template.language,
        page_mark="",
        watermark=WATERMARK if to_bind.is_sample else "",
    )
    pages = layout.lay_out(compose(template, values), fonts.measure())
    return DrawnPiece(pdf.draw(pages, furniture), len(pages))


def _kind(media_type: str) -> str:
    return KINDS.get(media_type) or KINDS.get(media_type.partition("/")[0]) or "电子文件"
