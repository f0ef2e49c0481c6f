"""The two templates of numbers, with the first number that each of them makes, as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from mediator_desk.conventions.numbering import format_number, template_problems
from mediator_desk.views import theme
from mediator_desk.views.parts import restyle, words

if TYPE_CHECKING:
    from mediator_desk.views.form import Form


class NumberFields(QObject):
    """Adds the fields case_number_template and agreement_number_template to a form, and their example below."""

    def __init__(self, form: Form, year: int) -> None:
        super().__init__(form)
        self._year = year
        self._fields: dict[QLineEdit, QLabel] = {}
        case = form.add("case_number_template", self.tr("Number of a case"), QLineEdit())
        agreement = form.add("agreement_number_template", self.tr("Number of an agreement"), QLineEdit())
        example = QWidget()
        example.setAccessibleName(self.tr("Examples of numbers"))
        grid = QGridLayout(example)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px("m"))
        grid.setColumnStretch(1, 1)
        for line, (field, what) in enumerate(
            ((case, self.tr("The first case of the year:")), (agreement, self.tr("The first agreement:")))
        ):
            shown = words("", "fact_strong", wrap=True)
            grid.addWidget(words(what, "fact", "mute"), line, 0)
            grid.addWidget(shown, line, 1)
            self._fields[field] = shown
            field.textChanged.connect(self._show)
        hint = self.tr("{year} stands for the year, {n:04d} for the number with at least four digits.")
        grid.addWidget(words(hint, "small", "mute", wrap=True), 2, 0, 1, 2)
        form.add_wide(example)
        self._show()

    @property
    def examples(self) -> list[str]:
        """The numbers that are shown: of a case, of an agreement."""
        return [shown.text() for shown in self._fields.values()]

    def _show(self) -> None:
        for field, shown in self._fields.items():
            template = field.text().strip()
            is_right = not template_problems(template)
            shown.setText(format_number(template, self._year, 1) if is_right else self.tr("no number yet"))
            restyle(shown, tone="" if is_right else "mute")
