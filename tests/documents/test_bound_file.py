"""The bound file: real page numbers, pieces from outside on pages of A4, volumes, a list with hashes."""

from __future__ import annotations

import hashlib
import json
import sys
import tracemalloc

import pikepdf
import pypdfium2
import pytest

from mediator_desk.documents.file import joining
from mediator_desk.documents.file.binding import bind_file
from mediator_desk.documents.file.fitting_apart import FittingProcess
from mediator_desk.documents.file.parts import KeptPiece, Piece
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.progress import Cancelled, Progress
from mediator_desk.storage.attachments import AttachmentStore
from tests.benchmarks.bound_file import peak_of_children, photo
from tests.documents.bound_files import BLUE, NOW, RED, drawn, evidence, file_of, kept, pdf_of, picture, texts


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "bound"
    place.mkdir()
    return place


def bound(to_bind, store, folder, **named):
    return bind_file(to_bind, store, folder, now=NOW, **named)


def colours(path, page):
    """Return the colours at the left, the right, the top and the bottom of a picture on a page."""
    with pypdfium2.PdfDocument(path) as document:
        image = document[page].render(scale=0.5).to_pil().convert("RGB")
    box = image.point(lambda value: 255 if value < 230 else 0).convert("L").getbbox()
    image = image.crop(box)
    wide, high = image.size
    at = {"left": (6, high // 2), "right": (wide - 6, high // 2), "top": (wide // 2 + 8, 6), "bottom": (8, high - 6)}
    return {name: nearest(image.getpixel(place)) for name, place in at.items()}


def nearest(pixel):
    return min((RED, BLUE), key=lambda one: sum(abs(a - b) for a, b in zip(one, pixel, strict=True)))


def fitted(tmp_path, content, media_type="image/jpeg", rotation=0):
    source, target = tmp_path / "source", tmp_path / "fitted.pdf"
    source.write_bytes(content)
    with FittingProcess() as child:
        lying = child.fit(source, media_type, rotation, target)
    return target, lying


def test_the_contents_name_the_page_on_which_each_paper_really_stands(store, folder):
    pieces = [evidence(kept(store, picture()), f"证据{n}：照片") for n in range(1, 4)]
    done = bound(file_of(*pieces, Piece(FilePaper.AGREEMENT, "调解协议书", drawn("调解协议书"))), store, folder)
    (volume,) = done.volumes
    pages = texts(volume.path)
    assert len(pages) == done.pages
    for line in done.papers:
        shown = f"{line['first_page']}" if line["pages"] == 1 else f"{line['first_page']}-"
        assert f"{line['name']}\r\n{shown}" in pages[1] or f"{line['name']} {shown}" in pages[1].replace("\r\n", " ")
        if line["paper"] == "evidence":
            assert line["name"] in pages[int(str(line["first_page"])) - 1]
    assert "调解协议书" in pages[int(str(done.papers[-2]["first_page"])) - 1]


def test_every_page_has_its_number_at_its_head(store, folder):
    done = bound(file_of(evidence(kept(store, pdf_of(3), "发票.pdf", "application/pdf"))), store, folder)
    for number, text in enumerate(texts(done.volumes[0].path), start=1):
        assert str(number) in text.split(), number


def test_the_back_cover_says_how_many_pages_the_file_has(store, folder):
    done = bound(file_of(), store, folder)
    assert f"封底 共{done.pages}页" in texts(done.volumes[0].path)[-1]


def test_bookmarks_lead_to_the_papers(store, folder):
    pieces = [evidence(kept(store, picture()), f"证据{n}：照片") for n in (1, 2)]
    done = bound(file_of(*pieces), store, folder)
    with pikepdf.open(done.volumes[0].path) as document, document.open_outline() as outline:
        marks = {mark.title: mark for mark in outline.root}
        assert list(marks) == ["卷宗封面", "卷内目录", "受理登记表", "证据材料", "封底"]
        assert [mark.title for mark in marks["证据材料"].children] == ["证据1：照片", "证据2：照片"]


def test_the_list_beside_it_has_the_hash_of_every_paper_and_of_the_file(store, folder):
    content = picture()
    done = bound(file_of(evidence(kept(store, content))), store, folder)
    told = json.loads(done.manifest.read_text(encoding="utf-8"))
    (file,) = told["files"]
    assert file["sha256"] == hashlib.sha256((done.folder / file["name"]).read_bytes()).hexdigest()
    of_evidence = next(one for one in told["papers"] if one["paper"] == "evidence")
    assert of_evidence["sha256"] == hashlib.sha256(content).hexdigest()
    assert told["pages"] == done.pages == sum(one["pages"] for one in told["papers"])


def test_the_same_file_is_bound_to_the_same_bytes(store, folder):
    to_bind = file_of(evidence(kept(store, picture())))
    first, second = (bound(to_bind, store, folder) for _ in range(2))
    assert first.folder != second.folder
    assert first.volumes[0].sha256 == second.volumes[0].sha256


def test_a_picture_lies_as_the_camera_was_held_and_as_a_person_turned_it(tmp_path):
    path, lying = fitted(tmp_path, picture())
    assert lying == [True]
    assert (colours(path, 0)["left"], colours(path, 0)["right"]) == (RED, BLUE)
    path, lying = fitted(tmp_path, picture(orientation=6))  # the camera was turned: left is up
    assert lying == [False]
    assert (colours(path, 0)["top"], colours(path, 0)["bottom"]) == (RED, BLUE)
    path, lying = fitted(tmp_path, picture(), rotation=180)
    assert (colours(path, 0)["left"], colours(path, 0)["right"]) == (BLUE, RED)


@pytest.mark.parametrize(("kind", "media_type"), [("PNG", "image/png"), ("BMP", "image/bmp"), ("WEBP", "image/webp")])
def test_pictures_of_other_kinds_are_pages_too(tmp_path, kind, media_type):
    path, _lying = fitted(tmp_path, picture(kind=kind), media_type)
    assert colours(path, 0)["left"] == RED


def test_what_one_sees_through_is_white(tmp_path):
    path, _lying = fitted(tmp_path, picture(kind="PNG", mode="RGBA"), "image/png")
    assert colours(path, 0)["right"] == BLUE


def test_a_photograph_is_made_as_large_as_paper_needs_it(tmp_path):
    path, _lying = fitted(tmp_path, picture(4000, 3000))
    with pikepdf.open(path) as document:
        image = document.pages[0].Resources.XObject.Im0
        assert (int(image.Width), int(image.Height)) == (2000, 1500)


def test_every_page_is_a4_and_a_page_that_lies_stays_so(tmp_path):
    path, lying = fitted(tmp_path, pdf_of(1, size=(1684, 1190)), "application/pdf")
    assert lying == [True]
    with pikepdf.open(path) as document:
        assert [round(float(edge)) for edge in document.pages[0].mediabox] == [0, 0, 842, 595]
    assert "sheet 1" in texts(path)[0]


def test_scripts_and_attachments_of_a_pdf_stay_outside(tmp_path):
    import io

    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(1))) as given:
        given.Root.OpenAction = given.make_indirect(
            pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        )
        given.attachments["a.exe"] = b"MZ"
        given.save(written)
    path, _lying = fitted(tmp_path, written.getvalue(), "application/pdf")
    with pikepdf.open(path) as document:
        assert set(document.Root.keys()) <= {"/Type", "/Pages"}


