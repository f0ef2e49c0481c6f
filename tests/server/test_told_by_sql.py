"""Who brings a mediator's folder back may write what was told in private unread: by raw SQL the trail tells of it."""

from __future__ import annotations

from decimal import Decimal

import psycopg
import pytest
from psycopg.types.json import Jsonb
from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.exchange import outstation_file
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.outstation import Checkout
from mediator_desk.models.session_room import PrivateNote, SettlementAuthority, SettlementOffer
from mediator_desk.models.trust_words import PAST_THE_DESK
from mediator_desk.server.told_functions import TABLES
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.past import past_the_desk
from mediator_desk.services.check.rows import check_rows
from mediator_desk.services.outstation.checking_out import CheckoutDraft
from mediator_desk.views.check_words import finding_words
from tests.server.test_outstation import LATER, _tell
from tests.server.walled_office import Walled
from tests.services.conftest import NOW
from tests.services.outstation.along import DUE, PASSPHRASE

WORDS, SAID = "只说给调解员听的话", "换成别的话"


def _out(working: Walled, folder) -> tuple[int, int]:
    """Let the mediator take a case along in which something was told; return the case and the checkout."""
    with working.desk("secretary") as office:
        case_id = office.in_mediation(0, name="出门案", identity_number="440106199001018888")
    with working.desk("mediator") as office:
        office.now = NOW
        office.meet(case_id)
        _tell(office, case_id, WORDS, office.by)
        draft = CheckoutDraft((case_id,), DUE)
        taken = outstation_file.take_along(office.database, draft, folder, PASSPHRASE, by=office.by, now=LATER)
    return case_id, taken.checkout_id


def _note(db: Session, case_id: int) -> int:
    return db.scalars(select(PrivateNote.id).join(MediationSession).where(MediationSession.case_id == case_id)).one()


def _told_of(working: Walled, case_id: int) -> list[tuple[str, str, str, object, object]]:
    """Return what the server tells of what was told in a case; the tests' own way in leaves other entries."""
    with working.database("") as database, database.reading() as db:
        entries = select(AuditEntry).where(AuditEntry.act == PAST_THE_DESK, AuditEntry.case_id == case_id)
        found = [one for one in db.scalars(entries.order_by(AuditEntry.id)) if one.facts["table"] in TABLES]
        named = {f"{one.facts['table']}/{one.facts['row']}" for one in found}
        assert all(set(side) <= named for one in found for side in (one.before or {}, one.after or {}))
        return [(one.actor_name, one.facts["table"], one.facts["how"], one.before, one.after) for one in found]


@pytest.mark.parametrize(("who", "name"), [("secretary", "林文"), ("administrator", "何敏敏")])
def test_what_was_told_and_is_overwritten_or_taken_away_by_raw_sql_is_told_by_the_server(
    working: Walled, tmp_path, who: str, name: str
):
    case_id, checkout = _out(working, tmp_path / "along")
    with working.database("") as database, database.reading() as db:
        note = _note(db, case_id)
        offer = db.scalars(select(SettlementOffer.id).where(SettlementOffer.case_id == case_id)).one()
        authority = db.scalars(select(SettlementAuthority.id).where(SettlementAuthority.case_id == case_id)).one()
        first_new = db.get_one(Checkout, checkout).first_id
        session = db.get_one(PrivateNote, note).session_id
    rows = [
        {"table": "private_notes", "id": note, "row": {"text": SAID}},
        {"table": "settlement_offers", "id": offer, "row": {"amount": 100}},
        {"table": "settlement_authorities", "id": authority, "row": None},
        {
            "table": "private_notes",
            "id": first_new,
            "row": {
                "session_id": session,
                "at": NOW.isoformat(),
                "told_by": "一方",
                "side": "applicant",
                "text": SAID,
                "staff_id": working.staff["mediator"],
                "mediator_id": working.office.mediator_ids[0],
            },
        },
    ]
    with working.connected(who) as raw:
        assert raw.execute("SELECT desk_bring_told(%s, %s)", [checkout, Jsonb(rows)]).fetchone() == ([],)
    told = _told_of(working, case_id)
    assert [(who_did, table, how) for who_did, table, how, _before, _after in told] == [
        (name, "private_notes", "changed"),
        (name, "settlement_offers", "changed"),
        (name, "settlement_authorities", "deleted"),
        (name, "private_notes", "added"),
    ]
    # It tells that something changed, and nothing of what.
    assert told[0][3:] == ({f"private_notes/{note}": {"text": "•••"}}, {f"private_notes/{note}": {"text": "•••"}})
    assert not [one for one in (WORDS, SAID, "15000.5") if one in str(told)]
    with working.database("") as database, database.reading() as db:
        assert verify_chain(db) == []
        assert [one for one in check_rows(db) if one.params["table"] in TABLES] == []
        past = [one for one in past_the_desk(db) if one.params["login"] == working.passwords[who][0]]
        said = [finding_words(one) for one in past if one.params["table"] in TABLES]
        assert len(said) == 4
        assert all(name in one for one in said)
        assert db.get_one(SettlementOffer, offer).amount == Decimal("1.00")


def test_what_is_refused_of_a_row_does_not_show_it(working: Walled, tmp_path):
    case_id, checkout = _out(working, tmp_path / "along")
    with working.database("") as database, database.reading() as db:
        note = _note(db, case_id)
    for row in ({"told_by": None}, {"at": "x"}, {"text": None}, {"nothing": 1}, {"session_id": "x"}):
        with working.connected("secretary") as raw, pytest.raises(psycopg.DatabaseError, match="not_for_login") as told:
            tried = [{"table": "private_notes", "id": note, "row": row}]
            raw.execute("SELECT desk_bring_told(%s, %s)", [checkout, Jsonb(tried)])
        said = f"{told.value} {told.value.diag.message_detail} {told.value.diag.context}"
        assert WORDS not in said
