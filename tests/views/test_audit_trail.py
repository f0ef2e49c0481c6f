"""The viewer of the audit trail, and the check of the records, in the window."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook
from PySide6.QtTest import QAbstractItemModelTester
from sqlalchemy import select, text

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.words import Role
from mediator_desk.progress import Progress
from mediator_desk.services import audit, audit_trail
from mediator_desk.services.audit_trail import NOBODY, FieldChange, TrailFilter
from mediator_desk.views.audit_trail.opening import open_audit_trail
from mediator_desk.views.audit_trail.trail_dialog import AuditTrailDialog
from mediator_desk.views.audit_trail.trail_out import trail_out
from mediator_desk.views.audit_trail.trail_rows import columns, shown_changes
from mediator_desk.views.backup_fields import field_words
from mediator_desk.views.backup_words import table_words
from mediator_desk.views.checking.check_dialog import CheckRecordsDialog
from mediator_desk.views.shown_list import write_shown_list


@pytest.fixture(autouse=True)
def _work(office):
    """A case was accepted at this desk."""
    office.accept()


@pytest.fixture
def dialog(desk, qtbot):
    made = AuditTrailDialog(desk)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.entries.is_complete and made.entries.rowCount() > 0)
    qtbot.waitUntil(lambda: made.filters.act.count() > 1)
    return made


def acts(database, asked=TrailFilter()):  # noqa: B008 - frozen
    with database.reading() as db:
        return [one.act for one in audit_trail.first_entries(db, asked, 10_000)]


def test_the_newest_entry_stands_first_and_each_has_a_sentence(dialog, desk):
    with desk.database.reading() as db:
        newest = db.scalars(select(AuditEntry.id).order_by(AuditEntry.at.desc(), AuditEntry.id.desc()).limit(1)).one()
    assert dialog.entries.id_at(0) == newest
    assert dialog.entries.row(0).said


def test_the_model_of_the_trail_keeps_the_rules_of_models(dialog):
    tester = QAbstractItemModelTester(dialog.entries, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.filters.act.choose("accepted")
    dialog.reload()
    dialog.filters.clear()
    assert tester.model() is dialog.entries


def test_the_filters_narrow_the_list(dialog, desk, qtbot):
    dialog.filters.act.choose("accepted")
    dialog.reload()
    qtbot.waitUntil(lambda: dialog.entries.is_complete)
    assert dialog.entries.rowCount() == acts(desk.database).count("accepted") > 0
    dialog.filters.clear()
    dialog.filters.case.setText("nobody's number")
    dialog.reload()
    qtbot.waitUntil(lambda: dialog.entries.is_complete and dialog.entries.rowCount() == 0)
    assert not dialog.act_button.isEnabled()


def test_every_filter_asks_for_what_it_says(desk):
    every = acts(desk.database)
    with desk.database.reading() as db:
        rows = audit_trail.first_entries(db, TrailFilter(), 10_000)
        choices = audit_trail.trail_choices(db)
        day = audit_trail.first_entries(db, TrailFilter(), 1)[0].at.date()
        assert list(audit_trail.trail_ids(db, TrailFilter())) == [one.id for one in rows]
        case = next(one for one in rows if one.case_number)
        of_case = audit_trail.first_entries(db, TrailFilter(case=case.case_number), 10_000)
        staff = {one: len(audit_trail.trail_ids(db, TrailFilter(staff_id=one))) for one, _name in choices.staff}
        nobody = len(audit_trail.trail_ids(db, TrailFilter(staff_id=NOBODY)))
        later = audit_trail.trail_ids(db, TrailFilter(first=day.replace(year=2100)))
    assert set(choices.acts) == set(every)
    assert {one.case_id for one in of_case} == {case.case_id}
    assert sum(staff.values()) + nobody == len(every)
    assert len(later) == 0


def test_the_pane_says_what_stood_before_and_after_and_masks_numbers(dialog, desk, qtbot):
    before, after = {"cases/1": {"next_step": "打电话13812345678"}}, {"cases/1": {"next_step": "已联系"}}
    with desk.database.writing() as db:
        audit.note(db, "cases/1", before["cases/1"], after["cases/1"])
        entry = audit.record(db, "dispute_changed", by=desk.actor, at=desk.now(), case_id=1)
    dialog.reload()
    qtbot.waitUntil(lambda: dialog.entries.is_complete and dialog.entries.number_of(entry) is not None)
    dialog.table.select_id(entry)
    changes = [dialog.changes.row(number) for number in range(dialog.changes.rowCount())]
    assert [(one.row, one.field, one.after) for one in changes] == [
        (f"{table_words('cases')} 1", field_words("cases", "next_step"), "已联系")
    ]
    assert "13812345678" not in changes[0].before
    assert changes[0].before.startswith("打电话")
    dialog.show()
    assert dialog.changes_table.isVisible()
    dialog._show_changes(0)
    assert not dialog.changes_table.isVisible()  # the list has its room


def test_values_of_every_kind_are_told_in_one_line():
    kinds = [True, False, None, ["a", "b"], {"n": 1}, "x\ny", "30150.07"]
    shown = shown_changes(FieldChange("cases/1", "f", kind, None) for kind in kinds)
    assert [one.before for one in shown] == ["✓", "–", "", "a；b", "n: 1", "x y", "30150.07"]


def test_the_workbook_holds_what_is_shown_and_leaves_a_trace(desk, tmp_path):
    target = tmp_path / "trail.xlsx"
    with desk.database.writing() as db:
        audit.record(db, "dispute_changed", by=desk.actor, at=desk.now(), reason="=1+1")
    count = write_shown_list(desk, trail_out(TrailFilter(), columns(), "全部", desk.now()), target, Progress())
    cells = [cell for row in load_workbook(target).active.iter_rows() for cell in row]
    assert count > 0
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert "=1+1" in {cell.value for cell in cells}
    assert acts(desk.database)[0] == "taken_out"


def test_a_workbook_of_which_the_trail_cannot_be_told_does_not_stay(desk, tmp_path):
    target = tmp_path / "trail.xlsx"
    desk.open(desk.database, Actor(None, "陈国华", Role.MEDIATOR))
    with pytest.raises(Refused, match="not_for_role"):
        write_shown_list(desk, trail_out(TrailFilter(), columns(), "全部", desk.now()), target, Progress())
    assert not target.exists()


def test_whoever_may_not_read_the_trail_is_told(desk):
    desk.open(desk.database, Actor(None, "陈国华", Role.MEDIATOR))
    with pytest.raises(Refused, match="not_for_role"):
        open_audit_trail(desk, None)


def test_the_check_says_that_everything_is_as_it_was_left_and_what_is_not(desk, qtbot):
    dialog = CheckRecordsDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.act()
    qtbot.waitUntil(lambda: dialog.banner.isVisible(), timeout=20_000)
    assert dialog.found.toPlainText() == ""
    with desk.database.writing() as db:
        db.execute(text("DROP TRIGGER audit_entries_no_update"))
    dialog.act()
    qtbot.waitUntil(lambda: dialog.found.toPlainText() != "", timeout=20_000)
    assert "audit_entries_no_update" in dialog.found.toPlainText()
