"""What docs/BRIDGE.md tells whoever sets the bridge up is so: commands, limits, and the web server before it."""

from __future__ import annotations

import getpass
import http.client
import json
import re
import shlex
import shutil
import socket
import ssl
import subprocess
import sys
import time
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

import pytest

from mediator_desk.cli.arguments import read_arguments
from mediator_desk.database import Database
from mediator_desk.gateway import attached, config, limits, safe_answers, serving, signing, waiting
from mediator_desk.server import bridge_functions
from mediator_desk.services.bridge import calls
from mediator_desk.services.office.committee import FoundingDraft, found_committee
from tests.gateway.conftest import SECRETARY, WANG

DOC = (Path(__file__).parents[2] / "docs" / "BRIDGE.md").read_text(encoding="utf-8")
PLAIN = " ".join(DOC.split())
MB = 1024**2


@pytest.mark.parametrize(
    "said",
    [
        f"| {safe_answers.MOST_BYTES // MB} MB, JSON alone {safe_answers.MOST_BYTES_OF_JSON // 1024} KB;"
        f" {safe_answers.SECONDS_FOR_A_PART:.0f} s for each next part",
        f"| {attached.MOST_FILES} files of {attached.FILE_BYTES // MB} MB, {attached.ALL_BYTES // MB} MB together",
        f"| {limits.SHIPPED['letters']} (`letters`)",
        f"| {limits.SHIPPED['look_ups']} (`look_ups`)",
        f"| {limits.SHIPPED['look_ups_of_number']} each (`look_ups_of_number`, `letters_of_number`)",
        f"| {limits.SHIPPED['small']:,} (`small`)",
        f"| {limits.SHIPPED['signed']} (`signed`)",
        f"| {serving.MOST_AT_ONCE}; {waiting.READ_AT_ONCE} letters in memory; {waiting.DECODED_AT_ONCE} pictures",
        f"from {calls.FIRST_WAIT.seconds // 60} minute to {calls.LONGEST_WAIT.seconds // 3600} hours, given up after"
        f" {calls.TRIED_FOR.days} days and {calls.LEAST_TRIES} tries",
        f"its time within {signing.WINDOW.total_seconds():.0f} s",
        f"server | {bridge_functions.MOST_CONNECTIONS} |",
    ],
)
def test_limits_are_as_they_are_told(said):
    assert said in PLAIN
    assert limits.SHIPPED["letters_of_number"] == limits.SHIPPED["look_ups_of_number"]


def test_functions_of_the_login_are_counted():
    assert "call six functions of the owner" in PLAIN
    assert len(bridge_functions.FOR_THE_BRIDGE) == 6


def test_every_command_that_is_told_can_be_typed():
    told = [" ".join(one.split()) for one in re.findall(r"`(?:[/\w-]+/)?mediator-desk ([^`]+)`", DOC)]
    told += re.findall(r"^ExecStart=\S+/mediator-desk (.+)$", DOC, re.M)
    told = [one for one in told if not one.startswith("[")]
    for one in told:
        plain = re.sub(r"client (add|again) NAME", r"client \1 name", re.sub(r"\[[^]]*\]", "", one))
        typed = shlex.split(plain.replace("…", "x"))
        assert read_arguments(typed).verb in ("bridge", "server"), one
    assert len(told) >= 8


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


class _Line(http.client.HTTPSConnection):
    """Comes to the web server on this computer under its public name."""

    def __init__(self, port: int, certificate: Path) -> None:
        super().__init__("bridge.example.org", timeout=60)
        self.place, self.trusted = port, ssl.create_default_context(cafile=str(certificate))

    def connect(self) -> None:
        line = socket.create_connection(("127.0.0.1", self.place), 60)
        self.sock = self.trusted.wrap_socket(line, server_hostname=self.host)


