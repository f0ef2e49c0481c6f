"""Papers of meetings in the window: looked at, saved, printed; the case keeps that they left."""

from __future__ import annotations

import time as clock
from datetime import date, time

import pytest
from PySide6.QtPrintSupport import QPrinter
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.app.places import places_of
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import SessionResult
from mediator_desk.services.papers.day_list import DayListBy
from mediator_desk.services.papers.record import last_meeting
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.sessions.notes import NoteDraft, add_note
from mediator_desk.views.history_words import history_sentence
from mediator_desk.views.printing import print_paper, printer_for
from mediator_desk.views.sessions.opening import open_notices_of_case, open_record_of_case, open_record_session
from mediator_desk.views.sessions.papers import (
    RecordPaperDialog,
    open_day_list,
    open_notices,
    open_notices_of_day,
    open_receipts,
    open_receipts_of_day,
)
from tests.documents.meeting_papers import pages, whole
from tests.services.conftest import TODAY
from tests.views.agreements_at_hand import details
from tests.views.cases_at_hand import open_dialog


def said_of(dialog, name):
    return dialog.form._entries[name].finding


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def case_id(office):
    found = office.in_mediation(name="陈𬱖")
    office.do(scheduling.plan_session, found, scheduling.SessionDraft(TODAY, time(10), time(11), room_id=1))
    return found


def drawn(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.act_button.isEnabled(), timeout=20_000)
    return dialog


def printed_acts(desk, case_id=None):
    with desk.database.reading() as db:
        query = select(AuditEntry).where(AuditEntry.act.in_(("paper_printed", "day_list_printed")))
        rows = list(db.scalars(query.order_by(AuditEntry.id)))
        return [dict(one.facts) for one in rows if case_id is None or one.case_id == case_id]


def save(qtbot, desk, dialog, target):
    dialog.write(target)
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    return target.read_bytes()


def test_notices_of_a_meeting_are_saved_and_its_case_keeps_that(qtbot, desk, before, case_id, tmp_path):
    dialog = drawn(qtbot, open_notices_of_case(desk, case_id, before))
    with qtbot.waitSignal(desk.case_changed):
        content = save(qtbot, desk, dialog, tmp_path / "通知.pdf")
    assert len(pages(content)) == 2
    assert "陈𬱖：" in whole(content)
    assert printed_acts(desk, case_id) == [{"paper": "notice_of_mediation", "sequence": 1, "copies": 2}]
    assert dialog.banner.isVisible()
    (line,) = [one for one in details(desk, case_id).history if one.act == "paper_printed"]
    assert history_sentence(line) == "Printed: Notice of mediation (2)"


def test_receipts_and_one_for_each_side_are_one_click_away(qtbot, desk, before, case_id, tmp_path):
    dialog = drawn(qtbot, open_notices_of_case(desk, case_id, before))
    dialog.paper.choose(PaperKind.RETURN_OF_SERVICE)
    assert not dialog.act_button.isEnabled()
    dialog.one_for.choose(True)
    drawn(qtbot, dialog)
    content = save(qtbot, desk, dialog, tmp_path / "回证.pdf")
    assert "送达回证" in whole(content)
    assert "调解通知书（第1次调解）" in whole(content)
    assert [one["paper"] for one in printed_acts(desk, case_id)] == ["return_of_service"]


def test_the_last_choice_counts_however_fast_one_changes_it(qtbot, desk, before, case_id, tmp_path):
    dialog = open_notices_of_case(desk, case_id, before)
    for paper in (PaperKind.RETURN_OF_SERVICE, PaperKind.NOTICE_OF_MEDIATION) * 5:
        dialog.paper.choose(paper)
    drawn(qtbot, dialog)
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    assert "送达回证" not in whole(save(qtbot, desk, dialog, tmp_path / "x.pdf"))


def test_receipts_open_as_receipts(qtbot, desk, before, case_id, tmp_path):
    session_id = details(desk, case_id).sessions[0].id
    dialog = drawn(qtbot, open_receipts(desk, [session_id], before))
    assert "送达回证" in whole(save(qtbot, desk, dialog, tmp_path / "x.pdf"))
    assert open_notices(desk, [session_id], before).paper.choice() is PaperKind.NOTICE_OF_MEDIATION


def test_all_notices_of_a_day_are_one_pdf_and_every_case_keeps_its_own(qtbot, desk, office, before, case_id, tmp_path):
    other = office.in_mediation(mediator=1, identity_number="44010519820314123X")
    office.do(scheduling.plan_session, other, scheduling.SessionDraft(TODAY, time(14), time(15), room_id=2))
    dialog = drawn(qtbot, open_notices_of_day(desk, TODAY, before))
    with qtbot.waitSignal(desk.cases_changed):
        content = save(qtbot, desk, dialog, tmp_path / "全部.pdf")
    assert len(pages(content)) == 4
    assert len(printed_acts(desk, case_id)) == len(printed_acts(desk, other)) == 1


