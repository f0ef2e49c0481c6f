"""What somebody was told of a meeting last, in words: the answer, the last call, the last paper. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.session_words import SessionRole
from mediator_desk.services.sessions.concerned import Concerned
from mediator_desk.views.date_words import near_day, near_moment
from mediator_desk.views.wording import word

CONTEXT = "Concerned"
ANSWERED = QT_TRANSLATE_NOOP("Concerned", "{answer} ({at})")
CALLED = QT_TRANSLATE_NOOP("Concerned", "last contact {at}, {how}: {result}")
SENT = QT_TRANSLATE_NOOP("Concerned", "{paper} went out {on}: {result}")
RECEIPT_OUT = QT_TRANSLATE_NOOP("Concerned", "receipt still out")
UNTOLD = QT_TRANSLATE_NOOP("Concerned", "not told of it yet")

OF_THE_COMMITTEE = (SessionRole.MEDIATOR, SessionRole.RECORDER)


def who_words(one: Concerned) -> str:
    """Return as what and on which side somebody takes part, and for whom."""
    parts = (word(one.side) if one.side else "", word(one.role), one.words)
    return " · ".join(part for part in parts if part)


def told_words(one: Concerned, today: date) -> str:
    """Return what somebody was told last; "" for the committee's own people."""
    if one.role in OF_THE_COMMITTEE:
        return ""
    return " · ".join(_told(one, today)) or translate(CONTEXT, UNTOLD)


def _told(one: Concerned, today: date) -> Iterator[str]:
    if one.answer is not None:
        at = near_moment(one.answered_at, today) if one.answered_at else "—"
        yield translate(CONTEXT, ANSWERED).format(answer=word(one.answer), at=at)
    if one.call is not None:
        how, result = word(one.call.manner), word(one.call.result)
        yield translate(CONTEXT, CALLED).format(at=near_moment(one.call.at, today), how=how, result=result)
    if one.paper is not None:
        result = word(one.paper.result) if one.paper.result else translate(CONTEXT, RECEIPT_OUT)
        on = near_day(one.paper.sent_on, today)
        yield translate(CONTEXT, SENT).format(paper=word(one.paper.paper), on=on, result=result)
