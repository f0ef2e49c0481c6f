"""The proof of a redacted copy: nothing in the file, seen or not, says what it was to hide.

Loads pikepdf, pdfium and pypdf: import it only where a copy is made. Two readers read every page; every string and
every stream of the file is looked through uncompressed; what cannot be looked through (a picture, an attachment, an
earlier version of the file) may not be there at all.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pikepdf
import pypdfium2
from pypdf import PdfReader

from mediator_desk.documents.proof.redaction_bytes import BytesLookedFor, decoded
from mediator_desk.documents.proof.redaction_words import MaskedWords
from mediator_desk.errors import Refused
from mediator_desk.services.papers.redaction import OriginalKind

K = OriginalKind
WORDS = {
    K.PERSON: "姓名",
    K.ORGANISATION: "单位名称",
    K.IDENTITY: "证件号码",
    K.CREDIT_CODE: "统一社会信用代码",
    K.PHONE: "电话号码",
    K.ACCOUNT: "账号",
    K.ADDRESS: "住址",
    K.BIRTHDAY: "出生日期",
    K.NUMBER: "编号",
}
"""What was found, as the refusal says it: never the string itself."""
MOST_TOLD = 5
BY_CHANCE = 3
"""Characters that stand beside each other by chance where two lines or two cells meet; every word of the copy was
compared with what was to be drawn before."""
_FONT_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True)
class Finding:
    """Something that was found: where, and what it is in words."""

    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}：{self.what}"


def refuse_originals(content: bytes, words: MaskedWords, name: str = "") -> None:
    """Look through a copy and the name of its file.

    Raises Refused("redaction_leaves", where, count) with the places of what was found.
    """
    found = findings(content, words, name)
    if found:
        told = "；".join(map(str, found[:MOST_TOLD])) + ("…" if len(found) > MOST_TOLD else "")
        raise Refused("redaction_leaves", where=told, count=len(found))


def findings(content: bytes, words: MaskedWords, name: str = "") -> list[Finding]:
    """Return everything in a file that it may not say; an empty list: nothing. `name` is that of the file."""
    looked_for = BytesLookedFor(words)
    found = [Finding("文件名", WORDS[kind]) for kind in _in_text(name, words)]
    found += _pages(content, words)
    with pikepdf.open(io.BytesIO(content)) as file:
        for place, what in _Objects(file, words, looked_for).findings():
            found.append(Finding(place, what))
    if (kind := looked_for.found(content, is_program=True)) is not None:
        found.append(Finding("文件字节", WORDS[kind]))
    if content.count(b"%%EOF") > 1 or content.count(b"startxref") > 1:
        found.append(Finding("文件", "含有较早的版本"))
    return list(dict.fromkeys(found))


def _pages(content: bytes, words: MaskedWords) -> Iterator[Finding]:
    """Give what two readers read on the pages."""
    with closing(pypdfium2.PdfDocument(content)) as document:
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as text:
                yield from _on_page(number, text.get_text_range(), words)
    for number, page in enumerate(PdfReader(io.BytesIO(content)).pages):
        yield from _on_page(number, page.extract_text(), words)


def _on_page(number: int, text: str, words: MaskedWords) -> Iterator[Finding]:
    said = text.replace("\r\n", "\n").replace("\r", "\n")
    for hit in words.hits(f"\n{said}\n"):  # a page ends no word either
        if not (hit.is_broken and len(hit.secret.folded) <= BY_CHANCE):
            yield Finding(f"第{number + 1}页正文", WORDS[hit.secret.kind])


def _in_text(text: str, words: MaskedWords) -> list[OriginalKind]:
    return [hit.secret.kind for hit in words.hits(text)]


class _Objects:
    """Every object of one file, with what it is there for."""

    def __init__(self, file: pikepdf.Pdf, words: MaskedWords, looked_for: BytesLookedFor) -> None:
        self._file, self._words, self._bytes = file, words, looked_for
        self._drawn = {one.objgen: n for n, page in enumerate(file.pages, 1) for one in _contents(page)}
        self._programs = {
            one[key].objgen for one in file.objects if isinstance(one, pikepdf.Dictionary)
            for key in _FONT_PROGRAMS if key in one
        }  # fmt: skip
        self._about = file.trailer.Info.objgen if "/Info" in file.trailer else (0, 0)

    def findings(self) -> Iterator[tuple[str, str]]:
        for one in self._file.objects:
            place = self._place(one)
            yield from self._forbidden(one)
            for text in _strings(one):
                yield from ((place, WORDS[kind]) for kind in self._in_string(text))
            if isinstance(one, pikepdf.Stream):
                yield from ((place, WORDS[kind]) for kind in self._in_stream(one))
        yield from (
            ("文件尾", WORDS[kind]) for text in _strings(self._file.trailer, 1) for kind in self._in_string(text)
        )

    def _place(self, one: pikepdf.Object) -> str:
        if one.objgen == self._about:
            return "文件属性"
        if one.objgen in self._drawn:
            return f"第{self._drawn[one.objgen]}页内容流"
        if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            return f"对象{one.objgen[0]}"
        kinds = {"/Metadata": "XMP元数据", "/StructElem": "结构树", "/EmbeddedFile": "附件", "/Filespec": "附件"}
        named = kinds.get(str(one.get("/Type", "")))
        return named or ("书签" if "/Title" in one and "/Parent" in one else f"对象{one.objgen[0]}")

    def _forbidden(self, one: pikepdf.Object) -> Iterator[tuple[str, str]]:
        """Give what nobody can look through."""
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            if str(one.get("/Type", "")) in ("/EmbeddedFile", "/Filespec") or "/EF" in one:
                yield "附件", "不得含有附件"
            if str(one.get("/Subtype", "")) == "/Image":
                yield "图片", "不得含有图片"
            if "/JS" in one or str(one.get("/Subtype", "")) in ("/Widget", "/FileAttachment"):
                yield f"对象{one.objgen[0]}", "不得含有脚本或者表单"

    def _in_string(self, text: pikepdf.String | str) -> Iterator[OriginalKind]:
        raw = bytes(text) if isinstance(text, pikepdf.String) else text.encode()
        yield from _in_text(str(text), self._words)
        if (kind := self._bytes.found(raw)) is not None:
            yield kind

    def _in_stream(self, stream: pikepdf.Stream) -> Iterator[OriginalKind]:
        try:
            content = stream.read_bytes()
        except pikepdf.PdfError:
            content = stream.read_raw_bytes()  # of a kind that is no text
        is_program = stream.objgen in self._programs
        if (kind := self._bytes.found(content, is_program=is_program)) is not None:
            yield kind
        if stream.objgen in self._drawn or str(stream.get("/Subtype", "")) == "/Form":
            for text in _operands(stream):
                yield from self._in_string(text)
        elif not is_program and b"begincmap" not in content:
            yield from (kind for text in decoded(content) for kind in _in_text(text, self._words))


def _contents(page: pikepdf.Page) -> list[pikepdf.Object]:
    contents = page.obj.get("/Contents")
    if contents is None:
        return []
    return list(contents) if isinstance(contents, pikepdf.Array) else [contents]


def _operands(stream: pikepdf.Stream) -> Iterator[pikepdf.String]:
    """Give the strings that a page draws, or only carries with it, as their bytes say them."""
    for instruction in pikepdf.parse_content_stream(stream):
        for operand in getattr(instruction, "operands", ()):
            yield from (one for one in _strings(operand, 1) if isinstance(one, pikepdf.String))


def _strings(one: pikepdf.Object, depth: int = 0) -> Iterator[pikepdf.String | str]:
    """Give the strings and the names of keys in an object, without those of other objects that it points to."""
    if isinstance(one, pikepdf.String):
        yield one
    elif isinstance(one, pikepdf.Name):
        yield str(one)
    elif depth and isinstance(one, pikepdf.Object) and one.is_indirect:
        return
    elif isinstance(one, pikepdf.Array):
        for part in one:
            yield from _strings(part, depth + 1)
    elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        for key in one.keys():  # noqa: SIM118 - a stream has no iterator of its own
            yield key
            yield from _strings(one[key], depth + 1)
