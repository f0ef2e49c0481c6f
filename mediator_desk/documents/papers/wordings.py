"""Every paper whose words a committee may change: its template, the names that it may use, what it must not lose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from mediator_desk.documents.papers import agreement_values, notice, session_record
from mediator_desk.documents.papers.case_values import CASE_SHAPE
from mediator_desk.documents.papers.kinds import CASE_PAPERS
from mediator_desk.documents.papers.placeholders import Glossary, Names, Path, glossary, sample_values
from mediator_desk.documents.papers.template_reading import ReadText, read_text
from mediator_desk.documents.papers.template_text import as_toml, plain, written_out
from mediator_desk.documents.together import draw_written, written
from mediator_desk.documents.typesetting.template import Node, Shape, Template, read_template
from mediator_desk.documents.typesetting.typography import CLOSING_STYLES, EVERY_STYLE
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.papers.letterhead import Letterhead
from mediator_desk.services.papers.template_texts import TemplateText, shipped_text

SHAPES: dict[str, tuple[str, Shape]] = {
    "mediation_agreement": ("agreement", agreement_values.SHAPE),
    "oral_agreement": ("agreement", agreement_values.SHAPE),
    "supplementary_agreement": ("agreement", agreement_values.SHAPE),
    "mediation_notice": ("notice", notice.NOTICE_SHAPE),
    "mediation_record": ("record", session_record.RECORD_SHAPE),
    "undisputed_facts": ("undisputed", session_record.UNDISPUTED_SHAPE),
    "service_receipt": ("receipt", notice.RECEIPT_SHAPE),
}
"""Templates with names of their own; every other one tells of the case (CASE_SHAPE)."""
BESIDE = {
    "oral_agreement": PaperKind.AGREEMENT,
    "supplementary_agreement": PaperKind.AGREEMENT,
    "service_receipt": PaperKind.RETURN_OF_SERVICE,
}
"""Templates that are not the first of their kind of paper, or not made for a case but for a serving."""
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True)
class Wording:
    """One paper whose words may be changed; `kind` is which paper of a case it makes."""

    name: str
    kind: PaperKind
    key: str
    shape: Shape

    @property
    def title(self) -> str:
        """Return what the shipped paper is called."""
        return shipped_text(self.name).title

    @property
    def glossary(self) -> Glossary:
        """Return its names in Chinese."""
        return _glossary(self.key)

    def read(self, source: str) -> Template:
        """Return the template in a TOML text. Raises TemplateError."""
        return read_template(source, self.shape, EVERY_STYLE)

    def shipped(self) -> Template:
        """Return the template that came with the program."""
        return self.read(shipped_text(self.name).source)

    def text(self, source: str) -> str:
        """Return a template in TOML as the text that people change. Raises TemplateError."""
        return written_out(self.read(source), self.glossary)

    def read_text(self, text: str) -> ReadText:
        """Return what a text says and what is wrong with it."""
        return read_text(text, self.glossary, self.shipped())


@dataclass(frozen=True)
class Lost:
    """What the shipped wording has and another has not: facts by their Chinese names, closing parts by their styles."""

    facts: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.facts or self.closing)


def every_wording() -> list[Wording]:
    """Return every paper whose words may be changed, in the order in which a case comes to them."""
    named = {paper.template: kind for kind, paper in CASE_PAPERS.items() if paper.template}
    every = [_wording(name, kind) for name, kind in named.items()]
    beside = [_wording(name, kind) for name, kind in BESIDE.items() if name not in named]
    return every + beside


def wording(name: str) -> Wording:
    """Return the paper of this template. Raises KeyError."""
    found = {one.name: one for one in every_wording()}
    return found[name]


def _wording(name: str, kind: PaperKind) -> Wording:
    return Wording(name, kind, *SHAPES.get(name, ("case", CASE_SHAPE)))


@cache
def _glossary(key: str) -> Glossary:
    every = {"case": CASE_SHAPE, **dict(SHAPES.values())}
    return glossary(key, every[key])


def to_keep(one: Wording, template: Template, version: int) -> str:
    """Return a template as the TOML of the committee's next version. Raises TemplateError where it cannot be used."""
    source = as_toml(replace(template, version=version))
    one.read(source)
    return source


def lost(one: Wording, template: Template) -> Lost:
    """Return what the shipped wording carries and this one does not."""
    shipped, own = plain(one.shipped()), plain(template)
    missing = sorted(_printed(shipped, one) - _printed(own, one))
    facts = dict.fromkeys(one.glossary.entries[path].name for path in missing)
    styles = [{block.style for block in each.blocks} for each in (shipped, own)]
    closing = tuple(style for style in CLOSING_STYLES if style in styles[0] - styles[1])
    return Lost(tuple(facts), closing)


def _printed(template: Template, one: Wording) -> set[Path]:
    """Return every fact that a template prints, by its place in the shape."""
    outermost = one.glossary.outermost()
    return {path for block in template.blocks for path in _printed_by(block.node, outermost, one.glossary)}


def _printed_by(node: Node, names: Names, known: Glossary) -> Iterator[Path]:
    inner = known.within(names, node.each) if node.each else names
    for piece in node.pieces:
        if isinstance(piece, Node):
            yield from _printed_by(piece, inner, known)
        else:
            yield from (inner[name] for name in _PLACEHOLDER.findall(piece))


def sample_paper(one: Wording, template: Template, head: Letterhead) -> bytes:
    """Return the paper with facts that nobody has, as PDF. Raises Refused("missing_glyph_in")."""
    values = {**sample_values(one.glossary), "committee": head.committee, "committee_name": head.committee}
    return draw_written([written(template, values, head, "")])


def trial(one: Wording, template: Template) -> TemplateText:
    """Return a wording that is being written as papers take it: it is kept nowhere."""
    return TemplateText(one.name, template.version, as_toml(template), is_own=True)
