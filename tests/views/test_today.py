"""Today on the screen: what it shows, where it leads, and that it is true whenever one looks at it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.desk import Desk
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.words import DueStep, Role
from mediator_desk.services.cases import next_steps
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.definitions import RATES, Rate
from mediator_desk.services.figures.figures import Balance, Glance
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.office import committee
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.today.board import today_board
from mediator_desk.services.today.calendar_line import calendar_line
from mediator_desk.services.today.lines import Due, DueReason, Who
from mediator_desk.views.date_words import deadline_words
from mediator_desk.views.today import texts
from mediator_desk.views.today.board_area import rows_that_fit
from mediator_desk.views.today.figures_row import figures_of
from mediator_desk.views.today.head import calendar_words, heading
from mediator_desk.views.today.reasons import reason_words
from mediator_desk.views.today.sheet_acts import SheetActs, SheetDialog
from mediator_desk.views.today.today_view import TodayActs, TodayView
from tests.services.conftest import NOW, TODAY, found

WHO = Who(1, "粤保调〔2026〕第2412号", "黄志强", "南粤财产保险")


class Clock:
    """A clock that a test puts forward."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def office(embedded_database):
    return found(embedded_database)


@pytest.fixture
def desk(jobs, settings, embedded_database, office, clock):
    given = Desk(jobs=jobs, settings=settings, clock=clock)
    given.open(embedded_database, Actor(None, "何淑仪", Role.SECRETARY))
    return given


@pytest.fixture
def opened():
    """Collect what was opened in other screens."""
    return []


@pytest.fixture
def view(desk, qtbot, opened):
    def opener(name):
        return lambda case_id, _parent: opened.append((name, case_id))

    acts = TodayActs(
        receive=lambda _parent, _tell: opened.append(("receive", 0)),
        begin_meeting=opener("begin"),
        plan_step=opener("plan"),
        review=opener("review"),
    )
    shown = TodayView(desk, acts)
    qtbot.addWidget(shown)
    shown.resize(1280, 1000)
    return shown


def show(view, qtbot):
    with qtbot.waitActive(view):
        view.show()
    settle(view, qtbot)


def settle(view, qtbot):
    QApplication.processEvents()
    qtbot.waitUntil(lambda: view.board is not None and view._desk.jobs.is_idle)
    QApplication.processEvents()


def plan(office, case_id, begins=time(14, 30), on=TODAY):
    draft = scheduling.SessionDraft(on, begins, time(begins.hour + 1, begins.minute), room_id=office.room_ids[0])
    return office.do(scheduling.plan_session, case_id, draft)


def due_in(office, case_id, on):
    with office.database.writing() as db:
        db.get_one(Case, case_id).due_on = on


def rows_of(view, card):
    return [row.shown for row in view.area.cards[card].shown_rows]


def test_today_shows_the_day_its_meetings_deadlines_and_what_waits(view, office, qtbot):
    plan(office, office.in_mediation())
    late = office.in_mediation(name="陈静", identity_number="")
    due_in(office, late, date(2026, 9, 30))
    office.receive(name="唐佩仪", identity_number="")
    show(view, qtbot)
    assert view.head.day.text() == heading(TODAY)
    assert [row.who for row in rows_of(view, "meetings")] == [texts.who_words(Who(0, "", "谢家豪", "粤安人寿"))]
    assert next(row.case_id for row in rows_of(view, "due")) == late
    assert [row.who.split(" ")[0] for row in rows_of(view, "new")] == ["唐佩仪"]
    assert view.area.cards["new"].count.text() == "1"


def test_empty_cards_say_something_and_lead_on(view, desk, qtbot):
    show(view, qtbot)
    with qtbot.waitSignal(desk.place_wanted) as asked:
        view.area.cards["meetings"].lead_wanted.emit()
    assert asked.args == ["schedule", 0]
    assert all(card._empty.isVisible() for card in view.area.cards.values())


def test_a_row_opens_its_case_by_key_and_by_mouse(view, office, desk, qtbot):
    case_id = office.receive()
    show(view, qtbot)
    row = view.area.cards["new"].shown_rows[0]
    with qtbot.waitSignal(desk.case_wanted) as asked:
        qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert asked.args == [case_id]
    row.button.setFocus()
    with qtbot.waitSignal(desk.case_wanted) as asked:
        qtbot.keyClick(row.button, Qt.Key.Key_Return)
    assert asked.args == [case_id]


