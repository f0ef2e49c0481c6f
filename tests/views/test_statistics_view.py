from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from itertools import product

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from sqlalchemy import select, update

from mediator_desk import i18n
from mediator_desk.app.places import places_of
from mediator_desk.database import Database
from mediator_desk.errors import Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.figure_words import CorrectedField, Dimension, Duration, Part
from mediator_desk.models.party import Party
from mediator_desk.models.words import CaseKind, Line, PartySide, Role
from mediator_desk.practice import fill_committee
from mediator_desk.services.cases.history import HistoryLine
from mediator_desk.services.figures.cells import yuan
from mediator_desk.services.figures.days import days_to_conclude
from mediator_desk.services.figures.drilling import cases_of
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.selections import Filters, Selection, selected_cells
from mediator_desk.services.frozen_months import freezing
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.views.charts.chart_data import WHOLE
from mediator_desk.views.charts.chart_table import ChartTable
from mediator_desk.views.desk_view import DeskView
from mediator_desk.views.figure_label import FigureLabel
from mediator_desk.views.figure_words import wan_words
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.history_words import history_sentence
from mediator_desk.views.statistics.filter_dialog import FilterDialog
from mediator_desk.views.statistics.freezing_dialogs import FreezeDialog, UnfreezeDialog
from mediator_desk.views.statistics.spans import Span
from mediator_desk.views.statistics.statistics_view import StatisticsView
from mediator_desk.views.wording import word
from tests.figures_read import read_figures

SEPTEMBER = date(2026, 9, 1)


TODAY = date(2026, 10, 8)


@pytest.fixture(scope="module")
def embedded_template(embedded_template, tmp_path_factory):
    """Give a committee with work of three months: to fill it takes longer than most tests here."""
    place = tmp_path_factory.mktemp("figures") / "committee.db"
    shutil.copyfile(embedded_template, place)
    database = Database.open(f"sqlite:///{place.as_posix()}")
    with database.writing() as db:
        fill_committee(db, cases=200, seed=5, months=3, today=TODAY)
    database.close()
    return place


@pytest.fixture(autouse=True)
def _in_english():
    before = i18n.language()
    i18n.use_language(i18n.ENGLISH)
    yield
    i18n.use_language(before)


@pytest.fixture
def full_desk(desk):
    assert desk.today() == TODAY
    return desk


@pytest.fixture
def view(full_desk, qtbot):
    shown = StatisticsView(full_desk)
    qtbot.addWidget(shown)
    shown.resize(1294, 768)
    shown.show()
    shown.show_month(SEPTEMBER)
    settle(qtbot, shown)
    return shown


def settle(qtbot, view):
    qtbot.waitUntil(lambda: view._desk.jobs.is_idle and view.shown is not None)
    assert view.shown.asked.period == view.period


def counted(desk, period=None):
    with desk.database.reading() as db:
        return read_figures(db, period or Period.month(2026, 9))


def texts(view):
    return {label.accessibleName(): label.text() for label in view.findChildren(FigureLabel) if label.isVisible()}


def test_the_screen_shows_what_the_service_counts_and_that_it_balances(view, full_desk):
    figures = counted(full_desk)
    shown = [tile.figure.text for tile in view.shown.tiles[:3]]
    totals = figures.totals
    assert shown == [f"{number:,}" for number in (totals.accepted, totals.concluded, totals.agreed)]
    assert figures.balance.is_even
    balance = view.glance.balance.text.split()
    for count in (figures.balance.opening, figures.balance.new, figures.balance.concluded, figures.balance.closing):
        assert str(count) in balance
    assert view.glance.verdict.text == "even"


