"""A day's work in the real window with planted people, which ends by kill -9 in the middle of it.

Run as a program by test_planted_numbers.py: `python -m tests.planted_day encrypted|plain export.json`; the folders of
the person are those of the environment.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLineEdit
from sqlalchemy import text

from mediator_desk import paths
from mediator_desk.app.first_screen import FirstScreen
from mediator_desk.app.opening import Opened
from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.i18n import CHINESE
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.services import attachments
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.intake import intake
from mediator_desk.services.office import committee
from mediator_desk.services.privacy.people import WhoAsks
from mediator_desk.services.review import review
from mediator_desk.settings import Settings
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.views.evidence.kept_file import KeptFileDialog
from mediator_desk.views.frame import Frame
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.privacy.person_dialog import open_person
from mediator_desk.views.reception.receive_dialog import ReceiveDialog

NOW = datetime(2026, 10, 18, 1, 0, tzinfo=UTC)
PATIENCE_SECONDS = 60
DONE = "the day is over"


class Day:
    """One day at the desk; each step leaves what it opened as a person would."""

    def __init__(self, kind: str, people: list[dict[str, str]]) -> None:
        self.people = people
        self.app = QApplication(sys.argv[:1])
        self.settings = Settings.of_this_computer()
        self.frame = Frame(self.settings, is_dark=False)
        self.screen = FirstScreen(self.app, self.frame, self.settings, language=CHINESE, clock=lambda: NOW)
        self.desk: Desk = self.screen.desk
        self.frame.show()
        self.begin(KeyRing.new() if kind == "encrypted" else None)

    def begin(self, ring: KeyRing | None) -> None:
        """Found a committee and sit down at its desk."""
        from mediator_desk.app.bugs import BugWatch

        self.database = Database.open(paths.default_database_url(), ring=ring)
        self.database.migrate()
        with self.database.writing() as db:
            founder = Actor(None, "何敏", Role.ADMINISTRATOR, "一号台")
            draft = committee.FoundingDraft("某某人民调解委员会", "某某人民调解委员会")
            committee.found_committee(db, draft, by=founder, now=NOW)
            staff = committee.add_staff(db, "何敏", Role.ADMINISTRATOR, by=founder, now=NOW)
            db.flush()
            actor = Actor(staff.id, staff.name, staff.role, "一号台")
        if ring is not None:
            file = Path(paths.default_database_url().removeprefix("sqlite:///"))
            KeyFile(keys_beside(file)).create(ring, KeyOwner(staff.id, staff.name), "调解 员 木棉花 早茶 2026")
        self.screen._watch = BugWatch(self.screen.view)
        self.screen._watch.begin()
        self.screen._on_opened(Opened(self.database, actor, is_practice=False))
        self.settle()

    def settle(self) -> None:
        """Let all work come to its end."""
        until = time.monotonic() + PATIENCE_SECONDS
        for _turn in range(5):
            while not self.desk.jobs.is_idle and time.monotonic() < until:
                self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            self.app.processEvents()

    def take_in(self, export: Path) -> None:
        """Take in an export of the mini program; what cannot be taken in waits in quarantine."""
        read = read_submissions(export)
        with self.database.writing() as db:
            intake.import_submissions(db, read, by=self.desk.actor, now=NOW)
        self.desk.cases_changed.emit()
        self.settle()

    def look_around(self) -> None:
        """Show every place, and look for people in the list and over everything."""
        for place in self.screen.view.places():
            self.screen.view.show_place(place.key)
            self.settle()
        cases = self.screen._commands._cases("all")
        for one in self.people[:3]:
            for typed in one.values():
                cases.bar.search.setText(typed)
                self.settle()
        cases.bar.search.clear()
        self.screen._commands.search()
        for field in self.frame.findChildren(QLineEdit):
            if field.isVisible() and field.parent() is not None and "finder" in type(field.window()).__module__:
                field.setText(self.people[3]["number"])
        self.settle()
        self.close_dialogs()

    def work_on_cases(self) -> None:
        """Open cases, accept some, keep a file for each and look at it."""
        with self.database.reading() as db:
            rows = register.first_rows(db, CaseFilter(Queue.ALL, self.desk.today()), 6)
        for row, one in zip(rows, self.people, strict=False):
            said = f"{one['name']} {one['number']} {one['phone']}"
            with self.database.writing() as db:
                kept = attachments.keep_file(
                    db, row.id, kind=AttachmentKind.EVIDENCE, name=f"{one['name']}的身份证.txt",
                    media_type="text/plain", content=said.encode(), store=self.database.store, by=self.desk.actor,
                    now=NOW,
                )  # fmt: skip
                sha256 = kept.sha256
            with self.database.writing() as db:
                review.accept_case(db, row.id, by=self.desk.actor, now=NOW)
            self.desk.case_wanted.emit(row.id)
            self.settle()
            KeptFileDialog(self.desk, sha256, "text/plain", f"{one['name']}.txt", self.screen.view).open()
            self.settle()
            self.close_dialogs()
        open_person(self.desk, WhoAsks(self.people[0]["name"], self.people[0]["number"]), self.screen.view)
        self.settle()
        self.close_dialogs()

    def stumble(self) -> None:
        """Let errors happen that speak of people, as the engine and as our own code would write them."""
        for one in self.people:
            written = json.dumps(one), repr(one), repr(json.dumps(one).encode()), repr(str(one).encode())
            self._fail(ValueError(f"UNIQUE constraint failed: {' '.join(written)}"))
        try:
            with self.database.writing() as db:
                row = {"name": self.people[0]["name"], "fields": json.dumps(self.people[0])}
                db.execute(text("INSERT INTO parties (name, address, id) VALUES (:name, :fields, 'x')"), row)
        except Exception as error:
            self._fail(error)
        self.settle()
        self.close_dialogs()

    def type_unsaved(self) -> None:
        """Type somebody in and do not save; then the database goes away while one more is typed."""
        dialog = ReceiveDialog(self.desk, self.screen.view)
        dialog.open()
        dialog.form.field("name").setText(self.people[4]["name"])
        dialog.form.field("identity_number").setText(self.people[4]["number"])
        dialog.form.field("phone").setText(self.people[4]["phone"])
        self.settings.store.sync()
        until = time.monotonic() + 4
        while time.monotonic() < until:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def close_dialogs(self) -> None:
        """Close every dialog without asking."""
        for one in QApplication.topLevelWidgets():
            if isinstance(one, DeskDialog):
                one.hide()
                one.deleteLater()
        self.app.processEvents()

    def _fail(self, error: Exception) -> None:
        try:
            raise error
        except Exception as caught:
            sys.excepthook(type(caught), caught, caught.__traceback__)


def main(kind: str, export: str) -> None:
    """Work through the day, say so, and be killed."""
    rows = json.loads(Path(export).read_text(encoding="utf-8"))["submissions"]
    planted = [row for row in rows if row["证件号码"].startswith("4401")][:20]
    people = [{"name": row["申请人姓名"], "number": row["证件号码"], "phone": row["手机号码"]} for row in planted]
    day = Day(kind, people)
    day.take_in(Path(export))
    day.look_around()
    day.work_on_cases()
    day.stumble()
    day.type_unsaved()
    sys.stdout.write(f"{DONE}\n")
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
