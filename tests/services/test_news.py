"""What one desk saves, another hears of: which cases, what else, from whom; never twice, and never nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from select import select as wait_for_socket

import pytest

from mediator_desk.database import Database
from mediator_desk.models.audit import AuditEntry
from mediator_desk.services import audit
from mediator_desk.services.news import MOST, News, last_saved, newest_entry, news_since
from mediator_desk.services.office import committee
from mediator_desk.services.review import review
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.sessions.scheduling import SessionDraft
from tests.services.conftest import TODAY, Office


@pytest.fixture
def other(office: Office) -> Iterator[Office]:
    """Give the same committee at another desk, where 张敏 works."""
    url = office.database._engine.url.render_as_string(hide_password=False)
    database = Database.open(url)
    yield replace(office, database=database, by=replace(office.by, name="张敏", desk="二号台"))
    database.close()


def newest(office: Office) -> int:
    with office.database.reading() as db:
        return newest_entry(db)


def news_of(office: Office, since: int, known: frozenset[int] = frozenset()) -> News:
    with office.database.reading() as db:
        return news_since(db, since, known)


def test_a_case_saved_at_another_desk_is_news_with_who_and_when(office, other):
    case_id, since = office.receive(), newest(office)
    other.do(review.accept_case, case_id)
    news = news_of(office, since)
    assert {one: said.name for one, said in news.cases.items()} == {case_id: "张敏"}
    assert news.cases[case_id].at == other.now
    assert not (news.office)
    assert not (news.schedule)
    assert not (news.quarantine)
    assert not (news.everything)
    assert news.newest == newest(office)


def test_what_a_desk_saved_itself_is_no_news_to_it(office, other):
    case_id, since = office.receive(), newest(office)
    office.do(review.accept_case, case_id)
    assert not news_of(office, since)
    assert news_of(office, since).newest == newest(office) > since
    assert set(news_of(other, since).cases) == {case_id}


def test_what_was_heard_once_is_not_told_again(office, other):
    case_id, since = office.receive(), newest(office)
    other.do(review.accept_case, case_id)
    heard = news_of(office, since).heard
    assert not news_of(office, since, heard)


def test_a_meeting_is_news_of_the_schedule_too(office, other):
    case_id = office.in_mediation()
    since = newest(office)
    other.do(scheduling.plan_session, case_id, SessionDraft(TODAY, time(14), time(15), room_id=office.room_ids[0]))
    news = news_of(office, since)
    assert news.schedule
    assert set(news.cases) == {case_id}


def test_a_room_is_news_of_the_committee(office, other):
    since = newest(office)
    with other.database.writing() as db:
        committee.add_room(db, "第三调解室", by=other.by, now=other.now)
    news = news_of(office, since)
    assert news.office is not None
    assert news.office.name == "张敏"
    assert not news.cases


def test_who_signs_in_is_no_news(office, other):
    since = newest(office)
    with other.database.writing() as db:
        audit.record(db, "signed_in", by=other.by, at=other.now)
    assert not news_of(office, since)
    assert news_of(office, since).newest > since


def test_very_many_entries_are_news_of_everything(office, other):
    since = newest(office)
    with other.database.writing() as db:
        for _time in range(MOST + 1):
            audit.record(db, "room_changed", by=other.by, at=other.now)
    news = news_of(office, since)
    assert news.everything
    assert not news_of(office, news.newest)


def test_what_was_taken_back_before_the_commit_is_nobodys(office, other):
    case_id, since = office.receive(), newest(office)
    with pytest.raises(ZeroDivisionError), office.database.writing() as db:
        review.accept_case(db, case_id, by=office.by, now=office.now)
        raise ZeroDivisionError
    other.do(review.accept_case, case_id)  # a file gives the ids again
    assert set(news_of(office, since).cases) == {case_id}


def test_news_add_up(office, other):
    one, two = office.receive(), office.receive("区永康")
    since = newest(office)
    other.do(review.accept_case, one)
    first = news_of(office, since)
    other.do(review.accept_case, two)
    both = first + news_of(office, since, first.heard)
    assert set(both.cases) == {one, two}
    assert both.newest == newest(office)


def test_who_saved_a_case_last_is_told(office, other):
    case_id = office.receive()
    with office.database.reading() as db:
        assert last_saved(db, case_id) is None
    other.do(review.accept_case, case_id)
    with office.database.reading() as db:
        assert last_saved(db, case_id) == ("张敏", other.now)
        assert last_saved(db, None).name == office.by.name


# --- how a desk hears of it -----------------------------------------------------------------------------------


def test_a_server_tells_at_the_commit_where_to_begin_reading(postgresql_office):
    office = postgresql_office
    case_id, since = office.receive(), newest(office)
    ear = office.database.listen()
    with office.database.writing() as db:
        review.accept_case(db, case_id, by=office.by, now=office.now)
        audit.record(db, "followed_up", by=office.by, at=office.now, case_id=case_id)
        db.flush()
        assert ear.take() == []
    assert said(ear) == [f"entry {since + 1}"]  # once for a transaction, however much it wrote
    ear.close()
    ear.close()


def test_what_was_taken_back_is_not_told(postgresql_office):
    office = postgresql_office
    one, two = office.receive(), office.receive("区永康")
    ear = office.database.listen()
    with pytest.raises(ZeroDivisionError), office.database.writing() as db:
        review.accept_case(db, one, by=office.by, now=office.now)
        raise ZeroDivisionError
    office.do(review.accept_case, two)
    assert len(said(ear)) == 1
    ear.close()


@pytest.mark.tampers  # the entries are written past every service
def test_a_late_commit_with_an_early_id_is_heard(postgresql_office):
    """Two desks write at once, and the one that began first ends last: its entry has the lower id."""
    office = postgresql_office
    since = newest(office)
    slow = Database.open(office.database._engine.url.render_as_string(hide_password=False))
    entry = {"at": office.now, "actor_name": "张敏", "act": "room_changed"}
    with slow._engine.begin() as first:
        first.execute(AuditEntry.__table__.insert().values(**entry, desk="", facts={}, reason="", bulk=""))
        with slow._engine.begin() as second:
            second.execute(AuditEntry.__table__.insert().values(**entry, desk="", facts={}, reason="", bulk=""))
        early = news_of(office, since)
        assert early.heard == {since + 2}
    late = news_of(office, since, early.heard)
    assert late.heard == {since + 1}
    slow.close()


def test_closing_or_locking_ends_the_listening(postgresql_office):
    database = Database.open(postgresql_office.database._engine.url.render_as_string(hide_password=False))
    ear = database.listen()
    database.close()
    with pytest.raises(Exception, match="server_gone"):
        ear.take()


def test_a_file_tells_that_another_program_wrote(local_office):
    office = local_office
    case_id = office.receive()
    other = Database.open(office.database.url)
    watch = office.database.watch_file()
    before = watch.version()
    assert watch.version() == before
    with other.writing() as db:
        review.accept_case(db, case_id, by=office.by, now=office.now)
    assert watch.version() != before
    other.close()
    office.database.lock()
    watch.close()
    office.database.unlock(None)


def said(ear) -> list[str]:
    wait_for_socket([ear.socket], [], [], 5)
    return ear.take()
