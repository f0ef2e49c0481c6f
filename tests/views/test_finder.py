"""The search over everything: what it finds, and that the keyboard alone does it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from sqlalchemy import select

from mediator_desk import i18n, paths
from mediator_desk.app.command_table import LOCK_KEYS
from mediator_desk.app.commands import ENTRIES, KEYS_KEYS, OF_THE_LIST, SEARCH_KEYS, Commands
from mediator_desk.app.first_screen import FirstScreen
from mediator_desk.app.places import places_of
from mediator_desk.desk import Desk
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.party import Party
from mediator_desk.models.words import CaseKind, CaseState, Role
from mediator_desk.search_index.texts import FoundIn
from mediator_desk.services.cases import visits
from mediator_desk.services.search.find import FoundCase
from mediator_desk.views.cases.columns_dialog import ColumnsDialog
from mediator_desk.views.command import Command, matching_commands
from mediator_desk.views.desk_view import DeskView
from mediator_desk.views.finder.finder_dialog import FinderDialog
from mediator_desk.views.finder.found_list import aside_of, pieces_of
from mediator_desk.views.finder.found_words import FOUND_WORDS
from mediator_desk.views.finder.results import Found, Group, _case, look_up, marks_in
from mediator_desk.views.frame import Frame
from mediator_desk.views.keys_dialog import KeysDialog
from mediator_desk.views.papers.case_paper_dialog import CasePaperDialog
from tests.services.conftest import NOW, found

STAFF = "何淑仪"


def command(word, *also, keys="", do=lambda: None, key="one", of_case=False):
    return Command(key, word, do, keys=keys, also=also, is_of_case=of_case)


@pytest.fixture
def office(embedded_database):
    return found(embedded_database)


@pytest.fixture
def desk(jobs, settings, embedded_database, office):
    with embedded_database.writing() as db:
        staff = Staff(name=STAFF, role=Role.SECRETARY)
        db.add(staff)
        db.flush()
        actor = Actor(staff.id, STAFF, Role.SECRETARY)
    given = Desk(jobs=jobs, settings=settings, clock=lambda: NOW)
    given.open(embedded_database, actor)
    return given


@pytest.fixture
def window(qtbot):
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1200, 760)
    with qtbot.waitActive(shown):
        shown.show()
    return shown


@pytest.fixture
def open_finder(desk, window, qtbot):
    def opened(commands=(), show_person=None):
        dialog = FinderDialog(desk, commands, window, show_person=show_person)
        with qtbot.waitActive(dialog):
            dialog.open()
        qtbot.waitUntil(lambda: dialog.is_answered)
        return dialog

    return opened


def type_in(dialog, text, qtbot):
    dialog.field.insert(text)
    qtbot.waitUntil(lambda: dialog.is_answered)


def titles(dialog, group):
    return [one.title for one in dialog.list.entries if isinstance(one, Found) and one.group is group]


# What it finds


def test_a_command_is_found_by_its_word_in_either_language_by_pinyin_and_by_initials():
    new = command("新建案件", "New case", "新增案件")
    for typed in ("新建", "新增", "new", "case", "xinjian", "xjaj", "xzaj", "XZAJ", "案件"):
        assert matching_commands([new], typed, 5) == [new], typed
    for typed in ("", "zzz", "旧案"):
        assert matching_commands([new], typed, 5) == [], typed


def test_the_command_that_begins_so_comes_first():
    late, first = command("打印案件", key="late"), command("案件", key="first")
    assert matching_commands([late, first], "案件", 5) == [first, late]


def test_cases_people_and_commands_stand_in_groups_and_are_capped(office, desk):
    for number in range(12):
        office.receive(name=f"谢家{'甲乙丙丁戊己庚辛壬癸子丑'[number]}", identity_number="")
    rows = look_up(desk.database, "谢家", [command(f"谢家{number}") for number in range(20)], by=desk.actor)
    groups = [row.group for row in rows]
    assert {group: groups.count(group) for group in set(groups)} == {
        Group.CASES: 8,
        Group.PEOPLE: 4,
        Group.COMMANDS: 6,
    }


def test_a_person_is_found_by_initials_and_shown_masked(office, desk):
    office.receive(name="仇志远")
    rows = look_up(desk.database, "qzy", [], by=desk.actor)
    person = next(row for row in rows if row.group is Group.PEOPLE)
    assert person.title == "仇志远"
    assert "199001011235" not in person.below
    assert "*" in person.below
    assert person.case_id


@pytest.mark.parametrize(
    ("typed", "below"),
    [
        ("01011235", "Identity number: 4401**********1235"),
        ("3456 7890", "Telephone: 134****7890"),
        ("体育西", "Address: 天河区体育西路"),
        ("住院九日", "Facts: …98*******35，住院九日"),
        ("其女", "Facts: 其女身份证11*****98…"),
    ],
)
def test_a_case_says_where_it_was_found_and_no_number_of_anybody_in_full(office, desk, typed, below):
    i18n.use_language(i18n.ENGLISH)
    case_id = office.receive(identity_number="440106199001011235", new_facts="其女身份证110101198001011235，住院九日")
    with desk.database.writing() as db:
        party = db.scalars(select(Party).where(Party.case_id == case_id)).first()
        party.phone, party.address = "13434567890", "天河区体育西路"
    row = look_up(desk.database, typed, [], by=desk.actor)[0]
    assert row.group is Group.CASES
    assert row.below == below  # there is no number before it yet


def test_every_place_where_a_case_is_found_has_a_word():
    assert set(FOUND_WORDS) == set(FoundIn)


def test_with_nothing_typed_pinned_and_recent_cases_come_first(office, desk):
    first, second = office.receive(name="谢家豪"), office.receive(name="陈静", identity_number="")
    with desk.database.writing() as db:
        visits.visit(db, first, by=desk.actor, now=NOW)
        visits.pin(db, second, is_pinned=True, by=desk.actor, now=NOW)
    rows = look_up(desk.database, "", [command("新建案件")], by=desk.actor)
    assert [(row.group, row.case_id) for row in rows[:2]] == [(Group.PINNED, second), (Group.RECENT, first)]
    assert rows[-1].group is Group.COMMANDS


def test_what_was_found_is_marked_in_the_title():
    assert marks_in("谢家豪 与 粤安人寿", "家豪") == ((1, 2),)
    assert pieces_of("谢家豪", ((1, 2),)) == [("谢", False), ("家豪", True)]
    assert pieces_of("谢家豪", ((0, 2), (1, 2))) == [("谢家", True), ("豪", False)]


# The keyboard


def test_enter_opens_the_case_in_a_tab_of_its_own(office, desk, open_finder, qtbot):
    case_id = office.receive()
    dialog = open_finder()
    type_in(dialog, "谢家", qtbot)
    with qtbot.waitSignal(desk.case_wanted) as asked:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert asked.args == [case_id]
    assert not dialog.isVisible()


def test_ctrl_enter_shows_it_in_the_list(office, desk, open_finder, qtbot):
    case_id = office.receive()
    dialog = open_finder()
    type_in(dialog, "谢家", qtbot)
    with qtbot.waitSignal(desk.place_wanted) as asked:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["cases", case_id]


def test_arrows_pass_over_the_headings_and_go_round(office, open_finder, qtbot):
    office.receive()
    dialog = open_finder([command("谢家分组")])
    type_in(dialog, "谢家", qtbot)
    seen = []
    for _step in range(4):
        seen.append(dialog.list.current.group)
        qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    assert len(set(seen)) == 3
    assert seen[0] == seen[3]
    assert dialog.field.hasFocus()


def test_fingers_may_be_faster_than_the_answer(office, desk, open_finder, qtbot):
    case_id = office.receive()
    dialog = open_finder()
    with qtbot.waitSignal(desk.case_wanted) as asked:
        dialog.field.insert("谢家")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert asked.args == [case_id]


def test_a_command_is_done_after_the_window_is_gone(open_finder, qtbot):
    done = []
    dialog = open_finder([command("新建案件", do=lambda: done.append(dialog.isVisible()))])
    type_in(dialog, "xjaj", qtbot)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: done == [False])


def test_a_person_with_several_cases_leads_to_all_of_them(office, open_finder, qtbot):
    office.receive()
    office.receive()
    names = []
    dialog = open_finder(show_person=names.append)
    type_in(dialog, "谢家豪", qtbot)
    person = next(row for row, one in enumerate(dialog.list.entries) if getattr(one, "group", "") is Group.PEOPLE)
    dialog.list.setCurrentRow(person)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert names == ["谢家豪"]


def test_escape_closes_and_nothing_is_opened(open_finder, qtbot):
    dialog = open_finder([command("新建案件")])
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_nothing_found_says_what_to_try(open_finder, qtbot):
    dialog = open_finder()
    type_in(dialog, "没有这个人", qtbot)
    assert dialog._nothing.isVisible()
    assert not dialog.list.isVisible()


def test_an_input_method_composes_undisturbed(office, desk, open_finder, qtbot):
    case_id = office.receive()
    dialog = open_finder()
    opened = []
    desk.case_wanted.connect(opened.append)
    QApplication.sendEvent(dialog.field, QInputMethodEvent("xie'jia", []))
    assert dialog.field.text() == ""
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert opened == []
    committed = QInputMethodEvent("", [])
    committed.setCommitString("谢家")
    QApplication.sendEvent(dialog.field, committed)
    qtbot.waitUntil(lambda: dialog.is_answered)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert opened == [case_id]


def test_it_is_no_popup_and_its_parts_have_names(open_finder):
    dialog = open_finder()
    assert dialog.windowType() == Qt.WindowType.Dialog
    assert dialog.field.accessibleName()
    assert dialog.list.accessibleName()


def test_a_reader_hears_the_row_that_is_chosen(office, open_finder, qtbot):
    office.receive()
    dialog = open_finder()
    type_in(dialog, "谢家", qtbot)
    assert "谢家豪" in dialog.field.accessibleDescription()


def test_what_people_typed_is_drawn_as_text(office, open_finder, qtbot):
    office.receive(name="<b>王芳</b>")
    dialog = open_finder()
    type_in(dialog, "王芳", qtbot)
    assert any("<b>王芳</b>" in title for title in titles(dialog, Group.CASES))
    assert not dialog.grab().isNull()


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_it_opens_in_both_languages_within_the_window(language, office, open_finder, window, qtbot):
    i18n.use_language(language)
    for number in range(12):
        office.receive(name=f"谢家{number}", identity_number="")
    dialog = open_finder([command(f"谢家{number}") for number in range(12)])
    type_in(dialog, "谢家", qtbot)
    assert window.height() > dialog.height()
    whole = sum(dialog.list.item(row).sizeHint().height() for row in range(dialog.list.count()))
    assert dialog.list.height() <= whole


# The table


@pytest.fixture
def view(desk, qtbot):
    shown = DeskView(desk, places_of(desk, lambda: None))
    shown.table = Commands(desk, shown)
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    with qtbot.waitActive(shown):
        shown.show()
    shown.open_first()
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    return shown


def test_backups_and_passphrases_are_found_and_lead_to_their_settings(view, qtbot, desk):
    for typed, section in (("backup", "backups"), ("restore", "backups"), ("password", "people")):
        matching_commands(view.commands(), typed, 5)[0].do()
        qtbot.waitUntil(lambda: desk.jobs.is_idle)
        settings = view.screen_of("settings")
        assert settings._current() is getattr(settings, section), typed


def test_ctrl_k_opens_the_search_and_so_does_the_field_of_today(view, desk, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    dialog = view.findChild(FinderDialog)
    assert dialog.isVisible()
    dialog.close()
    QApplication.sendPostedEvents(None, 52)
    view.screen_of("today").head.hint.click()
    assert any(one.isVisible() for one in view.findChildren(FinderDialog))
    qtbot.waitUntil(lambda: desk.jobs.is_idle)


def test_every_line_of_the_table_can_be_done_and_has_an_icon(view):
    commands = {one.key: one for one in view.commands()}
    assert {entry.key for entry in ENTRIES} <= set(commands)
    icons = paths.resources() / "icons"
    for one in commands.values():
        assert one.word
        assert callable(one.do)
        assert (icons / f"{one.icon}.svg").exists(), one.icon


def test_every_key_of_the_table_is_a_key_of_the_window(qapp, desk, settings, embedded_database, qtbot):
    frame = Frame(settings, is_dark=False)
    qtbot.addWidget(frame)
    frame.show()
    screen = FirstScreen(qapp, frame, settings, language=None, clock=lambda: NOW)
    screen.open(f"sqlite:///{embedded_database.file.as_posix()}", is_practice=False)
    try:
        qtbot.waitUntil(lambda: screen.view.screen_of("today") is not None)
        for place in screen.view.place_keys():
            screen.view.show_place(place)
        qtbot.waitUntil(lambda: screen.desk.jobs.is_idle)
        there = {one.key().toString() for one in frame.findChildren(QShortcut)}
        there |= {one.shortcut().toString() for one in frame.findChildren(QAbstractButton)}
        assert {one.keys for one in screen.view.commands() if one.keys} <= {*there, LOCK_KEYS}  # app/idle.py
    finally:
        screen.close()


def test_the_keys_dialog_shows_the_keys_of_the_table(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    dialog = view.findChild(KeysDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert {SEARCH_KEYS, KEYS_KEYS, "Ctrl+1", "Ctrl+N"} <= set(said)


def test_the_acts_on_the_case_in_sight_come_first(view, office, desk, qtbot):
    case_id = office.receive()
    desk.place_wanted.emit("cases", case_id)
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    offered = [one for one in view.commands() if one.is_of_case]
    assert view.commands()[0].key == offered[0].key
    assert "offer/accept" in [one.key for one in offered]
    view.show_place("settings")
    assert not any(one.is_of_case for one in view.commands())


def test_a_case_without_a_number_says_first_where_it_was_found():
    one = FoundCase(1, "", CaseKind.MEDIATION, CaseState.RECEIVED, "张三", "", FoundIn.TAG, "加急", 5)
    assert not _case(one, "加急").below.startswith(" ")


def test_what_is_done_with_the_list_is_offered_while_the_list_is_in_front(view, office, desk, qtbot):
    case_id = office.receive()
    wanted = {entry.key for entry in OF_THE_LIST}
    view.show_place("cases")
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    assert wanted <= {one.key for one in view.commands()}
    {one.key: one for one in view.commands()}["choose_columns"].do()
    assert any(one.isVisible() for one in view.findChildren(ColumnsDialog))
    desk.case_wanted.emit(case_id)
    assert not wanted & {one.key for one in view.commands()}
    view.show_place("today")
    assert not wanted & {one.key for one in view.commands()}
    qtbot.waitUntil(lambda: desk.jobs.is_idle)


def test_a_command_leads_to_a_list_and_to_a_place(view, desk, qtbot):
    commands = {one.key: one for one in view.commands()}
    commands["queue/overdue"].do()
    assert view.screen_of("cases").isVisible()
    commands["place/statistics"].do()
    assert view.screen_of("statistics").isVisible()
    qtbot.waitUntil(lambda: desk.jobs.is_idle)


def test_a_shortcut_is_written_as_this_system_writes_it():
    shown = Found(Group.COMMANDS, "plus", "新建案件", aside="Ctrl+N", command=command("新建案件", keys="Ctrl+N"))
    assert aside_of(shown) == "Ctrl+N"


def test_the_papers_of_the_case_in_sight_are_printed_by_their_names(view, office, desk, qtbot):
    case_id = office.in_mediation()
    desk.place_wanted.emit("cases", case_id)
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    offered = [one for one in view.commands() if one.is_of_case]
    (found, *_others) = matching_commands(offered, "受理通知书", 6)
    assert found.key == "paper/notice_of_acceptance"
    found.do()
    dialog = view.findChild(CasePaperDialog)
    qtbot.waitUntil(dialog.act_button.isEnabled, timeout=20_000)
    assert dialog.order.case_id == case_id
    {one.key: one for one in offered}["paper/notice_of_refusal"].do()
    assert "declined" in view.banner.text or "不予受理" in view.banner.text
