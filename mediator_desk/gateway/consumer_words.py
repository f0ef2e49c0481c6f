"""What consumers are told: sentences in Chinese, whatever language the desk has. A code never leaves the bridge."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from mediator_desk import paths
from mediator_desk.errors import DeskError, Unavailable
from mediator_desk.services.intake.intake_drafts import Finding

FINDINGS, REFUSALS = "findings", "refusals"
OTHER, UNAVAILABLE = "other", "unavailable"


@cache
def sentences(part: str) -> Mapping[str, str]:
    """Return the sentences of a part of resources/gateway/findings.toml, by code."""
    source = (paths.resources() / "gateway" / "findings.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(source)[part])


def sentence_of_finding(finding: Finding, telephone: str) -> str:
    """Return what a consumer reads beside a field."""
    known = sentences(FINDINGS)
    words = known.get(finding.code, known["value_not_text"])
    return words.format_map(_Facts({"telephone": telephone, **finding.params}))


def sentence_of(code: str, telephone: str, params: Mapping[str, object] = MappingProxyType({})) -> str:
    """Return why something was not done, for a consumer."""
    known = sentences(REFUSALS)
    return known.get(code, known[OTHER]).format_map(_Facts({"telephone": telephone, **params}))


def sentence_of_error(error: DeskError, telephone: str) -> str:
    """Return what an error of the desk is to a consumer."""
    is_out = isinstance(error, Unavailable) and error.code not in sentences(REFUSALS)
    return sentence_of(UNAVAILABLE if is_out else error.code, telephone, error.params)


class _Facts(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "—"
