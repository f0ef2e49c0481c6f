"""In the window a key file out of an old backup is refused with what can be done, wherever one types a passphrase."""

from __future__ import annotations

import pytest

from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.errors import Refused
from mediator_desk.services.office import key_trail
from mediator_desk.views.asked_again import _confirm
from mediator_desk.views.settings.people_passphrases import _change, _take_away, _use_code
from mediator_desk.views.sign_in.recovered_dialog import RecoveredDialog
from tests.views.keys_at_hand import OTHER_PASSPHRASE, PASSPHRASE, Keyed
from tests.views.test_sign_in import LONG, modal, settle, sign_in, started, type_passphrase

__all__ = ["started"]
NEW = "one more new sentence"


@pytest.fixture
def keyed(tmp_path, now):
    """Give a committee that took a passphrase away, with the key file of before beside it."""
    made = Keyed(tmp_path)
    made.before = made.keys.path.read_bytes()
    made.keys.remove_person(made.ring, made.other.staff_id)
    database = Database.open(made.url, ring=made.ring)
    with database.writing() as db:
        key_trail.see_keys(db, made.keys.generation, by=made.first, now=now)
    database.close()
    return made


def put_older(keyed):
    for place in (keyed.keys.path, keyed.keys.copy):
        place.write_bytes(keyed.before)


@pytest.fixture
def keyed_desk(jobs, settings, now, keyed):
    desk = Desk(jobs=jobs, settings=settings, clock=lambda: now)
    desk.open(Database.open(keyed.url, ring=keyed.ring), keyed.first)
    yield desk
    desk.database.close()


@pytest.mark.parametrize(("name", "passphrase"), [("陈国华", OTHER_PASSPHRASE), ("何淑仪", PASSPHRASE)])
def test_the_sign_in_page_says_what_can_be_done(qtbot, keyed, started, name, passphrase):
    put_older(keyed)
    start = started()
    sign_in(qtbot, start, name, passphrase)
    qtbot.waitUntil(lambda: not start.pane.news.isHidden(), timeout=LONG)
    assert "recovery code" in start.pane.news.text()
    assert not start.screen.desk.is_open


def test_by_the_recovery_code_one_is_in_again_and_the_others_are_not(qtbot, keyed, started):
    put_older(keyed)
    start = started()
    start.pane.forgotten.click()
    start.pane.code.line.setText(keyed.code)
    start.pane.recover_button.click()
    dialog = modal(qtbot, RecoveredDialog)
    dialog.who.choose(keyed.first.staff_id)
    type_passphrase(dialog, NEW)
    dialog.act_button.click()
    settle(qtbot, start)
    assert start.screen.desk.actor.name == "何淑仪"
    assert keyed.keys.people() == (keyed.first.staff_id,)
    with start.screen.desk.database.reading() as db:
        assert key_trail.known_generation(db) == keyed.keys.generation


def test_an_older_file_put_there_while_one_works_confirms_nothing_and_does_not_become_the_newest(keyed_desk, keyed):
    _confirm(keyed_desk, keyed.keys, PASSPHRASE)
    put_older(keyed)
    with keyed_desk.database.reading() as db:
        owner = key_trail.key_owner(db, keyed.other.staff_id)
    changes = (
        lambda: _confirm(keyed_desk, keyed.keys, PASSPHRASE),
        lambda: _change(keyed_desk, keyed.keys, owner, None, NEW),
        lambda: _take_away(keyed_desk, keyed.other.staff_id),
        lambda: _use_code(keyed_desk, keyed.code),
    )
    for change in changes:
        with pytest.raises(Refused, match="keys_older"):
            change()
    assert keyed.keys.path.read_bytes() == keyed.before
