"""A server sees to the audit trail itself: it links the entries, and tells of what was changed past the desk.

On the embedded engine the program does: nobody else reaches that file without its key.
"""

import json

from alembic import op

from mediator_desk.migrations import server_rows, server_trail

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

# Each table whose rows the trail tells of. `above`: the column that leads to the case of a row, and the table that it
# names. `money`: columns of fen, which the trail tells in yuan. `sealed`: of which it tells only that they changed,
# where `sealed_if` holds. `untold`: of which it tells nothing. `follows`: columns that go or are emptied with the row
# that they name. `key`: what names a row, where that is not its id.
TABLES: dict[str, dict[str, object]] = {
    "agreement_terms": {"above": ["agreement_id", "agreements"]},
    "agreements": {"money": ["amount"]},
    "announced_years": {"key": ["year"]},
    "archive_corrections": {},
    "attachments": {},
    "case_tags": {},
    "cases": {"money": ["claimed_amount", "agreed_amount"]},
    "clauses": {},
    "committees": {},
    "complaint_passings": {},
    "contacts": {"follows": {"party_id": "parties"}},
    "court_referrals": {},
    "data_consents": {"above": ["party_id", "parties"], "follows": {"party_id": "parties"}},
    "day_exceptions": {"key": ["day"]},
    "deadlines": {},
    "destructions": {},
    "extension_consents": {"above": ["extension_id", "extensions"]},
    "extensions": {"above": ["deadline_id", "deadlines"]},
    "external_numbers": {},
    "file_bindings": {},
    "follow_ups": {},
    "frozen_months": {"sealed": ["facts"]},
    "import_runs": {},
    "inquiries": {},
    "instalment_parts": {"above": ["instalment_id", "instalments"], "money": ["amount"]},
    "instalments": {"above": ["agreement_id", "agreements"], "money": ["amount", "paid_amount"]},
    "insurer_aliases": {"key": ["name"]},
    "insurers": {},
    "issued_papers": {"sealed": ["facts"]},
    "judicial_confirmations": {"above": ["agreement_id", "agreements"]},
    "mediation_sessions": {},
    "mediator_absences": {},
    "mediator_appointments": {},
    "mediator_lines": {"key": ["mediator_id", "line"]},
    "mediator_ties": {},
    "mediators": {},
    "merged_parties": {"follows": {"same_person_before": "parties", "party_id": "parties"}},
    "merges": {},
    "monthly_form_types": {},
    "offered_payments": {
        "above": ["offer_id", "settlement_offers"],
        "money": ["amount"],
        "sealed": ["amount", "due_on"],
        "follows": {"offer_id": "settlement_offers"},
    },
    "own_rates": {},
    "own_reports": {},
    "paper_deliveries": {"follows": {"party_id": "parties", "session_id": "mediation_sessions"}},
    "paper_requests": {},
    "paper_templates": {"sealed": ["source"]},
    "paper_texts": {},
    "parties": {},
    "privacy_requests": {"sealed": ["identity_number"]},
    "private_notes": {
        "above": ["session_id", "mediation_sessions"],
        "sealed": ["text"],
        "follows": {"person_id": "session_people", "session_id": "mediation_sessions"},
    },
    "quarantined_submissions": {},
    "recusals": {},
    "representatives": {"above": ["party_id", "parties"]},
    "retention_rules": {"key": ["archive_class"]},
    "review_proposals": {},
    "rooms": {},
    "saved_views": {},
    "session_notes": {
        "above": ["session_id", "mediation_sessions"],
        "follows": {"person_id": "session_people", "session_id": "mediation_sessions"},
    },
    "session_people": {
        "above": ["session_id", "mediation_sessions"],
        "follows": {"party_id": "parties", "session_id": "mediation_sessions"},
    },
    "settlement_authorities": {
        "money": ["amount"],
        "sealed": ["amount", "words"],
        "follows": {"party_id": "parties"},
    },
    "settlement_offers": {
        "money": ["amount"],
        "sealed": ["amount", "words"],
        "sealed_if": "is_private",
        "follows": {"session_id": "mediation_sessions", "party_id": "parties"},
    },
    "signatures": {"above": ["agreement_id", "agreements"]},
    "staff": {},
    "submissions": {},
    "subsidy_lines": {"money": ["amount"], "untold": ["is_withdrawn"]},
    "subsidy_lists": {"sealed": ["facts"]},
    "subsidy_rules": {"money": ["amount"]},
    "suspensions": {},
    "time_limits": {},
    "told_apart": {"follows": {"first_party_id": "parties", "second_party_id": "parties"}},
    "void_numbers": {},
}
COMING_UNTOLD = ("follow_ups",)
"""Tables of which rows come by thousands without an entry for each: ratings come with an export of the mini program."""


def upgrade() -> None:
    db = op.get_bind()
    if db.dialect.name != "postgresql":
        return
    for statements in (
        server_trail.PLACE,
        server_trail.CANONICAL,
        server_trail.LINKS,
        server_trail.LINK_TRIGGER,
        server_trail.VERIFYING,
    ):
        db.exec_driver_sql(server_trail.filled(statements))
    db.exec_driver_sql(_shapes())
    for statements in (
        server_rows.TELLING,
        server_trail.ENTRIES,
        server_trail.ENTRY_TRIGGERS,
        server_rows.ROWS,
        server_rows.VALUES,
    ):
        db.exec_driver_sql(server_trail.filled(statements))
    in_cases = set(db.exec_driver_sql(server_trail.NAMING_CASES).scalars())
    for table, shape in TABLES.items():
        for statement in server_trail.watching(table, shape, in_case=table in in_cases - {*COMING_UNTOLD}):
            db.exec_driver_sql(statement)


def _shapes() -> str:
    kept = {"above", "money", "sealed", "sealed_if", "untold"}
    said = {table: {name: one for name, one in shape.items() if name in kept} for table, shape in TABLES.items()}
    return (
        "CREATE FUNCTION desk_trail.shapes() RETURNS jsonb LANGUAGE sql IMMUTABLE AS "
        f"$$SELECT '{json.dumps(said)}'::jsonb$$"
    )
