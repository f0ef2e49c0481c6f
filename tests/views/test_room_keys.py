"""The room without a mouse: where Tab leads, whose offer a key means, and what Enter accepts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.ladder import ladder
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.room.offer_dialogs import AcceptOfferDialog
from tests.views.test_room import day, key  # noqa: F401 - the day is a fixture


def test_keys_of_speakers_choose_whose_offer_it_is_while_one_is_in_the_offers(day):  # noqa: F811
    shown = day.enter()
    key(Qt.Key.Key_F8)
    entry = shown.offers.entry
    for pressed, side in (("F3", PartySide.RESPONDENT), ("F2", PartySide.APPLICANT), ("F3", PartySide.RESPONDENT)):
        key(getattr(Qt.Key, f"Key_{pressed}"))
        assert entry.side.choice() is side
        assert entry.amount.hasFocus(), "one types on at once"
    key(Qt.Key.Key_F6)
    assert entry.private.isChecked()
    assert not shown.notes.speak.is_private, "the notes go on for all"
    QTest.keyClicks(entry.amount, "20000")
    key(Qt.Key.Key_Return)
    (made,) = [one for one in day.read(ladder, day.case_id, day.by).rungs if not one.is_claim]
    assert (made.side, made.is_private) == (PartySide.RESPONDENT, True)


def test_tab_goes_through_the_offers_in_the_order_of_the_screen(day):  # noqa: F811
    shown = day.at_the_table()
    key(Qt.Key.Key_F8)
    shown.offers.entry.choose(PartySide.RESPONDENT)
    key(Qt.Key.Key_Backtab)
    chosen = QApplication.focusWidget()
    assert isinstance(chosen, QPushButton)
    assert chosen.isChecked(), "Tab leads to the side that is chosen, not to the other one"
    key(Qt.Key.Key_Backtab)
    assert shown.offers.ladder_view.isAncestorOf(QApplication.focusWidget()), "the rungs stand above the row"


def test_tab_leads_to_who_speaks_before_in_private_and_to_the_people_before_who_else(day):  # noqa: F811
    shown = day.enter()
    chips = [one.accessibleName() for one in _from(shown.notes.speak.field.field, 5)]
    assert chips[0].startswith("F2 ")
    assert chips[1].startswith("F3 ")
    bar = shown.header.people
    after = _from(bar.chips[0], len(bar.chips) - 1)
    assert after == bar.chips[1:]


def test_tab_leads_to_the_segment_that_was_chosen_by_no_hand(qtbot):
    field = SegmentField([(1, "one"), (2, "two")])
    qtbot.addWidget(field)
    field.choose(2)
    assert field.focusProxy().text() == "two"
    reached = [one.text() for one in field.findChildren(QPushButton) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == ["two"]


def test_enter_accepts_an_offer_to_which_nothing_is_added(day):  # noqa: F811
    shown = day.at_the_table()
    rung = next(one for one in shown.offers.current_ladder().rungs if one.side is PartySide.RESPONDENT)
    shown.offers.accept(rung)
    day.settle()
    dialog = day.dialog(AcceptOfferDialog)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    day.settle()
    assert shown.offers.current_ladder().rung(rung.offer_id).state is SettlementOfferState.ACCEPTED


def test_today_leads_back_into_a_meeting_that_is_being_held(day):  # noqa: F811
    day.enter().back_wanted.emit()
    day.settle()
    told = [one.text() for one in day.view.screen_of("today").findChildren(QPushButton)]
    assert "Go on" in told
    assert "Begin" not in told


def test_an_offer_that_was_typed_is_called_by_its_name_among_what_is_unsaved(day, qtbot):  # noqa: F811
    entry = day.enter().offers.entry
    QTest.keyClicks(entry.amount, "20000")
    entry._watch.keep_now()
    qtbot.waitUntil(lambda: bool(keeper_of(day.desk).read_all()))
    (kept,) = keeper_of(day.desk).read_all()
    assert kept.content["title"].startswith("New offer · ")


def _from(first, count):
    """Return what Tab leads to from a widget, as many as are wanted."""
    found, one = [], first.nextInFocusChain()
    while len(found) < count:
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled():
            found.append(one)
        one = one.nextInFocusChain()
    return found
