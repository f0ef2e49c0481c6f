"""What everybody is there for works under their own login: the life of a case, and each duty's part of it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.session_room import PrivateNote, SettlementOffer
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import AttachmentKind, CaseState, OutcomeKind, PartySide, Role
from mediator_desk.server import logins
from mediator_desk.services import bin_emptying
from mediator_desk.services.aftercare import archive, follow_up
from mediator_desk.services.aftercare.archive import ArchiveDraft
from mediator_desk.services.aftercare.follow_up import FollowUpDraft
from mediator_desk.services.agreements import agreements
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.cases import case_details, register, undo
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.mediators import assignment
from mediator_desk.services.office import committee, people, server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.services.privacy import destruction
from mediator_desk.services.review import review
from mediator_desk.services.search import find
from mediator_desk.services.sessions import outcomes, private_notes
from tests.server.walled_office import Walled
from tests.services.after_effect import agreement, pay, sign
from tests.services.conftest import NOW, TODAY, Office


def _agreed(office: Office, mediator: int = 0, **fields: object) -> int:
    """Bring a case to an agreement, every step by who sits at the desk."""
    office.now = NOW
    case_id = office.receive(**fields)
    office.do(review.accept_case, case_id)
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[mediator]))
    office.meet(case_id)
    draft = outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=Decimal("20000.00"))
    office.do(outcomes.record_outcome, case_id, draft)
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    return case_id


def test_a_mediator_brings_a_case_of_ones_own_to_its_end_and_the_archivist_puts_it_away(working: Walled):
    with working.desk("mediator") as office:
        case_id = _agreed(office, name="生平甲", identity_number="440106199001011236")
        sign(office, case_id)
        pay(office, agreement(office, case_id).instalments[0], "20000")
        office.do(archive.close_case, case_id)
    with working.desk("archivist") as office:
        office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.LONG, "纸质卷宗另行装订"))
        assert office.case(case_id).state is CaseState.ARCHIVED
        assert _facts(office, case_id) == "•••"
    with working.desk("secretary") as office:
        assert _facts(office, case_id) == "申请人称保险公司拒赔。"


def _facts(office: Office, case_id: int) -> str:
    with office.database.reading() as db:
        return db.scalars(select(Case.facts).where(Case.id == case_id)).one()


def test_a_secretary_works_on_every_case(working: Walled):
    with working.desk("secretary") as office:
        for mediator in (0, 1):
            case_id = _agreed(office, mediator, name=f"秘书{mediator}")
            assert office.case(case_id).state is CaseState.AGREED


def test_a_mediator_takes_a_case_that_nobody_has_and_then_nobody_else_sees_it(working: Walled):
    with working.desk("other") as office:
        case_id = office.receive("白素贞")
        office.do(review.accept_case, case_id)
        office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[1]))
        assert office.case(case_id).state is CaseState.IN_MEDIATION
    with working.desk("mediator") as office, office.database.reading() as db:
        assert db.get(Case, case_id) is None
        assert db.scalars(select(Party).where(Party.case_id == case_id)).all() == []
    with working.desk("secretary") as office:
        draft = assignment.AppointmentDraft(office.mediator_ids[0], words="原调解员回避")
        office.do(assignment.appoint_mediator, case_id, draft)
    for who in ("mediator", "other"):  # now, and once
        with working.desk(who) as office:
            assert office.case(case_id).mediator_id == office.mediator_ids[0]


def test_what_was_told_in_private_is_the_mediators_alone(working: Walled):
    with working.desk("mediator") as office:
        case_id = office.receive("密谈人")
        office.do(review.accept_case, case_id)
        office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[0]))
        session_id = _begun(office, case_id)
        draft = private_notes.PrivateNoteDraft(None, "最低八万", "密谈人", PartySide.APPLICANT)
        office.do(private_notes.add_private_note, session_id, draft)
        with office.database.reading() as db:
            assert [note.text for note in db.scalars(select(PrivateNote))] == ["最低八万"]
    for who in ("secretary", "administrator", "other", "archivist"):
        with working.desk(who) as office, office.database.reading() as db:
            assert db.scalars(select(PrivateNote)).all() == []
            assert db.scalars(select(SettlementOffer).where(SettlementOffer.is_private)).all() == []


def _begun(office: Office, case_id: int, room_place: int = 0) -> int:
    from datetime import time

    from mediator_desk.services.sessions import room, scheduling

    draft = scheduling.SessionDraft(date(2026, 10, 9), time(9, 30), time(11, 0), room_id=office.room_ids[room_place])
    meeting = office.do(scheduling.plan_session, case_id, draft)
    office.now = NOW.replace(day=9, hour=2)
    office.do(room.open_session, meeting.id)
    return meeting.id


def test_an_archivist_finds_by_name_and_not_by_the_number_of_a_person(working: Walled):
    with working.desk("secretary") as office:
        case_id = _agreed(office, 1, name="归档人", identity_number="440106196601011230")
        sign(office, case_id)
        pay(office, agreement(office, case_id).instalments[0], "20000")
        office.do(archive.close_case, case_id)
    for who, by_number in (("secretary", [case_id]), ("archivist", [])):
        with working.desk(who) as office, office.database.reading() as db:
            assert [one.id for one in find.find_cases(db, "归档人")] == [case_id]
            assert [one.id for one in find.find_cases(db, "440106196601011230")] == by_number
            party = db.scalars(select(Party).where(Party.case_id == case_id, Party.name == "归档人")).one()
            assert party.identity_number == ("440106196601011230" if by_number else "4401**********1230")
            assert case_details.case_details(db, case_id) is not None


def test_what_an_archivist_saves_leaves_the_index_of_search_as_it_was(working: Walled):
    from mediator_desk.search_index.checking import check

    with working.desk("secretary") as office:
        case_id = _agreed(office, 1, name="索引人", identity_number="440106196601011259")
        sign(office, case_id)
        pay(office, agreement(office, case_id).instalments[0], "20000")
        office.do(archive.close_case, case_id)
    with working.desk("archivist") as office:
        with office.database.writing() as db:
            what = {"kind": AttachmentKind.FILE_PAPER, "name": "扫描件.pdf", "content": b"%PDF-1.4"}
            assert keep_file(db, case_id, **what, store=office.database.store, by=office.by, now=NOW).id
        office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.SHORT, "纸质卷宗另行装订"))
    with working.database("") as database, database.reading() as db:
        assert check(db.connection()).is_right


def test_a_step_is_taken_back_by_who_made_it(working: Walled):
    with working.desk("mediator") as office:
        office.now = NOW
        case_id = office.receive("撤回人")
        office.do(review.accept_case, case_id)
        office.do(undo.undo_last_step, case_id, "点错了")
        assert office.case(case_id).state is CaseState.RECEIVED


def test_lists_show_what_a_login_sees(working: Walled):
    seen = {}
    for who in ("mediator", "other", "secretary", "archivist", "administrator"):
        with working.desk(who) as office, office.database.reading() as db:
            seen[who] = set(db.scalars(select(Case.id)))
            assert set(register.ids(db, CaseFilter(Queue.ARCHIVED, TODAY))) <= seen[who]
    assert seen["secretary"] == seen["administrator"]
    assert seen["mediator"] < seen["secretary"]
    assert seen["archivist"] < seen["secretary"]


def test_settings_are_kept_by_secretaries_and_refused_to_others(working: Walled):
    with working.desk("secretary") as office, office.database.writing() as db:
        committee.add_room(db, "第三调解室", by=office.by, now=NOW)
        people.save_staff(db, None, people.StaffDraft("新来的", Role.SECRETARY), by=office.by, now=NOW)
    with working.desk("mediator") as office, pytest.raises(Unavailable) as told, office.database.writing() as db:
        committee.add_room(db, "第四调解室", by=office.by, now=NOW)
    assert told.value.code == "server_refuses_this"


def test_an_administrator_adds_changes_and_removes_people(working: Walled):
    draft = ServerPersonDraft("短工", Role.SECRETARY)
    with working.desk("administrator") as office:
        with office.database.writing() as db:
            given = server_people.add_person(db, draft, by=office.by, now=NOW)
        with office.database.reading() as db:
            row = next(one for one in server_people.login_rows(db) if one.login == given.login)
        with office.database.writing() as db:
            server_people.change_person(db, row.staff_id, Role.MEDIATOR, Sight.OWN, by=office.by, now=NOW)
        with office.database.writing() as db:
            server_people.remove_person(db, row.staff_id, by=office.by, now=NOW)
        with office.database.reading() as db:
            assert given.login not in {one.login for one in server_people.login_rows(db)}
    for who in ("secretary", "mediator", "archivist"):
        with working.desk(who) as office, pytest.raises(Refused), office.database.writing() as db:
            server_people.add_person(db, ServerPersonDraft("混入", Role.ADMINISTRATOR), by=office.by, now=NOW)


def test_a_follow_up_is_kept_by_the_archivist(working: Walled):
    with working.desk("secretary") as office:
        case_id = _agreed(office, 0, name="回访人")
        sign(office, case_id)
        pay(office, agreement(office, case_id).instalments[0], "20000")
        office.do(archive.close_case, case_id)
    with working.desk("archivist") as office:
        office.do(
            follow_up.record_follow_up, case_id, FollowUpDraft(satisfaction=5, was_performed=True, remarks="已付")
        )
        with office.database.reading() as db:
            assert [one.satisfaction for one in follow_up.follow_ups_of(db, case_id)] == [5]


def test_an_administrator_empties_the_bin_of_what_nobody_else_may_read(working: Walled):
    with working.desk("mediator") as office:
        taken = office.receive("先到的人", identity_number="440106196601011291")
        office.do(review.accept_case, taken)
        office.do(assignment.appoint_mediator, taken, assignment.AppointmentDraft(office.mediator_ids[0]))
        with suppress(Refused):  # a test before this one took the room already
            _begun(office, taken)
    with working.desk("other") as office:
        case_id = office.receive("弃案人", identity_number="440106196601011283")
        office.do(review.accept_case, case_id)
        office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[1]))
        with pytest.raises(Refused) as told:
            _begun(office, case_id)  # a room that is taken by a case which this mediator does not see
        assert told.value.code == "room_taken_unseen"
        session_id = _begun(office, case_id, 1)
        draft = private_notes.PrivateNoteDraft(None, "谁也不许看", "弃案人", PartySide.APPLICANT)
        office.do(private_notes.add_private_note, session_id, draft)
    with working.desk("administrator") as office:
        office.now = NOW.replace(day=9, hour=8)
        with pytest.raises(Refused), office.database.writing() as db:
            logins.take_unseen(db.connection(), case_id)  # it does not go
        with working.connected("") as raw:
            raw.execute("UPDATE cases SET state = 'binned', binned_at = now() WHERE id = %s", [case_id])
        with office.database.writing() as db:
            bin_emptying.delete_case(db, db.get_one(Case, case_id))
    with working.connected("") as raw:
        for table in ("cases", "parties", "mediation_sessions"):
            column = "id" if table == "cases" else "case_id"
            assert raw.execute(f"SELECT count(*) FROM {table} WHERE {column} = %s", [case_id]).fetchone() == (0,)
        assert raw.execute("SELECT count(*) FROM private_notes WHERE text = '谁也不许看'").fetchone() == (0,)


def test_a_secretary_destroys_a_file_whose_term_is_over_and_the_trail_of_it(working: Walled):
    with working.desk("secretary") as office:
        case_id = _agreed(office, 1, name="满期人", identity_number="440106196601011267")
        sign(office, case_id)
        pay(office, agreement(office, case_id).instalments[0], "20000")
        office.do(archive.close_case, case_id)
        office.do(archive.archive_case, case_id, ArchiveDraft(ArchiveClass.SHORT, "纸质卷宗另行装订"))
        with working.connected("") as raw:
            raw.execute("UPDATE cases SET kept_until = '2026-10-01' WHERE id = %s", [case_id])
        with office.database.writing() as db:
            draft = destruction.DestructionDraft(approved_by="何敏敏", words="满期")
            destruction.destroy_files(db, [case_id], draft, by=office.by, now=office.now)
    with working.connected("") as raw:
        told = "SELECT count(*) FROM audit_entries WHERE case_id = %s AND act <> 'file_destroyed' AND facts <> '{}'"
        assert raw.execute(told, [case_id]).fetchone() == (0,)
        assert raw.execute("SELECT count(*) FROM cases WHERE id = %s", [case_id]).fetchone() == (0,)
        assert raw.execute("SELECT count(*) FROM destructions WHERE case_id = %s", [case_id]).fetchone() == (1,)


def test_who_a_mediator_is_and_what_somebody_does_changes_by_the_server_alone(working: Walled):
    with working.desk("administrator") as office:
        with office.database.writing() as db:
            mediator = committee.add_mediator(db, "新聘调解员", by=office.by, now=NOW)
            member = committee.add_staff(db, "新聘人", Role.MEDIATOR, by=office.by, now=NOW)
        with office.database.writing() as db:
            draft = replace(people.mediator_draft(db, mediator.id), staff_id=member.id, telephone="020-1")
            people.save_mediator(db, mediator.id, draft, by=office.by, now=NOW)
        with office.database.reading() as db:
            kept = people.mediator_draft(db, mediator.id)
            assert (kept.staff_id, kept.telephone) == (member.id, "020-1")
        with pytest.raises(Refused) as told, office.database.writing() as db:
            draft = replace(people.staff_draft(db, working.staff["other"]), role=Role.SECRETARY)
            people.save_staff(db, working.staff["other"], draft, by=office.by, now=NOW)
        assert told.value.code == "has_a_login_of_their_own"
    with working.desk("secretary") as office, pytest.raises(Refused) as told, office.database.writing() as db:
        draft = replace(people.mediator_draft(db, mediator.id), staff_id=None)
        people.save_mediator(db, mediator.id, draft, by=office.by, now=NOW)
    assert told.value.code == "not_for_login"
