"""What a server itself does for the audit trail, in its own language (PL/pgSQL): revision 0013 puts it there.

Everything but `links_that_break` lies in a schema of its own, in which nobody may look or call. The functions run as
their owner, so that neither the key of the chain nor a way to write links need be granted to anybody; each names where
it looks, so that nobody can put something of the same name in front.

How a transaction goes: each entry that comes is noted (`noted`), with the names of the rows that it tells of. At the
commit each changed row is looked at (`seen`): one of which no entry of the transaction tells gets an entry of its own.
Last of all the lock of the chain is taken and every entry is linked (`settled`), so that no two desks wait for each
other in a ring. What was noted lives within the transaction only: nobody else ever sees a row of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

FIXED = "SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp"
CHAIN_LOCK = -5835278799325539249
"""What database.lock_words makes of the word of the chain (services/audit_chain.CHAIN)."""

PLACE = """
DROP SCHEMA IF EXISTS desk_trail CASCADE;
CREATE SCHEMA desk_trail;
CREATE UNLOGGED TABLE desk_trail.noted_now (
  xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
  name text NOT NULL,
  columns text[],
  entry_id integer,
  told_by integer,
  stood jsonb,
  stands jsonb
);
CREATE INDEX noted_now_by_name ON desk_trail.noted_now (xact, name);
"""

CANONICAL = r"""
CREATE FUNCTION desk_trail.ascii_of(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF octet_length(t) = length(t) AND strpos(t, chr(127)) = 0 THEN
    RETURN t;
  END IF;
  RETURN array_to_string(ARRAY(
    SELECT CASE
      WHEN n < 127 THEN c
      WHEN n < 65536 THEN E'\\u' || lpad(to_hex(n), 4, '0')
      ELSE E'\\u' || to_hex(55232 + (n >> 10)) || E'\\u' || to_hex(56320 + (n & 1023))
    END
    FROM (SELECT c, ascii(c) AS n FROM unnest(string_to_array(t, NULL)) AS c) AS every
  ), '');
END $$;

CREATE FUNCTION desk_trail.plain(v jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  t text;
BEGIN
  CASE jsonb_typeof(v)
  WHEN 'object' THEN
    SELECT string_agg(to_json(key)::text || ':' || CASE WHEN jsonb_typeof(value) IN ('object', 'array', 'number')
      THEN desk_trail.plain(value) ELSE value::text END, ',' ORDER BY key COLLATE "C") INTO t FROM jsonb_each(v);
    RETURN '{' || COALESCE(t, '') || '}';
  WHEN 'array' THEN
    SELECT string_agg(desk_trail.plain(value), ',' ORDER BY place) INTO t
      FROM jsonb_array_elements(v) WITH ORDINALITY AS every(value, place);
    RETURN '[' || COALESCE(t, '') || ']';
  WHEN 'number' THEN
    t := v::text;
    IF strpos(t, '.') > 0 THEN
      t := t::float8::text;
      IF strpos(t, 'e+') > 0 THEN
        t := t::numeric::text;
      END IF;
    END IF;
    RETURN t;
  ELSE
    RETURN v::text;
  END CASE;
END $$;

CREATE FUNCTION desk_trail.body_hash(e audit_entries, salt text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(decode(salt, 'hex') || convert_to(desk_trail.ascii_of(
    '{"after":' || COALESCE(desk_trail.plain(e.after), 'null') || ',"before":'
    || COALESCE(desk_trail.plain(e.before), 'null') || ',"facts":' || desk_trail.plain(e.facts)
    || ',"reason":' || to_json(e.reason)::text || '}'), 'UTF8')), 'hex')
$$;

CREATE FUNCTION desk_trail.content_hash(e audit_entries, of_body text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(desk_trail.ascii_of(
    '{"act":' || to_json(e.act)::text || ',"actor_name":' || to_json(e.actor_name)::text || ',"at":"'
    || to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+00:00","bulk":' || to_json(e.bulk)::text
    || ',"case_id":' || COALESCE(e.case_id::text, 'null') || ',"desk":' || to_json(e.desk)::text
    || ',"staff_id":' || COALESCE(e.staff_id::text, 'null') || '}') || chr(10) || of_body, 'UTF8')), 'hex')
$$;

CREATE FUNCTION desk_trail.mac(key text, seq integer, entry_id integer, content text, before text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(pads.outer_pad || sha256(pads.inner_pad
    || convert_to(seq || '|' || entry_id || '|' || content || '|' || before, 'UTF8'))), 'hex')
  FROM (SELECT substring(bit_send(padded # ('x' || repeat('36', 64))::bit(512)) FROM 5) AS inner_pad,
               substring(bit_send(padded # ('x' || repeat('5c', 64))::bit(512)) FROM 5) AS outer_pad
        FROM (SELECT ('x' || rpad(key, 128, '0'))::bit(512) AS padded) AS one) AS pads
$$;
"""

LINKS = """
CREATE OR REPLACE FUNCTION desk_trail.held_at_the_end() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  member integer;
  holder text;
BEGIN
  -- What nobody but its mediator reads goes with its case, or not at all.
  IF EXISTS (SELECT FROM desk_trail.noted_now n JOIN public.cases c ON n.name = 'unseen:' || c.id
             WHERE n.xact = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'what was told in private stays with a case that stays' USING ERRCODE = '42501';
  END IF;
  FOR member IN
    SELECT DISTINCT split_part(n.name, ':', 2)::integer FROM desk_trail.noted_now n
    WHERE n.xact = pg_current_xact_id() AND n.name LIKE 'password:%'
  LOOP
    IF NOT EXISTS (
      SELECT FROM desk_trail.noted_now n JOIN public.audit_entries e ON e.id = n.entry_id
        JOIN public.staff s ON s.id = member
      WHERE n.xact = pg_current_xact_id() AND e.act = ANY (ARRAY[%PASSWORDS%]) AND e.facts ->> 'name' = s.name
        AND (e.act <> 'login_changed' OR e.facts -> 'has_new_password' = 'true')
    ) THEN
      PERFORM desk_trail.tell('staff', member::text, jsonb_build_object('password', '%SEAL%'),
                              jsonb_build_object('password', '%SEAL%'), ARRAY['password']);
    END IF;
  END LOOP;
  -- Whoever exchanges a way to the keys of the kept files takes them from all who came by it; '' is the recovery code.
  FOR holder IN
    SELECT DISTINCT split_part(n.name, ':', 2) FROM desk_trail.noted_now n
    WHERE n.xact = pg_current_xact_id() AND n.name LIKE 'keys:%'
  LOOP
    IF NOT EXISTS (
      SELECT FROM desk_trail.noted_now n JOIN public.audit_entries e ON e.id = n.entry_id
        LEFT JOIN public.staff s ON s.id::text = holder
      WHERE n.xact = pg_current_xact_id() AND (e.act = 'office_keys_exchanged'
        OR holder = '' AND e.act IN ('office_keys_made', 'office_code_made')
        OR e.act = ANY (ARRAY[%PASSWORDS%]) AND e.facts ->> 'name' = s.name)
    ) THEN
      PERFORM desk_trail.tell('office_key_holders', holder, jsonb_build_object('keys', '%SEAL%'),
                              jsonb_build_object('keys', '%SEAL%'), ARRAY['keys']);
    END IF;
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION desk_trail.settled() RETURNS trigger LANGUAGE plpgsql %FIXED%
SET extra_float_digits = 1 AS $$
DECLARE
  entry audit_entries;
  chain_key text;
  seq integer;
  mac text;
  salt text;
  content text;
BEGIN
  IF NEW.name = '' THEN
    -- What is waiting for the commit comes before this: entries are linked after the last of it.
    INSERT INTO desk_trail.noted_now (name) VALUES ('end');
    RETURN NULL;
  END IF;
  PERFORM desk_trail.held_at_the_end();
  PERFORM pg_advisory_xact_lock(%CHAIN_LOCK%);
  SELECT key INTO chain_key FROM chain_keys;
  IF chain_key IS NULL THEN
    RAISE EXCEPTION 'the key of the chain is missing';
  END IF;
  SELECT l.seq, l.mac INTO seq, mac FROM audit_links l ORDER BY l.seq DESC LIMIT 1;
  seq := COALESCE(seq, 0);
  mac := COALESCE(mac, '');
  FOR entry IN
    SELECT e.* FROM desk_trail.noted_now n JOIN audit_entries e ON e.id = n.entry_id
    WHERE n.xact = pg_current_xact_id() ORDER BY e.id
  LOOP
    seq := seq + 1;
    salt := replace(gen_random_uuid()::text, '-', '');
    content := desk_trail.content_hash(entry, desk_trail.body_hash(entry, salt));
    mac := desk_trail.mac(chain_key, seq, entry.id, content, mac);
    INSERT INTO audit_links (seq, entry_id, salt, content_hash, mac) VALUES (seq, entry.id, salt, content, mac);
  END LOOP;
  -- Said here and not where an entry comes in: no setting of a session keeps it from the other desks.
  PERFORM pg_notify('desk_news', 'entry ' || min(n.entry_id))
    FROM desk_trail.noted_now n WHERE n.xact = pg_current_xact_id() HAVING min(n.entry_id) IS NOT NULL;
  DELETE FROM desk_trail.noted_now n WHERE n.xact = pg_current_xact_id();
  RETURN NULL;
END $$;
"""

LINK_TRIGGER = """
CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON desk_trail.noted_now DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.name IN ('', 'end')) EXECUTE FUNCTION desk_trail.settled();
"""

VERIFYING = """
CREATE FUNCTION public.links_that_break(before text, first integer, last integer) RETURNS SETOF integer
LANGUAGE plpgsql STABLE %FIXED% AS $$
DECLARE
  chain_key text := (SELECT key FROM chain_keys);
BEGIN
  IF chain_key IS NULL THEN
    RETURN NEXT NULL;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT one.seq
    FROM (SELECT l.*, COALESCE(lag(l.mac) OVER (ORDER BY l.seq), before) AS mac_before FROM audit_links l
          WHERE l.seq BETWEEN first AND last) AS one
    WHERE one.mac <> desk_trail.mac(chain_key, one.seq, one.entry_id, one.content_hash, one.mac_before);
END $$;
"""

ENTRIES = """
CREATE OR REPLACE FUNCTION desk_trail.is_own() RETURNS trigger LANGUAGE plpgsql %FIXED% AS $$
DECLARE
  person record;
BEGIN
  SELECT id, name, role INTO person FROM staff WHERE login = session_user AND login <> '';
  IF FOUND AND NEW.act = ANY (ARRAY[%COVERING%]) AND person.role NOT IN ('secretary', 'administrator')
    AND NOT (NEW.act = 'imported' AND person.role = 'mediator')
  THEN
    RAISE EXCEPTION 'this act of the audit trail is for others' USING ERRCODE = '42501';
  END IF;
  -- Desks read what came behind the last entry that they know, and nothing of one that was emptied. An import is given
  -- a run of numbers before it writes the first (desk_entry_ids); nobody else names one, and none is named later.
  IF FOUND AND (NEW.erased_by IS NOT NULL OR NEW.id IS NOT NULL AND NOT EXISTS (
    SELECT FROM desk_trail.noted_now n WHERE n.xact = pg_current_xact_id() AND n.name = 'run'
      AND NEW.id BETWEEN (n.stands ->> 'first')::integer AND (n.stands ->> 'last')::integer
  )) THEN
    RAISE EXCEPTION 'an entry of the audit trail gets its number from the server' USING ERRCODE = '42501';
  END IF;
  NEW.id := COALESCE(NEW.id, nextval('public.audit_entries_id_seq'));
  IF FOUND AND (NEW.staff_id IS DISTINCT FROM person.id OR NEW.actor_name <> person.name AND NOT EXISTS (
    SELECT FROM audit_entries e WHERE e.staff_id = person.id AND e.actor_name = NEW.actor_name
  )) THEN
    RAISE EXCEPTION 'an entry of the audit trail names who signed in' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION desk_trail.not_past() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_user <> (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
    RAISE EXCEPTION 'what was written past the desk, the server alone tells' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION desk_trail.mark() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM desk_trail.noted_now n WHERE n.xact = pg_current_xact_id() AND n.name = '') THEN
    INSERT INTO desk_trail.noted_now (name) VALUES ('');
  END IF;
END $$;

CREATE OR REPLACE FUNCTION desk_trail.noted() RETURNS trigger LANGUAGE plpgsql %FIXED% AS $$
BEGIN
  INSERT INTO desk_trail.noted_now (name, entry_id)
    VALUES (CASE WHEN NEW.case_id IS NULL OR NEW.act = '%PAST%' THEN '-' ELSE 'case:' || NEW.case_id END, NEW.id);
  IF NEW.act = '%PAST%' THEN
    PERFORM desk_trail.mark();
    RETURN NULL;
  END IF;
  IF jsonb_typeof(NEW.after) = 'object' THEN
    INSERT INTO desk_trail.noted_now (name, columns, told_by, stands)
      SELECT key, ARRAY(SELECT jsonb_object_keys(value)), NEW.id, value
      FROM jsonb_each(NEW.after) WHERE jsonb_typeof(value) = 'object';
  END IF;
  IF jsonb_typeof(NEW.before) = 'object' THEN
    INSERT INTO desk_trail.noted_now (name, columns, told_by, stood)
      SELECT key, CASE WHEN COALESCE(NEW.after, '{}') ? key THEN ARRAY(SELECT jsonb_object_keys(value))
        ELSE ARRAY['gone'] END, NEW.id, value
      FROM jsonb_each(NEW.before) WHERE jsonb_typeof(value) = 'object';
  END IF;
  CASE
  WHEN NEW.act = '%FOUNDING%' THEN
    INSERT INTO desk_trail.noted_now (name) VALUES ('coming');
  WHEN NEW.act = ANY (ARRAY[%COMINGS%]) THEN
    INSERT INTO desk_trail.noted_now (name) VALUES ('coming of cases');
  WHEN NEW.act = '%MOVING%' THEN
    INSERT INTO desk_trail.noted_now (name) VALUES ('moving');
  WHEN NEW.act = ANY (ARRAY[%TAKINGS%]) THEN
    INSERT INTO desk_trail.noted_now (name) VALUES ('taking'), ('taken:' || COALESCE(NEW.case_id, 0));
  WHEN NEW.act = '%MERGING%' THEN
    INSERT INTO desk_trail.noted_now (name, columns, told_by, stands)
      SELECT t || '/' || jsonb_array_elements_text(NEW.facts -> fact), ARRAY['insurer_id'], NEW.id,
             jsonb_build_object('insurer_id', NEW.facts -> 'id')
      FROM (VALUES ('cases', 'cases'), ('parties', 'parties'), ('ties', 'mediator_ties')) AS moved(fact, t)
      WHERE jsonb_typeof(NEW.facts -> fact) = 'array';
  ELSE
    NULL;
  END CASE;
  -- Last: where somebody has everything checked at once, it is settled here and now.
  PERFORM desk_trail.mark();
  RETURN NULL;
END $$;
"""

ENTRY_TRIGGERS = """
CREATE TRIGGER audit_entries_own BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION desk_trail.is_own();
CREATE TRIGGER audit_entries_linked AFTER INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION desk_trail.noted();
"""

NAMING_CASES = """
SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'case_id'
"""

PAST = "written_past_the_desk"
"""The act of the entry that the server writes by itself."""
FOUNDING = "committee_founded"
COMINGS = ("imported", FOUNDING, "case_brought_back")
"""Acts with which rows come by thousands, each of a case that has an entry of its own."""
MOVING = "open_format_imported"
"""The act with which cases come from elsewhere, some of which nobody told anything of."""
TAKINGS = ("case_deleted", "file_deleted", "file_destroyed", "file_destroyed_again", "privacy_erased")
"""Acts that take rows away without naming them: they are not to stay in the trail."""
MERGING = "insurer_merged"
PASSWORDS = ("login_given", "login_changed", "password_chosen", "server_restored")
"""Acts that tell of a new password."""
ABOUT_CASES = (
    *("insurers", "insurer_aliases", "import_runs", "submissions", "quarantined_submissions"),
    *("merges", "merged_parties", "told_apart", "follow_ups"),
)
"""Tables whose rows come and go with cases and name none, or not always; beside those below a row of a case."""
LET_GO = ("related_case_id", "same_person_before", "merged_into_id", "same_person_id", "scan_id", "offer_id")
"""Columns that name nothing any more once what they named was taken away (services/bin_emptying.LEFT_EMPTY)."""
SEAL = "•••"


def filled(statements: str) -> str:
    """Return statements with the words of the trail put in."""
    words = {
        "FIXED": FIXED,
        "CHAIN_LOCK": str(CHAIN_LOCK),
        "PAST": PAST,
        "FOUNDING": FOUNDING,
        "PASSWORDS": _listed(PASSWORDS),
        "COMINGS": _listed(COMINGS),
        "COVERING": _listed((*COMINGS, MOVING, *TAKINGS, MERGING)),
        "ABOUT_CASES": _listed(ABOUT_CASES),
        "LET_GO": _listed(LET_GO),
        "TAKINGS": _listed(TAKINGS),
        "MERGING": MERGING,
        "MOVING": MOVING,
        "SEAL": SEAL,
    }
    for name, value in words.items():
        statements = statements.replace(f"%{name}%", value)
    return statements.replace("%", "%%")


def watching(table: str, shape: Mapping[str, Any], *, in_case: bool) -> Iterator[str]:
    """Give the statements that let a table be watched; `shape` as in 0013_server_trail.TABLES."""
    key, untold = shape.get("key", ["id"]), ["version", *shape.get("untold", [])]
    arguments = (_array(key), "case" if in_case else "", _array(untold), json.dumps(shape.get("follows", {})))
    yield (
        f"CREATE CONSTRAINT TRIGGER {table}_seen AFTER INSERT OR UPDATE OR DELETE ON {table} "
        f"DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION desk_trail.seen({_listed(arguments)})"
    )
    yield (
        f"CREATE TRIGGER {table}_not_at_once BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION desk_trail.not_at_once()"
    )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"'{one}'" for one in words)


def _array(names: Iterable[str]) -> str:
    return "{" + ",".join(names) + "}"
