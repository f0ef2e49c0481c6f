"""What only a paper tells of: inquiries, the court that handed a case over, words added to a paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import Channel
from mediator_desk.services.cases import undo_edits
from mediator_desk.services.papers import court_referrals, inquiries, paper_texts
from mediator_desk.services.papers.court_referrals import CourtReferralDraft
from mediator_desk.services.papers.inquiries import InquiryDraft
from mediator_desk.services.papers.paper_texts import PaperTextDraft
from tests.arranged_rows import by_the_test
from tests.services.after_effect import archived
from tests.services.conftest import NOW, TODAY

COURT = CourtReferralDraft("广州市天河区人民法院", "梁志强", "020-12345678", ("起诉状副本一份", "证据材料一册（32页）"))


def asked(**changed):
    draft = InquiryDraft(
        NOW - timedelta(hours=2),
        "林秀英",
        "问：您当时在场吗？\n答：在场。",
        "陈国华",
        place="市第一医院",
        recorder="何敏",
    )
    return replace(draft, **changed)


def codes(refused):
    return [(one.field, one.code) for one in refused.value.problems]


def inquiries_of(office, case_id):
    with office.database.reading() as db:
        return inquiries.inquiries_of(db, case_id)


def draft_of(office, inquiry_id):
    with office.database.reading() as db:
        return inquiries.inquiry_draft(db, inquiry_id)


def from_court(office, channel=Channel.COURT_BEFORE_FILING):
    return office.receive(channel=channel, court_papers_on=date(2026, 10, 7))


def court_of(office, case_id):
    with office.database.reading() as db:
        return court_referrals.court_referral_of(db, case_id)


# --- inquiries -----------------------------------------------------------------------------------------------


def test_an_inquiry_is_written_down_mended_and_removed(office):
    case_id = office.in_mediation()
    kept = office.do(inquiries.add_inquiry, case_id, asked())
    (row,) = inquiries_of(office, case_id)
    assert (row.person, row.place, row.text) == ("林秀英", "市第一医院", "问：您当时在场吗？\n答：在场。")
    draft = draft_of(office, kept.id)
    office.do(inquiries.change_inquiry, kept.id, replace(draft, subject="事故经过"))
    assert [one.subject for one in inquiries_of(office, case_id)] == ["事故经过"]
    office.do(inquiries.remove_inquiry, kept.id)
    assert inquiries_of(office, case_id) == []


def test_inquiries_are_listed_in_order_of_time(office):
    case_id = office.in_mediation()
    office.do(inquiries.add_inquiry, case_id, asked())
    office.do(inquiries.add_inquiry, case_id, asked(person="陈先生", begins_at=NOW - timedelta(hours=5)))
    assert [one.person for one in inquiries_of(office, case_id)] == ["陈先生", "林秀英"]


def test_an_inquiry_without_words_is_refused_field_by_field(office):
    case_id = office.in_mediation()
    with pytest.raises(Invalid) as refused:
        office.do(inquiries.add_inquiry, case_id, InquiryDraft(None, " "))
    fields = {field for field, code in codes(refused) if code == "required"}
    assert fields == {"begins_at", "person", "text", "asked_by"}


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"begins_at": NOW + timedelta(minutes=1)}, ("begins_at", "contact_in_future")),
        ({"begins_at": NOW - timedelta(days=3)}, ("begins_at", "before_reception")),
        ({"ends_at": NOW - timedelta(hours=3)}, ("ends_at", "inquiry_ends_before")),
        ({"ends_at": NOW + timedelta(hours=3)}, ("ends_at", "contact_in_future")),
        ({"text": "问" * 20_001}, ("text", "too_long")),
        ({"subject": "事" * 301}, ("subject", "too_long")),
    ],
)
def test_an_inquiry_that_cannot_be_is_refused(local_office, changed, problem):
    case_id = local_office.in_mediation()
    with pytest.raises(Invalid) as refused:
        local_office.do(inquiries.add_inquiry, case_id, asked(**changed))
    assert codes(refused) == [problem]


def test_two_desks_do_not_overwrite_each_others_inquiry(office):
    kept = office.do(inquiries.add_inquiry, office.in_mediation(), asked())
    draft = draft_of(office, kept.id)
    office.do(inquiries.change_inquiry, kept.id, replace(draft, place="保险公司"))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(inquiries.change_inquiry, kept.id, replace(draft, place="家中"))


def test_what_is_gone_is_said_to_be_gone(local_office):
    with pytest.raises(Refused, match="no_longer_there"):
        local_office.do(inquiries.remove_inquiry, 77)


def test_an_inquiry_of_an_archived_case_stays_as_it_is(office):
    case_id = office.agreed()
    kept = office.do(inquiries.add_inquiry, case_id, asked())
    filed = archived(office)
    with office.database.writing() as db:
        db.get_one(type(kept), kept.id).case_id = filed
        by_the_test(db)
    draft = draft_of(office, kept.id)
    with pytest.raises(Refused, match="case_is_archived"):
        office.do(inquiries.change_inquiry, kept.id, replace(draft, place="家中"))
    with pytest.raises(Refused, match="case_is_archived"):
        office.do(inquiries.remove_inquiry, kept.id)


def test_signs_that_no_file_keeps_are_taken_out_of_what_is_typed(office):
    case_id = office.in_mediation()
    office.do(inquiries.add_inquiry, case_id, asked(person="陈\x00𬱖 ", text="<b>问</b>\x07\r\n答"))
    (row,) = inquiries_of(office, case_id)
    assert (row.person, row.text) == ("陈𬱖", "<b>问</b>\n答")


# --- the court ----------------------------------------------------------------------------------------------


def test_what_belongs_to_the_court_is_entered_mended_and_removed(office):
    case_id = from_court(office)
    assert court_of(office, case_id) is None
    office.do(court_referrals.save_court_referral, case_id, COURT)
    known = court_of(office, case_id)
    assert replace(known, version=0) == COURT
    office.do(court_referrals.save_court_referral, case_id, replace(known, reported_on=TODAY, returned_on=TODAY))
    known = court_of(office, case_id)
    assert (known.reported_on, known.returned_on) == (TODAY, TODAY)
    office.do(court_referrals.remove_court_referral, case_id, known.version)
    assert court_of(office, case_id) is None


def test_empty_lines_are_no_papers_of_the_court(office):
    case_id = from_court(office, Channel.COURT_AFTER_FILING)
    office.do(court_referrals.save_court_referral, case_id, replace(COURT, papers=("起诉状", " ", "", "证据")))
    assert court_of(office, case_id).papers == ("起诉状", "证据")


def test_a_case_that_no_court_handed_over_has_no_court(office):
    case_id = office.receive()
    with pytest.raises(Refused, match="not_from_a_court"):
        office.do(court_referrals.save_court_referral, case_id, COURT)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"court": " "}, ("court", "required")),
        ({"reported_on": date(2026, 10, 9)}, ("reported_on", "in_future")),
        ({"returned_on": date(2026, 10, 6)}, ("returned_on", "before_court_papers")),
        ({"papers": ("起" * 301,)}, ("papers", "too_long")),
        ({"papers": ("起诉状",) * 201}, ("papers", "too_many_court_papers")),
        ({"judge": "梁" * 101}, ("judge", "too_long")),
    ],
)
def test_what_a_court_cannot_have_done_is_refused(local_office, changed, problem):
    case_id = from_court(local_office)
    with pytest.raises(Invalid) as refused:
        local_office.do(court_referrals.save_court_referral, case_id, replace(COURT, **changed))
    assert codes(refused) == [problem]


def test_two_desks_do_not_overwrite_each_others_court(office):
    case_id = from_court(office)
    office.do(court_referrals.save_court_referral, case_id, COURT)
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(court_referrals.save_court_referral, case_id, replace(COURT, judge="何法官"))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(court_referrals.remove_court_referral, case_id, 7)


# --- words added to a paper ---------------------------------------------------------------------------------


def texts_of(office, case_id):
    with office.database.reading() as db:
        return dict(paper_texts.paper_texts_of(db, case_id))


def text_draft(office, case_id, paper=PaperKind.FILE_NOTE):
    with office.database.reading() as db:
        return paper_texts.paper_text_draft(db, case_id, paper)


def test_words_are_added_to_a_paper_mended_and_taken_out(office):
    case_id = office.receive()
    office.do(paper_texts.save_paper_text, case_id, PaperTextDraft(PaperKind.FILE_NOTE, "原件由申请人领回。"))
    office.do(paper_texts.save_paper_text, case_id, PaperTextDraft(PaperKind.FILE_COVER, "分两册装订。"))
    draft = text_draft(office, case_id)
    office.do(paper_texts.save_paper_text, case_id, replace(draft, text=draft.text + "\n卷内有涂改一处。"))
    assert texts_of(office, case_id) == {
        PaperKind.FILE_NOTE: "原件由申请人领回。\n卷内有涂改一处。",
        PaperKind.FILE_COVER: "分两册装订。",
    }
    office.do(paper_texts.save_paper_text, case_id, replace(text_draft(office, case_id), text=" "))
    assert set(texts_of(office, case_id)) == {PaperKind.FILE_COVER}


def test_an_agreement_takes_no_words_beside_its_terms(local_office):
    case_id = local_office.receive()
    with pytest.raises(Invalid) as refused:
        local_office.do(paper_texts.save_paper_text, case_id, PaperTextDraft(PaperKind.AGREEMENT, "另行约定"))
    assert codes(refused) == [("paper", "paper_takes_no_text")]


def test_two_desks_do_not_overwrite_each_others_words(office):
    case_id = office.receive()
    office.do(paper_texts.save_paper_text, case_id, PaperTextDraft(PaperKind.FILE_NOTE, "甲"))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(paper_texts.save_paper_text, case_id, PaperTextDraft(PaperKind.FILE_NOTE, "乙"))


def test_words_that_stay_the_same_leave_no_trace(office):
    case_id = office.receive()
    office.do(paper_texts.save_paper_text, case_id, PaperTextDraft(PaperKind.FILE_NOTE, "甲"))
    draft = text_draft(office, case_id)
    office.do(paper_texts.save_paper_text, case_id, draft)
    assert text_draft(office, case_id).version == draft.version


# --- all three ----------------------------------------------------------------------------------------------


def changes(office, case_id):
    with office.database.reading() as db:
        return undo_edits.edits_to_undo(db, case_id, by=office.by, now=office.now)


def test_each_of_them_is_taken_back_and_done_again(office):
    case_id = from_court(office)
    office.do(inquiries.add_inquiry, case_id, asked())
    office.do(court_referrals.save_court_referral, case_id, COURT)
    office.do(paper_texts.save_paper_text, case_id, PaperTextDraft(PaperKind.COURT_REPORT, "双方情绪平稳。"))
    before = inquiries_of(office, case_id), court_of(office, case_id), texts_of(office, case_id)
    found = changes(office, case_id)
    assert [one.act for one in found] == ["paper_text_added", "court_added", "inquiry_added"]
    undone = [office.do(undo_edits.undo_change, one.entry_id) for one in found]
    assert (inquiries_of(office, case_id), court_of(office, case_id), texts_of(office, case_id)) == ([], None, {})
    for one in reversed(undone):
        office.do(undo_edits.redo, one)
    assert (inquiries_of(office, case_id), court_of(office, case_id), texts_of(office, case_id)) == before
