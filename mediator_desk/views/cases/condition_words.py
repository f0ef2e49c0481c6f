"""Conditions and lists in words: chips, the head of a printed list, the audit trail. No Qt here."""

from __future__ import annotations

from types import MappingProxyType

from mediator_desk.conventions.amounts import figures
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.services.cases.conditions import (
    AMOUNTS,
    NOT_FILLED,
    VOCABULARIES,
    YES,
    Condition,
    Field,
    Manner,
    Span,
    amount_of,
)
from mediator_desk.services.lists.choices import ListChoices
from mediator_desk.views.wording import word

MOST_SAID = 3
"""Values that a chip says one by one."""
OPEN = tuple(sorted(OPEN_STATES))
"""All states of an open case, chosen together so often that they have a word."""

FIELD_WORDS = MappingProxyType(
    {
        Field.STATE: QT_TRANSLATE_NOOP("Conditions", "State"),
        Field.KIND: QT_TRANSLATE_NOOP("Conditions", "Kind"),
        Field.CHANNEL: QT_TRANSLATE_NOOP("Conditions", "Channel"),
        Field.LINE: QT_TRANSLATE_NOOP("Conditions", "Line"),
        Field.CAUSE: QT_TRANSLATE_NOOP("Conditions", "Cause"),
        Field.INSURER: QT_TRANSLATE_NOOP("Conditions", "Insurer"),
        Field.MEDIATOR: QT_TRANSLATE_NOOP("Conditions", "Mediator"),
        Field.TAG: QT_TRANSLATE_NOOP("Conditions", "Tag"),
        Field.CITY: QT_TRANSLATE_NOOP("Conditions", "City"),
        Field.TRACK: QT_TRANSLATE_NOOP("Conditions", "Track"),
        Field.OUTCOME: QT_TRANSLATE_NOOP("Conditions", "Outcome"),
        Field.END_REASON: QT_TRANSLATE_NOOP("Conditions", "End reason"),
        Field.CLAIMED: QT_TRANSLATE_NOOP("Conditions", "Claimed amount"),
        Field.AGREED: QT_TRANSLATE_NOOP("Conditions", "Agreed amount"),
        Field.RECEIVED: QT_TRANSLATE_NOOP("Conditions", "Received"),
        Field.ACCEPTED: QT_TRANSLATE_NOOP("Conditions", "Accepted"),
        Field.CONCLUDED: QT_TRANSLATE_NOOP("Conditions", "Concluded"),
        Field.DUE: QT_TRANSLATE_NOOP("Conditions", "Due"),
        Field.NEXT_STEP_ON: QT_TRANSLATE_NOOP("Conditions", "Next step on"),
        Field.OVERDUE: QT_TRANSLATE_NOOP("Conditions", "Overdue"),
        Field.NO_NEXT_STEP: QT_TRANSLATE_NOOP("Conditions", "Without a next step"),
        Field.SENSITIVE: QT_TRANSLATE_NOOP("Conditions", "Sensitive data"),
        Field.RISKY: QT_TRANSLATE_NOOP("Conditions", "Risk of escalation"),
        Field.IN_COURT: QT_TRANSLATE_NOOP("Conditions", "In court or arbitration"),
    }
)
FLAG_NO_WORDS = MappingProxyType(
    {
        Field.OVERDUE: QT_TRANSLATE_NOOP("Conditions", "Not overdue"),
        Field.NO_NEXT_STEP: QT_TRANSLATE_NOOP("Conditions", "With a next step"),
        Field.SENSITIVE: QT_TRANSLATE_NOOP("Conditions", "No sensitive data"),
        Field.RISKY: QT_TRANSLATE_NOOP("Conditions", "No risk of escalation"),
        Field.IN_COURT: QT_TRANSLATE_NOOP("Conditions", "Not in court or arbitration"),
    }
)
SPAN_WORDS = MappingProxyType(
    {
        Span.TODAY: QT_TRANSLATE_NOOP("Conditions", "Today"),
        Span.THIS_WEEK: QT_TRANSLATE_NOOP("Conditions", "This week"),
        Span.NEXT_7_DAYS: QT_TRANSLATE_NOOP("Conditions", "The next 7 days"),
        Span.LAST_30_DAYS: QT_TRANSLATE_NOOP("Conditions", "The last 30 days"),
        Span.THIS_MONTH: QT_TRANSLATE_NOOP("Conditions", "This month"),
        Span.LAST_MONTH: QT_TRANSLATE_NOOP("Conditions", "Last month"),
        Span.THIS_QUARTER: QT_TRANSLATE_NOOP("Conditions", "This quarter"),
        Span.THIS_YEAR: QT_TRANSLATE_NOOP("Conditions", "This year"),
        Span.LAST_YEAR: QT_TRANSLATE_NOOP("Conditions", "Last year"),
    }
)


