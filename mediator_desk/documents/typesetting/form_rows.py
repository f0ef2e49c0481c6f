"""The fields of a form: a ruled table of two columns, what is asked at the left and the answer at the right.

An answer that is not known yet is an empty field to write into; one that is longer than a page flows on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from mediator_desk.documents.typesetting import line_breaking
from mediator_desk.documents.typesetting.rows import LOOSE, TOGETHER, Measure, Row, Rule, Text
from mediator_desk.documents.typesetting.structure import Element
from mediator_desk.documents.typesetting.template import Paragraph
from mediator_desk.documents.typesetting.typography import (
    FIELD_EDGE,
    FIELD_HEIGHT,
    FIELD_LABEL_WIDTH,
    FIELD_LEADING,
    FIELD_PADDING,
    FIELD_SIZE,
    REGULAR,
    TEXT_WIDTH,
)

SHORT = 6
"""As many lines or fewer are never parted by the end of a page."""


def form_rows(paragraphs: Sequence[Paragraph], measure: Measure) -> list[Row]:
    """Return the rows of fields under each other; neighbours that ask the same are one field."""
    rows: list[Row] = []
    for asked, group in groupby(paragraphs, lambda one: one.note):
        rows += _field_rows(asked, [one.text for one in group], measure)
    first = rows[0]
    return [replace(first, marks=(*first.marks, *first.at_top), at_top=(), space_before=8), *rows[1:]]


def _field_rows(asked: str, answers: Sequence[str], measure: Measure) -> list[Row]:
    """Set one field, a row for each line of it: the question stands in the middle of a short answer."""
    labels = _broken(asked, FIELD_LABEL_WIDTH - 2 * FIELD_PADDING, measure)
    room = TEXT_WIDTH - FIELD_LABEL_WIDTH - 2 * FIELD_PADDING
    lines = [broken for answer in answers for broken in _broken(answer, room, measure)]
    count = max(len(labels), len(lines))
    shift = (count - len(labels)) // 2 if count <= SHORT else 0
    line = Element("TR")
    question, answer = line.part("TH"), line.part("TD")
    edge = max(FIELD_EDGE, (FIELD_HEIGHT - count * FIELD_LEADING) / 2)
    rows = []
    for number in range(count):
        top, bottom = edge if number == 0 else 0.0, edge if number == count - 1 else 0.0
        marks: list[Text | Rule] = []
        if 0 <= number - shift < len(labels) and labels[number - shift]:
            label = labels[number - shift]
            slack = FIELD_LABEL_WIDTH - sum(map(measure[REGULAR], label)) * FIELD_SIZE
            marks.append(_text(slack / 2, top, label, question))
        if number < len(lines) and lines[number]:
            marks.append(_text(FIELD_LABEL_WIDTH + FIELD_PADDING, top, lines[number], answer))
        rows.append(_framed(marks, top + FIELD_LEADING + bottom, is_last=number == count - 1))
    held = {number for number in range(1, count) if count <= SHORT or number in (1, count - 1)}
    return [replace(row, hold=TOGETHER if number in held else LOOSE) for number, row in enumerate(rows)]


def _framed(marks: Sequence[Text | Rule], height: float, *, is_last: bool) -> Row:
    edges = [Rule(x, 0, 0, height) for x in (0.0, FIELD_LABEL_WIDTH, TEXT_WIDTH)]
    above, below = Rule(0, 0, TEXT_WIDTH), Rule(0, height, TEXT_WIDTH)
    framed = (*marks, *edges, *([below] if is_last else []))
    return Row(height, framed, at_top=(above,), at_bottom=() if is_last else (below,))


def _text(x: float, top: float, text: str, element: Element) -> Text:
    drop = top + (FIELD_LEADING - FIELD_SIZE) / 2 + 0.88 * FIELD_SIZE
    return Text(x, drop, text, size=FIELD_SIZE, element=element)


def _broken(text: str, width: float, measure: Measure) -> list[str]:
    lines = line_breaking.break_lines(text, measure[REGULAR], width / FIELD_SIZE)
    return [line.rstrip(" ") for line in lines] or [""]
