"""Cases of a day taken along in a folder, and brought back, from the command line."""

from __future__ import annotations

import argparse
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from mediator_desk.cli import unlocking
from mediator_desk.cli.days import day
from mediator_desk.cli.output import Output, filled
from mediator_desk.conventions.china_time import china_day
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.views.sentences import sentence

TAKE, LIST, BRING, FINISH, GIVE_UP, SET_ASIDE = "take", "list", "bring", "finish", "give-up", "set-aside"
JOBS = (TAKE, LIST, BRING, FINISH, GIVE_UP, SET_ASIDE)

TAKEN = QT_TRANSLATE_NOOP("Cli", "{cases} cases lie in {folder}, with {files} kept files; they are back by {due_on}.")
LACKED = QT_TRANSLATE_NOOP("Cli", "These kept files were lost before, so they did not come along: {names}")
NONE_OUT = QT_TRANSLATE_NOOP("Cli", "No case is out.")
OUT = QT_TRANSLATE_NOOP("Cli", "{id}: {name} has {cases} cases along ({place}), back by {due_on}")
OVERDUE = QT_TRANSLATE_NOOP("Cli", "{id}: {name} has {cases} cases along ({place}), and was due on {due_on}")
BACK = QT_TRANSLATE_NOOP(
    "Cli", "{cases} cases are back: {rows} entries changed, {files} kept files came, {given_up} fields given up."
)
WAS_BACK = QT_TRANSLATE_NOOP("Cli", "Everything had come back before; the folder is closed now.")
CHOICE = QT_TRANSLATE_NOOP("Cli", "Case {number}: {title}")
SIDES = QT_TRANSLATE_NOOP("Cli", "  {what}: {base} → in the folder {mine}, at the office {theirs}")
FINISHED = QT_TRANSLATE_NOOP("Cli", "The interrupted folder is finished: {folder}.")
CLEARED = QT_TRANSLATE_NOOP(
    "Cli", "The office had not saved that these cases are out; what was left of the try is gone."
)
PUT_ASIDE = QT_TRANSLATE_NOOP(
    "Cli",
    "The folder is set aside: {count} entries in it never came. It can be read, and nothing is saved in it any more.",
)
GAVE_UP = QT_TRANSLATE_NOOP("Cli", "Nobody waits for this folder any more; its numbers are never given again.")


def add_outstation(parser: argparse.ArgumentParser) -> None:
    """Add what `outstation` can be told."""
    about = translate(
        "Cli",
        "take: cases into a new folder; list: what is out; bring: a folder back; finish: an interrupted folder; "
        "give-up: wait for a folder no more; set-aside: let a copy rest that went on after its cases came back",
    )
    parser.add_argument("job", choices=JOBS, metavar="JOB", help=about)
    what = translate(
        "Cli", "take: numbers of cases; bring, finish, set-aside: the folder; give-up: the number that list shows"
    )
    parser.add_argument("what", nargs="*", metavar="CASE", help=what)
    parser.add_argument("--to", type=Path, metavar="FOLDER", help=translate("Cli", "the folder to be made"))
    parser.add_argument("--due", type=day, metavar="DAY", help=translate("Cli", "the day on which it is back"))
    parser.add_argument("--place", default="", metavar="WORDS", help=translate("Cli", "where one works with it"))
    numbers = translate("Cli", "so many numbers are set aside for it")
    parser.add_argument("--numbers", type=int, default=5, metavar="N", help=numbers)
    parser.add_argument(
        "--words", default="", metavar="WORDS", help=translate("Cli", "why it is waited for no more, or set aside")
    )
    mine = translate("Cli", "what both changed is as it is in the folder")
    sides = parser.add_mutually_exclusive_group()
    sides.add_argument("--mine", dest="side", action="store_const", const="mine", help=mine)
    theirs = translate("Cli", "what both changed stays as it is at the office")
    sides.add_argument("--theirs", dest="side", action="store_const", const="theirs", help=theirs)
    secret = translate("Cli", "a file whose first line is the passphrase of the folder; else it is typed")
    parser.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help=secret)


def outstation(
    database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime
) -> int | None:
    """Take cases along, list what is out, bring it back, finish an interrupted one, give one up or set it aside.

    Raises Refused("takes_an_account"), ("outstation_needs"), and as the services do.
    """
    jobs = {TAKE: _take, LIST: _list, BRING: _bring, FINISH: _finish, GIVE_UP: _give_up, SET_ASIDE: _set_aside}
    return jobs[chosen.job](database, chosen, output, _member(database, chosen, by), now)


def _member(database: Database, chosen: argparse.Namespace, by: Actor) -> Actor:
    """Return who works here as somebody of the staff: by login, by passphrase, or by the name that was given."""
    if by.staff_id is not None:
        return by
    from mediator_desk.services.office.server_people import person_here

    with database.reading() as db:
        if (person := person_here(db)) is not None:
            return person
        name = unlocking.user_of(chosen) or by.name
        member = db.scalars(select(Staff).where(Staff.name == name, Staff.is_active)).first()
    return by if member is None else replace(by, staff_id=member.id, name=member.name, role=member.role)


