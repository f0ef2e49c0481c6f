"""The editor of the wording of papers: typed, looked at, saved, rolled back, with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from mediator_desk import i18n
from mediator_desk.app.unsaved import open_form
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.agreements.agreements import save_agreement
from mediator_desk.services.papers import templates
from mediator_desk.settings import Settings
from mediator_desk.views import theme
from mediator_desk.views.desk_view import DeskView
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.messages import Decision
from mediator_desk.views.templates.differences import differences
from mediator_desk.views.templates.opening import open_templates
from mediator_desk.views.templates.save_dialog import SaveWordingDialog
from mediator_desk.views.templates.versions_dialog import VersionsDialog
from mediator_desk.views.templates.workshop import TemplateWorkshop
from tests.views.dialog_measures import nameless, words_cut
from tests.views.screen_measures import keys_of

OLD, NEW = "自愿达成如下协议", "平等协商达成如下协议"


@pytest.fixture
def shop(qtbot, desk, office):
    i18n.use_language(i18n.ENGLISH)
    desk.sign_in(office.by)
    made = opened(qtbot, desk)
    yield made
    qtbot.waitUntil(lambda: desk.jobs.is_idle)


def opened(qtbot, desk):
    made = TemplateWorkshop(desk)
    qtbot.addWidget(made, before_close_func=lambda _made: made.type_beside({}))  # leaving asks what becomes of it
    made.show()
    qtbot.waitExposed(made)
    made.field.setFocus()
    return made


def put(shop, text):
    """Replace the whole text as a person pastes it."""
    shop.field.selectAll()
    shop.field.insertPlainText(text)
    shop._on_pause()


def change(shop, old=OLD, new=NEW):
    text = shop.field.toPlainText()
    assert old in text
    put(shop, text.replace(old, new))


def save(shop, why=""):
    shop.save()
    (dialog,) = [one for one in shop.findChildren(SaveWordingDialog) if one.isVisible()]
    dialog.form.field("words").setPlainText(why)
    dialog.act()
    return dialog


def own(desk):
    with desk.database.reading() as db:
        return templates.own_templates(db)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
def test_it_opens_in_both_languages_and_shows_the_paper(qtbot, desk, office, language):
    i18n.use_language(language)
    desk.sign_in(office.by)
    made = open_templates(desk, None)
    qtbot.waitUntil(lambda: made.preview.has_paper and made.preview.document.pageCount() > 0)
    assert made.papers.currentItem().text() == "调解协议书"
    assert "【标题】调解协议书" in made.field.toPlainText()
    assert not made.head.versions_button.isEnabled()
    made.close()


def test_a_changed_wording_is_saved_as_a_version(desk, shop):
    change(shop)
    save(shop, "法律顾问建议")
    assert NEW in own(desk)["mediation_agreement"].source
    assert shop.head.pill.text == "own wording, version 1"
    assert "own wording" in shop.papers.currentItem().text()
    with desk.database.reading() as db:
        (version,) = templates.versions_of(db, "mediation_agreement")
    assert (version.words, version.made_by) == ("法律顾问建议", "")


def test_a_wording_with_faults_is_not_saved_and_the_first_fault_is_shown(desk, shop):
    put(shop, "【标题】协议\n【正文】{协议编好}")
    assert shop.faults.list.count() == 1
    assert "协议编号" in shop.faults.list.item(0).text()
    shop.save()
    assert own(desk) == {}
    assert shop.field.textCursor().selectedText() == "{协议编好}"
    assert "cannot be saved" in shop.banner.text
    put(shop, "【标题】协议\n【正文】{协议编号}")
    assert shop.banner.text == ""  # the faults that it told of are mended


def test_enter_on_a_fault_goes_to_its_place(qtbot, shop):
    put(shop, "【标题】协议\n【正文】甲〕")
    shop.faults.list.setCurrentRow(0)
    shop.faults.list.itemActivated.emit(shop.faults.list.item(0))
    assert shop.field.textCursor().selectedText() == "〕"


def test_what_the_paper_would_lose_is_asked(desk, shop):
    text = shop.field.toPlainText()
    put(shop, "\n".join(line for line in text.splitlines() if not line.startswith(("【签名】", "【编号】"))))
    shop.save()
    (dialog,) = shop.findChildren(SaveWordingDialog)
    said = "".join(label.text() for label in dialog.findChildren(type(dialog.body.itemAt(0).widget())))
    assert "协议编号" in said
    assert "签名" in said
    assert dialog.act_button.text() == "Save without them"
    dialog.reject()
    assert own(desk) == {}


def test_a_brace_opens_a_list_that_letters_narrow_and_enter_takes(qtbot, shop):
    put(shop, "【正文】编号：")
    qtbot.keyClicks(shop.field, "{")
    assert "协议编号" in shop.field.offered.said()
    shop.field.insertPlainText("协议编")
    assert shop.field.offered.said()[0] == "协议编号"
    qtbot.keyClick(shop.field, Qt.Key.Key_Return)
    assert shop.field.toPlainText() == "【正文】编号：{协议编号}"
    assert not shop.field.offered.isVisible()


def test_the_list_is_walked_by_keys_and_escape_closes_it_alone(qtbot, shop):
    put(shop, "【正文】")
    qtbot.keyClicks(shop.field, "{")
    first, second = shop.field.offered.said()[:2]
    qtbot.keyClick(shop.field, Qt.Key.Key_Down)
    qtbot.keyClick(shop.field, Qt.Key.Key_Tab)
    assert shop.field.toPlainText() == f"【正文】{{{second}}}"
    assert first != second
    qtbot.keyClicks(shop.field, "{")
    qtbot.keyClick(shop.field, Qt.Key.Key_Escape)
    assert not shop.field.offered.isVisible()
    assert shop.isVisible()


def test_the_list_is_no_window_that_takes_the_keyboard(qtbot, shop):
    qtbot.keyClicks(shop.field, "{")
    assert not shop.field.offered.isWindow()
    assert QApplication.activePopupWidget() is None
    assert shop.field.hasFocus()


def test_a_paragraph_gets_another_style(shop):
    put(shop, "【正文】甲\n【标题】乙")
    shop.field.moveCursor(QTextCursor.MoveOperation.End)
    assert shop.tools.styles.currentText() == "标题"
    shop.field.choose_style("小标题")
    assert shop.field.toPlainText() == "【正文】甲\n【小标题】乙"


def test_a_selection_becomes_a_part_that_may_fall_away(shop):
    put(shop, "【正文】甲方。")
    cursor = shop.field.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(7, QTextCursor.MoveMode.KeepAnchor)
    shop.field.setTextCursor(cursor)
    shop.field.enclose()
    assert shop.field.toPlainText() == "【正文】〔甲方。〕"


def test_the_paper_is_shown_with_the_facts_of_a_case(qtbot, desk, office):
    i18n.use_language(i18n.ENGLISH)
    desk.sign_in(office.by)
    case_id = office.agreed()
    office.do(save_agreement, case_id, office.agreement_draft())
    made = opened(qtbot, desk)
    assert case_id in made.trial.case.values_offered()
    made.trial.case.choose(case_id)
    qtbot.waitUntil(lambda: desk.jobs.is_idle and made.preview.has_paper)
    text = made.preview.document.getAllText(0).text()
    assert "谢家豪" in text
    made.papers.choose("service_receipt")
    qtbot.waitUntil(lambda: "Nothing was served" in made.preview.sentence)
    made.close()


def test_an_older_version_counts_again(qtbot, desk, shop, monkeypatch):
    change(shop)
    save(shop)
    change(shop, NEW, "协商达成如下协议")
    save(shop)
    dialog = VersionsDialog(desk, shop.wording, shop)
    dialog.show()
    assert dialog.list.count() == 3
    assert "+ 【小标题】经调解，各方当事人协商达成如下协议：" in dialog.shown_differences()
    assert not dialog.act_button.isEnabled()
    height = dialog.against.height()
    dialog.list.setCurrentRow(2)  # the shipped one changed nothing
    qtbot.waitUntil(lambda: not dialog.text.isVisible())
    dialog.body.activate()
    assert dialog.against.height() == height
    dialog.list.setCurrentRow(1)
    monkeypatch.setattr(Decision, "exec", lambda asked: Decision.DialogCode.Accepted)
    dialog.act()
    assert NEW in own(desk)["mediation_agreement"].source
    assert NEW in shop.field.toPlainText()


def test_what_is_typed_stays_when_an_older_version_counts_again(desk, shop, monkeypatch):
    change(shop)
    save(shop)
    change(shop, NEW, "协商达成如下协议")
    save(shop)
    change(shop, "协商达成如下协议", "商定如下")
    shop.show_versions()
    (dialog,) = [one for one in shop.findChildren(VersionsDialog) if one.isVisible()]
    dialog.list.setCurrentRow(1)
    monkeypatch.setattr(Decision, "exec", lambda asked: Decision.DialogCode.Accepted)
    dialog.act()
    assert "商定如下" in shop.field.toPlainText()
    assert "still here" in shop.banner.text
    shop._show_saved()
    assert NEW in shop.field.toPlainText()


def test_resetting_is_asked_and_brings_back_the_shipped_wording(desk, shop, monkeypatch):
    change(shop)
    save(shop)
    monkeypatch.setattr(Decision, "exec", lambda asked: Decision.DialogCode.Rejected)
    shop.reset()
    assert own(desk)
    monkeypatch.setattr(Decision, "exec", lambda asked: Decision.DialogCode.Accepted)
    shop.reset()
    assert own(desk) == {}
    assert OLD in shop.field.toPlainText()
    assert shop.head.pill.text == "as shipped"


def test_what_is_typed_stays_when_another_paper_is_looked_at(shop):
    change(shop)
    shop.papers.choose("mediation_notice")
    assert "调解通知书" in shop.field.toPlainText()
    shop.papers.choose("mediation_agreement")
    assert NEW in shop.field.toPlainText()


def test_what_is_typed_and_not_saved_is_there_again(qtbot, desk, shop):
    change(shop)
    shop._unsaved.keep_now()
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    again = opened(qtbot, desk)
    assert NEW in again.field.toPlainText()
    assert "here again" in again.banner.text
    again._take_back()
    assert OLD in again.field.toPlainText()


def test_two_desks_lose_no_version(desk, office, shop):
    change(shop)
    with desk.database.writing() as db:
        source = templates.shipped_text("mediation_agreement").source.replace(OLD, "协商一致")
        draft = templates.TemplateDraft("mediation_agreement", source)
        templates.save_template(db, draft, by=office.by, now=office.now)
    shop.save()
    (dialog,) = shop.findChildren(SaveWordingDialog)
    assert "Another desk saved version 1" in dialog.banner.text
    dialog.act()
    with desk.database.reading() as db:
        assert [one.version for one in templates.versions_of(db, "mediation_agreement")] == [2, 1]
    assert NEW in own(desk)["mediation_agreement"].source


def test_a_mediator_reads_and_changes_nothing(qtbot, desk, office):
    i18n.use_language(i18n.ENGLISH)
    desk.sign_in(Actor(None, "陈国华", Role.MEDIATOR))
    made = opened(qtbot, desk)
    assert made.field.isReadOnly()
    assert not made.head.save_button.isEnabled()
    assert "Only a secretary" in made.banner.text
    made.close()


def test_differences_are_told_line_by_line():
    assert differences("甲\n乙\n丙", "甲\n丁\n丙") == ["  甲", "− 乙", "+ 丁", "  丙"]
    assert differences("甲", "甲") == []


def test_what_is_unsaved_is_opened_again_from_the_list(qtbot, desk, shop):
    change(shop)
    shop._unsaved.keep_now()
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    (kept,) = keeper_of(desk).read_all()
    view = DeskView(desk, [])
    qtbot.addWidget(view)
    open_form(desk, view, kept)
    again = view.findChild(TemplateWorkshop)
    assert NEW in again.field.toPlainText()
    again.type_beside({})
    again.close()


@pytest.mark.parametrize(("language", "percent"), [(i18n.CHINESE, 100), (i18n.ENGLISH, 150)])
def test_the_editor_says_all_of_it(qtbot, qapp, desk, office, tmp_path, language, percent):
    i18n.use_language(language)
    look = Settings.in_file(tmp_path / "look.ini")
    look.theme, look.text_percent = "light", percent
    theme.apply(qapp, look)
    desk.sign_in(office.by)
    made = opened(qtbot, desk)
    made.resize(1366, 730)
    qtbot.waitUntil(lambda: desk.jobs.is_idle and made.preview.document.pageCount() > 0)
    for _turn in range(4):  # the page that came tells its place, which wants room
        QApplication.processEvents()
    assert [*words_cut(made), *nameless(made)] == []
    assert keys_of(made) == []
