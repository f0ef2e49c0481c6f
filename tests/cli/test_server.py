"""The server of an office from the command line: made, people invited, changed, removed; no password in it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from sqlalchemy import make_url

from mediator_desk.cli import main
from mediator_desk.server.invitation import read_invitation
from tests.server.conftest import authority, tls_cluster  # noqa: F401 - fixtures


@pytest.fixture
def run(tls_cluster, tmp_path, capsys):  # noqa: F811 - the fixture
    """Give a function that runs a verb on the server, and the answer of it."""
    place = make_url(f"{tls_cluster}/office_three")
    secret = tmp_path / "password"
    secret.write_text(f"{place.password}\n")
    secret.chmod(0o600)
    url = f"postgresql://{place.username}@{place.host}:{place.port}/{place.database}"

    def run(job: str, *more: str, password_file=secret):
        code = main(["--language", "en", "--json", "server", job, url, *more, "--password-file", str(password_file)])
        return code, json.loads(capsys.readouterr().out.strip().splitlines()[-1])

    return run


def test_an_office_is_set_up_and_people_come_and_go(run, tmp_path):
    first, second = tmp_path / "first.mdinvite", tmp_path / "second.mdinvite"
    assert run("init") == (1, {"done": False, "code": "administrator_needed", "sentence": _any()})
    code, told = run("init", "--administrator", "何敏", "--invitation", str(first))
    assert (code, told["done"]) == (0, True)
    invited = read_invitation(first, now=datetime.now(UTC))
    assert (invited.name, invited.place.login) == ("何敏", "office_three_p1")
    assert run("init")[1] == {"done": True, "database": "office_three", "is_new": False}
    assert run("add-person", "陈国华", "--role", "mediator", "--invitation", str(second))[0] == 0
    assert [(one["name"], one["role"], one["sight"]) for one in run("people")[1]["people"]] == [
        ("何敏", "administrator", "all"),
        ("陈国华", "mediator", "own"),
    ]
    assert run("change-person", "陈国华", "--role", "secretary")[1]["sight"] == "all"
    assert run("change-person", "陈国华", "--sight", "own")[1]["code"] == "sight_does_not_fit"
    assert run("remove-person", "陈国华")[1] == {"done": True, "name": "陈国华", "ended": 0}
    assert run("remove-person", "陈国华")[1]["code"] == "no_such_member"
    assert run("remove-person", "何敏")[1]["code"] == "last_administrator"


class _any:  # noqa: N801 - reads as a word
    def __eq__(self, other):
        return isinstance(other, str) and bool(other)

    __hash__ = None


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

    from mediator_desk.server.making import init_server

    with psycopg.connect(f"{tls_cluster}/postgres".replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute("CREATE ROLE keeper LOGIN CREATEROLE CREATEDB PASSWORD 'keeper'")
    place = make_url(tls_cluster).set(username="keeper", password="keeper", database="office_five")
    url = place.render_as_string(hide_password=False)
    assert init_server(url).is_new
    assert not init_server(url).is_new


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
