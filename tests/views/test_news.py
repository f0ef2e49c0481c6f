"""What another desk saves is seen here within a second, and nobody is disturbed by it."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from mediator_desk.desk import Desk
from mediator_desk.models.words import CaseState
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.office import committee
from mediator_desk.services.review import review
from mediator_desk.views.cases.view import CasesView
from mediator_desk.views.composing import ComposingGuard
from mediator_desk.views.wording import word
from tests.source_tree import ROOT
from tests.views.agreements_at_hand import office_of
from tests.views.two_desks import OtherDesk, listening

WITHIN_MS = 10_000
"""Far more than it takes: another program may have the computer just now."""


@pytest.fixture
def both_engines_desk(jobs, settings, now, database, desk):
    """Give an open desk, once on each engine."""
    given = Desk(jobs=jobs, settings=settings, clock=lambda: now)
    given.open(database, desk.actor)
    return given


@pytest.fixture
def here(both_engines_desk):
    return both_engines_desk


@pytest.fixture
def at_office(here):
    return office_of(here)


@pytest.fixture
def other(here, at_office):
    given = OtherDesk(here, at_office)
    yield given
    given.close()


@pytest.fixture
def keeper(qtbot, here, other):
    given = listening(qtbot, here)
    yield given
    given.close()


@pytest.fixture
def view(qtbot, here, at_office):
    made = CasesView(here, {}, open_import=print, open_quarantine=print)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.show_queue(Queue.ALL)
    qtbot.waitUntil(lambda: here.jobs.is_idle)
    return made


def state_shown(view, case_id):
    number = view.listing.model.number_of(case_id)
    row = None if number is None else view.listing.model.row(number)
    return row.state if row else ""


def test_what_another_desk_saves_is_shown_here(qtbot, at_office, view, other, keeper):
    case_id = at_office.receive()
    view.reload()
    qtbot.waitUntil(lambda: state_shown(view, case_id) == word(CaseState.RECEIVED))
    other.do(review.accept_case, case_id)
    time.monotonic()
    qtbot.waitUntil(lambda: state_shown(view, case_id) == word(CaseState.ACCEPTED), timeout=WITHIN_MS)


def test_each_kind_of_news_has_its_signal(qtbot, here, at_office, other, keeper):
    case_id = at_office.receive()
    with qtbot.waitSignal(here.case_changed, timeout=WITHIN_MS) as told:
        other.do(review.accept_case, case_id)
    assert told.args == [case_id]
    signals = [here.committee_changed, here.cases_changed]
    with qtbot.waitSignals(signals, timeout=WITHIN_MS), other.database.writing() as db:
        committee.add_room(db, "第三调解室", by=other.actor, now=at_office.now)


def test_who_did_it_is_known_while_it_is_told(qtbot, here, at_office, other, keeper):
    case_id, heard = at_office.receive(), []
    here.case_changed.connect(lambda _id: heard.append(here.heard))
    with qtbot.waitSignal(here.case_changed, timeout=WITHIN_MS):
        other.do(review.accept_case, case_id)
    assert heard[0].cases[case_id].name == "张敏"
    assert here.heard is None


def test_what_is_saved_here_is_not_told_again(qtbot, here, at_office, other, keeper):
    mine, theirs, told = at_office.receive(), at_office.receive("区永康"), []
    here.case_changed.connect(told.append)
    at_office.do(review.accept_case, mine)
    with qtbot.waitSignal(here.case_changed, timeout=WITHIN_MS):
        other.do(review.accept_case, theirs)
    assert told == [theirs]


def test_many_cases_at_once_are_told_as_one(qtbot, here, at_office, other, keeper):
    ids, told = [at_office.receive(f"当事人{n}") for n in range(6)], []
    here.case_changed.connect(told.append)
    with qtbot.waitSignal(here.cases_changed, timeout=WITHIN_MS), other.database.writing() as db:
        for case_id in ids:
            review.accept_case(db, case_id, by=other.actor, now=at_office.now)
    assert told == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_news_waits_while_a_list_is_open_and_a_word_is_composed(qtbot, qapp, here, at_office, view, other, keeper):
    guard = qapp.findChild(ComposingGuard) or ComposingGuard(qapp)
    case_id, told = at_office.receive(), []
    here.case_changed.connect(told.append)
    choice, field = QComboBox(view), QLineEdit(view)
    choice.addItems(["甲", "乙"])
    for one in (choice, field):
        one.show()
    choice.showPopup()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    other.do(review.accept_case, case_id)
    qtbot.waitUntil(lambda: bool(keeper._news), timeout=WITHIN_MS)
    assert told == []
    choice.hidePopup()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QApplication.sendEvent(field, QInputMethodEvent("zhang", []))
    assert guard.is_composing
    keeper._tell()
    assert told == []
    QApplication.sendEvent(field, QInputMethodEvent("", []))
    qtbot.waitUntil(lambda: told == [case_id], timeout=WITHIN_MS)
    choice.deleteLater()
    field.deleteLater()


def test_it_rests_while_the_desk_is_locked_and_tells_afterwards_what_came(qtbot, desk, office):
    other = OtherDesk(desk, office)
    keeper = listening(qtbot, desk)
    case_id = office.receive()
    desk.database.lock()
    other.do(review.accept_case, case_id)
    keeper._on_tick()
    desk.database.unlock(None)
    with qtbot.waitSignal(desk.case_changed, timeout=WITHIN_MS) as told:
        pass
    assert told.args == [case_id]
    keeper.close()
    other.close()


def test_a_desk_that_ends_hears_nothing_more(qtbot, here, at_office, other, keeper):
    told = []
    for signal in (here.case_changed, here.cases_changed):
        signal.connect(lambda *what: told.append(what))
    keeper.close()
    other.do(review.accept_case, at_office.receive())
    keeper.look()
    qtbot.waitUntil(lambda: here.jobs.is_idle)
    assert told == []
    assert keeper._ear is None
    assert keeper._watch is None


def test_a_line_that_breaks_is_taken_up_again_and_nothing_is_missed(
    qtbot, jobs, settings, now, desk, postgresql_database
):
    here = Desk(jobs=jobs, settings=settings, clock=lambda: now)
    here.open(postgresql_database, desk.actor)
    office = office_of(here)
    other = OtherDesk(here, office)
    keeper = listening(qtbot, here)
    case_id = office.receive()
    with other.database._engine.begin() as db:
        db.exec_driver_sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%%'")
    qtbot.waitUntil(lambda: keeper._ear is None, timeout=WITHIN_MS)
    with qtbot.waitSignal(here.case_changed, timeout=WITHIN_MS) as told:
        other.do(review.accept_case, case_id)
    assert told.args == [case_id]
    qtbot.waitUntil(lambda: keeper._ear is not None, timeout=WITHIN_MS)
    keeper.close()
    other.close()


AT_ANOTHER_PROCESS = """
import sys
from datetime import UTC, datetime
from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.review import review

database = Database.open(sys.argv[1])
with database.writing() as db:
    by = Actor(None, "张敏", Role.SECRETARY, "二号台")
    review.accept_case(db, int(sys.argv[2]), by=by, now=datetime(2026, 10, 8, 1, 0, tzinfo=UTC))
database.close()
"""


def test_another_program_on_the_same_records_is_heard(qtbot, here, at_office, keeper):
    case_id = at_office.receive()
    url = here.database._engine.url.render_as_string(hide_password=False)
    with qtbot.waitSignal(here.case_changed, timeout=60_000) as told:
        program = subprocess.Popen([sys.executable, "-c", AT_ANOTHER_PROCESS, url, str(case_id)], cwd=ROOT)
    assert told.args == [case_id]
    assert program.wait(timeout=60) == 0
