"""What stays at the office and why, and what a comparison found, in words. No Qt here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.text import without_turns
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import CaseKind, CaseState, Cause, Channel, EndReason, Line, OutcomeKind, PartyKind
from mediator_desk.services.audit_trail import masked
from mediator_desk.services.cases.history import HistoryLine
from mediator_desk.services.check.findings import Finding
from mediator_desk.views.backup_fields import field_words
from mediator_desk.views.backup_words import COVERED, MASKS
from mediator_desk.views.check_words import finding_words
from mediator_desk.views.clash_words import clash_words
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.history_words import history_sentence
from mediator_desk.views.row_words import what_kind
from mediator_desk.views.sentences import sentence
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.services.outstation.checking_out import Hindrance
    from mediator_desk.services.outstation.comparing import CaseComing, Choice
    from mediator_desk.services.outstation.intact import Done
    from mediator_desk.services.outstation.merging import Difference

CONTEXT = "Outstation"
HINDRANCES = {
    "already_taken_along": QT_TRANSLATE_NOOP("Outstation", "{number} stays: {name} has it along until {due_on}"),
    "not_open_to_take": QT_TRANSLATE_NOOP("Outstation", "{number} stays: nothing is to be done on it any more"),
    "not_own_case": QT_TRANSLATE_NOOP("Outstation", "{number} stays: another mediator presides in it"),
    "case_not_found": QT_TRANSLATE_NOOP("Outstation", "{number} stays: it is not in the lists any more"),
}
DONE = QT_TRANSLATE_NOOP("Outstation", "{moment} {case} {said}")
COURSE = QT_TRANSLATE_NOOP("Outstation", "Course of the case")
OTHERS = QT_TRANSLATE_NOOP("Outstation", "{count} entries")
NOTHING = QT_TRANSLATE_NOOP("Outstation", "nothing")
YES, NO = QT_TRANSLATE_NOOP("Outstation", "yes"), QT_TRANSLATE_NOOP("Outstation", "no")
COMES = QT_TRANSLATE_NOOP("Outstation", "fields changed in the folder: {count}")
NEW = QT_TRANSLATE_NOOP("Outstation", "new entries: {count}")
GONE = QT_TRANSLATE_NOOP("Outstation", "entries taken away: {count}")
FILES = QT_TRANSLATE_NOOP("Outstation", "new files: {names}")
STAYS = QT_TRANSLATE_NOOP("Outstation", "fields changed at the office, which stay: {count}")
CHOOSE = QT_TRANSLATE_NOOP("Outstation", "to be chosen below: {count}")
NOT_THERE = QT_TRANSLATE_NOOP("Outstation", "not at the office any more: nothing of it can come back")
CLASHES = QT_TRANSLATE_NOOP("Outstation", "the meeting needs another time or room: {what}")
IN_BIN = QT_TRANSLATE_NOOP(
    "Outstation", "it lies in the bin of the office: take it out there, or what comes back goes with it"
)
UNREAD = QT_TRANSLATE_NOOP("Outstation", "told in private, comes in unread: {count}")
UNCHANGED = QT_TRANSLATE_NOOP("Outstation", "nothing changed in the folder")
AHEAD = QT_TRANSLATE_NOOP("Outstation", "The clock of the laptop was ahead by about {much}: {look}")
BEHIND = QT_TRANSLATE_NOOP("Outstation", "The clock of the laptop was behind by about {much}: {look}")
LOOK = QT_TRANSLATE_NOOP("Outstation", "look at the days and times that were written there by themselves.")
BETWEEN = QT_TRANSLATE_NOOP("Outstation", " · ")
OF = QT_TRANSLATE_NOOP("Outstation", "{what}: {said}")
UNITS = (
    (timedelta(days=2), timedelta(days=1), QT_TRANSLATE_NOOP("Outstation", "{count} days")),
    (timedelta(hours=2), timedelta(hours=1), QT_TRANSLATE_NOOP("Outstation", "{count} hours")),
    (timedelta(0), timedelta(minutes=1), QT_TRANSLATE_NOOP("Outstation", "{count} minutes")),
)
"""From which time on, in which unit, in which words."""
MOST_SHOWN = 300
"""Characters of a value; all of it is kept, whichever side is chosen."""
_VOCABULARIES: dict[tuple[str, str], type[StrEnum]] = {
    ("cases", "state"): CaseState,
    ("cases", "kind"): CaseKind,
    ("cases", "outcome"): OutcomeKind,
    ("cases", "end_reason"): EndReason,
    ("cases", "channel"): Channel,
    ("cases", "line"): Line,
    ("cases", "cause"): Cause,
    ("parties", "kind"): PartyKind,
}
_SHOWN_OF_COURSE = ("state", "outcome", "end_reason", "agreed_amount", "number", "accepted_on", "concluded_on")
"""Fields of a case by which one sees how far it went; everything else of its course is counted."""


class ChoiceLine(NamedTuple):
    """One line of a choice: what it is about, and what it is at the three places."""

    what: str
    base: str
    mine: str
    theirs: str


def hindrance_words(one: Hindrance) -> str:
    """Return why a case stays at the office."""
    params = {name: str(value) for name, value in one.params.items()}
    return translate(CONTEXT, HINDRANCES[one.code]).format_map(
        {"name": "", "due_on": "", **params, "number": one.number}
    )


def choice_title(choice: Choice) -> str:
    """Return what has to be chosen."""
    if choice.kind == "course":
        return translate(CONTEXT, COURSE)
    names = "、".join(dict.fromkeys(field_words(one.table, one.field) for one in choice.differences))
    what = () if choice.table == "cases" else (what_kind(choice.table),)
    return translate(CONTEXT, BETWEEN).join([*what, names])


def choice_lines(choice: Choice) -> list[ChoiceLine]:
    """Return what a choice is about, a line for each field; of a whole course those by which one knows it."""
    if choice.kind != "course":
        return [_line(one) for one in choice.differences]
    told = [one for one in choice.differences if one.table == "cases" and one.field in _SHOWN_OF_COURSE]
    told.sort(key=lambda one: _SHOWN_OF_COURSE.index(one.field))
    return [*map(_line, told), *_counted(one for one in choice.differences if one.table != "cases")]


def _counted(found: Iterable[Difference]) -> Iterator[ChoiceLine]:
    """Give a line for each kind of row: how many of them each side has or changed."""
    rows: dict[str, dict[int, list[Difference]]] = {}
    for one in found:
        rows.setdefault(one.table, {}).setdefault(one.row_id, []).append(one)
    for table, by_id in rows.items():
        counts: Counter[str] = Counter()
        for fields in by_id.values():
            for side in ("base", "mine", "theirs"):
                counts[side] += any(getattr(one, side) is not None for one in fields)
        said = {side: translate(CONTEXT, OTHERS).format(count=counts[side]) for side in ("base", "mine", "theirs")}
        yield ChoiceLine(what_kind(table), **said)


def _line(one: Difference) -> ChoiceLine:
    is_private = getattr(one, "is_private", False)
    sides = (COVERED if is_private and value is not None else value_words(one.table, one.field, value)
             for value in (one.base, one.mine, one.theirs))  # fmt: skip
    return ChoiceLine(field_words(one.table, one.field), *sides)


def value_words(table: str, field: str, value: Any) -> str:  # noqa: ANN401 - a plain value of any column
    """Return a plain value as a person reads it; numbers of people are masked."""
    if value in (None, "", [], {}):
        return translate(CONTEXT, NOTHING)
    if isinstance(value, bool):
        return translate(CONTEXT, YES if value else NO)
    if (table, field) in _VOCABULARIES:
        return word(_VOCABULARIES[table, field](value)).replace("\n", "")
    mask = next((mask for number, mask in MASKS.items() if number.value == field), None)
    said = mask(str(value)) if mask is not None else _amount(field, value) or str(masked(str(value)))
    said = without_turns(said)
    return said if len(said) <= MOST_SHOWN else said[:MOST_SHOWN] + "…"


def _amount(field: str, value: Any) -> str:  # noqa: ANN401 - as above
    if not field.endswith("amount"):
        return ""
    try:
        return figures(Decimal(str(value)))
    except InvalidOperation:
        return ""


def coming_words(case: CaseComing) -> str:
    """Return what comes back of a case, in one line."""
    if case.is_gone:
        return _of(case, translate(CONTEXT, NOT_THERE))
    if case.stays is not None:
        return _of(case, sentence(case.stays))
    counts = (
        (COMES, len(case.only_here)),
        (NEW, case.new_rows),
        (GONE, case.removed_rows),
        (STAYS, len(case.only_there)),
        (CHOOSE, len(case.choices)),
    )
    said = [translate(CONTEXT, text).format(count=count) for text, count in counts if count]
    if case.new_files:
        said.append(translate(CONTEXT, FILES).format(names="、".join(map(without_turns, case.new_files))))
    if case.clashes:
        said.append(translate(CONTEXT, CLASHES).format(what="、".join(dict.fromkeys(map(clash_words, case.clashes)))))
    if case.is_in_bin:
        said.append(translate(CONTEXT, IN_BIN))
    if case.unread:
        said.append(translate(CONTEXT, UNREAD).format(count=case.unread))
    return _of(case, translate(CONTEXT, BETWEEN).join(said) or translate(CONTEXT, UNCHANGED))


def clock_words(ahead: timedelta) -> str:
    """Return by how much the clock of the laptop went wrong, in the unit that fits, and what to look at."""
    unit, words = next((unit, words) for least, unit, words in UNITS if abs(ahead) >= least)
    much = translate(CONTEXT, words).format(count=round(abs(ahead) / unit))
    text = translate(CONTEXT, AHEAD if ahead > timedelta(0) else BEHIND)
    return text.format(much=much, look=translate(CONTEXT, LOOK))


def _of(case: CaseComing, said: str) -> str:
    what = " ".join(part for part in (case.number, without_turns(case.applicant)) if part)
    return translate(CONTEXT, OF).format(what=what, said=said)


def found_words(one: Finding | Done) -> str:
    """Return what a refused folder holds: what was changed past the program, or was done there and never came."""
    if isinstance(one, Finding):
        return finding_words(one)
    said = history_sentence(HistoryLine(one.at, one.act, "", one.facts, ""))
    return translate(CONTEXT, DONE).format(moment=exact_moment(one.at), case=one.case, said=said)
