"""The functions of an office's server: who is asking, what is masked, and the logins of people.

All belong to the owner and have a fixed path, on which nobody else can put anything. PUBLIC may call none of them.
A refusal has the code of a sentence as its message and SQLSTATE MD001.
"""

from __future__ import annotations

from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server import told_passwords
from mediator_desk.server.lines import AT_THE_SETTINGS, GOES
from mediator_desk.server.membership import with_groups, without_groups
from mediator_desk.server.names import SIGHTS_OF, RoleNames

REFUSED = "MD001"
DOTS = "•••"
MOST_CONNECTIONS = 50
"""Of one person: three desks with all that they ever open."""
SHOWN_BY_KEY = ("identity_number", "phone", "telephone", "account", "credit_code")
"""Keys in the audit trail's before and after under which numbers of people stand."""
WORDS_BY_KEY = ("facts", "new_facts", "undisputed_facts", "requests", "dispute_points", "text", "words", "source_words")
"""Keys under which stands what somebody told, health and all."""

_FIXED = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp"


def functions(names: RoleNames) -> list[str]:
    """Return the statements that make every function anew, as the owner."""
    return [*_asking(names), *_masking(), *_writing(), _taking(names), *_people(names)]


def _asking(names: RoleNames) -> list[str]:
    """Who is asking. Each is asked once in a statement, however many rows a policy looks at."""
    sights = " ".join(
        f"WHEN pg_has_role(session_user, '{names.sight(sight)}', 'MEMBER') THEN '{sight.value}'"
        for sight in (Sight.ALL, Sight.ARCHIVED, Sight.OWN)
    )
    own = "SELECT m.id FROM public.mediators m JOIN public.staff s ON s.id = m.staff_id"
    is_me = "s.login = session_user AND s.is_active"
    owner, administrator = names.owner, names.duty(Role.ADMINISTRATOR)
    return [
        _sql("desk_staff_id() RETURNS integer", f"SELECT s.id FROM public.staff s WHERE {is_me}"),
        _sql("desk_sight() RETURNS text", f"SELECT CASE {sights} END"),
        _sql("desk_mediator_ids() RETURNS SETOF integer", f"{own} WHERE {is_me}", "ROWS 1"),
        _sql(
            "desk_own_cases() RETURNS SETOF integer",
            f"SELECT a.case_id FROM public.mediator_appointments a WHERE a.mediator_id IN ({own} WHERE {is_me})",
            "ROWS 500",
        ),
        _sql(
            "desk_is_of_a_case(submission integer) RETURNS boolean",
            "SELECT EXISTS (SELECT 1 FROM public.cases c WHERE c.submission_id = submission)",
        ),
        _sql(
            "desk_is_kept(hash text) RETURNS boolean",
            "SELECT EXISTS (SELECT 1 FROM public.attachments a WHERE a.sha256 = hash)",
        ),
        _sql(
            "desk_may_keep_logins() RETURNS boolean",
            f"SELECT pg_has_role(session_user, '{owner}', 'MEMBER') OR (EXISTS (SELECT 1 FROM public.staff s WHERE"
            f" {is_me} AND s.role = '{Role.ADMINISTRATOR.value}')"
            f" AND pg_has_role(session_user, '{administrator}', 'MEMBER'))",
        ),
    ]


def _sql(head: str, body: str, more: str = "") -> str:
    return f"CREATE OR REPLACE FUNCTION public.{head} LANGUAGE sql STABLE {more} {_FIXED} AS $body$ {body} $body$"


# --- masks -----------------------------------------------------------------------------------------------------


