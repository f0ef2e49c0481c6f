"""The screen of the cases, as a secretary uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import CaseState, RefusalCode, Role
from mediator_desk.services.cases import next_steps
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.office import committee
from mediator_desk.views.cases.appoint_dialog import AppointDialog
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.view import PANE_AFTER_MS, CasesView
from mediator_desk.views.decision_dialogs import AcceptWithWordsDialog, DeclineDialog
from tests.views.cases_at_hand import (
    AFTER_THE_EXPORT,
    EARLIER,
    IN_COURT,
    LABOUR_DISPUTE,
    LONG_TEXT,
    MARKUP,
    RELATED,
    WRONG_CHECK_DIGIT,
    case_of,
    id_of,
    open_dialog,
    take_in,
    texts_in,
)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def opened():
    """What was asked of other screens: (act, case id)."""
    return []


@pytest.fixture
def make_view(qtbot, opened):
    def make(desk) -> CasesView:
        openers = {
            Offer.PLAN_SESSION: lambda case_id, _parent: opened.append(("plan_session", case_id)),
            Offer.RECORD_OUTCOME: lambda case_id, _parent: opened.append(("record_outcome", case_id)),
        }
        view = CasesView(
            desk,
            openers,
            open_import=lambda file, _parent, _tell: opened.append(("import", file)),
            open_quarantine=lambda _parent: opened.append(("quarantine", None)),
        )
        qtbot.addWidget(view)
        view.resize(1280, 800)
        view.show()
        qtbot.waitExposed(view)
        qtbot.waitUntil(lambda: desk.jobs.is_idle)
        return view

    return make


@pytest.fixture
def view(staffed_desk, make_view):
    take_in(staffed_desk)
    return make_view(staffed_desk)


def choose(qtbot, view, queue):
    qtbot.mouseClick(view.queues.findChild(QWidget, f"queue_{queue}"), Qt.MouseButton.LeftButton)


def show(qtbot, view, case_id):
    view.show_id(case_id)
    assert view.pane.case.id == case_id


def shows(view, case_id):
    return view.pane.case is not None and view.pane.case.id == case_id


def test_an_empty_desk_says_what_to_do_first(staffed_desk, make_view, qtbot, opened):
    view = make_view(staffed_desk)
    choose(qtbot, view, Queue.ALL)
    qtbot.mouseClick(view.listing.empty_button, Qt.MouseButton.LeftButton)
    assert opened == [("import", None)]


def test_what_comes_into_an_empty_list_is_shown_at_once(staffed_desk, make_view, qtbot):
    view = make_view(staffed_desk)
    take_in(staffed_desk)
    staffed_desk.cases_changed.emit()
    qtbot.waitUntil(lambda: shows(view, view.listing.model.id_at(0)))
    assert not view.listing.table.isColumnHidden(2)


def test_what_waits_in_quarantine_is_opened_from_beside_the_import(view, qtbot, opened):
    assert "7" in view.quarantine_button.shown_button.text()
    qtbot.mouseClick(view.quarantine_button.shown_button, Qt.MouseButton.LeftButton)
    assert opened == [("quarantine", None)]


def test_a_secretary_begins_with_what_is_new_and_sees_the_counts(view):
    assert view.queues.queue is Queue.NEW
    assert view.queues.count_of(Queue.NEW) == 74
    assert view.queues.count_of(Queue.TO_REVIEW) == 5
    assert view.queues.count_of(Queue.UNASSIGNED) == 0
    assert view.queues.findChild(QWidget, f"queue_{Queue.MINE}").isHidden()


def test_a_mediator_begins_with_the_own_cases(staffed_desk, view, qtbot):
    with staffed_desk.database.reading() as db:
        chen = committee.staff_named(db, "陈国华")
    staffed_desk.sign_in(Actor(chen.id, chen.name, Role.MEDIATOR))
    assert view.queues.queue is Queue.MINE
    assert view.listing.model.rowCount() == 0


def test_the_table_keeps_the_contract_of_a_model(view, qtbot):
    QAbstractItemModelTester(view.listing.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for queue in (Queue.ALL, Queue.TO_REVIEW, Queue.PERFORMING, Queue.NEW):
        choose(qtbot, view, queue)
        qtbot.waitUntil(lambda: view.listing.model.is_complete)


def test_the_first_row_is_in_the_pane(view, qtbot):
    qtbot.waitUntil(lambda: view.pane.case is not None)
    assert view.pane.case.id == view.listing.table.current_id()


def test_key_a_accepts_tells_the_number_and_goes_to_the_next(staffed_desk, view, qtbot):
    table = view.listing.table
    above, chosen, below = (view.listing.model.id_at(number) for number in (1, 2, 3))
    show(qtbot, view, chosen)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A)
    accepted = case_of(staffed_desk, chosen)
    assert accepted.state is CaseState.ACCEPTED
    assert accepted.number in view.banner.text
    assert table.current_id() == below
    assert view.listing.model.id_at(1) == above
    assert view.listing.model.number_of(chosen) is None
    qtbot.waitUntil(lambda: view.queues.count_of(Queue.UNASSIGNED) == 1)


def test_pressing_a_again_and_again_accepts_one_after_the_other(staffed_desk, view, qtbot):
    table = view.listing.table
    show(qtbot, view, id_of(staffed_desk, "GDX20260915-010025"))
    view.take_focus()
    chosen = []
    for _time in range(3):
        chosen.append(table.current_id())
        qtbot.keyClick(table, Qt.Key.Key_A)
    assert [case_of(staffed_desk, one).state for one in chosen] == [CaseState.ACCEPTED] * 3


def test_the_labour_dispute_is_declined_as_it_is_proposed(staffed_desk, view, qtbot):
    case_id = id_of(staffed_desk, LABOUR_DISPUTE)
    choose(qtbot, view, Queue.TO_REVIEW)
    show(qtbot, view, case_id)
    view._acts.decline_as_proposed(view.pane.case, view.pane.case.proposals[0])
    dialog = open_dialog(DeclineDialog)
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    declined = case_of(staffed_desk, case_id)
    assert declined.state is CaseState.DECLINED
    assert declined.refusal_code is declined.proposals[0].refusal_code
    assert "佣金" in declined.decision_words
    assert view.listing.model.number_of(case_id) is None


def test_after_a_decline_the_next_case_is_chosen(staffed_desk, view, qtbot):
    choose(qtbot, view, Queue.TO_REVIEW)
    view.listing.table.select_id(view.listing.model.id_at(1))
    below = view.listing.model.id_at(2)
    qtbot.waitUntil(lambda: shows(view, view.listing.table.current_id()))
    view.pane.do(Offer.DECLINE)
    dialog = open_dialog(DeclineDialog)
    dialog._form.field("code").choose(RefusalCode.OUT_OF_SCOPE)
    dialog._field.setPlainText("不属于保险合同纠纷")
    dialog.act()
    assert view.listing.table.current_id() == below
    qtbot.waitUntil(lambda: shows(view, below))


def test_a_case_with_more_to_do_stays_in_sight_when_it_leaves_its_queue(staffed_desk, view, qtbot):
    accepted_id = view.listing.model.id_at(0)
    for number in (0, 2):
        view.listing.table.select_id(view.listing.model.id_at(number))
        view._do_by_key(Offer.ACCEPT)
    choose(qtbot, view, Queue.UNASSIGNED)
    view.listing.table.select_id(accepted_id)
    qtbot.waitUntil(lambda: shows(view, accepted_id))
    view.pane.do(Offer.APPOINT)
    open_dialog(AppointDialog).act()
    assert view.listing.model.number_of(accepted_id) is None
    qtbot.wait(2 * PANE_AFTER_MS)
    assert view.pane.case.id == accepted_id
    assert view.pane.offers.primary is Offer.PLAN_SESSION


def test_the_link_of_a_proposal_opens_the_dialog_that_it_fills(staffed_desk, view, qtbot):
    show(qtbot, view, id_of(staffed_desk, LABOUR_DISPUTE))
    links = [one for one in view.pane._scroll.findChildren(QPushButton) if one.property("look") == "link"]
    links[0].click()
    assert open_dialog(DeclineDialog).is_changed() is False


def test_what_speaks_against_a_matter_asks_for_words(staffed_desk, view, qtbot):
    case_id = id_of(staffed_desk, IN_COURT)
    show(qtbot, view, case_id)
    view.pane.do(Offer.ACCEPT)
    dialog = open_dialog(AcceptWithWordsDialog)
    dialog.act()
    assert case_of(staffed_desk, case_id).number is None
    assert "words" in dialog._form.problems_shown()
    dialog._field.setPlainText("仲裁已撤回")
    dialog.act()
    assert case_of(staffed_desk, case_id).number in view.banner.text


def test_an_earlier_matter_opens_from_its_link(staffed_desk, view, qtbot):
    show(qtbot, view, id_of(staffed_desk, RELATED))
    view.pane.case_wanted.emit(id_of(staffed_desk, EARLIER))
    assert view.pane.case.submission_number == EARLIER
    assert view.listing.table.current_id() == view.pane.case.id


def test_a_case_that_is_not_in_the_list_is_shown_among_all(staffed_desk, view, qtbot):
    choose(qtbot, view, Queue.PERFORMING)
    view.show_id(id_of(staffed_desk, EARLIER))
    assert view.queues.queue is Queue.ALL
    assert view.pane.case.submission_number == EARLIER


def test_a_complaint_cannot_be_accepted_but_becomes_a_mediation(staffed_desk, view, qtbot):
    case_id = id_of(staffed_desk, LABOUR_DISPUTE)
    show(qtbot, view, case_id)
    assert Offer.ACCEPT not in view.pane.offers.every
    assert not view.pane.do(Offer.ACCEPT)
    view.pane.do(Offer.TURN_INTO_MEDIATION)
    assert view.pane.offers.primary is Offer.ACCEPT


def test_the_suggested_mediator_stands_first_and_is_appointed(staffed_desk, view, qtbot, opened):
    show(qtbot, view, view.listing.model.id_at(0))
    case_id = view.pane.case.id
    view.pane.do(Offer.ACCEPT)
    show(qtbot, view, case_id)
    view.pane.do(Offer.APPOINT)
    dialog = open_dialog(AppointDialog)
    suggested = dialog.choice.suggested.mediator
    assert dialog.choice.table.current_id() == suggested.id
    assert any(suggested.name in text for text in texts_in(dialog))
    dialog.act()
    assert case_of(staffed_desk, case_id).mediator == suggested.name
    assert view.pane.offers.primary is Offer.PLAN_SESSION
    view.pane.do(Offer.PLAN_SESSION)
    assert opened == [("plan_session", case_id)]


def test_an_act_that_nobody_does_is_not_offered(staffed_desk, view, qtbot):
    show(qtbot, view, view.listing.model.id_at(0))
    assert Offer.RECORD_OUTCOME in view.pane.offers.every
    assert Offer.FOLLOW_UP not in view.pane.offers.every


def test_a_refused_act_is_told_in_the_banner(staffed_desk, view, qtbot):
    case_id = view.listing.model.id_at(0)
    show(qtbot, view, case_id)
    shown = view.pane.case
    with staffed_desk.database.writing() as db:
        next_steps.set_next_step(db, case_id, words="", on=None, by=staffed_desk.actor, now=staffed_desk.now())
    view._acts.accept(shown)
    view._acts.accept(shown)
    assert view.banner.text
    assert isinstance(Refused("not_possible_in_state"), Refused)


def test_search_waits_for_a_pause_and_escape_keeps_what_was_typed(staffed_desk, view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_F, CTRL)
    assert QGuiApplication.focusObject() is view._search
    view._search.insert("黄静怡")
    qtbot.waitUntil(lambda: view.listing.model.rowCount() == 1)
    qtbot.keyClick(view._search, Qt.Key.Key_Escape)
    assert view._search.text() == "黄静怡"
    assert view.listing.table.hasFocus()


def test_a_search_without_hits_offers_all_cases(view, qtbot):
    view._search.setText("没有这个人")
    qtbot.waitUntil(lambda: view.listing.model.rowCount() == 0)
    assert any("没有这个人" in text for text in texts_in(view.listing))
    qtbot.mouseClick(view.listing.empty_button, Qt.MouseButton.LeftButton)
    assert view.queues.queue is Queue.ALL


def test_a_click_on_a_header_sorts_by_a_query(view, qtbot):
    view.listing.table.sort_requested.emit("amount", True)
    amounts = [view.listing.model.row(number).amount for number in range(5)]
    largest_first = sorted(amounts, key=lambda text: float(text.replace(",", "")), reverse=True)
    assert amounts == largest_first


def test_news_of_one_case_keeps_selection_and_place(staffed_desk, view, qtbot):
    choose(qtbot, view, Queue.ALL)
    table = view.listing.table
    table.select_id(view.listing.model.id_at(40))
    before = table.current_id(), table.verticalScrollBar().value()
    assert before[1] > 0
    staffed_desk.case_changed.emit(view.listing.model.id_at(3))
    assert (table.current_id(), table.verticalScrollBar().value()) == before


def test_all_that_people_typed_is_plain_text(staffed_desk, view, qtbot):
    for number in (MARKUP, LONG_TEXT, WRONG_CHECK_DIGIT):
        show(qtbot, view, id_of(staffed_desk, number))
        labels = view.pane.findChildren(QLabel)
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_a_long_text_scrolls_and_is_whole(staffed_desk, view, qtbot):
    show(qtbot, view, id_of(staffed_desk, LONG_TEXT))
    fields = view.pane.findChildren(QPlainTextEdit)
    assert [field.toPlainText() for field in fields] == [view.pane.case.facts]
    assert fields[0].isReadOnly()


def test_numbers_of_people_are_masked(staffed_desk, view, qtbot):
    show(qtbot, view, id_of(staffed_desk, WRONG_CHECK_DIGIT))
    shown = [text for text in texts_in(view.pane) if "****" in text]
    assert len(shown) >= 3


def test_a_file_that_is_dropped_is_offered_to_the_import(view, opened, tmp_path):
    from PySide6.QtCore import QMimeData, QPointF, QUrl
    from PySide6.QtGui import QDropEvent

    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(str(tmp_path / "提交.json"))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    view.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, told, left, none))
    assert opened == [("import", tmp_path / "提交.json")]


def test_everything_has_a_name_for_those_who_cannot_see(view):
    nameless = [
        type(one).__name__
        for one in view.findChildren(QPushButton)
        if not one.accessibleName() and not one.text() and one.isVisible()
    ]
    assert nameless == []


def shown_widths(view):
    header = view.listing.table.horizontalHeader()
    return {
        column.key: header.sectionSize(number)
        for number, column in enumerate(view.listing.model.columns)
        if not header.isSectionHidden(number)
    }


def test_the_time_limit_is_never_cut_and_what_nobody_chose_is_not_remembered(qtbot, staffed_desk, make_view):
    take_in(staffed_desk)
    view = make_view(staffed_desk)
    for width in (1600, 1294, 1100, 1294):  # a window of 1366 pixels less the rail
        view.resize(width, 738)
        qtbot.wait(1)
        view.listing.table._columns.keep_now()
        assert sum(shown_widths(view).values()) <= view.listing.table.viewport().width()
        assert shown_widths(view)["due"] >= 106
    assert staffed_desk.settings.layout_of("table/cases") == {}


def test_widths_that_a_person_set_give_way_where_there_is_no_room(qtbot, staffed_desk, make_view):
    widths = {"number": 230, "applicant": 105, "respondent": 138, "dispute": 141, "amount": 135, "state": 162}
    staffed_desk.settings.keep_layout("table/cases", {"order": [], "hidden": [], "widths": widths})
    view = make_view(staffed_desk)
    view.resize(1294, 738)
    qtbot.wait(1)
    assert sum(shown_widths(view).values()) <= view.listing.width()
    assert shown_widths(view)["number"] == 230
    assert shown_widths(view)["due"] >= 106
    view.resize(1900, 738)
    qtbot.wait(1)
    assert {key: shown_widths(view)[key] for key in widths} == widths
