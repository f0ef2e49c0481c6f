"""The evidence of a case: real drops, paste, order by keys and by drag, fields in place, files out."""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import subprocess
import sys
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QDropEvent, QGuiApplication, QImage, QMouseEvent, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import Refused
from mediator_desk.progress import Cancelled, Progress
from mediator_desk.services.cases.history import history
from mediator_desk.services.evidence import lines, listing
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.views import theme
from mediator_desk.views.conflict_dialog import MINE
from mediator_desk.views.dragged_files import PREFIX
from mediator_desk.views.drop_target import OWN_ROWS, Dropped, dropped_files, may_be_dropped
from mediator_desk.views.evidence import evidence_list, looking_apart
from mediator_desk.views.evidence.adding import bring_files
from mediator_desk.views.evidence.evidence_dialog import EvidenceDialog
from mediator_desk.views.evidence.handing_out import write_into_folder, write_one, write_zip
from mediator_desk.views.evidence.list_paper import ListPaperDialog
from mediator_desk.views.evidence.looking import look, pages_of
from mediator_desk.views.evidence.looking_apart import look_apart, pages_apart
from mediator_desk.views.evidence.looking_child import CHILD_VERB
from mediator_desk.views.evidence.panel import EvidencePanel
from tests.services.after_effect import archived
from tests.views.test_conflict import choose

WAIT = 30_000
"""Milliseconds: each picture is decoded by a process of its own, and the machine may be busy."""

RED, BLUE = 0xFFAA3333, 0xFF3333AA


def picture(width=60, height=40, colour=RED, kind="PNG"):
    """Return the bytes of a real picture."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    content, buffer = QByteArray(), QBuffer()
    buffer.setBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(content.data())


def pdf(pages=2, password=""):
    from pypdf import PdfWriter

    writer, content = PdfWriter(), io.BytesIO()
    for _page in range(pages):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(content)
    return content.getvalue()


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def claimed_png(width, height):
    """Return a small PNG that claims to be of this size."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.fixture
def case_id(office):
    return office.in_mediation()


@pytest.fixture
def panel(qtbot, desk: Desk, case_id):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 600)
    shown = EvidencePanel(desk, case_id, window)
    shown.resize(1280, 600)
    window.show()
    qtbot.waitExposed(window)
    yield shown  # the window lives as long as the test
    window.hide()


@pytest.fixture
def settle(qtbot, desk):
    def settle():
        for _turn in range(3):
            QApplication.processEvents()
            qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=WAIT)
        QApplication.processEvents()

    return settle


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    made = [folder / f"照片{number}.png" for number in range(1, 9)]
    for number, path in enumerate(made, start=1):
        path.write_bytes(picture(40 + number, 30))
    return made


