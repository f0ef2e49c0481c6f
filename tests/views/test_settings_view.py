from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from mediator_desk import i18n
from mediator_desk.conventions.holiday_notices import read_holiday_notice
from mediator_desk.models.case import Case
from mediator_desk.models.words import CaseKind, CaseState, Channel, DueStep, InsurerKind, Line, Role
from mediator_desk.services.clocks import deadlines, holidays, time_limits
from mediator_desk.services.intake.intake_insurers import InsurerDirectory
from mediator_desk.services.office import committee, insurers, people
from mediator_desk.services.office.committee import FirstPeopleDraft, FoundingDraft, found_office
from mediator_desk.settings import Settings
from mediator_desk.views import theme
from mediator_desk.views.settings.founding_dialog import FoundingDialog
from mediator_desk.views.settings.holiday_dialogs import DayDialog, RecountsDialog
from mediator_desk.views.settings.insurer_dialogs import InsurerDialog, MergeDialog
from mediator_desk.views.settings.notice_dialog import NoticeDialog
from mediator_desk.views.settings.people_dialogs import MediatorDialog, RoomDialog, StaffDialog
from mediator_desk.views.settings.setting_list import SettingList
from mediator_desk.views.settings.settings_view import SettingsView
from mediator_desk.views.settings.time_limit_dialogs import AddTimeLimitDialog, TimeLimitDialog
from mediator_desk.views.table import Column

NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
COMPANIES = ["粤安人寿保险股份有限公司", "粤安人寿股份公司", "岭南农业保险股份有限公司"]
TABS = ("this_computer", "committee", "people", "time_limits", "holidays", "retention", "insurers")


@pytest.fixture
def office(desk):
    """Give the desk a committee with two who use it, two mediators, and three companies that came in."""
    with desk.database.writing() as db:
        founder = found_office(
            db, FoundingDraft(), FirstPeopleDraft("何敏", Role.SECRETARY, ("陈国华", "何淑仪")), now=NOW
        )
        committee.add_staff(db, "冯卓妍", Role.MEDIATOR, by=founder, now=NOW)
        InsurerDirectory.read(db).add_missing(db, COMPANIES)
    desk.sign_in(founder)
    return desk


@pytest.fixture
def view(qtbot, office):
    shown = SettingsView(office)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def read(desk, service, *arguments):
    with desk.database.reading() as db:
        return service(db, *arguments)


