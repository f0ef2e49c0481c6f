"""A chart in its card: turned into its table, copied, and saved with all that belongs to it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from unicodedata import normalize
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QAbstractItemModelTester
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.errors import Unavailable
from mediator_desk.models.audit import AuditEntry
from mediator_desk.views import palette, theme
from mediator_desk.views.charts.chart_card import ChartCard
from mediator_desk.views.charts.chart_table import ChartTable
from mediator_desk.views.charts.picture import image_of, pages_of, pdf_of, svg_of
from mediator_desk.views.file_choosing import FileDialog
from tests.views.charts_at_hand import CAPTION, cause_bars, every_chart, insurer_bars, outcome_columns, rate_line


@pytest.fixture
def card(qtbot, desk) -> ChartCard:
    """Give a card with the rate of twelve months."""
    shown = ChartCard("成功率", desk)
    qtbot.addWidget(shown)
    shown.show_data(rate_line((2,)))
    shown.resize(640, 400)
    shown.show()
    return shown


def cells(model) -> list[list[str]]:
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_table_behind_a_chart_keeps_the_rules_of_models(card):
    QAbstractItemModelTester(card.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for facts in every_chart().values():
        card.show_data(facts)


def test_the_table_shows_what_the_picture_shows(card):
    card.turn()
    assert card.shows_table
    rows = cells(card.table.rows)
    assert rows[-1] == ["9月", "65.1%", "157 ÷ 241"]
    assert rows[2] == ["12月", "—", ""]
    headings = [card.table.rows.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert headings[:2] == ["月份", "成功率"]
    card.turn()
    assert not card.shows_table


def test_a_long_remark_goes_on_in_another_line(card, qtbot):
    card.show_data(
        replace(rate_line(), note="at the end of the period; median 13.0 days, the oldest open for 52 days " * 2)
    )
    assert card.count.width() <= card.width()
    qtbot.waitUntil(lambda: card.count.height() >= card.count.heightForWidth(card.count.width()))
    assert card.minimumSizeHint().width() < 500


def test_the_total_stands_last_and_bold(card):
    card.show_data(cause_bars())
    rows = card.table.rows
    assert cells(rows)[-1] == ["合计", "268", "100.0%"]
    assert rows.index(rows.rowCount() - 1, 0).data(Qt.ItemDataRole.FontRole).bold()


def test_names_in_the_table_keep_their_room_where_figures_need_more_than_there_is(qtbot, desk):
    table = ChartTable(desk)
    qtbot.addWidget(table)
    table.show_data(insurer_bars(("南粤财产保险", "白云人寿")))
    table.resize(640, 300)
    table.show()
    assert table.columnWidth(0) > 300, "the names take what is left"
    table.resize(200, 300)
    assert table.columnWidth(0) == table.sizeHintForColumn(0)
    assert table.horizontalScrollBar().maximum() > 0


def test_enter_on_a_figure_of_the_table_opens_what_its_part_of_the_picture_opens(card, qtbot):
    card.show_data(outcome_columns())
    card.turn()
    card.table.setFocus()
    card.table.setCurrentIndex(card.table.rows.index(3, 2))
    with qtbot.waitSignal(card.opened) as heard:
        qtbot.keyClick(card.table, Qt.Key.Key_Return)
    assert heard.args == [("1月", 1)]


def test_the_table_is_copied_as_text_and_a_name_is_never_a_formula(card, qtbot):
    card.show_data(insurer_bars(("=1+1", "白云人寿")))
    card.turn()
    qtbot.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "保险公司\t件数\t协议率\t分子 ÷ 分母"
    assert lines[1] == "'=1+1\t71\t66.2%\t47 ÷ 71"


def test_the_picture_is_copied_in_light_colours_whatever_the_window_has(card, qtbot, monkeypatch):
    monkeypatch.setattr(theme.current(), "is_dark", True)
    qtbot.keyClick(card.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    assert image.width() == 1920
    assert image.pixelColor(2, 2).name().lower() == palette.colours(is_dark=False)["surface"].lower()


def test_whatever_leaves_a_chart_leaves_a_trace(card, desk, tmp_path):
    card.copy_picture()
    card.table.copy()
    card.save_to(tmp_path / "成功率.png")
    with desk.database.reading() as db:
        facts = db.scalars(select(AuditEntry.facts).where(AuditEntry.act == "taken_out").order_by(AuditEntry.id)).all()
    told = [(one["taken_out"], one["file"]) for one in facts]
    title = card.table.accessibleName()
    assert told == [
        ("chart", f"{title}, to the clipboard"),
        ("rows", f"{title} ({card.table.rows.rowCount()}), to the clipboard"),
        ("chart", "成功率.png"),
    ]


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_a_picture_is_saved_where_a_person_says(card, qtbot, tmp_path, monkeypatch, ending):
    kinds = {".png": "Picture (*.png)", ".svg": "Drawing (*.svg)", ".pdf": "PDF for printing (*.pdf)"}
    asked = []

    def choose(_parent, _title, begin, _kinds):
        asked.append(begin)
        return str(tmp_path / "成功率 2026年9月.png"), kinds[ending]

    monkeypatch.setattr(FileDialog, "getSaveFileName", choose)
    with qtbot.waitSignal(card.written) as heard:
        card.save_as()
    target = tmp_path / f"成功率 2026年9月{ending}"
    assert heard.args == [target]
    assert target.stat().st_size > 1000
    assert asked[0].endswith("成功率 2026年9月.png")
    assert [file.name for file in tmp_path.glob("成功率*")] == [target.name]


def test_an_ending_that_is_typed_counts_more_than_the_kind(card, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "x.svg"), "Picture (*.png)"))
    with qtbot.waitSignal(card.written) as heard:
        card.save_as()
    assert heard.args == [tmp_path / "x.svg"]


def test_a_folder_that_takes_no_file_is_told(card, qtbot, tmp_path):
    with qtbot.waitSignal(card.not_written) as heard:
        card.save_to(tmp_path / "not there" / "x.png")
    assert isinstance(heard.args[0], Unavailable)


def test_a_printed_picture_says_period_definition_division_and_committee():
    [page] = PdfReader(BytesIO(pdf_of(rate_line()))).pages
    # A font draws some characters and their radicals by one shape; a reader of the page then finds the radical.
    text = "".join(normalize("NFKC", page.extract_text()).replace("⺠", "民").split())
    for said in (CAPTION.period, CAPTION.division, CAPTION.committee, CAPTION.state, CAPTION.filters, CAPTION.made):
        assert "".join(normalize("NFKC", said).split()) in text
    assert "达成协议157件,除以办结259件减撤回12件、转办6件;按办结月。" in text
    assert "65.1%" in text


def test_many_bars_go_on_over_several_pages_in_one_scale():
    many = insurer_bars(tuple(f"第{number}保险" for number in range(1, 41)))
    pages = pages_of(many)
    assert sum(len(page.points) for page in pages) == 40
    assert {page.highest() for page in pages} == {71}
    assert len(PdfReader(BytesIO(pdf_of(many))).pages) == len(pages) == 2


def test_a_drawing_is_read_by_other_programs_and_names_are_no_markup():
    drawn = svg_of(insurer_bars(("<b>甲</b>&乙",)))
    written = "".join(ElementTree.fromstring(drawn).itertext()).replace("\n", "")
    assert "<b>甲</b>&乙" in written
    assert CAPTION.committee in written
    shown = QImage(960, 600, QImage.Format.Format_RGB32)
    renderer = QSvgRenderer(QByteArray(drawn))
    assert renderer.isValid()
    painter = QPainter(shown)
    try:
        renderer.render(painter)
    finally:
        painter.end()


def test_a_long_title_takes_no_room_from_its_remark():
    long = replace(rate_line(), title="各保险公司机动车辆第三者责任保险合同纠纷调解成功率" * 3, note="少于 30 件不列")
    written = "".join(ElementTree.fromstring(svg_of(long)).itertext()).replace("\n", "")
    assert long.title in written
    assert long.note in written


def test_a_picture_of_nothing_can_be_made_too(qapp):
    assert image_of(every_chart()["nothing"]).width() == 1920


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_card_speaks_both_languages(qtbot, desk, speak, language):
    speak(language)
    shown = ChartCard("成功率", desk)
    qtbot.addWidget(shown)
    shown.show_data(rate_line())
    names = {shown.turn_button.accessibleName(), shown.more_button.accessibleName()}
    assert all(names)
    assert "成功率" in shown.turn_button.accessibleName()
    assert [act.text() for act in shown.menu.actions() if not act.isSeparator()] != []