def _masking() -> list[str]:
    quarter = "(length(v) / 4)"
    ends = f"left(v, {quarter}) || repeat('*', length(v) - 2 * {quarter}) || right(v, {quarter})"
    long = "left(v, 4) || repeat('*', length(v) - 8) || right(v, 4)"
    listed = ", ".join(f"'{key}'" for key in SHOWN_BY_KEY)
    words = ", ".join(f"'{key}'" for key in WORDS_BY_KEY)
    shown = (
        f"CASE WHEN p.key IN ({listed}) AND jsonb_typeof(p.value) = 'string'"
        " THEN to_jsonb(public.desk_masked_number(p.value #>> '{}'))"
        f" WHEN p.key IN ({words}) AND jsonb_typeof(p.value) = 'string' AND p.value <> '\"\"'"
        f" THEN to_jsonb('{DOTS}'::text)"
        " ELSE public.desk_masked_json(p.value) END"
    )
    is_personal = r"[0-9]{17}[0-9Xx]|1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|[0-9]{12,}"
    return [
        _mask(
            "desk_masked_number(v text) RETURNS text",
            f"SELECT CASE WHEN v IS NULL OR v = '' THEN v WHEN length(v) >= 15 THEN {long} ELSE {ends} END",
        ),
        _mask(
            "desk_masked_account(v text) RETURNS text",
            "SELECT CASE WHEN v IS NULL OR v = '' THEN v ELSE repeat('*', length(v) - least(4, length(v) / 4))"
            " || right(v, least(4, length(v) / 4)) END",
        ),
        _mask(
            "desk_masked_words(v text) RETURNS text",
            f"SELECT CASE WHEN v IS NULL OR v = '' THEN v ELSE '{DOTS}' END",
        ),
        _mask(
            "desk_masked_text(v text) RETURNS text",
            f"SELECT regexp_replace(v, '{is_personal}', '{DOTS}', 'g')",
        ),
        _mask(
            "desk_masked_json(v jsonb) RETURNS jsonb",
            "SELECT CASE jsonb_typeof(v)"
            f" WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(p.key, {shown}), '{{}}') FROM jsonb_each(v) p)"
            " WHEN 'array' THEN (SELECT coalesce(jsonb_agg(public.desk_masked_json(e.value) ORDER BY e.place), '[]')"
            " FROM jsonb_array_elements(v) WITH ORDINALITY e(value, place))"
            " WHEN 'string' THEN to_jsonb(public.desk_masked_text(v #>> '{}'))"
            f" WHEN 'number' THEN CASE WHEN length(v::text) >= 11 THEN to_jsonb('{DOTS}'::text) ELSE v END"
            " ELSE v END",
        ),
        _mask(
            "desk_masked_fields(v jsonb) RETURNS jsonb",
            "SELECT CASE WHEN jsonb_typeof(v) = 'object' THEN (SELECT coalesce(jsonb_object_agg(p.key,"
            f" '{DOTS}'::text), '{{}}') FROM jsonb_each(v) p) ELSE '[]'::jsonb END",
        ),
        _mask(
            "desk_without_numbers(v tsvector) RETURNS tsvector",
            "SELECT array_to_tsvector(ARRAY(SELECT l FROM unnest(tsvector_to_array(v)) l WHERE l !~ '[0-9]'))",
        ),
    ]


def _mask(head: str, body: str) -> str:
    # Nothing of these is secret: they run as whoever looks at a masked view, and only turn what they are given.
    fixed = "SET search_path = pg_catalog, pg_temp"
    return f"CREATE OR REPLACE FUNCTION public.{head} LANGUAGE sql IMMUTABLE {fixed} AS $body$ {body} $body$"


# --- what only the server may do for a desk --------------------------------------------------------------------


