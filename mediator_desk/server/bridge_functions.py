"""What the login of the bridge, which stands in public, may at an office's server: call these functions, nothing else.

It reads no case, no letter, no person and no trail. Each function belongs to the owner, has a fixed path, and tells
what its caller must hear and no more. A refusal has the code of a sentence as its message and SQLSTATE MD001.
"""

from __future__ import annotations

from collections.abc import Iterator

from mediator_desk.models.words import CaseState, FollowUpKind, SubmissionKind
from mediator_desk.server.functions import REFUSED
from mediator_desk.server.lines import AT_THE_DESK
from mediator_desk.server.names import RoleNames

_FIXED = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_RATING = SubmissionKind.RATING.value

PUT_LETTER = "bridge_put_letter(jsonb, text[], text[], bytea[])"
FOR_THE_BRIDGE = (PUT_LETTER,)
FOR_DESKS_TOO = (PUT_LETTER,)
"""A desk puts letters in as well: those that came by an encrypted package."""

MOST_CONNECTIONS = 30
"""Of the bridge: its threads, and a second one of it while it is exchanged."""


def functions() -> Iterator[str]:
    """Return the statements that make every function anew, as the owner."""
    yield from _letters()


def grants(names: RoleNames) -> Iterator[str]:
    """Return what the group of the bridge may: words that the public reads, what it keeps for itself, and functions.

    To be run after the grants of the tables, which take everything from the group first.
    """
    group = names.bridge
    yield f"GRANT CONNECT ON DATABASE {names.database} TO {group}"
    yield f"GRANT USAGE ON SCHEMA public TO {group}"
    yield f"GRANT SELECT ON public.public_texts, public.bridge_settings, public.alembic_version TO {group}"
    yield f"GRANT SELECT (id, name, telephone, address, is_practice) ON public.committees TO {group}"
    yield f"GRANT SELECT, INSERT, DELETE ON public.bridge_nonces TO {group}"
    yield f"GRANT SELECT, INSERT, UPDATE ON public.bridge_calls TO {group}"
    yield f"GRANT USAGE ON SEQUENCE public.bridge_calls_id_seq TO {group}"
    # Each save has a mark, by which it is found out whether it arrived (storage/save_marks.py).
    yield f"GRANT SELECT, INSERT, DELETE ON public.save_marks TO {group}"
    yield f"CREATE POLICY bridge_marks ON public.save_marks TO {group} USING (true)"
    old = "saved_at < now() - interval '7 days'"
    yield f"CREATE POLICY bridge_old_marks ON public.save_marks AS RESTRICTIVE FOR DELETE TO {group} USING ({old})"
    for call in FOR_THE_BRIDGE:
        yield f"GRANT EXECUTE ON FUNCTION public.{call} TO {group}"
    desks = ", ".join(names.duty(role) for role in sorted(AT_THE_DESK))
    for call in FOR_DESKS_TOO:
        yield f"GRANT EXECUTE ON FUNCTION public.{call} TO {desks}"


