"""Redacted copies in the window: asked for on a paper and on the bound file, drawn in a job, kept in the history."""

from __future__ import annotations

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.app.papers import open_bind_again
from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.views.papers import redacting
from mediator_desk.views.papers.case_paper_dialog import CasePaperDialog
from mediator_desk.views.papers.issued_dialog import IssuedPaperDialog
from mediator_desk.views.papers.redact_dialog import RedactedCopyDialog
from tests.services.final_papers import final, papers
from tests.views.cases_at_hand import open_dialog, texts_in

ACCEPTANCE = PaperKind.NOTICE_OF_ACCEPTANCE


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def case_id(office):
    return office.in_mediation()


def drawn(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.act_button.isEnabled(), timeout=30_000)
    return dialog


def text_of(file):
    return "".join(page.extract_text() for page in PdfReader(file).pages)


def acts(desk, case_id):
    with desk.database.reading() as db:
        query = select(AuditEntry.act).where(AuditEntry.case_id == case_id).order_by(AuditEntry.id)
        return list(db.scalars(query))


def test_a_paper_has_a_redacted_copy_that_is_saved_and_told(qtbot, desk, before, case_id, tmp_path):
    dialog = CasePaperDialog(desk, [(PaperOrder(ACCEPTANCE, case_id), "Notice of acceptance")], before)
    drawn(qtbot, dialog).redact_button.click()
    copy = drawn(qtbot, open_dialog(RedactedCopyDialog))
    copy.write(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: acts(desk, case_id)[-1] == "paper_redacted", timeout=20_000)
    told = text_of(tmp_path / "x.pdf")
    assert "谢某" in told
    assert "谢家豪" not in told
    assert "paper_issued" not in acts(desk, case_id)


def test_an_issued_paper_has_one_of_what_was_issued(qtbot, desk, before, office, case_id):
    final(office, desk.database.store, case_id, ACCEPTANCE)
    dialog = drawn(qtbot, IssuedPaperDialog(desk, papers(office, case_id)[0], before))
    dialog.redact_button.click()
    copy = drawn(qtbot, open_dialog(RedactedCopyDialog))
    assert any(papers(office, case_id)[0].number in text for text in texts_in(copy))


def test_organisations_are_masked_where_that_is_chosen(qtbot, desk, before, case_id, tmp_path):
    copy = drawn(qtbot, redacting.open_redacted(desk, PaperOrder(ACCEPTANCE, case_id), before))
    copy.organisations.choose(True)
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=30_000)
    drawn(qtbot, copy).write(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "x.pdf").exists(), timeout=20_000)
    assert "粤安人寿" not in text_of(tmp_path / "x.pdf")


def test_whoever_reads_it_names_whom_it_is_to_mask_besides(qtbot, desk, before, case_id, tmp_path):
    copy = drawn(qtbot, redacting.open_redacted(desk, PaperOrder(ACCEPTANCE, case_id), before))
    copy.also.setText("陈国华")
    copy.also.editingFinished.emit()
    assert not copy.act_button.isEnabled()
    drawn(qtbot, copy).write(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "x.pdf").exists(), timeout=20_000)
    assert "陈国华" not in text_of(tmp_path / "x.pdf")


def test_the_file_of_a_case_has_one(qtbot, desk, before, case_id, tmp_path):
    dialog = open_bind_again(desk, case_id, before)
    dialog.redact_button.click()
    copy = open_dialog(RedactedCopyDialog)
    qtbot.waitUntil(lambda: copy.act_button.isEnabled(), timeout=120_000)
    copy.write(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: acts(desk, case_id)[-1] == "file_redacted", timeout=20_000)
    assert "谢家豪" not in text_of(tmp_path / "x.pdf")


def test_what_cannot_be_made_is_said_in_words_and_nothing_is_written(qtbot, desk, before, case_id):
    def refused(**_asked):
        raise Refused("redaction_leaves", where="第1页正文：姓名", count=1)

    copy = RedactedCopyDialog(desk, refused, "Notice of acceptance", before)
    qtbot.waitUntil(lambda: any("第1页正文：姓名" in text for text in texts_in(copy)), timeout=20_000)
    assert not copy.act_button.isEnabled()
    assert not copy.print_button.isEnabled()


def test_a_copy_that_is_closed_early_is_given_up(qtbot, desk, before, case_id):
    copy = open_bind_again(desk, case_id, before)
    copy.redact_button.click()
    open_dialog(RedactedCopyDialog).reject()
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=60_000)
    assert "file_redacted" not in acts(desk, case_id)
