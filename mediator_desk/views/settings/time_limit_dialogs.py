"""Changing a time limit, and giving a channel or a track one of its own."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from mediator_desk.models.words import CaseTrack, Channel
from mediator_desk.services.clocks import time_limits
from mediator_desk.services.clocks.time_limits import MOST_DAYS, STARTS, LimitPlace, TimeLimitDraft
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.clocks.time_limits import TimeLimitRow

WIDTH = 600


class _LimitDialog(DeskDialog):
    """The fields that both dialogs have."""

    form: Form

    def _add_limit(self, form: Form) -> None:
        number = form.add("number", self.tr("Number of days"), QSpinBox())
        number.setRange(1, MOST_DAYS)
        kinds = [(True, self.tr("Working days")), (False, self.tr("Calendar days"))]
        self._kind = form.add("in_working_days", self.tr("Which days count"), SegmentField(kinds), span=2)
        box = QCheckBox(self.tr("A last day off work moves to the next working day"))
        form.add("rolls_over", "", box, span=2)
        box = QCheckBox(self.tr("May be extended when every party consents"))
        form.add("may_extend", "", box, span=2)
        hint = self.tr("The rule it rests on; it stands in the reasons of every date.")
        form.add("source", self.tr("Source"), QLineEdit(), hint, span=2)
        form.edited.connect(lambda _name: self._show_what_matters())

    def _show_what_matters(self) -> None:
        self.form.show_field("rolls_over", is_shown=not self._kind.choice())


class TimeLimitDialog(_LimitDialog):
    """One time limit: number, kind of days, roll-over, extension; below it what was in force before."""

    def __init__(self, desk: Desk, limit_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            history = time_limits.time_limit_history(db, limit_id)
        row = next(row for row in history if row.id == limit_id)
        super().__init__(word(row.step), self.tr("Save"), parent, width=WIDTH)
        self.keep_input(desk, f"time_limit/{limit_id}")
        self._desk, self._limit_id = desk, limit_id
        self.body.addWidget(words(f"{cases_words(row)} · {word(row.start_event)}", "fact", "ink2", wrap=True))
        self.form = Form(self, columns=2)
        self._add_limit(self.form)
        self._add_history(row, history)
        self.form.fill(self._read(), reread=self._read)
        self._show_what_matters()
        self.body.addWidget(FittingArea(self.form), 1)

    def _read(self) -> TimeLimitDraft:
        with self._desk.database.reading() as db:
            return time_limits.time_limit_draft(db, self._limit_id)

    def save(self) -> None:  # noqa: D102
        draft: TimeLimitDraft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            time_limits.save_time_limit(db, self._limit_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()

    def _add_history(self, row: TimeLimitRow, history: list[TimeLimitRow]) -> None:
        lines = [self._history_line(one) for one in history if one.id != row.id]
        if row.shipped is not None and not row.is_as_shipped:
            text = self.tr("As the program shipped it: {limit} ({source})")
            lines.append(text.format(limit=limit_words(row.shipped), source=row.shipped.source))
        if lines:
            self.form.add_wide(words(self.tr("In force before"), "fact", "mute"))
            self.form.add_wide(words("\n".join(lines), "fact", "ink2", wrap=True))

    def _history_line(self, one: TimeLimitRow) -> str:
        began = one.began_on.isoformat() if one.began_on else self.tr("the beginning")
        ended = one.ended_on.isoformat() if one.ended_on else self.tr("today")
        text = self.tr("{limit}: for cases from {began}, not any more from {ended}")
        return text.format(limit=limit_words(one), began=began, ended=ended)


class AddTimeLimitDialog(_LimitDialog):
    """A limit of its own for a channel, a track, or both."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Add a time limit"), self.tr("Add"), parent, width=WIDTH)
        self.keep_input(desk, "add_time_limit")
        self._desk = desk
        text = self.tr("It goes before the general limit of the step, for cases that come in from today on.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.form = Form(self, columns=2)
        steps = [(step, word(step)) for step in STARTS]
        self.form.add("step", self.tr("Step"), ChoiceField(steps, self.tr("choose…")), span=2)
        self.form.add("channel", self.tr("Came by"), ChoiceField(choices(Channel), self.tr("every channel")))
        self.form.add("track", self.tr("Track"), ChoiceField(choices(CaseTrack), self.tr("every track")))
        self._add_limit(self.form)
        self.form.fill(TimeLimitDraft(10, in_working_days=True, rolls_over=False))
        self._show_what_matters()
        self.body.addWidget(FittingArea(self.form), 1)

    def save(self) -> None:  # noqa: D102
        place = SimpleNamespace(step=None, channel=None, track=None)
        self.form.read(place)
        draft = self.form.drafted(TimeLimitDraft(1, in_working_days=True, rolls_over=False))
        with self._desk.database.writing() as db:
            time_limits.add_time_limit(db, LimitPlace(**vars(place)), draft, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()


def cases_words(row: TimeLimitRow) -> str:
    """Return for which cases a limit is: 法院委派, 简易程序; every case for a general one."""
    own = [word(one) for one in (row.channel, row.track) if one is not None]
    return " · ".join(own) or QCoreApplication.translate("TimeLimits", "Every case without its own")


def limit_words(limit: TimeLimitRow | TimeLimitDraft) -> str:
    """Return a time limit as people say it: 3 working days."""
    days = limit.number  # lupdate passes over a call whose number is an attribute
    if limit.in_working_days:
        return QCoreApplication.translate("TimeLimits", "%n working day(s)", "", days)
    return QCoreApplication.translate("TimeLimits", "%n calendar day(s)", "", days)
