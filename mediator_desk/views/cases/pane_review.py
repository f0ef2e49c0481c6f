"""Papers asked for, and cases that were merged, as the pane tells them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.procedure_words import PaperRequestResult
from mediator_desk.views.cases.pane_parts import line_of, shown_text
from mediator_desk.views.date_words import deadline_tone, deadline_words, long_day, near_moment
from mediator_desk.views.parts import button
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.services.cases.case_details import CaseDetails
    from mediator_desk.services.review.merging import MergedCase
    from mediator_desk.services.review.paper_requests import PaperRequestRow

CONTEXT = "Review"
PAPERS = QT_TRANSLATE_NOOP("Review", "Papers asked for")
ASKED = QT_TRANSLATE_NOOP("Review", "Asked for on {day}")
REMINDED = QT_TRANSLATE_NOOP("Review", "Reminded on {day}")
MERGED = QT_TRANSLATE_NOOP("Review", "Also received as")
GOES_ON = QT_TRANSLATE_NOOP("Review", "Goes on as")
SHOW = QT_TRANSLATE_NOOP("Review", "Show {number}")
NEW_FACTS = QT_TRANSLATE_NOOP("Review", "New facts or reasons: {facts}")
FILES = QT_TRANSLATE_NOOP("Review", "Files: {names}")

Shown = Callable[[int], object]
TONES = {PaperRequestResult.SUPPLIED: "good", PaperRequestResult.LAPSED: "bad"}


def review_parts(case: CaseDetails, today: date, show: Shown) -> Iterator[tuple[str, list[QWidget]]]:
    """Yield the sections with their titles; `show` opens another case by its id."""
    review = case.review
    if review.goes_on is not None:
        yield translate(CONTEXT, GOES_ON), [_link(*review.goes_on, show)]
    if review.merged:
        parts = [part for one in review.merged for part in _merged(one, today, show)]
        yield translate(CONTEXT, MERGED), parts
    if review.paper_requests:
        yield translate(CONTEXT, PAPERS), [_request(one, today) for one in review.paper_requests]


def _request(request: PaperRequestRow, today: date) -> QWidget:
    asked = translate(CONTEXT, ASKED).format(day=long_day(request.asked_on))
    lines = [*(f"· {paper}" for paper in request.papers), asked]
    if request.reminded_on:
        lines.append(translate(CONTEXT, REMINDED).format(day=long_day(request.reminded_on)))
    if request.words:
        lines.append(request.words)
    if request.result is not None:
        tail, tone = word(request.result), TONES.get(request.result, "mute")
    else:
        tail = deadline_words(request.due_on, today, request.counted_by)
        tone = deadline_tone(request.due_on, today)
    return line_of("\n".join(lines), tail, icon="paperclip", tail_tone="mute" if tone == "plain" else tone)


def _merged(one: MergedCase, today: date, show: Shown) -> Iterator[QWidget]:
    lines = [f"{one.number}  {near_moment(one.received_at, today)}"]
    lines += [f"{word(kind)} {value}" for kind, value in one.external_numbers]
    if one.files:
        lines.append(translate(CONTEXT, FILES).format(names="、".join(file.name for file in one.files)))
    if one.words:
        lines.append(one.words)
    yield line_of("\n".join(lines), icon="stack")
    if one.new_facts:
        text = translate(CONTEXT, NEW_FACTS)
        yield shown_text(text.format(facts=one.new_facts), translate(CONTEXT, MERGED))
    yield _link(one.case_id, one.number, show)


def _link(case_id: int, number: str, show: Shown) -> QWidget:
    return button(translate(CONTEXT, SHOW).format(number=number), lambda: show(case_id), look="link")
