"""A row as it stands in the file -> a draft to take in, or a row for quarantine with its reasons. Pure rules.

What cannot be understood is never guessed: it goes to quarantine for a person. What is odd but may be real
(a check digit, an unseen character in a name) is taken in as it came and said.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from unicodedata import is_normalized

from mediator_desk.conventions import amounts, identity_documents, text
from mediator_desk.conventions.china_time import CHINA, china_day
from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.conventions.phones import MOBILE, normalise_phone
from mediator_desk.models.words import Cause, Line, RepresentativeKind, Sex, SubmissionKind
from mediator_desk.services.intake.intake_drafts import (
    Finding,
    QuarantineDraft,
    RepresentativeDraft,
    SubmissionDraft,
)
from mediator_desk.services.intake.intake_file import COLUMNS, TEXT_TOO_LONG, RawRow

KINDS = {
    "我要投诉": SubmissionKind.COMPLAINT,
    "我要调处": SubmissionKind.MEDIATION,
    "回访评价": SubmissionKind.RATING,
}
LINES = {
    "车险": Line.MOTOR, "财产险": Line.PROPERTY, "企财险": Line.PROPERTY, "家财险": Line.PROPERTY,
    "保证保险": Line.GUARANTEE, "农险": Line.AGRICULTURE, "责任险": Line.LIABILITY, "普通人寿": Line.LIFE,
    "疾病": Line.ILLNESS, "医疗": Line.MEDICAL, "意外": Line.ACCIDENT, "分红": Line.PARTICIPATING,
    "万能": Line.UNIVERSAL, "其他": Line.OTHER,
}  # fmt: skip
CAUSES = {
    "理赔": Cause.CLAIM, "销售": Cause.SALES, "退保": Cause.SURRENDER, "承保": Cause.UNDERWRITING,
    "保全": Cause.SERVICING, "续期": Cause.RENEWAL, "续保": Cause.RENEWAL, "服务": Cause.SERVICE,
    "其他": Cause.OTHER,
}  # fmt: skip
ANSWERS = {"是": True, "否": False}
NOTHING_NEW = frozenset({"", "无", "没有", "暂无", "无新事实", "无新理由", "否", "不详", "none", "no", "na"})
GUARDED_UNTIL = 14
"""Age (completed years) below which all data of a child are sensitive: PIPL art. 28 and 31."""

# What the tables hold at most, in characters.
LONGEST = {
    "手机号码": 50, "联系地址": 300, "代理关系": 100, "保单号": 100, "报案号": 100, "证件号码": 40,
    "代理人证件号码": 40, "关联提交编号": 40,
}  # fmt: skip
NAMES = ("申请人姓名", "代理人姓名", "保险公司", "从业人员")

# Most names; all others pass the gate character by character.
_PLAIN_NAME = re.compile("[A-Za-z0-9（）()\u4e00-\u9fff]{1,200}")
_NUMBER = re.compile(r"[A-Z0-9][A-Z0-9-]{5,39}")
_SLASHED_DAY = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)", re.ASCII)


def read_row(row: RawRow, *, now: datetime) -> SubmissionDraft | QuarantineDraft:
    """Return what can be taken in of one row, or the row with the reasons that keep it out.

    `now` alone tells what lies in the future; the moment that the file gives for its own making is not trusted.
    """
    reasons = [Finding(code) for code in row.defects]
    notes: list[Finding] = []
    fields = _through_the_gate(row, reasons, notes)
    amount, moment = _amount(fields), _instant(fields.get("提交时间", ""))
    number, content_hash = fields.get("提交编号", "")[:40], _content_hash(fields, amount, moment)
    kind = KINDS.get(fields.get("业务类型", ""))
    _check_number_and_kind(fields, kind, reasons)
    _check_moment(fields, moment, now, reasons)
    draft = SubmissionDraft(
        row.number, number, fields, content_hash, kind or SubmissionKind.MEDIATION, moment or now, notes
    )
    if kind is SubmissionKind.RATING:
        _read_rating(draft, reasons)
    else:
        draft.claimed_amount = amount
        _read_matter(draft, reasons)
    return QuarantineDraft(row.number, number, fields, content_hash, reasons, notes) if reasons else draft


def is_submission_number(text: str) -> bool:
    """Return whether a text could be a number of the mini program."""
    return _NUMBER.fullmatch(text) is not None


def _through_the_gate(row: RawRow, reasons: list[Finding], notes: list[Finding]) -> dict[str, str]:
    """Return the filled texts as they may be kept; note what was taken out, give a reason for what is too long."""
    fields: dict[str, str] = {}
    for column, typed in row.fields.items():
        if not typed:
            continue
        if _is_plain(typed, column):
            fields[column] = typed
            continue
        try:
            cleaned = text.clean_name(typed) if column in NAMES else text.clean_text(typed)
        except text.TextError as error:
            reasons.append(Finding(TEXT_TOO_LONG if error.code == "too_long" else error.code, column))
            cleaned = text.clean_text(re.sub("[\ud800-\udfff]", "\ufffd", typed)[: text.LONGEST_TEXT])
        kept = cleaned.text.strip()
        notes.extend(_note(code, column, kept) for code in cleaned.findings)
        if len(kept) > LONGEST.get(column, text.LONGEST_TEXT):
            reasons.append(Finding(TEXT_TOO_LONG, column, params={"most": LONGEST[column]}))
        if kept:
            fields[column] = kept
    return fields


def _is_plain(typed: str, column: str) -> bool:
    """Say quickly of nearly every text that the gate would let it pass as it is; the others are looked at in full."""
    if len(typed) > LONGEST.get(column, text.LONGEST_TEXT) or typed != typed.strip():
        return False
    if column in NAMES:
        return _PLAIN_NAME.fullmatch(typed) is not None
    return typed.isprintable() and (typed.isascii() or is_normalized("NFC", typed))


def _note(code: str, column: str, kept: str) -> Finding:
    if code == text.INVISIBLE_CHARACTERS:
        odd = "、".join(text.invisible_or_direction_changing(kept))
        return Finding("invisible_character_in_name", column, is_warning=True, params={"characters": odd})
    return Finding(code, column)


def _content_hash(fields: dict[str, str], amount: Decimal | None, moment: datetime | None) -> str:
    """Return SHA-256 over the content: the same amount or instant written in two ways is the same content."""
    values = [fields.get(column, "") for column in COLUMNS]
    if amount is not None:
        values[COLUMNS.index("争议金额")] = str(amount)
    if moment is not None:
        values[COLUMNS.index("提交时间")] = moment.isoformat()
    return sha256("\x1f".join(values).encode()).hexdigest()


def _amount(fields: dict[str, str]) -> Decimal | None:
    if "争议金额" not in fields:
        return None
    try:
        return amounts.read_amount(fields["争议金额"])
    except ValueError:
        return None


def _instant(typed: str) -> datetime | None:
    """Return the instant in UTC; a time without a zone is China's. None for what is no time."""
    day_first = _SLASHED_DAY.sub(lambda found: f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}", typed, count=1)
    try:
        moment = datetime.fromisoformat(day_first)
        return (moment if moment.tzinfo else moment.replace(tzinfo=CHINA)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _check_moment(fields: dict[str, str], moment: datetime | None, now: datetime, reasons: list[Finding]) -> None:
    if moment is None:
        reasons.append(Finding("time_unreadable" if "提交时间" in fields else "time_missing", "提交时间"))
    elif moment > now:
        reasons.append(Finding("submitted_in_future", "提交时间"))


def _check_number_and_kind(fields: dict[str, str], kind: SubmissionKind | None, reasons: list[Finding]) -> None:
    number = fields.get("提交编号", "")
    if not number:
        reasons.append(Finding("submission_number_missing", "提交编号"))
    elif not is_submission_number(number):
        reasons.append(Finding("submission_number_bad", "提交编号"))
    if kind is None:
        words = fields.get("业务类型", "")
        reasons.append(Finding("unknown_kind_of_business", "业务类型", params={"words": words[:40]}))


def _read_rating(draft: SubmissionDraft, reasons: list[Finding]) -> None:
    fields = draft.fields
    draft.applicant_name = fields.get("申请人姓名", "")
    draft.related_number = fields.get("关联提交编号", "")
    draft.remarks = fields.get("评价内容", "")
    if not draft.related_number:
        reasons.append(Finding("related_number_missing", "关联提交编号"))
    stars = text.typed_ascii(fields.get("满意度", ""))
    if stars in ("1", "2", "3", "4", "5"):
        draft.satisfaction = int(stars)
    else:
        reasons.append(Finding("satisfaction_unreadable", "满意度"))


def _read_matter(draft: SubmissionDraft, reasons: list[Finding]) -> None:
    _read_applicant(draft, reasons)
    _read_representative(draft)
    _read_dispute(draft, reasons)
    fields = draft.fields
    draft.facts = fields.get("事实经过", "")
    draft.requests = fields.get("诉求", "")
    new_facts = fields.get("新事实新理由", "")
    draft.new_facts = "" if re.sub(r"[\W_]", "", new_facts).lower() in NOTHING_NEW else new_facts
    draft.has_negotiated = _answer(draft, "是否已与公司协商", otherwise=True)
    draft.is_in_court = _answer(draft, "是否已诉讼或仲裁", otherwise=False)
    if not draft.has_negotiated:
        draft.notes.append(Finding("not_negotiated", "是否已与公司协商"))


def _read_applicant(draft: SubmissionDraft, reasons: list[Finding]) -> None:
    fields = draft.fields
    draft.applicant_name = fields.get("申请人姓名", "")
    if not draft.applicant_name:
        reasons.append(Finding("applicant_missing", "申请人姓名"))
    phone = fields.get("手机号码", "")
    draft.phone = phone if MOBILE.fullmatch(phone) else normalise_phone(phone)[:50]
    draft.address = fields.get("联系地址", "")
    draft.identity_number = identity_documents.normalise_number(fields.get("证件号码", ""))
    if not draft.identity_number:
        reasons.append(Finding("identity_number_missing", "证件号码"))
        return
    if draft.identity_number != fields["证件号码"]:
        draft.notes.append(Finding("number_normalised", "证件号码"))
    draft.identity_kind = _document_kind(draft)
    draft.notes.extend(_number_warnings(draft.identity_kind, draft.identity_number, "证件号码"))
    draft.born_on = identity_documents.birth_day(draft.identity_kind, draft.identity_number)
    sex = identity_documents.sex_of(draft.identity_kind, draft.identity_number)
    draft.sex = Sex(sex) if sex else None


def _document_kind(draft: SubmissionDraft) -> IdentityDocumentKind:
    words = draft.fields.get("证件类型", "")
    kind = _kind_from_words(words)
    if kind is None:
        draft.notes.append(Finding("unknown_document_kind", "证件类型", is_warning=True, params={"words": words[:40]}))
    return kind or IdentityDocumentKind.OTHER


_kind_from_words = lru_cache(maxsize=100)(identity_documents.kind_from_words)


def _number_warnings(kind: IdentityDocumentKind, number: str, column: str) -> list[Finding]:
    return [Finding(code, column, is_warning=True) for code in identity_documents.check_number(kind, number)]


def _read_representative(draft: SubmissionDraft) -> None:
    """Read who acts for the applicant; a child under 14 is acted for by its guardian (Civil Code art. 23)."""
    fields = draft.fields
    name = fields.get("代理人姓名", "")
    relation = fields.get("代理关系", "")
    is_guarded = _is_under_14(draft.born_on, china_day(draft.submitted_at))
    if is_guarded:
        draft.is_sensitive = True
        draft.notes.append(Finding("is_under_14", "证件号码"))
    if not name:
        if is_guarded:
            draft.notes.append(Finding("guardian_missing", "代理人姓名", is_warning=True))
        return
    is_legal = is_guarded or "法定" in relation or "监护" in relation
    kind = RepresentativeKind.LEGAL if is_legal else RepresentativeKind.AUTHORISED
    number = identity_documents.normalise_number(fields.get("代理人证件号码", ""))
    if len(number) == 18:
        draft.notes.extend(_number_warnings(IdentityDocumentKind.RESIDENT_ID, number, "代理人证件号码"))
    draft.representative = RepresentativeDraft(kind, name, relation, number)


def _is_under_14(born_on: date | None, day: date) -> bool:
    age = identity_documents.age_on(born_on, day) if born_on else None
    return age is not None and age < GUARDED_UNTIL


def _read_dispute(draft: SubmissionDraft, reasons: list[Finding]) -> None:
    fields = draft.fields
    draft.insurer_name = fields.get("保险公司", "")
    if not draft.insurer_name:
        reasons.append(Finding("insurer_missing", "保险公司"))
    draft.practitioner = fields.get("从业人员", "")
    draft.policy_number = fields.get("保单号", "")
    draft.report_number = fields.get("报案号", "")
    draft.line = LINES.get(_known(draft, "险种", LINES))
    draft.cause = CAUSES.get(_known(draft, "纠纷原因", CAUSES))
    draft.subject = f"{fields.get('险种', '')}{fields.get('纠纷原因', '')}"[:290] + "纠纷"
    if draft.claimed_amount is None and "争议金额" in fields:
        reasons.append(Finding("amount_unreadable", "争议金额", params={"typed": fields["争议金额"][:40]}))


def _known(draft: SubmissionDraft, column: str, words: dict[str, Line] | dict[str, Cause]) -> str:
    word = draft.fields.get(column, "")
    if word and word not in words:
        draft.notes.append(Finding("unknown_word", column, is_warning=True, params={"words": word[:40]}))
    return word


def _answer(draft: SubmissionDraft, column: str, *, otherwise: bool) -> bool:
    word = draft.fields.get(column, "")
    if word not in ANSWERS and word:
        draft.notes.append(Finding("unclear_answer", column, is_warning=True, params={"words": word[:40]}))
    return ANSWERS.get(word, otherwise)
