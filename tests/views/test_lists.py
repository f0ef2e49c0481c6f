"""The list of cases as a person makes it one's own: conditions, columns, views, sums, and the ways out of the desk."""

from __future__ import annotations

from decimal import Decimal

import openpyxl
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QScrollArea, QWidget
from sqlalchemy import select, update

from mediator_desk.conventions.amounts import figures
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.words import Line, Role
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.cases.conditions import NO, NOT_FILLED, YES, Condition, Field, Manner, Span, manners_of
from mediator_desk.services.lists import views
from mediator_desk.services.lists.choices import ListChoices
from mediator_desk.services.lists.looks import ListLook
from mediator_desk.services.office import committee
from mediator_desk.services.review import review
from mediator_desk.views.cases.columns_dialog import ColumnsDialog
from mediator_desk.views.cases.condition_dialog import ConditionDialog
from mediator_desk.views.cases.condition_words import OPEN, condition_words, field_word, flag_word, span_word
from mediator_desk.views.cases.list_out import list_out
from mediator_desk.views.cases.list_paper import ListPaperDialog
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.queues import QueueButton, QueueList
from mediator_desk.views.cases.view import CasesView
from mediator_desk.views.cases.view_dialog import ViewDialog
from tests.kept_states import brought
from tests.views.cases_at_hand import AFTER_THE_EXPORT, open_dialog, take_in

MOTOR = Condition(Field.LINE, Manner.ONE_OF, (Line.MOTOR.value,))
LARGE = Condition(Field.CLAIMED, Manner.BETWEEN, ("30000.00", ""))
NEVER = Condition(Field.CLAIMED, Manner.BETWEEN, ("9999999999", ""))
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def secretary(staffed_desk):
    """Let somebody work there who is on the staff and keeps the settings."""

    def add() -> Actor:
        with staffed_desk.database.writing() as db:
            staff = committee.add_staff(db, "何敏", Role.SECRETARY, by=staffed_desk.actor, now=staffed_desk.now())
            return Actor(staff.id, staff.name, staff.role)

    staffed_desk.sign_in(brought(staffed_desk.database, "a secretary", add))
    return staffed_desk


@pytest.fixture
def make_view(qtbot, secretary):
    def make() -> CasesView:
        view = CasesView(secretary, {}, print, print)
        qtbot.addWidget(view)
        view.resize(1366, 768)
        view.show()
        qtbot.waitExposed(view)
        qtbot.waitUntil(lambda: secretary.jobs.is_idle)
        return view

    return make


@pytest.fixture
def view(secretary, make_view, qtbot):
    take_in(secretary)
    view = make_view()
    view.show_queue(Queue.ALL)
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)
    return view


def put(qtbot, view, *conditions):
    for condition in conditions:
        view.tools.look.put(condition)
    qtbot.waitUntil(lambda: view._desk.jobs.is_idle)


def ids_shown(view):
    return [view.listing.model.id_at(number) for number in range(view.listing.model.rowCount())]


def count(view):
    return view.listing.model.rowCount()


def keep(qtbot, view, name):
    """Keep what is shown as a view of one's own."""
    view.tools._keep_view()
    dialog = open_dialog(ViewDialog)
    dialog.form.field("name").setText(name)
    dialog.act_button.click()
    qtbot.waitUntil(lambda: view._desk.jobs.is_idle)


# --- conditions ------------------------------------------------------------------------------------------------


def test_a_condition_is_a_chip_and_its_cross_takes_it_away(view, qtbot):
    every = count(view)
    put(qtbot, view, MOTOR, LARGE)
    assert len(view.tools.bar.chips()) == 2
    assert 0 < count(view) < every
    chip = view.tools.bar.chip(0)
    at_cross = chip.rect().center()
    at_cross.setX(chip.width() - 12)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=at_cross)
    assert view.tools.look.look.conditions == (LARGE,)


