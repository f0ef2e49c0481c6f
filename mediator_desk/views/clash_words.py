"""What stands in the way of a meeting, and when nothing would: sentences for every screen that plans. No Qt here."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from types import MappingProxyType

from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.office.office_hours import OfficeHours
from mediator_desk.services.sessions.clashes import Clash, ClashKind
from mediator_desk.views.date_words import long_day

CONTEXT = "Clashes"

WORDS = MappingProxyType(
    {
        ClashKind.ROOM_CLOSED: QT_TRANSLATE_NOOP("Clashes", "{who} is not in use any more"),
        ClashKind.ABSENCE: QT_TRANSLATE_NOOP("Clashes", "{who} is away from {first} to {last}"),
        ClashKind.ROOM: QT_TRANSLATE_NOOP("Clashes", "{who} is taken {hours}: {applicant}"),
        ClashKind.MEDIATOR: QT_TRANSLATE_NOOP("Clashes", "{who} is at another meeting {hours}: {applicant}"),
        ClashKind.PARTY: QT_TRANSLATE_NOOP("Clashes", "{who} has another meeting {hours}: {applicant}"),
    }
)
UNSEEN = MappingProxyType(
    {
        ClashKind.ROOM: QT_TRANSLATE_NOOP("Clashes", "{who} is taken {hours} by another mediator's case"),
        ClashKind.MEDIATOR: QT_TRANSLATE_NOOP("Clashes", "{who} is at a meeting of another case {hours}"),
        ClashKind.PARTY: QT_TRANSLATE_NOOP("Clashes", "{who} has a meeting in another mediator's case {hours}"),
    }
)
"""Of a case that is not seen here."""
AWAY_ONE_DAY = QT_TRANSLATE_NOOP("Clashes", "{who} is away on {first}")


def clash_words(clash: Clash) -> str:
    """Return one thing that is in the way: 第二调解室 10:00–11:30 已排刘洋案."""
    first, last = in_china(clash.begins_at).date(), in_china(clash.ends_at - timedelta(seconds=1)).date()
    is_one_day = clash.kind is ClashKind.ABSENCE and first == last
    words = UNSEEN if clash.session_id is None and clash.kind in UNSEEN else WORDS
    text = translate(CONTEXT, AWAY_ONE_DAY if is_one_day else words[clash.kind])
    return text.format(
        who=clash.who,
        applicant=clash.applicant,
        hours=span_words(clash.begins_at, clash.ends_at),
        first=first.isoformat(),
        last=last.isoformat(),
    )


def free_words(begins_at: datetime, wished: date) -> str:
    """Return the nearest free time as it is offered: with its day where that is another one."""
    at = in_china(begins_at)
    when = f"{at:%H:%M}" if at.date() == wished else f"{long_day(at.date())} {at:%H:%M}"
    return translate("Clashes", "Nearest free time: {when}").format(when=when)


def hours_words(hours: OfficeHours) -> str:
    """Return the hours of the office: 09:00–12:00, 13:30–17:30."""
    halves = (hours.day_from, hours.noon_from), (hours.noon_until, hours.day_until)
    return ", ".join(f"{since:%H:%M}–{until:%H:%M}" for since, until in halves)


def span_words(begins_at: datetime, ends_at: datetime) -> str:
    """Return two instants of a day on China's clock: 09:30–11:00."""
    begins, ends = (in_china(at).time().isoformat("minutes") for at in (begins_at, ends_at))
    return f"{begins}–{ends}"
