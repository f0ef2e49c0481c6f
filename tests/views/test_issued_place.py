"""The place of the papers: the list of all that were issued, the check of one that came back, what goes out."""

from __future__ import annotations

import io
from datetime import timedelta

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.app.papers_place import papers_place
from mediator_desk.documents.proof.finalising import finalise
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.procedure_words import PaperKind, PaperState
from mediator_desk.services.papers.issued import issued_of
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.views.bulk.papers_dialog import BulkPapersDialog
from mediator_desk.views.drop_target import Dropped
from mediator_desk.views.issued.check_dialog import CheckDialog
from mediator_desk.views.issued.together_dialog import TogetherDialog
from mediator_desk.views.papers.issued_dialog import IssuedPaperDialog
from tests.views.cases_at_hand import open_dialog

RIGHTS, APPLICATION = PaperKind.RIGHTS_AND_DUTIES, PaperKind.APPLICATION


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def store(desk):
    return desk.database.store


@pytest.fixture
def issue(office, desk, store):
    """Give a way to issue a paper; each is a minute later than the one before."""

    def issued(case_id, kind=RIGHTS):
        office.now += timedelta(minutes=1)
        with desk.database.writing() as db:
            return finalise(db, store, PaperOrder(kind, case_id), by=office.by, now=office.now)

    return issued


@pytest.fixture
def case_id(office):
    return office.in_mediation(name="陈𬱖")


@pytest.fixture
def place(qtbot, desk):
    def made():
        view = papers_place(desk)
        qtbot.addWidget(view)
        view.resize(1280, 800)
        view.show()
        qtbot.waitExposed(view)
        view.activateWindow()
        view.take_focus()
        settle(qtbot, desk)
        return view

    return made


def settle(qtbot, desk):
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    QApplication.processEvents()


def rows_of(view):
    model = view.listing.table.papers
    return [model.row(number) for number in range(model.rowCount())]


def acts_of(desk, case_id):
    with desk.database.reading() as db:
        return list(db.scalars(select(AuditEntry.act).where(AuditEntry.case_id == case_id)))


def checked(qtbot, desk, view, dropped):
    dialog = view.check(dropped)
    settle(qtbot, desk)
    return dialog


def picture_of(store, sha256):
    """Return the first page of a paper as a photo would show it, as PNG."""
    page = pypdfium2.PdfDocument(store.get(sha256))[0]
    kept = io.BytesIO()
    page.render(scale=2).to_pil().save(kept, "PNG")
    return kept.getvalue()


# The list


def test_without_papers_the_place_leads_on_to_the_cases(qtbot, desk, office, place):
    view = place()
    assert "No paper was issued yet" in view.listing.empty_words.text()
    with qtbot.waitSignal(desk.place_wanted) as led:
        QTest.keyClick(view.listing.empty_button, Qt.Key.Key_Return)
    assert led.args[0] == "cases"


def test_the_newest_paper_comes_first_and_the_foot_adds_up(place, issue, case_id):
    issue(case_id)
    issue(case_id, APPLICATION)
    view = place()
    assert [row.number[-2:] for row in rows_of(view)] == ["-2", "-1"]
    assert rows_of(view)[0].applicant == "陈𬱖"
    assert "2 paper" in view.listing.footer
    assert "of 1 cases" in view.listing.footer


def test_the_model_keeps_to_the_rules_of_qt(place, issue, case_id):
    issue(case_id)
    view = place()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(view.listing.table.papers, mode)
    view.listing.filters.kind.choose(APPLICATION)
    view.listing.reload()
    assert tester.model() is view.listing.table.papers


def test_a_paper_that_is_issued_meanwhile_appears(qtbot, desk, place, issue, case_id):
    issue(case_id)
    view = place()
    issue(case_id, APPLICATION)
    desk.case_changed.emit(case_id)
    qtbot.waitUntil(lambda: len(rows_of(view)) == 2)
    settle(qtbot, desk)
    assert APPLICATION in view.listing.filters.kind.values_offered()


