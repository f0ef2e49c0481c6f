"""What a login hears of the cases that it does not see, and no more: counts, numbers that are taken, times that are not
free. Whoever sees a part only would else be told wrong figures, offered a taken room, or refused without a reason.

Each function leaves to the row policies what the login sees, and tells of the others alone.
"""

from __future__ import annotations

from mediator_desk.models.life import WITH_A_MEDIATOR
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import CaseState, PartyKind, SessionState
from mediator_desk.server.grants import LINES
from mediator_desk.server.lines import AT_THE_SETTINGS, MINE

MOST_TOLD = 400
"""So many entries of the trail are told at most: a desk asks everything anew before."""
_FIXED = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_SIGHT = "(SELECT public.desk_sight())"
_ROWS = LINES["cases"].rows
SEEN = (
    f"CASE {_SIGHT} WHEN '{Sight.OWN.value}' THEN ({_ROWS.own}) WHEN '{Sight.ARCHIVED.value}' THEN ({_ROWS.archived})"
    " ELSE true END"
)
"""Whether a row of `cases`, which goes by its own name, is seen by who asks. A login that is nobody's sees all."""
_PERSON = PartyKind.PERSON.value


def sight_functions() -> list[str]:
    """Return the statements that make them anew, as the owner."""
    return [_seen(), *_news(), _loads(), *_numbers(), _booked(), _alike()]


FOR_WHOEVER_SEES_A_PART = (
    "desk_seen_cases()",
    "desk_newest_entry()",
    "desk_news_unseen(integer)",
    "desk_loads(date, timestamptz, timestamptz)",
    "desk_submissions_unseen(text[], text[])",
    "desk_is_given(text, text)",
    "desk_booked_unseen(integer, timestamptz, timestamptz)",
    "desk_alike_unseen(integer)",
)


def _seen() -> str:
    """The cases that a mediator of own cases sees, each way by its index: the rule of `cases` as ids (grants.py).

    A policy that holds `id = ANY (ARRAY(...))` of them is asked by the index of the ids, where EXISTS would be asked of
    every row of the committee before an operator that might leak (that of the search) may be asked of any.
    """
    cases = "SELECT c.id FROM public.cases c WHERE"
    ways = (f"{cases} c.mediator_id IS NULL", f"{cases} c.mediator_id IN {MINE}", "SELECT public.desk_own_cases()")
    return _sql("desk_seen_cases() RETURNS SETOF integer", " UNION ".join(ways))


def _news() -> list[str]:
    """Who saved something of the committee, and which cases went out of one's sight; what it was is not told."""
    keepers = ", ".join(f"'{role.value}'" for role in sorted(AT_THE_SETTINGS))
    tables = (
        "SELECT DISTINCT split_part(k, '/', 1) FROM (SELECT jsonb_object_keys(e.before) AS k WHERE"
        " jsonb_typeof(e.before) = 'object' UNION SELECT jsonb_object_keys(e.after) WHERE"
        " jsonb_typeof(e.after) = 'object') named"
    )
    was = "e.before -> ('cases/' || e.case_id)"
    seen_before = (
        f"CASE {_SIGHT}"
        f" WHEN '{Sight.OWN.value}' THEN jsonb_exists({was}, 'mediator_id') AND"
        f" ({was} ->> 'mediator_id' IS NULL OR ({was} ->> 'mediator_id')::integer IN {MINE})"
        f" WHEN '{Sight.ARCHIVED.value}' THEN {was} ->> 'state' IN ('closed', 'archived', 'merged')"
        " ELSE false END"
    )
    is_gone = "NOT EXISTS (SELECT 1 FROM public.cases WHERE id = e.case_id)"
    left = f"({seen_before}) AND NOT EXISTS (SELECT 1 FROM public.cases WHERE id = e.case_id AND {SEEN})"
    reads_trail = f"EXISTS (SELECT 1 FROM public.staff s WHERE s.login = session_user AND s.role IN ({keepers}))"
    return [
        _sql("desk_newest_entry() RETURNS integer", "SELECT coalesce(max(e.id), 0) FROM public.audit_entries e"),
        _sql(
            "desk_news_unseen(since integer) RETURNS TABLE (id integer, case_id integer, act text, actor_name text,"
            " at timestamptz, tables text[])",
            f"SELECT e.id, e.case_id, e.act, e.actor_name, e.at, ARRAY({tables}) FROM public.audit_entries e"
            " WHERE e.id > since AND"
            f" {_SIGHT} IS NOT NULL AND e.staff_id IS DISTINCT FROM (SELECT public.desk_staff_id())"
            f" AND CASE WHEN e.case_id IS NULL THEN NOT (SELECT {reads_trail})"
            f" WHEN {_SIGHT} = '{Sight.ALL.value}' THEN false"
            f" ELSE ({left}) OR {is_gone} END ORDER BY e.id LIMIT {MOST_TOLD}",
        ),
    ]


def _loads() -> str:
    """How much each mediator has to do: numbers, whoever asks."""
    states = ", ".join(f"'{state.value}'" for state in WITH_A_MEDIATOR)
    under_way = f"FROM public.cases c WHERE c.mediator_id = m.id AND c.state IN ({states})"
    return _sql(
        "desk_loads(today date, since timestamptz, until timestamptz) RETURNS TABLE (mediator_id integer,"
        " open_cases bigint, overdue bigint, meetings bigint)",
        f"SELECT m.id, (SELECT count(*) {under_way}), (SELECT count(*) {under_way} AND c.due_on < today),"
        " (SELECT count(*) FROM public.mediation_sessions s WHERE s.mediator_id = m.id AND s.begins_at >= since"
        f" AND s.begins_at < until AND s.state = '{SessionState.PLANNED.value}') FROM public.mediators m",
    )


