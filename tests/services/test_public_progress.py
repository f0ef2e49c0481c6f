"""What the public is told of a matter, and who may rate it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.bridge import Letter, RatingLink, ToldState
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.models.words import CaseState, OutcomeKind, PartySide, SubmissionKind
from mediator_desk.server import public_progress as public
from mediator_desk.services.bridge import progress, ratings, texts
from mediator_desk.services.review import merging, paper_requests, review
from tests.services.conftest import NOW, TODAY
from tests.services.test_letters import a_letter, put

NUMBER, END, OTHER = "44190019820616443X", "5678", "H12345678"
RECEIPT = "WX20261001-ABCDEFGH"


@pytest.fixture
def ask(office):
    """Look up as the page does, and return what is told."""

    def ask(number=NUMBER, check=END, way="page"):
        with office.database.writing() as db:
            return progress.public_progress(db, number, check, now=office.now, way=way)

    return ask


def came(office, **fields):
    """Put a matter with a receipt and a phone into review; return the case's id."""
    given = {"identity_number": NUMBER, "submission_number": RECEIPT} | fields
    case_id = office.receive(**given)
    with office.database.writing() as db:
        is_theirs = Party.case_id == case_id, Party.side == PartySide.APPLICANT
        db.execute(update(Party).where(*is_theirs).values(phone="13812345678"))
    return case_id


def concluded(office, **fields):
    case_id = came(office, **fields)
    with office.database.writing() as db:
        db.execute(update(Case).where(Case.id == case_id).values(state="closed", outcome="agreed", concluded_on=TODAY))
    return case_id


def told(office):
    with office.database.reading() as db:
        rows = db.execute(select(ToldState.receipt, ToldState.way, ToldState.state).order_by(ToldState.id))
        return [tuple(row) for row in rows]


def test_a_state_is_told_by_number_and_phone_and_nothing_else(office, ask):
    came(office)
    (found,) = ask("441900-1982-0616-443x")
    assert (found.receipt_end, found.kind, found.state, found.can_be_rated) == (
        "EFGH", "mediation", "state.received", False,
    )  # fmt: skip
    assert found.asked is None
    assert told(office) == [(RECEIPT, "page", "state.received")]


@pytest.mark.parametrize(("number", "check"), [(NUMBER, "5679"), (NUMBER, ""), (NUMBER, "78"), (OTHER, END), ("", END)])
def test_with_a_wrong_check_nothing_is_found(office, ask, number, check):
    came(office)
    assert ask(number, check) == ()
    assert told(office) == [("", "page", "not_found")]


def test_an_empty_phone_is_no_check(office, ask):
    office.receive(identity_number=NUMBER)
    assert ask(check="") == ()


def test_a_committee_may_ask_for_the_number_alone(office, ask):
    came(office)
    with office.database.writing() as db:
        texts.change_settings(db, texts.OpenTo(asks_for="nothing"), by=office.by, now=NOW)
    assert len(ask(check="")) == 1


def test_a_letter_that_waits_is_told_of(office, ask):
    receipt = put(office, a_letter())
    (found,) = ask()
    assert (found.receipt_end, found.state, found.since) == (receipt.number[-4:], "state.waiting", TODAY)
    assert ask(check="0000") == ()


def test_what_lies_in_the_bin_is_not_told_and_a_merged_matter_goes_on(office, ask):
    first, second = came(office), came(office, submission_number="WX20261001-ZZZZZZZZ")
    with office.database.writing() as db:
        merging.merge_cases(db, second, first, by=office.by, now=NOW)
    assert [found.receipt_end for found in ask()] == ["EFGH"]
    with office.database.writing() as db:
        db.execute(update(Case).where(Case.id == first).values(state="binned"))
    assert ask() == ()


def test_who_is_asked_for_papers_reads_which_and_until_when(office, ask):
    case_id = came(office)
    with office.database.writing() as db:
        review.begin_review(db, case_id, by=office.by, now=NOW)
        draft = paper_requests.PaperRequestDraft(("授权委托书", "保单"), "请尽快。")
        request = paper_requests.ask_for_papers(db, case_id, draft, by=office.by, now=NOW)
        until = request.due_on
    (found,) = ask()
    assert found.state == "state.needs_papers"
    assert found.since == TODAY
    assert found.asked == progress.Asked(RECEIPT, "请尽快。", (), ("授权委托书", "保单"), until)


