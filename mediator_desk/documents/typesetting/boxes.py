"""Rows of a boxed form: cells beside each other with lines around each of them, high as the longest needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mediator_desk.documents.typesetting.rows import TOGETHER, Measure, Row, Rule, Text
from mediator_desk.documents.typesetting.structure import Element
from mediator_desk.documents.typesetting.tables import broken_lines
from mediator_desk.documents.typesetting.typography import BOLD, REGULAR

SIZE, LEADING, PADDING, LEAST_HEIGHT = 11.0, 16.0, 4.0, 22.0


@dataclass(frozen=True)
class Box:
    """One cell; width in points. `side` is 0 at the left, 0.5 in the middle, 1 at the right."""

    text: str
    width: float
    side: float = 0.0
    is_head: bool = False


def box_row(boxes: Sequence[Box], measure: Measure, *, is_first: bool = False, size: float = SIZE) -> Row:
    """Return boxes beside each other, each text in the middle of its height; the first row is closed above too."""
    broken = [broken_lines(box.text, size, box.width - 2 * PADDING, measure) for box in boxes]
    height = max(LEAST_HEIGHT, max(map(len, broken)) * LEADING + PADDING)
    line, marks, x = Element("TR"), list[Text | Rule](), 0.0
    for box, lines in zip(boxes, broken, strict=True):
        part, face = line.part("TH" if box.is_head else "TD"), BOLD if box.is_head else REGULAR
        top = (height - len(lines) * LEADING) / 2
        for number, text in enumerate(lines):
            slack = box.width - 2 * PADDING - sum(map(measure[face], text)) * size
            drop = top + number * LEADING + (LEADING - size) / 2 + 0.88 * size
            marks.append(Text(x + PADDING + max(slack, 0) * box.side, drop, text, face, size, element=part))
        marks.append(Rule(x, 0, 0, height))
        x += box.width
    marks += [Rule(x, 0, 0, height), Rule(0, height, x)]
    above = Rule(0, 0, x)
    return Row(height, tuple([*marks, above] if is_first else marks), hold=TOGETHER, at_top=(above,))
