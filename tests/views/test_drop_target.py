"""What is dropped or pasted is taken as it is: nothing is fetched, and nothing is decoded here that need not be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from mediator_desk.views.drop_target import PNG_HEAD, Dropped, dropped_files

CRAFTED = PNG_HEAD + b"\x00\x00\x00\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff"


def test_the_bytes_of_a_picture_are_taken_undecoded():
    mime = QMimeData()
    mime.setData("image/png", CRAFTED)
    assert dropped_files(mime) == Dropped(picture=CRAFTED)


def test_a_picture_that_only_lies_in_memory_becomes_one():
    mime = QMimeData()
    mime.setImageData(QImage(3, 2, QImage.Format.Format_RGB32))
    assert dropped_files(mime).picture.startswith(PNG_HEAD)


@pytest.mark.parametrize("address", ["http://host.invalid/a.png", "smb://host/share/a.png", "ftp://host.invalid/a"])
def test_an_address_is_never_fetched(address):
    mime = QMimeData()
    mime.setUrls([QUrl(address)])
    assert not dropped_files(mime)


def test_what_only_claims_to_be_a_picture_is_nothing():
    mime = QMimeData()
    mime.setData("image/png", b"<svg><image href='file:///etc/passwd'/></svg>")
    assert not dropped_files(mime)
