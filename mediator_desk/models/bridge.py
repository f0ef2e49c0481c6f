"""The consumer's side of the counter: what phones put in before a desk takes it, and what consumers are told."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import UNTOLD, Base, Json, Word, partial_index
from mediator_desk.models.words import SubmissionKind

WAITS = {"info": {UNTOLD: "it waits until a desk takes it in; the import tells of it"}}
OF_THE_BRIDGE = {"info": {UNTOLD: "the bridge keeps it for itself; no record of the committee rests on it"}}


class Letter(Base):
    """What a consumer sent, as it came: it waits for a desk, which takes it in like a row of an export.

    Once it was taken in its texts are emptied here: they are kept with the submission, or in quarantine.
    """

    __tablename__ = "letters"
    __table_args__ = (
        UniqueConstraint("sender", "sender_key"),
        partial_index("ix_letters_waiting", "id", where="taken_at IS NULL"),
        partial_index("ix_letters_identity_number", "identity_number", where="identity_number != ''"),
        Index("ix_letters_completes", "completes"),
        WAITS,
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    receipt: Mapped[str] = mapped_column(String(40), unique=True)
    """The number on the consumer's receipt; it becomes the number of the submission."""
    sender: Mapped[str] = mapped_column(String(40))
    """"page" for the page that phones show, else the name of a back end."""
    sender_key: Mapped[str] = mapped_column(String(80))
    """What the sender calls it: sent again under the same key it is the same letter."""
    kind: Mapped[SubmissionKind] = mapped_column(Word(SubmissionKind))
    content_hash: Mapped[str] = mapped_column(String(64))
    """SHA-256 over texts and files as they were sent."""
    fields: Mapped[dict[str, str]] = mapped_column(Json)
    """Column name of the export -> text."""
    identity_number: Mapped[str] = mapped_column(String(40), default="")
    phone_end: Mapped[str] = mapped_column(String(8), default="")
    """By these two its consumer finds it while it waits; emptied with the texts."""
    completes: Mapped[str] = mapped_column(String(40), default="")
    """The receipt of the letter that this one completes or rates; "" for a new matter."""
    rated_case_id: Mapped[int | None]
    """The case that a rating is of, which may be gone by the time it is taken in; None for every other letter."""
    came_at: Mapped[datetime]
    held: Mapped[str] = mapped_column(String(40), default="")
    """Why it waits for a person to look at it first (a code); "" where nothing speaks against it."""
    taken_at: Mapped[datetime | None]
    taken_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    outcome: Mapped[str] = mapped_column(String(30), default="")
    """What became of it: a value of intake_plan.Fate, "completed" or "thrown_away"."""


class LetterFile(Base):
    """A picture or paper that came with a letter; it goes to the kept files as the letter is taken in."""

    __tablename__ = "letter_files"
    __table_args__ = (UniqueConstraint("letter_id", "place"), WAITS)
    id: Mapped[int] = mapped_column(primary_key=True)
    letter_id: Mapped[int] = mapped_column(ForeignKey("letters.id"))
    place: Mapped[int]
    """1, 2, ... in the order of the consumer."""
    name: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    """Bytes."""
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes]


class CompletionRequest(Base):
    """That a consumer is asked to complete what was sent: the form opens again on the phone."""

    __tablename__ = "completion_requests"
    __table_args__ = (Index("ix_completion_requests_receipt", "receipt"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    receipt: Mapped[str] = mapped_column(String(40))
    words: Mapped[str] = mapped_column(Text)
    """What the consumer reads."""
    columns: Mapped[list[str]] = mapped_column(Json, default=list)
    """The columns of the export that are asked for."""
    asked_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    answered_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class RatingLink(Base):
    """A link by which one consumer rates one case, once."""

    __tablename__ = "rating_links"
    __table_args__ = (Index("ix_rating_links_case_id", "case_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of the token in the link: who reads the row cannot make the link."""
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class ToldState(Base):
    """Who was told how far a matter is, and when: by the page, by a back end, by a desk."""

    __tablename__ = "told_states"
    __table_args__ = (Index("ix_told_states_receipt", "receipt"), Index("ix_told_states_at", "at"), OF_THE_BRIDGE)
    id: Mapped[int] = mapped_column(primary_key=True)
    receipt: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]
    way: Mapped[str] = mapped_column(String(40))
    """"page", or the name of the back end."""
    state: Mapped[str] = mapped_column(String(40))
    """The key of the words that were shown (PublicText "state.…")."""


class PublicText(Base):
    """What consumers read, as the committee has it; a text without a row is the shipped one."""

    __tablename__ = "public_texts"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(60), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    words: Mapped[str] = mapped_column(Text)
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class BridgeSettings(Base):
    """How the bridge is open to the public: one row."""

    __tablename__ = "bridge_settings"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    is_open: Mapped[bool] = mapped_column(default=True)
    """Whether new matters are taken; progress and ratings stay."""
    address: Mapped[str] = mapped_column(String(300), default="")
    """Where consumers reach the page, for links and codes: https://…"""
    asks_for: Mapped[str] = mapped_column(String(20), default="phone_end")
    """What is asked beside the document number before a state is told: "phone_end" or "nothing"."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class BridgeNonce(Base):
    """A number that a back end used once: a signed request that comes again is refused."""

    __tablename__ = "bridge_nonces"
    __table_args__ = (Index("ix_bridge_nonces_at", "at"), OF_THE_BRIDGE)
    client: Mapped[str] = mapped_column(String(40), primary_key=True)
    nonce: Mapped[str] = mapped_column(String(80), primary_key=True)
    at: Mapped[datetime]


class BridgeCall(Base):
    """A change of state that a back end is called for, until it says that it has it."""

    __tablename__ = "bridge_calls"
    __table_args__ = (
        UniqueConstraint("client", "change_id", "receipt"),
        Index("ix_bridge_calls_next_at", "next_at"),
        OF_THE_BRIDGE,
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    client: Mapped[str] = mapped_column(String(40))
    change_id: Mapped[int]
    """The entry of the trail by which the state changed."""
    receipt: Mapped[str] = mapped_column(String(40))
    state: Mapped[str] = mapped_column(String(40))
    changed_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None]
    """When it is tried again; None once it arrived or was given up."""
    arrived_at: Mapped[datetime | None]
