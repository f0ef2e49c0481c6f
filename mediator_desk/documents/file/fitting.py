"""A picture or a PDF from outside becomes pages of A4. Only the child process (fitting_child) calls this.

Loads pikepdf and Pillow. Nothing of the file but what is seen on its pages goes over: no scripts, no forms, no
attachments, no places where a photograph was taken.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

import pikepdf
from PIL import Image, ImageFile, ImageOps

from mediator_desk.conventions.file_types import PDF
from mediator_desk.documents.file.laying import lay_over
from mediator_desk.errors import Refused

A4_SHORT, A4_LONG = 595.28, 841.89
"""Points."""
_MM = 72 / 25.4
BINDING_EDGE, TOP_EDGE, OTHER_EDGE = 20 * _MM, 20 * _MM, 12 * _MM
"""Left free: where the file is sewn, where number and name of the piece are stamped, and all around."""

READERS = MappingProxyType(
    {
        "image/jpeg": "JPEG",
        "image/png": "PNG",
        "image/gif": "GIF",
        "image/bmp": "BMP",
        "image/tiff": "TIFF",
        "image/webp": "WEBP",
    }
)
"""Kinds of pictures that become pages, each by its own reader."""

MOST_PIXELS = 50_000_000
"""Of a picture that is decoded whole."""
MOST_PIXELS_SCALED = 120_000_000
"""Of a JPEG, which is decoded at the size in which it is printed; telephones take 108 million."""
MOST_PAGES = 5_000
TAIL = 2_048
"""Bytes at the end of a PDF, among which its last mark stands."""
LONGEST = 2_000
"""Pixels of the longer side on paper: about 200 to the inch. A photograph of 4,000 is decoded at half its size."""
FEWEST_PER_INCH = 100
"""A small picture is not blown up beyond this."""
QUALITY = 82


def fit(source: Path, media_type: str, rotation: int, target: Path) -> list[bool]:
    """Write a file as pages of A4 to `target`, turned clockwise by `rotation`; return of each page whether it lies.

    Raises Refused("not_a_page" / "picture_too_large" / "picture_damaged" / "pdf_locked" / "pdf_damaged" /
    "pdf_incomplete" / "pdf_too_long").
    """
    if media_type == PDF:
        return _fit_pdf(source, rotation, target)
    if media_type in READERS:
        return _fit_picture(source, media_type, rotation, target)
    raise Refused("not_a_page")


def _fit_pdf(source: Path, rotation: int, target: Path) -> list[bool]:
    try:
        with pikepdf.open(source) as given, pikepdf.new() as made:
            if len(given.pages) > MOST_PAGES:
                raise Refused("pdf_too_long", pages=len(given.pages), most=MOST_PAGES)
            if not len(given.pages):
                raise Refused("pdf_damaged")
            _refuse_half(given, source)
            _print_fields(given)
            lying = [_place_page(made, page, rotation) for page in given.pages]
            made.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    except pikepdf.PasswordError:
        raise Refused("pdf_locked") from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError):
        raise Refused("pdf_damaged") from None
    return lying


def _refuse_half(given: pikepdf.Pdf, source: Path) -> None:
    """Refuse a PDF that broke off, or that lost what stood on a page: what was mended of it would pass for the whole.

    Raises Refused("pdf_incomplete").
    """
    if not given.get_warnings():
        return
    with source.open("rb") as file:
        file.seek(max(0, source.stat().st_size - TAIL))
        broke_off = b"%%EOF" not in file.read()
    if broke_off or any(_is_lost(page) for page in given.pages):
        raise Refused("pdf_incomplete")


def _is_lost(page: pikepdf.Page) -> bool:
    """Tell whether nothing is left of what stood on a page; one that was never written on has no name for it."""
    return "/Contents" in page.obj and not isinstance(page.obj.Contents, pikepdf.Stream | pikepdf.Array)


def _print_fields(given: pikepdf.Pdf) -> None:
    """Make what is filled into a form, and the mark of a signature, part of its page."""
    with suppress(pikepdf.PdfError, ValueError, RuntimeError):
        given.generate_appearance_streams()
        given.flatten_annotations("print")


def _place_page(made: pikepdf.Pdf, page: pikepdf.Page, rotation: int) -> bool:
    if rotation % 360:
        page.rotate(rotation, relative=True)
    box = [float(edge) for edge in page.trimbox]
    width, height = abs(box[2] - box[0]), abs(box[3] - box[1])
    if not width or not height:
        raise Refused("pdf_damaged")
    is_turned = int(page.obj.get("/Rotate", 0)) % 180 != 0
    lies = (height > width) if is_turned else (width > height)
    paper = made.add_blank_page(page_size=(A4_LONG, A4_SHORT) if lies else (A4_SHORT, A4_LONG))
    lay_over(paper, page, frame(lies=lies), "Piece")
    return lies


def frame(*, lies: bool) -> tuple[float, float, float, float]:
    """Return the part of a page of A4 that a piece may take: left, bottom, right, top in points.

    A page that lies is sewn at its head.
    """
    if lies:
        return OTHER_EDGE, OTHER_EDGE, A4_LONG - OTHER_EDGE, A4_SHORT - BINDING_EDGE
    return BINDING_EDGE, OTHER_EDGE, A4_SHORT - OTHER_EDGE, A4_LONG - TOP_EDGE


def _fit_picture(source: Path, media_type: str, rotation: int, target: Path) -> list[bool]:
    with pikepdf.new() as made:
        lying = [_place_picture(made, picture) for picture in _decoded(source, READERS[media_type], rotation)]
        if not lying:
            raise Refused("picture_damaged")
        made.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return lying


def _decoded(source: Path, reader: str, rotation: int) -> Iterator[Image.Image]:
    """Give each picture of a file upright and small; only a TIFF has more than one that is a page."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    Image.MAX_IMAGE_PIXELS = None  # measured below, by what the file claims
    warnings.simplefilter("ignore")
    try:
        with Image.open(source, formats=[reader]) as picture:
            frames = min(getattr(picture, "n_frames", 1), MOST_PAGES) if reader == "TIFF" else 1
            for place in range(frames):
                if frames > 1:
                    picture.seek(place)
                yield _upright(picture, reader, rotation)
    except Refused:
        raise
    except Exception:
        raise Refused("picture_damaged") from None


