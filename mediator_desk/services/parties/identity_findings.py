"""What is odd about the papers that a party or a representative shows: found, said, never a reason to refuse by itself.

A real but odd document is not locked out (a check digit of another office, a number of fifteen digits): what is odd is
kept with the reason why it is right.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator_desk.conventions.credit_codes import check_credit_code, expected_check_character
from mediator_desk.conventions.identity_documents import (
    FIFTEEN_DIGITS,
    NO_SUCH_DATE,
    WRONG_AREA,
    WRONG_CHECK_DIGIT,
    WRONG_LENGTH,
    IdentityDocumentKind,
    birth_day,
    check_number,
    kind_from_number,
    normalise_number,
    sex_of,
)
from mediator_desk.errors import Problem
from mediator_desk.models.words import Sex
from mediator_desk.services.enquiry import slips_in

_Kind = IdentityDocumentKind
_KEPT = frozenset({FIFTEEN_DIGITS, WRONG_AREA})
_OF_EIGHTEEN = frozenset({_Kind.RESIDENT_ID, _Kind.RESIDENCE_PERMIT_HK_MO, _Kind.RESIDENCE_PERMIT_TW})
_WITH_SUM = _OF_EIGHTEEN | {_Kind.FOREIGN_PERMANENT_RESIDENCE}
_WITH_FORM = frozenset(
    {_Kind.TRAVEL_PERMIT_HK_MO, _Kind.TRAVEL_PERMIT_TW, _Kind.FOREIGN_PERMANENT_RESIDENCE, _Kind.PASSPORT}
)


def number_findings(kind: IdentityDocumentKind | None, number: str, today: date) -> list[Problem]:
    """Return what is odd about a document number, each with its code; nothing for none, or where no kind is chosen.

    Which place is wrong is said where the number tells it (GB 11643: the sum, the day of birth, a letter).
    """
    plain = normalise_number(number)
    if kind is None or not plain:
        return []
    codes = check_number(kind, plain)
    slips = slips_in(plain) if codes and kind in _WITH_SUM else []
    if slips:
        # Who asks by telephone reads a number again; here it is compared with a document: other words for the same.
        said = [replace(one, code=one.code.replace("identity_number", "document")) for one in slips]
        return [*said, *(_finding(code) for code in codes if code in _KEPT)]
    if codes and kind in _WITH_FORM and not {WRONG_CHECK_DIGIT, NO_SUCH_DATE} & set(codes):
        return [_finding(f"form_{kind}")]
    if codes == [WRONG_LENGTH] and kind in _OF_EIGHTEEN:
        return [_finding("document_length", found=len(plain))]
    born_on = birth_day(kind, plain)
    if not codes and born_on is not None and born_on > today:
        return [_finding("document_date", day=plain[6:14])]
    return [_finding(code) for code in codes]


def person_findings(
    kind: IdentityDocumentKind | None, number: str, sex: Sex | None, born_on: date | None, today: date
) -> list[Problem]:
    """Return what is odd about a person's papers: the number, and what was typed beside it and is not what it says."""
    found = number_findings(kind, number, today)
    if kind is None:
        return found
    day, said = birth_day(kind, number), sex_of(kind, number)
    if day and born_on and day != born_on:
        found.append(Problem("born_on", "born_differs_from_number", {"day": day.isoformat()}))
    if said and sex and Sex(said) is not sex:
        found.append(Problem("sex", "sex_differs_from_number", {"sex": Sex(said)}))
    return found


def code_findings(credit_code: str) -> list[Problem]:
    """Return what is odd about a unified social credit code (GB 32100); nothing for none."""
    if not normalise_number(credit_code):
        return []
    codes = check_credit_code(credit_code)
    if codes == [WRONG_CHECK_DIGIT]:
        digit = expected_check_character(credit_code)
        return [Problem("credit_code", "credit_code_check_digit", {"digit": digit})]
    if codes == [WRONG_LENGTH]:
        return [Problem("credit_code", "credit_code_length", {"found": len(normalise_number(credit_code))})]
    return [Problem("credit_code", code) for code in codes]


def representative_findings(number: str, today: date) -> list[Problem]:
    """Return what is odd about the number of a representative, whose kind of document its form tells."""
    return number_findings(kind_from_number(number), number, today)


def _finding(code: str, **params: object) -> Problem:
    return Problem("identity_number", code, params)
