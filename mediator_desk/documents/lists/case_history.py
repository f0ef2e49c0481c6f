"""The history of a case on paper: every line with its moment, who did it and what was said."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from mediator_desk import paths
from mediator_desk.documents.typesetting.template import Paragraph
from mediator_desk.errors import Refused


@dataclass(frozen=True)
class HistoryPaper:
    """What is printed, in words: views and the command line find them."""

    title: str
    number: str
    about: str
    """Parties and mediator, in one line."""
    committee: str
    lines: tuple[tuple[str, str], ...]
    """Of each entry the line that says when, who and what, and the remark below it ("" for none)."""
    page_mark: str
    language: str = "zh-CN"


def render_history(paper: HistoryPaper, target: Path) -> None:
    """Write the history as a PDF to `target`, whole or not at all.

    Raises Refused("missing_glyph", character, code_point, name), Unavailable where the computer does not take it.
    """
    content = render_history_bytes(paper)
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)


def render_history_bytes(paper: HistoryPaper) -> bytes:
    """Return the history as a PDF. Raises Refused("missing_glyph") before anything is drawn."""
    # Late, because these load reportlab.
    from mediator_desk.documents.typesetting import fonts, layout, pdf

    paragraphs = _paragraphs(paper)
    furniture = pdf.Furniture(
        title=f"{paper.title} {paper.number}".strip(),
        author=paper.committee,
        language=paper.language,
        header_left=paper.committee,
        header_right=f"{paper.title} {paper.number}".strip(),
        page_mark=paper.page_mark,
    )
    text = "".join([furniture.header_left, furniture.header_right, *(one.text for one in paragraphs)])
    for character in fonts.without_glyph(text):
        name = unicodedata.name(character, "")
        raise Refused("missing_glyph", character=character, code_point=f"U+{ord(character):04X}", name=name)
    return pdf.draw(layout.lay_out(paragraphs, fonts.measure()), furniture)


def _paragraphs(paper: HistoryPaper) -> list[Paragraph]:
    paragraphs = [Paragraph("title", paper.title), Paragraph("number", paper.number), Paragraph("entry", paper.about)]
    for line, remark in paper.lines:
        paragraphs.append(Paragraph("entry", _flat(line)))
        paragraphs += [Paragraph("remark", _flat(part)) for part in remark.splitlines() if part.strip()]
    return paragraphs


def _flat(text: str) -> str:
    """Paragraphs have no line feeds."""
    return " ".join(text.split("\n"))