def _writing() -> list[str]:
    return [
        # A mediator is one person for good: whoever was told something in private stays who was told.
        _plpgsql(
            "desk_link_mediator(mediator integer, member integer) RETURNS void",
            f"""
            IF NOT public.desk_may_keep_logins() THEN {_refuse("not_for_login")} END IF;
            IF EXISTS (SELECT 1 FROM public.mediators m WHERE m.id = mediator AND m.staff_id IS DISTINCT FROM member
                       AND (m.staff_id IS NOT NULL OR member IS NOT DISTINCT FROM public.desk_staff_id())
                       AND (EXISTS (SELECT 1 FROM public.private_notes n WHERE n.mediator_id = m.id)
                            OR EXISTS (SELECT 1 FROM public.settlement_authorities n WHERE n.mediator_id = m.id)
                            OR EXISTS (SELECT 1 FROM public.settlement_offers n WHERE n.mediator_id = m.id)))
            THEN {_refuse("mediator_was_told_in_private")} END IF;
            UPDATE public.mediators SET staff_id = member, version = version + 1
             WHERE id = mediator AND staff_id IS DISTINCT FROM member;
            """,
        ),
        # What an entry says may be emptied by the very transaction that tells of it, in the person's own name: entries
        # of a case that was destroyed and is gone, and of no other.
        _plpgsql(
            "desk_erase_entries(entries integer[], telling integer) RETURNS void",
            f"""
            IF NOT EXISTS (SELECT 1 FROM public.audit_entries e
                           WHERE e.id = telling AND e.xmin = pg_current_xact_id()::xid
                           AND e.act IN ('file_destroyed', 'file_destroyed_again')
                           AND e.staff_id = public.desk_staff_id()
                           AND NOT EXISTS (SELECT 1 FROM unnest(entries) one
                                           WHERE NOT coalesce(e.facts -> 'erased', '{{}}') ? one::text)
                           AND EXISTS (SELECT 1 FROM public.destructions d WHERE d.case_id = e.case_id)
                           AND NOT EXISTS (SELECT 1 FROM public.cases c WHERE c.id = e.case_id)
                           AND NOT EXISTS (SELECT 1 FROM public.audit_entries o WHERE o.id = ANY(entries)
                                           AND o.case_id IS DISTINCT FROM e.case_id))
            THEN {_refuse("not_for_login")} END IF;
            UPDATE public.audit_entries SET facts = '{{}}', before = NULL, after = NULL, reason = '',
                   erased_by = telling WHERE id = ANY(entries) AND erased_by IS NULL;
            UPDATE public.audit_links SET salt = '' WHERE entry_id = ANY(entries);
            """,
        ),
    ]


def _taking(names: RoleNames) -> str:
    """Where a case goes, what nobody but its mediator may read goes too: unread, but its ids are told."""
    keepers = " OR ".join(
        f"pg_has_role(session_user, '{names.duty(role)}', 'MEMBER')" for role in Role if role in AT_THE_SETTINGS
    )
    sessions = "SELECT s.id FROM public.mediation_sessions s WHERE s.case_id = gone"
    offers = "SELECT o.id FROM public.settlement_offers o WHERE o.case_id = gone AND o.is_private"
    taken = (
        ("private_notes", f"session_id IN ({sessions})"),
        ("settlement_authorities", "case_id = gone"),
        ("offered_payments", f"offer_id IN ({offers})"),
        ("settlement_offers", "case_id = gone AND is_private"),
        ("kept_inputs", "case_id = gone"),
        ("case_visits", "case_id = gone"),
    )
    each = "".join(
        f"""
        WITH went AS (DELETE FROM public.{table} WHERE {condition} RETURNING id)
        SELECT told || jsonb_build_object('{table}', coalesce(jsonb_agg(id), '[]')) INTO told FROM went;"""
        for table, condition in taken
    )
    return _plpgsql(
        "desk_take_unseen(gone integer) RETURNS jsonb",
        f"""
        DECLARE told jsonb := '{{}}';
        BEGIN
        IF NOT ({keepers}) OR NOT EXISTS (SELECT 1 FROM public.cases c WHERE c.id = gone AND ({GOES}))
        THEN {_refuse("not_for_login")} END IF;
        -- The case itself must go in this very transaction: looked at when it is committed.
        INSERT INTO desk_trail.noted_now (name) VALUES ('unseen:' || gone);
        PERFORM desk_trail.mark();
        UPDATE public.agreement_terms SET offer_id = NULL WHERE offer_id IN ({offers});
        {each}
        RETURN told;
        END
        """,
        has_block=True,
    )


# --- logins ----------------------------------------------------------------------------------------------------


