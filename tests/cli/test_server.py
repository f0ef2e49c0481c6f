"""The server of an office from the command line: made, people invited, changed, removed; no password in it."""

from __future__ import annotations

import json
import secrets
import stat
from datetime import UTC, datetime

import pytest
from sqlalchemy import make_url

from mediator_desk.cli import main
from mediator_desk.database import Database
from mediator_desk.errors import Unavailable
from mediator_desk.gateway import config
from mediator_desk.server.invitation import read_invitation
from mediator_desk.services.bridge import letters
from tests.server.conftest import authority, tls_cluster  # noqa: F401 - fixtures
from tests.services.test_letters import a_letter


def runner(cluster, tmp_path, capsys, name):
    """Return a function that runs a verb on a database of the server, and the answer of it."""
    place = make_url(f"{cluster}/{name}")
    secret = tmp_path / "password"
    secret.write_text(f"{place.password}\n")
    secret.chmod(0o600)
    url = f"postgresql://{place.username}@{place.host}:{place.port}/{place.database}"

    def run(job: str, *more: str, password_file=secret):
        code = main(["--language", "en", "--json", "server", job, url, *more, "--password-file", str(password_file)])
        return code, json.loads(capsys.readouterr().out.strip().splitlines()[-1])

    return run


@pytest.fixture
def run(tls_cluster, tmp_path, capsys):  # noqa: F811 - the fixture
    return runner(tls_cluster, tmp_path, capsys, "office_three")


def test_an_office_is_set_up_and_people_come_and_go(run, tmp_path):
    first, second = tmp_path / "first.mdinvite", tmp_path / "second.mdinvite"
    assert run("init") == (1, {"done": False, "code": "administrator_needed", "sentence": _any()})
    code, told = run("init", "--administrator", "何敏", "--invitation", str(first))
    assert (code, told["done"]) == (0, True)
    invited = read_invitation(first, now=datetime.now(UTC))
    assert (invited.name, invited.place.login) == ("何敏", "office_three_p1")
    assert run("init")[1] == {"done": True, "database": "office_three", "is_new": False}
    (tmp_path / "code").write_text(told["recovery_code"])
    (tmp_path / "code").chmod(0o600)
    assert run("add-person", "陈国华", "--role", "mediator", "--invitation", str(second), *code_in(tmp_path))[0] == 0
    assert [(one["name"], one["role"], one["sight"]) for one in run("people")[1]["people"]] == [
        ("何敏", "administrator", "all"),
        ("陈国华", "mediator", "own"),
    ]
    assert run("change-person", "陈国华", "--role", "secretary")[1]["sight"] == "all"
    assert run("change-person", "陈国华", "--sight", "own")[1]["code"] == "sight_does_not_fit"
    assert run("remove-person", "陈国华")[1] == {"done": True, "name": "陈国华", "ended": 0}
    assert run("remove-person", "陈国华")[1]["code"] == "no_such_member"
    assert run("remove-person", "何敏")[1]["code"] == "last_administrator"


def test_the_bridge_comes_in_by_a_file_of_its_own_until_it_is_shut_out(run, tmp_path):
    file = tmp_path / "bridge.toml"
    config.add_client(file, "mini", "")
    run("init", "--administrator", "何敏", "--invitation", str(tmp_path / "first.mdinvite"))
    assert run("add-bridge", "--config", str(file))[1] == {
        "done": True,
        "login": "office_three_bridge_in",
        "file": str(file),
    }
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert set(config.read_config(file).clients) == {"mini"}
    first = config.read_config(file).office
    assert put_through(first, file, "k1").startswith("WX")
    assert run("add-bridge", "--config", str(file))[0] == 0
    with pytest.raises(Unavailable):
        put_through(first, file, "k2")
    again = config.read_config(file).office
    assert put_through(again, file, "k2").startswith("WX")
    assert run("remove-bridge")[1] == {"done": True, "was_there": True}
    assert run("remove-bridge")[1] == {"done": True, "was_there": False}
    with pytest.raises(Unavailable):
        put_through(again, file, "k3")