def test_filters_narrow_the_list_and_are_cleared_again(qtbot, desk, place, issue, case_id):
    issue(case_id)
    issue(case_id, APPLICATION)
    view = place()
    filters = view.listing.filters
    filters.kind.choose(APPLICATION)
    filters.kind.activated.emit(1)
    assert [row.row.kind for row in rows_of(view)] == [APPLICATION]
    filters.state.choose(PaperState.WITHDRAWN)
    filters.state.activated.emit(1)
    settle(qtbot, desk)
    assert view.listing.empty_words.text() == "No issued paper is like this."
    view.listing.empty_button.click()
    assert len(rows_of(view)) == 2
    assert filters.clear_button.isHidden()


def test_names_and_numbers_are_looked_for_as_one_types(qtbot, desk, place, issue, office, case_id):
    issue(case_id)
    issue(office.in_mediation(1, name="谢家豪"))
    view = place()
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    view.listing.filters.search.setText("谢家豪")
    qtbot.waitUntil(lambda: [row.applicant for row in rows_of(view)] == ["谢家豪"])


def test_a_header_orders_the_list_and_the_filters_stay(qtbot, desk, place, issue, case_id):
    issue(case_id)
    issue(case_id, APPLICATION)
    view = place()
    view.listing.table.sort_requested.emit("number", False)
    settle(qtbot, desk)
    assert [row.number[-1] for row in rows_of(view)] == ["1", "2"]


