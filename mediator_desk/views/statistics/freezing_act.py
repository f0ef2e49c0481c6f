"""Freezes the month that is shown, or takes that back, and says what became of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediator_desk.models.rights import Right, allows
from mediator_desk.views.figure_words import period_words
from mediator_desk.views.messages import shown
from mediator_desk.views.progress_dialog import ProgressDialog

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.statistics.screen_facts import ScreenFacts


class FreezingAct(QObject):
    """The act and its undoing."""

    def __init__(self, desk: Desk, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._banner, self._window = desk, banner, window

    def may_freeze(self, facts: ScreenFacts | None) -> bool:
        """Tell whether the person who works here may freeze this month now."""
        state = facts.state if facts is not None else None
        is_free = state is not None and state.mark is None and state.refusal is None
        return is_free and allows(self._desk.actor, Right.FREEZE_MONTHS)

    def may_unfreeze(self, facts: ScreenFacts | None) -> bool:
        """Tell whether the person who works here may take the freeze of this month back now."""
        state = facts.state if facts is not None else None
        is_last = state is not None and state.mark is not None and state.refusal is None
        return is_last and allows(self._desk.actor, Right.UNFREEZE_MONTHS)

    def ask_to_freeze(self, facts: ScreenFacts | None) -> None:
        """Ask whether the month is to be frozen; say why it cannot be."""
        if facts is None or facts.state is None:
            return
        if facts.state.refusal is not None:
            self._banner.tell_error(facts.state.refusal)
            return
        from mediator_desk.views.statistics.freezing_dialogs import FreezeDialog

        dialog = shown(FreezeDialog(facts, self._window))
        dialog.opened.connect(self._desk.figure_wanted)
        dialog.confirmed.connect(partial(self.freeze, facts.now.period))

    def freeze(self, period: Period) -> None:
        """Freeze a month, in a job: it is read once more as a whole."""
        dialog = ProgressDialog(self.tr("The month is being frozen"), self._window)
        work = partial(_freeze, self._desk, period.first)
        dialog.run(
            self._desk.jobs, work, on_done=lambda _mark: self._tell_frozen(period), on_failed=self._banner.tell_error
        )

    def ask_to_unfreeze(self, facts: ScreenFacts | None) -> None:
        """Ask why the freeze is to be taken back; say why it cannot be."""
        if facts is None or facts.state is None or facts.state.mark is None:
            return
        if facts.state.refusal is not None:
            self._banner.tell_error(facts.state.refusal)
            return
        from mediator_desk.views.statistics.freezing_dialogs import UnfreezeDialog

        dialog = shown(UnfreezeDialog(self._desk, facts.now.period, self._window))
        dialog.accepted.connect(partial(self._tell_unfrozen, facts.now.period))

    def _tell_frozen(self, period: Period) -> None:
        self._banner.tell("good", self.tr("{month} is frozen.").format(month=period_words(period)))
        self._desk.cases_changed.emit()

    def _tell_unfrozen(self, period: Period) -> None:
        told = self.tr("{month} is no longer frozen; it is counted anew.").format(month=period_words(period))
        self._banner.tell("info", told)


def _freeze(desk: Desk, month: date) -> object:
    from mediator_desk.services.frozen_months.freezing import freeze_month

    with desk.database.writing() as db:
        return freeze_month(db, month, by=desk.actor, now=desk.now())