def every_figure(view):
    """Give each figure of the screen that opens cases: what it shows, and what it opens."""
    yield from ((label.text(), label.key) for label in view.findChildren(FigureLabel) if not label.isHidden())
    tables = [table.rows for table in view.findChildren(ChartTable)]
    assert len(tables) > 8
    for model in tables:
        cells = product(range(model.rowCount()), range(model.columnCount()))
        yield from ((str(index.data()), model.key_at(index)) for index in (model.index(*cell) for cell in cells))
    for chart in (card.chart.shown for card in view.chart_cards if not card.chart.shown.is_percent):
        for point in chart.points:
            yield from ((f"{value:,}", point.key_of(place)) for place, value in enumerate(point.values))


def figures_that_open(view):
    return [(text, key) for text, key in every_figure(view) if isinstance(key, Selection)]


def test_every_figure_bar_and_cell_opens_the_very_cases_that_it_counts(view, full_desk):
    looked_at = {}
    with full_desk.database.reading() as db:
        facts = {}
        for text, selection in figures_that_open(view):
            looked_at.setdefault(selection, set()).add(text)
            facts.setdefault(selection.period, stated_facts(db, selection.period))
    assert len(looked_at) > 250
    for selection, said in looked_at.items():
        cells = selected_cells(facts[selection.period], selection)
        amounts = {
            name: sum(getattr(cell, name) or 0 for cell in cells) for name in ("claimed", "agreed", "paid", "due")
        }
        allowed = {f"{len(cells):,}", *(wan_words(yuan(fen)) for fen in amounts.values())}
        numbers = {text for text in said if text.replace(",", "").replace(".", "").isdecimal()}
        assert numbers <= allowed | days_of(cells), (selection, said)


def days_of(cells):
    median = days_to_conclude([cell.days for cell in cells if cell.days is not None]).median
    return set() if median is None else {f"{median:g}", str(median)}


def test_what_is_opened_is_listed_case_by_case(view, full_desk):
    figure = view.glance.tiles.tiles[0].figure
    wanted = []
    full_desk.figure_wanted.connect(wanted.append)
    figure.click()
    with full_desk.database.reading() as db:
        found = cases_of(db, wanted[0])
    assert f"{len(found.ids):,}" == figure.text()
    assert found.figure == len(found.ids)


def test_a_click_on_a_figure_leads_to_its_list_and_the_chip_back_to_the_figure(full_desk, qtbot):
    window = DeskView(full_desk, places_of(full_desk, print))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.open_first("statistics")
    screen = window.screen_of("statistics")
    screen.show_month(SEPTEMBER)
    settle(qtbot, screen)
    figure = screen.glance.tiles.tiles[2].figure
    figure.click()
    qtbot.waitUntil(lambda: full_desk.jobs.is_idle and window.screen_in_sight() is window.screen_of("cases"))
    cases = window.screen_of("cases").cases
    qtbot.waitUntil(lambda: full_desk.jobs.is_idle)
    assert f"{cases.listing.model.rowCount():,}" == figure.text()
    (chip,) = cases.tools.bar.chips()
    assert word(Part.AGREED) in chip
    qtbot.keyClick(cases.tools.bar.chip(0), Qt.Key.Key_Return)
    assert window.screen_in_sight() is screen


def test_the_figure_that_was_asked_for_last_is_listed(full_desk, qtbot):
    window = DeskView(full_desk, places_of(full_desk, print))
    qtbot.addWidget(window)
    window.show()
    window.open_first("today")
    month = Period.month(2026, 9)
    for part in (Part.ACCEPTED, Part.CONCLUDED):
        full_desk.figure_wanted.emit(Selection(month, part))
    qtbot.waitUntil(lambda: full_desk.jobs.is_idle and window.screen_of("cases") is not None)
    qtbot.waitUntil(lambda: full_desk.jobs.is_idle)
    (chip,) = window.screen_of("cases").cases.tools.bar.chips()
    assert word(Part.CONCLUDED) in chip


