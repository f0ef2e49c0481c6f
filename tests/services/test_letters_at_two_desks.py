"""Several desks take letters in at once, and a desk that is killed while it does: each letter becomes one case."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from contextlib import closing

import pytest
from sqlalchemy import func, select

from mediator_desk.database import Database
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.bridge import Letter, LetterFile
from mediator_desk.models.case import Case
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.submission import Submission
from mediator_desk.services.bridge import letters, ratings, taking_in
from tests.services import killed_desk
from tests.services.conftest import NOW
from tests.services.test_letters import PHOTO, a_letter, put
from tests.services.test_public_progress import concluded

PAPER = letters.LetterFileDraft("拒赔通知.pdf", "application/pdf", b"%PDF-1.4\n" + b"x" * 60_000)
SENT = 12


def url_of(database: Database) -> str:
    return database._engine.url.render_as_string(hide_password=False)


def arrived(office) -> dict[str, int]:
    """Count what is in the records of what was sent."""
    with office.database.reading() as db:
        models = Submission, Case, Attachment, LetterFile, FollowUp
        found = {model.__name__: db.scalars(select(func.count()).select_from(model)).one() for model in models}
        found["waiting"] = taking_in.waiting(db)
        return found


def test_two_desks_at_once_take_each_letter_in_once(office):
    case_id = concluded(office)
    before = arrived(office)
    for place in range(SENT):
        put(office, a_letter(f"k{place}", files=(PHOTO, PAPER), 事实经过=f"第{place}件"))
    with office.database.writing() as db:
        token = ratings.make_rating_link(db, case_id, by=office.by, now=NOW)
    with office.database.writing() as db:
        ratings.rate_by_link(db, token, 5, "好", now=NOW)
    begin, done, failed = threading.Barrier(2), [], []

    def work() -> None:
        try:
            with closing(Database.open(url_of(office.database))) as desk:
                begin.wait(20)
                left = 1
                while left:
                    with desk.writing() as db:
                        one = taking_in.take_in_letters(db, store=desk.store, by=office.by, now=NOW, most=2)
                    done.append(one)
                    left = one.left
        except Exception as error:
            failed.append(error)

    desks = [threading.Thread(target=work) for _ in range(2)]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join(60)
    assert failed == []
    assert (sum(one.taken for one in done), sum(one.ratings for one in done)) == (SENT, 1)
    cases = [case for one in done for case in one.cases]
    assert len(set(cases)) == len(cases) == SENT
    after = arrived(office)
    assert {name: after[name] - before[name] for name in before} == {
        "Submission": SENT + 1, "Case": SENT, "Attachment": 2 * SENT, "LetterFile": 0, "FollowUp": 1, "waiting": 0,
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("moment", [*killed_desk.MOMENTS, killed_desk.BEFORE_THE_COMMIT])
def test_a_desk_that_is_killed_in_the_middle_took_nothing_in(office, moment):
    for place in range(SENT):
        put(office, a_letter(f"k{place}", files=(PHOTO, PAPER), 事实经过=f"第{place}件"))
    before = arrived(office)
    assert (before["waiting"], before["LetterFile"]) == (SENT, 2 * SENT)
    command = [sys.executable, "-m", "tests.services.killed_desk", url_of(office.database), moment]
    assert subprocess.run(command, check=False, timeout=60).returncode == -signal.SIGKILL
    assert arrived(office) == before
    with office.database.writing() as db:
        done = taking_in.take_in_letters(db, store=office.database.store, by=office.by, now=NOW)
    assert (done.taken, done.left) == (SENT, 0)
    after = arrived(office)
    assert (after["Submission"], after["Case"] - before["Case"], after["Attachment"]) == (SENT, SENT, 2 * SENT)
    with office.database.reading() as db:
        kept = {one.sha256 for one in db.scalars(select(Attachment))}
        assert {one.outcome for one in db.scalars(select(Letter))} == {"taken_in"}
    assert {office.database.store.get(one) for one in kept} == {PHOTO.content, PAPER.content}