def test_delete_takes_a_chip_away_and_enter_opens_it(view, qtbot):
    put(qtbot, view, MOTOR)
    qtbot.keyClick(view.tools.bar.chip(0), Qt.Key.Key_Return)
    dialog = open_dialog(ConditionDialog)
    assert dialog.part.list.values() == (Line.MOTOR.value,)
    dialog.part.list.tick([Line.LIFE.value])
    dialog.act_button.click()
    assert view.tools.look.look.conditions == (Condition(Field.LINE, Manner.ONE_OF, (Line.LIFE.value,)),)
    qtbot.keyClick(view.tools.bar.chip(0), Qt.Key.Key_Delete)
    assert view.tools.look.look.conditions == ()


def test_the_chip_of_the_queue_gives_way_to_all_cases(view, qtbot):
    view.show_queue(Queue.TO_REVIEW)
    put(qtbot, view, LARGE)
    qtbot.keyClick(view.tools.bar.chip(0), Qt.Key.Key_Backspace)
    assert view.queues.queue is Queue.ALL
    assert view.tools.look.look.conditions == (LARGE,)


def test_a_condition_is_made_by_keys_alone(view, qtbot):
    qtbot.keyClick(view.tools.bar.add_button, Qt.Key.Key_Return)
    dialog = open_dialog(ConditionDialog)
    assert dialog.windowType() is Qt.WindowType.Dialog
    for _step in range(list(Field).index(Field.LINE)):
        qtbot.keyClick(dialog._fields, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.part.list, Qt.Key.Key_Space)
    dialog.act_button.click()
    assert view.tools.look.look.conditions == (MOTOR,)


def test_nothing_ticked_is_said_and_the_dialog_stays(view):
    view.tools._ask_for_condition(-1)
    dialog = open_dialog(ConditionDialog)
    dialog.act_button.click()
    assert dialog.isVisible()
    assert dialog.banner.text


def test_a_range_that_runs_backwards_is_said_beside_its_end(view):
    view.tools._ask_for_condition(-1)
    dialog = open_dialog(ConditionDialog)
    dialog.choose(Field.CLAIMED)
    dialog.part.form.field("first").setText("500")
    dialog.part.form.field("last").setText("20")
    dialog.act_button.click()
    assert set(dialog.part.form.problems_shown()) == {"last"}


@pytest.mark.parametrize(
    "condition",
    [
        MOTOR,
        LARGE,
        Condition(Field.STATE, Manner.ONE_OF, OPEN),
        Condition(Field.LINE, Manner.ONE_OF, (NOT_FILLED, Line.LIFE.value)),
        Condition(Field.ACCEPTED, Manner.WITHIN, (Span.LAST_MONTH.value,)),
        Condition(Field.RECEIVED, Manner.BETWEEN, ("2026-09-01", "2026-09-30")),
        Condition(Field.AGREED, Manner.EMPTY),
        Condition(Field.OVERDUE, Manner.IS, (YES,)),
    ],
)
def test_a_condition_opens_as_it_was_made(view, condition):
    made = []
    dialog = ConditionDialog(ListChoices(), made.append, view, condition=condition)
    dialog.act()
    assert [set(one.values) for one in made] == [set(condition.values)]
    assert made[0].manner is condition.manner
    assert condition_words(condition, ListChoices())


def test_an_empty_list_leads_back_to_all_that_the_queue_has(view, qtbot):
    put(qtbot, view, NEVER)
    assert count(view) == 0
    qtbot.mouseClick(view.listing.empty_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: count(view) > 0)
    assert view.tools.look.look.conditions == ()


def test_another_queue_begins_without_the_conditions_of_the_one_before(view, qtbot):
    put(qtbot, view, MOTOR)
    qtbot.mouseClick(view.queues.findChild(QWidget, f"queue_{Queue.NEW}"), Qt.MouseButton.LeftButton)
    assert view.tools.look.look.conditions == ()


