"""A bridge that is killed while consumers send: each receipt that was given is in the records, no letter is there half,
and who sends again under the same id has the same receipt; on a file and before the server of an office.
"""

from __future__ import annotations

import http.client
import io
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from random import Random
from secrets import token_hex

import pytest
from PIL import Image
from sqlalchemy import make_url, select

from mediator_desk.cli import main
from mediator_desk.database import Database
from mediator_desk.gateway import config, signing
from mediator_desk.models.bridge import Letter, LetterFile
from mediator_desk.services.office.committee import FoundingDraft, found_committee
from tests.gateway.conftest import SECRETARY, WANG
from tests.postgres_cluster import free_port
from tests.server.conftest import authority, tls_cluster  # noqa: F401 - fixtures

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
PATH, CLIENT = "/backend/v1/letters", "wx"
ROUNDS, SENDERS, FILES = 4, 4, 3


@dataclass
class Stand:
    """A bridge that can be started, and what it writes into as its keeper reads it."""

    words: list[str]
    records: str
    secret: str
    port: int = field(default_factory=free_port)

    @contextmanager
    def standing(self) -> Iterator[subprocess.Popen[bytes]]:
        """Start the bridge as a process of its own, and let it answer."""
        command = [sys.executable, "-m", "mediator_desk", *self.words, "--port", str(self.port)]
        bridge = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self._wait_for(bridge)
            yield bridge
        finally:
            bridge.kill()
            bridge.wait()

    def _wait_for(self, bridge: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until and bridge.poll() is None:
            try:
                with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)) as line:
                    line.request("GET", "/api/texts")
                    if line.getresponse().status == 200:
                        return
            except OSError:
                time.sleep(0.1)
        pytest.fail("the bridge did not stand up")

    def send(self, key: str) -> str | None:
        """Send the letter of this id with its files; return the receipt, None where no answer came."""
        mark = token_hex(8)
        head = f'--{mark}\r\nContent-Disposition: form-data; name="'.encode()
        body = head + b'letter"\r\n\r\n' + json.dumps({"id": key, "fields": _fields(key)}).encode() + b"\r\n"
        for name, content in _files(key).items():
            body += head + f'files"; filename="{name}"\r\n\r\n'.encode() + content + b"\r\n"
        body += f"--{mark}--\r\n".encode()
        at, nonce = str(int(time.time())), token_hex(16)
        signed = signing.signature(self.secret, "POST", PATH, at, nonce, body)
        names = (signing.CLIENT, signing.TIME, signing.NONCE, signing.SIGNATURE)
        headers = dict(zip(names, (CLIENT, at, nonce, signed), strict=True))
        headers["Content-Type"] = f"multipart/form-data; boundary={mark}"
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as line:
                line.request("POST", PATH, body, headers)
                answer = line.getresponse()
                said = json.loads(answer.read())
        except (OSError, http.client.HTTPException, ValueError):
            return None
        assert answer.status == 201, said
        return str(said["receipt"])

    def kept(self) -> dict[str, tuple[str, tuple[tuple[str, str], ...]]]:
        """Return id -> receipt, and name and digest of each file, as they are in the records; each id there once."""
        with closing(Database.open(self.records)) as database, database.reading() as db:
            letters = db.execute(select(Letter.id, Letter.sender_key, Letter.receipt, Letter.fields)).all()
            files = db.scalars(select(LetterFile).order_by(LetterFile.letter_id, LetterFile.place)).all()
            assert len({one.sender_key for one in letters}) == len({one.receipt for one in letters}) == len(letters)
            assert all(one.fields == _fields(one.sender_key) for one in letters)
            assert all(sha256(one.content).hexdigest() == one.sha256 and len(one.content) == one.size for one in files)
            return {
                one.sender_key: (
                    one.receipt,
                    tuple((file.name, file.sha256) for file in files if file.letter_id == one.id),
                )
                for one in letters
            }


