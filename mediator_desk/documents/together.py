"""One paper or several of them become one PDF; a character that cannot be drawn stops all of it with its name."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediator_desk.documents.typesetting.drawable import first_undrawable
from mediator_desk.documents.typesetting.template import Paragraph, Template, compose
from mediator_desk.errors import Refused
from mediator_desk.services.papers.letterhead import Letterhead

if TYPE_CHECKING:
    from mediator_desk.documents.typesetting.pdf import Furniture
    from mediator_desk.documents.typesetting.template import Scope

WATERMARK = "练习样本"


@dataclass(frozen=True)
class Written:
    """A paper in its words, and what stands on each of its pages beside them."""

    paragraphs: Sequence[Paragraph]
    furniture: Furniture


def written(template: Template, values: Scope, head: Letterhead, number: str) -> Written:
    """Return a paper in its words; `number` is what its further pages say beside its name."""
    return Written(compose(template, values), furniture(template.name, template.language, head, number))


def furniture(name: str, language: str, head: Letterhead, number: str) -> Furniture:
    """Return what stands on every page of a paper of the committee."""
    from mediator_desk.documents.typesetting.pdf import Furniture

    title = " ".join(filter(None, (name, number)))
    return Furniture(
        title=title,
        author=head.committee,
        language=language,
        header_left=head.committee,
        header_right=title,
        watermark=WATERMARK if head.is_sample else "",
    )


def draw_written(papers: Sequence[Written], title: str = "") -> bytes:
    """Return one PDF: each paper begins on a new page; the same papers give the same bytes.

    Raises Refused("missing_glyph_in") as `refuse_unknown`, before anything is drawn.
    """
    # Late, because these load reportlab.
    from mediator_desk.documents.typesetting import fonts, layout, pdf

    refuse_unknown("\n".join(map(_text_of, papers)))
    measure = fonts.measure()
    return pdf.draw_together([(layout.lay_out(one.paragraphs, measure), one.furniture) for one in papers], title)


def refuse_unknown(text: str) -> None:
    """Raise Refused("missing_glyph_in", character, code_point, name, where) for the first character without a sign.

    `where` are the words around it: who wrote them finds them again.
    """
    if (found := first_undrawable(text)) is not None:
        raise Refused("missing_glyph_in", **dataclasses.asdict(found))


def _text_of(paper: Written) -> str:
    drawn = [part for one in paper.paragraphs for part in (one.text, one.note)]
    return "\n".join([*drawn, *map(str, dataclasses.astuple(paper.furniture))])
