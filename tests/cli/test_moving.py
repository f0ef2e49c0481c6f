"""A committee moves from its file to an office's server and back, as typed; killed at any moment, never by half."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from random import Random

import psycopg
import pytest
from sqlalchemy import func, make_url, select

from mediator_desk.cli import main
from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Committee
from mediator_desk.models.tables import Base
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.server.making import init_server
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.check.whole import check_everything
from mediator_desk.services.moving.committee_move import LEFT_BEHIND
from mediator_desk.services.moving.row_digests import digest
from mediator_desk.services.office.committee import active_staff
from tests.faults.harness import copied, practice_in, url_of
from tests.server.conftest import authority, tls_cluster  # noqa: F401 - fixtures
from tests.source_tree import ROOT

PLANTED = ("谢家豪的病历，" * 40).encode()
TOLD = frozenset({"audit_entries", "audit_links", "committees", "kept_inputs", "case_visits"})
"""Tables to which the move itself adds, or in which a desk keeps what it looks at."""


@pytest.fixture
def place(tls_cluster, tmp_path):  # noqa: F811 - the fixture
    """Give the URL of a made, empty server as it is typed, as it is opened, and the options that open it."""
    opened = make_url(f"{tls_cluster}/office_moved")
    init_server(opened.render_as_string(hide_password=False))
    secret = tmp_path / "password"
    secret.write_text(f"{opened.password}\n")
    secret.chmod(0o600)
    typed = f"postgresql://{opened.username}@{opened.host}:{opened.port}/{opened.database}"
    yield typed, opened.render_as_string(hide_password=False), ("--password-file", str(secret))
    with psycopg.connect(f"{tls_cluster}/postgres".replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute("DROP DATABASE office_moved WITH (FORCE)")


def said(capsys, *words: str) -> dict[str, object]:
    capsys.readouterr()
    main(["--language", "en", *words, "--json"])
    return json.loads(capsys.readouterr().out.strip().splitlines()[-1])


def digests(url: str) -> dict[str, tuple[int, str]]:
    with closing(Database.open(url)) as database, database.reading() as db:
        assert list(check_everything(db, database.store).findings) == []
        named = [table for table in Base.metadata.sorted_tables if table.name not in LEFT_BEHIND | TOLD]
        return {table.name: digest(db, table) for table in named}


def cases_and_left(url: str) -> tuple[int, int]:
    """Return how many cases a place has, and whether the committee has left it."""
    with closing(Database.open(url)) as database, database.reading() as db:
        left = select(func.count()).select_from(Committee).where(Committee.moved_to != "")
        return db.scalar(select(func.count()).select_from(Case)), db.scalar(left)


def test_a_committee_walks_from_its_file_to_a_server_and_back(place, tmp_path, capsys):
    typed, opened, options = place
    own, back = url_of(practice_in(tmp_path / "own")), f"sqlite:///{(tmp_path / 'back.db').as_posix()}"
    before = digests(own)
    there = said(capsys, "move", "--from", own, "--to", typed, *options)
    assert (there["done"], there["lacking"], there["was_there"]) == (True, [], False)
    assert "office_moved" in there["to"]
    assert "password" not in there["to"]
    assert digests(opened) == before
    assert said(capsys, "freeze-month", "2026-08", "--database", own)["code"] == "committee_has_moved"
    assert said(capsys, "move", "--from", own, "--to", typed, *options)["code"] == "committee_has_moved"
    invited = said(
        capsys, "server", "init", typed, "--administrator", "何敏敏", *options, "--invitation", str(tmp_path / "i")
    )
    assert invited["done"]
    code = tmp_path / "code"
    code.write_text(invited["recovery_code"])
    code.chmod(0o600)
    by_code = ("--recovery-code-file", str(code))
    assert said(capsys, "move", "--from", typed, "--to", back, *options, *by_code)["done"]
    with closing(Database.open(back)) as database, database.reading() as db:
        assert db.scalar(select(func.count()).select_from(Case)) == before["cases"][0]
        assert list(check_everything(db, database.store).findings) == []
    assert main(["check", "--database", back]) == 0


def test_kept_files_are_sealed_on_their_way_to_a_server_and_come_back_as_they_were(tls_cluster, tmp_path, capsys):  # noqa: F811
    place, secret, code = make_url(f"{tls_cluster}/office_both"), tmp_path / "password", tmp_path / "code"
    secret.write_text(f"{place.password}\n")
    secret.chmod(0o600)
    typed, options = (
        f"postgresql://{place.username}@{place.host}:{place.port}/office_both",
        ("--password-file", str(secret)),
    )
    by_code = ("--recovery-code-file", str(code))
    own, back = url_of(practice_in(tmp_path / "own")), f"sqlite:///{(tmp_path / 'back.db').as_posix()}"
    kept = planted_in(own)
    told = said(capsys, "server", "init", typed, "--empty", *options, "--recovery-code-to", str(code))
    assert told["done"], told
    assert said(capsys, "move", "--from", own, "--to", typed, *options)["code"] == "office_code_needed"
    assert said(capsys, "move", "--from", own, "--to", typed, *options, *by_code)["done"]
    with psycopg.connect(f"{tls_cluster}/office_both".replace("+psycopg", "")) as raw:
        parts = raw.execute("SELECT string_agg(content, '' ORDER BY place) FROM kept_chunks GROUP BY sha256").fetchall()
    assert len(parts) >= 1
    assert not any(PLANTED in part for (part,) in parts), "and it lay plain in the file, which is the control"
    assert said(capsys, "move", "--from", typed, "--to", back, *options)["code"] == "office_code_needed"
    assert said(capsys, "move", "--from", typed, "--to", back, *options, *by_code)["done"]
    with closing(Database.open(back)) as database, database.reading() as db:
        assert database.store.get(kept) == PLANTED
        assert list(check_everything(db, database.store).findings) == []


def planted_in(url: str) -> str:
    """Keep a file in the clear with a case of a committee's file, and see that it lies there; return its hash."""
    with closing(Database.open(url)) as database:
        with database.writing() as db:
            case_id = db.scalars(select(Case.id).where(Case.state == "in_mediation")).first()
            row = keep_file(
                *(db, case_id), kind=AttachmentKind.EVIDENCE, name="病历.txt", content=PLANTED, store=database.store,
                by=Actor(None, "机房", Role.ADMINISTRATOR, "一号台"), now=datetime.now(UTC),
            )  # fmt: skip
            kept = row.sha256
        assert PLANTED in database.store._place(kept).read_bytes()
    return kept


