"""Notes of a meeting: who said what, changed and struck out with a trace; what is told in private stays private."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.exchange.open_format_export import export_cases
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import Mediator
from mediator_desk.models.session_room import PrivateNote
from mediator_desk.models.session_words import NoteKind
from mediator_desk.models.tables import Base
from mediator_desk.models.words import Role, SessionResult
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.cases.history import history
from mediator_desk.services.cases.register import first_rows, rows
from mediator_desk.services.mediators import assignment
from mediator_desk.services.mediators.assignment import AppointmentDraft
from mediator_desk.services.office.committee import add_staff
from mediator_desk.services.papers import record
from mediator_desk.services.search.find import find_cases
from mediator_desk.services.search.people import find_people
from mediator_desk.services.search.upkeep import check_index
from mediator_desk.services.sessions import notes, private_notes, rights, scheduling
from mediator_desk.services.sessions.notes import NoteDraft
from mediator_desk.services.sessions.private_notes import PrivateNoteDraft
from mediator_desk.services.sessions.record_draft import record_draft
from mediator_desk.storage.attachments import AttachmentStore
from tests.arranged_rows import by_the_test
from tests.services.conftest import TODAY
from tests.services.meetings_at_hand import meeting_of, recuse

SECRET = "底线三万九千五百元"


@pytest.fixture
def table(office):
    return meeting_of(office)


@pytest.fixture
def mediator(office):
    """Give the account of the mediator of the meeting."""
    with office.database.writing() as db:
        staff = add_staff(db, "陈国华", Role.MEDIATOR, by=office.by, now=office.now)
        db.get_one(Mediator, office.mediator_ids[0]).staff_id = staff.id
        db.flush()
        by_the_test(db)
        return Actor(staff.id, "陈国华", Role.MEDIATOR)


@pytest.fixture
def administrator(office):
    with office.database.writing() as db:
        staff = add_staff(db, "管理员", Role.ADMINISTRATOR, by=office.by, now=office.now)
        return Actor(staff.id, "管理员", Role.ADMINISTRATOR)


def noted(office, meeting_id):
    with office.database.reading() as db:
        return notes.notes_of(db, meeting_id)


def say(office, meeting_id, person_id, said, kind=NoteKind.STATEMENT, **named):
    office.now += timedelta(minutes=1)
    return office.do(notes.add_note, meeting_id, NoteDraft(person_id, said, kind, **named)).id


def test_notes_stand_in_order_with_who_said_them_and_what_they_are(office, table):
    _case_id, meeting_id, (applicant, insurer, mediator, _recorder) = table
    say(office, meeting_id, mediator, "先从工时说起。")
    say(office, meeting_id, applicant, "每小时280元。", NoteKind.FACT)
    say(office, meeting_id, insurer, "可以到39,000元。\n左后灯总成不换。", NoteKind.PROPOSAL)
    assert [(one.speaker, one.kind) for one in noted(office, meeting_id)] == [
        ("陈国华", NoteKind.STATEMENT),
        ("黄志强", NoteKind.FACT),
        ("周敏", NoteKind.PROPOSAL),
    ]
    with office.database.reading() as db:
        said = notes.record_text(db, meeting_id)
    assert said == "陈国华：先从工时说起。\n黄志强：每小时280元。\n周敏：可以到39,000元。\n左后灯总成不换。"


def test_a_note_without_words_or_speaker_is_refused(office, table):
    for draft, field in ((NoteDraft(table[2][0], "  "), "text"), (NoteDraft(None, "有话"), "person_id")):
        with pytest.raises(Invalid) as invalid:
            office.do(notes.add_note, table[1], draft)
        assert [problem.field for problem in invalid.value.problems] == [field]


def test_somebody_who_came_unasked_is_noted_by_name(office, table):
    say(office, table[1], None, "我是他舅舅。", speaker="谢大伯")
    (row,) = noted(office, table[1])
    assert (row.speaker, row.side) == ("谢大伯", None)


def test_words_of_somebody_of_another_meeting_are_refused(office, table):
    _case_id, _meeting_id, (stranger, *_others) = meeting_of(office, 1)
    with pytest.raises(Refused) as refused:
        office.do(notes.add_note, table[1], NoteDraft(stranger, "错了"))
    assert refused.value.code == "no_longer_there"


def test_a_changed_note_keeps_its_moment_and_leaves_a_trace(office, table):
    case_id, meeting_id, (applicant, insurer, *_others) = table
    note_id = say(office, meeting_id, applicant, "每小时208元。")
    at = noted(office, meeting_id)[0].at
    office.now += timedelta(minutes=5)
    draft = NoteDraft(insurer, "每小时280元。", NoteKind.FACT, version=noted(office, meeting_id)[0].version)
    office.do(notes.change_note, note_id, draft)
    (row,) = noted(office, meeting_id)
    assert (row.at, row.speaker, row.text) == (at, "周敏", "每小时280元。")
    with office.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "note_changed")).one()
        assert entry.before[f"session_notes/{note_id}"]["text"] == "每小时208元。"
        assert "note_changed" in [line.act for line in history(db, case_id)]


def test_a_note_that_another_desk_changed_meanwhile_is_not_overwritten(office, table):
    note_id = say(office, table[1], table[2][0], "一")
    version = noted(office, table[1])[0].version
    office.do(notes.change_note, note_id, NoteDraft(table[2][0], "二", version=version))
    with pytest.raises(Refused) as refused:
        office.do(notes.change_note, note_id, NoteDraft(table[2][0], "三", version=version))
    assert refused.value.code == "changed_at_another_desk"
    assert noted(office, table[1])[0].text == "二"


def test_a_note_that_is_saved_unchanged_writes_nothing(office, table):
    note_id = say(office, table[1], table[2][0], "一")
    office.do(notes.change_note, note_id, NoteDraft(table[2][0], "一", version=noted(office, table[1])[0].version))
    with office.database.reading() as db:
        assert "note_changed" not in db.scalars(select(AuditEntry.act)).all()


def test_what_was_struck_out_stays_to_be_read_and_is_in_no_record(office, table):
    _case_id, meeting_id, (applicant, *_others) = table
    say(office, meeting_id, applicant, "留下的话")
    struck = say(office, meeting_id, applicant, "说错的话")
    office.do(notes.strike_note, struck)
    assert [one.is_struck for one in noted(office, meeting_id)] == [False, True]
    with office.database.reading() as db:
        assert notes.record_text(db, meeting_id) == "黄志强：留下的话"
    office.do(notes.unstrike, struck)
    with office.database.reading() as db:
        assert notes.record_text(db, meeting_id).endswith("黄志强：说错的话")


def test_undisputed_facts_of_all_meetings_are_together_each_once(office, table):
    case_id, meeting_id, (applicant, insurer, *_others) = table
    ids = [
        say(office, meeting_id, applicant, "事故发生在8月2日。", NoteKind.FACT),
        say(office, meeting_id, insurer, "事故发生在8月2日。", NoteKind.FACT),
        say(office, meeting_id, insurer, "保单有效。", NoteKind.FACT),
        say(office, meeting_id, insurer, "不算数。", NoteKind.FACT),
        say(office, meeting_id, applicant, "有争议。", NoteKind.FACT),
    ]
    for one in ids[:4]:
        office.do(notes.mark_undisputed, one, True)
    office.do(notes.strike_note, ids[3])
    with office.database.reading() as db:
        assert notes.undisputed_facts_of(db, case_id) == "事故发生在8月2日。\n保单有效。"
    office.do(notes.mark_undisputed, ids[2], False)
    with office.database.reading() as db:
        assert notes.undisputed_facts_of(db, case_id) == "事故发生在8月2日。"


def test_in_a_meeting_that_was_recorded_nothing_is_noted_any_more(office, table):
    note_id = say(office, table[1], table[2][0], "一")
    office.now += timedelta(hours=8)
    record = scheduling.SessionRecordDraft(SessionResult.CONTINUED, rights_told=True, recusal_asked=True)
    office.do(scheduling.record_session, table[1], record)
    for act in (
        lambda: say(office, table[1], table[2][0], "晚了"),
        lambda: office.do(notes.strike_note, note_id),
        lambda: office.do(private_notes.add_private_note, table[1], PrivateNoteDraft(table[2][0], "晚了")),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == "session_not_planned"


def test_the_story_of_the_case_does_not_repeat_every_sentence(office, table):
    say(office, table[1], table[2][0], "一")
    with office.database.reading() as db:
        assert "note_added" not in [line.act for line in history(db, table[0])]
        assert "note_added" in db.scalars(select(AuditEntry.act)).all()


# Private talk


def whisper(office, table, by=None):
    office.now += timedelta(minutes=1)
    with office.database.writing() as db:
        draft = PrivateNoteDraft(table[2][0], SECRET)
        note = private_notes.add_private_note(db, table[1], draft, by=by or office.by, now=office.now)
        return note.id


def read(office, table, by):
    with office.database.reading() as db:
        shown = private_notes.private_notes_of(db, table[1], by=by)
        words = private_notes.read_private_notes(db, table[1], by=by)
    assert {one.id for one in shown} == set(words)
    return list(words.values())


def test_the_mediator_reads_what_was_told_in_private(office, table, mediator):
    whisper(office, table, mediator)
    assert read(office, table, mediator) == [SECRET]


def test_an_administrator_reads_nothing_of_it(office, table, mediator, administrator):
    whisper(office, table, mediator)
    assert read(office, table, administrator) == []


def test_who_wrote_it_down_reads_it_and_so_does_the_mediator(office, table, mediator, administrator):
    with office.database.writing() as db:
        staff = add_staff(db, "刘思敏", Role.SECRETARY, by=office.by, now=office.now)
        recorder = Actor(staff.id, "刘思敏", Role.SECRETARY)
    whisper(office, table, recorder)
    assert read(office, table, recorder) == read(office, table, mediator) == [SECRET]
    assert read(office, table, administrator) == []


def test_another_mediator_who_takes_the_case_over_reads_nothing_of_it(office, table, mediator):
    whisper(office, table, mediator)
    with office.database.writing() as db:
        staff = add_staff(db, "何淑仪", Role.MEDIATOR, by=office.by, now=office.now)
        db.get_one(Mediator, office.mediator_ids[1]).staff_id = staff.id
        db.flush()
        by_the_test(db)
    assert read(office, table, Actor(staff.id, "何淑仪", Role.MEDIATOR)) == []


def test_a_desk_of_one_without_accounts_knows_its_mediator_by_name(office, table):
    whisper(office, table)
    assert read(office, table, Actor(None, "陈国华", Role.MEDIATOR)) == [SECRET]
    assert read(office, table, Actor(None, "何敏", Role.ADMINISTRATOR)) == []


def test_who_may_not_see_it_may_not_change_or_strike_it(office, table, mediator, administrator):
    note_id = whisper(office, table, mediator)
    for act in (
        lambda db: private_notes.strike_private_note(db, note_id, by=administrator, now=office.now),
        lambda db: private_notes.change_private_note(
            db, note_id, PrivateNoteDraft(table[2][0], "别的", version=1), by=administrator, now=office.now
        ),
    ):
        with pytest.raises(Refused) as refused, office.database.writing() as db:
            act(db)
        assert refused.value.code == "private_to_others"


def test_the_mediator_changes_and_strikes_it(office, table, mediator):
    note_id = whisper(office, table, mediator)
    with office.database.writing() as db:
        version = db.get_one(PrivateNote, note_id).version
        draft = PrivateNoteDraft(table[2][1], SECRET + "，不能再少", version=version)
        private_notes.change_private_note(db, note_id, draft, by=mediator, now=office.now)
        private_notes.strike_private_note(db, note_id, by=mediator, now=office.now)
    with office.database.reading() as db:
        (row,) = private_notes.private_notes_of(db, table[1], by=mediator)
    assert row.is_struck
    assert row.told_by == "周敏"


def test_the_trail_never_has_the_words_of_private_talk(office, table, mediator):
    note_id = whisper(office, table, mediator)
    with office.database.writing() as db:
        version = db.get_one(PrivateNote, note_id).version
        draft = PrivateNoteDraft(table[2][0], SECRET + "改", version=version)
        private_notes.change_private_note(db, note_id, draft, by=mediator, now=office.now)
    with office.database.reading() as db:
        trail = [
            json.dumps([entry.facts, entry.before, entry.after, entry.reason], ensure_ascii=False)
            for entry in db.scalars(select(AuditEntry))
        ]
        acts = [line.act for line in history(db, table[0])]
    assert not any(SECRET in one for one in trail)
    assert any("•••" in one for one in trail)
    assert not any(act.startswith("private") for act in acts)


def test_the_words_of_private_talk_stand_in_one_table_and_in_no_other(office, table, mediator):
    say(office, table[1], table[2][0], "公开的话")
    whisper(office, table, mediator)
    with office.database.reading() as db:
        found = [
            mapped.name
            for mapped in Base.metadata.sorted_tables
            if any(SECRET in str(row) for row in db.execute(select(mapped)).all())
        ]
    assert found == ["private_notes"]


def test_no_search_and_no_list_finds_private_talk(office, table, mediator):
    whisper(office, table, mediator)
    with office.database.reading() as db:
        for asked in (SECRET, SECRET[:4], "三万九千五百"):
            assert find_cases(db, asked) == find_people(db, asked) == []
            assert first_rows(db, CaseFilter(Queue.ALL, TODAY, text=asked), 50) == []
        assert check_index(db).is_right


def test_no_paper_and_no_list_that_goes_out_has_anything_of_it(office, table, mediator, tmp_path):
    say(office, table[1], table[2][0], "公开的话")
    whisper(office, table, mediator)
    with office.database.reading() as db:
        out = [
            record.record_facts(db, table[1]),
            case_details(db, table[0]),
            rows(db, [table[0]]),
        ]
        summary = export_cases(db, None, tmp_path / "out", AttachmentStore(tmp_path / "kept"))
    assert not any(SECRET in repr(one) for one in out)
    written = [one.read_bytes() for one in (tmp_path / "out").rglob("*") if one.is_file()]
    assert summary.private_left_out == 1
    assert any("公开的话".encode() in one for one in written)
    assert not any(SECRET.encode() in one for one in written)


def test_the_record_and_the_undisputed_facts_have_nothing_of_it(office, table, mediator):
    say(office, table[1], table[2][0], "公开的话")
    whisper(office, table, mediator)
    with office.database.reading() as db:
        assert notes.record_text(db, table[1]) == "黄志强：公开的话"
        assert SECRET not in notes.undisputed_facts_of(db, table[0])


def test_a_private_note_without_words_is_refused(office, table):
    with pytest.raises(Invalid):
        office.do(private_notes.add_private_note, table[1], PrivateNoteDraft(table[2][0], " "))


def test_the_record_begins_with_what_was_noted_in_the_room(office, table):
    say(office, table[1], table[2][0], "公开的话")
    whisper(office, table)
    office.do(rights.tell_and_ask_all, table[1])
    with office.database.reading() as db:
        draft = record_draft(db, table[1])
    assert (draft.notes, draft.recorder, draft.result) == ("黄志强：公开的话", "刘思敏", None)
    assert draft.rights_told
    assert draft.recusal_asked


def test_under_a_recused_mediator_nothing_more_is_noted_but_what_was_noted_is_put_right(office, table):
    case_id, meeting_id, (applicant, *_others) = table
    note_id = say(office, meeting_id, applicant, "每小时208元。")
    recuse(office, case_id)
    with pytest.raises(Refused, match="mediator_recused_here"):
        say(office, meeting_id, applicant, "还要说。")
    version = noted(office, meeting_id)[0].version
    office.do(notes.change_note, note_id, NoteDraft(applicant, "每小时280元。", version=version))
    assert [one.text for one in noted(office, meeting_id)] == ["每小时280元。"]
    office.do(assignment.appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[1]))
    say(office, meeting_id, applicant, "接着说。")
