"""Requests about personal data, what is held on a person, and files past their term, in the window."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.trust import Destruction, PrivacyRequest
from mediator_desk.models.trust_words import PrivacyWish
from mediator_desk.models.words import Role
from mediator_desk.services import audit
from mediator_desk.services.privacy.people import WhoAsks
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.privacy.destroy_dialog import DestroyDialog
from mediator_desk.views.privacy.opening import open_due_files, open_requests
from mediator_desk.views.privacy.person_dialog import PersonDialog, open_person
from mediator_desk.views.privacy.requests_dialog import AnswerDialog, NewRequestDialog
from tests.services.after_effect import archived
from tests.views.agreements_at_hand import office_of, window

NAME, NUMBER = "谢家豪", "440106199001011235"
MUCH_LATER = datetime(2056, 11, 9, 1, 0, tzinfo=UTC)


@pytest.fixture
def stage(qtbot, desk):
    i18n.use_language(i18n.ENGLISH)
    office = office_of(desk)
    desk.sign_in(office.by)
    office.case_id = archived(office)
    office.window = window(qtbot)
    return office


def only(parent, kind):
    (found,) = [one for one in parent.findChildren(kind) if one.isVisible()]
    return found


def acts(desk):
    with desk.database.reading() as db:
        return list(db.scalars(select(AuditEntry.act).order_by(AuditEntry.id)))


def shot(dialog, name):
    """Keep a picture where somebody wants to look at it."""
    if folder := os.environ.get("PICTURES"):
        dialog.grab().save(f"{folder}/{name}.png")


def strictly(table):
    return QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_request_is_registered_and_answered(qtbot, desk, stage):
    dialog = open_requests(desk, stage.window)
    testers = [strictly(dialog.table)]
    dialog.act()
    new = only(dialog, NewRequestDialog)
    new.form.field("name").setText(NAME)
    new.form.field("identity_number").setText(NUMBER)
    new.form.field("wish").choose(PrivacyWish.ERASE)
    shot(new, "new")
    new.act()
    assert dialog.table.model().index(0, 3).data() == "4401**********1235"
    dialog.answer()
    answer = only(dialog, AnswerDialog)
    assert "kept until 2056-10-08" in answer.form.field("answer").toPlainText()
    answer.form.field("is_granted").choose(False)
    shot(answer, "answer")
    answer.act()
    shot(dialog, "requests")
    with desk.database.reading() as db:
        (row,) = db.scalars(select(PrivacyRequest))
    assert (row.is_granted, row.name) == (False, NAME)
    assert testers


def test_everything_held_is_shown_masked_and_copied_whole(qtbot, desk, stage, tmp_path):
    open_person(desk, WhoAsks(NAME, NUMBER), stage.window)
    dialog = only(stage.window, PersonDialog)
    testers = [strictly(dialog.cases), strictly(dialog.held)]
    model = dialog.held.model()
    told = "\n".join(str(model.index(row, column).data()) for row in range(model.rowCount()) for column in range(5))
    assert "4401**********1235" in told
    assert NUMBER not in told
    shot(dialog, "person")
    target = tmp_path / "副本.json"
    dialog.write_file(target)
    copied = json.loads(target.read_text(encoding="utf-8"))
    assert copied["identity_number"] == NUMBER
    assert any(one["kind"] == "party" and one["fields"]["identity_number"] == NUMBER for one in copied["held"])
    assert acts(desk)[-2:] == ["person_data_shown", "person_data_exported"]
    assert testers


def test_the_copy_on_paper_is_told_once_it_leaves(qtbot, desk, stage, tmp_path):
    open_person(desk, WhoAsks(NAME, NUMBER), stage.window)
    only(stage.window, PersonDialog).act()
    copy = next(one for one in stage.window.findChildren(DeskDialog) if type(one).__name__ == "CopyDialog")
    qtbot.waitUntil(lambda: desk.jobs.is_idle and copy.act_button.isEnabled())
    shot(copy, "copy")
    copy.write(tmp_path / "副本.pdf")
    qtbot.waitUntil(lambda: acts(desk)[-1] == "person_data_exported")
    assert (tmp_path / "副本.pdf").read_bytes().startswith(b"%PDF")


def test_files_past_their_term_are_destroyed_by_two_people(qtbot, desk, stage):
    stage.now = MUCH_LATER
    with desk.database.writing() as db:
        db.add(Staff(name="何淑仪", role=Role.ADMINISTRATOR))
        audit.record(db, "day_before", by=desk.actor, at=MUCH_LATER - timedelta(days=1), facts={})
    dialog = open_due_files(desk, stage.window)
    testers = [strictly(dialog.table)]
    dialog.table.clearSelection()
    assert not dialog.act_button.isEnabled()
    dialog.table.select_id(stage.case_id)
    shot(dialog, "due")
    dialog.act()
    asked = only(dialog, DestroyDialog)
    asked.act()
    with desk.database.reading() as db:
        assert db.get(Case, stage.case_id) is not None  # nobody approved it
    asked.form.field("approved_by").setText("何淑仪")
    shot(asked, "destroy")
    asked.act()
    asked.reject()
    assert asked.isVisible()  # not before it is done
    qtbot.waitUntil(lambda: desk.jobs.is_idle and not asked.isVisible(), timeout=30_000)
    with desk.database.reading() as db:
        assert db.get(Case, stage.case_id) is None
        (row,) = db.scalars(select(Destruction))
    assert (row.archive_class, row.approved_by) == (ArchiveClass.LONG, "何淑仪")
    dialog.which.choose("destroyed")
    dialog.reload()
    assert "何淑仪" in dialog.table.model().index(0, 2).data()
    shot(dialog, "destroyed")
    assert testers


def test_who_may_not_is_told_so(desk, stage):
    desk.sign_in(Actor(None, "陈国华", Role.MEDIATOR))
    for opens in (open_requests, open_due_files):
        with pytest.raises(Refused, match="not_for_role"):
            opens(desk, stage.window)
