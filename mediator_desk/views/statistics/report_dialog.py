"""The report of a period on paper (月报): looked at, printed, saved, with the filters and definition in front."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.views.drawn_paper import Drawn
from mediator_desk.views.figure_words import period_words
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.wording import chinese_word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.views.statistics.shown import Asked


class MonthReportDialog(PaperDialog):
    """The report of what the screen shows; of a frozen month as it was handed in."""

    def __init__(self, desk: Desk, asked: Asked, parent: QWidget | None = None) -> None:
        self.name = self.tr("Report {period}").format(period=period_words(asked.period))
        super().__init__(desk, self.name, parent)
        self._reported = asked
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        desk = self._desk
        return partial(_drawn, desk.database, self._reported, self.name, by=desk.actor, at=desk.now())


def _drawn(database: Database, asked: Asked, name: str, *, by: Actor, at: datetime) -> Drawn:
    from mediator_desk.documents.month_report.report import render_month_report_bytes  # in a job: they load reportlab
    from mediator_desk.services.figures.report_facts import report_facts
    from mediator_desk.services.lists.exports import record_report

    with database.reading() as db:
        facts = report_facts(
            db, asked.period, written_by=by.name, written_at=at, filters=asked.filters, rate_code=asked.rate
        )
    tell = partial(record_report, period=facts.period, count=len(facts.register), file_name=name)
    return Drawn(render_month_report_bytes(facts, word=chinese_word), name, tell)
