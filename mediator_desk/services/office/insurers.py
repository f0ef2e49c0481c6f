"""The insurer directory as a setting: companies that came in with submissions are looked at, mended or merged."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, selectinload

from mediator_desk.conventions.credit_codes import check_credit_code, normalise_credit_code
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import MediatorTie
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.party import Party
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import InsurerKind
from mediator_desk.services import audit
from mediator_desk.services.frozen_months import keeping
from mediator_desk.services.office.setting_rows import check_version, record_change, too_long

LONGEST_ALIAS = 200


@dataclass(frozen=True)
class InsurerDraft:
    """An insurer as it is entered. `aliases` are older names, short forms; `version` is 0 for a new one."""

    name: str = ""
    short_name: str = ""
    kind: InsurerKind | None = None
    credit_code: str = ""
    address: str = ""
    person_in_charge: str = ""
    person_in_charge_title: str = ""
    telephone: str = ""
    aliases: tuple[str, ...] = ()
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what is missing or too long. An odd credit code is a finding (credit_codes), no problem."""
        problems = [Problem(field, "required") for field in ("name", "short_name") if not getattr(self, field).strip()]
        problems += too_long(Insurer, self)
        if any(len(alias.strip()) > LONGEST_ALIAS for alias in self.aliases):
            problems.append(Problem("aliases", "too_long", {"longest": LONGEST_ALIAS}))
        return problems


@dataclass(frozen=True)
class InsurerRow:
    """A line of the directory. `cases` counts the cases against the company, `is_code_odd` asks for a look."""

    id: int
    name: str
    short_name: str
    kind: InsurerKind | None
    credit_code: str
    is_code_odd: bool
    aliases: tuple[str, ...]
    cases: int
    is_confirmed: bool


def insurer_rows(db: Session) -> list[InsurerRow]:
    """Return the whole directory: first those that nobody has looked at, then by short name."""
    counts = select(Case.insurer_id, func.count()).where(Case.insurer_id.is_not(None)).group_by(Case.insurer_id)
    cases = dict(db.execute(counts).all())
    query = select(Insurer).options(selectinload(Insurer.aliases))
    companies = db.scalars(query.order_by(Insurer.is_confirmed, Insurer.short_name, Insurer.id))
    return [_row(company, cases.get(company.id, 0)) for company in companies]


def insurer_draft(db: Session, insurer_id: int) -> InsurerDraft:
    """Return an insurer to be changed. Raises Refused("no_longer_there")."""
    insurer = _insurer(db, insurer_id)
    values = {field.name: getattr(insurer, field.name) for field in fields(InsurerDraft) if field.name != "aliases"}
    return InsurerDraft(**values, aliases=tuple(alias.name for alias in insurer.aliases))


def confirm_insurer(db: Session, insurer_id: int, *, by: Actor, now: datetime) -> Insurer:
    """Write down that a person has looked at an insurer and found it right. Raises Refused("no_longer_there")."""
    may(by, Right.WORK_ON_CASES)
    insurer = _insurer(db, insurer_id)
    insurer.is_confirmed = True
    record_change(db, "insurer_confirmed", insurer, by=by, now=now)
    return insurer


def save_insurer(db: Session, insurer_id: int | None, draft: InsurerDraft, *, by: Actor, now: datetime) -> Insurer:
    """Add (insurer_id None) or mend an insurer; whoever does has looked at it, so it is confirmed.

    A name that is changed stays as an alias: submissions go on using it for years.
    Raises Invalid, Refused("no_longer_there"), Refused("changed_at_another_desk").
    """
    may(by, Right.WORK_ON_CASES)
    insurer = Insurer() if insurer_id is None else _insurer(db, insurer_id)
    if insurer_id is not None:
        check_version(insurer, draft.version)
    draft = replace(draft, credit_code=normalise_credit_code(draft.credit_code))
    if problems := [*draft.problems(), *_names_taken(db, insurer_id, draft)]:
        raise Invalid(problems)
    with db.no_autoflush:
        _take(insurer, draft)
        db.add(insurer)
    if insurer_id is not None:
        record_change(db, "insurer_changed", insurer, by=by, now=now)
        return insurer
    db.flush()
    audit.record(db, "insurer_added", by=by, at=now, facts={"id": insurer.id})
    return insurer


