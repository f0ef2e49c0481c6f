"""The last day of a case in the banner of its pane: how near, provisional and why, standing still since when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.clocks.why_due import StillDetails
from mediator_desk.views.banner import Banner
from mediator_desk.views.date_words import deadline_tone, deadline_words, long_day
from mediator_desk.views.wording import word


def show_deadline(banner: Banner, case: CaseDetails, today: date) -> None:
    """Show what is due on a case; nothing where no clock runs or stands."""
    if case.clock.stands_still is not None and case.due_on is None:
        title = QCoreApplication.translate("Deadline", "The clock stands still")
        banner.tell("info", title, _still(case.clock.stands_still), stays=True)
        return
    if case.due_on is None or case.due_step is None:
        banner.clear()
        return
    tone = deadline_tone(case.due_on, today)
    text = QCoreApplication.translate("Deadline", "{step}: {left}")
    if case.due_is_provisional:
        text = QCoreApplication.translate("Deadline", "{step}: {left} (provisional)")
    left = deadline_words(case.due_on, today, case.clock.counted_by)
    title = text.format(step=word(case.due_step), left=left)
    shown = "info" if tone == "plain" and not case.due_is_provisional else "warn" if tone == "plain" else tone
    banner.tell(shown, title, "\n".join(_reasons(case, case.due_on)), stays=True)


def _still(still: StillDetails) -> str:
    text = QCoreApplication.translate("Deadline", "Since {day}: {reason}")
    reason = word(still.kind) + (f" · {still.words}" if still.words else "")
    return text.format(day=still.began_on.isoformat(), reason=reason)


def _reasons(case: CaseDetails, due_on: date) -> list[str]:
    said = [QCoreApplication.translate("Deadline", "Last day: {day}").format(day=long_day(due_on))]
    if case.due_is_provisional:
        text = QCoreApplication.translate("Deadline", "The notice of holidays for {years} is not out yet.")
        said.append(text.format(years="、".join(map(str, case.clock.provisional_years)) or "—"))
    if case.clock.until_on is not None:
        text = QCoreApplication.translate("Deadline", "Wanted until {day}; no consent yet: {names}")
        names = "、".join(case.clock.waits_for)
        said.append(text.format(day=case.clock.until_on.isoformat(), names=names))
    return said
