"""The back end of a mini program: signed requests, each once; a letter that is sent again is the same letter."""

from __future__ import annotations

import json
import os
from secrets import token_hex

import pytest
from sqlalchemy import select

from mediator_desk.cli import main
from mediator_desk.errors import Refused
from mediator_desk.gateway.config import Client, add_client, read_config, remove_client
from mediator_desk.gateway.signing import CLIENT, NONCE, SIGNATURE, TIME, signature
from mediator_desk.models.bridge import Letter, ToldState
from mediator_desk.services.bridge.taking_in import take_in_letters
from tests.gateway.conftest import SECRETARY, WANG

SECRET = "s" * 40
LETTERS, PROGRESS = "/backend/v1/letters", "/backend/v1/progress"


@pytest.fixture
def back_end(phone):
    phone.bridge.clients = {"wx-gd": Client(SECRET)}
    return phone


def headers(phone, path: str, body: bytes, **other: str) -> dict[str, str]:
    at, nonce = str(int(phone.now.timestamp())), token_hex(16)
    signed = signature(SECRET, "POST", path, at, nonce, body)
    made = {CLIENT: "wx-gd", TIME: at, NONCE: nonce, SIGNATURE: signed, "Content-Type": "application/json"}
    return {**made, **other}


def post(phone, path: str, asked: object, **other: str):
    body = json.dumps(asked).encode()
    return phone.client.post(path, content=body, headers=headers(phone, path, body, **other))


def letters(phone) -> list[Letter]:
    with phone.bridge.database.reading() as db:
        return list(db.scalars(select(Letter)))


def test_a_letter_of_a_back_end_comes_once(back_end):
    first = post(back_end, LETTERS, {"id": "A-1", "fields": WANG})
    again = post(back_end, LETTERS, {"id": "A-1", "fields": WANG})
    assert (first.status_code, again.status_code) == (201, 201), first.text
    assert (again.json()["receipt"], again.json()["is_again"]) == (first.json()["receipt"], True)
    assert [(letter.sender, letter.sender_key) for letter in letters(back_end)] == [("wx-gd", "A-1")]


def test_a_request_that_comes_again_is_refused(back_end):
    body = json.dumps({"id": "A-1", "fields": WANG}).encode()
    signed = headers(back_end, LETTERS, body)
    codes = [back_end.client.post(LETTERS, content=body, headers=signed).status_code for _ in range(2)]
    assert codes == [201, 401]


@pytest.mark.parametrize(
    "other",
    [
        {CLIENT: "somebody"},
        {SIGNATURE: "0" * 64},
        {SIGNATURE: "x"},
        {NONCE: "another-number-1"},
        {TIME: "1700000000"},
        {TIME: "９" * 10},
    ],
)
def test_what_is_not_signed_by_a_back_end_is_nobodys(back_end, other):
    encoded = {name: value.encode() for name, value in other.items()}
    answer = post(back_end, LETTERS, {"id": "A-1", "fields": WANG}, **encoded)
    assert (answer.status_code, letters(back_end)) == (401, [])


def test_a_body_that_was_changed_on_its_way_is_refused(back_end):
    body = json.dumps({"id": "A-1", "fields": WANG}).encode()
    signed = headers(back_end, LETTERS, body)
    answer = back_end.client.post(LETTERS, content=body.replace(b"52000", b"92000"), headers=signed)
    assert (answer.status_code, letters(back_end)) == (401, [])


@pytest.mark.parametrize("seconds", [-301, 301])
def test_a_request_of_another_time_is_refused(back_end, seconds):
    body = json.dumps({"id": "A-1", "fields": WANG}).encode()
    signed = headers(back_end, LETTERS, body)
    back_end.later(seconds=seconds)
    assert back_end.client.post(LETTERS, content=body, headers=signed).status_code == 401


def test_progress_is_told_to_a_back_end_and_noted_under_its_name(back_end):
    post(back_end, LETTERS, {"id": "A-1", "fields": WANG})
    told = post(back_end, PROGRESS, {"identity_number": WANG["证件号码"], "check": "5678"}).json()
    assert [matter["title"] for matter in told["matters"]] == ["已提交"]
    with back_end.bridge.database.reading() as db:
        assert set(db.scalars(select(ToldState.way))) == {"wx-gd"}


def test_a_back_end_hears_of_changes_of_its_own_letters_alone(back_end):
    receipt = post(back_end, LETTERS, {"id": "A-1", "fields": WANG}).json()["receipt"]
    back_end.send(back_end.letter(fields={**WANG, "诉求": "请求退还保费并说明理由。"}))
    with back_end.bridge.database.writing() as db:
        take_in_letters(db, store=back_end.bridge.database.store, by=SECRETARY, now=back_end.now)
    path = "/backend/v1/changes?after=0"
    at, nonce = str(int(back_end.now.timestamp())), token_hex(16)
    signed = {CLIENT: "wx-gd", TIME: at, NONCE: nonce, SIGNATURE: signature(SECRET, "GET", path, at, nonce, b"")}
    told = back_end.client.get(path, headers=signed).json()
    assert {change["receipt"] for change in told["changes"]} == {receipt}
    assert all(change["state"].startswith("state.") and change["title"] for change in told["changes"])


def test_secrets_lie_in_a_file_of_their_own(tmp_path):
    place = tmp_path / "bridge.toml"
    first, second = add_client(place, "wx-gd", ""), add_client(place, "wx-sz", "https://example.org/hook?a=1")
    assert read_config(place).clients == {"wx-gd": first, "wx-sz": second}
    assert first.secret != second.secret
    remove_client(place, "wx-gd")
    assert read_config(place).clients == {"wx-sz": second}
    assert os.name != "posix" or place.stat().st_mode & 0o777 == 0o600


def test_a_file_that_others_may_read_is_refused(tmp_path):
    place = tmp_path / "bridge.toml"
    add_client(place, "wx-gd", "")
    place.chmod(0o644)
    with pytest.raises(Refused, match="bridge_config_open"):
        read_config(place)


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "clients = 5",
        '[clients.a]\nsecret = "short"',
        '[clients.page]\nsecret = "' + "s" * 40 + '"',
        '[clients.a]\nsecret = "' + "s" * 40 + '"\nwebhook = "http://example.org"',
        "[an_hour]\nletters = -1",
        "[an_hour]\nelephants = 1",
        "proxies = 5",
    ],
)
def test_a_file_that_makes_no_sense_is_refused(tmp_path, text):
    place = tmp_path / "bridge.toml"
    place.write_text(text)
    place.chmod(0o600)
    with pytest.raises(Refused, match="bridge_config_unreadable"):
        read_config(place)


def test_back_ends_are_kept_from_the_command_line(tmp_path, capsys):
    config = str(tmp_path / "bridge.toml")
    assert main(["bridge", "client", "add", "wx-gd", "--config", config]) == 0
    secret = read_config(tmp_path / "bridge.toml").clients["wx-gd"].secret
    assert secret in capsys.readouterr().out
    assert main(["bridge", "client", "add", "wx-gd", "--config", config]) == 1
    assert main(["bridge", "client", "add", "b", "--webhook", "http://example.org", "--config", config]) == 1
    capsys.readouterr()
    assert main(["bridge", "client", "list", "--config", config]) == 0
    assert capsys.readouterr().out.split() == ["wx-gd"]
    assert main(["bridge", "client", "remove", "wx-gd", "--config", config]) == 0
    assert read_config(tmp_path / "bridge.toml").clients == {}
