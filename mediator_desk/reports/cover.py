"""The cover of the report: whose figures of which days, frozen or not, how they are counted, how to read the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.reports.definitions import COUNT, RATE, ReportColumn, Sheet, Table, Words, rounded
from mediator_desk.reports.values import (
    RATE_OF_ONE,
    as_part,
    said_definition,
    said_filters,
    said_instant,
    said_meaning,
    said_month,
    said_otherwise,
    said_period,
    said_rate,
    said_state,
)
from mediator_desk.reports.wording import PRACTICE
from mediator_desk.services.figures.definitions import Rate
from mediator_desk.services.figures.plain_figures import checksum
from mediator_desk.services.figures.report_facts import ReportFacts

NAME, VALUE = 26, 92


@dataclass(frozen=True)
class _Line:
    name: str
    value: Words | str


FULL = QT_TRANSLATE_NOOP("Reports", "with names of persons in full: for the committee's own use only")
MASKED = QT_TRANSLATE_NOOP("Reports", "names of persons masked; identity numbers and telephones left out")
WRITTEN = QT_TRANSLATE_NOOP("Reports", "{at} (China time) by {name}")
HASH = QT_TRANSLATE_NOOP("Reports", "{month}: {sha256}")


def _lines(facts: ReportFacts) -> Iterable[_Line]:
    figures = facts.figures
    yield _Line(QT_TRANSLATE_NOOP("Reports", "Committee"), facts.ground.committee_name)
    yield _Line(QT_TRANSLATE_NOOP("Reports", "Period"), said_period(facts.period))
    yield _Line(QT_TRANSLATE_NOOP("Reports", "State of the figures"), said_state(facts))
    yield _Line(QT_TRANSLATE_NOOP("Reports", "Success rate"), said_rate(facts.rate))
    settled = figures.facts.rules.settled_privately_counts
    meaning = said_meaning(facts.rate.definition, settled_privately_counts=settled)
    yield _Line(QT_TRANSLATE_NOOP("Reports", "What this rate counts"), meaning)
    otherwise = said_otherwise(figures.facts)
    if otherwise is not None:
        yield _Line(QT_TRANSLATE_NOOP("Reports", "Months counted otherwise"), otherwise)
    yield _Line(QT_TRANSLATE_NOOP("Reports", "Filters"), said_filters(figures.filters, figures.facts.labels))
    yield _Line(QT_TRANSLATE_NOOP("Reports", "List of cases"), Words(FULL if facts.is_full else MASKED))
    written = Words(WRITTEN, {"at": said_instant(facts.written_at), "name": facts.written_by})
    yield _Line(QT_TRANSLATE_NOOP("Reports", "Written"), written)
    yield _Line(QT_TRANSLATE_NOOP("Reports", "Checksum of the figures"), checksum(facts))
    if facts.ground.anchor:
        yield _Line(QT_TRANSLATE_NOOP("Reports", "End of the audit chain"), facts.ground.anchor)
    for mark in facts.frozen:
        hashed = Words(HASH, {"month": said_month(mark.month), "sha256": mark.sha256})
        yield _Line(QT_TRANSLATE_NOOP("Reports", "SHA-256 of the frozen month"), hashed)
    if facts.ground.is_practice:
        yield _Line(QT_TRANSLATE_NOOP("Reports", "Note"), Words(PRACTICE))


ABOUT = Table(
    title=QT_TRANSLATE_NOOP("Reports", "What this report is"),
    key="cover",
    rows=_lines,
    has_header=False,
    columns=(
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "What"), lambda line: Words(line.name), width=NAME, key="what"),
        ReportColumn(QT_TRANSLATE_NOOP("Reports", "Words"), lambda line: line.value, width=11, span=4, key="words"),
    ),
)


@dataclass(frozen=True)
class _Defined:
    rate: Rate
    meaning: Words


def _definitions(facts: ReportFacts) -> Iterable[_Defined]:
    settled = facts.figures.facts.rules.settled_privately_counts
    for rate in facts.figures.rates:
        yield _Defined(rate, said_meaning(rate.definition, settled_privately_counts=settled))


DEFINITIONS = Table(
    title=QT_TRANSLATE_NOOP("Reports", "Every way to count success, and what it comes to"),
    key="definitions",
    rows=_definitions,
    columns=(
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Definition"),
            lambda line: said_definition(line.rate.definition),
            width=NAME,
            is_wrapped=True,
            key="definition",
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Numerator"), lambda line: line.rate.numerator, COUNT, width=11, key="above"
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Denominator"),
            lambda line: line.rate.denominator,
            COUNT,
            width=11,
            key="below",
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "Rate"),
            lambda line: as_part(line.rate.percent),
            RATE,
            width=11,
            key="rate",
            formula=rounded("{above}", "{below}", RATE_OF_ONE),
        ),
        ReportColumn(
            QT_TRANSLATE_NOOP("Reports", "What is counted"),
            lambda line: line.meaning,
            width=VALUE - 33,
            is_wrapped=True,
        ),
    ),
)


def _notes(_facts: ReportFacts) -> Iterable[Words]:
    for sentence in (
        QT_TRANSLATE_NOOP(
            "Reports",
            "Totals, shares, rates and 10,000 yuan are formulas of the cells beside them; the program's own figures are"
            " kept with them and are the same.",
        ),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Rounded half-up from the exact numbers, never truncated. “—”: nothing to divide by, or too few cases to"
            " compare.",
        ),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Amounts stand in yuan and in 10,000 yuan. Claimed, agreed and paid are three different things and are"
            " never added.",
        ),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Two files with the same checksum say the same figures. A frozen month is written anew with the same bytes"
            " at any time.",
        ),
    ):
        yield Words(sentence)


COVER = Sheet(title=QT_TRANSLATE_NOOP("Reports", "Cover"), tables=(ABOUT, DEFINITIONS), notes=_notes, has_head=False)
