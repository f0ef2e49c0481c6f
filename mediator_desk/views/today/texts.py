"""The lines of Today as text: what a row shows, and the printed sheet too. No Qt here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mediator_desk.conventions.amounts import figures as written
from mediator_desk.conventions.china_time import china_day, in_china
from mediator_desk.conventions.text import without_turns
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import SessionMode, SessionState
from mediator_desk.services.today.lines import After, AfterKind, Due, Lack, Meeting, Stopped, Waiting, Who
from mediator_desk.views.date_words import left_words
from mediator_desk.views.today.reasons import reason_words, short_day
from mediator_desk.views.wording import word, word_or

SOON = timedelta(minutes=60)
"""From then on the minutes until a meeting are said."""
BEGIN_FROM = timedelta(minutes=15)
"""So long before its time a meeting may be begun: people come early."""
DOT = " · "
LACKS = {
    Lack.PAPERS: QT_TRANSLATE_NOOP("Today", "Missing: {name}"),
    Lack.IDENTITY: QT_TRANSLATE_NOOP("Today", "No identity number: {name}"),
    Lack.GUARDIAN: QT_TRANSLATE_NOOP("Today", "No guardian: {name}"),
    Lack.LETTER: QT_TRANSLATE_NOOP("Today", "No letter of authority: {name}"),
    Lack.UNCONFIRMED: QT_TRANSLATE_NOOP("Today", "Not confirmed: {name}"),
}
GRAVE = frozenset({Lack.UNCONFIRMED, Lack.GUARDIAN})
"""Without these there may be no meeting at all."""
PLACE_ICONS = {
    SessionMode.ON_SITE: "door",
    SessionMode.ONLINE: "video-camera",
    SessionMode.TELEPHONE: "phone",
    SessionMode.HOME_VISIT: "house",
}


@dataclass(frozen=True)
class Sign:
    """An icon and a word in a tone, and what is read when one rests on it."""

    text: str
    tone: str = ""
    icon: str = ""
    tip: str = ""


@dataclass(frozen=True)
class Shown:
    """One row as text. Rows of different cards use different parts of it."""

    key: str
    """The same thing has the same key, so that the focus stays with it."""
    case_id: int
    who: str
    facts: str
    sign: Sign
    number: str = ""
    begins: str = ""
    below: str = ""
    place: Sign = Sign("")
    step: str = ""
    act: str = ""
    is_next: bool = False


def who_words(who: Who) -> str:
    """Return the two sides of a case in one line."""
    applicant, respondent = without_turns(who.applicant), without_turns(who.respondent)
    if not respondent:
        return applicant or "—"
    return translate("Today", "{applicant} and {respondent}").format(applicant=applicant or "—", respondent=respondent)


def short_number(number: str) -> str:
    """Return the last part of a case number, 第2412号; any other number as it is."""
    found = re.search(r"第\d+号$", number)
    return found[0] if found else number


def meeting_text(meeting: Meeting, now: datetime, *, is_next: bool, names_mediator: bool) -> Shown:
    """Return a meeting as text; `is_next` for the first that is still to be held."""
    begins, ends = in_china(meeting.begins_at), in_china(meeting.ends_at)
    ends_words = translate("Today", "until {time}").format(time=f"{ends:%H:%M}")
    return Shown(
        key=f"meeting/{meeting.id}",
        case_id=meeting.who.case_id,
        who=who_words(meeting.who),
        facts=DOT.join(_meeting_facts(meeting, names_mediator=names_mediator)),
        sign=_meeting_sign(meeting),
        number=meeting.who.number,
        begins=f"{begins:%H:%M}",
        below=_soon(meeting, now) or ends_words,
        place=Sign(meeting.room or meeting.place or word(meeting.mode), icon=PLACE_ICONS[meeting.mode]),
        act=_meeting_act(meeting, now),
        is_next=is_next,
    )


def may_begin(meeting: Meeting, now: datetime) -> bool:
    """Tell whether it is time to begin a meeting."""
    return not meeting.is_over and now >= meeting.begins_at - BEGIN_FROM


def act_words() -> tuple[str, str, str]:
    """Return the acts of a meeting: beginning it, opening its case, and going on where it is being held."""
    return translate("Today", "Begin"), translate("Today", "Open"), translate("Today", "Go on")


def _meeting_act(meeting: Meeting, now: datetime) -> str:
    begin, look, go_on = act_words()
    if not may_begin(meeting, now):
        return look
    return go_on if meeting.is_open else begin


def _soon(meeting: Meeting, now: datetime) -> str:
    """Return how soon a meeting begins, or that it is under way; "" where the hour says enough."""
    if meeting.is_over:
        return ""
    if meeting.begins_at <= now < meeting.ends_at:
        return translate("Today", "under way")
    ahead = meeting.begins_at - now
    if not timedelta(0) < ahead <= SOON:
        return ""
    minutes = -(-int(ahead.total_seconds()) // 60)
    if minutes == 1:
        return translate("Today", "in 1 minute")
    return translate("Today", "in {minutes} minutes").format(minutes=minutes)


def _meeting_facts(meeting: Meeting, *, names_mediator: bool) -> list[str]:
    facts = [meeting.phone] if meeting.phone else []
    facts.append(translate("Today", "meeting {sequence}").format(sequence=meeting.sequence))
    if meeting.representatives:
        names = translate("Today", ", ").join(without_turns(name) for name in meeting.representatives)
        facts.append(translate("Today", "acting: {names}").format(names=names))
    if names_mediator:
        facts.append(translate("Today", "mediator {name}").format(name=meeting.mediator))
    return facts


def lack_words(meeting: Meeting) -> list[str]:
    """Return each thing that a meeting lacks, in words."""
    return [translate("Today", LACKS[one.what]).format(name=without_turns(one.name)) for one in meeting.missing]


def _meeting_sign(meeting: Meeting) -> Sign:
    if meeting.state is SessionState.HELD:
        return Sign(word_or(meeting.state), "good", "check-circle")
    if meeting.is_over:
        return Sign(word_or(meeting.state), "", "pause")
    lacks = lack_words(meeting)
    if not lacks:
        return Sign(translate("Today", "Everything is there"), "good", "check-circle")
    is_grave = any(one.what in GRAVE for one in meeting.missing)
    more = translate("Today", "{first}; {number} things in all").format(first=lacks[0], number=len(lacks))
    text = more if lacks[1:] else lacks[0]
    return Sign(text, "bad" if is_grave else "warn", "warning-circle" if is_grave else "warning", "\n".join(lacks))


def due_text(line: Due) -> Shown:
    """Return a case whose day is over or near as text."""
    tone, icon = ("bad", "warning-circle") if line.days_left < 0 else ("warn", "warning")
    if line.working_days_left > 1:
        tone, icon = "", "clock"
    working = line.working_days_left if line.reason.in_working_days else 0
    step = word(line.step) if line.step else ""
    if line.is_provisional:
        step = translate("Today", "{step} (provisional)").format(step=step)
    return Shown(
        key=f"due/{line.who.case_id}",
        case_id=line.who.case_id,
        who=who_words(line.who),
        facts=reason_words(line),
        sign=Sign(left_words(line.days_left, working), tone, icon),
        number=line.who.number,
        step=step,
    )


def waiting_text(line: Waiting, today: date) -> Shown:
    """Return a submission that waits as text."""
    received = china_day(line.received_at)
    facts = [word(line.kind), *([word(line.cause)] if line.cause else []), word(line.channel)]
    if received == today:
        facts.append(translate("Today", "today {time}").format(time=f"{in_china(line.received_at):%H:%M}"))
    days = (today - received).days
    waits = (
        translate("Today", "waits 1 day") if days == 1 else translate("Today", "waits {days} days").format(days=days)
    )
    sign = Sign(waits if days > 0 else translate("Today", "came today"), "mute", "clock")
    if line.is_suspected:
        sign = Sign(translate("Today", "perhaps a repeat"), "warn", "copy", sign.text)
    key = f"new/{line.who.case_id}"
    return Shown(key, line.who.case_id, who_words(line.who), DOT.join(facts), sign, number=line.who.number)


def after_text(line: After) -> Shown:
    """Return a payment, the court's days or a follow-up as text."""
    facts, sign = _AFTER[line.kind](line)
    key = f"{line.kind}/{line.who.case_id}/{line.position}"
    return Shown(key, line.who.case_id, who_words(line.who), facts, sign, number=line.who.number)


