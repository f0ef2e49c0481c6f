"""What triggers hold beside grants and policies, for every program alike: who works on a case now, where a case may go,
whose the bytes of a kept file are, and that the trail hears of passwords.

All run as the owner and look nowhere but where they say. Who may be the owner passes: whoever keeps the server.
"""

from __future__ import annotations

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from mediator_desk.errors import Refused
from mediator_desk.models.life import MOVES
from mediator_desk.models.words import CaseState, Role
from mediator_desk.server.lines import AT_THE_SETTINGS
from mediator_desk.server.names import RoleNames

GOING = (CaseState.BINNED, CaseState.DECLINED, CaseState.REFERRED, CaseState.MERGED)
"""States from which a case may be deleted (lines.GOES)."""
AFTER_HANDING_OVER = "15 minutes"
"""How long somebody who gave a case to another may still take that back."""
MOST_NUMBERS_AT_ONCE = 1000
"""By how much a counter of numbers moves on: more than anybody sets aside for an outstation."""
NO_WORK = frozenset(
    {"audit_entries", "case_visits", "kept_inputs", "presences", "destructions", "figure_corrections", "saved_views"}
)
"""Tables of cases that are no work on them: who sees a case may look at it, and what is told of it is told."""

_FIXED = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp"


def functions(names: RoleNames) -> list[str]:
    """Return the statements that make these functions anew, as the owner."""
    keeper = f"pg_has_role(session_user, '{names.owner}', 'MEMBER')"
    settings = " OR ".join(
        f"pg_has_role(session_user, '{names.duty(role)}', 'MEMBER')" for role in Role if role in AT_THE_SETTINGS
    )
    return [
        *(_works_on(), _may_tell_of(), _ones_cases(), _case_goes(keeper), *_kept_bytes(settings)),
        *(_counter(settings), _entry_ids(), _last_administrator(keeper)),
    ]


def triggers() -> list[str]:
    """Return the statements that put the triggers on the tables that are there."""
    left = ", ".join(f"'{name}'" for name in sorted(NO_WORK))
    each = f"""
        DO $do$
        DECLARE one text;
        BEGIN
          FOR one IN
            SELECT s.key FROM jsonb_each(desk_trail.shapes()) s
            WHERE s.key NOT IN ({left}) AND (s.key = 'cases' OR s.value ? 'above' OR EXISTS (
              SELECT FROM information_schema.columns c
              WHERE c.table_schema = 'public' AND c.table_name = s.key AND c.column_name = 'case_id'))
          LOOP
            EXECUTE format('CREATE OR REPLACE TRIGGER desk_ones_cases BEFORE INSERT OR UPDATE OR DELETE ON public.%I'
                           ' FOR EACH ROW EXECUTE FUNCTION public.desk_ones_cases()', one);
          END LOOP;
        END $do$
    """
    made = "CREATE OR REPLACE TRIGGER {name} BEFORE {when} FOR EACH ROW EXECUTE FUNCTION public.{name}()"
    return [
        each,
        made.format(name="desk_case_goes", when="UPDATE OF state, kept_until ON public.cases"),
        made.format(name="desk_bytes_come", when="INSERT ON public.kept_chunks"),
        made.format(name="desk_counter", when="INSERT OR UPDATE ON public.number_counters"),
        made.format(name="desk_last_administrator", when="UPDATE OF is_active, role ON public.staff"),
    ]


def shut_out_strangers(connection: Connection, names: RoleNames) -> None:
    """Let nobody in who has a login of this office and is none of its staff: one of former records of the same name.

    Raises Refused("old_logins_left", logins) where this login may not change them.
    """
    asked = text(
        "SELECT r.rolname FROM pg_roles r WHERE r.rolname ~ :pattern AND r.rolcanlogin AND NOT EXISTS"
        " (SELECT 1 FROM public.staff s WHERE s.login = r.rolname AND s.is_active) ORDER BY r.rolname"
    )
    found = connection.execute(asked, {"pattern": f"^{names.database}_p[0-9]+$"}).scalars().all()
    groups = (
        connection.execute(
            text("SELECT rolname FROM pg_roles WHERE rolname = ANY (:names)"), {"names": [*names.duties, *names.sights]}
        )
        .scalars()
        .all()
    )
    try:
        with connection.begin_nested():
            for login in found:
                connection.execute(text(f"ALTER ROLE {login} NOLOGIN PASSWORD NULL"))
                if groups:
                    connection.execute(text(f"REVOKE {', '.join(groups)} FROM {login}"))
    except DBAPIError as error:
        raise Refused("old_logins_left", logins=", ".join(found)) from error