def test_a_login_of_the_bridge_is_given_only_where_its_file_can_be_written(run, tmp_path):
    run("init", "--administrator", "何敏", "--invitation", str(tmp_path / "first.mdinvite"))
    file = tmp_path / "bridge.toml"
    assert run("add-bridge", "--config", str(file))[0] == 0
    known = config.read_config(file).office
    assert run("add-bridge", "--config", str(tmp_path / "nowhere" / "bridge.toml"))[1]["done"] is False
    file.chmod(0o644)
    assert run("add-bridge", "--config", str(file))[1]["code"] == "bridge_config_open"
    assert put_through(known, file, "k9").startswith("WX")
    file.chmod(0o600)
    file.write_text(file.read_text().replace("[office]\n", '[office]\nsslmode = "disable"\n').replace("host", "hots"))
    assert run("add-bridge", "--config", str(file))[1]["code"] == "bridge_config_unreadable"


def put_through(office, file, key):
    """Put a letter in as a bridge that has this way to the server; return its number."""
    database = Database.open(office.url(file))
    try:
        database.migrate()
        with database.writing() as db:
            return letters.put_letter(db, a_letter(key), now=datetime.now(UTC)).number
    finally:
        database.close()


class _any:  # noqa: N801 - reads as a word
    def __eq__(self, other):
        return isinstance(other, str) and bool(other)

    __hash__ = None


def code_in(tmp_path, name="code"):
    return ("--recovery-code-file", str(tmp_path / name))


@pytest.fixture
def fresh(tls_cluster, tmp_path, capsys):  # noqa: F811 - the fixture
    """Give the same on a database that is not there yet."""
    return runner(tls_cluster, tmp_path, capsys, f"office_{secrets.token_hex(4)}")


def test_the_recovery_code_is_shown_once_and_asked_for_by_whoever_invites(fresh, tmp_path):
    code, told = fresh("init", "--empty", "--invitation", str(tmp_path / "first"))
    assert (code, len(told["recovery_code"])) == (0, 47)
    assert "recovery_code" not in fresh("init", "--empty")[1]
    assert fresh("init", "--administrator", "何敏")[1]["code"] == "office_code_needed"
    given = tmp_path / "code"
    given.write_text(told["recovery_code"].lower().replace("-", " "))
    given.chmod(0o600)
    wanted = ("--administrator", "何敏", "--invitation", str(tmp_path / "first"))
    assert fresh("init", *wanted, *code_in(tmp_path))[0] == 0
    assert fresh("add-person", "陈国华", "--invitation", str(tmp_path / "a"))[1]["code"] == "office_code_needed"
    assert fresh("add-person", "陈国华", "--invitation", str(tmp_path / "a"), *code_in(tmp_path))[0] == 0
    assert fresh("add-person", "无匙人", "--invitation", str(tmp_path / "b"), "--without-keys")[0] == 0
    assert fresh("change-person", "陈国华", "--role", "secretary")[0] == 0, "no keys are needed for that"


def test_an_administrators_own_password_opens_the_keys_where_the_code_is_lost(fresh, tmp_path, capsys):
    first, code = tmp_path / "first", str(tmp_path / "code")
    assert fresh("init", "--administrator", "何敏", "--invitation", str(first), "--recovery-code-to", code)[0] == 0
    invited, own = read_invitation(first, now=datetime.now(UTC)), tmp_path / "own"
    own.write_text(invited.password)
    own.chmod(0o600)
    place = invited.place
    url = f"postgresql://{place.login}@127.0.0.1:{place.port}/{place.database}"
    again = ("--password-file", str(own), "--recovery-code-to", str(tmp_path / "second"))
    assert main(["--json", "server", "recovery-code", url, *again]) == 0
    add = ("add-person", "陈国华", "--invitation", str(tmp_path / "a"))
    assert fresh(*add, *code_in(tmp_path))[1]["code"] == "wrong_recovery_code_of_office"
    assert fresh(*add, *code_in(tmp_path, "second"))[0] == 0


