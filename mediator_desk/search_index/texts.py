"""Which texts of a case are searched, table by table, and reading them for many cases at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, Table, and_, bindparam, select, true

from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.among import is_among_given, listed
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case, ExternalNumber
from mediator_desk.models.columns import Base
from mediator_desk.models.desk_work import CaseTag
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure import Contact
from mediator_desk.models.words import AttachmentKind


class FoundIn(StrEnum):
    """In what kind of text a case was found."""

    NUMBER = "number"
    NAME = "name"
    IDENTITY = "identity"
    PHONE = "phone"
    INSURER = "insurer"
    MEDIATOR = "mediator"
    TAG = "tag"
    SUBJECT = "subject"
    REQUESTS = "requests"
    FACTS = "facts"
    DECISION = "decision"
    NEXT_STEP = "next_step"
    ADDRESS = "address"
    EVIDENCE = "evidence"
    CONTACT = "contact"


NUMBERS = frozenset({FoundIn.NUMBER, FoundIn.IDENTITY, FoundIn.PHONE})
"""Found with and without the spaces and hyphens that they were typed with."""


@dataclass(frozen=True, eq=False)
class Source:
    """One table with the columns of it that are searched."""

    table: Table
    columns: dict[str, FoundIn]
    above: Table | None = None
    """The table between this one and the case, to which this one points with `link`."""
    link: str = "case_id"
    """The column that points to the case, or to the row above."""
    is_searched: ColumnElement[bool] = field(default_factory=true)
    """Whether a row is searched at all."""
    judged_by: tuple[str, ...] = ()
    """The columns that say so."""

    @property
    def case_id(self) -> ColumnElement[int]:
        """The column that has the case's id."""
        if self.above is not None:
            return self.above.c.case_id
        return self.table.c.id if self.link == "id" else self.table.c[self.link]

    @property
    def rows(self) -> FromClause:
        """The table with the one above it, where that knows the case."""
        if self.above is None:
            return self.table
        return self.table.join(self.above, self.above.c.id == self.table.c[self.link])

    def of_kind(self, *, numbers: bool) -> list[ColumnElement[str]]:
        """Return the columns that hold numbers, or the other ones."""
        return [self.table.c[name] for name, kind in self.columns.items() if (kind in NUMBERS) == numbers]


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table


F = FoundIn
CASES = Source(
    _table(Case),
    {
        "number": F.NUMBER,
        "submission_number": F.NUMBER,
        "applicant_name": F.NAME,
        "respondent_name": F.NAME,
        "practitioner": F.NAME,
        "policy_number": F.NUMBER,
        "report_number": F.NUMBER,
        "claim_number": F.NUMBER,
        "subject": F.SUBJECT,
        "requests": F.REQUESTS,
        "facts": F.FACTS,
        "new_facts": F.FACTS,
        "undisputed_facts": F.FACTS,
        "decision_words": F.DECISION,
        "written_proposal": F.DECISION,
        "next_step": F.NEXT_STEP,
    },
    link="id",
)
PARTIES = Source(
    _table(Party),
    {
        "name": F.NAME,
        "stands_for": F.NAME,
        "person_in_charge": F.NAME,
        "identity_number": F.IDENTITY,
        "credit_code": F.IDENTITY,
        "phone": F.PHONE,
        "address": F.ADDRESS,
    },
)
REPRESENTATIVES = Source(
    _table(Representative),
    {"name": F.NAME, "identity_number": F.IDENTITY, "phone": F.PHONE},
    above=_table(Party),
    link="party_id",
)
BELOW = (
    PARTIES,
    REPRESENTATIVES,
    Source(_table(ExternalNumber), {"value": F.NUMBER}),
    Source(_table(MediationAgreement), {"number": F.NUMBER}),
    Source(_table(CaseTag), {"tag": F.TAG}),
    Source(
        _table(Attachment),
        {"name": F.EVIDENCE, "title": F.EVIDENCE, "proves": F.EVIDENCE},
        # The papers that the committee made have the same names in every case, and what lies in the bin is gone.
        is_searched=and_(Attachment.kind == AttachmentKind.EVIDENCE, Attachment.binned_at.is_(None)),
        judged_by=("kind", "binned_at"),
    ),
    Source(_table(Contact), {"words": F.CONTACT}),
)
SOURCES = (CASES, *BELOW)
"""What the page of a case says. What was said in a session is not among it: that is for those who sat there (art. 23
of the People's Mediation Law), nor are the terms of an agreement, which are found by its number."""


@dataclass
class CaseTexts:
    """What is searched of one case, without the names of its insurer and mediator: those are asked for themselves."""

    found: list[tuple[FoundIn, str]] = field(default_factory=list)
    people: set[str] = field(default_factory=set)
    """Names of people, for pinyin."""

    def of_kind(self, *, numbers: bool) -> Iterator[str]:
        """Return the texts that are numbers, or the other ones."""
        return (text for kind, text in self.found if (kind in NUMBERS) == numbers)


def texts_of(connection: Connection, case_ids: Sequence[int]) -> dict[int, CaseTexts]:
    """Return what is searched of these cases by id; a case that is not there has none."""
    texts: dict[int, CaseTexts] = defaultdict(CaseTexts)
    first, last = min(case_ids), max(case_ids)
    is_run = last - first + 1 == len(case_ids)
    given: dict[str, Any] = {"first": first, "last": last} if is_run else {"case_ids": listed(case_ids)}
    for place, source in enumerate(SOURCES):
        kinds, tells_people = tuple(source.columns.values()), bool(_people_at(source))
        for case_id, *values in connection.execute(_reading(place, is_run=is_run), given):
            one = texts[case_id]
            one.found += [(kind, text) for kind, text in zip(kinds, values, strict=False) if text]
            if tells_people and values[-1] in _PEOPLE:
                one.people.add(values[0])
    return dict(texts)


@cache
def _reading(place: int, *, is_run: bool) -> Select[Any]:
    """Return the question for the texts of one source, made once: it is asked at every change."""
    source = SOURCES[place]
    asked = select(source.case_id, *(source.table.c[name] for name in source.columns), *_people_at(source))
    run = source.case_id.between(bindparam("first"), bindparam("last"))
    among = run if is_run else is_among_given(source.case_id, "case_ids")
    return asked.select_from(source.rows).where(among, source.is_searched)


_PEOPLE = frozenset({"person", True})


def _people_at(source: Source) -> list[ColumnElement[Any]]:
    """Return the column that tells whether the row names a person."""
    if source is PARTIES:
        return [source.table.c.kind]
    return [source.table.c.id.is_not(None)] if source is REPRESENTATIVES else []
