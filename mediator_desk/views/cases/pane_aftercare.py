"""What the case pane tells of the time after the agreement: performance, court, ratings, the archive."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.procedure_words import ConfirmationState, PerformanceState
from mediator_desk.models.words import CaseState
from mediator_desk.services.aftercare.aftercare_details import AftercareDetails, CourtDetails, InForce, PaymentDetails
from mediator_desk.services.aftercare.confirmation import Countdown
from mediator_desk.services.aftercare.corrections import CorrectionRow
from mediator_desk.services.aftercare.follow_up import FollowUpRow
from mediator_desk.services.aftercare.performance import Performance
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.figures.rates import half_up
from mediator_desk.views.cases.pane_parts import Facts, Note, line_of
from mediator_desk.views.date_words import deadline_tone, exact_moment, long_day, near_moment
from mediator_desk.views.parts import words
from mediator_desk.views.wording import word

Part = tuple[str, list[QWidget]]
"""A section of the pane: its heading, and what stands below it."""

P, C = PerformanceState, ConfirmationState
PERFORMANCE_SIGNS = MappingProxyType(
    {
        P.PENDING: ("hourglass-medium", "accent"),
        P.PARTLY: ("coins", "accent"),
        P.PERFORMED: ("check-circle", "good"),
        P.OVERDUE: ("warning-circle", "bad"),
        P.REFUSED: ("prohibit", "bad"),
    }
)
COURT_TONES = MappingProxyType({C.APPLIED: "mute", C.CONFIRMED: "good", C.DISMISSED: "bad", C.WITHDRAWN: "mute"})
COUNTDOWN_TONES = ("", "info", "warn", "bad")
"""By the stage of the 30 days: from day 20, 25 and 28."""


def aftercare_parts(case: CaseDetails, today: date) -> Iterator[Part]:
    """Return the sections after the agreement, those that have something to tell."""
    after = case.aftercare
    if after.in_force is not None:
        yield QCoreApplication.translate("Aftercare", "Performance"), _performance(after, after.in_force, today)
    court = [_court(one) for one in after.applications]
    left = _countdown(case, today)
    if left is not None and not left.stage:
        text = QCoreApplication.translate("Aftercare", "A joint application to a court is possible until {day}.")
        court.append(words(text.format(day=long_day(left.until)), "fact", "ink2", wrap=True))
    if court:
        yield QCoreApplication.translate("Aftercare", "Judicial confirmation"), court
    if after.other_agreements:
        lines = [line_of(one.number, word(one.state), icon="file-text") for one in after.other_agreements]
        yield QCoreApplication.translate("Aftercare", "Other agreements of this case"), lines


def follow_up_parts(case: CaseDetails, today: date) -> Iterator[Part]:
    """Return the committee's own follow-ups and the consumer's ratings: two lists, each with its figure."""
    if case.follow_ups:
        title = QCoreApplication.translate("Aftercare", "Follow-up by the committee")
        yield _with_mean(title, case.follow_ups), [_follow_up(one, today) for one in case.follow_ups]
    if case.aftercare.ratings:
        title = QCoreApplication.translate("Aftercare", "Rated by the consumer")
        yield _with_mean(title, case.aftercare.ratings), [_follow_up(one, today) for one in case.aftercare.ratings]


def archive_parts(case: CaseDetails, today: date) -> Iterator[Part]:
    """Return how long the file is kept, and what was corrected beside it."""
    after = case.aftercare
    if after.corrections:
        title = QCoreApplication.translate("Aftercare", "Corrections to the archived file")
        yield title, [_correction(one, today) for one in after.corrections]
    if after.closed_on is not None or after.archived_on is not None:
        yield QCoreApplication.translate("Aftercare", "File"), [_file(after, today)]


def _performance(after: AftercareDetails, in_force: InForce, today: date) -> list[QWidget]:
    state = in_force.performance(today)
    icon, tone = PERFORMANCE_SIGNS[state.state]
    told = [
        line_of(word(state.state), _paid(state), icon=icon, tone=tone, tail_tone=tone if tone != "accent" else "ink2")
    ]
    if state.words:
        on = state.refused_on or state.performed_on
        told.append(line_of(state.words, long_day(on) if on else "", icon="chat-circle-text"))
    if state.state in (P.REFUSED, P.OVERDUE):
        told += [*_reminded(after, state), _ways(in_force, today)]
    return [*told, *(_payment(one, today) for one in in_force.instalments)]


def _reminded(after: AftercareDetails, state: Performance) -> Iterator[QWidget]:
    at = after.last_contact_at
    if at is not None and state.overdue_since is not None and china_day(at) > state.overdue_since:
        text = QCoreApplication.translate("Aftercare", "Last contact with a party: {at}")
        yield line_of(text.format(at=exact_moment(at)), icon="phone")


def _paid(state: Performance) -> str:
    if not state.paid + state.left:
        return ""
    text = QCoreApplication.translate("Aftercare", "{paid} of {total} yuan paid")
    return text.format(paid=figures(state.paid), total=figures(state.paid + state.left))


def _ways(in_force: InForce, today: date) -> QWidget:
    """What performance that does not come leads on to: art. 31 and 33."""
    left = in_force.countdown(today)
    if C.CONFIRMED in in_force.asked:
        text = QCoreApplication.translate("Aftercare", "The agreement is confirmed: the court enforces it.")
    elif left is not None:
        text = QCoreApplication.translate(
            "Aftercare", "Both parties may still ask a court together to confirm it (until {day}); or one side sues."
        ).format(day=long_day(left.until))
    else:
        text = QCoreApplication.translate("Aftercare", "What is left is to sue: the agreement binds like a contract.")
    return words(text, "fact", "ink2", wrap=True)


def _payment(one: PaymentDetails, today: date) -> QWidget:
    amount = (one.paid_amount or Decimal(0)) + one.left
    text = QCoreApplication.translate("Aftercare", "Payment {position}: {amount} yuan")
    told = text.format(position=one.position, amount=figures(amount))
    if one.paid_amount and one.left:
        part = QCoreApplication.translate("Aftercare", "{amount} yuan left")
        told += "\n" + part.format(amount=figures(one.left))
    if one.proof:
        told += "\n" + QCoreApplication.translate("Aftercare", "Proof: {proof}").format(proof=one.proof)
    if not one.left and one.paid_on:
        paid = QCoreApplication.translate("Aftercare", "paid {day}").format(day=one.paid_on.isoformat())
        return line_of(told, paid, icon="check-circle", tone="good", tail_tone="good")
    tone = deadline_tone(one.due_on, today)
    due = QCoreApplication.translate("Aftercare", "due {day}").format(day=one.due_on.isoformat())
    return line_of(told, due, icon="coins", tail_tone="mute" if tone == "plain" else tone)


def _court(one: CourtDetails) -> QWidget:
    text = QCoreApplication.translate("Aftercare", "{court}, applied {day}")
    lines = [text.format(court=one.court, day=one.applied_on.isoformat())]
    if one.decided_on:
        decided = QCoreApplication.translate("Aftercare", "Decided {day}  {number}")
        lines.append(decided.format(day=one.decided_on.isoformat(), number=one.document_number).strip())
    if one.words:
        lines.append(one.words)
    return line_of("\n".join(lines), word(one.state), icon="gavel", tail_tone=COURT_TONES[one.state])


def countdown_notes(case: CaseDetails, today: date) -> Iterator[QWidget]:
    """Return, from day 20 on, what is left of the 30 days for a joint application: it stands above all else."""
    left = _countdown(case, today)
    if left is not None and left.stage:
        yield _note_of(left)


def _countdown(case: CaseDetails, today: date) -> Countdown | None:
    in_force = case.aftercare.in_force
    return in_force.countdown(today) if in_force and case.state is CaseState.PERFORMING else None


def _note_of(left: Countdown) -> QWidget:
    tone = COUNTDOWN_TONES[left.stage]
    if left.left:
        title = QCoreApplication.translate("Aftercare", "{days} days left to ask a court together")
    else:
        title = QCoreApplication.translate("Aftercare", "Today is the last day to ask a court together")
    text = QCoreApplication.translate("Aftercare", "Day {gone} after effect; last day {day}.")
    icon = {"info": "info", "warn": "warning", "bad": "warning-circle"}[tone]
    return Note(tone, icon, title.format(days=left.left), text.format(gone=left.gone, day=long_day(left.until)))


def _with_mean(title: str, rows: tuple[FollowUpRow, ...]) -> str:
    grades = [row.satisfaction for row in rows if row.satisfaction]
    if len(grades) < 2:
        return title
    mean = half_up(Fraction(sum(grades), len(grades)), 1)
    text = QCoreApplication.translate("Aftercare", "{title}: {mean} of 5 from {count}")
    return text.format(title=title, mean=mean, count=len(grades))


def _follow_up(one: FollowUpRow, today: date) -> QWidget:
    said = [f"{word(one.kind)} {near_moment(one.at, today)}", one.remarks]
    if one.was_performed is not None:
        performed = QCoreApplication.translate("Aftercare", "performed")
        not_performed = QCoreApplication.translate("Aftercare", "not performed")
        said.insert(1, performed if one.was_performed else not_performed)
    stars = QCoreApplication.translate("Aftercare", "{count} of 5").format(count=one.satisfaction)
    return line_of("\n".join(part for part in said if part), stars if one.satisfaction else "", icon="chat-circle-text")


def _correction(one: CorrectionRow, today: date) -> QWidget:
    wrong = QCoreApplication.translate("Aftercare", "It says: {text}").format(text=one.is_wrong) if one.is_wrong else ""
    right = QCoreApplication.translate("Aftercare", "Right is: {text}").format(text=one.is_right)
    signed = " · ".join(part for part in (near_moment(one.at, today), one.by) if part)
    text = "\n".join(part for part in (wrong, right, one.words, signed) if part)
    return Note("warn", "note-pencil", one.what, text)


def _file(after: AftercareDetails, today: date) -> QWidget:
    facts = Facts()
    closed = long_day(after.closed_on) if after.closed_on else ""
    archived = long_day(after.archived_on) if after.archived_on else ""
    facts.add(QCoreApplication.translate("Aftercare", "Closed"), closed)
    facts.add(QCoreApplication.translate("Aftercare", "Archived"), archived)
    if after.archive_class is None:
        return facts
    facts.add(QCoreApplication.translate("Aftercare", "Class"), word(after.archive_class))
    if after.kept_until is None:
        kept, tone = QCoreApplication.translate("Aftercare", "for ever"), "ink2"
    elif after.kept_until < today:
        past = QCoreApplication.translate("Aftercare", "{day}: past its term. Nothing is destroyed by itself.")
        kept, tone = past.format(day=long_day(after.kept_until)), "warn"
    else:
        kept, tone = long_day(after.kept_until), "ink2"
    facts.add(QCoreApplication.translate("Aftercare", "Kept until"), kept, tone=tone)
    return facts