def test_an_invitation_that_cannot_be_written_is_told_with_the_way_to_another(fresh, tmp_path):
    nowhere, code = str(tmp_path / "no" / "where"), tmp_path / "code"
    told = fresh("init", "--administrator", "何敏", "--invitation", nowhere, "--recovery-code-to", str(code))[1]
    assert (told["code"], "change-person" in told["sentence"]) == ("invitation_unwritable", True)
    again = ("change-person", "何敏", "--new-password", "--invitation", str(tmp_path / "first"))
    assert fresh(*again, *code_in(tmp_path))[0] == 0
    assert read_invitation(tmp_path / "first", now=datetime.now(UTC)).name == "何敏"


def test_the_recovery_code_goes_into_a_file_that_was_not_there_and_another_ends_it(fresh, tmp_path):
    written, second = tmp_path / "code", tmp_path / "second"
    wanted = ("--administrator", "何敏", "--invitation", str(tmp_path / "first"), "--recovery-code-to")
    written.write_text("of somebody")
    assert fresh("init", *wanted, str(written))[1]["code"] == "code_file_is_there"
    assert fresh("init", *wanted, str(tmp_path / "no" / "where"))[1]["code"] == "code_file_unwritable"
    assert written.read_text() == "of somebody"
    written.unlink()
    code, told = fresh("init", *wanted, str(written))
    assert (code, "recovery_code" in told, stat.S_IMODE(written.stat().st_mode)) == (0, False, 0o600)
    assert fresh("recovery-code", "--recovery-code-to", str(second), *code_in(tmp_path))[0] == 0
    add = ("add-person", "陈国华", "--invitation", str(tmp_path / "a"))
    assert fresh(*add, *code_in(tmp_path))[1]["code"] == "wrong_recovery_code_of_office"
    assert fresh(*add, *code_in(tmp_path, "second"))[0] == 0


def test_a_password_in_the_command_is_refused(capsys):
    url = "postgresql://somebody:geheim@localhost/office_three"
    assert main(["--language", "en", "server", "people", url]) == 1
    told = capsys.readouterr()
    assert "geheim" not in told.out + told.err


@pytest.mark.parametrize(
    ("url", "more", "code"),
    [
        ("sqlite:///a.db", (), "only_on_a_server"),
        ("nonsense", (), "only_on_a_server"),
        ("postgresql://me@office.example/desk", ("--plain",), "plain_only_here"),
        ("postgresql://me@localhost:1/Desk-1", (), "database_name_unfit"),
        ("postgresql://me@localhost:1/desk", (), "server_gone"),
    ],
)
def test_what_cannot_be_is_said(url, more, code, capsys):
    assert main(["--language", "en", "--json", "server", "init", url, *more]) == 1
    assert json.loads(capsys.readouterr().out)["code"] == code


