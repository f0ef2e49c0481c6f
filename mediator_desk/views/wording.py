"""The words for the closed vocabularies. No Qt here: papers, workbooks and the command line use the same words."""

from __future__ import annotations

from enum import StrEnum

from mediator_desk.i18n import translate

WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {}
"""Vocabulary -> its members' English words, marked with QT_TRANSLATE_NOOP in the context of the vocabulary's name."""


def word(member: StrEnum) -> str:
    """Return the word for a member of a vocabulary, in the language in use. Raises KeyError where there is none."""
    kind = type(member)
    return translate(kind.__name__, WORDS[kind][member])


def choices(kind: type[StrEnum]) -> list[tuple[StrEnum, str]]:
    """Return the members of a vocabulary with their words, in their order, for a field to choose from."""
    return [(member, word(member)) for member in kind]
