"""Words about served papers and receipts that are out. No Qt here."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.deliveries.listing import DeliveryRow, OutRow, ToDo
from mediator_desk.views.date_words import long_day
from mediator_desk.views.table import Mark
from mediator_desk.views.wording import word

CONTEXT = "Deliveries"
FOR_MEETING = QT_TRANSLATE_NOOP("Deliveries", "{paper}, meeting {sequence}")
COPIES = QT_TRANSLATE_NOOP("Deliveries", "{paper} × {copies}")
IS_OUT = QT_TRANSLATE_NOOP("Deliveries", "Receipt out")
ON = QT_TRANSLATE_NOOP("Deliveries", "{result}, {day}")
TO_DO = {
    ToDo.WAIT: QT_TRANSLATE_NOOP("Deliveries", "Wait; days out: {days}"),
    ToDo.ASK_FOR_IT: QT_TRANSLATE_NOOP("Deliveries", "Ask for the receipt; days out: {days}"),
    ToDo.SERVE_AGAIN: QT_TRANSLATE_NOOP("Deliveries", "Nobody was reached: serve it again"),
}
MARKS = {
    ToDo.WAIT: Mark("clock"),
    ToDo.ASK_FOR_IT: Mark("phone", "warn"),
    ToDo.SERVE_AGAIN: Mark("warning-circle", "bad"),
}


def paper_words(row: DeliveryRow) -> str:
    """Return which paper it is: for which meeting, how many copies."""
    text = word(row.paper)
    if row.sequence is not None:
        text = translate(CONTEXT, FOR_MEETING).format(paper=text, sequence=row.sequence)
    return translate(CONTEXT, COPIES).format(paper=text, copies=row.copies) if row.copies > 1 else text


def result_words(row: DeliveryRow) -> str:
    """Return what came of serving it, with the day."""
    if row.result is None:
        return translate(CONTEXT, IS_OUT)
    if row.served_on is None:
        return word(row.result)
    return translate(CONTEXT, ON).format(result=word(row.result), day=row.served_on.isoformat())


def result_mark(row: DeliveryRow) -> Mark:
    """Return the sign of what came of it."""
    if row.result is None:
        return Mark("clock", "warn")
    return Mark("check-circle", "good") if row.is_served else Mark("warning-circle", "bad")


def to_do_words(line: OutRow) -> str:
    """Return what is to be done about a receipt that is out."""
    return translate(CONTEXT, TO_DO[line.to_do]).format(days=line.days_out)


def sent_tip(row: DeliveryRow) -> str:
    """Return when and how it went out, in full."""
    return " · ".join(part for part in (long_day(row.sent_on), word(row.manner), row.place, row.server) if part)
