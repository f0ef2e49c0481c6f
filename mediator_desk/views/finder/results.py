"""What was found, as rows to choose from. No Qt here: it is read in a job."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mediator_desk.conventions.masking import mask_number, mask_phone
from mediator_desk.conventions.text import without_turns
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.search_index.texts import FoundIn
from mediator_desk.services.cases.visits import VisitRow, pinned, recent
from mediator_desk.services.search.find import FoundCase, find_cases
from mediator_desk.services.search.people import FoundPerson, find_people
from mediator_desk.views.command import Command, begins_with, learn, matching_commands
from mediator_desk.views.finder.found_words import where_found
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor

NAME_RANK = 1
"""Up to this rank a case is found by a number typed whole or by the beginning of a name."""
MOST_CASES, MOST_PEOPLE, MOST_COMMANDS, MOST_RECENT = 8, 4, 6, 6
MOST_READ = 24
"""Cases that are looked through for the best ones."""
FIRST_OF_CASE, FIRST_OF_TABLE = 3, 5
"""Commands that are shown while nothing is typed: to the case in sight, and others."""
DOT = " · "


class Group(StrEnum):
    """Under which heading a row stands."""

    PINNED = "pinned"
    RECENT = "recent"
    CASES = "cases"
    PEOPLE = "people"
    COMMANDS = "commands"


GROUP_WORDS = {
    Group.PINNED: QT_TRANSLATE_NOOP("Finder", "Pinned"),
    Group.RECENT: QT_TRANSLATE_NOOP("Finder", "Opened last"),
    Group.CASES: QT_TRANSLATE_NOOP("Finder", "Cases"),
    Group.PEOPLE: QT_TRANSLATE_NOOP("Finder", "People"),
    Group.COMMANDS: QT_TRANSLATE_NOOP("Finder", "What to do"),
}


@dataclass(frozen=True)
class Found:
    """One row. It leads to a case, to a person's cases or to a command."""

    group: Group
    icon: str
    title: str
    below: str = ""
    aside: str = ""
    """What stands at the right: a state, a shortcut."""
    case_id: int = 0
    name: str = ""
    """Whose cases are listed, for a person with several."""
    command: Command | None = None
    marks: tuple[tuple[int, int], ...] = ()
    """Begin and length of what was found in the title."""


def look_up(database: Database, text: str, commands: Sequence[Command], *, by: Actor) -> list[Found]:
    """Return what a text finds: cases, people, commands; for no text what one worked on last, and what to do next."""
    if not text.strip():
        learn(commands)  # while nothing is typed yet
        with database.reading() as db:
            kept, last = pinned(db, by=by), recent(db, by=by, limit=MOST_RECENT)
        return [
            *(_visit(row, Group.PINNED, "push-pin") for row in kept[:MOST_RECENT]),
            *(_visit(row, Group.RECENT, "clock-counter-clockwise") for row in last),
            *(_command(one, text) for one in _next_ones(commands)),
        ]
    with database.reading() as db:
        found, people = find_cases(db, text, MOST_READ), find_people(db, text, MOST_PEOPLE)
    return _ordered(text, found, people, matching_commands(commands, text, MOST_COMMANDS))


def _ordered(
    text: str, found: Sequence[FoundCase], people: Sequence[FoundPerson], matching: Sequence[Command]
) -> list[Found]:
    # A mediator stands in many cases: those of a party of that name go first.
    best = sorted(found, key=lambda one: (one.rank, one.found_in is FoundIn.MEDIATOR))[:MOST_CASES]
    rows = [*(_case(one, text) for one in best), *(_person(one, text) for one in people)]
    acts = [_command(one, text) for one in matching]
    is_name = bool(best) and best[0].rank <= NAME_RANK
    if matching and begins_with(matching[0], text) and not is_name:
        return [*acts, *rows]  # who types the word of an act means the act
    return [*rows, *acts]


def _next_ones(commands: Sequence[Command]) -> list[Command]:
    of_case = [one for one in commands if one.is_of_case]
    return [*of_case[:FIRST_OF_CASE], *[one for one in commands if not one.is_of_case][:FIRST_OF_TABLE]]


def _visit(row: VisitRow, group: Group, icon: str) -> Found:
    title = _sides(row.applicant, row.insurer or row.respondent)
    return Found(group, icon, title, row.number, word(row.state), row.case_id)


def _case(one: FoundCase, text: str) -> Found:
    title = _sides(one.applicant, one.respondent)
    marks = marks_in(title, text)
    below = [one.number] if one.number else []
    if not marks and one.piece and one.piece not in (one.number, one.applicant, one.respondent):
        below.append(where_found(one.found_in, one.piece))
    return Found(Group.CASES, "folder-open", title, DOT.join(below), word(one.state), one.id, marks=marks)


def _person(one: FoundPerson, text: str) -> Found:
    numbers = [
        mask_number(one.identity_number) if one.identity_number else "",
        mask_phone(one.phone) if one.phone else "",
    ]
    name = without_turns(one.name)
    count = translate("Finder", "1 case") if one.cases == 1 else translate("Finder", "{number} cases")
    if not one.cases:
        count = translate("Finder", "acts for a party")
    return Found(
        Group.PEOPLE,
        "user",
        name,
        DOT.join(part for part in numbers if part),
        count.format(number=one.cases),
        one.case_id if one.cases <= 1 else 0,
        one.name,
        marks=marks_in(name, text),
    )


def _command(one: Command, text: str) -> Found:
    return Found(Group.COMMANDS, one.icon, one.word, aside=one.keys, command=one, marks=marks_in(one.word, text))


def _sides(applicant: str, respondent: str) -> str:
    both = translate("Finder", "{applicant} and {respondent}")
    shown = without_turns(applicant) or "—"
    return both.format(applicant=shown, respondent=without_turns(respondent)) if respondent else shown


def marks_in(title: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return where the words of a text stand in a title, each once; case does not matter."""
    plain = title.casefold()
    if len(plain) != len(title):  # a letter that folds into two: no place can be said
        return ()
    places = ((plain.find(part.casefold()), len(part)) for part in text.split())
    return tuple(sorted((begin, length) for begin, length in places if begin >= 0))
