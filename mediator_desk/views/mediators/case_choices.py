"""Cases one below the other: each with its tick, who is to mediate it, and what there is to know of that mediator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from mediator_desk.services.mediators.suggestions import Suggestion
from mediator_desk.views import theme
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.mediator_words import reasons_of
from mediator_desk.views.parts import button, plain_tip, restyle, words

CHOICE_WIDTH = 150


@dataclass(frozen=True)
class CaseToGive:
    """A case with those who might take it; `hindrance` says in words why it cannot be given away."""

    case_id: int
    title: str
    detail: str
    suggestions: tuple[Suggestion, ...]
    chosen: int | None
    hindrance: str = ""


class _Line:
    """One case in the grid."""

    def __init__(self, case: CaseToGive, names: Sequence[tuple[int, str]], nothing: str, spoken: str) -> None:
        self.case = case
        self._suggestions = {one.id: one for one in case.suggestions}
        self.tick = QCheckBox(case.title)
        self.tick.setToolTip(plain_tip(case.detail))
        self.who = ChoiceField(names, nothing)
        self.who.setMinimumWidth(theme.current().px(CHOICE_WIDTH))
        self.who.setAccessibleName(spoken)
        self.remark = words("", "small", "mute", wrap=True)
        self.who.choose(case.chosen)
        self.tick.setChecked(case.chosen is not None)
        for part in (self.tick, self.who):
            part.setEnabled(not case.hindrance)
        self.show_remark()

    @property
    def suggestion(self) -> Suggestion | None:
        return self._suggestions.get(self.who.choice() or 0)

    @property
    def is_tied(self) -> bool:
        one = self.suggestion
        return self.tick.isChecked() and one is not None and any(tie.needs_words for tie in one.conflicts)

    def show_remark(self) -> None:
        one = self.suggestion
        said = self.case.hindrance or (reasons_of(one) if one else "")
        is_bad = bool(self.case.hindrance) or (one is not None and any(tie.needs_words for tie in one.conflicts))
        self.remark.setText(" · ".join(part for part in (self.case.detail, said) if part))
        restyle(self.remark, tone="warn" if is_bad else "mute")


class CaseChoices(QWidget):
    """The cases to give away; those without a mediator who is free have no tick until a person chooses one."""

    changed = Signal()

    def __init__(self, cases: Sequence[CaseToGive], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px("l"))
        grid.setVerticalSpacing(px("xs"))
        grid.setColumnStretch(0, 1)
        self._lines = [self._line(case) for case in cases]
        grid.addLayout(self._built_acts(), 0, 0, 1, 2)
        for number, line in enumerate(self._lines):
            row = 2 * number + 1
            grid.addWidget(line.tick, row, 0)
            grid.addWidget(line.who, row, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line.remark, row + 1, 0)
            line.tick.toggled.connect(lambda _on: self.changed.emit())
            line.who.currentIndexChanged.connect(lambda _index, line=line: self._on_chosen(line))

    def pairs(self) -> list[tuple[int, int]]:
        """Return the cases that are ticked with the mediators chosen for them; one without is not among them."""
        chosen = ((line.case.case_id, line.who.choice()) for line in self._lines if line.tick.isChecked())
        return [(case_id, mediator_id) for case_id, mediator_id in chosen if mediator_id is not None]

    def count_without(self) -> int:
        """Return how many cases are ticked that have no mediator chosen."""
        return sum(line.tick.isChecked() and line.who.choice() is None for line in self._lines)

    def is_tied(self) -> bool:
        """Tell whether a mediator who is chosen for a ticked case is tied to it."""
        return any(line.is_tied for line in self._lines)

    def choose_all(self, mediator_id: int) -> None:
        """Choose one mediator for every case that may go to him or her."""
        for line in self._lines:
            if line.who.isEnabled():
                with QSignalBlocker(line.who):
                    line.who.choose(mediator_id)
                line.tick.setChecked(line.who.choice() is not None)
                line.show_remark()
        self.changed.emit()

    def _line(self, case: CaseToGive) -> _Line:
        name = self.tr("{name} ({count})")
        free = (one for one in case.suggestions if not one.is_forbidden)
        names = [(one.id, name.format(name=one.mediator.name, count=one.mediator.open_cases)) for one in free]
        spoken = self.tr("Mediator of {case}").format(case=case.title)
        return _Line(case, names, self.tr("Choose a mediator"), spoken)

    def _built_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("l"))
        row.addWidget(button(self.tr("Tick all"), lambda: self._tick(is_on=True), look="link"))
        row.addWidget(button(self.tr("Tick none"), lambda: self._tick(is_on=False), look="link"))
        row.addStretch(1)
        return row

    def _tick(self, *, is_on: bool) -> None:
        for line in self._lines:
            if line.tick.isEnabled():
                line.tick.setChecked(is_on)

    def _on_chosen(self, line: _Line) -> None:
        line.tick.setChecked(line.who.choice() is not None)
        line.show_remark()
        self.changed.emit()