def test_another_screen_asks_for_a_queue_by_its_word(view):
    view.show_queue(Queue.OVERDUE.value)
    assert view.queues.queue is Queue.OVERDUE


def test_everything_that_can_be_asked_has_its_word(view):
    for field in Field:
        assert field_word(field)
        for manner in manners_of(field):
            if manner is Manner.IS:
                assert flag_word(field, YES) != flag_word(field, NO)
    assert all(span_word(span) for span in Span)


# --- columns ---------------------------------------------------------------------------------------------------


def test_a_chosen_column_is_found_out_shown_and_remembered(view, qtbot, make_view):
    assert "channel" not in view.listing.table.columns.shown_keys()
    view.tools._choose_columns()
    dialog = open_dialog(ColumnsDialog)
    dialog.list.tick([*dialog.list.values(), "channel"])
    dialog.act_button.click()
    qtbot.waitUntil(lambda: view._desk.jobs.is_idle)
    number = [column.key for column in view.listing.model.columns].index("channel")
    assert view.listing.model.index(0, number).data()
    assert "channel" in make_view().listing.table.columns.shown_keys()


def test_columns_are_moved_by_keys_and_reset_to_the_usual(view):
    usual = view.listing.table.columns.shown_keys()
    view.tools._choose_columns()
    dialog = open_dialog(ColumnsDialog)
    dialog.list.setCurrentRow(1)
    dialog.list.move_current(-1)
    dialog.act_button.click()
    assert view.listing.table.columns.shown_keys()[:2] == (usual[1], usual[0])
    view.tools._choose_columns()
    dialog = open_dialog(ColumnsDialog)
    dialog.reset()
    dialog.act_button.click()
    assert view.listing.table.columns.shown_keys() == usual


def test_without_a_column_there_is_no_list(view):
    view.tools._choose_columns()
    dialog = open_dialog(ColumnsDialog)
    dialog.list.tick([])
    dialog.act_button.click()
    assert dialog.isVisible()
    assert dialog.banner.text


def test_every_column_can_be_shown_at_once(view, qtbot):
    view.listing.choose_columns([column.key for column in view.listing.model.columns])
    qtbot.waitUntil(lambda: view._desk.jobs.is_idle)
    model = view.listing.model
    assert all(model.index(0, number).data() is not None for number in range(model.columnCount()))


# --- views -----------------------------------------------------------------------------------------------------


def test_a_list_is_kept_under_a_name_and_comes_back_as_it_was(view, qtbot):
    put(qtbot, view, MOTOR)
    view.listing.choose_columns(["number", "amount", "channel"])
    keep(qtbot, view, "车险")
    assert view.queues.views.names() == ["车险"]
    found = count(view)
    view.show_queue(Queue.NEW)
    view.listing.choose_columns(["number", "state"])
    shown = view.queues.views.button_of(view.tools.views.views[0].id)
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view._desk.jobs.is_idle)
    assert count(view) == found
    assert view.listing.table.columns.shown_keys() == ("number", "amount", "channel")
    assert shown.isChecked()


def test_a_view_without_columns_of_its_own_is_shown_in_ones_own(view, qtbot, secretary):
    own = view.listing.table.columns.shown_keys()
    put(qtbot, view, MOTOR)
    view.listing.choose_columns(["number"])
    keep(qtbot, view, "车险")
    view.listing.show_own_columns()
    with secretary.database.writing() as db:
        bare = views.ViewDraft("大额", ListLook(conditions=(LARGE,)))
        views.save_view(db, bare, by=secretary.actor, now=secretary.now())
    view.tools.views.reload()
    view.listing.choose_columns(own)
    for kept in view.tools.views.views:
        view.tools._on_view_chosen(kept.id)
    assert view.listing.table.columns.shown_keys() == own
    assert view.tools.bar.reset_button.isHidden()