def _works_on() -> str:
    """Who presides now or mediates beside, and everybody on a case that nobody has. Who gave it away, for a while."""
    mine = "(SELECT public.desk_mediator_ids())"
    return _function(
        "desk_works_on(wanted integer) RETURNS boolean",
        f"""
        SELECT NOT EXISTS (SELECT 1 FROM public.cases c WHERE c.id = wanted
                           AND c.mediator_id IS NOT NULL AND c.mediator_id NOT IN {mine})
            OR EXISTS (SELECT 1 FROM public.mediator_appointments a
                       WHERE a.case_id = wanted AND a.ended_on IS NULL AND a.mediator_id IN {mine})
            OR EXISTS (SELECT 1 FROM desk_trail.handed_over h WHERE h.case_id = wanted AND h.login = session_user
                       AND h.at > clock_timestamp() - interval '{AFTER_HANDING_OVER}')
        """,
        kind="sql STABLE",
    )


def _may_tell_of() -> str:
    """Of which cases somebody may put an entry into the trail: those that are seen, and those that are gone."""
    mine = "(SELECT public.desk_mediator_ids())"
    return _function(
        "desk_may_tell_of(wanted integer) RETURNS boolean",
        f"""
        SELECT wanted IS NULL OR CASE public.desk_sight()
          WHEN 'all' THEN true
          WHEN 'archived' THEN NOT EXISTS (SELECT 1 FROM public.cases c WHERE c.id = wanted
                                           AND c.state NOT IN ('closed', 'archived', 'merged'))
          ELSE NOT EXISTS (SELECT 1 FROM public.cases c WHERE c.id = wanted
                           AND c.mediator_id IS NOT NULL AND c.mediator_id NOT IN {mine})
            OR wanted IN (SELECT public.desk_own_cases())
            OR EXISTS (SELECT 1 FROM desk_trail.handed_over h WHERE h.case_id = wanted AND h.login = session_user
                       AND h.at > clock_timestamp() - interval '{AFTER_HANDING_OVER}') END
        """,
        kind="sql STABLE",
    )


def _ones_cases() -> str:
    """Who sees own cases only reads those of former days, and works on those of now."""
    return _trigger(
        "desk_ones_cases",
        """
        shape jsonb;
        mine integer[];
        """,
        """
        IF TG_TABLE_NAME = 'cases' AND TG_OP = 'UPDATE' THEN
          IF NEW.mediator_id IS DISTINCT FROM OLD.mediator_id THEN
            DELETE FROM desk_trail.handed_over h WHERE h.case_id = OLD.id AND h.login <> session_user;
          END IF;
        END IF;
        IF public.desk_sight() IS DISTINCT FROM 'own' THEN
          RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        END IF;
        shape := desk_trail.shapes();
        IF TG_OP <> 'INSERT' AND NOT public.desk_works_on(desk_trail.case_of(shape, TG_TABLE_NAME, to_jsonb(OLD)))
          OR TG_OP <> 'DELETE' AND TG_TABLE_NAME <> 'cases'
            AND NOT public.desk_works_on(desk_trail.case_of(shape, TG_TABLE_NAME, to_jsonb(NEW)))
        THEN
          RAISE EXCEPTION 'another mediator has this case now' USING ERRCODE = '42501';
        END IF;
        IF TG_OP = 'UPDATE' THEN
          mine := ARRAY(SELECT public.desk_mediator_ids());
          IF TG_TABLE_NAME = 'cases' THEN
            IF OLD.mediator_id = ANY (mine) AND NEW.mediator_id IS DISTINCT FROM OLD.mediator_id THEN
              INSERT INTO desk_trail.handed_over (case_id, login) VALUES (OLD.id, session_user);
            END IF;
          ELSIF TG_TABLE_NAME = 'mediator_appointments' THEN
            IF OLD.mediator_id = ANY (mine) AND OLD.ended_on IS NULL AND NEW.ended_on IS NOT NULL THEN
              INSERT INTO desk_trail.handed_over (case_id, login) VALUES (OLD.case_id, session_user);
            END IF;
          END IF;
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        """,
    )


def _case_goes(keeper: str) -> str:
    """A case that was ever accepted comes into no state from which it can be deleted; no term ends before today."""
    ways = {(origin, move.to) for move in MOVES for origin in move.origins if move.to in GOING}
    ways |= {(move.to, origin) for move in MOVES for origin in move.origins if origin in GOING and move.to is not None}
    listed = ", ".join(f"('{one}', '{other}')" for one, other in sorted(ways))
    states = ", ".join(f"'{state}'" for state in GOING)
    return _trigger(
        "desk_case_goes",
        "",
        f"""
        IF {keeper} THEN RETURN NEW; END IF;
        IF NEW.state IS DISTINCT FROM OLD.state AND NEW.state IN ({states})
          AND (OLD.state, NEW.state) NOT IN ({listed})
          OR NEW.kept_until IS DISTINCT FROM OLD.kept_until
            AND NEW.kept_until < (now() AT TIME ZONE 'Asia/Shanghai')::date
        THEN
          RAISE EXCEPTION 'a case does not go this way' USING ERRCODE = '42501';
        END IF;
        RETURN NEW;
        """,
    )


