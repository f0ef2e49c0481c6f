"""What comes after the agreement, through the dialogs of those who watch it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from mediator_desk import i18n
from mediator_desk.models.procedure_words import ArchiveClass, ConfirmationState, PerformanceState
from mediator_desk.models.words import CaseState
from mediator_desk.services import attachments
from mediator_desk.services.aftercare import archive
from mediator_desk.services.aftercare.archive import CorrectionDraft
from mediator_desk.services.aftercare.confirmation import DecisionDraft, record_confirmation
from mediator_desk.services.aftercare.follow_up import FollowUpDraft, record_follow_up
from mediator_desk.services.cases.guards import hindrances_of
from mediator_desk.views.aftercare import opening
from mediator_desk.views.agreements.opening import open_record_payment
from mediator_desk.views.cases.offers import Offer, offers_of
from mediator_desk.views.cases.pane_aftercare import aftercare_parts, archive_parts, countdown_notes, follow_up_parts
from tests.services.after_effect import (
    NOTHING_TO_PAY,
    TODAY,
    TWO,
    agreement,
    apply,
    archived,
    dismissed,
    in_force,
    let_it_be,
    pay,
)
from tests.views.agreements_at_hand import details
from tests.views.cases_at_hand import texts_in


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


def offered(desk, case_id):
    with desk.database.reading() as db:
        hindered = hindrances_of(db, case_id, desk.actor.role, desk.now())
    return offers_of(details(desk, case_id), hindered, desk.now(), lambda _offer: True).every


def told(desk, case_id, parts, today=None):
    """Return what the pane says in some of its sections, as lines of text."""
    holder = QWidget()
    lines = []
    for title, shown in parts(details(desk, case_id), today or desk.today()):
        lines.append(title)
        for one in shown:
            one.setParent(holder)
            lines += [one.text()] if hasattr(one, "text") else texts_in(one)
    holder.deleteLater()
    return "\n".join(lines)


def test_a_payment_keeps_its_proof_in_words_and_as_a_file(desk, office, before, tmp_path):
    case_id = in_force(office)
    slip = tmp_path / "回单 0071.png"
    slip.write_bytes(b"\x89PNG slip")
    dialog = open_record_payment(desk, case_id, before)
    dialog.form.field("proof").setText("回单 0071")
    dialog.form.field("proof_id").show_path(slip)
    dialog.act()
    with desk.database.reading() as db:
        (kept,) = attachments.list_files(db, case_id)
    assert agreement(office, case_id).instalments[0].proof_id == kept.id
    assert kept.media_type == "image/png"
    text = told(desk, case_id, aftercare_parts)
    assert "Proof: 回单 0071 · 回单 0071.png" in text
    assert "20,000.00 of 20,000.00 yuan paid" in text


def test_a_file_that_is_gone_is_told_and_nothing_is_recorded(desk, office, before, tmp_path):
    case_id = in_force(office)
    dialog = open_record_payment(desk, case_id, before)
    dialog.form.field("proof_id").show_path(tmp_path / "nowhere.png")
    dialog.act()
    assert dialog.banner.text
    assert agreement(office, case_id).instalments[0].paid_on is None


def test_an_amount_that_names_no_day_can_be_recorded_as_paid(desk, office, before):
    case_id = in_force(office, instalments=())
    assert offered(desk, case_id)[0] is Offer.RECORD_PAYMENT
    dialog = open_record_payment(desk, case_id, before)
    assert dialog.form.field("amount").amount() == Decimal("20000.00")
    dialog.act()
    assert details(desk, case_id).aftercare.in_force.performance(TODAY).is_over


def test_what_is_no_payment_is_recorded_with_its_words(desk, office, before):
    case_id = in_force(office, **NOTHING_TO_PAY)
    assert offered(desk, case_id)[0] is Offer.RECORD_PERFORMANCE
    dialog = opening.open_performance(desk, case_id, before)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setPlainText("保单已恢复效力")
    dialog.act()
    assert offered(desk, case_id)[0] is Offer.CLOSE
    assert "保单已恢复效力" in told(desk, case_id, aftercare_parts)


def test_a_refusal_says_what_is_left_to_do(desk, office, before):
    case_id = in_force(office)
    dialog = opening.open_performance(desk, case_id, before)
    assert not dialog._ways.isVisible()
    dialog.form.field("is_refused").choose(True)
    assert "2026-11-09" in dialog._ways.text()
    dialog.form.field("words").setPlainText("总公司不批准")
    dialog.act()
    assert details(desk, case_id).aftercare.in_force.performance(TODAY).state is PerformanceState.REFUSED
    assert Offer.REMIND in offered(desk, case_id)
    assert "one side sues" in told(desk, case_id, aftercare_parts)


def test_a_reminder_suggests_who_owes_and_is_told_the_next_time(desk, office, before):
    case_id = in_force(office)
    assert Offer.REMIND not in offered(desk, case_id)
    let_it_be(office, date(2026, 10, 19))
    assert Offer.REMIND in offered(desk, case_id)
    opening.open_reminder(desk, case_id, before).act()
    assert details(desk, case_id).history[0].act == "performance_reminded"
    assert "Last contact with a party: 2026-10-19 09:00" in told(desk, case_id, aftercare_parts)
    again = opening.open_reminder(desk, case_id, before)
    assert any("2026-10-19 09:00" in text for text in texts_in(again))
    assert any("20,000.00" in text for text in texts_in(again))


def test_one_party_that_does_not_apply_is_named_with_the_law(desk, office, before):
    case_id = in_force(office)
    dialog = opening.open_application(desk, case_id, before)
    dialog.form.field("court").setText("广州市天河区人民法院")
    applicants = dialog.form.field("party_ids")
    next(iter(applicants.boxes.values())).setChecked(True)
    dialog.act()
    problems = dialog.form.problems_shown()
    assert set(problems) == {"party_ids"}
    assert "art. 33" in problems["party_ids"]
    assert "粤安人寿" in problems["party_ids"]
    for box in applicants.boxes.values():
        box.setChecked(True)
    dialog.act()
    assert [one.state for one in details(desk, case_id).aftercare.applications] == [ConfirmationState.APPLIED]


def test_unclear_content_is_warned_of_and_stops_nobody(desk, office, before):
    case_id = in_force(office, instalments=(), performance_manner="")
    dialog = opening.open_application(desk, case_id, before)
    assert "names no day" in dialog.banner.text
    for box in dialog.form.field("party_ids").boxes.values():
        box.setChecked(True)
    dialog.form.field("court").setText("广州市天河区人民法院")
    dialog.act()
    assert details(desk, case_id).aftercare.applications


def test_a_decision_leads_on_to_a_new_agreement_only_where_the_court_dismissed(desk, office, before):
    case_id = in_force(office)
    apply(office, case_id)
    assert offered(desk, case_id)[0] is Offer.RECORD_CONFIRMATION
    dialog = opening.open_decision(desk, case_id, before)
    assert any("广州市天河区人民法院" in text for text in texts_in(dialog))
    dialog.form.field("state").choose(ConfirmationState.DISMISSED)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"document_number", "words"}
    dialog.form.field("document_number").setText("（2026）粤0106民特17号")
    dialog.form.field("words").setPlainText("内容不明确")
    dialog.act()
    assert Offer.RENEW_AGREEMENT in offered(desk, case_id)
    assert Offer.APPLY_FOR_CONFIRMATION not in offered(desk, case_id)
    opening.open_renewal(desk, case_id, before).act()
    case = details(desk, case_id)
    assert case.state is CaseState.AGREED
    assert Offer.DROP_RENEWAL in offered(desk, case_id)
    assert "In force" in told(desk, case_id, aftercare_parts)


def test_a_new_agreement_is_given_up_with_a_reason(desk, office, before):
    case_id = dismissed(office)
    opening.open_renewal(desk, case_id, before).act()
    dialog = opening.open_drop_renewal(desk, case_id, before)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setPlainText("双方改为起诉")
    dialog.act()
    assert details(desk, case_id).state is CaseState.PERFORMING
    assert "Given up" in told(desk, case_id, aftercare_parts)


def test_what_is_performed_closes_at_once_and_what_is_not_asks_why(desk, office, before):
    done_id, open_id = in_force(office), in_force(office, instalments=TWO)
    pay(office, agreement(office, done_id).instalments[0], "20000")
    assert opening.open_close(desk, done_id, before) is None
    assert details(desk, done_id).state is CaseState.CLOSED
    dialog = opening.open_close(desk, open_id, before)
    assert any("20,000.00 yuan are left" in text for text in texts_in(dialog))
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setPlainText("申请人另行起诉")
    dialog.act()
    assert details(desk, open_id).state is CaseState.CLOSED


def test_a_file_goes_into_the_archive_in_a_class_and_is_then_corrected_beside(desk, office, before):
    case_id = in_force(office)
    office.do(archive.close_case, case_id, words="另行起诉")
    dialog = opening.open_archive(desk, case_id, before)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"archive_class", "words"}
    assert any("Missing in the file" in text for text in texts_in(dialog))
    dialog.form.field("words").setPlainText("纸质卷宗另行装订")
    assert any("2056-10-08" in text for text in texts_in(dialog))
    dialog.form.field("archive_class").choose(ArchiveClass.LONG)
    dialog.act()
    assert "Long term" in told(desk, case_id, archive_parts)
    assert offered(desk, case_id)[0] is Offer.CORRECT
    dialog = opening.open_correction(desk, case_id, before)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"what", "is_right"}
    dialog.form.field("what").setText("<b>电话</b>")
    dialog.form.field("is_right").setPlainText("13900000000")
    dialog.act()
    text = told(desk, case_id, archive_parts)
    assert "<b>电话</b>" in text
    assert "Right is: 13900000000" in text


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 10, 27), "is possible until 2026-11-09"),
        (date(2026, 10, 28), "12 days left to ask a court together"),
        (date(2026, 11, 5), "Day 28 after effect"),
        (date(2026, 11, 9), "Today is the last day"),
    ],
)
def test_the_thirty_days_are_counted_down_in_the_case(desk, office, day, said):
    case_id = in_force(office)

    def parts(case, today):
        return [("", list(countdown_notes(case, today))), *aftercare_parts(case, today)]

    assert said in told(desk, case_id, parts, day)


@pytest.mark.parametrize(("gone", "tone"), [(19, ""), (20, "info"), (25, "warn"), (28, "bad")])
def test_the_countdown_takes_a_stronger_sign_each_time(qtbot, desk, office, gone, tone):
    notes = list(countdown_notes(details(desk, in_force(office)), TODAY + timedelta(days=gone)))
    for note in notes:
        qtbot.addWidget(note)
    assert [note.property("tone") for note in notes] == ([tone] if tone else [])


def test_a_file_past_its_term_is_said_to_be_and_stays(desk, office):
    case_id = archived(office, ArchiveClass.SHORT)
    assert "past its term" in told(desk, case_id, archive_parts, date(2036, 10, 9))
    assert "past its term" not in told(desk, case_id, archive_parts, date(2036, 10, 8))


def test_follow_ups_and_ratings_stand_apart_each_with_its_figure(desk, office):
    from mediator_desk.models.follow_up import FollowUp
    from mediator_desk.models.words import FollowUpKind

    case_id = in_force(office)
    for grade in (4, 5):
        office.do(record_follow_up, case_id, FollowUpDraft(satisfaction=grade))
    with desk.database.writing() as db:
        db.add(FollowUp(case_id=case_id, kind=FollowUpKind.RATING, at=office.now, satisfaction=2, remarks="慢"))
    text = told(desk, case_id, follow_up_parts)
    assert "Follow-up by the committee: 4.5 of 5 from 2" in text
    assert "Rated by the consumer\n" in text


OPENERS = (
    opening.open_performance,
    opening.open_reminder,
    opening.open_application,
    opening.open_decision,
    opening.open_renewal,
    opening.open_supplement,
    opening.open_drop_renewal,
    opening.open_close,
    opening.open_archive,
    opening.open_correction,
    open_record_payment,
)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
@pytest.mark.parametrize("opener", OPENERS)
def test_every_dialog_opens_in_both_languages(qtbot, desk, office, before, opener, language):
    i18n.use_language(language)
    case_id = in_force(office)
    apply(office, case_id)
    dialog = opener(desk, case_id, before)
    qtbot.waitExposed(dialog)
    assert dialog.windowTitle()
    assert dialog.focusWidget() is not None


def test_what_the_corrector_writes_has_his_name_and_a_file_dropped_has_no_path(qtbot, tmp_path):
    from mediator_desk.views.file_field import FileField

    field = FileField("File")
    qtbot.addWidget(field)
    assert field.path() is None
    field.show_path(Path(tmp_path / "回单.pdf"))
    assert texts_in(field) == ["回单.pdf"]
    field.remove_button.click()
    assert field.path() is None


def test_a_confirmed_agreement_that_is_not_performed_is_enforced(desk, office):
    case_id = in_force(office)
    apply(office, case_id)
    draft = DecisionDraft(ConfirmationState.CONFIRMED, TODAY, "（2026）粤0106民特18号")
    office.do(record_confirmation, case_id, draft)
    assert "the court enforces it" in told(desk, case_id, aftercare_parts, date(2026, 10, 20))
    assert Offer.APPLY_FOR_CONFIRMATION not in offered(desk, case_id)


def test_a_correction_is_signed_by_who_is_on_the_staff(desk, office):
    case_id = archived(office)
    office.do(archive.correct_archived, case_id, CorrectionDraft("金额", "1", "2"))
    assert "Right is: 2" in told(desk, case_id, archive_parts)
