"""Several cases open in tabs beside the list."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from mediator_desk.app.places import places_of
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.words import Role
from mediator_desk.services import bin as the_bin
from mediator_desk.services.cases import visits
from mediator_desk.services.office import committee
from mediator_desk.views.cases.page.tabs_of_case import Tab
from mediator_desk.views.desk_view import DeskView
from tests.views.case_pages import place_of
from tests.views.cases_at_hand import AFTER_THE_EXPORT, EARLIER, LONG_TEXT, RELATED, id_of, take_in

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def desk_with_cases(staffed_desk):
    take_in(staffed_desk)
    return staffed_desk


@pytest.fixture
def ids(desk_with_cases):
    return [id_of(desk_with_cases, number) for number in (EARLIER, RELATED, LONG_TEXT)]


@pytest.fixture
def make_place(qtbot, desk_with_cases):
    def make():
        place = place_of(desk_with_cases, [])
        qtbot.addWidget(place)
        place.resize(1280, 800)
        place.show()
        qtbot.waitExposed(place)
        place.activateWindow()
        return place

    return make


@pytest.fixture
def place(make_place):
    return make_place()


def click(inside, word):
    next(one for one in inside.findChildren(QPushButton) if one.text() == word).click()


def press(place, key, modifier=CTRL):
    QTest.keyClick(QApplication.focusWidget() or place, key, modifier)


def test_the_row_of_tabs_is_shown_once_a_case_is_open(place, ids):
    assert place.tabs.isHidden()
    place.open_case(ids[0])
    assert place.tabs.isVisible()
    place.close_case(ids[0])
    assert place.tabs.isHidden()
    assert place.page is None


def test_a_case_is_opened_once_and_then_brought_to_the_front(place, ids):
    for case_id in (*ids, ids[0]):
        place.open_case(case_id)
    assert place.tabs.ids() == ids
    assert place.page.case_id == ids[0]


def test_a_tab_says_who_against_whom(place, ids):
    place.open_case(ids[0])
    case = place.page.whole.case
    assert place.tabs.bar.tabText(1) == f"{case.parties[0].name} · {case.insurer}"


def test_ctrl_w_closes_the_case_in_front_and_never_the_list(place, ids):
    place.open_case(ids[0])
    place.open_case(ids[1])
    press(place, Qt.Key.Key_W)
    assert place.tabs.ids() == [ids[0]]
    place.show_list()
    place.close_current()
    assert place.tabs.ids() == [ids[0]]


def test_ctrl_page_down_goes_along_the_tabs_and_around(place, ids):
    place.open_case(ids[0])
    place.open_case(ids[1])
    press(place, Qt.Key.Key_PageDown)
    assert place.page is None
    place._step(1)
    assert place.page.case_id == ids[0]


def test_alt_and_a_digit_go_to_a_tab_of_the_case_from_the_row_of_cases_too(place, ids):
    place.open_case(ids[0])
    place.tabs.bar.setFocus()
    press(place, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert place.page.tab is Tab.SESSIONS
    assert place.page.tabs.hasFocus()


def test_a_middle_click_closes(place, ids, qtbot):
    place.open_case(ids[0])
    qtbot.mouseClick(place.tabs.bar, Qt.MouseButton.MiddleButton, pos=place.tabs.bar.tabRect(1).center())
    assert place.tabs.ids() == []


def test_the_list_stays_first_when_tabs_are_moved(place, ids):
    place.open_case(ids[0])
    place.open_case(ids[1])
    place.tabs.bar.moveTab(2, 0)
    assert place.tabs.id_at(0) == 0
    assert set(place.tabs.ids()) == set(ids[:2])


def test_each_case_keeps_its_inner_tab_and_its_unsaved_input(place, ids):
    place.open_case(ids[0])
    first = place.page
    first.page_of(Tab.OVERVIEW).dispute.edit()
    first.page_of(Tab.OVERVIEW).dispute.editor.form.field("policy_number").setText("写到一半")
    place.open_case(ids[1])
    place.page.show_tab(Tab.PARTIES)
    place.open_case(ids[0])
    assert place.page is first
    assert first.page_of(Tab.OVERVIEW).dispute.editor.form.field("policy_number").text() == "写到一半"
    place.open_case(ids[1])
    assert place.page.tab is Tab.PARTIES


def test_who_looked_at_another_case_while_typing_goes_on_typing_where_it_was(place, ids):
    place.open_case(ids[0])
    dispute = place.page.page_of(Tab.OVERVIEW).dispute
    dispute.edit()
    field = dispute.editor.form.field("policy_number")
    field.setFocus()
    place.open_case(ids[1])
    assert place.page.header.offer_buttons.primary.hasFocus()
    press(place, Qt.Key.Key_W)
    assert field.hasFocus()


def test_what_was_typed_in_a_closed_tab_stands_there_again(place, ids, qtbot):
    place.open_case(ids[0])
    dispute = place.page.page_of(Tab.OVERVIEW).dispute
    dispute.edit()
    dispute.editor.form.field("policy_number").setText("写到一半")
    place.close_case(ids[0])
    place.open_case(ids[0])
    assert "Dispute" in place.page.banner.text
    dispute = place.page.page_of(Tab.OVERVIEW).dispute
    place.page._go_on(dispute)
    qtbot.waitUntil(lambda: dispute.editor.form.field("policy_number").text() == "写到一半")


def test_open_tabs_are_there_again_after_a_restart_with_the_list_in_front(place, make_place, ids):
    place.open_case(ids[1])
    place.open_case(ids[0])
    again = make_place()
    assert again.tabs.ids() == [ids[1], ids[0]]
    assert again.page is None
    assert again._pages == {}


def test_a_tab_goes_when_its_case_is_gone(place, make_place, ids, desk_with_cases, qtbot):
    place.open_case(ids[0])
    place.open_case(ids[1])
    with desk_with_cases.database.writing() as db:
        db.get_one(Case, ids[0]).binned_at = desk_with_cases.now()
    desk_with_cases.cases_changed.emit()
    qtbot.waitUntil(lambda: place.tabs.ids() == [ids[1]])
    assert make_place().tabs.ids() == [ids[1]]


def test_a_case_put_into_the_bin_is_told_where_its_tab_was_and_brought_back_from_there(
    place, ids, desk_with_cases, qtbot
):
    place.open_case(ids[1])
    title = place.tabs.title_of(ids[1])
    with desk_with_cases.database.writing() as db:
        by, now = desk_with_cases.actor, desk_with_cases.now()
        the_bin.put_case(db, ids[1], words="重复登记", by=by, now=now)
    desk_with_cases.cases_changed.emit()
    qtbot.waitUntil(lambda: place.tabs.ids() == [])
    assert title in place.banner.text
    click(place.banner, "Bring it back")
    assert place.tabs.ids() == [ids[1]]


def test_the_tab_of_the_list_keeps_its_whole_word(place, ids):
    for case_id in ids:
        place.open_case(case_id)
    bar = place.tabs.bar
    assert bar.minimumTabSizeHint(0) == bar.tabSizeHint(0)
    assert bar.tabSizeHint(0).width() > bar.fontMetrics().horizontalAdvance(bar.tabText(0))


def test_a_case_that_is_not_there_opens_no_tab(place):
    place.open_case(9999)
    assert place.tabs.ids() == []
    assert place.cases.asked == [9999]


def test_a_queue_is_shown_in_the_list(place, ids):
    place.open_case(ids[0])
    place.show_queue("overdue")
    assert place.page is None
    assert place.cases.asked == ["overdue"]


def test_recent_and_pinned_cases_are_in_a_menu_with_digits(place, ids, desk_with_cases):
    with desk_with_cases.database.writing() as db:
        row = committee.add_staff(db, "何敏", Role.SECRETARY, by=desk_with_cases.actor, now=desk_with_cases.now())
        me = Actor(row.id, row.name, Role.SECRETARY)
    desk_with_cases.sign_in(me)
    place.open_case(ids[0])
    place.open_case(ids[1])
    place.page.header.star.click()
    with desk_with_cases.database.writing() as db:
        visits.visit(db, ids[2], by=me, now=desk_with_cases.now() + timedelta(minutes=1))
    entries = [one for one in place.at_hand().actions() if one.data()]
    assert [one.data() for one in entries] == [ids[1], ids[2], ids[0]]
    assert entries[0].text().startswith("&1")


def test_many_tabs_overflow_into_arrows(place, desk_with_cases, qtbot):
    place.resize(500, 600)
    for case_id in range(1, 13):
        place.open_case(case_id)
    assert place.tabs.bar.usesScrollButtons()
    assert place.tabs.bar.width() <= place.width()
    assert place.tabs.bar.tabRect(place.tabs.bar.currentIndex()).right() <= place.tabs.bar.width()


def test_a_case_that_is_wanted_anywhere_opens_in_the_place_of_the_cases(qtbot, desk_with_cases, ids):
    view = DeskView(desk_with_cases, places_of(desk_with_cases, lambda: None))
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    view.open_first("enquiry")
    desk_with_cases.case_wanted.emit(ids[0])
    place = view.screen_of("cases")
    assert place.page.case_id == ids[0]
    assert Tab.EVIDENCE in place.page._shown
    assert Tab.HISTORY in place.page._shown
    for tab in Tab:
        place.page.show_tab(tab)
        assert place.page.tab is tab
    qtbot.waitUntil(lambda: desk_with_cases.jobs.is_idle)


def test_the_pane_beside_the_list_opens_the_case_whole(qtbot, desk_with_cases, ids):
    view = DeskView(desk_with_cases, places_of(desk_with_cases, lambda: None))
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    view.open_first("cases")
    place = view.screen_of("cases")
    qtbot.waitUntil(lambda: desk_with_cases.jobs.is_idle)
    place.show_id(ids[1])
    place.cases.pane.open_button.click()
    assert place.page.case_id == ids[1]
    qtbot.waitUntil(lambda: desk_with_cases.jobs.is_idle)


def test_what_was_typed_of_a_party_is_told_when_its_case_is_opened_again(place, ids, qtbot):
    place.open_case(ids[0])
    place.page.show_tab(Tab.PARTIES)
    part = place.page.page_of(Tab.PARTIES).parts[-1]
    part.edit()
    part.editor.form.field("address").setText("写到一半的地址")
    place.close_case(ids[0])
    place.open_case(ids[0])
    assert part.title in place.page.banner.text
    again = place.page.page_of(Tab.PARTIES).parts[-1]
    place.page._go_on(again)
    assert place.page.tab is Tab.PARTIES
    qtbot.waitUntil(lambda: again.editor.form.field("address").text() == "写到一半的地址")
    again.editor.throw_away()
    assert again.editor.form.field("address").text() != "写到一半的地址"