def opened(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def go_to(view, name):
    view.tabs.setCurrentIndex(TABS.index(name))
    return getattr(view, name)


def cells(shown, column=0):
    model = shown.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def directory(qtbot, view):
    section = go_to(view, "insurers")
    qtbot.waitUntil(lambda: section.list.table.model().rowCount() == len(COMPANIES))
    return section


def insurer_id(desk, name):
    return next(row.id for row in read(desk, insurers.insurer_rows) if row.name == name)


# Founding


def founding(qtbot, database):
    return opened(qtbot, FoundingDialog(database, lambda: NOW))


def test_a_newcomer_types_names_and_has_a_committee(qtbot, embedded_database):
    dialog = founding(qtbot, embedded_database)
    qtbot.keyClicks(dialog.form.field("your_name"), "He Min")
    dialog.form.field("mediator_names").setPlainText("陈国华\n\n He Min ")
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == FoundingDialog.DialogCode.Accepted
    assert (dialog.founder.name, dialog.founder.role) == ("He Min", Role.ADMINISTRATOR)
    with embedded_database.reading() as db:
        assert [row.name for row in people.mediator_rows(db)] == ["陈国华", "He Min"]
        assert [room.name for room in committee.active_rooms(db)] == list(committee.ROOM_NAMES)
        assert committee.the_committee(db).case_number_template == committee.CASE_NUMBER_TEMPLATE


def test_founding_offers_only_the_roles_that_may_found(qtbot, embedded_database):
    dialog = founding(qtbot, embedded_database)
    field = dialog.form.field("your_role")
    assert [role for role in Role if not field.choose(role) and field.choice() is role] == [
        Role.SECRETARY,
        Role.ADMINISTRATOR,
    ]


def test_what_is_missing_is_told_beside_its_field_and_nothing_is_founded(qtbot, embedded_database):
    dialog = founding(qtbot, embedded_database)
    dialog.form.field("name").setText("")
    dialog.form.field("case_number_template").setText("第{n}号")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {
        "your_name", "mediator_names", "name", "seal_name", "case_number_template",
    }  # fmt: skip
    assert dialog.founder is None
    with embedded_database.reading() as db:
        assert not committee.has_committee(db)


def test_the_first_number_is_shown_while_its_template_is_typed(qtbot, embedded_database):
    dialog = founding(qtbot, embedded_database)
    assert dialog.numbers.examples == ["粤保调〔2026〕第0001号", "粤保调协〔2026〕第0001号"]
    dialog.form.field("case_number_template").setText("正和调〔{year}〕{n:03d}号")
    assert dialog.numbers.examples[0] == "正和调〔2026〕001号"
    dialog.form.field("case_number_template").setText("正和调〔{year}〕{n")
    assert "{" not in dialog.numbers.examples[0]


def test_the_name_on_the_seal_follows_the_name_until_it_is_another(qtbot, embedded_database):
    dialog = founding(qtbot, embedded_database)
    name, seal = dialog.form.field("name"), dialog.form.field("seal_name")
    name.setText("正和消费者权益保护中心")
    assert seal.text() == "正和消费者权益保护中心"
    seal.setText("正和中心调解专用章")
    name.setText("正和中心")
    assert seal.text() == "正和中心调解专用章"


# This computer


def test_who_works_here_is_chosen_and_remembered(qtbot, view, office):
    section = view.this_computer
    other = next(row for row in read(office, people.staff_rows) if row.name == "冯卓妍")
    with qtbot.waitSignal(office.actor_changed):
        section.who.choose(other.id)
    assert (office.actor.staff_id, office.actor.role) == (other.id, Role.MEDIATOR)
    assert office.settings.staff_id == other.id


def test_somebody_always_works_here(view, office):
    view.this_computer.who.setCurrentIndex(0)
    assert view.this_computer.who.choice() == office.actor.staff_id


def test_colours_and_text_size_are_applied_at_once(qtbot, view, office):
    with qtbot.waitSignals([view.look_changed, view.look_changed]):
        view.this_computer.form.field("theme").choose("dark")
        view.this_computer.form.field("text_percent").choose(150)
    assert (theme.current().is_dark, theme.current().factor) == (True, 1.5)
    assert (office.settings.theme, office.settings.text_percent) == ("dark", 150)


def test_another_language_is_kept_and_says_when_it_is_spoken(qtbot, view, office):
    with qtbot.waitSignal(view.language_changed):
        view.this_computer.form.field("language").choose(i18n.ENGLISH)
    assert office.settings.language == i18n.ENGLISH
    assert view._banner.text


# The committee


def test_settings_of_the_committee_are_shown_and_saved(qtbot, view, office):
    section = go_to(view, "committee")
    assert section.form.field("name").text() == committee.COMMITTEE_NAME
    section.form.field("telephone").setText("020-12345678")
    section.form.field("least_ranked").setValue(20)
    with qtbot.waitSignal(office.committee_changed):
        qtbot.mouseClick(section.save_button, Qt.MouseButton.LeftButton)
    draft = read(office, committee.committee_draft)
    assert (draft.telephone, draft.least_ranked) == ("020-12345678", 20)
    assert not section.form.is_changed()


def test_what_is_typed_stays_when_another_desk_saved_meanwhile(view, office):
    section = go_to(view, "committee")
    section.form.field("address").setText("广州市越秀区")
    draft = read(office, committee.committee_draft)
    with office.database.writing() as db:
        committee.save_committee(db, draft, by=office.actor, now=NOW)
        committee.the_committee(db).telephone = "020-1"
    office.committee_changed.emit()
    assert section.form.field("address").text() == "广州市越秀区"
    section.save()
    assert section.form.field("address").text() == "广州市越秀区"
    assert section.form.field("telephone").text() == "020-1"
    assert read(office, committee.committee_draft).telephone == "020-1"


def test_a_template_without_year_is_told_beside_its_field(view):
    section = go_to(view, "committee")
    section.form.field("agreement_number_template").setText("第{n}号")
    section.save()
    assert set(section.form.problems_shown()) == {"agreement_number_template"}


# People and rooms


def test_people_and_rooms_are_listed(view):
    section = go_to(view, "people")
    assert cells(section.lists["staff"]) == ["何敏", "冯卓妍"]
    assert cells(section.lists["mediators"]) == ["陈国华", "何淑仪"]
    assert cells(section.lists["rooms"]) == list(committee.ROOM_NAMES)


def test_somebody_is_added_and_stands_in_the_list(qtbot, view, office):
    section = go_to(view, "people")
    dialog = opened(qtbot, StaffDialog(office))
    dialog.form.field("name").setText("欧阳雪")
    dialog.form.field("role").choose(Role.ARCHIVIST)
    dialog.act()
    assert cells(section.lists["staff"]) == ["何敏", "冯卓妍", "欧阳雪"]


def test_who_was_added_is_selected_for_a_passphrase_comes_next(qtbot, view, monkeypatch):
    def add(dialog):
        dialog.form.field("name").setText("欧阳雪")
        dialog.act()
        return 1

    monkeypatch.setattr(StaffDialog, "exec", add)
    section = go_to(view, "people")
    section.open_dialog("staff")
    table = section.lists["staff"].table
    assert table.currentIndex().row() == 2
    assert table.current_id()


def test_a_name_that_is_taken_is_told_beside_the_field(qtbot, office):
    dialog = opened(qtbot, StaffDialog(office))
    dialog.form.field("name").setText("何敏")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"name"}
    assert dialog.isVisible()


