"""The inbox of review, papers asked for, merges and duplicates, as a secretary works with them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from sqlalchemy import func, select

from mediator_desk import i18n
from mediator_desk.models.case import Case
from mediator_desk.models.words import CaseKind, CaseState
from mediator_desk.services.review import paper_requests
from mediator_desk.services.review.merging import merge_cases, merge_people
from mediator_desk.services.review.review_inbox import inbox_ids
from mediator_desk.views.cases.pane_content import CaseContent
from mediator_desk.views.decision_dialogs import AcceptWithWordsDialog, DeclineDialog
from mediator_desk.views.review.duplicates_dialog import DuplicatesDialog, Listed
from mediator_desk.views.review.inbox_dialog import InboxDialog
from mediator_desk.views.review.merge_dialog import MergeDialog
from mediator_desk.views.review.papers_dialogs import AskForPapersDialog, PapersCameDialog
from tests.views.cases_at_hand import (
    AFTER_THE_EXPORT,
    LABOUR_DISPUTE,
    RELATED,
    case_of,
    id_of,
    open_dialog,
    take_in,
    texts_in,
)

LANGUAGES = [i18n.CHINESE, i18n.ENGLISH]


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def desk_with_cases(staffed_desk):
    take_in(staffed_desk)
    return staffed_desk


@pytest.fixture
def show(qtbot):
    """Return a way to show a dialog."""

    def shown(dialog):
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        QApplication.processEvents()
        return dialog

    return shown


def waiting(desk):
    with desk.database.reading() as db:
        return inbox_ids(db, CaseKind.MEDIATION)


def first_plain(desk):
    """Return a mediation that nothing speaks against."""
    return next(one for one in waiting(desk) if not case_of(desk, one).proposals)


def ask(desk, case_id):
    with desk.database.writing() as db:
        draft = paper_requests.PaperRequestDraft(("保险合同", "授权委托书"))
        paper_requests.ask_for_papers(db, case_id, draft, by=desk.actor, now=desk.now())


def press(qtbot, dialog, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or dialog, key)
        QApplication.processEvents()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dialog_of_review_opens_in_both_languages(desk_with_cases, show, language, qtbot):
    i18n.use_language(language)
    desk = desk_with_cases
    case_id, other = waiting(desk)[:2]
    ask(desk, other)
    for dialog in (
        InboxDialog(desk, case_id),
        AskForPapersDialog(desk, case_id),
        PapersCameDialog(desk, other),
        MergeDialog(desk, case_id),
        DuplicatesDialog(desk),
    ):
        show(dialog)
        assert dialog.windowTitle()
        qtbot.waitUntil(lambda: desk.jobs.is_idle)


def test_forty_matters_are_decided_in_a_row_without_the_mouse(desk_with_cases, show, qtbot):
    desk = desk_with_cases
    dialog = show(InboxDialog(desk, waiting(desk)[0]))
    seen = []
    while len(seen) < 40 and dialog.case_id and dialog.case_id not in seen:
        seen.append(dialog.case_id)
        speaks_against = any(one.refusal_code for one in case_of(desk, dialog.case_id).proposals)
        press(qtbot, dialog, Qt.Key.Key_Space if speaks_against else Qt.Key.Key_A)
    assert len(seen) == 40
    with desk.database.reading() as db:
        accepted = db.scalar(select(func.count()).where(Case.state == CaseState.ACCEPTED, Case.id.in_(seen)))
    speaking = [one for one in seen if any(p.refusal_code for p in case_of(desk, one).proposals)]
    assert accepted == 40 - len(speaking)


def test_the_next_matter_is_shown_after_each_decision_and_the_focus_stays_inside(desk_with_cases, show, qtbot):
    desk = desk_with_cases
    first, second = [one for one in waiting(desk) if not case_of(desk, one).proposals][:2]
    dialog = show(InboxDialog(desk, first))
    press(qtbot, dialog, Qt.Key.Key_A)
    assert case_of(desk, first).state is CaseState.ACCEPTED
    assert dialog.case_id != first
    assert dialog.isAncestorOf(QApplication.focusWidget())
    dialog.go_on()
    assert dialog.case_id in waiting(desk)
    assert second in waiting(desk)


def test_a_decline_by_key_brings_the_ready_words_of_the_proposal(desk_with_cases, show, qtbot):
    desk = desk_with_cases
    case_id = id_of(desk, LABOUR_DISPUTE)
    dialog = show(InboxDialog(desk, case_id))
    press(qtbot, dialog, Qt.Key.Key_D)
    declining = open_dialog(DeclineDialog)
    assert "劳务纠纷" in declining._field.toPlainText()
    qtbot.mouseClick(declining.act_button, Qt.MouseButton.LeftButton)
    assert case_of(desk, case_id).state is CaseState.DECLINED
    assert dialog.case_id != case_id


def test_what_the_review_speaks_against_is_accepted_only_with_words(desk_with_cases, show, qtbot):
    desk = desk_with_cases
    case_id = next(one for one in waiting(desk) if any(p.refusal_code for p in case_of(desk, one).proposals))
    dialog = show(InboxDialog(desk, case_id))
    press(qtbot, dialog, Qt.Key.Key_A)
    accepting = open_dialog(AcceptWithWordsDialog)
    accepting._field.setPlainText("以投保人身份主张")
    qtbot.mouseClick(accepting.act_button, Qt.MouseButton.LeftButton)
    assert case_of(desk, case_id).state is CaseState.ACCEPTED


def test_a_complaint_is_not_accepted_by_the_key_and_says_why(desk_with_cases, show, qtbot):
    case_id = id_of(desk_with_cases, LABOUR_DISPUTE)
    dialog = show(InboxDialog(desk_with_cases, case_id))
    press(qtbot, dialog, Qt.Key.Key_A)
    assert dialog.case_id == case_id
    assert dialog.banner.isVisible()


def test_papers_are_asked_for_by_key_and_the_next_one_is_shown(desk_with_cases, show, qtbot):
    desk = desk_with_cases
    case_id = first_plain(desk)
    dialog = show(InboxDialog(desk, case_id))
    press(qtbot, dialog, Qt.Key.Key_P)
    asking = open_dialog(AskForPapersDialog)
    next(iter(asking.form.field("papers").boxes.values())).setChecked(True)
    asking.form.field("others").setPlainText("住院小结\n\n费用清单")
    qtbot.mouseClick(asking.act_button, Qt.MouseButton.LeftButton)
    with desk.database.reading() as db:
        assert len(paper_requests.open_request_of(db, case_id).papers) == 3
    assert dialog.case_id != case_id


def test_a_matter_stands_beside_its_relative_with_the_reason_and_words_for_what_differs(desk_with_cases, show):
    desk = desk_with_cases
    dialog = show(InboxDialog(desk, id_of(desk, RELATED)))
    assert dialog.relatives.chosen_id
    told = texts_in(dialog.relatives)
    assert any("same" in text or "相同" in text for text in told)
    assert any(text and "****" in text for text in texts_in(dialog.submission) + told)


def test_a_matter_that_another_desk_decided_is_told_and_passed_over(desk_with_cases, show, qtbot):
    desk = desk_with_cases
    case_id = first_plain(desk)
    dialog = show(InboxDialog(desk, case_id))
    from mediator_desk.services.review import review

    with desk.database.writing() as db:
        review.accept_case(db, case_id, by=desk.actor, now=desk.now())
    press(qtbot, dialog, Qt.Key.Key_A)
    assert dialog.case_id != case_id
    assert dialog.banner.isVisible()


def test_the_one_who_reviews_is_written_down(desk_with_cases, show, qtbot):
    desk = desk_with_cases
    case_id = first_plain(desk)
    dialog = show(InboxDialog(desk, case_id))
    press(qtbot, dialog, Qt.Key.Key_B)
    assert case_of(desk, case_id).state is CaseState.UNDER_REVIEW
    assert dialog.case_id == case_id
    assert not dialog.begin_button.isEnabled()


def test_papers_that_came_are_ticked_and_the_rest_stays_asked(desk_with_cases, show, qtbot):
    desk = desk_with_cases
    case_id = first_plain(desk)
    ask(desk, case_id)
    dialog = show(PapersCameDialog(desk, case_id))
    dialog.form.field("papers").show_values(["保险合同"])
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    with desk.database.reading() as db:
        assert paper_requests.open_request_of(db, case_id).papers == ("授权委托书",)


def test_papers_not_wanted_any_more_need_words_beside_the_field(desk_with_cases, show, qtbot):
    desk = desk_with_cases
    case_id = first_plain(desk)
    ask(desk, case_id)
    dialog = show(PapersCameDialog(desk, case_id))
    assert not dialog.lapse_button.isVisible()
    assert not dialog.remind_button.isVisible()
    qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert "words" in dialog.form.problems_shown()
    field = dialog.form.field("words")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("保险公司已提供")
    qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert case_of(desk, case_id).state is CaseState.UNDER_REVIEW


def test_two_cases_are_merged_from_the_form(desk_with_cases, show, qtbot):
    desk = desk_with_cases
    first, second = waiting(desk)[:2]
    dialog = show(MergeDialog(desk, first, likes=(second,)))
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert "other" in dialog.form.problems_shown()
    search = dialog.form.field("search")
    assert isinstance(search, QLineEdit)
    search.setText(case_of(desk, second).submission_number)
    dialog._choice.choose(second)
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert {case_of(desk, one).state for one in (first, second)} == {CaseState.RECEIVED, CaseState.MERGED}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pane_tells_what_was_merged_and_which_papers_are_asked_for(desk_with_cases, qtbot, language):
    i18n.use_language(language)
    desk = desk_with_cases
    first, second, third = waiting(desk)[:3]
    with desk.database.writing() as db:
        merge_cases(db, first, second, words="提交了两次", by=desk.actor, now=desk.now())
    ask(desk, third)
    told = {}
    for case_id in (first, second, third):
        content = CaseContent(case_of(desk, case_id), desk.today())
        qtbot.addWidget(content)
        told[case_id] = "\n".join([*texts_in(content), *(link.text() for link in content.findChildren(QPushButton))])
    assert case_of(desk, second).submission_number in told[first]
    assert "提交了两次" in told[first]
    assert case_of(desk, first).submission_number in told[second]
    assert "授权委托书" in told[third]


@dataclass
class Twins:
    first: int
    second: int


@pytest.fixture
def twins(desk_with_cases):
    """Give two applicants who look like one human."""
    with desk_with_cases.database.writing() as db:
        parties = [db.get_one(Case, one).parties[0] for one in waiting(desk_with_cases)[:2]]
        for party, number in zip(parties, ("E11111111", "E22222222"), strict=True):
            party.name, party.phone, party.identity_number = "双胞胎", "13800138000", number
        return Twins(*(party.id for party in parties))


def chosen_people(desk, show, qtbot):
    dialog = show(DuplicatesDialog(desk))
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() > 0)
    place = next(pair for pair in dialog._pairs.values() if "双胞胎" in pair.first)
    dialog.table.select_id(place.id)
    return dialog


def test_look_alikes_are_merged_and_the_merge_is_undone_from_the_list(desk_with_cases, twins, show, qtbot):
    desk = desk_with_cases
    dialog = chosen_people(desk, show, qtbot)
    dialog.act()
    qtbot.waitUntil(lambda: dialog._job is None)
    assert not any("双胞胎" in pair.first for pair in dialog._pairs.values())
    dialog._listed.choose(Listed.MERGES)
    qtbot.waitUntil(lambda: dialog._job is None and len(dialog._pairs) == 1)
    dialog.act()
    qtbot.waitUntil(lambda: dialog._job is None and not dialog._pairs)


def test_look_alikes_that_are_two_stay_away(desk_with_cases, twins, show, qtbot):
    dialog = chosen_people(desk_with_cases, show, qtbot)
    dialog.tell_apart()
    qtbot.waitUntil(lambda: dialog._job is None)
    assert not any("双胞胎" in pair.first for pair in dialog._pairs.values())


def test_a_merge_that_another_desk_made_first_gets_a_sentence(desk_with_cases, twins, show, qtbot):
    desk = desk_with_cases
    dialog = chosen_people(desk, show, qtbot)
    with desk.database.writing() as db:
        merge_people(db, twins.first, twins.second, by=desk.actor, now=desk.now())
    dialog.act()
    assert dialog.banner.isVisible()
    qtbot.waitUntil(lambda: dialog._job is None)


def test_the_list_opens_the_inbox_by_a_key(desk_with_cases, show, qtbot):
    from mediator_desk.app.places import places_of

    cases = next(place for place in places_of(desk_with_cases, lambda: None) if place.key == "cases")
    view = show(cases.factory()).cases
    qtbot.waitUntil(lambda: view.listing.model.rowCount() > 0)
    view.listing.table.setFocus()
    qtbot.keyClick(view.listing.table, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: any(isinstance(one, InboxDialog) for one in QApplication.topLevelWidgets()))
    assert open_dialog(InboxDialog).case_id == view.listing.table.current_id()
    qtbot.waitUntil(lambda: desk_with_cases.jobs.is_idle)