def test_arrows_go_from_row_to_row(view, office, qtbot):
    for number in range(3):
        office.receive(name=f"林{number}", identity_number="")
    show(view, qtbot)
    view.take_focus()
    rows = view.area.cards["new"].shown_rows
    assert rows[0].button.hasFocus()
    qtbot.keyClick(rows[0].button, Qt.Key.Key_Down)
    assert rows[1].button.hasFocus()
    qtbot.keyClick(rows[1].button, Qt.Key.Key_Up)
    assert rows[0].button.hasFocus()


def test_the_first_meeting_to_come_is_the_primary_act_and_begins_when_it_is_time(
    view, office, desk, clock, opened, qtbot
):
    first, second = office.in_mediation(), office.in_mediation(1, identity_number="")
    plan(office, first, time(9, 30))
    plan(office, second, time(14, 30))
    show(view, qtbot)
    acts = [row.act for row in view.area.cards["meetings"].shown_rows]
    assert [act.property("look") for act in acts] == ["primary", ""]
    with qtbot.waitSignal(desk.case_wanted):
        acts[0].click()
    clock.now = NOW + timedelta(minutes=20)
    view._on_minute()
    acts[0].click()
    assert opened == [("begin", first)]


def test_a_meeting_says_how_soon_it_begins(view, office, clock, qtbot):
    plan(office, office.in_mediation(), time(9, 30))
    show(view, qtbot)
    assert rows_of(view, "meetings")[0].below == texts.translate("Today", "in {minutes} minutes").format(minutes=30)
    clock.now = NOW + timedelta(minutes=31)
    view._on_minute()
    assert rows_of(view, "meetings")[0].below == texts.translate("Today", "under way")


def test_planning_a_step_and_reviewing_open_their_dialogs(view, office, opened, qtbot):
    new, stopped = office.receive(identity_number=""), office.in_mediation()
    with office.database.writing() as db:
        case = db.get_one(Case, stopped)
        case.due_on = case.due_step = None
    show(view, qtbot)
    next(row for row in view.area.cards["stopped"].shown_rows if row.shown.case_id == stopped).act.click()
    view.area.cards["new"].link.click()
    qtbot.mouseClick(view.head.new_button, Qt.MouseButton.LeftButton)
    assert opened == [("plan", stopped), ("review", new), ("receive", 0)]


def test_today_follows_what_changes_and_the_focus_stays_with_its_row(view, office, desk, qtbot):
    ids = [office.receive(name=f"林{number}", identity_number="") for number in range(3)]
    show(view, qtbot)
    card = view.area.cards["new"]
    card.shown_rows[1].button.setFocus()
    with office.database.writing() as db:
        db.get_one(Case, ids[0]).received_at = NOW
    desk.case_changed.emit(ids[0])
    settle(view, qtbot)
    focused = next(row for row in card.shown_rows if row.button.hasFocus())
    assert focused.shown.case_id == ids[1]
    assert [row.shown.case_id for row in card.shown_rows] == [ids[1], ids[2], ids[0]]


def test_many_signals_of_one_act_are_one_look(view, desk, qtbot):
    show(view, qtbot)
    looks = []
    view._soon.timeout.connect(lambda: looks.append(1))
    for _time in range(5):
        desk.case_changed.emit(1)
        desk.schedule_changed.emit()
    settle(view, qtbot)
    assert looks == [1]


def test_what_changes_out_of_sight_is_looked_at_when_one_comes_back(view, office, desk, qtbot):
    show(view, qtbot)
    view.hide()
    office.receive()
    desk.cases_changed.emit()
    QApplication.processEvents()
    assert rows_of(view, "new") == []
    view.show()
    settle(view, qtbot)
    assert len(rows_of(view, "new")) == 1


def test_after_midnight_it_is_another_day(view, office, clock, qtbot):
    plan(office, office.in_mediation(), on=TODAY + timedelta(days=1))
    show(view, qtbot)
    assert rows_of(view, "meetings") == []
    clock.now = datetime(2026, 10, 8, 16, 0, 30, tzinfo=UTC)
    view._on_minute()
    settle(view, qtbot)
    assert view.board.on == date(2026, 10, 9)
    assert len(rows_of(view, "meetings")) == 1


