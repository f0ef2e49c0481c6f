"""The written mediation agreement as a PDF, or the form on which an oral one is registered."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk import paths
from mediator_desk.documents.papers.agreement_values import SHAPE, agreement_values, copies_needed, template_of
from mediator_desk.documents.typesetting.template import Paragraph, Template, compose, load_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE
from mediator_desk.errors import Refused
from mediator_desk.services.agreements.agreement_facts import AgreementFacts
from mediator_desk.services.papers.template_texts import NO_OWN, TemplateText

if TYPE_CHECKING:
    from mediator_desk.documents.typesetting.pdf import Furniture

__all__ = ["agreement_template", "copies_needed", "render_agreement", "render_agreement_bytes"]

_WRITTEN, _ORAL = "mediation_agreement", "oral_agreement"
_WATERMARK = "练习样本"


def agreement_template(*, is_oral: bool = False, own: Mapping[str, TemplateText] = NO_OWN) -> Template:
    """Return the template of the agreement, or of the registration of an oral one: the committee's own if it has one.

    Raises TemplateError and Refused("own_wording_unreadable") as `load_template`.
    """
    return load_template(_ORAL if is_oral else _WRITTEN, SHAPE, EVERY_STYLE, own)


def render_agreement(facts: AgreementFacts, target: Path) -> None:
    """Write the agreement as a PDF to `target`, whole or not at all.

    Raises Refused("missing_glyph") as `render_agreement_bytes`, and Unavailable("disk_full"), ("file_in_use", path) or
    ("folder_read_only", path) where the computer does not take it.
    """
    content = render_agreement_bytes(facts)
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)


def render_agreement_bytes(facts: AgreementFacts) -> bytes:
    """Return the agreement as a PDF; the same facts give the same bytes.

    Raises Refused("missing_glyph", character, code_point "U+20BB7", name, field) before anything is drawn, where the
    font lacks a character; field is its place in the facts such as "parties[0].name", "" if it is the template's.
    """
    # Late, because these load reportlab, which takes longer than the first window may.
    from mediator_desk.documents.typesetting import fonts, layout, pdf

    template = load_template(template_of(facts), SHAPE, EVERY_STYLE, facts.templates)
    paragraphs = compose(template, agreement_values(facts))
    furniture = _furniture(template, facts)
    for character in fonts.without_glyph(_all_text(paragraphs, furniture)):
        raise _missing_glyph(character, facts)
    return pdf.draw(layout.lay_out(paragraphs, fonts.measure()), furniture)


def _furniture(template: Template, facts: AgreementFacts) -> Furniture:
    from mediator_desk.documents.typesetting.pdf import Furniture

    return Furniture(
        title=" ".join(filter(None, (template.name, facts.number))),
        author=facts.committee_name,
        language=template.language,
        header_left=facts.committee_name,
        header_right=" ".join(filter(None, (template.name, facts.number))),
        anchor=facts.audit_anchor,
        watermark=_WATERMARK if facts.is_sample else "",
    )


def _all_text(paragraphs: Sequence[Paragraph], furniture: Furniture) -> str:
    drawn = [part for paragraph in paragraphs for part in (paragraph.text, paragraph.note)]
    return "".join([*drawn, *dataclasses.astuple(furniture)])


def _missing_glyph(character: str, facts: AgreementFacts) -> Refused:
    field = next((name for name, text in _texts_of(facts) if character in text), "")
    name = unicodedata.name(character, "")
    return Refused("missing_glyph", character=character, code_point=f"U+{ord(character):04X}", name=name, field=field)


def _texts_of(facts: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Give each text of the facts with its place."""
    if isinstance(facts, str):
        yield place, facts
    elif isinstance(facts, tuple):
        for position, item in enumerate(facts):
            yield from _texts_of(item, f"{place}[{position}]")
    elif dataclasses.is_dataclass(facts):
        for field in dataclasses.fields(facts):
            yield from _texts_of(getattr(facts, field.name), f"{place}.{field.name}" if place else field.name)