def _people(names: RoleNames) -> list[str]:
    return [_add(names), _change(names), _remove(names), _end(names), _own_password(names)]


def _add(names: RoleNames) -> str:
    return _plpgsql(
        "desk_person_add(member integer, duty text, sight text, verifier text, until timestamptz) RETURNS text",
        f"""
        DECLARE person text := '{names.database}_p' || member;
        BEGIN
        {_checked_duty()}
        {_checked_verifier()}
        PERFORM 1 FROM public.staff s WHERE s.id = member AND s.is_active AND s.login = '' FOR UPDATE;
        IF NOT FOUND THEN {_refuse("has_a_login")} END IF;
        IF EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = person) THEN
            {without_groups(names, _refuse("login_given_elsewhere"))}
        ELSE
            EXECUTE format('CREATE ROLE %I', person);
        END IF;
        -- From version 16 on whoever lacks one of these may not even take it away: asked only where there is one.
        IF EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = person AND (r.rolcreatedb OR r.rolcreaterole)) THEN
            EXECUTE format('ALTER ROLE %I NOCREATEDB NOCREATEROLE', person);
        END IF;
        EXECUTE format('ALTER ROLE %I LOGIN INHERIT CONNECTION LIMIT {MOST_CONNECTIONS} PASSWORD %L VALID UNTIL %L',
                       person, verifier, until);
        {told_passwords.noted(names, "member")}
        {with_groups(names)}
        UPDATE public.staff SET login = person, sight = desk_person_add.sight, role = duty, version = version + 1
         WHERE id = member;
        RETURN person;
        END
        """,
        has_block=True,
    )


def _change(names: RoleNames) -> str:
    return _plpgsql(
        "desk_person_change(member integer, duty text, sight text, verifier text, until timestamptz) RETURNS text",
        f"""
        DECLARE person text;
        BEGIN
        {_checked_duty()}
        IF verifier IS NOT NULL THEN {_checked_verifier()} END IF;
        SELECT s.login INTO person FROM public.staff s WHERE s.id = member AND s.is_active FOR UPDATE;
        IF person IS NULL OR person <> '{names.database}_p' || member THEN {_refuse("has_no_login")} END IF;
        IF duty <> '{Role.ADMINISTRATOR.value}' THEN {_kept_administrator()} END IF;
        {without_groups(names, _refuse("login_given_elsewhere"))}
        {with_groups(names)}
        IF verifier IS NOT NULL THEN
            EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL %L', person, verifier, until);
            {told_passwords.noted_and_told(names, "member")}
            DELETE FROM public.office_key_holders WHERE staff_id = member;
        END IF;
        UPDATE public.staff SET sight = desk_person_change.sight, role = duty, version = version + 1 WHERE id = member;
        RETURN person;
        END
        """,
        has_block=True,
    )


def _remove(names: RoleNames) -> str:
    return _plpgsql(
        "desk_person_remove(member integer) RETURNS text",
        f"""
        DECLARE person text;
        BEGIN
        IF NOT public.desk_may_keep_logins() THEN {_refuse("not_for_login")} END IF;
        IF member = public.desk_staff_id() THEN {_refuse("not_oneself")} END IF;
        SELECT s.login INTO person FROM public.staff s WHERE s.id = member FOR UPDATE;
        IF person IS NULL OR person <> '{names.database}_p' || member THEN {_refuse("has_no_login")} END IF;
        {_kept_administrator()}
        EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', person);
        {without_groups(names, _refuse("login_given_elsewhere"))}
        DELETE FROM public.office_key_holders WHERE staff_id = member;
        UPDATE public.staff SET is_active = false, login = '', version = version + 1 WHERE id = member;
        RETURN person;
        END
        """,
        has_block=True,
    )


