"""How one value of the desk stands in the open format: what is written, what is read, what the schema says of it."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, Date, Integer, String

from mediator_desk.conventions.text import TextError, clean_text
from mediator_desk.models.columns import Json, Money, UtcInstant, Word

if TYPE_CHECKING:
    from sqlalchemy.types import TypeEngine

LONGEST_TEXT = 1_000_000
DEEPEST_JSON = 20
LARGEST_WHOLE = 2**31 - 1

AMOUNT = r"^-?(0|[1-9][0-9]{0,14})\.[0-9]{2}$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
INSTANT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?Z$"

_MAY_BE_UNCLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Misfit(ValueError):
    """A value that does not fit; `code` says how, `place` where it stands in the document."""

    def __init__(self, code: str, place: str = "") -> None:
        super().__init__(f"{place}: {code}")
        self.code = code
        self.place = place

    def under(self, name: str) -> Misfit:
        """Return the same misfit, seen from one level higher."""
        joined = f"{name}{self.place}" if self.place.startswith("[") else f"{name}.{self.place}".rstrip(".")
        return Misfit(self.code, joined)


@dataclass(frozen=True)
class Kind:
    """One kind of value. `read` raises Misfit for anything that `schema` refuses."""

    schema: dict[str, Any]
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def kind_of(column_type: TypeEngine[Any]) -> Kind:
    """Return the kind of value that a column of this type keeps. Raises TypeError for a type not known yet."""
    if isinstance(column_type, Word):
        return one_of(column_type.members)
    if isinstance(column_type, String):
        return text(column_type.length or LONGEST_TEXT)
    for known, kind in _KINDS:
        if isinstance(column_type, known):
            return kind
    raise TypeError(f"the open format does not know columns of type {column_type!r}")


def text(longest: int) -> Kind:
    """Return the kind for text of at most `longest` code points; what is read passes the one gate for text."""
    return Kind({"type": "string", "maxLength": longest}, str, lambda value: _clean(value, longest))


def one_of(members: type[Enum]) -> Kind:
    """Return the kind for the words of a closed vocabulary."""
    known = {member.value: member for member in members}

    def read(value: object) -> Enum:
        if not isinstance(value, str) or value not in known:
            raise Misfit("unknown_word")
        return known[value]

    return Kind({"enum": list(known)}, lambda member: member.value, read)


def _clean(value: object, longest: int) -> str:
    if not isinstance(value, str):
        raise Misfit("no_text")
    if len(value) <= longest and not _MAY_BE_UNCLEAN.search(value) and unicodedata.is_normalized("NFC", value):
        return value  # the gate would give the same, character by character
    try:
        return clean_text(value, longest=longest).text
    except TextError as error:
        raise Misfit(error.code) from error


def _amount(value: object) -> Decimal:
    return Decimal(_shaped(value, AMOUNT, "no_amount"))


def _day(value: object) -> date:
    try:
        return date.fromisoformat(_shaped(value, DAY, "no_date"))
    except ValueError as error:
        raise Misfit("no_date") from error


def _instant(value: object) -> datetime:
    try:
        return datetime.fromisoformat(_shaped(value, INSTANT, "no_instant"))
    except ValueError as error:
        raise Misfit("no_instant") from error


def _shaped(value: object, pattern: str, code: str) -> str:
    # "$" would let a line feed at the end pass.
    if not isinstance(value, str) or value.endswith("\n") or not re.match(pattern, value):
        raise Misfit(code)
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise Misfit("no_flag")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > LARGEST_WHOLE:
        raise Misfit("no_whole_number")
    return value


def _free(value: object, depth: int = 1) -> Any:  # noqa: ANN401 - any JSON value
    if depth > DEEPEST_JSON:
        raise Misfit("too_deep")
    if isinstance(value, dict):
        return {_clean(name, LONGEST_TEXT): _free(item, depth + 1) for name, item in value.items()}
    if isinstance(value, list):
        return [_free(item, depth + 1) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        raise Misfit("no_number")
    return _clean(value, LONGEST_TEXT) if isinstance(value, str) else value


def _free_container(value: object) -> Any:  # noqa: ANN401 - any JSON object or list
    if not isinstance(value, dict | list):
        raise Misfit("no_object")
    return _free(value)


def _sorted(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return the value with sorted names: the two databases keep them in different orders."""
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def _utc(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat().replace("+00:00", "Z")


_KINDS = (
    (UtcInstant, Kind({"type": "string", "pattern": INSTANT, "format": "date-time"}, _utc, _instant)),
    (Money, Kind({"type": "string", "pattern": AMOUNT}, str, _amount)),
    (Date, Kind({"type": "string", "pattern": DAY, "format": "date"}, date.isoformat, _day)),
    (Boolean, Kind({"type": "boolean"}, bool, _flag)),
    (Integer, Kind({"type": "integer", "minimum": -LARGEST_WHOLE, "maximum": LARGEST_WHOLE}, int, _whole)),
    (Json, Kind({"type": ["object", "array"]}, _sorted, _free_container)),
)
