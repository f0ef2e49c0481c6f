"""A finished PDF is read back and compared with what it was to say: nobody prints as final what does not read right.

The words are those that the template and the facts give, before any font or page had to do with them. They have to be
found in the file one after the other, with nothing between them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from mediator_desk.documents.proof.said import PageText, tight
from mediator_desk.documents.together import Written
from mediator_desk.documents.typesetting.template import Paragraph
from mediator_desk.documents.typesetting.typography import FIELD_STYLE

AROUND = 8
"""Characters before and behind a difference that are told with it."""
LONGEST_TOLD = 60
MOST_TOLD = 5


@dataclass(frozen=True)
class Difference:
    """A place where the file says something else; "" for what is only on one side. Pages count from 1."""

    page: int
    expected: str
    read: str

    def __str__(self) -> str:
        return f"第{self.page}页：应为“{self.expected or '（无）'}”，读出“{self.read or '（无）'}”"


@dataclass(frozen=True)
class Piece:
    """What is drawn before anything else is; several texts stand beside each other and are drawn line by line."""

    texts: tuple[str, ...]

    @property
    def whole(self) -> str:
        """Return all its characters."""
        return "".join(self.texts)

    def is_in(self, read: str) -> bool:
        """Tell whether exactly this was read: beside each other, each text in its own order and nothing else."""
        if len(self.texts) == 1:
            return read == self.whole
        return Counter(read) == Counter(self.whole) and all(_is_within(text, read) for text in self.texts)


def differences(content: bytes, papers: Sequence[Written], number: str = "", code: str = "") -> list[Difference]:
    """Return where a PDF says something else than these papers, drawn one behind the other; an empty list: nowhere.

    `number` and `code` have to stand in the foot of every page, "" for none.
    """
    from mediator_desk.documents.proof.page_text import page_texts  # late: it loads pdfium

    pages = page_texts(content)
    pieces = _pieces([one for paper in papers for one in paper.paragraphs])
    return _compared([page.body for page in pages], pieces) + _edge_differences(content, pages, number, code)


def rows_differences(
    content: bytes, rows: Sequence[Sequence[str]], heads: Sequence[str], number: str = "", code: str = ""
) -> list[Difference]:
    """Return where a PDF of rows says something else; `heads` stand again above the table on each further page."""
    from mediator_desk.documents.proof.page_text import page_texts  # late: it loads pdfium

    pages = page_texts(content)
    again = tight("".join(heads))
    first, *others = [page.body for page in pages]
    pieces = [piece for row in rows if (piece := _piece(row)).texts]
    found = _compared([first, *(body.removeprefix(again) for body in others)], pieces)
    return found + _edge_differences(content, pages, number, code)


def lacking_in_feet(content: bytes, words: str) -> list[Difference]:
    """Return the pages of a PDF in whose head and foot words do not stand; none for no words."""
    from mediator_desk.documents.proof.page_text import page_texts  # late: it loads pdfium

    if not words:
        return []
    return [
        Difference(place, words, page.edge)
        for place, page in enumerate(page_texts(content), start=1)
        if tight(words) not in page.edge
    ]


def told(found: Sequence[Difference]) -> str:
    """Return the first differences in words, for the sentence that tells of them."""
    more = f"；另有{len(found) - MOST_TOLD}处" if len(found) > MOST_TOLD else ""
    return "；".join(map(str, found[:MOST_TOLD])) + more


def compare_texts(pages: Sequence[str], others: Sequence[str]) -> list[Difference]:
    """Return where the text of one PDF differs from that of another, page by page; texts without spaces."""
    found = []
    for place in range(max(len(pages), len(others))):
        one, other = (texts[place] if place < len(texts) else "" for texts in (pages, others))
        if one != other:
            found.append(Difference(place + 1, *_apart(one, other)))
    return found


def _pieces(paragraphs: Iterable[Paragraph]) -> list[Piece]:
    pieces: list[Piece] = []
    for is_field, group in groupby(paragraphs, lambda one: one.style == FIELD_STYLE):
        if is_field:
            for asked, answers in groupby(group, lambda one: one.note):
                pieces.append(_piece((asked, *(one.text for one in answers))))
        else:
            pieces += [_piece((text,)) for one in group for text in (one.text, one.note)]
    return [piece for piece in pieces if piece.texts]


def _piece(texts: Iterable[str]) -> Piece:
    return Piece(tuple(text for one in texts if (text := tight(one))))


def _compared(pages: Sequence[str], pieces: Sequence[Piece]) -> list[Difference]:
    read, ends = "".join(pages), list(accumulate(map(len, pages)))
    found: list[Difference] = []
    at = 0
    for place, piece in enumerate(pieces):
        end = at + len(piece.whole)
        if not piece.is_in(read[at:end]):
            begin, end = _found_again(read, at, pieces, place)
            parts = _apart(piece.whole if begin == at else "", read[at : end if begin == at else begin])
            found.append(Difference(_page(ends, at), *parts))
        at = end
    if at < len(read):
        found.append(Difference(_page(ends, at), "", _short(read[at:])))
    return found


def _found_again(read: str, at: int, pieces: Sequence[Piece], place: int) -> tuple[int, int]:
    """Return where a piece begins and ends that is not at its place: later, or up to where the next one begins."""
    begin = read.find(pieces[place].whole, at)
    if begin > at:
        return begin, begin + len(pieces[place].whole)
    for later in pieces[place + 1 :]:
        end = read.find(later.whole, at)
        if end >= at:
            return at, end
    return at, min(len(read), at + len(pieces[place].whole))


def _page(ends: Sequence[int], at: int) -> int:
    return min(bisect_right(ends, at) + 1, max(len(ends), 1))


def _apart(expected: str, read: str) -> tuple[str, str]:
    """Return the parts in which two texts differ, with some characters around them."""
    same = 0
    while same < min(len(expected), len(read)) and expected[same] == read[same]:
        same += 1
    tail = 0
    while tail < min(len(expected), len(read)) - same and expected[-1 - tail] == read[-1 - tail]:
        tail += 1
    start = max(0, same - AROUND)
    cut = max(0, tail - AROUND)
    return _short(expected[start : len(expected) - cut]), _short(read[start : len(read) - cut])


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_TOLD else f"{text[: LONGEST_TOLD - 1]}…"


def _edge_differences(content: bytes, pages: Sequence[PageText], number: str, code: str) -> list[Difference]:
    """Every page has to carry the number and the code, and nothing else that a reader of codes would find."""
    lacks = [
        Difference(place, number, page.edge)
        for place, page in enumerate(pages, start=1)
        if tight(number) not in page.edge
    ]
    if not code:
        return lacks
    from mediator_desk.documents.proof.codes import codes_in_feet  # late: it loads the reader of codes

    read = codes_in_feet(content)
    return lacks + [
        Difference(place, code, "、".join(found)) for place, found in enumerate(read, start=1) if found != (code,)
    ]


def _is_within(text: str, read: str) -> bool:
    rest = iter(read)
    return all(character in rest for character in text)
