"""Packs under real logins: a secretary takes letters in and says how far they are; who sees a part says nothing."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest
from sqlalchemy import select

from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.exchange import packs
from mediator_desk.models.bridge import Letter, ToldState
from mediator_desk.server import bridge_calls, bridge_logins
from mediator_desk.services.bridge import letters, progress, taking_in
from mediator_desk.services.bridge.carrying import Brought
from mediator_desk.services.office.committee import FoundingDraft, found_committee
from mediator_desk.storage import pack_keys
from tests.server.walled_office import Walled, walled
from tests.services.conftest import NOW
from tests.services.test_letters import FIELDS, PHOTO, a_letter
from tests.services.test_packs import KEEPER, LATER, Side

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def office(tls_cluster: str) -> Walled:
    made = walled(tls_cluster, "office_packs")
    with made.database("") as database, database.writing() as db:
        made.passwords["bridge"] = bridge_logins.add_bridge(db.connection())
    return made


@pytest.fixture
def bridge(embedded_template, tmp_path):
    place = tmp_path / "bridge.db"
    shutil.copyfile(embedded_template, place)
    with closing(Database.open(f"sqlite:///{place.as_posix()}")) as database:
        yield Side(database, tmp_path, pack_keys.BRIDGE, KEEPER)


def test_a_secretary_brings_letters_in_and_carries_states_out(office: Walled, bridge, tmp_path):
    by = office.actor("secretary")
    with office.database("secretary") as database:
        desk = Side(database, tmp_path, pack_keys.DESK, by)
        desk.meet(bridge)
        bridge.meet(desk)
        bridge.unpack(desk.pack())
        with bridge.database.writing() as db:
            receipt = letters.put_letter(db, a_letter("k1", files=(PHOTO,)), now=NOW).number
            assert progress.public_progress(db, FIELDS["证件号码"], "5678", now=NOW)
        place = bridge.pack()
        assert desk.unpack(place).letters[Brought.NEW] == 1
        with database.writing() as db:
            assert taking_in.take_in_letters(db, store=database.store, by=by, now=LATER).taken == 1
        assert bridge.unpack(desk.pack()).states.arrived == 1
        with database.reading() as db:
            assert db.scalars(select(Letter.receipt)).all() == [receipt]
            assert db.scalars(select(ToldState.receipt)).all() == [receipt]
    with bridge.database.writing() as db:
        (state,) = progress.public_progress(db, FIELDS["证件号码"], "5678", now=LATER)
    assert (state.receipt_end, state.state) == (receipt[-4:], "state.received")


def test_who_sees_own_cases_carries_nothing_out(office: Walled, bridge, tmp_path):
    with office.database("mediator") as database:
        desk = Side(database, tmp_path, pack_keys.DESK, office.actor("mediator"))
        desk.meet(bridge)
        with pytest.raises(Refused, match="needs_all_cases"):
            desk.pack()
    assert not list(tmp_path.glob("*.mdpack"))


def test_an_office_takes_no_states(office: Walled, bridge, tmp_path):
    with office.database("administrator") as database:
        other = Side(database, tmp_path, pack_keys.BRIDGE, office.actor("administrator"))
        desk = Side(bridge.database, tmp_path, pack_keys.DESK, KEEPER)
        other.meet(desk)
        with pytest.raises(Refused, match="states_at_an_office"):
            packs.unpack(database, _states(bridge, other, desk), other.keys, by=other.by, now=LATER)


def _states(bridge, other, desk):
    with bridge.database.writing() as db:
        found_committee(db, FoundingDraft(), by=KEEPER, now=NOW)
    desk.meet(other)
    return desk.pack()


def test_the_bridge_itself_brings_no_letter_past_a_closed_page(office: Walled):
    values = letters.values_of(a_letter("past"), now=NOW) | {"rated_case_id": None}
    with office.database("bridge") as database, pytest.raises(Refused, match="not_for_login"), database.writing() as db:
        bridge_calls.put_letter(db.connection(), values, [], is_carried=True)