def mime_of(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


AT = QPointF(10, 10)


def drop(target, mime, at=AT):
    """Drop as the window system does; return whether it was taken."""
    event = QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    target.dropEvent(event)
    return event.isAccepted()


def names(panel):
    return [line.name for line in panel.files.lines.lines]


def bring(panel, settle, paths):
    panel.bring(Dropped(tuple(paths)))
    settle()


def saved(desk, case_id):
    with desk.database.reading() as db:
        return listing.evidence_lines(db, case_id)


# In


def test_eight_photos_are_dropped_and_stand_in_their_order(panel, settle, photos):
    assert drop(panel, mime_of(*photos))
    settle()
    assert names(panel) == [path.name for path in photos]
    assert "8" in panel.banner.text
    assert [line.pages for line in panel.files.lines.lines] == [1] * 8


def test_the_list_ends_on_a_whole_row(panel, settle, photos):
    assert drop(panel, mime_of(*photos))
    settle()
    shown = panel.files
    row = shown.visualRect(shown.model().index(0)).height()
    shown.setFixedHeight(shown.height() - shown.viewport().height() + 2 * row + row // 2)
    settle()
    picture = shown.viewport().grab().toImage()
    below = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(2 * row + 2, 2 * row + 20)}
    assert below == {theme.current().colour("surface").name()}


def test_files_are_dropped_onto_the_list_too(panel, settle, photos):
    assert drop(panel.files, mime_of(*photos[:2]))
    settle()
    assert names(panel) == ["照片1.png", "照片2.png"]


def test_a_folder_an_empty_file_and_a_program_are_told_and_the_others_come_in(panel, settle, photos, tmp_path):
    (tmp_path / "空.png").write_bytes(b"")
    (tmp_path / "照片.jpg").write_bytes(b"MZ\x90")
    bring(panel, settle, [tmp_path / "photos", tmp_path / "空.png", tmp_path / "照片.jpg", photos[0]])
    assert names(panel) == ["照片1.png"]
    for said in ("photos", "空.png", "照片.jpg"):
        assert said in panel.banner.text


def test_a_file_that_is_there_already_is_told_with_its_number(panel, settle, photos):
    bring(panel, settle, photos[:3])
    bring(panel, settle, [photos[1]])
    assert len(names(panel)) == 3
    assert "照片2.png" in panel.banner.text
    assert "2" in panel.banner.text


def test_one_click_says_who_gave_what_was_just_brought(panel, settle, photos, desk, case_id):
    bring(panel, settle, photos[:2])
    panel.banner._act_buttons[0].click()
    assert {line.party for line in saved(desk, case_id)} == {"谢家豪"}
    assert panel.line_form.form.field("party_id").choice() == saved(desk, case_id)[0].party_id


def test_a_picture_on_the_clipboard_is_pasted_and_named_by_the_time(panel, settle):
    QGuiApplication.clipboard().setImage(QImage.fromData(picture(colour=BLUE)))
    panel.header.paste_button.click()
    settle()
    (name,) = names(panel)
    assert "2026-10-08 090000" in name
    assert name.endswith(".png")


def test_files_on_the_clipboard_are_pasted(panel, settle, photos):
    QGuiApplication.clipboard().setMimeData(mime_of(*photos[:2]))
    panel.window().activateWindow()
    panel.take_focus()
    QTest.keyClick(panel._empty.choose_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert names(panel) == ["照片1.png", "照片2.png"]


def test_an_empty_clipboard_is_told(panel):
    QGuiApplication.clipboard().clear()
    panel.paste()
    assert "剪贴板" in panel.banner.text or "clipboard" in panel.banner.text


def test_what_is_dragged_within_the_desk_or_is_only_text_is_no_file():
    own = mime_of("/tmp/a.png")
    own.setData(OWN_ROWS, b"1")
    text = QMimeData()
    text.setText("/tmp/a.png")
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/a.png")])
    for mime in (own, text, web):
        assert not may_be_dropped(mime)
        assert not dropped_files(mime)


def test_stopping_leaves_the_list_as_it_was(desk, case_id, photos):
    stopping = Progress(is_cancelled=iter([False, False, True]).__next__)
    with pytest.raises(Cancelled):
        bring_files(desk, case_id, photos, progress=stopping)
    assert saved(desk, case_id) == []


def test_an_archived_case_takes_nothing(qtbot, desk, office, photos, settle):
    shown = EvidencePanel(desk, archived(office))
    qtbot.addWidget(shown)
    shown.show()
    assert not shown.header.add_button.isEnabled()
    assert not shown.files._takes(mime_of(photos[0]))
    shown.bring(Dropped((photos[0],)))
    settle()
    assert shown.count == 0
    assert shown.banner.text


# Order


def test_lines_are_moved_with_the_keyboard(panel, settle, photos, desk, case_id):
    bring(panel, settle, photos[:3])
    panel.files.select_row(2)
    panel.files.move_chosen(-1)
    assert [line.name for line in saved(desk, case_id)] == ["照片1.png", "照片3.png", "照片2.png"]
    assert panel.files.current_line().name == "照片3.png"
    panel.files.move_chosen(1)
    panel.files.move_chosen(1)
    assert [line.name for line in saved(desk, case_id)] == ["照片1.png", "照片2.png", "照片3.png"]


def test_rows_are_dragged_to_another_place(panel, settle, photos):
    bring(panel, settle, photos[:3])
    third = panel.files.lines.lines[2]
    mime = panel.files.mime_of([third])
    top = panel.files.visualRect(panel.files.lines.index(0)).topLeft()
    assert drop(panel.files, mime, QPointF(top.x() + 20, top.y() + 2))
    assert names(panel) == ["照片3.png", "照片1.png", "照片2.png"]
    assert [line.number for line in panel.files.lines.lines] == [1, 2, 3]


def test_rows_of_another_case_are_not_taken_for_an_order(panel, settle, photos):
    bring(panel, settle, photos[:2])
    foreign = QMimeData()
    foreign.setData(OWN_ROWS, b"999999")
    assert not drop(panel.files, foreign)
    assert names(panel) == ["照片1.png", "照片2.png"]


def test_what_is_put_into_the_bin_is_taken_back_from_the_banner(panel, settle, photos):
    bring(panel, settle, photos[:3])
    panel.files.select_row(0)
    panel.acts.put_in_bin()
    assert names(panel) == ["照片2.png", "照片3.png"]
    panel.banner._act_buttons[0].click()
    assert names(panel) == ["照片2.png", "照片3.png", "照片1.png"]


# Fields


def test_a_line_is_described_in_place_and_saved_when_it_is_left(panel, settle, photos, desk, case_id):
    bring(panel, settle, photos[:2])
    panel.files.select_row(0)
    form = panel.line_form.form
    form.field("title").setText("机动车保险单")
    form.field("proves").setPlainText("证明保险合同关系")
    form.field("is_original").choose(True)
    panel.files.select_row(1)
    line = saved(desk, case_id)[0]
    assert (line.title, line.proves, line.is_original) == ("机动车保险单", "证明保险合同关系", True)


def test_what_cannot_be_saved_is_said_and_comes_back_with_its_line(panel, settle, photos, desk, case_id):
    bring(panel, settle, photos[:2])
    panel.files.select_row(0)
    form = panel.line_form.form
    form.field("given_on").setText("2027-01-01")
    assert not panel.line_form.save()
    assert "given_on" in form.problems_shown()
    panel.files.select_row(1)
    assert form.field("given_on").text() == ""
    panel.files.select_row(0)
    assert form.field("given_on").text() == "2027-01-01"
    assert saved(desk, case_id)[0].given_on is None


def test_turning_and_moving_do_not_clash_with_what_is_typed(panel, settle, photos, desk, case_id):
    bring(panel, settle, photos[:2])
    panel.files.select_row(0)
    panel.line_form.form.field("title").setText("保单")
    with desk.database.writing() as db:
        lines.turn_evidence(db, case_id, panel.files.current_line().id, 90, by=desk.actor, now=desk.now())
    desk.case_changed.emit(case_id)
    assert panel.line_form.form.field("title").text() == "保单"
    assert panel.line_form.save()
    assert (saved(desk, case_id)[0].title, saved(desk, case_id)[0].rotation) == ("保单", 90)


@pytest.mark.parametrize(("button", "title"), [(0, "我写的"), (1, "别人写的")])
def test_two_desks_that_describe_one_line_are_both_heard(panel, settle, photos, desk, case_id, button, title):
    bring(panel, settle, photos[:1])
    line = panel.files.current_line()
    panel.line_form.form.field("title").setText("我写的")
    with desk.database.writing() as db:
        draft = replace(lines.draft_of(line), title="别人写的", proves="治疗经过")
        lines.describe_evidence(db, case_id, line.id, draft, by=desk.actor, now=desk.now())
    assert not panel.line_form.save()
    assert panel.line_form.form.field("title").text() == "我写的"
    if button == 0:
        choose(title=MINE)  # what they changed alone stands without a question
    panel.banner._act_buttons[button].click()
    assert (saved(desk, case_id)[0].title, saved(desk, case_id)[0].proves) == (title, "治疗经过")
    assert panel.line_form.form.field("title").text() == title


def test_choice_and_typing_stay_when_something_else_of_the_case_changes(panel, settle, photos, desk, case_id):
    bring(panel, settle, photos[:3])
    panel.files.select_row(1)
    title = panel.line_form.form.field("title")
    title.setText("写到一半")
    desk.case_changed.emit(case_id)
    assert (panel.files.current_line().name, title.text()) == ("照片2.png", "写到一半")


# Looking


def test_a_picture_is_shown_turned_and_its_file_stays(panel, settle, qtbot, desk, case_id, tmp_path):
    path = tmp_path / "宽.png"
    path.write_bytes(picture(200, 100))
    bring(panel, settle, [path])
    qtbot.waitUntil(lambda: panel.preview.is_shown, timeout=WAIT)
    panel.preview.right_button.click()
    shown = panel.preview._picture
    assert shown.rotation_shown == 90
    assert shown.picture_rect().height() > shown.picture_rect().width()
    line = saved(desk, case_id)[0]
    assert desk.database.store.get(line.sha256) == path.read_bytes()


def test_a_photo_stands_as_the_camera_was_held(tmp_path):
    plain = picture(80, 40, kind="JPG")
    # Orientation 6: the camera was turned to the left, the picture is shown turned to the right.
    tag = struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0)
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 1) + tag + b"\0\0\0\0"
    turned = plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]
    size = look(turned, "image/jpeg", longest=100).image.size()
    assert (size.width(), size.height()) == (40, 80)