def _fields(key: str) -> dict[str, str]:
    return {**WANG, "事实经过": f"确诊后申请理赔，保险公司以等待期为由拒赔。第 {key} 件。"}


def _files(key: str) -> dict[str, bytes]:
    """Return a photo, which the bridge makes anew, and two papers, which it keeps as they are."""
    made = io.BytesIO()
    Image.new("RGB", (400, 300), "green").save(made, "JPEG")
    paper = b"%PDF-1.4\n" + key.encode() * 30_000
    return {"病历.jpg": made.getvalue(), "保单.pdf": paper, "拒赔通知.pdf": paper + b"2"}


@pytest.fixture
def in_a_file(tmp_path: Path) -> Stand:
    url = f"sqlite:///{(tmp_path / 'bridge.db').as_posix()}"
    with closing(Database.open(url)) as database:
        database.migrate()
        with database.writing() as db:
            found_committee(db, FoundingDraft(), by=SECRETARY, now=datetime.now(UTC))
    file = tmp_path / "bridge.toml"
    secret = config.add_client(file, CLIENT, "").secret
    return Stand(["--database", url, "bridge", "--config", str(file)], url, secret)


@pytest.fixture
def at_an_office(tls_cluster: str, tmp_path: Path) -> Stand:  # noqa: F811 - the fixture
    place = make_url(f"{tls_cluster}/office_killed_bridge")
    password, file = tmp_path / "password", tmp_path / "bridge.toml"
    password.write_text(f"{place.password}\n")
    password.chmod(0o600)
    secret = config.add_client(file, CLIENT, "").secret
    url = f"postgresql://{place.username}@{place.host}:{place.port}/{place.database}"
    for job in (
        ["init", url, "--administrator", "何敏", "--invitation", str(tmp_path / "first.mdinvite")],
        ["add-bridge", url, "--config", str(file)],
    ):
        assert main(["server", *job, "--password-file", str(password)]) == 0
    return Stand(["bridge", "--config", str(file)], place.render_as_string(hide_password=False), secret)


@pytest.mark.parametrize("where", ["in_a_file", "at_an_office"])
def test_every_receipt_that_was_given_is_in_the_records(where, request):
    stand: Stand = request.getfixturevalue(where)
    random, given, sent = Random(10), {}, set()
    for turn in range(ROUNDS):
        with stand.standing() as bridge:
            before = dict(given)
            _send_until_killed(stand, bridge, turn, random, given, sent)
        kept = stand.kept()
        assert len(given) > len(before)
        assert {key: kept[key][0] for key in given} == given
        assert {len(files) for _receipt, files in kept.values()} == {FILES}
        _papers_are_whole(kept)
    assert len(given) < len(sent)  # else nobody was in the middle when the bridge was killed
    with stand.standing():
        again = {key: stand.send(key) for key in sorted(sent)}
    assert {key: again[key] for key in given} == given
    kept = stand.kept()
    assert {key: receipt for key, (receipt, _files) in kept.items()} == again
    assert {len(files) for _receipt, files in kept.values()} == {FILES}


def _papers_are_whole(kept) -> None:
    for key, (_receipt, files) in kept.items():
        papers = [(name, sha256(content).hexdigest()) for name, content in _files(key).items() if "pdf" in name]
        assert list(files[1:]) == papers


def _send_until_killed(stand, bridge, turn, random, given, sent) -> None:
    """Let several send one letter after the other; kill the bridge while they do."""
    enough = threading.Event()

    def send(who: int) -> None:
        for place in range(1000):
            key = f"{turn}-{who}-{place}"
            sent.add(key)
            receipt = stand.send(key)
            if receipt is None:
                return
            given[key] = receipt
            if place >= 1:
                enough.set()

    threads = [threading.Thread(target=send, args=(who,)) for who in range(SENDERS)]
    for one in threads:
        one.start()
    assert enough.wait(60)
    time.sleep(random.random())  # the moment itself is by chance
    bridge.kill()
    for one in threads:
        one.join(60)