def test_what_comes_next_is_said(place, tmp_path, capsys):
    typed, _opened, options = place
    own = url_of(practice_in(tmp_path / "own"))
    assert main(["--language", "en", "move", "--from", own, "--to", typed, *options]) == 0
    words = capsys.readouterr().out
    assert "server init" in words
    assert "add-person" in words


def test_a_server_that_nobody_made_takes_no_committee(tls_cluster, place, tmp_path, capsys):  # noqa: F811
    typed, _opened, options = place
    with psycopg.connect(f"{tls_cluster}/postgres".replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute("DROP DATABASE IF EXISTS bare")
        raw.execute("CREATE DATABASE bare")
    own = url_of(practice_in(tmp_path / "own"))
    bare = typed.replace("office_moved", "bare")
    assert said(capsys, "move", "--from", own, "--to", bare, *options)["code"] == "not_on_a_server"
    assert cases_and_left(own)[1] == 0


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("sqlite:////nowhere/a.db", "sqlite:////nowhere/b.db", "database_missing"),
        ("sqlite:////nowhere/a.db", "sqlite:////nowhere/a.db", "same_place"),
        ("nonsense", "sqlite:////nowhere/b.db", "unknown_place"),
        ("mysql://me@localhost/a", "sqlite:////nowhere/b.db", "unknown_place"),
        ("postgresql://me:geheim@localhost/a", "sqlite:////nowhere/b.db", "password_on_command_line"),
    ],
)
def test_what_is_no_place_is_said(source, target, code, capsys):
    assert said(capsys, "move", "--from", source, "--to", target)["code"] == code


def test_an_encrypted_file_moves_under_its_passphrase_and_stays_as_it_is(place, tmp_path, capsys, monkeypatch):
    typed, opened, options = place
    own = url_of(practice_in(tmp_path / "own"))
    secret = tmp_path / "passphrase"
    secret.write_text("春天的第七只青蛙在井里\n")
    secret.chmod(0o600)
    with closing(Database.open(own)) as database, database.writing() as db:
        db.scalars(select(Committee)).one().is_practice = False
    with closing(Database.open(own)) as database, database.reading() as db:
        name = next(member.name for member in active_staff(db) if member.role == "administrator")
    protect = ("protect", "--user", name, "--new-passphrase-file", str(secret), "--database", own)
    assert said(capsys, *protect)["done"]
    assert said(capsys, "move", "--from", own, "--to", typed, *options)["code"] == "passphrase_needed"
    monkeypatch.setenv("MEDIATOR_DESK_PASSPHRASE_FILE", str(secret))
    told = said(capsys, "move", "--from", own, "--to", typed, "--user", name, *options)
    assert told.get("done"), told
    assert cases_and_left(opened) == (12, 0)
    assert (tmp_path / "own" / "practice.db").read_bytes()[:6] != b"SQLite"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
@pytest.mark.timeout(400)
@pytest.mark.parametrize("kills", [2, pytest.param(10, marks=pytest.mark.slow)])
def test_a_move_that_is_killed_at_any_moment_is_whole_or_not_at_all_and_goes_on(place, tmp_path, kills):
    typed, opened, options = place
    begun, random = practice_in(tmp_path / "begun"), Random(9)
    before = digests(url_of(begun))
    work = copied(begun, tmp_path / "work")
    words = [sys.executable, "-m", "mediator_desk", "move", "--from", url_of(work), "--to", typed, *options]
    started = time.perf_counter()
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True, env=dict(os.environ))
    whole = time.perf_counter() - started
    for _kill in range(kills):
        if cases_and_left(opened)[0]:
            _empty(opened)
            copied(begun, work)
        killed = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            killed.wait(random.uniform(0.3, 1.0) * whole)
        except subprocess.TimeoutExpired:
            killed.kill()
            killed.wait()
        there, (own, left) = cases_and_left(opened)[0], cases_and_left(url_of(work))
        assert own == before["cases"][0]
        assert there in {0, own}
        assert there or not left
    if not left:
        subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    assert cases_and_left(url_of(work)) == (before["cases"][0], 1)
    assert digests(opened) == before


def _empty(opened: str) -> None:
    place = make_url(opened)
    with psycopg.connect(
        place.set(database="postgres", drivername="postgresql").render_as_string(hide_password=False), autocommit=True
    ) as raw:
        raw.execute("DROP DATABASE office_moved WITH (FORCE)")
    init_server(opened)