def test_a_figure_is_a_link_for_the_keyboard_and_for_those_who_hear_it(view, full_desk, qtbot):
    figure = view.glance.tiles.tiles[0].figure
    assert figure.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert figure.accessibleName() == f"Accepted {figure.text()}"
    wanted = []
    full_desk.figure_wanted.connect(wanted.append)
    figure.setFocus()
    qtbot.keyClick(figure, Qt.Key.Key_Return)
    assert wanted[0].part is Part.ACCEPTED


def test_a_rate_never_stands_without_what_it_divides_and_its_definition(view, full_desk, qtbot):
    figures = counted(full_desk)
    for rate in figures.rates:
        view.rate.definition_chosen.emit(rate.definition.code)
        settle(qtbot, view)
        percent = "—" if rate.percent is None else f"{rate.percent}%"
        assert view.rate.figure.text() == percent
        assert view.rate.division.text == f"{rate.numerator} ÷ {rate.denominator}"
        assert len(view.rate.explanation.text()) > 60
        assert view.rate.chooser.choice() == rate.definition.code


def test_all_definitions_stand_side_by_side_when_asked_for(view, full_desk, qtbot):
    qtbot.mouseClick(view.rate.all_button, Qt.MouseButton.LeftButton)
    assert view.rate.definitions.isVisible()
    rows = view.rate.definitions.rows
    assert rows.rowCount() == len(counted(full_desk).rates)
    assert rows.columnCount() == 4


def test_every_breakdown_comes_to_the_same_total(view, qtbot):
    totals = set()
    for dimension in Dimension:
        view.breakdown.chooser.choose(dimension)
        view.breakdown.chooser.activated.emit(view.breakdown.chooser.currentIndex())
        settle(qtbot, view)
        shown = view.shown.breakdown
        totals.add((shown.total.shown, shown.total.cells[:4]))
        assert sum(int(point.shown[0]) for point in shown.points) == int(shown.total.shown[0])
    assert len(totals) == 1


def test_no_rate_is_shown_for_a_few_cases(view):
    few = [point for point in view.shown.breakdown.points if int(point.shown[0]) < 20]
    assert few
    assert {point.cells[4] for point in few} == {"—"}


def test_the_arrow_buttons_go_from_month_to_month_over_the_year(view, qtbot):
    earlier, later = view.head.earlier_button, view.head.later_button
    for expected in (10, 11, 12, 1):
        qtbot.mouseClick(later, Qt.MouseButton.LeftButton)
        assert view.period.first.month == expected
    assert view.period.first.year == 2027
    qtbot.mouseClick(earlier, Qt.MouseButton.LeftButton)
    settle(qtbot, view)
    assert view.shown.figures.now.period.first == date(2026, 12, 1)


def test_a_quarter_and_a_year_are_their_months_together(view, full_desk, qtbot):
    view.head.spans.choose(Span.QUARTER)
    settle(qtbot, view)
    assert view.period == Period.quarter(2026, 3)
    months = [counted(full_desk, Period.month(2026, month)).totals.accepted for month in (7, 8, 9)]
    assert view.shown.tiles[0].figure.text == f"{sum(months):,}"
    view.head.spans.choose(Span.YEAR)
    settle(qtbot, view)
    assert view.period == Period.year(2026)
    view.head.spans.choose(Span.MONTH)
    assert view.period == Period.month(2026, 10)


def test_filters_count_only_their_cases_and_say_so_in_every_figure(view, full_desk, qtbot):
    view.filter_by(Filters.of({Dimension.LINE: {str(Line.MOTOR)}}))
    settle(qtbot, view)
    (chip,) = view.chips.chips()
    assert chip.endswith(word(Line.MOTOR))
    with full_desk.database.reading() as db:
        motor = [cell for cell in stated_facts(db, Period.month(2026, 9)).of("accepted") if cell.line == Line.MOTOR]
    assert view.shown.tiles[0].figure.text == str(len(motor))
    unfiltered = [key for _text, key in figures_that_open(view) if not key.whole_filters.wanted]
    assert unfiltered == []
    qtbot.keyClick(view.chips.chip(0), Qt.Key.Key_Delete)
    settle(qtbot, view)
    assert not view.chips.isVisible()