@pytest.fixture
def ask(tmp_path):
    """Stand a bridge behind nginx as the page says, and ask it from outside."""
    nginx, openssl = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin"), shutil.which("openssl")
    nginx = nginx or shutil.which("nginx")
    if nginx is None or openssl is None:
        pytest.skip("no nginx is at hand")
    make = "req -x509 -newkey rsa:2048 -nodes -keyout k.pem -out c.pem -days 2 -subj /CN=x -addext"
    name = "subjectAltName=DNS:bridge.example.org"
    subprocess.run([openssl, *make.split(), name], cwd=tmp_path, check=True, capture_output=True)
    url = f"sqlite:///{(tmp_path / 'bridge.db').as_posix()}"
    with closing(Database.open(url)) as database:
        database.migrate()
        with database.writing() as db:
            found_committee(db, FoundingDraft(), by=SECRETARY, now=datetime.now(UTC))
    behind, before, plain = _free_port(), _free_port(), _free_port()
    client = config.add_client(tmp_path / "bridge.toml", "wx", "")
    own = (tmp_path / "bridge.toml").read_text(encoding="utf-8")
    (tmp_path / "bridge.toml").write_text(own.replace("\n[clients", "\n[an_hour]\nsmall = 5\n\n[clients", 1))
    (tmp_path / "Ab12.txt").write_text("proof")
    written = re.search(r"```nginx\n(.*?)```", DOC, re.S).group(1)
    for told, here in {
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443": f"listen 127.0.0.1:{before}",
        "/etc/ssl/bridge/fullchain.pem": f"{tmp_path}/c.pem",
        "/etc/ssl/bridge/privkey.pem": f"{tmp_path}/k.pem",
        "/var/log/nginx/bridge-error.log": f"{tmp_path}/error.log",
        "/var/www/bridge-proofs": f"{tmp_path}",
        "127.0.0.1:8443": f"127.0.0.1:{behind}",
    }.items():
        assert told in written
        written = written.replace(told, here)
    own_files = "".join(f"{one}_temp_path {tmp_path}/{one};" for one in ("client_body", "proxy", "fastcgi"))
    own_files += f"uwsgi_temp_path {tmp_path}/uwsgi; scgi_temp_path {tmp_path}/scgi; access_log off;"
    own_user = "user root;" if getpass.getuser() == "root" else ""
    around = (
        f"{own_user} pid {tmp_path}/pid; error_log {tmp_path}/e.log; daemon off;\nevents {{}}\nhttp {{ {own_files}\n"
    )
    (tmp_path / "nginx.conf").write_text(f"{around}{written}}}\n")
    bridge = [sys.executable, "-m", "mediator_desk", "--database", url, "bridge", "--port", str(behind)]
    with ExitStack() as stack:
        for command in (
            [*bridge, "--config", str(tmp_path / "bridge.toml")],
            [nginx, "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")],
        ):
            started = stack.enter_context(subprocess.Popen(command, stderr=subprocess.DEVNULL))
            stack.callback(started.terminate)

        def ask(method, path, body=None, headers=None):
            with closing(_Line(before, tmp_path / "c.pem")) as line:
                line.request(method, path, body, headers or {})
                answer = line.getresponse()
                return answer.status, answer.read()

        ask.secret, ask.folder = client.secret, tmp_path
        _wait_for(ask)
        yield ask


def _wait_for(ask) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            if ask("GET", "/")[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.2)
    pytest.fail("the bridge did not stand up")


@pytest.mark.slow
def test_behind_nginx_as_it_is_told(ask):
    assert ask("GET", "/Ab12.txt") == (200, b"proof")
    # Who asks is who comes to the web server, whatever the request says of it.
    codes = [ask("GET", "/api/texts", headers={"X-Forwarded-For": f"203.0.113.{n}"})[0] for n in range(8)]
    assert codes == [200] * 5 + [429] * 3
    letter = json.dumps({"id": "A1", "fields": WANG}).encode()
    part = b"--bound\r\nContent-Disposition: form-data; "
    pdf = b"%PDF-1.4\n" + b"x" * (9 * MB)
    body = part + b'name="letter"\r\nContent-Type: application/json\r\n\r\n' + letter + b"\r\n"
    for name in (b"a.pdf", b"b.pdf", b"c.pdf"):
        head = b'name="files"; filename="' + name + b'"\r\nContent-Type: application/pdf\r\n\r\n'
        body += part + head + pdf + b"\r\n"
    body += b"--bound--\r\n"
    path, at, nonce = "/backend/v1/letters", str(int(time.time())), token_hex(16)
    signed = signing.signature(ask.secret, "POST", path, at, nonce, body)
    names = (signing.CLIENT, signing.TIME, signing.NONCE, signing.SIGNATURE)
    headers = dict(zip(names, ("wx", at, nonce, signed), strict=True))
    status, said = ask("POST", path, body, {**headers, "Content-Type": "multipart/form-data; boundary=bound"})
    assert status == 201, said
    status, said = ask("POST", "/api/letters", b"x" * (34 * MB), {"Content-Type": "application/json"})
    assert (status, json.loads(said)["sentence"]) == (413, safe_answers.TOO_LARGE)
    kept = [one for folder in ("client_body", "proxy") for one in (ask.folder / folder).rglob("*") if one.is_file()]
    assert kept == []
