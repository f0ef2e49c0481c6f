"""The child process that makes pictures from outside anew: only what is seen goes over, no place, no maker, no tail.

It is given a picture on stdin and answers with one line of JSON and the picture as JPEG, or why there is none.
"""

from __future__ import annotations

import io
import sys
import warnings

from PIL import Image, ImageOps

from mediator_desk.errors import Refused
from mediator_desk.storage.untrusted_child import limit_this_process, say, say_refused

MOST_PIXELS = 50_000_000
MOST_PIXELS_SCALED = 120_000_000
"""Of a JPEG, which is decoded at the size in which it is kept; telephones take 108 million."""
MOST_SIDE = 30_000
LONGEST = 2_600
"""Pixels of the longer side: small print of a page of A4 can be read."""
QUALITY = 85


def main(arguments: list[str]) -> int:
    """Answer one request: the picture on stdin, told by content to be for the reader that is named; return 0."""
    limit_this_process()
    try:
        say({"media_type": "image/jpeg"}, renewed(sys.stdin.buffer.read(), arguments[0]))
    except Refused as refusal:
        say_refused(refusal)
    except MemoryError:
        say_refused(Refused("picture_too_large"))
    return 0


def renewed(content: bytes, reader: str) -> bytes:
    """Return a picture as a new JPEG, upright, on white, not larger than is of use.

    Raises Refused("picture_damaged"), ("picture_too_large").
    """
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS_SCALED
    try:
        with Image.open(io.BytesIO(content), formats=[reader]) as given:
            _measure(given.size, reader)
            given.draft("RGB", (LONGEST, LONGEST))
            upright = ImageOps.exif_transpose(given)
            upright.thumbnail((LONGEST, LONGEST))
            made = io.BytesIO()
            _on_white(upright).save(made, "JPEG", quality=QUALITY)
    except (Refused, MemoryError):
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused("picture_too_large") from None
    except Exception:  # decoders raise what they like; the file alone is the reason
        raise Refused("picture_damaged") from None
    return made.getvalue()


def _measure(size: tuple[int, int], reader: str) -> None:
    """A small file can claim to be a picture of gigabytes: its claim is measured before anything is decoded."""
    most = MOST_PIXELS_SCALED if reader == "JPEG" else MOST_PIXELS
    if size[0] * size[1] > most or max(size) > MOST_SIDE:
        raise Refused("picture_too_large")


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    page = Image.new("RGBA", picture.size, "white")
    page.alpha_composite(picture.convert("RGBA"))
    return page.convert("RGB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
