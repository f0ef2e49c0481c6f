"""Own reports in the window: put together while their figures follow, kept, copied, deleted and brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from sqlalchemy import delete, select, update

from mediator_desk import i18n
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.figure_words import Dimension, Measure, Moving, Part
from mediator_desk.models.figure_work import OwnReport
from mediator_desk.models.words import Role
from mediator_desk.services.figures.drilling import cases_of
from mediator_desk.services.figures.selections import Filters
from mediator_desk.services.own_reports import own_reports
from mediator_desk.services.own_reports.own_report_content import PeriodChoice, ReportContent
from mediator_desk.services.own_reports.own_reports import OwnReportDraft
from mediator_desk.views.figure_words import period_words
from mediator_desk.views.reports.filters_field import FiltersDialog
from mediator_desk.views.reports.name_dialog import ReportNameDialog
from mediator_desk.views.reports.opening import open_own_report, open_own_reports
from mediator_desk.views.reports.report_dialog import ReportDialog
from mediator_desk.views.reports.report_grid import ReportModel
from tests.figures_read import read_figures
from tests.kept_states import practice_committee
from tests.views.agreements_at_hand import answer

SEPTEMBER = PeriodChoice(None, date(2026, 9, 1), date(2026, 9, 30))
BY_LINE = ReportContent((Dimension.LINE,), (Measure.ACCEPTED, Measure.RATE, Measure.CLAIMED), period=SEPTEMBER)


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def full_desk(desk):
    practice_committee(desk.database, cases=200, seed=5, months=3, today=desk.today())
    with desk.database.writing() as db:
        db.execute(delete(OwnReport))
    return desk


def keep(desk, name="按险种", content=BY_LINE):
    with desk.database.writing() as db:
        draft = OwnReportDraft(name, content)
        return own_reports.save_report(db, None, draft, by=desk.actor, now=desk.now()).id


def rows(desk):
    with desk.database.reading() as db:
        return own_reports.report_rows(db)


def opened(qtbot, desk, before, name="new"):
    dialog = open_own_report(desk, name, before)
    counted(qtbot, dialog)
    return dialog


def counted(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.preview.table is not None and not dialog.preview._timer.isActive())


def recounted(qtbot, dialog, change):
    """Change something and wait for the figures of it."""
    before = dialog.preview.table
    change()
    qtbot.waitUntil(lambda: dialog.preview.table is not None and dialog.preview.table is not before)


def texts(dialog):
    model = dialog.preview.grid.rows
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_preview_says_what_the_statistics_screen_says(qtbot, full_desk, before):
    dialog = opened(qtbot, full_desk, before, str(keep(full_desk)))
    with full_desk.database.reading() as db:
        figures = read_figures(db, SEPTEMBER.period(full_desk.today()))
    rate = figures.rate()
    total = texts(dialog)[-1]
    assert total[:5] == [
        "Total", str(figures.totals.accepted), str(rate.numerator), str(rate.denominator), f"{rate.percent}%",
    ]  # fmt: skip
    assert dialog.preview.period.text() == period_words(figures.period)
    assert "Denominator" in dialog.preview.notes.text()
    QAbstractItemModelTester(dialog.preview.grid.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_figures_follow_what_one_chooses(qtbot, full_desk, before):
    dialog = opened(qtbot, full_desk, before, str(keep(full_desk)))
    lines = dialog.preview.table.lines
    recounted(qtbot, dialog, lambda: dialog.form.field("rows").choose(Dimension.CHANNEL))
    assert dialog.preview.table.lines != lines
    recounted(qtbot, dialog, lambda: dialog.form.field("within").choose(Dimension.MONTH))
    assert dialog.preview.grid.rows.texts == 2
    recounted(qtbot, dialog, lambda: dialog.form.field("columns").choose(["paid"]))
    assert [column.measure for column in dialog.preview.table.columns] == [Measure.PAID]
    assert dialog.form.field("unit").isVisible()
    assert not dialog.form.field("definitions").isVisible()


def test_what_does_not_go_together_waits_and_is_told_when_it_is_kept(qtbot, full_desk, before):
    dialog = opened(qtbot, full_desk, before)
    dialog.form.field("rows").choose(Dimension.MONTH)
    dialog.form.field("columns").choose(["opening"])
    assert dialog.preview.table is None
    assert not dialog.excel_button.isEnabled()
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"name", "columns"}
    dialog.form.field("moving").choose(None)
    assert dialog.form.field("first").isVisible()
    dialog.act()
    assert {"first", "last"} <= set(dialog.form.problems_shown())
    assert rows(full_desk) == []


def test_a_report_is_put_together_and_kept_and_stands_in_the_list(qtbot, full_desk, before):
    listed = open_own_reports(full_desk, before)
    assert listed.empty.isVisible()
    listed.new_button.click()
    dialog = listed.findChild(ReportDialog)
    counted(qtbot, dialog)
    dialog.form.field("name").setText("上月各公司")
    dialog.form.field("moving").choose(Moving.LAST_QUARTER)
    dialog.form.field("ranked_by").choose(Measure.AGREED)
    dialog.act()
    (row,) = rows(full_desk)
    assert (row.name, row.content.period.moving, row.content.ranked_by) == (
        "上月各公司", Moving.LAST_QUARTER, Measure.AGREED,
    )  # fmt: skip
    assert listed.table.current_id() == row.id
    assert not listed.empty.isVisible()


def test_a_report_is_renamed_copied_deleted_and_brought_back(full_desk, before):
    first = keep(full_desk)
    listed = open_own_reports(full_desk, before)
    listed.rename_current()
    named(listed, "各险种")
    listed.copy_current()
    named(listed, None)
    assert [row.name for row in rows(full_desk)] == ["各险种", "各险种 2"]
    listed.table.select_id(first)
    answer("Keep it")
    listed.delete_current()
    assert len(rows(full_desk)) == 2
    answer("Delete")
    listed.delete_current()
    assert [row.name for row in rows(full_desk)] == ["各险种 2"]
    next(button for button in listed.banner._act_buttons if button.text() == "Bring it back").click()
    assert sorted(row.name for row in rows(full_desk)) == ["各险种", "各险种 2"]


def named(listed, name):
    dialog = listed.findChildren(ReportNameDialog)[-1]
    if name is not None:
        dialog.form.field("name").setText(name)
    dialog.act()
    assert not dialog.isVisible()


def test_every_figure_opens_the_cases_that_it_counts(qtbot, full_desk, before):
    dialog = opened(qtbot, full_desk, before, str(keep(full_desk)))
    grid, model = dialog.preview.grid, dialog.preview.grid.rows
    grid.setFocus()
    grid.setCurrentIndex(model.index(0, 1))
    figure = int(model.index(0, 1).data())
    with qtbot.waitSignal(full_desk.figure_wanted) as wanted:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    (selection,) = wanted.args
    assert (selection.part, selection.dimension) == (Part.ACCEPTED, Dimension.LINE)
    with full_desk.database.reading() as db:
        assert len(cases_of(db, selection).ids) == figure
    assert not dialog.isVisible()


def test_what_was_typed_is_there_again_after_looking_at_cases(qtbot, full_desk, before):
    full_desk.sign_in(with_person(full_desk))
    report_id = str(keep(full_desk))
    dialog = opened(qtbot, full_desk, before, report_id)
    recounted(qtbot, dialog, lambda: dialog.form.field("rows").choose(Dimension.CAUSE))
    dialog.open_cases(dialog.preview.table.total.cells[0].selection)
    again = opened(qtbot, full_desk, before, report_id)
    assert again.form.field("rows").choice() is Dimension.CAUSE
    assert again.banner.text


def with_person(desk):
    from mediator_desk.models.committee import Staff

    with desk.database.reading() as db:
        staff = db.scalars(select(Staff).where(Staff.role == Role.SECRETARY)).first()
    return Actor(staff.id, staff.name, Role.SECRETARY)


def test_filters_are_chosen_by_what_they_are_called(qtbot, full_desk, before):
    dialog = opened(qtbot, full_desk, before, str(keep(full_desk)))
    field = dialog.form.field("filters")
    field.open_dialog()
    asked = dialog.findChild(FiltersDialog)
    asked.show_dimension(Dimension.LINE)
    asked._list.item(0).setCheckState(Qt.CheckState.Checked)
    before_count = dialog.preview.table.total.cells[0].value
    recounted(qtbot, dialog, asked.act)
    assert field.filters() == Filters.of({Dimension.LINE: {"motor"}})
    assert dialog.preview.table.total.cells[0].value < before_count
    assert "Motor" in field.words_of(field.filters())
    recounted(qtbot, dialog, field.clear_button.click)
    assert field.filters() == Filters()


def test_a_filter_by_somebody_who_is_known_no_more_is_kept_until_it_is_taken_away(qtbot, full_desk, before):
    content = ReportContent(filters=Filters.of({Dimension.INSURER: {4711}}), period=SEPTEMBER)
    dialog = opened(qtbot, full_desk, before, str(keep(full_desk, content=content)))
    dialog.form.field("filters").open_dialog()
    asked = dialog.findChild(FiltersDialog)
    asked.act()
    assert dialog.form.field("filters").filters() == content.filters


def test_what_a_later_version_kept_is_told_and_only_kept_anew(qtbot, full_desk, before):
    report_id = keep(full_desk)
    later = {**BY_LINE.to_json(), "rows": ["line", "moon"]}
    with full_desk.database.writing() as db:
        db.execute(update(OwnReport).values(content=later))
    listed = open_own_reports(full_desk, before)
    assert listed._model.row(0).is_readable is False
    dialog = opened(qtbot, full_desk, before, str(report_id))
    assert "lines" in dialog.banner.text
    dialog.form.field("name").setText("新的")
    dialog.act()
    with full_desk.database.reading() as db:
        assert db.scalars(select(OwnReport.content).where(OwnReport.id == report_id)).one() == later
    assert [row.name for row in rows(full_desk)] == ["按险种", "新的"]


def test_what_another_desk_saved_meanwhile_is_merged(qtbot, full_desk, before):
    report_id = keep(full_desk)
    dialog = opened(qtbot, full_desk, before, str(report_id))
    dialog.form.field("columns").choose(["agreed", "paid"])
    with full_desk.database.writing() as db:
        theirs = replace(BY_LINE, rows=(Dimension.CHANNEL,))
        own_reports.save_report(
            db, report_id, OwnReportDraft("按来源", theirs, 1), by=full_desk.actor, now=full_desk.now()
        )
    dialog.act()
    (row,) = rows(full_desk)
    assert (row.name, row.content.rows, row.content.columns) == (
        "按来源", (Dimension.CHANNEL,), (Measure.AGREED, Measure.PAID),
    )  # fmt: skip


def test_who_keeps_no_settings_looks_and_exports(qtbot, full_desk, before):
    report_id = keep(full_desk)
    full_desk.sign_in(Actor(None, "陈国华", Role.MEDIATOR))
    listed = open_own_reports(full_desk, before)
    assert [act.text() for act in listed._acts() if act.isVisible()] == ["Open…"]
    dialog = opened(qtbot, full_desk, before, str(report_id))
    assert not dialog.act_button.isVisible()
    assert not dialog.form.isVisible()
    assert dialog.excel_button.isEnabled()


def test_the_table_goes_to_the_clipboard_as_spreadsheets_take_it(qtbot, full_desk, before):
    dialog = opened(qtbot, full_desk, before, str(keep(full_desk)))
    qtbot.keyClick(dialog.preview.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].startswith("Line\tAccepted")
    assert len(lines) == len(dialog.preview.table.lines) + 1


def test_the_workbook_says_what_the_screen_says(qtbot, full_desk, before, tmp_path):
    dialog = opened(qtbot, full_desk, before, str(keep(full_desk)))
    target = tmp_path / "报表.xlsx"
    dialog.files.write(target)
    qtbot.waitUntil(lambda: "written" in dialog.banner.text)
    sheet = load_workbook(target, data_only=True)["Figures"]
    head = next(row for row in sheet.iter_rows() if row[0].value == "Line")
    assert [cell.value for cell in head][:2] == ["Line", "Accepted"]
    last = [cell.value for cell in sheet[head[0].row + len(dialog.preview.table.lines)]]
    assert last[:2] == ["Total", dialog.preview.table.total.cells[0].value]
    with full_desk.database.reading() as db:
        facts = db.scalars(select(AuditEntry.facts).where(AuditEntry.act == "list_exported")).one()
    assert facts["file"] == "报表.xlsx"


def test_a_report_that_is_gone_is_told(full_desk, before):
    with pytest.raises(Refused, match="no_longer_there"):
        open_own_report(full_desk, "99", before)


@pytest.mark.parametrize("language", [i18n.ENGLISH, i18n.CHINESE])
def test_headings_say_definition_and_unit_in_both_languages(qtbot, full_desk, before, language):
    i18n.use_language(language)
    dialog = opened(qtbot, full_desk, before, str(keep(full_desk)))
    model = dialog.preview.grid.rows
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert len(set(headings)) == len(headings) == 6
    assert all(headings)


def test_the_model_of_nothing_is_empty():
    model = ReportModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
