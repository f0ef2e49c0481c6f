"""Which case a dialog is about, in one line."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.cases.case_details import CaseDetails

CONTEXT = "CaseLine"
CASE_LINE = QT_TRANSLATE_NOOP("CaseLine", "{number} · {applicant} and {respondent} · mediator {mediator}")


def case_line(case: CaseDetails) -> str:
    """Return one line that names a case: number, the parties, the mediator."""
    applicant = case.parties[0].name if case.parties else "—"
    return translate(CONTEXT, CASE_LINE).format(
        number=case.shown_number, applicant=applicant, respondent=case.insurer or "—", mediator=case.mediator or "—"
    )
