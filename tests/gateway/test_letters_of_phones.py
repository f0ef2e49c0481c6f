"""A letter of a phone is in the records once, with a receipt; what is wrong with it is said in plain words."""

from __future__ import annotations

import io
import json
import zlib

import pytest
from PIL import Image
from sqlalchemy import select

from mediator_desk.models.bridge import Letter, LetterFile
from tests.gateway.conftest import WANG


def letters(phone) -> list[Letter]:
    with phone.bridge.database.reading() as db:
        return list(db.scalars(select(Letter)))


def picture(kind: str = "JPEG", size: tuple[int, int] = (300, 200), **given: object) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", size, "red").save(made, kind, **given)
    return made.getvalue()


def test_a_letter_is_in_the_records_when_its_receipt_is_given(phone):
    answer = phone.send()
    assert answer.status_code == 201, answer.text
    (letter,) = letters(phone)
    assert answer.json()["receipt"] == letter.receipt
    assert letter.fields == WANG
    assert (letter.held, letter.sender) == ("", "page")
    assert answer.json()["code"].startswith("data:image/svg+xml")


def test_the_line_breaks_and_the_same_letter_comes_again(phone):
    letter = phone.letter()
    first, again = phone.send(letter).json(), phone.send(letter).json()
    assert (first["receipt"], first["is_again"], again["receipt"], again["is_again"]) == (
        *(first["receipt"], False),
        *(first["receipt"], True),
    )
    assert len(letters(phone)) == 1


def test_another_letter_under_the_same_key_is_refused(phone):
    phone.send()
    answer = phone.send(phone.letter(fields={**WANG, "诉求": "退还保费"}))
    assert (answer.status_code, len(letters(phone))) == (422, 1)
    assert "已经提交过" in answer.json()["sentence"]


def test_pictures_come_along_made_anew(phone):
    exif = Image.Exif()
    exif[0x0110] = "SecretPhone"
    sent = picture(exif=exif) + b"GPS 23.1291 113.2644"
    answer = phone.send(files=[("files", ("../../病历.jpg", sent, "image/jpeg")), ("files", ("b.png", picture("PNG")))])
    assert answer.status_code == 201, answer.text
    with phone.bridge.database.reading() as db:
        kept = list(db.scalars(select(LetterFile).order_by(LetterFile.place)))
    assert [(file.name, file.media_type) for file in kept] == [("病历.jpg", "image/jpeg"), ("b.jpg", "image/jpeg")]
    assert b"SecretPhone" not in kept[0].content
    assert b"GPS" not in kept[0].content
    assert Image.open(io.BytesIO(kept[0].content)).size == (300, 200)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.jpg", b"MZ\x90\x00 program", "不是照片或 PDF"),
        ("a.jpg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "不是照片或 PDF"),
        ("a.png", picture("PNG")[:60], "打不开"),
        ("a.jpg", b"\xff\xd8\xff" + b"\x00" * 500, "打不开"),
        ("a.zip", b"PK\x03\x04" + b"\x00" * 100, "不是照片或 PDF"),
        ("a.jpg", b"", "不是照片或 PDF"),
    ],
)
def test_what_is_no_picture_is_refused_and_nothing_of_the_letter_is_kept(phone, name, content, said):
    answer = phone.send(files=[("files", (name, content, "image/jpeg"))])
    assert answer.status_code == 422
    assert said in answer.json()["sentence"]
    assert letters(phone) == []


def test_a_small_file_that_claims_to_be_a_picture_of_gigabytes_is_refused(phone):
    huge = bytearray(picture("PNG", (10, 10)))
    huge[16:24] = (40_000).to_bytes(4) + (40_000).to_bytes(4)
    huge[29:33] = zlib.crc32(bytes(huge[12:29])).to_bytes(4)
    answer = phone.send(files=[("files", ("a.png", bytes(huge), "image/png"))])
    assert (answer.status_code, letters(phone)) == (422, [])
    assert "太大了" in answer.json()["sentence"]


def test_ten_files_are_too_many(phone):
    answer = phone.send(files=[("files", (f"{n}.jpg", picture(), "image/jpeg")) for n in range(10)])
    assert (answer.status_code, letters(phone)) == (422, [])


def test_more_than_is_taken_is_refused_before_it_is_read_whole(phone):
    answer = phone.send(files=[("files", ("a.jpg", b"\xff\xd8\xff" + b"x" * 33 * 1024**2, "image/jpeg"))])
    assert (answer.status_code, letters(phone)) == (413, [])
    assert "太大了" in answer.json()["sentence"]


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b'{"key": "draft-0123456789abcdef", "fields": {"\xe8\xaf\x89": "\xff"}}',
        json.dumps({"key": "short", "fields": {}}).encode(),
        json.dumps({"key": "draft-0123456789abcdef", "fields": {"提交编号": "WX1"}}).encode(),
        json.dumps({"key": "draft-0123456789abcdef", "fields": {"诉求": "x" * 20_001}}).encode(),
        json.dumps({"key": "draft-0123456789abcdef", "fields": {"诉求": 5}}).encode(),
        json.dumps({"key": "draft-0123456789abcdef", "fields": {}, "held": ""}).encode(),
        b'{"key": "draft-0123456789abcdef", "fields": {"\\u8bc9\\u6c42": "\\ud800"}}',
    ],
)
def test_what_is_not_understood_is_refused_without_an_echo(phone, sent):
    answer = phone.client.post("/api/letters", content=sent, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert answer.json() == {
        "sentence": "提交的内容不完整或者看不明白，请检查后再试。",
        "problems": [],
        "retry_after": None,
    }


def test_who_did_no_work_is_asked_to_do_it(phone):
    answer = phone.send(phone.letter(answer="nothing"))
    assert (answer.status_code, letters(phone)) == (409, [])


def test_what_no_person_fills_in_is_held_for_one_to_look_at(phone):
    assert phone.send(phone.letter(website="http://spam.example")).status_code == 201
    assert [letter.held for letter in letters(phone)] == ["honeypot"]


def test_the_very_same_account_of_many_is_held_from_the_fourth_on(phone):
    for n in range(5):
        number = f"440106198{n}01010000"
        assert (
            phone.send(phone.letter(key=f"draft-of-person-{n}", fields={**WANG, "证件号码": number})).status_code == 201
        )
    assert sorted(letter.held for letter in letters(phone)) == ["", "", "", "same_text", "same_text"]


def test_problems_are_told_as_the_desk_would_find_them(phone):
    fields = {**WANG, "争议金额": "很多", "证件号码": "", "保险公司": ""}
    told = phone.client.post("/api/look-through", json={"fields": fields}).json()
    assert {one["field"] for one in told["problems"]} == {"争议金额", "证件号码", "保险公司"}
    assert all(one["sentence"].endswith(("。", "）")) for one in told["problems"])
    fields = {**WANG, "证件号码": "110105194912310021"}
    told = phone.client.post("/api/look-through", json={"fields": fields}).json()
    assert (told["problems"], [one["field"] for one in told["warnings"]]) == ([], ["证件号码"])


def test_the_texts_of_the_page_have_the_committees_telephone(phone):
    told = phone.client.get("/api/texts").json()
    assert (told["telephone"], told["is_open"], told["asks_for"]) == ("020-875-12378", True, "phone_end")
    assert "020-875-12378" in told["texts"]["guide"]["words"]
    assert not [key for key in told["texts"] if key.startswith("state.")]
    assert "医疗" in told["choices"]["lines"]
