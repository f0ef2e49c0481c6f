"""One person in the dialog of who comes: name, number, what was told last, the answer of a call."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.session_words import AttendanceAnswer
from mediator_desk.services.sessions.concerned import Concerned
from mediator_desk.services.sessions.filling import OF_THE_CASE
from mediator_desk.views import theme
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.parts import button, words
from mediator_desk.views.phone_button import PhoneButton
from mediator_desk.views.sessions.told_words import OF_THE_COMMITTEE, told_words, who_words
from mediator_desk.views.wording import choices


class PersonLine(QWidget):
    """Two lines: who it is, then what the call brought. Each press saves at once."""

    answered = Signal(int, object)
    """Somebody (id) answered: AttendanceAnswer, or None where an answer is taken back."""
    not_reached = Signal(int)
    remove_wanted = Signal(int)

    def __init__(self, one: Concerned, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.one, self._desk = one, desk
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("xs"))
        column.addLayout(self._head())
        self._told = words("", "small", "ink2", wrap=True)
        column.addWidget(self._told)
        self._call = QWidget()
        self._build_call()
        column.addWidget(self._call)
        self.show_person(one)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("s"))
        self._name = words(self.one.name, "strong")
        self._who = words("", "small", "mute", wrap=True)
        self.phone = PhoneButton(self._desk, self.one.person_id, self.one.name, self.one.phone)
        self.remove = button(self.tr("Take out"), lambda: self.remove_wanted.emit(self.one.person_id), look="link")
        self.remove.setAccessibleName(self.tr("{name} takes part no more").format(name=self.one.name))
        row.addWidget(self._name)
        row.addWidget(self._who, 1)
        row.addWidget(self.phone)
        row.addWidget(self.remove)
        return row

    def _build_call(self) -> None:
        row = QHBoxLayout(self._call)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        self.form = Form(self)
        field = self.form.add("words", "", QLineEdit())
        field.setPlaceholderText(self.tr("What was said"))
        field.setAccessibleName(self.tr("What {name} said").format(name=self.one.name))
        row.addWidget(self.form, 1)
        self.answer = SegmentField([*choices(AttendanceAnswer), (None, self.tr("No answer"))])
        self.answer.setAccessibleName(self.tr("Does {name} come?").format(name=self.one.name))
        self.answer.chosen.connect(lambda: self.answered.emit(self.one.person_id, self.answer.choice()))
        row.addWidget(self.answer)
        self.missed = button(self.tr("Not reached"), lambda: self.not_reached.emit(self.one.person_id))
        self.missed.setAccessibleName(self.tr("{name} was not reached").format(name=self.one.name))
        row.addWidget(self.missed)

    def said(self) -> str:
        """Return what was said in the call."""
        return str(self.form.field("words").text()).strip()

    def forget_said(self) -> None:
        """Empty the field: what stood in it is written down."""
        self.form.field("words").clear()
        self.form.take_as_saved()

    def show_person(self, one: Concerned) -> None:
        """Show what is known of the person now; what is being typed stays."""
        self.one = one
        self._name.setText(one.name)
        self._who.setText(who_words(one))
        told = told_words(one, self._desk.today())
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._call.setVisible(one.role not in OF_THE_COMMITTEE)
        self.phone.show_phone(one.phone)
        self.remove.setVisible(one.role not in OF_THE_CASE)
        with QSignalBlocker(self.answer):
            self.answer.choose(one.answer)