def test_a_login_that_may_make_no_roles_and_a_database_with_another_encoding_are_refused(tls_cluster, run):  # noqa: F811
    import psycopg

    from mediator_desk.errors import Refused
    from mediator_desk.server.making import init_server

    with psycopg.connect(f"{tls_cluster}/postgres".replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute("CREATE ROLE weak LOGIN PASSWORD 'weak'")
        raw.execute("CREATE ROLE half LOGIN CREATEROLE PASSWORD 'half'")
        raw.execute("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
        raw.execute("CREATE DATABASE of_another")
    place = make_url(tls_cluster)
    tried = {
        "may_not_make_roles": ("weak", "weak", "office_four"),
        "may_not_make_database": ("half", "half", "office_four"),
        "server_encoding": (place.username, place.password, "latin"),
        "database_of_another": ("half", "half", "of_another"),
    }
    for code, (login, password, database) in tried.items():
        url = place.set(username=login, password=password, database=database).render_as_string(hide_password=False)
        with pytest.raises(Refused) as told:
            init_server(url)
        assert told.value.code == code


def test_a_login_that_is_no_superuser_sets_an_office_up(tls_cluster):  # noqa: F811
    import psycopg

    from mediator_desk.errors import Refused
    from mediator_desk.server.making import init_server

    with psycopg.connect(f"{tls_cluster}/postgres".replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute("CREATE ROLE keeper LOGIN CREATEROLE CREATEDB PASSWORD 'keeper'")
    place = make_url(tls_cluster).set(username="keeper", password="keeper", database="office_five")
    url = place.render_as_string(hide_password=False)
    with psycopg.connect(f"{tls_cluster}/postgres".replace("+psycopg", ""), autocommit=True) as raw:
        is_open = raw.info.server_version < 150_000  # there the schema is the superuser's, and open to everybody
    if is_open:
        with pytest.raises(Refused) as told:
            init_server(url)
        assert (told.value.code, told.value.params) == ("schema_open_to_all", {"owner": "office_five_owner"})
        with psycopg.connect(f"{tls_cluster}/office_five".replace("+psycopg", ""), autocommit=True) as raw:
            raw.execute("ALTER SCHEMA public OWNER TO office_five_owner")
    assert init_server(url).is_new is not is_open
    assert not init_server(url).is_new


def test_an_office_whose_server_came_from_an_older_version_keeps_its_logins(tls_cluster):  # noqa: F811
    """From version 16 on the owner needs to be a member of the logins that it keeps; pg_upgrade makes it none."""
    import psycopg

    from mediator_desk.errors import Refused
    from mediator_desk.server.making import init_server
    from tests.server.walled_office import walled

    office = walled(tls_cluster, "office_seven")
    with psycopg.connect(office.url_of("").replace("+psycopg", ""), autocommit=True) as raw:
        if raw.info.server_version < 160_000:
            pytest.skip("before version 16 whoever makes roles keeps them all")
        _as_pg_upgrade_writes_them(raw)
    with pytest.raises(Refused):
        _made_a_mediator(office, "secretary")
    init_server(office.url_of(""))
    _made_a_mediator(office, "secretary")
    with office.connected("secretary") as raw:
        duties = "SELECT pg_has_role(%s, 'MEMBER')"
        assert [raw.execute(duties, [f"office_seven_{duty}"]).fetchone()[0] for duty in ("mediator", "secretary")] == [
            True,
            False,
        ]


def _as_pg_upgrade_writes_them(raw):
    roles = "SELECT rolname FROM pg_roles WHERE rolname ~ '^office_seven_' AND rolname <> 'office_seven_owner'"
    members = (
        "SELECT roleid::regrole::text, member::regrole::text FROM pg_auth_members"
        " WHERE grantor = 'office_seven_owner'::regrole"
    )
    kept = raw.execute(members).fetchall()
    for (name,) in raw.execute(roles).fetchall():
        raw.execute(f"REVOKE {name} FROM office_seven_owner CASCADE")
    for group, member in kept:
        raw.execute(f"GRANT {group} TO {member}")


def _made_a_mediator(office, who):
    from mediator_desk.models.trust_words import Sight
    from mediator_desk.models.words import Role
    from mediator_desk.server import logins
    from tests.server.walled_office import SOON

    with office.database("administrator") as database, database.writing() as db:
        logins.change_person(db.connection(), office.staff[who], Role.MEDIATOR, Sight.OWN, now=SOON)


def test_a_newer_schema_is_refused(tls_cluster):  # noqa: F811
    import psycopg

    from mediator_desk.errors import Refused
    from mediator_desk.server.making import init_server

    init_server(f"{tls_cluster}/office_six")
    with psycopg.connect(f"{tls_cluster}/office_six".replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Refused) as told:
        init_server(f"{tls_cluster}/office_six")
    assert told.value.code == "database_is_newer"