def test_the_pages_of_a_pdf_are_turned_over(panel, settle, qtbot, tmp_path):
    path = tmp_path / "病历.pdf"
    path.write_bytes(pdf(3))
    bring(panel, settle, [path])
    qtbot.waitUntil(lambda: panel.preview.is_shown, timeout=WAIT)
    assert panel.files.current_line().pages == 3
    assert not panel.preview.back_button.isEnabled()
    panel.preview.next_button.click()
    panel.preview.next_button.click()
    settle()
    assert panel.preview._page == 2
    assert not panel.preview.next_button.isEnabled()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("坏.pdf", b"%PDF-1.7 nothing", "PDF"),
        ("密.pdf", pdf(1, "secret"), "PDF"),
        ("大.png", claimed_png(60_000, 60_000), "60000"),
        ("手机.heic", b"\x00\x00\x00\x18ftypheic\x00\x00", "HEIC"),
    ],
)
def test_what_cannot_be_shown_is_kept_and_says_why(panel, settle, qtbot, tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    bring(panel, settle, [path])
    qtbot.waitUntil(lambda: said in panel.preview.sentence, timeout=WAIT)
    assert names(panel) == [name]
    assert not panel.preview.right_button.isEnabled()


@pytest.mark.parametrize(
    ("content", "media_type", "code"),
    [
        (claimed_png(60_000, 60_000), "image/png", "picture_too_large"),
        (claimed_png(7_200, 7_200), "image/png", "picture_too_large"),
        (pdf(1, "secret"), "application/pdf", "pdf_locked"),
        (b"%PDF-1.4", "application/pdf", "pdf_damaged"),
        (b"<svg/>", "text/plain", "no_preview_of_kind"),
        (b"x", "application/vnd.ms-excel.sheet.macroenabled.12", "has_macros"),
    ],
)
def test_hostile_files_are_measured_before_they_are_decoded(content, media_type, code):
    with pytest.raises(Refused, match=code):
        look(content, media_type, longest=200)
    assert pages_of(content, media_type) in (None, 1)


def test_a_file_is_decoded_in_a_process_of_its_own():
    shown = look_apart(picture(300, 200, kind="JPG"), "image/jpeg", longest=150)
    assert (shown.image.width(), shown.image.height(), shown.pages) == (150, 100, 1)
    assert abs((shown.image.pixel(5, 5) >> 16 & 255) - 0xAA) < 8
    assert look_apart(pdf(3), "application/pdf", longest=200, page=2).pages == 3
    assert pages_apart(pdf(3), "application/pdf") == 3
    with pytest.raises(Refused, match="picture_too_large") as refused:
        look_apart(claimed_png(60_000, 60_000), "image/png", longest=200)
    assert refused.value.params["width"] == 60_000


@pytest.mark.parametrize(
    "behaves",
    [
        "import os; os.abort()",
        "print('no json')",
        "print('[1]')",
        "print('{\"width\": 9}')",
        'print(\'{"width": 9, "height": 9, "pages": 1}\')',
        'print(\'{"width": 99999, "height": 1, "pages": 1}\')',
        "import time; time.sleep(60)",
    ],
)
def test_a_decoder_that_breaks_or_never_ends_breaks_nothing_else(monkeypatch, behaves):
    monkeypatch.setattr(looking_apart, "child_command", lambda: [sys.executable, "-c", behaves])
    monkeypatch.setattr(looking_apart, "SECONDS", 2)
    with pytest.raises(Refused, match="pdf_damaged"):
        look_apart(pdf(1), "application/pdf", longest=200)


def test_the_program_itself_is_the_child_where_it_is_frozen():
    verb = [sys.executable, "-m", "mediator_desk", CHILD_VERB, "image/png", "40", "0"]
    done = subprocess.run(verb, input=picture(80, 40), stdout=subprocess.PIPE, check=True)
    said, _end, pixels = done.stdout.partition(b"\n")
    assert json.loads(said) == {"width": 40, "height": 20, "pages": 1}
    assert len(pixels) == 4 * 40 * 20


def test_a_picture_is_made_small_while_it_is_decoded():
    shown = look(picture(4000, 1000, kind="JPG"), "image/jpeg", longest=200).image
    assert (shown.width(), shown.height()) == (200, 50)


def test_small_pictures_are_made_once_and_turned_with_the_line(panel, settle, photos):
    bring(panel, settle, photos[:1])
    line = panel.files.current_line()
    upright = panel.files.thumbnails.of(line, 40)
    lying = panel.files.thumbnails.of(replace(line, rotation=90), 40)
    assert upright.size() == lying.transformed(QTransform().rotate(-90)).size()


# Out


def test_rows_are_dragged_out_as_real_files_that_only_this_person_reads(panel, settle, photos):
    bring(panel, settle, photos[:2])
    mime = panel.files.mime_of(panel.files.lines.lines)
    paths = [Path(url.toLocalFile()) for url in mime.urls()]
    assert [path.name for path in paths] == ["01 照片1.png", "02 照片2.png"]
    assert [path.read_bytes() for path in paths] == [path.read_bytes() for path in photos[:2]]
    folder = paths[0].parent
    assert folder.name.startswith(PREFIX)
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(paths[0].stat().st_mode) == 0o600


def test_the_mouse_drags_a_line_out(panel, settle, photos, monkeypatch):
    bring(panel, settle, photos[:2])
    dragged = []

    class Drag(QDrag):
        """The window system would hold on until somebody lets go."""

        def exec(self, *_actions):
            dragged.extend(Path(url.toLocalFile()).name for url in self.mimeData().urls())
            return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(evidence_list, "QDrag", Drag)
    view, files = panel.files.viewport(), panel.files
    at = files.visualRect(files.lines.index(1)).center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    for step in (10, 40):
        to = QPointF(at.x() + step, at.y())
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        moved = QMouseEvent(QEvent.Type.MouseMove, to, view.mapToGlobal(to), left, left, none)
        QApplication.sendEvent(view, moved)
    assert dragged == ["02 照片2.png"]


def test_dragged_files_go_away_with_the_panel(qtbot, desk, case_id, photos):
    bring_files(desk, case_id, photos[:1])
    shown = EvidencePanel(desk, case_id)
    mime = shown.files.mime_of(shown.files.lines.lines)
    path = Path(mime.urls()[0].toLocalFile())
    assert path.exists()
    shown.deleteLater()
    qtbot.waitUntil(lambda: not path.parent.exists(), timeout=WAIT)


def test_files_are_saved_with_numbers_in_front_into_a_folder_and_a_zip(desk, case_id, photos, tmp_path):
    bring_files(desk, case_id, photos[:2])
    store, there, folder = desk.database.store, saved(desk, case_id), tmp_path / "out"
    folder.mkdir()
    (folder / "01 照片1.png").write_bytes(b"mine")
    write_into_folder(there, folder, store)
    assert sorted(path.name for path in folder.iterdir()) == ["01 照片1(2).png", "01 照片1.png", "02 照片2.png"]
    assert (folder / "01 照片1.png").read_bytes() == b"mine"
    target = write_zip(there, tmp_path / "全部.zip", store)
    with zipfile.ZipFile(target) as archive:
        assert archive.namelist() == ["01 照片1.png", "02 照片2.png"]
        assert archive.read("02 照片2.png") == photos[1].read_bytes()
    assert write_one(there[0], tmp_path / "一.png", store).read_bytes() == photos[0].read_bytes()


def test_a_stopped_export_leaves_nothing_behind(desk, case_id, photos, tmp_path):
    bring_files(desk, case_id, photos)
    store, there, folder = desk.database.store, saved(desk, case_id), tmp_path / "out"
    folder.mkdir()
    for write, target in ((write_into_folder, folder), (write_zip, folder / "a.zip")):
        with pytest.raises(Cancelled):
            write(there, target, store, Progress(is_cancelled=iter([False, False, True]).__next__))
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../保单", "01 .._.._保单.png"),
        ("CON", "01 CON.png"),
        ("发票\u202egpj", "01 发票gpj.png"),
        ("a:b?", "01 a_b_.png"),
        ("x.exe", "01 x.exe.png"),
    ],
)
def test_the_name_of_a_file_that_leaves_is_safe(desk, case_id, photos, title, name):
    from mediator_desk.views.evidence.evidence_words import out_name

    bring_files(desk, case_id, photos[:1])
    assert out_name(replace(saved(desk, case_id)[0], title=title)) == name


