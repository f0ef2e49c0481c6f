"""Another desk saves what is open here: it is shown, or said calmly; what is typed, cursor and undo stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mediator_desk.models.words import CaseState, Role
from mediator_desk.services.agreements import agreements
from mediator_desk.services.cases import disputes
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.deliveries import serving
from mediator_desk.services.mediators import roster
from mediator_desk.services.office import people
from mediator_desk.services.review import review
from mediator_desk.services.sessions import scheduling
from mediator_desk.views.agreements.workshop import AgreementWorkshop
from mediator_desk.views.cases.dispute_dialog import DisputeDialog
from mediator_desk.views.cases.view import CasesView
from mediator_desk.views.conflict_dialog import MINE
from mediator_desk.views.deliveries.delivery_dialog import DeliveryDialog
from mediator_desk.views.sessions.plan import MoveSessionDialog
from mediator_desk.views.settings.people_absences import AbsenceDialog
from mediator_desk.views.settings.people_dialogs import RoomDialog
from mediator_desk.views.wording import word
from tests.services.conftest import TODAY
from tests.views.cases_at_hand import case_of
from tests.views.test_conflict import choose, opened
from tests.views.two_desks import OtherDesk, listening

WITHIN_MS = 10_000


@pytest.fixture
def other(desk, office):
    desk.sign_in(replace(office.by, role=Role.ADMINISTRATOR))
    given = OtherDesk(desk, office)
    yield given
    given.close()


@pytest.fixture
def keeper(qtbot, desk, other):
    given = listening(qtbot, desk)
    yield given
    given.close()


def change_there(other, case_id, **changes):
    with other.database.writing() as db:
        draft = replace(disputes.dispute_draft(db, case_id), **changes)
        disputes.save_dispute(db, case_id, draft, by=other.actor, now=other.office.now)


def click(dialog, word):
    next(one for one in dialog.findChildren(QPushButton) if one.text() == word).click()


def test_where_nothing_is_typed_the_field_shows_it_and_the_others_are_not_touched(qtbot, desk, office, other, keeper):
    case_id = office.in_mediation()
    dialog = opened(qtbot, DisputeDialog(desk, case_of(desk, case_id)))
    facts, requests = dialog._form.field("facts"), dialog._form.field("requests")
    requests.setFocus()
    cursor = requests.textCursor()
    cursor.setPosition(3)
    requests.setTextCursor(cursor)
    change_there(other, case_id, facts="那边写的")
    qtbot.waitUntil(lambda: facts.toPlainText() == "那边写的", timeout=WITHIN_MS)
    assert requests.textCursor().position() == 3
    assert dialog.banner.text == ""
    assert not dialog.is_changed()
    requests.setPlainText("请求改了。")
    dialog.act()  # nothing to ask: it is saved over what is shown
    assert not dialog.isVisible()


def test_where_something_is_typed_a_line_says_who_and_leads_to_the_choice(qtbot, desk, office, other, keeper):
    case_id = office.in_mediation()
    dialog = opened(qtbot, DisputeDialog(desk, case_of(desk, case_id)))
    facts = dialog._form.field("facts")
    facts.setFocus()
    facts.selectAll()
    QTest.keyClicks(facts, "typed here")
    position = facts.textCursor().position()
    change_there(other, case_id, facts="那边写的", claimed_amount=Decimal("9000.00"))
    qtbot.waitUntil(lambda: "张敏" in dialog.banner.text, timeout=WITHIN_MS)
    assert facts.toPlainText() == "typed here"
    assert facts.textCursor().position() == position
    assert facts.document().isUndoAvailable()
    asked = choose(facts=MINE)
    click(dialog, "Look at it")
    assert asked == ["facts"]
    assert dialog.banner.text == ""
    assert facts.toPlainText() == "typed here"
    dialog.act()
    with desk.database.reading() as db:
        saved = disputes.dispute_draft(db, case_id)
    assert (saved.facts, saved.claimed_amount) == ("typed here", Decimal("9000.00"))


def test_an_act_that_changed_no_field_here_asks_nothing_when_one_saves(qtbot, desk, office, other, keeper):
    case_id = office.receive()
    dialog = opened(qtbot, DisputeDialog(desk, case_of(desk, case_id)))
    dialog._form.field("facts").setPlainText("我这里写的")
    version = dialog._form.filled_with.version
    other.do(review.accept_case, case_id)
    qtbot.waitUntil(lambda: dialog._form.filled_with.version > version, timeout=WITHIN_MS)
    assert dialog.banner.text == ""
    dialog.act()
    assert not dialog.isVisible()


def test_a_room_that_another_desk_renames_is_followed_in_the_settings(qtbot, desk, office, other, keeper):
    dialog = opened(qtbot, RoomDialog(desk, office.room_ids[0]))
    with other.database.writing() as db:
        draft = replace(people.room_draft(db, office.room_ids[0]), name="西厅")
        people.save_room(
            db, office.room_ids[0], draft, by=replace(other.actor, role=Role.ADMINISTRATOR), now=desk.now()
        )
    qtbot.waitUntil(lambda: dialog.form.field("name").text() == "西厅", timeout=WITHIN_MS)


def test_an_agreement_that_another_desk_saves_is_shown_or_said(qtbot, desk, office, other, keeper):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    workshop = AgreementWorkshop(desk, case_id)
    qtbot.addWidget(workshop)
    workshop.show()
    save_agreement_there(other, case_id, terms=("那边的第一条。", "双方就本次理赔再无其他争议。"))
    qtbot.waitUntil(lambda: workshop.draft().terms[0] == "那边的第一条。", timeout=WITHIN_MS)
    workshop.forms.show_draft(replace(workshop.draft(), terms=("我的第一条。", "双方就本次理赔再无其他争议。")))
    save_agreement_there(other, case_id, terms=("又改的第一条。", "双方就本次理赔再无其他争议。"))
    qtbot.waitUntil(lambda: "张敏" in workshop.banner.text, timeout=WITHIN_MS)
    assert workshop.draft().terms[0] == "我的第一条。"
    workshop._unsaved.over()
    workshop.hide()


def save_agreement_there(other, case_id, **changes):
    with other.database.writing() as db:
        draft = replace(agreements.draft_for(db, case_id, today=TODAY), **changes)
        agreements.save_agreement(db, case_id, draft, by=other.actor, now=other.office.now)


# --- the conflict itself, in forms that had no choice before ---------------------------------------------------


def test_a_meeting_moved_at_both_desks_is_chosen_as_a_whole(qtbot, desk, office, other):
    case_id = office.in_mediation()
    draft = scheduling.SessionDraft(TODAY, time(14), time(15), room_id=office.room_ids[0])
    meeting = office.do(scheduling.plan_session, case_id, draft)
    dialog = opened(qtbot, MoveSessionDialog(desk, case_id))
    other.do(scheduling.move_session, meeting.id, replace(draft, begins=time(15), ends=time(16)))
    dialog.form.field("begins").setTime(time(16))
    dialog.form.field("ends").setTime(time(17))
    dialog.form.field("words").setText("当事人要求")
    asked = choose(day=MINE)
    dialog.act()
    assert asked == ["day"]
    assert not dialog.isVisible()
    planned = case_of(desk, case_id).sessions[0]
    assert (planned.begins_at.hour, planned.ends_at.hour) == (8, 9)


def test_a_served_paper_mended_at_both_desks_is_merged(qtbot, desk, office, other):
    case_id = office.in_mediation()
    party = case_of(desk, case_id).parties[0]
    draft = serving.DeliveryDraft(case_id, serving.SERVED_AS_A_RULE[0], party.id, sent_on=TODAY, server="何淑仪")
    with desk.database.writing() as db:
        delivery_id = serving.deliver(db, draft, by=office.by, now=office.now).id
    dialog = opened(qtbot, DeliveryDialog(desk, case_id, delivery_id=delivery_id))
    with other.database.writing() as db:
        serving.correct_delivery(
            db, delivery_id, replace(draft, place="天河区体育西路1号"), 1, by=other.actor, now=office.now
        )
    dialog.form.field("server").setText("陈国华")
    dialog.act()
    assert not dialog.isVisible()
    with desk.database.reading() as db:
        from mediator_desk.services.deliveries.listing import delivery_row

        row = delivery_row(db, delivery_id)
    assert (row.place, row.server) == ("天河区体育西路1号", "陈国华")


def test_an_absence_mended_at_both_desks_is_merged(qtbot, desk, office, other):
    mediator_id, by = office.mediator_ids[0], replace(other.actor, role=Role.ADMINISTRATOR)
    draft = roster.AbsenceDraft(date(2026, 10, 20), date(2026, 10, 22), "培训")
    with desk.database.writing() as db:
        roster.save_absence(db, mediator_id, None, draft, by=by, now=office.now)
    with desk.database.reading() as db:
        (kept,) = roster.absences_of(db, mediator_id)
    dialog = opened(qtbot, AbsenceDialog(desk, mediator_id, kept))
    with other.database.writing() as db:
        moved = replace(draft, until_on=date(2026, 10, 23), version=kept.version)
        roster.save_absence(db, mediator_id, kept.id, moved, by=by, now=office.now)
    dialog.form.field("words").setText("体检")
    dialog.act()
    assert not dialog.isVisible()
    with desk.database.reading() as db:
        (row,) = roster.absences_of(db, mediator_id)
    assert (row.until_on, row.words) == (date(2026, 10, 23), "体检")


# --- a row that another desk takes out of the list ------------------------------------------------------------


@pytest.fixture
def view(qtbot, desk, office):
    made = CasesView(desk, {}, open_import=print, open_quarantine=print)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    made.show_queue(Queue.NEW)
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    return made


def test_a_case_that_leaves_the_queue_under_the_hand_stays_until_one_moves_on(qtbot, desk, office, view, other, keeper):
    ids = [office.receive(name) for name in ("谢家豪", "区永康", "林美玲")]
    view.show_queue(Queue.NEW)
    view.reload()
    qtbot.waitUntil(lambda: view.listing.model.rowCount() == 3 and desk.jobs.is_idle)
    table, model = view.listing.table, view.listing.model
    middle = model.id_at(1)
    assert middle in ids
    table.select_id(middle)
    table.setFocus()
    other.do(
        review.decline_case, middle, review.DeclineDraft(words="不属于受理范围", code=next(iter(review.RefusalCode)))
    )
    qtbot.waitUntil(lambda: model.gone_id == middle, timeout=WITHIN_MS)
    assert model.rowCount() == 3
    assert table.current_id() == middle
    assert table.selected_ids() == [middle]
    assert table.hasFocus() or not view.isActiveWindow()
    assert model.data(model.index(1, 0), Qt.ItemDataRole.ToolTipRole)
    assert model.row(1).state == word(CaseState.DECLINED)
    below = model.id_at(2)
    table.selectRow(2)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert table.current_id() == below
    assert model.gone_id == 0


def test_news_leave_the_message_of_the_own_act_to_be_read(qtbot, desk, office, view, other, keeper):
    case_id = office.receive()
    view.banner.tell("good", "已受理")
    with qtbot.waitSignal(desk.case_changed, timeout=WITHIN_MS):
        other.do(review.accept_case, case_id)
    assert view.banner.text == "已受理"
