"""What taking a step back would change, in sentences. No Qt here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import CaseKind, CaseState
from mediator_desk.services.cases.put_back import Change
from mediator_desk.views.wording import word

CONTEXT = "Undo"
STATE = QT_TRANSLATE_NOOP("Undo", "The case is “{then}” again, no longer “{now}”.")
KIND = QT_TRANSLATE_NOOP("Undo", "The record is a “{then}” again, no longer a “{now}”.")
NUMBER = QT_TRANSLATE_NOOP("Undo", "The number {number} becomes void; it is never given again.")
MEDIATOR = QT_TRANSLATE_NOOP("Undo", "Who presides in the case is as it was before.")
DATA = QT_TRANSLATE_NOOP("Undo", "Day, outcome and words that the step wrote are as they were before it.")

ROWS = {
    ("deadlines", "changed"): QT_TRANSLATE_NOOP("Undo", "Time limits as they ran before: {count}"),
    ("deadlines", "removed"): QT_TRANSLATE_NOOP("Undo", "Time limits that the step began are taken away: {count}"),
    ("review_proposals", "changed"): QT_TRANSLATE_NOOP("Undo", "Remarks of the review are open again: {count}"),
    ("mediator_appointments", "removed"): QT_TRANSLATE_NOOP("Undo", "Appointments taken away: {count}"),
    ("mediator_appointments", "changed"): QT_TRANSLATE_NOOP("Undo", "Appointments as they were before: {count}"),
    ("mediation_sessions", "changed"): QT_TRANSLATE_NOOP("Undo", "Meetings as they were before: {count}"),
    ("paper_requests", "removed"): QT_TRANSLATE_NOOP("Undo", "Requests for papers taken away: {count}"),
    ("follow_ups", "removed"): QT_TRANSLATE_NOOP("Undo", "Follow-ups taken away: {count}"),
    ("instalments", "changed"): QT_TRANSLATE_NOOP("Undo", "Payments as they were before: {count}"),
    ("instalment_parts", "removed"): QT_TRANSLATE_NOOP("Undo", "Parts of payments taken away: {count}"),
    ("suspensions", "removed"): QT_TRANSLATE_NOOP("Undo", "Suspensions taken away: {count}"),
    ("suspensions", "changed"): QT_TRANSLATE_NOOP("Undo", "Suspensions that last again: {count}"),
    ("settlement_offers", "changed"): QT_TRANSLATE_NOOP("Undo", "Offers as they were before: {count}"),
    ("settlement_offers", "removed"): QT_TRANSLATE_NOOP("Undo", "Offers taken away: {count}"),
    ("agreements", "changed"): QT_TRANSLATE_NOOP("Undo", "Agreements as they were before: {count}"),
}
OTHERS = {
    "changed": QT_TRANSLATE_NOOP("Undo", "Other entries as they were before: {count}"),
    "removed": QT_TRANSLATE_NOOP("Undo", "Other entries that the step made are taken away: {count}"),
    "brought_back": QT_TRANSLATE_NOOP("Undo", "Entries that the step removed are there again: {count}"),
}
QUIET = frozenset({"state", "kind", "number", "accepted_on", "mediator_id", "due_step", "due_on", "due_is_provisional"})
"""Fields of a case that are told by themselves, or follow from its time limits."""


def undo_lines(changes: Sequence[Change]) -> list[str]:
    """Return one sentence for each thing that would be taken back."""
    own = [change for change in changes if change.table == "cases" and change.manner == "changed"]
    lines = [line for change in own for line in _case_lines(change)]
    counted = Counter((change.table, change.manner) for change in changes if change not in own)
    others: Counter[str] = Counter()
    for (table, manner), count in counted.items():
        if (table, manner) in ROWS:
            lines.append(translate(CONTEXT, ROWS[table, manner]).format(count=count))
        else:
            others[manner] += count
    return lines + [translate(CONTEXT, OTHERS[manner]).format(count=count) for manner, count in others.items()]


def _case_lines(change: Change) -> Iterator[str]:
    for field, kind, text in (("state", CaseState, STATE), ("kind", CaseKind, KIND)):
        if field in change.fields:
            now, then = (word(kind(value)) for value in change.fields[field])
            yield translate(CONTEXT, text).format(now=now, then=then)
    number, then = change.fields.get("number", (None, None))
    if number and not then:
        yield translate(CONTEXT, NUMBER).format(number=number)
    if "mediator_id" in change.fields:
        yield translate(CONTEXT, MEDIATOR)
    if set(change.fields) - QUIET:
        yield translate(CONTEXT, DATA)
