"""The button 月报: what the screen shows, on paper, to be looked at, printed and saved."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from mediator_desk import i18n
from mediator_desk.app.figures_place import ACTS
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.selections import Filters
from mediator_desk.views.statistics.report_dialog import MonthReportDialog
from mediator_desk.views.statistics.shown import Asked
from mediator_desk.views.statistics.statistics_view import StatisticsView
from tests.reports.conftest import OCTOBER, add_month


@pytest.fixture
def office_desk(desk):
    """Give a desk whose committee has an October."""
    with desk.database.writing() as db:
        add_month(db)
    return desk


@pytest.fixture
def view(office_desk, qtbot):
    shown = StatisticsView(office_desk)
    qtbot.addWidget(shown)
    shown.resize(1294, 768)
    shown.show()
    shown.show_month(OCTOBER.first)
    qtbot.waitUntil(lambda: office_desk.jobs.is_idle and shown.shown is not None)
    return shown


def drawn(qtbot, dialog):
    """Return the words of a dialog's paper, once it is drawn."""
    qtbot.waitUntil(lambda: dialog._drawn is not None, timeout=20_000)
    content = dialog._drawn.content
    return "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages)


def dialogs(view):
    return [one for one in view.findChildren(MonthReportDialog) if one.isVisible()]


def test_the_button_shows_the_report_of_the_period_that_is_shown(view, qtbot):
    qtbot.mouseClick(view.head.report_button, Qt.MouseButton.LeftButton)
    (dialog,) = dialogs(view)
    said = drawn(qtbot, dialog)
    assert "2026年10月调解工作月报" in said
    assert dialog.print_button.isEnabled()
    assert dialog.act_button.isEnabled()
    dialog.reject()


def test_ctrl_p_shows_it_with_the_filters_and_the_definition_in_front(view, qtbot):
    view.filter_by(Filters.of({Dimension.LINE: {"motor"}}))
    qtbot.waitUntil(lambda: view._desk.jobs.is_idle)
    view.rate.definition_chosen.emit("agreed_filed_cohort")
    qtbot.waitUntil(lambda: view._desk.jobs.is_idle)
    view.head.earlier_button.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(view)
    said = drawn(qtbot, dialog)
    assert "筛选条件：险种：车险" in said
    assert "采用口径：协议÷立案·按受理月" in said
    dialog.reject()


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_paper_is_chinese_in_every_language(office_desk, qtbot, language):
    before = i18n.language()
    i18n.use_language(language)
    try:
        dialog = MonthReportDialog(office_desk, Asked(Period.year(2026)))
        qtbot.addWidget(dialog)
        dialog.show()
        said = drawn(qtbot, dialog)
    finally:
        i18n.use_language(before)
    assert "2026年调解工作年报" in said
    assert "达成协议" in said
    assert "Agreed" not in said


def test_what_is_shown_is_saved_as_it_is(office_desk, qtbot, tmp_path):
    dialog = MonthReportDialog(office_desk, Asked(OCTOBER))
    qtbot.addWidget(dialog)
    dialog.show()
    drawn(qtbot, dialog)
    dialog.write(tmp_path / "月报.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "月报.pdf").exists() and office_desk.jobs.is_idle)
    assert (tmp_path / "月报.pdf").read_bytes() == dialog._drawn.content
    assert "月报.pdf" in dialog.banner.text


def test_the_search_over_everything_offers_it():
    assert "print_report" in {name for name, _word, _icon in ACTS}