def test_the_dialog_of_filters_offers_what_the_period_has(view, qtbot):
    view.ask_for_filter(Dimension.CAUSE)
    dialog = view.findChild(FilterDialog)
    dialog.ticks.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.act()
    settle(qtbot, view)
    assert len(view.chips.chips()) == 1
    assert view.shown.asked.filters.keys(Dimension.CAUSE)


def test_a_month_that_is_over_is_frozen_after_a_question_and_says_so(view, full_desk, qtbot):
    assert view.head.state.text == "Provisional"
    qtbot.mouseClick(view.head.freeze_button, Qt.MouseButton.LeftButton)
    dialog = view.findChild(FreezeDialog)
    dialog.act()
    qtbot.waitUntil(lambda: "is frozen" in view.banner.text)
    settle(qtbot, view)
    assert view.head.state.text.startswith("Frozen 2026-10-08, 何淑仪")
    assert not view.head.freeze_button.isVisible()
    with full_desk.database.reading() as db:
        assert freezing.frozen_months(db)[-1].month == SEPTEMBER


def test_what_is_not_filled_in_is_asked_about_before_a_month_is_frozen(view, full_desk, qtbot):
    with full_desk.database.writing() as db:
        db.execute(update(Case).where(Case.kind == CaseKind.MEDIATION).values(cause=None))
    view.reload()
    settle(qtbot, view)
    view.freeze()
    dialog = view.findChild(FreezeDialog)
    wanted = []
    full_desk.figure_wanted.connect(wanted.append)
    line = next(line for line in dialog.questions if word(Dimension.CAUSE) in line.text)
    assert view.shown.tiles[0].figure.text in line.text
    line.findChild(FigureLabel).click()
    assert (wanted[0].dimension, wanted[0].key) == (Dimension.CAUSE, None)
    assert not dialog.isVisible()


def test_a_month_that_goes_on_cannot_be_frozen(view, qtbot):
    view.show_month(date(2026, 10, 1))
    settle(qtbot, view)
    assert not view.head.freeze_button.isVisible()
    view.freeze()
    assert view.banner.isVisible()
    assert view.findChild(FreezeDialog) is None


def test_only_an_administrator_takes_a_freeze_back_and_says_why(view, full_desk, qtbot):
    view.freezing.freeze(view.period)
    qtbot.waitUntil(lambda: "is frozen" in view.banner.text)
    settle(qtbot, view)
    assert not view.freezing.may_unfreeze(view._facts)
    full_desk.sign_in(Actor(None, "周敏", Role.ADMINISTRATOR))
    assert view.freezing.may_unfreeze(view._facts)
    view.unfreeze()
    dialog = view.findChild(UnfreezeDialog)
    dialog.act()
    assert dialog.isVisible()  # no reason yet
    dialog._field.setPlainText("一件案件误列")
    dialog.act()
    settle(qtbot, view)
    assert view.head.state.text == "Provisional"


def test_what_is_corrected_after_the_freeze_shows_in_the_month_of_the_correction(view, full_desk, qtbot):
    view.freezing.freeze(view.period)
    qtbot.waitUntil(lambda: "is frozen" in view.banner.text)
    before = view.shown.tiles[0].figure.text
    with full_desk.database.writing() as db:
        cell = stated_facts(db, Period.month(2026, 9)).of("accepted")[0]
        case = db.get_one(Case, cell.case_id)
        case.line = Line.MOTOR if cell.line != Line.MOTOR else Line.LIFE
        number = case.number
    view.reload()
    settle(qtbot, view)
    assert view.shown.tiles[0].figure.text == before
    view.show_month(date(2026, 10, 1))
    settle(qtbot, view)
    assert view.corrections.isVisible()
    cases = [figure for figure in view.shown.corrections if any(row.number == number for row in figure.rows)]
    assert any(word(Line.MOTOR) in row.change for figure in cases for row in figure.rows)
    view.corrections.all_button.click()
    wanted = []
    full_desk.case_wanted.connect(wanted.append)
    next(link for link in view.corrections.links() if link.text() == number).click()
    assert wanted == [cell.case_id]


