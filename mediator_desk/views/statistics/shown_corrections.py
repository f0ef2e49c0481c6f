"""What was corrected of months that were frozen, in words: by month and figure, then case by case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from mediator_desk.conventions.amounts import figures as written
from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import CorrectedField
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.frozen_months.corrected_totals import corrected_totals
from mediator_desk.services.frozen_months.correction_lines import (
    TOLD,
    TOLD_WHERE_IT_DIFFERS,
    correction_lines,
    later_corrections,
)
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.figure_label import Said
from mediator_desk.views.figure_words import period_words, signed
from mediator_desk.views.named_cases import NamedCases
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mediator_desk.services.figures.figures import Figures
    from mediator_desk.services.frozen_months.corrected_totals import CorrectedTotal
    from mediator_desk.services.frozen_months.correction_lines import CorrectedCase, CorrectionLine


@dataclass(frozen=True)
class CorrectedRow:
    """One case in a figure of a frozen month: its number, what was before and what is now, by whom and when."""

    case_id: int
    number: str
    change: str
    by: str


@dataclass(frozen=True)
class CorrectedFigure:
    """A figure of a frozen month: what it is, by how much it changed, and the cases."""

    said: tuple[Said, ...]
    rows: tuple[CorrectedRow, ...]


def corrected_figures(figures: Figures) -> tuple[CorrectedFigure, ...]:
    """Return what was corrected in a period of months that were frozen before.

    Then what was corrected after it and is in its balance already, and what the period comes to with corrections of
    its own months.
    """
    facts = figures.facts
    told = [CorrectedFigure(_said(line), tuple(_row(one) for one in line.cases)) for line in correction_lines(facts)]
    for later in later_corrections(facts):
        month = period_words(Period.of_months(later.month, 1))
        note = Said(
            translate("Corrections", "(listed in {month}; the balance here begins with it)").format(month=month)
        )
        told += [CorrectedFigure((*_said(line), note), tuple(_row(one) for one in line.cases)) for line in later.lines]
    return (*told, *(CorrectedFigure(_total_said(total, figures), ()) for total in corrected_totals(figures)))


def _total_said(total: CorrectedTotal, figures: Figures) -> tuple[Said, ...]:
    """Return a figure of the period as handed in, its corrections, and both together."""
    title = translate("Corrections", "{period}, {figure}, with corrections").format(
        period=period_words(figures.period), figure=word(total.part)
    )
    number = f"{total.count:,} {signed(total.difference)} = {total.together:,}"
    said = (Said(title), Said(number))
    if total.amount is None or total.amount_difference is None or total.amount_together is None:
        return said
    change = f"{written(total.amount)} {signed(total.amount_difference)} = {written(total.amount_together)}"
    return (*said, Said("·"), Said(translate("Corrections", "{amount} yuan").format(amount=change)))


def _said(line: CorrectionLine) -> tuple[Said, ...]:
    title = translate("Corrections", "{month}, {figure}").format(
        month=period_words(Period.of_months(line.month, 1)), figure=word(line.part)
    )
    cases = NamedCases(line.case_ids, translate("Corrections", "Corrected: {figure}").format(figure=title))
    return (
        Said(title),
        *(Said(one) for one in tuple(_measured(line)) or (signed(0),)),
        Said("·"),
        Said(f"{len(line.case_ids):,}", cases, title),
        Said(translate("Corrections", "cases corrected")),
    )


def _measured(line: CorrectionLine) -> Iterator[str]:
    """Yield by how much the figure changed: its number, its amount, and whatever else of its cases was corrected."""
    if line.difference:
        yield signed(line.difference)
    told = AMOUNTS.get(line.part, "")
    if line.amount:
        yield _amount(CorrectedField(told), line.amount)
    # Amounts are told by how much they changed together; a figure that sums them has told its own already.
    sums: dict[CorrectedField, Decimal | None] = {}
    for change in (change for case in line.cases for change in case.changes):
        if change.field in MONEY:
            sums[change.field] = (sums.get(change.field) or Decimal()) + _yuan(change.after) - _yuan(change.before)
        else:
            sums.setdefault(change.field, None)
    for field, amount in sums.items():
        if not (line.amount and field == told):
            yield _amount(field, amount) if amount else word(field)


AMOUNTS = {part: field for part, field in {**TOLD, **TOLD_WHERE_IT_DIFFERS}.items() if field}
"""The figures that sum amounts -> which."""
MONEY = (CorrectedField.CLAIMED, CorrectedField.AGREED, CorrectedField.PAID, CorrectedField.DUE)


def _yuan(value: object) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal()


def _amount(field: CorrectedField, amount: Decimal) -> str:
    return translate("Corrections", "{field} {amount} yuan").format(field=word(field), amount=signed(amount))


def _row(one: CorrectedCase) -> CorrectedRow:
    made = one.correction
    changes = [
        translate("Corrections", "{field}: {before} → {after}").format(
            field=word(change.field), before=_value(change.before), after=_value(change.after)
        )
        for change in one.changes
    ]
    if not changes:
        came_in = translate("Corrections", "is counted, was not before")
        changes = [came_in if one.difference > 0 else translate("Corrections", "was counted, is not any more")]
    number = made.number or f"#{made.case_id}"
    return CorrectedRow(
        made.case_id,
        number,
        translate("Corrections", "; ").join(changes),
        translate("Corrections", "{name}, {moment}").format(name=made.by, moment=exact_moment(made.at)),
    )


def _value(value: object) -> str:
    if isinstance(value, StrEnum):
        return word(value)
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, date):
        return value.isoformat()
    return translate("Figures", "Not filled in") if value in (None, "") else str(value)
