"""Letters carried to a desk without a network, and how far they are carried back: nothing lost, nothing twice."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.exchange import packs
from mediator_desk.exchange.pack_file import STATES, Entry, entries_of, write_pack
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import Letter, LetterFile, ToldState
from mediator_desk.models.case import Case
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.words import Role
from mediator_desk.services.bridge import asking, carrying, letters, progress, ratings, taking_in, texts
from mediator_desk.services.review import review
from mediator_desk.storage import pack_keys
from mediator_desk.storage.key_ring import KeyRing
from tests.services.conftest import NOW, TODAY
from tests.services.test_letters import FIELDS, PHOTO, a_letter

KEEPER = Actor(None, "看桥人", Role.ADMINISTRATOR, "公网机")
NUMBER, END = FIELDS["证件号码"], "5678"
LATER = NOW + timedelta(hours=2)


class Side:
    """A desk or a bridge, with its own records and its own keys for packs."""

    def __init__(self, database, folder, side, by):
        self.database, self.folder, self.by = database, folder, by
        self.keys = folder / f"{side}.json"
        pack_keys.write_keys(self.keys, pack_keys.new_keys(side), database.ring)

    def known(self):
        return pack_keys.read_keys(self.keys, self.database.ring)

    def meet(self, other):
        pack_keys.write_keys(self.keys, pack_keys.with_other(self.known(), other.known().card), self.database.ring)

    def pack(self, now=NOW):
        return packs.pack(self.database, self.folder, self.keys, by=self.by, now=now).place

    def unpack(self, place, now=LATER):
        return packs.unpack(self.database, place, self.keys, by=self.by, now=now)

    def rows(self, model):
        with self.database.reading() as db:
            return list(db.scalars(select(model).order_by(model.id)))


@pytest.fixture
def bridge(embedded_template, tmp_path):
    """Give the bridge's own file, which no desk reaches."""
    place = tmp_path / "bridge.db"
    shutil.copyfile(embedded_template, place)
    database = Database.open(f"sqlite:///{place.as_posix()}")
    yield Side(database, tmp_path, pack_keys.BRIDGE, KEEPER)
    database.close()


@pytest.fixture
def desk(office, bridge, tmp_path):
    desk = Side(office.database, tmp_path, pack_keys.DESK, office.by)
    desk.meet(bridge)
    bridge.meet(desk)
    bridge.unpack(desk.pack())  # the bridge learns whose it is
    return desk


@pytest.fixture
def take_in(office):
    def take_in(now=LATER):
        with office.database.writing() as db:
            return taking_in.take_in_letters(db, store=office.database.store, by=office.by, now=now)

    return take_in


def send(bridge, key="k1", now=NOW, **other):
    with bridge.database.writing() as db:
        return letters.put_letter(db, a_letter(key, **other), now=now).number


def looked_up(bridge):
    with bridge.database.writing() as db:
        return progress.public_progress(db, NUMBER, END, now=LATER)


def code_of(work, *given):
    with pytest.raises(Refused) as refused:
        work(*given)
    return refused.value.code


def test_a_letter_goes_to_the_desk_with_its_picture_and_its_state_comes_back(desk, bridge, take_in):
    receipt = send(bridge, files=(PHOTO,))
    done = desk.unpack(bridge.pack())
    assert done.letters[carrying.Brought.NEW] == 1
    (letter,), (file,) = desk.rows(Letter), desk.rows(LetterFile)
    assert (letter.receipt, letter.came_at, file.content) == (receipt, NOW, PHOTO.content)
    assert take_in().taken == 1
    (case,) = [one for one in desk.rows(Case) if one.submission_number == receipt]
    assert case.applicant_name == "谢家豪"
    with desk.database.writing() as db:
        review.accept_case(db, case.id, by=desk.by, now=LATER)
    told = bridge.unpack(desk.pack()).states
    assert (told.arrived, told.changed, told.forgotten) == (1, 0, 0)
    (state,) = looked_up(bridge)
    assert (state.state, state.receipt_end, state.since) == ("state.accepted", receipt[-4:], TODAY)
    assert not state.can_be_rated
    # What was typed and photographed lies at the desk alone from now on.
    (letter,) = bridge.rows(Letter)
    assert (letter.fields, bridge.rows(LetterFile)) == ({}, [])