def test_a_correction_says_by_how_much_amounts_changed_and_what_else_did(view, full_desk, qtbot):
    view.freezing.freeze(view.period)
    qtbot.waitUntil(lambda: "is frozen" in view.banner.text)
    with full_desk.database.writing() as db:
        cell = stated_facts(db, Period.month(2026, 9)).of("closing")[0]
        case = db.get_one(Case, cell.case_id)
        case.claimed_amount = (case.claimed_amount or Decimal()) + 10_000
        case.city = "梅州市" if case.city != "梅州市" else "河源市"
    view.show_month(date(2026, 10, 1))
    settle(qtbot, view)
    told = {one.said[0].text: one for one in view.shown.corrections}
    closing = told[f"Sep 2026, {word(Part.CLOSING)}"]
    assert [one.text for one in closing.said[1:3]] == [word(CorrectedField.CITY), "Claimed +10,000.00 yuan"]


def test_a_quarter_says_what_was_handed_in_and_what_it_comes_to_with_the_corrections(view, full_desk, qtbot):
    view.freezing.freeze(view.period)
    qtbot.waitUntil(lambda: "is frozen" in view.banner.text)
    with full_desk.database.writing() as db:
        cell = stated_facts(db, Period.month(2026, 9)).of("accepted")[0]
        db.get_one(Case, cell.case_id).claimed_amount = yuan((cell.claimed or 0) + 10_000_00)
    view.head.choose(Period(SEPTEMBER, date(2026, 10, 31)))
    settle(qtbot, view)
    counts = counted(full_desk, view.period).totals
    (told,) = [one.said for one in view.shown.corrections if one.said[0].text.endswith("Accepted, with corrections")]
    assert told[1].text == f"{counts.accepted:,} ±0 = {counts.accepted:,}"
    assert f"+10,000.00 = {counts.claimed_amount + 10_000:,}" in told[3].text


def test_no_verdict_is_given_where_a_filter_takes_one_case_apart(view, qtbot):
    assert view.glance.verdict.text == "even"
    view.filter_by(Filters.of({Dimension.DURATION: {Duration.WITHIN_30}}))
    settle(qtbot, view)
    assert view.shown.is_even is None
    assert "not checked" in view.glance.verdict.text
    assert not any(
        "=" in said.text or "even" in said.text for line in (view.shown.balance, *view.shown.others) for said in line
    )
    view.filter_by(Filters.of({Dimension.LINE: {Line.MOTOR}}))
    settle(qtbot, view)
    assert view.glance.verdict.text == "even"


def test_the_workbook_is_written_and_the_banner_says_where(view, qtbot, tmp_path):
    view.write_workbook(tmp_path / "report.xlsx")
    qtbot.waitUntil(lambda: "report.xlsx" in view.banner.text)
    assert (tmp_path / "report.xlsx").read_bytes().startswith(b"PK")


def test_names_go_out_in_full_after_a_question_and_the_trail_keeps_who_took_them(
    view, full_desk, qtbot, tmp_path, monkeypatch
):
    target, asked = tmp_path / "full.xlsx", []
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_said: (str(target), ""))
    menu = _menu_of(view)
    QTimer.singleShot(0, lambda: _answer(asked))
    menu["Report with names in full…"].trigger()
    qtbot.waitUntil(lambda: "full.xlsx" in view.banner.text)
    assert "audit trail" in asked[0]
    names = {name for (name,) in full_desk_rows(full_desk, select(Party.name).where(Party.side == PartySide.APPLICANT))}
    said = {
        cell for sheet in openpyxl.load_workbook(target) for row in sheet.iter_rows(values_only=True) for cell in row
    }
    assert names & said
    ((facts,),) = full_desk_rows(full_desk, select(AuditEntry.facts).where(AuditEntry.act == "full_report_exported"))
    assert (facts["first"], facts["last"], facts["file"]) == ("2026-09-01", "2026-09-30", "full.xlsx")
    line = HistoryLine(full_desk.now(), "full_report_exported", "", facts, "")
    assert "2026-09-01 to 2026-09-30" in history_sentence(line)


