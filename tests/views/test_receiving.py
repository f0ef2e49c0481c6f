"""Registering what comes in: known people complete themselves, pasted text fills what it says, few acts."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from mediator_desk import i18n
from mediator_desk.models.words import CaseKind, CaseState, Cause, Channel, Line, PartyKind, PartySide
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.reception import known_people, receiving
from mediator_desk.services.reception.receive_drafts import ReceiveDraft
from mediator_desk.views.cases.pane_content import CaseContent
from mediator_desk.views.messages import Decision
from mediator_desk.views.reception import opening
from mediator_desk.views.reception.receive_dialog import ReceiveDialog
from mediator_desk.views.reception.suggestions import ASK_AFTER_MS
from mediator_desk.views.wording import word
from tests.views.cases_at_hand import case_of, texts_in

NUMBER = "440106199001011235"
LETTER = (
    "投诉人：谢家豪，身份证号440106199001011235，电话13912345678\n"
    "关于粤安人寿保险股份有限公司拒赔一事，保单号YA20259988\n"
    "2026年9月1日因急性阑尾炎住院，出院后申请理赔，保险公司以未如实告知为由拒赔。\n"
    "诉求：要求赔付医疗费18600元"
)


@pytest.fixture
def known(staffed_desk):
    """Give a desk at which 林秀英 brought a matter last year."""
    person = PartyDraft(
        PartySide.APPLICANT, PartyKind.PERSON, name="林秀英", phone="13812345678", address="广州市越秀区东风路1号",
        identity_kind="resident_id", identity_number=NUMBER,
    )  # fmt: skip
    draft = ReceiveDraft(
        CaseKind.MEDIATION, Channel.VISIT, person, "粤安人寿保险股份有限公司", policy_number="YA20240001",
        line=Line.MEDICAL, cause=Cause.CLAIM, facts="住院医疗费被拒赔",
    )  # fmt: skip
    with staffed_desk.database.writing() as db:
        receiving.receive_case(db, draft, by=staffed_desk.actor, now=staffed_desk.now() - timedelta(days=300))
    return staffed_desk


@pytest.fixture
def open_form(qtbot, staffed_desk):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    told = []

    def open_it(desk=staffed_desk):
        dialog = opening.open_receive(desk, window, lambda *news: told.append(news))
        qtbot.waitExposed(dialog)
        dialog.told = told
        return dialog

    return open_it


@pytest.fixture
def form(open_form):
    return open_form()


def put(dialog, **values):
    for name, value in values.items():
        dialog.form.put(name, value)


def press(qtbot, shown):
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)


def until_found(qtbot, desk, suggestions):
    qtbot.waitUntil(lambda: suggestions.count() > 0 and desk.jobs.is_idle)


def cases(desk):
    with desk.database.reading() as db:
        return register.first_rows(db, CaseFilter(Queue.ALL, desk.today()), 50)


def key(qtbot, widget, one, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, one, modifier)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
def test_the_form_opens_in_both_languages_at_the_name(open_form, language):
    i18n.use_language(language)
    dialog = open_form()
    assert dialog.windowTitle()
    assert dialog.focusWidget() is dialog.form.field("name")
    assert dialog.form.value("channel") is Channel.VISIT


def test_a_walk_in_who_is_known_is_registered_in_few_acts_and_no_field_is_asked_twice(qtbot, known, open_form):
    dialog = open_form(known)
    completing = dialog.completing
    dialog.form.field("name").setText("林秀")
    until_found(qtbot, known, completing.people)
    acts = [  # typing of facts is not counted
        lambda: key(qtbot, dialog.form.field("name"), Qt.Key.Key_Down),
        lambda: key(qtbot, completing.people, Qt.Key.Key_Return),
    ]
    for act in acts:
        act()
    entered = {name: dialog.form.value(name) for name in ("name", "phone", "address", "identity_number")}
    assert entered == {
        "name": "林秀英",
        "phone": "13812345678",
        "address": "广州市越秀区东风路1号",
        "identity_number": NUMBER,
    }
    assert dialog.focusWidget() is dialog.form.field("insurer_name")
    qtbot.waitUntil(lambda: completing.has_matters)
    dialog.form.field("insurer_name").setText("粤安")
    until_found(qtbot, known, completing.insurers)
    key(qtbot, dialog.form.field("insurer_name"), Qt.Key.Key_Down)
    key(qtbot, completing.insurers, Qt.Key.Key_Return)
    assert completing.policies.texts() == ["YA20240001"]
    key(qtbot, dialog.form.field("policy_number"), Qt.Key.Key_Down)
    key(qtbot, completing.policies, Qt.Key.Key_Return)
    assert (dialog.form.value("policy_number"), dialog.form.value("line")) == ("YA20240001", Line.MEDICAL)
    put(dialog, cause=Cause.SERVICE, facts="续保时保费大幅上涨，要求说明", claimed_amount=Decimal("1200.00"))
    key(qtbot, dialog.form.field("facts"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    case = case_of(known, cases(known)[0].id)
    assert (case.state, case.cause, case.policy_number) == (CaseState.RECEIVED, Cause.SERVICE, "YA20240001")
    assert case.history[0].facts["taken_from"].startswith("DJ")
    assert dialog.told[0][0] == "good"


def test_earlier_matters_stand_in_the_form_with_links_and_the_same_insurer_is_said(qtbot, known, open_form):
    i18n.use_language(i18n.ENGLISH)
    dialog = open_form(known)
    put(dialog, identity_number=NUMBER)
    qtbot.waitUntil(lambda: dialog.completing.has_matters)
    wanted = []
    known.place_wanted.connect(lambda place, case_id: wanted.append((place, case_id)))
    link = next(one for one in dialog.completing.matters.findChildren(QPushButton))
    press(qtbot, link)
    assert wanted == [("cases", cases(known)[0].id)]
    put(dialog, insurer_name="粤安人寿")
    qtbot.waitUntil(lambda: any("same insurer" in text for text in texts_in(dialog.completing.matters)))


def test_the_field_that_is_next_is_in_sight_also_where_the_screen_is_small(qtbot, known, open_form):
    dialog = open_form(known)
    dialog.resize(dialog.width(), 420)
    dialog.form.field("name").setText("林秀")
    until_found(qtbot, known, dialog.completing.people)
    dialog.completing.people.take(0)
    field = dialog.form.field("insurer_name")
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())
    assert field.hasFocus()


def test_a_known_person_is_offered_without_moving_a_field(qtbot, known, open_form):
    dialog = open_form(known)
    number = dialog.form.field("identity_number")
    qtbot.wait(1)
    before = number.mapTo(dialog, QPoint(0, 0))
    dialog.form.field("name").setText("林秀")
    until_found(qtbot, known, dialog.completing.people)
    qtbot.wait(1)
    assert dialog.completing.people.isVisible()
    assert number.mapTo(dialog, QPoint(0, 0)) == before
    assert dialog.completing.people.visibleRegion().boundingRect().height() == dialog.completing.people.height()


def test_nobody_is_offered_for_a_person_who_was_taken_over_and_stands_there(qtbot, known, open_form):
    dialog = open_form(known)
    people, number = dialog.completing.people, dialog.form.field("identity_number")
    dialog.form.field("name").setText("林秀")
    until_found(qtbot, known, people)
    people.take(0)
    number.setText(NUMBER[:-1])
    until_found(qtbot, known, people)
    number.setText(NUMBER)
    assert not people.isVisible()
    qtbot.wait(ASK_AFTER_MS * 2)
    qtbot.waitUntil(lambda: known.jobs.is_idle)
    assert people.count() == 0


def test_an_earlier_matter_says_its_kind_and_its_state_apart(qtbot, known, open_form):
    dialog = open_form(known)
    put(dialog, identity_number=NUMBER)
    qtbot.waitUntil(lambda: dialog.completing.has_matters)
    matter = dialog.completing.matters.matters[0]
    assert any(f"{word(matter.kind)} · {word(matter.state)}" in text for text in texts_in(dialog.completing.matters))


def test_escape_in_a_list_goes_back_to_the_field_and_closes_nothing(qtbot, known, open_form):
    dialog = open_form(known)
    dialog.form.field("name").setText("林秀")
    until_found(qtbot, known, dialog.completing.people)
    key(qtbot, dialog.form.field("name"), Qt.Key.Key_Down)
    key(qtbot, dialog.completing.people, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.completing.people.isVisible()
    assert dialog.focusWidget() is dialog.form.field("name")


def test_another_name_over_a_known_person_is_another_person(qtbot, known, open_form):
    dialog = open_form(known)
    dialog.form.field("name").setText("林秀")
    until_found(qtbot, known, dialog.completing.people)
    dialog.completing.people.take(0)
    put(dialog, name="林小英", insurer_name="粤安人寿", facts="投诉理赔员态度")
    press(qtbot, dialog.act_button)
    case = case_of(known, cases(known)[0].id)
    assert case.parties[0].name == "林小英"
    assert "taken_from" not in case.history[0].facts


def test_a_slip_in_the_number_is_said_at_once_and_asks_for_a_reason_only_when_it_stays(qtbot, staffed_desk, form):
    put(form, name="林秀英", insurer_name="粤安人寿", facts="住院医疗费被拒赔", identity_number=NUMBER[:-1] + "4")
    field = form.form.field("identity_number")
    assert field.property("problem") == "warn"
    assert "5" in field.accessibleDescription()
    press(qtbot, form.act_button)
    assert set(form.form.problems_shown()) == {"identity_reason"}
    put(form, identity_number=NUMBER)
    assert field.property("problem") == ""
    press(qtbot, form.act_button)
    assert len(cases(staffed_desk)) == 1


def test_only_the_fields_that_the_way_asks_for_are_in_sight(form):
    def shown():
        names = ("source_words", "outside_number", "court_papers_on", "is_summary", "credit_code", "agent_name")
        return {name for name in names if form.form.field(name).isVisible()}

    assert shown() == set()
    put(form, channel=Channel.COURT_AFTER_FILING)
    assert shown() == {"source_words", "outside_number", "court_papers_on", "is_summary"}
    put(form, channel=Channel.HOTLINE_12378, party_kind=PartyKind.ORGANISATION, acts_for=True)
    assert shown() == {"source_words", "outside_number", "credit_code", "agent_name"}


def test_a_court_without_number_and_impossible_days_are_refused_beside_their_fields(qtbot, staffed_desk, form):
    put(form, channel=Channel.COURT_BEFORE_FILING, name="林秀英", insurer_name="粤安人寿", facts="理赔争议")
    form.form.field("court_papers_on").setText("2026-02-30")
    form.form.field("received_on").setText("明天")
    form.form.field("claimed_amount").setText("1e30")
    press(qtbot, form.act_button)
    assert set(form.form.problems_shown()) == {"court_papers_on", "received_on", "claimed_amount", "outside_number"}
    assert cases(staffed_desk) == []


def test_register_and_accept_in_one_act_and_words_are_asked_where_the_review_is_against_it(qtbot, staffed_desk, form):
    put(form, name="林秀英", insurer_name="粤安人寿", facts="理赔争议", is_in_court=True)
    press(qtbot, form.accept_button)
    assert set(form.form.problems_shown()) == {"words"}
    assert cases(staffed_desk) == []
    put(form, words="法院已裁定准许撤诉")
    press(qtbot, form.accept_button)
    assert not form.isVisible()
    assert cases(staffed_desk)[0].state is CaseState.ACCEPTED


def test_a_complaint_cannot_be_accepted_at_once(form):
    assert form.accept_button.isVisible()
    put(form, kind=CaseKind.COMPLAINT)
    assert not form.accept_button.isVisible()


def test_one_is_registered_after_the_other_by_the_same_way(qtbot, staffed_desk, form):
    for number in range(3):
        put(form, channel=Channel.LETTER, kind=CaseKind.COMPLAINT, name=f"来信人{number}")
        put(form, insurer_name="粤安人寿", facts=f"第{number}封来信")
        press(qtbot, form.next_button)
        assert form.isVisible()
        assert (form.form.value("name"), form.form.value("channel")) == ("", Channel.LETTER)
        assert not form.is_changed()
        assert "DJ" in form.banner.text
    assert {(row.applicant, row.kind) for row in cases(staffed_desk)} == {
        (f"来信人{number}", CaseKind.COMPLAINT) for number in range(3)
    }


def test_a_pasted_text_fills_what_it_says_marks_it_and_is_kept(qtbot, staffed_desk, form):
    QGuiApplication.clipboard().setText(LETTER)
    press(qtbot, form.paste_button)
    values = {name: form.form.value(name) for name in ("name", "identity_number", "phone", "policy_number")}
    assert values == {
        "name": "谢家豪",
        "identity_number": NUMBER,
        "phone": "13912345678",
        "policy_number": "YA20259988",
    }
    assert form.form.value("claimed_amount") == Decimal("18600.00")
    assert "急性阑尾炎" in form.form.value("facts")
    marked = {mark.cursor.selectedText() for mark in form.pasted._text.extraSelections()}
    assert {"谢家豪", NUMBER, "YA20259988"} <= marked
    assert NUMBER in dict.fromkeys(value for _field, value in form.pasted.lines())
    press(qtbot, form.act_button)
    history = case_of(staffed_desk, cases(staffed_desk)[0].id).history[0]
    assert history.facts["pasted"] == LETTER
    content = CaseContent(case_of(staffed_desk, cases(staffed_desk)[0].id), staffed_desk.today())
    qtbot.addWidget(content)
    assert LETTER in texts_in(content)


def test_a_pasted_text_never_overwrites_what_was_typed_and_is_read_again_when_it_is_mended(form):
    put(form, phone="13800000000", facts="她自己说：")
    form.pasted.take(LETTER)
    assert (form.form.value("phone"), form.form.value("facts")) == ("13800000000", "她自己说：")
    assert form.form.value("name") == "谢家豪"
    form.pasted.take(LETTER.replace("谢家豪", "谢家明"))
    assert form.form.value("name") == "谢家明"
    put(form, name="谢家俊")
    form.pasted.read()
    assert form.form.value("name") == "谢家俊"
    put(form, name="")
    form.pasted.read()
    assert form.form.value("name") == "谢家明"


def test_what_a_text_says_twice_is_offered_and_none_is_taken(qtbot, form):
    form.pasted.take("投诉人：谢家豪 电话：13912345678\n备用电话：13812345678，身份证440106199001011235")
    if form.form.value("phone"):
        pytest.skip("this text is clear to the reader")
    chips = [one for one in form.pasted.findChildren(QPushButton) if one.text() == "13812345678"]
    press(qtbot, chips[0])
    assert form.form.value("phone") == "13812345678"


def test_ten_thousand_characters_with_rare_characters_and_turning_marks_are_read_without_harm(form):
    text = "\u202e𬱖" * 50 + LETTER + "保险公司一再拖延。" * 1_100
    form.pasted.take(text)
    assert form.form.value("policy_number") == "YA20259988"
    marked = {mark.cursor.selectedText() for mark in form.pasted._text.extraSelections()}
    assert "YA20259988" in marked


def test_leaving_asks_where_something_was_typed_or_pasted(qtbot, form, monkeypatch):
    asked = []
    monkeypatch.setattr(Decision, "exec", lambda dialog: asked.append(dialog.windowTitle()) or 0)
    form.pasted.take("谢家豪 投诉 粤安人寿")
    key(qtbot, form, Qt.Key.Key_Escape)
    assert len(asked) == 1
    assert form.isVisible()


def test_an_empty_form_is_left_unasked(qtbot, form):
    key(qtbot, form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_answers_that_come_late_are_those_of_what_stands_there_now(qtbot, known, open_form):
    dialog = open_form(known)
    dialog.form.field("name").setText("林秀")
    dialog.form.field("name").setText("没有这个人")
    qtbot.wait(250)
    qtbot.waitUntil(lambda: known.jobs.is_idle)
    assert dialog.completing.people.count() == 0


def test_a_person_that_another_desk_removed_meanwhile_gets_a_sentence(qtbot, known, open_form, monkeypatch):
    dialog = open_form(known)
    dialog.form.field("name").setText("林秀")
    until_found(qtbot, known, dialog.completing.people)
    gone = known_people.KnownPerson(4711, "林秀英", "", "", "", 1, "", known.now())
    dialog.completing.people.chosen.emit(gone)
    assert dialog.banner.text
    assert dialog.form.value("phone") == ""


def test_the_form_is_a_dialog_of_the_window(form):
    assert isinstance(form, ReceiveDialog)
    assert form.isModal()


def test_of_a_text_longer_than_any_letter_the_beginning_is_taken_and_said(form):
    form.pasted.take(LETTER + "字" * 30_000)
    assert len(form.pasted.text) == 20_000
    assert not form.pasted._cut_note.isHidden()
    form.pasted.take(LETTER)
    assert form.pasted._cut_note.isHidden()
