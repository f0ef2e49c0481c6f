"""What the papers around a meeting are told by the services, on both databases; nothing private among it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.documents.lists.day_list import render_day_list
from mediator_desk.documents.papers.notice import render_notices, render_receipts
from mediator_desk.documents.papers.session_record import render_record, render_undisputed
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.models.session_words import AttendanceAnswer, DeliveryManner, NoteKind
from mediator_desk.models.words import PartyKind, PartySide, Role, SessionMode, SessionResult
from mediator_desk.services.cases import undo
from mediator_desk.services.cases.file_papers import FilePaper
from mediator_desk.services.mediators import assignment
from mediator_desk.services.papers import day_list, notices, printed, record
from mediator_desk.services.papers.day_list import DayListBy
from mediator_desk.services.papers.printed import PrintedPaper
from mediator_desk.services.sessions import (
    adjourning,
    authority,
    notes,
    offers,
    people,
    private_notes,
    record_draft,
    rights,
    room,
    scheduling,
)
from mediator_desk.services.sessions.offer_drafts import OfferDraft
from tests.arranged_rows import by_the_test
from tests.documents.meeting_papers import whole
from tests.services.conftest import NOW, TODAY
from tests.services.meetings_at_hand import AGENT, APPLICANT, MEDIATOR, RECORDER, meeting_of, recuse

SECRET = "底线是四万二，别告诉保险公司"


def read(office, service, *arguments, **named):
    with office.database.reading() as db:
        return service(db, *arguments, **named)


def write(office, service, *arguments, **named):
    with office.database.writing() as db:
        return service(db, *arguments, by=office.by, now=office.now, **named)


def add_party(office, case_id, name, side, position):
    with office.database.writing() as db:
        db.add(Party(case_id=case_id, side=side, position=position, kind=PartyKind.PERSON, name=name))
        db.flush()
        by_the_test(db)


def printed_acts(office, case_id):
    with office.database.reading() as db:
        query = select(AuditEntry).where(AuditEntry.case_id == case_id, AuditEntry.act == "paper_printed")
        return [dict(one.facts) for one in db.scalars(query.order_by(AuditEntry.id))]


def test_every_party_gets_a_notice_or_every_side_one(office):
    case_id, session_id, _people = meeting_of(office)
    add_party(office, case_id, "阿卜杜拉·买买提", PartySide.APPLICANT, 2)
    found = read(office, notices.notices, [session_id], now=office.now)
    assert [one.to.names for one in found][:2] == [(APPLICANT,), ("阿卜杜拉·买买提",)]
    assert len(found) == 3
    assert found[-1].to.agents == (AGENT,)
    assert found[0].issued_on == TODAY
    sides = read(office, notices.notices, [session_id], now=office.now, per_side=True)
    assert [len(one.to.names) for one in sides] == [2, 1]


def test_notices_of_a_day_come_in_order_of_time_and_leave_out_what_is_over(office):
    _case, late, _people = meeting_of(office, 1)
    other, early, _people = meeting_of(office, 0)
    found = read(office, notices.notices, [late, early], now=office.now)
    assert [one.meeting.session_id for one in found] == [early, early, late, late]
    write(office, scheduling.cancel_session, early, words="当事人有事")
    found = read(office, notices.notices, [late, early], now=office.now)
    assert {one.meeting.session_id for one in found} == {late}
    assert other


def test_a_notice_of_a_meeting_that_is_not_planned_is_refused(office):
    _case, session_id, _people = meeting_of(office)
    write(office, scheduling.cancel_session, session_id, words="当事人有事")
    for ids in ([session_id], [], [99_999]):
        with pytest.raises(Refused, match="no_meeting_planned"):
            read(office, notices.notices, ids, now=office.now)


def test_a_receipt_says_what_is_known_of_the_serving_of_its_notice(office):
    case_id, session_id, _people = meeting_of(office)
    with office.database.writing() as db:
        party = db.scalars(select(Party).where(Party.case_id == case_id, Party.name == APPLICANT)).one()
        served = PaperDelivery(
            case_id=case_id, session_id=session_id, paper=PaperKind.NOTICE_OF_MEDIATION, party_id=party.id,
            name=APPLICANT, manner=DeliveryManner.POST, place="海珠区新港西路21号", server="刘思敏", sent_on=TODAY,
        )  # fmt: skip
        db.add(served)
        db.flush()
        served_id = served.id
        by_the_test(db)
    first, second = read(office, notices.notice_receipts, [session_id])
    assert (first.manner, first.server, first.place) == (DeliveryManner.POST, "刘思敏", "海珠区新港西路21号")
    assert second.manner is None
    (again,) = read(office, notices.delivery_receipts, [served_id])
    assert (again.names, again.manner) == ((APPLICANT,), DeliveryManner.POST)
    assert "■邮寄" in whole(render_receipts([again]))
    with pytest.raises(Refused, match="no_longer_there"):
        read(office, notices.delivery_receipts, [served_id + 1])


def test_the_list_of_a_day_says_by_room_or_mediator_what_lacks_and_who_has_not_answered(office):
    _case, first, ids = meeting_of(office, 0)
    _other, second, _people = meeting_of(office, 1)
    write(office, people.answer, ids[0], AttendanceAnswer.CANNOT_COME)
    by_room = read(office, day_list.day_list, TODAY, DayListBy.ROOM, now=office.now)
    assert [len(part.lines) for part in by_room.parts] == [1, 1]
    line = next(line for part in by_room.parts for line in part.lines if line.meeting.session_id == first)
    assert line.refusing == (APPLICANT,)
    assert line.unanswered == (AGENT,)
    assert FilePaper.RIGHTS_NOTICE in line.lacks
    assert FilePaper.EVIDENCE in line.lacks
    assert FilePaper.AUTHORITY in line.lacks
    by_mediator = read(office, day_list.day_list, TODAY, DayListBy.MEDIATOR, now=office.now)
    assert [{one.meeting.mediators[0] for one in part.lines} for part in by_mediator.parts] == [
        {part.name} for part in by_mediator.parts
    ]
    assert {one.meeting.session_id for part in by_mediator.parts for one in part.lines} == {first, second}


def test_telephone_numbers_are_masked_on_the_list_of_a_day(office):
    case_id, _session, _people = meeting_of(office)
    with office.database.writing() as db:
        db.scalars(select(Party).where(Party.case_id == case_id, Party.name == APPLICANT)).one().phone = "13800005678"
    text = whole(render_day_list(read(office, day_list.day_list, TODAY, DayListBy.ROOM, now=office.now)))
    assert "138****5678" in text
    assert "13800005678" not in text


def test_a_day_without_meetings_has_no_list(office):
    with pytest.raises(Refused, match="no_meetings_that_day"):
        read(office, day_list.day_list, date(2026, 10, 7), DayListBy.ROOM, now=office.now)


def test_the_record_is_written_from_what_was_noted_and_offered_in_the_meeting(office):
    case_id, session_id, (applicant, agent, mediator, _recorder) = meeting_of(office)
    write(office, rights.tell_and_ask_all, session_id)
    for who, text, kind in (
        (mediator, "请双方陈述。", NoteKind.STATEMENT),
        (applicant, "修车花了四万八。", NoteKind.STATEMENT),
        (agent, "工时价格", NoteKind.ISSUE),
    ):
        write(office, notes.add_note, session_id, notes.NoteDraft(who, text, kind))
    struck = write(office, notes.add_note, session_id, notes.NoteDraft(applicant, "说错了的话"))
    write(office, notes.strike_note, struck.id)
    said = write(office, notes.add_note, session_id, notes.NoteDraft(agent, "事故确实发生了。", NoteKind.FACT))
    write(office, notes.mark_undisputed, said.id, True)
    draft = OfferDraft(PartySide.APPLICANT, Decimal("45000.00"), "七日内付清", session_id=session_id)
    write(office, offers.make_offer, case_id, replace(draft, above_claim=True))
    facts = read(office, record.record_facts, session_id)
    text = whole(render_record(facts))
    for wanted in (
        f"{APPLICANT}：修车花了四万八。", f"{MEDIATOR}：请双方陈述。", "工时价格", "事故确实发生了。", "45,000.00",
        RECORDER, f"{APPLICANT}答：不申请回避。",
    ):  # fmt: skip
        assert wanted in text, wanted
    assert "说错了的话" not in text
    assert facts.undisputed == "事故确实发生了。"
    undisputed = read(office, record.undisputed_facts, case_id)
    assert undisputed.facts == "事故确实发生了。"
    assert undisputed.mediators == (MEDIATOR,)


def test_nothing_that_was_told_in_private_is_on_any_paper(office):
    """Looked for in the text of every PDF, for who told it and for everybody else alike."""
    case_id, session_id, (applicant, agent, _mediator, _recorder) = meeting_of(office)
    write(office, private_notes.add_private_note, session_id, private_notes.PrivateNoteDraft(applicant, SECRET))
    write(office, notes.add_note, session_id, notes.NoteDraft(agent, "愿意再商量。"))
    hidden = OfferDraft(
        PartySide.APPLICANT, Decimal("31234.56"), SECRET, is_private=True, session_id=session_id, above_claim=True
    )
    write(office, offers.make_offer, case_id, hidden)
    write(office, authority.tell_authority, case_id, authority.AuthorityDraft(Decimal("56789.12"), words=SECRET))
    note = notes.NoteDraft(agent, "保险合同有效。")
    write(office, notes.mark_undisputed, write(office, notes.add_note, session_id, note).id, True)
    papers = [
        render_notices(read(office, notices.notices, [session_id], now=office.now)),
        render_receipts(read(office, notices.notice_receipts, [session_id])),
        render_day_list(read(office, day_list.day_list, TODAY, DayListBy.ROOM, now=office.now)),
        render_day_list(read(office, day_list.day_list, TODAY, DayListBy.MEDIATOR, now=office.now)),
        render_record(read(office, record.record_facts, session_id)),
        render_undisputed(read(office, record.undisputed_facts, case_id)),
    ]
    for paper in papers:
        text = whole(paper)
        assert "底线" not in text
        assert "31,234.56" not in text
        assert "31234.56" not in text
        assert "56,789.12" not in text


def test_offers_made_after_a_record_was_typed_by_hand_change_nothing_of_it(office):
    case_id = office.in_mediation()
    office.meet(case_id, SessionResult.CONTINUED)
    with office.database.writing() as db:
        meeting = db.scalars(select(MediationSession).where(MediationSession.case_id == case_id)).one()
        meeting.applicant_offer, session_id = "旧方案三万元", meeting.id
    before = read(office, record.record_facts, session_id)
    for hidden in (True, False):
        draft = OfferDraft(PartySide.APPLICANT, Decimal("21234.56"), SECRET, is_private=hidden)
        write(office, offers.make_offer, case_id, draft)
        assert read(office, record.record_facts, session_id) == before
    assert before.applicant_offer == "旧方案三万元"


@pytest.mark.parametrize("act", [offers.take_back, offers.accept])
@pytest.mark.parametrize("is_held", [True, False])
def test_a_record_says_what_was_offered_then_whatever_becomes_of_the_offer(office, is_held, act):
    case_id, session_id, _people = meeting_of(office)
    write(office, room.open_session, session_id)
    draft = OfferDraft(PartySide.RESPONDENT, Decimal("15000.00"), "七日内付清", session_id=session_id)
    offer = write(office, offers.make_offer, case_id, draft)
    office.now += timedelta(hours=3)
    if is_held:
        typed = replace(read(office, record_draft.record_draft, session_id), result=SessionResult.CONTINUED)
        typed = replace(typed, rights_told=True, recusal_asked=True)
        write(office, scheduling.record_session, session_id, typed)
    else:
        write(office, adjourning.adjourn_session, session_id, adjourning.AdjournDraft("改日再谈"))
    before = read(office, record.record_facts, session_id)
    office.now += timedelta(days=1)
    write(office, act, offer.id)
    assert read(office, record.record_facts, session_id) == before
    assert "15,000.00" in whole(render_record(before))


def test_a_notice_does_not_name_a_mediator_who_had_to_leave(office):
    case_id, session_id, _people = meeting_of(office)
    recuse(office, case_id)
    for facts in (
        lambda db: notices.notices(db, [session_id], now=office.now),
        lambda db: notices.notice_receipts(db, [session_id]),
    ):
        with pytest.raises(Refused, match="mediator_recused_here"), office.database.reading() as db:
            facts(db)
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[1]))
    assert "何淑仪" in whole(render_notices(read(office, notices.notices, [session_id], now=office.now)))


def test_a_recorded_meeting_prints_what_was_recorded(office):
    case_id = office.in_mediation()
    office.meet(case_id, SessionResult.CONTINUED)
    with office.database.writing() as db:
        meeting = db.scalars(select(MediationSession).where(MediationSession.case_id == case_id)).one()
        meeting.notes, meeting.applicant_offer, meeting.recorder = "旧记录的经过", "旧方案", "张记录"
        session_id = meeting.id
    facts = read(office, record.record_facts, session_id)
    assert facts.result is SessionResult.CONTINUED
    text = whole(render_record(facts))
    for said in ("旧记录的经过", "申请人：旧方案", "记录人：张记录", "■延期继续调解"):
        assert said in text, said
    assert read(office, record.last_meeting, case_id) == session_id


def test_the_record_says_when_they_left_only_once_they_did(office):
    _case, session_id, _people = meeting_of(office)
    assert read(office, record.record_facts, session_id).held_until is not None  # as planned
    office.now = NOW + timedelta(hours=6)
    write(office, room.open_session, session_id)
    assert read(office, record.record_facts, session_id).held_until is None
    write(office, room.close_session, session_id)
    assert read(office, record.record_facts, session_id).held_until is None  # at the same moment: nobody knows when
    office.now += timedelta(minutes=5)
    write(office, room.open_session, session_id)
    office.now += timedelta(minutes=40)
    write(office, room.close_session, session_id)
    assert read(office, record.record_facts, session_id).held_until == office.now


def test_an_adjourned_meeting_says_so_and_why(office):
    _case, session_id, _people = meeting_of(office)
    write(office, adjourning.adjourn_session, session_id, adjourning.AdjournDraft("等鉴定意见", None))
    facts = read(office, record.record_facts, session_id)
    assert facts.result is SessionResult.CONTINUED
    assert "等鉴定意见" in whole(render_record(facts))


def test_a_cancelled_meeting_and_one_that_is_not_there_have_no_record(office):
    case_id, session_id, _people = meeting_of(office)
    write(office, scheduling.cancel_session, session_id, words="当事人有事")
    with pytest.raises(Refused, match="session_cancelled"):
        read(office, record.record_facts, session_id)
    for asked in ((record.record_facts, 99_999), (record.last_meeting, case_id)):
        with pytest.raises(Refused, match="session_not_planned"):
            read(office, *asked)


def test_undisputed_facts_of_the_outcome_come_first_and_none_are_refused(office):
    case_id, _session, _people = meeting_of(office)
    with pytest.raises(Refused, match="nothing_undisputed"):
        read(office, record.undisputed_facts, case_id)
    with office.database.writing() as db:
        db.get_one(Case, case_id).undisputed_facts = "双方签字确认的事实"
    assert read(office, record.undisputed_facts, case_id).facts == "双方签字确认的事实"


def test_a_meeting_online_gives_its_link_to_the_notice(office):
    case_id = office.in_mediation()
    draft = scheduling.SessionDraft(
        TODAY + timedelta(days=1), time(10), time(11), mode=SessionMode.ONLINE, place="https://m.example.cn/1"
    )
    meeting = office.do(scheduling.plan_session, case_id, draft)
    found = read(office, notices.notices, [meeting.id], now=office.now)
    assert "https://m.example.cn/1" in whole(render_notices(found))


def test_a_printed_paper_is_kept_on_its_case_and_the_acceptance_is_final_then(office):
    case_id = office.accept()
    assert read(office, undo.last_step, case_id, by=office.by).refusal is None
    papers = [
        PrintedPaper(case_id, PaperKind.NOTICE_OF_MEDIATION, 1),
        PrintedPaper(case_id, PaperKind.NOTICE_OF_MEDIATION, 1),
    ]
    write(office, printed.tell_printed, [*papers, PrintedPaper(case_id, PaperKind.RETURN_OF_SERVICE, 1)])
    assert printed_acts(office, case_id) == [
        {"paper": "notice_of_mediation", "sequence": 1, "copies": 2},
        {"paper": "return_of_service", "sequence": 1, "copies": 1},
    ]
    assert read(office, undo.last_step, case_id, by=office.by).refusal.code == "number_is_printed"


def test_the_list_of_a_day_stays_in_the_house_and_binds_no_case(office):
    case_id = office.accept()
    write(office, printed.tell_day_list_printed, TODAY, 3)
    assert read(office, undo.last_step, case_id, by=office.by).refusal is None


def test_an_archivist_may_print_too(office):
    case_id = office.accept()
    with office.database.writing() as db:
        archivist = Actor(None, "档案员", Role.ARCHIVIST)
        printed.tell_printed(db, [PrintedPaper(case_id, PaperKind.MEDIATION_RECORD)], by=archivist, now=NOW)
    assert len(printed_acts(office, case_id)) == 1


def test_a_meeting_to_which_nobody_sat_down_says_so_and_asks_nobody_to_sign(office):
    _case, session_id, _people = meeting_of(office)
    write(office, adjourning.adjourn_session, session_id, adjourning.AdjournDraft("申请人生病"))
    text = whole(render_record(read(office, record.record_facts, session_id)))
    assert "本次调解未进行" in text
    assert "申请人生病" in text
    for said in ("调解员向到场各方告知", "是否申请调解员回避", "核对无误", f"申请人：{APPLICANT}（签名"):
        assert said not in text


def test_what_was_pasted_with_control_characters_is_printed(office):
    _case, session_id, (applicant, *_others) = meeting_of(office)
    write(office, notes.add_note, session_id, notes.NoteDraft(applicant, "修车\x01花了\x00四万八。"))
    assert "修车花了四万八。" in whole(render_record(read(office, record.record_facts, session_id)))
