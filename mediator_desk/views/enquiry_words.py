"""查询进度 in the consumer's words: the state of a matter and nothing of its content. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from mediator_desk.conventions.china_time import china_day, in_china
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import CaseKind, CaseState, OutcomeKind
from mediator_desk.services.enquiry import Answer, ProgressLine
from mediator_desk.views.wording import word

S, K, Ended = CaseState, CaseKind, OutcomeKind

STATES: Mapping[CaseState, str] = MappingProxyType(
    {
        S.RECEIVED: QT_TRANSLATE_NOOP("Enquiry", "Received; it waits to be reviewed"),
        S.UNDER_REVIEW: QT_TRANSLATE_NOOP("Enquiry", "Being reviewed; we tell you whether it is accepted"),
        S.NEEDS_PAPERS: QT_TRANSLATE_NOOP("Enquiry", "Papers are missing; please hand them in as the notice says"),
        S.DECLINED: QT_TRANSLATE_NOOP("Enquiry", "Not accepted; we gladly explain why"),
        S.REFERRED: QT_TRANSLATE_NOOP("Enquiry", "Passed on to the body that deals with it"),
        S.BINNED: QT_TRANSLATE_NOOP("Enquiry", "Not found"),
        S.MERGED: QT_TRANSLATE_NOOP("Enquiry", "Goes on together with another submission of yours"),
        S.WITH_INSURER: QT_TRANSLATE_NOOP("Enquiry", "Passed on to the insurer; waiting for its answer"),
        S.ANSWERED: QT_TRANSLATE_NOOP("Enquiry", "The insurer has answered"),
        S.ACCEPTED: QT_TRANSLATE_NOOP("Enquiry", "Accepted; a mediator is being appointed"),
        S.SEEKING_CONSENT: QT_TRANSLATE_NOOP("Enquiry", "Accepted; the other side is asked whether it takes part"),
        S.IN_MEDIATION: QT_TRANSLATE_NOOP("Enquiry", "In mediation; we tell you the time of the next meeting"),
        S.SUSPENDED: QT_TRANSLATE_NOOP("Enquiry", "Mediation is suspended; we tell you when it goes on"),
        S.PROPOSED: QT_TRANSLATE_NOOP("Enquiry", "Both sides have the mediator's proposal; please answer in time"),
        S.AGREED: QT_TRANSLATE_NOOP("Enquiry", "Both sides agreed; the agreement is being written"),
        S.TO_SIGN: QT_TRANSLATE_NOOP("Enquiry", "The agreement is written and waits for the signatures"),
        S.PERFORMING: QT_TRANSLATE_NOOP("Enquiry", "The agreement is in force and is being performed"),
        S.WITHDRAWN: QT_TRANSLATE_NOOP("Enquiry", "The application was withdrawn"),
        S.SETTLED_PRIVATELY: QT_TRANSLATE_NOOP("Enquiry", "Both sides settled it themselves; withdrawn"),
        # The other routes: People's Mediation Law art. 26.
        S.TERMINATED: QT_TRANSLATE_NOOP(
            "Enquiry", "Mediation has ended without agreement; arbitration, authorities and courts stay open to you"
        ),
        S.CLOSED: QT_TRANSLATE_NOOP("Enquiry", "Finished"),
        S.ARCHIVED: QT_TRANSLATE_NOOP("Enquiry", "Finished"),
    }
)
"""State -> what the consumer hears, where neither the kind of the matter nor its outcome has words of its own."""

OUTCOMES: Mapping[OutcomeKind, str] = MappingProxyType(
    {
        Ended.AGREED: QT_TRANSLATE_NOOP("Enquiry", "Finished: both sides agreed"),
        Ended.NOT_AGREED: QT_TRANSLATE_NOOP("Enquiry", "Finished without agreement"),
        Ended.WITHDRAWN: QT_TRANSLATE_NOOP("Enquiry", "Finished: the application was withdrawn"),
        Ended.SETTLED_PRIVATELY: QT_TRANSLATE_NOOP("Enquiry", "Finished: both sides settled it themselves"),
        Ended.TERMINATED: QT_TRANSLATE_NOOP("Enquiry", "Finished: mediation was ended"),
        Ended.REFERRED: QT_TRANSLATE_NOOP("Enquiry", "Finished: passed on to the body that deals with it"),
    }
)
"""Outcome -> what the consumer hears of a matter that is over. Archived is an affair of the office: over is over."""

OF_A_COMPLAINT: Mapping[CaseState, str] = MappingProxyType(
    {
        S.RECEIVED: QT_TRANSLATE_NOOP("Enquiry", "Complaint received; it is being read"),
        S.UNDER_REVIEW: QT_TRANSLATE_NOOP("Enquiry", "Complaint received; it is being read"),
        S.WITH_INSURER: QT_TRANSLATE_NOOP("Enquiry", "Complaint passed on to the insurer; waiting for its answer"),
        S.ANSWERED: QT_TRANSLATE_NOOP("Enquiry", "The insurer has answered your complaint"),
        S.WITHDRAWN: QT_TRANSLATE_NOOP("Enquiry", "The complaint was withdrawn"),
        S.CLOSED: QT_TRANSLATE_NOOP("Enquiry", "The complaint is finished"),
        S.ARCHIVED: QT_TRANSLATE_NOOP("Enquiry", "The complaint is finished"),
    }
)
"""State -> what the consumer hears of a complaint, where a mediation has other words."""

OVER = frozenset({S.CLOSED, S.ARCHIVED})
NEXT_MEETING = QT_TRANSLATE_NOOP("Enquiry", "In mediation; next meeting {at}")
PAPERS_UNTIL = QT_TRANSLATE_NOOP("Enquiry", "Papers are missing; please hand them in by {day}")
NOT_FOUND = QT_TRANSLATE_NOOP("Enquiry", "Not found yet")
WHAT_TO_DO = QT_TRANSLATE_NOOP(
    "Enquiry",
    "A submission can take a day to reach us. Please try again after 24 hours, or phone {telephone} in working hours.",
)
NOT_AMONG_SEEN = QT_TRANSLATE_NOOP("Enquiry", "Not among the cases that you see")
ASK_WHO_SEES = QT_TRANSLATE_NOOP(
    "Enquiry", "Other cases are not shown to you: before you answer, ask a secretary whether there is one."
)
ORDER = (K.MEDIATION, K.COMPLAINT, K.CONSULTATION)
"""Mediations and complaints are answered apart."""

MONTHS = (
    QT_TRANSLATE_NOOP("Enquiry", "January"),
    QT_TRANSLATE_NOOP("Enquiry", "February"),
    QT_TRANSLATE_NOOP("Enquiry", "March"),
    QT_TRANSLATE_NOOP("Enquiry", "April"),
    QT_TRANSLATE_NOOP("Enquiry", "May"),
    QT_TRANSLATE_NOOP("Enquiry", "June"),
    QT_TRANSLATE_NOOP("Enquiry", "July"),
    QT_TRANSLATE_NOOP("Enquiry", "August"),
    QT_TRANSLATE_NOOP("Enquiry", "September"),
    QT_TRANSLATE_NOOP("Enquiry", "October"),
    QT_TRANSLATE_NOOP("Enquiry", "November"),
    QT_TRANSLATE_NOOP("Enquiry", "December"),
)


def progress_sentence(line: ProgressLine, *, now: datetime) -> str:
    """Return how far a matter is, in one sentence: 调解中，下次调解 11月24日 09:30."""
    if line.state is S.IN_MEDIATION and line.next_session_at:
        at = f"{spoken_day(line.next_session_at, now)} {in_china(line.next_session_at):%H:%M}"
        return translate("Enquiry", NEXT_MEETING).format(at=at)
    if line.state is S.NEEDS_PAPERS and line.papers_until:
        return translate("Enquiry", PAPERS_UNTIL).format(day=_day(line.papers_until, now))
    return translate("Enquiry", state_words(line.kind, line.state, line.outcome))


def state_words(kind: CaseKind, state: CaseState, outcome: OutcomeKind | None) -> str:
    """Return the English literal for a state: the outcome speaks where it is over, then the kind of the matter."""
    if state in OVER and outcome is not None:
        return OUTCOMES[outcome]
    if kind is K.COMPLAINT and state in OF_A_COMPLAINT:
        return OF_A_COMPLAINT[state]
    return STATES[state]


def line_facts(line: ProgressLine, *, now: datetime) -> str:
    """Return what tells one matter from another: its number, the insurer, the day on which it came."""
    received = translate("Enquiry", "received {day}").format(day=spoken_day(line.received_at, now))
    return " · ".join(fact for fact in (line.shown_number, line.insurer, received) if fact)


def lines_by_kind(answer: Answer) -> list[tuple[CaseKind, list[ProgressLine]]]:
    """Return the matters of an answer, the kinds apart, each with the newest first."""
    kinds = [(kind, [line for line in answer.lines if line.kind is kind]) for kind in ORDER]
    return [(kind, lines) for kind, lines in kinds if lines]


def not_found(answer: Answer) -> str:
    """Return what is said where nothing was found: of whoever sees a part of the cases it is no answer yet."""
    return translate("Enquiry", NOT_AMONG_SEEN if answer.is_of_a_part else NOT_FOUND)


def what_to_do(answer: Answer) -> str:
    """Return what somebody is told who finds nothing: never that there is nothing."""
    return translate("Enquiry", ASK_WHO_SEES if answer.is_of_a_part else WHAT_TO_DO).format(telephone=answer.telephone)


def answer_text(answer: Answer, *, now: datetime) -> str:
    """Return the whole answer as text, to be sent or read out; no name and no document number is in it."""
    if not answer.lines:
        return f"{not_found(answer)}\n{what_to_do(answer)}"
    parts = []
    for kind, lines in lines_by_kind(answer):
        told = [f"{progress_sentence(line, now=now)}\n{line_facts(line, now=now)}" for line in lines]
        parts.append("\n".join([f"[{word(kind)}]", *told]))
    return "\n\n".join(parts)


def spoken_day(instant: datetime, now: datetime) -> str:
    """Return a day in China as one says it: 11月24日, in another year 2025年11月24日."""
    return _day(china_day(instant), now)


def _day(day: date, now: datetime) -> str:
    facts = {"year": day.year, "month": translate("Enquiry", MONTHS[day.month - 1]), "day": day.day}
    if day.year == china_day(now).year:
        return translate("Enquiry", "{day} {month}").format(**facts)
    return translate("Enquiry", "{day} {month} {year}").format(**facts)
