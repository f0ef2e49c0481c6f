"""A desk takes letters in: by the code of the import, all or nothing, with their files; what completes them follows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.bridge import Letter, LetterFile
from mediator_desk.models.case import Case
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission, Submission
from mediator_desk.services.bridge import asking, held, letters, progress, ratings, taking_in, told
from mediator_desk.services.intake import quarantine, quarantine_mending
from mediator_desk.services.review import paper_requests, review
from tests.services.conftest import NOW
from tests.services.test_letters import FIELDS, PHOTO, a_letter, put
from tests.services.test_public_progress import concluded, link

LATER = NOW + timedelta(minutes=1)


@pytest.fixture
def take_in(office):
    """Let a desk take in what waits."""

    def take_in(now=LATER, **more):
        with office.database.writing() as db:
            return taking_in.take_in_letters(db, store=office.database.store, by=office.by, now=now, **more)

    return take_in


def rows(office, model):
    with office.database.reading() as db:
        return list(db.scalars(select(model).order_by(model.id)))


def of(office, receipt):
    return next(one for one in rows(office, Letter) if one.receipt == receipt.number)


def test_a_letter_becomes_a_case_with_its_files(office, take_in):
    receipt = put(
        office, a_letter(files=(PHOTO, letters.LetterFileDraft("委托书.png", "image/png", b"\x89PNG\r\n" + b"y" * 30)))
    )
    done = take_in()
    assert (done.taken, done.quarantined, done.left) == (1, 0, 0)
    (case,) = [one for one in rows(office, Case) if one.submission_number == receipt.number]
    assert done.cases == (case.id,)
    assert (case.applicant_name, case.received_at) == ("谢家豪", NOW)
    kept = rows(office, Attachment)
    assert [(one.name, one.case_id, one.position) for one in kept] == [
        ("保单 1.jpg", case.id, 1),
        ("委托书.png", case.id, 2),
    ]
    assert office.database.store.get(kept[0].sha256) == PHOTO.content
    assert rows(office, ImportRun)[-1].file_name == "手机页面"
    letter = of(office, receipt)
    assert (letter.outcome, letter.fields, letter.identity_number, letter.phone_end) == ("taken_in", {}, "", "")
    assert (letter.taken_at, letter.taken_by) == (LATER, office.by.staff_id)
    assert rows(office, LetterFile) == []
    assert take_in() == taking_in.TakenIn()


def test_what_the_consumer_typed_stands_nowhere_in_the_trail(office, take_in):
    put(office, a_letter(事实经过="只有我知道的事"))
    take_in()
    for entry in rows(office, AuditEntry):
        assert "只有我知道的事" not in f"{entry.before}{entry.after}{entry.facts}"
    assert {"imported", "received"} <= {entry.act for entry in rows(office, AuditEntry)}


def test_the_clock_of_the_bridge_may_be_ahead(office, take_in):
    put(office, a_letter(), now=NOW + timedelta(hours=2))
    assert take_in().taken == 1


def test_letters_of_each_sender_are_an_import_of_their_own(office, take_in):
    put(office, a_letter())
    put(office, a_letter(sender="小程序", 证件号码="H12345678"))
    assert take_in().taken == 2
    assert [run.file_name for run in rows(office, ImportRun)] == ["手机页面", "小程序"]


def test_no_more_than_asked_for_is_taken_in_at_once(office, take_in):
    for place in range(5):
        put(office, a_letter(f"k{place}", 事实经过=f"第{place}件"))
    assert (take_in(most=3).left, take_in(most=3).left) == (2, 0)


def test_what_fails_in_the_middle_leaves_every_letter_waiting(office, monkeypatch):
    put(office, a_letter(files=(PHOTO,)))
    monkeypatch.setattr("mediator_desk.services.bridge.taking_in.taken", lambda *_a, **_k: 1 / 0)
    with pytest.raises(ZeroDivisionError), office.database.writing() as db:
        taking_in.take_in_letters(db, store=office.database.store, by=office.by, now=LATER)
    with office.database.reading() as db:
        assert taking_in.waiting(db) == 1
        assert db.scalar(select(func.count()).select_from(Submission)) == 0


def test_what_cannot_be_read_waits_apart_and_its_consumer_is_told(office, take_in):
    receipt = put(office, a_letter(争议金额="很多钱", files=(PHOTO,)))
    assert (take_in().quarantined, take_in().quarantined) == (1, 0)
    (row,) = rows(office, QuarantinedSubmission)
    assert (row.number, row.reasons[0]["code"]) == (receipt.number, "amount_unreadable")
    with office.database.writing() as db:
        (found,) = progress.public_progress(db, FIELDS["证件号码"], "5678", now=NOW)
    assert found.state == "state.looked_through"
    assert of(office, receipt).fields == {}


def test_a_row_that_was_mended_at_the_desk_gets_its_pictures(office, take_in):
    receipt = put(office, a_letter(争议金额="很多钱", files=(PHOTO,)))
    take_in()
    (row,) = rows(office, QuarantinedSubmission)
    with office.database.writing() as db:
        case_id = quarantine_mending.mend_row(db, row.id, {"争议金额": "500"}, by=office.by, now=LATER).case_id
    take_in()
    assert [one.case_id for one in rows(office, Attachment)] == [case_id]
    assert of(office, receipt).identity_number == ""


def test_a_row_that_was_set_aside_is_forgotten_here(office, take_in):
    receipt = put(office, a_letter(争议金额="很多钱", files=(PHOTO,)))
    take_in()
    (row,) = rows(office, QuarantinedSubmission)
    with office.database.writing() as db:
        quarantine.settle_row(db, row.id, words="重复", by=office.by, now=LATER)
    take_in()
    letter = of(office, receipt)
    assert (letter.outcome, letter.identity_number) == ("set_aside", "")
    assert rows(office, LetterFile) == []


def ask_for(office, receipt, columns=("争议金额",)):
    with office.database.writing() as db:
        return asking.ask_to_complete(db, receipt, "请写明金额。", columns, by=office.by, now=NOW)


def test_who_is_asked_completes_what_waits_apart(office, take_in):
    receipt = put(office, a_letter(争议金额="很多钱", files=(PHOTO,)))
    take_in()
    ask_for(office, receipt.number)
    with office.database.writing() as db:
        (found,) = progress.public_progress(db, FIELDS["证件号码"], "5678", now=NOW)
    assert (found.state, found.asked.columns, found.asked.receipt) == (
        "state.to_complete",
        ("争议金额",),
        receipt.number,
    )
    other = letters.LetterFileDraft("清单.pdf", "application/pdf", b"%PDF-1.4 " + b"z" * 40)
    answer = put(office, a_letter("k2", completes=receipt.number, 争议金额="30150.07", files=(other,)))
    done = take_in()
    assert (done.completed, done.held, done.left) == (1, 0, 0)
    (case,) = [one for one in rows(office, Case) if one.submission_number == receipt.number]
    assert str(case.claimed_amount) == "30150.07"
    assert {(one.name, one.case_id) for one in rows(office, Attachment)} == {
        ("保单 1.jpg", case.id),
        ("清单.pdf", case.id),
    }
    assert (of(office, receipt).outcome, of(office, answer).outcome) == ("taken_in", "completed")
    with office.database.reading() as db:
        assert not asking.requests_of(db, receipt.number)[0].is_open
    with pytest.raises(Refused, match="nothing_asked"):
        put(office, a_letter("k3", completes=receipt.number))


def test_a_completion_that_mends_nothing_is_shown_to_a_person(office, take_in):
    receipt = put(office, a_letter(争议金额="很多钱"))
    take_in()
    ask_for(office, receipt.number)
    put(office, a_letter("k2", completes=receipt.number, 争议金额="还是很多"))
    assert (take_in().held, take_in().held) == (1, 0)
    with office.database.reading() as db:
        (one,) = held.held_letters(db)
    assert (one.held, one.completes, one.fields["争议金额"]) == ("still_unreadable", receipt.number, "还是很多")


def test_papers_that_were_asked_for_come_to_the_case(office, take_in):
    receipt = put(office, a_letter())
    (case_id,) = take_in().cases
    with office.database.writing() as db:
        review.begin_review(db, case_id, by=office.by, now=LATER)
        draft = paper_requests.PaperRequestDraft(("保单",))
        paper_requests.ask_for_papers(db, case_id, draft, by=office.by, now=LATER)
    put(office, a_letter("k2", completes=receipt.number, 保单号="P123456", files=(PHOTO,)), now=LATER)
    assert take_in(LATER + timedelta(minutes=1)).completed == 1
    with office.database.reading() as db:
        case = db.get_one(Case, case_id)
        assert "消费者补充的内容" in case.new_facts
        assert "保单号：P123456" in case.new_facts
        assert case.policy_number == ""
    assert [one.name for one in rows(office, Attachment)] == ["保单 1.jpg"]
    assert "completed_by_consumer" in {entry.act for entry in rows(office, AuditEntry) if entry.case_id == case_id}


def test_a_request_is_withdrawn(office, take_in):
    receipt = put(office, a_letter(争议金额="很多钱"))
    take_in()
    request = ask_for(office, receipt.number)
    with office.database.writing() as db:
        asking.withdraw_request(db, request, by=office.by, now=LATER)
    with pytest.raises(Refused, match="request_no_longer_open"), office.database.writing() as db:
        asking.withdraw_request(db, request, by=office.by, now=LATER)
    with pytest.raises(Refused, match="nothing_asked"):
        put(office, a_letter("k2", completes=receipt.number))


def test_nobody_is_asked_for_what_never_came(office):
    with pytest.raises(Refused, match="receipt_unknown"):
        ask_for(office, "WX20261001-ABCDEFGH")
    with pytest.raises(Invalid), office.database.writing() as db:
        asking.ask_to_complete(db, "WX20261001-ABCDEFGH", " ", by=office.by, now=NOW)


def test_a_rating_by_link_comes_to_its_case(office, take_in):
    case_id = concluded(office)
    token = link(office, case_id)
    with office.database.writing() as db:
        ratings.rate_by_link(db, token, 5, "很满意", now=NOW)
    assert take_in().ratings == 1
    (rating,) = rows(office, FollowUp)
    assert (rating.case_id, rating.satisfaction, rating.remarks) == (case_id, 5, "很满意")
    with pytest.raises(Refused, match="already_rated"), office.database.writing() as db:
        ratings.rate_by_link(db, token, 5, "很满意啊", now=NOW)


def test_a_rating_of_a_case_from_the_telephone_comes_to_it_too(office, take_in):
    case_id = concluded(office, submission_number="")
    with office.database.writing() as db:
        ratings.rate_by_link(db, ratings.make_rating_link(db, case_id, by=office.by, now=NOW), 4, "", now=NOW)
    assert take_in().ratings == 1
    assert [one.case_id for one in rows(office, FollowUp)] == [case_id]


def test_held_letters_wait_for_a_person(office, take_in):
    first, second = (
        put(office, a_letter(held="too_fast", files=(PHOTO,))),
        put(office, a_letter("k2", held="same_text")),
    )
    assert take_in() == taking_in.TakenIn()
    with office.database.reading() as db:
        one, two = held.held_letters(db)
        assert (one.held, one.applicant_name, one.files[0].name) == ("too_fast", "谢家豪", "保单 1.jpg")
        assert held.file_of_letter(db, one.id, 1) == PHOTO.content
    with office.database.writing() as db:
        held.release_held(db, one.id, by=office.by, now=LATER)
        held.throw_away(db, two.id, "广告", by=office.by, now=LATER)
    with pytest.raises(Refused, match="letter_no_longer_waits"), office.database.writing() as db:
        held.release_held(db, two.id, by=office.by, now=LATER)
    assert take_in().taken == 1
    assert (of(office, first).outcome, of(office, second).outcome) == ("taken_in", "thrown_away")
    assert of(office, second).fields == {}


def test_a_program_is_no_evidence_and_is_told(office, take_in):
    put(office, a_letter(files=(letters.LetterFileDraft("a.jpg", "image/jpeg", b"MZ" + b"\x00" * 90),)))
    assert take_in().taken == 1
    assert rows(office, Attachment) == []
    assert "letter_file_refused" in {entry.act for entry in rows(office, AuditEntry)}


def test_who_was_told_what_is_kept(office, take_in):
    receipt = put(office, a_letter())
    for way in ("page", "小程序"):
        with office.database.writing() as db:
            progress.public_progress(db, FIELDS["证件号码"], "5678", now=NOW, way=way)
    with office.database.reading() as db:
        assert told.told_of(db, receipt.number) == (
            (NOW, "小程序", "state.waiting"), (NOW, "page", "state.waiting"),
        )  # fmt: skip
