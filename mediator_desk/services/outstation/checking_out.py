"""Cases of a day are taken along: what hinders it, what the office notes of it, and what goes into the file."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import Mediator
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.models.outstation import SPAN, CheckedOutCase, Checkout, NumberBlock
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.rights import Right, may
from mediator_desk.models.tables import Base
from mediator_desk.models.words import Role
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import case_to_change
from mediator_desk.services.mediators.recusals import is_same_person
from mediator_desk.services.numbering import AGREEMENTS, CASES, paper_series, take_block
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.outstation.case_rows import of_a_case
from mediator_desk.services.outstation.listing import checked_out
from mediator_desk.services.outstation.rule import refuse_at_outstation
from mediator_desk.storage.bulk_rows import claim_ids

TAKEN, CASE_TAKEN = "cases_taken_along", "case_taken_along"
MOST_CASES, MOST_NUMBERS, MOST_DAYS = 200, 100, 60
PAPERS_OF_A_CASE = 99
FIRST_ID = 1_000_000_000
"""Rows that are new in a file are numbered from FIRST_ID on, each file within a span of its own."""
LAST_ID = 2**31 - 1


@dataclass(frozen=True)
class CheckoutDraft:
    """What somebody wants to take along: which cases, where to, until when, and how many numbers to give there."""

    case_ids: tuple[int, ...] = ()
    due_on: date | None = None
    place: str = ""
    numbers: int = 5
    """For acceptances, and as many for agreements."""

    def problems(self, today: date) -> list[Problem]:
        """Return what is wrong with it, each beside its field."""
        found = []
        if not self.case_ids:
            found.append(Problem("case_ids", "required"))
        elif len(set(self.case_ids)) > MOST_CASES:
            found.append(Problem("case_ids", "too_many_cases", {"most": MOST_CASES}))
        if self.due_on is None:
            found.append(Problem("due_on", "required"))
        elif self.due_on < today:
            found.append(Problem("due_on", "in_the_past"))
        elif self.due_on > today + timedelta(days=MOST_DAYS):
            found.append(Problem("due_on", "out_too_long", {"most": MOST_DAYS}))
        if not 0 <= self.numbers <= MOST_NUMBERS:
            found.append(Problem("numbers", "too_many_numbers", {"most": MOST_NUMBERS}))
        if len(self.place.strip()) > 200:
            found.append(Problem("place", "too_long", {"longest": 200}))
        return found


@dataclass(frozen=True)
class Hindrance:
    """Why a case stays at the office."""

    case_id: int
    number: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


def what_hinders(db: Session, case_ids: Sequence[int], *, by: Actor) -> list[Hindrance]:
    """Return why cases cannot be taken along, one line for each that cannot.

    Codes: "case_not_found", "already_taken_along" (name, due_on), "not_open_to_take", "not_own_case".
    """
    found = {case.id: case for case in db.scalars(select(Case).where(Case.id.in_(set(case_ids))))}
    out = checked_out(db, case_ids)
    own = own_cases(db, found.values(), by)
    return [one for case_id in dict.fromkeys(case_ids) if (one := _hindrance(case_id, found, out, own)) is not None]


def begin_checkout(office: Session, draft: CheckoutDraft, *, by: Actor, now: datetime) -> int:
    """Note that cases go along with somebody, and set numbers aside for them; return the id of the checkout.

    Nothing is locked: at the office one sees that they are out. Raises Invalid, Refused("not_for_role"),
    ("not_at_outstation"), ("cases_stay_here", hindrances), ("takes_an_account") for somebody who is nobody of the
    staff, ("no_ids_left").
    """
    may(by, Right.WORK_ON_CASES)
    refuse_at_outstation(office)
    if problems := draft.problems(china_day(now)):
        raise Invalid(problems)
    if by.staff_id is None:
        raise Refused("takes_an_account")
    case_ids = sorted(set(draft.case_ids))
    for case_id in case_ids:
        if office.get(Case, case_id) is not None:
            case_to_change(office, case_id, even_archived=True, even_binned=True)  # nobody else takes it meanwhile
    if hindrances := what_hinders(office, case_ids, by=by):
        raise Refused("cases_stay_here", hindrances=tuple(hindrances))
    assert draft.due_on is not None
    checkout = Checkout(
        staff_id=by.staff_id, token=secrets.token_hex(16), desk=by.desk, place=draft.place.strip(), made_at=now,
        due_on=draft.due_on, first_id=0,
    )  # fmt: skip
    office.add(checkout)
    office.flush()
    checkout.first_id = _first_id(office, checkout.id)
    office.add_all(CheckedOutCase(checkout_id=checkout.id, case_id=case_id) for case_id in case_ids)
    numbers = _set_numbers_aside(office, checkout, draft.numbers, case_ids, now)
    facts = {"checkout": checkout.id, "place": checkout.place, "due_on": draft.due_on}
    for case_id in case_ids:
        audit.record(office, CASE_TAKEN, by=by, at=now, case_id=case_id, facts=facts)
    audit.record(office, TAKEN, by=by, at=now, facts=facts | {"cases": len(case_ids), "numbers": numbers})
    return checkout.id


def _hindrance(
    case_id: int, found: Mapping[int, Case], out: Mapping[int, object], own: frozenset[int]
) -> Hindrance | None:
    case = found.get(case_id)
    if case is None:
        return Hindrance(case_id, f"#{case_id}", "case_not_found")
    if (row := out.get(case_id)) is not None:
        params = {"name": getattr(row, "name", ""), "due_on": getattr(row, "due_on", None)}
        return Hindrance(case_id, case.shown_number, "already_taken_along", params)
    if case.state not in OPEN_STATES:
        return Hindrance(case_id, case.shown_number, "not_open_to_take")
    return None if case_id in own else Hindrance(case_id, case.shown_number, "not_own_case")


def own_cases(db: Session, cases: Iterable[Case], by: Actor) -> frozenset[int]:
    """Return which of these cases somebody may take along: a mediator those that one mediates, others all."""
    if by.role is not Role.MEDIATOR:
        return frozenset(case.id for case in cases)
    mine = {one.id for one in db.scalars(select(Mediator)) if is_same_person(by, one)}
    beside = select(MediatorAppointment.case_id).where(
        MediatorAppointment.mediator_id.in_(mine), MediatorAppointment.ended_on.is_(None)
    )
    appointed = set(db.scalars(beside))
    return frozenset(case.id for case in cases if case.mediator_id in mine or case.id in appointed)


def _set_numbers_aside(
    office: Session, checkout: Checkout, count: int, case_ids: Sequence[int], now: datetime
) -> dict[str, str]:
    """Take blocks of numbers for each year in which the file may be out, and of papers for each case."""
    told: dict[str, str] = {}
    for year in range(china_day(now).year, checkout.due_on.year + 1):
        for series, template, given in _series(office) if count else ():
            block = take_block(office, series, year, count, template, given=given)
            office.add(
                NumberBlock(
                    checkout_id=checkout.id, series=series, year=year, first_number=block.first,
                    last_number=block.last, passed=list(block.passed),
                )
            )  # fmt: skip
            told[f"{series}/{year}"] = f"{block.first}-{block.last}"
    for case_id in case_ids:
        first = _first_paper(office, case_id)
        papers = NumberBlock(
            checkout_id=checkout.id, series=paper_series(case_id), year=0, first_number=first,
            last_number=first + PAPERS_OF_A_CASE - 1,
        )  # fmt: skip
        office.add(papers)
    office.flush()
    return told


def _series(office: Session) -> tuple[tuple[str, str, InstrumentedAttribute[Any]], ...]:
    """Return the series of which numbers go along: how each is written, and where the given ones stand."""
    committee = the_committee(office)
    return (
        (CASES, committee.case_number_template, Case.number),
        (AGREEMENTS, committee.agreement_number_template, MediationAgreement.number),
    )


def _first_paper(office: Session, case_id: int) -> int:
    """Return a number for papers of a case that no paper of it had, here or in a file that was taken along before."""
    issued = office.scalar(select(func.max(IssuedPaper.sequence)).where(IssuedPaper.case_id == case_id)) or 0
    set_aside = select(func.max(NumberBlock.last_number)).where(NumberBlock.series == paper_series(case_id))
    highest = max(issued, office.scalar(set_aside) or 0)
    return (highest // 100 + 1) * 100 + 1


def _first_id(office: Session, checkout_id: int) -> int:
    """Return where the ids of a file begin. A file's own next rows come behind them, a server's sequences far below."""
    if office.get_bind().dialect.name != "sqlite":
        reserved = FIRST_ID + (checkout_id - 1) * SPAN
        if reserved + SPAN > LAST_ID:
            raise Refused("no_ids_left")
        return reserved
    tables = [Base.metadata.tables[name] for name in of_a_case()]
    named = text("SELECT name, seq FROM sqlite_sequence")
    given: dict[str, int] = {row.name: row.seq for row in office.connection().execute(named)}
    first: int = max([0, *(given.get(table.name, 0) for table in tables)]) + 1
    if first + SPAN > LAST_ID:
        raise Refused("no_ids_left")
    for table in tables:
        claim_ids(office, table, [first + SPAN - 1])
    return first