@pytest.mark.parametrize(
    ("content", "media_type", "code"),
    [
        (picture()[:300], "image/jpeg", "picture_damaged"),
        (b"%PDF-1.7 nothing of it", "application/pdf", "pdf_damaged"),
        (pdf_of(1, encryption=pikepdf.Encryption(owner="o", user="u")), "application/pdf", "pdf_locked"),
        (b"ID3 sound", "audio/mpeg", "not_a_page"),
        (picture(), "image/png", "picture_damaged"),
    ],
)
def test_what_cannot_be_put_on_pages_says_why(tmp_path, content, media_type, code):
    with pytest.raises(Refused, match=code):
        fitted(tmp_path, content, media_type)


def test_a_picture_that_claims_to_be_huge_is_not_decoded(tmp_path):
    import struct
    import zlib

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(head)) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    with pytest.raises(Refused, match="picture_too_large"):
        fitted(tmp_path, b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 10) + b"IDAT" + b"0" * 14, "image/png")


def test_a_locked_pdf_is_named_on_a_page_in_its_place_and_the_file_is_bound(store, folder):
    locked = pdf_of(1, encryption=pikepdf.Encryption(owner="o", user="u"))
    pieces = [
        evidence(kept(store, locked, "流水.pdf", "application/pdf"), "证据1：流水"),
        evidence(kept(store, picture())),
    ]
    done = bound(file_of(*pieces), store, folder)
    assert done.left_out == ("证据1：流水",)
    page = next(one for one in texts(done.volumes[0].path) if "未装入材料说明" in one)
    assert "流水.pdf" in page
    assert "密码" in page
    assert [one.get("left_out") for one in done.papers if one["paper"] == "evidence"] == ["pdf_locked", None]


def test_a_file_that_is_gone_from_the_store_is_named_too(store, folder):
    gone = KeptPiece("病历.jpg", "image/jpeg", "0" * 64, 10)
    assert bound(file_of(evidence(gone)), store, folder).left_out == ("证据1：病历",)


