"""Last month in four figures, each against the month before; a click shows the month whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediator_desk.conventions.amounts import figures as written
from mediator_desk.i18n import translate
from mediator_desk.services.figures.definitions import explained, rate_title
from mediator_desk.services.figures.rates import in_wan
from mediator_desk.views import theme
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.figure_words import division_words, signed
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Button, plain_tip, words
from mediator_desk.views.sight_words import counted_words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.services.figures.figures import Glance

MINUS = "−"
NOTHING = "—"


@dataclass(frozen=True)
class Figure:
    """One figure as text; `direction` is -1, 0 or 1 against the month before."""

    title: str
    figure: str
    unit: str
    change: str
    direction: int
    note: str
    tip: str = ""


def figures_of(glance: Glance) -> list[Figure]:
    """Return the four figures of a month, each as everywhere else; there is no change from nothing."""
    month = _month(glance.period.first.month)
    balance, totals, before = glance.balance, glance.totals, glance.before
    equation = translate("Today", "open before {opening} + new {new} = concluded {concluded} + open {closing}")
    opening = f"{balance.opening:,}"
    if balance.corrected:
        # What was corrected since the month before was frozen is a part of its own, or the line would not add up.
        opening = translate("Today", "{opening} corrected {difference}").format(
            opening=opening, difference=signed(balance.corrected)
        )
    even = equation.format(
        opening=opening,
        new=f"{balance.new:,}",
        concluded=f"{balance.concluded:,}",
        closing=f"{balance.closing:,}",
    )
    amount = translate("Today", "agreed amount {amount} ten thousand yuan")
    amount = amount.format(amount=written(in_wan(totals.agreed_amount)))
    titles = (
        translate("Today", "Accepted in {month}"),
        translate("Today", "Concluded in {month}"),
        translate("Today", "Agreements in {month}"),
    )
    notes = (translate("Today", "accepted in the month, by day of acceptance"), even, amount)
    names = ("accepted", "concluded", "agreed")
    figures = [
        *(
            _count(title.format(month=month), note, getattr(totals, name), getattr(before, name), glance)
            for title, note, name in zip(titles, notes, names, strict=True)
        ),
        _rate(month, glance),
    ]
    of = counted_words(glance.sight)
    return [replace(one, note=f"{of} · {one.note}") for one in figures] if of else figures


def _count(title: str, note: str, now: int, before: int, glance: Glance) -> Figure:
    difference = now - before
    change = _against(glance, f"{_signed(Decimal(difference))}") if before else NOTHING
    direction = (difference > 0) - (difference < 0) if before else 0
    return Figure(title, f"{now:,}", translate("Today", "cases"), change, direction, note)


def _rate(month: str, glance: Glance) -> Figure:
    in_reports = partial(translate, "Reports")
    rate, now, points = glance.rate, glance.rate.percent, glance.points
    change = NOTHING
    if points is not None:
        change = _against(glance, translate("Today", "{points} pp").format(points=_signed(points)))
    return Figure(
        translate("Today", "Success rate in {month}").format(month=month),
        NOTHING if now is None else f"{now}",
        "" if now is None else "%",
        change,
        0 if points is None else (points > 0) - (points < 0),
        translate("Today", "{division}, {definition}").format(
            division=division_words(rate.numerator, rate.denominator),
            definition=rate_title(rate.definition, translate=in_reports),
        ),
        explained(
            rate.definition,
            settled_privately_counts=glance.settled_privately_counts,
            translate=in_reports,
            word=word,
        ),
    )


def _against(glance: Glance, difference: str) -> str:
    month = _month(glance.period.before().first.month)
    return translate("Today", "on {month} {difference}").format(month=month, difference=difference)


def _signed(number: Decimal) -> str:
    return f"{'+' if number >= 0 else MINUS}{abs(number):,}"


def _month(number: int) -> str:
    names = (
        translate("Months", "Jan"),
        translate("Months", "Feb"),
        translate("Months", "Mar"),
        translate("Months", "Apr"),
        translate("Months", "May"),
        translate("Months", "Jun"),
        translate("Months", "Jul"),
        translate("Months", "Aug"),
        translate("Months", "Sep"),
        translate("Months", "Oct"),
        translate("Months", "Nov"),
        translate("Months", "Dec"),
    )
    return names[number - 1]


class FigureCard(Button):
    """One figure on a card that is a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "figure")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        px = theme.current().px
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px("l"), px(10), px("l"), px(10))
        column.setSpacing(px(2))
        head = QHBoxLayout()
        head.setSpacing(px("xs"))
        self._title, self._change = ElidedLabel("", "fact", "ink2"), ElidedLabel("", "fact", "ink2")
        self._arrow = IconLabel("arrow-up", "mute", 14)
        head.addWidget(self._title, 1)
        head.addWidget(self._arrow)
        head.addWidget(self._change)
        foot = QHBoxLayout()
        foot.setSpacing(px(6))
        self._figure, self._unit = words("", "figure"), words("", "fact", "ink2")
        foot.addWidget(self._figure)
        foot.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addStretch(1)
        self._unit.setContentsMargins(0, 0, 0, px(6))
        self._note = ElidedLabel("", "small", "ink2")
        column.addLayout(head)
        column.addLayout(foot)
        column.addWidget(self._note)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self.shown = figure
        self._title.setText(figure.title)
        self._figure.setText(figure.figure)
        self._unit.setText(figure.unit)
        self._change.setText(figure.change)
        self._change.updateGeometry()
        self._arrow.setVisible(figure.direction != 0)
        self._arrow.show_icon("arrow-up" if figure.direction > 0 else "arrow-down", "mute")
        self._note.setText(figure.note)
        self.setAccessibleName(f"{figure.title} {figure.figure} {figure.unit}, {figure.change}, {figure.note}")
        self.setToolTip(plain_tip("\n".join(part for part in (figure.note, figure.tip) if part)))

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(220), self._column.sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(160), self.sizeHint().height())


class FiguresRow(QWidget):
    """The four cards, beside each other or two by two."""

    chosen = Signal()
    """A figure was pressed: the month is wanted whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.current().px("l"))
        self.cards = [FigureCard(self) for _place in range(4)]
        for card in self.cards:
            card.clicked.connect(lambda: self.chosen.emit())
        self.show_columns(4)

    def show_figures(self, figures: list[Figure]) -> None:
        """Show other figures."""
        for card, figure in zip(self.cards, figures, strict=True):
            card.show_figure(figure)

    def show_columns(self, columns: int) -> None:
        """Put the cards into two or four columns."""
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