def _kept_bytes(settings: str) -> list[str]:
    """The bytes of a file are whoever's put them in until a row names them; from then on nobody adds to them."""
    return [
        _function(
            "desk_kept_by_me(hash text) RETURNS boolean",
            "SELECT EXISTS (SELECT 1 FROM desk_trail.kept_by k WHERE k.sha256 = hash AND k.login = session_user)",
            kind="sql STABLE",
        ),
        _function(
            "desk_may_take_bytes(hash text) RETURNS boolean",
            f"SELECT {settings} OR EXISTS (SELECT 1 FROM desk_trail.kept_by k WHERE k.sha256 = hash"
            " AND k.login = session_user AND k.is_last)",
            kind="sql STABLE",
        ),
        _trigger(
            "desk_bytes_come",
            """
            is_mine boolean;
            is_there boolean;
            is_of_now boolean;
            is_named boolean;
            """,
            """
            PERFORM pg_advisory_xact_lock(hashtextextended(NEW.sha256, 20161123));
            SELECT EXISTS (SELECT FROM desk_trail.kept_by k WHERE k.sha256 = NEW.sha256 AND k.login = session_user
                           AND k.is_last),
                   EXISTS (SELECT FROM public.kept_chunks c WHERE c.sha256 = NEW.sha256 AND c.place = 0),
                   EXISTS (SELECT FROM public.kept_chunks c WHERE c.sha256 = NEW.sha256 AND c.place = 0
                           AND c.xmin = pg_current_xact_id()::xid)
              INTO is_mine, is_there, is_of_now;
            is_named := is_there AND NOT is_of_now AND public.desk_is_kept(NEW.sha256);
            IF NEW.place = 0 THEN
              IF NOT is_named AND NOT is_mine THEN
                -- What another put in and no row names is worth nothing to this one.
                DELETE FROM public.kept_chunks c WHERE c.sha256 = NEW.sha256;
                UPDATE desk_trail.kept_by k SET is_last = false WHERE k.sha256 = NEW.sha256;
              END IF;
              INSERT INTO desk_trail.kept_by (sha256, login, is_last) VALUES (NEW.sha256, session_user, NOT is_named)
                ON CONFLICT (sha256, login) DO UPDATE SET is_last = excluded.is_last;
              is_mine := NOT is_named;
            END IF;
            IF is_named OR NOT is_mine THEN
              RETURN NULL;  -- it is kept already, as a whole, or another's
            END IF;
            RETURN NEW;
            """,
        ),
    ]


def _counter(settings: str) -> str:
    return _trigger(
        "desk_counter",
        "",
        f"""
        IF NEW.last_number - (CASE TG_OP WHEN 'INSERT' THEN 0 ELSE OLD.last_number END) > {MOST_NUMBERS_AT_ONCE}
          AND NOT ({settings})
        THEN
          RAISE EXCEPTION 'numbers are taken one after the other' USING ERRCODE = '42501';
        END IF;
        RETURN NEW;
        """,
    )


def _entry_ids() -> str:
    """A run of numbers for the entries of an import; it holds within the transaction alone (server_trail.ENTRIES)."""
    return _function(
        "desk_entry_ids(wanted integer) RETURNS SETOF integer",
        """
        DECLARE
          given integer[] := ARRAY(SELECT nextval('public.audit_entries_id_seq') FROM generate_series(1, wanted));
        BEGIN
          INSERT INTO desk_trail.noted_now (name, stands)
            SELECT 'run', jsonb_build_object('first', min(n), 'last', max(n)) FROM unnest(given) AS n;
          PERFORM desk_trail.mark();
          RETURN QUERY SELECT unnest(given);
        END
        """,
    )


def _last_administrator(keeper: str) -> str:
    """Somebody must be left who may add people, whatever statement puts others aside."""
    administrates = "s.is_active AND s.login <> '' AND s.role = 'administrator'"
    return _trigger(
        "desk_last_administrator",
        "",
        f"""
        IF OLD.is_active AND OLD.login <> '' AND OLD.role = 'administrator'
          AND NOT (NEW.is_active AND NEW.role = 'administrator') AND NOT {keeper}
          AND NOT EXISTS (SELECT FROM public.staff s WHERE s.id <> OLD.id AND {administrates})
        THEN
          RAISE EXCEPTION 'somebody must be left who may add people' USING ERRCODE = '42501';
        END IF;
        RETURN NEW;
        """,
    )


def _trigger(name: str, declared: str, body: str) -> str:
    block = f"DECLARE {declared} BEGIN {body} END" if declared.strip() else f"BEGIN {body} END"
    return _function(f"{name}() RETURNS trigger", block)


def _function(head: str, body: str, kind: str = "plpgsql") -> str:
    return f"CREATE OR REPLACE FUNCTION public.{head} LANGUAGE {kind} {_FIXED} AS $body$ {body} $body$"


FOR_EVERYBODY = (
    "desk_kept_by_me(text)",
    "desk_may_take_bytes(text)",
    "desk_may_tell_of(integer)",
    "desk_entry_ids(integer)",
)
