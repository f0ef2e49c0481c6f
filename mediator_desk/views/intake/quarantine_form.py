"""The fields of one row in quarantine: the faulty ones first with their reason beside them, the others folded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType, SimpleNamespace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import Problem
from mediator_desk.services.intake.intake_file import COLUMNS
from mediator_desk.services.intake.intake_rules import ANSWERS, CAUSES, KINDS, LINES
from mediator_desk.services.revealing import NUMBER_COLUMNS, Wanted, Where
from mediator_desk.views import theme
from mediator_desk.views.field_values import show_value, value_of
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.form import Form
from mediator_desk.views.intake.quarantine_rows import ShownQuarantined
from mediator_desk.views.note_words import column_word
from mediator_desk.views.parts import button
from mediator_desk.views.revealed_field import MaskedLine

LONG_COLUMNS = frozenset({"事实经过", "诉求", "新事实新理由", "评价内容"})
WORDS_OF: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "业务类型": tuple(KINDS),
        "险种": tuple(LINES),
        "纠纷原因": tuple(CAUSES),
        "是否已与公司协商": tuple(ANSWERS),
        "是否已诉讼或仲裁": tuple(ANSWERS),
        "满意度": ("1", "2", "3", "4", "5"),
    }
)
"""Columns in which the mini program knows a few words only."""
CONFIRMED = "confirmed "
"""What the name of a tick begins with; its column follows."""


@dataclass(frozen=True)
class Typed:
    """What a person did to a row: texts by column, and columns found right as they stand."""

    texts: Mapping[str, str] = field(default_factory=dict)
    confirmed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.texts or self.confirmed)


class RowForm(QWidget):
    """A row as a form. `faulty` columns stand first; those `in_doubt` have a tick that they are right as they are.

    `is_folded`: the others are folded even where none is faulty.
    """

    edited = Signal()

    def __init__(
        self,
        desk: Desk,
        row: ShownQuarantined,
        faulty: Iterable[str],
        in_doubt: Sequence[str],
        typed: Typed,
        parent: QWidget | None = None,
        *,
        is_folded: bool = False,
    ) -> None:
        super().__init__(parent)
        self.row, self._desk = row, desk
        self._first: dict[str, str] = {}
        self._faulty = [column for column in COLUMNS if column in set(faulty)]
        self._others = [column for column in COLUMNS if column not in self._faulty]
        self._in_doubt = in_doubt
        self._build()
        self._fill(typed)
        self._may_fold = bool(self._faulty) or is_folded
        self.unfold(not self._may_fold)
        self.form.edited.connect(lambda _name: self.edited.emit())

    # What the dialog asks

    def typed(self) -> Typed:
        """Return what a person changed; texts that stand as they came are left out."""
        texts = {column: text for column in COLUMNS if (text := self._text(column)) != self._first[column]}
        ticked = tuple(one for one in self._in_doubt if value_of(self.form.field(CONFIRMED + one)))
        return Typed(texts, ticked)

    def show_problems(self, problems: Sequence[Problem], *, goes_to_first: bool) -> list[Problem]:
        """Show each problem beside its field, unfolding it; return those of no column."""
        for problem in problems:
            if problem.field in self._others:
                self.form.show_field(problem.field, is_shown=True)
        return self.form.show_problems(problems, goes_to_first=goes_to_first)

    def warn(self, sentences: Mapping[str, str]) -> None:
        """Show beside their fields what is odd but keeps nothing out: column -> sentence."""
        for column in COLUMNS:
            self.form.warn(column, sentences.get(column, ""))

    def take_focus(self) -> None:
        """Give the keyboard to the first faulty field, else to the first in sight."""
        first = next(iter(self.form.problems_shown()), "")
        if first:
            self.form.field(first).setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.form.take_focus()

    def unfold(self, is_unfolded: bool) -> None:
        """Show the fields that are not faulty, or hide them but for those in which something was typed."""
        self._is_unfolded = is_unfolded
        changed = self.typed().texts
        for column in self._others:
            has_problem = column in self.form.problems_shown()
            self.form.show_field(column, is_shown=is_unfolded or column in changed or has_problem)
        more = self.tr("Show the other {count} fields").format(count=len(self._others))
        text = self.tr("Hide the fields that need no mending") if is_unfolded else more
        self.fold_button.setText(text)
        self.fold_button.setAccessibleName(text)
        self.fold_button.setVisible(self._may_fold)

    def stations(self) -> list[QWidget]:
        """Return where Tab stops, in the order in which the fields are read."""
        names = [name for column in self._faulty for name in self._names_of(column)]
        fields = [self.form.field(name) for name in names]
        return [*fields, self.fold_button, *(self.form.field(column) for column in self._others)]

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.current().px(3),) * 4)  # room for the rings around fields
        self.form = Form(self, columns=2)
        for name in self._faulty:
            self._add(name, is_faulty=True)
        self.fold_button = button("", lambda: self.unfold(not self._is_unfolded), look="link")
        self.form.add_wide(self.fold_button)
        for name in self._others:
            self._add(name, is_faulty=False)
        column.addWidget(self.form)
        column.addStretch(1)

    def _add(self, column: str, *, is_faulty: bool) -> None:
        text = self.row.texts.get(column, "")
        shown = self._field(column, text)
        is_wide = is_faulty or isinstance(shown, QPlainTextEdit)
        self.form.add(column, column_word(column), shown, self._hints().get(column, ""), span=2 if is_wide else 1)
        if column in self._in_doubt:
            tick = QCheckBox(self.tr("Compared with the paper: it is right as it stands"))
            self.form.add(CONFIRMED + column, "", tick, span=2)

    def _field(self, column: str, text: str) -> QWidget:
        if column in NUMBER_COLUMNS:
            masked = MaskedLine(NUMBER_COLUMNS[column])
            masked.let_reveal(
                self._desk, partial(Wanted, Where.QUARANTINE, self.row.id, NUMBER_COLUMNS[column], column)
            )
            return masked
        if column in WORDS_OF:
            known = WORDS_OF[column]
            odd = (text,) if text and text not in known else ()
            return ChoiceField([(word, word) for word in (*odd, *known)], self.tr("Not filled in"))
        if column in LONG_COLUMNS or "\n" in text:
            lines = QPlainTextEdit()
            lines.setFixedHeight(theme.current().px(84))
            return lines
        return QLineEdit()

    def _hints(self) -> dict[str, str]:
        return {
            "提交编号": self.tr("As the mini program shows it: capital letters, digits and hyphens."),
            "提交时间": self.tr("China's time, written like 2026-10-15 09:00."),
            "争议金额": self.tr("In yuan, written like 48,600.00."),
        }

    def _fill(self, typed: Typed) -> None:
        self.form.fill(SimpleNamespace(**{column: self.row.texts.get(column, "") for column in COLUMNS}))
        self._first = {column: self._text(column) for column in COLUMNS}
        if typed:
            before = {column: typed.texts.get(column, text) for column, text in self._first.items()}
            ticks = {CONFIRMED + column: column in typed.confirmed for column in self._in_doubt}
            for name, value in (before | ticks).items():
                show_value(self.form.field(name), value)

    def _names_of(self, column: str) -> list[str]:
        return [column, CONFIRMED + column] if column in self._in_doubt else [column]

    def _text(self, column: str) -> str:
        return value_of(self.form.field(column)) or ""