def _letters() -> Iterator[str]:
    """Putting a letter in: services/bridge/letters.py does the same in a file, where everybody is who opened it."""
    yield _sql(
        "bridge_is_asked(wanted text) RETURNS boolean",
        f"""SELECT EXISTS (SELECT 1 FROM public.completion_requests r WHERE r.receipt = wanted
                             AND r.answered_at IS NULL AND r.withdrawn_at IS NULL)
                OR EXISTS (SELECT 1 FROM public.cases c WHERE c.submission_number = wanted
                             AND c.state = '{CaseState.NEEDS_PAPERS.value}')""",
    )
    yield _sql(
        "bridge_is_rated(wanted integer, related text) RETURNS boolean",
        f"""SELECT EXISTS (SELECT 1 FROM public.follow_ups f WHERE f.kind = '{FollowUpKind.RATING.value}'
                             AND (f.case_id = wanted OR (f.case_id IS NULL AND f.related_number = related)))
                OR EXISTS (SELECT 1 FROM public.letters l WHERE l.taken_at IS NULL AND l.kind = '{_RATING}'
                             AND (l.rated_case_id = wanted OR l.completes = related))""",
    )
    yield _plpgsql(
        "bridge_keep_letter(letter jsonb, rated integer, names text[], types text[], contents bytea[])"
        " RETURNS TABLE(receipt text, came_at timestamptz, is_again boolean)",
        f"""
        DECLARE
          came record;
          new_id integer;
        BEGIN
          PERFORM pg_advisory_xact_lock(
            hashtextextended((letter ->> 'sender') || '/' || (letter ->> 'sender_key'), 17));
          SELECT l.receipt, l.came_at, l.content_hash INTO came FROM public.letters l
           WHERE l.sender = letter ->> 'sender' AND l.sender_key = letter ->> 'sender_key';
          IF FOUND THEN
            IF came.content_hash IS DISTINCT FROM letter ->> 'content_hash' THEN {_refuse("letter_differs")} END IF;
            RETURN QUERY SELECT came.receipt::text, came.came_at, true;
            RETURN;
          END IF;
          IF letter ->> 'kind' = '{_RATING}' THEN
            IF rated IS NULL THEN
              SELECT COALESCE(c.merged_into_id, c.id) INTO rated FROM public.cases c
                JOIN public.submissions s ON s.id = c.submission_id WHERE s.number = letter ->> 'completes';
            END IF;
            IF public.bridge_is_rated(rated, letter ->> 'completes') THEN {_refuse("already_rated")} END IF;
          ELSIF letter ->> 'completes' <> '' THEN
            IF NOT public.bridge_is_asked(letter ->> 'completes') THEN {_refuse("nothing_asked")} END IF;
          ELSIF NOT COALESCE((SELECT b.is_open FROM public.bridge_settings b WHERE b.id = 1), true) THEN
            {_refuse("bridge_closed")}
          END IF;
          INSERT INTO public.letters (receipt, sender, sender_key, kind, content_hash, fields, identity_number,
                                      phone_end, completes, rated_case_id, came_at, held, outcome)
          SELECT l.receipt, l.sender, l.sender_key, l.kind, l.content_hash, l.fields, l.identity_number,
                 l.phone_end, l.completes, rated, l.came_at, l.held, ''
            FROM jsonb_populate_record(NULL::public.letters, letter) l
          ON CONFLICT ON CONSTRAINT uq_letters_receipt DO NOTHING RETURNING id INTO new_id;
          IF new_id IS NULL THEN
            RETURN;
          END IF;
          INSERT INTO public.letter_files (letter_id, place, name, media_type, size, sha256, content)
          SELECT new_id, f.place, f.name, f.media_type, octet_length(f.content), encode(sha256(f.content), 'hex'),
                 f.content
            FROM unnest(names, types, contents) WITH ORDINALITY AS f(name, media_type, content, place);
          RETURN QUERY SELECT letter ->> 'receipt', (letter ->> 'came_at')::timestamptz, false;
        END
        """,
    )
    yield _plpgsql(
        "bridge_put_letter(letter jsonb, names text[], types text[], contents bytea[])"
        " RETURNS TABLE(receipt text, came_at timestamptz, is_again boolean)",
        """
        BEGIN
          RETURN QUERY SELECT * FROM public.bridge_keep_letter(letter, NULL, names, types, contents);
        END
        """,
    )


def _refuse(code: str) -> str:
    return f"RAISE EXCEPTION '{code}' USING ERRCODE = '{REFUSED}';"


def _sql(head: str, body: str) -> str:
    return f"CREATE OR REPLACE FUNCTION public.{head} LANGUAGE sql STABLE {_FIXED} AS $body$ {body} $body$"


def _plpgsql(head: str, body: str) -> str:
    # A column of what is returned goes before a variable of the same name.
    return (
        f"CREATE OR REPLACE FUNCTION public.{head} LANGUAGE plpgsql {_FIXED} AS $body$"
        f" #variable_conflict use_column\n{body} $body$"
    )
