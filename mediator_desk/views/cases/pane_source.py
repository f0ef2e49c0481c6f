"""How a matter came: its channel and numbers, and the text that it was registered from, as it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.cases.pane_parts import shown_text
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from mediator_desk.services.cases.case_details import CaseDetails

CAME_BY = QT_TRANSLATE_NOOP("CaseContent", "Came by")
SUBMISSION = QT_TRANSLATE_NOOP("CaseContent", "Submission")
POLICY = QT_TRANSLATE_NOOP("CaseContent", "Policy")
REPORT = QT_TRANSLATE_NOOP("CaseContent", "Report")
CLAIM = QT_TRANSLATE_NOOP("CaseContent", "Claim number")
PRACTITIONER = QT_TRANSLATE_NOOP("CaseContent", "Practitioner")
CITY = QT_TRANSLATE_NOOP("CaseContent", "City")
TITLE = QT_TRANSLATE_NOOP("PastedSource", "The text that it was registered from")


def source_sections(case: CaseDetails) -> Iterator[tuple[str, list[QWidget]]]:
    """Return a section with the pasted text, nothing where none was pasted or the facts hold all of it."""
    text = case.registered_from
    if text and text not in case.facts:
        title = translate("PastedSource", TITLE)
        yield title, [shown_text(text, title)]


def source_facts(case: CaseDetails, today: date) -> Iterator[tuple[str, str]]:
    """Yield how a matter came and the numbers that others gave it, each with its label; "" for what is not known."""
    yield translate("CaseContent", CAME_BY), f"{word(case.channel)}  {near_moment(case.received_at, today)}"
    yield translate("CaseContent", SUBMISSION), case.submission_number if case.number else ""
    yield translate("CaseContent", POLICY), case.policy_number
    yield translate("CaseContent", REPORT), case.report_number
    yield translate("CaseContent", CLAIM), case.claim_number
    yield translate("CaseContent", PRACTITIONER), case.practitioner
    yield translate("CaseContent", CITY), case.city
    for kind, number in case.external_numbers:
        yield word(kind), number
