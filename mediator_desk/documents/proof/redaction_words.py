"""Words without the names and numbers of people: every string of a paper goes through here before it is drawn."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from mediator_desk.conventions.identity_documents import IdentityDocumentKind, check_number
from mediator_desk.conventions.masking import MASK, mask_number, mask_phone
from mediator_desk.documents.proof.redaction_folding import LINE_END, Folded, fold, folded, goes_on
from mediator_desk.documents.proof.redaction_masks import LOOSE_FROM, Secret, birthday_of, mask_end, secrets_of
from mediator_desk.services.papers.redaction import OriginalKind, Originals

Value = TypeVar("Value")
K = OriginalKind

COMMON = 2
"""Characters of a name that may be a common word (申请, 平安)."""
BEFORE_A_NAME = frozenset("：:、，,。；;（(“《》）)与和及由向对称系是为")
BEHIND_A_NAME = frozenset("：:、，,。；;（(”）)与和及等称的系之在于因向对")
"""What stands beside a name of one character; inside of other words it is a word and no name."""

_PLATES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领"
_TYPED = re.compile(
    r"(?P<email>[a-z0-9.+%]+@[a-z0-9]+(?:\.[a-z0-9]+)+)"
    rf"|(?P<plate>[{_PLATES}][a-z][0-9a-z]{{4,5}}[0-9a-z挂学警港澳])(?![0-9a-z])"
    r"|(?<![0-9a-z])(?P<identity>[1-9][0-9]{16}[0-9x])(?![0-9a-z])"
    r"|(?<![0-9])(?P<phone>1[3-9][0-9]{9})(?![0-9])"
    r"|(?<![0-9.])(?P<account>[0-9]{12,30})(?![0-9.])"
)
"""What nobody registered, but anybody sees what it is; looked for in folded text."""
_CHAT = re.compile(
    r"(?:微信|wechat|weixin)(?:号码?|id)?[ \t]*[:是为]?[ \t]*([a-z][a-z0-9_-]{5,19})(?![a-z0-9_-])"
    r"|qq(?:号码?)?[ \t]*[:是为]?[ \t]*([1-9][0-9]{4,10})(?![0-9])"
)
"""The number of somebody in a chat, behind the name of the service."""
_HYPHENS = re.compile("[‐‑‒–—−]")
_DAY = re.compile(r"[0-9]{4}[-–—][0-9]{1,2}[-–—][0-9]{1,2}|(?:19|20)[0-9]{6}[ –—-]+(?:19|20)[0-9]{6}")


@dataclass(frozen=True)
class Hit:
    """A string that was found, where it stood, and whether a line ended inside of it."""

    secret: Secret
    start: int
    end: int
    is_broken: bool


class MaskedWords:
    """What is masked in the papers of one case. What it meets in texts beside that (`_TYPED`) it keeps in mind."""

    def __init__(self, originals: Originals, fixed: Iterable[str] = ()) -> None:
        """`fixed`: the words of the templates, in which a name that is a common word (申请, 平安) stays a word."""
        self._secrets = {one.folded: one for one in secrets_of(originals.masked)}
        self.originals = originals
        self._kept = {folded(one) for one in originals.kept} - set(self._secrets) - {""}
        self.add_fixed(fixed)

    @property
    def secrets(self) -> Sequence[Secret]:
        """Return everything that is not to be read, the longest first."""
        return sorted(self._secrets.values(), key=lambda one: -len(one.folded))

    @property
    def kept(self) -> frozenset[str]:
        """Return the words, folded, in which nothing is looked for."""
        return frozenset(self._kept)

    def add_fixed(self, texts: Iterable[str]) -> None:
        """Let more words of templates stay: each name in them together with the character before and behind it.

        Longer names are no common words: they are masked wherever they stand. So are names of two characters outside
        of templates, even where a longer word begins with them (周敏, 敏锐): where a word ends nobody can decide, and a
        name that is read is worse than a word that is lost, for its mask 某 is seen.
        """
        together = LINE_END.join(dict.fromkeys(texts))
        for one in self._secrets.values():
            if one.kind is K.PERSON and len(one.folded) == COMMON:
                self._kept |= set(_in_context(one.folded, together)) - set(self._secrets)
        every = sorted({*self._kept, *self._secrets}, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, every)) or "(?!)")

    def hits(self, text: str) -> list[Hit]:
        """Return every place of a text that is to be masked, in order, none inside of another."""
        plain = fold(text)
        found, at = [], 0
        while match := self._pattern.search(plain.text, at):
            secret = self._secrets.get(match[0])
            hit = _hit(secret, plain, match, text) if secret else None
            if hit is not None:
                found.append(hit)
            at = match.start() + 1 if secret and hit is None else match.end()
        return found

    def masked(self, text: str) -> str:
        """Return a text with every name and number masked; its line feeds stay as many as they were."""
        self._remember(text)
        made, last = [], 0
        for hit in self.hits(text):
            lost = LINE_END * text.count(LINE_END, hit.start, hit.end)
            made += [text[last : hit.start], hit.secret.mask, lost]
            last = hit.end
        return "".join([*made, text[last:]])

    def masked_together(self, texts: Sequence[str]) -> list[str]:
        """Return texts that follow each other: what one begins and the next ends is found as well."""
        flat = [text.replace(LINE_END, " ") for text in texts]
        return self.masked(LINE_END.join(flat)).split(LINE_END) if flat else []

    def masked_value(self, value: Value) -> Value:
        """Return any value with all its texts masked: mappings, lists and frozen dataclasses as well."""
        return self._value(value)  # type: ignore[no-any-return]

    def _value(self, value: Any) -> Any:  # noqa: ANN401 - whatever facts consist of
        if isinstance(value, Enum) or value is None:
            return value
        if isinstance(value, str):
            return self.masked(value)
        if isinstance(value, Mapping):
            return {name: self._value(part) for name, part in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(map(self._value, value))
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{one.name: self._value(getattr(value, one.name)) for one in fields(value)})
        return value

    def _remember(self, text: str) -> None:
        """Take up what nobody registered but anybody sees what it is."""
        plain = fold(text)
        news = {match[0]: match for match in _TYPED.finditer(plain.text) if _is_on_one_line(plain, match, text)}
        unknown = [one for one in news if one not in self._secrets and not any(one in kept for kept in self._kept)]
        for one in unknown:
            kind = K(str(news[one].lastgroup)) if news[one].lastgroup in ("identity", "phone", "account") else K.NUMBER
            self._secrets[one] = Secret(kind, one, _mask(str(news[one].lastgroup), one))
            if kind is K.IDENTITY and not check_number(IdentityDocumentKind.RESIDENT_ID, one):
                self._secrets = {**{day.folded: day for day in birthday_of(one)}, **self._secrets}
        has_chats = self._remember_chats(text)
        if unknown or has_chats:
            self.add_fixed(())

    def _remember_chats(self, text: str) -> bool:
        """Take up by which numbers somebody is found in a chat; tell whether there are new ones."""
        plain = unicodedata.normalize("NFKC", text).casefold()
        found = {folded(one[1] or one[2]) for one in _CHAT.finditer(plain)} - set(self._secrets) - self._kept
        for one in found:
            self._secrets[one] = Secret(K.NUMBER, one, MASK * 4, len(one) < LOOSE_FROM)
        return bool(found)


def _mask(group: str, text: str) -> str:
    if group == "email":
        return f"{text[0]}***@***"
    if group == "plate":
        return f"{text[:2].upper()}{'*' * (len(text) - 2)}"
    masks = {"identity": mask_number, "phone": mask_phone, "account": mask_end}
    return masks[group](text)


def _hit(secret: Secret, plain: Folded, match: re.Match[str], text: str) -> Hit | None:
    start, end = plain.span(*match.span())
    if secret.typed and _HYPHENS.sub("-", unicodedata.normalize("NFKC", text[start:end])) != secret.typed:
        return None
    if secret.is_whole and not _is_alone(secret, text[start - 1 : start] if start else "", text[end : end + 1]):
        return None
    return Hit(secret, start, end, LINE_END in text[start:end])


def _is_alone(secret: Secret, before: str, behind: str) -> bool:
    if secret.is_given:  # the end of a line ends no word: the same text is broken elsewhere on a page
        return (not before or before in BEFORE_A_NAME) and (not behind or behind in BEHIND_A_NAME)
    if len(secret.folded) > 1 or secret.folded.isascii():
        return not goes_on(before) and not goes_on(behind)
    return (not before or before.isspace() or before in BEFORE_A_NAME) and (
        not behind or behind.isspace() or behind in BEHIND_A_NAME
    )


def _is_on_one_line(plain: Folded, match: re.Match[str], text: str) -> bool:
    """Tell whether it was typed as one number: two days beside each other are none."""
    start, end = plain.span(*match.span())
    return LINE_END not in text[start:end] and not _DAY.search(text[start:end])


def _in_context(name: str, texts: str) -> Iterable[str]:
    """Give a name as it stands in fixed words: with one character on each side; nothing where it stands alone."""
    for line in texts.split(LINE_END):
        plain = folded(line)
        place = plain.find(name)
        while place >= 0:
            around = plain[max(0, place - 1) : place + len(name) + 1]
            if around != name:
                yield around
            place = plain.find(name, place + 1)
