"""Who was told the rights and duties, and who wants another mediator: a line above the notes, and a panel below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, plain_tip, restyle
from mediator_desk.views.room.notes_model import clock
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from mediator_desk.services.sessions.rights import Rights, RightsRow

NAME, HIGHEST = 96, 132
"""Width of the names, and the most height of all people, in pixels at 100 %."""


class RightsLine(QPushButton):
    """How far telling and asking are; a click opens the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "row")
        self.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.current().px("xs"), 0, theme.current().px("xs"), 0)
        row.setSpacing(theme.current().px("xs"))
        self._text, self._sign = ElidedLabel("", "fact", "ink2"), IconLabel("check-circle", "good", 14)
        for part in (self._text, self._sign):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)
        row.addStretch(1)
        self.setFixedHeight(theme.current().px(28))

    def show_rights(self, rights: Rights, *, is_recorded: bool = False) -> None:
        """Show how far it is; `is_recorded`: the record says that everybody was told and asked."""
        text, tone = self._told(rights, is_recorded=is_recorded)
        self._text.setText(text)
        restyle(self._text, tone={"good": "ink2"}.get(tone, tone))
        self._sign.show_icon("check-circle" if tone == "good" else "warning", tone)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.setVisible(bool(rights.people))

    def _told(self, rights: Rights, *, is_recorded: bool) -> tuple[str, str]:
        if rights.wanting:
            names = ", ".join(one.name for one in rights.wanting)
            return self.tr("Wants another mediator: {names}").format(names=names), "bad"
        if is_recorded or (rights.is_told and rights.is_asked):
            return self.tr("Rights and duties told, nobody wants a recusal"), "good"
        if rights.is_told:
            return self.tr("Rights and duties told, recusal still to be asked"), "warn"
        return self.tr("Rights and duties still to be told: {count}").format(count=len(rights.untold)), "warn"


class PersonRights(QWidget):
    """One person: name, told, asked; in the next line where there is no room."""

    def __init__(self, panel: RightsPanel, row: RightsRow) -> None:
        super().__init__(panel)
        self._panel, self.row = panel, row
        self.name = ElidedLabel(row.name, "strong")
        self.name.setFixedWidth(theme.current().px(NAME))
        self.name.setToolTip(plain_tip(f"{row.name} · {word(row.role)}"))
        self.told, self.declined = QCheckBox(), QCheckBox()
        self.wants = button("", self._on_wants, look="link")
        flow = FlowLayout(self)
        for part in (self.name, self.told, self.declined, self.wants):
            flow.addWidget(part)
        self.told.clicked.connect(lambda is_on: panel.told_ticked.emit(self.row.person_id, is_on))
        self.declined.clicked.connect(lambda is_on: panel.answered.emit(self.row.person_id, False if is_on else None))

    def show_row(self, row: RightsRow, *, may_change: bool) -> None:
        """Show what the person was told and answered."""
        self.row = row
        when = (clock(row.told_at), row.told_by) if row.told_at is not None else ()
        self.told.setText(" ".join((self.tr("Told"), *when)))
        self.told.setAccessibleName(self.tr("{name} was told rights and duties").format(name=row.name))
        self.told.setChecked(row.told_at is not None)
        at = (clock(row.asked_at),) if row.asked_at is not None and row.wants_recusal is False else ()
        self.declined.setText(" ".join((self.tr("Wants no recusal"), *at)))
        self.declined.setAccessibleName(self.tr("{name} was asked and wants no recusal").format(name=row.name))
        self.declined.setChecked(row.wants_recusal is False)
        self.wants.setText(self.tr("Wants one: take it back") if row.wants_recusal else self.tr("Wants one"))
        self.wants.setAccessibleName(f"{row.name}: {self.wants.text()}")
        for part in (self.told, self.declined, self.wants):
            part.setEnabled(may_change)

    def _on_wants(self) -> None:
        self._panel.answered.emit(self.row.person_id, None if self.row.wants_recusal else True)


class RightsPanel(QFrame):
    """Everybody with two ticks, all of them at once, and the way to a request for recusal."""

    told_ticked = Signal(int, bool)
    """Somebody (id) was told, or was not after all."""
    answered = Signal(int, object)
    """Somebody (id) wants a recusal (True), wants none (False), or the answer is taken back (None)."""
    all_wanted = Signal()
    """A person ticks everybody at once."""
    request_wanted = Signal()
    """The request for a recusal is to be recorded."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px("l"), px("s"), px("l"), px("m"))
        column.setSpacing(px("s"))
        held_rows = QWidget(self)
        held_rows.setObjectName("scrolled")
        self._table = QVBoxLayout(held_rows)
        self._table.setContentsMargins(px(3), 0, px(3), 0)  # for the rings around the ticks
        self._table.setSpacing(px(2))
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(held_rows)
        held_rows.installEventFilter(self)
        column.addWidget(self._area)
        below = QHBoxLayout()
        below.setSpacing(px("s"))
        held = QWidget(self)
        acts = FlowLayout(held)
        self.all_button = button(self.tr("All told, nobody wants a recusal"), self.all_wanted.emit, icon="check")
        self.request_button = button(self.tr("Record the request for recusal"), self.request_wanted.emit)
        for one in (self.all_button, self.request_button):
            acts.addWidget(one)
        below.addWidget(held, 1)
        below.addWidget(button(self.tr("Close"), self.closed.emit, look="link"))
        column.addLayout(below)
        self._rows: list[PersonRights] = []

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.ShortcutOverride and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            event.accept()  # in here it closes the panel, whatever it means around
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def show_rights(self, rights: Rights, *, may_change: bool) -> None:
        """Show what everybody was told and answered."""
        if [one.row.person_id for one in self._rows] != [one.person_id for one in rights.people]:
            self._make_rows(rights)
        for shown, row in zip(self._rows, rights.people, strict=True):
            shown.show_row(row, may_change=may_change)
        self.all_button.setEnabled(may_change and bool(rights.untold or rights.unasked))
        self.request_button.setVisible(bool(rights.wanting))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()  # a tick says when and by whom now: a line more, perhaps
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Be as high as the people need, and scroll where they are many: the notes stay in sight."""
        room = self.width() - 2 * theme.current().px("l")  # of the area, which is laid out after this
        needed = self._table.totalHeightForWidth(max(1, room))
        self._area.setFixedHeight(min(needed, theme.current().px(HIGHEST)))

    def take_focus(self) -> None:
        """Give the keyboard to what is done most."""
        first = self._rows[0].told if self._rows else self.all_button
        (self.all_button if self.all_button.isEnabled() else first).setFocus()

    def _make_rows(self, rights: Rights) -> None:
        for one in self._rows:
            self._table.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._rows = [PersonRights(self, row) for row in rights.people]
        for one in self._rows:
            self._table.addWidget(one)
            one.show()