def test_a_mediator_is_offered_no_names_in_full(view, full_desk):
    full_desk.sign_in(Actor(full_desk.actor.staff_id, "陈国华", Role.MEDIATOR))
    assert not any("names" in text for text in _menu_of(view))


def _menu_of(view):
    view.head.menu.aboutToShow.emit()
    return {act.text(): act for act in view.head.menu.actions()}


def _answer(asked):
    dialog = QApplication.activeModalWidget()
    asked.extend(label.text() for label in dialog.findChildren(QLabel) if "audit" in label.text())
    dialog.act_button.click()


def full_desk_rows(desk, query):
    with desk.database.reading() as db:
        return db.execute(query).all()


def test_a_folder_that_is_gone_is_told_in_a_sentence(view, qtbot, tmp_path):
    view.write_workbook(tmp_path / "gone" / "report.xlsx")
    qtbot.waitUntil(lambda: "gone" in view.banner.text)


def test_a_saved_case_changes_the_figures_on_the_screen(view, full_desk, qtbot):
    before = view.shown
    full_desk.cases_changed.emit()
    qtbot.waitUntil(lambda: view.shown is not before)


def test_what_could_not_be_counted_does_not_look_like_a_month_without_cases(full_desk, qtbot):
    shown = StatisticsView(full_desk)
    qtbot.addWidget(shown)
    shown.show()
    shown._on_failed(Unavailable("frozen_month_is_damaged", month="2026-09"))
    assert "backup" in shown.banner.text
    assert not shown.glance.isVisible()
    assert not shown.head.state.isVisible()
    shown.reload()
    settle(qtbot, shown)
    assert shown.glance.isVisible()
    assert shown.head.state.isVisible()


def test_nothing_is_counted_for_a_screen_that_nobody_looks_at(view, full_desk, qtbot):
    before = view.shown
    view.hide()
    full_desk.cases_changed.emit()
    assert full_desk.jobs.is_idle
    view.show()
    qtbot.waitUntil(lambda: view.shown is not before)


def test_every_button_of_the_screen_has_a_name(view):
    assert all(button.accessibleName() or button.text() for button in view.findChildren(QPushButton))


def test_tables_say_what_charts_draw(view):
    for card in view.chart_cards:
        table, chart = card.table.rows, card.chart.shown
        assert table.rowCount() == len(chart.points) + (1 if chart.total else 0)
        for row, point in enumerate(chart.points):
            assert table.index(row, 1).data() == point.figure(0)
            assert table.key_at(table.index(row, 0)) == point.key_of(WHOLE)


def test_tab_goes_through_the_page_as_one_reads_it(view, qtbot):
    view.show_month(date(2026, 8, 1))  # figures of another month are made anew
    settle(qtbot, view)
    qtbot.wait(50)
    part, reached = view.head.more_button, []
    for _step in range(400):
        part = part.nextInFocusChain()
        if part.isVisibleTo(view) and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.append(part)
    cards = (view.glance, view.rate, view.outcomes, view.after, view.insurers, view.causes, view.breakdown)
    first = [next(place for place, one in enumerate(reached) if card.isAncestorOf(one)) for card in cards]
    assert first == sorted(first)
    big = [one.accessibleName() for one in reached[:6]]
    assert [name.rpartition(" ")[0] for name in big[:3]] == ["Accepted", "Concluded", "Agreement reached"]
    assert not any(isinstance(one, QScrollArea) for one in reached)
