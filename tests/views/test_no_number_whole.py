"""No screen and no dialog shows a number of a person whole, read out loud or in a tip, before it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QWidget
from sqlalchemy import select

from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.committee import MediatorTie
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure_words import TieKind
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.submission import QuarantinedSubmission
from mediator_desk.services.mediators.roster import TieDraft, save_tie
from mediator_desk.views.intake.quarantine_rows import MASKS as NUMBERS
from tests.views.agreements_at_hand import window
from tests.views.dialogs_at_hand import KEYS, Stage
from tests.views.markup_at_hand import ROWS_LOOKED_AT, everything_shown, shown_by, tips_of
from tests.views.screens_at_hand import Window
from tests.views.test_every_dialog import dialogs_of_the_window, put_away

TIED, ACCOUNT = "44010619880808123X", "6222020200112233445"
LEAST = 7
"""Characters of a number that tell somebody apart; shorter ones stand in amounts and days by chance."""


def numbers_of_people(stage: Stage) -> set[str]:
    """Return every number of a person that the committee keeps."""
    columns = (Party.identity_number, Party.phone, Representative.identity_number, Representative.phone)
    more = (SessionPerson.phone, MediationAgreement.account, MediatorTie.identity_number)
    with stage.desk.database.reading() as db:
        found = {number for column in (*columns, *more) for number in db.scalars(select(column))}
        for fields in db.scalars(select(QuarantinedSubmission.fields)):
            found |= {text for column in NUMBERS if (text := fields.get(column, ""))}
    return {number for number in found if len(number) >= LEAST}


def columns_of(model: QAbstractItemModel) -> int:
    """Return how many columns a model has; a list has one."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def texts_of(part: QWidget) -> Iterator[str]:
    """Give each text that a part shows, reads out, or says where the pointer rests."""
    yield from (text for _kind, text in shown_by(part))
    yield from tips_of(part)
    yield part.accessibleDescription()
    yield part.windowTitle()
    if isinstance(part, QComboBox):
        yield from (part.itemText(row) for row in range(part.count()))
    if isinstance(part, QAbstractItemView) and part.model() is not None:
        model, roles = part.model(), (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
        for row in range(min(model.rowCount(), ROWS_LOOKED_AT)):
            for column in range(columns_of(model)):
                yield from (str(said) for role in roles if (said := model.index(row, column).data(role)))


def shown_whole(where: str, numbers: set[str]) -> list[str]:
    """Return what shows one of these numbers whole now."""
    found = []
    for part in everything_shown():
        kind = f"{type(part).__name__} {part.objectName()}".strip()
        found += [f"{where}: {kind}: {text[:60]}" for text in texts_of(part) if any(one in text for one in numbers)]
    return found


@pytest.fixture
def stage(qtbot, desk):
    made = Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))
    tie = TieDraft(TieKind.RELATIVE, name="谢家豪", identity_number=TIED)
    made.office.do(save_tie, made.office.mediator_ids[0], None, tie, today=desk.today())
    with desk.database.writing() as db:
        for agreement in db.scalars(select(MediationAgreement)):
            agreement.account = ACCOUNT
    return made


@pytest.mark.timeout(300)
def test_no_screen_shows_a_number_whole(qtbot, stage):
    shown, numbers, found = Window(stage), numbers_of_people(stage), []
    assert {TIED, ACCOUNT} <= numbers
    assert len(numbers) > 10
    qtbot.addWidget(shown.view)
    for name, show in shown.screens():
        show()
        stage.settle()
        found += shown_whole(name, numbers)
    assert found == []


@pytest.mark.timeout(300)
def test_no_dialog_shows_a_number_whole(stage):
    kinds, numbers, found = dialogs_of_the_window(), numbers_of_people(stage), []
    for key in KEYS:
        stage.open(key, kinds[key])
        found += shown_whole(key, numbers)
        put_away()
    assert found == []


def test_a_number_on_a_label_is_found(qtbot):
    label = QLabel(f"证件号码：{TIED}")
    qtbot.addWidget(label)
    label.show()
    assert shown_whole("here", {TIED, ACCOUNT}) == [f"here: QLabel: 证件号码：{TIED}"]


def test_a_number_in_a_tip_is_found(qtbot):
    label = QLabel("账号")
    label.setToolTip(ACCOUNT)
    qtbot.addWidget(label)
    label.show()
    assert shown_whole("here", {TIED, ACCOUNT}) == [f"here: QLabel: {ACCOUNT}"]