def _numbers() -> list[str]:
    """Which numbers are taken by cases that are not seen."""
    unseen = f"NOT EXISTS (SELECT 1 FROM public.cases WHERE submission_id = s.id AND {SEEN})"
    of_a_case = "EXISTS (SELECT 1 FROM public.cases WHERE submission_id = s.id)"
    return [
        _sql(
            "desk_submissions_unseen(numbers text[], hashes text[]) RETURNS TABLE (number text, is_same boolean)",
            "SELECT s.number, s.content_hash = asked.hash FROM unnest(numbers, hashes) asked(number, hash)"
            f" JOIN public.submissions s ON s.number = asked.number WHERE {of_a_case} AND {unseen}",
        ),
        _sql(
            "desk_is_given(what text, wanted text) RETURNS boolean",
            "SELECT CASE what"
            " WHEN 'cases' THEN EXISTS (SELECT 1 FROM public.cases c WHERE c.number = wanted)"
            " WHEN 'agreements' THEN EXISTS (SELECT 1 FROM public.agreements a WHERE a.number = wanted) END"
            " OR EXISTS (SELECT 1 FROM public.void_numbers v WHERE v.number = wanted)",
        ),
    ]


def _booked() -> str:
    """When rooms and mediators are not free, and whom of a case that one sees somebody expects elsewhere."""
    people = (
        "SELECT p.identity_number AS number FROM public.parties p WHERE p.case_id = {case}"
        f" AND p.kind = '{_PERSON}' AND p.identity_number <> ''"
        " UNION SELECT r.identity_number FROM public.representatives r JOIN public.parties p ON p.id = r.party_id"
        " WHERE p.case_id = {case} AND r.identity_number <> ''"
    )
    return _sql(
        "desk_booked_unseen(meeting_of integer, since timestamptz, until timestamptz) RETURNS TABLE (id integer,"
        " room_id integer, begins_at timestamptz, ends_at timestamptz, mediators integer[], people text[])",
        "SELECT b.id, b.room_id, b.begins_at, b.ends_at, ARRAY(SELECT b.mediator_id UNION SELECT t.mediator_id"
        " FROM public.session_people t WHERE t.session_id = b.id AND t.mediator_id IS NOT NULL),"
        f" CASE WHEN EXISTS (SELECT 1 FROM public.cases WHERE id = meeting_of AND {SEEN})"
        f" THEN ARRAY(({people.format(case='b.case_id')}) INTERSECT ({people.format(case='meeting_of')}))"
        " ELSE '{}' END"
        f" FROM public.mediation_sessions b WHERE b.state = '{SessionState.PLANNED.value}'"
        " AND b.begins_at < until AND b.ends_at > since AND b.begins_at > since - interval '1 day'"
        f" AND NOT EXISTS (SELECT 1 FROM public.cases WHERE id = b.case_id AND {SEEN}) ORDER BY b.begins_at, b.id",
    )


def _alike() -> str:
    """Cases out of sight that may be of the same matter or person as one that is seen: numbers without their end."""
    number = "coalesce(nullif(c.number, ''), c.submission_number, '')"
    masked = f"left({number}, greatest(length({number}) - 3, 0)) || '•••'"
    same_person = (
        "EXISTS (SELECT 1 FROM public.parties p JOIN public.parties q ON q.identity_number = p.identity_number"
        f" WHERE p.case_id = mine.id AND q.case_id = c.id AND p.kind = '{_PERSON}' AND p.identity_number <> '')"
    )
    candidates = (
        "SELECT q.case_id FROM public.parties p JOIN public.parties q ON q.identity_number = p.identity_number"
        f" WHERE p.case_id = mine.id AND p.kind = '{_PERSON}' AND p.identity_number <> ''"
    )
    for name in ("policy_number", "report_number", "claim_number"):
        candidates += f" UNION SELECT o.id FROM public.cases o WHERE o.{name} = mine.{name} AND o.{name} <> ''"
    same = ", ".join(
        f"CASE WHEN c.{name} = mine.{name} AND c.{name} <> '' THEN '{why}' END"
        for name, why in (
            ("policy_number", "same_policy"), ("report_number", "same_report"), ("claim_number", "same_claim"),
        )
    )  # fmt: skip
    return _sql(
        "desk_alike_unseen(case_at_hand integer) RETURNS TABLE (number text, why text[])",
        f"SELECT {masked}, array_remove(ARRAY[CASE WHEN {same_person} THEN 'same_person' END, {same}], NULL)"
        f" FROM (SELECT * FROM public.cases WHERE id = case_at_hand AND {SEEN}) mine"
        f" JOIN LATERAL ({candidates}) found ON true JOIN public.cases c ON c.id = found.case_id"
        f" WHERE c.id <> mine.id AND c.state <> '{CaseState.BINNED.value}'"
        f" AND NOT EXISTS (SELECT 1 FROM public.cases WHERE id = c.id AND {SEEN}) ORDER BY c.id DESC LIMIT 20",
    )


def _sql(head: str, body: str) -> str:
    return f"CREATE OR REPLACE FUNCTION public.{head} LANGUAGE sql STABLE {_FIXED} AS $body$ {body} $body$"
