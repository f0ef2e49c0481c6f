"""The invitation: what it holds is read again, and nothing else is taken for one."""

from __future__ import annotations

import json
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mediator_desk.errors import Refused
from mediator_desk.server.invitation import LARGEST, Invitation, read_invitation, write_invitation
from mediator_desk.server.line import ServerPlace
from tests.server.certificates import Authority

NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
PLACE = ServerPlace("office.example", 5432, "mediator_desk", "mediator_desk_p3")


def _invitation(authority: Authority) -> Invitation:
    until = NOW + timedelta(days=7)
    return Invitation(PLACE, "陈国华", "某某人民调解委员会", "einmal-123", until, authority.pem)


def _written(authority: Authority, tmp_path: Path, **changed: object) -> Path:
    file = tmp_path / "a.mdinvite"
    write_invitation(_invitation(authority), file)
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | changed), "utf-8")
    return file


def test_what_was_written_is_read_again_and_only_the_owner_reads_the_file(authority, tmp_path):
    file = tmp_path / "a.mdinvite"
    write_invitation(_invitation(authority), file)
    assert read_invitation(file, now=NOW) == _invitation(authority)
    for through, said in (({}, False), ({"pooler": True}, True)):
        assert read_invitation(_written(authority, tmp_path, **through), now=NOW).is_pooled is said
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["a.mdinvite"]


@pytest.mark.parametrize(
    "changed",
    [
        {"host": "office.example,evil.example"},
        {"host": "/tmp"},
        {"host": "office.example sslmode=disable"},
        {"host": ""},
        {"host": None},
        {"port": 0},
        {"port": 70000},
        {"port": "5432"},
        {"port": True},
        {"pooler": "yes"},
        {"database": "a?sslmode=disable"},
        {"login": "someone else"},
        {"name": "  "},
        {"name": "陈" * 101},
        {"password": ""},
        {"until": "soon"},
        {"until": "2026-10-15T00:00:00"},
        {"certificate": "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"},
        {"certificate": "../../etc/passwd"},
        {"plain": "no"},
        {"mediator_desk_invitation": "1"},
    ],
    ids=str,
)
def test_nonsense_is_refused(authority, tmp_path, changed):
    with pytest.raises(Refused) as told:
        read_invitation(_written(authority, tmp_path, **changed), now=NOW)
    assert told.value.code == "invitation_unreadable"


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[]", b"null", b"[" * 20_000, b'{"mediator_desk_invitation": 1}', b"%PDF-1.4"]
)
def test_what_is_no_invitation_is_refused(tmp_path, content):
    file = tmp_path / "a.mdinvite"
    file.write_bytes(content)
    with pytest.raises(Refused) as told:
        read_invitation(file, now=NOW)
    assert told.value.code == "invitation_unreadable"


def test_what_is_too_large_newer_over_or_unsafe_says_so(authority, tmp_path):
    large = tmp_path / "large"
    large.write_bytes(b" " * (LARGEST + 1))
    tried = {
        "invitation_too_large": large,
        "invitation_newer": _written(authority, tmp_path, mediator_desk_invitation=2),
    }
    for code, file in tried.items():
        with pytest.raises(Refused) as told:
            read_invitation(file, now=NOW)
        assert told.value.code == code
    with pytest.raises(Refused) as told:
        read_invitation(_written(authority, tmp_path), now=NOW + timedelta(days=7))
    assert told.value.code == "invitation_over"
    with pytest.raises(Refused) as told:
        read_invitation(_written(authority, tmp_path, plain=True), now=NOW)
    assert told.value.code == "invitation_not_safe"
    with pytest.raises(Refused) as told:
        read_invitation(tmp_path / "nowhere", now=NOW)
    assert told.value.code == "no_such_file"


def test_only_this_computer_is_reached_without_tls(authority, tmp_path):
    local = _written(authority, tmp_path, plain=True, host="127.0.0.1", certificate="")
    assert read_invitation(local, now=NOW).is_plain