def test_until_the_desk_says_that_it_has_a_letter_every_pack_brings_it(desk, bridge):
    receipt = send(bridge)
    bridge.pack()  # lost on its way
    more = send(bridge, "k2", 申请人姓名="李四")
    done = desk.unpack(bridge.pack())
    assert done.letters[carrying.Brought.NEW] == 2
    done = desk.unpack(bridge.pack())
    assert (done.letters[carrying.Brought.NEW], done.letters[carrying.Brought.WAS_HERE]) == (0, 2)
    assert [one.receipt for one in desk.rows(Letter)] == [receipt, more]
    (first, second) = looked_up(bridge)
    assert (first.state, second.state) == ("state.waiting", "state.waiting")
    bridge.unpack(desk.pack())
    with bridge.database.reading() as db:
        assert carrying.count_to_carry(db) == 0


def test_a_pack_comes_once_and_an_older_one_not_at_all(desk, bridge):
    send(bridge)
    older, newer = bridge.pack(), bridge.pack()
    desk.unpack(newer)
    assert code_of(desk.unpack, newer) == "pack_came_before"
    assert code_of(desk.unpack, older) == "pack_is_older"
    assert len(desk.rows(Letter)) == 1


def test_a_pack_that_was_interrupted_goes_on(desk, bridge, monkeypatch):
    for place in range(3):
        send(bridge, f"k{place}")
    place, bring = bridge.pack(), carrying.bring

    def killed(db, letter, **named):
        if len(desk.rows(Letter)) == 2:
            raise KeyboardInterrupt
        return bring(db, letter, **named)

    monkeypatch.setattr(carrying, "bring", killed)
    with pytest.raises(KeyboardInterrupt):
        desk.unpack(place)
    assert len(desk.rows(Letter)) == 2
    monkeypatch.undo()
    done = desk.unpack(place)
    assert (done.letters[carrying.Brought.WAS_HERE], done.letters[carrying.Brought.NEW]) == (2, 1)
    assert len({one.receipt for one in desk.rows(Letter)}) == 3


@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.99])
def test_a_pack_that_was_changed_anywhere_brings_nothing(desk, bridge, part):
    send(bridge, files=(PHOTO,))
    place = bridge.pack()
    content = bytearray(place.read_bytes())
    content[int(len(content) * part)] ^= 1
    place.write_bytes(content)
    assert code_of(desk.unpack, place) in ("pack_damaged", "pack_for_another", "pack_of_a_stranger", "not_a_pack")
    assert desk.rows(Letter) == []


@pytest.mark.parametrize("left", [0, 5, 40, 80, 300, -1])
def test_a_pack_that_ends_too_early_brings_nothing(desk, bridge, left):
    send(bridge, files=(PHOTO,))
    place = bridge.pack()
    place.write_bytes(place.read_bytes()[:left])
    assert code_of(desk.unpack, place) in ("pack_damaged", "not_a_pack")
    assert desk.rows(Letter) == []


def test_nobody_else_reads_a_pack_and_no_stranger_writes_one(desk, bridge, tmp_path):
    send(bridge)
    place = bridge.pack()
    assert "谢家豪".encode() not in place.read_bytes()
    (tmp_path / "other").mkdir()
    other = Side(desk.database, tmp_path / "other", pack_keys.DESK, desk.by)
    other.meet(bridge)
    assert code_of(other.unpack, place) == "pack_for_another"
    stranger = Side(bridge.database, tmp_path / "other", pack_keys.BRIDGE, KEEPER)
    stranger.meet(desk)
    assert code_of(desk.unpack, stranger.pack()) == "pack_of_a_stranger"
    assert desk.rows(Letter) == []
    desk.unpack(place)  # what stood in the way was the stranger alone


