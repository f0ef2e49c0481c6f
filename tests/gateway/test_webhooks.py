"""Back ends are called when a matter changes: signed, until it arrived, and never into a network that is not public."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from typing import Any

import pytest

from mediator_desk.cli import main
from mediator_desk.database import Database
from mediator_desk.gateway import webhooks
from mediator_desk.gateway.calling import Caller, calling
from mediator_desk.gateway.config import Client, Config, read_config
from mediator_desk.gateway.signing import CLIENT, NONCE, TIME, signed_by
from mediator_desk.gateway.webhooks import NotArrived, call, is_safe_webhook, may_be_called
from mediator_desk.models.bridge import BridgeCall
from mediator_desk.services.bridge.calls import calls_of
from mediator_desk.services.bridge.letters import LetterDraft, put_letter
from mediator_desk.services.bridge.taking_in import take_in_letters
from tests.gateway.conftest import SECRETARY, WANG

NAME, SECRET = "wx-gd", "s" * 40
FAILS = pytest.mark.logs_warnings
"""Calls that do not arrive are logged."""


class Listening(BaseHTTPRequestHandler):
    """A back end that hears calls, and answers as it is told."""

    heard: list[tuple[str, dict[str, str], bytes]]
    answers: list[int]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.heard.append((self.path, dict(self.headers), body))
        self.send_response(self.answers.pop(0) if self.answers else 204)
        self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_said: object) -> None:
        """Say nothing."""


@pytest.fixture
def back_end() -> Iterator[Any]:
    """Give a back end that listens on this computer."""
    heard = type("Heard", (Listening,), {"heard": [], "answers": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), heard)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    heard.url = f"http://127.0.0.1:{server.server_port}/hook?of=desk"
    yield heard
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def caller(phone, back_end):
    client = Client(SECRET, back_end.url)
    phone.bridge.clients = {NAME: client}
    return Caller(phone.bridge, NAME, client)


def changed(phone, key="A-1", sender=NAME, **fields):
    """Let a letter of a back end be taken in; return its receipt."""
    with phone.bridge.database.writing() as db:
        receipt = put_letter(db, LetterDraft(sender, key, {**WANG, **fields}), now=phone.now)
    with phone.bridge.database.writing() as db:
        take_in_letters(db, store=phone.bridge.database.store, by=SECRETARY, now=phone.now)
    return receipt.number


def stands(phone):
    with phone.bridge.database.reading() as db:
        (one,) = calls_of(db)
    return one.waiting, one.given_up


def test_a_back_end_hears_of_a_change_signed_and_without_a_person(phone, caller, back_end):
    receipt = changed(phone)
    assert caller.round() == 1
    ((path, headers, body),) = back_end.heard
    signed = signed_by({NAME: Client(SECRET)}, headers, "POST", path, body, now=phone.now)
    assert signed is not None
    assert path == "/hook?of=desk"
    told = json.loads(body)
    assert (told["receipt"], told["state"], told["title"]) == (receipt, "state.received", "已收到")
    assert set(told) == {"id", "receipt", "state", "title", "words", "at"}
    assert not any(value in body.decode() for value in WANG.values() if len(value) > 3 and value != "我要调处")
    assert caller.round() == 0
    assert stands(phone) == (0, 0)


@FAILS
def test_what_did_not_arrive_comes_again_later_with_another_number(phone, caller, back_end):
    changed(phone)
    back_end.answers += [500]
    assert caller.round() == 0
    assert caller.round() == 0
    assert len(back_end.heard) == 1
    phone.later(minutes=1)
    assert caller.round() == 1
    first, again = back_end.heard
    assert first[2] == again[2]
    assert first[1][NONCE] != again[1][NONCE]
    assert first[1][TIME] != again[1][TIME]


@FAILS
def test_who_does_not_answer_is_left_alone_for_a_while(phone, caller, back_end):
    for number in range(3):
        changed(phone, f"A-{number}", 证件号码=f"H1234567{number}")
    back_end.answers += [503] * 2
    caller.round()
    assert len(back_end.heard) == 1
    phone.later(minutes=1)
    caller.round()
    assert len(back_end.heard) == 2
    phone.later(minutes=10)
    assert caller.round() == 3


@FAILS
def test_one_change_that_is_never_taken_holds_up_no_other(phone, caller, back_end):
    changed(phone)
    changed(phone, "A-2", 证件号码="H12345678")
    back_end.answers += [400]
    caller.round()
    phone.later(seconds=61)
    back_end.answers += [400]
    caller.round()
    phone.later(seconds=121)
    back_end.answers += [204, 204]
    assert caller.round() >= 1


@FAILS
@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_no_redirect_is_followed(phone, caller, back_end, status):
    changed(phone)
    back_end.answers += [status]
    assert caller.round() == 0
    assert [path for path, _headers, _body in back_end.heard] == ["/hook?of=desk"]
    assert stands(phone) == (1, 0)


@FAILS
def test_it_is_given_up_after_a_week_and_the_desk_can_see_it(phone, caller, back_end, caplog):
    changed(phone)
    back_end.answers += [500] * 100
    with caplog.at_level(logging.WARNING, "mediator_desk.gateway"):
        for _try in range(100):
            caller.round()
            phone.later(hours=6)
    assert stands(phone) == (0, 1)
    assert "given up" in caplog.text
    assert not any(word in caplog.text for word in (SECRET, "127.0.0.1", "hook", *WANG.values()))
    assert 20 < len(back_end.heard) < 50


def test_a_bridge_that_begins_anew_calls_for_nothing_twice(phone, caller, back_end):
    changed(phone)
    caller.round()
    phone.later(minutes=1)
    again = Caller(phone.bridge, NAME, Client(SECRET, back_end.url))
    assert again.round() == 0
    changed(phone, "A-2", 证件号码="H12345678")
    assert again.round() == 1
    assert len(back_end.heard) == 2


def test_nobody_hears_of_letters_of_another(phone, caller, back_end):
    changed(phone, sender="page")
    changed(phone, "B-1", sender="wx-sz", 证件号码="H12345678")
    assert caller.round() == 0
    assert back_end.heard == []


def test_calls_are_made_beside_the_bridge_while_it_stands(phone, caller, back_end):
    changed(phone)
    arrived = threading.Event()
    back_end.answers = type("Answers", (list,), {"pop": lambda _self, _at: arrived.set() or 204})([204])
    with calling(phone.bridge):
        assert arrived.wait(10)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "http://example.org/hook",
            "ftp://example.org/",
            "file:///etc/passwd",
            "https://",
            "//example.org/",
            "https:x",
        ),
        *("https://user:word@example.org/", "https://example.org/#there", "https://example.org:99999/"),
        *(
            "https://example.org/a b",
            "https://example.org/\r\nX: y",
            "https://例子.中国/",
            "http://localhost.example.org/",
        ),
        *("http://127.0.0.1.example.org/", "http://127.0.0.1@example.org/", "http://0/", "http://2130706433/"),
    ],
)
def test_an_address_that_is_not_shut_is_not_taken(address):
    assert not is_safe_webhook(address)


@pytest.mark.parametrize(
    "address", ["", "https://example.org", "https://example.org:8443/a?b=c", "http://localhost:1/", "http://[::1]:9/x"]
)
def test_a_shut_address_is_taken(address):
    assert is_safe_webhook(address)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "127.9.9.9",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
        ),
        *(
            "224.0.0.1",
            "255.255.255.255",
            "240.0.0.1",
            "198.18.0.1",
            "192.0.2.1",
            "::",
            "::1",
            "fe80::1",
            "fe80::1%eth0",
        ),
        *("fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "2002:0a00:0001::1"),
        *("64:ff9b::a00:1", "64:ff9b::7f00:1", "not an address", ""),
    ],
)
def test_an_address_of_a_network_that_is_not_public_is_not_called(address):
    assert not may_be_called(address, is_here=False)


def test_public_addresses_are_called_and_others_where_the_file_says_so():
    assert may_be_called("93.184.216.34", is_here=False)
    assert may_be_called("2606:2800:220:1::1", is_here=False)
    assert may_be_called("64:ff9b::5db8:d822", is_here=False)
    own = [ip_network("10.1.0.0/16"), ip_network("fd12::/64")]
    assert may_be_called("10.1.2.3", is_here=False, networks=own)
    assert may_be_called("::ffff:10.1.2.3", is_here=False, networks=own)
    assert may_be_called("fd12::5", is_here=False, networks=own)
    assert not may_be_called("10.2.2.3", is_here=False, networks=own)


def test_a_webhook_of_this_computer_leads_nowhere_else():
    assert may_be_called("127.0.0.1", is_here=True)
    assert not may_be_called("10.1.2.3", is_here=True, networks=[ip_network("10.1.0.0/16")])
    assert not may_be_called("93.184.216.34", is_here=True)


def led_to(monkeypatch, place):
    """Let every name lead to the address of a listener."""
    family = webhooks.socket.AF_INET
    found = [(family, webhooks.socket.SOCK_STREAM, 6, "", place)]
    monkeypatch.setattr(webhooks.socket, "getaddrinfo", lambda *_asked, **_more: found)


def test_a_name_that_leads_into_an_own_network_is_not_called(monkeypatch, back_end):
    port = int(back_end.url.rpartition(":")[2].partition("/")[0])
    led_to(monkeypatch, ("127.0.0.1", port))
    with pytest.raises(NotArrived, match="address not allowed"):
        call(f"https://example.org:{port}/", {}, b"{}")


def test_a_listener_without_a_certificate_for_its_name_hears_nothing(monkeypatch, back_end):
    port = int(back_end.url.rpartition(":")[2].partition("/")[0])
    led_to(monkeypatch, ("127.0.0.1", port))
    with pytest.raises(NotArrived):
        call(f"https://example.org:{port}/", {}, b"{}", networks=[ip_network("127.0.0.0/8")])
    assert back_end.heard == []


def test_an_answer_that_comes_drop_by_drop_is_cut(monkeypatch):
    monkeypatch.setattr(webhooks, "SECONDS_IN_ALL", 0.5)
    with webhooks.socket.create_server(("127.0.0.1", 0)) as listener:
        over = threading.Event()

        def drip() -> None:
            line, _whose = listener.accept()
            with line:
                line.sendall(b"HTTP/1.1 200 OK\r\n")
                while not over.wait(0.05):
                    try:
                        line.sendall(b"X")
                    except OSError:
                        return

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        begun = datetime.now(UTC)
        with pytest.raises(NotArrived):
            call(f"http://127.0.0.1:{listener.getsockname()[1]}/", {}, b"{}")
        assert datetime.now(UTC) - begun < timedelta(seconds=8)
        over.set()
        thread.join()


def test_where_nobody_listens_it_did_not_arrive():
    with webhooks.socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(NotArrived, match="no answer"):
        call(f"http://127.0.0.1:{port}/", {}, b"{}")


def test_networks_that_may_be_called_stand_in_the_file(tmp_path):
    place = tmp_path / "bridge.toml"
    place.write_text('may_call = ["10.1.0.0/16"]')
    place.chmod(0o600)
    assert read_config(place) == Config(may_call=(ip_network("10.1.0.0/16"),))


def test_the_header_names_whom_the_call_is_for(phone, caller, back_end):
    changed(phone)
    caller.round()
    assert back_end.heard[0][1][CLIENT] == NAME


def test_what_was_given_up_is_called_for_again_by_a_command(tmp_path):
    place, config = f"sqlite:///{tmp_path / 'bridge.db'}", str(tmp_path / "bridge.toml")
    said = ["--config", config, "--database", place]
    assert main(["bridge", "client", "add", NAME, "--config", config, "--webhook", "https://example.org/hook"]) == 0
    database = Database.open(place)
    database.migrate()
    lost = {"receipt": "WX20261001-ABCDEFGH", "state": "state.received", "changed_at": datetime.now(UTC)}
    with database.writing() as db:
        db.add(BridgeCall(client=NAME, change_id=1, tries=12, next_at=None, arrived_at=None, **lost))
    assert main(["bridge", "client", "again", NAME, *said]) == 0
    assert main(["bridge", "client", "again", "wx-sz", *said]) == 1
    with database.reading() as db:
        (one,) = calls_of(db)
    database.close()
    assert (one.waiting, one.given_up) == (1, 0)