def test_saving_files_is_in_the_history(panel, settle, photos, desk, case_id, tmp_path):
    from functools import partial

    bring(panel, settle, photos[:2])
    there = panel.files.lines.lines
    panel._saving.write(there, partial(write_zip, there, tmp_path / "全部.zip"))
    settle()
    with desk.database.reading() as db:
        assert "evidence_handed_out" in [line.act for line in history(db, case_id)]
    assert str(tmp_path) in panel.banner.text


def test_what_was_dropped_into_another_program_is_in_the_history(panel, settle, photos, desk, case_id):
    bring(panel, settle, photos[:2])
    copy, nothing = Qt.DropAction.CopyAction, Qt.DropAction.IgnoreAction
    there = panel.files.lines.lines
    panel.files._tell_dragged(there, has_files=True, done=copy, target=panel.files)
    panel.files._tell_dragged(there, has_files=True, done=nothing, target=None)
    with desk.database.reading() as db:
        assert "evidence_handed_out" not in [line.act for line in history(db, case_id)]
    panel.files._tell_dragged(there, has_files=True, done=copy, target=None)
    with desk.database.reading() as db:
        assert history(db, case_id)[0].act == "evidence_handed_out"


def test_too_much_to_be_dragged_is_told(panel, settle, photos):
    bring(panel, settle, photos[:1])
    huge = [replace(panel.files.current_line(), size=31_000_000)]
    assert not panel.files.mime_of(huge).hasUrls()
    panel.files._tell_dragged(huge, has_files=False, done=Qt.DropAction.IgnoreAction, target=None)
    assert "30 MB" in panel.banner.text


