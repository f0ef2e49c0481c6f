"""What is said of an offer: short on the ladder, whole for who hears it read. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from mediator_desk.conventions.amounts import figures
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.ladder import Ladder, Rung
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.wording import word

CONTEXT = "Offers"
ASKS = QT_TRANSLATE_NOOP("Offers", "{name} asks for")
OFFERS = QT_TRANSLATE_NOOP("Offers", "{name} offers")
FIRST_CLAIM = QT_TRANSLATE_NOOP("Offers", "First claim")
YUAN = QT_TRANSLATE_NOOP("Offers", "{amount} yuan")
NO_MONEY = QT_TRANSLATE_NOOP("Offers", "No money")
PAYMENTS = QT_TRANSLATE_NOOP("Offers", "{count} payments")
BY_DAY = QT_TRANSLATE_NOOP("Offers", "by {day}")
PRIVATE = QT_TRANSLATE_NOOP("Offers", "told in private")
EXCEEDS = QT_TRANSLATE_NOOP("Offers", "beyond the authority")
STANDS_NOW = QT_TRANSLATE_NOOP("Offers", "stands now")
GAP = QT_TRANSLATE_NOOP("Offers", "Gap {amount} yuan")
MIDDLE = QT_TRANSLATE_NOOP("Offers", "Middle {amount}")
CROSSED = QT_TRANSLATE_NOOP("Offers", "{amount} yuan more offered than asked")
EQUAL = QT_TRANSLATE_NOOP("Offers", "Both say the same")
ACCEPTED = QT_TRANSLATE_NOOP("Offers", "Accepted: {amount}")
GAPS = QT_TRANSLATE_NOOP("Offers", "Gap {gaps}")
HIDDEN = QT_TRANSLATE_NOOP("Offers", "{count} in private, hidden")
NOTHING = QT_TRANSLATE_NOOP("Offers", "Nobody has offered anything yet. Note below what is asked for or offered.")


def said(text: str, **params: object) -> str:
    """Return one of the texts above, in the language in use."""
    return translate(CONTEXT, text).format(**params)


def short_amount(amount: Decimal) -> str:
    """Return an amount with parted thousands; fen only where there are some: 48,600 and 48,600.50."""
    text = figures(abs(amount)).removesuffix(".00")
    return f"−{text}" if amount < 0 else text


def amount_words(rung: Rung) -> str:
    """Return the amount of a rung, or what is offered without money."""
    return short_amount(rung.amount) if rung.amount is not None else said(NO_MONEY)


def remark(rung: Rung, today: date) -> str:
    """Return what stands below the amount: why, payments, state and when."""
    parts = [said(FIRST_CLAIM) if rung.is_claim else " ".join(rung.words.split()), _payments(rung)]
    if rung.state is not SettlementOfferState.STANDING:
        parts.append(word(rung.state))
    if rung.is_private:
        parts.append(said(PRIVATE))
    return " · ".join(part for part in (*parts, near_moment(rung.at, today)) if part)


def _payments(rung: Rung) -> str:
    if len(rung.payments) == 1:
        return said(BY_DAY, day=rung.payments[0][1].isoformat())
    return said(PAYMENTS, count=len(rung.payments)) if rung.payments else ""


def spoken(rung: Rung, today: date, *, tells_authority: bool) -> str:
    """Return a rung as a whole sentence, for who hears it and for its tip."""
    who = said(ASKS if rung.side is PartySide.APPLICANT else OFFERS, name=rung.name)
    amount = said(YUAN, amount=short_amount(rung.amount)) if rung.amount is not None else said(NO_MONEY)
    parts = [f"{who} {amount}", remark(rung, today)]
    if rung.is_current:
        parts.append(said(STANDS_NOW))
    if tells_authority and rung.exceeds_authority:
        parts.append(said(EXCEEDS))
    return " · ".join(parts)


def gap_words(ladder: Ladder) -> tuple[str, str, str]:
    """Return the figure of the gap, what stands below it, and its tone: warn while apart, good where they meet."""
    accepted = ladder.rung(ladder.accepted_id) if ladder.accepted_id else None
    if accepted is not None:
        amount = said(YUAN, amount=amount_words(accepted)) if accepted.amount is not None else amount_words(accepted)
        return said(ACCEPTED, amount=amount), "", "good"
    if ladder.gap is None or ladder.middle is None:
        return "", "", "warn"
    middle = said(MIDDLE, amount=short_amount(ladder.middle))
    if ladder.gap == 0:
        return said(EQUAL), "", "good"
    if ladder.gap < 0:
        return said(CROSSED, amount=short_amount(-ladder.gap)), middle, "good"
    return said(GAP, amount=short_amount(ladder.gap)), middle, "warn"


def gaps_words(gaps: Sequence[Decimal]) -> str:
    """Return how the gap went from round to round: 差距 15,100 → 9,000 → 4,500."""
    return said(GAPS, gaps=" → ".join(short_amount(gap) for gap in gaps)) if gaps else ""


def whole_ladder(ladder: Ladder, rungs: Sequence[Rung], today: date, *, tells_authority: bool) -> str:
    """Return the ladder as lines of text, its gap at the end."""
    lines = [spoken(rung, today, tells_authority=tells_authority) for rung in rungs]
    hidden = len(ladder.rungs) - len(rungs)
    if hidden:
        lines.append(said(HIDDEN, count=hidden))
    figure, middle, _tone = gap_words(ladder)
    return "\n".join([*lines, *(text for text in (figure, middle) if text)]) or said(NOTHING)
