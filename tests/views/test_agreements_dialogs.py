"""From the planned meeting to the agreement in force, through the dialogs that a mediator uses."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from mediator_desk import i18n
from mediator_desk.errors import Refused
from mediator_desk.models.party import Representative
from mediator_desk.models.words import (
    CaseState,
    EndReason,
    OutcomeKind,
    RepresentativeKind,
    SessionResult,
    SignatureManner,
)
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.agreements.agreements import InstalmentDraft
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.views.agreements.back_to_draft import RefusalToSignDialog
from mediator_desk.views.agreements.opening import (
    open_agreement,
    open_follow_up,
    open_record_outcome,
    open_record_payment,
    open_signing,
)
from mediator_desk.views.sessions.opening import open_plan_session, open_record_session
from tests.views.agreements_at_hand import answer, details

TODAY = date(2026, 10, 8)


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def to_sign(office):
    """Give a case whose agreement on two instalments waits for its marks."""
    case_id = office.agreed()
    rows = tuple(InstalmentDraft(Decimal(10000), date(2026, 10, day), "银行转账") for day in (12, 16))
    office.do(agreements.save_agreement, case_id, office.agreement_draft(instalments=rows))
    office.do(signing.send_to_sign, case_id)
    return case_id


@pytest.fixture
def in_force(desk, before, to_sign):
    """Give a case whose agreement is in force."""
    dialog = open_signing(desk, to_sign, before)
    dialog.tick_all()
    dialog.act()
    dialog.done(0)
    return to_sign


def test_a_case_is_walked_from_its_meeting_to_an_agreement_in_force(qtbot, desk, office, before):
    case_id = office.in_mediation()
    open_plan_session(desk, case_id, before).act()
    office.now += timedelta(days=1, hours=4)
    hold(open_record_session(desk, case_id, before))
    agree(open_record_outcome(desk, case_id, before))
    workshop = open_agreement(desk, case_id, before)
    write(workshop)
    qtbot.waitUntil(lambda: workshop.preview.document.pageCount() > 0)
    answer("Send to sign")
    assert workshop.send()
    signed = open_signing(desk, case_id, before)
    signed.tick_all()
    signed.act()
    assert "2026-10-09" in signed.banner.text
    case = details(desk, case_id)
    assert case.state is CaseState.PERFORMING
    assert case.agreement.effective_on == case.concluded_on == date(2026, 10, 9)
    assert [row.amount for row in case.agreement.instalments] == [Decimal("20000.00"), Decimal("10000.00")]


def hold(dialog):
    for name in ("rights_told", "recusal_asked"):
        dialog.form.field(name).setChecked(True)
    dialog.form.field("result").choose(SessionResult.AGREED)
    dialog.act()


def agree(dialog):
    assert dialog.form.field("kind").choice() is OutcomeKind.AGREED  # the record suggests it
    dialog.form.field("agreed_amount").setText("30000")
    assert dialog.form.field("in_capitals").text() == "人民币叁万元整"
    dialog.act()


def write(workshop):
    workshop.forms.terms.add_term("乙方赔付甲方人民币30,000.00元（大写：人民币叁万元整）。")
    for amount, day in (("20000", "2026-10-16"), ("10000", "2026-10-30")):
        workshop.forms.instalments.add_instalment()
        workshop.forms.instalments._rows[-1].amount.setText(amount)
        workshop.forms.instalments._rows[-1].due_on.setText(day)
    assert not workshop.checks.blocking()


def test_the_outcome_shows_only_what_its_kind_needs(desk, office, before):
    case_id = office.in_mediation()
    office.meet(case_id, SessionResult.NOT_AGREED)
    dialog = open_record_outcome(desk, case_id, before)
    form = dialog.form
    assert form.field("kind").choice() is OutcomeKind.NOT_AGREED
    assert form.field("end_reason").isVisible()
    assert not form.field("agreed_amount").isVisible()
    dialog.act()
    assert set(form.problems_shown()) == {"end_reason", "was_told_other_routes"}
    form.field("kind").choose(OutcomeKind.WITHDRAWN)
    assert not form.field("end_reason").isVisible()
    dialog.act()
    case = details(desk, case_id)
    assert (case.outcome, case.end_reason, case.concluded_on) == (OutcomeKind.WITHDRAWN, None, TODAY)


def test_an_amount_that_cannot_be_read_does_not_stand_in_the_way_unseen(desk, office, before):
    case_id = office.in_mediation()
    office.meet(case_id)
    dialog = open_record_outcome(desk, case_id, before)
    dialog.form.field("agreed_amount").setText("about 5")
    dialog.form.field("kind").choose(OutcomeKind.SETTLED_PRIVATELY)
    dialog.act()
    assert details(desk, case_id).outcome is OutcomeKind.SETTLED_PRIVATELY


def test_marks_are_entered_one_by_one_and_the_last_one_brings_the_agreement_into_force(desk, before, to_sign):
    dialog = open_signing(desk, to_sign, before)
    assert len(dialog.rows) == 4
    dialog.act()
    assert dialog.banner.text  # nothing is ticked
    for place in range(4):
        dialog.rows[place].tick(TODAY)
        dialog.act()
        assert dialog.rows[place].is_done
    case = details(desk, to_sign)
    assert (case.agreement.effective_on, case.agreement.confirmation_until) == (TODAY, date(2026, 11, 9))
    assert "2026-10-08" in dialog.banner.text
    assert "2026-11-09" in dialog.banner.text
    assert not dialog.act_button.isVisible()


def test_organisations_seal_and_people_sign_unless_it_was_another_way(desk, before, to_sign):
    dialog = open_signing(desk, to_sign, before)
    dialog.rows[0].form.field("manner").choose(SignatureManner.FINGERPRINT)
    dialog.tick_all()
    dialog.act()
    marks = details(desk, to_sign).agreement.signature_places
    assert [mark.manner for mark in marks] == [
        SignatureManner.FINGERPRINT,
        SignatureManner.SEALED,
        SignatureManner.SIGNED,
        SignatureManner.SEALED,
    ]


def test_a_day_that_cannot_be_is_told_in_its_row_and_no_mark_is_entered(desk, before, to_sign):
    dialog = open_signing(desk, to_sign, before)
    dialog.tick_all()
    dialog.rows[2].form.field("signed_on").setText("2026-10-09")
    dialog.act()
    assert [bool(row.form.problems_shown()) for row in dialog.rows] == [False, False, True, False]
    assert not any(mark.signed_on for mark in details(desk, to_sign).agreement.signature_places)


def test_an_agent_signs_for_its_party_only_with_special_authority(desk, office, before):
    case_id = office.agreed()
    with desk.database.writing() as db:
        the_case(db, case_id).parties[1].representatives = [
            Representative(kind=RepresentativeKind.AUTHORISED, name="周敏", may_settle=True, letter_on=TODAY),
            Representative(kind=RepresentativeKind.AUTHORISED, name="何东", may_settle=False),
        ]
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    dialog = open_signing(desk, case_id, before)
    by = dialog.rows[1].form.field("name")
    assert [by.itemText(place) for place in range(by.count())] == ["itself", "by 周敏"]
    by.choose("周敏")
    assert dialog.rows[1].is_ticked
    dialog.act()
    assert details(desk, case_id).agreement.signature_places[1].signed_by == "周敏"


def test_for_a_minor_the_guardian_signs_unasked(desk, office, before):
    case_id = office.agreed()
    with desk.database.writing() as db:
        child = the_case(db, case_id).parties[0]
        child.born_on = date(2012, 1, 1)
        child.representatives = [Representative(kind=RepresentativeKind.LEGAL, name="谢国强", relation="父亲")]
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    dialog = open_signing(desk, case_id, before)
    assert not dialog.rows[0].is_ticked
    dialog.tick_all()
    dialog.act()
    assert details(desk, case_id).agreement.signature_places[0].signed_by == "谢国强"


def test_who_refuses_to_sign_ends_the_mediation(qtbot, desk, before, to_sign):
    signed = open_signing(desk, to_sign, before)
    qtbot.mouseClick(signed.refusal_button, Qt.MouseButton.LeftButton)
    dialog = signed.findChild(RefusalToSignDialog)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words", "was_told_other_routes"}
    dialog.form.field("words").setPlainText("保险公司反悔")
    dialog.form.field("was_told_other_routes").setChecked(True)
    dialog.act()
    assert details(desk, to_sign).end_reason is EndReason.REFUSED_TO_SIGN
    assert not signed.isVisible()


def test_a_payment_is_recorded_for_the_next_instalment(desk, before, in_force):
    dialog = open_record_payment(desk, in_force, before)
    assert dialog.form.field("amount").amount() == Decimal("10000.00")
    dialog.form.field("amount").setText("10001")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"amount"}
    dialog.form.field("amount").setText("10000")
    dialog.act()
    first, second = details(desk, in_force).agreement.instalments
    assert (first.paid_on, first.paid_amount, second.paid_on) == (TODAY, Decimal("10000.00"), None)


def test_where_everything_is_paid_no_payment_is_offered(desk, before, in_force):
    for _ in range(2):
        open_record_payment(desk, in_force, before).act()
    dialog = open_record_payment(desk, in_force, before)
    assert not dialog.act_button.isEnabled()
    assert dialog.banner.text


def test_a_follow_up_says_something(desk, before, in_force):
    dialog = open_follow_up(desk, in_force, before)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"remarks"}
    dialog.form.field("satisfaction").choose(5)
    dialog.form.field("was_performed").choose(True)
    dialog.act()
    assert "followed_up" in [line.act for line in details(desk, in_force).history]


def test_without_an_agreement_there_is_nothing_to_sign_or_to_pay(desk, office, before):
    case_id = office.in_mediation()
    for opener in (open_signing, open_record_payment):
        with pytest.raises(Refused, match="no_agreement"):
            opener(desk, case_id, before)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
@pytest.mark.parametrize("opener", [open_record_outcome, open_signing, open_record_payment, open_follow_up])
def test_every_dialog_opens_in_both_languages(qtbot, desk, before, in_force, opener, language):
    i18n.use_language(language)
    dialog = opener(desk, in_force, before)
    qtbot.waitExposed(dialog)
    assert dialog.windowTitle()
    assert dialog.focusWidget() is not None
