"""The workshop of the agreement: typed, checked, shown as the real paper, saved, printed and sent to sign."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.jobs import Jobs
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.life import Act
from mediator_desk.models.words import AgreementForm, AgreementState, CaseState, OutcomeKind, Role, SessionResult
from mediator_desk.services.agreements import agreements, clause_bank, signing
from mediator_desk.services.agreements.agreements import draft_for
from mediator_desk.services.agreements.checks.finding import Topic
from mediator_desk.services.office import committee
from mediator_desk.services.sessions import outcomes, private_notes, scheduling
from mediator_desk.views.agreements import paper_acts
from mediator_desk.views.agreements.back_to_draft import BackToDraftDialog
from mediator_desk.views.agreements.clause_chooser import ClauseChooser
from mediator_desk.views.agreements.opening import open_agreement
from mediator_desk.views.agreements.paper_maker import PaperMaker
from mediator_desk.views.agreements.signing import SigningDialog
from mediator_desk.views.final_acts import final_words
from mediator_desk.views.printing import print_paper, printer_for
from tests.services.conftest import TODAY
from tests.services.meetings_at_hand import meeting_of
from tests.views.agreements_at_hand import answer, details

PAYMENT = "乙方赔付甲方人民币20,000.00元（大写：人民币贰万元整）。"


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def case_id(office):
    return office.agreed()


@pytest.fixture
def workshop(qtbot, desk, case_id, before):
    return shown(qtbot, open_agreement(desk, case_id, before))


def shown(qtbot, workshop):
    """Wait until the workshop shows its first paper."""
    qtbot.waitExposed(workshop)
    qtbot.waitUntil(lambda: workshop.preview.has_paper)
    return workshop


def write(workshop):
    """Type an agreement on two instalments."""
    forms = workshop.forms
    forms.terms.add_term(PAYMENT)
    forms.terms.add_term("双方就本次理赔再无其他争议。")
    for amount, day in (("12000", "2026-10-16"), ("8000", "2026-11-09")):
        forms.instalments.add_instalment()
        row = forms.instalments._rows[-1]
        row.amount.setText(amount)
        row.due_on.setText(day)
    for name, text in (("manner", "银行转账"), ("place", "广州市"), ("time", "2026年11月9日前")):
        forms.field_or_none(f"performance_{name}").setText(text)


def codes(workshop):
    return {finding.code for finding in (*workshop.checks.blocking(), *workshop.checks.asking())}


def saved(desk, case_id):
    with desk.database.reading() as db:
        return draft_for(db, case_id, today=desk.today())


def test_a_new_agreement_begins_with_what_the_case_knows(workshop):
    draft = workshop.draft()
    assert (draft.amount, draft.payee, draft.facts) == (Decimal("20000.00"), "谢家豪", "申请人称保险公司拒赔。")
    assert workshop.forms.field_or_none("in_capitals").text() == "人民币贰万元整"
    assert not workshop.is_changed()


def test_the_paper_is_the_real_pdf_and_follows_the_typing(qtbot, workshop):
    assert workshop.preview.document.pageCount() > 0
    with qtbot.waitSignal(workshop.maker.made) as made:
        write(workshop)
    assert made.args[0].facts.terms == (PAYMENT, "双方就本次理赔再无其他争议。")
    assert workshop.preview.document.pageCount() == 2


def test_a_draft_is_saved_by_a_key_and_read_back(qtbot, desk, case_id, workshop):
    write(workshop)
    qtbot.keyClick(workshop, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    kept = saved(desk, case_id)
    assert kept.terms == (PAYMENT, "双方就本次理赔再无其他争议。")
    assert [row.due_on for row in kept.instalments] == [date(2026, 10, 16), date(2026, 11, 9)]
    assert "粤保调协〔2026〕第0001号" in workshop.banner.text
    assert not workshop.is_changed()
    workshop.forms.terms.add_term("甲方交付单证原件。")
    assert workshop.save()
    assert len(saved(desk, case_id).terms) == 3


def test_terms_are_moved_removed_and_put_back(qtbot, workshop):
    terms = workshop.forms.terms
    terms.show_terms(("一号", "二号", "三号"))
    qtbot.keyClick(terms._rows[2].field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert terms.terms() == ("一号", "三号", "二号")
    assert terms._rows[1].field.hasFocus()
    terms.remove_term(0)
    assert terms.terms() == ("三号", "二号")
    terms.put_back()
    assert terms.terms() == ("一号", "三号", "二号")
    qtbot.keyClick(terms._rows[0].field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert terms._rows[1].field.hasFocus()
    assert terms.terms() == ("一号", "三号", "二号")  # an empty term does not count


def test_a_term_grows_with_its_text(qtbot, workshop):
    field = workshop.forms.terms._rows[0].field
    before = field.height()
    field.setPlainText("乙方赔付甲方维修费。" * 30)
    qtbot.waitUntil(lambda: field.height() > 3 * before)


def chooser(qtbot, workshop):
    """Open the clauses as a key does, and wait until they are read."""
    qtbot.keyClick(workshop, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    opened = workshop.findChild(ClauseChooser)
    qtbot.waitUntil(lambda: opened.act_button.isEnabled())
    return opened


def test_a_clause_of_the_bank_is_found_by_typing_and_inserted_filled(qtbot, desk, case_id, workshop):
    opened = chooser(qtbot, workshop)
    opened.search.setText("一次性支付")
    assert "人民币20,000.00元（大写：人民币贰万元整）" in opened.text.toPlainText()
    qtbot.keyClick(opened.search, Qt.Key.Key_Return)
    assert "人民币20,000.00元（大写：人民币贰万元整）" in workshop.draft().terms[0]
    assert workshop.forms.terms._rows[0].field.textCursor().selectedText() == "【期限】"  # what is to be filled in
    assert "gap_left" in codes(workshop)
    assert not workshop.send()
    assert workshop.save()
    (clause_id,) = saved(desk, case_id).term_clauses
    with desk.database.reading() as db:
        assert clause_bank.clause_draft(db, clause_id).title == "一次性支付"


def test_the_clauses_that_suit_the_dispute_stand_first_and_the_arrows_choose(qtbot, workshop):
    opened = chooser(qtbot, workshop)
    first = opened._lines[opened.table.current_id()]
    assert (first.fit, first.title) == (2, "按约定档次给付")
    assert opened.search.hasFocus()
    qtbot.keyClick(opened.search, Qt.Key.Key_Down)
    assert opened.table.hasFocus()
    qtbot.keyClick(opened.table, Qt.Key.Key_Down)
    assert opened.table.current_id() != first.id
    opened.search.setText("没有这样的条款")
    assert opened.nothing.isVisible()
    assert not opened.act_button.isEnabled()


def test_a_key_goes_from_finding_to_finding_and_round(qtbot, workshop):
    write(workshop)
    workshop.forms.terms.add_term("乙方尽快付清上述款项。")
    workshop.forms.field_or_none("performance_place").clear()
    seen = []
    for _press in range(3):
        qtbot.keyClick(workshop, Qt.Key.Key_F4)
        seen.append(workshop.forms.focusWidget())
    place, term = workshop.forms.field_or_none("performance_place"), workshop.forms.terms._rows[2].field
    assert seen == [place, term, place]


def test_a_key_goes_on_to_the_next_finding_where_the_last_one_is_mended(qtbot, workshop):
    write(workshop)
    workshop.forms.terms.add_term("乙方尽快付清上述款项。")
    place, way = (workshop.forms.field_or_none(name) for name in ("performance_place", "performance_manner"))
    for field in (place, way):
        field.clear()
    qtbot.keyClick(workshop, Qt.Key.Key_F4)
    qtbot.keyClick(workshop, Qt.Key.Key_F4)
    assert workshop.forms.focusWidget() is place
    place.setText("甲方本人账户")
    qtbot.keyClick(workshop, Qt.Key.Key_F4)
    assert workshop.forms.focusWidget() is workshop.forms.terms._rows[2].field


def test_what_is_registered_in_the_case_is_mended_there(qtbot, desk, case_id, workshop):
    assert workshop.save() is False  # nothing is written yet, so nothing is asked on leaving
    finding = next(one for one in workshop.checks.findings if one.code == "credit_code_missing")
    with qtbot.waitSignal(desk.case_wanted) as wanted:
        workshop.checks.chosen.emit(finding)
    assert wanted.args == [case_id]
    assert not workshop.isVisible()


def test_whoever_stays_in_the_workshop_is_not_taken_to_the_case(qtbot, desk, workshop):
    write(workshop)
    answer("Go on writing")
    with qtbot.assertNotEmitted(desk.case_wanted):
        workshop.checks.chosen.emit(next(one for one in workshop.checks.findings if not one.field and one.params))
    assert workshop.isVisible()


def agree(office, case_id, session_id):
    """Let the meeting of a case end with an agreement."""
    office.now += timedelta(hours=8)
    record = scheduling.SessionRecordDraft(SessionResult.AGREED, rights_told=True, recusal_asked=True)
    office.do(scheduling.record_session, session_id, record)
    draft = outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=Decimal("20000.00"))
    office.do(outcomes.record_outcome, case_id, draft)


def test_what_one_was_told_in_private_is_not_found_for_the_next_person_at_the_desk(qtbot, desk, office, before):
    with desk.database.writing() as db:
        clerk = committee.add_staff(db, "记录员", Role.SECRETARY, by=office.by, now=office.now)
    desk.sign_in(Actor(clerk.id, clerk.name, Role.SECRETARY))
    case_id, session_id, people = meeting_of(office)
    with desk.database.writing() as db:
        note = private_notes.PrivateNoteDraft(people[0], "家里急等钱用，妻子下月手术")
        private_notes.add_private_note(db, session_id, note, by=desk.actor, now=office.now)
    agree(office, case_id, session_id)
    workshop = shown(qtbot, open_agreement(desk, case_id, before))
    workshop.forms.terms.add_term("因家里急等钱用，乙方按期付清。")
    assert "own_notes" in codes(workshop)
    desk.sign_in(office.by)
    assert "own_notes" not in codes(workshop)
    assert not any(one.topic is Topic.OWN_NOTES for one in workshop.checks.findings)


def test_a_moved_or_returned_term_keeps_its_clause(workshop):
    terms = workshop.forms.terms
    terms.show_terms(("一号",))
    terms.add_clause("二号", 7)
    terms.move_term(1, -1)
    assert terms.clauses() == (7,)
    terms.remove_term(0)
    assert terms.clauses() == ()
    terms.put_back()
    assert (terms.terms(), terms.clauses()) == (("二号", "一号"), (7,))


def test_a_finding_selects_its_words_in_the_field(workshop):
    write(workshop)
    workshop.forms.terms.add_term("𬱖某收到后，乙方尽快付清上述款项。")
    workshop.forms.field_or_none("facts").setPlainText("2026年2月30日出险。")
    for code, field, wanted in (
        ("vague_words", workshop.forms.terms._rows[2].field, "尽快"),
        ("no_such_day", workshop.forms.field_or_none("facts"), "2026年2月30日"),
    ):
        workshop.checks.chosen.emit(next(one for one in workshop.checks.findings if one.code == code))
        assert workshop.forms.focusWidget() is field
        assert field.textCursor().selectedText() == wanted
        assert field.property("problem") == "warn"


def test_the_sum_of_the_instalments_is_held_against_the_amount(workshop):
    write(workshop)
    assert "instalments_differ" not in codes(workshop)
    workshop.forms.amount.setText("21000")
    assert "instalments_differ" in codes(workshop)
    assert not workshop.send()
    assert workshop.forms.focusWidget() is workshop.forms.instalments._rows[0].amount


def test_a_finding_leads_to_its_field_and_a_better_day_is_taken(qtbot, workshop):
    write(workshop)
    workshop.forms.instalments._rows[1].due_on.setText("2026-11-08")
    finding = next(one for one in workshop.checks.findings if one.code == "due_on_day_off")
    workshop.checks.chosen.emit(finding)
    assert workshop.forms.focusWidget() is workshop.forms.instalments._rows[1].due_on
    workshop.checks.mended.emit(finding)
    assert workshop.draft().instalments[1].due_on == date(2026, 11, 9)
    assert "due_on_day_off" not in codes(workshop)


def test_a_forbidden_clause_stops_the_sending_and_not_the_saving(workshop):
    write(workshop)
    workshop.forms.terms.add_term("甲方不得再向法院起诉。")
    assert "clause_waives_suit" in codes(workshop)
    assert not workshop.send()
    assert "不得再向法院起诉" in workshop.banner.text
    assert workshop.forms.terms._rows[2].field.property("problem") == "bad"
    assert workshop.save()


def test_a_character_without_a_sign_is_named_in_place_of_the_paper(qtbot, workshop):
    write(workshop)
    with qtbot.waitSignal(workshop.maker.failed):
        workshop.forms.terms.add_term("由𰻞某代收。")
    assert "𰻞" in workshop.preview.sentence
    assert "missing_glyph" in codes(workshop)
    assert not workshop.send()
    with qtbot.waitSignal(workshop.maker.made):
        workshop.forms.terms.remove_term(2)
    assert workshop.preview.has_paper
    assert "missing_glyph" not in codes(workshop)


def test_what_cannot_be_read_stands_beside_its_field_and_nothing_is_saved(desk, case_id, workshop):
    write(workshop)
    workshop.forms.field_or_none("agreed_on").setText("today")
    assert not workshop.save()
    assert workshop.forms._has_problem("agreed_on")
    assert saved(desk, case_id).version == 0


def test_a_draft_that_another_desk_saved_is_not_overwritten_unasked(desk, office, case_id, workshop):
    write(workshop)
    office.do(agreements.save_agreement, case_id, office.agreement_draft(terms=("另一台写的。" + PAYMENT,)))
    answer("Go on typing")
    assert not workshop.save()
    assert workshop.draft().terms[0] == PAYMENT  # what was typed is still there
    assert saved(desk, case_id).terms[0] == "另一台写的。" + PAYMENT
    assert "at another desk" in workshop.banner.text


@pytest.mark.parametrize(("word", "is_saved"), [("Save the draft", True), ("Discard the changes", False)])
def test_leaving_asks_what_becomes_of_the_typed_text(qtbot, desk, case_id, workshop, word, is_saved):
    write(workshop)
    answer("Go on writing")
    qtbot.keyClick(workshop, Qt.Key.Key_Escape)
    assert workshop.isVisible()
    answer(word)
    workshop.close()
    assert bool(saved(desk, case_id).version) is is_saved


def test_nothing_is_asked_where_nothing_was_typed(qtbot, workshop):
    qtbot.keyClick(workshop, Qt.Key.Key_Escape)


def test_the_agreement_is_sent_to_sign_and_then_read_only(qtbot, desk, case_id, workshop):
    write(workshop)
    answer("Send to sign")  # the credit code is missing: a reminder, no obstacle
    qtbot.mouseClick(workshop.header.send_button, Qt.MouseButton.LeftButton)
    case = details(desk, case_id)
    assert (case.state, case.agreement.state) == (CaseState.TO_SIGN, AgreementState.TO_SIGN)
    assert workshop.forms.amount.isReadOnly()
    assert workshop.forms.terms._rows[0].field.isReadOnly()
    assert not workshop.header.save_button.isVisible()
    assert workshop.header.pdf_button.isVisible()
    with qtbot.waitSignal(workshop.maker.made) as made:
        workshop.maker.draw_now(workshop._paper_draft())
    assert made.args[0].facts.number == "粤保调协〔2026〕第0001号"


def test_a_paper_that_is_to_be_signed_is_taken_back_with_a_reason(qtbot, desk, office, case_id, before):
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    workshop = shown(qtbot, open_agreement(desk, case_id, before))
    qtbot.mouseClick(workshop.header.back_button, Qt.MouseButton.LeftButton)
    dialog = workshop.findChild(BackToDraftDialog)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setPlainText("账号写错")
    dialog.act()
    assert workshop.is_draft
    assert not workshop.forms.amount.isReadOnly()
    assert workshop.header.send_button.isVisible()


def test_an_agreement_sent_at_another_desk_keeps_the_typed_text_in_sight(desk, office, case_id, workshop):
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    workshop._read()
    write(workshop)
    office.do(signing.send_to_sign, case_id)
    desk.case_changed.emit(case_id)
    assert workshop.banner.text
    assert PAYMENT in workshop.draft().terms
    assert workshop.forms.amount.isReadOnly()


def test_an_oral_agreement_says_that_it_takes_effect_at_once(desk, case_id, workshop):
    write(workshop)
    workshop.forms.field_or_none("form").choose(AgreementForm.ORAL)
    answer("Cancel")
    assert not workshop.send()
    answer("Send to sign")
    assert workshop.send()
    assert details(desk, case_id).agreement.effective_on == date(2026, 10, 8)


def test_the_signing_is_opened_from_the_paper(qtbot, desk, office, case_id, before):
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    workshop = shown(qtbot, open_agreement(desk, case_id, before))
    qtbot.mouseClick(workshop.header.sign_button, Qt.MouseButton.LeftButton)
    assert workshop.findChild(SigningDialog).isVisible()


def test_that_signing_cannot_be_undone_is_said_until_all_have_signed(desk, office, case_id, before):
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    dialog = SigningDialog(desk, case_id, before)
    dialog.show()
    label = next(one for one in dialog.findChildren(QLabel) if final_words(Act.SIGN) in one.text())
    assert label.isVisible()
    dialog.tick_all()
    dialog.act()
    assert details(desk, case_id).agreement.effective_on
    assert final_words(Act.SIGN) not in label.text()


def test_the_pdf_is_saved_whole_and_its_folder_remembered(qtbot, desk, workshop, tmp_path):
    write(workshop)
    target = tmp_path / "papers" / "协议.pdf"
    target.parent.mkdir()
    with qtbot.waitSignal(workshop.maker.written):
        workshop.maker.write(workshop._paper_draft(), target)
    document = QPdfDocument(workshop)
    assert document.load(str(target)) is QPdfDocument.Error.None_
    assert document.pageCount() == 2
    assert desk.settings.last_export_folder == str(target.parent)
    assert str(target) in workshop.banner.text


def test_a_folder_that_is_gone_is_told_in_a_sentence(qtbot, workshop, tmp_path):
    with qtbot.waitSignal(workshop.maker.not_written):
        workshop.maker.write(workshop._paper_draft(), tmp_path / "gone" / "a.pdf")
    assert workshop.banner.text


def test_all_pages_are_printed_with_one_copy_for_each_party_and_one_for_the_committee(qtbot, workshop, tmp_path):
    with qtbot.waitSignal(workshop.maker.made):
        write(workshop)
    printer = printer_for(3, "协议")
    assert printer.copyCount() == 3 or not printer.supportsMultipleCopies()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(100)
    assert print_paper(workshop.preview.document, printer)
    printed = QPdfDocument(workshop)
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == workshop.preview.document.pageCount()
    page = printed.render(0, printed.pagePointSize(0).toSize())
    assert len({page.pixel(x, y) for x in range(100, 500, 3) for y in range(100, 400, 3)}) > 10  # there is text on it


def test_zooming_and_turning_leave_the_paper_where_it_is(qtbot, workshop):
    with qtbot.waitSignal(workshop.maker.made):
        write(workshop)
    preview = workshop.preview
    preview._turn(1)
    preview._change_fit()
    preview._zoom(1.2)
    preview._zoom(1.2)
    factor = preview._view.zoomFactor()
    with qtbot.waitSignal(workshop.maker.made):
        workshop.forms.terms.add_term("甲方交付单证原件。")
    assert preview._view.zoomFactor() == factor


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
def test_the_workshop_opens_in_both_languages(qtbot, desk, case_id, before, language):
    i18n.use_language(language)
    workshop = shown(qtbot, open_agreement(desk, case_id, before))
    assert workshop.focusWidget() is not None
    assert workshop.checks.findings


def test_fifty_papers_in_a_row_leave_the_preview_alive(qtbot, workshop):
    draft = workshop.draft()
    for count in range(50):
        with qtbot.waitSignal(workshop.maker.made):
            workshop.maker.draw_now(replace(draft, terms=(f"第{count}稿",)))
    assert workshop.preview.document.pageCount() > 0


def test_tab_goes_through_terms_and_payments_in_the_order_in_which_they_are_read(qtbot, workshop):
    workshop.forms.terms.add_term()
    workshop.forms.instalments.add_instalment()
    workshop.forms.terms.go_to(1)
    passed = []
    for _ in range(14):
        passed.append(QApplication.focusWidget().accessibleName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert passed[:3] == ["Term 一", "Term 二", "Add a term"]
    assert passed[3:7] == ["Agreed amount (yuan)", "Payee", "Bank", "Account"]
    assert passed[7:11] == [
        "Amount of instalment 1",
        "Instalment 1: pay by",
        "Instalment 1: manner",
        "Add an instalment",
    ]
    assert passed[11:] == ["Manner", "Place", "Time"]


def test_no_paper_is_drawn_once_the_program_ends(qtbot, desk, case_id, monkeypatch):
    maker = PaperMaker(desk, case_id, desk)
    maker.draw_soon(None)
    monkeypatch.setattr(desk, "jobs", Jobs(desk))
    desk.jobs.close()
    qtbot.waitUntil(lambda: not maker._timer.isActive())
    assert maker._job is None


def test_a_sent_paper_that_was_printed_is_kept_in_its_case_and_a_draft_is_not(desk, case_id, workshop, monkeypatch):
    monkeypatch.setattr(paper_acts, "ask_and_print", lambda *_asked: True)  # the system's own dialog
    write(workshop)
    assert workshop.save()
    workshop._on_print()
    assert "paper_printed" not in acts_told(desk, case_id)
    answer("Send to sign")
    assert workshop.send()
    workshop._on_print()
    assert acts_told(desk, case_id).count("paper_printed") == 1


def acts_told(desk, case_id):
    with desk.database.reading() as db:
        query = select(AuditEntry.act).where(AuditEntry.case_id == case_id).order_by(AuditEntry.id)
        return list(db.scalars(query))