def field_word(field: Field) -> str:
    """Return the word for what is asked, in the language in use."""
    return translate("Conditions", FIELD_WORDS[field])


def span_word(span: Span) -> str:
    """Return the word for a span of days."""
    return translate("Conditions", SPAN_WORDS[span])


def flag_word(field: Field, value: str) -> str:
    """Return what a flag says: that it holds (YES), or that it does not."""
    return field_word(field) if value == YES else translate("Conditions", FLAG_NO_WORDS[field])


def not_filled_word(field: Field) -> str:
    """Return the word for nothing standing in a field."""
    if field is Field.TAG:
        return translate("Conditions", "Without a tag")
    if field is Field.MEDIATOR:
        return translate("Conditions", "Nobody yet")
    return translate("Conditions", "Not filled")


def values_of(field: Field, choices: ListChoices) -> list[tuple[str, str]]:
    """Return what may be chosen for a field asked by ONE_OF: value and word, without the one for nothing."""
    if field in VOCABULARIES:
        return [(member.value, word(member)) for member in VOCABULARIES[field]]
    if field is Field.TAG:
        return [(tag, tag) for tag in choices.tags]
    if field is Field.CITY:
        return [(city, city) for city in choices.cities]
    rows = choices.insurers if field is Field.INSURER else choices.mediators
    return [(str(row_id), name) for row_id, name in rows]


def condition_words(condition: Condition, choices: ListChoices, *, is_whole: bool = False) -> str:
    """Return a condition as its chip says it: 状态：调解中、待签署. `is_whole` says every value, however many."""
    if condition.manner is Manner.IS:
        return flag_word(condition.field, condition.values[0])
    said = translate("Conditions", "{field}: {values}")
    return said.format(field=field_word(condition.field), values=_values(condition, choices, is_whole=is_whole))


def _values(condition: Condition, choices: ListChoices, *, is_whole: bool) -> str:
    if condition.manner is Manner.EMPTY:
        return not_filled_word(condition.field)
    if condition.manner is Manner.WITHIN:
        return span_word(Span(condition.values[0]))
    if condition.manner is Manner.BETWEEN:
        return _range(condition)
    if condition.field is Field.STATE and tuple(sorted(condition.values)) == OPEN:
        return translate("Conditions", "open")
    return _listed(condition, choices, is_whole=is_whole)


def _listed(condition: Condition, choices: ListChoices, *, is_whole: bool) -> str:
    known = dict(values_of(condition.field, choices))
    gone = translate("Conditions", "not there any more")
    said = [
        not_filled_word(condition.field)
        if value == NOT_FILLED
        else known.get(value, value if condition.field is Field.CITY else gone)
        for value in condition.values
    ]
    comma = translate("Conditions", ", ")
    if is_whole or len(said) <= MOST_SAID:
        return comma.join(said)
    more = translate("Conditions", "{some} and {count} more")
    return more.format(some=comma.join(said[: MOST_SAID - 1]), count=len(said) - MOST_SAID + 1)


def _range(condition: Condition) -> str:
    first, last = (_shown(condition.field, value) for value in condition.values)
    if first and last:
        return translate("Conditions", "{first} to {last}").format(first=first, last=last)
    if condition.field in AMOUNTS:
        text = translate("Conditions", "{amount} or more") if first else translate("Conditions", "{amount} or less")
        return text.format(amount=first or last)
    text = translate("Conditions", "from {day}") if first else translate("Conditions", "until {day}")
    return text.format(day=first or last)


def _shown(field: Field, value: str) -> str:
    amount = amount_of(value) if field in AMOUNTS and value else None
    return value if amount is None else figures(amount)
