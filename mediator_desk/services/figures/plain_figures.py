"""The figures of a period as plain values for machines, and their checksum. Amounts and rates are exact, as text."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.canonical import canonical, digest
from mediator_desk.services.figures.aftercare_figures import AftercareFigures, aftercare_of
from mediator_desk.services.figures.ageing import ageing_of
from mediator_desk.services.figures.breakdowns import Breakdown, Counts
from mediator_desk.services.figures.cells import FreezeMark, PeriodFacts
from mediator_desk.services.figures.definitions import Rate, content_of
from mediator_desk.services.figures.figures import Figures
from mediator_desk.services.figures.flows import flows_of
from mediator_desk.services.figures.report_facts import Earlier, ReportFacts
from mediator_desk.services.frozen_months.correction_lines import (
    CorrectionLine,
    FieldChange,
    correction_lines,
    later_corrections,
)

Plain = dict[str, Any]


def report_as_plain(facts: ReportFacts) -> Plain:
    """Return everything that a report counts, under names that stay; amounts in yuan and rates in percent as text.

    Who wrote it and when is not among it, so the same figures give the same again.
    """
    figures = facts.figures
    return {
        "committee": facts.ground.committee_name,
        "first": figures.period.first.isoformat(),
        "last": figures.period.last.isoformat(),
        "frozen": [_mark(mark) for mark in facts.frozen],
        "definition": facts.rate.definition.code,
        "filters": figures.filters.as_plain(),
        "totals": _counts(figures.totals),
        "period_before": _earlier(facts.ground.before),
        "year_before": _earlier(facts.ground.year_before),
        "balance": {**vars(figures.balance), "is_even": figures.balance.is_even if figures.has_balance else None},
        "rates": [_rate(rate) for rate in figures.rates],
        "days": {name: _text(value) for name, value in vars(figures.days).items() if name != "ninetieth"}
        | {"ninetieth": figures.days.ninetieth},
        "intake": vars(figures.intake),
        "breakdowns": {str(one): _breakdown(figures.breakdown(one, facts.rate_code)) for one in _shown(figures)},
        "months": [_earlier(one) for one in facts.ground.months],
        "flows": {str(flow.kind): vars(flow.balance) for flow in flows_of(figures)},
        "ageing": {str(band.duration): band.cases for band in ageing_of(figures).bands},
        "aftercare": _aftercare(aftercare_of(figures)),
        "corrections": [_corrected(line) for line in correction_lines(figures.facts)],
        "corrected_later": [
            {"listed_in": f"{later.month:%Y-%m}"} | _corrected(line)
            for later in later_corrections(figures.facts)
            for line in later.lines
        ],
        "counting": _counting(figures.facts),
    }


def checksum(facts: ReportFacts) -> str:
    """Return the SHA-256 of what a report counts, in hex: the same for the same figures, in any language."""
    return digest(canonical(report_as_plain(facts)))


def _shown(figures: Figures) -> list[Dimension]:
    is_one_month = len(figures.period.months) == 1
    return [one for one in Dimension if not (one == Dimension.MONTH and is_one_month)]


def _counts(counts: Counts) -> Plain:
    return {
        **{name: getattr(counts, name) for name in _COUNTS},
        **{name: _text(getattr(counts, name)) for name in _AMOUNTS},
    }


_COUNTS = ("opening", "accepted", "concluded", "closing", "agreed", "not_agreed", "left_out", "judged", "filed")
_AMOUNTS = ("claimed_amount", "agreed_amount", "paid_amount")


def _rate(rate: Rate) -> Plain:
    return {
        "code": rate.definition.code,
        "name": rate.definition.name,
        "basis": str(rate.definition.basis),
        "numerator": rate.numerator,
        "denominator": rate.denominator,
        "percent": _text(rate.percent),
    }


def _earlier(earlier: Earlier) -> Plain:
    return {
        "first": earlier.first.isoformat(),
        "last": earlier.last.isoformat(),
        "is_frozen": earlier.is_frozen,
        "corrected": earlier.corrected,
        **_counts(earlier.counts),
        "rates": [vars(one) for one in earlier.rates],
    }


def _breakdown(breakdown: Breakdown) -> Plain:
    lines = [
        {"key": line.key, "label": None if line.label is None else str(line.label), **_counts(line.counts)}
        | {"numerator": line.rate.numerator, "denominator": line.rate.denominator, "percent": _text(line.rate.percent)}
        for line in breakdown.lines
    ]
    return {"lines": lines, "total": _counts(breakdown.total)}


def _aftercare(found: AftercareFigures) -> Plain:
    shares = {
        str(one.share): {"numerator": one.numerator, "denominator": one.denominator, "percent": _text(one.percent)}
        for one in found.shares.values()
    }
    payments = {"due": str(found.payments.due_amount), "paid": str(found.payments.paid_amount)}
    said = {"rated": _text(found.rated), "told": _text(found.told)}
    return {"shares": shares, "payments": payments, **said, "followed_up": found.followed_up, "decided": found.decided}


def _corrected(line: CorrectionLine) -> Plain:
    cases = [
        {
            "number": one.correction.number,
            "difference": one.difference,
            "amount": _text(one.amount),
            "changes": [{"field": str(each.field), **_before_and_after(each)} for each in one.changes],
            "at": one.correction.at.isoformat(),
            "by": one.correction.by,
        }
        for one in line.cases
    ]
    counts = {"difference": line.difference, "amount": _text(line.amount)}
    return {"month": f"{line.month:%Y-%m}", "figure": str(line.part), **counts, "cases": cases}


def _before_and_after(change: FieldChange) -> Plain:
    sides = {"before": change.before, "after": change.after}
    return {side: value if value is None or isinstance(value, int) else str(value) for side, value in sides.items()}


def _counting(facts: PeriodFacts) -> Plain:
    """How it was counted: by other rules the same numbers would say something else."""
    rules = facts.rules
    return {
        "settled_privately_counts": rules.settled_privately_counts,
        "counted_otherwise": [f"{month:%Y-%m}" for month in facts.months_otherwise],
        "least_ranked": rules.least_ranked,
        "definitions": {one.code: content_of(one) | {"name": one.name} for one in rules.definitions},
    }


def _mark(mark: FreezeMark) -> Mapping[str, str]:
    return {"month": f"{mark.month:%Y-%m}", "at": mark.at.isoformat(), "by": mark.by, "sha256": mark.sha256}


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)
