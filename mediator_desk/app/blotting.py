"""What leaves the desk with an error report: no names, numbers or accounts of people."""

from __future__ import annotations

import re

_HOMES = re.compile(r"(/home/|/Users/|[A-Za-z]:\\+Users\\+)[^/\\\s\"']+")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_DAY = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_LONG = re.compile(r"[A-Za-z]*\d(?:[ -]?\d){5,}[\dA-Za-z]*")
_CHINESE = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·]+")
_ESCAPED = re.compile(r"(?:\\+(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}))+")
"""The same characters as JSON, repr() and bytes write them: \\u8c22, \\U00020bb7, \\xe8\\xb0\\xa2."""
NUMBER, NAME = "######", "※※"


def without_personal(text: str) -> str:
    """Return an error report that tells where it happened and nothing about people.

    Blotted out are numbers of six digits or more, in groups too (identity documents, telephones, accounts, policies),
    every run of Chinese characters (names, addresses, facts: the program's own text is English) however a message
    writes them, mail addresses, and the name of the person in paths. Days stay.
    """
    plain = _HOMES.sub(r"\1~", text)
    plain = _MAIL.sub("###@###", plain)
    # Before the numbers: the digits of an escape are no number.
    plain = _ESCAPED.sub(NAME, plain)
    return _CHINESE.sub(NAME, _without_numbers(plain))


def _without_numbers(text: str) -> str:
    days = _DAY.findall(text)
    parts = [_LONG.sub(NUMBER, part) for part in _DAY.split(text)]
    return "".join(part + day for part, day in zip(parts, [*days, ""], strict=True))
