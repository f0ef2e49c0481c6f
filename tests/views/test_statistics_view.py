from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from mediator_desk.models.figure_words import Dimension
from mediator_desk.practice import fill_committee
from mediator_desk.services.figures.figures import read_figures
from mediator_desk.services.figures.periods import Period
from mediator_desk.views.statistics.statistics_view import StatisticsView

SEPTEMBER = date(2026, 9, 1)


@pytest.fixture
def full_desk(desk):
    with desk.database.writing() as db:
        fill_committee(db, cases=200, seed=5, months=3, today=desk.today())
    return desk


@pytest.fixture
def view(full_desk, qtbot):
    shown = StatisticsView(full_desk)
    qtbot.addWidget(shown)
    shown.show()
    shown.show_month(SEPTEMBER)
    qtbot.waitUntil(lambda: shown._figures is not None and shown._figures.period.first == SEPTEMBER)
    return shown


def text(view, name):
    return view.findChild(QLabel, name).text()


def counted(desk):
    with desk.database.reading() as db:
        return read_figures(db, Period.month(2026, 9))


def test_the_screen_shows_what_the_service_counts_and_that_it_balances(view, full_desk):
    figures = counted(full_desk)
    assert text(view, "accepted") == str(figures.totals.accepted)
    assert text(view, "agreed") == str(figures.totals.agreed)
    assert figures.balance.is_even
    for count in (figures.balance.opening, figures.balance.new, figures.balance.concluded, figures.balance.closing):
        assert str(count) in text(view, "balance")


def test_a_rate_never_stands_without_what_it_divides_and_its_definition(view, full_desk):
    figures = counted(full_desk)
    for rate in figures.rates:
        view._definition.choose(rate.definition.code)
        assert text(view, "rate") == f"{rate.percent}%"
        assert text(view, "division") == f"{rate.numerator} ÷ {rate.denominator}"
        assert view._explanation.text()


def test_every_breakdown_comes_to_the_same_total(view):
    totals = set()
    for dimension in (Dimension.INSURER, Dimension.LINE, Dimension.CAUSE, Dimension.CHANNEL, Dimension.MEDIATOR):
        view._dimension.choose(dimension)
        totals.add(view._bars.lines[-1].cells)
        assert sum(bar.length for bar in view._bars.lines[:-1]) == view._bars.lines[-1].length
    assert len(totals) == 1


def test_no_rate_is_shown_for_a_few_cases(view):
    few = [bar for bar in view._bars.lines[:-1] if bar.length < 20]
    assert few
    assert {bar.cells[3] for bar in few} == {"—"}


def test_the_arrow_buttons_go_from_month_to_month_over_the_year(view, qtbot):
    later, earlier = (view.findChildren(QPushButton)[place] for place in (1, 0))
    for expected in (10, 11, 12, 1):
        qtbot.mouseClick(later, Qt.MouseButton.LeftButton)
        assert view.period.first.month == expected
    assert view.period.first.year == 2027
    qtbot.mouseClick(earlier, Qt.MouseButton.LeftButton)
    assert view.period.first == date(2026, 12, 1)
    qtbot.waitUntil(lambda: view._figures.period.first == date(2026, 12, 1))


def test_the_workbook_is_written_and_the_banner_says_where(view, qtbot, tmp_path):
    view.write_workbook(tmp_path / "report.xlsx")
    qtbot.waitUntil(lambda: "report.xlsx" in view._banner.text)
    assert (tmp_path / "report.xlsx").read_bytes().startswith(b"PK")


def test_a_folder_that_is_gone_is_told_in_a_sentence(view, qtbot, tmp_path):
    view.write_workbook(tmp_path / "gone" / "report.xlsx")
    qtbot.waitUntil(lambda: "gone" in view._banner.text)


def test_a_saved_case_changes_the_figures_on_the_screen(view, full_desk, qtbot):
    before = view._figures
    full_desk.cases_changed.emit()
    qtbot.waitUntil(lambda: view._figures is not before)
