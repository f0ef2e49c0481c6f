"""The header of a case, which never scrolls: number, state, title, the next act, and five facts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.words import CaseKind
from mediator_desk.views import theme
from mediator_desk.views.cases.acts import CaseActs
from mediator_desk.views.cases.marks import STATE_MARKS
from mediator_desk.views.cases.offer_buttons import OfferButtons
from mediator_desk.views.cases.page import header_words
from mediator_desk.views.cases.page.header_words import HeaderFact
from mediator_desk.views.cases.page.whole_case import WholeCase
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.icons import IconLabel, set_icon
from mediator_desk.views.parts import Pill, button, plain_tip, restyle, selectable, words
from mediator_desk.views.presence_line import PresenceLine
from mediator_desk.views.wording import word

NARROW = 1000
"""Width at 100 % below which the five facts stand in two rows."""


class FactCell(QWidget):
    """One fact of the header: its label or link, a strong line with a sign, a quiet line."""

    def __init__(self, head: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head.setFixedHeight(px(20))
        column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
        strong = QWidget(self)
        strong.setFixedHeight(px(22))
        line = QHBoxLayout(strong)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(6))
        self._sign = IconLabel("clock", "ink2")
        self._strong, self._below = ElidedLabel("", "strong"), ElidedLabel("", "fact", "mute")
        self._whole = ""
        line.addWidget(self._sign)
        line.addWidget(self._strong, 1)
        column.addWidget(strong)
        column.addWidget(self._below)
        column.addStretch(1)

    def show_fact(self, fact: HeaderFact) -> None:
        """Show a fact; what does not fit is read as the tip."""
        self._sign.setVisible(bool(fact.icon))
        if fact.icon:
            self._sign.show_icon(fact.icon, fact.tone or "ink2")
        self._strong.setText(fact.strong)
        restyle(self._strong, tone=fact.tone)
        self._below.setText(fact.below)
        self._whole = f"{fact.strong}\n{fact.below}".strip()
        self._strong.setToolTip(plain_tip(self._whole) if self._below.isHidden() else "")

    def show_low(self, *, is_low: bool) -> None:
        """Leave the quiet line to the tip of the strong one."""
        self._below.setVisible(not is_low)
        self._strong.setToolTip(plain_tip(self._whole) if is_low else "")


class CaseHeader(QWidget):
    """Says what the case is, how it stands and what comes next."""

    why_wanted = Signal()
    step_wanted = Signal()
    pin_wanted = Signal(bool)

    def __init__(self, desk: Desk, acts: CaseActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        px = theme.current().px
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
        column.setSpacing(px("l"))
        column.addLayout(self._built_top(acts))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px("xl"))
        self._grid.setVerticalSpacing(px("s"))
        column.addLayout(self._grid)
        self._cells = self._built_cells()
        self._is_narrow: bool | None = None
        self._place_cells(is_narrow=False)

    def _built_top(self, acts: CaseActs) -> QHBoxLayout:
        px = theme.current().px
        top = QHBoxLayout()
        top.setSpacing(px("s"))
        named = QVBoxLayout()
        named.setSpacing(px("xs"))
        line = QHBoxLayout()
        line.setSpacing(px("m"))
        self._number: QLabel = selectable(words("", "fact", "ink2"))
        self._pill = Pill()
        line.addWidget(self._number)
        line.addWidget(self._pill)
        self.here = PresenceLine(self._desk, self)
        line.addWidget(self.here, 1)
        line.addStretch(1)
        named.addLayout(line)
        self._title = ElidedLabel("", "page")
        named.addWidget(self._title)
        top.addLayout(named, 1)
        self.star = button(self.tr("Keep at hand"), look="icon", icon="star")
        self.star.setCheckable(True)
        self.star.clicked.connect(lambda is_on: self.pin_wanted.emit(is_on))
        top.addWidget(self.star, 0, Qt.AlignmentFlag.AlignVCenter)
        self.offer_buttons = OfferButtons(self._desk, acts.is_there, self, shows_beside=False)
        top.addWidget(self.offer_buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        return top

    def _built_cells(self) -> list[FactCell]:
        self.why_link = self._link(self.tr("Why this day"), self.why_wanted.emit)
        self.why_link.setToolTip(self.tr("Every day that was counted, one by one"))
        self.step_link = self._link(self.tr("Next step"), self.step_wanted.emit)
        self.step_link.setToolTip(self.tr("Change what comes next"))
        heads = (
            words(self.tr("Time limit"), "fact", "mute"),
            self._built_why(),
            self.step_link,
            words(self.tr("Mediator"), "fact", "mute"),
            words(self.tr("Amount in dispute"), "fact", "mute"),
        )
        return [FactCell(head, self) for head in heads]

    def _built_why(self) -> QWidget:
        """A link where there is a day to be explained, else the plain word."""
        head = QWidget(self)
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        self._why_word = words(self.why_link.text(), "fact", "mute")
        line.addWidget(self.why_link)
        line.addWidget(self._why_word)
        return head

    @staticmethod
    def _link(text: str, act: Callable[[], object]) -> QPushButton:
        link = button(text, act, look="link")
        link.setProperty("quiet", "true")
        return link

    def show_case(self, whole: WholeCase) -> None:
        """Show a case."""
        case, today = whole.case, self._desk.today()
        self.here.show_case(case.id)
        self._number.setText(case.shown_number)
        mark, state = STATE_MARKS[case.state], word(case.state)
        is_mediation = case.kind is CaseKind.MEDIATION
        self._pill.show_state(state if is_mediation else f"{word(case.kind)} · {state}", mark.tone, mark.icon)
        self._title.setText(header_words.title_of(case))
        self.offer_buttons.show_case(case, whole.hindrances)
        self._show_pin(is_pinned=whole.is_pinned)
        self.why_link.setVisible(whole.why is not None)
        self._why_word.setVisible(whole.why is None)
        facts = (
            header_words.deadline_fact(case, today),
            header_words.why_fact(whole.why),
            header_words.step_fact(case, today),
            header_words.mediator_fact(case),
            header_words.amount_fact(case),
        )
        for cell, fact in zip(self._cells, facts, strict=True):
            cell.show_fact(fact)

    def _show_pin(self, *, is_pinned: bool) -> None:
        self.star.setVisible(self._desk.actor.staff_id is not None)
        self.star.setChecked(is_pinned)
        set_icon(self.star, "star-fill" if is_pinned else "star", "accent" if is_pinned else "ink")
        said = self.tr("Kept at hand (Ctrl+R lists such cases)") if is_pinned else self.tr("Keep at hand")
        self.star.setToolTip(said)
        self.star.setAccessibleName(said)

    def fit(self, width: int, *, is_low: bool) -> None:
        """Arrange the facts for a width in pixels; in a low window each is one line."""
        self._place_cells(is_narrow=width < theme.current().px(NARROW))
        space = theme.current().px("xs" if is_low else "l")
        margins = self._column.contentsMargins()
        self._column.setContentsMargins(margins.left(), space, margins.right(), space)
        self._column.setSpacing(space)
        self._grid.setVerticalSpacing(0 if is_low else theme.current().px("s"))
        for cell in self._cells:
            cell.show_low(is_low=is_low)

    def _place_cells(self, *, is_narrow: bool) -> None:
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        per_row = 3 if is_narrow else len(self._cells)
        for place, cell in enumerate(self._cells):
            self._grid.removeWidget(cell)
            self._grid.addWidget(cell, *divmod(place, per_row))
        for column in range(len(self._cells)):
            self._grid.setColumnStretch(column, 1 if column < per_row else 0)
