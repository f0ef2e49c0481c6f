"""What a case is worth to its mediator (以案定补), as a table of rules: result × difficulty × score of the file.

A rule holds for cases by their day of conclusion. A changed rule is a new row from a day on, so that an old case keeps
its own; what was applied for once is never counted anew. Rows are never deleted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import is_amount
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Committee
from mediator_desk.models.figure_words import SubsidyKind
from mediator_desk.models.figure_work import SubsidyList, SubsidyRule
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import CaseTrack
from mediator_desk.services import audit
from mediator_desk.services.figures.periods import months_later
from mediator_desk.services.office.setting_rows import check_version
from mediator_desk.services.subsidies.subsidies_shipped import add_shipped_rules, lacks_rules

MOST = Decimal(100_000)
"""Yuan for one case: more is a slip."""


@dataclass(frozen=True)
class SubsidyRuleDraft:
    """A rule as it is entered: `amount` in yuan, `score_from` in percent.

    `began_on` is the first day of conclusion that it, or its change, holds for; None for cases of every day.
    """

    kind: SubsidyKind | None = None
    difficulty: CaseTrack | None = None
    score_from: int = 60
    amount: Decimal | None = None
    began_on: date | None = None
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be."""
        problems = [] if self.kind else [Problem("kind", "required")]
        if not 0 <= self.score_from <= 100:
            problems.append(Problem("score_from", "out_of_range", {"least": 0, "most": 100}))
        if self.amount is None:
            problems.append(Problem("amount", "required"))
        elif not is_amount(self.amount) or self.amount > MOST:
            problems.append(Problem("amount", "out_of_range", {"least": 0, "most": int(MOST)}))
        return problems


@dataclass(frozen=True)
class SubsidyRuleRow:
    """A rule: whom it is for, from which score in percent on, how much in yuan, for which days of conclusion."""

    id: int
    kind: SubsidyKind
    difficulty: CaseTrack | None
    """None: for each difficulty that has no rule of its own."""
    score_from: int
    amount: Decimal
    began_on: date | None
    ended_on: date | None

    def holds_on(self, day: date) -> bool:
        """Tell whether it counts for a case that concluded on a day."""
        return (self.began_on is None or self.began_on <= day) and (self.ended_on is None or day < self.ended_on)


def rules_in_force(rows: Iterable[SubsidyRuleRow], today: date) -> list[SubsidyRuleRow]:
    """Return the rules that count today or will, as a table has them: by result, difficulty, highest score first."""
    ahead = [row for row in rows if row.ended_on is None or (row.ended_on > today and row.ended_on != row.began_on)]
    return sorted(ahead, key=_place_in_table)


def every_rule(db: Session) -> list[SubsidyRuleRow]:
    """Return every rule that there is or was, the newest last."""
    return [_row(rule) for rule in db.scalars(select(SubsidyRule).order_by(SubsidyRule.id))]


def rule_history(db: Session, rule_id: int) -> list[SubsidyRuleRow]:
    """Return every rule for the same result, difficulty and score, the newest first. Raises "no_longer_there"."""
    rule = _rule(db, rule_id)
    alike = (rule.kind, rule.difficulty, rule.score_from)
    return [row for row in reversed(every_rule(db)) if (row.kind, row.difficulty, row.score_from) == alike]


def candidates(
    rules: Sequence[SubsidyRuleRow], kind: SubsidyKind, difficulty: CaseTrack, on: date
) -> list[SubsidyRuleRow]:
    """Return the rules for a case that concluded on a day: those of its difficulty, else those for every one."""
    there = [rule for rule in rules if rule.kind is kind and rule.holds_on(on)]
    own = [rule for rule in there if rule.difficulty is difficulty]
    return own or [rule for rule in there if rule.difficulty is None]


def rule_reached(rules: Iterable[SubsidyRuleRow], score: int) -> SubsidyRuleRow | None:
    """Return the rule with the highest score that a file reached; None where it reached none of them."""
    return max((rule for rule in rules if rule.score_from <= score), key=lambda rule: rule.score_from, default=None)


def first_open_day(db: Session) -> date | None:
    """Return the first day of conclusion for which nothing was applied for yet; None where nothing ever was."""
    query = select(func.max(SubsidyList.month)).where(SubsidyList.withdrawn_at.is_(None))
    last = db.scalar(query)
    return months_later(last, 1) if last else None


def rule_draft(db: Session, rule_id: int) -> SubsidyRuleDraft:
    """Return a rule to be changed, from the first day on that it may still be changed for. Raises "no_longer_there"."""
    rule = _rule(db, rule_id)
    began_on = max(filter(None, (rule.began_on, first_open_day(db))), default=None)
    return SubsidyRuleDraft(rule.kind, rule.difficulty, rule.score_from, rule.amount, began_on, rule.version)


def new_rule_draft(db: Session) -> SubsidyRuleDraft:
    """Return the draft of another rule, from the first day on for which nothing was applied for yet."""
    return SubsidyRuleDraft(began_on=first_open_day(db))


def add_rule(db: Session, draft: SubsidyRuleDraft, *, by: Actor, now: datetime) -> SubsidyRule:
    """Add a rule for cases that conclude from a day on.

    Raises Invalid: score_from "subsidy_rules_overlap" for one that there is for some of these days, began_on
    "subsidies_applied_since" for days for which was applied already; Refused("not_for_role").
    """
    may(by, Right.KEEP_SUBSIDIES)
    if problems := draft.problems():
        raise Invalid(problems)
    lock_subsidies(db)
    rule = SubsidyRule(kind=draft.kind, difficulty=draft.difficulty, ended_on=None)
    rule.score_from, rule.amount, rule.began_on = draft.score_from, _amount(draft), draft.began_on
    _refuse(_too_early(db, draft.began_on) + _overlaps(db, rule))
    db.add(rule)
    db.flush()
    _tell(db, "subsidy_rule_added", rule, by, now)
    return rule


