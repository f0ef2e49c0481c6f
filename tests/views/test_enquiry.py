"""The progress look-up as a secretary uses it, with a consumer on the telephone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from sqlalchemy import func, select, text

from mediator_desk import i18n
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.words import CaseKind, CaseState, OutcomeKind, Role
from mediator_desk.services.enquiry import ProgressLine
from mediator_desk.services.sessions import scheduling
from mediator_desk.views.enquiry.enquiry_view import EnquiryView
from mediator_desk.views.enquiry_words import OUTCOMES, OVER, STATES, progress_sentence, state_words
from tests.services.conftest import found

NUMBER = "44190019820616443X"
NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)


@pytest.fixture
def office(embedded_database):
    """Give a founded committee on the database of the desk."""
    return found(embedded_database)


@pytest.fixture
def view(desk, office, qtbot):
    shown = EnquiryView(desk)
    qtbot.addWidget(shown)
    shown.resize(1200, 700)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def ask(qtbot, view, number):
    view._number.selectAll()
    qtbot.keyClicks(view._number, number)
    qtbot.keyClick(view._number, Qt.Key.Key_Return)


def line(**fields):
    known = {
        "case_id": 1,
        "number": "粤保调〔2026〕第0001号",
        "submission_number": "",
        "kind": CaseKind.MEDIATION,
        "state": CaseState.IN_MEDIATION,
        "outcome": None,
        "insurer": "粤安人寿",
        "received_at": NOW,
        "next_session_at": None,
        "papers_until": None,
    }
    return ProgressLine(**(known | fields))


def entries(desk):
    with desk.database.reading() as db:
        return db.scalar(select(func.count()).where(AuditEntry.act == "progress_looked_up"))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("kind", CaseKind)
def test_every_state_and_every_outcome_has_words_for_the_consumer(kind, language):
    i18n.use_language(language)
    assert set(STATES) == set(CaseState)
    assert set(OUTCOMES) == set(OutcomeKind)
    for state in CaseState:
        for outcome in (None, *OutcomeKind):
            said = progress_sentence(line(kind=kind, state=state, outcome=outcome), now=NOW)
            assert said
            assert "{" not in said


def test_a_matter_that_is_over_is_told_by_its_outcome():
    told = {outcome: state_words(CaseKind.MEDIATION, CaseState.ARCHIVED, outcome) for outcome in OutcomeKind}
    assert len(set(told.values())) == len(OutcomeKind)
    for state in OVER:
        assert state_words(CaseKind.MEDIATION, state, OutcomeKind.AGREED) == told[OutcomeKind.AGREED]


def test_days_of_another_year_are_told_with_their_year():
    i18n.use_language(i18n.ENGLISH)
    at = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    assert progress_sentence(line(next_session_at=at), now=NOW) == "In mediation; next meeting 24 November 09:30"
    later = datetime(2027, 1, 5, 16, 30, tzinfo=UTC)
    assert progress_sentence(line(next_session_at=later), now=NOW).endswith("6 January 2027 00:30")
    papers = line(state=CaseState.NEEDS_PAPERS, papers_until=date(2026, 10, 15))
    assert progress_sentence(papers, now=NOW).endswith("15 October")


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_one_enter_answers_and_the_number_is_ready_to_be_typed_over(desk, office, qtbot, language):
    i18n.use_language(language)
    case_id = office.in_mediation(identity_number=NUMBER)
    draft = scheduling.SessionDraft(date(2026, 11, 24), time(9, 30), time(11, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, case_id, draft)
    view = EnquiryView(desk)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(view._number.hasFocus)
    ask(qtbot, view, "441900 1982-0616 443x")
    assert "09:30" in view.answer
    assert "粤保调〔2026〕第0001号 · 粤安人寿" in view.answer
    assert view._number.hasFocus()
    assert view._number.selectedText() == view._number.text()


def test_the_answer_holds_no_name_no_amount_and_no_document_number(office, view, qtbot):
    office.agreed(identity_number=NUMBER)
    ask(qtbot, view, NUMBER)
    shown = view.answer + "".join(label.text() for label in view._card.findChildren(QLabel))
    assert not any(secret in shown for secret in ("谢家豪", "30150", "20000", "20,000", NUMBER))


def test_mediations_and_complaints_are_answered_apart(office, view, qtbot):
    i18n.use_language(i18n.ENGLISH)
    office.receive(identity_number=NUMBER, kind=CaseKind.COMPLAINT)
    office.receive(identity_number=NUMBER)
    ask(qtbot, view, NUMBER)
    assert view.answer.index("[Mediation]") < view.answer.index("\n\n[Complaint]\nComplaint received")


def test_the_whole_answer_is_copied_by_key_and_by_button(office, view, qtbot):
    office.receive(identity_number=NUMBER)
    ask(qtbot, view, NUMBER)
    for copy in (
        lambda: qtbot.keyClick(
            view._number, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        ),
        lambda: qtbot.mouseClick(view._card.copy_button, Qt.MouseButton.LeftButton),
    ):
        QGuiApplication.clipboard().setText("")
        copy()
        assert QGuiApplication.clipboard().text() == view.answer != ""


def test_a_stranger_hears_what_to_do_and_it_is_never_final(office, view, qtbot):
    ask(qtbot, view, "110101199001011232")
    assert "24" in view.answer
    assert "020-875-12378" in view.answer


def test_the_case_is_opened_from_the_answer(office, view, qtbot):
    case_id = office.receive(identity_number=NUMBER)
    ask(qtbot, view, NUMBER)
    (opening,) = (shown for shown in view._card.findChildren(QPushButton) if shown is not view._card.copy_button)
    with qtbot.waitSignal(view.case_chosen) as chosen:
        qtbot.keyClick(opening, Qt.Key.Key_Return)
    assert chosen.args == [case_id]


def test_a_slip_is_named_beside_the_field_and_the_answer_is_there(office, view, qtbot):
    office.receive(identity_number="441900198206164431")
    ask(qtbot, view, "441900198206164431")
    assert "X" in view._finding.text()
    assert view._finding.isVisible()
    assert view.answer


def test_the_answer_goes_as_soon_as_another_number_is_typed(office, view, qtbot):
    office.receive(identity_number=NUMBER)
    ask(qtbot, view, NUMBER)
    qtbot.keyClicks(view._number, "4")
    assert view.answer == ""


def test_an_empty_field_is_said_beside_it_and_not_written_down(desk, view, qtbot):
    ask(qtbot, view, "")
    assert view._finding.isVisible()
    assert (view.answer, entries(desk)) == ("", 0)


def test_nothing_is_answered_that_could_not_be_written_down(desk, office, view, qtbot):
    office.receive(identity_number=NUMBER)
    with desk.database.reading() as db:
        db.execute(text("PRAGMA query_only = ON"))
    ask(qtbot, view, NUMBER)
    assert view.answer == ""
    assert view._banner.text


def test_markup_and_endless_numbers_are_taken_as_they_are(desk, office, view, qtbot):
    for odd in ("<img src=x>", "9" * 10_000, "' OR 1=1 --"):
        view._number.setText(odd)
        view.look_up()
        assert "020-875-12378" in view.answer
        assert all(label.textFormat() is Qt.TextFormat.PlainText for label in view._card.findChildren(QLabel))
    assert entries(desk) == 3


def test_who_looked_up_is_in_the_trail(desk, office, view, qtbot):
    desk.sign_in(Actor(None, "陈国华", Role.MEDIATOR))
    ask(qtbot, view, NUMBER)
    with desk.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "progress_looked_up")).one()
    assert (entry.actor_name, entry.facts["found"], NUMBER in str(entry.facts)) == ("陈国华", 0, False)