def _take(database: Database, chosen: argparse.Namespace, output: Output, by: Actor, now: datetime) -> None:
    from mediator_desk.cli.commands import case_id_of
    from mediator_desk.exchange.outstation_file import take_along
    from mediator_desk.services.outstation.checking_out import CheckoutDraft

    if chosen.to is None:
        raise Refused("outstation_needs", option="--to")
    with database.reading() as db:
        case_ids = tuple(case_id_of(db, number) for number in chosen.what)
    draft = CheckoutDraft(case_ids, chosen.due, chosen.place, chosen.numbers)
    taken = take_along(database, draft, chosen.to, unlocking.new_passphrase(chosen), by=by, now=now)
    facts: dict[str, Any] = {"id": taken.checkout_id, "folder": str(taken.folder), "cases": len(set(case_ids))}
    facts |= {"files": taken.filled.files, "due_on": chosen.due}
    output.say(filled(TAKEN, facts))
    if taken.filled.lacking:
        output.say(filled(LACKED, {"names": ", ".join(taken.filled.lacking)}))
    output.done(**facts, lacking=list(taken.filled.lacking))


def _list(database: Database, _chosen: argparse.Namespace, output: Output, _by: Actor, now: datetime) -> None:
    from mediator_desk.services.outstation.listing import open_checkouts

    with database.reading() as db:
        rows = open_checkouts(db)
    told = []
    for row in rows:
        is_overdue = row.is_overdue(china_day(now))
        facts = {"id": row.id, "name": row.name, "cases": len(row.case_ids), "place": row.place, "due_on": row.due_on}
        output.say(filled(OVERDUE if is_overdue else OUT, facts))
        told.append(facts | {"is_overdue": is_overdue})
    if not rows:
        output.say(translate("Cli", NONE_OUT))
    output.done(out=told)


def _bring(database: Database, chosen: argparse.Namespace, output: Output, by: Actor, now: datetime) -> int | None:
    from mediator_desk.exchange.outstation_file import bring, look, open_outstation
    from mediator_desk.services.outstation.checking_in import Side
    from mediator_desk.views.outstation.words import clock_words

    with closing(open_outstation(_folder(chosen), _passphrase(chosen))) as file:
        looked = look(database, file, by=by, now=now)
        if looked.clock_ahead is not None:
            output.say(clock_words(looked.clock_ahead))
        if looked.choices and chosen.side is None:
            for case in looked.cases:
                for choice in case.choices:
                    _say_choice(output, case.number, choice)
            raise Refused("choices_missing", count=len(looked.choices))
        wanted = Side(chosen.side or "theirs")
        sides = {one.key: wanted if wanted in one.sides else one.sides[0] for one in looked.choices}
        done = bring(database, file, sides, by=by, now=now)
    facts = {"cases": done.cases, "rows": done.rows, "files": done.files, "given_up": done.given_up}
    output.say(filled(WAS_BACK if done.was_back else BACK, facts))
    if done.lacking:
        output.say(filled(LACKED, {"names": ", ".join(done.lacking)}))
    for one in done.left:
        output.say(sentence(one))
    left = [{"case": one.params.get("number"), "code": one.code} for one in done.left]
    output.done(**facts, was_back=done.was_back, entries=done.entries, lacking=list(done.lacking), left=left)
    return None


def _say_choice(output: Output, number: str, choice: Any) -> None:  # noqa: ANN401 - comparing.Choice, loaded late
    from mediator_desk.views.outstation.words import choice_lines, choice_title

    output.say(filled(CHOICE, {"number": number, "title": choice_title(choice)}))
    for line in choice_lines(choice):
        output.say(filled(SIDES, line._asdict()))


def _finish(database: Database, chosen: argparse.Namespace, output: Output, by: Actor, _now: datetime) -> None:
    from mediator_desk.exchange.outstation_file import finish

    folder = finish(database, _folder(chosen), passphrase=_passphrase(chosen))
    output.say(translate("Cli", CLEARED) if folder is None else filled(FINISHED, {"folder": str(folder)}))
    output.done(folder=None if folder is None else str(folder))


def _give_up(database: Database, chosen: argparse.Namespace, output: Output, by: Actor, now: datetime) -> None:
    from mediator_desk.services.outstation.listing import give_up

    if len(chosen.what) != 1 or not chosen.what[0].isdigit():
        raise Refused("outstation_needs", option="CASE")
    with database.writing() as db:
        give_up(db, int(chosen.what[0]), chosen.words, by=by, now=now)
    output.say(translate("Cli", GAVE_UP))
    output.done(id=int(chosen.what[0]))


def _set_aside(database: Database, chosen: argparse.Namespace, output: Output, by: Actor, now: datetime) -> None:
    from mediator_desk.exchange.outstation_file import open_outstation, set_aside

    with closing(open_outstation(_folder(chosen), _passphrase(chosen))) as file:
        count = set_aside(database, file, chosen.words, by=by, now=now)
    output.say(filled(PUT_ASIDE, {"count": count}))
    output.done(count=count)


def _folder(chosen: argparse.Namespace) -> Path:
    if len(chosen.what) != 1:
        raise Refused("outstation_needs", option="FOLDER")
    return Path(chosen.what[0])


def _passphrase(chosen: argparse.Namespace) -> str:
    """Return the passphrase of the folder."""
    if chosen.new_passphrase_file:
        return unlocking.passphrase_in(chosen.new_passphrase_file)
    return unlocking.asked_unseen(translate("Cli", "Passphrase: "))
