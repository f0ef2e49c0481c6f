"""How a complaint was passed to its insurer and what came back, as the pane tells it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.cases.pane_parts import line_of, shown_text
from mediator_desk.views.date_words import deadline_tone, deadline_words, long_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from mediator_desk.services.cases.case_details import CaseDetails
    from mediator_desk.services.reception.complaints import PassingDetails

CONTEXT = "Passing"
TITLE = QT_TRANSLATE_NOOP("Passing", "With the insurer")
PASSED = QT_TRANSLATE_NOOP("Passing", "{to}, {day}")
NUMBERED = QT_TRANSLATE_NOOP("Passing", "Number {number}")
STANDS = QT_TRANSLATE_NOOP("Passing", "The insurer's time stands still while the matter is mediated.")
ANSWERED = QT_TRANSLATE_NOOP("Passing", "Answered on {day}")
CONTENT = QT_TRANSLATE_NOOP("Passing", "consumer content")
NOT_CONTENT = QT_TRANSLATE_NOOP("Passing", "consumer not content")
ANSWER = QT_TRANSLATE_NOOP("Passing", "The insurer's answer")


def passing_sections(case: CaseDetails, today: date) -> Iterator[tuple[str, list[QWidget]]]:
    """Return a section with all passings of a case, nothing where it never went to its insurer."""
    if case.passings:
        yield translate(CONTEXT, TITLE), [part for one in case.passings for part in _parts(one, today)]


def _parts(passing: PassingDetails, today: date) -> Iterator[QWidget]:
    text = translate(CONTEXT, PASSED).format(to=passing.passed_to, day=long_day(passing.passed_on))
    if passing.insurer_number:
        text += "\n" + translate(CONTEXT, NUMBERED).format(number=passing.insurer_number)
    tail, tone = "", "mute"
    if passing.due_on:
        tone = deadline_tone(passing.due_on, today)
        tail = deadline_words(passing.due_on, today, passing.counted_by)
    yield line_of(text, tail, icon="bank", tail_tone="mute" if tone == "plain" else tone)
    if passing.stands_still:
        yield line_of(translate(CONTEXT, STANDS), icon="pause")
    if passing.answered_on:
        heard = {True: CONTENT, False: NOT_CONTENT}.get(passing.is_consumer_content)  # type: ignore[arg-type]
        said = translate(CONTEXT, ANSWERED).format(day=long_day(passing.answered_on))
        yield line_of(said, translate(CONTEXT, heard) if heard else "", icon="chat-circle-text")
        yield shown_text(passing.answer, translate(CONTEXT, ANSWER))
