"""What the header of a case says: its five facts, each in one strong line and one quiet one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.text import without_turns
from mediator_desk.models.words import AppointedBy, PartySide, SessionState
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.clocks.why_due import DayRole, DeadlineExplanation
from mediator_desk.services.sessions.scheduling import SessionRow
from mediator_desk.views.cases.marks import DUE_ICONS
from mediator_desk.views.cases.pane_step import place_of, step_words
from mediator_desk.views.date_words import deadline_tone, deadline_words, long_day, near_moment
from mediator_desk.views.wording import word


@dataclass(frozen=True)
class HeaderFact:
    """One fact: what is strong, what stands quietly below it, and the tone and sign of the strong line."""

    strong: str
    below: str = ""
    tone: str = ""
    icon: str = ""


def title_of(case: CaseDetails) -> str:
    """Return who stands against whom, and about what."""
    applicants = "、".join(party.name for party in case.parties if party.side is PartySide.APPLICANT)
    others = [party.name for party in case.parties if party.side is PartySide.RESPONDENT]
    respondent = case.insurer if len(others) == 1 else "、".join(others)
    about = word(case.line) if case.line else ""
    text = QCoreApplication.translate("CaseHeader", "{applicant} and {respondent}  {about}")
    told = text.format(applicant=applicants or "—", respondent=respondent or "—", about=about)
    return without_turns(told.strip())


def deadline_fact(case: CaseDetails, today: date) -> HeaderFact:
    """Return when something is due, and what."""
    if case.due_on is None or case.due_step is None:
        if case.clock.stands_still is not None:
            since = QCoreApplication.translate("CaseHeader", "since {day}")
            below = since.format(day=case.clock.stands_still.began_on.isoformat())
            return HeaderFact(QCoreApplication.translate("CaseHeader", "Stands still"), below, "", "pause")
        return HeaderFact("—", word(case.due_step) if case.due_step else "")
    tone = deadline_tone(case.due_on, today)
    text = QCoreApplication.translate("CaseHeader", "{step}: {day}")
    below = text.format(step=word(case.due_step), day=long_day(case.due_on))
    left = deadline_words(case.due_on, today, case.clock.counted_by)
    return HeaderFact(left, below, "" if tone == "plain" else tone, DUE_ICONS[tone])


def why_fact(why: DeadlineExplanation | None) -> HeaderFact:
    """Return the rule of the day, and what moved it."""
    if why is None:
        return HeaderFact("—")
    return HeaderFact(_rule(why), _moved(why))


def _rule(why: DeadlineExplanation) -> str:
    if why.number is None:
        return QCoreApplication.translate("CaseHeader", "The day was agreed")
    if why.in_working_days:
        text = QCoreApplication.translate("CaseHeader", "{count} working days after {day}")
    else:
        text = QCoreApplication.translate("CaseHeader", "{count} days after {day}")
    return text.format(count=why.number, day=f"{why.started_on:%m-%d}")


def _moved(why: DeadlineExplanation) -> str:
    if why.stands_still is not None:
        text = QCoreApplication.translate("CaseHeader", "Stands still since {day}")
        return text.format(day=why.stands_still.began_on.isoformat())
    if any(one.agreed_on for one in why.extensions):
        text = QCoreApplication.translate("CaseHeader", "Extended, first until {day}")
        return text.format(day=why.first_due_on.isoformat())
    if why.is_provisional:
        text = QCoreApplication.translate("CaseHeader", "Provisional: holidays of {years} are not out")
        return text.format(years="、".join(map(str, why.provisional_years)) or "—")
    rolled = next((one for one in why.days if one.role is DayRole.ROLLED), None)
    if rolled is not None:
        return QCoreApplication.translate("CaseHeader", "{day} is no working day").format(day=long_day(rolled.on))
    return why.source


def step_fact(case: CaseDetails, today: date) -> HeaderFact:
    """Return what comes next, when, and who does it."""
    planned = next((one for one in case.sessions if one.state is SessionState.PLANNED), None)
    step = case.step
    if planned is not None and (step is None or step.meeting_at is not None):
        text = QCoreApplication.translate("CaseHeader", "Meeting {sequence}, {at}")
        return HeaderFact(
            text.format(sequence=planned.sequence, at=near_moment(planned.begins_at, today)), place_of(planned)
        )
    if step is None:
        return HeaderFact("—")
    day = long_day(step.on) if step.on else QCoreApplication.translate("CaseHeader", "no day yet")
    who = step.person or (word(step.role) if step.role else "")
    below = " · ".join(part for part in (day, who) if part)
    is_open = step.on is None
    return HeaderFact(step_words(step), below, "", "flag" if is_open else "")


def mediator_fact(case: CaseDetails) -> HeaderFact:
    """Return who mediates, and who chose."""
    if not case.mediator:
        return HeaderFact("—", QCoreApplication.translate("CaseHeader", "not appointed yet"))
    chosen = next((one.chosen_by for one in case.mediators.now if one.is_presiding), None)
    beside = [one.mediator for one in case.mediators.now if not one.is_presiding]
    told = [word(chosen)] if isinstance(chosen, AppointedBy) else []
    if beside:
        told.append(QCoreApplication.translate("CaseHeader", "with {names}").format(names="、".join(beside)))
    if case.mediators.open_recusals:
        told.append(QCoreApplication.translate("CaseHeader", "recusal asked"))
    return HeaderFact(case.mediator, " · ".join(told), "", "")


def amount_fact(case: CaseDetails) -> HeaderFact:
    """Return the amount in dispute, and what was agreed on or offered last."""
    text = QCoreApplication.translate("CaseHeader", "{amount} yuan")
    claimed = text.format(amount=figures(case.claimed_amount)) if case.claimed_amount is not None else "—"
    if case.agreed_amount is not None:
        agreed = QCoreApplication.translate("CaseHeader", "agreed on {amount}")
        return HeaderFact(claimed, agreed.format(amount=figures(case.agreed_amount)))
    held = [one for one in case.sessions if one.applicant_offer or one.respondent_offer]
    return HeaderFact(claimed, _offered(held[-1]) if held else "")


def _offered(meeting: SessionRow) -> str:
    text = QCoreApplication.translate("CaseHeader", "offered {applicant} / {respondent}")
    return text.format(applicant=meeting.applicant_offer or "—", respondent=meeting.respondent_offer or "—")
