"""The backup that is made when the desk is locked: in the evening often the last moment before the power goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from mediator_desk.storage.key_ring import KeyRing


def back_up_at_lock(file: Path, ring: KeyRing | None, *, now: datetime) -> str:
    """Make a backup where something was done since the last and that is older than four hours; runs in a job.

    Returns why it could not be made, "" where nothing hindered it. The second place has to wait for the next backup:
    a share that does not answer would keep the key in memory meanwhile.
    """
    from mediator_desk.storage.backups.rotation import Reason
    from mediator_desk.storage.backups.shelf import Shelf, shelf_of
    from mediator_desk.views.sentences import sentence
    from mediator_desk.views.settings.backups.state import EVERY
    from mediator_desk.views.settings.backups.work import make_backup

    try:
        newest = next(iter(Shelf(shelf_of(file)).manifests()), None)
        if newest is None or abs(now - newest.made_at) >= EVERY:
            make_backup(file, ring, Reason.ROUTINE, "", now=now, only_news=True)
    except DeskError as error:
        return sentence(error)
    return ""