def test_who_works_here_goes_by_the_new_name_at_once(qtbot, view, office):
    dialog = opened(qtbot, StaffDialog(office, office.actor.staff_id))
    dialog.form.field("name").setText("何慧敏")
    with qtbot.waitSignal(office.actor_changed):
        dialog.act()
    assert office.actor.name == "何慧敏"


def test_a_mediator_gets_lines_and_a_place_at_the_desk(qtbot, office):
    row = read(office, people.mediator_rows)[0]
    dialog = opened(qtbot, MediatorDialog(office, row.id))
    dialog.form.field("lines").choose([Line.LIFE, Line.MOTOR])
    dialog.form.field("staff_id").choose(office.actor.staff_id)
    dialog.act()
    changed = read(office, people.mediator_rows)[0]
    assert (changed.lines, changed.staff_name) == ((Line.MOTOR, Line.LIFE), "何敏")


def test_a_room_is_put_aside(qtbot, view, office):
    section = go_to(view, "people")
    room = read(office, people.room_rows)[0]
    dialog = opened(qtbot, RoomDialog(office, room.id))
    dialog.form.field("is_active").setChecked(False)
    dialog.act()
    assert cells(section.lists["rooms"])[-1] == room.name
    assert room.name not in [one.name for one in read(office, committee.active_rooms)]


# Time limits


def limit_rows(office):
    return read(office, time_limits.time_limit_rows)


def test_a_time_limit_is_changed_and_marked_and_its_history_is_told(qtbot, view, office):
    section = go_to(view, "time_limits")
    place = next(n for n, row in enumerate(limit_rows(office)) if row.step == "mediate")
    before = cells(section.list, 4)[place]
    dialog = opened(qtbot, TimeLimitDialog(office, limit_rows(office)[place].id))
    dialog.form.field("number").setValue(20)
    dialog.act()
    assert cells(section.list, 1)[place].startswith("20")
    assert cells(section.list, 4)[place] != before
    again = opened(qtbot, TimeLimitDialog(office, limit_rows(office)[place].id))
    assert any("30" in label.text() and "2026-10-08" in label.text() for label in again.findChildren(QLabel))


