"""What may be written at a place of a template: facts that are known there, styles, instructions, lists, conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mediator_desk.conventions.pinyin import company_keys
from mediator_desk.documents.papers import template_words as words
from mediator_desk.documents.papers.placeholders import Glossary, Names, Placeholder
from mediator_desk.documents.papers.template_tokens import Fault, Kind, Token, tokens

_NAME_BEGUN = re.compile(r"[{｛]([^{}｛｝【】〔〕\n]*)\Z")
_INSTRUCTION_BEGUN = re.compile(r"【([^【】\n]*)\Z")


@dataclass(frozen=True)
class Suggestion:
    """What may be written: how it is called, what it means, and the text that stands for it."""

    said: str
    means: str
    typed: str


@dataclass(frozen=True)
class Suggested:
    """What fits at a place, in place of what stands from `start` on."""

    start: int
    found: tuple[Suggestion, ...]


def suggestions(source: str, at: int, known: Glossary) -> Suggested | None:
    """Return what may be written at a place where a brace or bracket was begun before it; None where none was."""
    before = source[:at]
    if match := _NAME_BEGUN.search(before):
        names = names_at(before[: match.start()], known)
        return _fitting(match, (_fact(one) for one in _known(names, known) if not (one.is_list or one.is_flag)))
    if match := _INSTRUCTION_BEGUN.search(before):
        line = before[: match.start()].rpartition("\n")[2]
        if not line.strip():
            return _fitting(match, _styles())
        return _fitting(match, _instructions(match[1], names_at(before[: match.start()], known), known))
    return None


def names_at(before: str, known: Glossary) -> Names:
    """Return which names can be used after a text: those of the lists that it stands in come first."""
    faults: list[Fault] = []
    scopes = [known.outermost()]
    for token in tokens(before, faults):
        if token.kind is Kind.OPEN:
            scopes.append(scopes[-1])
        elif token.kind is Kind.CLOSE and len(scopes) > 1:
            scopes.pop()
        elif token.kind is Kind.NEW_LINE and len(scopes) == 1:
            scopes = [known.outermost()]
        elif token.kind is Kind.INSTRUCTION:
            scopes = _after(token, scopes, known)
    return scopes[-1]


def _after(token: Token, scopes: list[Names], known: Glossary) -> list[Names]:
    if token.value is None and token.text in words.STYLE_WORDS.values():
        return [known.outermost()]
    if token.text == words.EACH and token.value:
        name = known.spoken(scopes[-1]).get(token.value.strip())
        if name is not None and known.entries[scopes[-1][name]].is_list:
            return [*scopes[:-1], known.within(scopes[-1], name)]
    return scopes


def _fitting(match: re.Match[str], every: Iterator[Suggestion]) -> Suggested:
    """Keep what has the letters that were begun in name or pinyin, first what begins so; else in its meaning."""
    begun, offered = match[1].strip().lower(), list(every)
    found = [one for one in offered if begun in one.said.lower() or _sounds_like(one.said, begun)]
    found.sort(key=lambda one: not one.said.lower().startswith(begun))
    return Suggested(match.start(), tuple(found or (one for one in offered if begun in one.means)))


def _sounds_like(said: str, begun: str) -> bool:
    return begun.isascii() and begun.isalpha() and any(key.startswith(begun) for key in company_keys(said))


def _known(names: Names, known: Glossary) -> list[Placeholder]:
    """Return what is known at a place, what the nearest list has first."""
    every = [known.entries[path] for path in names.values()]
    return sorted(every, key=lambda one: -len(one.path))


def _fact(one: Placeholder) -> Suggestion:
    return Suggestion(one.name, one.means, f"{{{one.name}}}")


def _styles() -> Iterator[Suggestion]:
    for style, word in words.STYLE_WORDS.items():
        yield Suggestion(word, words.STYLE_MEANS[style], f"【{word}】")


def _instructions(begun: str, names: Names, known: Glossary) -> Iterator[Suggestion]:
    """Give the instructions, each with what it can be about."""
    every = _known(names, known)
    yield from (_about(words.EACH, one) for one in every if one.is_list)
    yield from (_about(words.WHEN, one) for one in every if one.is_flag)
    yield from (_about(words.UNLESS, one) for one in every if one.is_flag)
    for word, means in words.OTHER_INSTRUCTIONS.items():
        yield Suggestion(word, means, f"【{word}】")
    yield from (_about(words.WHEN_TEXT, one) for one in every if not one.is_flag)
    yield from (_about(words.UNLESS_TEXT, one) for one in every if not one.is_flag)


def _about(word: str, one: Placeholder) -> Suggestion:
    said = f"{word}：{one.name}"
    return Suggestion(said, one.means, f"【{said}】")
