"""Papers of a case in the window: the tab of all of them, the dialog that makes one final, scans that come in."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mediator_desk import i18n
from mediator_desk.app.papers import paper_openers
from mediator_desk.app.unsaved import open_form
from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.models.words import RefusalCode
from mediator_desk.services.cases import disputes
from mediator_desk.services.kept_inputs import Kept
from mediator_desk.services.papers.file_scans import scans_of
from mediator_desk.services.papers.issued import issued_of
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.views.binding.bind_dialog import BindDialog
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.page.case_page import CasePage
from mediator_desk.views.cases.page.paper_acts import Doing
from mediator_desk.views.cases.page.tabs_of_case import Tab
from mediator_desk.views.cases.paper_offers import kinds_after
from mediator_desk.views.decision_dialogs import DeclineDialog
from mediator_desk.views.desk_view import DeskView
from mediator_desk.views.drop_target import Dropped
from mediator_desk.views.form import Form
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.papers.case_paper_dialog import CasePaperDialog
from mediator_desk.views.papers.court_dialog import CourtDialog
from mediator_desk.views.papers.inquiry_dialog import InquiryDialog
from mediator_desk.views.papers.issued_dialog import IssuedPaperDialog
from mediator_desk.views.papers.kept_dialog import KeptPapersDialog
from mediator_desk.views.papers.opening import open_kinds, open_orders, open_written
from mediator_desk.views.papers.receipts_dialog import PaperReceiptsDialog
from mediator_desk.views.papers.text_dialog import PaperTextDialog
from tests.documents.meeting_papers import whole
from tests.views.cases_at_hand import open_dialog

ACCEPTANCE = PaperKind.NOTICE_OF_ACCEPTANCE


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def case_id(office):
    return office.in_mediation(name="陈𬱖")


@pytest.fixture
def page(qtbot, desk, case_id):
    page = CasePage(desk, case_id, {}, {}, papers=paper_openers(desk))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    qtbot.waitExposed(page)
    page.show_tab(Tab.PAPERS)
    return page


def tab_of(page):
    return page.page_of(Tab.PAPERS)


def row_of(page, paper):
    return next(row for row in tab_of(page).file_rows.rows if row.line.file_row.paper is paper)


def drawn(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.act_button.isEnabled(), timeout=20_000)
    return dialog


def save(qtbot, desk, dialog, target):
    dialog.write(target)
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    return target.read_bytes()


def issued(desk, case_id):
    with desk.database.reading() as db:
        return issued_of(db, case_id)


def blank_pdf():
    made, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(595, 842)
    writer.write(made)
    return made.getvalue()


def scans(desk, case_id):
    with desk.database.reading() as db:
        return scans_of(db, case_id)


def change_facts(desk, case_id, requests):
    with desk.database.writing() as db:
        draft = disputes.dispute_draft(db, case_id)
        changed = type(draft)(**(vars(draft) | {"requests": requests}))
        disputes.save_dispute(db, case_id, changed, by=desk.actor, now=desk.now())


# The dialog


def test_a_saved_paper_is_final_numbered_and_kept_as_the_very_file(qtbot, desk, case_id, before, tmp_path):
    dialog = drawn(qtbot, open_kinds(desk, case_id, [ACCEPTANCE], before))
    assert "becomes final" in dialog.standing.text()
    content = save(qtbot, desk, dialog, tmp_path / "受理.pdf")
    (paper,) = issued(desk, case_id)
    assert paper.kind is ACCEPTANCE
    assert paper.number in whole(content)
    assert paper.number in dialog.standing.text()
    again = drawn(qtbot, open_kinds(desk, case_id, [ACCEPTANCE], before))
    assert "very same file" in again.standing.text()
    assert save(qtbot, desk, again, tmp_path / "再印.pdf") == content
    assert len(issued(desk, case_id)) == 1


def test_the_keyboard_is_where_it_was_when_the_paper_was_made_final(qtbot, desk, case_id, before, tmp_path):
    dialog = drawn(qtbot, open_kinds(desk, case_id, [ACCEPTANCE], before))
    dialog.act_button.setFocus()
    save(qtbot, desk, dialog, tmp_path / "受理.pdf")
    assert dialog.focusWidget() is dialog.act_button


def test_a_paper_that_says_something_else_by_now_asks_why_and_supersedes(qtbot, desk, case_id, before, tmp_path):
    kinds = [PaperKind.APPLICATION]
    save(qtbot, desk, drawn(qtbot, open_kinds(desk, case_id, kinds, before)), tmp_path / "1.pdf")
    change_facts(desk, case_id, "请求给付保险金28000元。")
    dialog = drawn(qtbot, open_kinds(desk, case_id, kinds, before))
    assert dialog.form.isVisible()
    dialog.write(tmp_path / "2.pdf")
    assert "words" in dialog.form.problems_shown()
    assert not (tmp_path / "2.pdf").exists()
    dialog.form.field("words").setText("申请人更正了请求金额")
    save(qtbot, desk, dialog, tmp_path / "2.pdf")
    new, old = issued(desk, case_id)
    assert (new.stands, old.stands, old.superseded_by) == (True, False, new.number)
    assert new.words == "申请人更正了请求金额"
    assert not dialog.form.isVisible()
    assert not dialog.is_changed()


def test_a_reason_that_was_typed_and_not_printed_is_there_again_for_its_paper(qtbot, desk, case_id, before, tmp_path):
    kinds = [PaperKind.APPLICATION]
    save(qtbot, desk, drawn(qtbot, open_kinds(desk, case_id, kinds, before)), tmp_path / "1.pdf")
    change_facts(desk, case_id, "请求给付保险金28000元。")
    dialog = drawn(qtbot, open_kinds(desk, case_id, kinds, before))
    dialog.form.field("words").setText("申请人更正了请求金额")
    dialog.hide()  # as the window that goes
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    view = DeskView(desk, [])
    qtbot.addWidget(view)
    open_form(desk, view, keeper_of(desk).read_all()[0])
    again = drawn(qtbot, next(one for one in view.findChildren(CasePaperDialog) if one.isVisible()))
    assert again.order.kind is PaperKind.APPLICATION
    assert again.form.field("words").text() == "申请人更正了请求金额"
    save(qtbot, desk, again, tmp_path / "2.pdf")
    assert keeper_of(desk).read_all() == []


@pytest.mark.parametrize(
    ("form", "kind"),
    [("inquiry/0", InquiryDialog), ("paper_text/file_note", PaperTextDialog), ("bind_file", BindDialog)],
)
def test_forms_of_papers_are_opened_again(qtbot, desk, case_id, form, kind):
    view = DeskView(desk, [])
    qtbot.addWidget(view)
    name, _slash, thing = form.partition("/")
    named = "/".join(filter(None, (name, str(case_id), thing)))
    open_form(desk, view, Kept(named, {}, desk.now(), case_id))
    (opened,) = (one for one in view.findChildren(kind) if one.isVisible())
    assert opened._unsaved.form == named


def test_a_draft_says_so_and_is_never_numbered(qtbot, desk, case_id, before, tmp_path):
    dialog = drawn(qtbot, open_kinds(desk, case_id, [ACCEPTANCE], before))
    dialog.draft.choose(True)
    drawn(qtbot, dialog)
    assert "草稿" in whole(save(qtbot, desk, dialog, tmp_path / "草稿.pdf"))
    assert issued(desk, case_id) == []


def test_of_several_papers_one_is_chosen(qtbot, desk, case_id, before):
    orders = [PaperOrder(PaperKind.APPLICATION, case_id), PaperOrder(PaperKind.REGISTRATION, case_id)]
    dialog = drawn(qtbot, open_orders(desk, case_id, orders, before))
    assert dialog.which.isVisible()
    dialog.which.setCurrentIndex(1)
    drawn(qtbot, dialog)
    assert dialog.order.kind is PaperKind.REGISTRATION


def test_what_cannot_be_made_says_why(desk, case_id, before):
    with pytest.raises(Refused, match="was_not_declined"):
        open_kinds(desk, case_id, [PaperKind.NOTICE_OF_REFUSAL], before)


def test_receipts_are_one_click_from_the_paper(qtbot, desk, case_id, before, tmp_path):
    dialog = drawn(qtbot, open_kinds(desk, case_id, [PaperKind.RIGHTS_AND_DUTIES], before))
    dialog.receipts_button.click()
    receipts = drawn(qtbot, open_dialog(PaperReceiptsDialog))
    said = whole(save(qtbot, desk, receipts, tmp_path / "回证.pdf"))
    assert said.count("送达回证") >= 2
    assert "陈𬱖" in said
    assert "权利义务告知书" in said


# The tab


def test_a_letter_prints_the_paper_of_the_line(qtbot, page, desk, case_id, tmp_path):
    row = row_of(page, FilePaper.RIGHTS_NOTICE)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_P)
    dialog = drawn(qtbot, open_dialog(CasePaperDialog))
    save(qtbot, desk, dialog, tmp_path / "告知书.pdf")
    dialog.reject()
    assert issued(desk, case_id)[0].number in row.line.told
    assert row.line.acts[0].doing is Doing.OPEN
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert open_dialog(IssuedPaperDialog)


def test_the_arrow_keys_go_along_the_lines_which_are_one_stop_for_tab(page):
    rows = tab_of(page).file_rows.rows
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_End)
    assert rows[-1].hasFocus()
    stops = [row for row in rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [rows[-1]]
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in rows[-1].buttons)


def test_a_file_dropped_onto_a_line_is_kept_under_its_paper(qtbot, page, desk, case_id, tmp_path):
    file = tmp_path / "身份证.pdf"
    file.write_bytes(blank_pdf())
    row = row_of(page, FilePaper.IDENTITY)
    row.brought.emit(row.line.file_row, Dropped((file,)))
    qtbot.waitUntil(lambda: bool(scans(desk, case_id)))
    (scan,) = scans(desk, case_id)
    assert (scan.paper, scan.name) == (FilePaper.IDENTITY, "身份证.pdf")
    qtbot.waitUntil(lambda: "身份证.pdf" in row.line.told)
    assert "1" in page.banner.text


def test_a_signed_paper_is_recognised_by_its_code_wherever_it_is_dropped(qtbot, page, desk, case_id, before, tmp_path):
    dialog = drawn(qtbot, open_kinds(desk, case_id, [PaperKind.RIGHTS_AND_DUTIES], before))
    save(qtbot, desk, dialog, tmp_path / "告知书.pdf")
    dialog.reject()
    row = row_of(page, FilePaper.IDENTITY)
    row.brought.emit(row.line.file_row, Dropped((tmp_path / "告知书.pdf",)))
    qtbot.waitUntil(lambda: bool(scans(desk, case_id)), timeout=20_000)
    assert scans(desk, case_id)[0].paper is FilePaper.RIGHTS_NOTICE
    assert issued(desk, case_id)[0].scan_id == scans(desk, case_id)[0].id
    qtbot.waitUntil(lambda: "recognised" in page.banner.text)


def test_the_scan_of_another_cases_paper_is_not_taken_in(qtbot, page, desk, office, case_id, before, tmp_path):
    other = office.in_mediation(mediator=1, identity_number="44010519820314123X")
    dialog = drawn(qtbot, open_kinds(desk, other, [PaperKind.RIGHTS_AND_DUTIES], before))
    save(qtbot, desk, dialog, tmp_path / "告知书.pdf")
    dialog.reject()
    row = row_of(page, FilePaper.RIGHTS_NOTICE)
    row.brought.emit(row.line.file_row, Dropped((tmp_path / "告知书.pdf",)))
    qtbot.waitUntil(lambda: "another case" in page.banner.text, timeout=20_000)
    assert scans(desk, case_id) == []


def test_what_is_no_scan_is_left_out_with_its_reason(qtbot, page, desk, case_id, tmp_path):
    file = tmp_path / "委托书.docx"
    file.write_bytes(b"PK\x03\x04")
    row = row_of(page, FilePaper.AUTHORITY)
    row.brought.emit(row.line.file_row, Dropped((file,)))
    qtbot.waitUntil(lambda: "委托书.docx" in page.banner.text)
    assert scans(desk, case_id) == []


def test_papers_that_cannot_be_made_stand_below_with_their_reason(page):
    lines = [row.line for row in tab_of(page).other_rows.rows]
    hindered = [line.is_hindered for line in lines]
    assert hindered == sorted(hindered)
    assert any(hindered)
    assert all(line.told for line in lines)


def test_the_line_of_the_inquiry_leads_to_its_form_and_then_to_its_record(qtbot, page, desk):
    row = row_of(page, FilePaper.INVESTIGATION)
    row.do(0)
    dialog = open_dialog(InquiryDialog)
    dialog.form.field("person").setText("刘师傅")
    dialog.form.field("text").setPlainText("问：车是何时修的？\n答：八月二十日。")
    dialog.act()
    assert not dialog.isVisible()
    assert Doing.PRINT in [act.doing for act in row.line.acts]


def test_the_strip_leads_to_the_same_acts(qtbot, page):
    page.strip.tiles[6].click()
    assert open_dialog(InquiryDialog)
    page.strip.tiles[4].click()
    assert page.tab is Tab.PARTIES


def test_all_that_there_is_of_a_paper_is_listed_with_what_counts(qtbot, page, desk, case_id, before, tmp_path):
    for turn in range(2):
        change_facts(desk, case_id, f"请求给付保险金{turn}000元。")
        dialog = drawn(qtbot, open_kinds(desk, case_id, [PaperKind.APPLICATION], before))
        dialog.form.field("words").setText("金额更正")
        save(qtbot, desk, dialog, tmp_path / f"{turn}.pdf")
        dialog.reject()
    row_of(page, FilePaper.APPLICATION).do(0)
    kept = open_dialog(KeptPapersDialog)
    states = [kept._model.row(place).state for place in range(kept._model.rowCount())]
    assert states[0] == "counts"
    assert states[1].startswith("superseded by")
    kept.act()
    assert open_dialog(IssuedPaperDialog)


# What people type for a paper


def test_a_note_on_the_file_is_saved_and_mended(desk, case_id, before):
    dialog = open_written(desk, case_id, PaperKind.FILE_NOTE, before)
    dialog.form.field("text").setPlainText("原件由申请人取回。")
    dialog.act()
    again = open_written(desk, case_id, PaperKind.FILE_NOTE, before)
    assert isinstance(again, PaperTextDialog)
    assert again.form.field("text").toPlainText() == "原件由申请人取回。"


def test_a_case_that_no_court_handed_over_has_no_side_of_a_court(desk, case_id, before):
    with pytest.raises(Refused, match="not_from_a_court"):
        CourtDialog(desk, case_id, before)


def test_an_inquiry_that_ended_before_it_began_is_told_at_its_field(desk, case_id, before):
    dialog = InquiryDialog(desk, case_id, before)
    dialog.open()
    dialog.form.field("person").setText("刘师傅")
    dialog.form.field("text").setPlainText("问答")
    assert dialog.form.field("ends_at").instant() is None
    dialog.form.field("ends_at").setTime(dialog.form.field("begins_at").time().addSecs(-3600))
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"ends_at"}


# After an act


def page_on(qtbot, desk, case_id):
    page = CasePage(desk, case_id, {}, {}, papers=paper_openers(desk))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


def acts_in(banner):
    return [one for one in banner.findChildren(QPushButton) if one.text().startswith("Print:")]


def test_after_a_refusal_its_notice_is_one_click_away(qtbot, desk, office):
    page = page_on(qtbot, desk, office.receive())
    page.do(Offer.DECLINE)
    dialog = open_dialog(DeclineDialog)
    dialog.findChild(Form).field("code").choose(RefusalCode.OUT_OF_SCOPE)
    dialog.act()
    (offered,) = acts_in(page.banner)
    assert offered.text() == "Print: Notice of refusal"
    offered.click()
    assert drawn(qtbot, open_dialog(CasePaperDialog)).order.kind is PaperKind.NOTICE_OF_REFUSAL


def test_after_acceptance_the_notice_and_the_rights_are(qtbot, desk, office):
    page = page_on(qtbot, desk, office.receive())
    page.do(Offer.ACCEPT)
    assert [one.text() for one in acts_in(page.banner)] == [
        "Print: Notice of acceptance", "Print: Notice of rights and duties",
    ]  # fmt: skip


def test_an_act_without_papers_offers_none(qtbot, desk, case_id):
    page = page_on(qtbot, desk, case_id)
    page.do(Offer.NEXT_STEP)
    assert acts_in(page.banner) == []
    assert kinds_after(Offer.APPOINT) == ()
    assert kinds_after(Offer.RECORD_OUTCOME) == (PaperKind.NOTICE_OF_TERMINATION,)


def test_a_line_that_the_arrow_keys_come_to_is_in_sight(page):
    rows = tab_of(page).file_rows.rows
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_End)
    port = tab_of(page).viewport()
    top = rows[-1].mapTo(port, rows[-1].rect().topLeft()).y()
    assert 0 <= top <= port.height() - rows[-1].height()