def test_roll_over_is_only_asked_where_it_matters(qtbot, office):
    row = next(row for row in limit_rows(office) if row.step == "mediate")
    dialog = opened(qtbot, TimeLimitDialog(office, row.id))
    box = dialog.form.field("rolls_over")
    assert box.isVisible()
    dialog.form.field("in_working_days").choose(True)
    assert not box.isVisible()


def test_a_track_gets_a_limit_of_its_own_and_loses_it_again(qtbot, view, office, monkeypatch):
    section = go_to(view, "time_limits")
    count = len(cells(section.list))
    dialog = opened(qtbot, AddTimeLimitDialog(office))
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"step"}
    dialog.form.field("step").choose("mediate")
    dialog.form.field("track").choose("complex")
    dialog.act()
    assert len(cells(section.list)) == count + 1
    assert not section._end.isEnabled()
    added = next(row for row in limit_rows(office) if row.track == "complex" and row.step == "mediate")
    section.list.table.select_id(added.id)
    monkeypatch.setattr("mediator_desk.views.settings.time_limits.ask", lambda *_words: True)
    section.end()
    assert len(cells(section.list)) == count


def test_every_time_limit_has_words(view, office):
    section = go_to(view, "time_limits")
    assert not set(cells(section.list)) & {str(row.step) for row in limit_rows(office)}


# Holidays

NOTICE = """日期,类型,名称
2027-01-01至2027-01-02,放假,元旦
2027-01-03,上班,元旦
2027-02-05至2027-02-11,放假,春节
2027-04-05,放假,清明节
2027-05-01至2027-05-05,放假,劳动节
2027-06-09,放假,端午节
2027-09-15,放假,中秋节
2027-10-01至2027-10-07,放假,国庆节
"""


def provisional_case(desk):
    """Return a case whose date falls into the year without a notice."""
    with desk.database.writing() as db:
        case = Case(
            kind=CaseKind.MEDIATION, channel=Channel.VISIT, state=CaseState.RECEIVED, received_at=NOW, facts="",
            requests="",
        )  # fmt: skip
        db.add(case)
        db.flush()
        deadlines.begin(db, case, DueStep.MEDIATE, date(2026, 12, 4))
        return case.id


def test_the_calendar_tells_every_day_and_whether_the_notice_is_known(view):
    section = go_to(view, "holidays")
    assert "国庆节" in section.calendar.words_of(date(2026, 10, 1))
    known = section.pill.text
    section.year.choose(2027)
    assert section.pill.text != known
    assert section.calendar.words_of(date(2027, 3, 1)).count("·") == 2


def test_a_day_is_changed_from_the_keyboard(qtbot, view, office):
    section = go_to(view, "holidays")
    chosen = []
    section.calendar.chosen.disconnect()
    section.calendar.chosen.connect(chosen.append)
    section.calendar.choose(date(2026, 11, 8))
    qtbot.keyClick(section.calendar, Qt.Key.Key_Right)
    qtbot.keyClick(section.calendar, Qt.Key.Key_Return)
    assert chosen == [date(2026, 11, 9)]
    dialog = opened(qtbot, DayDialog(office, date(2026, 11, 9)))
    dialog.saved.connect(section.tell_recounts)
    dialog.form.field("kind").choose("off")
    dialog.form.field("name").setText("台风停工")
    dialog.act()
    assert "台风停工" in section.calendar.words_of(date(2026, 11, 9))
    assert section.banner.text


