"""What the file had and gave up for the office's: it is told in the trail, but not what was told in private."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.services import given_up
from mediator_desk.services.outstation.comparing import is_private
from mediator_desk.services.outstation.merging import FOLLOWS, Rows, Side, Three, differences, table_of


def given_up_words(three: Three, result: Rows) -> dict[str, str]:
    """Return what was changed in the file and is not so at the office now: "table/id field" -> what the file had."""
    lost: dict[str, str] = {}
    for name in three.names:
        becomes, mine = result.get(name), three.mine.get(name)
        for one in sorted(three.changed(Side.MINE, name)):
            if one in FOLLOWS.get(table_of(name), ()) or one == "position":
                continue
            had = None if mine is None else mine.get(one)
            if had == (None if becomes is None else becomes.get(one)) or (mine is not None and had in (None, "")):
                continue
            (difference,) = differences(three, [(name, one)])
            if not is_private(difference, three):
                lost[f"{name} {one}"] = "" if had is None else str(had)
    return lost


def tell_lost(db: Session, three: Three, words: Mapping[str, str], *, by: Actor, now: datetime) -> None:
    """Tell of a case what was given up, where anything was."""
    given_up.tell_given_up(db, three.case_id, words, by=by, now=now)
