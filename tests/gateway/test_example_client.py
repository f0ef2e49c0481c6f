"""The example of a back end in docs/examples runs as it says, against a bridge that listens."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import uvicorn
from PIL import Image
from sqlalchemy import select

from mediator_desk.gateway.app import create_app
from mediator_desk.gateway.calling import Caller
from mediator_desk.gateway.config import Client
from mediator_desk.gateway.standing import Bridge
from mediator_desk.models.bridge import LetterFile
from mediator_desk.services.bridge.taking_in import take_in_letters
from tests.gateway.conftest import SECRETARY, WANG, founded

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "bridge_client.py"
NAME, SECRET = "wx-gd", "s" * 40


@pytest.fixture
def standing(embedded_database, now) -> Iterator[tuple[Bridge, str]]:
    """Give a bridge that listens on this computer, and its address."""
    bridge = Bridge(founded(embedded_database, now), clients={NAME: Client(SECRET)})
    config = uvicorn.Config(create_app(bridge), host="127.0.0.1", port=0, log_level="warning", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until(lambda: server.started)
    yield bridge, f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(20)


def until(holds) -> None:
    ends = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.02)


def environment(url: str, **other: str) -> dict[str, str]:
    own = {"BRIDGE_URL": url, "BRIDGE_CLIENT": NAME, "BRIDGE_SECRET": SECRET, "PYTHONIOENCODING": "utf-8"}
    return {**os.environ, **own, **other}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def listens(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


def run(url: str, *words: str, **other: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(EXAMPLE), *words]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment(url, **other), timeout=60, check=False
    )


def a_letter(tmp_path: Path) -> list[str]:
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(picture, "JPEG")
    (tmp_path / "photo.jpg").write_bytes(picture.getvalue())
    letter = json.dumps({"id": "A-1", "fields": WANG}, ensure_ascii=False)
    (tmp_path / "letter.json").write_text(letter, encoding="utf-8")
    return [str(tmp_path / "letter.json"), str(tmp_path / "photo.jpg")]


def test_a_letter_goes_with_its_picture_and_its_changes_come_back(standing, tmp_path):
    bridge, url = standing
    sent = run(url, "send", *a_letter(tmp_path))
    assert sent.returncode == 0, sent.stderr
    receipt = json.loads(sent.stdout)["receipt"]
    again = json.loads(run(url, "send", *a_letter(tmp_path)).stdout)
    assert (again["receipt"], again["is_again"]) == (receipt, True)
    with bridge.database.reading() as db:
        (file,) = db.scalars(select(LetterFile))
        assert (file.name, file.media_type) == ("photo.jpg", "image/jpeg")
    with bridge.database.writing() as db:
        take_in_letters(db, store=bridge.database.store, by=SECRETARY, now=datetime.now(UTC))
    told = json.loads(run(url, "changes", "0").stdout)
    assert [(one["receipt"], one["state"]) for one in told["changes"]] == [(receipt, "state.received")]
    (matter,) = json.loads(run(url, "progress", WANG["证件号码"], "5678").stdout)["matters"]
    assert matter["title"] == told["changes"][0]["title"]


def test_a_wrong_secret_is_told_in_a_sentence(standing):
    _bridge, url = standing
    refused = run(url, "changes", "0", BRIDGE_SECRET="t" * 40)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.strip()


@pytest.mark.logs_warnings
def test_webhooks_are_heard_by_it_once_and_from_the_bridge_alone(standing, tmp_path):
    bridge, url = standing
    run(url, "send", *a_letter(tmp_path))
    with bridge.database.writing() as db:
        take_in_letters(db, store=bridge.database.store, by=SECRETARY, now=datetime.now(UTC))
    port = free_port()
    hook = f"http://127.0.0.1:{port}/hook?a=1"
    command = [sys.executable, "-I", str(EXAMPLE), "listen", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=environment(url)) as listening:
        try:
            until(lambda: listens(port))
            assert Caller(bridge, NAME, Client("t" * 40, hook)).round() == 0  # anybody else's is not believed
            bridge.clock = lambda: datetime.now(UTC) + timedelta(minutes=2)
            assert Caller(bridge, NAME, Client(SECRET, hook)).round() == 1
        finally:
            listening.terminate()
        said = listening.stdout.read() if listening.stdout else ""
    assert [json.loads(line)["state"] for line in said.splitlines()] == ["state.received"]
