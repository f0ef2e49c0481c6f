"""Charts as a person meets them: what is drawn, what is said, what a key or a click opens."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mediator_desk import i18n
from mediator_desk.views import theme
from mediator_desk.views.charts.axis import axis_words, counts_axis, rates_axis
from mediator_desk.views.charts.chart import Chart
from mediator_desk.views.charts.chart_data import WHOLE, ChartData, ChartKind, Point, Series
from mediator_desk.views.charts.laying import height_for, lay
from mediator_desk.views.charts.scene import Pencil
from mediator_desk.views.charts.sparkline import Sparkline
from mediator_desk.views.theme import Theme
from tests.views.charts_at_hand import (
    every_chart,
    insurer_bars,
    load_bars,
    outcome_columns,
    rate_line,
)

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.fixture
def shown(qtbot):
    """Give a way to show a chart in a window of some width, behind another part that has the focus first."""
    windows = []

    def show(facts: ChartData, width: int = 560) -> Chart:
        window = QWidget()
        qtbot.addWidget(window)
        QPushButton("before", window)
        chart = Chart(window)
        chart.show_data(facts)
        chart.resize(width, max(260, chart.minimumHeight()))
        window.resize(chart.size())
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return chart

    return show


def scene_of(facts: ChartData, width: int, factor: float = 1.0):
    """Return a chart that is laid out as high as it must be."""
    look = Theme()
    look.factor = factor
    pencil = Pencil(look)
    return lay(pencil, facts, QSizeF(width, max(height_for(pencil, facts, width), 200)))


def places(scene) -> list[tuple[str, QRectF]]:
    return [(one.text.text(), QRectF(one.place, one.text.size())) for one in scene.texts if one.text.text()]


# --- the axis -------------------------------------------------------------------------------------------------


@given(st.floats(0, 1e12), st.integers(1, 12))
def test_an_axis_of_counts_reaches_over_all_in_round_steps(highest, most):
    axis = counts_axis(highest, most)
    assert axis.first == 0
    assert axis.last >= highest * (1 - 1e-9)
    assert len(axis.ticks) <= most + 2
    assert f"{axis.step:.0f}".rstrip("0") in ("1", "2", "5")


@given(st.floats(0, 250), st.floats(0, 250), st.integers(1, 12))
def test_an_axis_of_rates_holds_them_and_begins_at_zero_or_above(one, other, most):
    lowest, highest = sorted((one, other))
    axis = rates_axis(lowest, highest, most)
    assert 0 <= axis.first <= lowest
    assert axis.last >= highest
    assert axis.step % 5 == 0


def test_large_figures_are_written_short_in_either_language():
    axis = counts_axis(710_001_349, 4)
    try:
        i18n.use_language(i18n.ENGLISH)
        assert axis_words(axis, is_percent=False) == ("0", "200m", "400m", "600m", "800m")
        i18n.use_language(i18n.CHINESE)
        assert axis_words(counts_axis(9_000, 3), is_percent=False)[-1] == "10,000"
    finally:
        i18n.use_language(i18n.CHINESE)


# --- what is drawn ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", every_chart())
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [260, 420, 560, 900, 1900])
def test_no_label_touches_another_or_leaves_the_picture(qapp, name, factor, width):
    scene = scene_of(every_chart()[name], round(width * max(1.0, factor / 1.5)), factor)
    whole = QRectF(QPointF(0, 0), scene.size).adjusted(-1, -1, 1, 1)
    labels = places(scene)
    assert [text for text, room in labels if not whole.contains(room)] == []
    # A line of text is higher than its letters: two of them may share their last pixel.
    touching = [
        (one, other)
        for (one, here), (other, there) in combinations(labels, 2)
        if here.adjusted(0, 2, 0, -2).intersects(there)
    ]
    assert touching == []


def test_a_month_without_a_figure_leaves_a_gap(qapp):
    scene = scene_of(rate_line((2, 5, 6)), 600)
    lengths = [len(stroke.points) for stroke in scene.strokes]
    assert lengths == [2, 2, 5], "and no line leads over the gaps"


def test_one_month_alone_is_a_dot_with_its_figure(qapp):
    scene = scene_of(rate_line(months=1), 600)
    assert scene.dots
    assert "65.1%" in [text for text, _room in places(scene)]


def test_the_last_month_keeps_its_label_where_others_have_no_room(qapp):
    texts = [text for text, _room in places(scene_of(outcome_columns(), 240, 1.5))]
    assert "9月" in texts
    assert "8月" not in texts


def test_a_rate_says_below_each_month_what_it_was_made_of_where_all_have_room(qapp):
    assert "157 ÷ 241" in [text for text, _room in places(scene_of(rate_line(), 1000))]
    narrow = [text for text, _room in places(scene_of(rate_line(), 600))]
    assert "÷ 241" in narrow
    assert not any("÷" in text for text, _room in places(scene_of(rate_line(), 300)))


def test_columns_beside_each_other_say_their_figures_where_all_have_room(qapp):
    wide = [text for text, _room in places(scene_of(every_chart()["flow"], 1200))]
    assert {"261", "241"} <= set(wide)
    assert "261" not in [text for text, _room in places(scene_of(every_chart()["flow"], 420))]


def test_the_longest_bar_ends_before_its_figure(qapp):
    scene = scene_of(insurer_bars(), 620)
    bars = [area.rect for area in scene.areas if area.role == "accent"]
    assert len(bars) == 6
    assert bars[0].width() / bars[2].width() == pytest.approx(71 / 49)
    assert bars[0].right() < next(room.left() for text, room in places(scene) if text == "71")


def test_a_name_that_has_no_room_beside_its_bar_stands_above_it(qapp):
    names = [text for text, _room in places(scene_of(insurer_bars(), 300, 1.5))]
    assert set(names) >= {"南粤财产保险", "岭海健康保险"}, "and none is cut"


def test_what_is_empty_says_so(shown):
    chart = shown(every_chart()["nothing"])
    assert [text for text, _room in places(chart.scene())] == ["本月没有案件"]
    assert chart.accessibleDescription() == "本月没有案件"
    assert chart.focusPolicy() is Qt.FocusPolicy.NoFocus, "there is nothing to go to"


def test_a_value_below_nothing_draws_nothing(qapp):
    point = Point("一月", (-3,), ("-3",))
    scene = scene_of(ChartData(ChartKind.BARS, "", (point,), (Series(""),)), 500)
    assert not any(area.role == "accent" for area in scene.areas)


def test_a_chart_follows_the_theme_and_the_size_of_text(shown, monkeypatch):
    chart = shown(insurer_bars())
    low = chart.minimumHeight()
    monkeypatch.setattr(theme.current(), "factor", 1.5)
    theme.current().changed.emit()
    assert chart.minimumHeight() > low * 1.3


def test_a_fault_in_the_drawing_leaves_no_painter_open(shown, monkeypatch):
    chart = shown(rate_line())
    with monkeypatch.context() as broken:
        broken.setattr(chart._pencil, "paint", None)
        with pytest.raises(TypeError):
            chart.grab()
    assert not chart.grab().toImage().isNull()


# --- keys and mouse ---------------------------------------------------------------------------------------------


def test_arrows_go_from_month_to_month_and_enter_opens_it(shown, qtbot):
    chart = shown(rate_line())
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.focused == (11, 0), "the latest month first"
    qtbot.keyClick(chart, LEFT)
    qtbot.keyClick(chart, LEFT)
    with qtbot.waitSignal(chart.opened) as heard:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert heard.args == [("rate", 9)]


def test_arrows_go_from_part_to_part_of_a_column(shown, qtbot):
    chart = shown(outcome_columns())
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.focused == (11, WHOLE)
    for _ in range(3):
        qtbot.keyClick(chart, UP)
    qtbot.keyClick(chart, UP)
    assert chart.focused == (11, 2), "there is nothing above"
    with qtbot.waitSignal(chart.opened) as heard:
        qtbot.keyClick(chart, Qt.Key.Key_Space)
    assert heard.args == [("9月", 2)]
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.focused == (0, 2)


def test_arrows_go_down_the_rows_of_bars_to_the_total(shown, qtbot):
    chart = shown(every_chart()["causes"])
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.focused == (0, 0)
    qtbot.keyClick(chart, DOWN)
    assert chart.focused == (1, 0)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    with qtbot.waitSignal(chart.opened) as heard:
        qtbot.keyClick(chart, Qt.Key.Key_Enter)
    assert heard.args == ["all"]


def test_a_key_that_means_nothing_here_goes_on_to_the_screen(shown, qtbot):
    chart = shown(rate_line())
    with qtbot.assertNotEmitted(chart.opened):
        qtbot.keyClick(chart, Qt.Key.Key_Return)
        qtbot.keyClick(chart, Qt.Key.Key_PageDown)


def test_a_click_opens_the_part_under_the_mouse(shown, qtbot):
    chart = shown(outcome_columns())
    spot = next(spot for spot in chart.scene().spots if spot[:2] == (3, 1))
    with qtbot.waitSignal(chart.opened) as heard:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot.area.center().toPoint())
    assert heard.args == [("1月", 1)]


def test_a_click_between_label_and_bar_opens_the_row(shown, qtbot):
    chart = shown(load_bars())
    whole = next(spot for spot in chart.scene().spots if spot[:2] == (2, WHOLE))
    with qtbot.waitSignal(chart.opened) as heard:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=whole.hot.topLeft().toPoint() + QPoint(4, 4))
    assert heard.args == ["区永康"]


def test_what_opens_nothing_has_no_hand_and_opens_nothing(shown, qtbot):
    chart = shown(every_chart()["flow"])
    with qtbot.assertNotEmitted(chart.opened):
        qtbot.mouseMove(chart, chart.rect().center())
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center())
    assert chart.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_every_part_of_every_chart_is_reached_by_arrows(shown):
    from mediator_desk.views.charts.steps import step_from

    for facts in every_chart().values():
        spots = shown(facts).scene().spots
        reached, edge = set(), spots[:1]
        while edge:
            spot = edge.pop()
            reached.add(spot[:2])
            for key in (LEFT, RIGHT, UP, DOWN):
                there = step_from(spots, spot, key, is_upright=facts.kind is not ChartKind.BARS)
                if there[:2] not in reached:
                    edge.append(there)
        assert reached == {spot[:2] for spot in spots}


def test_the_focus_stays_at_its_point_when_other_figures_come(shown, qtbot):
    chart = shown(rate_line())
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    chart.show_data(rate_line((3,)))
    assert chart.focused == (0, 0)
    chart.show_data(every_chart()["nothing"])
    assert chart.focused is None


# --- words ------------------------------------------------------------------------------------------------------


def test_a_chart_has_a_name_and_says_all_its_points(shown):
    chart = shown(rate_line((2,)))
    said = QAccessible.queryAccessibleInterface(chart)
    assert said.text(QAccessible.Text.Name) == "成功率"
    description = said.text(QAccessible.Text.Description)
    assert "157 ÷ 241" in description
    assert "口径" in description
    assert "—" in description, "a month without a rate is said too"


def test_the_point_in_focus_is_said(shown, qtbot):
    chart = shown(rate_line())
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart, LEFT)
    said = QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Description)
    assert said.splitlines()[0] == "8月"
    assert "148 ÷ 227" in said
    chart.clearFocus()
    assert "157 ÷ 241" in chart.accessibleDescription()


def test_a_bar_under_the_least_number_says_so_instead_of_a_rate(shown, qtbot):
    chart = shown(insurer_bars())
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert "少于 30 件" in chart.accessibleDescription()


def test_a_name_that_looks_like_markup_is_shown_as_it_is(shown):
    facts = insurer_bars(("<b>甲</b>&乙",))
    labels = [text for text, _room in places(shown(facts).scene())]
    assert "<b>甲</b>&乙" in labels


@pytest.mark.parametrize("values", [(), (None,), (3,), (None, 2, None, 5, 5), (0, 0, 0)])
def test_a_small_line_is_drawn_of_anything(qtbot, values):
    line = Sparkline()
    qtbot.addWidget(line)
    line.show_values(values, "近 12 个月受理")
    assert not line.grab().isNull()
    assert line.accessibleName() == "近 12 个月受理"


def test_a_chart_is_drawn_in_every_size_down_to_nothing(shown):
    for facts in (*every_chart().values(), replace(rate_line(), is_percent=False)):
        chart = shown(facts)
        for width in (1, 30, 90, 3000):
            chart.resize(width, 40)
            QApplication.processEvents()
            assert not chart.grab().isNull()
