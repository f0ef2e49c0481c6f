"""The keys of an office from the command line, where something goes wrong in the midst of it."""

from __future__ import annotations

import argparse
import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import make_url

from mediator_desk.cli import office_keys as keys_of_server
from mediator_desk.cli.output import Output
from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.server.making import init_server
from mediator_desk.services.office import office_keys
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.storage.server_store import ServerStore
from tests.cli.test_server import code_in, runner
from tests.network.wire import Wire, is_commit, wire_to
from tests.server.conftest import authority, tls_cluster  # noqa: F401 - fixtures


class Broken(BaseException):
    """A program that is ended."""


KEEPER = Actor(None, "机房", Role.ADMINISTRATOR, "office")
PLANTED = "谢家豪的病历".encode()
FIRST = ("--administrator", "何敏", "--invitation")


@pytest.fixture
def name() -> str:
    return f"office_{secrets.token_hex(4)}"


@pytest.fixture
def url(tls_cluster, name) -> str:  # noqa: F811 - the fixture
    """Give an office on a server, without keys yet."""
    url = f"{tls_cluster}/{name}"
    init_server(url)
    return url


@pytest.fixture
def run(tls_cluster, tmp_path, capsys, name, url):  # noqa: F811 - the fixture
    return runner(tls_cluster, tmp_path, capsys, name)


def in_clear(url: str) -> str:
    """Return a URL without TLS: the wire has to see what is said."""
    return make_url(url).update_query_dict({"sslmode": "disable"}).render_as_string(hide_password=False)


@contextmanager
def at(url: str) -> Iterator[Database]:
    with closing(Database.open(url)) as database:
        yield database


def make(database: Database, target: Path | None) -> str:
    chosen = argparse.Namespace(recovery_code_to=target)
    return keys_of_server.make_keys(database, chosen, Output(is_json=False), by=KEEPER, now=datetime.now(UTC))


def opens(url: str, code: str) -> bool:
    with at(url) as database, database.reading() as db:
        return office_keys.keys_by_code(db, code) is not None


def in_the_clear(url: str) -> int:
    with at(url) as database:
        return sum(1 for _one in database.store.lying_open())


def lose_the_answer(wire: Wire) -> None:
    """Cut the line once the server was asked to commit, and let nobody in again."""

    def after(chunk: bytes, is_from_desk: bool) -> bool:
        if is_commit(chunk, is_from_desk):
            wire.is_up = False
            return True
        return False

    wire.after = after


def test_the_code_stays_where_the_answer_to_the_commit_is_lost(url, tmp_path, capsys):
    target = tmp_path / "code"
    with wire_to(url) as wire, at(in_clear(wire.url(url))) as far:
        far.line.marks.pauses = (0.0, 0.05)
        lose_the_answer(wire)
        with pytest.raises(Unavailable, match="save_in_doubt"):
            make(far, target)
    with at(url) as near, near.reading() as db:
        assert office_keys.has_keys(db), "the control: it had arrived"
    assert opens(url, target.read_text().strip())
    assert "无法确定这个恢复码是否已经生效" in capsys.readouterr().out


def test_so_does_another_code_and_the_one_before_opens_where_it_did_not_arrive(url, tmp_path, capsys):
    before = make_near(url)
    target = tmp_path / "another"
    with at(url) as near, near.reading() as db:
        ring = office_keys.keys_by_code(db, before)
    with wire_to(url) as wire, at(in_clear(wire.url(url))) as far:
        far.line.marks.pauses = (0.0, 0.05)

        def wanted(chunk: bytes, is_from_desk: bool) -> bool:
            if is_commit(chunk, is_from_desk):
                wire.is_up = False
                return False
            return True

        wire.wanted = wanted
        chosen = argparse.Namespace(recovery_code_to=target)
        with pytest.raises(Unavailable, match="save_in_doubt"):
            keys_of_server.exchange_code(far, ring, chosen, Output(is_json=False), by=KEEPER, now=datetime.now(UTC))
    assert target.exists(), "nobody could know"
    assert opens(url, before)
    with pytest.raises(Refused, match="wrong_recovery_code_of_office"):
        opens(url, target.read_text().strip())


def make_near(url: str) -> str:
    with at(url) as near:
        return make(near, None)


def test_what_was_refused_before_the_commit_leaves_no_file_and_says_that_a_shown_code_is_void(url, tmp_path, capsys):
    make_near(url)
    capsys.readouterr()
    for target in (tmp_path / "code", None):
        with at(url) as near, pytest.raises(Refused, match="office_has_keys"):
            make(near, target)
    assert not (tmp_path / "code").exists()
    assert "上面显示的恢复码无效：什么都没有改动" in capsys.readouterr().out


