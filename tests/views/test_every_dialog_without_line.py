"""Every dialog of the window stays with what is typed in it while the server does not answer."""

from __future__ import annotations

import contextlib

from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel

from mediator_desk.database import Database
from mediator_desk.errors import Unavailable
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.sentences import sentence
from tests.views.agreements_at_hand import window
from tests.views.dialogs_at_hand import KEYS, Stage
from tests.views.test_every_dialog import dialogs_of_the_window, put_away

ONLY_ON_A_FILE = frozenset({"messages.Decision", "settings.rekey_dialog.RekeyDialog"})
"""A question saves nothing itself; and a server's records have no key to exchange: that dialog lets no work begin."""


class BrokenLine:
    """Refuses every reading and writing while it is broken, and counts who wanted to save."""

    def __init__(self, monkeypatch) -> None:
        self.is_broken, self.saves = False, 0
        reading, writing = Database.reading, Database.writing
        monkeypatch.setattr(Database, "reading", lambda one: self._refused() if self.is_broken else reading(one))
        monkeypatch.setattr(Database, "writing", lambda one, **how: self._save(how) or writing(one, **how))

    def _save(self, how: dict[str, bool]) -> object:
        self.saves += self.is_broken and not how.get("is_beside", False)
        return self._refused() if self.is_broken else None

    @contextlib.contextmanager
    def _refused(self):
        raise Unavailable("server_gone")
        yield


def typed_in(dialog: DeskDialog) -> list[object]:
    return [form.typed() for form in dialog.findChildren(Form)]


def is_told(dialog: DeskDialog) -> bool:
    """Tell whether the dialog says why it is not saved."""
    said = sentence(Unavailable("server_gone"))
    return any(said in one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def test_no_dialog_closes_or_loses_a_word_where_saving_fails_and_each_says_why(qtbot, desk, monkeypatch):
    line = BrokenLine(monkeypatch)
    for kind, answered in ((QDialog, 1), (QPrintDialog, 0), (QFileDialog, 0)):  # what is asked first
        monkeypatch.setattr(kind, "exec", lambda _question, answered=answered: answered)

    def until_idle() -> None:
        qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=30_000)

    stage, kinds = Stage(desk, window(qtbot), until_idle), dialogs_of_the_window()
    wrong, tried = [], 0
    for key in KEYS:
        if key in ONLY_ON_A_FILE:
            continue
        dialog = stage.open(key, kinds[key])
        if dialog.act_button.isEnabled():
            before = typed_in(dialog)
            line.is_broken, line.saves = True, 0
            with qtbot.captureExceptions(), contextlib.suppress(Unavailable):  # what the window's watch on errors takes
                dialog.act()
                until_idle()
            line.is_broken = False
            if line.saves:
                tried += 1
                stays = dialog.isVisible() and typed_in(dialog) == before and dialog.act_button.isEnabled()
                wrong += [] if stays and is_told(dialog) else [key]
        put_away()
    assert wrong == []
    assert tried > 90