def test_an_archivist_looks_and_changes_nothing(qtbot, desk, case_id, photos):
    from mediator_desk.models.actor import Actor
    from mediator_desk.models.words import Role

    bring_files(desk, case_id, photos[:1])
    desk.open(desk.database, Actor(None, "周宇", Role.ARCHIVIST))
    shown = EvidencePanel(desk, case_id)
    qtbot.addWidget(shown)
    shown.show()
    assert not shown.header.add_button.isEnabled()
    assert not shown.line_form.isEnabled()
    assert shown.header.save_button.isEnabled()
    shown.hide()


def test_a_tab_behind_others_reads_again_when_it_is_seen(panel, settle, photos, desk, case_id):
    panel.window().hide()
    bring_files(desk, case_id, photos[:1])
    desk.case_changed.emit(case_id)
    assert panel.count == 0
    panel.window().show()
    assert panel.count == 1


# Paper and window


def test_the_evidence_list_is_shown_and_saved(qtbot, desk, case_id, photos, tmp_path, settle):
    bring_files(desk, case_id, photos)
    dialog = ListPaperDialog(desk, case_id)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert dialog.preview.has_paper
    dialog.write(tmp_path / "证据目录.pdf")
    settle()
    assert (tmp_path / "证据目录.pdf").read_bytes().startswith(b"%PDF")


