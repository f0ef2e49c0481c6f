"""Cases are taken along, looked after while they are out, and brought back, as a person does it in the window."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget
from sqlalchemy import select

from mediator_desk.app.first_screen import FirstScreen
from mediator_desk.app.places import places_of
from mediator_desk.app.unsaved import open_form
from mediator_desk.desk import Desk
from mediator_desk.errors import Refused
from mediator_desk.exchange import outstation_file
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.rights import Right, allows
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.services import attachments
from mediator_desk.services.cases import disputes
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.cases.history import HistoryLine
from mediator_desk.services.outstation.copies import SET_ASIDE
from mediator_desk.services.outstation.intact import Done
from mediator_desk.services.outstation.listing import FOLDER_REMOVED, open_checkouts
from mediator_desk.services.outstation.merging import Side
from mediator_desk.services.review import review
from mediator_desk.settings import Settings
from mediator_desk.views.cases.listing import CaseListing
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.page.whole_case import read_whole_case
from mediator_desk.views.desk_view import DeskView
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.frame import Frame
from mediator_desk.views.history_words import history_sentence
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.messages import shown
from mediator_desk.views.outstation.bring_dialog import BringBackDialog
from mediator_desk.views.outstation.give_up_dialog import GiveUpDialog
from mediator_desk.views.outstation.opening import open_bring_back, open_take_along, open_what_is_out
from mediator_desk.views.outstation.remove_dialog import RemoveFolderDialog
from mediator_desk.views.outstation.return_dialog import ReturnDialog
from mediator_desk.views.outstation.take_dialog import TakeAlongDialog
from mediator_desk.views.outstation.went_on_dialog import WentOn, WentOnDialog
from mediator_desk.views.outstation.words import clock_words
from mediator_desk.views.outstation_line import OutstationLine
from mediator_desk.views.presence_line import PresenceLine
from mediator_desk.views.sign_in.pane import SignInPane
from mediator_desk.views.welcome.welcome_view import WelcomeView
from tests.services.outstation.along import PASSPHRASE, Along, member, take
from tests.services.outstation.test_bringing_back import set_fields
from tests.services.outstation.test_left_in_the_folder import SECOND

WITHIN_MS = 20_000


@pytest.fixture(autouse=True)
def _in_english(speak):
    speak("en")


@pytest.fixture
def told():
    """Give what a screen was told, as lines of a banner."""
    return []


@pytest.fixture
def offered():
    """Give what the banner offers to do now: words and acts."""
    return []


@pytest.fixture
def tell(told, offered):
    def tell(tone, title, reason="", acts=(), **_how):
        told.append((tone, title, reason))
        offered[:] = acts

    return tell


@pytest.fixture
def by(desk, office):
    one = member(office)
    desk.sign_in(one)
    return one


@pytest.fixture
def case_id(office, by):
    return office.in_mediation()


@pytest.fixture
def along(office, by, case_id, tmp_path):
    return take(office, by, tmp_path / "along", case_id)


def done(qtbot, desk):
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=WITHIN_MS)


def write_facts(office, case_id, facts):
    with office.database.writing() as db:
        draft = replace(disputes.dispute_draft(db, case_id), facts=facts)
        disputes.save_dispute(db, case_id, draft, by=office.by, now=office.now)


def keep_scan(office, case_id, name):
    kept = {"kind": AttachmentKind.SIGNED_SCAN, "name": name, "content": b"%PDF-1.7 signed"}
    with office.database.writing() as db:
        attachments.keep_file(db, case_id, **kept, store=office.database.store, by=office.by, now=office.now)


def facts_at(office, case_id):
    with office.database.reading() as db:
        return db.get_one(Case, case_id).facts


def fill(dialog, folder, passphrase=PASSPHRASE):
    dialog.form.field("place").setText("增城巡回点")
    dialog.form.field("into").show_folder(folder)
    dialog.passphrase.first.line.setText(passphrase)
    dialog.passphrase.again.line.setText(passphrase)


def test_cases_are_taken_along_into_a_folder_that_opens_with_its_passphrase(
    qtbot, desk, office, by, case_id, before, tell, told, tmp_path
):
    dialog = open_take_along(desk, [case_id], before, tell)
    assert dialog.form.field("due_on").day() == desk.today() + timedelta(days=3)
    fill(dialog, tmp_path)
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)
    tone, title, reason = told[0]
    (folder,) = [one for one in tmp_path.iterdir() if one.name.startswith("Outstation")]
    assert (tone, title) == ("good", "1 case(s) go along")
    assert str(folder) in reason
    with office.database.reading() as db:
        (row,) = open_checkouts(db)
    assert (row.name, row.place, row.case_ids) == ("张敏", "增城巡回点", (case_id,))
    outstation_file.open_outstation(folder, PASSPHRASE).close()


def test_what_is_missing_or_wrong_is_said_beside_its_field_and_nothing_goes_out(
    desk, office, case_id, before, tell, tmp_path
):
    dialog = open_take_along(desk, [case_id], before, tell)
    fill(dialog, None)
    dialog.form.field("due_on").setText("")
    dialog.act()
    assert "due_on" in dialog.form.problems_shown()
    assert "into" in dialog.form.problems_shown()
    fill(dialog, tmp_path)
    dialog.form.field("due_on").show_day(desk.today())
    dialog.passphrase.again.line.setText("荔湾 早茶 骑楼 8")
    dialog.act()
    assert dialog.passphrase.again.problem.text() == "This is another one than above."
    with office.database.reading() as db:
        assert open_checkouts(db) == []


def test_a_case_that_is_out_stays_and_the_reason_is_said(desk, office, along, case_id, before, tell):
    other = office.in_mediation(name="梁小明")
    dialog = open_take_along(desk, [case_id, other], before, tell)
    assert dialog.windowTitle() == "Take 1 case(s) along?"
    assert "张敏 has it along until 2026-10-09" in dialog.staying.text()
    alone = open_take_along(desk, [case_id], before, tell)
    assert not alone.act_button.isEnabled()


def test_without_a_chosen_case_nothing_is_taken(desk, by, before, tell):
    with pytest.raises(Refused, match="no_case_chosen"):
        open_take_along(desk, [], before, tell)


def test_a_case_that_is_out_is_marked_in_the_list_and_said_on_the_case(qtbot, desk, office, along, case_id):
    listing = CaseListing(desk)
    qtbot.addWidget(listing)
    listing.show_filter(CaseFilter(Queue.ALL, desk.today()))
    done(qtbot, desk)
    row = listing.model.row(listing.model.number_of(case_id))
    (mark,) = listing.model.marks_of(row)
    assert mark.words == "You took it along to 增城巡回点, back by tomorrow"
    desk.sign_in(office.by)
    line = PresenceLine(desk)
    qtbot.addWidget(line)
    line.show_case(case_id)
    assert line.text == "张敏 took it along to 增城巡回点, back by tomorrow"
    office.now += timedelta(days=5)


def look_back(qtbot, desk, folder, before, tell, passphrase=PASSPHRASE):
    """Choose the folder and type its passphrase; return the comparison, None where it stayed at that."""
    dialog = open_bring_back(desk, before, tell)
    dialog.form.field("folder").show_folder(folder)
    dialog.passphrase.line.setText(passphrase)
    dialog.act()
    done(qtbot, desk)
    return dialog, next((one for one in before.findChildren(ReturnDialog) if one.isVisible()), None)


def test_a_wrong_passphrase_is_said_at_its_field(qtbot, desk, along, before, tell):
    dialog, comparison = look_back(qtbot, desk, along.folder, before, tell, "荔湾 早茶 骑楼 8")
    assert comparison is None
    assert dialog.isVisible()
    assert dialog.passphrase.problem.text() or dialog.banner.text


def test_what_was_done_there_alone_comes_back_without_a_question(
    qtbot, desk, office, along, case_id, before, tell, told
):
    with along.opened() as there:
        write_facts(there, case_id, "在巡回点写下的事实。")
    _dialog, comparison = look_back(qtbot, desk, along.folder, before, tell)
    assert comparison.form.names() == []
    comparison.act()
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)
    assert told[0][:2] == ("good", "1 case(s) are back")
    assert facts_at(office, case_id) == "在巡回点写下的事实。"


def test_who_brings_back_for_another_reads_whose_cases_they_are(
    qtbot, desk, office, along, case_id, before, tell, told
):
    with along.opened() as there:
        write_facts(there, case_id, "在巡回点写下的事实。")
    desk.sign_in(member(office, "何敏"))
    _dialog, comparison = look_back(qtbot, desk, along.folder, before, tell)
    assert any(label.text().startswith("张敏 took these cases along") for label in comparison.findChildren(QLabel))
    comparison.act()
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)
    assert facts_at(office, case_id) == "在巡回点写下的事实。"


@pytest.mark.parametrize(("side", "stands"), [(Side.MINE, "在巡回点写下的。"), (Side.THEIRS, "在办公室写下的。")])
def test_what_both_changed_is_chosen_and_the_three_are_seen(
    qtbot, desk, office, along, case_id, before, tell, told, side, stands
):
    with along.opened() as there:
        write_facts(there, case_id, "在巡回点写下的。")
    write_facts(office, case_id, "在办公室写下的。")
    _dialog, comparison = look_back(qtbot, desk, along.folder, before, tell)
    (key,) = comparison.form.names()
    shown = [label.text() for label in comparison.form.field(key).findChildren(QWidget) if hasattr(label, "text")]
    assert {"申请人称保险公司拒赔。", "在巡回点写下的。", "在办公室写下的。"} <= set(shown)
    comparison.act()
    assert comparison.isVisible()
    assert key in comparison.form.problems_shown()
    comparison.form.field(key).choose(side)
    comparison.act()
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)
    assert facts_at(office, case_id) == stands


def test_where_the_office_goes_on_meanwhile_the_comparison_is_made_anew(
    qtbot, desk, office, along, case_id, before, tell, told
):
    with along.opened() as there:
        write_facts(there, case_id, "在巡回点写下的。")
    _dialog, comparison = look_back(qtbot, desk, along.folder, before, tell)
    write_facts(office, case_id, "在办公室写下的。")
    comparison.act()
    qtbot.waitUntil(lambda: "meanwhile" in comparison.banner.text, timeout=WITHIN_MS)
    assert told == []
    (key,) = comparison.form.names()
    comparison.form.field(key).choose(Side.MINE)
    comparison.act()
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)
    assert facts_at(office, case_id) == "在巡回点写下的。"


def test_escape_changes_nothing_and_the_folder_can_be_brought_back_later(
    qtbot, desk, office, along, case_id, before, tell
):
    with along.opened() as there:
        write_facts(there, case_id, "在巡回点写下的。")
    _dialog, comparison = look_back(qtbot, desk, along.folder, before, tell)
    qtbot.keyClick(comparison, Qt.Key.Key_Escape)
    assert facts_at(office, case_id) == "申请人称保险公司拒赔。"
    assert along.bring().cases == 1


def test_a_folder_that_came_back_before_is_only_closed(qtbot, desk, along, before, tell, told):
    along.bring()
    _dialog, comparison = look_back(qtbot, desk, along.folder, before, tell)
    comparison.act()
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)
    assert "closed" in told[0][1]


def test_what_is_out_is_listed_and_given_up_with_words(qtbot, desk, office, along, case_id, before, tell):
    dialog = open_what_is_out(desk, before, tell)
    row = dialog.table.model().row(0)
    assert (row.name, row.place, row.cases) == ("张敏", "增城巡回点", "1")
    qtbot.mouseClick(dialog.give_up_button, Qt.MouseButton.LeftButton)
    (asked,) = dialog.findChildren(GiveUpDialog)
    asked.act()
    assert "words" in asked.form.problems_shown()
    asked.form.field("words").setPlainText("电脑遗失")
    asked.act()
    assert dialog.table.isHidden()
    with office.database.reading() as db:
        assert open_checkouts(db) == []


def test_enter_lists_the_cases_of_a_line(qtbot, desk, along, case_id, before, tell):
    dialog = open_what_is_out(desk, before, tell)
    wanted = []
    desk.figure_wanted.connect(wanted.append)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert wanted[0].ids == (case_id,)


def came_back(qtbot, desk, along, before, tell, told):
    """Bring the folder back by the window."""
    _dialog, comparison = look_back(qtbot, desk, along.folder, before, tell)
    comparison.act()
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)


def asked_to_remove(qtbot, desk, before, offered):
    ((word, ask),) = offered
    assert word == "Remove the folder…"
    ask()
    done(qtbot, desk)
    return next((one for one in before.findChildren(RemoveFolderDialog) if one.isVisible()), None)


def test_the_folder_that_came_back_is_offered_to_be_removed_and_what_is_in_it_is_said(
    qtbot, desk, along, before, tell, told, offered
):
    came_back(qtbot, desk, along, before, tell, told)
    assert removals(desk) == []
    assert along.folder.is_dir()
    dialog = asked_to_remove(qtbot, desk, before, offered)
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert str(along.folder) in said
    assert "kept file(s)" in said
    assert dialog.focusWidget() is dialog.cancel_button
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    done(qtbot, desk)
    assert told[-1][:2] == ("good", "The folder is removed")
    assert not along.folder.exists()
    (line,) = removals(desk)
    assert (line.staff_id, line.facts["folder"], line.facts["files"]) == (desk.actor.staff_id, str(along.folder), 0)
    said = history_sentence(HistoryLine(line.at, line.act, "", line.facts, ""))
    assert said.startswith("The folder that 张敏 took along was removed after it came back")


def removals(desk):
    with desk.database.reading() as db:
        return db.scalars(select(AuditEntry).where(AuditEntry.act == FOLDER_REMOVED)).all()


def test_what_somebody_else_put_into_the_folder_stays(qtbot, desk, along, before, tell, told, offered):
    (along.folder / "路线图.txt").write_text("从增城站步行十分钟")
    came_back(qtbot, desk, along, before, tell, told)
    dialog = asked_to_remove(qtbot, desk, before, offered)
    assert any("路线图.txt" in label.text() for label in dialog.findChildren(QLabel))
    dialog.act()
    done(qtbot, desk)
    assert [one.name for one in along.folder.iterdir()] == ["路线图.txt"]


def test_who_keeps_the_folder_has_it_whole(qtbot, desk, along, before, tell, told, offered):
    came_back(qtbot, desk, along, before, tell, told)
    dialog = asked_to_remove(qtbot, desk, before, offered)
    inside = sorted(along.folder.rglob("*"))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert sorted(along.folder.rglob("*")) == inside


def test_another_folder_at_the_same_place_is_not_removed(
    qtbot, desk, office, by, along, before, tell, told, offered, tmp_path
):
    came_back(qtbot, desk, along, before, tell, told)
    along.folder.rename(tmp_path / "elsewhere")
    take(office, by, along.folder, office.in_mediation(name="梁小明"))
    assert asked_to_remove(qtbot, desk, before, offered) is None
    assert told[-1][0] == "warn"
    assert "Nothing was removed" in told[-1][1]
    assert (along.folder / outstation_file.NAME).is_file()


def test_a_folder_that_was_taken_away_meanwhile_is_told(qtbot, desk, along, before, tell, told, offered):
    came_back(qtbot, desk, along, before, tell, told)
    dialog = asked_to_remove(qtbot, desk, before, offered)
    along.folder.rename(along.folder.with_name("elsewhere"))
    dialog.act()
    done(qtbot, desk)
    assert dialog.isVisible()
    assert "not at its place any more" in dialog.banner.text
    assert removals(desk) == [], "nothing went, so nothing is told"


def test_a_folder_that_lost_files_is_not_offered_to_be_removed(
    qtbot, desk, office, along, case_id, before, tell, told, offered
):
    with along.opened() as there:
        keep_scan(there, case_id, "签字页.pdf")
    shutil.rmtree(along.folder / "attachments")
    came_back(qtbot, desk, along, before, tell, told)
    assert "签字页.pdf" in told[0][2]
    assert "Keep the folder" in told[0][2]
    assert offered == []


def test_a_case_that_stays_in_the_folder_is_said_before_and_after_and_the_folder_stays_too(
    qtbot, desk, office, by, before, tell, told, offered, tmp_path
):
    accepted, fits, third = office.receive(), office.in_mediation(**SECOND), office.accept(name="冯志强")
    along = take(office, by, tmp_path / "along", accepted, fits)
    with along.opened() as there:
        there.do(review.accept_case, accepted)
        write_facts(there, fits, "在巡回点写下的事实。")
        number = there.case(accepted).number
    set_fields(office, third, number=number)
    _dialog, comparison = look_back(qtbot, desk, along.folder, before, tell)
    assert any("stays in the folder" in label.text() for label in comparison.findChildren(QLabel))
    comparison.act()
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)
    tone, title, reason = told[0]
    assert (tone, title) == ("warn", "1 case(s) are back")
    assert reason.startswith("1 case(s) are still in the folder")
    assert number in reason
    assert "Nothing is saved in the folder" not in reason
    assert offered == []
    assert facts_at(office, fits) == "在巡回点写下的事实。"


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(minutes=37), "ahead by about 37 minutes"),
        (timedelta(hours=-3), "behind by about 3 hours"),
        (timedelta(days=365), "ahead by about 365 days"),
    ],
)
def test_a_clock_that_was_wrong_is_told_in_the_unit_that_fits(ahead, said):
    assert said in clock_words(ahead)


def test_one_case_goes_along_from_its_own_menu(qtbot, desk, office, by, case_id, tmp_path):
    view = DeskView(desk, places_of(desk, print))
    qtbot.addWidget(view)
    view.show()
    view.show_place("cases")
    cases = view.screen_of("cases").cases
    done(qtbot, desk)
    cases.show_id(case_id)
    qtbot.waitUntil(lambda: Offer.TAKE_ALONG in cases.pane.offers.more, timeout=WITHIN_MS)
    cases.pane.do(Offer.TAKE_ALONG)
    (dialog,) = cases.findChildren(TakeAlongDialog)
    assert dialog.windowTitle() == "Take 1 case(s) along?"
    fill(dialog, tmp_path)
    dialog.act()
    qtbot.waitUntil(lambda: "go along" in cases.banner.text, timeout=WITHIN_MS)
    with office.database.reading() as db:
        assert [row.case_ids for row in open_checkouts(db)] == [(case_id,)]


def test_its_own_menu_says_of_a_case_that_is_out_that_it_is_along_already(
    qtbot, desk, office, along, case_id, before, tell
):
    view = DeskView(desk, places_of(desk, print))
    qtbot.addWidget(view)
    view.show()
    view.show_place("cases")
    cases = view.screen_of("cases").cases
    done(qtbot, desk)
    cases.show_id(case_id)
    qtbot.waitUntil(lambda: Offer.TAKE_ALONG in cases.pane.offers.hindered, timeout=WITHIN_MS)
    assert Offer.TAKE_ALONG not in cases.pane.offers.every
    (entry,) = [one for one in cases.pane.findChildren(QAction) if one.objectName() == Offer.TAKE_ALONG]
    assert not entry.isEnabled()
    assert "taken along already" in entry.text()
    assert read_whole_case(desk, case_id).hindrances[Offer.TAKE_ALONG] == "case_is_along"
    _dialog, comparison = look_back(qtbot, desk, along.folder, before, tell)
    comparison.act()
    qtbot.waitUntil(lambda: Offer.TAKE_ALONG in cases.pane.offers.more, timeout=WITHIN_MS)


def test_a_copy_that_went_on_is_listed_and_set_aside_with_words(
    qtbot, desk, office, along, case_id, before, tell, told, tmp_path
):
    shutil.copytree(along.folder, tmp_path / "copy")
    copy = replace(along, folder=tmp_path / "copy")
    with copy.opened() as there:
        write_facts(there, case_id, "另一份里写下的事实。")
    along.bring()
    dialog = open_bring_back(desk, before, tell)
    dialog.form.field("folder").show_folder(copy.folder)
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.act()
    done(qtbot, desk)
    (listed,) = before.findChildren(WentOnDialog)
    said = "\n".join(label.text() for label in listed.findChildren(QLabel))
    assert "1 thing(s) that were done in it never came" in said
    assert office.case(case_id).number in said
    listed.act()
    done(qtbot, desk)
    assert listed.isVisible(), "nobody said yet what became of it"
    listed.form.field("words").setPlainText("已在办公室录入")
    qtbot.mouseClick(listed.act_button, Qt.MouseButton.LeftButton)
    done(qtbot, desk)
    assert told[-1][:2] == ("good", "The folder is set aside")
    with copy.opened() as there, pytest.raises(Refused, match="outstation_came_back"):
        write_facts(there, case_id, "再也写不进。")
    with desk.database.reading() as db:
        assert db.scalars(select(AuditEntry.reason).where(AuditEntry.act == SET_ASIDE)).all() == ["已在办公室录入"]


def test_the_cases_of_a_copy_that_went_on_are_listed_at_the_office(qtbot, desk, case_id, before, tell, tmp_path):
    wanted = []
    desk.figure_wanted.connect(wanted.append)
    entries = [Done(desk.now(), "party_changed", "", {}, case_id), Done(desk.now(), "archived", "", {}, None)]
    dialog = shown(WentOnDialog(desk, WentOn(tmp_path, PASSPHRASE, 25, entries), tell, before))
    assert any("and 23 more" in label.text() for label in dialog.findChildren(QLabel))
    dialog.list_button.click()
    assert [one.ids for one in wanted] == [(case_id,)]


def kept_of(qtbot, desk):
    done(qtbot, desk)
    (kept,) = keeper_of(desk).read_all()
    return kept


def left_with(qtbot, desk, dialog):
    """Let the window go as in a crash, and return what is kept of the dialog."""
    dialog._unsaved.keep_now()
    dialog.hide()
    return kept_of(qtbot, desk)


def test_what_was_typed_about_cases_that_go_along_is_there_again(qtbot, desk, case_id, before, tell, tmp_path):
    dialog = open_take_along(desk, [case_id], before, tell)
    dialog.form.field("place").setText("增城巡回点")
    dialog.form.field("into").show_folder(tmp_path)
    dialog.passphrase.first.line.setText(PASSPHRASE)
    kept = left_with(qtbot, desk, dialog)
    assert PASSPHRASE not in str(kept.content)
    view = DeskView(desk, [])
    qtbot.addWidget(view)
    open_form(desk, view, kept)
    (again,) = view.findChildren(TakeAlongDialog)
    assert again.windowTitle() == "Take 1 case(s) along?"
    assert again.form.field("place").text() == "增城巡回点"
    assert again.form.field("into").folder() == tmp_path
    assert again.passphrase.first.text() == ""


def test_which_folder_was_to_be_brought_back_is_there_again_after_a_crash_and_asked_by_nobody(
    qtbot, desk, along, before, tell
):
    dialog = open_bring_back(desk, before, tell)
    dialog.form.field("folder").show_folder(along.folder)
    kept = left_with(qtbot, desk, dialog)
    view = DeskView(desk, [])
    qtbot.addWidget(view)
    open_form(desk, view, kept)
    (again,) = view.findChildren(BringBackDialog)
    assert again.form.field("folder").folder() == along.folder
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    done(qtbot, desk)
    assert keeper_of(desk).read_all() == []


def test_why_a_folder_is_given_up_is_there_again(qtbot, desk, along, before, tell):
    dialog = open_what_is_out(desk, before, tell)
    dialog.give_up_button.click()
    (asked,) = dialog.findChildren(GiveUpDialog)
    asked.form.field("words").setPlainText("电脑遗失，已报")
    kept = left_with(qtbot, desk, asked)
    view = DeskView(desk, [])
    qtbot.addWidget(view)
    open_form(desk, view, kept)
    (again,) = view.findChildren(GiveUpDialog)
    assert again.form.field("words").toPlainText() == "电脑遗失，已报"


def test_what_was_chosen_is_chosen_again_and_asked_anew_where_the_office_changed_it(
    qtbot, desk, office, along, case_id, before, tell
):
    with along.opened() as there:
        write_facts(there, case_id, "在巡回点写下的。")
    write_facts(office, case_id, "在办公室写下的。")
    _dialog, comparison = look_back(qtbot, desk, along.folder, before, tell)
    (name,) = comparison.form.names()
    comparison.form.field(name).choose(Side.MINE)
    kept = left_with(qtbot, desk, comparison)
    view = DeskView(desk, [])
    qtbot.addWidget(view)
    open_form(desk, view, kept)
    (asked,) = view.findChildren(BringBackDialog)
    assert asked.form.field("folder").folder() == along.folder
    asked.passphrase.line.setText(PASSPHRASE)
    asked.act()
    done(qtbot, desk)
    (again,) = view.findChildren(ReturnDialog)
    assert list(again.chosen.values()) == [Side.MINE]
    again.hide()
    write_facts(office, case_id, "在办公室又改了。")
    _dialog, third = look_back(qtbot, desk, along.folder, before, tell)
    assert third.chosen == {}


@pytest.fixture
def there(jobs, settings, now, along: Along):
    """Give a desk at the folder that was taken along."""
    with along.opened() as office:
        given = Desk(jobs=jobs, settings=settings, clock=lambda: now)
        given.open(office.database, replace(office.by, is_at_outstation=True))
        yield given


def test_the_folder_says_over_every_screen_what_it_is(qtbot, there):
    view = DeskView(there, [])
    qtbot.addWidget(view)
    (line,) = view.findChildren(OutstationLine)
    assert line.text() == "Taken along · 增城巡回点 · 1 case(s) · back by tomorrow"
    assert not line.isHidden()


def test_the_office_has_no_such_line(qtbot, desk, along):
    line = OutstationLine(desk)
    qtbot.addWidget(line)
    assert line.isHidden()


def test_after_it_was_brought_back_the_folder_says_so(qtbot, there, along):
    along.bring()
    line = OutstationLine(there)
    qtbot.addWidget(line)
    assert line.text().startswith("This folder was brought back on")


def test_what_concerns_the_committee_waits_for_the_office(there, before, tell):
    actor = there.actor
    assert allows(actor, Right.WORK_ON_CASES)
    assert not allows(actor, Right.KEEP_SETTINGS)
    assert allows(replace(actor, is_at_outstation=False), Right.KEEP_SETTINGS)
    assert actor.role is Role.SECRETARY
    with pytest.raises(Refused, match="not_at_outstation"):
        open_what_is_out(there, before, tell)
    with pytest.raises(Refused, match="not_at_outstation"):
        open_bring_back(there, before, tell)
    with pytest.raises(Refused, match="not_at_outstation"):
        open_take_along(there, [1], before, tell)


@pytest.fixture
def laptop(qapp, qtbot, tmp_path, now):
    """Give the first screen of a computer where nothing is set up."""
    settings = Settings.in_file(tmp_path / "laptop.ini")
    settings.theme = "light"
    frame = Frame(settings, is_dark=False)
    qtbot.addWidget(frame)
    frame.show()
    screen = FirstScreen(qapp, frame, settings, language="en", clock=lambda: now)
    screen.open(f"sqlite:///{(tmp_path / 'nothing.db').as_posix()}", is_practice=False)
    qtbot.waitUntil(lambda: screen.view.findChild(WelcomeView) is not None)
    yield screen
    screen.close()


def test_at_the_laptop_the_folder_is_opened_with_its_passphrase_and_holds_to_its_cases(
    qtbot, along, laptop, monkeypatch, tmp_path, case_id
):
    chosen = [str(tmp_path), str(along.folder)]
    monkeypatch.setattr(FileDialog, "getExistingDirectory", lambda *_asked: chosen.pop(0))
    ways = laptop.view.findChild(WelcomeView)
    ways.outstation_button.click()
    assert "no cases that were taken along" in laptop.view.banner.text
    ways.outstation_button.click()
    pane = laptop.view.findChild(SignInPane)
    pane.name.setText("张敏")
    pane.passphrase.line.setText(PASSPHRASE)
    qtbot.keyClick(pane.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: laptop.desk.is_open and laptop.desk.jobs.is_idle, timeout=WITHIN_MS)
    assert laptop.desk.actor.is_at_outstation
    (line,) = laptop.view.findChildren(OutstationLine)
    assert line.isVisible()
    laptop.view.show_place("cases")
    cases = laptop.view.screen_of("cases").cases
    assert not cases.bar.new_button.isEnabled()
    assert not cases.bar.import_button.isEnabled()
    assert "at the office" in cases.bar.new_button.toolTip()
    cases.show_id(case_id)
    qtbot.waitUntil(lambda: bool(cases.pane.offers.every), timeout=WITHIN_MS)
    assert Offer.TAKE_ALONG not in cases.pane.offers.every  # it is along already
    told = {one.key: one for one in laptop.view.commands()}
    told["bring_back"].do()
    assert "at the office" in laptop.view.banner.text