def test_ones_own_columns_come_back_after_a_view(view, qtbot):
    own = view.listing.table.columns.shown_keys()
    put(qtbot, view, MOTOR)
    keep(qtbot, view, "车险")
    view.listing.choose_columns(["number"])
    view.show_queue(Queue.NEW)
    assert view.listing.table.columns.shown_keys() == own


def test_a_changed_view_says_so_and_is_kept_or_put_back(view, qtbot):
    put(qtbot, view, MOTOR)
    keep(qtbot, view, "车险")
    bar = view.tools.bar
    assert bar.reset_button.isHidden()
    put(qtbot, view, LARGE)
    assert not bar.reset_button.isHidden()
    bar.reset_button.click()
    assert view.tools.look.look.conditions == (MOTOR,)
    put(qtbot, view, LARGE)
    bar.keep_button.click()
    assert bar.reset_button.isHidden()
    assert view.tools.views.views[0].look.conditions == (MOTOR, LARGE)


def test_a_name_that_is_taken_is_said_beside_the_field(view, qtbot):
    put(qtbot, view, MOTOR)
    keep(qtbot, view, "车险")
    view.show_queue(Queue.ALL)
    view.tools._keep_view()
    dialog = open_dialog(ViewDialog)
    dialog.form.field("name").setText("车险")
    dialog.act_button.click()
    assert set(dialog.form.problems_shown()) == {"name"}


def test_views_are_moved_renamed_and_shared_from_where_they_stand(view, qtbot, secretary):
    for name in ("一", "二"):
        view.show_queue(Queue.ALL)
        keep(qtbot, view, name)
    second = view.tools.views.views[1]
    qtbot.keyClick(view.queues.views.button_of(second.id), Qt.Key.Key_Up, ALT)
    assert view.queues.views.names() == ["二", "一"]
    view.tools.views.rename(second)
    dialog = open_dialog(ViewDialog)
    dialog.form.field("name").setText("二号")
    dialog.act_button.click()
    view.tools.views.share(view.tools.views.view(second.id), is_shared=True)
    assert view.queues.views.names() == ["一", "二号"]
    with secretary.database.reading() as db:
        assert [one.is_shared for one in views.views_of(db, None)] == [True]


# --- sums, and the ways out ------------------------------------------------------------------------------------


def test_the_footer_adds_up_all_and_what_is_selected(view, qtbot):
    assert str(count(view)) in view.listing.footer.text
    table = view.listing.table
    for row in (0, 1):
        index = view.listing.model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        table.selectionModel().select(index, flags.Select | flags.Rows)
    qtbot.waitUntil(lambda: len(view.listing.footer.text.splitlines()) == 3)


def test_how_many_are_selected_is_said_by_the_bar_alone(view, qtbot):
    view.listing.table.selectAll()
    every = count(view)
    qtbot.waitUntil(lambda: len(view.listing.footer.text.splitlines()) == 3)
    assert view.listing.footer.text.count(str(every)) == 1


def test_the_view_in_use_is_there_again_after_a_start(view, qtbot, make_view):
    put(qtbot, view, MOTOR)
    keep(qtbot, view, "车险")
    again = make_view()
    assert again.tools.look.view.name == "车险"
    assert again.tools.look.look.conditions == (MOTOR,)


def test_who_left_the_view_begins_with_the_usual_queue(view, qtbot, make_view):
    put(qtbot, view, MOTOR)
    keep(qtbot, view, "车险")
    view.show_queue(Queue.ALL)
    again = make_view()
    assert again.tools.look.view is None
    assert again.tools.look.look.queue is Queue.NEW


def test_a_view_that_is_gone_is_not_shown_after_a_start(view, qtbot, make_view, secretary):
    put(qtbot, view, MOTOR)
    keep(qtbot, view, "车险")
    with secretary.database.writing() as db:
        views.delete_view(db, view.tools.look.view.id, by=secretary.actor, now=secretary.now())
    assert make_view().tools.look.view is None


