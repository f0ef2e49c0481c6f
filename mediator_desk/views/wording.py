"""The words for the closed vocabularies. No Qt here: papers, workbooks and the command line use the same words."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from mediator_desk.i18n import CHINESE, translate
from mediator_desk.models.words import Cause, Line
from mediator_desk.views.vocabulary_case import CASE_WORDS
from mediator_desk.views.vocabulary_figures import FIGURE_WORDS
from mediator_desk.views.vocabulary_people import PEOPLE_WORDS
from mediator_desk.views.vocabulary_privacy import PRIVACY_WORDS
from mediator_desk.views.vocabulary_procedure import PROCEDURE_WORDS
from mediator_desk.views.vocabulary_review import REVIEW_WORDS
from mediator_desk.views.vocabulary_rights import RIGHTS_WORDS
from mediator_desk.views.vocabulary_sessions import SESSION_WORDS

Member = TypeVar("Member", bound=StrEnum)

WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    **CASE_WORDS,
    **FIGURE_WORDS,
    **PEOPLE_WORDS,
    **PRIVACY_WORDS,
    **PROCEDURE_WORDS,
    **REVIEW_WORDS,
    **RIGHTS_WORDS,
    **SESSION_WORDS,
}
"""Vocabulary -> its members' English words, marked with QT_TRANSLATE_NOOP in the context of the vocabulary's name."""


def word(member: StrEnum, language: str = "") -> str:
    """Return the word for a member of a vocabulary, in the language in use, or as `language` says.

    Raises KeyError where there is none.
    """
    kind = type(member)
    return translate(kind.__name__, WORDS[kind][member], language)


def chinese_word(member: StrEnum) -> str:
    """Return the Chinese word for a member: papers are Chinese in every language. Raises KeyError as `word`."""
    return word(member, CHINESE)


def word_or(member: StrEnum | None, otherwise: str = "—") -> str:
    """Return the word for a member, or `otherwise` where there is none."""
    return otherwise if member is None else word(member)


def choices(kind: type[Member]) -> list[tuple[Member, str]]:
    """Return the members of a vocabulary with their words, in their order, for a field to choose from."""
    return [(member, word(member)) for member in kind]


def dispute_words(line: Line | None, cause: Cause | None) -> str:
    """Return what a dispute is about in two words: 车险理赔, Motor, claim."""
    known = [word(one) for one in (line, cause) if one is not None]
    return (
        translate("Wording", "{line}, {cause}").format(line=known[0], cause=known[1]) if known[1:] else "".join(known)
    )
