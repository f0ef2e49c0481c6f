"""The month at a glance: counts, balance, every rate with what it divides, one breakdown, and the workbook."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mediator_desk import i18n
from mediator_desk.conventions.amounts import figures as written
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.definitions import explained, rate_title
from mediator_desk.services.figures.figures import Figures, read_figures
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.rates import in_wan
from mediator_desk.views import theme
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.messages import Banner
from mediator_desk.views.parts import Card, button, hairline, words
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.statistics.bars import Bar, Bars, bars_of
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.progress import Progress
    from mediator_desk.services.figures.definitions import RateDefinition


class StatisticsView(QWidget):
    """One month: figures that add up, with the definition beside every rate."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._month = desk.today().replace(day=1)
        self._figures: Figures | None = None
        self._least = 0
        self._build()
        self._connect()
        self.reload()

    @property
    def period(self) -> Period:
        """The month that is shown."""
        return Period.month(self._month.year, self._month.month)

    def take_focus(self) -> None:
        """Give the keyboard to the months."""
        self._earlier.setFocus()

    def reload(self) -> None:
        """Count again, in a job."""
        count = partial(self._count, self.period)
        self._desk.jobs.run(count, owner=self, on_done=self._on_counted, on_failed=self._banner.tell_error)

    def show_month(self, month: date) -> None:
        """Show the month in which a day lies."""
        self._month = month.replace(day=1)
        self.reload()

    def show_id(self, month: int) -> None:
        """Show a month by its number: 202609."""
        self.show_month(date(month // 100, month % 100, 1))

    def export(self) -> None:
        """Ask for a file and write the month's workbook there."""
        name = self.tr("Monthly report {month}").format(month=f"{self._month:%Y-%m}")
        folder = self._desk.settings.last_export_folder or str(Path.home())
        chosen, _kind = FileDialog.getSaveFileName(
            self, self.tr("Save the workbook"), str(Path(folder) / f"{name}.xlsx"), self.tr("Excel workbook (*.xlsx)")
        )
        if chosen:
            self.write_workbook(Path(chosen).with_suffix(".xlsx"))

    def write_workbook(self, target: Path) -> None:
        """Write the month's workbook to `target`, with progress that can be cancelled."""
        self._desk.settings.last_export_folder = str(target.parent)
        period, by, now = self.period, self._desk.actor, self._desk.now()
        database = self._desk.database

        def write(progress: Progress) -> Path:
            from mediator_desk.reports.month import write_month_report
            from mediator_desk.services.figures.register import month_facts

            with database.reading() as db:
                facts = month_facts(db, period, written_by=by.name, written_at=now)
            write_month_report(facts, target, translate=_in_reports, word=word, progress=progress)
            return target

        dialog = ProgressDialog(self.tr("The workbook is being written"), self)
        dialog.run(self._desk.jobs, write, on_done=self._on_written, on_failed=self._banner.tell_error)

    def _build(self) -> None:
        px = theme.current().px
        page = QVBoxLayout(self)
        page.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
        page.setSpacing(px("l"))
        page.addLayout(self._header())
        self._banner = Banner(self)
        page.addWidget(self._banner)
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("l"))
        column.addWidget(self._glance())
        column.addWidget(self._rates_card())
        column.addWidget(self._breakdown_card())
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Statistics"))
        scroll.setWidget(inside)
        page.addWidget(scroll, 1)

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("m"))
        row.addWidget(words(self.tr("Statistics"), "page"))
        self._earlier = button(self.tr("Month before"), look="icon", icon="caret-left")
        self._later = button(self.tr("Month after"), look="icon", icon="caret-right")
        self._earlier.setShortcut(QKeySequence("Alt+Left"))
        self._later.setShortcut(QKeySequence("Alt+Right"))
        self._month_words = words("", "section")
        for part in (self._earlier, self._month_words, self._later):
            row.addWidget(part)
        row.addStretch(1)
        self._export = button(self.tr("Monthly report (Excel)…"), look="primary", icon="file-xls")
        self._export.setObjectName("export")
        self._export.setShortcut(QKeySequence("Ctrl+E"))
        self._export.setToolTip(self.tr("Write the month's workbook (Ctrl+E)"))
        row.addWidget(self._export)
        return row

    def _glance(self) -> Card:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px("xl"))
        titles = (
            ("accepted", self.tr("Accepted")),
            ("concluded", self.tr("Concluded")),
            ("agreed", self.tr("Agreement reached")),
            ("claimed_amount", self.tr("Claimed, 10,000 yuan")),
            ("agreed_amount", self.tr("Agreed, 10,000 yuan")),
            ("paid_amount", self.tr("Paid, 10,000 yuan")),
        )
        self._counts: dict[str, tuple[QLabel, QLabel]] = {}
        for place, (name, title) in enumerate(titles):
            figure, change = words("", "figure"), words("", "small", "mute")
            figure.setObjectName(name)
            for line, label in enumerate((words(title, "fact", "mute"), figure, change)):
                grid.addWidget(label, line, place)
            grid.setColumnStretch(place, 1)
            self._counts[name] = (figure, change)
        card.body.addLayout(grid)
        card.body.addWidget(hairline())
        self._balance = words("", "fact_strong", wrap=True)
        self._balance.setObjectName("balance")
        card.body.addWidget(self._balance)
        return card

    def _rates_card(self) -> Card:
        card = Card(self.tr("Success rate"))
        self._definition = ChoiceField(parent=card)
        self._definition.setAccessibleName(self.tr("Definition of the rate"))
        self._definition.setMinimumWidth(theme.current().px(400))
        card.header.addWidget(self._definition)
        self._rate, self._division = words("", "figure"), words("", "section", "mute")
        self._rate.setObjectName("rate")
        self._division.setObjectName("division")
        row = QHBoxLayout()
        row.addWidget(self._rate)
        row.addWidget(self._division, 1, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        self._explanation = words("", "fact", wrap=True)
        card.body.addWidget(self._explanation)
        card.body.addWidget(hairline())
        self._others = words("", "fact", "mute", wrap=True)
        card.body.addWidget(self._others)
        return card

    def _breakdown_card(self) -> Card:
        card = Card(self.tr("Breakdown"))
        self._dimension = SegmentField(
            [
                (Dimension.INSURER, self.tr("Insurer")),
                (Dimension.LINE, self.tr("Line")),
                (Dimension.CAUSE, self.tr("Cause")),
                (Dimension.CHANNEL, self.tr("Channel")),
                (Dimension.MEDIATOR, self.tr("Mediator")),
            ],
            card,
        )
        card.header.addWidget(self._dimension)
        self._bars = Bars(card)
        card.body.addWidget(self._bars)
        return card

    def _connect(self) -> None:
        self._earlier.clicked.connect(lambda: self.show_month(self.period.before().first))
        self._later.clicked.connect(lambda: self.show_month(_month_after(self._month)))
        self._export.clicked.connect(self.export)
        self._definition.currentIndexChanged.connect(lambda _index: self._show_rate())
        self._dimension.chosen.connect(self._show_breakdown)
        self._desk.case_changed.connect(self.reload)
        self._desk.cases_changed.connect(self.reload)
        self._desk.committee_changed.connect(self.reload)

    def _count(self, period: Period) -> tuple[Figures, int]:
        from mediator_desk.services.office.committee import the_committee

        with self._desk.database.reading() as db:
            committee = the_committee(db)
            return read_figures(db, period), committee.least_ranked

    def _on_counted(self, counted: tuple[Figures, int]) -> None:
        if counted[0].period != self.period:
            return  # of a month that was left meanwhile
        self._figures, self._least = counted
        self._month_words.setText(self.tr("{year}-{month}").format(year=self._month.year, month=f"{self._month:%m}"))
        self._show_counts(self._figures)
        choices = [(rate.definition.code, self._title(rate.definition)) for rate in self._figures.rates]
        self._definition.offer(choices)
        if self._definition.choice() is None:
            self._definition.choose(choices[0][0])
        self._show_rate()
        self._show_breakdown()

    def _show_counts(self, figures: Figures) -> None:
        for name, (figure, change) in self._counts.items():
            value = getattr(figures.totals, name)
            figure.setText(written(in_wan(value)) if isinstance(value, Decimal) else f"{value:,}")
            change.setText(self._change_words(figures.totals, figures.before or Counts(), name))
        balance = figures.balance
        text = self.tr("Open before {opening} + new {new} = concluded {concluded} + open after {closing}: {verdict}")
        verdict = self.tr("even") if balance.is_even else self.tr("NOT even, please report this")
        self._balance.setText(
            text.format(
                opening=balance.opening,
                new=balance.new,
                concluded=balance.concluded,
                closing=balance.closing,
                verdict=verdict,
            )
        )

    def _change_words(self, totals: Counts, before: Counts, name: str) -> str:
        change = totals.against(before, name)
        difference = in_wan(change.difference) if name.endswith("amount") else change.difference
        percent = "—" if change.percent is None else f"{change.percent:+}%"
        return self.tr("on last month {difference} ({percent})").format(difference=f"{difference:+,}", percent=percent)

    def _show_rate(self) -> None:
        code = self._definition.choice()
        if self._figures is None or code is None:
            return
        rate = self._figures.rate(code)
        self._rate.setText("—" if rate.percent is None else f"{rate.percent}%")
        self._division.setText(f"{rate.numerator:,} ÷ {rate.denominator:,}")
        counts = self._figures.facts.rules.settled_privately_counts
        self._explanation.setText(
            explained(rate.definition, settled_privately_counts=counts, translate=_in_reports, word=word)
        )
        others = [one for one in self._figures.rates if one.definition.code != code]
        lines = [
            f"{self._title(one.definition)}: {'—' if one.percent is None else f'{one.percent}%'} "
            f"({one.numerator:,} ÷ {one.denominator:,})"
            for one in others
        ]
        self._others.setText("\n".join([self.tr("By the other definitions:"), *lines]))

    def _title(self, definition: RateDefinition) -> str:
        return rate_title(definition, translate=_in_reports)

    def _show_breakdown(self) -> None:
        if self._figures is None:
            return
        breakdown = self._figures.breakdown(self._dimension.choice())
        self._bars.show_bars(bars_of(breakdown, least=self._least), self._total(breakdown.total))

    def _total(self, counts: Counts) -> Bar:
        return Bar.of(self.tr("Total"), counts, least=self._least)

    def _on_written(self, target: Path) -> None:
        self._banner.tell(
            "good",
            self.tr("The workbook is written."),
            str(target),
            [(self.tr("Open it"), lambda: self._desk.open_file(target))],
        )


def _in_reports(text: str) -> str:
    return i18n.translate("Reports", text)


def _month_after(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)
