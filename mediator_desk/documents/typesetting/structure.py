"""What the parts of a paper are to those who hear it read: headings, paragraphs, tables (ISO 32000-1, 14.7, 14.8)."""

from __future__ import annotations


class Element:
    """A heading (H1, H2, H3), a paragraph (P), a section (Sect), or a line (TR) of a table with its cells (TH, TD).

    Its parts stand in it in the order in which they are made, with or without any text of their own. Lines of a
    table that follow each other are one table.
    """

    __slots__ = ("inside", "parts", "role")

    def __init__(self, role: str, inside: Element | None = None) -> None:
        self.role, self.inside = role, inside
        self.parts: list[Element] = []

    def part(self, role: str) -> Element:
        """Return a new part at the end of this one."""
        made = Element(role, self)
        self.parts.append(made)
        return made

    @property
    def outermost(self) -> Element:
        """Return the whole that this is a part of; itself where it is no part."""
        return self if self.inside is None else self.inside.outermost


ARTIFACT = Element("Artifact")
"""What is drawn but not read out: it was read before, or only makes the page look well."""
FURNITURE = Element("Artifact")
"""What stands on every page: head, foot, code, watermark."""