def test_a_notice_shows_what_it_changes_and_counts_the_dates_again(qtbot, view, office):
    case_id = provisional_case(office)
    section = go_to(view, "holidays")
    section.year.choose(2027)
    notice = read_holiday_notice(NOTICE.encode())
    dialog = opened(qtbot, NoticeDialog(office, notice, "2027年通知.csv"))
    dialog.entered.connect(section.tell_recounts)
    assert len(dialog._preview.recounts) == 1
    dialog.confirmed.setChecked(True)
    with qtbot.waitSignal(dialog.entered) as entered:
        dialog.act()
    assert [(one.case_id, one.new_on) for one in entered.args[0]] == [(case_id, date(2027, 1, 3))]
    assert section.back_button.isVisible()
    listed = opened(qtbot, RecountsDialog(entered.args[0], office))
    listed.table.selectRow(0)
    with qtbot.waitSignal(office.place_wanted) as asked:
        qtbot.keyClick(listed.table, Qt.Key.Key_Return)
    assert asked.args == ["cases", case_id]


def test_an_odd_notice_is_not_taken_in_unconfirmed(qtbot, view, office):
    notice = read_holiday_notice("日期,类型,名称\n2027-01-01,放假,元旦\n".encode())
    dialog = opened(qtbot, NoticeDialog(office, notice, "2027.csv"))
    dialog.act()
    qtbot.waitUntil(lambda: office.jobs.is_idle)
    assert dialog.isVisible()
    assert not read(office, holidays.year_notices, 2027, 2027)[0].is_announced


def test_a_notice_with_overlaps_is_refused_by_sentences(qtbot, view, tmp_path):
    section = go_to(view, "holidays")
    file = tmp_path / "2027.csv"
    file.write_text("日期,类型,名称\n2027-01-01,放假,元旦\n2027-01-01,上班,元旦\n", encoding="utf-8")
    section.open_notice(file)
    qtbot.waitUntil(lambda: "2027-01-01" in section.banner.text)


# Insurers


def test_selected_companies_are_confirmed_as_they_are(qtbot, view, office):
    section = directory(qtbot, view)
    assert not section.confirm_button.isEnabled()
    section.list.table.selectAll()
    qtbot.mouseClick(section.confirm_button, Qt.MouseButton.LeftButton)
    assert all(row.is_confirmed for row in read(office, insurers.insurer_rows))
    qtbot.waitUntil(lambda: not section.confirm_button.isEnabled())


def test_a_company_that_came_in_under_another_name_is_merged(qtbot, view, office):
    section = directory(qtbot, view)
    kept, gone = (insurer_id(office, name) for name in COMPANIES[:2])
    rows = {row.id: row for row in read(office, insurers.insurer_rows)}
    dialog = opened(qtbot, MergeDialog(office, rows[gone], [rows[kept], rows[insurer_id(office, COMPANIES[2])]]))
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"into_id"}
    dialog.into.choose(kept)
    with qtbot.waitSignals([office.committee_changed, office.cases_changed]):
        dialog.act()
    assert COMPANIES[1] in read(office, insurers.insurer_draft, kept).aliases
    qtbot.waitUntil(lambda: section.list.table.model().rowCount() == 2)


def test_the_likeliest_company_to_merge_into_stands_first(qtbot, office):
    rows = {row.name: row for row in read(office, insurers.insurer_rows)}
    dialog = opened(qtbot, MergeDialog(office, rows[COMPANIES[1]], [rows[COMPANIES[2]], rows[COMPANIES[0]]]))
    assert COMPANIES[0] in dialog.into.itemText(1)


def test_a_confirmed_company_is_not_offered_for_merging(qtbot, view, office):
    section = directory(qtbot, view)
    section.list.table.selectRow(0)
    assert section.merge_button.isEnabled()
    name = cells(section.list)[0]
    section.confirm()
    qtbot.waitUntil(lambda: cells(section.list)[-1] == name)
    section.list.table.selectRow(len(COMPANIES) - 1)
    assert not section.merge_button.isEnabled()


def test_an_odd_credit_code_is_told_and_saved_all_the_same(qtbot, office):
    one = insurer_id(office, COMPANIES[0])
    dialog = opened(qtbot, InsurerDialog(office, one))
    dialog.form.field("credit_code").setText("91350100M000100Y44")
    assert dialog.finding
    dialog.form.field("kind").choose(InsurerKind.LIFE)
    dialog.act()
    assert read(office, insurers.insurer_draft, one).credit_code == "91350100M000100Y44"
    right = opened(qtbot, InsurerDialog(office, one))
    right.form.field("credit_code").setText("91350100M000100Y43")
    assert not right.finding


