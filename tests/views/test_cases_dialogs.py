"""The dialogs of the cases: what is typed is kept, problems stand beside their fields, both languages open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mediator_desk import i18n
from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.models.procedure_words import PartyCapacity
from mediator_desk.models.words import (
    AppointedBy,
    CaseState,
    Cause,
    Line,
    PartyKind,
    PartySide,
    RefusalCode,
    RepresentativeKind,
    Sex,
)
from mediator_desk.services.cases import disputes
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.mediators import assignment, roster
from mediator_desk.services.mediators.assignment import AppointmentDraft
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.parties import RepresentativeDraft
from mediator_desk.services.review import review
from mediator_desk.views.cases.appoint_dialog import AppointDialog
from mediator_desk.views.cases.dispute_dialog import DisputeDialog
from mediator_desk.views.cases.next_step_dialog import NextStepDialog
from mediator_desk.views.cases.party_dialog import PartyDialog
from mediator_desk.views.cases.party_removal import RemovePartyDialog
from mediator_desk.views.decision_dialogs import AcceptWithWordsDialog, DeclineDialog, ReferDialog
from tests.views.cases_at_hand import AFTER_THE_EXPORT, IN_COURT, LABOUR_DISPUTE, case_of, id_of, take_in

DIALOGS = [
    AcceptWithWordsDialog,
    AppointDialog,
    DeclineDialog,
    DisputeDialog,
    NextStepDialog,
    PartyDialog,
    ReferDialog,
]


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def case_id(staffed_desk):
    take_in(staffed_desk)
    return id_of(staffed_desk, "GDX20261003-010060")


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.fixture
def opened(qtbot, staffed_desk, case_id, window):
    def open_one(kind, of=0, **more):
        dialog = kind(staffed_desk, case_of(staffed_desk, of or case_id), window, **more)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return open_one


def press(qtbot, dialog):
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
@pytest.mark.parametrize("kind", DIALOGS)
def test_every_dialog_opens_in_both_languages(opened, kind, language):
    i18n.use_language(language)
    dialog = opened(kind)
    assert dialog.windowTitle()
    assert dialog.act_button.text()


def test_a_decline_without_reason_and_words_is_refused_beside_its_fields(staffed_desk, opened, qtbot, case_id):
    dialog = opened(DeclineDialog)
    press(qtbot, dialog)
    assert set(dialog._form.problems_shown()) == {"code", "words"}
    assert dialog.isVisible()
    assert case_of(staffed_desk, case_id).state is CaseState.RECEIVED


def test_a_proposal_fills_code_and_words(staffed_desk, opened, case_id):
    labour_id = id_of(staffed_desk, LABOUR_DISPUTE)
    proposal = case_of(staffed_desk, labour_id).proposals[0]
    dialog = opened(DeclineDialog, labour_id, proposal=proposal)
    assert dialog._form.field("code").choice() is RefusalCode.LABOUR_OR_PRIVATE
    assert proposal.evidence in dialog._words()


def test_a_referral_needs_words(staffed_desk, opened, qtbot, case_id):
    dialog = opened(ReferDialog)
    press(qtbot, dialog)
    assert "words" in dialog._form.problems_shown()
    dialog._field.setPlainText("转交承保公司处理")
    press(qtbot, dialog)
    assert case_of(staffed_desk, case_id).state is CaseState.REFERRED


def test_what_was_typed_stays_when_the_service_refuses(staffed_desk, opened, qtbot, case_id):
    dialog = opened(ReferDialog)
    dialog._field.setPlainText("转交承保公司处理")
    with staffed_desk.database.writing() as db:
        review.accept_case(db, case_id, by=staffed_desk.actor, now=staffed_desk.now())
    press(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.banner.text
    assert dialog._words() == "转交承保公司处理"


def test_the_words_of_an_acceptance_are_kept(staffed_desk, opened, qtbot):
    court_id = id_of(staffed_desk, IN_COURT)
    dialog = opened(AcceptWithWordsDialog, court_id)
    dialog._field.setPlainText("已撤诉")
    press(qtbot, dialog)
    assert case_of(staffed_desk, court_id).history[0].reason == "已撤诉"
    assert dialog.number == case_of(staffed_desk, court_id).number


def accepted(desk, case_id):
    with desk.database.writing() as db:
        review.accept_case(db, case_id, by=desk.actor, now=desk.now())
    return case_id


def test_the_mediator_who_knows_the_line_is_suggested(staffed_desk, opened, qtbot, case_id):
    with staffed_desk.database.writing() as db:
        draft = disputes.dispute_draft(db, case_id)
        changed = type(draft)(**{**vars(draft), "line": Line.LIFE})
        disputes.save_dispute(db, case_id, changed, by=staffed_desk.actor, now=staffed_desk.now())
    dialog = opened(AppointDialog, accepted(staffed_desk, case_id))
    assert dialog.choice.suggested.mediator.name == "林美玲"
    dialog.form.field("appointed_by").choose(AppointedBy.PARTIES)
    press(qtbot, dialog)
    told = case_of(staffed_desk, case_id).history[0]
    assert (told.act, told.facts["mediator"], told.facts["chosen_by"]) == ("appointed", "林美玲", "parties")


def test_another_mediator_takes_over_with_a_reason(staffed_desk, opened, qtbot, case_id):
    accepted(staffed_desk, case_id)
    with staffed_desk.database.writing() as db:
        first = roster.roster(db, staffed_desk.today())[0]
        draft = AppointmentDraft(first.id)
        assignment.appoint_mediator(db, case_id, draft, by=staffed_desk.actor, now=staffed_desk.now())
    dialog = opened(AppointDialog)
    assert first.name in dialog.windowTitle()
    dialog.form.field("words").setText("回避")
    press(qtbot, dialog)
    case = case_of(staffed_desk, case_id)
    assert case.mediator_id != first.id
    assert case.history[0].reason == "回避"


def test_the_check_digit_that_is_expected_is_said_and_the_number_is_saved_with_a_reason(
    staffed_desk, opened, qtbot, case_id
):
    party = case_of(staffed_desk, case_id).parties[0]
    dialog = opened(PartyDialog, party_id=party.id)
    number, reason = dialog._form.field("identity_number"), dialog._form.field("identity_reason")
    dialog._form.field("born_on").setText("1985-02-09")
    number.setText("440106198502094768")
    assert "7" in number.accessibleDescription()
    assert number.property("problem") == "warn"
    assert reason.isVisible()
    press(qtbot, dialog)
    assert "identity_reason" in dialog._form.problems_shown()
    reason.setText("与证件原件一致")
    press(qtbot, dialog)
    with staffed_desk.database.reading() as db:
        saved = parties.party_draft(db, party.id)
    assert (saved.identity_number, saved.identity_reason) == ("440106198502094768", "与证件原件一致")
    assert "与证件原件一致" in case_of(staffed_desk, case_id).history[0].reason


def test_a_number_typed_digit_by_digit_is_not_taken_for_the_kind_that_its_first_half_looks_like(opened, qtbot):
    dialog = opened(PartyDialog)
    qtbot.keyClicks(dialog._form.field("identity_number"), "440106198502094767")
    assert dialog._form.field("identity_kind").choice() is IdentityDocumentKind.RESIDENT_ID
    assert dialog._form.field("born_on").text() == "1985-02-09"
    assert not dialog._form.field("identity_reason").isVisible()


def test_a_pasted_number_tells_its_kind_and_is_shown_in_its_plain_form(opened):
    dialog = opened(PartyDialog)
    number = dialog._form.field("identity_number")
    number.setText("４４０１０６ 19850209 ４７６7")
    assert dialog._form.field("identity_kind").choice() is IdentityDocumentKind.RESIDENT_ID
    number.editingFinished.emit()
    assert number.text() == "440106198502094767"
    assert not dialog._form.field("identity_reason").isVisible()


def test_sex_and_birthday_that_differ_from_the_number_are_warned_of(opened):
    dialog = opened(PartyDialog)
    dialog._form.field("identity_number").setText("440106198502094767")
    dialog._form.field("sex").choose(Sex.MALE)
    dialog._form.field("born_on").setText("1985-02-10")
    assert [dialog._form.field(name).property("problem") for name in ("sex", "born_on")] == ["warn", "warn"]
    dialog._form.field("identity_number").setText("440106198502094775")
    assert dialog._form.field("born_on").text() == "1985-02-10"


def test_heirs_and_groups_ask_for_whom_they_stand(opened):
    dialog = opened(PartyDialog)
    assert not dialog._form.field("stands_for").isVisible()
    dialog._form.field("capacity").choose(PartyCapacity.HEIR)
    assert dialog._form.field("stands_for").isVisible()
    assert not dialog._form.field("group_size").isVisible()
    dialog._form.field("capacity").choose(PartyCapacity.GROUP_REPRESENTATIVE)
    assert dialog._form.field("group_size").isVisible()


def test_an_odd_number_of_a_representative_is_warned_of_and_a_guardian_needs_no_letter(opened):
    dialog = opened(PartyDialog)
    acting = dialog._form.field("representatives")
    acting.show_drafts((RepresentativeDraft("周敏", identity_number="440106198502094768", may_settle=True),))
    row = acting._rows[0]
    assert "7" in row._finding.text()
    assert not row._letter.isHidden()
    row._kind.choose(RepresentativeKind.LEGAL)
    assert row._letter.isHidden()
    assert not row.draft().may_settle


def test_while_the_paper_is_signed_only_who_acts_for_a_party_is_mended(staffed_desk, opened, case_id):
    with staffed_desk.database.writing() as db:
        the_case(db, case_id).state = CaseState.TO_SIGN
    party = case_of(staffed_desk, case_id).parties[1]
    dialog = opened(PartyDialog, party_id=party.id)
    assert not dialog._form.field("name").isEnabled()
    acting = dialog._form.field("representatives")
    acting.add_row()
    row = acting._rows[-1]
    row._name.setText("周敏")
    row._may_settle.setChecked(True)
    row._letter.setText("2026-10-12")
    dialog.act()
    (agent,) = case_of(staffed_desk, case_id).parties[1].representatives
    assert (agent.name, agent.may_settle, agent.letter_on) == ("周敏", True, date(2026, 10, 12))
    again = opened(PartyDialog, party_id=party.id)
    assert not again._form.field("representatives")._rows[0]._name.isEnabled()


def test_a_party_added_by_mistake_is_removed_after_asking(staffed_desk, opened, qtbot, case_id):
    with staffed_desk.database.writing() as db:
        named = {"by": staffed_desk.actor, "now": staffed_desk.now()}
        draft = parties.PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, "陈宏图")
        party = parties.save_party(db, case_id, draft, **named)
    dialog = opened(PartyDialog, party_id=party.id)
    dialog.remove_button.click()
    question = dialog.findChild(RemovePartyDialog)
    assert case_of(staffed_desk, case_id).parties[1].name == "陈宏图"
    question.act()
    assert [one.name for one in case_of(staffed_desk, case_id).parties if one.name == "陈宏图"] == []
    assert not dialog.isVisible()


def test_what_keeps_a_party_in_the_case_is_said_where_it_would_be_removed(staffed_desk, opened, case_id):
    dialog = opened(PartyDialog, party_id=case_of(staffed_desk, case_id).parties[0].id)
    dialog.remove_button.click()
    question = dialog.findChild(RemovePartyDialog)
    question.act()
    assert question.banner.text
    assert question.isVisible()


def test_birthday_and_sex_come_from_the_number_where_nobody_typed_them(opened):
    dialog = opened(PartyDialog)
    dialog._form.field("identity_kind").choose(dialog._form.field("identity_kind")._values[1])
    dialog._form.field("identity_number").setText("440106198502094767")
    assert dialog._form.field("born_on").day() == date(1985, 2, 9)
    assert dialog._form.field("sex").choice() is not None


def test_an_organisation_shows_other_fields_than_a_person(opened):
    dialog = opened(PartyDialog, side=PartySide.RESPONDENT)
    assert dialog._form.field("credit_code").isVisible()
    assert not dialog._form.field("identity_number").isVisible()
    dialog._form.field("kind").choose(PartyKind.PERSON)
    assert not dialog._form.field("credit_code").isVisible()
    assert dialog._form.field("identity_number").isVisible()


def test_an_odd_credit_code_is_warned_of(opened):
    dialog = opened(PartyDialog, side=PartySide.RESPONDENT)
    code = dialog._form.field("credit_code")
    code.setText("91350100M000100Y44")
    assert "3" in code.accessibleDescription()
    code.setText("91350100M000100Y43")
    assert code.property("problem") == ""


def test_a_party_with_a_representative_of_special_authority_is_saved(staffed_desk, opened, qtbot, case_id):
    dialog = opened(PartyDialog, side=PartySide.APPLICANT)
    dialog._form.field("name").setText("陈宏图")
    acting = dialog._form.field("representatives")
    acting.add_row()
    acting.show_drafts((RepresentativeDraft("周敏", relation="律师", may_settle=True),))
    press(qtbot, dialog)
    party = next(one for one in case_of(staffed_desk, case_id).parties if one.name == "陈宏图")
    assert [(one.name, one.relation, one.may_settle) for one in party.representatives] == [("周敏", "律师", True)]


def test_a_party_without_name_and_a_representative_without_name_are_refused(opened, qtbot):
    dialog = opened(PartyDialog)
    dialog._form.field("representatives").show_drafts((RepresentativeDraft("", phone="13800138000"),))
    press(qtbot, dialog)
    assert set(dialog._form.problems_shown()) == {"name", "representatives"}


def test_the_dispute_is_mended(staffed_desk, opened, qtbot, case_id):
    dialog = opened(DisputeDialog)
    dialog._form.field("cause").choose(Cause.SURRENDER)
    dialog._form.field("claimed_amount").setText("48600")
    press(qtbot, dialog)
    case = case_of(staffed_desk, case_id)
    assert (case.cause, case.claimed_amount) == (Cause.SURRENDER, Decimal("48600.00"))


def test_an_amount_that_cannot_be_read_is_said_beside_it(opened, qtbot):
    dialog = opened(DisputeDialog)
    dialog._form.field("claimed_amount").setText("约五万")
    press(qtbot, dialog)
    assert "claimed_amount" in dialog._form.problems_shown()
    assert dialog._form.field("claimed_amount").text() == "约五万"


def test_a_dispute_whose_case_went_on_at_another_desk_is_saved_beside_it(staffed_desk, opened, qtbot, case_id):
    dialog = opened(DisputeDialog)
    dialog._form.field("report_number").setText("RDAA1")
    accepted(staffed_desk, case_id)
    press(qtbot, dialog)
    case = case_of(staffed_desk, case_id)
    assert (case.state, case.report_number) == (CaseState.ACCEPTED, "RDAA1"), "neither desk overwrites the other"


def test_the_next_step_is_written_down(staffed_desk, opened, qtbot, case_id):
    dialog = opened(NextStepDialog)
    dialog._form.field("words").setText("电话联系保险公司")
    dialog._form.field("on").setText("2026-10-20")
    press(qtbot, dialog)
    case = case_of(staffed_desk, case_id)
    assert (case.next_step, case.next_step_on) == ("电话联系保险公司", date(2026, 10, 20))


def test_every_field_can_be_reached_and_has_a_name(opened):
    for kind in DIALOGS:
        dialog = opened(kind)
        fields = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QPlainTextEdit)]
        typed_in = [one for one in fields if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert [one.objectName() for one in typed_in if not one.accessibleName()] == []
