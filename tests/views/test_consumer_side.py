"""What the consumer of a case sees, who was told, and the link to rate by."""

from __future__ import annotations

import pytest
import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from mediator_desk import i18n
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.services.bridge import ratings, texts
from mediator_desk.services.bridge.progress import public_progress
from mediator_desk.views.consumer.rating_code import draw_link
from mediator_desk.views.consumer.side_dialog import ConsumerSideDialog
from tests.services.after_effect import archived


@pytest.fixture(autouse=True)
def english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def over(office):
    """Give a case that is over."""
    return archived(office, ArchiveClass.SHORT)


def dialog_of(qtbot, desk, case_id):
    dialog = ConsumerSideDialog(desk, case_id)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def open_the_page(desk):
    with desk.database.writing() as db:
        draft = texts.OpenTo(address="https://bridge.example.org")
        texts.change_settings(db, draft, by=desk.actor, now=desk.now())


def test_a_link_to_rate_by_is_made_shown_as_a_code_and_copied(qtbot, desk, over):
    open_the_page(desk)
    dialog = dialog_of(qtbot, desk, over)
    assert not dialog.code.isVisible()
    qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
    assert dialog.code.isVisible()
    assert dialog.address.text() == dialog.link
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    address, _hash, token = copied.rpartition("#rate=")
    assert address.endswith("https://bridge.example.org/")
    with desk.database.writing() as db:
        ratings.rate_by_link(db, token, 5, "好", now=desk.now())
    again = dialog_of(qtbot, desk, over)
    assert not hasattr(again, "make_button")  # it is rated


def test_without_an_address_no_link_is_made_and_it_says_where_to_write_it(qtbot, desk, over):
    dialog = dialog_of(qtbot, desk, over)
    qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
    assert "settings" in dialog.banner.text
    assert not dialog.code.isVisible()
    with desk.database.reading() as db:
        assert db.execute(texts.select(ratings.RatingLink.id)).all() == []


def test_who_was_told_what_and_when_is_listed(qtbot, desk, office):
    case_id = office.in_mediation(0, identity_number="44190019820616443X")
    with desk.database.writing() as db:
        texts.change_settings(db, texts.OpenTo(asks_for="nothing"), by=desk.actor, now=desk.now())
    empty = dialog_of(qtbot, desk, case_id)
    assert not hasattr(empty, "table")
    with desk.database.writing() as db:
        assert public_progress(db, "44190019820616443X", "", now=desk.now())
    with desk.database.writing() as db:
        assert public_progress(db, "44190019820616443X", "", now=desk.now(), way="mini")
    dialog = dialog_of(qtbot, desk, case_id)
    model = dialog.table.model()
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == ["mini", "Looked up on the page"]
    assert {model.index(row, 2).data() for row in range(model.rowCount())} == {"调解中"}
    assert dialog.title.text() == "调解中"


def test_the_code_on_the_screen_is_the_link_square_by_square_with_its_white():
    link = "https://bridge.example.org/#rate=abcDEF_-123"
    rows = segno.make_qr(link, error="m").matrix
    side = (len(rows) + 8) * 6
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    draw_link(painter, QRectF(picture.rect()), link)
    painter.end()

    def is_dark(x, y):
        return picture.pixelColor(x * 6 + 3, y * 6 + 3).value() < 128

    drawn = [[is_dark(x, y) for x in range(len(rows) + 8)] for y in range(len(rows) + 8)]
    white = [False] * 4
    wide = [[False] * (len(rows) + 8)] * 4
    assert drawn == [*wide, *([*white, *(bool(dark) for dark in row), *white] for row in rows), *wide]
