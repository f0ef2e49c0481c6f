"""Files dropped onto an open case and onto a row of the list, as the window system drops them."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from mediator_desk.app import places
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.evidence.listing import evidence_lines
from mediator_desk.views.cases.view import CasesView
from mediator_desk.views.drop_target import Dropped, accept_drops, is_one_file
from tests.views.agreements_at_hand import office_of
from tests.views.test_evidence import picture

WAIT = 30_000
COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def photos(tmp_path):
    made = [tmp_path / f"照片{number}.png" for number in (1, 2)]
    for number, path in enumerate(made):
        path.write_bytes(picture(30 + number, 30))
    return made


@pytest.fixture
def settle(qtbot, desk):
    def settle():
        for _turn in range(3):
            QApplication.processEvents()
            qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=WAIT)
        QApplication.processEvents()

    return settle


def mime_of(paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drag_and_drop(target: QWidget, mime: QMimeData, at: QPoint) -> bool:
    """Enter, move, let go. Returns whether it was taken; what is refused while moving is never let go."""
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(at, COPY, mime, LEFT, NONE)
        QApplication.sendEvent(target, event)
        if not event.isAccepted():
            return False
    dropped = QDropEvent(QPointF(at), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(target, dropped)
    return dropped.isAccepted()


def test_only_the_right_place_takes_what_is_dropped(qtbot, photos):
    class Target(QWidget):
        def __init__(self):
            super().__init__()
            self.own = []

        def dropEvent(self, event):  # noqa: N802
            self.own.append(event.mimeData())

    target, brought = Target(), []
    qtbot.addWidget(target)
    accept_drops(target, lambda what, where: brought.append((what, where.x())), lambda at: at.x() < 50, is_one_file)
    assert drag_and_drop(target, mime_of(photos), QPoint(10, 5))
    assert brought == [(Dropped(tuple(photos)), 10)]
    assert not drag_and_drop(target, mime_of(photos), QPoint(90, 5))
    assert drag_and_drop(target, mime_of(photos[:1]), QPoint(90, 5))
    assert len(target.own) == 1
    assert not drag_and_drop(target, QMimeData(), QPoint(10, 5))


def test_files_dropped_on_a_row_are_evidence_of_that_case_and_elsewhere_an_export(qtbot, desk, settle, photos):
    office = office_of(desk)
    case_ids = {office.accept(), office.accept(name="林秀英", identity_number="")}
    imported = []
    view = CasesView(desk, {}, lambda file, *_window: imported.append(file), print)
    qtbot.addWidget(view)
    places._take_evidence_on_rows(desk, view)
    view.resize(1366, 768)
    view.show()
    view.show_id(min(case_ids))
    settle()
    table = view.listing.table
    at = table.viewport().mapTo(view, QPoint(40, table.rowViewportPosition(1) + 10))
    case_id = view.listing.model.id_at(1)
    assert drag_and_drop(view, mime_of(photos), at)
    settle()
    assert view.listing.table.current_id() == view.pane.case.id == case_id
    with desk.database.reading() as db:
        assert [line.name for line in evidence_lines(db, case_id)] == [path.name for path in photos]
        (other,) = case_ids - {case_id}
        assert evidence_lines(db, other) == []
    assert view.banner.text
    beside = QPoint(10, view.height() - 10)
    assert not drag_and_drop(view, mime_of(photos), beside)
    assert drag_and_drop(view, mime_of(photos[:1]), beside)
    assert imported == photos[:1]
    view.hide()


def test_the_row_under_what_is_dragged_is_pointed_out(qtbot, desk, settle, photos):
    office_of(desk).accept()
    view = CasesView(desk, {}, print, print)
    qtbot.addWidget(view)
    places._take_evidence_on_rows(desk, view)
    view.resize(1366, 768)
    view.show()
    settle()
    view.show_queue(Queue.ALL)
    settle()
    table, mime = view.listing.table, mime_of(photos)
    over_row = table.viewport().mapTo(view, QPoint(40, 10))
    below_rows = table.viewport().mapTo(view, QPoint(40, table.viewport().height() - 10))
    QApplication.sendEvent(view, QDragEnterEvent(over_row, COPY, mime, LEFT, NONE))
    for at, row in ((over_row, 0), (below_rows, -1), (over_row, 0)):
        QApplication.sendEvent(view, QDragMoveEvent(at, COPY, mime, LEFT, NONE))
        assert table._painter.hovered_row == row
    QApplication.sendEvent(view, QDragLeaveEvent())
    assert table._painter.hovered_row == -1
    view.hide()


def test_files_dropped_on_an_open_case_are_its_evidence(qtbot, desk, settle, photos):
    office = office_of(desk)
    case_id = office.in_mediation()
    window = QWidget()
    qtbot.addWidget(window)
    page = partial(places._case_page, desk, {})(case_id, window)
    window.resize(1200, 700)
    window.show()
    settle()
    assert drag_and_drop(page, mime_of(photos), QPoint(60, 60))
    settle()
    with desk.database.reading() as db:
        assert len(evidence_lines(db, case_id)) == 2
    window.hide()
