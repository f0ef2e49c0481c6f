"""Cases whose agreement is in force, for the tests of what comes after."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.procedure_words import ArchiveClass, ConfirmationState
from mediator_desk.services.aftercare import archive, confirmation, performance
from mediator_desk.services.aftercare.archive import ArchiveDraft
from mediator_desk.services.aftercare.confirmation import ApplicationDraft, DecisionDraft
from mediator_desk.services.agreements import agreement_rows, agreements, signing
from mediator_desk.services.agreements.agreements import InstalmentDraft
from mediator_desk.services.agreements.signing import SignatureDraft
from tests.kept_states import kept
from tests.services.conftest import NOW

TODAY = date(2026, 10, 8)
TWO = (
    InstalmentDraft(Decimal("12000.00"), date(2026, 10, 16), "银行转账"),
    InstalmentDraft(Decimal("8000.00"), date(2026, 11, 16), "银行转账"),
)
NOTHING_TO_PAY = {"amount": None, "instalments": ()}


@kept
def in_force(office, **changed):
    """Return a case whose agreement took effect on 8 October 2026."""
    office.now = NOW
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(**changed))
    sign(office, case_id)
    return case_id


def sign(office, case_id, on=TODAY):
    """Let everybody sign the agreement that a case is about."""
    office.do(signing.send_to_sign, case_id)
    with office.database.reading() as db:
        places = signing.signature_places(db, case_id)
    for place in places:
        office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, on))


def let_it_be(office, day, hour=9):
    """Set the office's clock to an hour of a day in China."""
    office.now = datetime(day.year, day.month, day.day, hour - 8, tzinfo=UTC)


def agreement(office, case_id) -> MediationAgreement:
    """Return the agreement that a case is about, with its rows."""
    with office.database.reading() as db:
        found = agreement_rows.agreement_of(db, case_id)
        assert found.terms is not None
        assert found.instalments is not None
        return found


def pay(office, row, amount, on=TODAY, **proof):
    """Pay a part of an instalment."""
    return office.do(performance.record_payment, row.id, paid_on=on, amount=Decimal(amount), **proof)


def state_of(office, case_id, today=TODAY):
    """Return how far the agreement of a case is performed."""
    with office.database.reading() as db:
        return performance.performance_of(db, case_id, today=today)


def application(office, case_id, on=TODAY, **changed):
    """Return a joint application of every party of a case."""
    parties = office.case(case_id)
    with office.database.reading() as db:
        parties = tuple(party.id for party in db.get_one(type(parties), case_id).parties)
    fields = {"applied_on": on, "court": "广州市天河区人民法院", "party_ids": parties}
    return ApplicationDraft(**(fields | changed))


def apply(office, case_id, on=TODAY):
    """Let every party ask the court to confirm the agreement."""
    return office.do(confirmation.apply_for_confirmation, case_id, application(office, case_id, on))


@kept
def dismissed(office, **changed):
    """Return a case whose agreement a court did not confirm, for unclear content."""
    case_id = in_force(office, **changed)
    apply(office, case_id)
    draft = DecisionDraft(ConfirmationState.DISMISSED, TODAY, "（2026）粤0106民特17号", "内容不明确")
    office.do(confirmation.record_confirmation, case_id, draft)
    return case_id


@kept
def archived(office, archive_class=ArchiveClass.LONG):
    """Return a case in the archive, with a performed agreement."""
    case_id = in_force(office)
    pay(office, agreement(office, case_id).instalments[0], "20000")
    office.do(archive.close_case, case_id)
    office.do(archive.archive_case, case_id, ArchiveDraft(archive_class, "纸质卷宗另行装订"))
    return case_id