def test_a_mediator_sees_his_own_cases_first_and_the_choice_is_remembered(view, office, desk, settings, qtbot):
    with office.database.writing() as db:
        chen = committee.add_staff(db, "陈国华", Role.MEDIATOR, by=office.by, now=NOW)
        mediator = committee.add_mediator(db, "陈国华华", by=office.by, now=NOW, staff_id=chen.id)
        ids = chen.id, mediator.id
    plan(office, office.in_mediation())
    desk.sign_in(Actor(ids[0], "陈国华", Role.MEDIATOR))
    show(view, qtbot)
    assert view.head.whose.isVisible()
    assert (view.board.mediator_id, rows_of(view, "meetings")) == (ids[1], [])
    view.head.whose.choose("all")
    settle(view, qtbot)
    assert view.board.mediator_id is None
    assert (settings.today_whose, len(rows_of(view, "meetings"))) == ("all", 1)


def test_a_figure_shows_last_month_whole(view, desk, qtbot):
    show(view, qtbot)
    with qtbot.waitSignal(desk.place_wanted) as asked:
        view.area.figures.cards[0].click()
    assert asked.args == ["statistics", 202609]


def _glance(agreed, concluded, agreed_before, concluded_before, accepted_before=10):
    definition = next(one for one in RATES if one.code == "agreed_concluded")
    return Glance(
        Period.month(2026, 9),
        Counts(accepted=268, concluded=259, agreed=agreed, agreed_fen=612_480_000),
        Counts(accepted=accepted_before, concluded=238, agreed=agreed_before),
        Balance(143, 268, 259, 152),
        Rate(definition, agreed, concluded),
        Rate(definition, agreed_before, concluded_before),
    )


def test_a_rate_stands_with_what_it_divides():
    rate = figures_of(_glance(157, 241, 148, 227))[3]
    assert (rate.figure, rate.direction) == ("65.15", -1)
    assert "157 ÷ 241" in rate.note
    assert "−0.05" in rate.change


def test_a_rate_of_few_cases_is_said_as_on_the_screen_of_the_figures_and_one_of_none_is_not():
    few = figures_of(_glance(3, 10, 0, 0))[3]
    assert (few.figure, few.unit, few.change) == ("30.00", "%", "—")
    assert "3 ÷ 10" in few.note
    none = figures_of(_glance(0, 0, 148, 227))[3]
    assert (none.figure, none.unit, none.change) == ("—", "", "—")


def test_what_was_corrected_of_the_month_before_stands_in_the_balance_so_that_it_adds_up():
    glance = replace(_glance(157, 241, 148, 227), balance=Balance(143, 268, 258, 152, corrected=-1))
    assert "143 更正 −1 + " in figures_of(glance)[1].note.replace("corrected", "更正")


def test_there_is_no_change_from_nothing():
    accepted = figures_of(_glance(157, 241, 0, 0, accepted_before=0))[0]
    assert (accepted.figure, accepted.change, accepted.direction) == ("268", "—", 0)


def test_the_balance_stands_under_what_was_concluded():
    note = figures_of(_glance(157, 241, 148, 227))[1].note
    assert all(number in note for number in ("143", "268", "259", "152"))


@pytest.mark.parametrize("due_on", [date(2026, 9, 29), date(2026, 10, 8), date(2026, 10, 10)])
@pytest.mark.parametrize("in_working_days", [True, False])
def test_a_day_is_counted_as_its_limit_is_and_as_everywhere_else(due_on, in_working_days):
    left = WorkingDays().working_days_between(TODAY, due_on)
    reason = DueReason(number=3, in_working_days=in_working_days)
    line = Due(WHO, DueStep.MEDIATE, due_on, left, (due_on - TODAY).days, False, reason)
    said = deadline_words(due_on, TODAY, WorkingDays() if in_working_days else None)
    assert texts.due_text(line).sign.text == said
    assert texts.due_text(line).sign.tone == ("bad" if due_on < TODAY else "warn" if left <= 1 else "")


