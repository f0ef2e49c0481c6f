"""What is asked and answered, as JSON; the description that the bridge gives of itself is made from it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from mediator_desk.conventions.text import LONGEST_TEXT
from mediator_desk.services.intake.intake_file import COLUMNS

FILLED_IN = tuple(column for column in COLUMNS if column not in ("提交编号", "提交时间"))
"""Columns that a letter may bring; its number and time are the bridge's."""

Column = Literal[FILLED_IN]  # type: ignore[valid-type]
Fields = dict[Column, Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]]
Number = Annotated[str, StringConstraints(max_length=100)]
Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{16,80}$")]
ReceiptNumber = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9-]{0,40}$")]
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{0,100}$")]


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class LookThrough(_Asked):
    """Texts of a letter, to be looked through before it is sent."""

    fields: Fields


class LetterIn(_Asked):
    """A letter of the page."""

    key: Key
    fields: Fields
    completes: ReceiptNumber = ""
    challenge: Annotated[str, StringConstraints(max_length=200)] = ""
    answer: Annotated[str, StringConstraints(max_length=64)] = ""
    website: Annotated[str, StringConstraints(max_length=2000)] = ""
    """Nobody sees this field; who fills it in is no person."""


class LetterOfBackEnd(_Asked):
    """A letter that a back end hands on; `id` is what the back end calls it."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,80}$")]
    fields: Fields
    completes: ReceiptNumber = ""


class ProgressIn(_Asked):
    """Whose matters are asked for."""

    identity_number: Number
    check: Annotated[str, StringConstraints(max_length=20)] = ""


class RatingLinkIn(_Asked):
    """The token of a link to rate by."""

    token: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,100}$")]


class RatingIn(_Asked):
    """A rating: by a link, or of a matter that was found."""

    token: Token = ""
    identity_number: Number = ""
    check: Annotated[str, StringConstraints(max_length=20)] = ""
    receipt_end: Annotated[str, StringConstraints(max_length=40)] = ""
    stars: Annotated[int, Field(ge=1, le=5)]
    words: Annotated[str, StringConstraints(max_length=2000)] = ""


class RatingOfPage(RatingIn):
    """A rating that the page sends."""

    key: Key
    challenge: Annotated[str, StringConstraints(max_length=200)] = ""
    answer: Annotated[str, StringConstraints(max_length=64)] = ""
    website: Annotated[str, StringConstraints(max_length=2000)] = ""


class FieldSentence(BaseModel):
    """What is said beside a field."""

    field: str
    sentence: str


class Told(BaseModel):
    """Why something was not done."""

    sentence: str
    problems: list[FieldSentence] = []
    retry_after: int | None = None
    """Seconds."""


class LookedThrough(BaseModel):
    """What stands against a letter, and what is odd in it but may be so."""

    problems: list[FieldSentence]
    warnings: list[FieldSentence]


class TextOut(BaseModel):
    """A text with its title."""

    title: str
    words: str


class LimitsOut(BaseModel):
    """How much a letter may hold."""

    files: int
    file_bytes: int
    all_bytes: int
    text: int
    kinds: list[str]


class Choices(BaseModel):
    """Words to choose from."""

    documents: list[str]
    lines: list[str]
    causes: list[str]


class TextsOut(BaseModel):
    """What the page shows."""

    committee: str
    telephone: str
    is_open: bool
    is_practice: bool
    asks_for: str
    texts: dict[str, TextOut]
    choices: Choices
    limits: LimitsOut


class ReceiptOut(BaseModel):
    """That a letter is in the committee's records."""

    receipt: str
    came_at: datetime
    is_again: bool


class ReceiptWithCode(ReceiptOut):
    """The same for a phone: with the receipt as a code to be photographed, an SVG in a data: address."""

    code: str


class AskedOut(BaseModel):
    """What a consumer is asked to complete."""

    receipt: str
    words: str
    columns: list[str]
    papers: list[str]
    until: date | None


class MatterOut(BaseModel):
    """How far one matter is."""

    receipt_end: str
    kind: str
    title: str
    words: str
    since: date
    can_be_rated: bool
    asked: AskedOut | None


class ProgressOut(BaseModel):
    """How far somebody's matters are, and what is said where there is none."""

    matters: list[MatterOut]
    not_found: TextOut


class RateableOut(BaseModel):
    """What a link is for."""

    receipt_end: str
    kind: str


class StateOut(BaseModel):
    """A change of state."""

    id: int
    receipt: str
    state: str
    title: str
    words: str
    at: datetime


class ChangesOut(BaseModel):
    """Changes of state, oldest first, and where to go on: `next` for the next page."""

    changes: list[StateOut]
    next: int