def test_a_workbook_holds_exactly_what_is_shown_and_leaves_a_trace(view, qtbot, secretary, tmp_path):
    put(qtbot, view, LARGE)
    view.listing.choose_columns(["number", "amount", "received"])
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)
    target = tmp_path / "list.xlsx"
    view.tools.exports.write_workbook_to(target)
    qtbot.waitUntil(lambda: view.banner.text != "")
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(target).active.iter_rows()]
    model = view.listing.model
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    start = next(place for place, row in enumerate(rows) if row[0] == shown[0])
    assert [row[0] for row in rows[start : start + len(shown)]] == shown
    assert all(row[1] >= 30000 for row in rows[start : start + len(shown)])
    with secretary.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "list_exported")).one()
        assert (entry.actor_name, entry.facts["count"], entry.facts["file"]) == ("何敏", len(shown), "list.xlsx")


def test_rows_that_are_copied_leave_a_trace(view, qtbot, secretary):
    put(qtbot, view, LARGE)
    view.listing.table.selectRow(0)
    view.listing.table._copy()
    assert QGuiApplication.clipboard().text()
    with secretary.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "list_exported")).one()
        assert (entry.actor_name, entry.facts["count"], entry.facts["form"]) == ("何敏", 1, "clipboard")


def test_count_sums_and_rows_that_go_out_are_of_one_moment(view, secretary):
    asked = view.tools.exports.asked()
    place = [column.key for column in asked.columns].index("amount")
    with list_out(secretary, asked) as out:
        with secretary.database.writing() as db:
            db.execute(update(Case).values(claimed_amount=Decimal("1.00")))
        amounts = [row[place] for row in out.rows()]
    assert len(amounts) == out.count
    assert figures(sum(amount for amount in amounts if amount is not None)) in out.totals


def test_down_goes_from_the_search_to_the_first_choice_in_sight(view, qtbot):
    dialog = ColumnsDialog(view.listing.model.columns, view.listing.chosen_columns(), print, view)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().window() is dialog)
    field = dialog.findChild(QLineEdit)
    field.setFocus()
    dialog.list.tick([])
    field.setText(next(column.title for column in view.listing.model.columns if column.key == "policy"))
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert dialog.list.hasFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.list.values() == ("policy",)


def test_the_queues_end_on_a_whole_row_in_a_low_window(qtbot):
    queues = QueueList()
    qtbot.addWidget(queues)
    queues.resize(184, 420)
    queues.show()
    scroll = queues.findChild(QScrollArea)
    ends = [one.y() + one.height() for one in queues.findChildren(QueueButton) if not one.isHidden()]
    assert scroll.widget().height() > scroll.height()
    assert scroll.height() in ends


def test_the_list_is_shown_as_it_will_be_printed_and_kept_as_a_pdf(view, qtbot, secretary, tmp_path):
    view.tools.exports.show_paper()
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)
    dialog = open_dialog(ListPaperDialog)
    assert dialog.preview.document.pageCount() > 1
    dialog.save_to(tmp_path / "list.pdf")
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    with secretary.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "list_exported")).one()
        assert (entry.facts["form"], entry.facts["file"]) == ("paper", "list.pdf")


# --- rows ------------------------------------------------------------------------------------------------------


def test_enter_and_a_double_click_ask_for_the_case_as_a_whole(view, qtbot, secretary):
    asked = []
    secretary.case_wanted.connect(asked.append)
    table = view.listing.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    table.doubleClicked.emit(view.listing.model.index(0, 0))
    assert asked == [view.listing.model.id_at(0)] * 2


def test_f6_and_the_right_arrow_go_over_to_the_case(view, qtbot):
    table = view.listing.table
    for key in (Qt.Key.Key_F6, Qt.Key.Key_Right):
        table.setFocus()
        qtbot.waitUntil(lambda: view.pane.case is not None)
        qtbot.keyClick(table, key)
        assert view.pane.isAncestorOf(view.focusWidget())


