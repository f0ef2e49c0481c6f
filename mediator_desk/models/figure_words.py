"""The closed vocabularies of figures. No SQLAlchemy here."""

from __future__ import annotations

from enum import StrEnum


class SubsidyKind(StrEnum):
    """What became of a case, as subsidies tell it apart; the first that fits counts."""

    CONFIRMED = "confirmed"
    """Agreed, and confirmed by a court."""
    WRITTEN_PERFORMED = "written_performed"
    """Agreed in writing, and performed."""
    WRITTEN = "written"
    ORAL = "oral"
    NOT_AGREED = "not_agreed"
    """Mediated without an agreement."""
