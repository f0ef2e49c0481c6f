"""What a consumer sends is in the queue a moment later, and nobody at the desk is disturbed by it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import func, select

from mediator_desk.app.letter_keeper import LetterKeeper, keep_letters
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.services.bridge.letters import LetterDraft, put_letter
from mediator_desk.services.bridge.taking_in import waiting
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.views.cases.view import CasesView
from tests.gateway.conftest import WANG
from tests.views.test_news import at_office, both_engines_desk, here, keeper, other, view  # noqa: F401 - fixtures

WITHIN_MS = 10_000


@pytest.fixture
def letters(here, keeper) -> LetterKeeper:  # noqa: F811
    given = keep_letters(here, keeper)
    yield given
    given.close()


def send(other, key: str = "draft-1", **fields: str) -> str:  # noqa: F811
    with other.database.writing() as db:
        draft = LetterDraft("page", key, {**WANG, **fields})
        return put_letter(db, draft, now=other.office.now).number


def numbers(view: CasesView) -> list[str]:  # noqa: F811
    return [view.listing.model.row(row).number for row in range(view.listing.model.rowCount())]


def test_a_letter_becomes_a_case_in_the_queue_while_nobody_asks_for_it(qtbot, other, letters, view):  # noqa: F811
    typed = QLineEdit(view)
    typed.show()
    typed.setFocus()
    receipt = send(other)
    qtbot.waitUntil(lambda: receipt in numbers(view), timeout=WITHIN_MS)
    assert typed.hasFocus()


def test_several_come_at_once_and_what_cannot_be_read_waits_apart(qtbot, here, other, letters, view):  # noqa: F811
    came = []
    letters.taken_in.connect(came.append)
    send(other, "draft-1")
    send(other, "draft-2", 证件号码="440106199001011235", 争议金额="很多")
    view.show_queue(Queue.NEW)
    qtbot.waitUntil(lambda: sum(one.taken for one in came) + sum(one.quarantined for one in came) == 2)
    assert sum(one.quarantined for one in came) == 1
    with here.database.reading() as db:
        assert waiting(db) == 0
        assert db.scalar(select(func.count()).select_from(Case)) == 1


def test_where_nothing_waits_nothing_is_written(qtbot, here, other, letters):  # noqa: F811
    with here.database.reading() as db:
        before = db.scalar(select(func.max(AuditEntry.id)))
    letters._look()
    qtbot.waitUntil(lambda: here.jobs.is_idle)
    with here.database.reading() as db:
        assert db.scalar(select(func.max(AuditEntry.id))) == before


def test_who_only_keeps_the_archive_takes_nothing_in(qtbot, here, other, letters):  # noqa: F811
    from dataclasses import replace

    from mediator_desk.models.words import Role

    here.sign_in(replace(here.actor, role=Role.ARCHIVIST))
    send(other)
    letters._look()
    qtbot.waitUntil(lambda: here.jobs.is_idle)
    with here.database.reading() as db:
        assert waiting(db) == 1


def test_the_sound_is_off_until_somebody_wants_it(qtbot, here, other, letters, monkeypatch):  # noqa: F811
    beeps = []
    monkeypatch.setattr("mediator_desk.app.letter_keeper.QApplication.beep", lambda: beeps.append(1))
    with qtbot.waitSignal(letters.taken_in, timeout=WITHIN_MS):
        send(other)
    assert beeps == []
    here.settings.letters_sound = True
    with qtbot.waitSignal(letters.taken_in, timeout=WITHIN_MS):
        send(other, "draft-2", 证件号码="440106199001011235")
    assert beeps == [1]
