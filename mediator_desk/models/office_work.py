"""What several desks on one server share beside the records: who is at which case, saves, kept files, their keys."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import UNTOLD, Base, Json

MOMENT = {"info": {UNTOLD: "it counts for a moment and is no record"}}
SEALED_KEYS = {"info": {UNTOLD: "whoever changes who comes to the keys tells of it, and never of what stands there"}}


class Presence(Base):
    """Somebody looks at a case or edits it at a desk. No lock: it hinders nobody, and counts for a moment only."""

    __tablename__ = "presences"
    __table_args__ = (UniqueConstraint("case_id", "staff_id", "desk"), Index("ix_presences_seen_at", "seen_at"), MOMENT)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    desk: Mapped[str] = mapped_column(String(100))
    """At which computer: one person may sit at two."""
    is_editing: Mapped[bool] = mapped_column(default=False)
    seen_at: Mapped[datetime]
    """When the desk last said so; what is older than a minute counts for nothing."""


class SaveMark(Base):
    """That a save has arrived: a desk that lost the answer asks for its key, and so does nothing twice."""

    __tablename__ = "save_marks"
    __table_args__ = (Index("ix_save_marks_saved_at", "saved_at"), MOMENT)
    key: Mapped[str] = mapped_column(String(32), primary_key=True)
    """16 random bytes in hex, new for each save."""
    saved_at: Mapped[datetime]


class KeptChunk(Base):
    """A part of a kept file of an office: on a server they lie in the database, under the same rights as their rows."""

    __tablename__ = "kept_chunks"
    __table_args__ = ({"info": {UNTOLD: "the row of the file tells of it, and its digest proves it"}},)
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    """SHA-256 in hex of the whole file as it was put in."""
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """0, 1, 2 ..."""
    content: Mapped[bytes] = mapped_column(LargeBinary)
    """At most a megabyte of the sealed file (storage/sealed_bytes.py)."""


class OfficeKeyHolder(Base):
    """One way to the keys of the kept files of an office: somebody's password, or the recovery code of the committee.

    It holds no key that anybody could use without that. On a server each login sees its own row only, administrators
    that of the code too, and nobody writes but by a function (server/key_functions.py).
    """

    __tablename__ = "office_key_holders"
    __table_args__ = (SEALED_KEYS,)
    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), unique=True)
    """Whose password it is; None for the recovery code."""
    content: Mapped[dict[str, Any]] = mapped_column(Json)
    """What storage/office_keys.py keeps of the keys, wrapped by that."""
