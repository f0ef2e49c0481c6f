"""Contacts, the other side's consent, consents to sensitive data, and the parties in the pane."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from mediator_desk import i18n
from mediator_desk.models.procedure_words import ConsentScope, ContactManner, ContactResult
from mediator_desk.models.words import CaseState, EndReason, PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.cases.guards import hindrances_of
from mediator_desk.services.parties import consent, contacts, parties
from mediator_desk.services.parties.contacts import ContactDraft
from mediator_desk.services.parties.parties import PartyDraft, RepresentativeDraft
from mediator_desk.services.review import review
from mediator_desk.views.cases.offers import Offer, offers_of
from mediator_desk.views.cases.pane_content import CaseContent
from mediator_desk.views.parties import opening
from mediator_desk.views.parties.data_consents import WithdrawConsentDialog
from tests.views.cases_at_hand import AFTER_THE_EXPORT, case_of, id_of, take_in, texts_in

OPENERS = [
    opening.open_ask_consent, opening.open_data_consents, opening.open_record_contact, opening.open_refuse_mediation,
]  # fmt: skip


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def case_id(staffed_desk):
    take_in(staffed_desk)
    found = id_of(staffed_desk, "GDX20261003-010060")
    write(staffed_desk, review.accept_case, found)
    return found


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


def write(desk, service, *arguments, **named):
    with desk.database.writing() as db:
        return service(db, *arguments, by=desk.actor, now=desk.now(), **named)


def content(qtbot, desk, case_id):
    shown = CaseContent(case_of(desk, case_id), desk.today())
    qtbot.addWidget(shown)
    return shown


def says(shown, text):
    return any(text in one for one in texts_in(shown))


def child(*guardians):
    born = date(2019, 3, 2)
    return PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, "谢小宝", born_on=born, representatives=guardians)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
@pytest.mark.parametrize("open_one", OPENERS)
def test_every_dialog_opens_in_both_languages_and_every_field_has_a_name(
    staffed_desk, window, case_id, open_one, language
):
    i18n.use_language(language)
    dialog = open_one(staffed_desk, case_id, window)
    assert dialog.windowTitle()
    fields = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QPlainTextEdit)]
    typed_in = [one for one in fields if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [one.objectName() for one in typed_in if not one.accessibleName()] == []


def test_a_call_is_written_down_with_its_next_step_in_one_act(staffed_desk, window, case_id):
    dialog = opening.open_record_contact(staffed_desk, case_id, window)
    dialog.form.field("result").choose(ContactResult.REACHED)
    dialog.form.field("words").setPlainText("答复周四前回函")
    dialog.form.field("next_step").setText("催保险公司回函")
    dialog.form.field("next_on").setText("2026-10-22")
    dialog.act()
    case = case_of(staffed_desk, case_id)
    insurer = next(one for one in case.parties if one.side is PartySide.RESPONDENT)
    assert (insurer.last_contact.result, insurer.last_contact.words) == (ContactResult.REACHED, "答复周四前回函")
    assert (case.next_step, case.next_step_on, case.step.person) == ("催保险公司回函", date(2026, 10, 22), "何淑仪")
    assert not dialog.isVisible()


def test_what_is_missing_stands_beside_its_field_and_what_was_typed_stays(staffed_desk, window, case_id):
    dialog = opening.open_record_contact(staffed_desk, case_id, window)
    dialog.form.field("party_id").choose(None)
    dialog.form.field("words").setPlainText("无人接听")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"party_id", "result"}
    assert dialog.isVisible()
    assert dialog.form.field("words").toPlainText() == "无人接听"


def test_the_answer_of_the_other_side_lets_the_case_go_on(staffed_desk, window, case_id):
    opening.open_ask_consent(staffed_desk, case_id, window).act()
    assert case_of(staffed_desk, case_id).state is CaseState.SEEKING_CONSENT
    dialog = opening.open_record_contact(staffed_desk, case_id, window)
    dialog.form.field("result").choose(ContactResult.AGREES)
    dialog.act()
    assert case_of(staffed_desk, case_id).state is CaseState.ACCEPTED


def refused(desk, case_id):
    case = case_of(desk, case_id)
    insurer = next(one.id for one in case.parties if one.side is PartySide.RESPONDENT)
    draft = ContactDraft(insurer, desk.now(), ContactManner.TELEPHONE, ContactResult.REFUSES, "坚持走诉讼")
    write(desk, contacts.record_contact, case_id, draft)


def offered(desk, case_id):
    with desk.database.reading() as db:
        hindered = hindrances_of(db, case_id, desk.actor.role, desk.now())
    return offers_of(case_of(desk, case_id), hindered, desk.now(), lambda _offer: True)


def test_the_next_act_is_the_answer_where_it_is_asked_and_the_end_where_it_is_refused(staffed_desk, case_id):
    write(staffed_desk, consent.ask_consent, case_id, manner=ContactManner.LETTER)
    assert offered(staffed_desk, case_id).primary is Offer.RECORD_CONTACT
    refused(staffed_desk, case_id)
    assert offered(staffed_desk, case_id).primary is Offer.REFUSE_MEDIATION


def test_a_refusal_is_shown_in_the_pane_and_ends_the_mediation_in_its_words(qtbot, staffed_desk, window, case_id):
    refused(staffed_desk, case_id)
    shown = content(qtbot, staffed_desk, case_id)
    assert says(shown, "坚持走诉讼")
    dialog = opening.open_refuse_mediation(staffed_desk, case_id, window)
    assert dialog.form.field("words").toPlainText() == "坚持走诉讼"
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"was_told_other_routes"}
    dialog.form.field("was_told_other_routes").setChecked(True)
    dialog.act()
    case = case_of(staffed_desk, case_id)
    assert (case.state, case.end_reason) == (CaseState.TERMINATED, EndReason.UNWILLING)


def test_the_pane_warns_of_a_child_without_guardian_and_without_consent_from_the_start(qtbot, staffed_desk, case_id):
    i18n.use_language(i18n.ENGLISH)
    write(staffed_desk, parties.save_party, case_id, child())
    shown = content(qtbot, staffed_desk, case_id)
    assert says(shown, "谢小宝 is under 14")
    assert says(shown, "none is named")
    assert says(shown, "no consent to the use of sensitive data")
    links = [one for one in shown.findChildren(QPushButton) if one.text() == "Consents…"]
    with qtbot.waitSignal(shown.consents_wanted):
        links[0].click()


def test_the_consent_for_a_child_is_suggested_by_its_guardian_and_withdrawn_again(staffed_desk, window, case_id):
    guardian = RepresentativeDraft("谢国强", RepresentativeKind.LEGAL, "父亲")
    party_id = write(staffed_desk, parties.save_party, case_id, child(guardian)).id
    dialog = opening.open_data_consents(staffed_desk, case_id, window)
    dialog.form.field("party_id").choose(party_id)
    assert dialog.form.field("scope").choice() is ConsentScope.CHILD
    assert dialog.form.field("given_by").text() == "谢国强"
    dialog.act()
    given = {one.id: one.consents for one in case_of(staffed_desk, case_id).parties}
    assert given[party_id] == {ConsentScope.CHILD}
    listed = opening.open_data_consents(staffed_desk, case_id, window)
    listed.withdraw_buttons[0].click()
    listed.findChild(WithdrawConsentDialog).act()
    assert all(not one.consents for one in case_of(staffed_desk, case_id).parties)


def test_a_case_is_marked_as_sensitive_and_a_childs_stays_so(staffed_desk, window, case_id):
    dialog = opening.open_data_consents(staffed_desk, case_id, window)
    dialog.sensitive_box.click()
    assert case_of(staffed_desk, case_id).is_sensitive
    write(staffed_desk, parties.save_party, case_id, child())
    dialog.sensitive_box.click()
    assert dialog.sensitive_box.isChecked()
    assert dialog.banner.text


def test_silence_and_a_yes_of_everybody_are_told_by_the_service(staffed_desk, window, case_id):
    case = case_of(staffed_desk, case_id)
    insurer = next(one.id for one in case.parties if one.side is PartySide.RESPONDENT)
    yes = ContactDraft(insurer, staffed_desk.now(), result=ContactResult.AGREES)
    write(staffed_desk, contacts.record_contact, case_id, yes)
    dialog = opening.open_ask_consent(staffed_desk, case_id, window)
    dialog.act()
    assert dialog.banner.text
    with staffed_desk.database.reading() as db:
        assert consent.answers_of(db, case_id)[insurer] is ContactResult.AGREES
