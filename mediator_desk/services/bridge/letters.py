"""What a consumer sends becomes a letter that waits for a desk, with a receipt at once. No case is touched here.

The bridge stands in public: it writes letters and reads no case. A desk takes them in with its own rights
(taking_in.py), by the code of the import.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, func, insert, or_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import CHINA, china_day
from mediator_desk.conventions.phones import normalise_phone
from mediator_desk.conventions.text import LONGEST_NAME, LONGEST_TEXT, storable
from mediator_desk.database import lock_words
from mediator_desk.errors import Refused
from mediator_desk.models.bridge import CompletionRequest, Letter, LetterFile
from mediator_desk.models.case import Case
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.submission import Submission
from mediator_desk.models.words import CaseState, FollowUpKind, SubmissionKind
from mediator_desk.server import bridge_calls
from mediator_desk.server.logins import is_walled
from mediator_desk.services.bridge.texts import bridge_settings
from mediator_desk.services.enquiry import LONGEST_NUMBER, plain_number
from mediator_desk.services.intake.intake_drafts import Finding, QuarantineDraft
from mediator_desk.services.intake.intake_file import COLUMNS, RawRow
from mediator_desk.services.intake.intake_rules import KINDS, read_row

RECEIPT_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is taken for a digit."""
_RECEIPT = re.compile(f"WX[0-9]{{8}}-[{RECEIPT_SIGNS}]{{8}}")
MOST_FILES = 20
LARGEST_FILE = 20 * 1024 * 1024
"""Bytes of one file of a letter."""
GIVEN_BY_THE_BRIDGE = ("提交编号", "提交时间")
"""Columns that no consumer fills in."""
RELATED, IDENTITY, PHONE, BUSINESS = "关联提交编号", "证件号码", "手机号码", "业务类型"
RATING_WORD = "回访评价"


@dataclass(frozen=True)
class LetterFileDraft:
    """A picture or paper that comes with a letter."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class LetterDraft:
    """What a consumer sends: column of the export -> text, and files.

    `sender` and `sender_key` say which letter it is: sent again under them it is the same one. `completes` is the
    receipt of the letter that this one completes; `held` says why a person looks at it first (a code).
    """

    sender: str
    sender_key: str
    fields: Mapping[str, str]
    files: tuple[LetterFileDraft, ...] = ()
    completes: str = ""
    held: str = ""


@dataclass(frozen=True)
class Receipt:
    """What the consumer gets: the number, when the letter came, and whether it had come before."""

    number: str
    came_at: datetime
    is_again: bool


@dataclass(frozen=True)
class Looked:
    """What the desk's rules say of a letter: what keeps it from being read, and what is odd but may be so."""

    problems: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


def look_through(fields: Mapping[str, str], *, now: datetime) -> Looked:
    """Return what the rules of the import find in the texts of a letter; columns that there are not are passed over."""
    known = {column: storable(text) for column, text in fields.items() if column in COLUMNS}
    given = dict(zip(GIVEN_BY_THE_BRIDGE, (f"WX{china_day(now):%Y%m%d}-00000000", _shown_moment(now)), strict=True))
    draft = read_row(RawRow(1, known | given), now=now)
    reasons = draft.reasons if isinstance(draft, QuarantineDraft) else []
    return Looked(tuple(reasons), tuple(note for note in draft.notes if note.is_warning))


def put_letter(db: Session, draft: LetterDraft, *, now: datetime) -> Receipt:
    """Keep a letter, once however often it is sent; return its receipt.

    What its texts say is not judged: a letter that cannot be read waits apart for a person, like a row of an export.
    Raises Refused: "letter_differs" where another letter came under the same key, "bridge_closed" (ratings and
    completions still come), "nothing_asked" for a completion that nobody waits for, "already_rated",
    "columns_unknown", "letter_too_long", "unknown_kind_of_business", "sender_unfit", "too_many_files",
    "attachment_too_large".
    """
    return put_checked(db, draft, None, now=now)


def put_checked(db: Session, draft: LetterDraft, rated_case_id: int | None, *, now: datetime) -> Receipt:
    """Keep a letter as `put_letter` does; a rating of this case where the caller knows which it is."""
    values, files = values_of(draft, now=now), _files(draft)
    if values["kind"] is SubmissionKind.RATING:
        # Of two ratings of one case at once the second waits here, and then finds the first.
        lock_words(db, [f"rating {rated_case_id or values['completes']}"])
    values["rated_case_id"] = rated_case_id
    for _ in range(5):  # two random numbers of one day alike: once in centuries
        found = _put_at_server(db, values, files) if is_walled(db.connection()) else _put_here(db, values, files)
        if found is not None:
            return found
        values["receipt"] = _new_receipt(now)
    raise RuntimeError("no receipt number is free")


