"""The term of an agreement that follows the accepted offer, as a person meets it in the workshop."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mediator_desk import i18n
from mediator_desk.models.words import OutcomeKind
from mediator_desk.services.agreements import signing
from mediator_desk.services.agreements.agreements import draft_for
from mediator_desk.services.sessions import offers
from mediator_desk.views.agreements.outcome import OutcomeDialog
from mediator_desk.views.agreements.workshop import AgreementWorkshop
from mediator_desk.views.change_offer import ChangeOfferDialog
from tests.services.test_offers import OFFERS, PAID_TWICE, accepted, at, change, offer, yuan
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
def agreed(office):
    return accepted(office, payments=PAID_TWICE)


@pytest.fixture
def workshop(desk, agreed, before):
    opened = AgreementWorkshop(desk, agreed[0], before)
    opened.show()
    yield opened
    opened.hide()


def row(workshop):
    return workshop.forms.terms._rows[0]


def saved(desk, case_id):
    with desk.database.reading() as db:
        return draft_for(db, case_id, today=desk.today())


def test_the_agreement_begins_with_the_accepted_offer_which_is_read_not_typed(qtbot, workshop):
    forms = workshop.forms
    assert row(workshop).field.isReadOnly()
    assert forms.amount.isReadOnly()
    assert forms.amount.text() == "20,000.00"
    assert [one.due_on for one in forms.instalments.instalments()] == [date(2026, 10, 16), date(2026, 11, 16)]
    assert forms.instalments._rows[0].amount.isReadOnly()
    assert not forms.instalments._rows[0].manner.isReadOnly()
    assert not forms.link_button.isVisible()
    text = row(workshop).field.toPlainText()
    qtbot.keyClicks(row(workshop).field, "x")
    assert row(workshop).field.toPlainText() == text
    assert row(workshop).link_note.insisting.isVisible()


def test_the_offer_is_changed_from_its_term_and_the_draft_follows_what_was_typed_beside_it_stays(
    qtbot, desk, workshop, agreed
):
    workshop.forms.terms.add_term("双方再无其他争议。")
    assert workshop.save()
    workshop.forms.terms.add_term("旧件归乙方。")
    row(workshop).link_note.offer_button.click()
    dialog = workshop.findChild(ChangeOfferDialog)
    dialog.amount.setText("21000")
    dialog.payments.show_payments((replace(PAID_TWICE[0], amount=yuan(21000)),))
    dialog.act()
    assert "21,000.00元" in workshop.forms.terms.terms()[0]
    assert workshop.forms.terms.terms()[1:] == ("双方再无其他争议。", "旧件归乙方。")
    assert workshop.forms.amount.text() == "21,000.00"
    assert saved(desk, agreed[0]).amount == yuan(21000)
    assert workshop.save()
    assert saved(desk, agreed[0]).terms[2] == "旧件归乙方。"


def test_a_term_is_unlinked_typed_and_no_longer_follows(qtbot, desk, office, workshop, agreed):
    case_id, offer_id = agreed
    row(workshop).link_note.unlink_button.click()
    assert not row(workshop).field.isReadOnly()
    assert not workshop.forms.amount.isReadOnly()
    qtbot.keyClicks(row(workshop).field, "x")
    assert workshop.save()
    change(office, offer_id, case_id, words="改过")
    desk.case_changed.emit(case_id)
    assert saved(desk, case_id).terms[0].startswith("x")
    workshop.forms.link_button.click()
    assert workshop.forms.terms.linked_place() == 1
    assert "改过" in workshop.forms.terms.terms()[0]


def test_a_linked_term_that_was_removed_and_put_back_is_linked_again(workshop):
    workshop.forms.terms.add_term("双方再无其他争议。")
    workshop.forms.terms.remove_term(0)
    assert workshop.forms.terms.linked_place() == 0
    workshop.forms.terms.put_back()
    assert workshop.forms.terms.linked_place() == 1
    workshop.forms.terms.move_term(0, 1)
    assert workshop.forms.terms.linked_place() == 2


def test_an_offer_that_is_rescinded_elsewhere_takes_its_term_out_of_what_is_open(desk, office, workshop, agreed):
    case_id, offer_id = agreed
    workshop.forms.terms.add_term("双方再无其他争议。")
    assert workshop.save()
    at(office, offers.rescind, offer_id, words="理赔部不同意")
    desk.case_changed.emit(case_id)
    assert workshop.forms.terms.terms() == ("双方再无其他争议。",)
    assert workshop.forms.amount.text() == ""
    assert not workshop.forms.amount.isReadOnly()


def test_an_offer_changed_at_another_desk_is_merged_when_it_is_saved(desk, office, workshop, agreed):
    case_id, offer_id = agreed
    assert workshop.save()
    change(office, offer_id, case_id, amount=yuan(19000), payments=())
    workshop.forms.terms.add_term("旧件归乙方。")
    assert workshop.save()
    assert saved(desk, case_id).amount == yuan(19000)
    assert saved(desk, case_id).terms[1] == "旧件归乙方。"


def test_what_is_to_be_signed_shows_its_link_and_offers_nothing_to_change(qtbot, desk, office, agreed, before):
    case_id, _offer_id = agreed
    first = AgreementWorkshop(desk, case_id, before)
    assert first.save()
    office.do(signing.send_to_sign, case_id)
    opened = AgreementWorkshop(desk, case_id, before)
    opened.show()
    note = row(opened).link_note
    assert note.isVisible()
    assert not note.offer_button.isVisible()
    assert not note.unlink_button.isVisible()
    opened.hide()


def test_the_outcome_takes_over_what_was_accepted(qtbot, desk, office, before):
    case_id = office.in_mediation()
    office.meet(case_id)
    made = offer(office, case_id, OFFERS, 18000)
    at(office, offers.accept, made.id)
    dialog = OutcomeDialog(desk, case_id, before)
    dialog.show()
    assert dialog.form.field("kind").choice() is OutcomeKind.AGREED
    assert dialog.form.field("agreed_amount").text() == "18,000.00"
    dialog.act()
    assert office.case(case_id).agreed_amount == Decimal("18000.00")


def test_the_words_of_a_link_are_plain_text(workshop):
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in row(workshop).link_note.findChildren(QLabel))