def merge_insurer(db: Session, insurer_id: int, into_id: int, *, by: Actor, now: datetime) -> Insurer:
    """Merge a company that nobody has confirmed into another: cases, parties and names move, the row goes.

    What the parties are called on papers stays as it is. The audit entry names every case and party that moved.
    Raises Refused("insurer_is_itself"), Refused("insurer_is_confirmed"), Refused("no_longer_there").
    """
    may(by, Right.KEEP_SETTINGS)
    if insurer_id == into_id:
        raise Refused("insurer_is_itself")
    # Both rows are locked, always in the same order: an import that names them waits, two merges cannot block.
    pair = select(Insurer).where(Insurer.id.in_((insurer_id, into_id))).order_by(Insurer.id).with_for_update()
    companies = {company.id: company for company in db.scalars(pair)}
    if len(companies) < 2:
        raise Refused("no_longer_there")
    gone, kept = companies[insurer_id], companies[into_id]
    if gone.is_confirmed:
        raise Refused("insurer_is_confirmed", name=gone.name)
    names = [gone.name, *(alias.name for alias in gone.aliases)]
    moved = {"cases": _move(db, Case, insurer_id, into_id), "parties": _move(db, Party, insurer_id, into_id)}
    moved["ties"] = _move(db, MediatorTie, insurer_id, into_id)
    db.delete(gone)
    db.flush()
    _set_aliases(kept, [*(alias.name for alias in kept.aliases), *names])
    facts = {"id": kept.id, "name": names[0], "into": kept.name, **moved}
    audit.record(db, "insurer_merged", by=by, at=now, facts=facts)
    return kept


def _move(db: Session, table: type[Case] | type[Party] | type[MediatorTie], insurer_id: int, into_id: int) -> list[int]:
    ids = sorted(db.scalars(select(table.id).where(table.insurer_id == insurer_id)))
    if table is Case:
        keeping.will_change(db, ids)
    # The version too: a desk that has the case open must read the new company before it saves.
    values = {"insurer_id": into_id, "version": table.version + 1}
    db.execute(update(table).where(table.insurer_id == insurer_id).values(values))
    return ids


def _names_taken(db: Session, insurer_id: int | None, draft: InsurerDraft) -> list[Problem]:
    """A name leads to one company: no name and no alias may be those of another."""
    problems = []
    for field, typed in (("name", (draft.name,)), ("aliases", draft.aliases)):
        wanted = [name.strip() for name in typed if name.strip()]
        holder = _holder(db, wanted, insurer_id)
        if holder is not None:
            problems.append(Problem(field, "insurer_name_taken", {"name": holder[0], "insurer": holder[1]}))
    return problems


def _holder(db: Session, names: list[str], but: int | None) -> tuple[str, str] | None:
    """Return (name, company) for the first of the names that another company has."""
    own = select(Insurer.name, Insurer.short_name, Insurer.id).where(Insurer.name.in_(names))
    other = select(InsurerAlias.name, Insurer.short_name, Insurer.id).join(
        Insurer, Insurer.id == InsurerAlias.insurer_id
    )
    for query in (own, other.where(InsurerAlias.name.in_(names))):
        for name, company, holder_id in db.execute(query):
            if holder_id != but:
                return name, company
    return None


def _take(insurer: Insurer, draft: InsurerDraft) -> None:
    aliases = [*draft.aliases, *([insurer.name] if insurer.name else [])]
    for field in fields(InsurerDraft):
        if field.name not in ("aliases", "version"):
            value = getattr(draft, field.name)
            setattr(insurer, field.name, value.strip() if isinstance(value, str) else value)
    insurer.is_confirmed = True
    _set_aliases(insurer, aliases)


def _set_aliases(insurer: Insurer, names: list[str]) -> None:
    wanted = dict.fromkeys(name.strip() for name in names if name.strip() and name.strip() != insurer.name)
    kept = {alias.name: alias for alias in insurer.aliases}
    if list(wanted) == list(kept):
        return
    insurer.aliases = [kept.get(name) or InsurerAlias(name=name) for name in wanted]
    if insurer.id is not None:
        insurer.version += 1  # the names belong to the row: another desk must see a new version


def _insurer(db: Session, insurer_id: int) -> Insurer:
    insurer = db.get(Insurer, insurer_id)
    if insurer is None:
        raise Refused("no_longer_there")
    return insurer


def _row(company: Insurer, cases: int) -> InsurerRow:
    return InsurerRow(
        company.id,
        company.name,
        company.short_name,
        company.kind,
        company.credit_code,
        bool(company.credit_code and check_credit_code(company.credit_code)),
        tuple(alias.name for alias in company.aliases),
        cases,
        company.is_confirmed,
    )
