"""Concluded cases with a bound file, for the tests of case subsidies."""

from __future__ import annotations

from decimal import Decimal

from mediator_desk.services.figures.periods import Period
from mediator_desk.services.papers import binding
from mediator_desk.services.subsidies.subsidies import subsidy_sheet
from mediator_desk.services.subsidies.subsidy_lists import SubsidyListDraft, kept_list, make_list
from tests.services.after_effect import in_force

OCTOBER = Period.month(2026, 10)


def bind(office, case_id, score):
    """Bind the file of a case with a score in percent."""
    named = {"pages": 20, "volumes": 1, "manifest": [], "lacking": []}
    office.do(binding.tell_bound, case_id, score=score, **named)


def bound(office, score=90, **changed):
    """Return a case whose written agreement took effect on 8 October 2026, its file bound."""
    case_id = in_force(office, **changed)
    bind(office, case_id, score)
    return case_id


def sheet(office, period=OCTOBER, **named):
    """Return the sheet of a period."""
    with office.database.reading() as db:
        return subsidy_sheet(db, period, **named)


def of(office, case_id, **named):
    """Return what one case of October brings."""
    return next(case for case in sheet(office, **named).cases if case.case_id == case_id)


def apply_for(office, *case_ids, amount=None, period=OCTOBER, **named):
    """Make a list of cases and return its id."""
    there = sheet(office, period, **named)
    wanted = case_ids or tuple(case.case_id for case in there.paid)
    total = sum((case.amount for case in there.cases if case.case_id in wanted), Decimal(0))
    draft = SubsidyListDraft(period, wanted, total if amount is None else Decimal(amount), **named)
    with office.database.writing() as db:
        return make_list(db, draft, by=office.by, now=office.now).id


def kept(office, list_id):
    """Return what a list says."""
    with office.database.reading() as db:
        return kept_list(db, list_id)
