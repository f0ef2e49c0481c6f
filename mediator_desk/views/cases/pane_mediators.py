"""What the case pane tells of its mediators: who presides, who sits beside, who left and why, every recusal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.models.life import Act, acts_possible
from mediator_desk.models.procedure_words import RecusalDecision
from mediator_desk.models.words import CaseState
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.mediators.recusals import AppointmentRow, RecusalRow
from mediator_desk.views.cases.pane_parts import line_of
from mediator_desk.views.date_words import long_day
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def mediator_parts(case: CaseDetails) -> Iterator[tuple[str, list[QWidget]]]:
    """Return the section of the mediators, where there is more to tell than one appointment."""
    known = case.mediators
    if len(known.appointments) < 2 and not known.recusals:
        return
    ended = [one for one in known.appointments if one.ended_on is not None]
    lines = [_appointment(one) for one in (*known.now, *reversed(ended))]
    yield (
        QCoreApplication.translate("MediatorParts", "Mediators"),
        lines + [_recusal(one, case.state) for one in reversed(known.recusals)],
    )


def _appointment(one: AppointmentRow) -> QWidget:
    presides = QCoreApplication.translate("MediatorParts", "presides")
    beside = QCoreApplication.translate("MediatorParts", "beside the presiding mediator")
    since = QCoreApplication.translate("MediatorParts", "since {day}").format(day=long_day(one.appointed_on))
    until = ""
    if one.ended_on is not None:
        until = QCoreApplication.translate("MediatorParts", "until {day}").format(day=long_day(one.ended_on))
    role = presides if one.is_presiding else beside
    parts = (role, word(one.chosen_by), since if not until else f"{since}, {until}")
    text = f"{one.mediator}\n{' · '.join(parts)}" + (f"\n{one.end_words}" if one.end_words else "")
    return line_of(text, icon="user", tone="mute" if until else "accent")


def _recusal(one: RecusalRow, state: CaseState) -> QWidget:
    asked = QCoreApplication.translate("MediatorParts", "Recusal of {mediator} asked by {name}, {day}: {ground}")
    given = {"day": long_day(one.asked_on), "ground": word(one.ground)}
    lines = [asked.format(mediator=one.mediator, name=one.asked_by, **given), one.words]
    if one.decision is None or one.decided_on is None:
        if Act.DECIDE_RECUSAL not in acts_possible(state):
            left = QCoreApplication.translate("MediatorParts", "not decided: the mediation has ended")
            return line_of("\n".join(lines), left, icon="user-switch", tone="mute")
        waits = QCoreApplication.translate("MediatorParts", "to be decided")
        return line_of("\n".join(lines), waits, icon="user-switch", tone="warn", tail_tone="warn")
    decided = f"{word(one.decision)}, {long_day(one.decided_on)}"
    lines.append(" · ".join(part for part in (decided, one.decided_by, one.decision_words) if part))
    is_granted = one.decision is RecusalDecision.GRANTED
    return line_of("\n".join(lines), word(one.decision), icon="gavel", tone="accent" if is_granted else "mute")
