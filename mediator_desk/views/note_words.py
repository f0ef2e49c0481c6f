"""What intake noticed about a submission, and why a row is in quarantine, in sentences. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate

CONTEXT = "Notes"

SENTENCES: dict[str, str] = {
    # Taken in, but a person should look
    "wrong_check_digit": QT_TRANSLATE_NOOP("Notes", "the check digit does not fit; compare it with the document"),
    "wrong_length": QT_TRANSLATE_NOOP("Notes", "the number has too few or too many characters"),
    "wrong_form": QT_TRANSLATE_NOOP("Notes", "the number holds characters that cannot stand there"),
    "wrong_area": QT_TRANSLATE_NOOP("Notes", "the area does not fit this kind of document"),
    "no_such_date": QT_TRANSLATE_NOOP("Notes", "the number holds a day of birth that does not exist"),
    "fifteen_digits": QT_TRANSLATE_NOOP("Notes", "a number of fifteen digits, from before 1999"),
    "no_area_code": QT_TRANSLATE_NOOP("Notes", "a landline without its area code"),
    "invisible_character_in_name": QT_TRANSLATE_NOOP(
        "Notes", "characters that cannot be seen or that turn the direction of writing ({characters})"
    ),
    "invisible_or_direction_changing": QT_TRANSLATE_NOOP(
        "Notes", "characters that cannot be seen or that turn the direction of writing"
    ),
    "unknown_document_kind": QT_TRANSLATE_NOOP("Notes", "unknown kind of document: {words}"),
    "unknown_word": QT_TRANSLATE_NOOP("Notes", "unknown word: {words}"),
    "unclear_answer": QT_TRANSLATE_NOOP("Notes", "unclear answer: {words}"),
    "guardian_missing": QT_TRANSLATE_NOOP("Notes", "a child under 14 needs a guardian, and none is named"),
    # Taken in, and said
    "is_under_14": QT_TRANSLATE_NOOP("Notes", "the applicant is under 14: a guardian acts, the data are sensitive"),
    "not_negotiated": QT_TRANSLATE_NOOP("Notes", "not yet negotiated with the insurer"),
    "number_normalised": QT_TRANSLATE_NOOP("Notes", "written in its plain form"),
    "control_characters_removed": QT_TRANSLATE_NOOP("Notes", "control characters were taken out"),
    # In quarantine
    "amount_unreadable": QT_TRANSLATE_NOOP("Notes", "the amount cannot be read: {typed}"),
    "insurer_missing": QT_TRANSLATE_NOOP("Notes", "no insurer is named"),
    "applicant_missing": QT_TRANSLATE_NOOP("Notes", "no applicant is named"),
    "submitted_in_future": QT_TRANSLATE_NOOP("Notes", "submitted in the future"),
    "time_missing": QT_TRANSLATE_NOOP("Notes", "the time is missing"),
    "time_unreadable": QT_TRANSLATE_NOOP("Notes", "the time cannot be read"),
    "identity_number_missing": QT_TRANSLATE_NOOP("Notes", "no document number is given"),
    "unknown_kind_of_business": QT_TRANSLATE_NOOP("Notes", "unknown kind of business: {words}"),
    "submission_number_missing": QT_TRANSLATE_NOOP("Notes", "no submission number"),
    "submission_number_bad": QT_TRANSLATE_NOOP("Notes", "this is no submission number"),
    "related_number_missing": QT_TRANSLATE_NOOP("Notes", "the rating names no submission"),
    "rated_submission_not_here": QT_TRANSLATE_NOOP("Notes", "the submission that it rates is not here yet"),
    "satisfaction_unreadable": QT_TRANSLATE_NOOP("Notes", "the satisfaction is no number from 1 to 5"),
    "changed_content": QT_TRANSLATE_NOOP("Notes", "the same number came with other content; the first stays as it was"),
    "case_of_others": QT_TRANSLATE_NOOP("Notes", "it rates another mediator's case: a secretary takes it in"),
    "lies_in_bin": QT_TRANSLATE_NOOP("Notes", "it lies in the bin, from where it can be brought back"),
    "was_deleted": QT_TRANSLATE_NOOP("Notes", "it was deleted from the bin and is not taken in again"),
    "text_too_long": QT_TRANSLATE_NOOP("Notes", "the text is too long"),
    "digits_lost": QT_TRANSLATE_NOOP("Notes", "a spreadsheet kept only 15 digits of a long number"),
    "value_not_text": QT_TRANSLATE_NOOP("Notes", "a value is no text"),
    "lone_surrogate": QT_TRANSLATE_NOOP("Notes", "the text holds half a character"),
}
NAMED = QT_TRANSLATE_NOOP("Notes", "{column}: {finding}")
OTHER = QT_TRANSLATE_NOOP("Notes", "something is odd ({code})")
NEEDS_COLUMN = frozenset(
    {
        "wrong_check_digit",
        "wrong_length",
        "wrong_form",
        "wrong_area",
        "no_such_date",
        "fifteen_digits",
        "invisible_character_in_name",
        "invisible_or_direction_changing",
        "unknown_word",
        "unclear_answer",
        "number_normalised",
        "control_characters_removed",
        "text_too_long",
        "digits_lost",
        "value_not_text",
        "lone_surrogate",
    }
)
"""Findings that say nothing without the column they belong to."""

COLUMN_WORDS: dict[str, str] = {
    "提交编号": QT_TRANSLATE_NOOP("Notes", "Submission number"),
    "业务类型": QT_TRANSLATE_NOOP("Notes", "Kind of business"),
    "提交时间": QT_TRANSLATE_NOOP("Notes", "Time of submission"),
    "申请人姓名": QT_TRANSLATE_NOOP("Notes", "Applicant's name"),
    "证件类型": QT_TRANSLATE_NOOP("Notes", "Kind of document"),
    "证件号码": QT_TRANSLATE_NOOP("Notes", "Document number"),
    "手机号码": QT_TRANSLATE_NOOP("Notes", "Phone"),
    "联系地址": QT_TRANSLATE_NOOP("Notes", "Address"),
    "代理人姓名": QT_TRANSLATE_NOOP("Notes", "Representative's name"),
    "代理关系": QT_TRANSLATE_NOOP("Notes", "Relation of the representative"),
    "代理人证件号码": QT_TRANSLATE_NOOP("Notes", "Representative's document number"),
    "保险公司": QT_TRANSLATE_NOOP("Notes", "Insurer"),
    "从业人员": QT_TRANSLATE_NOOP("Notes", "Practitioner"),
    "保单号": QT_TRANSLATE_NOOP("Notes", "Policy number"),
    "报案号": QT_TRANSLATE_NOOP("Notes", "Report number"),
    "险种": QT_TRANSLATE_NOOP("Notes", "Line"),
    "纠纷原因": QT_TRANSLATE_NOOP("Notes", "Cause"),
    "争议金额": QT_TRANSLATE_NOOP("Notes", "Amount in dispute"),
    "事实经过": QT_TRANSLATE_NOOP("Notes", "Facts"),
    "诉求": QT_TRANSLATE_NOOP("Notes", "Requests"),
    "是否已与公司协商": QT_TRANSLATE_NOOP("Notes", "Negotiated with the insurer"),
    "是否已诉讼或仲裁": QT_TRANSLATE_NOOP("Notes", "In court or arbitration"),
    "新事实新理由": QT_TRANSLATE_NOOP("Notes", "New facts or reasons"),
    "关联提交编号": QT_TRANSLATE_NOOP("Notes", "Related submission"),
    "满意度": QT_TRANSLATE_NOOP("Notes", "Satisfaction"),
    "评价内容": QT_TRANSLATE_NOOP("Notes", "Remarks"),
}


def column_word(column: str, language: str = "") -> str:
    """Return the word for a column of the export, or the column as it stands."""
    return translate(CONTEXT, COLUMN_WORDS[column], language) if column in COLUMN_WORDS else column


def note_sentence(
    code: str, column: str = "", params: Mapping[str, object] | None = None, *, language: str = ""
) -> str:
    """Return one finding in a sentence, which names its column where that is not said already.

    In the language in use, or in `language`: what leaves the desk is Chinese whoever works there.
    """
    text = translate(CONTEXT, SENTENCES.get(code, OTHER), language)
    said = text.format_map(_Params({"code": code, **(params or {})}))
    if not column or (code in SENTENCES and code not in NEEDS_COLUMN):
        return said[:1].upper() + said[1:]
    return translate(CONTEXT, NAMED, language).format(column=column_word(column, language), finding=said)


def note_of(note: Mapping[str, Any], *, language: str = "") -> str:
    """Return a note of a submission, or a reason of quarantine, as it is kept, in a sentence."""
    return note_sentence(note.get("code", ""), note.get("field", ""), note.get("params"), language=language)


class _Params(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "—"