def test_how_a_matter_ended_is_told(office, ask):
    concluded(office)
    (found,) = ask()
    assert (found.state, found.can_be_rated) == ("state.closed_agreed", True)


def test_every_state_has_words():
    keys = {state.value for state in CaseState} - {"merged", "binned", "archived"}
    keys |= {f"closed_{one.value}" for one in OutcomeKind}
    keys |= {public.WAITING, public.LOOKED_THROUGH, public.TO_COMPLETE, public.CLOSED_DECLINED}
    assert {f"state.{key}" for key in keys} == {key for key in texts.shipped_texts() if key.startswith("state.")}


def link(office, case_id):
    with office.database.writing() as db:
        return ratings.make_rating_link(db, case_id, by=office.by, now=NOW)


def test_a_matter_is_rated_once_by_its_link(office, ask):
    case_id = concluded(office)
    token = link(office, case_id)
    with office.database.reading() as db:
        assert ratings.open_rating(db, token, now=NOW) == ratings.ToRate("EFGH", "mediation")
        assert token not in db.scalars(select(RatingLink)).one().token_hash
    with office.database.writing() as db:
        receipt = ratings.rate_by_link(db, token, 5, "很满意", now=NOW)
    with office.database.reading() as db:
        letter = db.scalars(select(Letter)).one()
        assert (letter.kind, letter.rated_case_id, letter.receipt) == (SubmissionKind.RATING, case_id, receipt.number)
        assert letter.fields["关联提交编号"] == RECEIPT
    assert not ask()[0].can_be_rated
    with pytest.raises(Refused, match="already_rated"), office.database.reading() as db:
        ratings.open_rating(db, token, now=NOW)
    with pytest.raises(Refused, match="already_rated"), office.database.writing() as db:
        ratings.rate_by_link(db, token, 1, "", now=NOW)
    with pytest.raises(Refused, match="already_rated"), office.database.writing() as db:
        ratings.rate_by_look_up(db, NUMBER, END, "EFGH", 1, "", now=NOW)
    with pytest.raises(Refused, match="already_rated"):
        link(office, case_id)


def test_a_link_ends(office):
    token = link(office, concluded(office))
    later = NOW + ratings.GOOD_FOR + timedelta(seconds=1)
    with pytest.raises(Refused, match="rating_link_over"), office.database.reading() as db:
        ratings.open_rating(db, token, now=later)
    with pytest.raises(Refused, match="rating_link_unknown"), office.database.reading() as db:
        ratings.open_rating(db, token + "x", now=NOW)


def test_what_is_not_over_is_not_rated(office):
    case_id = came(office)
    with pytest.raises(Refused, match="not_yet_to_rate"):
        link(office, case_id)
    with pytest.raises(Refused, match="nothing_to_rate"), office.database.writing() as db:
        ratings.rate_by_look_up(db, NUMBER, END, "EFGH", 5, "", now=NOW)


def test_a_matter_is_rated_by_look_up(office):
    concluded(office)
    for number, check, end in ((NUMBER, "0000", "EFGH"), (OTHER, END, "EFGH"), (NUMBER, END, "ABCD")):
        with pytest.raises(Refused, match="nothing_to_rate"), office.database.writing() as db:
            ratings.rate_by_look_up(db, number, check, end, 5, "", now=NOW)
    with office.database.writing() as db:
        assert not ratings.rate_by_look_up(db, NUMBER, END, "EFGH", 4, "还可以", now=NOW).is_again


@pytest.mark.parametrize("stars", [0, 6, -1])
def test_stars_are_one_to_five(office, stars):
    with pytest.raises(Invalid), office.database.writing() as db:
        ratings.rate_by_look_up(db, NUMBER, END, "EFGH", stars, "", now=NOW)
