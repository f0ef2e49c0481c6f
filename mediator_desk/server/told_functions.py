"""Bringing in what was told in private on the way, for its mediator, by somebody who may not read it.

Cases that a mediator took along may be brought back by another (services/outstation/told_in_private.py). What one side
told that mediator alone is put where it belongs, and nothing of it is told: not what stood there, nor whether it is the
same. Only rows of cases that are out, told to whoever took them or written down by that person, and only where the
trail says nothing of them since.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, text

from mediator_desk.models.outstation import SPAN
from mediator_desk.models.words import Role
from mediator_desk.server.functions import REFUSED
from mediator_desk.server.lines import AT_THE_SETTINGS
from mediator_desk.server.logins import refusals
from mediator_desk.server.names import RoleNames

FOR_WHO_BRINGS = ("desk_bring_told(integer, jsonb)",)
TABLES = ("private_notes", "settlement_authorities", "settlement_offers", "offered_payments")
_HEAD = (
    "CREATE OR REPLACE FUNCTION public.{name} LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
)

_CASE_OF = """
    IF t = 'offered_payments' THEN
      SELECT to_jsonb(o) INTO one FROM public.settlement_offers o WHERE o.id = (one ->> 'offer_id')::integer;
    END IF;
    SELECT coalesce((one ->> 'case_id')::integer, (SELECT s.case_id FROM public.mediation_sessions s
                    WHERE s.id = (one ->> 'session_id')::integer)) INTO in_case;
    RETURN CASE WHEN ((one ->> 'staff_id')::integer IS NOT DISTINCT FROM person OR EXISTS (
                        SELECT 1 FROM public.mediators m
                        WHERE m.id = (one ->> 'mediator_id')::integer AND m.staff_id = person))
                 AND EXISTS (SELECT 1 FROM public.checked_out_cases x
                             WHERE x.checkout_id = taken AND x.case_id = in_case AND x.came_at IS NULL)
           THEN in_case END;
"""
_UNSHOWN = "integrity_constraint_violation OR data_exception OR syntax_error_or_access_rule_violation"
"""What PostgreSQL refuses of a row: it would tell the whole row with that, to who may not read it."""
_BRING = """
    SELECT c.staff_id, c.first_id INTO person, first_new FROM public.checkouts c
     WHERE c.id = taken AND c.ended_at IS NULL FOR NO KEY UPDATE;
    IF NOT ({keepers}) OR person IS NULL THEN {refuse} END IF;
    FOR one IN SELECT value FROM jsonb_array_elements(rows) LOOP
      t := one ->> 'table'; n := (one ->> 'id')::integer; name := t || '/' || n; becomes := one -> 'row';
      IF t IS NULL OR t <> ALL (ARRAY[{tables}]) THEN {refuse} END IF;
      EXECUTE format('SELECT to_jsonb(x) FROM public.%I x WHERE x.id = $1 FOR UPDATE', t) INTO stood USING n;
      in_case := public.desk_told_case(taken, person, t, coalesce(stood, becomes));
      IF in_case IS NULL
         OR jsonb_typeof(becomes) = 'object'
            AND public.desk_told_case(taken, person, t, coalesce(stood, '{{}}') || becomes) IS DISTINCT FROM in_case
         -- Nobody else comes to read it by this: who it was told to, and that it is private, stays.
         OR stood IS NOT NULL AND jsonb_typeof(becomes) = 'object' AND EXISTS (
              SELECT 1 FROM unnest(ARRAY['staff_id', 'mediator_id', 'is_private', 'offer_id']) AS kept
              WHERE becomes ? kept AND becomes -> kept IS DISTINCT FROM stood -> kept)
         OR stood IS NULL AND (jsonb_typeof(becomes) <> 'object' OR n < first_new OR n >= first_new + {span})
         OR EXISTS (SELECT 1 FROM public.audit_entries e WHERE e.case_id = in_case
                    AND (e.before ? name OR e.after ? name)
                    AND e.id > (SELECT max(o.id) FROM public.audit_entries o WHERE o.case_id = in_case
                                AND o.act = 'case_taken_along' AND o.facts -> 'checkout' = to_jsonb(taken)))
      THEN
        left_out := left_out || name;
      ELSIF jsonb_typeof(becomes) <> 'object' THEN
        EXECUTE format('DELETE FROM public.%I WHERE id = $1', t) USING n;
      ELSIF stood IS NULL THEN
        EXECUTE format('INSERT INTO public.%I SELECT (jsonb_populate_record(NULL::public.%I, $1)).*', t, t)
          USING becomes || jsonb_build_object('id', n, 'version', 1);
      ELSE
        SELECT string_agg(format('%I = n.%I', key, key), ', ') INTO sets
          FROM jsonb_object_keys(becomes) AS key WHERE key NOT IN ('id', 'version');
        EXECUTE format('UPDATE public.%I x SET %s%s FROM jsonb_populate_record(NULL::public.%I, $2) n WHERE x.id = $1',
                       t, sets, CASE WHEN stood ? 'version' THEN ', version = x.version + 1' ELSE '' END, t)
          USING n, becomes;
      END IF;
    END LOOP;
    RETURN left_out;
"""


def told_functions(names: RoleNames) -> list[str]:
    """Return the statements that make them."""
    keepers = " OR ".join(
        f"pg_has_role(session_user, '{names.duty(role)}', 'MEMBER')" for role in Role if role in AT_THE_SETTINGS
    )
    refuse = f"RAISE EXCEPTION 'not_for_login' USING ERRCODE = '{REFUSED}';"
    bring = _BRING.format(
        keepers=keepers,
        refuse=refuse,
        tables=", ".join(f"'{one}'" for one in TABLES),
        span=SPAN,
    )
    of_case = _HEAD.format(
        name="desk_told_case(taken integer, person integer, t text, one jsonb) RETURNS integer STABLE"
    )
    head = _HEAD.format(name="desk_bring_told(taken integer, rows jsonb) RETURNS text[]")
    return [
        f"{of_case} AS $body$ DECLARE in_case integer; BEGIN {_CASE_OF} END $body$",
        f"{head} AS $body$ DECLARE person integer; first_new integer; one jsonb; t text; n integer; name text;"
        " becomes jsonb; stood jsonb; in_case integer; sets text; left_out text[] := '{}'; "
        f"BEGIN {bring} EXCEPTION WHEN {_UNSHOWN} THEN {refuse} END $body$",
    ]


def bring_told(connection: Connection, checkout_id: int, rows: Sequence[dict[str, Any]]) -> list[str]:
    """Write rows of what was told in private to whoever took cases along; return the names of those that were not.

    Each row: its table, its id, and its values as columns keep them, None for one that goes. One that was written at
    the office meanwhile is not written. Raises Refused("not_for_login").
    """
    call = text("SELECT public.desk_bring_told(:taken, CAST(:rows AS jsonb))")
    # A savepoint: what the server refuses must not spoil what else the transaction did.
    with refusals(), connection.begin_nested():
        return list(connection.execute(call, {"taken": checkout_id, "rows": json.dumps(list(rows))}).scalar_one())
