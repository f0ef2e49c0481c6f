"""张敏 正在看, 正在改: seen wherever the case is shown, gone at once when she leaves, silent when all fails."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from sqlalchemy import event, select

from mediator_desk.app.presence_keeper import PresenceKeeper
from mediator_desk.desk import Desk
from mediator_desk.models.actor import Actor
from mediator_desk.models.office_work import Presence
from mediator_desk.models.words import Role
from mediator_desk.services import presence
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.office import committee
from mediator_desk.views import theme
from mediator_desk.views.cases.dispute_dialog import DisputeDialog
from mediator_desk.views.cases.listing import CaseListing
from mediator_desk.views.cases.page.case_page import CasePage
from mediator_desk.views.presence_board import board_of
from mediator_desk.views.presence_line import PresenceLine
from mediator_desk.views.table_paint import FIRST_PADDING, MARK, MARK_GAP
from tests.views.agreements_at_hand import office_of
from tests.views.cases_at_hand import case_of
from tests.views.two_desks import OtherDesk, listening

WITHIN_MS = 10_000


@pytest.fixture
def here(jobs, settings, now, database, desk):
    """Give an open desk, once on each engine, at which 何淑仪 of the staff works."""
    given = Desk(jobs=jobs, settings=settings, clock=lambda: now)
    given.open(database, desk.actor)
    return given


@pytest.fixture
def at_office(here):
    office = office_of(here)
    with here.database.writing() as db:
        me = committee.add_staff(db, "何淑仪", Role.SECRETARY, by=office.by, now=office.now)
        here.sign_in(Actor(me.id, "何淑仪", Role.SECRETARY, "一号台"))
    return office


@pytest.fixture
def other(here, at_office):
    given = OtherDesk(here, at_office)
    yield given
    given.close()


@pytest.fixture
def keeper(qtbot, here, other):
    news = listening(qtbot, here)
    given = PresenceKeeper(here, news)
    given.begin()
    yield given
    given.close()
    news.close()


@pytest.fixture
def case_id(at_office):
    return at_office.in_mediation()


@pytest.fixture
def page(qtbot, here, case_id, keeper):
    made = CasePage(here, case_id, {}, {})
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def beat_there(other, case_id, *, is_editing=False):
    with other.database.writing(is_beside=True) as db:
        presence.beat(db, case_id, is_editing=is_editing, by=other.actor, now=other.office.now)


def leave_there(other):
    with other.database.writing(is_beside=True) as db:
        presence.leave(db, None, by=other.actor)


def seen_there(other, case_id):
    """Return what the other desk sees of this one: (name, whether it is edited)."""
    with other.database.reading() as db:
        found = presence.people_at(db, [case_id], by=other.actor, now=other.office.now)
    return [(one.name, one.is_editing) for one in found]


def test_who_comes_turns_to_editing_and_leaves_is_seen_on_the_page(qtbot, page, other, case_id):
    line = page.header.here
    assert line.text == ""
    beat_there(other, case_id)
    qtbot.waitUntil(lambda: line.text == "张敏 is looking", timeout=WITHIN_MS)
    beat_there(other, case_id, is_editing=True)
    qtbot.waitUntil(lambda: line.text == "张敏 is editing", timeout=WITHIN_MS)
    leave_there(other)
    qtbot.waitUntil(lambda: line.text == "", timeout=WITHIN_MS)


def test_this_desk_is_seen_there_while_the_page_is_in_sight(qtbot, page, other, case_id):
    qtbot.waitUntil(lambda: seen_there(other, case_id) == [("何淑仪", False)], timeout=WITHIN_MS)
    page.hide()
    qtbot.waitUntil(lambda: seen_there(other, case_id) == [], timeout=WITHIN_MS)


def test_what_is_typed_and_not_saved_is_editing_until_it_is_saved_or_given_up(qtbot, here, keeper, other, case_id):
    dialog = DisputeDialog(here, case_of(here, case_id))
    qtbot.addWidget(dialog)
    dialog.show()
    facts = dialog._form.field("facts")
    facts.setPlainText("写到一半")
    qtbot.waitUntil(lambda: seen_there(other, case_id) == [("何淑仪", True)], timeout=WITHIN_MS)
    dialog.act()
    qtbot.waitUntil(lambda: seen_there(other, case_id) == [], timeout=WITHIN_MS)


def test_the_same_person_at_two_computers_is_told_with_the_computer(qtbot, here, page, other, case_id):
    with other.database.writing(is_beside=True) as db:
        me = Actor(here.actor.staff_id, here.actor.name, here.actor.role, "家里")
        presence.beat(db, case_id, is_editing=False, by=me, now=here.now())
    qtbot.waitUntil(lambda: page.header.here.text == "You at 家里 is looking", timeout=WITHIN_MS)


def test_locking_and_ending_leave_at_once(qtbot, here, page, keeper, other, case_id):
    qtbot.waitUntil(lambda: seen_there(other, case_id) == [("何淑仪", False)], timeout=WITHIN_MS)
    here.lock_wanted.emit()
    qtbot.waitUntil(lambda: seen_there(other, case_id) == [], timeout=WITHIN_MS)
    keeper._exchange()
    qtbot.waitUntil(lambda: seen_there(other, case_id) != [], timeout=WITHIN_MS)
    keeper.close()
    assert seen_there(other, case_id) == []


def test_a_desk_that_was_killed_fades(qtbot, here, at_office, page, keeper, other, case_id):
    beat_there(other, case_id)
    line = page.header.here
    qtbot.waitUntil(lambda: line.text != "", timeout=WITHIN_MS)
    if here.database.is_embedded:
        at_office.now += timedelta(seconds=61)
    else:
        with other.database._engine.begin() as db:
            db.exec_driver_sql(
                f"UPDATE presences SET seen_at = seen_at - interval '61 s' WHERE staff_id = {other.actor.staff_id}"
            )
    keeper._on_beat()
    qtbot.waitUntil(lambda: line.text == "", timeout=WITHIN_MS)


def test_nothing_is_said_where_the_line_is_gone_and_who_was_there_fades(qtbot, here, page, keeper, other, case_id):
    beat_there(other, case_id)
    qtbot.waitUntil(lambda: page.header.here.text != "", timeout=WITHIN_MS)
    engine, here.database._engine = here.database._engine, None  # as if the records were away
    try:
        assert keeper._rests
        keeper._on_beat()
    finally:
        here.database._engine = engine
    for _time in range(3):
        keeper._is_at_work = True
        keeper._on_failed((), ConnectionError())
    assert page.header.here.text == ""
    assert page.banner.text == ""


def test_one_who_is_alone_on_a_file_writes_no_beats(qtbot, desk, office):
    with desk.database.writing() as db:
        me = committee.add_staff(db, "何淑仪", Role.SECRETARY, by=office.by, now=office.now)
        desk.sign_in(Actor(me.id, "何淑仪", Role.SECRETARY, "一号台"))
    case_id, holder = office.receive(), QWidget()
    qtbot.addWidget(holder)
    news = listening(qtbot, desk)
    keeper = PresenceKeeper(desk, news)
    keeper.begin()
    board_of(desk).show(holder, case_id)

    def seen_at():
        with desk.database.reading() as db:
            return db.scalar(select(Presence.seen_at))

    qtbot.waitUntil(lambda: seen_at() is not None, timeout=WITHIN_MS)
    first = seen_at()
    office.now += timedelta(seconds=20)
    keeper._on_beat()
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    assert seen_at() == first
    keeper.close()
    news.close()


def test_the_line_takes_no_keyboard_and_no_room_while_nobody_is_there(qtbot, here, at_office):
    line = PresenceLine(here)
    qtbot.addWidget(line)
    line.show_case(1)
    assert line.isHidden()
    assert line.focusPolicy().name == "NoFocus"


@pytest.fixture
def listing(qtbot, here, at_office, case_id, keeper):
    """Give the list of all cases: two of them, in sight, read by a strict tester."""
    at_office.receive("区永康")
    made = CaseListing(here)
    qtbot.addWidget(made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.resize(780, 400)
    made.show()
    qtbot.waitExposed(made)
    made.show_filter(CaseFilter(Queue.ALL, here.today()))
    qtbot.waitUntil(lambda: made.model.rowCount() == 2)
    return made


def marked(listing):
    """Return what the marks say, by the ids of cases."""
    model = listing.model
    rows = [model.row(number) for number in range(model.rowCount())]
    return {row.id: [mark.words for mark in model.marks_of(row)] for row in rows if model.marks_of(row)}


def pixels_of(listing, case_id):
    """Return the picture of the leading cell of a case."""
    table = listing.table
    cell = table.visualRect(table.model().index(listing.model.number_of(case_id), 0))
    return table.viewport().grab(cell).toImage()


def test_who_is_at_a_case_is_marked_in_the_list_and_goes_without_moving_anything(qtbot, listing, other, case_id):
    listing.table.select_id(case_id)
    before, place = pixels_of(listing, case_id), listing.table.visualRect(listing.table.currentIndex())
    resets = []
    listing.model.modelReset.connect(lambda: resets.append(1))
    beat_there(other, case_id)
    qtbot.waitUntil(lambda: marked(listing) == {case_id: ["张敏 is looking"]}, timeout=WITHIN_MS)
    looking = pixels_of(listing, case_id)
    beat_there(other, case_id, is_editing=True)
    qtbot.waitUntil(lambda: marked(listing) == {case_id: ["张敏 is editing"]}, timeout=WITHIN_MS)
    editing = pixels_of(listing, case_id)
    leave_there(other)
    qtbot.waitUntil(lambda: marked(listing) == {}, timeout=WITHIN_MS)
    assert len({bytes(one.constBits()) for one in (before, looking, editing)}) == 3
    assert pixels_of(listing, case_id) == before
    assert listing.table.current_id() == case_id
    assert listing.table.visualRect(listing.table.currentIndex()) == place
    assert not resets


def test_a_mark_is_said_to_who_listens_to_the_screen_and_on_hover(qtbot, listing, other, case_id):
    beat_there(other, case_id, is_editing=True)
    qtbot.waitUntil(lambda: marked(listing) != {}, timeout=WITHIN_MS)
    number = listing.model.number_of(case_id)
    index = listing.model.index(number, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"{index.data()}\n张敏 is editing"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "张敏 is editing"
    assert index.siblingAtColumn(1).data(Qt.ItemDataRole.AccessibleTextRole) is None
    table = QAccessible.queryAccessibleInterface(listing.table)
    said = [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]
    assert said.count(f"{index.data()}\n张敏 is editing") == 1


def test_the_number_is_whole_beside_its_mark(qtbot, listing, at_office, other, case_id):
    beat_there(other, case_id)
    qtbot.waitUntil(lambda: marked(listing) != {}, timeout=WITHIN_MS)
    listing.table.select_id(case_id)
    look = theme.current()
    text = QFontMetrics(look.font("table", bold=True)).horizontalAdvance(listing.model.index(0, 0).data())
    room = listing.table.columnWidth(0) - look.px(FIRST_PADDING) - look.px(MARK) - 2 * look.px(MARK_GAP)
    assert text <= room


def test_a_list_asks_for_a_page_in_one_statement_and_is_at_no_case_itself(qtbot, here, listing, keeper, other, case_id):
    qtbot.waitUntil(lambda: len(board_of(here).listed()) == 2)
    statements = []

    def note(_connection, _cursor, statement, *_rest):
        if "presences" in statement:
            statements.append(statement)

    event.listen(here.database._engine, "before_cursor_execute", note)
    qtbot.waitUntil(lambda: here.jobs.is_idle)
    statements.clear()
    keeper._exchange()
    qtbot.waitUntil(lambda: len(statements) > 0 and here.jobs.is_idle, timeout=WITHIN_MS)
    assert len(statements) == 1
    assert statements[0].startswith("SELECT")
    assert seen_there(other, case_id) == []


def test_a_list_out_of_sight_asks_for_nobody(qtbot, here, listing):
    qtbot.waitUntil(lambda: len(board_of(here).listed()) == 2)
    listing.hide()
    assert board_of(here).listed() == frozenset()
