"""Recording that what is no payment was done, or that a party refuses to perform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.services.aftercare.performance import PerformanceDraft, record_performance
from mediator_desk.views.aftercare.case_dialog import CaseDialog
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import DateField, SegmentField
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class PerformanceDialog(CaseDialog):
    """Done or refused, on which day, in which words; says what a refusal leads on to."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Record the performance"), self.tr("Record it"), parent)
        in_force = self._case.aftercare.in_force
        self.keep_input(desk, f"performance/{case_id}/{in_force.number if in_force else 0}", case_id)
        self._explain(self.tr("For what is no payment: cover restored, a policy changed, an apology, papers returned."))
        kinds = [(False, self.tr("Performed")), (True, self.tr("Performance refused"))]
        self._kind = self.form.add("is_refused", self.tr("What happened"), SegmentField(kinds), span=2)
        self.form.add("on", self.tr("Day"), DateField())
        self._add_words("words", self.tr("What was done and how, or who refuses and why"))
        self._show_form()
        self._ways = words("", "fact", "ink2", wrap=True)
        self._page.addWidget(self._ways)
        self.form.fill(PerformanceDraft(on=desk.today()))
        self.form.edited.connect(lambda _name: self._show_ways())
        self._show_ways()
        self._kind.setFocus()

    def _show_ways(self) -> None:
        self._ways.setVisible(bool(self._kind.choice()))
        in_force = self._case.aftercare.in_force
        left = in_force.countdown(self._desk.today()) if in_force else None
        if left is not None:
            text = self.tr(
                "What is left: both parties may ask a court together until {day} to confirm the agreement, which then "
                "can be enforced; or the other side sues."
            )
            self._ways.setText(text.format(day=long_day(left.until)))
        elif in_force is not None and in_force.is_decided:
            self._ways.setText(self.tr("What is left: a confirmed agreement is enforced by the court."))
        else:
            self._ways.setText(self.tr("What is left: the 30 days to ask a court are over; the other side sues."))

    def save(self) -> None:  # noqa: D102
        self._do(record_performance, self.form.drafted(PerformanceDraft()))
