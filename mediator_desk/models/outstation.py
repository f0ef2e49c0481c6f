"""Cases that somebody took along to work on them without the office's network, and what comes back of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import UNTOLD, Base, Json

SPAN = 20_000
"""So many ids are set aside for the rows that are new in a file."""
OF_THE_FILE = {
    "info": {UNTOLD: "it stands in the file that was taken along, and says how the cases were at the office"}
}
TOLD_BY_ITS_ACT = {
    "info": {UNTOLD: "whoever takes cases along, brings them back or gives them up tells of it by an act"}
}


class Checkout(Base):
    """Cases of a day that somebody took along in a file. It locks nothing: at the office one sees that they are out."""

    __tablename__ = "checkouts"
    __table_args__ = (Index("ix_checkouts_ended_at", "ended_at"), TOLD_BY_ITS_ACT)
    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    """Whose they are until they come back: that person alone works in the file and brings it back."""
    token: Mapped[str] = mapped_column(String(32), unique=True)
    """16 random bytes in hex, by which the file is known again."""
    desk: Mapped[str] = mapped_column(String(100))
    """At which computer the file was made."""
    place: Mapped[str] = mapped_column(String(200), default="")
    """Where one works with them, in the words of whoever took them."""
    made_at: Mapped[datetime]
    due_on: Mapped[date]
    """When they should be back."""
    first_id: Mapped[int]
    """Rows that are new in the file are numbered from here on, in each table: the office gives none of these ids."""
    ended_at: Mapped[datetime | None]
    """When the file came back, or was given up."""
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    given_up_words: Mapped[str] = mapped_column(Text, default="")
    """Why nobody waits for the file any more; "" where it came back."""
    came: Mapped[list[str]] = mapped_column(Json, default=list)
    """The links of the file's trail that came. What else a file holds was done in a copy of it, or afterwards."""
    base_digest: Mapped[str] = mapped_column(String(64), default="")
    """SHA-256 over the rows as they left: the office has it, so what was changed of them in the file is seen."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class CheckedOutCase(Base):
    """A case that is, or was, in a file that somebody took along."""

    __tablename__ = "checked_out_cases"
    __table_args__ = (
        UniqueConstraint("checkout_id", "case_id"),
        Index("ix_checked_out_cases_case_id", "case_id"),
        TOLD_BY_ITS_ACT,
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    checkout_id: Mapped[int] = mapped_column(ForeignKey("checkouts.id"))
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    came_at: Mapped[datetime | None]
    """When it came back while others stayed in the file; None where it is out, or came with the last of them."""


class NumberBlock(Base):
    """Numbers of a series that are given in the file alone."""

    __tablename__ = "number_blocks"
    __table_args__ = (UniqueConstraint("checkout_id", "series", "year"), TOLD_BY_ITS_ACT)
    id: Mapped[int] = mapped_column(primary_key=True)
    checkout_id: Mapped[int] = mapped_column(ForeignKey("checkouts.id"))
    series: Mapped[str] = mapped_column(String(40))
    year: Mapped[int]
    first_number: Mapped[int]
    last_number: Mapped[int]
    passed: Mapped[list[int]] = mapped_column(Json, default=list)
    """Numbers among them that the office had given by hand, or that are void: the file passes over them."""


class Outstation(Base):
    """That this file holds cases which were taken along, and nothing else: one row, in such a file only."""

    __tablename__ = "outstations"
    __table_args__ = (CheckConstraint("number = 1", name="only_one"), OF_THE_FILE)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """Always 1."""
    checkout_id: Mapped[int]
    token: Mapped[str] = mapped_column(String(32))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime]
    due_on: Mapped[date]
    place: Mapped[str] = mapped_column(String(200), default="")
    office: Mapped[str] = mapped_column(String(300), default="")
    """Where the office's records are, without a password."""
    coming_at: Mapped[datetime | None]
    """Since when it is being brought back: nothing is saved in it until it is known what became of that."""
    came_back_at: Mapped[datetime | None]
    """When it was brought back: nothing is saved in it from then on."""


class OutstationRow(Base):
    """A row of a case as it left the office: what was changed here, and what there, is found by it."""

    __tablename__ = "outstation_rows"
    __table_args__ = (OF_THE_FILE,)
    table_name: Mapped[str] = mapped_column(String(63), primary_key=True)
    row_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[dict[str, Any]] = mapped_column(Json)
    """Column -> plain value."""
