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
    return QCoreApplication.translate("Bulk", "%n case(s) will be changed.", "", len(sight.will))


def left_out_words(sight: BulkSight) -> str:
    """Return how many are left out and why, a line for each reason; "" where none is."""
    if not sight.left_out:
        return ""
    lines = [QCoreApplication.translate("Bulk", "%n left out:", "", len(sight.left_out))]
    text = QCoreApplication.translate("Bulk", "{count} × {reason}")
    reasons = sight.reasons()
    lines += [text.format(count=count, reason=sentence(why)) for why, count in reasons[:REASONS_NAMED]]
    if len(reasons) > REASONS_NAMED:
        rest = sum(count for _why, count in reasons[REASONS_NAMED:])
        lines.append(QCoreApplication.translate("Bulk", "%n for other reasons", "", rest))
    return "\n".join(lines)