def test_the_reason_of_a_day_is_said():
    def said(due_on, **reason):
        left = WorkingDays().working_days_between(TODAY, due_on)
        return reason_words(Due(WHO, DueStep.MEDIATE, due_on, left, (due_on - TODAY).days, False, DueReason(**reason)))

    rolled = said(date(2026, 10, 12), number=30, rolled_from=date(2026, 10, 11))
    assert "11" in rolled
    assert "12" in rolled
    skipped = said(
        TODAY, number=3, in_working_days=True, skipped_from=date(2026, 10, 1), skipped_until=date(2026, 10, 7)
    )
    assert all(part in skipped for part in ("3", "1", "7"))
    assert said(date(2026, 10, 10), number=3, is_make_up=True) != said(date(2026, 10, 10), number=3)


def test_the_calendar_line_says_the_holiday_over_and_the_make_up_day_to_come():
    said = calendar_words(calendar_line(WorkingDays(), TODAY))
    assert "国庆节" in said
    assert "10" in said


def test_the_day_sheet_holds_what_is_on_the_screen(view, office, qtbot):
    plan(office, office.in_mediation())
    show(view, qtbot)
    sheet = view.sheet()
    assert [section.count for section in sheet.sections] == [1, 1, 0, 0, 0]
    assert sheet.sections[0].lines[0].lead == "14:30"


def test_one_act_prints_where_there_is_a_printer_else_the_sheet_is_shown(view, qtbot):
    show(view, qtbot)
    qtbot.keyClick(view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.findChild(SheetDialog) is not None or bool(view.banner.text))
    dialog = view.findChild(SheetDialog)
    assert dialog is None or dialog.preview.document.pageCount() == 1


def test_the_sheet_is_printed_whole(view, desk, qtbot, tmp_path):
    from mediator_desk.documents.lists.day_sheet import render_day_sheet

    show(view, qtbot)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    SheetActs(desk, view, view.banner).print_on(render_day_sheet(view.sheet()), printer)
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    assert view.banner.text


def test_what_people_typed_is_plain_text(view, office, qtbot):
    case_id = office.receive(name="<b>王芳</b>")
    show(view, qtbot)
    row = view.area.cards["new"].shown_rows[0]
    assert row.shown.case_id == case_id
    assert row._who.textFormat() == Qt.TextFormat.PlainText
    assert "<b>" not in row.button.toolTip()


def test_a_step_written_for_a_case_takes_it_from_the_card(view, office, desk, qtbot):
    case_id = office.in_mediation()
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.due_on = case.due_step = None
    show(view, qtbot)
    assert len(rows_of(view, "stopped")) == 1
    office.do(next_steps.set_next_step, case_id, words="打电话", on=TODAY + timedelta(days=1))
    desk.case_changed.emit(case_id)
    settle(view, qtbot)
    assert rows_of(view, "stopped") == []
    with office.database.reading() as db:
        assert today_board(db, TODAY).stopped.count == 0


def test_rows_fill_the_page_and_no_more():
    heights, least = {"meetings": 61, "due": 41}, {"meetings": 3, "due": 4}
    few = rows_that_fit({"meetings": 15, "due": 62}, heights, least, 0)
    assert few == least
    more = rows_that_fit({"meetings": 15, "due": 62}, heights, least, 600)
    assert 600 - 41 < 61 * more["meetings"] + 41 * more["due"] <= 600
    assert rows_that_fit({"meetings": 1, "due": 2}, heights, least, 2000) == {"meetings": 1, "due": 2}


@pytest.mark.parametrize(("width", "height"), [(1294, 768), (1848, 1080)])
def test_a_full_day_needs_no_scrolling_on_a_usual_screen(view, office, qtbot, width, height):
    for number in range(8):
        office.receive(name=f"林{number}", identity_number="")
        case_id = office.in_mediation(name=f"陈{number}", identity_number="")
        due_in(office, case_id, date(2026, 9, 30))
        if number < 6:
            plan(office, case_id, time(9 + number, 0))
    view.resize(width, height)
    show(view, qtbot)
    assert view.area.verticalScrollBar().maximum() == 0
    assert len(rows_of(view, "meetings")) >= 3
    assert len(rows_of(view, "due")) >= 4
