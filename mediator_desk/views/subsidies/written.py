"""Lists of case subsidies and the monthly form become files; runs in jobs. No Qt here."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk.i18n import translate
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.reports.workbook import Wording
    from mediator_desk.services.monthly_form.monthly_form import MonthlyForm
    from mediator_desk.services.subsidies.subsidies import SubsidySheet
    from mediator_desk.services.subsidies.subsidy_lists import KeptList


def write_sheet(database: Database, sheet: SubsidySheet, written_by: str, written_at: datetime, target: Path) -> None:
    """Write a sheet as a workbook: sums by mediator, cases with rule and amount, cases without and why."""
    from mediator_desk.reports.subsidies import SubsidyReportFacts, write_subsidies
    from mediator_desk.services.office.committee import the_committee

    with database.reading() as db:
        committee = the_committee(db)
        facts = SubsidyReportFacts(
            committee.name, committee.is_practice, sheet, written_by=written_by, written_at=written_at
        )
    write_subsidies(facts, target, wording=_wording())


def write_application(kept: KeptList, target: Path) -> None:
    """Write the list that is applied for, as a workbook or a PDF by the target's ending."""
    if target.suffix == ".pdf":
        from mediator_desk.documents.lists.subsidy_lists import render_application

        render_application(kept, target)
        return
    from mediator_desk.reports.subsidies import write_application as write

    write(kept, target, wording=_wording())


def write_publication(kept: KeptList, text: str, on: date, target: Path) -> None:
    """Write the list that is published from a day on under `text`, as a workbook or a PDF by the target's ending."""
    if target.suffix == ".pdf":
        from mediator_desk.documents.lists.subsidy_lists import render_publication

        render_publication(kept, text, on, target)
        return
    from mediator_desk.reports.subsidies import Publication
    from mediator_desk.reports.subsidies import write_publication as write

    write(Publication(kept, text), target, wording=_wording())


def write_form(form: MonthlyForm, written_at: datetime, target: Path) -> None:
    """Write the monthly form, as a workbook or a PDF by the target's ending."""
    if target.suffix == ".pdf":
        from mediator_desk.documents.lists.monthly_form import render_monthly_form

        render_monthly_form(form, target)
        return
    from mediator_desk.reports.monthly_form import write_monthly_form

    wording = _wording()
    write_monthly_form(form, target, translate=wording.translate, word=wording.word, written_at=written_at)


def _wording() -> Wording:
    from mediator_desk.reports.workbook import Wording

    return Wording(partial(translate, "Reports"), word)