def _upright(picture: Image.Image, reader: str, rotation: int) -> Image.Image:
    width, height = picture.size
    if width * height > (MOST_PIXELS_SCALED if reader == "JPEG" else MOST_PIXELS):
        raise Refused("picture_too_large", width=width, height=height)
    if reader == "JPEG":
        scale = min(1.0, LONGEST / max(width, height))
        picture.draft("RGB", (max(1, int(width * scale)), max(1, int(height * scale))))
    orientation = picture.getexif()
    small = picture.copy()
    small.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    small.info, small._exif = {}, orientation  # noqa: SLF001 - as the camera was held
    turned = ImageOps.exif_transpose(small)
    return _on_white(turned.rotate(-rotation, expand=True) if rotation % 360 else turned)


def _on_white(picture: Image.Image) -> Image.Image:
    """Return the picture in grey or in colours, on the white of a page where one sees through it."""
    if picture.mode in ("L", "RGB"):
        return picture
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode in ("LA", "PA", "P", "RGBA"):
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, clear).convert("RGB")
    return picture.convert("RGB")


def _place_picture(made: pikepdf.Pdf, picture: Image.Image) -> bool:
    lies = picture.width > picture.height
    left, bottom, right, top = frame(lies=lies)
    scale = min((right - left) / picture.width, (top - bottom) / picture.height, 72 / FEWEST_PER_INCH)
    width, height = picture.width * scale, picture.height * scale
    x, y = left + (right - left - width) / 2, bottom + (top - bottom - height) / 2
    page = made.add_blank_page(page_size=(A4_LONG, A4_SHORT) if lies else (A4_SHORT, A4_LONG))
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=_image(made, picture)))
    drawn = f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /Im0 Do Q"
    page.obj.Contents = made.make_stream(drawn.encode("ascii"))
    return lies


def _image(made: pikepdf.Pdf, picture: Image.Image) -> pikepdf.Object:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=QUALITY, optimize=False)
    return made.make_stream(
        written.getvalue(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=pikepdf.Name.DeviceGray if picture.mode == "L" else pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