def test_several_selected_rows_bring_their_bar(qtbot, secretary):
    counts = []

    class Bar(QWidget):
        def show_selection(self, selected):
            counts.append(selected)

    take_in(secretary)
    view = CasesView(secretary, {}, print, print, selection_bar=lambda *_given: Bar())
    qtbot.addWidget(view)
    view.show_queue(Queue.ALL)
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)
    view.listing.table.selectAll()
    assert counts[-1] == count(view)
    assert not view.selection_bar.isHidden()
    view.listing.table.selectRow(0)
    assert view.selection_bar.isHidden()
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)


def test_what_has_no_room_on_a_small_screen_still_goes_out_and_stays_chosen(view, qtbot):
    view.resize(900, 700)
    qtbot.waitUntil(lambda: len(view.listing.table.columns.shown_keys()) < 7)
    assert "amount" in [column.key for column in view.tools.exports.asked().columns]
    view.tools._choose_columns()
    assert "amount" in open_dialog(ColumnsDialog).list.values()


def test_after_the_inbox_the_list_stands_at_the_next_case_with_the_keyboard(qtbot, secretary):
    opened = []

    def open_inbox(_case_id, parent):
        dialog = QDialog(parent)
        dialog.show()
        opened.append(dialog)
        return dialog

    take_in(secretary)
    view = CasesView(secretary, {Offer.COMPARE: open_inbox}, print, print)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)
    model, table = view.listing.model, view.listing.table
    decided, following = model.id_at(1), model.id_at(2)
    table.select_id(decided)
    view.take_focus()
    qtbot.keyClick(table, Qt.Key.Key_R)
    with secretary.database.writing() as db:
        review.accept_case(db, decided, by=secretary.actor, now=secretary.now(), words="已核实")
    secretary.case_changed.emit(decided)
    qtbot.waitUntil(lambda: table.current_id() == following)
    opened[0].done(0)
    qtbot.waitUntil(lambda: view.pane.case is not None and view.pane.case.id == following)
    assert view.focusWidget() is table
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)


def test_the_cases_of_a_figure_are_a_list_like_any_and_its_chip_leads_out_again(view, secretary, qtbot):
    view.show_queue(Queue.NEW)
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)
    before = ids_shown(view)
    counted = before[:3]
    view.show_counted(counted, "2026年10月 受理")
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)
    assert sorted(ids_shown(view)) == sorted(counted)
    assert view.tools.bar.chips() == ["2026年10月 受理"]
    assert view.tools.filter_words() == "2026年10月 受理"
    wanted = []
    secretary.place_wanted.connect(lambda *place: wanted.append(place))
    qtbot.keyClick(view.tools.bar.chip(0), Qt.Key.Key_Return)
    assert wanted == [("statistics", 0)]
    qtbot.keyClick(view.tools.bar.chip(0), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)
    assert view.tools.look.look.queue is Queue.NEW
    assert ids_shown(view) == before


def test_the_cases_of_a_figure_may_be_narrowed_put_in_order_and_written_out_but_are_no_view(
    view, secretary, qtbot, tmp_path
):
    counted = ids_shown(view)
    view.show_counted(counted, "2026年10月 受理")
    put(qtbot, view, MOTOR)
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)
    shown = ids_shown(view)
    assert 0 < len(shown) < len(counted)
    view.tools.exports.write_workbook_to(tmp_path / "list.xlsx")
    qtbot.waitUntil(lambda: (tmp_path / "list.xlsx").exists())
    qtbot.waitUntil(lambda: secretary.jobs.is_idle)
    view.tools.acts()["keep_view"]()
    assert view.banner.isVisible()
    assert view.tools.views.views == []
    view.show_queue(Queue.ALL)
    assert view.tools.look.counted is None
