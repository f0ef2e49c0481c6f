"""Which company of the directory a typed name means; a company not known yet is added, unconfirmed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.company_names import company_of, is_life_insurer, short_name
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.words import InsurerKind

OF_THE_COMPANY = ("credit_code", "address", "person_in_charge", "person_in_charge_title")
"""What the directory knows of a company and its papers say of it as a party."""
UNKNOWN: Mapping[str, str] = MappingProxyType(dict.fromkeys(OF_THE_COMPANY, ""))


@dataclass
class InsurerDirectory:
    """Names -> ids of companies, read once for an import. Aliases go before short names."""

    _ids: dict[str, int] = field(default_factory=dict)
    _known: dict[str, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def read(cls, db: Session) -> InsurerDirectory:
        """Read the whole directory."""
        companies = db.execute(select(Insurer.id, Insurer.name, Insurer.short_name)).all()
        ids: dict[str, int] = {}
        for insurer_id, _, short in companies:
            ids.setdefault(short, insurer_id)
        ids |= {name: insurer_id for insurer_id, name, _ in companies}
        ids |= dict(db.execute(select(InsurerAlias.name, InsurerAlias.insurer_id)).all())
        rows = db.execute(select(Insurer.name, *(getattr(Insurer, name) for name in OF_THE_COMPANY)))
        known: dict[str, Mapping[str, str]] = {}
        for name, *told in rows:
            known[name] = dict(zip(OF_THE_COMPANY, told, strict=True))
        return cls(ids, known)

    def known_of(self, name: str) -> Mapping[str, str]:
        """Return what the directory knows of the very company of this name; of a branch it knows nothing."""
        return self._known.get(name, UNKNOWN)

    def id_of(self, typed: str) -> int | None:
        """Return the company that a typed name means, by the name itself or the company in front of the branch."""
        return self._ids.get(typed) or self._ids.get(company_of(typed))

    def key_of(self, typed: str) -> int | str:
        """Return what tells companies apart: the id, or the company's name while it is not in the directory."""
        return self.id_of(typed) or company_of(typed)

    def add_missing(self, db: Session, typed_names: Iterable[str]) -> list[str]:
        """Add companies that are not known yet, unconfirmed; return their names."""
        names = dict.fromkeys(company_of(typed) for typed in typed_names if self.id_of(typed) is None)
        companies = [_unconfirmed(name) for name in names]
        db.add_all(companies)
        db.flush()
        self._ids |= {company.name: company.id for company in companies}
        return list(names)


def _unconfirmed(name: str) -> Insurer:
    is_life = is_life_insurer(name)
    kind = None if is_life is None else InsurerKind.LIFE if is_life else InsurerKind.PROPERTY
    return Insurer(name=name, short_name=short_name(name)[:100], kind=kind, is_confirmed=False)
