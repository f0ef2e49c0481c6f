"""Where figures were read, in words: from a replica, as of when, or why from the server after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.storage.replica import GONE, LATE, OTHER

if TYPE_CHECKING:
    from mediator_desk.storage.replica import ReadFrom

_WHY_NOT = {
    LATE: QT_TRANSLATE_NOOP("ReplicaWords", "The replica is far behind: counted on the server itself, as of now"),
    GONE: QT_TRANSLATE_NOOP("ReplicaWords", "The replica cannot be reached: counted on the server itself, as of now"),
    OTHER: QT_TRANSLATE_NOOP(
        "ReplicaWords", "What this computer calls the replica follows another server: counted on the server itself"
    ),
}


def replica_words(read_from: ReadFrom) -> str:
    """Return the sentence, "" where there is no replica."""
    if read_from.why_not:
        return translate("ReplicaWords", _WHY_NOT[read_from.why_not])
    if read_from.as_of is None:
        return ""
    at = f"{in_china(read_from.as_of):%H:%M}"
    if read_from.is_behind:
        behind = translate("ReplicaWords", "As of {time}, from the replica: what was saved later is not counted yet")
        return behind.format(time=at)
    return translate("ReplicaWords", "As of {time}, from the replica").format(time=at)