def test_a_merge_brings_the_cases_along(qtbot, office):
    kept, gone = (insurer_id(office, name) for name in COMPANIES[:2])
    with office.database.writing() as db:
        case = Case(
            kind=CaseKind.MEDIATION, channel=Channel.VISIT, state=CaseState.RECEIVED, received_at=NOW, insurer_id=gone,
            facts="", requests="",
        )  # fmt: skip
        db.add(case)
    rows = {row.id: row for row in read(office, insurers.insurer_rows)}
    assert rows[gone].cases == 1
    dialog = opened(qtbot, MergeDialog(office, rows[gone], [rows[kept]]))
    dialog.into.choose(kept)
    dialog.act()
    assert {row.id: row.cases for row in read(office, insurers.insurer_rows)}[kept] == 1


# Everything


def test_enter_opens_a_row(qtbot, view):
    section = directory(qtbot, view)
    seen = []
    section.list.row_activated.disconnect()
    section.list.row_activated.connect(seen.append)
    section.list.table.selectRow(1)
    qtbot.keyClick(section.list.table, Qt.Key.Key_Return)
    assert seen == [section.list.table.current_id()]


def test_what_people_typed_is_never_markup(qtbot, view, office):
    with office.database.writing() as db:
        people.save_room(db, None, people.RoomDraft("<b>室</b>"), by=office.actor, now=NOW)
    office.committee_changed.emit()
    section = go_to(view, "people")
    assert "<b>室</b>" in cells(section.lists["rooms"])
    rows = read(office, insurers.insurer_rows)
    dialog = opened(qtbot, MergeDialog(office, rows[0], rows[1:]))
    for widget in (view, dialog):
        assert all(
            label.textFormat() == Qt.TextFormat.PlainText for label in widget.findChildren(QLabel) if label.text()
        )


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(("look", "percent"), [("light", 100), ("dark", 150)])
def test_every_tab_and_dialog_opens(qtbot, office, tmp_path, language, look, percent):
    i18n.use_language(language)
    settings = Settings.in_file(tmp_path / "look.ini")
    settings.theme, settings.text_percent = look, percent
    theme.apply(QApplication.instance(), settings)
    view = opened(qtbot, SettingsView(office))
    for name in TABS:
        go_to(view, name)
    mediator, limit = read(office, people.mediator_rows)[0], read(office, time_limits.time_limit_rows)[0]
    rows = read(office, insurers.insurer_rows)
    dialogs = [
        FoundingDialog(office.database, lambda: NOW), StaffDialog(office), StaffDialog(office, office.actor.staff_id),
        MediatorDialog(office), MediatorDialog(office, mediator.id), RoomDialog(office),
        TimeLimitDialog(office, limit.id), AddTimeLimitDialog(office), DayDialog(office, date(2026, 10, 1)),
        NoticeDialog(office, read_holiday_notice(NOTICE.encode()), "2027.csv"), RecountsDialog([], office),
        InsurerDialog(office), InsurerDialog(office, rows[0].id),
        MergeDialog(office, rows[0], rows[1:]),
    ]  # fmt: skip
    for dialog in dialogs:
        opened(qtbot, dialog)
        assert dialog.height() <= dialog.screen().availableGeometry().height()
        assert not dialog.is_changed()


def test_a_list_without_rows_says_how_the_first_one_comes(qtbot, office):
    shown = SettingList(office, "rooms", "Rooms", [Column("name", "Name", lambda row: row.name)], "")
    qtbot.addWidget(shown)
    shown.show_rows([])
    assert not shown.empty.isHidden()
    assert shown.empty.text()
    shown.show_rows([SimpleNamespace(id=1, name="一")])
    assert shown.empty.isHidden()
