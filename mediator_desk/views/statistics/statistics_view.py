"""The figures of a month, a quarter or a year: at a glance, as charts, as tables; each of them opens its cases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from mediator_desk.errors import Refused
from mediator_desk.models.trust_words import Sight
from mediator_desk.services.figures.selections import NO_FILTERS, Filters
from mediator_desk.views import theme
from mediator_desk.views.charts.chart_card import ChartCard
from mediator_desk.views.messages import Banner
from mediator_desk.views.permitted import only_with_all_cases, permit_with_all_cases
from mediator_desk.views.statistics.beside import Beside
from mediator_desk.views.statistics.breakdown_card import BreakdownCard
from mediator_desk.views.statistics.chips import FilterChips
from mediator_desk.views.statistics.corrections_card import CorrectionsCard
from mediator_desk.views.statistics.freezing_act import FreezingAct
from mediator_desk.views.statistics.glance_card import AfterCard, GlanceCard
from mediator_desk.views.statistics.head import StatisticsHead
from mediator_desk.views.statistics.rate_card import RateCard
from mediator_desk.views.statistics.replica_words import replica_words
from mediator_desk.views.statistics.shown import Asked, Shown
from mediator_desk.views.statistics.shown_charts import state_words
from mediator_desk.views.statistics.spans import Span, period_with
from mediator_desk.views.statistics.tab_order import in_reading_order
from mediator_desk.views.statistics.workbook import WorkbookAct

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.models.figure_words import Dimension
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.views.statistics.screen_facts import ScreenFacts


@dataclass(frozen=True)
class MenuEntry:
    """What the screen offers that belongs to another one: its words, and what opens it."""

    word: str
    open: Callable[[Period, QWidget], object]
    is_of_all_cases: bool = True
    """Whether it tells of all cases of the committee, so that who sees a part of them cannot have it."""


class StatisticsView(QWidget):
    """One period. Everything is read and summed in jobs; the window only shows what they bring."""

    def __init__(self, desk: Desk, entries: Sequence[MenuEntry] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk, self._entries = desk, entries
        self._asked = Asked(period_with(desk.today(), Span.MONTH))
        self._facts: ScreenFacts | None = None
        self._job: Job | None = None
        self._is_stale, self._waiting = False, ""
        self.shown: Shown | None = None
        self._build()
        self._connect()
        self.reload()

    # What others call

    @property
    def period(self) -> Period:
        """The days that are shown."""
        return self.head.period

    def take_focus(self) -> None:
        """Give the keyboard to the periods."""
        self.head.earlier_button.setFocus()

    def show_id(self, month: int) -> None:
        """Show a month by its number: 202609."""
        self.show_month(date(month // 100, month % 100, 1))

    def show_month(self, month: date) -> None:
        """Show the month in which a day lies."""
        self.head.spans.choose(Span.MONTH)
        self.head.choose(period_with(month, Span.MONTH))

    def reload(self) -> None:
        """Read and count again, in a job."""
        self._is_stale = False
        self._run(partial(_read, self._desk.database, self._asked, self._desk.actor.name, self._desk.now()))

    def filter_by(self, filters: Filters) -> None:
        """Count only the cases that pass these filters."""
        self._ask(replace(self._asked, filters=filters))

    def export(self) -> None:
        """Ask for a file and write the period's workbook there."""
        if self._tells_of_all():
            self._workbook.ask_and_write(self._asked_for_file)

    def export_with_names(self) -> None:
        """As `export`, with the names of persons in full, which is asked about first."""
        if self._tells_of_all():
            self._workbook.ask_for_names(self._asked_for_file)

    def write_workbook(self, target: Path) -> None:
        """Write the period's workbook to `target`, with progress that can be cancelled."""
        self._workbook.write(self._asked_for_file, target)

    def print_report(self) -> None:
        """Show the period's report on paper: to be printed, or saved as PDF."""
        if not self._tells_of_all():
            return
        from mediator_desk.views.messages import shown
        from mediator_desk.views.statistics.report_dialog import MonthReportDialog

        shown(MonthReportDialog(self._desk, self._asked_for_file, self))

    def _tells_of_all(self) -> bool:
        """Tell whether the figures are of all cases; where they are not, say who has those that leave the desk."""
        if not self._desk.actor.sees_all:
            self.banner.tell_error(Refused("needs_all_cases"))
        return self._desk.actor.sees_all

    def freeze(self) -> None:
        """Ask whether the month that is shown is to be frozen; the banner says why it cannot be."""
        self.freezing.ask_to_freeze(self._facts)

    def unfreeze(self) -> None:
        """Ask why the freeze of the month that is shown is to be taken back."""
        self.freezing.ask_to_unfreeze(self._facts)

    def ask_for_filter(self, dimension: Dimension | None = None) -> None:
        """Ask which cases are to be counted; a dimension is in front where one is to be changed."""
        if self._facts is None:
            return
        from mediator_desk.views.messages import shown
        from mediator_desk.views.statistics.filter_dialog import FilterDialog

        shown(FilterDialog(self._facts.now, self._asked.filters, self.filter_by, self, dimension=dimension))

    def when_shown(self, act: str) -> None:
        """Do one of print_report, freeze, unfreeze, ask_for_filter as soon as the figures are there."""
        if self._job is None or self._job.is_over:
            getattr(self, act)()
        else:
            self._waiting = act

    # Building

    def _build(self) -> None:
        px = theme.current().px
        page = QVBoxLayout(self)
        page.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
        page.setSpacing(px("l"))
        self.head = StatisticsHead(self._desk.today(), self)
        self.head.add_shortcuts(self)
        page.addWidget(self.head)
        self.chips = FilterChips(self)
        page.addWidget(self.chips)
        self.banner = Banner(self)
        page.addWidget(self.banner)
        self._workbook = WorkbookAct(self._desk, self.banner, self)
        self.freezing = FreezingAct(self._desk, self.banner, self)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # whatever takes the keyboard inside comes into sight
        scroll.setWidget(self._built_cards())
        page.addWidget(scroll, 1)
        page.addStretch(0)  # where nothing could be counted, the head stays above
        self._scroll = scroll

    def _built_cards(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("l"))
        desk = self._desk
        self.glance, self.after, self.rate = GlanceCard(), AfterCard(), RateCard(desk)
        self.outcomes = ChartCard(self.tr("Where cases went"), desk)
        self.insurers = ChartCard(self.tr("By insurer"), desk)
        self.causes = ChartCard(self.tr("By cause"), desk)
        self.flow = ChartCard(self.tr("In and out"), desk)
        self.ageing = ChartCard(self.tr("Open cases by age"), desk)
        self.load = ChartCard(self.tr("With whom the cases are"), desk)
        self.breakdown, self.corrections = BreakdownCard(desk), CorrectionsCard()
        column.addWidget(self.glance)
        column.addWidget(self.corrections)
        column.addWidget(Beside(self.rate, self.outcomes, (1, 1)))
        column.addWidget(self.after)
        column.addWidget(Beside(self.insurers, self.causes, (5, 3)))
        column.addWidget(Beside(self.ageing, self.flow, (1, 1)))
        column.addWidget(self.load)
        column.addWidget(self.breakdown)
        column.addStretch(1)
        return inside

    def _connect(self) -> None:
        head, desk = self.head, self._desk
        head.period_chosen.connect(self._on_period_chosen)
        head.export_wanted.connect(self.export)
        head.report_wanted.connect(self.print_report)
        head.filter_wanted.connect(self.ask_for_filter)
        head.freeze_wanted.connect(self.freeze)
        for told_of_all in (head.export_button, head.report_button):
            only_with_all_cases(told_of_all, desk)
        head.menu.aboutToShow.connect(self._fill_menu)
        self.chips.opened.connect(self.ask_for_filter)
        self.chips.removed.connect(self._remove_filter)
        self.chips.cleared.connect(lambda: self.filter_by(NO_FILTERS))
        self.rate.definition_chosen.connect(lambda code: self._ask(replace(self._asked, rate=code)))
        self.breakdown.dimension_chosen.connect(lambda _dimension: self._on_dimension_chosen())
        openers = [one.opened for one in (self.glance, self.corrections, self.after, self.breakdown)]
        for opened in (*openers, *(card.opened for card in self.chart_cards)):
            opened.connect(desk.figure_wanted)
        self.corrections.case_wanted.connect(desk.case_wanted)
        for card in self.chart_cards:
            card.written.connect(self._workbook.tell_written)
            card.not_written.connect(self.banner.tell_error)
        for changed in (desk.case_changed, desk.cases_changed, desk.committee_changed):
            changed.connect(self._on_changed)

    @property
    def chart_cards(self) -> tuple[ChartCard, ...]:
        """The cards with charts, from above."""
        return (self.rate, self.outcomes, self.insurers, self.causes, self.ageing, self.flow, self.load)

    # What a person does

    def _on_period_chosen(self) -> None:
        self._asked = replace(self._asked, period=self.period)
        self.reload()

    def _on_dimension_chosen(self) -> None:
        self._ask(replace(self._asked, dimension=self.breakdown.dimension))

    def _remove_filter(self, dimension: Dimension) -> None:
        left = {one: keys for one, keys in self._asked.filters.wanted if one is not dimension}
        self.filter_by(Filters.of(left))

    @property
    def _asked_for_file(self) -> Asked:
        """What is shown; the usual definition goes by no name, so that the report of a frozen month stays the same."""
        shown = self.shown
        is_usual = shown is None or self._asked.rate in ("", shown.figures.facts.now.rules.definition().code)
        return replace(self._asked, period=self.period, rate="" if is_usual else self._asked.rate)

    # Counting

    def _ask(self, asked: Asked) -> None:
        """Show the same period otherwise: nothing is read again."""
        self._asked = asked
        if self._facts is None:
            self.reload()
        else:
            self._run(partial(_put_together, self._facts, asked, self._desk.actor.name, self._desk.now()))

    def _run(self, work: Callable[[], Any]) -> None:
        if self._job is not None:
            self._job.cancel()  # of a period that was left meanwhile
        self._job = self._desk.jobs.run(work, owner=self, on_done=self._on_counted, on_failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        """What could not be counted is no month without cases: nothing is shown instead of noughts."""
        self._waiting = ""
        if self.shown is None:
            self._scroll.hide()
            self.head.state.hide()
        self.banner.tell_error(error)

    def _on_changed(self) -> None:
        """What changed elsewhere is counted when one looks; each save would cost a count otherwise."""
        if self.isVisible():
            self.reload()
        else:
            self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def _on_counted(self, counted: tuple[ScreenFacts, Shown]) -> None:
        self._facts, self.shown = counted
        self._scroll.show()
        self.head.state.show()
        shown = self.shown
        self._asked = shown.asked
        self.chips.show_filters(shown.filters)
        self.glance.show_glance(shown.tiles, shown.balance, is_even=shown.is_even)
        self.after.show_figures(shown.tiles_after, shown.others)
        self.rate.show_rate(shown.rate, shown.rate_sides, shown.explanation)
        self.rate.offer(shown.figures.now.rates, shown.rate.definition.code, shown.definitions)
        charts = shown.charts
        drawn = (charts.rate, charts.outcomes, charts.insurers, charts.causes, charts.ageing, charts.flow, charts.load)
        for card, chart in zip(self.chart_cards, drawn, strict=True):
            card.show_data(chart)
        self.corrections.show_corrections(shown.corrections)
        self.breakdown.show_breakdown(shown.breakdown)
        self._show_state()
        QTimer.singleShot(0, self, self._order_tab)  # once everything has its place
        if waiting := self._waiting:
            self._waiting = ""
            getattr(self, waiting)()

    def _order_tab(self) -> None:
        rate, outcomes, *others = self.chart_cards
        cards = (self.glance, self.corrections, rate, outcomes, self.after, *others, self.breakdown)
        in_reading_order(self.head.more_button, cards)

    def _show_state(self) -> None:
        if self._facts is None:
            return
        facts = self._facts.now
        note = self.tr("What is corrected later shows in the month of the correction") if facts.frozen else ""
        if facts.sight is not Sight.ALL:
            note = self.tr("As they stand now: what was frozen and handed in is of the whole committee")
        note = " · ".join(filter(None, (note, replica_words(self._facts.read_from))))
        may_freeze = self.freezing.may_freeze(self._facts)
        self.head.show_state(state_words(facts), note, is_frozen=facts.is_frozen, may_freeze=may_freeze)

    def _fill_menu(self) -> None:
        menu = self.head.menu
        menu.clear()
        menu.setToolTipsVisible(True)
        for entry in self._entries:
            act = menu.addAction(entry.word, partial(entry.open, self.period, self))
            if entry.is_of_all_cases:
                permit_with_all_cases(act, self._desk.actor)
        if self._workbook.may_have_names:
            menu.addAction(self.tr("Report with names in full…"), self.export_with_names)
        menu.addSeparator()
        menu.addAction(self.tr("Freeze this month…"), self.freeze).setEnabled(self.freezing.may_freeze(self._facts))
        undo = menu.addAction(self.tr("Take the freeze back…"), self.unfreeze)
        undo.setEnabled(self.freezing.may_unfreeze(self._facts))


def _read(database: Any, asked: Asked, by: str, at: Any) -> tuple[ScreenFacts, Shown]:  # noqa: ANN401 - in a job
    from mediator_desk.views.statistics.screen_facts import read_screen

    return _put_together(read_screen(database, asked.period, at), asked, by, at)


def _put_together(facts: ScreenFacts, asked: Asked, by: str, at: Any) -> tuple[ScreenFacts, Shown]:  # noqa: ANN401
    from mediator_desk.views.statistics.shown import shown_of

    return facts, shown_of(facts, asked, by=by, at=at)
