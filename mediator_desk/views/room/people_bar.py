"""Who sits at the table: a circle, a name and a role for each; a click says who is here and who is not."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from mediator_desk.conventions.masking import mask_phone
from mediator_desk.models.session_words import AttendanceAnswer, SessionRole
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.filling import OF_THE_CASE
from mediator_desk.views import theme
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.parts import Button, button, plain_tip, restyle, words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.services.sessions.people import PersonRow

CIRCLE, MOST_WIDE = 32, 150
SIDE_TONES = {PartySide.APPLICANT: "accent", PartySide.RESPONDENT: "plain", None: ""}


def as_what(person: PersonRow) -> str:
    """Return as what somebody takes part: a side, for a side, or a role."""
    if person.role is SessionRole.PARTY and person.side is not None:
        return word(person.side)
    if person.role is SessionRole.REPRESENTATIVE and person.side is not None:
        return QCoreApplication.translate("PersonChip", "for the {side}").format(side=word(person.side))
    return word(person.role)


class PersonChip(Button):
    """One person: a circle with the first character of the name, the name, as what, and whether here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setProperty("look", "row")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px("xs"), px(2), px("xs"), px(2))
        row.setSpacing(px("s"))
        self._circle = words("", "circle")
        self._circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = QWidget(self)
        lines = QVBoxLayout(self._text)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self._name, self._role = ElidedLabel("", "strong"), ElidedLabel("", "fact", "ink2")
        lines.addWidget(self._name)
        lines.addWidget(self._role)
        row.addWidget(self._circle)
        row.addWidget(self._text)
        for part in (self._circle, self._text):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_person(self, person: PersonRow, *, is_looked_at: bool) -> None:
        """Show a person; `is_looked_at`: the meeting is open, so it matters who is not here."""
        self.person = person
        self._circle.setText(person.name[:1])
        restyle(self._circle, tone="off" if person.is_present is False else SIDE_TONES[person.side])
        here = self._here(person) if is_looked_at or person.is_present is False else ""
        role = " · ".join(filter(None, (as_what(person), here)))
        self._name.setText(person.name)
        self._role.setText(role)
        restyle(self._role, tone="warn" if here else "ink2")
        self.setAccessibleName(f"{person.name}, {role}")
        self.setToolTip(plain_tip("\n".join(filter(None, (person.name, role, person.words)))))

    def show_text(self, *, is_shown: bool) -> None:
        """Show name and role beside the circle, or the circle alone."""
        self._text.setVisible(is_shown)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: D102
        px = theme.current().px
        circle, height = px(CIRCLE) + 2 * px("xs"), px(44)
        if self._text.isHidden():
            return QSize(circle, height)
        text = max(self._name.sizeHint().width(), self._role.sizeHint().width())
        return QSize(circle + px("s") + min(text, px(MOST_WIDE)), height)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return self.sizeHint()

    def _here(self, person: PersonRow) -> str:
        if person.is_present is False:
            return self.tr("absent")
        if person.is_present is None and person.is_asked:
            return self.tr("not here yet")
        return ""


class PeopleBar(QWidget):
    """Everybody of a meeting beside each other; whom there is no room for stands behind a number."""

    present_marked = Signal(int, object)
    """Somebody (id) is here (True), absent (False), or nobody knows (None)."""
    remove_wanted = Signal(int)
    phone_wanted = Signal(int)
    """Somebody's whole telephone number is asked for, to be copied."""
    """Somebody (id) who was entered for this meeting takes part no more."""
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[PersonChip] = []
        self._people: tuple[PersonRow, ...] = ()
        self._may_change = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        self._row = row
        self.more = button("", self._show_more, look="link")
        self.add_button = button(self.tr("Let somebody else take part"), self.add_wanted.emit, look="bare", icon="plus")
        row.addWidget(self.more)
        row.addWidget(self.add_button)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_people(self, people: Sequence[PersonRow], *, is_open: bool, may_change: bool) -> None:
        """Show who takes part; `is_open`: who is not here is said."""
        self._people, self._may_change = tuple(people), may_change
        while len(self.chips) > len(people):
            gone = self.chips.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.chips) < len(people):
            chip = PersonChip(self)
            chip.clicked.connect(partial(self._on_chip, chip))
            self._row.insertWidget(len(self.chips), chip)
            self.chips.append(chip)
        for before, after in pairwise((self.more, *self.chips, self.more)):
            QWidget.setTabOrder(before, after)  # what is made later would come last of all
        for chip, person in zip(self.chips, people, strict=True):
            chip.show_person(person, is_looked_at=is_open)
        self.add_button.setVisible(may_change)
        self._fit()

    def menu_of(self, person: PersonRow, parent: QWidget) -> QMenu:
        """Return what can be said of a person: here, not yet, absent; how to reach and to remove."""
        menu = QMenu(self._menu_title(person), parent)
        menu.setProperty("checks", "true")
        for text, is_present in (
            (self.tr("Is here"), True),
            (self.tr("Not here yet"), None),
            (self.tr("Absent"), False),
        ):
            act = menu.addAction(text, partial(self.present_marked.emit, person.id, is_present))
            act.setCheckable(True)
            act.setChecked(person.is_present is is_present)
            act.setEnabled(self._may_change)
        self._add_rest(menu, person)
        return menu

    def _add_rest(self, menu: QMenu, person: PersonRow) -> None:
        if person.words or person.answer is not None or person.phone:
            menu.addSeparator()
        if person.answer is not None:
            said = self.tr("Said before: comes") if person.answer is AttendanceAnswer.COMES else ""
            menu.addAction(said or self.tr("Said before: cannot come")).setEnabled(False)
        if person.words:
            menu.addAction(person.words.replace("&", "&&")).setEnabled(False)
        if person.phone:
            text = self.tr("Copy the telephone number {phone}").format(phone=mask_phone(person.phone))
            menu.addAction(text, partial(self.phone_wanted.emit, person.id))
        if person.role not in OF_THE_CASE and self._may_change:
            menu.addSeparator()
            menu.addAction(self.tr("Takes part no more"), partial(self.remove_wanted.emit, person.id))

    def _menu_title(self, person: PersonRow) -> str:
        here = {True: self.tr("is here"), None: self.tr("not here yet"), False: self.tr("absent")}
        return f"{person.name} · {here[person.is_present]}".replace("&", "&&")

    def _on_chip(self, chip: PersonChip) -> None:
        menu = self.menu_of(chip.person, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for chip in self.chips:
            if chip.isHidden():
                menu.addMenu(self.menu_of(chip.person, menu))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    # Room

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        px = theme.current().px
        return QSize(px(96), px(44))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Names where they fit, else circles; whom even that leaves no room stands behind the number."""
        gap = theme.current().px("s")
        room = self.width() - (theme.current().px(24) + gap if self._may_change else 0)
        for with_text in (True, False):
            for chip in self.chips:
                chip.show_text(is_shown=with_text)
            widths = [chip.sizeHint().width() + gap for chip in self.chips]
            if sum(widths) <= room:
                break
        shown, left = len(widths), room - (theme.current().px(36) + gap if sum(widths) > room else 0)
        while shown and sum(widths[:shown]) > left:
            shown -= 1
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < shown)
        hidden = len(self.chips) - shown
        self.more.setText(f"+{hidden}")
        self.more.setAccessibleName(self.tr("%n more", "", hidden))
        self.more.setVisible(hidden > 0)
