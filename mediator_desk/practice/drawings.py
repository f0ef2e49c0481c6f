"""Small pictures for a practice committee, drawn without any library: papers with a seal, a dented car, a chat.

There is nothing to read in them: grey bars stand for lines of text.
"""

from __future__ import annotations

import struct
import zlib
from random import Random

Colour = tuple[int, int, int]
PAPER, INK, PALE, SEAL = (250, 248, 242), (120, 120, 124), (205, 205, 208), (196, 52, 44)


class Canvas:
    """A picture of so many pixels in which rectangles and discs are filled."""

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self.width, self.height = width, height
        self._rows = [bytearray(bytes(ground) * width) for _row in range(height)]

    def fill(self, left: int, top: int, width: int, height: int, colour: Colour) -> None:
        """Fill a rectangle; what lies outside the picture is left out."""
        first, last = max(left, 0), min(left + width, self.width)
        if first < last:
            piece = bytes(colour) * (last - first)
            for row in self._rows[max(top, 0) : max(top + height, 0)]:
                row[3 * first : 3 * last] = piece

    def disc(self, x: int, y: int, radius: int, colour: Colour) -> None:
        """Fill a disc around a point."""
        for row in range(-radius, radius + 1):
            half = int((radius * radius - row * row) ** 0.5)
            self.fill(x - half, y + row, 2 * half + 1, 1, colour)

    def png(self) -> bytes:
        """Return the picture as a PNG."""
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        pixels = zlib.compress(b"".join(b"\0" + row for row in self._rows), 6)
        parts = (_chunk(b"IHDR", head), _chunk(b"IDAT", pixels), _chunk(b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def paper(rng: Random) -> bytes:
    """Draw a page with a coloured head, lines and a seal: a policy."""
    canvas = Canvas(420, 594, PAPER)
    canvas.fill(0, 0, 420, 64, rng.choice(((32, 78, 140), (24, 112, 96), (140, 46, 60))))
    canvas.fill(120, 26, 180, 14, PAPER)
    _lines(canvas, rng, left=40, top=96, width=340, count=14)
    _seal(canvas, 318, 520)
    return canvas.png()


def invoice(rng: Random) -> bytes:
    """Draw a table with sums and a seal: an invoice."""
    canvas = Canvas(594, 400, PAPER)
    canvas.fill(190, 24, 214, 16, (150, 90, 60))
    rows, left, top = 6, 40, 70
    for row in range(rows + 1):
        canvas.fill(left, top + 40 * row, 514, 2, INK)
    for x in (left, left + 90, left + 300, left + 400, left + 512):
        canvas.fill(x, top, 2, 40 * rows + 2, INK)
    for row in range(rows):
        canvas.fill(left + 104, top + 40 * row + 16, rng.randrange(60, 170), 9, PALE)
        canvas.fill(left + 414, top + 40 * row + 16, rng.randrange(30, 84), 9, INK)
    _seal(canvas, 500, 344)
    return canvas.png()


def car(rng: Random) -> bytes:
    """Draw a car on a road with a dent: a photo of the damage."""
    canvas = Canvas(640, 420, (176, 200, 222))
    for step in range(8):
        canvas.fill(0, 26 * step, 640, 26, (160 + 6 * step, 190 + 5 * step, 220 + 3 * step))
    canvas.fill(0, 250, 640, 170, (98, 98, 102))
    for dash in range(6):
        canvas.fill(20 + 110 * dash, 372, 60, 8, (226, 226, 220))
    body = rng.choice(((172, 38, 40), (46, 84, 150), (210, 210, 214), (60, 62, 66)))
    canvas.fill(210, 150, 220, 80, body)
    canvas.fill(230, 164, 84, 52, (206, 224, 234))
    canvas.fill(326, 164, 84, 52, (206, 224, 234))
    canvas.fill(120, 220, 400, 84, body)
    for x in (200, 440):
        canvas.disc(x, 306, 40, (28, 28, 30))
        canvas.disc(x, 306, 18, (190, 190, 194))
    dent = rng.randrange(130, 180)
    for step in range(5):
        canvas.disc(dent + 9 * step, 256 + rng.randrange(-14, 14), 16 - 2 * step, tuple(part // 2 for part in body))  # type: ignore[arg-type]
    return canvas.png()


def chat(rng: Random) -> bytes:
    """Draw bubbles of two sides: a picture of a chat."""
    canvas = Canvas(360, 640, (236, 236, 238))
    canvas.fill(0, 0, 360, 52, (246, 246, 248))
    canvas.fill(130, 20, 100, 12, INK)
    top = 76
    while top < 560:
        is_own, height = rng.random() < 0.5, rng.choice((34, 34, 54))
        width = rng.randrange(110, 220)
        left = 300 - width if is_own else 60
        canvas.disc(328 if is_own else 32, top + 17, 15, (160, 176, 196) if is_own else (206, 178, 150))
        canvas.fill(left, top, width, height, (150, 222, 120) if is_own else (255, 255, 255))
        for line in range(height // 18):
            canvas.fill(left + 12, top + 10 + 18 * line, width - 24 - rng.randrange(0, 40), 7, INK)
        top += height + 22
    return canvas.png()


def leaflet(rng: Random) -> bytes:
    """Write a PDF of two to four pages of A4 with bars for lines: the terms of a policy."""
    pages = rng.randrange(2, 5)
    kids = " ".join(f"{3 + 2 * page} 0 R" for page in range(pages))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode()]
    for page in range(pages):
        drawn = _bars(rng, is_first=page == 0)
        sheet = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents {4 + 2 * page} 0 R>>"
        objects += [sheet.encode(), b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn)]
    return _written(objects)


def _bars(rng: Random, *, is_first: bool) -> bytes:
    bars = ["0.2 0.3 0.5 rg 197 760 200 18 re f"] if is_first else []
    bars += [f"0.8 g 90 {730 - 24 * line} {rng.randrange(240, 415)} 8 re f" for line in range(26)]
    return "\n".join(bars).encode()


def _written(objects: list[bytes]) -> bytes:
    """Return a PDF of numbered objects, the first of them its catalogue, with the table of where each begins."""
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    ending = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + ending


def _lines(canvas: Canvas, rng: Random, *, left: int, top: int, width: int, count: int) -> None:
    for line in range(count):
        canvas.fill(left, top + 26 * line, 74, 9, INK)
        canvas.fill(left + 90, top + 26 * line, rng.randrange(80, width - 90), 9, PALE)


def _seal(canvas: Canvas, x: int, y: int) -> None:
    canvas.disc(x, y, 40, SEAL)
    canvas.disc(x, y, 35, PAPER)
    canvas.disc(x, y, 11, SEAL)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
