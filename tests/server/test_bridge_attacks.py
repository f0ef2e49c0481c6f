"""Raw SQL under the bridge's login: nothing gets through, and each attack works for who may do it."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from mediator_desk.models.words import Role
from mediator_desk.server import bridge_logins
from mediator_desk.server.names import RoleNames
from mediator_desk.services.bridge import asking, letters, ratings, taking_in
from tests.server.attacks import Attack
from tests.server.bridge_attacks import NUMBER, PHONE, READING, WRITING
from tests.server.walled_office import Walled, walled
from tests.services.conftest import NOW
from tests.services.test_letters import PHOTO, a_letter

pytestmark = pytest.mark.timeout(300)
ALL = (*READING, *WRITING)


@pytest.fixture(scope="module")
def working(tls_cluster: str) -> Walled:
    """An office whose bridge is taken over."""
    return walled(tls_cluster, "office_taken")


@pytest.fixture(scope="module")
def taken_over(working: Walled) -> Iterator[dict[str, object]]:
    """An office with letters, a case of one of them, a rating link and a request; and what an attacker knows of it."""
    with working.database("") as database, database.writing() as db:
        working.passwords["bridge"] = bridge_logins.add_bridge(db.connection())
    over = working.office.in_mediation(0, identity_number=NUMBER)
    with working.connected("") as raw:
        raw.execute("UPDATE parties SET phone = %s WHERE case_id = %s AND side = 'applicant'", [PHONE, over])
        words = "submission_number = 'WX20261001-ABCDEFGH', state = 'closed', outcome = 'agreed'"
        raw.execute(f"UPDATE cases SET {words} WHERE id = %s", [over])
        raw.execute("INSERT INTO kept_chunks (sha256, place, content) VALUES (repeat('0', 64), 0, 'kept')")
    _fill(working, over)
    names = RoleNames(working.name)
    told = {
        "number": NUMBER,
        "phone": PHONE[-4:],
        "other": over,
        "owner": names.owner,
        "secretary_group": names.duty(Role.SECRETARY),
        "bridge_login": working.passwords["bridge"][0],
    }
    with working.connected("") as raw:
        raw.execute("ANALYZE public.staff")
    with psycopg.connect(working.url_of("secretary").replace("+psycopg", ""), autocommit=True) as busy:
        busy.execute("SELECT 'the secret question'")
        yield told


def _fill(wall: Walled, over: int) -> None:
    """Let letters be taken in, one wait apart, and one wait for a desk."""
    by = wall.actor("secretary")
    with wall.database("bridge") as bridge, wall.database("secretary") as desk:
        for key, more in (("a1", {}), ("a2", {"争议金额": "很多钱"})):
            with bridge.writing() as db:
                letters.put_letter(db, a_letter(key, **more), now=NOW)
        with desk.writing() as db:
            taking_in.take_in_letters(db, store=desk.store, by=by, now=NOW)
        with bridge.writing() as db:
            waits = letters.put_letter(db, a_letter("a3", files=(PHOTO,)), now=NOW)
        with desk.writing() as db:
            token = ratings.make_rating_link(db, over, by=by, now=NOW)
            asking.ask_to_complete(db, waits.number, "请补充保单。", by=by, now=NOW)
        with bridge.writing() as db:
            ratings.rate_by_link(db, token, 5, "好", now=NOW)
        with desk.writing() as db:
            taking_in.take_in_letters(db, store=desk.store, by=by, now=NOW)
        with bridge.writing() as db:
            letters.put_letter(db, a_letter("a4", files=(PHOTO,)), now=NOW)
    with wall.connected("") as raw:
        raw.execute("INSERT INTO told_states (receipt, at, way, state) VALUES ('WX-1', now(), 'page', 'state.closed')")


def tried(wall: Walled, who: str, first: str, statement: str) -> str:
    """Return everything that the server answers, errors too; nothing is kept."""
    said: list[str] = []
    with psycopg.connect(wall.url_of(who).replace("+psycopg", "")) as connection:
        try:
            connection.execute("SELECT 1")
            if first:
                connection.execute(first)
            cursor = connection.cursor()
            if statement.startswith("COPY") and "STDOUT" in statement:
                with cursor.copy(statement) as copied:
                    said += [bytes(block).decode() for block in copied]
            else:
                cursor.execute(statement)
                said += map(str, cursor.fetchall() if cursor.description else [])
                said.append(f"taken {cursor.rowcount}")
        except psycopg.Error as error:
            said += [str(error.diag.message_detail), f"refused {error.sqlstate}"]
        connection.rollback()
    return "\n".join(said)


def gets_through(attack: Attack, answer: str) -> bool:
    """Tell whether an attack has brought what it wants."""
    if attack.needle:
        return attack.needle in "\n".join(line for line in answer.splitlines() if "refused" not in line)
    return "refused" not in answer and "taken 0" not in answer


def test_there_are_more_than_sixty_ways():
    assert len({attack.name for attack in ALL}) == len(ALL) > 60


@pytest.mark.parametrize("attack", ALL, ids=lambda attack: attack.name)
def test_an_attack_fails_and_would_have_worked(working: Walled, taken_over: dict[str, object], attack: Attack):
    control = tried(working, "", attack.control, (attack.same or attack.sql).format(**taken_over))
    assert gets_through(attack, control), f"the control does not work, so the attack shows nothing: {control}"
    answer = tried(working, "bridge", attack.first, attack.sql.format(**taken_over))
    assert not gets_through(attack, answer), answer


def test_who_knows_the_number_alone_is_told_nothing(working: Walled, taken_over: dict[str, object]):
    asked = "SELECT receipt FROM public.bridge_progress('{number}', '{check}', 'page', now())"
    right = tried(working, "bridge", "", asked.format(number=NUMBER, check=PHONE[-4:]))
    assert "EFGH" in right
    for check in ("", "0000", "%", "____", PHONE, "' OR true --".replace("'", "''")):
        assert "WX" not in tried(working, "bridge", "", asked.format(number=NUMBER, check=check)), check
    assert "WX" not in tried(working, "bridge", "", asked.format(number="", check=PHONE[-4:]))


def test_the_bridge_may_call_what_it_needs_and_no_other_function(working: Walled, taken_over: dict[str, object]):
    asked = (
        "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
        " WHERE n.nspname IN ('public', 'desk_trail', 'masked') AND has_schema_privilege(session_user, n.oid, 'USAGE')"
        " AND has_function_privilege(session_user, p.oid, 'EXECUTE')"
    )
    with working.connected("bridge") as raw:
        named = {name for (name,) in raw.execute(asked)}
    assert named == {
        *("bridge_put_letter", "bridge_progress", "bridge_open_rating", "bridge_rate_by_link"),
        *("bridge_rate_by_look_up", "bridge_changes"),
    }


def test_the_bridge_reads_the_tables_that_it_must_and_no_other(working: Walled, taken_over: dict[str, object]):
    asked = (
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'v')"
        " AND n.nspname IN ('public', 'desk_trail', 'masked')"
        " AND (has_any_column_privilege(session_user, c.oid, 'SELECT, INSERT, UPDATE')"
        " OR has_table_privilege(session_user, c.oid, 'DELETE, TRUNCATE, TRIGGER'))"
    )
    with working.connected("bridge") as raw:
        named = {name for (name,) in raw.execute(asked)}
    assert named == {
        *("public_texts", "bridge_settings", "alembic_version", "committees"),
        *("bridge_nonces", "bridge_calls", "save_marks"),
    }


def test_a_bridge_that_was_removed_comes_in_no_more(working: Walled, taken_over: dict[str, object]):
    with psycopg.connect(working.url_of("bridge").replace("+psycopg", "")) as open_still:
        with working.database("") as database:
            with database.writing() as db:
                assert bridge_logins.remove_bridge(db.connection())
            with database.writing() as db:
                login, password = bridge_logins.add_bridge(db.connection())
                bridge_logins.remove_bridge(db.connection())
        with pytest.raises(psycopg.OperationalError):
            open_still.execute("SELECT 1")
    working.passwords["bridge"] = login, password
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(working.url_of("bridge").replace("+psycopg", ""))
