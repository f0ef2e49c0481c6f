"""A committee's own ways of counting success, beside those that ship with the program; and which one is the usual.

What a handed-in month printed is never changed: whoever changes such a definition makes a new one, and the old stays
as it was, out of use.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.text import kept_text
from mediator_desk.database import lock_words
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.i18n import LANGUAGES, translate
from mediator_desk.models.actor import Actor
from mediator_desk.models.figure_work import FrozenMonth, OwnRate
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import OutcomeKind
from mediator_desk.services import audit
from mediator_desk.services.figures.definitions import (
    GONE,
    RATES,
    TITLES,
    Basis,
    Pool,
    RateDefinition,
    Settled,
    content_of,
    rate_title,
    readable_definition,
)
from mediator_desk.services.figures.rules import own_code
from mediator_desk.services.frozen_months.keeping import FIGURES
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.office.setting_rows import check_version, record_change

LONGEST_NAME = 60
_INTAKE = (Pool.ACCEPTED, Pool.FILED)


@dataclass(frozen=True)
class OwnRateDraft:
    """An own definition as it is entered. `version` is that of the row it was read from, 0 for a new one."""

    name: str = ""
    pool: Pool = Pool.CONCLUDED
    left_out: tuple[OutcomeKind, ...] = GONE
    settled: Settled = Settled.AS_SET
    basis: Basis = Basis.CONCLUSION
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what is missing or too long, and what would leave cases of the numerator out of the denominator."""
        problems = []
        name = _kept_name(self.name)
        if not name:
            problems.append(Problem("name", "required"))
        elif len(name) > LONGEST_NAME:
            problems.append(Problem("name", "too_long", {"longest": LONGEST_NAME}))
        elif name in _shipped_names():
            problems.append(Problem("name", "rate_name_shipped", {"name": name}))
        if OutcomeKind.AGREED in self.left_out:
            problems.append(Problem("left_out", "agreed_left_out"))
        elif self.settled is Settled.COUNTS and OutcomeKind.SETTLED_PRIVATELY in self.left_out:
            problems.append(Problem("left_out", "settled_counted_and_left_out"))
        return problems

    def definition(self, code: str = "") -> RateDefinition:
        """Return what it counts."""
        out = tuple(one for one in OutcomeKind if one in self.left_out)
        return RateDefinition(code, self.pool, self.basis, out, self.settled, _kept_name(self.name))


@dataclass(frozen=True)
class OwnRateRow:
    """An own definition as it is listed; `definition` is None for a row that this program cannot read."""

    id: int
    name: str
    definition: RateDefinition | None
    is_active: bool
    is_printed: bool
    """Whether a month that was handed in printed it: it is never changed."""
    version: int


def can_pass_hundred(definition: RateDefinition) -> bool:
    """Tell whether what is divided are not the same cases as what it is divided by: agreed here, accepted there."""
    return definition.basis is Basis.CONCLUSION and definition.pool in _INTAKE


def own_definitions(db: Session, *, also_retired: bool = True) -> tuple[RateDefinition, ...]:
    """Return the committee's own definitions, those out of use too: what names one of them still means it.

    A row that this program cannot read is left out; `rate_rows` lists it.
    """
    rates = db.scalars(select(OwnRate).order_by(OwnRate.id))
    wanted = [_definition(rate) for rate in rates if rate.is_active or also_retired]
    return tuple(one for one in wanted if one is not None)


def rate_rows(db: Session) -> list[OwnRateRow]:
    """Return every own definition in the order in which they were made, those out of use last."""
    rates = db.scalars(select(OwnRate).order_by(OwnRate.is_active.desc(), OwnRate.id))
    return [
        OwnRateRow(rate.id, rate.name, _definition(rate), rate.is_active, is_printed(db, rate.id), rate.version)
        for rate in rates
    ]


def rate_draft(db: Session, rate_id: int) -> OwnRateDraft:
    """Return an own definition as it can be changed. Raises Refused("no_longer_there" / "rate_not_known")."""
    rate = _rate(db, rate_id)
    one = _definition(rate)
    if one is None:
        raise Refused("rate_not_known", name=rate.name)
    return OwnRateDraft(rate.name, one.pool, one.left_out, one.settled, one.basis, rate.version)


def is_printed(db: Session, rate_id: int) -> bool:
    """Tell whether the stored facts of a month that was frozen, standing or not, name this definition."""
    named = FrozenMonth.facts.contains(f'"{own_code(rate_id)}"', autoescape=True)
    return db.scalar(select(FrozenMonth.id).where(named).limit(1)) is not None


def same_as(draft: OwnRateDraft, others: Sequence[RateDefinition], own_code: str = "") -> RateDefinition | None:
    """Return the definition among `others` that counts the very same, None where there is none."""
    wanted = _meaning(draft.definition())
    return next((one for one in others if one.code != own_code and _meaning(one) == wanted), None)


