"""What was corrected of months that were frozen, in words: by month and figure, then case by case."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mediator_desk.conventions.amounts import figures as written
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.cells import Cell, Corrected, FactSet, Labels, yuan
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.stated import STATED, apart
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.figure_words import DASH, key_words, period_words, signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SETS = {
    FactSet.ACCEPTED: QT_TRANSLATE_NOOP("Corrections", "accepted"),
    FactSet.CONCLUDED: QT_TRANSLATE_NOOP("Corrections", "concluded"),
    FactSet.CLOSING: QT_TRANSLATE_NOOP("Corrections", "open after"),
    FactSet.PAID: QT_TRANSLATE_NOOP("Corrections", "payments"),
    FactSet.DUE: QT_TRANSLATE_NOOP("Corrections", "payments due"),
    FactSet.EFFECTIVE: QT_TRANSLATE_NOOP("Corrections", "agreements in effect"),
    FactSet.CONFIRMED: QT_TRANSLATE_NOOP("Corrections", "court decisions"),
    FactSet.FOLLOWED_UP: QT_TRANSLATE_NOOP("Corrections", "follow-ups"),
    FactSet.RATED: QT_TRANSLATE_NOOP("Corrections", "ratings"),
    FactSet.RECEIVED: QT_TRANSLATE_NOOP("Corrections", "received"),
}
"""The sets that are told; the others follow from these."""
_FIELDS = {
    "insurer_id": Dimension.INSURER,
    "mediator_id": Dimension.MEDIATOR,
    "line": Dimension.LINE,
    "cause": Dimension.CAUSE,
    "channel": Dimension.CHANNEL,
    "city": Dimension.CITY,
    "track": Dimension.TRACK,
    "outcome": Dimension.OUTCOME,
    "end_reason": Dimension.END_REASON,
}
_AMOUNTS = {
    "claimed": QT_TRANSLATE_NOOP("Corrections", "Claimed"),
    "agreed": QT_TRANSLATE_NOOP("Corrections", "Agreed"),
    "paid": QT_TRANSLATE_NOOP("Corrections", "Paid"),
    "due": QT_TRANSLATE_NOOP("Corrections", "Due"),
}
_DAYS = {
    "accepted_on": QT_TRANSLATE_NOOP("Corrections", "Accepted on"),
    "concluded_on": QT_TRANSLATE_NOOP("Corrections", "Concluded on"),
    "mediated_on": QT_TRANSLATE_NOOP("Corrections", "First meeting"),
    "on": QT_TRANSLATE_NOOP("Corrections", "Day"),
    "score": QT_TRANSLATE_NOOP("Corrections", "Satisfaction"),
    "mark": QT_TRANSLATE_NOOP("Corrections", "Note"),
}


@dataclass(frozen=True)
class CorrectionRow:
    """One correction: whose month it was, which case, what was before and what is now, by whom and when."""

    case_id: int
    month: str
    number: str
    changes: tuple[str, ...]
    by: str


def correction_rows(corrections: Sequence[Corrected], labels: Labels) -> tuple[CorrectionRow, ...]:
    """Return the corrections one by one, the oldest first."""
    return tuple(
        CorrectionRow(
            one.case_id,
            period_words(Period.month(one.frozen_month.year, one.frozen_month.month)),
            one.number or f"#{one.case_id}",
            tuple(dict.fromkeys(_changes(one, labels))),
            f"{one.by} {exact_moment(one.at)}",
        )
        for one in corrections
    )


def correction_sums(corrections: Sequence[Corrected]) -> tuple[str, ...]:
    """Return for each month that was corrected by how much which of its figures changed."""
    changed: dict[Any, dict[FactSet, int]] = defaultdict(lambda: defaultdict(int))
    for one in corrections:
        for fact_set, gone, come in _apart(one):
            changed[one.frozen_month][fact_set] += len(come) - len(gone)
    return tuple(
        translate("Corrections", "{month}: {figures}").format(
            month=period_words(Period.month(month.year, month.month)),
            figures=translate("Corrections", ", ").join(
                f"{translate('Corrections', _SETS[fact_set])} {signed(number)}" for fact_set, number in sets.items()
            ),
        )
        for month, sets in sorted(changed.items())
    )


def _apart(one: Corrected) -> Iterator[tuple[FactSet, list[Cell], list[Cell]]]:
    for fact_set in _SETS:
        gone, come = apart(fact_set, one.before.get(fact_set, ()), one.after.get(fact_set, ()))
        if gone or come:
            yield fact_set, gone, come


def _changes(one: Corrected, labels: Labels) -> Iterator[str]:
    for fact_set, gone, come in _apart(one):
        if len(gone) != len(come):
            yield f"{translate('Corrections', _SETS[fact_set])} {signed(len(come) - len(gone))}"
            continue
        for before, after in zip(gone, come, strict=True):
            yield from _fields_changed(fact_set, before, after, labels)


def _fields_changed(fact_set: FactSet, before: Cell, after: Cell, labels: Labels) -> Iterator[str]:
    for name in STATED[fact_set]:
        was, now = getattr(before, name), getattr(after, name)
        if was != now and (title := _title(name)):
            yield translate("Corrections", "{field}: {before} → {after}").format(
                field=title, before=_value(name, was, labels), after=_value(name, now, labels)
            )


def _title(name: str) -> str:
    from mediator_desk.views.wording import word

    if name in _FIELDS:
        return word(_FIELDS[name])
    text = _AMOUNTS.get(name) or _DAYS.get(name, "")
    return translate("Corrections", text) if text else ""


def _value(name: str, value: Any, labels: Labels) -> str:  # noqa: ANN401 - a field of a cell
    if name in _AMOUNTS:
        return DASH if value is None else written(yuan(value))
    if name in _FIELDS:
        return key_words(_FIELDS[name], value or None, labels)
    return DASH if value in (None, "") else str(value)
