"""A block of text pasted from WeChat, a mail, a transfer sheet or a letter: what it says, and where it says it.

Nothing is guessed: what stands there twice in different forms is shown with all its places, and none is taken.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mediator_desk.conventions.company_names import short_name
from mediator_desk.conventions.pasted_reading import NAME, Piece, read_value, unlabelled
from mediator_desk.conventions.pasted_words import LABELS, PastedField

__all__ = ["Found", "PastedField", "PastedFields", "read_pasted_text"]

_F = PastedField
_BLOCKS = frozenset({_F.REQUESTS, _F.FACTS})
# Every place counts, also beside one with a label: the number or name of another person may not be taken.
_EVERY_PLACE = frozenset({_F.ID_NUMBER, _F.APPLICANT_NAME})
_SHORTEST_FACTS = 12

_WORDS = "|".join(sorted(map(re.escape, LABELS), key=len, reverse=True))
_GAP = r"[^\S\n]"
# With a colon or 是/为; after a space at the start of a field; or run together with what cannot go on a sentence.
_LABEL = re.compile(
    rf"(?P<label>{_WORDS})(?:{_GAP}{{0,3}}(?:\([^()\n]{{0,12}}\))?{_GAP}{{0,3}}(?P<colon>[:=])"
    rf"|(?P<verb>[是为])|(?P<space>{_GAP}{{1,4}})|(?=[0-9A-Za-z])|(?P<bare>))"
)
_CHAT_HEAD = re.compile(
    r"^(?:[^\n:]{1,30} )?20[0-9]{2}[-/年.][0-9]{1,2}[-/月.][0-9]{1,2}日? "
    r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: [^\n]{1,30})?$"
    r"|^\[[0-9]{1,2}:[0-9]{2}\][^\n]{0,30}$|^\[(?:图片|语音|视频|文件|表情|动画表情|位置)\]$",
    re.MULTILINE,
)
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ", 0x00A0: " ", ord("\t"): " ", ord("\r"): "\n", 0x2028: "\n", ord("﹕"): ":", ord("、"): ",",
}  # fmt: skip


@dataclass(frozen=True)
class Found:
    """One place in the text: `text[start:end]` was read as `value`.

    Values are text: numbers in their plain form, amounts in yuan with two decimals, days as 2027-02-05, lines, causes
    and channels as in models.words, yes or no for is_in_court. `is_labelled`: words before it say what it is.
    """

    field: PastedField
    value: str
    start: int
    end: int
    is_labelled: bool


@dataclass(frozen=True)
class PastedFields:
    """What was found in a pasted text, in the order of the text."""

    text: str
    found: tuple[Found, ...]

    def candidates(self, field: PastedField) -> tuple[Found, ...]:
        """Return every place that may fill a field; a place with a label goes before those without.

        Not so for names and identity numbers: there every place counts.
        """
        places = tuple(found for found in self.found if found.field is field)
        labelled = tuple(found for found in places if found.is_labelled)
        return labelled if labelled and field not in _EVERY_PLACE else places

    def taken(self, field: PastedField) -> str | None:
        """Return the one value of a field, or None if there is none or more than one; facts and requests are joined."""
        places = self.candidates(field)
        if field in _BLOCKS:
            return "\n".join(found.value for found in places) or None
        values = list(dict.fromkeys(found.value for found in places))
        if field is _F.INSURER_NAME and len({_company(value) for value in values}) == 1:
            return max(values, key=len)
        return values[0] if len(values) == 1 else None

    @property
    def spans(self) -> tuple[Found, ...]:
        """The places whose values are taken, to be shown as highlighted text; they may lie inside each other."""
        places = (found for field in _F if self.taken(field) for found in self.candidates(field))
        return tuple(sorted(places, key=_place))

    @property
    def unclear(self) -> tuple[PastedField, ...]:
        """The fields with several different candidates: a person has to choose."""
        return tuple(field for field in _F if self.candidates(field) and self.taken(field) is None)

    @property
    def claimed_amount(self) -> Decimal | None:
        """The amount claimed in yuan, if exactly one was read."""
        value = self.taken(_F.CLAIMED_AMOUNT)
        return Decimal(value) if value else None

    @property
    def incident_on(self) -> date | None:
        """The day of the incident, if exactly one was read."""
        value = self.taken(_F.INCIDENT_ON)
        return date.fromisoformat(value) if value else None


def read_pasted_text(text: str) -> PastedFields:
    """Return what a text says and where; never raises, in time proportional to its length."""
    plain = text.translate(_NARROW)
    noise = [(match.start(), match.end()) for match in _CHAT_HEAD.finditer(plain)]
    sections = list(_sections(plain))
    labelled = [found for section in sections for found in _of_section(text, plain, section)]
    # Where a label says what a number is, nothing else is looked for there.
    closed = noise + [(found.start, found.end) for found in labelled if found.field not in _BLOCKS]
    closed += [section.whole for section in sections if section.field is None]
    free = _Outside(closed)
    pieces = (piece for piece in unlabelled(plain) if free(piece.start, piece.end))
    found = labelled + [made for piece in pieces if (made := _made(text, piece, is_labelled=False))]
    if not any(place.field is _F.FACTS for place in found):
        covered = noise + [section.whole for section in sections if section.field is None]
        covered += [(section.label_start, section.start) for section in sections]
        found += _rest(text, plain, covered + [(place.start, place.end) for place in labelled])
    return PastedFields(text, tuple(sorted(set(found), key=_place)))


@dataclass(frozen=True)
class _Section:
    """A label, and what stands after it up to the next label or the end of its line (of its block for long ones)."""

    field: PastedField | None
    label_start: int
    start: int
    end: int
    is_bare: bool

    @property
    def whole(self) -> tuple[int, int]:
        return self.label_start, self.end


def _sections(plain: str) -> Iterator[_Section]:
    labels = [match for match in _LABEL.finditer(plain) if _counts(plain, match)]
    stops = [match.start() for match in labels if match["colon"] and _ends_a_block(plain, match)]
    for match, following in zip(labels, [*labels[1:], None], strict=False):
        field = LABELS[match["label"]]
        if field in _BLOCKS:
            place = bisect_right(stops, match.start())
            end = stops[place] if place < len(stops) else len(plain)
        else:
            next_start = following.start() if following else len(plain)
            line_end = plain.find("\n", match.end(), next_start)
            end = line_end if line_end >= 0 else next_start
        is_bare = not (match["colon"] or match["verb"])
        yield _Section(field, match.start(), match.end(), max(end, match.end()), is_bare)


def _ends_a_block(plain: str, match: re.Match[str]) -> bool:
    return LABELS[match["label"]] in _BLOCKS or _begins_line(plain, match.start())


def _counts(plain: str, match: re.Match[str]) -> bool:
    """Return whether a label is one: long fields and those of sentences ask for a colon."""
    field = LABELS[match["label"]]
    if match["colon"]:
        return True
    if field in _BLOCKS or field is None or field in (_F.LINE, _F.CAUSE, _F.INSURER_NAME, _F.IS_IN_COURT):
        return False
    if field is _F.APPLICANT_NAME:
        begins = match.start() == 0 or plain[match.start() - 1] in " ,;。\n|("
        return begins and (match["label"].endswith(("姓名", "名字")) or match["space"] is not None)
    return True


def _begins_line(plain: str, start: int) -> bool:
    return not plain[max(start - 6, 0) : start].rpartition("\n")[2].strip(" 0123456789一二三四五六.,()【[*-#")


def _of_section(text: str, plain: str, section: _Section) -> Iterator[Found]:
    if section.field is None:
        return
    for piece in read_value(plain, section.field, section.start, section.end):
        if (
            section.is_bare
            and section.field is _F.APPLICANT_NAME
            and not NAME.fullmatch(plain[piece.start : piece.end])
        ):
            continue
        if made := _made(text, piece, is_labelled=True):
            yield made


def _made(text: str, piece: Piece, *, is_labelled: bool) -> Found | None:
    value = piece.value(text)
    return Found(piece.field, value, piece.start, piece.end, is_labelled) if value else None


class _Outside:
    """Answers whether a stretch of text touches none of the closed ones."""

    def __init__(self, closed: list[tuple[int, int]]) -> None:
        self._merged: list[list[int]] = []
        for start, end in sorted(closed):
            if self._merged and start <= self._merged[-1][1]:
                self._merged[-1][1] = max(end, self._merged[-1][1])
            else:
                self._merged.append([start, end])
        self._starts = [start for start, _ in self._merged]

    def __call__(self, start: int, end: int) -> bool:
        place = bisect_right(self._starts, end - 1) - 1
        return place < 0 or self._merged[place][1] <= start

    def gaps(self, length: int) -> Iterator[tuple[int, int]]:
        begin = 0
        for start, end in self._merged:
            yield begin, start
            begin = end
        yield begin, length


def _rest(text: str, plain: str, closed: list[tuple[int, int]]) -> Iterator[Found]:
    """Yield the lines of which enough is left without labels and heads of chat lines, from the first such part on."""
    open_parts: dict[int, list[int]] = {}
    breaks = [match.start() for match in re.finditer("\n", plain)]
    for begin, end in _Outside(closed).gaps(len(text)):
        for match in re.finditer(r"[^\n]{4,}", plain[begin:end]):
            start, stop = begin + match.start(), begin + match.end()
            parts = open_parts.setdefault(bisect_right(breaks, start), [start, stop, 0])
            parts[1:] = [stop, parts[2] + len(match[0].strip())]
    for start, stop, length in open_parts.values():
        piece = Piece(_F.FACTS, *_trimmed(plain, start, stop))
        if length >= _SHORTEST_FACTS and (made := _made(text, piece, is_labelled=False)):
            yield made


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    part = plain[start:end]
    stripped = part.strip(" \n,;:。")
    offset = part.find(stripped) if stripped else 0
    return start + offset, start + offset + len(stripped)


def _place(found: Found) -> tuple[int, int, str]:
    return found.start, found.end, found.field


def _company(name: str) -> str:
    return re.sub("财产保险|财产险|产险|财险", "财险", short_name(name))
