"""A password that a login changes past the desk is told by a check of whoever may see it, and by nobody else's."""

from __future__ import annotations

from datetime import timedelta

from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server import bridge_logins, told_passwords
from mediator_desk.server.dump_manifest import DUMP
from mediator_desk.server.dumping import back_up_server
from mediator_desk.server.making import init_server
from mediator_desk.server.pg_programs import found_program, run_alone
from mediator_desk.services.check.past import passwords_past_the_desk
from mediator_desk.services.check.whole import check_everything
from mediator_desk.services.office import server_people
from mediator_desk.views.check_words import finding_words, told
from tests.server.walled_office import SOON, Walled
from tests.services.conftest import NOW

IN_THE_DESK, PAST_IT = "in-the-desk 4711", "past-the-desk 4712"


def _found(working: Walled, who: str = "") -> list[str]:
    """Return the logins that a check of somebody tells of; of the superuser by default."""
    with working.database(who) as database, database.reading() as db:
        return [str(one.params["login"]) for one in passwords_past_the_desk(db)]


def _change_past_the_desk(working: Walled, who: str, password: str = PAST_IT) -> str:
    login, _before = working.passwords[who]
    with working.connected(who) as raw:
        raw.execute(f"ALTER ROLE {login} PASSWORD '{password}'")
    working.passwords[who] = login, password
    return login


def _choose_at_the_desk(working: Walled, who: str) -> None:
    with working.desk(who) as office, office.database.writing() as db:
        server_people.choose_password(db, IN_THE_DESK, by=office.by, now=NOW)
    working.passwords[who] = working.passwords[who][0], IN_THE_DESK


def test_a_password_that_a_login_changes_for_itself_by_raw_sql_is_told_until_it_is_changed_at_the_desk(working: Walled):
    assert _found(working) == []
    login = _change_past_the_desk(working, "secretary")
    assert _found(working) == [login]
    with working.database("") as database, database.reading() as db:
        checked = check_everything(db, database.store)
    (sentence,) = (one for one in told(checked) if login in one and "password" in one)
    assert ("林文" in sentence, checked.is_right) == (True, True)
    _choose_at_the_desk(working, "secretary")
    assert _found(working) == []


def test_a_password_that_is_taken_away_is_told_too(working: Walled):
    login, _password = working.passwords["mediator"]
    with working.connected("mediator") as raw:
        raw.execute(f"ALTER ROLE {login} PASSWORD NULL")
    assert _found(working) == [login]
    with working.database("") as database, database.writing() as db:
        by, until = working.actor("administrator"), SOON + timedelta(days=1)
        given = server_people.change_person(
            db, working.staff["mediator"], Role.MEDIATOR, Sight.OWN, has_new_password=True, by=by, now=until
        )
    working.passwords["mediator"] = given.login, given.password
    assert _found(working) == []


def test_who_may_not_read_what_the_server_keeps_is_told_of_no_password(working: Walled):
    login = _change_past_the_desk(working, "other")
    assert _found(working) == [login]
    assert _found(working, "administrator") == []
    _choose_at_the_desk(working, "other")


def test_a_login_of_before_is_watched_from_the_next_making_of_the_office_on(working: Walled):
    login, _password = working.passwords["archivist"]
    with working.connected("") as raw:
        raw.execute(f"DELETE FROM {told_passwords.TABLE} WHERE login = %s", [login])
    init_server(f"{working.url}/{working.name}")
    assert _found(working) == []
    _change_past_the_desk(working, "archivist")
    assert _found(working) == [login]
    init_server(f"{working.url}/{working.name}")  # which believes no password that differs
    assert _found(working) == [login]
    _choose_at_the_desk(working, "archivist")


def test_the_bridge_that_gives_itself_another_password_is_told_until_it_is_let_in_or_shut_out_anew(working: Walled):
    with working.database("") as database, database.writing() as db:
        working.passwords["bridge"] = bridge_logins.add_bridge(db.connection())
    assert _found(working) == []
    login = _change_past_the_desk(working, "bridge")
    with working.database("") as database, database.reading() as db:
        (told_of_it,) = passwords_past_the_desk(db)
    assert (told_of_it.kind, login in finding_words(told_of_it)) == ("bridge_password_past_the_desk", True)
    with working.database("") as database, database.writing() as db:
        bridge_logins.add_bridge(db.connection())
    assert _found(working) == []
    with working.connected("") as raw:
        raw.execute(f"ALTER ROLE {login} PASSWORD '{IN_THE_DESK}'")
    assert _found(working) == [login]
    with working.database("") as database, database.writing() as db:
        assert bridge_logins.remove_bridge(db.connection())
    assert _found(working) == []


def test_what_is_noted_of_passwords_is_in_no_backup(working: Walled, tmp_path):
    made = back_up_server(f"{working.url}/{working.name}", tmp_path, now=NOW)
    out = tmp_path / "dump.sql"
    run_alone(found_program("pg_restore", least=1), ("--file", str(out), str(made.folder / DUMP)))
    with working.connected("") as raw:
        digests = [row[0] for row in raw.execute(f"SELECT digest FROM {told_passwords.TABLE}")]
    content = out.read_text()
    assert (len(digests) >= 5, [one for one in digests if one in content]) == (True, [])
    assert "told_passwords" in content
