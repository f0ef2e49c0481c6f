"""Complaints and consultations in the window: passed on, given time, answered, in both languages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mediator_desk import i18n
from mediator_desk.errors import Refused
from mediator_desk.models.words import CaseKind, CaseState, CaseTrack, Channel, PartyKind, PartySide
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.reception import complaints, receiving
from mediator_desk.services.reception.complaints import PassingDraft
from mediator_desk.services.reception.receive_drafts import ReceiveDraft
from mediator_desk.views.cases.offers import Offer, offers_of
from mediator_desk.views.cases.pane_content import CaseContent
from mediator_desk.views.cases.view import CasesView
from mediator_desk.views.reception import opening
from mediator_desk.views.reception.complaint_dialogs import (
    ConsultationDialog,
    InsurerAnswerDialog,
    InsurerTimeDialog,
    PassToInsurerDialog,
)
from tests.views.cases_at_hand import case_of, texts_in


def receive(desk, kind):
    person = PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, name="林秀英", phone="13812345678")
    draft = ReceiveDraft(kind, Channel.VISIT, person, "南粤财产保险股份有限公司", facts="投诉理赔拖延")
    with desk.database.writing() as db:
        return receiving.receive_case(db, draft, by=desk.actor, now=desk.now()).id


@pytest.fixture
def complaint(staffed_desk):
    return receive(staffed_desk, CaseKind.COMPLAINT)


@pytest.fixture
def passed(staffed_desk, complaint):
    with staffed_desk.database.writing() as db:
        draft = PassingDraft(staffed_desk.today(), "客户服务部")
        complaints.pass_to_insurer(db, complaint, draft, by=staffed_desk.actor, now=staffed_desk.now())
    return complaint


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


def press(qtbot, dialog):
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
def test_every_dialog_opens_in_both_languages(staffed_desk, passed, window, language):
    i18n.use_language(language)
    other, question = receive(staffed_desk, CaseKind.COMPLAINT), receive(staffed_desk, CaseKind.CONSULTATION)
    for kind, case_id in (
        (PassToInsurerDialog, other),
        (InsurerTimeDialog, passed),
        (InsurerAnswerDialog, passed),
        (ConsultationDialog, question),
    ):
        dialog = kind(staffed_desk, case_id, window)
        dialog.show()
        assert dialog.windowTitle()
        assert dialog.act_button.text()
        dialog.hide()


def test_a_complaint_is_passed_on_in_one_act_where_the_suggestion_is_right(qtbot, staffed_desk, complaint, window):
    dialog = opening.open_pass_to_insurer(staffed_desk, complaint, window)
    press(qtbot, dialog)
    case = case_of(staffed_desk, complaint)
    assert case.state is CaseState.WITH_INSURER
    assert case.passings[0].passed_to == "南粤财产保险股份有限公司"
    assert case.due_on == staffed_desk.today() + timedelta(days=15)


def test_the_longer_time_is_chosen_in_the_dialog(qtbot, staffed_desk, complaint, window):
    dialog = opening.open_pass_to_insurer(staffed_desk, complaint, window)
    dialog.form.field("track").choose(CaseTrack.COMPLEX)
    press(qtbot, dialog)
    assert case_of(staffed_desk, complaint).due_on == staffed_desk.today() + timedelta(days=60)


def test_more_time_needs_words_and_ends_with_the_longest(qtbot, staffed_desk, passed, window):
    dialog = opening.open_insurer_time(staffed_desk, passed, window)
    press(qtbot, dialog)
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setPlainText("病历调取中")
    dialog.form.field("track").choose(CaseTrack.COMPLEX)
    press(qtbot, dialog)
    assert case_of(staffed_desk, passed).due_on == staffed_desk.today() + timedelta(days=60)
    with pytest.raises(Refused, match="track_is_longest"):
        opening.open_insurer_time(staffed_desk, passed, window)


def test_an_answer_without_words_is_refused_beside_its_field_and_kept_when_it_has_them(
    qtbot, staffed_desk, passed, window
):
    dialog = opening.open_record_answer(staffed_desk, passed, window)
    press(qtbot, dialog)
    assert set(dialog.form.problems_shown()) == {"answer"}
    dialog.form.field("answer").setPlainText("已致歉并补赔")
    dialog.form.field("is_consumer_content").choose(False)
    press(qtbot, dialog)
    case = case_of(staffed_desk, passed)
    assert (case.state, case.passings[0].is_consumer_content) == (CaseState.ANSWERED, False)


def test_a_consultation_is_answered_and_closed(qtbot, staffed_desk, window):
    case_id = receive(staffed_desk, CaseKind.CONSULTATION)
    dialog = opening.open_answer_consultation(staffed_desk, case_id, window)
    assert "投诉理赔拖延" in texts_in(dialog)
    press(qtbot, dialog)
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setPlainText("可向法院起诉，也可申请调解")
    press(qtbot, dialog)
    assert case_of(staffed_desk, case_id).state is CaseState.CLOSED


def test_each_kind_is_offered_its_own_acts(staffed_desk, passed):
    def offered(case_id):
        return offers_of(case_of(staffed_desk, case_id), {}, staffed_desk.now(), lambda _offer: True).every

    assert offered(passed)[:3] == (Offer.RECORD_ANSWER, Offer.TURN_INTO_MEDIATION, Offer.GIVE_INSURER_TIME)
    assert offered(receive(staffed_desk, CaseKind.COMPLAINT))[0] is Offer.PASS_TO_INSURER
    consultation = offered(receive(staffed_desk, CaseKind.CONSULTATION))
    assert consultation[0] is Offer.ANSWER_CONSULTATION
    assert Offer.TURN_INTO_COMPLAINT in consultation


def test_the_pane_tells_to_whom_it_went_and_until_when(qtbot, staffed_desk, passed):
    i18n.use_language(i18n.ENGLISH)
    content = CaseContent(case_of(staffed_desk, passed), staffed_desk.today())
    qtbot.addWidget(content)
    said = "\n".join(texts_in(content))
    assert "客户服务部" in said
    assert "With the insurer" in said


def test_the_list_of_cases_opens_the_form_by_its_button(qtbot, staffed_desk):
    opened = []
    view = CasesView(
        staffed_desk,
        {},
        open_import=lambda *_given: None,
        open_quarantine=lambda _parent: None,
        open_receive=lambda parent, _tell: opened.append(parent),
    )
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    qtbot.mouseClick(view.bar.new_button, Qt.MouseButton.LeftButton)
    assert opened == [view]
    qtbot.waitUntil(lambda: staffed_desk.jobs.is_idle)
