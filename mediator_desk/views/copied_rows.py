"""Rows of a list leave the desk through the clipboard: the audit trail is told first, then they are put there.

Where it cannot be told nothing is copied. Numbers of people go along masked, however a list shows them.
"""

from __future__ import annotations

import re
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from mediator_desk.conventions.masking import mask_people
from mediator_desk.errors import DeskError
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.views.banner import tell_near
from mediator_desk.views.taking_out import tell_taken_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

NAMES_NOBODY = MappingProxyType(
    {
        "clauses/bank": "the committee's own wording",
        "clauses/chooser": "the committee's own wording",
        "notice_days": "days of a calendar",
        "reports/own": "what reports are made of, no figures",
        "settings/form_types": "types of disputes",
        "settings/retention": "terms of retention",
        "settings/rooms": "rooms",
        "settings/subsidy_rules": "rules, not what anybody is paid",
        "settings/time_limits": "rules for steps",
        "why_due": "days of a calendar",
    }
)
"""Tables whose rows name no person and no sum, by their names, and what they hold: of these nothing is told."""


_NUMBER = re.compile(r"[+-]?[0-9][0-9,]*(?:\.[0-9]+)?\s?%?")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def as_cell(text: str) -> str:
    """Return a text that a spreadsheet takes as one cell of text: what people typed may look like a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat.startswith(_FORMULA) and not _NUMBER.fullmatch(flat) else flat


def copy_out(view: QWidget, put: Callable[[], object], tell: Callable[[], object] | None) -> bool:
    """Let `tell` tell the audit trail (None: there is nothing to be told of), then `put` something on the clipboard.

    Returns whether it is there; what hinders it is told in the nearest banner above `view`.
    """
    try:
        if tell is not None:
            tell()
    except DeskError as error:
        tell_near(view, error)
        return False
    put()
    return True


def copy_rows(view: QWidget, text: str, tell: Callable[[], object] | None) -> bool:
    """Copy rows, numbers of people masked, as `copy_out` does."""
    return copy_out(view, partial(QGuiApplication.clipboard().setText, mask_people(text)), tell)


def copy_list(view: QWidget, desk: Desk, text: str, count: int, *, case_id: int | None = None) -> bool:
    """Copy `count` rows of a list; the trail has its name, how many they were, and of which case. Returns as above."""
    name = to_clipboard(f"{view.accessibleName()} ({count})")
    return copy_rows(view, text, partial(tell_taken_out, desk, TakenOut.ROWS, name, count=count, case_id=case_id))


def to_clipboard(name: str) -> str:
    """Return how the trail calls what went onto the clipboard."""
    return QCoreApplication.translate("CopiedRows", "{list}, to the clipboard").format(list=name)
