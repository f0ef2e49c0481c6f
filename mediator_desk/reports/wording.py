"""How a report finds its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.definitions import Composed, Translate, Words

PRACTICE = QT_TRANSLATE_NOOP("Reports", "Practice committee: none of these cases, people or companies exist.")
"""Stands on everything that a practice committee lets out."""


@dataclass(frozen=True)
class Wording:
    """How a workbook finds its words: `translate` for the program's sentences, `word` for members of vocabularies."""

    translate: Translate
    word: Callable[[StrEnum], str]

    def said(self, value: Words | str) -> str:
        """Return a sentence or a word in the language of the report; a typed text stays as it is."""
        if isinstance(value, Composed):
            return value.say(self.translate, self.word)
        if isinstance(value, Words):
            params = {name: self._param(param) for name, param in value.params.items()}
            return self.translate(value.text).format(**params)
        return self.word(value) if isinstance(value, StrEnum) else value

    def _param(self, param: object) -> object:
        return self.said(param) if isinstance(param, Words | StrEnum) else param
