"""The rule table of case subsidies: what a case is worth by its result, its difficulty and the score of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.conventions.amounts import figures
from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right
from mediator_desk.services.subsidies import subsidy_rules
from mediator_desk.views.dialog_showing import until_answered
from mediator_desk.views.messages import Banner
from mediator_desk.views.parts import button
from mediator_desk.views.settings.setting_list import SettingList
from mediator_desk.views.settings.subsidy_rule_dialogs import EndSubsidyRuleDialog, SubsidyRuleDialog
from mediator_desk.views.table import Column
from mediator_desk.views.wording import word, word_or

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.subsidies.subsidy_rules import SubsidyRuleRow


class SubsidyRulesSection(QWidget):
    """The rules in force. A change is for cases that conclude from a day on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[int, SubsidyRuleRow] = {}
        self._build()

    def reload(self) -> None:
        """Read the list again."""
        with self._desk.database.reading() as db:
            every = subsidy_rules.every_rule(db)
        rows = subsidy_rules.rules_in_force(every, self._desk.today())
        self._rows = {row.id: row for row in rows}
        self.list.show_rows(rows)
        self._bring_in.setVisible(not every)
        self._show_acts()

    def open_dialog(self, rule_id: int) -> None:
        """Change a rule in a dialog."""
        if self._is_open(self._rows.get(rule_id)):
            until_answered(SubsidyRuleDialog(self._desk, rule_id, self))

    def end(self) -> None:
        """End the chosen rule from a day on."""
        if (row := self._rows.get(self.list.table.current_id())) is not None and self._is_open(row):
            until_answered(EndSubsidyRuleDialog(self._desk, row, self))

    def bring_in(self) -> None:
        """Bring in the table that comes with the program."""
        try:
            with self._desk.database.writing() as db:
                subsidy_rules.bring_in_shipped_rules(db, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self._desk.committee_changed.emit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.banner = Banner(self)
        column.addWidget(self.banner)
        explanation = self.tr(
            "A case follows the rules of the day on which it concluded. No law sets the amounts: those that came with"
            " the program are only a beginning."
        )
        self.list = SettingList(
            self._desk, "subsidy_rules", self.tr("Rules for subsidies"), self._columns(), explanation
        )
        self._change = button(self.tr("Change"), self._on_change, icon="pencil-simple")
        self._end = button(self.tr("End"), self.end, icon="x")
        self._bring_in = button(self.tr("Bring in the shipped table"), self.bring_in, icon="download-simple")
        add = button(
            self.tr("Add a rule"), lambda: until_answered(SubsidyRuleDialog(self._desk, None, self)), icon="plus"
        )
        self.list.add_acts(self._bring_in, add, self._change, self._end, right=Right.KEEP_SUBSIDIES)
        self._bring_in.hide()  # until it is known that nothing stands here
        self.list.row_activated.connect(self.open_dialog)
        self.list.selection_changed.connect(self._show_acts)
        column.addWidget(self.list)
        self._show_acts()

    def _columns(self) -> list[Column]:
        return [
            Column("kind", self.tr("Result"), lambda row: word(row.kind), width=230, leads=True, sortable=False),
            Column("difficulty", self.tr("Difficulty"), difficulty_words, width=180, sortable=False),
            Column("score", self.tr("Score of the file"), score_words, width=150, sortable=False),
            Column("amount", self.tr("Subsidy, yuan"), lambda row: figures(row.amount), "number", 130, sortable=False),
            Column("days", self.tr("For cases that conclude"), days_words, width=260, quiet=True, sortable=False),
        ]

    def _on_change(self) -> None:
        if rule_id := self.list.table.current_id():
            self.open_dialog(rule_id)

    def _show_acts(self) -> None:
        is_open = self._is_open(self._rows.get(self.list.table.current_id()))
        self._change.setEnabled(is_open)
        self._end.setEnabled(is_open)

    @staticmethod
    def _is_open(row: SubsidyRuleRow | None) -> bool:
        """Whether a rule can still be changed: one that ends stays as it is until then."""
        return row is not None and row.ended_on is None


def difficulty_words(row: SubsidyRuleRow) -> str:
    """Return for which difficulty a rule is."""
    return word_or(row.difficulty, QCoreApplication.translate("Subsidies", "every other"))


def score_words(row: SubsidyRuleRow) -> str:
    """Return from which score on a rule counts."""
    return QCoreApplication.translate("Subsidies", "{score} points and more").format(score=row.score_from)


def days_words(row: SubsidyRuleRow) -> str:
    """Return for cases of which days of conclusion a rule counts."""
    if row.ended_on is not None:
        text = QCoreApplication.translate("Subsidies", "before {last}")
        return text.format(last=row.ended_on.isoformat())
    if row.began_on is None:
        return QCoreApplication.translate("Subsidies", "on any day")
    return QCoreApplication.translate("Subsidies", "from {first} on").format(first=row.began_on.isoformat())