def test_ctrl_c_copies_the_number_alone(place, issue, case_id):
    paper = issue(case_id).paper
    view = place()
    view.listing.table.selectRow(0)
    QTest.keyClick(view.listing.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == paper.number


def test_enter_opens_the_very_pdf_and_from_there_its_case(qtbot, desk, place, issue, case_id, store):
    paper = issue(case_id).paper
    view = place()
    view.listing.table.selectRow(0)
    QTest.keyClick(view.listing.table, Qt.Key.Key_Return)
    dialog = open_dialog(IssuedPaperDialog)
    qtbot.waitUntil(dialog.take_button.isEnabled, timeout=20_000)
    before = acts_of(desk, case_id).count("paper_printed")
    dialog.take_button.click()
    (url,) = QGuiApplication.clipboard().mimeData().urls()
    with open(url.toLocalFile(), "rb") as copied:
        assert copied.read() == store.get(paper.sha256)
    assert acts_of(desk, case_id).count("paper_printed") == before + 1
    with qtbot.waitSignal(desk.case_wanted) as led:
        dialog.case_button.click()
    assert led.args == [case_id]


def test_papers_are_dragged_out_as_real_files(place, issue, case_id, store):
    paper = issue(case_id).paper
    view = place()
    table = view.listing.table
    table.selectRow(0)
    (url,) = table.mime_of(table.chosen()).urls()
    assert paper.number in url.fileName()
    with open(url.toLocalFile(), "rb") as dragged:
        assert dragged.read() == store.get(paper.sha256)


def test_several_papers_are_printed_together_as_they_are(qtbot, desk, place, issue, case_id, tmp_path):
    pages = issue(case_id).paper.pages + issue(case_id, APPLICATION).paper.pages
    view = place()
    assert view.bar.isHidden()
    view.listing.table.selectAll()
    assert view.bar.isVisible()
    view.bar.together_button.click()
    dialog = open_dialog(TogetherDialog)
    qtbot.waitUntil(dialog.act_button.isEnabled, timeout=20_000)
    assert dialog.preview.document.pageCount() == pages
    before = acts_of(desk, case_id).count("paper_printed")
    dialog.write(tmp_path / "papers.pdf")
    settle(qtbot, desk)
    assert acts_of(desk, case_id).count("paper_printed") == before + 2


def test_other_papers_are_made_for_the_cases_of_those_that_are_chosen(place, issue, case_id):
    issue(case_id)
    issue(case_id, APPLICATION)
    view = place()
    view.listing.table.selectAll()
    view.bar.make_button.click()
    assert open_dialog(BulkPapersDialog)._case_ids == (case_id,)


def test_what_is_shown_goes_out_as_a_workbook(qtbot, desk, place, issue, case_id, tmp_path):
    numbers = {issue(case_id).paper.number, issue(case_id, APPLICATION).paper.number}
    view = place()
    view.export_to(tmp_path / "papers.xlsx")
    settle(qtbot, desk)
    cells = [cell.value for row in load_workbook(tmp_path / "papers.xlsx").active.iter_rows() for cell in row]
    assert numbers <= set(cells)
    assert "2 paper" in view.banner.text


# The check


def test_the_very_file_is_proved_and_what_is_not_proved_is_said(qtbot, desk, place, issue, case_id, store, tmp_path):
    paper = issue(case_id).paper
    file = tmp_path / "收到的文件.pdf"
    file.write_bytes(store.get(paper.sha256))
    dialog = checked(qtbot, desk, place(), Dropped((file,)))
    assert f"very file of {paper.number}" in dialog.card.text
    assert "Not proved: who signed it" in dialog.card.text
    assert dialog.card.tone == "good"
    assert dialog.act_button.text() == "Another file…"


def test_a_file_with_one_changed_bit_is_told(qtbot, desk, place, issue, case_id, store, tmp_path):
    content = bytearray(store.get(issue(case_id).paper.sha256))
    content[-10] ^= 1
    file = tmp_path / "改过.pdf"
    file.write_bytes(content)
    dialog = checked(qtbot, desk, place(), Dropped((file,)))
    assert dialog.card.tone in ("bad", "warn", "plain")
    assert "very file" not in dialog.card.text


def test_a_photo_of_the_signed_paper_is_kept_with_one_key(qtbot, desk, place, issue, case_id, store):
    paper = issue(case_id).paper
    view = place()
    dialog = checked(qtbot, desk, view, Dropped(picture=picture_of(store, paper.sha256)))
    assert f"carries the code of {paper.number}" in dialog.card.text
    assert dialog.act_button.text() == "Keep it as the signed paper"
    assert dialog.focusWidget() is dialog.card.open_button  # Enter shows what it is to be compared with
    with qtbot.waitSignal(desk.case_changed, timeout=20_000):
        dialog.act()
    settle(qtbot, desk)
    assert "kept as the signed" in dialog.banner.text
    assert dialog.act_button.text() == "Another file…"
    with desk.database.reading() as db:
        assert issued_of(db, case_id)[0].scan_id is not None
    dialog.accept()
    assert rows_of(view)[0].row.state is PaperState.SIGNED


def test_what_is_no_paper_is_refused_in_words_and_another_can_be_chosen(qtbot, desk, place, office, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("text")
    dialog = checked(qtbot, desk, place(), Dropped((file, file)))
    assert dialog.banner.text
    assert dialog.card.isHidden()
    assert dialog.act_button.text() == "Choose a file…"


def test_of_several_files_the_first_is_looked_at_and_that_is_said(qtbot, desk, place, issue, case_id, store, tmp_path):
    file = tmp_path / "一.pdf"
    file.write_bytes(store.get(issue(case_id).paper.sha256))
    dialog = checked(qtbot, desk, place(), Dropped((file, tmp_path / "二.pdf")))
    assert "One file at a time" in dialog.banner.text
    assert "very file" in dialog.card.text


def test_a_copied_file_is_checked_by_ctrl_v(qtbot, desk, place, issue, case_id, store, tmp_path):
    file = tmp_path / "一.pdf"
    file.write_bytes(store.get(issue(case_id).paper.sha256))
    view = place()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(mime)
    view.listing.table.setFocus()
    QTest.keyClick(view.listing.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = open_dialog(CheckDialog)
    settle(qtbot, desk)
    assert "very file" in dialog.card.text


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
def test_the_check_opens_in_both_languages(qtbot, desk, speak, place, language):
    speak(language)
    dialog = place().check()
    assert dialog.isVisible()
    assert dialog.waiting.sentence.text()
