"""Disk full, folder read-only, file locked, two desks, clock set back, newer program: a sentence, and nothing lost."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import event, select, text

from mediator_desk.errors import Unavailable
from mediator_desk.i18n import translate
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Deadline
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.review import review
from mediator_desk.storage.backups.rotation import Made, Reason, staying
from mediator_desk.storage.tries import Moment, Tries
from mediator_desk.views.sentences import SENTENCES
from tests.faults import places, recording
from tests.faults.harness import (
    PLAIN_AND_ENCRYPTED,
    RUN,
    child,
    copied,
    opened,
    practice_in,
    read_saves,
    rest_of,
    seen,
    words_of,
)
from tests.source_tree import ROOT

REFUSED = 1

needs_mounts = pytest.mark.skipif(not places.may_mount(), reason="this system lets nobody make mounts of their own")
needs_compiler = pytest.mark.skipif(recording.compiler() is None, reason="no C compiler here (Debian: gcc, libc6-dev)")


@pytest.fixture(scope="module", params=PLAIN_AND_ENCRYPTED)
def committee(request, tmp_path_factory):
    return practice_in(tmp_path_factory.mktemp("committee"), request.param), request.param


def said(code):
    """Return the beginning of the sentence for a code, up to what is filled in."""
    return translate("Sentences", SENTENCES[code]).partition("{")[0]


def soaking(folder, secret, *more):
    return words_of(folder, "soak", "--run", RUN, "--ack", *more, secret=secret)


def told_in(output):
    lines = [line for line in output.splitlines() if line.startswith("saved ")]
    return int(lines[-1].split()[1]) if lines else 0


def refused_with(done, *codes):
    """Look that a desk ended with one of these sentences and not with an error of the program."""
    assert done.returncode == REFUSED, done.stderr
    assert "Traceback" not in done.stderr
    assert any(said(code) in done.stderr for code in codes), done.stderr


# --- disk full -----------------------------------------------------------------------------------------------


@needs_mounts
@pytest.mark.parametrize(
    "room", ["3M", pytest.param("4500k", marks=pytest.mark.slow), pytest.param("7M", marks=pytest.mark.slow)]
)
def test_a_full_disk_is_told_and_loses_no_save(committee, tmp_path, room):
    """On a real disk that is full: a tmpfs of that size, in a mount namespace of the test."""
    begun, secret = committee
    place, found = tmp_path / "small", tmp_path / "found"
    done = places.on_a_small_disk(begun, place, found, room, soaking(place, secret))
    refused_with(done, "disk_full")
    told = told_in(done.stdout)
    after = seen(found, secret)
    assert told
    assert (after.damage, after.missing, after.last) == ("", (), told)
    with child(soaking(found, secret, "--saves", "3")) as desk:  # there is room again
        assert rest_of(desk.stdout, 0) == 3
    assert seen(found, secret).last == told + 3


@needs_compiler
@pytest.mark.timeout(400)
@pytest.mark.parametrize("points", [2, pytest.param(10, marks=pytest.mark.slow)])
def test_a_disk_that_is_full_at_any_byte_loses_no_save(committee, tmp_path, points):
    """Pretended: the recorder refuses every byte after so many, in the database, its log and the kept files."""
    begun, secret = committee
    library, random = recording.compiled(tmp_path), Random(points)
    for _point in range(points):
        work = copied(begun, tmp_path / "work")
        room = recording.environment(library, work, room=random.randrange(150_000, 3_000_000))
        with child(soaking(work, secret, "--saves", "400"), room) as desk:
            output, errors = desk.communicate()
        refused_with(subprocess.CompletedProcess([], desk.returncode, output, errors), "disk_full")
        after = seen(work, secret)
        assert (after.damage, after.missing) == ("", ())
        assert told_in(output) <= after.last <= told_in(output) + 1


# --- read-only -----------------------------------------------------------------------------------------------


@needs_mounts
def test_a_folder_that_takes_nothing_is_told_and_stays_as_it_is(committee, tmp_path):
    begun, secret = committee
    work = copied(begun, tmp_path / "work")
    before = {path.name: path.read_bytes() for path in work.iterdir() if path.is_file()}
    done = places.in_a_read_only_folder(work, soaking(work, secret, "--saves", "1"))
    refused_with(done, "folder_read_only", "database_cannot_be_opened")
    assert {path.name: path.read_bytes() for path in work.iterdir() if path.is_file()} == before
    assert seen(work, secret).last == 0


# --- others at the file --------------------------------------------------------------------------------------


def test_a_file_that_another_program_holds_is_told_and_can_be_saved_to_again(committee, tmp_path):
    begun, secret = committee
    work = copied(begun, tmp_path / "work")
    ours, other = opened(work, secret), opened(work, secret)
    event.listen(ours._engine, "connect", lambda connection, _record: connection.execute("PRAGMA busy_timeout = 50"))
    ours._engine.dispose()
    with other._engine.connect() as holding:
        holding.exec_driver_sql("SELECT 1")  # it began IMMEDIATE: the only place to write is taken
        with pytest.raises(Unavailable) as refusal, ours.writing() as db:
            db.scalars(select(Case)).first().next_step = "too early"
        assert refusal.value.code == "database_busy"
    with ours.writing() as db:
        db.scalars(select(Case)).first().next_step = "again"
    ours.close()
    other.close()
    assert seen(work, secret).damage == ""


def test_two_desks_that_save_to_one_file_at_once_both_keep_everything(committee, tmp_path):
    begun, secret = committee
    work = copied(begun, tmp_path / "work")
    with (
        child(words_of(work, "soak", "--run", "one", "--saves", "30", "--ack", secret=secret)) as one,
        child(words_of(work, "soak", "--run", "two", "--ack", secret=secret)) as two,
    ):
        killed = read_saves(two.stdout, 15)
        two.kill()
        killed = rest_of(two.stdout, killed)
        assert rest_of(one.stdout, 0) == 30
        assert one.stderr.read() == ""
    assert seen(work, secret, "one").last == 30
    found = seen(work, secret, "two")
    assert (found.damage, found.missing) == ("", ())
    assert killed <= found.last <= killed + 1


def test_a_file_of_a_newer_program_is_refused_and_left_alone(committee, tmp_path):
    begun, secret = committee
    work = copied(begun, tmp_path / "work")
    database = opened(work, secret)
    with database._engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    before = (work / "practice.db").read_bytes()
    words = [sys.executable, "-m", "tests.faults.child", *soaking(work, secret, "--saves", "1")]
    refused_with(subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False), "database_is_newer")
    assert (work / "practice.db").read_bytes() == before


# --- clock set back ------------------------------------------------------------------------------------------


def test_a_clock_that_is_set_back_breaks_no_chain_and_gives_no_number_twice(office):
    first, second, third = (office.receive(identity_number="") for _n in range(3))
    numbers = []
    for case_id, back in ((first, 0), (second, 30), (third, 1)):
        with office.database.writing() as db:
            now = office.now - timedelta(hours=back)
            numbers.append(review.accept_case(db, case_id, by=office.by, now=now).number)
    assert len(set(numbers)) == 3
    assert numbers == sorted(numbers)
    with office.database.reading() as db:
        entries = db.scalars(select(AuditEntry).where(AuditEntry.act == "accepted").order_by(AuditEntry.id)).all()
        assert [entry.case_id for entry in entries] == [first, second, third]
        assert verify_chain(db) == []


def test_a_clock_that_is_set_back_moves_no_deadline(office):
    case_id = office.accept()
    with office.database.reading() as db:
        before = db.execute(select(Deadline.step, Deadline.due_on).where(Deadline.case_id == case_id)).all()
    office.now -= timedelta(days=3)
    office.accept(identity_number="")
    with office.database.reading() as db:
        assert db.execute(select(Deadline.step, Deadline.due_on).where(Deadline.case_id == case_id)).all() == before


def test_a_clock_that_is_set_back_or_on_ends_no_wait_for_wrong_passphrases(tmp_path):
    wall, running = 1_800_000_000.0, 5_000.0
    at = Moment(wall, running)
    tries = Tries(tmp_path / "tries", clock=lambda: at)
    for _wrong in range(5):
        tries.begin()  # counted as wrong until it is told to have been right
    for moved in (-86_400.0, -1.0):
        at = Moment(wall + moved, running + 1)
        assert tries.seconds_left() > 50
    at = Moment(wall + 86_400, running + 1)  # set on by a day, one second later
    assert tries.seconds_left() > 50
    at = Moment(wall + 61, running + 61)
    assert tries.seconds_left() == 0


def test_a_clock_that_is_set_back_or_on_takes_no_backup_away(now):
    made = [Made(f"{day:03d}", now - timedelta(days=day), Reason.AT_CLOSE) for day in range(400)]
    by_hand = Made("by hand", now - timedelta(minutes=1), Reason.BY_HAND)
    kept = staying([*made, by_hand], now)
    assert by_hand.name in kept
    for days in (-400, -1, 1, 400):
        there = [one for one in (*made, by_hand) if one.name in kept]
        assert staying(there, now + timedelta(days=days)) >= kept - {by_hand.name}
    ahead = Made("made with the clock a year ahead", now + timedelta(days=365), Reason.AT_CLOSE)
    assert {one.name for one in made[:5]} <= staying([*made, ahead], now)
