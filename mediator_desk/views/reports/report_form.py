"""The form of an own report: what its lines, columns, filters, definitions and period are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.models.figure_words import Dimension, Measure, Moving, Unit
from mediator_desk.services.figures.selections import NO_FILTERS, Filters
from mediator_desk.services.own_reports import own_reports
from mediator_desk.services.own_reports.own_report_content import USUAL, PeriodChoice, ReportContent
from mediator_desk.services.own_reports.own_reports import OwnReportDraft
from mediator_desk.views.fields import ChoiceField, DateField, SegmentField
from mediator_desk.views.figure_words import definition_words
from mediator_desk.views.form import Form
from mediator_desk.views.reports.filters_field import FiltersField
from mediator_desk.views.reports.ordered_ticks import OrderedTicks
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mediator_desk.errors import Problem
    from mediator_desk.services.figures.definitions import RateDefinition
    from mediator_desk.views.reports.filter_choices import FilterChoices


@dataclass(frozen=True)
class ReportOnForm:
    """An own report as its form holds it: one attribute for each field."""

    name: str = ""
    rows: Dimension | None = Dimension.INSURER
    within: Dimension | None = None
    columns: tuple[str, ...] = field(default_factory=lambda: ReportContent().columns)
    definitions: tuple[str, ...] = (USUAL,)
    filters: Filters = NO_FILTERS
    moving: Moving | None = Moving.LAST_MONTH
    first: date | None = None
    last: date | None = None
    unit: Unit = Unit.WAN
    ranked_by: Measure | None = None
    version: int = 0

    def draft(self) -> OwnReportDraft:
        """Return the report that the fields say."""
        period = PeriodChoice(self.moving) if self.moving else PeriodChoice(None, self.first, self.last)
        content = ReportContent(
            rows=tuple(one for one in (self.rows, self.within if self.rows else None) if one is not None),
            columns=tuple(Measure(one) for one in self.columns),
            definitions=self.definitions if Measure.RATE in self.columns else (USUAL,),
            filters=self.filters,
            period=period,
            unit=self.unit,
            ranked_by=self.ranked_by,
        )
        return OwnReportDraft(self.name, content, self.version)

    def problems(self) -> list[Problem]:
        """Return what is missing or does not go together; the fields are those of the form."""
        return self.draft().problems()


def on_form(draft: OwnReportDraft) -> ReportOnForm:
    """Return a report as the form holds it."""
    content = draft.content
    rows = (*content.rows, None, None)
    return ReportOnForm(
        name=draft.name,
        rows=rows[0],
        within=rows[1],
        columns=tuple(str(one) for one in content.columns),
        definitions=content.definitions,
        filters=content.filters,
        moving=content.period.moving,
        first=content.period.first,
        last=content.period.last,
        unit=content.unit,
        ranked_by=content.ranked_by,
        version=draft.version,
    )


class ReportForm(Form):
    """The fields, one below the other; those that say nothing as things stand are hidden."""

    def __init__(
        self, definitions: Sequence[RateDefinition], offered: FilterChoices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, columns=2)
        self._add_lines(offered)
        self._add_columns(definitions)
        self._add_period()
        self.edited.connect(lambda _name: self.show_what_counts())

    def show_what_counts(self) -> None:
        """Show the fields that count as things stand."""
        is_fixed = self.field("moving").choice() is None
        for name in ("first", "last"):
            self.show_field(name, is_shown=is_fixed)
        shown = self.field("columns").values()
        self.show_field("definitions", is_shown=Measure.RATE in shown)
        self.show_field("unit", is_shown=not {Measure.CLAIMED, Measure.AGREED_AMOUNT, Measure.PAID}.isdisjoint(shown))

    def fill(self, draft: object, **named: object) -> None:  # noqa: D102
        super().fill(draft, **named)  # type: ignore[arg-type]
        self.show_what_counts()

    def _add_lines(self, offered: FilterChoices) -> None:
        name = self.add("name", self.tr("Name of the report"), QLineEdit(), span=2)
        name.setMaxLength(own_reports.LONGEST_NAME)
        self.add("rows", self.tr("A line for each"), ChoiceField(choices(Dimension), parent=self))
        self.add("within", self.tr("Within it, for each"), ChoiceField(choices(Dimension), self.tr("nothing more")))
        self.add("filters", self.tr("Which cases are counted"), FiltersField(offered, self), span=2)

    def _add_columns(self, definitions: Sequence[RateDefinition]) -> None:
        hint = self.tr("Space ticks, Alt+Up and Alt+Down move. The report shows them in this order.")
        measures = [(str(value), said) for value, said in choices(Measure)]
        self.add("columns", self.tr("Columns"), OrderedTicks(measures, self), hint, span=2)
        rates = [(USUAL, self.tr("The committee's usual definition"))]
        rates += [(one.code, definition_words(one)) for one in definitions]
        hint = self.tr("Each gives three columns: what is divided, by what, and the rate.")
        self.add("definitions", self.tr("Rates by"), OrderedTicks(rates, self), hint, span=2)
        self.add("unit", self.tr("Amounts in"), SegmentField(choices(Unit), self))
        ranked = ChoiceField(choices(Measure), self.tr("as usual"))
        self.add("ranked_by", self.tr("Lines in the order of"), ranked)

    def _add_period(self) -> None:
        moving = ChoiceField(choices(Moving), self.tr("From one day to another"))
        self.add("moving", self.tr("Period"), moving, span=2)
        self.add("first", self.tr("From"), DateField())
        self.add("last", self.tr("To"), DateField())