def bring_letter(db: Session, draft: LetterDraft, receipt: str, *, came_at: datetime) -> Receipt | None:
    """Keep a letter that came in a pack under the receipt that its consumer has; None where another has that number.

    Whether the page is open and who is asked to complete something was known where it came, so that is not asked
    again. Raises Refused as `put_letter` does.
    """
    values, files = values_of(draft, now=came_at) | {"receipt": receipt}, _files(draft)
    if is_walled(db.connection()):
        put = bridge_calls.put_letter(db.connection(), values | {"rated_case_id": None}, files, is_carried=True)
        return None if put is None else Receipt(put.receipt, put.came_at, put.is_again)
    if values["kind"] is SubmissionKind.RATING:
        lock_words(db, [f"rating {values['completes']}"])
    return _put_here(db, values | {"rated_case_id": None}, files, is_carried=True)


def values_of(draft: LetterDraft, *, now: datetime) -> dict[str, Any]:
    """Return the columns of a letter's row. Raises Refused as `put_letter` does for what is no letter."""
    fields = {column: storable(text).strip() for column, text in draft.fields.items() if text.strip()}
    if unknown := [column for column in fields if column not in COLUMNS or column in GIVEN_BY_THE_BRIDGE]:
        raise Refused("columns_unknown", columns="、".join(unknown)[:200])
    if any(len(text) > LONGEST_TEXT for text in fields.values()):
        raise Refused("letter_too_long", longest=LONGEST_TEXT)
    kind = KINDS.get(fields.get(BUSINESS, ""))
    if kind is None:
        raise Refused("unknown_kind_of_business")
    if not 0 < len(draft.sender) <= 40 or not 0 < len(draft.sender_key) <= 80 or len(draft.completes) > 40:
        raise Refused("sender_unfit")
    if len(draft.files) > MOST_FILES:
        raise Refused("too_many_files", most=MOST_FILES)
    if any(len(file.content) > LARGEST_FILE for file in draft.files):
        raise Refused("attachment_too_large", megabytes=LARGEST_FILE // 1024**2)
    return {
        "receipt": _new_receipt(now),
        "content_hash": _content_hash(draft, fields),
        "sender": storable(draft.sender),
        "sender_key": storable(draft.sender_key),
        "kind": kind,
        "fields": fields,
        "identity_number": plain_number(fields.get(IDENTITY, ""))[:LONGEST_NUMBER],
        "phone_end": end_of_phone(fields.get(PHONE, "")),
        "completes": fields.get(RELATED, "")[:40] if kind is SubmissionKind.RATING else storable(draft.completes),
        "came_at": now,
        "held": draft.held[:40],
        "outcome": "",
    }


def end_of_phone(typed: str) -> str:
    """Return the last four digits of a phone number, "" where it has fewer."""
    digits = "".join(c for c in normalise_phone(typed) if c in "0123456789")
    return digits[-4:] if len(digits) >= 4 else ""


def _files(draft: LetterDraft) -> list[tuple[str, str, bytes]]:
    return [(_shown_name(file.name), file.media_type[:100].lower(), file.content) for file in draft.files]


def _content_hash(draft: LetterDraft, fields: Mapping[str, str]) -> str:
    listed = [(name, media_type, sha256(content).hexdigest()) for name, media_type, content in _files(draft)]
    whole = json.dumps([dict(fields), listed, draft.completes], ensure_ascii=False, sort_keys=True)
    return sha256(whole.encode()).hexdigest()


def _new_receipt(now: datetime) -> str:
    signs = "".join(secrets.choice(RECEIPT_SIGNS) for _ in range(8))
    return f"WX{china_day(now):%Y%m%d}-{signs}"


def _shown_moment(now: datetime) -> str:
    return f"{now.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"


def _shown_name(name: str) -> str:
    last = storable(name).replace("\\", "/").rsplit("/", 1)[-1].strip()
    return "".join(c for c in last if c.isprintable())[:LONGEST_NAME] or "_"


def is_receipt(number: str) -> bool:
    """Return whether a number is one that the bridge gives."""
    return _RECEIPT.fullmatch(number) is not None


def raw_row(number: int, letter: Letter) -> RawRow:
    """Return a letter as a row of an export, with its receipt as the number and the moment at which it came."""
    given = {"提交编号": letter.receipt, "提交时间": _shown_moment(letter.came_at)}
    return RawRow(number, dict(letter.fields) | given)


def _put_at_server(db: Session, values: dict[str, Any], files: list[tuple[str, str, bytes]]) -> Receipt | None:
    put = bridge_calls.put_letter(db.connection(), values, files)
    return None if put is None else Receipt(put.receipt, put.came_at, put.is_again)


def _put_here(
    db: Session, values: dict[str, Any], files: list[tuple[str, str, bytes]], *, is_carried: bool = False
) -> Receipt | None:
    same = select(Letter.receipt, Letter.came_at, Letter.content_hash)
    same = same.where(Letter.sender == values["sender"], Letter.sender_key == values["sender_key"])
    # Two of one key at once: the second waits here.
    lock_words(db, [f"letter {values['sender']}/{values['sender_key']}"])
    if (came := db.execute(same).one_or_none()) is not None:
        if came.content_hash != values["content_hash"]:
            raise Refused("letter_differs")
        return Receipt(came.receipt, came.came_at, is_again=True)
    if values["kind"] is SubmissionKind.RATING:
        values["rated_case_id"] = _case_to_rate(db, values)
    elif not is_carried:
        _refuse_unwanted(db, values)
    if db.scalar(select(Letter.id).where(Letter.receipt == values["receipt"])) is not None:
        return None
    # Past the Session: what waits here is told by the trail once a desk takes it in.
    letter_id = db.execute(insert(Letter).values(**values).returning(Letter.id)).scalar_one()
    for place, (name, media_type, content) in enumerate(files, start=1):
        row = {"name": name, "media_type": media_type, "size": len(content), "content": content}
        mark = sha256(content).hexdigest()
        db.execute(insert(LetterFile).values(letter_id=letter_id, place=place, sha256=mark, **row))
    return Receipt(values["receipt"], values["came_at"], is_again=False)


def _refuse_unwanted(db: Session, values: dict[str, Any]) -> None:
    if values["completes"]:
        if not is_asked(db, values["completes"]):
            raise Refused("nothing_asked")
    elif not bridge_settings(db).is_open:
        raise Refused("bridge_closed")


def is_asked(db: Session, receipt: str) -> bool:
    """Return whether the committee waits for something that completes the letter with this receipt."""
    asked = CompletionRequest.answered_at.is_(None), CompletionRequest.withdrawn_at.is_(None)
    requests = select(CompletionRequest.id).where(CompletionRequest.receipt == receipt, *asked).limit(1)
    if db.scalar(requests) is not None:
        return True
    waits = select(Case.id).where(Case.submission_number == receipt, Case.state == CaseState.NEEDS_PAPERS)
    return db.scalar(waits.limit(1)) is not None


def _case_to_rate(db: Session, values: dict[str, Any]) -> int | None:
    """Return the case that a rating is of, None while it is not here. Raises Refused("already_rated")."""
    related: str = values["completes"]
    case_id: int | None = values["rated_case_id"]
    if case_id is None:
        gone_on = select(func.coalesce(Case.merged_into_id, Case.id)).join(
            Submission, Case.submission_id == Submission.id
        )
        case_id = db.scalars(gone_on.where(Submission.number == related)).one_or_none()
    if is_rated(db, case_id, related):
        raise Refused("already_rated")
    return case_id


def is_rated(db: Session, case_id: int | None, related: str) -> bool:
    """Return whether a consumer has rated the case, or the submission while its case is not here."""
    rated: list[ColumnElement[bool]] = [FollowUp.case_id.is_(None) & (FollowUp.related_number == related)]
    waits: list[ColumnElement[bool]] = [Letter.completes == related]
    if case_id is not None:
        rated.append(FollowUp.case_id == case_id)
        waits.append(Letter.rated_case_id == case_id)
    follow_ups = select(FollowUp.id).where(FollowUp.kind == FollowUpKind.RATING, or_(*rated))
    letters = select(Letter.id).where(Letter.taken_at.is_(None), Letter.kind == SubmissionKind.RATING, or_(*waits))
    return db.scalar(follow_ups.limit(1)) is not None or db.scalar(letters.limit(1)) is not None