def save_rate(db: Session, rate_id: int | None, draft: OwnRateDraft, *, by: Actor, now: datetime) -> OwnRate:
    """Keep a new definition (None), or change one; one that a frozen month printed is followed by a new one.

    The new one is the committee's usual where the old one was. Raises Invalid, Refused("not_for_role" /
    "no_longer_there" / "changed_at_another_desk").
    """
    may(by, Right.KEEP_REPORTS)
    lock_words(db, [FIGURES])  # no month is frozen with it meanwhile, and no name taken
    if rate_id is None:
        return _add(db, draft, by=by, now=now)
    rate = _rate(db, rate_id)
    check_version(rate, draft.version)
    if is_printed(db, rate_id):
        return _follow(db, rate, draft, by=by, now=now)
    _refuse_problems(db, draft, rate_id)
    rate.name, rate.content = _kept_name(draft.name), content_of(draft.definition())
    record_change(db, "own_rate_changed", rate, by=by, now=now)
    return rate


def retire_rate(db: Session, rate_id: int, is_retired: bool = True, *, by: Actor, now: datetime) -> OwnRate:
    """Offer a definition no more, or again. It is never deleted: sheets and reports name it.

    Raises Refused("not_for_role" / "no_longer_there"), Refused("rate_is_usual") for the committee's usual one.
    """
    may(by, Right.KEEP_REPORTS)
    lock_words(db, [FIGURES])
    rate = _rate(db, rate_id)
    if is_retired and the_committee(db).rate_definition == own_code(rate_id):
        raise Refused("rate_is_usual", name=rate.name)
    rate.is_active = not is_retired
    record_change(db, "own_rate_changed", rate, by=by, now=now)
    return rate


def choose_usual(db: Session, code: str, *, by: Actor, now: datetime) -> None:
    """Make a definition, shipped or own and in use, the one that screens and sheets show first.

    Raises Refused("not_for_role"), Refused("no_such_definition") for a code that is none or out of use.
    """
    may(by, Right.KEEP_REPORTS)
    lock_words(db, [FIGURES])
    if code not in {one.code for one in (*RATES, *own_definitions(db, also_retired=False))}:
        raise Refused("no_such_definition")
    committee = the_committee(db)
    committee.rate_definition = code
    record_change(db, "committee_changed", committee, by=by, now=now)


def free_name(db: Session, name: str) -> str:
    """Return a name that is not taken: the name with 2, 3 ... behind it."""
    taken = set(db.scalars(select(OwnRate.name)))
    numbers = range(2, len(taken) + 3)
    return next(one for one in (f"{name[: LONGEST_NAME - 6]} {number}" for number in numbers) if one not in taken)


def _add(db: Session, draft: OwnRateDraft, *, by: Actor, now: datetime) -> OwnRate:
    _refuse_problems(db, draft, None)
    rate = OwnRate(name=_kept_name(draft.name), content=content_of(draft.definition()))
    db.add(rate)
    db.flush()
    audit.record(db, "own_rate_added", by=by, at=now, facts={"id": rate.id, "name": rate.name})
    return rate


def _follow(db: Session, printed: OwnRate, draft: OwnRateDraft, *, by: Actor, now: datetime) -> OwnRate:
    """Keep a printed definition as it is, out of use, and put the changed one in its place."""
    if content_of(draft.definition()) == printed.content and _kept_name(draft.name) == printed.name:
        return printed
    if _kept_name(draft.name) == printed.name:
        raise Invalid([Problem("name", "rate_was_printed", {"name": printed.name})])
    new = _add(db, draft, by=by, now=now)
    printed.is_active = False
    committee = the_committee(db)
    if committee.rate_definition == own_code(printed.id):
        committee.rate_definition = own_code(new.id)
    record_change(db, "own_rate_changed", printed, by=by, now=now)
    return new


def _refuse_problems(db: Session, draft: OwnRateDraft, own_id: int | None) -> None:
    problems = draft.problems()
    name = _kept_name(draft.name)
    if not any(problem.field == "name" for problem in problems):
        holder = db.scalar(select(OwnRate.id).where(OwnRate.name == name, OwnRate.id != (own_id or 0)))
        problems += [] if holder is None else [Problem("name", "name_taken", {"name": name})]
    if problems:
        raise Invalid(problems)


def _shipped_names() -> set[str]:
    """Return what the shipped definitions are called, in every language, with their basis and without."""
    named = set()
    for language in LANGUAGES:
        named |= {translate("Reports", title, language) for title in TITLES.values()}
        named |= {rate_title(one, translate=lambda text: translate("Reports", text, language)) for one in RATES}  # noqa: B023
    return named


def _meaning(definition: RateDefinition) -> RateDefinition:
    """Return a definition without its names: two of the same meaning are equal."""
    out = tuple(one for one in OutcomeKind if one in definition.left_out)
    return replace(definition, code="", name="", left_out=out)


def _definition(rate: OwnRate) -> RateDefinition | None:
    return readable_definition(rate.content, code=own_code(rate.id), name=rate.name)


def _kept_name(name: str) -> str:
    return " ".join(kept_text(name).split())


def _rate(db: Session, rate_id: int) -> OwnRate:
    rate = db.get(OwnRate, rate_id)
    if rate is None:
        raise Refused("no_longer_there")
    return rate
