"""What an act on many cases would change, in words. No Qt here but its plural forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from mediator_desk.services.bulk.sight import BulkSight

REASONS_NAMED = 4


def will_change(sight: BulkSight) -> str:
    """Return how many cases will be changed."""
    count = len(sight.will)
    return QCoreApplication.translate("Bulk", "%n case(s) will be changed.", "", count)


def left_out_words(sight: BulkSight) -> str:
    """Return how many are left out and why, a line for each reason; "" where none is."""
    if not sight.left_out:
        return ""
    count = len(sight.left_out)
    lines = [QCoreApplication.translate("Bulk", "%n left out:", "", count)]
    text = QCoreApplication.translate("Bulk", "{count} × {reason}")
    reasons = sight.reasons()
    lines += [text.format(count=times, reason=sentence(why)) for why, times in reasons[:REASONS_NAMED]]
    if len(reasons) > REASONS_NAMED:
        rest = sum(count for _why, count in reasons[REASONS_NAMED:])
        lines.append(QCoreApplication.translate("Bulk", "%n for other reasons", "", rest))
    return "\n".join(lines)