def test_there_is_no_list_of_nothing(desk, case_id):
    with pytest.raises(Refused, match="no_evidence"):
        ListPaperDialog(desk, case_id)


def test_the_window_of_the_evidence_saves_what_is_typed_when_it_is_closed(qtbot, desk, case_id, photos):
    bring_files(desk, case_id, photos[:1])
    dialog = EvidenceDialog(desk, case_id)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.panel.line_form.form.field("title").setText("保单")
    dialog.act()
    assert not dialog.isVisible()
    assert saved(desk, case_id)[0].title == "保单"


def test_everything_has_a_name_for_who_does_not_see_it(panel, settle, photos):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QPlainTextEdit

    bring(panel, settle, photos[:1])
    for kind in (QAbstractButton, QComboBox, QLineEdit, QListView, QPlainTextEdit):
        for shown in panel.findChildren(kind):
            inner = isinstance(shown.parentWidget(), QComboBox) or shown.window() is not panel.window()
            assert inner or shown.accessibleName() or shown.parentWidget().accessibleName(), shown
    said = panel.files.lines.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("1. 照片1")


def test_a_picture_brought_by_another_screen_comes_in_too(qtbot, desk, case_id, settle):
    from mediator_desk.views.evidence.opening import bring_evidence

    window, told = QWidget(), []
    qtbot.addWidget(window)
    bring_evidence(desk, case_id, Dropped(picture=picture()), window, lambda *news, **_more: told.append(news))
    settle()
    assert len(saved(desk, case_id)) == 1
    assert told


def test_what_is_offered_twice_in_one_drop_comes_in_once(desk, case_id):
    brought = bring_files(desk, case_id, [OfferedFile("a.png", picture()), OfferedFile("b.png", picture())])
    assert (len(brought.added.ids), brought.added.twice) == (1, (("b.png", 1),))
