"""What the command line says: sentences for people, or one JSON object for machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from mediator_desk.errors import DeskError, Invalid
from mediator_desk.i18n import translate
from mediator_desk.views.sentences import sentence

SERVED_BY = {"words": "reason"}
"""Fields that an option of another name fills."""


@dataclass
class Output:
    """Says things once: as lines on stdout, or collected and written as one JSON object."""

    is_json: bool
    options: Collection[str] = ()
    """What the verb can be told, by the names of its options."""

    def say(self, text: str) -> None:
        """Say a sentence to people."""
        if not self.is_json:
            print(text)

    def show(self, text: str) -> None:
        """Say at once what a person must have seen before anything counts, beside the answer to a machine too."""
        print(text, file=sys.stderr if self.is_json else sys.stdout, flush=True)

    def done(self, **facts: object) -> None:
        """Tell a machine what was done."""
        if self.is_json:
            print(json.dumps({"done": True, **facts}, ensure_ascii=False, default=str))

    def refused(self, error: DeskError) -> None:
        """Say why it was refused, on stderr; a machine gets the code on stdout as well."""
        problems = error.problems if isinstance(error, Invalid) else ()
        words = [f"{self._named(problem.field)}: {sentence(problem)}" for problem in problems] or [sentence(error)]
        print("\n".join(words), file=sys.stderr)
        if self.is_json:
            answer = {"done": False, "code": error.code, "sentence": "\n".join(words)}
            print(json.dumps(answer, ensure_ascii=False))

    def _named(self, field: str) -> str:
        """Return how a field is called where it was typed: as an option."""
        name = SERVED_BY.get(field, field)
        return f"--{name.replace('_', '-')}" if name in self.options else field


def filled(text: str, facts: Mapping[str, object]) -> str:
    """Return the Chinese or English for a literal of the command line, with its facts filled in."""
    return translate("Cli", text).format(**facts)
