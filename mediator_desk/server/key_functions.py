"""The functions of an office's server that keep the keys of its kept files: nobody writes their table but by these.

What they take is wrapped already (storage/office_keys.py): no key and no password comes to the server.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, text

from mediator_desk.server.functions import REFUSED
from mediator_desk.server.logins import refusals

LONGEST = 20_000
"""Characters of one way to the keys; a ring with one key takes about seven hundred."""

FOR_EVERYBODY = ("desk_is_sealed()", "desk_give_keys(integer, jsonb)")

_IS_WRAPPED = "coalesce({})".format(
    " AND ".join(
        (
            *(f"kept->>'{name}' ~ '^[1-9][0-9]{{0,6}}$'" for name in ("memory_kib", "passes", "lanes")),
            "kept->>'salt' ~ '^[0-9a-f]{32}$'",
            "kept->>'wrapped' ~ '^[0-9a-f]{120,}$'",
        )
    )
    + ", false"
)
"""Whether it has the form of what storage/office_keys.py wraps; whether it opens only its owner can tell."""

_HEAD = "CREATE OR REPLACE FUNCTION public.{name} {more} SECURITY DEFINER SET search_path = pg_catalog, pg_temp"


def key_functions() -> list[str]:
    """Return the statements that make them."""
    sealed = _HEAD.format(name="desk_is_sealed() RETURNS boolean", more="LANGUAGE sql STABLE")
    give = _HEAD.format(name="desk_give_keys(member integer, kept jsonb) RETURNS void", more="LANGUAGE plpgsql")
    is_own = "coalesce(member = public.desk_staff_id(), false)"
    # Somebody whose own keys are exchanged has some already: to have any is what administrators give.
    has_some = "EXISTS (SELECT 1 FROM public.office_key_holders h WHERE h.staff_id = member)"
    works_here = "EXISTS (SELECT 1 FROM public.staff s WHERE s.id = member AND s.is_active AND s.login <> '')"
    return [
        f"{sealed} AS $body$ SELECT EXISTS (SELECT 1 FROM public.office_key_holders) $body$",
        f"""{give} AS $body$ BEGIN
        IF NOT (public.desk_may_keep_logins() OR ({is_own} AND {has_some})) OR (member IS NOT NULL AND NOT {works_here})
           OR jsonb_typeof(kept) IS DISTINCT FROM 'object' OR length(kept::text) > {LONGEST} OR NOT {_IS_WRAPPED}
        THEN RAISE EXCEPTION 'not_for_login' USING ERRCODE = '{REFUSED}'; END IF;
        LOCK TABLE public.office_key_holders IN SHARE ROW EXCLUSIVE MODE;
        DELETE FROM public.office_key_holders WHERE staff_id IS NOT DISTINCT FROM member;
        INSERT INTO public.office_key_holders (staff_id, content) VALUES (member, kept);
        -- An entry of the transaction tells of it, or the server does; where a committee is to move in is no trail.
        IF NOT {is_own} AND EXISTS (SELECT 1 FROM public.committees) THEN
            INSERT INTO desk_trail.noted_now (name) VALUES ('keys:' || coalesce(member::text, ''));
            PERFORM desk_trail.mark();
        END IF;
        END $body$""",
    ]


def give_keys(connection: Connection, staff_id: int | None, kept: dict[str, Any]) -> None:
    """Let somebody come to the keys by what is kept of them; None: by the recovery code. What was before is gone.

    Raises Refused("not_for_login").
    """
    call = text("SELECT public.desk_give_keys(:member, CAST(:kept AS jsonb))")
    # A savepoint: what the server refuses must not spoil what else the transaction did.
    with refusals(), connection.begin_nested():
        connection.execute(call, {"member": staff_id, "kept": json.dumps(kept)})
