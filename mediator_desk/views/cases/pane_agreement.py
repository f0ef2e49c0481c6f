"""The meetings of a case and the agreement that came of them, as pane and page tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mediator_desk.conventions.amounts import figures
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import AgreementState, PartySide, SessionState
from mediator_desk.views.cases.pane_parts import Facts, Note, line_of
from mediator_desk.views.cases.pane_step import place_of
from mediator_desk.views.clash_words import clash_words
from mediator_desk.views.date_words import exact_moment, long_day
from mediator_desk.views.parts import button
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.services.cases.case_details import AgreementDetails, CaseDetails
    from mediator_desk.services.sessions.scheduling import SessionRow

CONTEXT = "CaseContent"
MEETINGS = QT_TRANSLATE_NOOP("CaseContent", "Meetings")
MEETING = QT_TRANSLATE_NOOP("CaseContent", "Meeting {sequence}, {at}")
IN_CALENDAR = QT_TRANSLATE_NOOP("CaseContent", "In the calendar")
OFFERED = QT_TRANSLATE_NOOP("CaseContent", "{side}: {offer}")
AGREEMENT = QT_TRANSLATE_NOOP("CaseContent", "Agreement")
YUAN = QT_TRANSLATE_NOOP("CaseContent", "{amount} yuan")
SIGNED = QT_TRANSLATE_NOOP("CaseContent", "{done} of {total}")
PAYMENT = QT_TRANSLATE_NOOP("CaseContent", "Payment {position}: {amount} yuan")
NUMBER = QT_TRANSLATE_NOOP("CaseContent", "Number")
STATE = QT_TRANSLATE_NOOP("CaseContent", "State")
AMOUNT = QT_TRANSLATE_NOOP("CaseContent", "Amount")
IS_SIGNED = QT_TRANSLATE_NOOP("CaseContent", "Signed")
IN_FORCE = QT_TRANSLATE_NOOP("CaseContent", "In force")
MOVE_ONE = QT_TRANSLATE_NOOP("CaseContent", "Both meetings are at this time: move this one, or that of {number}.")
DUE = QT_TRANSLATE_NOOP("CaseContent", "due {day}")


def session_parts(
    case: CaseDetails, show: Callable[[int], object], *, is_whole: bool
) -> Iterator[tuple[str, list[QWidget]]]:
    """Return the section of the meetings: `is_whole` with those that are planned, and with what was offered.

    The pane tells a planned meeting as the next step. `show` leads to a planned one in the calendar.
    """
    shown = [one for one in case.sessions if is_whole or one.state is not SessionState.PLANNED]
    if shown:
        yield translate(CONTEXT, MEETINGS), [_session(one, show, is_whole=is_whole) for one in shown]


def clash_notes(case: CaseDetails) -> Iterator[QWidget]:
    """Return who is to be in another meeting while the planned one of the case goes on."""
    for clash in case.elsewhere:
        text = translate(CONTEXT, MOVE_ONE).format(number=clash.case_number) if clash.case_number else ""
        yield Note("bad", "warning-circle", clash_words(clash), text)


def _session(one: SessionRow, show: Callable[[int], object], *, is_whole: bool) -> QWidget:
    text = translate(CONTEXT, MEETING).format(sequence=one.sequence, at=exact_moment(one.begins_at))
    lines = [text, place_of(one)]
    if is_whole and (one.applicant_offer or one.respondent_offer):
        lines += [_offer(PartySide.APPLICANT, one.applicant_offer), _offer(PartySide.RESPONDENT, one.respondent_offer)]
    icon = "calendar-blank" if one.state is SessionState.PLANNED else "chats-circle"
    line = line_of("\n".join(lines), word(one.result or one.state), icon=icon)
    row = line.layout()
    if is_whole and one.state is SessionState.PLANNED and row is not None:
        row.addWidget(button(translate(CONTEXT, IN_CALENDAR), lambda: show(one.id), look="link"))
        row.setAlignment(Qt.AlignmentFlag.AlignTop)
    return line


def _offer(side: PartySide, offer: str) -> str:
    return translate(CONTEXT, OFFERED).format(side=word(side), offer=offer or "—")


def agreement_parts(agreement: AgreementDetails) -> Iterator[tuple[str, list[QWidget]]]:
    """Return the section of the agreement; the payments of one in force are told with what became of them."""
    facts = Facts()
    facts.add(translate(CONTEXT, NUMBER), agreement.number)
    facts.add(translate(CONTEXT, STATE), word(agreement.state))
    if agreement.amount is not None:
        amount = translate(CONTEXT, YUAN).format(amount=figures(agreement.amount))
        facts.add(translate(CONTEXT, AMOUNT), amount, look="fact_strong", tone="")
    marks = [place.signed_on is not None for place in agreement.signature_places]
    facts.add(translate(CONTEXT, IS_SIGNED), translate(CONTEXT, SIGNED).format(done=sum(marks), total=len(marks)))
    if agreement.effective_on:
        facts.add(translate(CONTEXT, IN_FORCE), long_day(agreement.effective_on))
    parts: list[QWidget] = [facts]
    if agreement.state is not AgreementState.EFFECTIVE:
        parts += [_payment(one.position, figures(one.amount), one.due_on.isoformat()) for one in agreement.instalments]
    yield translate(CONTEXT, AGREEMENT), parts


def _payment(position: int, amount: str, day: str) -> QWidget:
    due = translate(CONTEXT, PAYMENT).format(position=position, amount=amount)
    return line_of(due, translate(CONTEXT, DUE).format(day=day), icon="coins")
