"""What can go wrong that a person can act on. Everything else is a bug and goes to the log."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One field that cannot stay as it is: the field's name in the draft, a code, and what the sentence needs."""

    field: str
    code: str
    params: dict[str, object] = dataclasses.field(default_factory=dict)


class DeskError(Exception):
    """An error with a code; the edge of the program finds the words for it (views/sentences.py)."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class Refused(DeskError):
    """A person asked for something that may not be done as things stand; a person can act on it."""


class Invalid(Refused):
    """A draft has problems; each belongs beside its field."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("invalid", fields=", ".join(problem.field for problem in problems))
        self.problems = tuple(problems)


class Unavailable(DeskError):
    """The computer or the server cannot do it now: disk full, folder read-only, server gone, file in use."""
