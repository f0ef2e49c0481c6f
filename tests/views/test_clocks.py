"""Dialogs about clocks: why a date is what it is, standing still, more time, reminders; and where their signs stand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mediator_desk import i18n
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Extension
from mediator_desk.models.procedure_words import SuspensionKind
from mediator_desk.models.words import CaseState, DueStep
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.cases.register import CaseRow, rows
from mediator_desk.services.clocks import deadlines, extensions, holidays, suspensions
from mediator_desk.services.clocks.extensions import ConsentDraft, ExtensionDraft
from mediator_desk.services.mediators import assignment
from mediator_desk.services.office import people
from mediator_desk.services.review import review
from mediator_desk.settings import Settings
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.cases.deadline_banner import show_deadline
from mediator_desk.views.cases.page.header_words import deadline_fact
from mediator_desk.views.cases.queues import QueueList
from mediator_desk.views.cases.reminder_button import ReminderButton
from mediator_desk.views.cases.reminders_dialog import RemindersDialog
from mediator_desk.views.cases.rows import CaseSource, shown_case
from mediator_desk.views.clocks.extend import DropDialog, ExtendDialog
from mediator_desk.views.clocks.opening import open_extend, open_resume, open_suspend, open_why_due
from mediator_desk.views.clocks.suspend import ResumeDialog, SuspendDialog
from mediator_desk.views.clocks.why import WhyDialog
from mediator_desk.views.date_words import deadline_words
from tests.views.cases_at_hand import AFTER_THE_EXPORT, EARLIER, case_of, id_of, take_in, texts_in

TODAY = date(2026, 10, 18)


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def desk_with_case(staffed_desk):
    """Give a desk with the export taken in and one case in mediation: (desk, case id)."""
    take_in(staffed_desk)
    case_id = id_of(staffed_desk, EARLIER)
    do(staffed_desk, review.accept_case, case_id, words="材料齐备")
    with staffed_desk.database.reading() as db:
        mediator = people.mediator_rows(db)[0].id
    do(staffed_desk, assignment.appoint_mediator, case_id, assignment.AppointmentDraft(mediator))
    return staffed_desk, case_id


def do(desk, service, case_id, *arguments, **named):
    with desk.database.writing() as db:
        return service(db, case_id, *arguments, by=desk.actor, now=desk.now(), **named)


def opened(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def suspend(desk, case_id, on=TODAY):
    do(desk, suspensions.suspend_case, case_id, words="等待鉴定意见", kind=SuspensionKind.APPRAISAL, on=on)


def mediate_until(desk, case_id):
    with desk.database.reading() as db:
        return next(one.due_on for one in deadlines.open_deadlines(db, case_id) if one.step is DueStep.MEDIATE)


def cells(table, column):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_every_day_of_the_nearest_date_is_told(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    dialog = opened(qtbot, WhyDialog(desk, case_id))
    assert dialog.shown.step is DueStep.CONTACT_OTHER_SIDE
    assert [one for one in cells(dialog.table, 1) if one] == ["1", "2", "3"]
    dialog._which.choose(DueStep.MEDIATE)
    assert len(cells(dialog.table, 0)) == (dialog.shown.due_on - dialog.shown.started_on).days
    assert any("司法部令第75号" in text for text in texts_in(dialog))
    dialog.act()
    assert not dialog.isVisible()


def test_a_case_without_a_date_says_so(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    with desk.database.writing() as db:
        deadlines.end_steps(db, db.get_one(Case, case_id), TODAY)
    dialog = opened(qtbot, WhyDialog(desk, case_id))
    assert dialog.shown is None
    assert not dialog.table.isVisible()


def test_a_mediation_is_suspended_with_its_kind_day_and_words(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    dialog = opened(qtbot, SuspendDialog(desk, case_id))
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setPlainText("委托鉴定伤残等级")
    with qtbot.waitSignal(desk.case_changed):
        dialog.act()
    still = case_of(desk, case_id).clock.stands_still
    assert (still.kind, still.began_on, still.words) == (SuspensionKind.APPRAISAL, TODAY, "委托鉴定伤残等级")


def test_going_on_shows_the_last_day_that_follows(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    before = mediate_until(desk, case_id)
    suspend(desk, case_id)
    dialog = opened(qtbot, ResumeDialog(desk, case_id))
    assert before.isoformat() in dialog._outcome.text()
    dialog.form.field("on").setText((TODAY - timedelta(days=1)).isoformat())
    assert not dialog._outcome.text()
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"on"}
    dialog.form.field("on").setText(TODAY.isoformat())
    dialog.act()
    assert case_of(desk, case_id).state is CaseState.IN_MEDIATION


def test_more_time_is_asked_for_and_consented_to_in_one_go(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    ids = [party.id for party in case_of(desk, case_id).parties]
    dialog = opened(qtbot, ExtendDialog(desk, case_id))
    dialog.form.field("until_on").setText("2026-12-18")
    for party_id in ids:
        assert not dialog.form.field(f"given_on_{party_id}").isEnabled()
        dialog.form.field(f"given_{party_id}").setChecked(True)
    dialog.form.field(f"manner_{ids[0]}").setText("书面")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {f"manner_{ids[1]}"}
    with desk.database.reading() as db:
        assert db.query(Extension).count() == 0
    dialog.form.field(f"manner_{ids[1]}").setText("电话")
    dialog.act()
    assert mediate_until(desk, case_id) == date(2026, 12, 18)


def test_a_day_that_is_not_later_is_told_beside_its_field(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    dialog = opened(qtbot, ExtendDialog(desk, case_id))
    dialog.form.field("until_on").setText("2026-10-20")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"until_on"}


def test_what_waits_for_consents_is_completed_or_given_up(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    first = case_of(desk, case_id).parties[0].id
    do(desk, extensions.ask_extension, case_id, ExtensionDraft(date(2026, 12, 18)))
    do(desk, extensions.record_consent, case_id, ConsentDraft(first, None, "书面"))
    dialog = opened(qtbot, ExtendDialog(desk, case_id))
    assert f"given_{first}" not in dialog.form._entries
    assert case_of(desk, case_id).clock.waits_for == (case_of(desk, case_id).parties[1].name,)
    drop = opened(qtbot, DropDialog(desk, case_id))
    drop.act()
    assert set(drop.form.problems_shown()) == {"words"}
    drop.form.field("words").setText("被申请人不同意")
    drop.act()
    assert case_of(desk, case_id).clock.until_on is None


def row_of(desk, case_id) -> CaseRow:
    with desk.database.reading() as db:
        return rows(db, [case_id])[0]


def test_a_clock_that_stands_still_has_its_own_sign_in_the_list(desk_with_case):
    desk, case_id = desk_with_case
    suspend(desk, case_id)
    shown = shown_case(row_of(desk, case_id), TODAY)
    assert shown.due_mark.icon == "pause"


def provisional(desk, case_id):
    """Let the nearest date of a case fall into a year whose notice is not out."""
    with desk.database.writing() as db:
        case = db.get_one(Case, case_id)
        deadlines.end_steps(db, case, TODAY)
        deadlines.begin(db, case, DueStep.MEDIATE, date(2026, 12, 4))


def test_a_provisional_date_has_its_own_sign_and_says_why(desk_with_case):
    desk, case_id = desk_with_case
    provisional(desk, case_id)
    shown = shown_case(row_of(desk, case_id), TODAY)
    assert shown.due_mark.icon == "hourglass-medium"
    assert shown.due_tip.count("\n") == 1
    assert case_of(desk, case_id).clock.provisional_years == (2027,)


def test_the_queue_of_provisional_dates_is_there_only_while_it_holds_something(qtbot):
    queues = QueueList()
    qtbot.addWidget(queues)
    queues.show()
    quiet = queues.findChild(QWidget, f"queue_{Queue.PROVISIONAL}")
    assert not quiet.isVisible()
    queues.show_counts({Queue.PROVISIONAL: 2})
    assert quiet.isVisible()
    queues.show_counts({Queue.PROVISIONAL: 0})
    assert not quiet.isVisible()


def test_the_bell_counts_and_a_line_opens_its_case(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    bell = ReminderButton(desk)
    qtbot.addWidget(bell)
    qtbot.waitUntil(lambda: bell.shown_button.text().isdigit())
    dialog = opened(qtbot, RemindersDialog(desk))
    assert len(cells(dialog.table, 0)) == int(bell.shown_button.text().replace(",", ""))
    place = next(n for n, line in enumerate(dialog._lines) if line.case_id == case_id)
    dialog.table.selectRow(place)
    with qtbot.waitSignal(desk.place_wanted) as asked:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked.args == ["cases", case_id]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(("look", "percent"), [("light", 100), ("dark", 150)])
def test_every_dialog_opens(qtbot, desk_with_case, tmp_path, language, look, percent):
    i18n.use_language(language)
    settings = Settings.in_file(tmp_path / "look.ini")
    settings.theme, settings.text_percent = look, percent
    theme.apply(QApplication.instance(), settings)
    desk, case_id = desk_with_case
    window = QWidget()
    qtbot.addWidget(window)
    for open_it in (open_why_due, open_suspend, open_extend):
        dialog = open_it(desk, case_id, window)
        assert dialog.windowTitle()
        dialog.done(0)
    suspend(desk, case_id)
    with desk.database.writing() as db:
        holidays.save_day(
            db, date(2026, 10, 19), is_working=False, name="<b>台风</b>", by=desk.actor,
            now=datetime(2026, 10, 18, tzinfo=UTC),
        )  # fmt: skip
    for open_it in (open_resume, open_why_due):
        dialog = open_it(desk, case_id, window)
        dialog.done(0)
    opened(qtbot, RemindersDialog(desk))


def told(qtbot, desk, case_id):
    """Return what the banner above a case says, and its tone."""
    banner = Banner()
    qtbot.addWidget(banner)
    show_deadline(banner, case_of(desk, case_id), TODAY)
    return banner.text, banner.property("tone")


def test_the_same_limit_is_counted_alike_in_the_list_the_banner_and_the_header(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    with desk.database.writing() as db:
        case = db.get_one(Case, case_id)
        deadlines.begin(db, case, DueStep.CONTACT_OTHER_SIDE, TODAY)
        assert case.due_step is DueStep.CONTACT_OTHER_SIDE
    case = case_of(desk, case_id)
    said = deadline_words(case.due_on, TODAY, WorkingDays())
    assert said != deadline_words(case.due_on, TODAY)
    shown = CaseSource(desk, CaseFilter(Queue.ALL, TODAY)).rows([case_id])
    assert shown[0].due == said
    assert said in told(qtbot, desk, case_id)[0]
    assert deadline_fact(case, TODAY).strong == said


def test_the_banner_of_a_case_says_how_near_its_last_day_is(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    text, tone = told(qtbot, desk, case_id)
    assert "2026-10-21" in text
    assert tone == "warn"


def test_the_banner_of_a_provisional_date_names_the_year_whose_notice_is_missing(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    provisional(desk, case_id)
    text, tone = told(qtbot, desk, case_id)
    assert "2027-01-04" in text
    assert text.count("2027") == 2
    assert tone == "warn"


def test_the_banner_of_a_clock_that_stands_still_says_since_when_and_why(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    suspend(desk, case_id)
    text, tone = told(qtbot, desk, case_id)
    assert "2026-10-18" in text
    assert "等待鉴定意见" in text
    assert tone == "info"


def test_the_banner_names_who_has_not_consented_to_more_time(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    do(desk, extensions.ask_extension, case_id, ExtensionDraft(date(2026, 12, 18)))
    text, _tone = told(qtbot, desk, case_id)
    assert all(party.name in text for party in case_of(desk, case_id).parties)


def test_a_case_without_a_date_has_no_banner(qtbot, desk_with_case):
    desk, case_id = desk_with_case
    with desk.database.writing() as db:
        deadlines.end_steps(db, db.get_one(Case, case_id), TODAY)
    assert told(qtbot, desk, case_id)[0] == ""
