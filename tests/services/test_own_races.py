"""Six desks name an own report, or an own definition, at the same moment: one keeps it, the others are told."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from mediator_desk.database import Database
from mediator_desk.errors import Invalid
from mediator_desk.services.own_reports import own_rates, own_reports

DESKS = 6


@pytest.mark.parametrize(
    "save",
    [
        lambda db, **named: own_reports.save_report(db, None, own_reports.OwnReportDraft("各公司"), **named),
        lambda db, **named: own_rates.save_rate(db, None, own_rates.OwnRateDraft("协会口径"), **named),
    ],
    ids=["report", "definition"],
)
def test_a_name_is_given_once_whichever_desk_is_first(office, save):
    url = office.database._engine.url.render_as_string(hide_password=False)
    desks = [Database.open(url) for _n in range(DESKS)]
    start = Barrier(DESKS)

    def try_once(desk):
        start.wait()
        try:
            with desk.writing() as db:
                save(db, by=office.by, now=office.now)
        except Invalid as refused:
            return [problem.code for problem in refused.problems]
        return []

    with ThreadPoolExecutor(DESKS) as pool:
        outcomes = list(pool.map(try_once, desks))
    for desk in desks:
        desk.close()
    assert sorted(outcomes) == [[], *[["name_taken"]] * (DESKS - 1)]
