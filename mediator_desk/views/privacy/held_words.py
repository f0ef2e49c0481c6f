"""What is held on a person in words: masked for the screen, whole and Chinese for paper. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.china_time import in_china
from mediator_desk.conventions.masking import mask_account, mask_number, mask_phone, mask_text
from mediator_desk.documents.lists.person_data import PersonPaper
from mediator_desk.i18n import CHINESE, QT_TRANSLATE_NOOP, translate
from mediator_desk.models.trust_words import HeldKind, TermKind
from mediator_desk.services.privacy.erasure import Erasable
from mediator_desk.services.privacy.holdings import CaseHeld, Held, PersonData
from mediator_desk.services.privacy.terms import Term
from mediator_desk.views.wording import word

FIELDS: dict[str, str] = {
    "account": QT_TRANSLATE_NOOP("HeldField", "Account"),
    "address": QT_TRANSLATE_NOOP("HeldField", "Address"),
    "amount": QT_TRANSLATE_NOOP("HeldField", "Amount"),
    "answer": QT_TRANSLATE_NOOP("HeldField", "Answer"),
    "at": QT_TRANSLATE_NOOP("HeldField", "When"),
    "bank": QT_TRANSLATE_NOOP("HeldField", "Bank"),
    "born_on": QT_TRANSLATE_NOOP("HeldField", "Born on"),
    "capacity": QT_TRANSLATE_NOOP("HeldField", "Takes part"),
    "count": QT_TRANSLATE_NOOP("HeldField", "Entries"),
    "ethnicity": QT_TRANSLATE_NOOP("HeldField", "Ethnicity"),
    "first": QT_TRANSLATE_NOOP("HeldField", "First"),
    "given_by": QT_TRANSLATE_NOOP("HeldField", "Given by"),
    "given_on": QT_TRANSLATE_NOOP("HeldField", "Given on"),
    "identity_kind": QT_TRANSLATE_NOOP("HeldField", "Document"),
    "identity_number": QT_TRANSLATE_NOOP("HeldField", "Document number"),
    "identity_reason": QT_TRANSLATE_NOOP("HeldField", "Why an odd number is right"),
    "is_present": QT_TRANSLATE_NOOP("HeldField", "Was there"),
    "issued_at": QT_TRANSLATE_NOOP("HeldField", "Issued"),
    "kind": QT_TRANSLATE_NOOP("HeldField", "Kind"),
    "last": QT_TRANSLATE_NOOP("HeldField", "Last"),
    "letter_on": QT_TRANSLATE_NOOP("HeldField", "Authority letter of"),
    "manner": QT_TRANSLATE_NOOP("HeldField", "How"),
    "may_settle": QT_TRANSLATE_NOOP("HeldField", "May settle"),
    "name": QT_TRANSLATE_NOOP("HeldField", "Name"),
    "number": QT_TRANSLATE_NOOP("HeldField", "Number"),
    "occupation": QT_TRANSLATE_NOOP("HeldField", "Occupation"),
    "pages": QT_TRANSLATE_NOOP("HeldField", "Pages"),
    "paper": QT_TRANSLATE_NOOP("HeldField", "Paper"),
    "payee": QT_TRANSLATE_NOOP("HeldField", "Payee"),
    "phone": QT_TRANSLATE_NOOP("HeldField", "Telephone"),
    "place": QT_TRANSLATE_NOOP("HeldField", "Place"),
    "proves": QT_TRANSLATE_NOOP("HeldField", "Proves"),
    "received_by": QT_TRANSLATE_NOOP("HeldField", "Received by"),
    "refusal": QT_TRANSLATE_NOOP("HeldField", "Why it was refused"),
    "relation": QT_TRANSLATE_NOOP("HeldField", "Relation"),
    "remarks": QT_TRANSLATE_NOOP("HeldField", "Remarks"),
    "result": QT_TRANSLATE_NOOP("HeldField", "Result"),
    "rights_told_at": QT_TRANSLATE_NOOP("HeldField", "Told of rights"),
    "role": QT_TRANSLATE_NOOP("HeldField", "Role"),
    "satisfaction": QT_TRANSLATE_NOOP("HeldField", "Satisfaction"),
    "scope": QT_TRANSLATE_NOOP("HeldField", "For what"),
    "sent_on": QT_TRANSLATE_NOOP("HeldField", "Sent on"),
    "served_on": QT_TRANSLATE_NOOP("HeldField", "Served on"),
    "sex": QT_TRANSLATE_NOOP("HeldField", "Sex"),
    "side": QT_TRANSLATE_NOOP("HeldField", "Side"),
    "signed_on": QT_TRANSLATE_NOOP("HeldField", "Signed on"),
    "speaker": QT_TRANSLATE_NOOP("HeldField", "Who spoke"),
    "stands_for": QT_TRANSLATE_NOOP("HeldField", "Stands for"),
    "state": QT_TRANSLATE_NOOP("HeldField", "State"),
    "text": QT_TRANSLATE_NOOP("HeldField", "Words"),
    "title": QT_TRANSLATE_NOOP("HeldField", "Title"),
    "told_at": QT_TRANSLATE_NOOP("HeldField", "When"),
    "wants_recusal": QT_TRANSLATE_NOOP("HeldField", "Wants another mediator"),
    "was_performed": QT_TRANSLATE_NOOP("HeldField", "Was performed"),
    "withdrawn_on": QT_TRANSLATE_NOOP("HeldField", "Withdrawn on"),
    "words": QT_TRANSLATE_NOOP("HeldField", "In words"),
}
YES, NO = QT_TRANSLATE_NOOP("HeldField", "yes"), QT_TRANSLATE_NOOP("HeldField", "no")
FIELD_AND_VALUE = QT_TRANSLATE_NOOP("HeldField", "{field}: {value}")
BETWEEN = QT_TRANSLATE_NOOP("HeldField", "; ")
NOT_TOLD = QT_TRANSLATE_NOOP("HeldField", "exists; what was told to the mediator alone is not shown")
RUNS = QT_TRANSLATE_NOOP("Privacy", "kept until {until} ({archive_class})")
OVER = QT_TRANSLATE_NOOP("Privacy", "the term ended on {until} ({archive_class})")
IN_NO_CASE = QT_TRANSLATE_NOOP("Privacy", "In no case")
STAYS = QT_TRANSLATE_NOOP("Privacy", "Not erased, only kept from now on (PIPL art. 47): {cases}.")
GOES = QT_TRANSLATE_NOOP("Privacy", "The term is over and the file is put on the list of destruction: {cases}.")
NOTHING = QT_TRANSLATE_NOOP("Privacy", "Nothing is held on this person.")
CASE_AND_TERM = QT_TRANSLATE_NOOP("Privacy", "{number}, {term}")
BETWEEN_CASES = QT_TRANSLATE_NOOP("Privacy", "; ")
_MASKS = {"identity_number": mask_number, "phone": mask_phone, "account": mask_account}


def held_line(held: Held, language: str = "", *, is_whole: bool = False) -> str:
    """Return what one thing says; numbers of people are masked unless it `is_whole`."""
    if held.kind is HeldKind.TOLD_IN_PRIVATE:
        return translate("HeldField", NOT_TOLD, language)
    pattern = translate("HeldField", FIELD_AND_VALUE, language)
    said = (
        pattern.format(field=_field(name, language), value=_value(name, value, language, is_whole=is_whole))
        for name, value in held.fields.items()
        if value not in (None, "")
    )
    return translate("HeldField", BETWEEN, language).join(said)


def term_words(term: Term, language: str = "") -> str:
    """Return until when a case is kept, and why."""
    if term.until is None or term.archive_class is None:
        return word(term.kind, language)
    pattern = OVER if term.kind is TermKind.OVER else RUNS
    archive_class = word(term.archive_class, language)
    return translate("Privacy", pattern, language).format(until=term.until.isoformat(), archive_class=archive_class)


def erasure_answer(found: Erasable, language: str = "") -> str:
    """Return what is answered to whoever asks for erasure: what goes, what stays until when and why."""
    if not found.over and not found.kept and not found.loose:
        return translate("Privacy", NOTHING, language)
    parts = [(GOES, found.over), (STAYS, found.kept)]
    return "\n".join(
        translate("Privacy", pattern, language).format(cases=_cases(cases, language))
        for pattern, cases in parts
        if cases
    )


def person_paper(data: PersonData, committee: str, on: date, *, is_practice: bool) -> PersonPaper:
    """Return the copy that is given to a person: Chinese, whole, and only what is certain."""
    terms = {one.case_id: one for one in data.cases}
    certain = [one for one in data.held if one.is_certain]
    parts = []
    for case_id, group in groupby(certain, key=lambda one: one.case_id):
        lines = [
            (word(one.kind, CHINESE), one.on.isoformat() if one.on else "", held_line(one, CHINESE, is_whole=True))
            for one in group
        ]
        parts.append((_heading(terms.get(case_id or 0)), lines))
    return PersonPaper(committee, data.who.name, on, parts, is_practice)


def _heading(case: CaseHeld | None) -> str:
    if case is None:
        return translate("Privacy", IN_NO_CASE, CHINESE)
    return f"{case.number}　{term_words(case.term, CHINESE)}"


def _cases(cases: Sequence[CaseHeld], language: str) -> str:
    pattern = translate("Privacy", CASE_AND_TERM, language)
    said = [pattern.format(number=one.number, term=term_words(one.term, language)) for one in cases]
    return translate("Privacy", BETWEEN_CASES, language).join(said)


def _field(name: str, language: str) -> str:
    # Fields of a submission are named as the export names them.
    return translate("HeldField", FIELDS[name], language) if name in FIELDS else name


def _value(name: str, value: object, language: str, *, is_whole: bool) -> str:
    if isinstance(value, StrEnum):
        return word(value, language).replace("\n", "")
    if isinstance(value, bool):
        return translate("HeldField", YES if value else NO, language)
    if isinstance(value, datetime):
        return f"{in_china(value):%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return figures(value)
    return str(value) if is_whole else _masked(name, str(value))


def _masked(name: str, text: str) -> str:
    mask = _MASKS.get(name)
    return mask(text) if mask is not None else mask_text(text, ())
