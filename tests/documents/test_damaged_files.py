"""Pictures and PDFs with damage: what they do to their reader stays in its process, quickly and in little memory."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from PIL import Image

from mediator_desk.documents.proof.scans import look_into
from mediator_desk.errors import Refused
from mediator_desk.views.evidence.looking_apart import look_apart, pages_apart
from tests.exchange.damage import damaged

SECONDS = 25
"""Twenty of the child, and its start."""
MEGABYTES = 300
LONGEST = 800
PACKAGE = Path(__file__).parents[2]


def picture(kind: str) -> bytes:
    target = io.BytesIO()
    image = Image.effect_noise((320, 240), 60).convert("RGB")
    image.save(target, kind, **({"save_all": True, "append_images": [image]} if kind in ("TIFF", "GIF") else {}))
    return target.getvalue()


def pdf(stream: bytes = b"BT /F1 12 Tf 40 700 Td (2026) Tj ET", *, inflate: bytes = b"", pages: int = 1) -> bytes:
    """Return a small PDF whose page has this stream; `inflate`: what is packed in place of it."""
    packed = zlib.compress(inflate, 9) if inflate else stream
    how = b"/Filter /FlateDecode " if inflate else b""
    kids = b" ".join([b"3 0 R"] * pages)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % pages,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< " + how + b"/Length %d >>\nstream\n" % len(packed) + packed + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n" + table
    return body + head + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(body)


SOUND = {
    "image/png": lambda: picture("PNG"),
    "image/jpeg": lambda: picture("JPEG"),
    "image/gif": lambda: picture("GIF"),
    "image/bmp": lambda: picture("BMP"),
    "image/tiff": lambda: picture("TIFF"),
    "image/webp": lambda: picture("WEBP"),
    "application/pdf": pdf,
}
CRAFTED = (
    *(b"\x00" * 16, b"\xff" * 16, b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f", b"IHDR", b"IDAT", b"\xff\xd8", b"\xff\xd9"),
    *(b"stream\n", b"endstream", b"endobj", b"1 0 R", b"/Kids [2 0 R]", b"/Length 999999999", b"<<" * 200, b"[" * 200),
    *(b"/Filter /FlateDecode", b"/JBIG2Decode", b"startxref\n0", b"/Encrypt 9 0 R", b"/JavaScript (x)", b"(" * 200),
)


def end_of(media_type: str, content: bytes) -> str:
    """What became of a file where pictures are shown: "shown", or the code of the refusal."""
    began = time.monotonic()
    try:
        shown = look_apart(content, media_type, longest=LONGEST)
    except Refused as refusal:
        said = refusal.code
    else:
        assert 0 < max(shown.image.width(), shown.image.height()) <= LONGEST
        said = "shown"
    assert time.monotonic() - began < SECONDS
    return said


def end_as_scan(content: bytes) -> str:
    """What became of a file where a paper that came back is looked into."""
    began = time.monotonic()
    try:
        look_into(content, "扫描件")
    except Refused as refusal:
        said = refusal.code
    else:
        said = "looked into"
    assert time.monotonic() - began < SECONDS
    return said


def megabytes_for(child: str, content: bytes, *arguments: str) -> int:
    """The most memory that a child held, told by the system itself; 0 where the system does not tell."""
    if not Path("/proc/self/status").exists():
        return 0
    script = (
        f"import sys; from {child} import main; main(sys.argv[1:]); "
        "print([line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')][0], file=sys.stderr)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        input=content,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(PACKAGE), "QT_QPA_PLATFORM": "offscreen"},
    )
    last = told.stderr.split()[-1:] or [b"0"]
    return int(last[0]) // 1024 if last[0].isdigit() else 0


LOOKING = "mediator_desk.views.evidence.looking_child"
SCANNING = "mediator_desk.documents.proof.scan_child"


@pytest.mark.parametrize("media_type", SOUND)
def test_a_sound_file_is_shown(media_type):
    assert end_of(media_type, SOUND[media_type]()) == "shown"


@pytest.mark.parametrize("media_type", SOUND)
def test_damaged_files_are_shown_or_refused(media_type):
    sound = SOUND[media_type]()
    ends = {end_of(media_type, damaged(sound, CRAFTED, seed)) for seed in range(5)}
    assert ends <= {"shown", "picture_damaged", "pdf_damaged", "pdf_locked", "picture_too_large"}


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_six_hundred_damaged_files_are_shown_or_refused():
    kinds, ends = list(SOUND), set()
    for seed in range(600):
        media_type = kinds[seed % len(kinds)]
        content = damaged(SOUND[media_type](), CRAFTED, seed)
        ends.add(end_of(media_type, content))
        if seed % 12 == 0:
            ends.add(end_as_scan(content))
            assert megabytes_for(LOOKING, content, media_type, str(LONGEST), "0") < MEGABYTES, seed
    assert {"shown", "picture_damaged", "pdf_damaged"} <= ends


BOMBS = {
    "inflates": lambda: pdf(inflate=b" " * 150_000_000),
    "text": lambda: pdf(inflate=b"BT /F1 12 Tf 40 700 Td " + b"(x) Tj " * 3_000_000 + b"ET"),
    "pages": lambda: pdf(pages=200_000),
    "nested": lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 2_000_000,
    "lines": lambda: pdf(inflate=b"0 0 m " + b"600 800 l 1 1 l " * 2_000_000 + b"S"),
}


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_pdf_bomb_goes_off_in_its_own_process(bomb):
    content = BOMBS[bomb]()
    assert end_of("application/pdf", content) in ("shown", "pdf_damaged", "pdf_locked")
    assert pages_apart(content, "application/pdf") is None or len(content) < 20_000_000
    assert end_as_scan(content) in ("looked into", "pdf_damaged", "pdf_locked", "file_too_complex", "scan_is_no_page")
    assert megabytes_for(LOOKING, content, "application/pdf", str(LONGEST), "0") < 800
    assert megabytes_for(SCANNING, content, "application/pdf") < 800


def test_a_picture_that_claims_gigabytes_is_not_decoded():
    content = bytearray(picture("PNG"))
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    content[29:33] = zlib.crc32(bytes(content[12:29])).to_bytes(4, "big")
    assert end_of("image/png", bytes(content)) == "picture_too_large"
    assert megabytes_for(LOOKING, bytes(content), "image/png", str(LONGEST), "0") < MEGABYTES
