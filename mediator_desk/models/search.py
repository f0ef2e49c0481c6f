"""The tables of the index. They say nothing of their own: everything in them is made from the other tables."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import UNTOLD, Base

INDEX = {UNTOLD: "it is made from other tables, with which it is compared"}
OF_CASE, OF_INSURER, OF_MEDIATOR = "case", "insurer", "mediator"


class NameKey(Base):
    """Under what a name is found by pinyin: in full, or its initials."""

    __tablename__ = "name_keys"
    __table_args__ = (Index("ix_name_keys_owner", "owner_id", "owner"), {"sqlite_with_rowid": False, "info": INDEX})
    # Compared byte by byte on both databases, so that a range of keys is a beginning of keys.
    key: Mapped[str] = mapped_column(String(80).with_variant(String(80, collation="C"), "postgresql"), primary_key=True)
    owner: Mapped[str] = mapped_column(String(10), primary_key=True)
    """OF_CASE for the people of a case, OF_INSURER, OF_MEDIATOR."""
    owner_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


CASE_WORDS = Table("case_words", MetaData(), Column("rowid", Integer, primary_key=True), Column("words", Text))
"""The pieces of all texts of a case under the case's id (conventions/search_tokens.py).

In no metadata that alembic compares: on SQLite it is a virtual table over tables of its own (FTS5, which keeps no
text), on PostgreSQL a tsvector with its index. Both are made by migration 0007.
"""

CASE_WORDS_TABLES = frozenset({"case_words", *(f"case_words_{part}" for part in ("data", "idx", "docsize", "config"))})
"""What stands in the database for it, by name."""
