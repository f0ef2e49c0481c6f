"""The backup of an office's server, as typed: made, proved, brought back into a new database, or refused by name."""

from __future__ import annotations

import json
import os
import stat
from contextlib import closing

import psycopg
import pytest
from sqlalchemy import create_engine, make_url, text

from mediator_desk.cli import main
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.server import pg_programs
from mediator_desk.server.dump_manifest import DUMP, read_manifest
from mediator_desk.server.dumping import counts_of
from mediator_desk.server.restoring import restore_server
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.office import server_people
from mediator_desk.services.office.office_keys import keys_by_code, make_keys
from mediator_desk.storage.recovery_code import new_code
from tests.server.conftest import authority, tls_cluster  # noqa: F401 - fixtures
from tests.server.walled_office import NOW, Walled, _clerk, walled

NAME, AGAIN = "office_kept", "office_again"


@pytest.fixture(scope="module")
def office(tls_cluster) -> Walled:  # noqa: F811 - the fixture
    made = walled(tls_cluster, NAME)
    made.cases["own"] = made.office.in_mediation(0)
    made.cases["other"] = made.office.in_mediation(1, name="白晓晓")
    made.cases["free"] = made.office.accept(name="无人管")
    return made


@pytest.fixture
def typed(office, tmp_path):
    """Give a function that runs a verb on a database of the server and returns the exit code and the answer."""
    place = make_url(office.url)
    secret = tmp_path / "password"
    secret.write_text(f"{place.password}\n")
    secret.chmod(0o600)

    def run(capsys, name: str, *words: str):
        url = f"postgresql://{place.username}@{place.host}:{place.port}/{name}"
        capsys.readouterr()
        code = main(["--language", "en", "--json", *words, "--database", url, "--password-file", str(secret)])
        told = capsys.readouterr()
        assert place.password not in told.out + told.err
        return code, json.loads(told.out.strip().splitlines()[-1])

    yield run
    with raw(office, "postgres") as server:
        server.execute(f"DROP DATABASE IF EXISTS {AGAIN} WITH (FORCE)")


def raw(office: Walled, name: str) -> psycopg.Connection:
    return psycopg.connect(f"{office.url}/{name}".replace("+psycopg", ""), autocommit=True)


def databases(office: Walled) -> set[str]:
    with raw(office, "postgres") as server:
        return {name for (name,) in server.execute("SELECT datname FROM pg_database").fetchall()}


def counts(office: Walled, name: str) -> dict[str, int]:
    engine = create_engine(f"{office.url}/{name}")
    with engine.connect() as connection:
        found = counts_of(connection)
    engine.dispose()
    return found


def test_a_backup_is_made_proved_and_brought_back_into_a_new_database(office, typed, tmp_path, capsys):
    before = databases(office)
    code, made = typed(capsys, NAME, "backup", "--to", str(tmp_path / "kept"), "--prove")
    assert (code, made["is_proved"], made["cases"]) == (0, True, 3)
    assert databases(office) == before
    folder = tmp_path / "kept" / os.path.basename(made["folder"])
    assert sorted(file.name for file in folder.iterdir()) == ["manifest.json", DUMP]
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    manifest = read_manifest(folder)
    assert manifest.counts["cases"] == 3
    assert "office_kept_p1" in manifest.logins
    at_home = counts(office, NAME)
    code, told = typed(capsys, AGAIN, "restore", str(folder))
    assert (code, told["is_right"]) == (0, True)
    assert {table: count for table, count in at_home.items() if not table.startswith(("audit_", "save_"))} == {
        table: count for table, count in counts(office, AGAIN).items() if not table.startswith(("audit_", "save_"))
    }
    assert len(told["people"]) == 5


def test_people_of_a_restored_server_come_in_by_a_new_invitation_and_see_what_is_theirs(
    office, typed, tmp_path, capsys
):
    made = typed(capsys, NAME, "backup", "--to", str(tmp_path))[1]
    assert typed(capsys, AGAIN, "restore", made["folder"])[1]["done"]
    login, _password = office.passwords["mediator"]
    with closing(Database.open(f"{office.url}/{AGAIN}")) as database, database.writing() as db:
        rows = {row.name: row for row in server_people.login_rows(db)}
        row = rows["陈国华"]
        assert row.login == login.replace(NAME, AGAIN)
        given = server_people.change_person(
            db, row.staff_id, Role.MEDIATOR, Sight.OWN, has_new_password=True, by=office.actor("administrator"),
            now=row.until,
        )  # fmt: skip
    place = make_url(office.url).set(username=given.login, password=given.password, database=AGAIN)
    with psycopg.connect(place.render_as_string(hide_password=False).replace("+psycopg", "")) as own:
        assert {case for (case,) in own.execute("SELECT id FROM cases").fetchall()} == {
            office.cases["own"],
            office.cases["free"],
        }
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            own.execute("DELETE FROM audit_entries")


