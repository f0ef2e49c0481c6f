# ruff: noqa: E501 - a statement is read best whole
"""What somebody tries with raw SQL under a login of the office. Each is tried by who must fail, and by who must not.

An attack that reads gets through where the answer holds the needle; one that writes where the server takes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.server.walled_office import FOREIGN, OTHER_NAME, OTHER_NUMBER, OTHER_PHONE, SECRET

EVERYBODY = ("mediator", "secretary", "archivist", "administrator")
WITHOUT_TRIGGERS = (
    # A trigger numbers the entries of the trail: without it they need a default.
    "ALTER TABLE audit_entries ALTER COLUMN id SET DEFAULT nextval('audit_entries_id_seq');"
    " SET session_replication_role = replica"
)
ENTRY = "(SELECT min(id) FROM audit_entries WHERE case_id = {own})"


def _brought(row: str, column: str, value: str, table: str = "private_notes") -> str:
    """Return how a row is brought in as if it came back with cases that were out."""
    one = f"jsonb_build_object('table', '{table}', 'id', {row}, 'row', jsonb_build_object('{column}', {value}))"
    return f"SELECT desk_bring_told({{taken}}, jsonb_build_array({one}))"


@dataclass(frozen=True)
class Attack:
    """One try. `{own}`, `{other}`, `{old}` are cases, `{owner}` a role, `{me}` and `{victim}` logins."""

    name: str
    who: tuple[str, ...]
    sql: str
    needle: str = ""
    """What a reading attack must not bring; "" for one that writes."""
    first: str = ""
    """What is done before, and may fail without anything being lost."""
    control: str = ""
    """What the control is done with before, where a trigger keeps everybody from it."""
    same: str = ""
    """The control, where it needs other words."""


MEDIATOR, SECRETARY, ARCHIVIST = ("mediator",), ("secretary",), ("archivist",)
NOT_THEIRS = ("mediator", "secretary", "archivist", "administrator")
HARD = f"SELECT 1 / (CASE WHEN name = '{OTHER_NAME}' THEN 0 ELSE 1 END) FROM parties"

READING = (
    # --- cases of others
    Attack("the list of all people", MEDIATOR, "SELECT name FROM parties", OTHER_NAME),
    Attack("a case by its id", MEDIATOR, "SELECT applicant_name FROM cases WHERE id = {other}", OTHER_NAME),
    Attack("the archive through the masked case", ARCHIVIST, "SELECT applicant_name FROM cases", OTHER_NAME),
    Attack("past the view", ARCHIVIST, "SELECT name, identity_number FROM public.parties", "440106"),
    Attack(
        "what was submitted",
        MEDIATOR,
        "SELECT to_jsonb(s)::text FROM cases c, parties s WHERE s.case_id = c.id",
        OTHER_NUMBER,
    ),
    Attack("a whole row as text", ARCHIVIST, "SELECT parties::text FROM parties", "199001011235"),
    Attack("a whole row of the table as text", ARCHIVIST, "SELECT p::text FROM public.parties p", "440106"),
    Attack(
        "returned by a change",
        MEDIATOR,
        "UPDATE parties SET position = position RETURNING identity_number",
        OTHER_NUMBER,
    ),
    Attack(
        "returned by a change for nothing", ARCHIVIST, "UPDATE public.cases SET state = state RETURNING facts", "拒赔"
    ),
    Attack("copied out", MEDIATOR, "COPY (SELECT name FROM parties) TO STDOUT", OTHER_NAME),
    Attack("the table copied out", MEDIATOR, "COPY parties TO STDOUT", OTHER_NUMBER),
    Attack("copied out of the table by the archivist", ARCHIVIST, "COPY public.parties TO STDOUT", "440106"),
    Attack(
        "by a join from what one sees",
        MEDIATOR,
        "SELECT p.name FROM mediator_appointments a RIGHT JOIN parties p ON true",
        OTHER_NAME,
    ),
    Attack("through a foreign key's shadow", MEDIATOR, "SELECT s.* FROM session_people s", OTHER_NAME),
    Attack("names by pinyin", MEDIATOR, "SELECT key FROM name_keys WHERE owner = 'case' AND owner_id = {other}", "bai"),
    # --- numbers
    Attack("numbers by the archivist", ARCHIVIST, "SELECT identity_number FROM parties", "197703052344"),
    Attack(
        "numbers guessed by a condition",
        ARCHIVIST,
        "SELECT name FROM parties WHERE identity_number LIKE '44010619770305%'",
        "旧案人",
    ),
    Attack(
        "numbers by sorting the table", ARCHIVIST, "SELECT name FROM public.parties ORDER BY identity_number", "旧案人"
    ),
    Attack("numbers by the greatest", ARCHIVIST, "SELECT max(identity_number) FROM public.parties", "4401"),
    Attack(
        "numbers by statistics",
        ARCHIVIST + MEDIATOR,
        "SELECT most_common_vals::text, histogram_bounds::text FROM pg_stats WHERE tablename = 'parties'",
        "440106",
    ),
    Attack("statistics themselves", EVERYBODY, "SELECT stavalues1::text FROM pg_statistic", "440106"),
    Attack("numbers out of the index of search", ARCHIVIST, "SELECT words::text FROM case_words", "4401"),
    Attack(
        "numbers by asking the index",
        ARCHIVIST,
        "SELECT 'found ' || rowid FROM case_words WHERE words @@ '4401 & 9770'::tsquery",
        "found 4",
    ),
    Attack("the index itself", ARCHIVIST, "SELECT words::text FROM public.case_words", "4401"),
    Attack("the index of another's case", MEDIATOR, "SELECT words::text FROM case_words WHERE rowid = {other}", "白晓"),
    Attack(
        "numbers out of the trail",
        ARCHIVIST,
        "SELECT coalesce(after::text, '') || facts::text FROM audit_entries",
        OTHER_PHONE,
    ),
    Attack("numbers out of the trail itself", ARCHIVIST, "SELECT after::text FROM public.audit_entries", OTHER_PHONE),
    Attack(
        "another's case out of the trail",
        MEDIATOR,
        "SELECT facts::text || coalesce(after::text, '') FROM audit_entries WHERE case_id = {other}",
        "mediat",
    ),
    Attack(
        "what others did of no case",
        MEDIATOR + ARCHIVIST,
        "SELECT act || facts::text FROM audit_entries WHERE case_id IS NULL",
        "login_given",
    ),
    Attack("what a matter is about, health and all", ARCHIVIST, "SELECT facts FROM cases", "拒赔"),
    Attack("the facts of the table", ARCHIVIST, "SELECT facts FROM public.cases", "拒赔"),
    Attack("sampled", MEDIATOR, "SELECT name FROM parties TABLESAMPLE SYSTEM (100)", OTHER_NAME),
    Attack(
        "explained with its rows",
        MEDIATOR,
        "EXPLAIN (ANALYZE, VERBOSE, COSTS OFF, TIMING OFF) SELECT * FROM parties WHERE name = '" + OTHER_NAME + "'",
        "public.parties (actual rows=1",
    ),
    Attack(
        "by a cursor over the table",
        MEDIATOR,
        "DECLARE seen CURSOR FOR SELECT name FROM parties; FETCH ALL FROM seen",
        OTHER_NAME,
    ),
    Attack("as XML", MEDIATOR, "SELECT table_to_xml('parties', true, false, '')::text", OTHER_NAME),
    Attack(
        "the whole database as XML",
        ARCHIVIST,
        "SELECT query_to_xml('SELECT * FROM public.parties', true, false, '')::text",
        "440106",
    ),
    # --- told in private
    Attack("private notes", NOT_THEIRS, "SELECT text FROM private_notes", SECRET),
    Attack("how far somebody would go", NOT_THEIRS, "SELECT words FROM settlement_authorities", SECRET),
    Attack("private offers", NOT_THEIRS, "SELECT words FROM settlement_offers", SECRET),
    Attack(
        "private notes as another role", NOT_THEIRS, "SELECT text FROM private_notes", SECRET, first="SET ROLE {owner}"
    ),
    Attack(
        "private notes as another session",
        NOT_THEIRS,
        "SELECT text FROM private_notes",
        SECRET,
        first="SET SESSION AUTHORIZATION {victim}",
    ),
    Attack(
        "private notes with the policies off",
        NOT_THEIRS,
        "SELECT text FROM private_notes",
        SECRET,
        first="SET row_security = off",
    ),
    Attack(
        "private notes in full in the trail",
        NOT_THEIRS,
        "SELECT coalesce(before::text,'') || coalesce(after::text,'') FROM audit_entries",
        SECRET,
        same="SELECT text FROM private_notes",
    ),
    Attack(
        "private notes by an insert's answer",
        NOT_THEIRS,
        "INSERT INTO private_notes SELECT * FROM private_notes RETURNING text",
        SECRET,
        same="SELECT text FROM private_notes",
    ),
    # --- errors and operators that tell
    Attack("an error that tells a name", MEDIATOR, HARD, "division by zero"),
    Attack(
        "a cast that tells a number",
        MEDIATOR,
        "SELECT identity_number::date FROM parties WHERE case_id = {other}",
        OTHER_NUMBER,
    ),
    Attack(
        "a note that is told with what cannot be written into it",
        NOT_THEIRS,
        _brought("{note}", "told_by", "NULL"),
        SECRET,
        same="SELECT text FROM private_notes",
    ),
    Attack(
        "a note of a case that is out, in other words, by who may not bring it",
        MEDIATOR + ARCHIVIST,
        _brought("{note}", "text", "'x'"),
        "([],)",
    ),
    Attack(
        "a note of a case at the office, as if it came back",
        NOT_THEIRS,
        _brought("{note_here}", "text", "'x'"),
        "([],)",
        same=_brought("{note}", "text", "'x'"),
    ),
    Attack(
        "a note of a case that is out, made one's own",
        NOT_THEIRS,
        _brought("{note}", "staff_id", "{my_id}"),
        "([],)",
        same=_brought("{note}", "text", "'x'"),
    ),
    Attack(
        "any row, as if it came back",
        NOT_THEIRS,
        _brought("{victim_id}", "role", "'mediator'", "staff"),
        "([],)",
        same=_brought("{note}", "text", "'x'"),
    ),
    Attack("a cast that tells a private note", NOT_THEIRS, "SELECT text::int FROM private_notes", SECRET),
    Attack(
        "a masked cast that tells a number",
        ARCHIVIST,
        "SELECT (identity_number || 'x')::bigint FROM public.parties",
        "440106",
    ),
    Attack(
        "a key that is taken tells its row",
        MEDIATOR,
        "INSERT INTO parties SELECT * FROM parties",
        OTHER_NUMBER,
        same="COPY parties TO STDOUT",
    ),
    # --- of the server
    Attack("the key of the chain", EVERYBODY, "SELECT key FROM chain_keys", "{key}"),
    Attack(
        "the key of the chain from its statistics",
        EVERYBODY,
        "SELECT most_common_vals::text FROM pg_stats WHERE tablename = 'chain_keys'",
        "{key}",
        same="SELECT key FROM chain_keys",
    ),
    Attack("passwords of others", EVERYBODY, "SELECT rolpassword FROM pg_authid", "SCRAM"),
    Attack("passwords in the shadow", EVERYBODY, "SELECT passwd FROM pg_shadow", "SCRAM"),
    Attack("a file of the server", EVERYBODY, "SELECT 'version ' || pg_read_file('PG_VERSION')", "version 1"),
    Attack("a folder of the server", EVERYBODY, "SELECT pg_ls_dir('.')", "base"),
    Attack(
        "a file into a large object",
        EVERYBODY,
        "SELECT lo_import(current_setting('data_directory') || '/PG_VERSION')::text || ' came'",
        "came",
    ),
    Attack(
        "a file copied into a table",
        EVERYBODY,
        "CREATE TEMP TABLE stolen (line text); COPY stolen FROM 'PG_VERSION'; SELECT 'line ' || line FROM stolen",
        "line 1",
    ),
    Attack("what others ask just now", EVERYBODY, "SELECT query FROM pg_stat_activity", "the secret question"),
    Attack(
        "the salt with which to try what an entry said",
        MEDIATOR + ARCHIVIST,
        "SELECT 'salt ' || salt FROM audit_links",
        "salt ",
    ),
    Attack("cells of a month that was handed in", MEDIATOR + ARCHIVIST, "SELECT facts FROM frozen_months", OTHER_NAME),
    Attack(
        "bytes that another put in and no row names yet",
        MEDIATOR + ARCHIVIST,
        "SELECT encode(content, 'escape') FROM kept_chunks",
        "bytes of the other",
    ),
    Attack("drafts of others", EVERYBODY, "SELECT content::text FROM kept_inputs", "draft of the other"),
)

WRITING = (
    # --- the trail
    Attack(
        "an entry of the trail is changed",
        EVERYBODY,
        "UPDATE audit_entries SET act = 'nothing' WHERE case_id = {own}",
        control=WITHOUT_TRIGGERS,
    ),
    Attack(
        "an entry of the trail goes",
        EVERYBODY,
        "DELETE FROM audit_entries WHERE case_id = {own}",
        control=WITHOUT_TRIGGERS,
    ),
    Attack(
        "an entry is emptied",
        EVERYBODY,
        "UPDATE audit_entries SET facts = '{{}}', before = NULL, after = NULL, reason = '', erased_by = id WHERE id = "
        + ENTRY,
        control=WITHOUT_TRIGGERS,
    ),
    Attack(
        "an entry is emptied by the server's function",
        EVERYBODY,
        "SELECT desk_erase_entries(ARRAY[" + ENTRY + "], " + ENTRY + ")",
        same="UPDATE audit_entries SET facts = '{{}}', before = NULL, after = NULL, reason = '', erased_by = 1 WHERE id = "
        + ENTRY,
        control=WITHOUT_TRIGGERS,
    ),
    Attack("the office is closed as if it had moved", EVERYBODY, "UPDATE committees SET moved_to = 'x'"),
    Attack("the marks of saves go, so that they are done again", EVERYBODY, "DELETE FROM save_marks"),
    Attack(
        "keys of the office are put in place of its own",
        EVERYBODY,
        "INSERT INTO office_key_holders (staff_id, content) VALUES (1, '{{}}')",
    ),
    Attack(
        "an entry in another's name",
        EVERYBODY,
        "INSERT INTO audit_entries (at, staff_id, actor_name, desk, act, facts, reason, bulk) VALUES (now(), {victim_id}, '何淑仪', '', 'accepted', '{{}}', '', '')",
    ),
    Attack(
        "a link of the chain is changed",
        EVERYBODY,
        "UPDATE audit_links SET mac = repeat('0', 64)",
        control=WITHOUT_TRIGGERS,
    ),
    Attack("links of the chain go", EVERYBODY, "DELETE FROM audit_links", control=WITHOUT_TRIGGERS),
    Attack(
        "a link is forged",
        EVERYBODY,
        "INSERT INTO audit_links (seq, entry_id, salt, content_hash, mac) VALUES (999999, 888888, '', '', '')",
        control=WITHOUT_TRIGGERS,
    ),
    Attack(
        "the key of the chain is exchanged",
        EVERYBODY,
        "UPDATE chain_keys SET key = repeat('0', 64)",
        control=WITHOUT_TRIGGERS,
    ),
    Attack("the trail is emptied at once", EVERYBODY, "TRUNCATE audit_entries CASCADE", control=WITHOUT_TRIGGERS),
    Attack("all cases go at once", EVERYBODY, "TRUNCATE cases CASCADE", control=WITHOUT_TRIGGERS),
    Attack("triggers are switched off", EVERYBODY, "ALTER TABLE audit_entries DISABLE TRIGGER ALL"),
    Attack("triggers do not fire in this session", EVERYBODY, "SET session_replication_role = replica"),
    Attack("policies are taken off", EVERYBODY, "ALTER TABLE cases DISABLE ROW LEVEL SECURITY"),
    Attack("a policy is added", EVERYBODY, "CREATE POLICY mine ON cases USING (true)"),
    Attack("a policy goes", EVERYBODY, "DROP POLICY sees_own ON public.cases"),
    # --- what was handed in
    Attack("a frozen month is changed", EVERYBODY, "UPDATE frozen_months SET facts = '{{}}'", control=WITHOUT_TRIGGERS),
    Attack("a frozen month goes", EVERYBODY, "DELETE FROM frozen_months", control=WITHOUT_TRIGGERS),
    Attack("a correction goes", EVERYBODY, "DELETE FROM figure_corrections", control=WITHOUT_TRIGGERS),
    Attack(
        "an issued paper is changed",
        EVERYBODY,
        "UPDATE issued_papers SET sha256 = repeat('0', 64)",
        control=WITHOUT_TRIGGERS,
    ),
    Attack("an issued paper goes", EVERYBODY, "DELETE FROM issued_papers", control=WITHOUT_TRIGGERS),
    Attack("a case under way comes into the bin", EVERYBODY, "UPDATE cases SET state = 'binned' WHERE id = {own}"),
    Attack(
        "a case under way is as good as declined", EVERYBODY, "UPDATE cases SET state = 'declined' WHERE id = {own}"
    ),
    Attack(
        "a term is over at once", EVERYBODY, "UPDATE cases SET kept_until = '2001-01-01' WHERE id IN ({own}, {old})"
    ),
    Attack(
        "bytes of another are changed before a row names them",
        MEDIATOR + ARCHIVIST,
        "UPDATE kept_chunks SET content = 'x' WHERE sha256 = repeat('b', 64)",
    ),
    Attack(
        "bytes of another go before a row names them",
        MEDIATOR + ARCHIVIST,
        "DELETE FROM kept_chunks WHERE sha256 = repeat('b', 64)",
    ),
    Attack(
        "bytes behind those of a kept file",
        EVERYBODY,
        "INSERT INTO kept_chunks (sha256, place, content) VALUES (repeat('0', 64), 9, 'x')",
        control=WITHOUT_TRIGGERS,
    ),
    Attack(
        "bytes in place of those of a kept file",
        EVERYBODY,
        "UPDATE kept_chunks SET content = 'x' WHERE sha256 = repeat('0', 64)",
    ),
    # --- cases of former days
    *(
        Attack(f"a former case: {name}", MEDIATOR, sql)
        for name, sql in (
            ("its state", "UPDATE cases SET next_step = '假' WHERE id = {former}"),
            ("it is taken back", "UPDATE cases SET mediator_id = {my_mediator} WHERE id = {former}"),
            ("its people", "UPDATE parties SET name = '假' WHERE case_id = {former}"),
            ("somebody goes", "DELETE FROM deadlines WHERE case_id = {former}"),
            (
                "a mark more",
                "INSERT INTO case_tags (case_id, tag) VALUES ({former}, '假')",
            ),
            (
                "the appointment lasts again",
                "UPDATE mediator_appointments SET ended_on = NULL WHERE case_id = {former}",
            ),
            (
                "appointed again",
                "INSERT INTO mediator_appointments (case_id, mediator_id, is_presiding, appointed_by, appointed_on,"
                " end_words, version) VALUES ({former}, {my_mediator}, false, 'committee', now(), '', 1)",
            ),
            ("a thing of another case moves there", "UPDATE case_tags SET case_id = {former} WHERE case_id = {own}"),
        )
    ),
    # --- entries that cover what they should not
    *(
        Attack(
            f"an entry: {name}",
            who,
            "INSERT INTO audit_entries (at, staff_id, actor_name, desk, act, case_id, facts, reason, bulk) SELECT now(),"
            f" s.id, s.name, '', '{act}', {case}, '{{{{}}}}', '', '' FROM staff s WHERE s.id = {{my_id}}",
            control=control,
        )
        for name, act, case, who, control in (
            ("of a case out of sight", "told", "{other}", MEDIATOR + ARCHIVIST, ""),
            ("in the server's name", "written_past_the_desk", "{own}", EVERYBODY, WITHOUT_TRIGGERS),
            ("that a file was deleted", "file_deleted", "NULL", MEDIATOR + ARCHIVIST, ""),
            ("that a case was destroyed", "file_destroyed", "NULL", MEDIATOR + ARCHIVIST, ""),
            ("that all of it came from elsewhere", "open_format_imported", "NULL", MEDIATOR + ARCHIVIST, ""),
            ("that the office was founded", "committee_founded", "NULL", MEDIATOR + ARCHIVIST, ""),
            ("that insurers were merged", "insurer_merged", "NULL", MEDIATOR + ARCHIVIST, ""),
            ("that there was an import, by an archivist", "imported", "NULL", ARCHIVIST, ""),
        )
    ),
    Attack(
        "an entry behind all that will ever come",
        EVERYBODY,
        "INSERT INTO audit_entries (id, at, staff_id, actor_name, desk, act, facts, reason, bulk) SELECT 2147483647, now(), s.id, s.name, '', 'told', '{{}}', '', '' FROM staff s WHERE s.id = {my_id}",
        control=WITHOUT_TRIGGERS,
    ),
    Attack(
        "an entry before all that ever came, under a number that was left out",
        EVERYBODY,
        "INSERT INTO audit_entries (id, at, staff_id, actor_name, desk, act, facts, reason, bulk) SELECT -7, now(), s.id, s.name, '', 'told', '{{}}', '', '' FROM staff s WHERE s.id = {my_id}",
        control=WITHOUT_TRIGGERS,
    ),
    Attack(
        "an entry under a number that was drawn in good time",
        EVERYBODY,
        "INSERT INTO audit_entries (id, at, staff_id, actor_name, desk, act, facts, reason, bulk) SELECT nextval('public.audit_entries_id_seq')::integer, now(), s.id, s.name, '', 'told', '{{}}', '', '' FROM staff s WHERE s.id = {my_id}",
        control=WITHOUT_TRIGGERS,
    ),
    Attack(
        "an entry that says that it was emptied",
        EVERYBODY,
        "INSERT INTO audit_entries (at, staff_id, actor_name, desk, act, facts, reason, bulk, erased_by) SELECT now(), s.id, s.name, '', 'told', '{{}}', '', '', 1 FROM staff s WHERE s.id = {my_id}",
        control=WITHOUT_TRIGGERS,
    ),
    Attack(
        "the last administrator is put aside",
        ("administrator",),
        "UPDATE staff SET is_active = false WHERE role = 'administrator'",
    ),
    Attack(
        "the last administrator is one no more",
        ("administrator",),
        "UPDATE staff SET role = 'secretary' WHERE role = 'administrator'",
    ),
    Attack("an object that is in no table", EVERYBODY, "SELECT lo_from_bytea(0, 'x')"),
    Attack("another one", EVERYBODY, "SELECT lo_create(0)"),
    Attack("a table is locked away", MEDIATOR + ARCHIVIST, "LOCK TABLE cases IN ACCESS EXCLUSIVE MODE"),
    Attack(
        "the version is locked, so that nobody saves", EVERYBODY, "LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"
    ),
    Attack("a half transaction that stays", EVERYBODY, "PREPARE TRANSACTION 'x'", same="LOCK TABLE cases"),
    Attack(
        "work of another is ended", EVERYBODY, "SELECT 1 / (CASE WHEN pg_cancel_backend({a_backend}) THEN 1 ELSE 0 END)"
    ),
    Attack("the memory of the trail's functions", EVERYBODY, "SELECT count(*) FROM desk_trail.kept_by"),
    Attack(
        "one says that one gave a case away",
        EVERYBODY,
        "INSERT INTO desk_trail.handed_over (case_id, login) VALUES ({former}, '{me}')",
    ),
    Attack(
        "one says whose the bytes are",
        EVERYBODY,
        "INSERT INTO desk_trail.kept_by (sha256, login, is_last) VALUES (repeat('b', 64), '{me}', true)",
    ),
    Attack("what is noted of passwords", EVERYBODY, "SELECT digest FROM desk_trail.told_passwords"),
    Attack(
        "a password is noted as told",
        EVERYBODY,
        "INSERT INTO desk_trail.told_passwords (login, digest) VALUES ('{me}', '') ON CONFLICT (login) DO UPDATE"
        " SET digest = excluded.digest",
    ),
    Attack(
        "what is noted within a transaction",
        EVERYBODY,
        "INSERT INTO desk_trail.noted_now (name, columns) VALUES ('cases/1', '{{facts}}')",
    ),
    Attack(
        "the numbers of a year are used up",
        MEDIATOR + ARCHIVIST,
        "INSERT INTO number_counters (series, year, last_number) VALUES ('cases', 2099, 2147483000)",
    ),
    Attack("what was submitted is changed", EVERYBODY, "UPDATE submissions SET fields = '{{\"a\": 1}}'"),
    Attack("a case goes that is under way", EVERYBODY, "DELETE FROM cases WHERE id = {own}", control=WITHOUT_TRIGGERS),
    # --- oneself
    Attack(
        "one's own role",
        SECRETARY + MEDIATOR + ARCHIVIST,
        "UPDATE staff SET role = 'administrator' WHERE login = session_user OR '{me}' = ''",
    ),
    Attack(
        "one's own sight",
        EVERYBODY,
        "UPDATE staff SET sight = 'all', login = login WHERE login = session_user OR '{me}' = ''",
    ),
    Attack("another's login", EVERYBODY, "UPDATE staff SET login = '' WHERE id = {victim_id}"),
    Attack(
        "staff with a login of one's own making",
        EVERYBODY,
        "INSERT INTO staff (name, role, work_number, login, sight, is_active, version) VALUES ('假人', 'secretary', '', 'fake', 'all', true, 1)",
    ),
    Attack(
        "an administrator more",
        SECRETARY + MEDIATOR + ARCHIVIST,
        "INSERT INTO staff (name, role, work_number, login, sight, is_active, version) VALUES ('假人', 'administrator', '', '', 'all', true, 1)",
    ),
    Attack(
        "another mediator is oneself", EVERYBODY, "UPDATE mediators SET staff_id = NULL WHERE id = {victim_mediator}"
    ),
    Attack(
        "another mediator is oneself, by the function",
        EVERYBODY,
        "SELECT desk_link_mediator({victim_mediator}, {my_id})",
        same="UPDATE mediators SET staff_id = NULL WHERE id = {victim_mediator}",
    ),
    Attack(
        "one is appointed to another's case",
        MEDIATOR,
        "INSERT INTO mediator_appointments (case_id, mediator_id, is_presiding, appointed_by, appointed_on, end_words, version) VALUES ({other}, {my_mediator}, false, 'committee', now(), '', 1)",
    ),
    Attack(
        "an appointment moves to another's case",
        MEDIATOR,
        "UPDATE mediator_appointments SET case_id = {other} WHERE case_id = {own}",
    ),
    Attack("another's case is changed", MEDIATOR + ARCHIVIST, "UPDATE cases SET next_step = '假' WHERE id = {other}"),
    Attack(
        "a party moves to another's case",
        MEDIATOR,
        "UPDATE parties SET case_id = {other}, position = 9 WHERE case_id = {own} AND side = 'applicant'",
    ),
    Attack(
        "a party of another's case",
        MEDIATOR + ARCHIVIST,
        "INSERT INTO parties (case_id, side, position, kind, name, capacity, stands_for, phone, address, identity_number, identity_reason, occupation, ethnicity, credit_code, person_in_charge, person_in_charge_title, version) VALUES ({other}, 'applicant', 9, 'person', '假', '', '', '', '', '', '', '', '', '', '', '', 1)",
    ),
    Attack("settings by a mediator", MEDIATOR + ARCHIVIST, "UPDATE committees SET name = '假'"),
    Attack(
        "the calendar by an archivist",
        ARCHIVIST,
        "INSERT INTO day_exceptions (day, is_working, name) VALUES ('2027-01-04', false, '假')",
    ),
    Attack(
        "a case into the bin by a mediator",
        MEDIATOR + ARCHIVIST,
        "UPDATE cases SET facts = '' WHERE id = {old} AND 'archivist' IN ('archivist')",
    ),
    # --- roles
    Attack("the owner's place", EVERYBODY, "SET ROLE {owner}"),
    Attack("another duty", SECRETARY + MEDIATOR + ARCHIVIST, "SET ROLE {database}_administrator"),
    Attack("all cases", MEDIATOR + ARCHIVIST, "SET ROLE {database}_all_cases"),
    Attack("another session", EVERYBODY, "SET SESSION AUTHORIZATION {victim}"),
    Attack(
        "a right is given to oneself",
        EVERYBODY,
        "GRANT {database}_all_cases, {owner} TO {me_or_victim}",
        # From version 16 on the owner keeps the logins as a member of them, and is given to none of them by anybody.
        same="GRANT {database}_all_cases, {database}_administrator TO {victim}",
    ),
    Attack("a login is made", EVERYBODY, "CREATE ROLE intruder LOGIN PASSWORD 'x'"),
    Attack("a login goes", EVERYBODY, "ALTER ROLE {victim} NOLOGIN"),
    Attack("another's password", EVERYBODY, "ALTER ROLE {victim} PASSWORD 'x'"),
    Attack("one's own term", EVERYBODY, "ALTER ROLE {me_or_victim} VALID UNTIL 'infinity'"),
    Attack("one's own power", EVERYBODY, "ALTER ROLE {me_or_victim} CREATEROLE BYPASSRLS"),
    Attack(
        "people by the function",
        SECRETARY + MEDIATOR + ARCHIVIST,
        "SELECT desk_person_change({my_id}, 'administrator', 'all', NULL, NULL)",
    ),
    Attack("somebody goes by the function", SECRETARY + MEDIATOR + ARCHIVIST, "SELECT desk_person_remove({victim_id})"),
    Attack(
        "an administrator without all that is seen",
        ("administrator",),
        "SELECT desk_person_change({victim_id}, 'secretary', 'own', NULL, NULL)",
        same="SELECT desk_person_change({victim_id}, 'secretary', 'all', NULL, NULL)",
    ),
    Attack(
        "the password in clear by the function",
        EVERYBODY,
        "SELECT desk_own_password('geheim')",
        same="ALTER ROLE {victim} PASSWORD 'x'",
    ),
    # --- things of one's own
    Attack("a table", EVERYBODY, "CREATE TABLE public.mine (a int)"),
    Attack("a table in a schema of one's own", EVERYBODY, "CREATE SCHEMA mine CREATE TABLE staff (a int)"),
    Attack(
        "a table that lasts a session and shadows another",
        EVERYBODY,
        "CREATE TEMP TABLE staff (id int, login name, is_active bool)",
    ),
    Attack("a view that lasts a session", EVERYBODY, "CREATE TEMP VIEW staff AS SELECT 1 AS id, session_user AS login"),
    Attack(
        "a function that tells what it is given",
        EVERYBODY,
        "CREATE FUNCTION public.leak(text) RETURNS bool LANGUAGE plpgsql COST 0.001 AS $$BEGIN RAISE NOTICE '%', $1; RETURN true; END$$",
    ),
    Attack(
        "a function in the masked schema",
        EVERYBODY,
        "CREATE FUNCTION masked.leak() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    ),
    Attack("an operator", EVERYBODY, "CREATE OPERATOR public.<<< (FUNCTION = texteq, LEFTARG = text, RIGHTARG = text)"),
    Attack(
        "a trigger",
        EVERYBODY,
        "CREATE TRIGGER mine BEFORE UPDATE ON staff FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    ),
    Attack(
        "a function of the server is replaced",
        EVERYBODY,
        "CREATE OR REPLACE FUNCTION public.desk_staff_id() RETURNS integer LANGUAGE sql AS 'SELECT 2'",
    ),
    Attack("a rule on a view", ARCHIVIST, "CREATE RULE mine AS ON UPDATE TO masked.cases DO INSTEAD NOTHING"),
    Attack("the owner of a view", EVERYBODY, "ALTER VIEW masked.parties OWNER TO {me_or_victim}"),
    Attack("an extension", EVERYBODY, "CREATE EXTENSION pageinspect", same="CREATE SCHEMA of_an_extension"),
    Attack(
        "a language",
        EVERYBODY,
        "DO LANGUAGE plpgsql $$BEGIN EXECUTE 'ALTER TABLE public.cases NO FORCE ROW LEVEL SECURITY'; END$$",
    ),
    Attack("a number is given anew", EVERYBODY, "SELECT setval('cases_id_seq', 1, false)"),
    Attack(
        "another's session ends",
        EVERYBODY,
        "SELECT 1 / (CASE WHEN pg_terminate_backend({a_backend}) THEN 1 ELSE 0 END)",
    ),
    Attack("a program on the server", EVERYBODY, "COPY (SELECT 1) TO PROGRAM 'cat > /dev/null'"),
    Attack("a setting of the server", EVERYBODY, "SET log_statement = 'all'"),
    Attack("a setting for everybody", EVERYBODY, "ALTER DATABASE {database} SET search_path = pg_temp, public"),
    Attack(
        "a backup's way out",
        EVERYBODY,
        "SELECT pg_create_physical_replication_slot('mine')",
        same="SELECT pg_switch_wal()",
    ),
)

FOREIGN_DATABASE = FOREIGN
