"""The right half of the room, as the mediator uses it while people talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from mediator_desk import i18n
from mediator_desk.models.actor import Actor
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import PartySide, Role
from mediator_desk.services.office.committee import add_staff
from mediator_desk.services.sessions import authority, offers
from mediator_desk.services.sessions.offer_drafts import OfferDraft, PaymentDraft
from mediator_desk.views import theme
from mediator_desk.views.change_offer import ChangeOfferDialog
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.offer_words import gaps_words
from mediator_desk.views.room.authority_dialog import AuthorityDialog
from mediator_desk.views.room.ladder_places import scale_of, spread
from mediator_desk.views.room.offer_dialogs import AcceptOfferDialog, PaymentsDialog, RescindOfferDialog
from mediator_desk.views.room.offers_panel import OffersPanel
from tests.services.test_offers import ASKS, OFFERS, at, mediating, offer, seen, story, yuan
from tests.views.agreements_at_hand import office_of


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def office(desk):
    made = office_of(desk)
    desk.sign_in(made.by)
    return made


@pytest.fixture
def open_panel(qtbot, desk):
    """Give a way to open the panel of a case."""

    def open_panel(case_id, width=540, height=600, **named):
        panel = OffersPanel(desk, case_id, **named)
        qtbot.addWidget(panel)
        panel.resize(width, height)
        with qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        return panel

    return open_panel


def label_of(panel, amount, side=None):
    found = [
        one
        for one in panel.ladder_view.labels
        if one.rung.amount == yuan(amount) and (side is None or one.rung.side is side)
    ]
    return found[-1]


def act_of(panel, label, word):
    menu = panel.menu_of(label.rung)
    next(one for one in menu.actions() if one.text().startswith(word)).trigger()


def no_label_lies_on_another(panel):
    for side in PartySide:
        places = [one.geometry() for one in panel.ladder_view.labels if one.rung.side is side]
        places.sort(key=lambda place: place.top())
        for upper, lower in pairwise(places):
            assert upper.bottom() < lower.top()
    view = panel.ladder_view
    assert all(one.y() >= 0 and one.geometry().bottom() <= view.height() for one in view.labels)


def test_the_ladder_of_the_story_tells_its_gap_and_how_it_came(office, open_panel):
    panel = open_panel(story(office))
    assert panel.gaps.text() == "Gap 15,100 → 9,000 → 4,500"
    text = panel.ladder_view.accessibleDescription()
    assert text.endswith("Gap 4,500 yuan\nMiddle 41,250")
    assert "谢家豪 asks for 43,500 yuan · 让一项配件" in text
    heights = [panel.ladder_view.mark_height(label_of(panel, amount)) for amount in (48600, 45000, 43500, 39000, 33500)]
    assert heights == sorted(heights)
    no_label_lies_on_another(panel)


def test_an_offer_is_noted_with_enter_and_the_row_is_empty_for_the_next(qtbot, desk, office, open_panel):
    case_id = story(office)
    panel = open_panel(case_id)
    panel.entry.choose(OFFERS)
    qtbot.keyClicks(panel.entry.amount, "41500")
    panel.entry.condition.setText("10月16日前付30,000")
    qtbot.keyClick(panel.entry.condition, Qt.Key.Key_Return)
    current = seen(office, case_id).current(OFFERS)
    assert (current.amount, current.words) == (yuan(41500), "10月16日前付30,000")
    assert (panel.entry.amount.text(), panel.entry.condition.text()) == ("", "")
    assert panel.entry.side.choice() is OFFERS
    assert label_of(panel, 41500).rung.is_current
    assert panel.gaps.text().endswith("→ 2,000")


def test_what_cannot_be_is_said_below_the_row_and_nothing_is_lost(qtbot, office, open_panel):
    case_id = story(office)
    panel = open_panel(case_id)
    panel.entry.amount.setText("about 5")
    panel.entry.note()
    assert panel.entry.finding.text() == "This is no amount. Write it like 48,600.00."
    panel.entry.amount.setText("1000000000000")
    panel.entry.note()
    assert panel.entry.finding.isVisible()
    assert panel.entry.amount.text() == "1000000000000"
    assert len(seen(office, case_id).rungs) == 6


def test_more_than_claimed_is_asked_and_noted_when_it_is_pressed_again(office, open_panel):
    case_id = story(office)
    panel = open_panel(case_id)
    panel.entry.amount.setText("50000")
    panel.entry.note()
    assert "48,600.00" in panel.entry.finding.text()
    assert panel.entry.finding.property("tone") == "warn"
    panel.entry.note()
    assert seen(office, case_id).current(ASKS).amount == yuan(50000)


def test_payments_are_chosen_in_a_dialog_and_noted_with_the_offer(desk, office, open_panel):
    case_id = story(office)
    panel = open_panel(case_id)
    panel.entry.choose(OFFERS)
    panel.entry.amount.setText("41500")
    panel.entry.payments_button.click()
    dialog = panel.findChild(PaymentsDialog)
    parts = (PaymentDraft(yuan(30000), date(2026, 10, 16)), PaymentDraft(yuan(11500), date(2026, 11, 16)))
    dialog.payments.show_payments(parts[:1])
    dialog.act()
    assert dialog.isVisible()  # they do not add up
    dialog.payments.show_payments(parts)
    dialog.act()
    assert panel.entry.payments_button.text().startswith("2 payment")
    panel.entry.note()
    assert seen(office, case_id).current(OFFERS).payments == tuple((one.amount, one.due_on) for one in parts)
    assert panel.entry.payments_button.text() == "Payments…"


def test_what_was_typed_and_not_noted_is_there_again_with_its_payments(qtbot, desk, office, open_panel):
    case_id = story(office)
    panel = open_panel(case_id)
    panel.entry.amount.setText("4150")
    panel.entry._take_payments((PaymentDraft(yuan(4150), date(2026, 10, 16)),))
    panel.entry._watch.keep_now()
    keeper_of(desk).settle()
    panel.hide()
    again = open_panel(case_id)
    assert again.entry.amount.text() == "4150"
    assert again.entry.draft().payments == (PaymentDraft(yuan(4150), date(2026, 10, 16)),)


def test_what_one_person_typed_of_an_offer_is_kept_for_him_or_her_alone(desk, office, open_panel):
    case_id = story(office)
    with desk.database.writing() as db:
        other = Actor(add_staff(db, "何某", Role.SECRETARY, by=office.by, now=office.now).id, "何某", Role.SECRETARY)
    entry = open_panel(case_id).entry
    mine = desk.actor
    QTest.keyClicks(entry.amount, "23456")
    QTest.keyClicks(entry.condition, "told in confidence")
    entry.private.setChecked(True)
    entry._take_payments((PaymentDraft(yuan(4150), date(2026, 10, 16)),))
    desk.sign_in(other)
    assert (entry.amount.text(), entry.condition.text(), entry.private.isChecked()) == ("", "", False)
    assert entry.typed_beside() == {}
    QTest.keyClicks(entry.condition, "the other's")
    desk.sign_in(mine)
    assert (entry.amount.text(), entry.condition.text()) == ("23456", "told in confidence")
    assert entry.private.isChecked()
    assert entry.typed_beside()
    desk.sign_in(other)
    assert entry.condition.text() == "the other's"
    keeper_of(desk).settle()
    assert [one.form for one in keeper_of(desk).read_all()] == [f"offer/{case_id}"]


# A rung


def test_a_rung_is_changed_by_its_menu_and_the_gap_follows(office, open_panel):
    case_id = story(office)
    panel = open_panel(case_id)
    act_of(panel, label_of(panel, 39000), "Change")
    dialog = panel.findChild(ChangeOfferDialog)
    dialog.amount.setText("40000")
    dialog.act()
    assert seen(office, case_id).gap == yuan(3500)
    assert label_of(panel, 40000).rung.is_current


def test_a_change_above_the_claim_is_asked_in_the_dialog(office, open_panel):
    case_id = story(office)
    panel = open_panel(case_id)
    panel.change(label_of(panel, 43500).rung)
    dialog = panel.findChild(ChangeOfferDialog)
    dialog.amount.setText("50000")
    dialog.act()
    assert "more than was claimed" in dialog.form.problems_shown()["amount"]
    dialog.act()
    assert seen(office, case_id).current(ASKS).amount == yuan(50000)


def test_arrow_keys_go_along_the_ladder_and_delete_takes_back(qtbot, office, open_panel):
    case_id = story(office)
    panel = open_panel(case_id)
    label_of(panel, 43500).setFocus()
    qtbot.keyClick(label_of(panel, 43500), Qt.Key.Key_Right)
    assert label_of(panel, 39000).hasFocus()
    qtbot.keyClick(label_of(panel, 39000), Qt.Key.Key_Down)
    assert label_of(panel, 36000).hasFocus()
    qtbot.keyClick(label_of(panel, 36000), Qt.Key.Key_Up)
    qtbot.keyClick(label_of(panel, 39000), Qt.Key.Key_Delete)
    taken = label_of(panel, 39000)
    assert taken.rung.state is SettlementOfferState.TAKEN_BACK
    assert taken.hasFocus()
    assert label_of(panel, 36000).rung.is_current


def test_accepting_shows_the_term_before_and_rescinding_asks_why(qtbot, office, open_panel):
    case_id = story(office)
    panel = open_panel(case_id)
    act_of(panel, label_of(panel, 39000), "The other side accepts")
    dialog = panel.findChild(AcceptOfferDialog)
    assert dialog.term.text().startswith("乙方向甲方支付人民币39,000.00元（大写：人民币叁万玖仟元整）。附条件：认可")
    dialog.conditions.setPlainText("")
    assert dialog.term.text() == "乙方向甲方支付人民币39,000.00元（大写：人民币叁万玖仟元整）。"
    with qtbot.waitSignal(panel.accepted):
        dialog.act()
    rung = label_of(panel, 39000).rung
    assert (rung.state, rung.words) == (SettlementOfferState.ACCEPTED, "")
    assert "Accepted: 39,000 yuan" in panel.ladder_view.accessibleDescription()
    act_of(panel, label_of(panel, 39000), "Rescind")
    asked = panel.findChild(RescindOfferDialog)
    asked.act()
    assert asked.isVisible()
    asked.form.field("words").setPlainText("理赔部不同意")
    asked.act()
    assert label_of(panel, 39000).rung.state is SettlementOfferState.RESCINDED


def test_the_claim_and_what_is_over_have_no_menu(office, open_panel):
    case_id = story(office)
    panel = open_panel(case_id)
    panel.take_back(label_of(panel, 39000).rung)
    assert not panel.menu_of(label_of(panel, 48600).rung).actions()
    assert not panel.menu_of(label_of(panel, 39000).rung).actions()


def test_a_panel_to_be_read_changes_nothing(qtbot, office, open_panel):
    panel = open_panel(story(office), may_change=False)
    assert not panel.entry.isVisible()
    assert not panel.menu_of(label_of(panel, 39000).rung).actions()
    qtbot.keyClick(label_of(panel, 39000), Qt.Key.Key_Delete)
    assert label_of(panel, 39000).rung.state is SettlementOfferState.STANDING


def test_what_was_accepted_can_be_rescinded_after_the_meeting_was_recorded(office, open_panel):
    case_id = story(office)
    standing = label_of(open_panel(case_id), 39000).rung.offer_id
    office.do(offers.accept, standing)
    panel = open_panel(case_id, may_change=False)
    told = [one.text() for one in panel.menu_of(label_of(panel, 39000).rung).actions()]
    assert told == ["Change…", "Rescind the acceptance…"]
    assert not panel.menu_of(label_of(panel, 43500).rung).actions()


# In private


@pytest.fixture
def private(desk, office):
    case_id = story(office)
    office.by = mediating(office, case_id)
    desk.sign_in(office.by)
    offer(office, case_id, ASKS, 40123, "家里急用", is_private=True)
    office.do(authority.tell_authority, case_id, authority.AuthorityDraft(yuan(41234), words="再高要请示"))
    return case_id


def everything_said(panel):
    parts = [one for one in panel.findChildren(object) if hasattr(one, "accessibleName")]
    said = [text for one in parts for text in (one.accessibleName(), one.accessibleDescription(), one.toolTip())]
    return "\n".join([*said, *(one.text() for one in parts if callable(getattr(one, "text", None)))])


def test_what_is_private_is_nowhere_in_the_window_until_it_is_held_open(qtbot, private, open_panel):
    panel = open_panel(private)
    for secret in ("40,123", "急用", "41,234", "再高"):
        assert secret not in everything_said(panel)
    before = panel.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    qtbot.mousePress(panel.hold_button, Qt.MouseButton.LeftButton)
    said = everything_said(panel)
    assert all(secret in said for secret in ("40,123", "急用", "41,234", "再高"))
    qtbot.mouseRelease(panel.hold_button, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(panel, panel.rect().topLeft())
    for secret in ("40,123", "急用", "41,234", "再高"):
        assert secret not in everything_said(panel)
    assert before.size() == panel.grab().toImage().size()


def test_its_key_shows_it_and_covers_it_again(qtbot, private, open_panel):
    panel = open_panel(private)
    qtbot.keyClick(panel.entry.amount, Qt.Key.Key_F7)
    assert "40,123" in everything_said(panel)
    qtbot.keyClick(panel.entry.amount, Qt.Key.Key_F7)
    assert "40,123" not in everything_said(panel)


def test_covered_rungs_stand_where_their_amount_does_not_tell(office, private, open_panel):
    """The picture is the same whatever the private amount is."""
    panel = open_panel(private)
    first = panel.ladder_view.grab().toImage()
    (told,) = [one for one in seen(office, private).rungs if one.is_private]
    at(office, offers.change_offer, told.offer_id, replace(told.draft(), amount=yuan(17)))
    panel.reload()
    assert panel.ladder_view.grab().toImage() == first


def test_another_person_at_the_desk_sees_no_sign_of_it(desk, office, private, open_panel):
    panel = open_panel(private)
    desk.sign_in(Actor(None, "管理员", Role.ADMINISTRATOR))
    assert not panel.private_row.isVisible()
    panel.sight.toggle()
    assert "40,123" not in everything_said(panel)
    assert len(panel.current_ladder().rungs) == 6


def test_an_offer_beyond_the_authority_warns_the_mediator_and_tells_nobody_else(private, open_panel):
    panel = open_panel(private)
    panel.entry.choose(OFFERS)
    panel.entry.amount.setText("42000")
    panel.entry.amount.textEdited.emit("42000")
    assert "41,234" not in panel.entry.finding.text()
    assert panel.entry.finding.isVisible()
    panel.sight.toggle()
    assert "41,234" in panel.entry.finding.text()
    panel.sight.cover()
    assert "41,234" not in panel.entry.finding.text()
    panel.entry.note()
    assert label_of(panel, 42000).rung.exceeds_authority
    assert "authority" not in label_of(panel, 42000).accessibleName()


def test_an_authority_is_told_in_a_dialog_and_no_amount_is_asked_for(office, private, open_panel):
    panel = open_panel(private)
    panel.authority_button.click()
    dialog = panel.findChild(AuthorityDialog)
    dialog.act()
    assert "amount" in dialog.form.problems_shown()
    dialog.amount.setText("43000")
    dialog.act()
    assert seen(office, private).authorities[OFFERS].amount == yuan(43000)


# Many, few, odd


@pytest.mark.parametrize("count", [1, 2, 9, 20])
@pytest.mark.parametrize("size", [(540, 420), (460, 640)])
def test_labels_never_lie_on_each_other(office, open_panel, count, size):
    case_id = office.in_mediation(claimed_amount=Decimal(50000))
    for step in range(count):
        offer(office, case_id, ASKS, 50000 - step * 200, f"第{step}次")
        offer(office, case_id, OFFERS, 30000 + (step % 3) * 10, f"第{step}次")
    panel = open_panel(case_id, *size)
    no_label_lies_on_another(panel)
    order = [one for one in panel.ladder_view.labels if one.rung.side is ASKS]
    heights = [panel.ladder_view.mark_height(one) for one in sorted(order, key=lambda one: -one.rung.amount)]
    assert heights == sorted(heights)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("is_dark", [False, True])
def test_odd_ladders_are_painted_at_every_size(qapp, settings, office, open_panel, percent, is_dark):
    settings.text_percent, settings.theme = percent, "dark" if is_dark else "light"
    theme.apply(qapp, settings)
    large = office.in_mediation(claimed_amount=Decimal("999999999999.99"), identity_number="")
    offer(office, large, OFFERS, 0, "不赔")
    equal = office.in_mediation(claimed_amount=Decimal(20000), identity_number="")
    for side in (OFFERS, ASKS, OFFERS, ASKS):
        offer(office, equal, side, 20000)
    crossing = story(office)
    offer(office, crossing, OFFERS, 44000)
    office.now += timedelta(minutes=1)
    office.do(offers.make_offer, crossing, OfferDraft(ASKS, None, "恢复保单即可"))
    for case_id in (office.in_mediation(claimed_amount=None, identity_number=""), large, equal, crossing):
        panel = open_panel(case_id, 683, 700)
        assert not panel.grab().isNull()
        no_label_lies_on_another(panel)


def test_a_crossing_offer_is_said_in_words(office, open_panel):
    case_id = story(office)
    offer(office, case_id, OFFERS, 44000)
    text = open_panel(case_id).ladder_view.accessibleDescription()
    assert "500 yuan more offered than asked" in text


def test_nothing_offered_says_what_to_do(office, open_panel):
    panel = open_panel(office.in_mediation(claimed_amount=None))
    assert panel.ladder_view.accessibleDescription().startswith("Nobody has offered anything yet")
    assert gaps_words(()) == ""


def test_a_claim_far_above_all_else_leaves_the_gap_to_be_seen(office, open_panel):
    case_id = office.in_mediation(claimed_amount=Decimal("219861.07"))
    for side, amount in ((ASKS, 8000), (OFFERS, 3000), (OFFERS, 5000)):
        offer(office, case_id, side, amount)
    panel = open_panel(case_id)
    heights = [panel.ladder_view.mark_height(label_of(panel, amount)) for amount in ("219861.07", 8000, 5000, 3000)]
    assert heights == sorted(heights)
    assert heights[2] - heights[1] > 0.15 * panel.ladder_view.height()


@given(
    some.lists(some.decimals(0, 10**12, places=2), min_size=2, max_size=40, unique=True),
    some.integers(0, 39),
    some.integers(0, 39),
)
def test_more_money_is_always_higher_up(amounts, one, other):
    gap = {amounts[one % len(amounts)], amounts[other % len(amounts)]}
    scale = scale_of(amounts, 20, 400, gap)
    heights = [scale.height(amount) for amount in sorted(amounts, reverse=True)]
    assert heights == sorted(heights)
    assert 20 <= heights[0] <= heights[-1] <= 400.001


@given(some.lists(some.floats(0, 500), min_size=1, max_size=40), some.floats(5, 60))
def test_spread_labels_keep_their_order_and_their_distance(wanted, size):
    wanted.sort()
    placed = spread(wanted, size, 10, 490)
    assert all(lower - upper >= size - 0.001 for upper, lower in pairwise(placed))
    assert placed[0] >= 10
    if len(wanted) * size <= 480:
        assert placed[-1] <= 490.001


def test_a_label_with_room_stands_at_its_amount():
    assert spread([20, 100, 300], 30, 15, 400) == [20, 100, 300]


def test_the_panel_speaks_both_languages(office, open_panel, speak):
    case_id = story(office)
    for language in (i18n.CHINESE, i18n.ENGLISH):
        speak(language)
        assert open_panel(case_id).ladder_view.accessibleName()