def test_a_machine_that_hears_nothing_more_has_been_shown_the_code(url, run, tmp_path, monkeypatch, capsys):
    def break_off(*_given: object) -> None:
        raise Broken

    monkeypatch.setattr(keys_of_server, "_seal", break_off)
    with pytest.raises(Broken):
        run("init", *FIRST, str(tmp_path / "first"))
    shown = capsys.readouterr().err.partition("shown this once: ")[2].split()[0]
    assert opens(url, shown)


def test_what_was_left_open_is_told_and_sealed_by_the_next_that_has_the_code(url, run, tmp_path, monkeypatch, capsys):
    with at(url) as near:
        sha256 = near.store.put(PLANTED)
    target = tmp_path / "code"
    with monkeypatch.context() as broken, at(url) as near, pytest.raises(Broken):
        broken.setattr(keys_of_server, "_seal", lambda *_given: (_ for _ in ()).throw(Broken))
        make(near, target)
    assert in_the_clear(url) == 1
    with at(url) as near:
        keys_of_server.see_sealed(near, None, Output(is_json=False))
    told = capsys.readouterr().out
    assert "有密钥之前留存）：1 份" in told
    assert "--new-keys 0" in told
    assert run("init", "--empty", *code_in(tmp_path))[0] == 0
    assert in_the_clear(url) == 0
    with at(url) as near:
        with near.reading() as db:
            near.open_files(office_keys.keys_by_code(db, target.read_text().strip()))
        assert near.store.get(sha256) == PLANTED


def test_where_the_code_is_lost_and_nobody_opens_new_keys_are_made_by_saying_what_is_given_up(url, run, tmp_path):
    lost = make_near(url)
    with at(url) as near:
        with near.reading() as db:
            near.open_files(office_keys.keys_by_code(db, lost))
        near.store.put(PLANTED)
    wanted = (*FIRST, str(tmp_path / "first"), "--recovery-code-to", str(tmp_path / "code"), "--new-keys")
    told = run("init", *wanted, "0")[1]
    assert (told["code"], "--new-keys 1" in told["sentence"]) == ("new_keys_give_up", True)
    assert opens(url, lost), "nothing was changed"
    assert run("init", *wanted, "1")[0] == 0
    assert opens(url, (tmp_path / "code").read_text().strip())
    told = run("init", "--empty", "--new-keys", "1")[1]
    assert (told["code"], "何敏" in told["sentence"]) == ("people_open_keys", True)
    assert opens(url, (tmp_path / "code").read_text().strip()), "whose password opens loses nothing"


def test_keys_are_exchanged_and_what_was_interrupted_is_sealed_by_the_next_that_has_the_code(
    url, run, tmp_path, monkeypatch
):
    assert run("init", *FIRST, str(tmp_path / "first"), "--recovery-code-to", str(tmp_path / "code"))[0] == 0
    with at(url) as near:
        with near.reading() as db:
            before = office_keys.keys_by_code(db, (tmp_path / "code").read_text().strip())
        near.open_files(before)
        sha256s = [near.store.put(PLANTED + bytes([number])) for number in range(3)]
    new, sealed = tmp_path / "new", []

    def seal_one(store, sha256):
        if sealed:
            raise Broken
        sealed.append(sha256)
        AttachmentStore.put(store, store.get(sha256))

    with monkeypatch.context() as broken:
        broken.setattr(ServerStore, "seal_again", seal_one)
        with pytest.raises(Broken):
            run("exchange-keys", *code_in(tmp_path), "--recovery-code-to", str(new))
    assert opens(url, new.read_text().strip())
    with at(url) as near:
        with near.reading() as db:
            near.open_files(office_keys.keys_by_code(db, new.read_text().strip()))
        assert len(list(near.store.to_be_sealed_again())) == 2, "the control"
        assert len([near.store.get(one) for one in sha256s]) == 3, "all can be read meanwhile"
        assert run("init", "--empty", "--recovery-code-file", str(new))[0] == 0
        assert list(near.store.to_be_sealed_again()) == []
        assert [near.store.get(one) for one in sha256s] == [PLANTED + bytes([number]) for number in range(3)]
        near.open_files(before)
        with pytest.raises(Unavailable, match="attachment_under_another_key"):
            near.store.get(sha256s[0])
