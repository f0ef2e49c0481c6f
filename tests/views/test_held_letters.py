"""Letters in which something is odd: a person lets them in or throws them away; a consumer is asked to complete."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from sqlalchemy import func, select

from mediator_desk.app.letter_keeper import _taken_in
from mediator_desk.models.bridge import Letter, LetterFile
from mediator_desk.models.case import Case
from mediator_desk.services.bridge.asking import requests_of
from mediator_desk.services.bridge.letters import LetterDraft, LetterFileDraft, put_letter
from mediator_desk.views.cases.quarantine_button import QuarantineButton
from mediator_desk.views.intake.ask_consumer import AskConsumerDialog
from mediator_desk.views.intake.held_letters import HeldLettersDialog, ThrowAwayDialog
from mediator_desk.views.intake.opening import open_held_letters, open_quarantine
from tests.gateway.conftest import WANG
from tests.views.dialogs_at_hand import open_dialog


def send(desk, key: str, held: str = "", **fields: str) -> str:
    draft = LetterDraft("page", key, {**WANG, **fields}, (LetterFileDraft("a.jpg", "image/jpeg", b"x"),), held=held)
    with desk.database.writing() as db:
        return put_letter(db, draft, now=desk.now()).number


def count(desk, table: type) -> int:
    with desk.database.reading() as db:
        return db.scalar(select(func.count()).select_from(table))


@pytest.fixture
def listed(qtbot, desk, office, before) -> HeldLettersDialog:
    send(desk, "draft-1", "too_fast")
    send(desk, "draft-2", "same_text", 申请人姓名="林秀英")
    return open_held_letters(desk, before)


def test_a_held_letter_is_let_in_and_becomes_a_case(qtbot, desk, listed):
    assert listed._model.rowCount() == 2
    assert "王小明" in listed.said.toPlainText()
    listed.act_button.click()
    assert listed._model.rowCount() == 1
    _taken_in(desk.database, by=desk.actor, now=desk.now())
    assert count(desk, Case) == 1


def test_a_letter_is_thrown_away_with_words_and_nothing_it_said_is_left(qtbot, desk, listed):
    listed.away_button.click()
    asked = open_dialog(ThrowAwayDialog)
    asked.act_button.click()
    assert asked.isVisible()  # no words
    asked.findChild(QPlainTextEdit).setPlainText("广告")
    asked.act_button.click()
    assert listed._model.rowCount() == 1
    with desk.database.reading() as db:
        gone = db.scalars(select(Letter).where(Letter.outcome == "thrown_away")).one()
    assert (gone.fields, gone.identity_number, count(desk, LetterFile)) == ({}, "", 1)


def test_the_button_counts_letters_that_wait_for_a_person(qtbot, desk, office):
    send(desk, "draft-1", "honeypot")
    shown = QuarantineButton(desk, lambda: None, open_letters=lambda: None)
    qtbot.addWidget(shown)
    qtbot.waitUntil(lambda: not shown.isHidden())
    assert "1" in shown.letters_button.text()
    assert shown.shown_button.isHidden()


def test_a_consumer_is_asked_to_complete_what_could_not_be_read(qtbot, desk, office, before):
    receipt = send(desk, "draft-1", 争议金额="很多")
    _taken_in(desk.database, by=desk.actor, now=desk.now())
    dialog = open_quarantine(desk, before)
    qtbot.waitUntil(lambda: dialog.ask_button.isVisible())
    dialog.ask_button.click()
    asked = open_dialog(AskConsumerDialog)
    asked.findChild(QPlainTextEdit).setPlainText("请写清楚争议金额是多少元。")
    asked.act_button.click()
    with desk.database.reading() as db:
        (request,) = requests_of(db, receipt)
    assert (request.words, request.is_open) == ("请写清楚争议金额是多少元。", True)
    dialog.reject()


def test_what_came_with_an_export_is_handed_back_and_nobody_is_asked(qtbot, desk, office, before):
    from mediator_desk.services.intake.intake_file import ParsedFile, RawRow

    row = RawRow(2, {**WANG, "提交编号": "GDX20260901-010001", "提交时间": "2026-09-01 10:00", "争议金额": "很多"})
    with desk.database.writing() as db:
        from mediator_desk.services.intake.intake import import_submissions

        import_submissions(db, ParsedFile("a.json", "json", "", "0" * 64, (row,)), by=desk.actor, now=desk.now())
    dialog = open_quarantine(desk, before)
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 1 and dialog.pane.form is not None)
    assert dialog.ask_button.isHidden()
    dialog.reject()
