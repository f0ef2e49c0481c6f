"""What a mediator was told in private is found nowhere else: no list, search, paper, export, trail or history."""

from __future__ import annotations

import io
import json
import logging
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from pypdf import PdfReader
from sqlalchemy import inspect, select, text

from mediator_desk.documents.lists.day_list import render_day_list
from mediator_desk.documents.lists.handover import HandOverPaper, render_hand_over_bytes
from mediator_desk.documents.papers.agreement import render_agreement_bytes
from mediator_desk.documents.papers.kinds import orders_possible
from mediator_desk.documents.papers.making import draw_order, read_order
from mediator_desk.documents.papers.notice import render_notices, render_receipts
from mediator_desk.documents.papers.session_record import render_record, render_undisputed
from mediator_desk.exchange.calendar_file import CalendarLook
from mediator_desk.exchange.open_format import export_cases
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_words import NoteKind
from mediator_desk.models.words import EndReason, OutcomeKind, PartySide, Role, SessionResult
from mediator_desk.services import kept_inputs
from mediator_desk.services.agreements import agreements
from mediator_desk.services.agreements.agreement_paper import agreement_facts
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.cases.history import history
from mediator_desk.services.mediators import handover
from mediator_desk.services.office import committee
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.day_list import DayListBy, day_list
from mediator_desk.services.papers.notices import notice_receipts, notices
from mediator_desk.services.papers.record import record_facts, undisputed_facts
from mediator_desk.services.search.find import find_cases
from mediator_desk.services.search.people import find_people
from mediator_desk.services.sessions import authority, notes, offers, outcomes, private_notes, scheduling
from mediator_desk.services.sessions.calendar import calendar_rows
from mediator_desk.services.sessions.calendar_entries import EntryChoice
from mediator_desk.services.sessions.ladder import ladder, offers_in_words
from mediator_desk.services.sessions.offer_drafts import OfferDraft, PaymentDraft
from mediator_desk.services.sessions.private_sight import may_see
from mediator_desk.services.today.board import today_board
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.views.sessions.calendar_work import calendar_content
from tests.services.conftest import TODAY
from tests.services.meetings_at_hand import meeting_of

NOTE, CHANGED_NOTE = "底牌：家里急等钱用", "底牌：妻子下月手术"
OFFER, CHANGED_OFFER = "悄悄透露可以再降", "悄悄透露最低如此"
AUTHORITY = "总部口头同意破例"
KEPT = "还没保存的密谈"
AMOUNTS = ("21357.91", "24681.53", "27913.57")
"""Of the private offer, its change, and the authority, in yuan."""
PRIVATE = (NOTE, CHANGED_NOTE, OFFER, CHANGED_OFFER, AUTHORITY, KEPT, *AMOUNTS)
WHERE_IT_STANDS = {"private_notes", "settlement_offers", "settlement_authorities", "offered_payments", "kept_inputs"}


def leaks(told):
    """Return the private words that stand in a text; amounts in yuan, with marks for thousands, and in fen."""
    amounts = {f"{Decimal(one):,}" for one in AMOUNTS} | {one.replace(".", "") for one in AMOUNTS}
    return [one for one in (*PRIVATE, *amounts) if one in str(told)]


