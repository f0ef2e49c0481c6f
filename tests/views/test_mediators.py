"""The dialogs about mediators: appointing with ties in sight, recusal, many at once, hand-over, absences and ties."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.procedure_words import RecusalDecision, RecusalGround, SuspensionKind, TieKind
from mediator_desk.models.words import AppointedBy
from mediator_desk.services.cases import guards
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.clocks import suspensions
from mediator_desk.services.mediators import assignment, recusals, roster
from mediator_desk.services.mediators.assignment import AppointmentDraft
from mediator_desk.services.mediators.recusals import RecusalDraft
from mediator_desk.services.office import people
from mediator_desk.services.review import review
from mediator_desk.views.cases.appoint_dialog import AppointDialog
from mediator_desk.views.cases.assign_button import AssignButton
from mediator_desk.views.cases.offers import Offer, offers_of
from mediator_desk.views.cases.pane_mediators import mediator_parts
from mediator_desk.views.cases.view import CasesView
from mediator_desk.views.mediators import opening
from mediator_desk.views.mediators.hand_over import HandedOverDialog
from mediator_desk.views.settings.people import PeopleSection
from mediator_desk.views.settings.people_absences import AbsenceDialog, AbsencesAndTiesDialog, TieDialog
from mediator_desk.views.settings.people_dialogs import MediatorDialog
from tests.views.cases_at_hand import AFTER_THE_EXPORT, case_of, id_of, take_in, texts_in

BOTH = pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.fixture
def by_name(staffed_desk):
    take_in(staffed_desk)
    with staffed_desk.database.reading() as db:
        return {one.name: one.id for one in db.scalars(select(Mediator))}


@pytest.fixture
def case_id(staffed_desk, by_name):
    return accepted(staffed_desk, "GDX20261003-010060")


@pytest.fixture
def insurer_id(staffed_desk, case_id):
    with staffed_desk.database.reading() as db:
        return db.get_one(Case, case_id).insurer_id


def accepted(desk, number):
    case_id = id_of(desk, number)
    do(desk, review.accept_case, case_id)
    return case_id


def do(desk, service, *arguments, **named):
    with desk.database.writing() as db:
        return service(db, *arguments, by=desk.actor, now=desk.now(), **named)


def appoint(desk, case_id, mediator_id):
    do(desk, assignment.appoint_mediator, case_id, AppointmentDraft(mediator_id))
    return case_id


def tie(desk, mediator_id, insurer_id):
    do(desk, roster.save_tie, mediator_id, None, roster.TieDraft(TieKind.EMPLOYER, insurer_id), today=desk.today())


def shown(qtbot, dialog):
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def press(qtbot, dialog):
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)


def offered(desk, case_id):
    with desk.database.reading() as db:
        hindered = guards.hindrances_of(db, case_id, desk.actor.role, desk.now())
    return offers_of(case_of(desk, case_id), hindered, desk.now(), lambda _offer: True)


def asked(desk, case_id, mediator_id):
    draft = RecusalDraft(mediator_id, "申请人", desk.today(), RecusalGround.INTEREST, "曾代理该公司")
    return do(desk, recusals.ask_recusal, case_id, draft)


@BOTH
def test_every_dialog_opens_in_both_languages(staffed_desk, qtbot, window, case_id, by_name, language):
    i18n.use_language(language)
    chen = by_name["陈国华"]
    appoint(staffed_desk, case_id, chen)
    dialogs = [opening.open_mediators(staffed_desk, case_id, window)]
    dialogs.append(opening.open_ask_recusal(staffed_desk, case_id, window))
    asked(staffed_desk, case_id, chen)
    dialogs.append(opening.open_decide_recusal(staffed_desk, case_id, window))
    dialogs.append(opening.open_hand_over(staffed_desk, chen, window))
    dialogs.append(opening.open_assign_many(staffed_desk, [], window, print))
    dialogs += [shown(qtbot, kind(staffed_desk, chen, None, window)) for kind in (AbsenceDialog, TieDialog)]
    dialogs.append(shown(qtbot, AbsencesAndTiesDialog(staffed_desk, chen, window)))
    assert all(dialog.windowTitle() for dialog in dialogs)
    for dialog in dialogs:
        dialog.done(0)


def test_a_tie_is_seen_before_the_appointment_and_asks_for_words(
    staffed_desk, qtbot, window, case_id, by_name, insurer_id
):
    i18n.use_language(i18n.ENGLISH)
    lin = by_name["林美玲"]
    tie(staffed_desk, lin, insurer_id)
    dialog = shown(qtbot, AppointDialog(staffed_desk, case_of(staffed_desk, case_id), window))
    assert dialog.choice.suggested.id != lin
    assert not dialog.form.field("conflict_words").isVisible()
    dialog.choice.table.select_id(lin)
    assert any("works for" in text for text in texts_in(dialog.choice))
    assert dialog.form.field("conflict_words").isVisible()
    press(qtbot, dialog)
    assert set(dialog.form.problems_shown()) == {"conflict_words"}
    dialog.form.field("conflict_words").setText("双方知情并同意")
    press(qtbot, dialog)
    case = case_of(staffed_desk, case_id)
    assert case.mediator == "林美玲"
    assert case.history[0].facts["conflict_words"] == "双方知情并同意"


def test_where_nobody_is_free_nobody_is_chosen(staffed_desk, qtbot, window, case_id, by_name):
    today = staffed_desk.today()
    for mediator_id in by_name.values():
        do(staffed_desk, roster.save_absence, mediator_id, None, roster.AbsenceDraft(today, today))
    dialog = shown(qtbot, AppointDialog(staffed_desk, case_of(staffed_desk, case_id), window))
    assert (dialog.choice.suggested, dialog.choice.choice()) == (None, None)
    press(qtbot, dialog)
    assert dialog.banner.text
    assert case_of(staffed_desk, case_id).mediator_id is None


def test_a_second_mediator_comes_presides_and_the_first_leaves(staffed_desk, qtbot, window, case_id, by_name):
    chen, lin = by_name["陈国华"], by_name["林美玲"]
    appoint(staffed_desk, case_id, chen)
    dialog = opening.open_mediators(staffed_desk, case_id, window)
    dialog.choice.table.select_id(lin)
    dialog.form.field("appointed_by").choose(AppointedBy.PARTIES)
    press(qtbot, dialog)
    for act, who in (("preside", lin), ("leave", chen)):
        dialog = opening.open_mediators(staffed_desk, case_id, window)
        dialog._act.choose(act)
        assert dialog.form.field("mediator_id").choice() == who
        press(qtbot, dialog)
        assert set(dialog.form.problems_shown()) == {"words"}
        dialog.form.field("words").setText("案情复杂")
        press(qtbot, dialog)
    case = case_of(staffed_desk, case_id)
    assert (case.mediator_id, [one.mediator for one in case.mediators.now]) == (lin, ["林美玲"])


def test_a_recusal_is_asked_and_granted_and_told_in_the_pane(staffed_desk, qtbot, window, case_id, by_name):
    appoint(staffed_desk, case_id, by_name["陈国华"])
    dialog = opening.open_ask_recusal(staffed_desk, case_id, window)
    press(qtbot, dialog)
    assert set(dialog.form.problems_shown()) == {"asked_by", "ground", "words"}
    names = {"asked_by": case_of(staffed_desk, case_id).parties[0].name, "ground": RecusalGround.INTEREST}
    for name, value in names.items():
        dialog.form.field(name).choose(value)
    dialog.form.field("words").setPlainText("曾代理该公司")
    press(qtbot, dialog)
    assert len(case_of(staffed_desk, case_id).mediators.open_recusals) == 1
    dialog = opening.open_decide_recusal(staffed_desk, case_id, window)
    press(qtbot, dialog)
    assert set(dialog.form.problems_shown()) == {"decision", "words"}
    dialog.form.field("decision").choose(RecusalDecision.GRANTED)
    dialog.form.field("words").setPlainText("理由成立")
    press(qtbot, dialog)
    case = case_of(staffed_desk, case_id)
    assert case.mediator_id is None
    ((_title, lines),) = mediator_parts(case)
    said = "\n".join(text for line in lines for text in texts_in(line))
    assert "曾代理该公司" in said
    assert "理由成立" in said
    for line in lines:
        line.deleteLater()


def test_after_a_recusal_the_next_act_is_to_appoint_whatever_the_state(staffed_desk, case_id, by_name):
    desk = staffed_desk
    appoint(desk, case_id, by_name["陈国华"])
    assert Offer.REPLACE_MEDIATOR in offered(desk, case_id).every
    waiting = asked(desk, case_id, by_name["陈国华"])
    assert offered(desk, case_id).primary is Offer.DECIDE_RECUSAL
    assert offered(desk, case_id).hindered[Offer.PLAN_SESSION] == "recusal_undecided"
    do(desk, recusals.decide_recusal, case_id, waiting.id, RecusalDecision.GRANTED, words="理由成立")
    assert offered(desk, case_id).primary is Offer.APPOINT
    assert Offer.REPLACE_MEDIATOR not in offered(desk, case_id).every
    appoint(desk, case_id, by_name["林美玲"])
    do(desk, suspensions.suspend_case, case_id, words="伤残鉴定", kind=SuspensionKind.APPRAISAL)
    assert Offer.APPOINT not in offered(desk, case_id).every
    waiting = asked(desk, case_id, by_name["林美玲"])
    do(desk, recusals.decide_recusal, case_id, waiting.id, RecusalDecision.GRANTED, words="理由成立")
    assert offered(desk, case_id).primary is Offer.APPOINT


def test_many_cases_are_assigned_with_a_tick_for_each_and_taken_back(staffed_desk, qtbot, window, case_id, by_name):
    other = accepted(staffed_desk, "GDX20261003-010059")
    told = []
    dialog = opening.open_assign_many(
        staffed_desk, [case_id, other], window, lambda tone, news, acts=(): told.append((tone, news, acts))
    )
    assert len(dialog.choices.pairs()) == 2
    dialog.choices._lines[0].tick.setChecked(False)
    dialog.choices._lines[1].who.choose(by_name["区永康"])
    press(qtbot, dialog)
    assert case_of(staffed_desk, case_id).mediator_id is None
    assert case_of(staffed_desk, other).mediator == "区永康"
    ((_tone, _news, acts),) = told
    acts[0][1]()
    assert case_of(staffed_desk, other).mediator_id is None
    assert told[-1][0] == "info"


def test_the_queue_of_the_unassigned_offers_to_assign_all_or_the_selected(staffed_desk, qtbot, case_id):
    accepted(staffed_desk, "GDX20261003-010059")
    asked_for = []
    view = CasesView(staffed_desk, {}, print, print, open_assign=lambda ids, _parent, _tell: asked_for.append(ids))
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.listing.model.counted):
        view.queues.choose(Queue.UNASSIGNED)
        view._show_filter()
        view.show()
    assign = view.findChild(AssignButton)
    assert assign.isVisible()
    assign.shown_button.click()
    assert len(asked_for[-1]) == 2
    view.listing.table.selectAll()
    assign.shown_button.click()
    assert sorted(asked_for[-1]) == sorted(view.listing.table.selected_ids())
    with qtbot.waitSignal(view.listing.model.counted):
        view.queues.choose(Queue.ALL)
        view._show_filter()
    assert not assign.isVisible()


def test_all_work_goes_to_one_mediator_and_the_list_is_written(staffed_desk, qtbot, window, case_id, by_name, tmp_path):
    chen, lin = by_name["陈国华"], by_name["林美玲"]
    appoint(staffed_desk, case_id, chen)
    dialog = opening.open_hand_over(staffed_desk, chen, window)
    dialog.form.field("all").choose(lin)
    press(qtbot, dialog)
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setText("病假")
    press(qtbot, dialog)
    assert case_of(staffed_desk, case_id).mediator == "林美玲"
    done = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HandedOverDialog) and one.isVisible())
    done.write(tmp_path / "list.pdf")
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    done.done(0)


def test_putting_aside_a_mediator_with_open_work_leads_to_the_hand_over(staffed_desk, qtbot, window, case_id, by_name):
    chen = by_name["陈国华"]
    appoint(staffed_desk, case_id, chen)
    dialog = shown(qtbot, MediatorDialog(staffed_desk, chen, window))
    dialog.form.field("is_active").setChecked(False)
    press(qtbot, dialog)
    assert dialog.isVisible()
    assert "陈国华" in dialog.banner.text
    act = next(one for one in dialog.banner.findChildren(QPushButton) if "…" in one.text())
    with qtbot.waitSignal(dialog.hand_over_wanted) as wanted:
        act.click()
    assert wanted.args == [chen]
    with staffed_desk.database.reading() as db:
        assert people.mediator_draft(db, chen).is_active


def test_an_absence_is_written_seen_in_the_list_and_removed(staffed_desk, qtbot, window, by_name, monkeypatch):
    chen = by_name["陈国华"]
    dialog = shown(qtbot, AbsenceDialog(staffed_desk, chen, None, window))
    dialog.form.field("from_on").setText("2026-10-18")
    dialog.form.field("until_on").setText("2026-10-17")
    press(qtbot, dialog)
    assert set(dialog.form.problems_shown()) == {"until_on"}
    dialog.form.field("until_on").setText("2026-10-20")
    press(qtbot, dialog)
    section = PeopleSection(staffed_desk)
    qtbot.addWidget(section)
    section.reload()
    row = next(row for row in section.lists["mediators"].table.model()._pages[0].values() if row.id == chen)
    assert "2026-10-20" in section._away(row)
    listed = shown(qtbot, AbsencesAndTiesDialog(staffed_desk, chen, window))
    assert any("2026-10-20" in text for text in texts_in(listed))
    monkeypatch.setattr("mediator_desk.views.settings.people_absences.ask", lambda *_asked, **_named: True)
    with staffed_desk.database.reading() as db:
        (absence,) = roster.absences_of(db, chen)
    listed._remove_absence(absence, "")
    with staffed_desk.database.reading() as db:
        assert roster.absences_of(db, chen) == []
    listed.done(0)


def test_a_tie_is_written_for_an_insurer_of_the_directory(staffed_desk, qtbot, window, by_name, insurer_id):
    chen = by_name["陈国华"]
    dialog = shown(qtbot, TieDialog(staffed_desk, chen, None, window))
    press(qtbot, dialog)
    assert set(dialog.form.problems_shown()) == {"insurer_id"}
    dialog.form.field("insurer_id").choose(insurer_id)
    press(qtbot, dialog)
    with staffed_desk.database.reading() as db:
        assert [one.insurer_id for one in roster.ties_of(db, chen)] == [insurer_id]


def test_a_relative_is_tied_to_no_insurer_that_was_chosen_before(staffed_desk, qtbot, window, by_name, insurer_id):
    lin = by_name["林美玲"]
    dialog = shown(qtbot, TieDialog(staffed_desk, lin, None, window))
    dialog.form.field("insurer_id").choose(insurer_id)
    dialog.form.field("kind").choose(TieKind.RELATIVE)
    assert not dialog.form.field("insurer_id").isVisible()
    dialog.form.field("name").setText("林某")
    press(qtbot, dialog)
    with staffed_desk.database.reading() as db:
        assert [(one.insurer_id, one.name) for one in roster.ties_of(db, lin)] == [(None, "林某")]