def _payment(line: After) -> tuple[str, Sign]:
    day = _short_day(line.on)
    amount = written(line.left) if line.left is not None else ""
    facts = translate("Today", "payment {position}: {amount} yuan, due {day}")
    if not line.position:
        facts = translate("Today", "{amount} yuan, due {day}")
    text = facts.format(position=line.position, amount=amount, day=day)
    if line.reminded_at is not None:
        reminded = translate("Today", "reminded {day}").format(day=_short_day(china_day(line.reminded_at)))
        text = DOT.join([text, reminded])
    if line.days_left < 0:
        over = translate("Today", "1 day late") if line.days_left == -1 else translate("Today", "{days} days late")
        return text, Sign(over.format(days=-line.days_left), "bad", "warning-circle")
    return text, _days_ahead(line.days_left)


def _confirmation(line: After) -> tuple[str, Sign]:
    facts = translate("Today", "joint application to the court until {day}").format(day=_short_day(line.on))
    return facts, _days_ahead(line.days_left)


def _follow_up(_line: After) -> tuple[str, Sign]:
    return translate("Today", "performed; ask how it went"), Sign(translate("Today", "follow up"), "mute", "phone")


_AFTER = {AfterKind.PAYMENT: _payment, AfterKind.CONFIRMATION: _confirmation, AfterKind.FOLLOW_UP: _follow_up}


def _days_ahead(days: int) -> Sign:
    if days == 0:
        return Sign(translate("Today", "due today"), "warn", "warning")
    text = translate("Today", "1 day left") if days == 1 else translate("Today", "{days} days left").format(days=days)
    return Sign(text, "warn" if days <= 1 else "mute", "warning" if days <= 1 else "clock")


def stopped_text(line: Stopped, today: date) -> Shown:
    """Return a case without a next step as text."""
    facts = [word(line.state)]
    days = (today - line.since).days if line.since else 0
    if days == 1:
        facts.append(translate("Today", "still for 1 day"))
    elif days > 1:
        facts.append(translate("Today", "still for {days} days").format(days=days))
    text = DOT.join(facts)
    key = f"stopped/{line.who.case_id}"
    act = translate("Today", "Plan it")
    return Shown(key, line.who.case_id, who_words(line.who), text, Sign(""), number=line.who.number, act=act)


def _short_day(day: date | None) -> str:
    return "" if day is None else short_day(day)
