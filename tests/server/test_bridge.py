"""The bridge's login at the server of an office: what it is for works, and nothing else does."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.server import bridge_logins
from mediator_desk.services.bridge import calls, changes, letters, progress, ratings, taking_in, texts
from tests.server.walled_office import Walled, walled
from tests.services.conftest import NOW
from tests.services.test_letters import PHOTO, a_letter
from tests.services.test_news import said

pytestmark = pytest.mark.timeout(300)


def put(wall: Walled, who: str, draft: letters.LetterDraft) -> letters.Receipt:
    with wall.database(who) as database, database.writing() as db:
        return letters.put_letter(db, draft, now=NOW)


def test_a_secretary_puts_letters_of_a_package_in(bridged: Walled):
    first = put(bridged, "secretary", a_letter("k1", files=(PHOTO,), 证件号码="440106199001011235"))
    again = put(bridged, "secretary", a_letter("k1", files=(PHOTO,), 证件号码="440106199001011235"))
    assert (again.number, again.came_at, again.is_again) == (first.number, NOW, True)
    with pytest.raises(Refused, match="letter_differs"):
        put(bridged, "secretary", a_letter("k1"))
    with bridged.database("secretary") as database, database.reading() as db:
        assert texts.bridge_settings(db).is_open


@pytest.fixture(scope="module")
def bridged(tls_cluster: str) -> Walled:
    """An office with a login for its bridge."""
    office = walled(tls_cluster, "office_bridge")
    with office.database("") as database, database.writing() as db:
        office.passwords["bridge"] = bridge_logins.add_bridge(db.connection())
    return office


@pytest.fixture(scope="module")
def concluded(bridged: Walled) -> int:
    """A case that is over, with a receipt and a phone."""
    case_id = bridged.office.in_mediation(0, identity_number="44190019820616443X")
    with bridged.connected("") as raw:
        raw.execute("UPDATE parties SET phone = '13812345678' WHERE case_id = %s AND side = 'applicant'", [case_id])
        raw.execute(
            "UPDATE cases SET submission_number = 'WX20261001-ABCDEFGH', state = 'closed', outcome = 'agreed'"
            " WHERE id = %s",
            [case_id],
        )
    return case_id


def test_the_bridge_keeps_letters_and_says_how_far_matters_are(bridged: Walled, concluded: int):
    first = put(bridged, "bridge", a_letter("of the bridge", files=(PHOTO,)))
    assert put(bridged, "bridge", a_letter("of the bridge", files=(PHOTO,))).number == first.number
    with bridged.database("bridge") as database:
        with database.writing() as db:
            found = progress.public_progress(db, "44190019820616443X", "5678", now=NOW, way="page")
        with database.writing() as db:
            assert progress.public_progress(db, "44190019820616443X", "5679", now=NOW, way="page") == ()
        with database.reading() as db:
            assert texts.committee_facts(db).name
            assert texts.public_texts(db)["about"].words
    ends = {one.receipt_end: (one.state, one.can_be_rated) for one in found}
    assert ends == {"EFGH": ("state.closed_agreed", True), first.number[-4:]: ("state.waiting", False)}
    with bridged.connected("") as raw:
        told = raw.execute("SELECT receipt, state FROM told_states ORDER BY id").fetchall()
        kept = raw.execute("SELECT name, size, sha256 FROM letter_files ORDER BY id DESC LIMIT 1").fetchone()
    assert set(told) == {
        ("WX20261001-ABCDEFGH", "state.closed_agreed"),
        (first.number, "state.waiting"),
        ("", "not_found"),
    }
    assert kept == ("保单 1.jpg", len(PHOTO.content), hashlib.sha256(PHOTO.content).hexdigest())


def test_the_bridge_takes_a_rating_once(bridged: Walled, concluded: int):
    with bridged.database("secretary") as database, database.writing() as db:
        token = ratings.make_rating_link(db, concluded, by=bridged.actor("secretary"), now=NOW)
    with bridged.database("bridge") as database:
        with database.writing() as db:
            assert ratings.open_rating(db, token, now=NOW) == ratings.ToRate("EFGH", "mediation")
        with pytest.raises(Refused, match="nothing_to_rate"), database.writing() as db:
            ratings.rate_by_look_up(db, "44190019820616443X", "0000", "EFGH", 5, "", now=NOW)
        with database.writing() as db:
            receipt = ratings.rate_by_link(db, token, 5, "好", now=NOW)
        with database.writing() as db:
            assert ratings.rate_by_link(db, token, 5, "好", now=NOW).number == receipt.number
        for again in (
            lambda db: ratings.rate_by_link(db, token, 1, "", now=NOW),
            lambda db: ratings.rate_by_look_up(db, "44190019820616443X", "5678", "EFGH", 1, "", now=NOW),
            lambda db: ratings.open_rating(db, token, now=NOW),
        ):
            with pytest.raises(Refused, match="already_rated"), database.writing() as db:
                again(db)
        with pytest.raises(Refused, match="rating_link_unknown"), database.writing() as db:
            ratings.open_rating(db, "x", now=NOW)
    with bridged.connected("") as raw:
        row = raw.execute(
            "SELECT fields ->> '关联提交编号', rated_case_id FROM letters WHERE kind = 'rating'"
        ).fetchall()
    assert row == [("WX20261001-ABCDEFGH", concluded)]


def test_the_bridge_hears_of_states_and_desks_hear_of_letters(bridged: Walled):
    with bridged.database("secretary") as desk:
        ear = desk.listen()
        receipt = put(bridged, "bridge", a_letter("heard", sender="小程序", 证件号码="H12345678"))
        assert "letter" in said(ear)
        with desk.writing() as db:
            done = taking_in.take_in_letters(db, store=desk.store, by=bridged.actor("secretary"), now=NOW)
    assert done.taken >= 1
    with bridged.database("bridge") as database, database.reading() as db:
        page = changes.state_changes(db, 0, sender="小程序", now=NOW + timedelta(hours=1))
    assert [(one.receipt, one.state, one.sender) for one in page.rows] == [(receipt.number, "state.received", "小程序")]
    assert page.cursor > 0


def test_the_bridge_calls_back_ends_and_a_desk_sees_what_was_given_up(bridged: Walled):
    receipt = put(bridged, "secretary", a_letter("called for", sender="wx-gd", 证件号码="H87654321"))
    with bridged.database("secretary") as desk, desk.writing() as db:
        taking_in.take_in_letters(db, store=desk.store, by=bridged.actor("secretary"), now=NOW)
    later = NOW + timedelta(hours=1)
    with bridged.database("bridge") as database:
        for _start in range(2):
            with database.writing(is_beside=True) as db:
                calls.note_calls(db, "wx-gd", calls.resumed_at(db, "wx-gd"), now=later)
        with database.reading() as db:
            (due,) = calls.due_calls(db, "wx-gd", most=10, now=later)
        assert (due.receipt, due.state) == (receipt.number, "state.received")
        for _try in range(calls.LEAST_TRIES):
            with database.writing(is_beside=True) as db:
                again = calls.note_failed(db, due.id, spread=0, now=NOW + timedelta(days=8))
        assert again is None
    with bridged.database("secretary") as desk:
        with desk.reading() as db:
            (one,) = calls.calls_of(db)
        with pytest.raises(Unavailable, match="server_refuses_this"), desk.writing() as db:
            calls.call_again(db, "wx-gd", now=later)
    assert (one.client, one.waiting, one.given_up) == ("wx-gd", 0, 1)
    with bridged.database("bridge") as database, database.writing(is_beside=True) as db:
        assert calls.call_again(db, "wx-gd", now=later) == 1
