from __future__ import annotations

import pytest

from mediator_desk.conventions.file_names import LONGEST_BYTES, file_name, unlike


@pytest.mark.parametrize(
    ("shown", "media_type", "name"),
    [
        ("车损照片.jpg", "image/jpeg", "车损照片.jpg"),
        ("照片.exe", "image/jpeg", "照片.exe.jpg"),
        ("照片", "image/png", "照片.png"),
        ("../../etc/passwd", "", "passwd"),
        ("a:b*c?.pdf", "application/pdf", "a_b_c_.pdf"),
        ("CON.txt", "text/plain", "_CON.txt"),
        ("com1", "application/pdf", "_com1.pdf"),
        ("LPT¹.png", "image/png", "_LPT¹.png"),
        ("启动.bat", "", "启动.bat.bin"),
        ("发票\u202egpj.exe", "", "发票gpj.exe.bin"),
        ("结尾. . ", "", "结尾"),
        ("", "", "_"),
        ("...", "image/png", "_.png"),
        ("\x00\x1f\u200b", "", "_"),
    ],
)
def test_a_name_is_one_that_every_computer_takes(shown, media_type, name):
    assert file_name(shown, media_type) == name


def test_a_long_name_is_cut_between_characters_and_keeps_its_ending():
    name = file_name("䶮" * 300 + ".pdf", "application/pdf")
    assert name.endswith("䶮.pdf")
    assert len(name.encode()) <= LONGEST_BYTES


def test_a_repeated_name_is_numbered_whatever_its_case():
    taken: set[str] = set()
    assert [unlike(name, taken) for name in ("A.png", "a.PNG", "A.png", "B")] == ["A.png", "a(2).PNG", "A(3).png", "B"]