def test_a_name_that_no_font_can_draw_does_not_keep_a_file_from_being_bound(store, folder):
    done = bound(file_of(evidence(kept(store, picture()), "证据1：病历\U0001f600")), store, folder)
    assert "证据1：病历□" in texts(done.volumes[0].path)[1]


def test_volumes_are_no_larger_than_asked_and_their_numbers_run_through(store, folder):
    import os

    from PIL import Image

    noise = []
    for n in range(12):
        import io

        written = io.BytesIO()
        Image.frombytes("RGB", (900, 1200), os.urandom(900 * 1200 * 3)).save(written, "JPEG", quality=80)
        noise.append(evidence(kept(store, written.getvalue()), f"证据{n + 1}：照片"))
    done = bound(file_of(*noise), store, folder, volume_mb=2)
    assert len(done.volumes) > 2
    assert all(one.size <= 2_000_000 for one in done.volumes)
    assert [one.first for one in done.volumes[1:]] == [one.last + 1 for one in done.volumes[:-1]]
    assert done.volumes[-1].last == done.pages
    assert "第2册起" in texts(done.volumes[0].path)[1]
    second = texts(done.volumes[1].path)[0]
    assert str(done.volumes[1].first) in second.split()


def test_a_volume_below_two_megabytes_is_refused(store, folder):
    with pytest.raises(Invalid) as refusal:
        bound(file_of(), store, folder, volume_mb=1)
    assert refusal.value.problems[0].code == "volume_too_small"


@pytest.mark.parametrize("moment", [1, 3, 4])
def test_when_it_is_stopped_nothing_is_left_behind(store, folder, moment):
    asked = iter([False] * moment + [True] * 100_000)
    with pytest.raises(Cancelled):
        bound(
            file_of(evidence(kept(store, picture()))),
            store,
            folder,
            progress=Progress(is_cancelled=lambda: next(asked)),
        )
    assert list(folder.iterdir()) == []


def test_a_paper_that_cannot_be_drawn_leaves_nothing_behind(store, folder):
    def refused():
        raise Refused("missing_glyph_in")

    with pytest.raises(Refused, match="missing_glyph_in"):
        bound(file_of(Piece(FilePaper.AGREEMENT, "调解协议书", refused)), store, folder)
    assert list(folder.iterdir()) == []


def test_many_pieces_are_put_together_in_bunches_and_stay_in_order(tmp_path, monkeypatch):
    monkeypatch.setattr(joining, "AT_ONCE", 1_500)
    parts = []
    for number in range(9):
        parts.append(tmp_path / f"{number}.pdf")
        parts[-1].write_bytes(pdf_of(1, size=(300 + number, 842)))
    joining.gather(parts, tmp_path / "whole.pdf", lambda _page: None)
    with pikepdf.open(tmp_path / "whole.pdf") as whole:
        assert [float(page.mediabox[2]) for page in whole.pages] == [300 + number for number in range(9)]
    assert len(list(tmp_path.iterdir())) == 10


def test_progress_reaches_its_end(store, folder):
    told = []
    bound(file_of(), store, folder, progress=Progress(lambda done, total: told.append((done, total))))
    assert told[-1][0] == told[-1][1]


def held(to_bind, store, folder):
    """Return the most bytes that binding held in this process, and the most kilobytes in its child."""
    most = [0]
    tracemalloc.start()
    bound(to_bind, store, folder, progress=Progress(lambda _done, _total: most.append(peak_of_children())))
    _now, here = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return here, max(most)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells what a child held")
def test_memory_does_not_grow_with_the_pictures_of_a_file(store, folder):
    pieces = [evidence(kept(store, photo(n)), f"证据{n + 1}：照片") for n in range(4)]
    held(file_of(*pieces), store, folder)  # fonts and libraries are loaded by now
    few_here, few_there = held(file_of(*pieces), store, folder)
    many_here, many_there = held(file_of(*pieces * 6), store, folder)
    assert many_here < few_here + 2_000_000
    assert many_there < few_there * 1.25


@pytest.mark.parametrize("part", [0.5, 0.8, 0.95])
def test_a_pdf_that_came_in_half_is_told_and_not_bound_as_if_it_were_whole(store, folder, part):
    whole = pdf_of(20)
    half = kept(store, whole[: int(len(whole) * part)], "病历.pdf", "application/pdf")
    done = bind_file(file_of(evidence(half)), store, folder, now=NOW)
    assert done.left_out == ("证据1：病历",)
    (line,) = [one for one in done.papers if one["paper"] == "evidence"]
    assert line["left_out"] in ("pdf_incomplete", "pdf_damaged")
    assert any("不完整" in text or "已损坏" in text for text in texts(done.volumes[0].path))
