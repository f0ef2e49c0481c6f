"""The board in the hall: large figures, nobody's name, and it keeps itself up to date."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.app import wall_board
from mediator_desk.errors import Unavailable
from mediator_desk.models.committee import Mediator, Staff
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.views.charts.chart_data import ChartData, ChartKind, Point, Series
from mediator_desk.views.wall_board.board import Asked, BigFigure, Board, fewer_rows
from mediator_desk.views.wall_board.laid_board import BoardPencils, Clock
from mediator_desk.views.wall_board.wall_board import EVERY, SOON, WallBoard, screen_for
from tests.kept_states import practice_committee
from tests.views.charts_at_hand import every_chart, insurer_bars, outcome_columns, rate_line

SIZES = [(1366, 768), (1920, 1080), (3840, 2160), (1280, 1024), (1080, 1920)]


class Watch:
    """A clock that goes on when it is told."""

    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now


@pytest.fixture
def full_desk(desk):
    practice_committee(desk.database, cases=200, seed=5, months=3, today=desk.today())
    return desk


@pytest.fixture
def opened(qtbot, desk):
    """Give a way to show what is read; the board has it when it is given."""

    def show(read) -> WallBoard:
        board = WallBoard(desk, read)
        qtbot.addWidget(board)
        board.resize(1366, 768)
        board.show()
        board.reload()
        qtbot.waitUntil(lambda: board.board is not None and desk.jobs.is_idle)
        return board

    return show


@pytest.fixture
def counted(opened, full_desk):
    """Give a way to show the board of a committee with work."""
    return lambda: opened(partial(wall_board.read_board, full_desk.database))


@pytest.fixture
def shown(opened):
    """Give a way to show a board whose figures are at hand."""
    return lambda: opened(lambda _asked: sample())


def sample(charts=None) -> Board:
    figures = [BigFigure(title, "12,345", "件", ("本年 148,140 件",)) for title in ("受理", "办结", "达成协议")]
    figures.append(BigFigure("协议金额", "61,248,123.48", "万元", ("本年 612,480,000.00 万元",)))
    figures.append(BigFigure("办结用时", "21", "天", ("本年 23 天",)))
    figures.append(BigFigure("成功率", "65.15%", "", ("157 ÷ 241", "本年 64.20%", "11,402 ÷ 22,184")))
    words = (
        "成功率：" + "达成协议案件除以办结案件，不含撤回、转办；" * 6,
        "办结用时：自受理至办结的日历天数。",
        "未冻结",
    )
    shown = (rate_line(), outcome_columns(), insurer_bars()) if charts is None else charts
    return Board("岭南保险合同纠纷人民调解委员会", "2026年9月", tuple(figures), shown, words)


def names_of(db) -> set[str]:
    people = [*db.scalars(select(Mediator.name)), *db.scalars(select(Party.name)), *db.scalars(select(Staff.name))]
    return {name for name in people if name}


# --- what stands on it ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("with_insurers", [False, True])
def test_no_name_of_a_person_stands_on_the_board(counted, full_desk, with_insurers):
    full_desk.settings.keep_layout("wall_board", {"insurers": with_insurers})
    written = "\n".join(counted().texts())
    with full_desk.database.reading() as db:
        named = [name for name in names_of(db) if name in written]
        insurers = [insurer.short_name for insurer in db.scalars(select(Insurer)) if insurer.short_name in written]
    companies = {name for name in named if name in insurers}
    assert set(named) - companies == set()
    assert bool(insurers) is with_insurers


def test_the_board_says_what_was_divided_by_what_and_by_which_definition(counted, full_desk):
    board = counted()
    rate = next(figure for figure in board.board.figures if figure.below[0].count("÷"))
    assert " ÷ " in rate.below[0]
    assert " ÷ " in rate.below[2]
    definition = board.board.charts[0].caption.definition
    assert "".join(definition.split()) in "".join("".join(board.board.words).split())


def test_the_figures_are_those_of_the_screen(counted, full_desk):
    from mediator_desk.services.figures.periods import Period
    from tests.figures_read import read_figures

    board, today = counted(), full_desk.today()
    with full_desk.database.reading() as db:
        month = read_figures(db, Period.month(today.year, today.month))
        year = read_figures(db, Period.of_months(today.replace(month=1), today.month))
    assert board.board.figures[0].figure == f"{month.totals.accepted:,}"
    assert f"{year.totals.accepted:,}" in board.board.figures[0].below[0]
    assert board.board.charts[2].total.values == (year.totals.accepted,)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("charts", [None, "hard"])
def test_nothing_touches_anything_on_any_screen(qapp, size, charts):
    hard = every_chart()
    others = None if charts is None else (hard["line with gaps"], hard["nothing"], hard["forty insurers"])
    pencils = BoardPencils(QSizeF(*size), is_dark=False)
    laid = pencils.lay(sample(others), Clock("09:15", "2026年9月30日 周三"), "Esc")
    whole = QRectF(QPointF(0, 0), QSizeF(*size)).adjusted(-1, -1, 1, 1)
    rooms = [
        (text.text.text(), QRectF(text.place, text.text.size())) for text in (*laid.scene.texts, *laid.large.texts)
    ]
    for place, scene in laid.charts:
        rooms += [(one.text.text(), QRectF(one.place + place, one.text.size())) for one in scene.texts]
    rooms = [(text, room) for text, room in rooms if text]
    assert [text for text, room in rooms if not whole.contains(room)] == []
    squeezed = pencils.usual.px(5)  # the lines of large letters are far higher than the letters
    touching = [
        (one, other)
        for (one, here), (other, there) in combinations(rooms, 2)
        if here.adjusted(0, squeezed, 0, -squeezed).intersects(there)
    ]
    assert touching == []


def test_rows_that_have_no_room_stand_together():
    points = tuple(Point(str(number), (number,)) for number in range(1, 11))
    chart = fewer_rows(ChartData(ChartKind.BARS, "", points, (Series(""),)), 4)
    assert [point.values[0] for point in chart.points] == [1, 2, 3, sum(range(4, 11))]
    assert "7" in chart.points[-1].label


def test_an_empty_committee_has_a_board_too(opened, desk):
    assert not opened(partial(wall_board.read_board, desk.database)).grab().isNull()


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_board_speaks_both_languages(qtbot, desk, opened, speak, language):
    speak(language)
    board = opened(partial(wall_board.read_board, desk.database))
    assert all(board.texts())
    assert board.windowTitle()


# --- keeping up to date -----------------------------------------------------------------------------------------


def test_the_board_counts_again_by_itself(qtbot, desk, monkeypatch):
    watch = Watch(desk.now())
    monkeypatch.setattr(desk, "_clock", watch)
    asked = []
    board = WallBoard(desk, lambda one: asked.append(one.at) or sample())
    qtbot.addWidget(board)
    board.reload()
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    board.tick()
    assert len(asked) == 1, "nothing changed, and it is not time yet"
    desk.case_changed.emit(1)
    watch.now += SOON
    board.tick()
    qtbot.waitUntil(lambda: len(asked) == 2)
    watch.now += EVERY
    board.tick()
    qtbot.waitUntil(lambda: len(asked) == 3)


def test_the_clock_goes_on(shown, desk, monkeypatch):
    board = shown()
    monkeypatch.setattr(desk, "_clock", Watch(desk.now() + timedelta(minutes=1)))
    before = board.texts()
    board.tick()
    assert board.texts() != before


def test_figures_that_cannot_be_read_stay_and_say_that_they_are_older(shown, desk, qtbot, monkeypatch):
    board = shown()
    before = board.board

    def read(_asked):
        raise Unavailable("server_gone")

    monkeypatch.setattr(board, "_read", read)
    board.reload()
    qtbot.waitUntil(lambda: desk.jobs.is_idle and board._is_late)
    assert board.board is before
    assert board._late_words() in board.texts()


def test_a_month_that_has_not_begun_is_not_shown(shown, desk, qtbot):
    board = shown()
    assert board.month == desk.today().replace(day=1)
    qtbot.keyClick(board, Qt.Key.Key_Left)
    assert board.month < desk.today().replace(day=1)
    qtbot.keyClick(board, Qt.Key.Key_Right)
    qtbot.keyClick(board, Qt.Key.Key_Right)
    assert board.month == desk.today().replace(day=1)
    qtbot.waitUntil(lambda: desk.jobs.is_idle)


# --- coming and going -------------------------------------------------------------------------------------------


def test_escape_leaves(shown, qtbot):
    board = shown()
    with qtbot.waitSignal(board.left):
        qtbot.keyClick(board, Qt.Key.Key_Escape)
    assert not board.isVisible()


def test_a_double_click_leaves(shown, qtbot):
    board = shown()
    with qtbot.waitSignal(board.left):
        qtbot.mouseDClick(board, Qt.MouseButton.LeftButton)


def test_the_board_fills_the_screen_that_was_chosen(shown, desk):
    board, screen = shown(), QGuiApplication.primaryScreen()
    board.show_on(screen)
    assert board.isFullScreen()
    assert desk.settings.layout_of("wall_board")["screen"] == screen.name()
    assert screen_for(desk, QGuiApplication.screens(), None) is screen
    board.close()


def test_a_screen_on_which_the_desk_is_not_comes_first(desk):
    class Screen:
        def __init__(self, name):
            self._name = name

        def name(self):
            return self._name

    own, other, third = Screen("own"), Screen("other"), Screen("third")
    assert screen_for(desk, [own, other, third], own) is other
    assert screen_for(desk, [own], own) is own
    desk.settings.keep_layout("wall_board", {"screen": "third"})
    assert screen_for(desk, [own, other, third], own) is third


def test_the_menu_has_every_screen_and_the_switch_of_insurers(shown, desk, qtbot):
    board = shown()
    menu = board.screens_menu(QGuiApplication.screens())
    switch = next(act for act in menu.actions() if act.objectName() == "insurers")
    assert not switch.isChecked()
    switch.trigger()
    assert board.with_insurers
    assert sum(act.isCheckable() for act in menu.actions()) == len(QGuiApplication.screens()) + 1
    qtbot.waitUntil(lambda: desk.jobs.is_idle)


def test_there_is_one_board_and_it_is_put_away(desk, qtbot):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    first = wall_board.open_wall_board(desk, window)
    assert wall_board.open_wall_board(desk, window) is first
    first.close()
    assert wall_board._open == []
    qtbot.waitUntil(lambda: desk.jobs.is_idle)


def test_the_board_does_not_keep_the_program_running(shown):
    assert not shown().testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_what_is_asked_names_no_insurers_unless_somebody_switched_that_on(desk):
    assert not Asked(desk.today(), desk.now()).with_insurers
