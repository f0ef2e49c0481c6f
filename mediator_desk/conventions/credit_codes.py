"""Unified social credit code of organisations (统一社会信用代码, GB 32100-2015)."""

from __future__ import annotations

import re

from mediator_desk.conventions.identity_documents import normalise_number

_LENGTH = 18
_FORM = re.compile(r"[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}")


def normalise_credit_code(text: str) -> str:
    """Return the code in its plain form: ASCII after NFKC, upper case, without spaces and hyphens."""
    return normalise_number(text)


def check_credit_code(text: str) -> list[str]:
    """Return what is odd about a code (an empty list: nothing); a warning, never a reason to refuse.

    Codes: "wrong_length"; "wrong_form" (a letter that the standard leaves out, such as I O S V Z, or a letter in the
    six digits of the region); "wrong_check_digit".
    """
    code = normalise_credit_code(text)
    if len(code) != _LENGTH:
        return ["wrong_length"]
    if _FORM.fullmatch(code) is None:
        return ["wrong_form"]
    return [] if code[-1] == expected_check_character(code) else ["wrong_check_digit"]


def expected_check_character(text: str) -> str | None:
    """Return the last character that the first 17 ask for, or None if they are no code. GB 32100: 31 - sum mod 31."""
    code = normalise_credit_code(text)[: _LENGTH - 1]
    if _FORM.fullmatch(code + "0") is None:
        return None
    from stdnum.cn import uscc  # used seldom, and stdnum is read from disk

    return uscc.calc_check_digit(code)
