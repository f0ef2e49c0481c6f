"""A case on one screen: header, strip of papers, tabs, and everything edited where it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from mediator_desk import i18n
from mediator_desk.models.words import CaseState, PartySide, Role
from mediator_desk.services.cases import disputes, next_steps
from mediator_desk.services.mediators import assignment
from mediator_desk.services.review import review
from mediator_desk.views import theme
from mediator_desk.views.cases.offer_menu import fill_menu
from mediator_desk.views.cases.offers import Offer, Offers
from mediator_desk.views.cases.page.tabs_of_case import Tab
from mediator_desk.views.parts import Button, Card
from tests.views.case_pages import page_maker
from tests.views.cases_at_hand import AFTER_THE_EXPORT, EARLIER, case_of, id_of, take_in, texts_in

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def opened():
    return []


@pytest.fixture
def case_id(staffed_desk):
    take_in(staffed_desk)
    case_id = id_of(staffed_desk, EARLIER)
    with staffed_desk.database.writing() as db:
        review.accept_case(db, case_id, by=staffed_desk.actor, now=staffed_desk.now())
        draft = assignment.AppointmentDraft(1)
        assignment.appoint_mediator(db, case_id, draft, by=staffed_desk.actor, now=staffed_desk.now())
    return case_id


@pytest.fixture
def page(qtbot, staffed_desk, case_id, opened):
    page = page_maker(staffed_desk, opened)(case_id, None)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def key(page, pressed, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or page, pressed, modifier)


def write_elsewhere(desk, case_id, words):
    with desk.database.writing() as db:
        next_steps.set_next_step(db, case_id, words=words, on=None, by=desk.actor, now=desk.now())
    desk.case_changed.emit(case_id)


def test_the_header_says_number_state_parties_and_the_next_act(page):
    case = page.whole.case
    shown = texts_in(page.header)
    assert case.number in shown
    assert any(case.parties[0].name in text and case.insurer in text for text in shown)
    assert page.header.offer_buttons.primary.isVisible()
    assert page.header.offer_buttons.offers.primary is Offer.PLAN_SESSION


def test_the_primary_button_does_the_next_act(page, opened):
    page.header.offer_buttons.primary.click()
    assert opened == [("plan_session", page.case_id)]


def test_the_header_says_why_the_day_is_this_day(page, opened):
    assert page.whole.why is not None
    assert any(str(page.whole.why.number) in text for text in texts_in(page.header))
    page.header.why_link.click()
    assert opened == [("why_due", page.case_id)]


def test_without_a_day_there_is_nothing_to_be_explained(page):
    page.header.show_case(replace(page.whole, why=None))
    assert page.header.why_link.isHidden()
    assert page.header._why_word.isVisible()


def test_the_strip_has_fifteen_papers_with_a_sign_a_name_and_a_reason(page):
    tiles = page.strip.tiles
    assert len(tiles) == 15
    assert all(tile.accessibleName() and tile.accessibleDescription() in tile.toolTip() for tile in tiles)


def test_the_arrow_keys_go_along_the_strip_which_is_one_stop_for_tab(page, qtbot):
    stops = [tile for tile in page.strip.tiles if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    page.strip.tiles[0].setFocus()
    qtbot.keyClick(page.strip.tiles[0], Qt.Key.Key_Right)
    assert page.strip.tiles[1].hasFocus()


def test_a_paper_leads_to_where_it_is_made(page):
    page.strip.tiles[4].click()
    assert page.tab is Tab.PARTIES
    page.strip.tiles[7].click()
    assert page.tab is Tab.EVIDENCE


def test_tabs_are_made_when_they_are_first_shown_and_count_what_stands_behind_them(page):
    assert set(page._pages) == {Tab.OVERVIEW}
    place = page._shown.index(Tab.PARTIES)
    assert page.tabs.count_of(place) == len(page.whole.case.parties)
    page.show_tab(Tab.PARTIES)
    assert set(page._pages) == {Tab.OVERVIEW, Tab.PARTIES}


def test_a_tab_of_another_screen_is_shown_only_where_it_is_given(page):
    assert Tab.EVIDENCE in page._shown
    assert Tab.HISTORY not in page._shown


def test_alt_and_a_digit_go_to_a_tab(page):
    page.take_focus()
    key(page, Qt.Key.Key_3, ALT)
    assert page.tab is Tab.SESSIONS
    assert "Alt+3" in page.tabs.tabToolTip(2)


def test_f2_turns_the_dispute_into_its_form_and_ctrl_enter_saves_it(page, staffed_desk):
    page.take_focus()
    key(page, Qt.Key.Key_F2)
    dispute = page.page_of(Tab.OVERVIEW).dispute
    assert dispute.is_editing
    dispute.editor.form.field("policy_number").setText("P20261018")
    key(page, Qt.Key.Key_Return, CTRL)
    assert not dispute.is_editing
    assert case_of(staffed_desk, page.case_id).policy_number == "P20261018"
    assert "P20261018" in texts_in(page)


def test_a_wrong_value_is_told_beside_its_field_and_the_form_stays(page):
    dispute = page.page_of(Tab.OVERVIEW).dispute
    dispute.edit()
    dispute.editor.form.field("claimed_amount").setText("很多")
    dispute.editor.save_button.click()
    assert dispute.is_editing
    assert "claimed_amount" in dispute.editor.form.problems_shown()


def test_escape_shows_what_is_saved_and_keeps_what_was_typed(page, qtbot):
    dispute = page.page_of(Tab.OVERVIEW).dispute
    dispute.edit()
    dispute.editor.form.field("policy_number").setText("没写完")
    key(page, Qt.Key.Key_Escape)
    assert not dispute.is_editing
    assert "没写完" not in texts_in(page.page_of(Tab.OVERVIEW))
    assert page.banner.text
    dispute.edit()
    qtbot.waitUntil(lambda: dispute.editor.form.field("policy_number").text() == "没写完")
    assert case_of(page._desk, page.case_id).policy_number != "没写完"


def test_a_double_click_beside_the_words_begins_to_edit(page, qtbot):
    step = page.page_of(Tab.OVERVIEW).step
    qtbot.mouseDClick(step, Qt.MouseButton.LeftButton)
    assert step.is_editing


def test_the_next_step_is_written_in_place(page, staffed_desk):
    page.do(Offer.NEXT_STEP)
    step = page.page_of(Tab.OVERVIEW).step
    step.editor.form.field("words").setText("电话联系保险公司")
    step.editor.save_button.click()
    assert case_of(staffed_desk, page.case_id).next_step == "电话联系保险公司"
    assert any("电话联系保险公司" in text for text in texts_in(page.header))


def test_news_from_elsewhere_leave_an_open_form_and_the_keyboard_alone(page, staffed_desk):
    dispute = page.page_of(Tab.OVERVIEW).dispute
    dispute.edit()
    field = dispute.editor.form.field("policy_number")
    field.setFocus()
    field.setText("写到一半")
    write_elsewhere(staffed_desk, page.case_id, "另一台电脑写的下一步")
    assert dispute.is_editing
    assert dispute.editor.form.field("policy_number") is field
    assert field.text() == "写到一半"
    assert field.hasFocus()
    assert any("另一台电脑写的下一步" in text for text in texts_in(page.header))


def test_news_from_elsewhere_keep_the_scroll_place_and_the_link_that_has_the_keyboard(page, staffed_desk):
    page.resize(1100, 620)
    overview = page.page_of(Tab.OVERVIEW)
    link = next(one for one in overview.findChildren(QPushButton) if one.property("look") == "link")
    link.setFocus()
    bar = overview.verticalScrollBar()
    bar.setValue(bar.maximum())
    before, words = bar.value(), link.text()
    write_elsewhere(staffed_desk, page.case_id, "新的下一步")
    assert bar.value() == min(before, bar.maximum())
    assert QApplication.focusWidget().text() == words


def test_a_page_out_of_sight_reads_the_case_when_it_is_shown(page, staffed_desk):
    page.hide()
    before = page.whole
    write_elsewhere(staffed_desk, page.case_id, "看不见时写的")
    assert page.whole is before
    page.show()
    assert page.whole.case.next_step == "看不见时写的"


def test_another_case_does_not_make_the_page_read(page, staffed_desk):
    before = page.whole
    staffed_desk.case_changed.emit(page.case_id + 1)
    assert page.whole is before


def test_a_party_is_mended_where_it_stands(page, staffed_desk):
    page.show_tab(Tab.PARTIES)
    party = page.whole.case.parties[0]
    part = page.page_of(Tab.PARTIES)._cards[party.id][1]
    part.edit()
    part.editor.form.field("address").setText("广州市海珠区新港西路")
    part.editor.save_button.click()
    assert case_of(staffed_desk, page.case_id).parties[0].address == "广州市海珠区新港西路"
    assert not part.is_editing


def test_a_party_is_added_below_the_others_of_its_side(page, staffed_desk):
    page.show_tab(Tab.PARTIES)
    tab = page.page_of(Tab.PARTIES)
    tab.add_party(PartySide.APPLICANT)
    editor = tab._new[PartySide.APPLICANT].editor
    editor.form.field("name").setText("林秀英")
    editor.save_button.click()
    names = [party.name for party in case_of(staffed_desk, page.case_id).parties]
    assert "林秀英" in names
    assert any("林秀英" in text for text in texts_in(tab))


def test_a_contact_is_recorded_in_one_act_from_the_parties(page, opened):
    page.show_tab(Tab.PARTIES)
    shown = [one for one in page.page_of(Tab.PARTIES).findChildren(QPushButton) if one.isVisible()]
    link = next(one for one in shown if one.text().startswith("Record a contact"))
    link.click()
    assert opened == [("record_contact", page.case_id)]


def test_the_papers_tab_names_all_fifteen_and_by_what_they_are_known(page):
    page.show_tab(Tab.PAPERS)
    rows = page.page_of(Tab.PAPERS).file_rows.rows
    assert [row.line.number for row in rows] == [str(number) for number in range(1, 16)]
    assert all(row.line.name and row.line.state and row.line.told for row in rows)


def test_a_matter_under_review_is_accepted_from_its_page(qtbot, staffed_desk, opened):
    take_in(staffed_desk)
    page = page_maker(staffed_desk, opened)(id_of(staffed_desk, EARLIER), None)
    qtbot.addWidget(page)
    page.show()
    assert page.whole.case.state in (CaseState.RECEIVED, CaseState.UNDER_REVIEW)
    assert page.header.offer_buttons.offers.primary is Offer.ACCEPT
    page.header.offer_buttons.primary.click()
    assert page.whole.case.number is not None
    assert page.whole.case.number in page.banner.text


def test_a_hindered_act_says_its_reason_without_a_mouse(page, qtbot):
    offers = Offers(None, (), (), {Offer.RECORD_SESSION: "no_mediator"})
    menu = QMenu(page)
    fill_menu(menu, page.whole.case, offers, (), page.do, page._desk.actor.role)
    entry = next(one for one in menu.actions() if one.objectName() == Offer.RECORD_SESSION)
    assert not entry.isEnabled()
    assert entry.toolTip() in entry.text()


def test_a_case_that_is_gone_says_so(qtbot, staffed_desk, opened):
    page = page_maker(staffed_desk, opened)(9999, None)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.gone):
        page.show()


def test_the_star_keeps_the_case_at_hand_for_those_who_have_an_account(page):
    assert page._desk.actor.staff_id is None
    assert page.header.star.isHidden()


def test_an_empty_tab_leads_on(page, opened):
    page.show_tab(Tab.SESSIONS)
    page.page_of(Tab.SESSIONS).help_button.click()
    assert opened == [("plan_session", page.case_id)]


def test_what_is_told_of_mediation_and_result_fills_the_width_of_the_page(page, staffed_desk):
    page.resize(1400, 800)
    page.show_tab(Tab.SESSIONS)
    tab = page.page_of(Tab.SESSIONS)
    tab.show_case(page.whole)
    shown = [one for one in tab.findChildren(Card) if one.isVisible()]
    around = tab.column.contentsMargins()
    assert shown
    assert sum(card.width() for card in shown) >= tab.widget().width() - around.left() - around.right() - 40


def test_in_a_low_window_the_strip_is_one_line(page):
    page.resize(1280, 560)
    assert not page.strip.tiles[0].isVisible()
    page.resize(1280, 800)
    assert page.strip.tiles[0].isVisible()


def test_in_a_narrow_window_the_facts_stand_in_two_rows_and_nothing_is_cut(page):
    page.resize(900, 800)
    tops = {cell.y() for cell in page.header._cells}
    assert len(tops) == 2


def test_everything_that_takes_the_keyboard_has_a_name(page):
    for tab in (Tab.OVERVIEW, Tab.PARTIES, Tab.PAPERS):
        page.show_tab(tab)
        for one in page.findChildren(QPushButton):
            if one.isVisible():
                assert one.accessibleName() or one.text()


def test_a_typed_text_of_another_desk_is_not_overwritten_unseen(page, staffed_desk):
    dispute = page.page_of(Tab.OVERVIEW).dispute
    dispute.edit()
    with staffed_desk.database.writing() as db:
        draft = replace(disputes.dispute_draft(db, page.case_id), policy_number="别处写的")
        disputes.save_dispute(db, page.case_id, draft, by=staffed_desk.actor, now=staffed_desk.now())
    dispute.editor.form.field("requests").setPlainText("这里写的")
    dispute.editor.save_button.click()
    saved = case_of(staffed_desk, page.case_id)
    assert (saved.policy_number, saved.requests) == ("别处写的", "这里写的")
    assert not dispute.is_editing


@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_at_150_percent_nothing_of_the_header_is_wider_than_the_page(
    qtbot, qapp, staffed_desk, case_id, opened, settings, language
):
    settings.text_percent = 150
    theme.apply(qapp, settings)
    i18n.use_language(language)
    try:
        page = page_maker(staffed_desk, opened)(case_id, None)
        qtbot.addWidget(page)
        page.resize(1260, 700)
        page.show()
        qtbot.waitExposed(page)
        assert page.minimumSizeHint().width() <= 1260
        for cell in page.header._cells:
            assert cell.geometry().right() <= page.width()
    finally:
        i18n.use_language(i18n.CHINESE)
        settings.text_percent = 100
        theme.apply(qapp, settings)


def test_the_button_for_more_has_its_word_where_there_is_room_and_again_after_there_was_none(page):
    more = page.header.offer_buttons.more
    QApplication.processEvents()
    assert more.text() == more.accessibleName()
    page.header.offer_buttons.resize(60, 32)
    assert more.text() == ""
    page.resize(1270, 800)
    page.resize(1280, 800)
    QApplication.processEvents()
    assert more.text() == more.accessibleName()


def chips_of(page):
    QApplication.processEvents()  # a layout shows what it is given a moment later
    return [one.text() for one in page.page_of(Tab.OVERVIEW).tags.findChildren(Button) if one.isVisible()]


def test_tags_are_put_on_and_taken_off_where_they_stand(page, qtbot):
    field = page.page_of(Tab.OVERVIEW).tags.field
    qtbot.keyClicks(field, "urgent")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.whole.case.tags == ("urgent",)
    assert chips_of(page) == ["urgent"]
    page.page_of(Tab.OVERVIEW).tags.remove("urgent")
    assert chips_of(page) == []
    assert field.hasFocus()


def test_who_only_looks_after_files_sees_the_tags_and_changes_none(page, staffed_desk):
    overview = page.page_of(Tab.OVERVIEW)
    overview.tags.add("urgent")
    staffed_desk.sign_in(replace(staffed_desk.actor, role=Role.ARCHIVIST))
    assert overview.tags.field.isHidden()
    assert chips_of(page) == ["urgent"]