def save_rule(db: Session, rule_id: int, draft: SubsidyRuleDraft, *, by: Actor, now: datetime) -> SubsidyRule:
    """Change score and amount of a rule for cases that conclude from a day on; earlier ones keep it as it was.

    Raises Invalid as `add_rule`, Refused("no_longer_there" / "changed_at_another_desk" / "not_for_role").
    """
    may(by, Right.KEEP_SUBSIDIES)
    if problems := draft.problems():
        raise Invalid(problems)
    lock_subsidies(db)
    rule = _rule_in_force(db, rule_id, draft.version)
    if (rule.score_from, rule.amount) == (draft.score_from, _amount(draft)):
        return rule
    _refuse(_too_early(db, draft.began_on))
    if not _begins_before(rule.began_on, draft.began_on):  # it never counted before: it is mended
        changed = rule
        changed.began_on = draft.began_on
    else:
        rule.ended_on = draft.began_on
        changed = SubsidyRule(kind=rule.kind, difficulty=rule.difficulty, began_on=draft.began_on, ended_on=None)
    changed.score_from, changed.amount = draft.score_from, _amount(draft)
    _refuse(_overlaps(db, changed, but=rule.id))
    db.add(changed)
    db.flush()
    _tell(db, "subsidy_rule_changed", changed, by, now)
    return changed


def end_rule(db: Session, rule_id: int, *, on: date, version: int, by: Actor, now: datetime) -> SubsidyRule:
    """Let a rule count no more for cases that conclude from a day on.

    Raises Refused("subsidies_applied_since") for days for which was applied already, "no_longer_there",
    "changed_at_another_desk", "not_for_role".
    """
    may(by, Right.KEEP_SUBSIDIES)
    lock_subsidies(db)
    rule = _rule_in_force(db, rule_id, version)
    if problems := _too_early(db, on):
        raise Refused(problems[0].code, **problems[0].params)
    rule.ended_on = max(on, rule.began_on or on)
    _tell(db, "subsidy_rule_ended", rule, by, now)
    return rule


def bring_in_shipped_rules(db: Session, *, by: Actor, now: datetime) -> None:
    """Give a committee that has no rule the table that comes with the program. Raises Refused("not_for_role")."""
    may(by, Right.KEEP_SUBSIDIES)
    lock_subsidies(db)
    if lacks_rules(db):
        add_shipped_rules(db)
        audit.record(db, "subsidy_rules_brought_in", by=by, at=now)


def lock_subsidies(db: Session) -> None:
    """Let another desk that changes rules or applies for subsidies wait until this one has saved or given up."""
    db.execute(select(Committee.id).with_for_update()).all()


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise Invalid(problems)


def _amount(draft: SubsidyRuleDraft) -> Decimal:
    return draft.amount or Decimal(0)


def _too_early(db: Session, began_on: date | None) -> list[Problem]:
    open_from = first_open_day(db)
    if open_from is None or not _begins_before(began_on, open_from):
        return []
    return [Problem("began_on", "subsidies_applied_since", {"first": open_from})]


def _overlaps(db: Session, rule: SubsidyRule, *, but: int = 0) -> list[Problem]:
    """Two rules for the same cases on the same day would each give another amount."""
    alike = (rule.kind, rule.difficulty, rule.score_from)
    others = [row for row in every_rule(db) if row.id != but and (row.kind, row.difficulty, row.score_from) == alike]
    wanted = _row(rule)
    if not any(_meet(wanted, row) for row in others):
        return []
    return [Problem("score_from", "subsidy_rules_overlap", {"score": rule.score_from})]


def _meet(one: SubsidyRuleRow, other: SubsidyRuleRow) -> bool:
    begin = max(one.began_on or date.min, other.began_on or date.min)
    return begin < min(one.ended_on or date.max, other.ended_on or date.max)


def _begins_before(one: date | None, other: date | None) -> bool:
    return (one or date.min) < (other or date.min)


def _tell(db: Session, act: str, rule: SubsidyRule, by: Actor, now: datetime) -> None:
    audit.record(db, act, by=by, at=now, facts={"id": rule.id, "kind": rule.kind, "amount": rule.amount})


def _rule(db: Session, rule_id: int) -> SubsidyRule:
    rule = db.get(SubsidyRule, rule_id)
    if rule is None:
        raise Refused("no_longer_there")
    return rule


def _rule_in_force(db: Session, rule_id: int, version: int) -> SubsidyRule:
    rule = _rule(db, rule_id)
    check_version(rule, version)
    if rule.ended_on is not None:
        raise Refused("no_longer_there")
    return rule


def _row(rule: SubsidyRule) -> SubsidyRuleRow:
    dates = rule.began_on, rule.ended_on
    return SubsidyRuleRow(rule.id or 0, rule.kind, rule.difficulty, rule.score_from, rule.amount, *dates)


_KINDS, _TRACKS = list(SubsidyKind), [*CaseTrack, None]


def _place_in_table(row: SubsidyRuleRow) -> tuple[int, int, int, date]:
    return _KINDS.index(row.kind), _TRACKS.index(row.difficulty), -row.score_from, row.began_on or date.min
