"""What a check finds: a kind, and what its sentence needs (views/check_words.py)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

MOST_TOLD = 50
"""So many findings of one kind are told one by one."""


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it must be; `kind` is a code, `params` what its sentence needs."""

    kind: str
    params: dict[str, object] = dataclasses.field(default_factory=dict)