@pytest.fixture
def told(office, caplog):
    """Tell the mediator everything in private, in a meeting that is recorded and leads to an agreement."""
    caplog.set_level(logging.DEBUG)
    case_id, session_id, people = meeting_of(office)
    at, mine = {"by": office.by, "now": office.now}, {"by": mediator_of(office), "now": office.now}
    first, second, limit = map(Decimal, AMOUNTS)
    with office.database.writing() as db:
        note = private_notes.add_private_note(db, session_id, private_notes.PrivateNoteDraft(people[0], NOTE), **at)
        db.flush()
        changed = private_notes.PrivateNoteDraft(people[0], CHANGED_NOTE, version=note.version)
        private_notes.change_private_note(db, note.id, changed, **mine)
        notes.add_note(db, session_id, notes.NoteDraft(people[0], "公开说的话", NoteKind.FACT), **at)
    draft = OfferDraft(
        PartySide.RESPONDENT, first, OFFER, (PaymentDraft(first, TODAY + timedelta(days=9)),), is_private=True,
        session_id=session_id,
    )  # fmt: skip
    with office.database.writing() as db:
        offer = offers.make_offer(db, case_id, draft, **at)
        db.flush()
        mended = replace(draft, amount=second, words=CHANGED_OFFER, payments=(), version=offer.version)
        offers.change_offer(db, offer.id, mended, **mine)
        authority.tell_authority(db, case_id, authority.AuthorityDraft(limit, words=AUTHORITY), **at)
        clerk = db.scalars(select(Staff).limit(1)).one()
        kept = kept_inputs.Kept(f"private_note/{session_id}", {"text": KEPT}, office.now, case_id)
        kept_inputs.keep_input(db, kept, staff_id=clerk.id)
    return office, case_id, session_id


def mediator_of(office):
    """Return the mediator as somebody who works here."""
    with office.database.writing() as db:
        known = db.scalars(select(Staff).where(Staff.name == "陈国华")).first()
        if known is None:
            known = committee.add_staff(db, "陈国华", Role.MEDIATOR, by=office.by, now=office.now)
        return Actor(known.id, "陈国华", Role.MEDIATOR)


def pdf_text(content):
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).replace("\n", "")


def test_no_other_table_holds_a_private_word_nor_does_the_log(told, caplog):
    office, _case_id, _session_id = told
    with office.database.reading() as db:
        names = set(inspect(db.connection()).get_table_names()) - WHERE_IT_STANDS
        assert "audit_entries" in names
        found = {}
        for name in sorted(names):
            rows = db.execute(text(f'SELECT * FROM "{name}"'))
            found |= {name: leaks([list(row) for row in rows])}
        assert {name: words for name, words in found.items() if words} == {}
    assert leaks(caplog.text) == []


def test_no_list_search_or_history_finds_it(told):
    office, case_id, session_id = told
    with office.database.reading() as db:
        for words in PRIVATE:
            assert find_cases(db, words) == []
            assert find_people(db, words) == []
            for queue in Queue:
                assert register.first_rows(db, CaseFilter(queue, TODAY, text=words), 10) == []
        shown = [
            case_details(db, case_id), history(db, case_id), register.first_rows(db, CaseFilter(Queue.ALL, TODAY), 10),
            today_board(db, TODAY), calendar_rows(db, TODAY, TODAY), ladder(db, case_id, office.by),
            offers_in_words(db, case_id), notes.record_text(db, session_id), notes.notes_of(db, session_id),
            private_notes.private_notes_of(db, session_id, by=office.by),
            authority.authority_of(db, case_id, PartySide.RESPONDENT, by=office.by),
        ]  # fmt: skip
        assert [leaks(one) for one in shown if leaks(one)] == []


def test_the_finder_and_its_palette_show_nothing(told):
    from mediator_desk.views.finder.results import look_up

    office, _case_id, _session_id = told
    for words in PRIVATE:
        assert look_up(office.database, words, (), by=office.by) == []


def test_no_paper_of_a_meeting_says_it(told):
    office, case_id, session_id = told
    with office.database.reading() as db:
        before = [
            render_notices(notices(db, [session_id], now=office.now)),
            render_receipts(notice_receipts(db, [session_id])),
            *(render_day_list(day_list(db, TODAY, by, now=office.now)) for by in DayListBy),
        ]  # fmt: skip
    office.now += timedelta(hours=8)
    record = scheduling.SessionRecordDraft(SessionResult.AGREED, rights_told=True, recusal_asked=True)
    office.do(scheduling.record_session, session_id, record)
    with office.database.writing() as db:
        note = notes.notes_of(db, session_id)[0]
        db.execute(text("UPDATE session_notes SET is_undisputed = :yes WHERE id = :id"), {"yes": True, "id": note.id})
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(
        OutcomeKind.AGREED, TODAY, agreed_amount=Decimal("20000.00")
    ))  # fmt: skip
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    with office.database.reading() as db:
        after = [
            render_record(record_facts(db, session_id)), render_undisputed(undisputed_facts(db, case_id)),
            render_agreement_bytes(agreement_facts(db, case_id)),
        ]  # fmt: skip
    papers = [pdf_text(one) for one in (*before, *after)]
    assert all(papers)
    assert "公开说的话" in papers[4]
    assert [leaks(one) for one in papers if leaks(one)] == []


