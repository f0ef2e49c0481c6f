"""The place of the figures, what its menu leads to, and what the search over everything offers of both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from mediator_desk.errors import Refused
from mediator_desk.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.views.command import Command
    from mediator_desk.views.desk_view import DeskView

STATISTICS = "statistics"


@dataclass(frozen=True)
class Leads:
    """A dialog of another screen that belongs to the figures: what it is called, and where it is opened."""

    key: str
    word: str
    icon: str
    opener: str
    """Module and function below mediator_desk: "views.reports.opening:open_own_reports"."""
    about: str = ""
    """Whether it is about the "period" that is shown, its last "month", or neither."""
    also: str = ""
    """Other words for it, parted by commas."""
    is_of_all_cases: bool = True


LEADS = (
    Leads("hand_in", QT_TRANSLATE_NOOP("FiguresPlace", "Everything to hand in, into a folder…"), "folder-open",
          "app.hand_in:hand_in", "period",
          also=QT_TRANSLATE_NOOP("FiguresPlace", "workbook form and subsidies at once,export all")),
    Leads("monthly_form", QT_TRANSLATE_NOOP("FiguresPlace", "Monthly form…"), "clipboard",
          "views.subsidies.opening:open_monthly_form", "period",
          also=QT_TRANSLATE_NOOP("FiguresPlace", "people's mediation form,report to the justice bureau")),
    Leads("subsidies", QT_TRANSLATE_NOOP("FiguresPlace", "Case subsidies…"), "coins",
          "views.subsidies.opening:open_subsidies", "month",
          also=QT_TRANSLATE_NOOP("FiguresPlace", "pay of mediators,subsidy sheet")),
    Leads("subsidy_lists", QT_TRANSLATE_NOOP("FiguresPlace", "Subsidies that were applied for…"), "list",
          "views.subsidies.opening:open_subsidy_lists"),
    Leads("own_reports", QT_TRANSLATE_NOOP("FiguresPlace", "Own reports…"), "columns",
          "views.reports.opening:open_own_reports",
          also=QT_TRANSLATE_NOOP("FiguresPlace", "reports,rows and columns,table of my own")),
    Leads("own_rates", QT_TRANSLATE_NOOP("FiguresPlace", "Definitions of the rate…"), "scales",
          "views.reports.opening:open_own_rates",
          also=QT_TRANSLATE_NOOP("FiguresPlace", "success rate,way of counting"), is_of_all_cases=False),
    Leads("wall_board", QT_TRANSLATE_NOOP("FiguresPlace", "Board for the hall"), "arrows-out",
          "app.wall_board:open_wall_board"),
)  # fmt: skip
"""In the order of the menu."""

ACTS = (
    ("freeze", QT_TRANSLATE_NOOP("FiguresPlace", "Freeze the month of the figures"), "lock"),
    ("unfreeze", QT_TRANSLATE_NOOP("FiguresPlace", "Take the freeze of the month back"), "arrow-counter-clockwise"),
    ("print_report", QT_TRANSLATE_NOOP("FiguresPlace", "Report of the figures on paper"), "printer"),
    ("ask_for_filter", QT_TRANSLATE_NOOP("FiguresPlace", "Filter the figures"), "plus"),
)
"""What is done at the place itself, by the names of the screen's methods."""


def figures_place(desk: Desk) -> QWidget:
    """Return the place of the figures."""
    from mediator_desk.views.statistics.statistics_view import MenuEntry, StatisticsView

    entries = [
        MenuEntry(translate("FiguresPlace", one.word), partial(_open, desk, one), one.is_of_all_cases) for one in LEADS
    ]
    return StatisticsView(desk, entries)


def figure_commands(desk: Desk, view: DeskView, tries: Callable[[Callable[[], object]], object]) -> Iterator[Command]:
    """Yield the commands on the figures; `tries` does one and shows what stands in its way."""
    from mediator_desk.views.command import Command

    def at_the_place() -> Any:  # noqa: ANN401 - the screen of the figures
        view.show_place(STATISTICS)
        return view.screen_of(STATISTICS)

    def open_it(one: Leads) -> object:
        screen = at_the_place()
        return _open(desk, one, screen.period, screen)

    def act(name: str) -> object:
        return at_the_place().when_shown(name)

    for one in LEADS[:-1]:  # the board is a command of its own, wherever one is
        also = _spoken(one.word, one.also)
        yield Command(f"figures/{one.key}", also[0], partial(tries, partial(open_it, one)), one.icon, "", also)
    for name, word, icon in ACTS:
        also = _spoken(word)
        yield Command(f"figures/{name}", also[0], partial(tries, partial(act, name)), icon, "", also)


def _open(desk: Desk, one: Leads, period: Period, parent: QWidget) -> object:
    if one.is_of_all_cases and not desk.actor.sees_all:
        raise Refused("needs_all_cases")
    module, name = one.opener.split(":")
    opener = getattr(import_module(f"mediator_desk.{module}"), name)
    about = {"period": period, "month": period.last}
    return opener(desk, about[one.about], parent) if one.about else opener(desk, parent)


def _spoken(word: str, also: str = "") -> tuple[str, ...]:
    """Return a word in the language in use, then in the other, then its other words in both."""
    spoken = [translate("FiguresPlace", word), *(translate("FiguresPlace", word, one) for one in (ENGLISH, CHINESE))]
    for language in (ENGLISH, CHINESE) if also else ():
        spoken += translate("FiguresPlace", also, language).replace("，", ",").split(",")
    return tuple(dict.fromkeys(one.strip().rstrip("…") for one in spoken if one.strip()))
