# ruff: noqa: E501 - a statement is read best whole
"""What somebody tries with raw SQL who has taken the bridge over: it has the bridge's login, and whatever it knows.

An attack that reads gets through where the answer holds the needle; one that writes where the server takes it. Each is
tried by the superuser too, for whom it works: else it would show nothing.
"""

from __future__ import annotations

from tests.server.attacks import Attack
from tests.server.walled_office import PEOPLE

BRIDGE = ("bridge",)
NUMBER, PHONE, NAME, TYPED = "44190019820616443X", "13812345678", "谢家豪", "保险公司拒赔"
CALL = "(jsonb_build_object('sender', 'x', 'sender_key', 'x', 'kind', 'mediation', 'content_hash', '', 'fields', '{{}}'::jsonb, 'identity_number', '', 'phone_end', '', 'completes', '', 'came_at', now(), 'held', '', 'receipt', 'WX-X'), NULL, '{{}}', '{{}}', '{{}}')"


def _reads(name: str, sql: str, needle: str, **more: str) -> Attack:
    return Attack(name, BRIDGE, sql, needle, **more)


def _writes(name: str, sql: str, **more: str) -> Attack:
    return Attack(name, BRIDGE, sql, **more)


READING = (
    # --- cases and people
    _reads("the list of all people", "SELECT name FROM public.parties", NAME),
    _reads("numbers of people", "SELECT identity_number FROM public.parties", NUMBER),
    _reads("phones", "SELECT phone FROM public.parties", PHONE),
    _reads("cases", "SELECT applicant_name FROM public.cases", NAME),
    _reads(
        "a case by what the page tells of it",
        "SELECT c.applicant_name FROM public.cases c WHERE c.submission_number = 'WX20261001-ABCDEFGH'",
        NAME,
    ),
    _reads("cases without their columns", "SELECT 'cases ' || count(*) FROM public.cases", "cases "),
    _reads("people copied out", "COPY public.parties TO STDOUT", NUMBER),
    _reads(
        "people through the masked views",
        "SELECT name FROM masked.parties",
        NAME,
        same="SELECT name FROM public.parties",
    ),
    _reads("names by pinyin", "SELECT key FROM public.name_keys", "xie"),
    _reads("the index of search", "SELECT 'words ' || count(*) FROM public.case_words", "words "),
    _reads(
        "people by statistics",
        "SELECT most_common_vals::text || coalesce(histogram_bounds::text, '') FROM pg_stats WHERE tablename = 'staff'",
        "secretary",
    ),
    _reads("statistics themselves", "SELECT stavalues1::text FROM pg_statistic", "_p1,"),
    _reads("ratings", "SELECT remarks FROM public.follow_ups", "好"),
    # --- letters, which it wrote itself
    _reads("what was typed", "SELECT fields::text FROM public.letters", TYPED),
    _reads("whose letters", "SELECT identity_number FROM public.letters", NUMBER),
    _reads("receipts of letters", "SELECT receipt FROM public.letters", "WX2026"),
    _reads("letters returned by a change", "UPDATE public.letters SET held = held RETURNING fields::text", TYPED),
    _reads("letters returned by what is taken away", "DELETE FROM public.letter_files RETURNING name", "保单"),
    _reads("pictures", "SELECT encode(content, 'hex') FROM public.letter_files", "ffd8ffe0"),
    _reads("letters copied out", "COPY public.letters TO STDOUT", TYPED),
    _reads("what others were told", "SELECT receipt || state FROM public.told_states", "state."),
    _reads("what the desk asks for", "SELECT words FROM public.completion_requests", "请补充"),
    _reads("tokens of ratings", "SELECT token_hash FROM public.rating_links", "a"),
    _reads("submissions", "SELECT fields::text FROM public.submissions", TYPED),
    _reads("rows that wait apart", "SELECT fields::text FROM public.quarantined_submissions", "很多钱"),
    # --- the office
    _reads("staff", "SELECT name FROM public.staff", PEOPLE["secretary"][0]),
    _reads("mediators", "SELECT name FROM public.mediators", "陈国华"),
    _reads("the trail", "SELECT act FROM public.audit_entries", "imported"),
    _reads("the key of the chain", "SELECT 'key ' || key FROM public.chain_keys", "key "),
    _reads("settings of the committee beside its name", "SELECT seal_name FROM public.committees", "调解委员会"),
    _reads(
        "keys of the kept files",
        "SELECT column_name::text FROM information_schema.columns WHERE table_name = 'office_key_copies' UNION ALL SELECT 'rows ' || count(*) FROM public.kept_chunks",
        "rows ",
    ),
    # --- through functions
    _reads(
        "past the check, by the inner function",
        "SELECT receipt FROM public.bridge_matters('{number}', '{phone}')",
        "EFGH",
    ),
    _reads(
        "a case's id, by the inner function",
        "SELECT 'id ' || case_id FROM public.bridge_matters('{number}', '{phone}') WHERE case_id IS NOT NULL",
        "id ",
    ),
    _reads("whether a case was rated", "SELECT 'rated ' || public.bridge_is_rated(1, '')", "rated "),
    _reads("who asks", "SELECT 'me ' || coalesce(public.desk_staff_id(), 0)", "me "),
    _reads(
        "what goes on at the server",
        "SELECT query FROM pg_stat_activity WHERE usename <> session_user",
        "the secret question",
    ),
    _reads("passwords of logins", "SELECT rolpassword FROM pg_authid", "SCRAM"),
)
WRITING = (
    _writes(
        "a letter past the function",
        "INSERT INTO public.letters (receipt, sender, sender_key, kind, content_hash, fields, identity_number, phone_end, completes, came_at, held, outcome) VALUES ('WX-1', 'x', 'x', 'mediation', '', '{{}}', '', '', '', now(), '', '')",
    ),
    _writes("a letter by the inner function", f"SELECT * FROM public.bridge_keep_letter{CALL}"),
    _writes(
        "a rating of any case by the inner function",
        "SELECT * FROM public.bridge_rate(jsonb_build_object('sender', 'y', 'sender_key', 'y', 'kind', 'rating', 'content_hash', '', 'fields', '{{}}'::jsonb, 'identity_number', '', 'phone_end', '', 'completes', '', 'came_at', now(), 'held', '', 'receipt', 'WX-Y'), {other})",
        control="DELETE FROM public.follow_ups",
    ),
    _writes("letting a held letter on", "UPDATE public.letters SET held = ''"),
    _writes("marking letters as taken", "UPDATE public.letters SET taken_at = now()"),
    _writes("taking letters away", "DELETE FROM public.letter_files"),
    _writes("emptying the letters", "TRUNCATE public.letter_files"),
    _writes(
        "a state that was never told",
        "INSERT INTO public.told_states (receipt, at, way, state) VALUES ('x', now(), 'page', 'state.closed')",
    ),
    _writes(
        "words of its own for the page",
        "INSERT INTO public.public_texts (key, title, words, version) VALUES ('about', 'x', 'x', 1)",
        control="DELETE FROM public.public_texts",
    ),
    _writes(
        "another address for the links",
        "INSERT INTO public.bridge_settings (id, is_open, address, asks_for, version) VALUES (1, true, 'https://evil.example', 'nothing', 1)",
        control="DELETE FROM public.bridge_settings",
    ),
    _writes(
        "asking for nothing but the number",
        "UPDATE public.bridge_settings SET asks_for = 'nothing'",
        control="INSERT INTO public.bridge_settings (id, is_open, address, asks_for, version) VALUES (1, true, '', 'phone_end', 1) ON CONFLICT DO NOTHING",
    ),
    _writes(
        "a link for a rating",
        "INSERT INTO public.rating_links (token_hash, case_id, made_at, ends_at) VALUES ('x', {other}, now(), now())",
    ),
    _writes("a case", "UPDATE public.cases SET is_risky = is_risky"),
    _writes(
        "a follow-up",
        "INSERT INTO public.follow_ups (kind, at, related_number, remarks, version) VALUES ('rating', now(), 'x', '', 1)",
    ),
    _writes(
        "an entry in the trail",
        "INSERT INTO public.audit_entries (at, actor_name, desk, act, bulk, facts, reason) VALUES (now(), 'x', '', 'x', '', '{{}}', '')",
    ),
    _writes(
        "new marks of saves taken away",
        "DELETE FROM public.save_marks",
        control="INSERT INTO public.save_marks (key, saved_at) VALUES ('fresh', now())",
        first="INSERT INTO public.save_marks (key, saved_at) VALUES ('fresh', now())",
    ),
    _writes("a table of its own", "CREATE TABLE public.mine (id integer); INSERT INTO public.mine VALUES (1)"),
    _writes("a function of its own", "CREATE FUNCTION public.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'"),
    _writes("becoming a secretary", "SET ROLE {secretary_group}", same="SET ROLE {owner}"),
    _writes("becoming the owner", "SET ROLE {owner}"),
    _writes("a login of its own", "CREATE ROLE of_the_bridge LOGIN"),
    _writes("the rights of a duty", "GRANT {secretary_group} TO {bridge_login}"),
    _writes("a person's login", "SELECT public.desk_person_remove(2)", same="SELECT 1"),
    _writes("a program on the server", "COPY (SELECT 1) TO PROGRAM 'cat > /dev/null'"),
    _writes("holding up the office's tables", "LOCK TABLE public.cases IN ACCESS EXCLUSIVE MODE"),
    _writes("holding up the trail", "LOCK TABLE public.audit_entries IN ACCESS EXCLUSIVE MODE"),
    _writes("the triggers off", "SET session_replication_role = replica"),
)
