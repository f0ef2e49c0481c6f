"""What a server does with each changed row: whether an entry tells of it, and the entry where none does.

In PL/pgSQL; put there with the rest (migrations/server_trail.py).
"""

TELLING = """
CREATE OR REPLACE FUNCTION desk_trail.in_utc(one anyelement) RETURNS jsonb LANGUAGE sql STABLE SET TimeZone = 'UTC' AS
  $$SELECT to_jsonb(one)$$;

CREATE OR REPLACE FUNCTION desk_trail.fields(shape jsonb, is_sealed boolean, one jsonb, wanted text[]) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT jsonb_object_agg(key, CASE
    WHEN is_sealed AND shape -> 'sealed' ? key AND value <> 'null' THEN to_jsonb('%SEAL%'::text)
    WHEN shape -> 'money' ? key AND value <> 'null' THEN to_jsonb(round((value #>> '{}')::numeric / 100, 2)::text)
    ELSE value END)
  FROM jsonb_each(one)
  WHERE key <> ALL (ARRAY['id', 'version']) AND NOT COALESCE(shape -> 'untold' ? key, false)
    AND CASE WHEN wanted IS NULL THEN value NOT IN ('null', '""') ELSE key = ANY (wanted) END
$$;

CREATE OR REPLACE FUNCTION desk_trail.case_of(shape jsonb, t text, one jsonb) RETURNS integer
LANGUAGE plpgsql STABLE AS $$
DECLARE
  above jsonb := shape -> t -> 'above';
  found_above jsonb;
BEGIN
  IF t = 'cases' THEN
    RETURN one ->> 'id';
  ELSIF one ? 'case_id' OR above IS NULL OR one IS NULL THEN
    RETURN one ->> 'case_id';
  END IF;
  EXECUTE format('SELECT to_jsonb(t) FROM public.%I t WHERE id = $1', above ->> 1) INTO found_above
    USING (one ->> (above ->> 0))::integer;
  RETURN desk_trail.case_of(shape, above ->> 1, found_above);
END $$;

CREATE OR REPLACE FUNCTION desk_trail.tell(t text, row_key text, before jsonb, after jsonb, wanted text[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  every jsonb := desk_trail.shapes();
  shape jsonb := COALESCE(every -> t, '{}');
  if_so text := shape ->> 'sealed_if';
  is_sealed boolean := if_so IS NULL OR COALESCE((before ->> if_so)::boolean, false)
    OR COALESCE((after ->> if_so)::boolean, false);
  person record;
  login text := session_user;
BEGIN
  SELECT id, name INTO person FROM staff s WHERE s.login = session_user AND s.login <> '';
  INSERT INTO audit_entries (at, staff_id, actor_name, desk, act, case_id, bulk, facts, before, after, reason)
  VALUES (
    clock_timestamp(), person.id, COALESCE(person.name, login), COALESCE(host(inet_client_addr()), ''), '%PAST%',
    desk_trail.case_of(every, t, COALESCE(after, before)), '',
    jsonb_build_object('login', login, 'table', t, 'row', row_key,
      'how', CASE WHEN before IS NULL THEN 'added' WHEN after IS NULL THEN 'deleted' ELSE 'changed' END),
    CASE WHEN before IS NOT NULL THEN
      jsonb_build_object(t || '/' || row_key, COALESCE(desk_trail.fields(shape, is_sealed, before, wanted), '{}')) END,
    CASE WHEN after IS NOT NULL THEN
      jsonb_build_object(t || '/' || row_key, COALESCE(desk_trail.fields(shape, is_sealed, after, wanted), '{}')) END,
    ''
  );
END $$;
"""

