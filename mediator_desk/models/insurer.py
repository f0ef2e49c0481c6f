"""The insurer directory: companies and the names under which they appear."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediator_desk.models.columns import Base, Word
from mediator_desk.models.words import InsurerKind


class Insurer(Base):
    """An insurance company. A case names the insurer; its branch stands as the party."""

    __tablename__ = "insurers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    short_name: Mapped[str] = mapped_column(String(100))
    kind: Mapped[InsurerKind | None] = mapped_column(Word(InsurerKind))
    credit_code: Mapped[str] = mapped_column(String(18), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    person_in_charge: Mapped[str] = mapped_column(String(100), default="")
    person_in_charge_title: Mapped[str] = mapped_column(String(100), default="")
    telephone: Mapped[str] = mapped_column(String(50), default="")
    is_confirmed: Mapped[bool] = mapped_column(default=False)
    """False for a company that came in with a submission and that no one has looked at yet."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}
    aliases: Mapped[list[InsurerAlias]] = relationship(cascade="all, delete-orphan", order_by="InsurerAlias.name")


class InsurerAlias(Base):
    """A name under which an insurer appears: an older name, a branch, a short form."""

    __tablename__ = "insurer_aliases"
    name: Mapped[str] = mapped_column(String(200), primary_key=True)
    insurer_id: Mapped[int] = mapped_column(ForeignKey("insurers.id"), index=True)