def test_no_paper_of_its_case_says_it_nor_the_facts_that_papers_are_made_of(told):
    office, case_id, session_id = told
    made = papers_that_can_be_made(office, case_id)
    office.now += timedelta(hours=8)
    record = scheduling.SessionRecordDraft(SessionResult.NOT_AGREED, rights_told=True, recusal_asked=True)
    office.do(scheduling.record_session, session_id, record)
    made |= papers_that_can_be_made(office, case_id)
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(
        OutcomeKind.NOT_AGREED, TODAY, EndReason.TOO_FAR_APART, was_told_other_routes=True
    ))  # fmt: skip
    made |= papers_that_can_be_made(office, case_id)
    kinds = {order.kind for order in made}
    assert {PaperKind.RIGHTS_AND_DUTIES, PaperKind.MEDIATION_RECORD, PaperKind.NOTICE_OF_TERMINATION} <= kinds
    assert {order: leaks(text) for order, text in made.items() if leaks(text)} == {}


def papers_that_can_be_made(office, case_id):
    """Return the text of every paper that the case can have now, with the facts that it is made of."""
    found = {}
    with office.database.reading() as db:
        facts = case_on_paper(db, case_id, now=office.now)
        for one in orders_possible(facts):
            if not one.hindrance:
                to_draw = read_order(db, one.order, now=office.now)
                values = [sheet.values for sheet in to_draw.sheets]
                found[one.order] = f"{pdf_text(draw_order(to_draw).content)}{to_draw.facts}{values}{facts}"
    return found


def test_who_takes_a_case_over_reads_none_of_it(told):
    office, case_id, session_id = told
    giver = mediator_of(office)
    with office.database.writing() as db:
        draft = handover.HandOverDraft(office.mediator_ids[0], ((case_id, office.mediator_ids[1]),), "病假")
        listed = handover.hand_over(db, draft, by=office.by, now=office.now)
    words = {case_id: "调解中"}
    assert leaks(listed) == []
    assert leaks(pdf_text(render_hand_over_bytes(HandOverPaper(listed, words, words)))) == []
    taker = Actor(None, "何淑仪", Role.MEDIATOR)
    with office.database.reading() as db:
        assert not may_see(db, office.mediator_ids[0], taker)
        assert private_notes.read_private_notes(db, session_id, by=taker) == {}
        assert list(private_notes.read_private_notes(db, session_id, by=giver).values()) == [CHANGED_NOTE]
        assert leaks(ladder(db, case_id, taker)) == []
        assert leaks(ladder(db, case_id, giver)) != []
        administrator = Actor(None, "李文静", Role.ADMINISTRATOR)
        assert leaks(ladder(db, case_id, administrator)) == []


def test_neither_the_calendar_file_nor_the_open_format_has_it(told, tmp_path):
    office, _case_id, session_id = told
    for choice in (EntryChoice(), EntryChoice(session_ids=(session_id,))):
        content, count = calendar_content(office.database, choice, CalendarLook(with_names=True), now=office.now)
        assert count == 1
        assert leaks(content.decode().replace("\r\n ", "")) == []
    with office.database.reading() as db:
        summary = export_cases(db, None, tmp_path / "out", AttachmentStore(tmp_path / "kept"))
    assert summary.private_left_out == 3
    for file in (tmp_path / "out").glob("*.json*"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert leaks(line) == []
            assert leaks(json.dumps(line)) == []