def test_a_bridge_that_was_taken_over_tells_the_desk_no_states(desk, bridge, tmp_path):
    keys = replace(bridge.known(), made=9)
    forged = tmp_path / "forged.mdpack"
    write_pack(forged, keys, STATES, [Entry({"public": {}})], now=NOW)
    assert code_of(desk.unpack, forged) == "pack_not_for_this_side"


@pytest.mark.parametrize(
    "wrong",
    [
        {"receipt": "WX1"},
        {"came_at": "2126-01-01T00:00:00+00:00"},
        {"came_at": "2026-10-08T00:00:00"},
        {"sender": 7},
        {"fields": []},
        {"fields": {"业务类型": "别的"}},
        {"fields": {"不认识": "x"}},
        {"files": [{"name": "x", "media_type": "y"}]},
    ],
)
def test_what_is_no_letter_is_passed_over_and_the_others_come(desk, bridge, tmp_path, wrong):
    receipt = send(bridge)
    good = bridge.pack()
    (entry,) = entries_of(good, desk.known())
    bad = Entry({**entry.values, "sender_key": "bad", **wrong}, entry.files)
    mixed = tmp_path / "mixed.mdpack"
    write_pack(mixed, replace(bridge.known(), made=9), "letters", [bad, entry], now=NOW)
    done = desk.unpack(mixed)
    assert (done.letters[carrying.Brought.UNFIT], done.letters[carrying.Brought.NEW]) == (1, 1)
    assert [one.receipt for one in desk.rows(Letter)] == [receipt]


@pytest.mark.parametrize(
    "wrong",
    [
        {"at": "x"},
        {"at": "2026-10-08T00:00:00"},
        {"at": "2126-10-08T00:00:00+00:00"},
        {"way": ""},
        {"state": "state.rich"},
        {"receipt": "440106199001011235"},
        {"receipt": 7},
    ],
)
def test_only_what_a_bridge_may_have_told_is_noted(desk, bridge, tmp_path, wrong):
    receipt = send(bridge)
    (letter,) = entries_of(bridge.pack(), desk.known())
    told = {"receipt": receipt, "at": LATER.isoformat(), "way": "page", "state": "state.waiting"}
    place = tmp_path / "told.mdpack"
    write_pack(place, replace(bridge.known(), made=9), "letters", [Entry({"told": [told | wrong]}), letter], now=NOW)
    desk.unpack(place)
    assert (desk.rows(ToldState), len(desk.rows(Letter))) == ([], 1)


def test_letters_with_a_receipt_are_kept_though_the_page_was_closed_meanwhile(desk, bridge):
    send(bridge)
    with desk.database.writing() as db:
        here = texts.bridge_settings(db)
        texts.change_settings(db, replace(here, is_open=False), by=desk.by, now=LATER)
    assert desk.unpack(bridge.pack()).letters[carrying.Brought.NEW] == 1
    bridge.unpack(desk.pack())
    assert code_of(send, bridge, "k2") == "bridge_closed"


def test_what_the_desk_asks_for_opens_the_form_again_and_the_answer_comes(desk, bridge, take_in):
    receipt = send(bridge, 争议金额="很多钱")
    desk.unpack(bridge.pack())
    assert take_in().quarantined == 1
    with desk.database.writing() as db:
        asking.ask_to_complete(db, receipt, "请写明金额。", ("争议金额",), by=desk.by, now=LATER)
    bridge.unpack(desk.pack())
    (state,) = looked_up(bridge)
    assert (state.state, state.asked.words, state.asked.columns) == ("state.to_complete", "请写明金额。", ("争议金额",))
    send(bridge, "k2", completes=receipt, 争议金额="30150.07")
    assert desk.unpack(bridge.pack()).letters[carrying.Brought.NEW] == 1
    assert take_in().completed == 1
    bridge.unpack(desk.pack())
    (state,) = looked_up(bridge)
    assert (state.state, state.asked) == ("state.received", None)