def _end(names: RoleNames) -> str:
    """Ending needs a transaction after the removal: before its commit somebody could still come in."""
    return _plpgsql(
        "desk_person_end(member integer) RETURNS integer",
        f"""
        DECLARE person text := '{names.database}_p' || member; ended integer;
        BEGIN
        IF NOT public.desk_may_keep_logins() THEN {_refuse("not_for_login")} END IF;
        IF member IS NOT DISTINCT FROM public.desk_staff_id() THEN {_refuse("not_oneself")} END IF;
        IF NOT EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = person) THEN RETURN 0; END IF;
        EXECUTE format('GRANT %I TO {names.owner}', person);
        SELECT count(pg_terminate_backend(a.pid)) INTO ended FROM pg_stat_activity a WHERE a.usename = person;
        EXECUTE format('REVOKE %I FROM {names.owner}', person);
        RETURN ended;
        END
        """,
        has_block=True,
    )


def _own_password(names: RoleNames) -> str:
    return _plpgsql(
        "desk_own_password(verifier text) RETURNS void",
        f"""
        {_checked_verifier()}
        IF public.desk_staff_id() IS NULL OR session_user <> '{names.database}_p' || public.desk_staff_id()
        THEN {_refuse("not_for_login")} END IF;
        EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL ''infinity''', session_user, verifier);
        {told_passwords.noted_and_told(names, "public.desk_staff_id()")}
        """,
    )


def _checked_duty() -> str:
    pairs = ", ".join(f"('{role.value}', '{sight.value}')" for role, sights in SIGHTS_OF.items() for sight in sights)
    return f"""
        IF NOT public.desk_may_keep_logins() THEN {_refuse("not_for_login")} END IF;
        IF (duty, sight) NOT IN ({pairs}) THEN {_refuse("sight_does_not_fit")} END IF;"""


def _checked_verifier() -> str:
    """A password as text, or a weaker digest, is never kept."""
    form = r"^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/=]{16,64}\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$"
    return f"IF verifier IS NULL OR verifier !~ '{form}' THEN {_refuse('no_verifier')} END IF;"


def _kept_administrator() -> str:
    """Somebody must be left who may add people; whoever may be the owner sets it right in an emergency."""
    return f"""
        IF NOT EXISTS (SELECT 1 FROM public.staff s WHERE s.is_active AND s.login <> '' AND s.id <> member
                       AND s.role = '{Role.ADMINISTRATOR.value}')
           AND EXISTS (SELECT 1 FROM public.staff s WHERE s.id = member AND s.role = '{Role.ADMINISTRATOR.value}')
        THEN {_refuse("last_administrator")} END IF;"""


def _refuse(code: str) -> str:
    return f"RAISE EXCEPTION '{code}' USING ERRCODE = '{REFUSED}';"


def _plpgsql(head: str, body: str, *, has_block: bool = False) -> str:
    block = body if has_block else f"BEGIN {body} END"
    return f"CREATE OR REPLACE FUNCTION public.{head} LANGUAGE plpgsql {_FIXED} AS $body$ {block} $body$"


FOR_EVERYBODY = (
    "desk_staff_id()",
    "desk_sight()",
    "desk_mediator_ids()",
    "desk_own_cases()",
    "desk_is_of_a_case(integer)",
    "desk_is_kept(text)",
    "desk_may_keep_logins()",
    "desk_own_password(text)",
    "desk_masked_number(text)",
    "desk_masked_account(text)",
    "desk_masked_words(text)",
    "desk_masked_text(text)",
    "desk_masked_json(jsonb)",
    "desk_masked_fields(jsonb)",
    "desk_without_numbers(tsvector)",
)
FOR_ADMINISTRATORS = (
    "desk_person_add(integer, text, text, text, timestamptz)",
    "desk_person_change(integer, text, text, text, timestamptz)",
    "desk_person_remove(integer)",
    "desk_person_end(integer)",
    "desk_link_mediator(integer, integer)",
)
FOR_WHO_CHECKS = ("links_that_break(text, integer, integer)",)
"""Made with the schema: it looks whether the chain holds, behind the wall, and gives its key to nobody."""
FOR_WHO_DESTROYS = ("desk_erase_entries(integer[], integer)", "desk_take_unseen(integer)")