def test_a_restored_server_opens_its_kept_files_by_the_code_of_before_and_the_proof_says_what_it_looked_into(
    office, tmp_path, capsys
):
    made = walled(office.url, "office_coded")
    case_id, code = made.office.in_mediation(0), new_code()
    with made.database("") as database:
        with database.writing() as db:
            database.open_files(make_keys(db, code, by=_clerk(), now=NOW))
        with database.writing() as db:
            file = {"kind": AttachmentKind.EVIDENCE, "name": "病历.txt", "content": b"planted"}
            keep_file(db, case_id, store=database.store, by=_clerk(), now=NOW, **file)
    (tmp_path / "password").write_text(make_url(made.url).password)
    (tmp_path / "code").write_text(code)
    for one in ("password", "code"):
        (tmp_path / one).chmod(0o600)
    place = make_url(made.url)
    by_code = ("--recovery-code-file", str(tmp_path / "code"))

    def run(name, *words):
        url = f"postgresql://{place.username}@{place.host}:{place.port}/{name}"
        capsys.readouterr()
        done = main(["--language", "en", *words, "--database", url, "--password-file", str(tmp_path / "password")])
        return done, capsys.readouterr().out

    done, told = run("office_coded", "backup", "--to", str(tmp_path / "kept"), "--prove")
    assert (done, "were not opened" in told) == (0, True)
    done, told = run("office_coded", "backup", "--to", str(tmp_path / "second"), "--prove", *by_code)
    assert (done, "were not opened" in told) == (0, False)
    folder = next((tmp_path / "kept").glob("office_coded_*"))
    assert b"planted" not in (folder / DUMP).read_bytes()
    assert run("office_coded_again", "restore", str(folder), *by_code)[0] == 0
    with closing(Database.open(f"{made.url}/office_coded_again")) as database:
        with database.reading() as db:
            database.open_files(keys_by_code(db, code))
        assert [database.store.get(one) for one in database.store.hashes()] == [b"planted"]


def test_a_restore_that_was_interrupted_goes_on_and_nothing_comes_over_a_committee(office, typed, tmp_path, capsys):
    made = typed(capsys, NAME, "backup", "--to", str(tmp_path))[1]
    place = f"{office.url}/{AGAIN}"
    restore_server(tmp_path / os.path.basename(made["folder"]), place)  # the computer went off before the logins
    assert typed(capsys, AGAIN, "restore", made["folder"])[1]["done"]
    assert typed(capsys, AGAIN, "restore", made["folder"])[1]["code"] == "place_not_empty"
    with raw(office, "postgres") as server:
        server.execute(f"DROP DATABASE {AGAIN} WITH (FORCE)")
        server.execute(f"CREATE DATABASE {AGAIN}")
    with raw(office, AGAIN) as strange:
        strange.execute("CREATE TABLE somebodys (id integer)")
    assert typed(capsys, AGAIN, "restore", made["folder"])[1]["code"] == "restore_needs_new_database"


def test_a_backup_that_was_changed_is_refused_and_leaves_nothing(office, typed, tmp_path, capsys):
    made = typed(capsys, NAME, "backup", "--to", str(tmp_path))[1]
    dump = tmp_path / os.path.basename(made["folder"]) / DUMP
    content = bytearray(dump.read_bytes())
    content[len(content) // 2] ^= 1
    dump.write_bytes(content)
    assert typed(capsys, AGAIN, "restore", made["folder"])[1]["code"] == "server_backup_damaged"
    assert AGAIN not in databases(office)
    assert typed(capsys, AGAIN, "restore", str(tmp_path))[1]["code"] == "no_server_backup"


def test_what_a_backup_lacks_is_said(office, typed, tmp_path, capsys):
    assert typed(capsys, NAME, "backup")[1]["code"] == "server_backup_needs_folder"
    (tmp_path / "file").write_text("")
    assert typed(capsys, NAME, "backup", "--to", str(tmp_path / "file"))[1]["code"] == "folder_not_writable"


def test_a_desks_login_makes_no_backup(office, tmp_path, capsys):
    login, password = office.passwords["administrator"]
    secret = tmp_path / "password"
    secret.write_text(f"{password}\n")
    secret.chmod(0o600)
    place = make_url(office.url)
    url = f"postgresql://{login}@{place.host}:{place.port}/{NAME}"
    words = ["--json", "backup", "--database", url, "--to", str(tmp_path), "--password-file", str(secret)]
    assert main(words) == 1
    assert json.loads(capsys.readouterr().out.strip().splitlines()[-1])["code"] == "owners_login_needed"
    assert not any(one.is_dir() for one in tmp_path.iterdir())


def test_a_program_that_is_missing_or_too_old_is_named(monkeypatch):
    with pytest.raises(Refused) as told:
        pg_programs.found_program("pg_dump", least=99)
    assert told.value.code == "pg_program_older"
    monkeypatch.setattr(pg_programs, "INSTALLED_AT", ())
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Refused) as told:
        pg_programs.found_program("pg_dump", least=14)
    assert told.value.code == "pg_program_missing"


def test_what_is_dumped_is_one_moment(office, tmp_path, monkeypatch):
    """What somebody saves while pg_dump runs is neither counted nor in the dump."""
    from mediator_desk.server import dumping

    run = dumping.run_program

    def meanwhile(*arguments):
        with raw(office, NAME) as other:
            other.execute("INSERT INTO save_marks (key, saved_at) VALUES (md5(random()::text), now())")
        return run(*arguments)

    monkeypatch.setattr(dumping, "run_program", meanwhile)
    from datetime import UTC, datetime

    made = dumping.back_up_server(f"{office.url}/{NAME}", tmp_path, now=datetime.now(UTC))
    with dumping_proof(made.folder, office) as scratch:
        engine = create_engine(scratch)
        with engine.connect() as connection:
            found = connection.execute(text("SELECT count(*) FROM save_marks")).scalar()
        engine.dispose()
    assert found == made.manifest.counts["save_marks"] == counts(office, NAME)["save_marks"] - 1


def dumping_proof(folder, office):
    from mediator_desk.server.restoring import restored_for_proof

    return restored_for_proof(folder, f"{office.url}/{NAME}")