ROWS = """
CREATE OR REPLACE FUNCTION desk_trail.key_of(one jsonb, keys text[]) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$SELECT string_agg(one ->> k, '/') FROM unnest(keys) AS k$$;

CREATE OR REPLACE FUNCTION desk_trail.is_there(t text, keys text[], one jsonb) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
  answer boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM public.%I t WHERE %s)', t, CASE WHEN keys = ARRAY['id'] THEN 't.id = $2'
    ELSE 'to_jsonb(t) @> $1' END) INTO answer
    USING (SELECT jsonb_object_agg(k, one -> k) FROM unnest(keys) AS k), (one ->> 'id')::integer;
  RETURN answer;
END $$;

CREATE OR REPLACE FUNCTION desk_trail.is_explained(t text, was jsonb, becomes jsonb, changed text[], above jsonb)
RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH ours AS (SELECT n.name, n.columns FROM desk_trail.noted_now n WHERE n.xact = pg_current_xact_id()),
    said AS (SELECT EXISTS (SELECT FROM ours WHERE name IN ('coming', 'moving')) AS is_coming,
                    EXISTS (SELECT FROM ours WHERE name = 'taking') AS is_taking)
  SELECT NOT EXISTS (
    SELECT FROM unnest(changed) AS c
    WHERE NOT (said.is_coming AND was -> c = 'null')
      AND NOT (said.is_taking AND (becomes -> c = 'null' AND c = ANY (ARRAY[%LET_GO%])
        OR t = 'submissions' AND c IN ('fields', 'notes')))
      AND NOT (becomes -> c = 'null' AND EXISTS (
        SELECT FROM ours WHERE name = (above ->> c) || '/' || (was ->> c) AND 'gone' = ANY (columns)))
  ) FROM said
$$;

CREATE OR REPLACE FUNCTION desk_trail.is_taken(t text, row_name text, was jsonb, above jsonb) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM desk_trail.noted_now n WHERE n.xact = pg_current_xact_id() AND (
      n.name = row_name AND 'gone' = ANY (n.columns)
      OR n.name = 'taking' AND was ->> 'case_id' IS NULL
        AND (desk_trail.shapes() -> t ? 'above' OR t = ANY (ARRAY[%ABOUT_CASES%]))
      OR n.name = 'taken:' || CASE WHEN t = 'cases' THEN was ->> 'id' ELSE was ->> 'case_id' END
      OR 'gone' = ANY (n.columns)
        AND n.name IN (SELECT target || '/' || (was ->> c) FROM jsonb_each_text(above) AS a(c, target))))
$$;

CREATE OR REPLACE FUNCTION desk_trail.seen() RETURNS trigger LANGUAGE plpgsql %FIXED% AS $$
DECLARE
  me xid8 := pg_current_xact_id();
  key_text text;
  row_name text;
  in_case text;
  is_named boolean;
  is_told_to_come boolean;
  is_coming boolean;
  is_in_case boolean;
  was jsonb;
  becomes jsonb;
  at_first jsonb;
  told text[];
  changed text[];
BEGIN
  IF TG_ARGV[0] <> '{id}' THEN
    key_text := desk_trail.key_of(to_jsonb(CASE WHEN TG_OP = 'INSERT' THEN NEW ELSE OLD END), TG_ARGV[0]::text[]);
  ELSIF TG_OP = 'INSERT' THEN
    key_text := NEW.id;
  ELSE
    key_text := OLD.id;
  END IF;
  row_name := TG_TABLE_NAME || '/' || key_text;
  IF TG_OP = 'UPDATE' THEN
    was := desk_trail.in_utc(OLD);
    becomes := desk_trail.in_utc(NEW);
    SELECT array_agg(c) INTO told
      FROM desk_trail.noted_now n, unnest(n.columns) AS c WHERE n.xact = me AND n.name = row_name;
    changed := ARRAY(SELECT key FROM jsonb_each(was) WHERE value <> becomes -> key
      AND key <> ALL (COALESCE(told, '{}')) AND key <> ALL (TG_ARGV[2]::text[]));
    IF changed <> '{}'
      AND NOT desk_trail.is_explained(TG_TABLE_NAME, was, becomes, changed, TG_ARGV[3]::jsonb)
      -- What became of a row before it went, the entry that tells of its going holds.
      AND NOT ('gone' = ANY (COALESCE(told, '{}')) AND NOT desk_trail.is_there(TG_TABLE_NAME, TG_ARGV[0]::text[], was))
    THEN
      PERFORM desk_trail.tell(TG_TABLE_NAME, key_text, was, becomes, changed);
    END IF;
    IF told IS NULL THEN
      RETURN NULL;
    END IF;
    -- What is told of the row is compared with what it was at first and is at last, however often it changed between.
    IF becomes = desk_trail.row_now(TG_TABLE_NAME, TG_ARGV[0]::text[], becomes) THEN
      SELECT n.stood INTO at_first FROM desk_trail.noted_now n WHERE n.xact = me AND n.name = 'first:' || row_name;
      was := COALESCE(at_first, was);
      changed := desk_trail.told_falsely(TG_TABLE_NAME, row_name, was, becomes);
      IF changed <> '{}' THEN
        PERFORM desk_trail.tell(TG_TABLE_NAME, key_text, was, becomes, changed);
      END IF;
    ELSE
      INSERT INTO desk_trail.noted_now (name, stood) SELECT 'first:' || row_name, was
        WHERE NOT EXISTS (SELECT FROM desk_trail.noted_now n WHERE n.xact = me AND n.name = 'first:' || row_name);
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    was := desk_trail.in_utc(OLD);
    IF NOT desk_trail.is_taken(TG_TABLE_NAME, row_name, was, TG_ARGV[3]::jsonb)
      -- What is named by words may go and come again in one breath, as the same row.
      AND NOT (TG_ARGV[0] <> '{id}' AND desk_trail.is_there(TG_TABLE_NAME, TG_ARGV[0]::text[], was)
        AND EXISTS (SELECT FROM desk_trail.noted_now n WHERE n.xact = me AND n.name = row_name))
    THEN
      PERFORM desk_trail.tell(TG_TABLE_NAME, key_text, was, NULL, NULL);
      RETURN NULL;
    END IF;
    SELECT n.stood INTO at_first FROM desk_trail.noted_now n WHERE n.xact = me AND n.name = 'first:' || row_name;
    was := COALESCE(at_first, was);
    IF EXISTS (SELECT FROM desk_trail.noted_now n WHERE n.xact = me AND n.name = row_name AND 'gone' = ANY (n.columns))
      AND desk_trail.told_falsely(TG_TABLE_NAME, row_name, was, NULL) <> '{}'
    THEN
      PERFORM desk_trail.tell(TG_TABLE_NAME, key_text, was, NULL, NULL);
    END IF;
  ELSE
    IF TG_ARGV[1] = 'case' THEN
      in_case := 'case:' || NEW.case_id;
    ELSIF TG_TABLE_NAME = 'cases' THEN
      in_case := 'case:' || key_text;
    END IF;
    SELECT bool_or(n.name = row_name AND n.columns <> '{gone}'),
           -- An entry that says what stood there before tells of a later change, and not of the coming.
           bool_or(n.name = row_name AND n.columns <> '{gone}' AND NOT EXISTS (SELECT FROM desk_trail.noted_now o
             WHERE o.xact = me AND o.name = row_name AND o.told_by = n.told_by AND o.stood IS NOT NULL)),
           bool_or(n.name IN ('coming', 'moving') OR n.name = 'coming of cases' AND (in_case IS NOT NULL
             OR desk_trail.shapes() -> TG_TABLE_NAME ? 'above' OR TG_TABLE_NAME = ANY (ARRAY[%ABOUT_CASES%]))),
           bool_or(n.name IN (in_case, 'moving'))
      INTO is_named, is_told_to_come, is_coming, is_in_case
      FROM desk_trail.noted_now n
      WHERE n.xact = me AND n.name IN (row_name, 'coming', 'coming of cases', 'moving', in_case);
    IF is_coming AND (in_case IS NULL OR is_in_case) AND (NOT COALESCE(is_told_to_come, false)
      -- Records from elsewhere bring their history along: it tells what became of them there.
      OR EXISTS (SELECT FROM desk_trail.noted_now n WHERE n.xact = me AND n.name = 'moving'))
    THEN
      RETURN NULL;
    END IF;
    was := desk_trail.in_utc(NEW);
    becomes := desk_trail.row_now(TG_TABLE_NAME, TG_ARGV[0]::text[], was);
    IF is_named THEN
      IF becomes <> was THEN
        INSERT INTO desk_trail.noted_now (name, stood) VALUES ('first:' || row_name, '{}');
      END IF;
      IF desk_trail.told_falsely(TG_TABLE_NAME, row_name, NULL, becomes) <> '{}' THEN
        PERFORM desk_trail.tell(TG_TABLE_NAME, key_text, NULL, becomes, NULL);
      END IF;
    ELSIF becomes IS NOT NULL THEN
      PERFORM desk_trail.tell(TG_TABLE_NAME, key_text, NULL, was, NULL);
    ELSE
      -- It came and went again within this transaction: nobody ever saw it.
      INSERT INTO desk_trail.noted_now (name, columns) VALUES (row_name, '{gone}');
      PERFORM desk_trail.mark();
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION desk_trail.not_at_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never taken away all at once: the audit trail tells of each', TG_TABLE_NAME
    USING ERRCODE = '23514';
END $$;
"""

