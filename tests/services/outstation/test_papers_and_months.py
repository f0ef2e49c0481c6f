"""What was final in the file is the same at the office, and a month that was frozen meanwhile is corrected."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from sqlalchemy import func, select

from mediator_desk.models.case import Case
from mediator_desk.models.figure_work import FigureCorrection
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.words import OutcomeKind, SessionResult
from mediator_desk.services.agreements import agreements
from mediator_desk.services.frozen_months.freezing import freeze_month
from mediator_desk.services.sessions import outcomes
from tests.services.conftest import NOW, TODAY
from tests.services.final_papers import send, sign_all, verdict
from tests.services.outstation.along import has_no_faults, member, take
from tests.services.outstation.test_bringing_back import set_fields


def test_a_final_paper_of_the_file_is_the_very_paper_at_the_office(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        there.meet(case_id, SessionResult.AGREED)
        draft = outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=Decimal("20000.00"))
        there.do(outcomes.record_outcome, case_id, draft)
        there.do(agreements.save_agreement, case_id, there.agreement_draft())
        send(there, there.database.store, case_id)
        sign_all(there, case_id)
        with there.database.reading() as db:
            paper = db.scalars(select(IssuedPaper)).one()
        content = there.database.store.get(paper.sha256)
        office.now = there.now
        assert has_no_faults(there.database)
    along.bring()
    with office.database.reading() as db:
        kept = db.scalars(select(IssuedPaper)).one()
        assert (kept.number, kept.sha256, kept.facts_sha256) == (paper.number, paper.sha256, paper.facts_sha256)
        assert kept.sequence == 101
        assert office.database.store.get(kept.sha256) == content
    found = verdict(office, office.database.store, content)
    assert found.number == paper.number
    assert has_no_faults(office.database)


def test_what_a_file_brings_into_a_month_that_was_frozen_meanwhile_is_a_correction(office, tmp_path):
    by = member(office)
    case_id = office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, claimed_amount=Decimal("41000.00"))
    on_2_november = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
    with office.database.writing() as db:
        freeze_month(db, NOW.date().replace(day=1), by=office.by, now=on_2_november)
    office.now = datetime(2026, 11, 12, 1, 0, tzinfo=UTC)
    along.bring()
    with office.database.reading() as db:
        assert db.get(Case, case_id).claimed_amount == Decimal("41000.00")
        assert db.scalar(select(func.count()).select_from(FigureCorrection)) > 0
    assert has_no_faults(office.database)
