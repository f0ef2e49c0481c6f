"""The board in the hall: put together from what the screen of figures shows, and opened on a screen of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.periods import Period
from mediator_desk.views.charts.chart_data import ChartData, ChartKind, Point, Series
from mediator_desk.views.figure_words import (
    DASH,
    division_words,
    label_words,
    percent_words,
    period_words,
    wan_words,
)
from mediator_desk.views.statistics.replica_words import replica_words
from mediator_desk.views.wall_board.board import Asked, BigFigure, Board
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.services.figures.figures import Figures
    from mediator_desk.views.statistics.screen_facts import ScreenFigures
    from mediator_desk.views.wall_board.wall_board import WallBoard

_open: list[WallBoard] = []
"""The board that is shown; there is one at most."""


def open_wall_board(desk: Desk, before: QWidget) -> WallBoard:
    """Show the board on its screen, or bring the one that is shown to the front; `before` is the desk's window.

    Raises Refused("needs_all_cases") for who sees a part of the cases: what hangs in the hall is of the committee.
    """
    if not desk.actor.sees_all:
        raise Refused("needs_all_cases")
    from mediator_desk.views.wall_board.wall_board import WallBoard, screen_for

    if not _open:
        board = WallBoard(desk, partial(read_board, desk.database))
        board.left.connect(partial(_put_away, board))
        _open.append(board)
    shown = _open[0]
    shown.show_on(screen_for(desk, QGuiApplication.screens(), before.screen()))
    return shown


def _put_away(board: WallBoard) -> None:
    if board in _open:
        _open.remove(board)
    board.deleteLater()


def read_board(database: Database, asked: Asked) -> Board:
    """Return the board of a month and of its year so far; runs in a job."""
    from mediator_desk.services.figures.figures import figures_of
    from mediator_desk.services.frozen_months.frozen import stated_facts
    from mediator_desk.views.statistics.screen_facts import ScreenFigures, read_screen

    facts = read_screen(database, Period.of_months(asked.month, 1), asked.at)
    so_far = Period.of_months(asked.month.replace(month=1), asked.month.month)
    year, _read_from = database.replica.read(partial(stated_facts, period=so_far))
    return board_of(asked, ScreenFigures(facts), figures_of(year))


def board_of(asked: Asked, month: ScreenFigures, year: Figures) -> Board:
    """Put the board together: figures of the month over those of the year, and three charts."""
    from mediator_desk.views.statistics.shown_charts import caption_of, outcome_chart, rate_chart

    committee = month.facts.committee
    caption = caption_of(month, committee, "")
    dimension = Dimension.INSURER if asked.with_insurers else Dimension.CAUSE
    return Board(
        committee,
        _period_words(asked, month.now.period),
        _figures(month.now, year),
        (rate_chart(month, caption), outcome_chart(month, caption), _bars_of_the_year(year, dimension)),
        (
            translate("WallBoard", "Success rate: {definition}").format(definition=caption.definition),
            translate("WallBoard", "Days to conclude: calendar days from acceptance to conclusion, median."),
            *filter(None, [replica_words(month.facts.read_from)]),
            translate("WallBoard", "{state}; mediations alone, no consultations and complaints").format(
                state=caption.state
            ),
        ),
    )


def _period_words(asked: Asked, period: Period) -> str:
    words = period_words(period)
    is_going_on = china_day(asked.at) in period
    return translate("WallBoard", "{period}, up to now").format(period=words) if is_going_on else words


def _bars_of_the_year(year: Figures, dimension: Dimension) -> ChartData:
    """Return what was accepted in the year, by cause or by insurer: counts alone, nobody is ranked in a hall."""
    accepted = translate("WallBoard", "Accepted")
    lines = sorted(year.breakdown(dimension).lines, key=lambda line: (line.key is None, -line.counts.accepted))
    months = len(year.period.months)
    said = translate("WallBoard", "{year}, months 1 to {count}").format(year=year.period.first.year, count=months)
    return ChartData(
        ChartKind.BARS,
        word(dimension),
        tuple(Point(label_words(line.label), (line.counts.accepted,)) for line in lines if line.counts.accepted),
        (Series(accepted),),
        total=Point(translate("WallBoard", "Total"), (year.totals.accepted,)),
        note=f"{said} · {accepted}",
    )


def _figures(month: Figures, year: Figures) -> tuple[BigFigure, ...]:
    now, so_far = month.totals, year.totals
    cases, wan = translate("WallBoard", "cases"), translate("WallBoard", "× 10,000 yuan")
    return (
        _counted(translate("WallBoard", "Accepted"), f"{now.accepted:,}", f"{so_far.accepted:,}", cases),
        _counted(translate("WallBoard", "Concluded"), f"{now.concluded:,}", f"{so_far.concluded:,}", cases),
        _counted(translate("WallBoard", "Agreement reached"), f"{now.agreed:,}", f"{so_far.agreed:,}", cases),
        _counted(
            translate("WallBoard", "Amount agreed"), wan_words(now.agreed_amount), wan_words(so_far.agreed_amount), wan
        ),
        _counted(
            translate("WallBoard", "Days to conclude"),
            _days(month),
            _days(year),
            translate("WallBoard", "days"),
        ),
        _success(month, year),
    )


def _counted(title: str, figure: str, in_year: str, unit: str) -> BigFigure:
    said = translate("WallBoard", "this year {figure} {unit}").format(figure=in_year, unit=unit)
    return BigFigure(title, figure, unit, (said,))


def _days(figures: Figures) -> str:
    median = figures.days.median
    return DASH if median is None else f"{median:g}"


def _success(month: Figures, year: Figures) -> BigFigure:
    now, so_far = month.rate(), year.rate()
    in_year = translate("WallBoard", "this year {rate}").format(rate=percent_words(so_far.percent))
    return BigFigure(
        translate("WallBoard", "Success rate"),
        percent_words(now.percent),
        "",
        (
            division_words(now.numerator, now.denominator),
            in_year,
            division_words(so_far.numerator, so_far.denominator),
        ),
    )
