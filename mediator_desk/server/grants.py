"""Who may do what to which table of an office's server: data, one line for each table.

It follows models/rights.py, one step behind it: the server tells tables and columns apart, not acts. What the table
says is held by PostgreSQL whatever program asks; a table without a line here fails a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from mediator_desk.models.words import Role
from mediator_desk.server.lines import (
    ADMINISTRATORS,
    AT_THE_DESK,
    AT_THE_FILES,
    AT_THE_SETTINGS,
    EVERYBODY,
    GOES,
    ME,
    MINE,
    NOBODY,
    OPEN,
    Also,
    Duties,
    Line,
    Rows,
    below,
    of,
    of_case,
    one_rule,
    own,
    told,
)

NUMBER, ACCOUNT, WORDS = "desk_masked_number", "desk_masked_account", "desk_masked_words"
TEXT, JSON, FIELDS, INDEX = "desk_masked_text", "desk_masked_json", "desk_masked_fields", "desk_without_numbers"

_OF_THE_ARCHIVE = frozenset(
    {
        *("state", "due_step", "due_on", "due_is_provisional", "next_step", "next_step_on", "next_step_by"),
        *("closed_on", "archived_on", "archive_class", "kept_until", "version"),
    }
)
"""What somebody changes of a case who closes and keeps files."""


def _work(rows: Rows, masked: Mapping[str, str] | None = None, *, change: Duties = AT_THE_DESK) -> Line:
    """Return a table of the work on a case: whoever steps back takes rows away again."""
    return Line(rows, add=AT_THE_DESK, change=change, remove=AT_THE_DESK, masked=masked or {})


def _everybodys(rows: Rows) -> Line:
    return Line(rows, add=EVERYBODY, change=EVERYBODY, remove=EVERYBODY)


def _settings(*, remove: Duties = AT_THE_SETTINGS) -> Line:
    return Line(OPEN, add=AT_THE_SETTINGS, change=AT_THE_SETTINGS, remove=remove)


def _issued(table: str, **more: Any) -> Line:  # noqa: ANN401 - what Line takes
    """Return a table of what was given out of a case: it goes only with the case."""
    goes = f"EXISTS (SELECT 1 FROM public.cases up WHERE up.id = {table}.case_id AND ({GOES}))"
    return Line(of_case(table), remove=AT_THE_SETTINGS, held={"DELETE": goes}, **more)


_CASES = Line(
    Rows(
        own=f"mediator_id IS NULL OR mediator_id IN {MINE} OR id IN (SELECT public.desk_own_cases())",
        archived="state IN ('closed', 'archived', 'merged')",
    ),
    add=AT_THE_DESK,
    change=EVERYBODY,
    remove=AT_THE_SETTINGS,
    only={Role.ARCHIVIST: _OF_THE_ARCHIVE},
    held={"DELETE": f"({GOES})"},
    masked=dict.fromkeys(
        ("requests", "facts", "new_facts", "undisputed_facts", "written_proposal", "source_words"), WORDS
    )
    | {"decision_words": TEXT},
)
_OWN_OR_SEEN = f"(staff_id = {ME} OR {below('audit_entries', 'case_id')})"
_AUDIT = Line(
    Rows(
        own=_OWN_OR_SEEN,
        archived=_OWN_OR_SEEN,
        all=f"(case_id IS NOT NULL OR staff_id = {ME})",
        written=f"(staff_id IS NOT DISTINCT FROM {ME} AND public.desk_may_tell_of(case_id))",
    ),
    add=EVERYBODY,
    masked={"facts": JSON, "before": JSON, "after": JSON, "reason": TEXT},
    also=(Also(AT_THE_SETTINGS, "SELECT", "case_id IS NULL"),),
)
"""What was done of no case is for those who read the trail (Right.READ_TRAIL), and for who did it."""

_LOCKED = Line(
    OPEN,
    add=AT_THE_SETTINGS,
    change=AT_THE_DESK,
    only={Role.MEDIATOR: frozenset({"version"})},
)
"""Settings that are locked by whoever plans a meeting or imports: for that the server asks for the right to change."""

_OUT_WITH_ME = f"checkout_id IN (SELECT up.id FROM public.checkouts up WHERE up.staff_id = {ME})"

_LINES: dict[str, Line] = {
    # --- a case and what belongs to it
    "cases": _CASES,
    "agreements": _work(of_case("agreements"), {"account": ACCOUNT, "facts": WORDS, "dispute_points": WORDS}),
    "agreement_terms": _work(of("agreement_terms", "agreement_id", "agreements")),
    "archive_corrections": Line(of_case("archive_corrections"), add=AT_THE_FILES, remove=AT_THE_FILES),
    "attachments": _everybodys(of_case("attachments")),
    "case_tags": _work(of_case("case_tags")),
    "complaint_passings": _work(of_case("complaint_passings")),
    "contacts": _work(of_case("contacts"), {"words": TEXT}),
    "court_referrals": _work(of_case("court_referrals")),
    "data_consents": _work(of("data_consents", "party_id", "parties"), change=EVERYBODY),
    "deadlines": _everybodys(of_case("deadlines")),
    "extensions": _work(of("extensions", "deadline_id", "deadlines")),
    "extension_consents": _work(of("extension_consents", "extension_id", "extensions")),
    # The parts of a file go in before the row that names it; they are read by whoever sees such a row, and until
    # there is one by who put them in (wall_functions.py).
    "kept_chunks": Line(
        one_rule(
            f"({below('kept_chunks', 'sha256', 'attachments', 'sha256')} OR public.desk_kept_by_me(sha256))",
            written="true",
        ),
        add=EVERYBODY,
        change=EVERYBODY,
        remove=EVERYBODY,
        unchanged=frozenset({"sha256", "place"}),
        held=dict.fromkeys(
            ("UPDATE", "DELETE"), "(NOT public.desk_is_kept(sha256) AND public.desk_may_take_bytes(sha256))"
        ),
    ),
    "external_numbers": _work(of_case("external_numbers")),
    "file_bindings": _issued("file_bindings", add=EVERYBODY),
    # A rating may come before its submission does: until then it is of no case.
    "follow_ups": _everybodys(
        replace(of_case("follow_ups"), own=f"({below('follow_ups', 'case_id')} OR case_id IS NULL)")
    ),
    "inquiries": _work(of_case("inquiries"), {"text": WORDS}),
    "instalments": _work(of("instalments", "agreement_id", "agreements")),
    "instalment_parts": _work(of("instalment_parts", "instalment_id", "instalments")),
    "issued_papers": _issued("issued_papers", add=EVERYBODY, change=EVERYBODY, masked={"facts": JSON}),
    "judicial_confirmations": _work(of("judicial_confirmations", "agreement_id", "agreements")),
    "mediation_sessions": _work(of_case("mediation_sessions"), {"notes": WORDS}),
    "mediator_appointments": _work(of_case("mediator_appointments")),
    "paper_deliveries": _work(of_case("paper_deliveries")),
    "paper_requests": _work(of_case("paper_requests")),
    "paper_texts": _work(of_case("paper_texts"), {"text": TEXT}),
    "parties": _work(of_case("parties"), dict.fromkeys(("phone", "identity_number", "credit_code"), NUMBER)),
    "recusals": _work(of_case("recusals")),
    "representatives": _work(
        of("representatives", "party_id", "parties"), dict.fromkeys(("phone", "identity_number"), NUMBER)
    ),
    "review_proposals": _work(of_case("review_proposals")),
    "session_notes": _work(of("session_notes", "session_id", "mediation_sessions"), {"text": WORDS}),
    "session_people": _work(of("session_people", "session_id", "mediation_sessions"), {"phone": NUMBER}),
    "signatures": _work(of("signatures", "agreement_id", "agreements")),
    "suspensions": _work(of_case("suspensions")),
    "void_numbers": Line(of_case("void_numbers"), add=AT_THE_DESK, remove=AT_THE_DESK),
    # --- told in private
    "private_notes": _work(told("private_notes", "session_id", "mediation_sessions")),
    "settlement_authorities": _work(told("settlement_authorities", "case_id", "cases")),
    "settlement_offers": _work(
        told("settlement_offers", "case_id", "cases", unless="NOT settlement_offers.is_private OR ")
    ),
    "offered_payments": _work(one_rule(below("offered_payments", "offer_id", "settlement_offers"), even_all=True)),
    # --- of several cases
    "merges": _work(
        one_rule(
            f"(staff_id = {ME} OR {below('merges', 'kept_case_id')} OR {below('merges', 'merged_case_id')}"
            f" OR {below('merges', 'id', 'merged_parties', 'merge_id')})"
        )
    ),
    "merged_parties": _work(of("merged_parties", "party_id", "parties")),
    "told_apart": _work(
        one_rule(f"({below('told_apart', 'first_case_id')} OR {below('told_apart', 'first_party_id', 'parties')})")
    ),
    # --- what comes in
    "submissions": Line(
        Rows(
            own=f"({below('submissions', 'id', 'cases', 'submission_id')} OR NOT public.desk_is_of_a_case(id))",
            archived=below("submissions", "id", "cases", "submission_id"),
        ),
        add=AT_THE_DESK,
        change=AT_THE_SETTINGS,
        only=dict.fromkeys(AT_THE_SETTINGS, frozenset({"fields", "notes"})),
        # It is kept as it came, until the case goes and with it what came.
        held={"UPDATE": "fields = '{}'::jsonb AND notes = '[]'::jsonb"},
        masked={"fields": FIELDS, "notes": FIELDS},
    ),
    "import_runs": Line(OPEN, add=AT_THE_DESK, change=AT_THE_DESK),
    "quarantined_submissions": Line(
        Rows(own="true", archived="false"),
        add=AT_THE_DESK,
        change=AT_THE_DESK,
        remove=AT_THE_SETTINGS,
        masked={"fields": FIELDS},
    ),
    # --- the trail
    "audit_entries": _AUDIT,
    # A salt lets somebody try what an entry said that is not shown: it is for those who read the trail.
    "audit_links": Line(OPEN, read_by={"salt": AT_THE_SETTINGS}),
    "chain_keys": Line(OPEN, read=NOBODY),
    "destructions": Line(OPEN, add=AT_THE_SETTINGS),
    "privacy_requests": Line(
        one_rule("false", even_all=True),
        add=AT_THE_SETTINGS,
        change=AT_THE_SETTINGS,
        also=(Also(AT_THE_SETTINGS, "ALL", "true"),),
    ),
    # --- figures
    "figure_corrections": Line(of_case("figure_corrections"), add=EVERYBODY),
    "frozen_months": Line(
        OPEN,
        add=AT_THE_SETTINGS,
        change=ADMINISTRATORS,
        only={Role.ADMINISTRATOR: frozenset({"unfrozen_at", "unfrozen_by", "unfrozen_words"})},
        read_by_all_cases=frozenset({"facts"}),
    ),
    "monthly_form_types": _settings(),
    "own_rates": _settings(),
    "own_reports": _settings(),
    "subsidy_lists": Line(
        one_rule("false"),
        add=AT_THE_SETTINGS,
        change=AT_THE_SETTINGS,
        only=dict.fromkeys(AT_THE_SETTINGS, frozenset({"withdrawn_at", "withdrawn_by", "withdrawn_words"})),
    ),
    "subsidy_lines": _issued(
        "subsidy_lines",
        add=AT_THE_SETTINGS,
        change=AT_THE_SETTINGS,
        only=dict.fromkeys(AT_THE_SETTINGS, frozenset({"is_withdrawn"})),
    ),
    "subsidy_rules": _settings(remove=NOBODY),
    # --- the committee
    "announced_years": _settings(),
    "clauses": _settings(),
    # Where a committee works is said by whoever moves it, under the owner's login.
    "committees": replace(_LOCKED, unchanged=_LOCKED.unchanged | {"moved_to"}),
    "day_exceptions": _settings(),
    "insurers": Line(OPEN, add=AT_THE_DESK, change=AT_THE_DESK, remove=AT_THE_SETTINGS),
    "insurer_aliases": Line(OPEN, add=AT_THE_DESK, change=AT_THE_SETTINGS, remove=AT_THE_SETTINGS),
    "mediators": Line(
        OPEN,
        add=AT_THE_SETTINGS,
        change=AT_THE_DESK,
        unchanged=frozenset({"staff_id"}),
        only={Role.MEDIATOR: frozenset({"version"})},
    ),
    "mediator_absences": _work(OPEN),
    "mediator_lines": _settings(),
    "mediator_ties": _work(OPEN, {"identity_number": NUMBER}),
    "number_counters": Line(OPEN, add=EVERYBODY, change=EVERYBODY, unchanged=frozenset({"series", "year"})),
    "paper_templates": Line(OPEN, add=AT_THE_SETTINGS),
    "retention_rules": _settings(remove=NOBODY),
    "rooms": _LOCKED,
    "staff": Line(
        one_rule("true"),
        add=AT_THE_SETTINGS,
        change=AT_THE_SETTINGS,
        unchanged=frozenset({"login", "sight"}),
        only={Role.SECRETARY: frozenset({"name", "work_number", "version"})},
        held={"INSERT": "login = '' AND (role <> 'administrator' OR public.desk_may_keep_logins())"},
    ),
    "time_limits": _settings(remove=NOBODY),
    # Everybody their own way to the keys; it is written by a function (server/key_functions.py) alone.
    "office_key_holders": Line(
        one_rule(f"staff_id = {ME}", even_all=True), also=(Also(ADMINISTRATORS, "SELECT", "staff_id IS NULL"),)
    ),
    # --- cases that somebody took along
    # Who took cases along brings them back; who keeps the settings may give a file up that never comes.
    "checkouts": Line(
        own("checkouts"),
        add=AT_THE_DESK,
        change=AT_THE_DESK,
        unchanged=frozenset({"staff_id", "token", "made_at"}),
        also=(Also(EVERYBODY, "SELECT", "true"), Also(AT_THE_SETTINGS, "UPDATE", "true")),
    ),
    "checked_out_cases": Line(
        of_case("checked_out_cases"),
        # Whoever brings cases back is to know that one is there, though it is another's by now and not seen.
        also=(
            Also(AT_THE_SETTINGS, "SELECT", "true"),
            Also(
                AT_THE_DESK,
                "SELECT",
                _OUT_WITH_ME,
            ),
        ),
        add=AT_THE_DESK,
        change=AT_THE_DESK,
        unchanged=frozenset({"checkout_id", "case_id"}),
        remove=AT_THE_SETTINGS,
    ),
    "number_blocks": Line(OPEN, add=AT_THE_DESK),
    "outstations": Line(OPEN, read=NOBODY),
    "outstation_rows": Line(OPEN, read=NOBODY),
    # --- the consumer's side of the counter; what the bridge itself may stands in bridge_functions.py
    "letters": Line(
        Rows(own="true", archived="false"),
        change=AT_THE_DESK,
        unchanged=frozenset({"receipt", "sender", "sender_key", "kind", "content_hash", "completes", "came_at"}),
        masked={"fields": FIELDS, "identity_number": NUMBER, "phone_end": TEXT},
    ),
    "letter_files": Line(Rows(own="true", archived="false"), remove=AT_THE_DESK),
    "completion_requests": Line(OPEN, add=AT_THE_DESK, change=AT_THE_DESK),
    "rating_links": _work(of_case("rating_links")),
    "told_states": Line(Rows(own="true", archived="false"), add=AT_THE_DESK),
    "public_texts": _settings(),
    "bridge_settings": _settings(remove=NOBODY),
    "bridge_nonces": Line(OPEN, read=NOBODY),
    "bridge_calls": Line(OPEN),
    # --- a person's own
    "case_visits": _everybodys(own("case_visits")),
    "kept_inputs": _everybodys(own("kept_inputs")),
    "saved_views": Line(
        own("saved_views"),
        add=EVERYBODY,
        change=EVERYBODY,
        remove=EVERYBODY,
        also=(Also(EVERYBODY, "SELECT", "staff_id IS NULL"), Also(AT_THE_SETTINGS, "ALL", "staff_id IS NULL")),
    ),
    "presences": Line(
        of_case("presences"),
        add=EVERYBODY,
        change=EVERYBODY,
        remove=EVERYBODY,
        held=dict.fromkeys(("INSERT", "UPDATE"), f"staff_id = {ME}"),
    ),
    # A mark that is taken away too soon would let a save that arrived be done once more.
    "save_marks": Line(
        Rows("true", "true"), add=EVERYBODY, remove=EVERYBODY, held={"DELETE": "saved_at < now() - interval '7 days'"}
    ),
    # --- the index of search
    "name_keys": Line(
        one_rule(f"(owner <> 'case' OR {below('name_keys', 'owner_id')})"),
        add=AT_THE_DESK,
        change=AT_THE_DESK,
        remove=AT_THE_DESK,
    ),
    "case_words": Line(
        # Before the operator of the search no other condition is asked than one that an index answers.
        replace(of_case("case_words", "rowid"), own="rowid = ANY (ARRAY(SELECT public.desk_seen_cases()))"),
        add=AT_THE_DESK,
        change=AT_THE_DESK,
        remove=AT_THE_DESK,
        masked={"words": INDEX},
    ),
    "alembic_version": Line(OPEN),
}

LINES: Mapping[str, Line] = MappingProxyType(_LINES)
"""Table -> its line. The tables of the metadata, the index of words, and the mark of the schema."""
