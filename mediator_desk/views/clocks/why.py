"""Why a date is what it is: the rule, what stopped or moved it, and every day that was counted or passed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.clocks.why_due import DayRole, DeadlineExplanation, ExplainedDay, ExtensionDetails, why_due
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.clocks.clock_words import ROLE_MARKS, role_words, rule_words, still_words, years_words
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

WIDTH = 640


@dataclass(frozen=True)
class _ShownDay:
    id: int
    day: str
    number: str
    why: str
    mark: Mark


class WhyDialog(DeskDialog):
    """Every open deadline of a case; the nearest is shown first. There is nothing to save."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Why this date?"), self.tr("Close"), parent, width=WIDTH)
        self._desk = desk
        with desk.database.reading() as db:
            self._explanation = why_due(db, case_id)
            line = case_line(case_details(db, case_id))
        self.cancel_button.hide()
        self.body.addWidget(words(line, "fact", "mute", wrap=True))
        self._build()
        self._show()
        self.act_button.setFocus()

    @property
    def shown(self) -> DeadlineExplanation | None:
        """The deadline that is shown, None where no clock runs."""
        return next((one for one in self._explanation.deadlines if one.step is self._which.choice()), None)

    def _build(self) -> None:
        offered = [(one.step, word(one.step)) for one in self._explanation.deadlines]
        self._which = ChoiceField(offered, self.tr("No date runs on this case."))
        self._which.choose(offered[0][0] if offered else None)
        self._which.setVisible(len(offered) != 1)
        self._which.setAccessibleName(self.tr("Which date"))
        self._which.currentIndexChanged.connect(lambda _place: self._show())
        self._head = words("", "strong", wrap=True)
        self._reasons = words("", "fact", "ink2", wrap=True)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "why_due", self._desk, self)
        self.table.setAccessibleName(self.tr("Days"))
        px = theme.current().px
        self.table.setMinimumHeight(px("header") + 8 * px("row"))
        for part in (self._which, self._head, self._reasons):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("day", self.tr("Day"), lambda row: row.day, width=170, leads=True, sortable=False),
            Column("number", self.tr("Counts as"), lambda row: row.number, "number", 84, sortable=False),
            Column("why", self.tr("Why"), lambda row: row.why, "deadline", 290, lambda row: row.mark, sortable=False),
        ]

    def _show(self) -> None:
        shown = self.shown
        self.banner.clear()
        self._head.setVisible(shown is not None)
        self._reasons.setVisible(shown is not None)
        self.table.setVisible(bool(shown and shown.days))
        if shown is None:
            return
        self._head.setText(self.tr("{step}: {day}").format(step=word(shown.step), day=long_day(shown.due_on)))
        self._reasons.setText("\n".join(self._reasons_of(shown)))
        if shown.stands_still:
            self.banner.tell("info", still_words(shown.stands_still), self._while_still(), stays=True)
        elif shown.is_provisional:
            self.banner.tell("warn", years_words(shown.provisional_years), self._when_known(), stays=True)
        self._model.show_source(RowList([_row(place, one) for place, one in enumerate(shown.days, 1)]))

    def _while_still(self) -> str:
        return self.tr("Nothing is overdue meanwhile. When it goes on, the last day is counted again.")

    def _when_known(self) -> str:
        return self.tr("It is counted again when the notice is taken in, in the settings under “Holidays”.")

    def _reasons_of(self, one: DeadlineExplanation) -> list[str]:
        if one.number is None:
            return [self.tr("The day itself was agreed; nothing was counted.")]
        said = [rule_words(one)]
        if one.source:
            said.append(self.tr("Source: {source}").format(source=one.source))
        passed = sum(day.role in (DayRole.OFF, DayRole.STILL) for day in one.days)
        if passed:
            said.append(self.tr("%n day(s) were passed over.", "", passed))
        if one.first_due_on != one.due_on:
            said.append(self.tr("At first the last day was {day}.").format(day=long_day(one.first_due_on)))
        said += [still_words(still) for still in one.still if still.ended_on is not None]
        return said + [self._extension_words(extension) for extension in one.extensions]

    def _extension_words(self, one: ExtensionDetails) -> str:
        given = "; ".join(f"{name} {on.isoformat()} {manner}".strip() for name, on, manner in one.consents)
        if one.agreed_on is None:
            text = self.tr("Wanted until {day}; not every party has consented yet. Consents: {given}")
        else:
            text = self.tr("Extended until {day}; consents: {given}")
        return text.format(day=one.until_on.isoformat(), given=given or "—")


def _row(place: int, one: ExplainedDay) -> _ShownDay:
    number = "" if one.number is None else str(one.number)
    return _ShownDay(place, long_day(one.on), number, role_words(one), ROLE_MARKS[one.role])
