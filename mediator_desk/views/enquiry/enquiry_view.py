"""查询进度: a consumer is on the telephone and wants to know how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.services.enquiry import ProgressLine, progress_of
from mediator_desk.views import theme
from mediator_desk.views.parts import Card, Pill, button, hairline, words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mediator_desk.desk import Desk


class EnquiryView(QWidget):
    """One field for the number of an identity document; below it what the consumer may hear."""

    case_chosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()
        self._connect()

    def look_up(self) -> None:
        """Show how far the matters of this person are."""
        from mediator_desk.services.committee import the_committee

        number = self._number.text()
        if not number.strip():
            return
        with self._desk.database.reading() as db:
            lines = progress_of(db, number)
            telephone = the_committee(db).telephone
        self._clear()
        for line in lines:
            self._show_line(line)
        if not lines:
            self._answer.body.addWidget(self._not_found(telephone))
        self._answer.show()
        self._number.selectAll()

    def take_focus(self) -> None:
        """Give the keyboard to the field, its number ready to be typed over."""
        self._number.setFocus()
        self._number.selectAll()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self.take_focus()

    def _build(self) -> None:
        px = theme.current().px
        page = QVBoxLayout(self)
        page.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
        page.setSpacing(px("l"))
        page.addWidget(words(self.tr("Progress look-up"), "page"))
        card = Card()
        hint = self.tr("Number of the identity document, with or without spaces")
        card.body.addWidget(words(hint, "fact", "mute"))
        row = QHBoxLayout()
        self._number = QLineEdit()
        self._number.setObjectName("identity_number")
        self._number.setAccessibleName(hint)
        self._number.setMaximumWidth(px(420))
        self._search = button(self.tr("Look up"), look="primary", icon="magnifying-glass")
        row.addWidget(self._number, 1)
        row.addWidget(self._search)
        row.addStretch(1)
        card.body.addLayout(row)
        page.addWidget(card)
        self._answer = Card()
        self._answer.setObjectName("answer")
        self._answer.hide()
        page.addWidget(self._answer)
        page.addStretch(1)

    def _connect(self) -> None:
        self._search.clicked.connect(self.look_up)
        self._number.returnPressed.connect(self.look_up)

    def _clear(self) -> None:
        while (item := self._answer.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _show_line(self, line: ProgressLine) -> None:
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words(line.number or line.submission_number, "fact_strong"))
        row.addWidget(Pill(word(line.outcome or line.state), "info"))
        row.addWidget(words(self._details(line), "fact"), 1)
        row.addWidget(button(self.tr("Open case"), lambda: self.case_chosen.emit(line.case_id)))
        if self._answer.body.count():
            self._answer.body.addWidget(hairline())
        self._answer.body.addWidget(shown)

    def _details(self, line: ProgressLine) -> str:
        parts = [line.respondent, self.tr("received {day}").format(day=f"{in_china(line.received_at):%Y-%m-%d}")]
        if line.next_session_at:
            at = f"{in_china(line.next_session_at):%Y-%m-%d %H:%M}"
            parts.append(self.tr("next meeting {at}").format(at=at))
        return " · ".join(parts)

    def _not_found(self, telephone: str) -> QWidget:
        text = self.tr(
            "Nothing found yet. A submission can take a day to arrive: please try again after 24 hours, "
            "or phone {telephone} in working hours."
        )
        return words(text.format(telephone=telephone), "fact", wrap=True)