def test_what_is_over_is_rated_once_by_look_up(desk, bridge, take_in):
    receipt = send(bridge)
    desk.unpack(bridge.pack())
    take_in()
    with desk.database.writing() as db:
        over = {"state": "closed", "outcome": "agreed", "concluded_on": TODAY}
        db.execute(update(Case).where(Case.submission_number == receipt).values(over))
    bridge.unpack(desk.pack())
    (state,) = looked_up(bridge)
    assert (state.state, state.can_be_rated) == ("state.closed_agreed", True)

    def rate():
        with bridge.database.writing() as db:
            ratings.rate_by_look_up(db, NUMBER, END, receipt[-4:], 5, "好", now=LATER)

    rate()
    assert code_of(rate) in ("already_rated", "nothing_to_rate")
    desk.unpack(bridge.pack())
    assert take_in().ratings == 1
    assert [one.satisfaction for one in desk.rows(FollowUp)] == [5]
    bridge.unpack(desk.pack())
    (state,) = looked_up(bridge)
    assert not state.can_be_rated
    assert code_of(rate) == "nothing_to_rate"


def test_what_the_desk_names_no_more_is_forgotten_at_the_bridge(desk, bridge, take_in):
    receipt = send(bridge)
    desk.unpack(bridge.pack())
    take_in()
    bridge.unpack(desk.pack())
    assert looked_up(bridge)
    with desk.database.writing() as db:
        db.execute(update(Case).where(Case.submission_number == receipt).values(state="binned"))
    bridge.unpack(desk.pack())
    assert looked_up(bridge) == ()
    (letter,) = bridge.rows(Letter)
    assert (letter.identity_number, letter.phone_end) == ("", "")


def test_the_words_and_the_name_of_the_committee_go_to_the_bridge(desk, bridge):
    with desk.database.writing() as db:
        texts.change_text(db, "about", texts.TextDraft("我们是谁", "为您免费调解。"), by=desk.by, now=NOW)
    bridge.unpack(desk.pack())
    with bridge.database.reading() as db:
        assert texts.committee_facts(db).name == "广东省保险行业协会人民调解委员会"
        assert texts.public_texts(db)["about"].words == "为您免费调解。"
    with desk.database.writing() as db:
        texts.put_back_text(db, "about", by=desk.by, now=NOW)
    bridge.unpack(desk.pack())
    with bridge.database.reading() as db:
        assert not texts.public_texts(db)["about"].is_own


def test_who_was_told_what_at_the_bridge_is_known_at_the_desk_once(desk, bridge):
    receipt = send(bridge)
    assert looked_up(bridge)
    with bridge.database.writing() as db:
        assert progress.public_progress(db, "H12345678", END, now=LATER) == ()
    for _ in range(2):
        desk.unpack(bridge.pack(LATER))
    with desk.database.reading() as db:
        rows = db.execute(select(ToldState.receipt, ToldState.at, ToldState.way, ToldState.state)).all()
    assert [tuple(row) for row in rows] == [(receipt, LATER, "page", "state.waiting")]


def test_nothing_of_cases_that_came_by_another_way_leaves_the_desk(office, desk, bridge):
    office.receive(name="张三", identity_number="H12345678")
    (_public,) = entries_of(desk.pack(), bridge.known())


def test_keys_lie_sealed_where_the_records_are_encrypted(tmp_path):
    place, ring = tmp_path / "keys.json", KeyRing.new()
    keys = pack_keys.new_keys(pack_keys.DESK)
    pack_keys.write_keys(place, keys, ring)
    assert keys.seal.hex() not in place.read_text()
    assert pack_keys.read_keys(place, ring.with_new_key()) == keys
    assert code_of(pack_keys.read_keys, place, KeyRing.new()) == "pack_keys_unreadable"
    assert code_of(pack_keys.read_keys, place, None) == "pack_keys_unreadable"
    place.chmod(0o644)
    assert code_of(pack_keys.read_keys, place, ring) == "pack_keys_open"


def test_a_card_of_the_same_side_is_refused(desk, tmp_path):
    assert code_of(pack_keys.with_other, desk.known(), desk.known().card) == "card_of_same_side"
    (tmp_path / "card").write_bytes(b"[" * 3000)
    assert code_of(pack_keys.read_card, tmp_path / "card") == "card_unreadable"
