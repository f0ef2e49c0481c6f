"""What the QR code at the foot of a final paper says: which paper it is, and the digest of what it says."""

from __future__ import annotations

from dataclasses import dataclass

MARK = "MD1"
DIGEST_LENGTH = 32
_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True)
class PaperCode:
    """The code of one paper: its number, and the first 32 hex digits of the digest of its facts."""

    number: str
    facts_digest: str


def payload(number: str, facts_sha256: str) -> str:
    """Return the text of a code. Raises ValueError for a number that would part it elsewhere."""
    if not number or "|" in number:
        raise ValueError(f"no code can name the paper {number!r}")
    return f"{MARK}|{number}|{facts_sha256[:DIGEST_LENGTH]}"


def read_payload(text: str) -> PaperCode | None:
    """Return what a code says; None where it is none of ours."""
    mark, _, rest = text.partition("|")
    number, _, facts_digest = rest.rpartition("|")
    is_ours = mark == MARK and number and len(facts_digest) == DIGEST_LENGTH and set(facts_digest) <= _HEX
    return PaperCode(number, facts_digest) if is_ours else None
