"""What the login of the bridge, which stands in public, may at an office's server: call these functions, nothing else.

It reads no case, no letter, no person and no trail. Each function belongs to the owner, has a fixed path, and tells
what its caller must hear and no more. A refusal has the code of a sentence as its message and SQLSTATE MD001.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from sqlalchemy import BindParameter, ColumnElement, Select, literal_column
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql import visitors

from mediator_desk.models.words import CaseState, FollowUpKind, SubmissionKind
from mediator_desk.server.functions import REFUSED
from mediator_desk.server.lines import AT_THE_DESK
from mediator_desk.server.names import RoleNames
from mediator_desk.server.public_progress import (
    LOOKED_AT_ONCE,
    RATEABLE,
    SURE_AFTER_MINUTES,
    changes_query,
    letters_query,
    matters_query,
)

_FIXED = "SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp"
_RECEIPT = "receipt text, came_at timestamptz, is_again boolean"
_RATING = SubmissionKind.RATING.value

PUT_LETTER = "bridge_put_letter(jsonb, text[], text[], bytea[])"
FOR_THE_BRIDGE = (
    PUT_LETTER,
    "bridge_progress(text, text, text, timestamptz)",
    "bridge_open_rating(text, timestamptz)",
    "bridge_rate_by_link(jsonb, text, timestamptz)",
    "bridge_rate_by_look_up(jsonb, text, text, text)",
    "bridge_changes(integer, integer, text, timestamptz)",
)
BRING_LETTER = "bridge_bring_letter(jsonb, text[], text[], bytea[])"
FOR_DESKS = (PUT_LETTER, BRING_LETTER)
"""A desk puts letters in as well: those that came in a pack, whose consumers have their receipts already."""

MOST_CONNECTIONS = 30
"""Of the bridge: its threads, and a second one of it while it is exchanged."""


def functions() -> Iterator[str]:
    """Return the statements that make every function anew, as the owner."""
    yield from _questions()
    yield _keeping()
    yield _putting()
    yield _bringing()
    yield from _looking_up()
    yield from _links()
    yield from _ratings()
    yield _changes()


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
    for call in FOR_DESKS:
        yield f"GRANT EXECUTE ON FUNCTION public.{call} TO {desks}"


_NAMED = "COALESCE(NULLIF(c.submission_number, ''), c.number, 'CASE-' || c.id)"
"""What a rating names of a case, which goes by `c`."""


def _questions() -> Iterator[str]:
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


def _keeping() -> str:
    """Putting a letter in: services/bridge/letters.py does the same in a file, where everybody is who opened it."""
    return _plpgsql(
        "bridge_keep_letter(letter jsonb, rated integer, names text[], types text[], contents bytea[])"
        f" RETURNS TABLE({_RECEIPT})",
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
          ELSIF letter ? 'is_carried' THEN
            NULL;  -- who is asked and what is open was known where it came
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


def _putting() -> str:
    return _plpgsql(
        f"bridge_put_letter(letter jsonb, names text[], types text[], contents bytea[]) RETURNS TABLE({_RECEIPT})",
        """
        BEGIN
          RETURN QUERY SELECT * FROM public.bridge_keep_letter(letter - 'is_carried', NULL, names, types, contents);
        END
        """,
    )


def _bringing() -> str:
    return _plpgsql(
        f"bridge_bring_letter(letter jsonb, names text[], types text[], contents bytea[]) RETURNS TABLE({_RECEIPT})",
        """
        BEGIN
          RETURN QUERY SELECT * FROM public.bridge_keep_letter(
            letter || jsonb_build_object('is_carried', true), NULL, names, types, contents);
        END
        """,
    )


_TOLD = (
    "receipt text, kind text, state text, since timestamptz, is_rated boolean, words text, columns jsonb,"
    " papers jsonb, notice text, until date, is_rateable boolean"
)
_OF_LETTERS = "NULL::integer AS case_id, l.receipt, l.kind, l.state, l.since, false AS is_rated, l.words, l.columns"


def _looking_up() -> Iterator[str]:
    """What a person may be told, by the statements of public_progress.py; that it was told stays written."""
    texts = {"receipt", "kind", "state", "words", "notice"}
    names = ("case_id", *(one.split()[0] for one in _TOLD.split(", ")))
    shown = ", ".join(f"u.{name}::text" if name in texts else f"u.{name}" for name in names)
    found = f"""
        SELECT {shown} FROM (
          SELECT {_OF_LETTERS}, NULL::jsonb AS papers, NULL::text AS notice, NULL::date AS until, false AS is_rateable
            FROM ({_asked(letters_query())}) l
          UNION ALL
          SELECT * FROM ({_asked(matters_query())}) c
        ) u
    """
    yield _plpgsql(
        f"bridge_matters(wanted_number text, wanted_phone text) RETURNS TABLE(case_id integer, {_TOLD})",
        f"""
        DECLARE
          any_phone boolean := COALESCE((SELECT b.asks_for FROM public.bridge_settings b WHERE b.id = 1), '')
                               = 'nothing';
        BEGIN
          IF wanted_number <> '' THEN
            RETURN QUERY {found};
          END IF;
        END
        """,
    )
    yield _plpgsql(
        "bridge_progress(wanted_number text, wanted_phone text, told_by text, told_at timestamptz)"
        f" RETURNS TABLE({_TOLD})",
        f"""
        DECLARE
          matters record;
          is_found boolean := false;
        BEGIN
          FOR matters IN SELECT * FROM public.bridge_matters(wanted_number, wanted_phone) LOOP
            is_found := true;
            INSERT INTO public.told_states (receipt, at, way, state)
            VALUES (matters.receipt, told_at, left(told_by, 40), 'state.' || matters.state);
            RETURN QUERY SELECT {", ".join(f"matters.{name}" for name in names[1:])};
          END LOOP;
          IF NOT is_found THEN
            INSERT INTO public.told_states (receipt, at, way, state)
            VALUES ('', told_at, left(told_by, 40), 'not_found');
          END IF;
          DELETE FROM public.told_states t WHERE t.receipt = '' AND t.at < told_at - interval '1 day';
        END
        """,
    )


def _links() -> Iterator[str]:
    """What a link for a rating is for: the caller hears of the matter no more than who may rate it knows."""
    yield _plpgsql(
        "bridge_link(wanted text, asked_at timestamptz) RETURNS integer",
        f"""
        DECLARE
          link public.rating_links;
          found_id integer;
        BEGIN
          SELECT * INTO link FROM public.rating_links l WHERE l.token_hash = wanted;
          IF NOT FOUND THEN {_refuse("rating_link_unknown")} END IF;
          IF link.ends_at < asked_at THEN {_refuse("rating_link_over")} END IF;
          SELECT o.id INTO found_id FROM public.cases c JOIN public.cases o ON o.id = COALESCE(c.merged_into_id, c.id)
           WHERE c.id = link.case_id AND o.state <> '{CaseState.BINNED.value}';
          IF NOT FOUND THEN {_refuse("rating_link_unknown")} END IF;
          RETURN found_id;
        END
        """,
    )
    yield _plpgsql(
        "bridge_open_rating(wanted text, asked_at timestamptz) RETURNS TABLE(receipt_end text, kind text)",
        f"""
        DECLARE
          found_id integer := public.bridge_link(wanted, asked_at);
        BEGIN
          IF public.bridge_is_rated(found_id, (SELECT {_NAMED} FROM public.cases c WHERE c.id = found_id))
          THEN {_refuse("already_rated")} END IF;
          RETURN QUERY SELECT right({_NAMED}, 4), c.kind::text FROM public.cases c WHERE c.id = found_id;
        END
        """,
    )


def _ratings() -> Iterator[str]:
    """Rating a matter by its link or by look-up."""
    rateable = ", ".join(f"'{state.value}'" for state in RATEABLE)
    yield _plpgsql(
        f"bridge_rate(letter jsonb, found_id integer) RETURNS TABLE({_RECEIPT})",
        f"""
        DECLARE
          related text := (SELECT {_NAMED} FROM public.cases c WHERE c.id = found_id);
        BEGIN
          IF letter ->> 'kind' <> '{_RATING}' THEN {_refuse("unknown_kind_of_business")} END IF;
          PERFORM pg_advisory_xact_lock(hashtextextended('rating ' || found_id, 17));
          letter := jsonb_set(letter, '{{fields,关联提交编号}}', to_jsonb(related))
                    || jsonb_build_object('completes', left(related, 40));
          RETURN QUERY SELECT * FROM public.bridge_keep_letter(letter, found_id, '{{}}', '{{}}', '{{}}');
        END
        """,
    )
    yield _plpgsql(
        f"bridge_rate_by_link(letter jsonb, wanted text, asked_at timestamptz) RETURNS TABLE({_RECEIPT})",
        """
        BEGIN
          RETURN QUERY SELECT * FROM public.bridge_rate(letter, public.bridge_link(wanted, asked_at));
        END
        """,
    )
    yield _plpgsql(
        "bridge_rate_by_look_up(letter jsonb, wanted_number text, wanted_phone text, wanted_end text)"
        f" RETURNS TABLE({_RECEIPT})",
        f"""
        DECLARE
          found_id integer;
        BEGIN
          SELECT m.case_id INTO found_id FROM public.bridge_matters(wanted_number, wanted_phone) m
            JOIN public.cases c ON c.id = m.case_id AND c.state IN ({rateable})
           WHERE right(m.receipt, 4) = wanted_end LIMIT 1;
          IF NOT FOUND THEN {_refuse("nothing_to_rate")} END IF;
          RETURN QUERY SELECT * FROM public.bridge_rate(letter, found_id);
        END
        """,
    )


def _changes() -> str:
    """States that changed of matters that came by letter, with the newest entry that is surely behind all others."""
    found = _asked(changes_query())
    return _plpgsql(
        "bridge_changes(wanted_after integer, wanted_most integer, wanted_sender text, asked_at timestamptz)"
        " RETURNS TABLE(id integer, receipt text, state text, at timestamptz, sender text, newest integer)",
        f"""
        DECLARE
          most_wanted integer := least(wanted_most, 1000);
          sure integer := (SELECT max(e.id) FROM public.audit_entries e WHERE e.id > wanted_after
                             AND e.id <= wanted_after + {LOOKED_AT_ONCE}
                             AND e.at < asked_at - interval '{SURE_AFTER_MINUTES} minutes');
          last_looked integer := wanted_after + {LOOKED_AT_ONCE};
        BEGIN
          RETURN QUERY SELECT NULL::integer, NULL::text, NULL::text, NULL::timestamptz, NULL::text,
                              COALESCE(sure, wanted_after);
          RETURN QUERY SELECT f.id, f.receipt::text, f.state::text, f.at, f.sender::text, NULL::integer
            FROM ({found}) f;
        END
        """,
    )


def _asked(query: Select[Any]) -> str:
    """Return a statement with its places as the variables of a function."""
    names = {
        "number": "wanted_number",
        "phone": "wanted_phone",
        "is_any": "any_phone",
        "after": "wanted_after",
        "upto": "last_looked",
        "most": "most_wanted",
        "sender": "wanted_sender",
    }

    def variable(element: Any, **_named: Any) -> ColumnElement[Any] | None:  # noqa: ANN401 - as SQLAlchemy calls it
        is_place = isinstance(element, BindParameter) and element.key in names
        return literal_column(names[element.key], element.type) if is_place else None

    told = cast("Select[Any]", visitors.replacement_traverse(query, {}, variable))
    dialect = postgresql.dialect(paramstyle="named")  # type: ignore[no-untyped-call]
    return str(told.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))


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
