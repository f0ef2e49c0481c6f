"""The next step, the written proposal, the history and taking a step back, in the window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QDialog

from mediator_desk import i18n
from mediator_desk.errors import Refused
from mediator_desk.models.words import CaseState
from mediator_desk.services import audit
from mediator_desk.services.cases import history, undo
from mediator_desk.services.cases.case_details import NEWEST_LINES
from mediator_desk.services.mediators import assignment
from mediator_desk.services.review import review
from mediator_desk.services.sessions import written_proposal
from mediator_desk.services.sessions.written_proposal import WrittenProposalDraft, received_field
from mediator_desk.views.cases.next_step_dialog import NextStepDialog
from mediator_desk.views.cases.pane_content import CaseContent
from mediator_desk.views.history.groups import Group
from mediator_desk.views.history.history_dialog import HistoryDialog
from mediator_desk.views.history.undo_dialog import UndoDialog
from mediator_desk.views.proposals.deemed import DeemAgreedDialog
from mediator_desk.views.proposals.objection import ObjectionDialog
from mediator_desk.views.proposals.propose import ProposeDialog
from tests.views.cases_at_hand import case_of, id_of, take_in, texts_in

NUMBER = "GDX20260905-010006"


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def case_id(staffed_desk):
    """Give a case in mediation."""
    take_in(staffed_desk)
    found = id_of(staffed_desk, NUMBER)
    do(staffed_desk, review.accept_case, found, words="仍予受理")
    do(staffed_desk, assignment.appoint_mediator, found, assignment.AppointmentDraft(1))
    return found


def do(desk, service, case_id, *arguments, now=None, **named):
    with desk.database.writing() as db:
        return service(db, case_id, *arguments, by=desk.actor, now=now or desk.now(), **named)


def opened(qtbot, dialog):
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def proposed(desk, case_id):
    received = {party.id: desk.today() for party in case_of(desk, case_id).parties}
    do(desk, written_proposal.propose_in_writing, case_id, WrittenProposalDraft("给付保险金18,000.00元。", received))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(
    "kind", [ProposeDialog, ObjectionDialog, DeemAgreedDialog, NextStepDialog, UndoDialog, HistoryDialog]
)
def test_every_dialog_of_the_steps_opens_in_both_languages(qtbot, staffed_desk, case_id, kind, language):
    i18n.use_language(language)
    if kind in (ObjectionDialog, DeemAgreedDialog):
        proposed(staffed_desk, case_id)
    about = case_of(staffed_desk, case_id) if kind is NextStepDialog else case_id
    assert opened(qtbot, kind(staffed_desk, about)).windowTitle()


def test_a_proposal_is_recorded_with_the_day_of_each_party(qtbot, staffed_desk, case_id):
    dialog = opened(qtbot, ProposeDialog(staffed_desk, case_id))
    dialog.act()
    parties = case_of(staffed_desk, case_id).parties
    assert set(dialog.form.problems_shown()) == {"text", *(received_field(party.id) for party in parties)}
    dialog.form.field("text").setPlainText("给付保险金18,000.00元。")
    for party in parties:
        dialog.form.field(received_field(party.id)).setText(staffed_desk.today().isoformat())
    dialog.act()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert case_of(staffed_desk, case_id).state is CaseState.PROPOSED


def test_an_objection_ends_the_mediation(qtbot, staffed_desk, case_id):
    proposed(staffed_desk, case_id)
    dialog = opened(qtbot, ObjectionDialog(staffed_desk, case_id))
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"party_id", "words", "was_told_other_routes"}
    dialog.form.field("party_id").choose(case_of(staffed_desk, case_id).parties[0].id)
    dialog.form.field("words").setPlainText("金额过低")
    dialog.form.field("was_told_other_routes").setChecked(True)
    dialog.act()
    assert case_of(staffed_desk, case_id).state is CaseState.TERMINATED


def test_nobody_objected_is_told_only_after_the_last_day(qtbot, staffed_desk, case_id):
    proposed(staffed_desk, case_id)
    dialog = opened(qtbot, DeemAgreedDialog(staffed_desk, case_id))
    dialog.act()
    assert "may still object" in dialog.banner.text
    assert case_of(staffed_desk, case_id).state is CaseState.PROPOSED


def test_taking_a_step_back_says_exactly_what_goes_back_and_asks_why(qtbot, staffed_desk, case_id):
    dialog = opened(qtbot, UndoDialog(staffed_desk, case_id))
    told = "\n".join(texts_in(dialog))
    assert "no longer “In mediation”" in told
    assert "Appointments taken away: 1" in told
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setPlainText("指定错误")
    dialog.act()
    assert case_of(staffed_desk, case_id).state is CaseState.ACCEPTED


def test_taking_back_an_acceptance_says_that_the_number_is_void(qtbot, staffed_desk, case_id):
    do(staffed_desk, undo.undo_last_step, case_id, "指定错误")
    number = case_of(staffed_desk, case_id).number
    told = "\n".join(texts_in(opened(qtbot, UndoDialog(staffed_desk, case_id))))
    assert f"The number {number} becomes void; it is never given again." in told


def test_a_step_that_is_final_says_why_and_offers_no_act(qtbot, staffed_desk, case_id):
    with staffed_desk.database.writing() as db:
        audit.record(db, "archived", by=staffed_desk.actor, at=staffed_desk.now(), case_id=case_id)
    dialog = opened(qtbot, UndoDialog(staffed_desk, case_id))
    assert "cannot be taken back" in dialog.banner.text
    assert dialog.act_button.isHidden()


def test_another_step_at_another_desk_meanwhile_keeps_everything(qtbot, staffed_desk, case_id):
    dialog = opened(qtbot, UndoDialog(staffed_desk, case_id))
    proposed(staffed_desk, case_id)
    dialog.form.field("words").setPlainText("指定错误")
    dialog.act()
    assert "Another desk" in dialog.banner.text
    assert case_of(staffed_desk, case_id).state is CaseState.PROPOSED


def test_the_history_is_filtered_by_part_and_by_text(qtbot, staffed_desk, case_id):
    dialog = opened(qtbot, HistoryDialog(staffed_desk, case_id))
    everything = [line.act for line in dialog.story.lines.lines]
    assert everything == ["appointed", "accepted", "received"]
    dialog._filtered.group.choose(Group.DECISIONS)
    assert [line.act for line in dialog.story.lines.lines] == ["appointed", "accepted"]
    dialog._filtered.text.setText("陈国华")
    assert [line.act for line in dialog.story.lines.lines] == ["appointed"]
    dialog._filtered.text.setText("没有")
    assert dialog.story.lines.rowCount() == 0


def test_the_history_is_copied_as_text(qtbot, staffed_desk, case_id):
    opened(qtbot, HistoryDialog(staffed_desk, case_id)).copy()
    assert "mediates" in QGuiApplication.clipboard().text()


def test_the_history_is_printed_with_every_line(qtbot, staffed_desk, case_id, tmp_path):
    dialog = opened(qtbot, HistoryDialog(staffed_desk, case_id))
    target = tmp_path / "history.pdf"
    dialog.write(target)
    qtbot.waitUntil(lambda: "The PDF is saved" in dialog.banner.text, timeout=20_000)
    paper = QPdfDocument()
    paper.load(str(target))
    text = paper.getAllText(0).text()
    assert "Accepted as" in text
    assert text.index("Received") < text.index("Accepted as")


def test_a_history_of_two_thousand_entries_is_there_at_once(qtbot, staffed_desk, case_id):
    with staffed_desk.database.writing() as db:
        for number in range(2_000):
            named = {"by": staffed_desk.actor, "at": staffed_desk.now(), "case_id": case_id}
            audit.record(db, "next_step", facts={"words": f"第{number}步"}, **named)
    with staffed_desk.database.reading() as db:
        assert len(history.history(db, case_id)) == 2_003
    dialog = opened(qtbot, HistoryDialog(staffed_desk, case_id))
    assert dialog.story.lines.rowCount() == 2_003
    content = CaseContent(case_of(staffed_desk, case_id), staffed_desk.today())
    qtbot.addWidget(content)
    assert "All 2003…" in [one.text() for one in content.findChildren(type(dialog.act_button))]
    assert NEWEST_LINES < 100


def test_the_next_step_has_a_day_and_a_person(qtbot, staffed_desk, case_id):
    dialog = opened(qtbot, NextStepDialog(staffed_desk, case_of(staffed_desk, case_id)))
    dialog._form.field("words").setText("电话联系保险公司")
    dialog._form.field("on").setText("2026-10-12")
    dialog._form.field("who").choose("陈国华")
    dialog.act()
    step = case_of(staffed_desk, case_id).step
    assert (step.words, step.on.isoformat(), step.person, step.is_settled) == (
        "电话联系保险公司",
        "2026-10-12",
        "陈国华",
        True,
    )
    content = CaseContent(case_of(staffed_desk, case_id), staffed_desk.today())
    qtbot.addWidget(content)
    assert "电话联系保险公司\n2026-10-12 (Monday) · 陈国华" in texts_in(content)


def test_where_nothing_was_done_there_is_nothing_to_take_back(staffed_desk):
    take_in(staffed_desk)
    with pytest.raises(Refused, match="nothing_to_undo"):
        UndoDialog(staffed_desk, id_of(staffed_desk, NUMBER))
