"""A number among the facts of a case: masked, shown for a minute to who may see it, with a trace."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from sqlalchemy import select

from mediator_desk.conventions.masking import mask_phone
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.party import Party
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.models.words import Role
from mediator_desk.services.revealing import Wanted, Where
from mediator_desk.views import clipping
from mediator_desk.views.cases.pane_parties import PartyCard
from mediator_desk.views.number_fact import NumberFact
from tests.views.agreements_at_hand import office_of
from tests.views.cases_at_hand import case_of

NUMBER, MASKED = "13812345678", mask_phone("13812345678")


@pytest.fixture
def fact(qtbot, desk):
    office = office_of(desk)
    desk.sign_in(office.by)
    case_id = office.receive("谢家豪")
    with desk.database.writing() as db:
        party = db.scalars(select(Party).where(Party.case_id == case_id, Party.name == "谢家豪")).one()
        party.phone, party_id = NUMBER, party.id
    fact = NumberFact(desk, Wanted(Where.PARTY, party_id, PersonalNumber.PHONE), MASKED, "电话")
    qtbot.addWidget(fact)
    fact.show()
    fact.case_id = case_id
    return fact


def test_the_number_is_shown_with_a_trace_and_masked_again(desk, fact):
    assert fact.shown.text() == MASKED
    fact.show_button.click()
    assert fact.shown.text() == NUMBER
    with desk.database.reading() as db:
        assert db.scalars(select(AuditEntry.act).order_by(AuditEntry.id.desc())).first() == "revealed"
    fact._timer.timeout.emit()
    assert fact.shown.text() == MASKED


def test_it_is_masked_by_its_button_by_the_lock_and_for_another_person(desk, fact):
    for hide in (fact.show_button.click, desk.locked.emit, lambda: desk.sign_in(desk.actor)):
        fact.show_button.click()
        assert fact.is_shown
        hide()
        assert fact.shown.text() == MASKED


def test_who_may_not_see_numbers_is_told_why(desk, fact):
    desk.sign_in(Actor(None, "周宇", Role.ARCHIVIST))
    assert not fact.show_button.isEnabled()
    assert fact.show_button.toolTip()


def test_a_number_copied_from_it_does_not_stay_in_the_clipboard(fact):
    fact.show_button.click()
    fact.shown.setSelection(0, len(NUMBER))
    QGuiApplication.clipboard().setText(NUMBER)
    assert all(QGuiApplication.clipboard().mimeData().hasFormat(form) for form in clipping.SIGNS)
    clipping.forget_clipped()


def test_the_card_of_a_party_lets_one_ask_for_its_numbers_where_it_may(qtbot, desk, fact):
    party = case_of(desk, fact.case_id).parties[0]
    card, quiet = PartyCard(party, desk.today(), desk=desk), PartyCard(party, desk.today())
    for one in (card, quiet):
        qtbot.addWidget(one)
    assert [one.shown.text() for one in card.findChildren(NumberFact)] == [party.identity_number, MASKED]
    assert quiet.findChildren(NumberFact) == []