def test_a_day_without_meetings_says_so(qtbot, desk, before, case_id):
    for opened in (open_notices_of_day, open_receipts_of_day, open_day_list):
        dialog = opened(desk, date(2026, 10, 9), before)
        qtbot.waitUntil(lambda shown=dialog: bool(shown.preview.sentence) and desk.jobs.is_idle)
        assert not dialog.act_button.isEnabled()
        assert not dialog.print_button.isEnabled()
        assert dialog.preview.sentence.startswith(("No meeting is planned", "There is no meeting"))


def test_the_list_of_a_day_is_by_room_or_by_mediator_and_binds_no_case(qtbot, desk, before, case_id, tmp_path):
    dialog = drawn(qtbot, open_day_list(desk, TODAY, before))
    assert "调解日程表第一调解室" in whole(save(qtbot, desk, dialog, tmp_path / "室.pdf")).replace("\u3000", "")
    dialog.by.choose(DayListBy.MEDIATOR)
    drawn(qtbot, dialog)
    assert "调解日程表陈国华" in whole(save(qtbot, desk, dialog, tmp_path / "人.pdf")).replace("\u3000", "")
    assert printed_acts(desk, case_id) == []
    assert printed_acts(desk) == [{"on": "2026-10-08", "count": 1}] * 2


def test_what_the_printer_takes_is_kept_and_what_was_left_is_not(qtbot, desk, before, case_id, tmp_path):
    dialog = drawn(qtbot, open_record_of_case(desk, case_id, before))
    printer = printer_for(1, "记录")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)
    dialog.printed(None, printer)
    dialog.printed(False, printer)
    assert printed_acts(desk, case_id) == []
    dialog.printed(print_paper(dialog.preview.document, printer), printer)
    assert printed_acts(desk, case_id) == [{"paper": "mediation_record", "sequence": 1, "copies": 1}]


def test_undisputed_facts_that_nobody_marked_are_asked_for(qtbot, desk, before, case_id):
    dialog = drawn(qtbot, open_record_of_case(desk, case_id, before))
    dialog.paper.choose(PaperKind.UNDISPUTED_FACTS)
    qtbot.waitUntil(lambda: dialog.preview.sentence.startswith("Nothing is marked"))
    dialog.paper.choose(PaperKind.MEDIATION_RECORD)
    drawn(qtbot, dialog)
    assert dialog.preview.has_paper


def test_a_record_is_saved_and_shown_to_be_signed(qtbot, desk, office, before, case_id):
    office.now = office.now.replace(hour=5)
    dialog = open_record_session(desk, case_id, before)
    dialog.save_and_print()
    assert dialog.isVisible()  # how it ended is asked first
    dialog.form.field("result").choose(SessionResult.NOT_AGREED)
    for name in ("rights_told", "recusal_asked"):
        dialog.form.field(name).setChecked(True)
    dialog.save_and_print()
    assert not dialog.isVisible()
    paper = drawn(qtbot, open_dialog(RecordPaperDialog))
    assert paper.preview.has_paper


def test_a_sign_that_the_record_cannot_show_is_said_before_it_is_saved(desk, office, before, case_id):
    with desk.database.reading() as db:
        meeting = last_meeting(db, case_id)
    office.do(add_note, meeting, NoteDraft(None, "定损\U0001f600没有意见", speaker="周敏"))
    dialog = open_record_session(desk, case_id, before)
    assert "U+1F600" in said_of(dialog, "notes")
    dialog.form.field("notes").setPlainText("周敏：定损没有意见")
    assert said_of(dialog, "notes") == ""


def test_the_calendar_offers_the_papers_of_the_day_that_it_stands_on(qtbot, desk, before, case_id):
    (calendar,) = [one for one in places_of(desk, lambda: None) if one.key == "schedule"]
    screen = calendar.factory()
    qtbot.addWidget(screen)
    screen.show()
    assert screen.header.papers.isVisible()
    *papers, _other_calendars = screen.header._papers
    assert papers
    for word, do in papers:
        assert word
        dialog = drawn(qtbot, do())
        assert dialog.preview.has_paper
        dialog.close()


def test_a_name_that_no_font_has_is_said_by_name(qtbot, desk, office, before):
    found = office.in_mediation(name="黄\U0001f600")
    office.do(scheduling.plan_session, found, scheduling.SessionDraft(TODAY, time(15), time(16), room_id=1))
    dialog = open_notices_of_case(desk, found, before)
    qtbot.waitUntil(lambda: "U+1F600" in dialog.preview.sentence)
    assert not dialog.act_button.isEnabled()


def test_a_paper_does_not_hold_the_window(qtbot, desk, before, case_id):
    began = clock.perf_counter()
    dialog = open_notices_of_case(desk, case_id, before)
    assert clock.perf_counter() - began < 1
    assert not dialog.act_button.isEnabled()
    drawn(qtbot, dialog)
