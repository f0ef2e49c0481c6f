"""Raw SQL under every login of the office: nothing gets through, and each attack works for who may do it."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from psycopg.types.json import Jsonb
from sqlalchemy import make_url

from mediator_desk.server.making import init_server
from tests.server.attacks import FOREIGN_DATABASE, READING, WITHOUT_TRIGGERS, WRITING, Attack
from tests.server.walled_office import DATABASE, OTHER_NAME, SECRET, Walled

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def prepared(wall: Walled) -> Iterator[dict[str, object]]:
    """Put in what attacks aim at beside the cases, and give the words that they hold."""
    with psycopg.connect(wall.url_of("").replace("+psycopg", ""), autocommit=True) as raw:
        raw.execute(
            "INSERT INTO frozen_months (month, facts, sha256, cases, frozen_at, frozen_by, unfrozen_by, unfrozen_words)"
            " VALUES ('2026-08-01', %s, %s, 1, now(), '', '', '')",
            [f'{{"name": "{OTHER_NAME}"}}', "0" * 64],
        )
        month = raw.execute("SELECT max(id) FROM frozen_months").fetchone()[0]
        raw.execute(
            "INSERT INTO figure_corrections (frozen_month_id, case_id, number, month, at, made_by, act, before, after)"
            " VALUES (%s, %s, '', '2026-09-01', now(), '', '', '{}', '{}')",
            [month, wall.cases["own"]],
        )
        raw.execute(
            "INSERT INTO kept_inputs (staff_id, form, content, kept_at) VALUES (%s, 'receive', %s, now())",
            [wall.staff["other"], '{"a": "draft of the other"}'],
        )
        raw.execute(
            "WITH run AS (INSERT INTO import_runs (file_name, file_hash, imported_at, counts)"
            " VALUES ('a.json', '', now(), '{}') RETURNING id)"
            " INSERT INTO submissions (import_id, number, kind, submitted_at, content_hash, fields, notes)"
            " SELECT id, 'S-1', 'mediation', now(), '', '{\"name\": \"x\"}', '[]' FROM run"
        )
        _issue_a_paper(raw, wall.cases["own"])
        raw.execute("INSERT INTO kept_chunks (sha256, place, content) VALUES (repeat('0', 64), 0, 'kept')")
        raw.execute("INSERT INTO case_tags (case_id, tag) VALUES (%s, '急')", [wall.cases["own"]])
        former = _former_case(wall, raw)
        with psycopg.connect(wall.url_of("other").replace("+psycopg", ""), autocommit=True) as other:
            bytes_of = "INSERT INTO kept_chunks (sha256, place, content) VALUES (repeat('b', 64), 0, %s)"
            other.execute(bytes_of, [b"bytes of the other"])
        raw.execute("ANALYZE")
        with psycopg.connect(wall.url_of("other").replace("+psycopg", ""), autocommit=True) as busy:
            busy.execute("SELECT 'the secret question'")
            yield _words(wall, raw, busy) | {"former": former} | _away(wall, raw)


def _former_case(wall: Walled, raw: psycopg.Connection) -> int:
    """Return a case that the mediator once had, and another has now."""
    case_id = wall.office.in_mediation(1, name="前案人", identity_number="440106196601011275")
    raw.execute(
        "INSERT INTO mediator_appointments (case_id, mediator_id, is_presiding, appointed_by, appointed_on, ended_on,"
        " end_words, version) VALUES (%s, %s, true, 'committee', '2026-10-01', '2026-10-02', '', 1)",
        [case_id, wall.office.mediator_ids[0]],
    )
    return case_id


def _away(wall: Walled, raw: psycopg.Connection) -> dict[str, object]:
    """Let another take a case along, to whom something was told in it; return what attacks name of that."""
    case_id = wall.office.in_mediation(1, name="在外人", identity_number="440106197001011275")
    wall.office.meet(case_id)
    member, mediator = wall.staff["other"], wall.office.mediator_ids[1]
    note = raw.execute(
        "INSERT INTO private_notes (session_id, at, told_by, side, text, staff_id, mediator_id, version)"
        " SELECT max(id), now(), '一方', 'applicant', %s, %s, %s, 1 FROM mediation_sessions WHERE case_id = %s"
        " RETURNING id",
        [SECRET, member, mediator, case_id],
    ).fetchone()[0]
    taken = raw.execute(
        "INSERT INTO checkouts (token, staff_id, desk, place, made_at, due_on, first_id, given_up_words, came,"
        " base_digest, version) VALUES (repeat('a', 32), %s, '', '', now(), '2026-12-31', 9000000, '', '[]', '', 1)"
        " RETURNING id",
        [member],
    ).fetchone()[0]
    raw.execute("INSERT INTO checked_out_cases (checkout_id, case_id) VALUES (%s, %s)", [taken, case_id])
    raw.execute(
        "INSERT INTO audit_entries (at, actor_name, desk, act, case_id, facts, reason, bulk)"
        " VALUES (now(), '何淑仪', '', 'case_taken_along', %s, %s, '', '')",
        [case_id, Jsonb({"checkout": taken})],
    )
    at_the_office = "SELECT max(id) FROM private_notes WHERE id <> %s"
    return {"taken": taken, "note": note, "note_here": raw.execute(at_the_office, [note]).fetchone()[0]}


def _issue_a_paper(raw: psycopg.Connection, case_id: int) -> None:
    attachment = raw.execute(
        "INSERT INTO attachments (case_id, kind, name, media_type, sha256, size, added_at, position, title, proves,"
        " is_original, rotation, version) VALUES (%s, 'agreement', 'a.pdf', 'application/pdf', %s, 1, now(), 1, '', '',"
        " true, 0, 1) RETURNING id",
        [case_id, "0" * 64],
    ).fetchone()[0]
    raw.execute(
        "INSERT INTO issued_papers (case_id, paper, about_id, sequence, number, template_name, template_version,"
        " template_sha256, facts, facts_sha256, sha256, attachment_id, pages, issued_at, words, version)"
        " VALUES (%s, 'notice_of_acceptance', 0, 1, 'P-1', '', 1, '', '{}', '', '', %s, 1, now(), '', 1)",
        [case_id, attachment],
    )


def _words(wall: Walled, raw: psycopg.Connection, busy: psycopg.Connection) -> dict[str, object]:
    return {
        **wall.cases,
        "owner": f"{DATABASE}_owner",
        "database": DATABASE,
        "victim": wall.passwords["other"][0],
        "victim_id": wall.staff["other"],
        "victim_mediator": wall.office.mediator_ids[1],
        "my_mediator": wall.office.mediator_ids[0],
        "key": raw.execute("SELECT key FROM chain_keys").fetchone()[0],
        "a_backend": busy.info.backend_pid,
    }


def _filled(text: str, words: dict[str, object], wall: Walled, who: str) -> str:
    me = wall.passwords[who][0] if who else ""
    given = {**words, "me": me, "me_or_victim": me or words["victim"], "my_id": wall.staff.get(who, 5)}
    return text.format(**given) if "{" in text else text


_connections: dict[str, psycopg.Connection] = {}
"""One for everybody: signing in costs more than an attack, and a transaction that is rolled back leaves nothing."""


def _connected(wall: Walled, who: str) -> psycopg.Connection:
    known = _connections.get(who)
    if known is None or known.closed:
        known = _connections[who] = psycopg.connect(wall.url_of(who).replace("+psycopg", ""))
    return known


@pytest.fixture(scope="module", autouse=True)
def _hang_up() -> Iterator[None]:
    yield
    while _connections:
        _connections.popitem()[1].close()


def _tried(wall: Walled, who: str, first: str, statements: str) -> str:
    """Return everything that the server answers, errors and notices too; nothing is kept."""
    said: list[str] = []
    connection = _connected(wall, who)

    def hear(notice: psycopg.errors.Diagnostic) -> None:
        said.append(str(notice.message_primary))

    connection.add_notice_handler(hear)
    try:
        _do_first(connection, first, may_fail=bool(who))
        for statement in statements.split("; ") if "COPY" in statements or "CURSOR" in statements else [statements]:
            said += _answer(connection, statement)
    except psycopg.Error as error:
        said += [str(error), str(error.diag.message_detail), f"refused {error.sqlstate}"]
    finally:
        connection.rollback()
        asked = "SELECT current_user = session_user AND current_setting('session_replication_role') = 'origin'"
        assert connection.execute(f"{asked} AND current_setting('row_security') = 'on'").fetchone() == (True,)
        connection.rollback()
        connection.remove_notice_handler(hear)
    return "\n".join(said)


def _do_first(connection: psycopg.Connection, first: str, *, may_fail: bool) -> None:
    connection.execute("SELECT 1")  # what comes first is within the transaction: it goes with it
    if first:
        try:
            with connection.transaction():
                connection.execute(first)
        except psycopg.Error:
            if not may_fail:
                raise


def _answer(connection: psycopg.Connection, statement: str) -> list[str]:
    cursor = connection.cursor()
    if statement.startswith("COPY") and "STDOUT" in statement:
        with cursor.copy(statement) as copied:
            return [bytes(block).decode() for block in copied]
    cursor.execute(statement)
    rows = cursor.fetchall() if cursor.description else []
    return [*map(str, rows), f"taken {cursor.rowcount}"]


def _gets_through(attack: Attack, words: dict[str, object], answer: str) -> bool:
    if attack.needle:
        return _filled_needle(attack, words) in _without_errors_of_rights(answer)
    return "refused" not in answer and "taken 0" not in answer


def _filled_needle(attack: Attack, words: dict[str, object]) -> str:
    return attack.needle.format(**words) if "{" in attack.needle else attack.needle


def _without_errors_of_rights(answer: str) -> str:
    return "\n".join(line for line in answer.splitlines() if "refused" not in line and "taken" not in line)


ALL = (*READING, *WRITING)


def test_there_are_more_than_thirty_ways():
    assert len({attack.name for attack in ALL}) == len(ALL) > 90


@pytest.mark.parametrize("attack", ALL, ids=lambda attack: attack.name)
def test_an_attack_fails_and_would_have_worked(wall: Walled, prepared: dict[str, object], attack: Attack):
    answer = _tried(wall, "", attack.control, _filled(attack.same or attack.sql, prepared, wall, ""))
    assert _gets_through(attack, prepared, answer), f"the control does not work, so the attack shows nothing: {answer}"
    for who in attack.who:
        first = _filled(attack.first, prepared, wall, who)
        answer = _tried(wall, who, first, _filled(attack.sql, prepared, wall, who))
        assert not _gets_through(attack, prepared, answer), f"{who}: {answer}"


def test_a_login_does_not_open_the_records_of_another_committee(wall: Walled):
    init_server(f"{wall.url}/{FOREIGN_DATABASE}")
    for who in wall.passwords:
        foreign = make_url(wall.url_of(who)).set(database=FOREIGN_DATABASE).render_as_string(hide_password=False)
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(foreign.replace("+psycopg", ""))
    with psycopg.connect(f"{wall.url}/{FOREIGN_DATABASE}".replace("+psycopg", "")) as control:
        assert control.execute("SELECT count(*) FROM cases").fetchone() == (0,)


def test_a_function_that_runs_as_the_owner_is_not_led_astray_by_a_path(wall: Walled):
    """Nobody can put a table before those of the owner, and the functions look nowhere else."""
    with wall.connected("mediator") as connection:
        before = connection.execute("SELECT desk_staff_id(), desk_sight()").fetchone()
        connection.execute("SET search_path = pg_temp, masked, pg_catalog")
        assert connection.execute("SELECT public.desk_staff_id(), public.desk_sight()").fetchone() == before
    with wall.connected("") as raw:
        without = raw.execute(
            "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef"
            " AND NOT coalesce(proconfig::text LIKE '%search_path=%pg_temp%', false)"
        ).fetchall()
    assert without == []


def test_no_role_of_the_committee_is_above_the_policies(wall: Walled):
    with wall.connected("") as raw:
        query = (
            "SELECT rolname FROM pg_roles WHERE rolname LIKE %s AND (rolsuper OR rolbypassrls OR rolreplication"
            " OR rolcreatedb)"
        )
        assert raw.execute(query, [f"{DATABASE}%"]).fetchall() == []
        owned = "SELECT rolname FROM pg_roles WHERE rolname LIKE %s AND rolcreaterole"
        assert raw.execute(owned, [f"{DATABASE}%"]).fetchall() == [(f"{DATABASE}_owner",)]


def test_what_the_news_say_names_nobody(wall: Walled):
    """Everybody may listen; what is said is a number of an entry or of a case."""
    with psycopg.connect(wall.url_of("mediator").replace("+psycopg", ""), autocommit=True) as listening:
        listening.execute("LISTEN desk_news")
        with wall.connected("other") as busy:
            busy.execute(
                "INSERT INTO audit_entries (at, staff_id, actor_name, desk, act, case_id, facts, reason, bulk) VALUES"
                " (now(), %s, '何淑仪', '', 'told', %s, '{\"name\": \"白晓晓\"}', '', '')",
                [wall.staff["other"], wall.cases["other"]],
            )
            busy.commit()
        heard = [one.payload for one in listening.notifies(timeout=5, stop_after=1)]
    assert len(heard) == 1
    assert OTHER_NAME not in heard[0]
    assert "何淑仪" not in heard[0]


def test_the_replica_role_is_what_controls_use():
    """The controls of what triggers keep everybody from are done without triggers, so by who may switch them off."""
    assert WITHOUT_TRIGGERS in {attack.control for attack in ALL}


@pytest.mark.parametrize("who", ["secretary", "administrator"])
@pytest.mark.parametrize("which", ["own", "other"])
def test_nobody_empties_the_trail_of_a_case_that_lives(wall: Walled, who: str, which: str):
    """By the way that destroying a file takes: test_legitimate_work goes it to its end."""
    with wall.connected(who) as connection:
        living, staff = wall.cases["own"], wall.staff[who]
        entries = connection.execute(
            "SELECT array_agg(id), jsonb_object_agg(id::text, '') FROM audit_entries WHERE case_id = %s",
            [wall.cases[which]],
        ).fetchone()
        connection.execute(
            "INSERT INTO destructions (case_id, case_number, archive_class, archived_on, kept_until, destroyed_at,"
            " staff_id, destroyed_by, approved_by, words, counts) VALUES (%s, '1', 'short_term', '2001-01-01',"
            " '2011-01-01', now(), %s, '', '', '', '{}')",
            [living, staff],
        )
        name = connection.execute("SELECT name FROM staff WHERE id = %s", [staff]).fetchone()[0]
        telling = connection.execute(
            "INSERT INTO audit_entries (at, staff_id, actor_name, desk, act, case_id, facts, reason, bulk) VALUES"
            " (now(), %s, %s, '', 'file_destroyed', %s, jsonb_build_object('erased', %s::jsonb), '', '') RETURNING id",
            [staff, name, living, Jsonb(entries[1])],
        ).fetchone()[0]
        with pytest.raises(psycopg.Error, match="not_for_login"):
            connection.execute("SELECT desk_erase_entries(%s::integer[], %s)", [entries[0], telling])
        connection.rollback()