VALUES = """
CREATE OR REPLACE FUNCTION desk_trail.row_now(t text, keys text[], one jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE
SET TimeZone = 'UTC' AS $$
DECLARE
  answer jsonb;
BEGIN
  EXECUTE format('SELECT to_jsonb(t) FROM public.%I t WHERE %s', t, CASE WHEN keys = ARRAY['id'] THEN 't.id = $2'
    ELSE 'to_jsonb(t) @> $1' END) INTO answer
    USING (SELECT jsonb_object_agg(k, one -> k) FROM unnest(keys) AS k), (one ->> 'id')::integer;
  RETURN answer;
END $$;

CREATE OR REPLACE FUNCTION desk_trail.is_same(shape jsonb, c text, told jsonb, kept jsonb) RETURNS boolean
LANGUAGE plpgsql STABLE SET TimeZone = 'UTC' AS $$
DECLARE
  one text := told #>> '{}';
  other text := kept #>> '{}';
  instant CONSTANT text := '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?[+-][0-9]{2}:[0-9]{2}$';
  amount CONSTANT text := '^-?[0-9]+([.][0-9]+)?$';
BEGIN
  IF told = kept OR COALESCE(one, '') = '' AND COALESCE(other, '') = '' THEN
    RETURN true;
  ELSIF one = '%SEAL%' AND shape -> 'sealed' ? c THEN
    RETURN true;
  ELSIF one ~ instant AND other ~ instant THEN
    RETURN one::timestamptz = other::timestamptz;
  ELSIF (jsonb_typeof(kept) = 'number' OR shape -> 'money' ? c) AND one ~ amount AND other ~ amount THEN
    RETURN one::numeric = other::numeric;
  END IF;
  RETURN false;
END $$;

CREATE OR REPLACE FUNCTION desk_trail.told_falsely(t text, row_name text, at_first jsonb, at_last jsonb) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  shape jsonb := COALESCE(desk_trail.shapes() -> t, '{}');
  was jsonb;
  becomes jsonb;
  first_real jsonb;
  last_real jsonb;
  untold jsonb := COALESCE(shape -> 'untold', '[]');
  is_trusted boolean;
BEGIN
  SELECT bool_or(n.stood IS NULL AND n.stands IS NULL),
         (SELECT jsonb_object_agg(key, value ORDER BY m.told_by DESC) FROM desk_trail.noted_now m, jsonb_each(m.stood)
          WHERE m.xact = pg_current_xact_id() AND m.name = row_name AND m.told_by IS NOT NULL),
         (SELECT jsonb_object_agg(key, value ORDER BY m.told_by) FROM desk_trail.noted_now m, jsonb_each(m.stands)
          WHERE m.xact = pg_current_xact_id() AND m.name = row_name AND m.told_by IS NOT NULL)
    INTO is_trusted, was, becomes
    FROM desk_trail.noted_now n WHERE n.xact = pg_current_xact_id() AND n.name = row_name;
  IF is_trusted IS NULL OR is_trusted THEN
    RETURN '{}';
  END IF;
  first_real := COALESCE(desk_trail.fields(shape, false, at_first, NULL), '{}');
  last_real := COALESCE(desk_trail.fields(shape, false, at_last, NULL), '{}');
  RETURN ARRAY(
    SELECT key FROM jsonb_each(was)
     WHERE at_first ? key AND NOT untold ? key AND NOT desk_trail.is_same(shape, key, value, first_real -> key)
    UNION
    SELECT key FROM jsonb_each(becomes)
     WHERE at_last ? key AND NOT untold ? key AND NOT desk_trail.is_same(shape, key, value, last_real -> key)
    UNION
    SELECT key FROM jsonb_each(becomes)
     WHERE at_first ? key AND NOT untold ? key AND key <> 'insurer_id' AND NOT COALESCE(was, '{}') ? key
    UNION
    -- Of a row that came or went every field is told that was not empty.
    SELECT key FROM jsonb_each(COALESCE(last_real, '{}')) WHERE at_first IS NULL AND NOT COALESCE(becomes, '{}') ? key
    UNION
    SELECT key FROM jsonb_each(COALESCE(first_real, '{}')) WHERE at_last IS NULL AND NOT COALESCE(was, '{}') ? key
  );
END $$;
"""
