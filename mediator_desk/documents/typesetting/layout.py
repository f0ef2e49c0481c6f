"""Paragraphs become rows, rows become pages. Knows widths, not fonts: it needs no reportlab."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from mediator_desk.documents.typesetting import line_breaking, typography
from mediator_desk.documents.typesetting.form_rows import form_rows
from mediator_desk.documents.typesetting.rows import (
    FIXED,
    LOOSE,
    TOGETHER,
    Measure,
    Placed,
    Row,
    Rule,
    Text,
    paginate,
)
from mediator_desk.documents.typesetting.structure import Element
from mediator_desk.documents.typesetting.template import Paragraph
from mediator_desk.documents.typesetting.typography import STYLES, TEXT_HEIGHT, TEXT_WIDTH, Style

__all__ = ["FIXED", "LOOSE", "TOGETHER", "Measure", "Placed", "Row", "Rule", "Text", "lay_out", "paginate"]


def lay_out(paragraphs: Sequence[Paragraph], measure: Measure) -> list[list[Placed]]:
    """Return the pages of a paper; paragraphs of a signature block must come last."""
    set_in: dict[str, Callable[[list[Paragraph], Measure], list[Row]]] = {
        "closing": _closing_rows,
        "form": form_rows,
        "text": _text_rows,
    }
    rows: list[Row] = []
    for kind, group in groupby(paragraphs, _kind):
        rows += set_in[kind](list(group), measure)
    return paginate(rows, TEXT_HEIGHT)


def _kind(paragraph: Paragraph) -> str:
    if paragraph.style in typography.CLOSING_STYLES:
        return "closing"
    return "form" if paragraph.style == typography.FIELD_STYLE else "text"


def _text_rows(paragraphs: Sequence[Paragraph], measure: Measure) -> list[Row]:
    rows: list[Row] = []
    space = 0.0
    for paragraph in paragraphs:
        style = STYLES[paragraph.style]
        new = _paragraph_rows(paragraph.text, style, measure)
        new[0] = replace(new[0], space_before=space + style.space_before)
        rows += new
        space = style.space_after
    return rows


def _paragraph_rows(text: str, style: Style, measure: Measure) -> list[Row]:
    """Set one paragraph; its first line is not left behind alone, nor its last line carried over alone."""

    def width_of(character: str) -> float:
        return measure[style.face](character) * style.size

    indent = style.indent * style.size
    element = Element(style.role)
    is_justified = style.align == "justify"
    em = style.size if is_justified else 0.0
    lines = line_breaking.break_lines(text, width_of, TEXT_WIDTH, indent=indent, em=em)
    drop = _baseline(style.leading, style.size)
    rows = []
    for position, line in enumerate(lines):
        x = 0.0 if position else indent
        mark = Text(x, drop, line.rstrip(), style.face, style.size, is_squeezed=is_justified, element=element)
        if is_justified and position < len(lines) - 1:
            mark = replace(mark, spacing=line_breaking.spacing(line, width_of, TEXT_WIDTH - x, style.size))
        elif not is_justified:
            slack = TEXT_WIDTH - sum(map(width_of, mark.text))
            mark = replace(mark, x=slack / 2 if style.align == "center" else slack)
        is_held = position in {1, len(lines) - 1} and position > 0
        rows.append(Row(style.leading, (mark,), hold=TOGETHER if is_held else LOOSE, keeps_next=style.keeps_next))
    return rows


def _baseline(leading: float, size: float) -> float:
    """Return the drop that centres a Han character, 0.88 em above and 0.12 em below its baseline, in its row."""
    return (leading - size) / 2 + 0.88 * size


def _closing_rows(paragraphs: Sequence[Paragraph], measure: Measure) -> list[Row]:
    """Set the signature block: whole, and with the end of the text before it.

    Only where it is higher than a page with some text on it may it part, and even then the seal and the date keep
    the last signature with them.
    """
    block = Element("Sect")
    rows = [_closing_row(paragraph, measure, block) for paragraph in paragraphs]
    rows[0] = replace(rows[0], space_before=typography.LEADING / 2)
    signatures = sum(paragraph.style == "signature" for paragraph in paragraphs)
    fits = sum(row.height + row.space_before for row in rows) <= TEXT_HEIGHT - 4 * typography.LEADING
    return [
        replace(row, hold=FIXED if fits or position == 0 or position >= signatures else LOOSE)
        for position, row in enumerate(rows)
    ]


def _closing_row(paragraph: Paragraph, measure: Measure, block: Element) -> Row:
    if paragraph.style == "signature":
        return _signature_row(paragraph, measure, block)
    return _seal_row(paragraph, measure, block)


def _signature_row(paragraph: Paragraph, measure: Measure, block: Element) -> Row:
    """Set who signs at the left, with the note under it, and at the right a rule to sign upon."""
    marks: list[Text | Rule] = []
    size, leading = typography.SIGNATURE_SIZE, typography.SIGNATURE_SIZE * 1.5
    lines = _broken(paragraph.text, size, typography.SIGNATURE_LABEL_WIDTH, measure)
    who = block.part("P")
    drop = _baseline(leading, size)
    marks += [Text(0, drop + leading * n, line, size=size, element=who) for n, line in enumerate(lines)]
    below = leading * len(lines)
    note_leading = typography.NOTE_SIZE * 1.5
    if paragraph.note:
        note_drop = below + _baseline(note_leading, typography.NOTE_SIZE)
        note = Text(0, note_drop, paragraph.note, size=typography.NOTE_SIZE, element=block.part("P"))
        marks.append(replace(note, grey=typography.SMALL_PRINT_GREY))
    start = typography.SIGNATURE_RULE_START
    marks.append(Rule(start, drop + 4, TEXT_WIDTH - start))
    return Row(max(typography.SIGNATURE_HEIGHT, below + note_leading + 8), tuple(marks))


def _seal_row(paragraph: Paragraph, measure: Measure, block: Element) -> Row:
    """Set the name that the seal goes upon, or the date, centred in the right half."""
    size, leading = typography.SIGNATURE_SIZE, typography.SIGNATURE_SIZE * 1.6
    lines = [(line, size, 0.0) for line in _broken(paragraph.text, size, typography.SEAL_WIDTH, measure)]
    if paragraph.note:
        lines.append((paragraph.note, typography.NOTE_SIZE, typography.SMALL_PRINT_GREY))
    space = leading if paragraph.style == "seal" else 0
    named = block.part("P")
    marks = []
    for position, (line, line_size, grey) in enumerate(lines):
        slack = typography.SEAL_WIDTH - sum(map(measure[typography.REGULAR], line)) * line_size
        x = TEXT_WIDTH - typography.SEAL_WIDTH + slack / 2
        drop = space + leading * position + _baseline(leading, line_size)
        marks.append(Text(x, drop, line, size=line_size, grey=grey, element=named))
    return Row(space + leading * len(lines), tuple(marks))


def _broken(text: str, size: float, width: float, measure: Measure) -> list[str]:
    width_of = measure[typography.REGULAR]
    return [line.rstrip(" ") for line in line_breaking.break_lines(text, width_of, width / size)]
