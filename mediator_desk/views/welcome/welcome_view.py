"""Three ways to begin on a new computer: practice, one's own committee, a server of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel, set_icon
from mediator_desk.views.parts import Card, button, restyle, words

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

WIDEST = 720


class WelcomeView(QScrollArea):
    """What stands in the window until somebody has chosen."""

    practice_wanted = Signal()
    own_wanted = Signal()
    server_wanted = Signal()
    restore_wanted = Signal()
    outstation_wanted = Signal()
    """Cases that were taken along are to be opened."""

    def __init__(self, last_server: str = "", parent: QWidget | None = None, *, has_own: bool = False) -> None:
        """`has_own`: there is a committee at this computer, and the page stands beside the sign-in."""
        super().__init__(parent)
        self._has_own = has_own
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._buttons: list[QPushButton] = []
        self._build(last_server)
        if not has_own:
            self._lead(2 if last_server else 0)

    def take_focus(self) -> None:
        """Give the keyboard to the likeliest way."""
        self._leading.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def choices(self) -> list[QPushButton]:
        """The buttons of the three ways, in their order."""
        return self._buttons

    def _build(self, last_server: str) -> None:
        px = theme.current().px
        page, inner = QWidget(), QWidget()
        page.setObjectName("scrolled")
        around = QHBoxLayout(page)
        around.addStretch(1)
        around.addWidget(inner, 100 if self._has_own else 0)
        around.addStretch(1)
        inner.setMaximumWidth(px(WIDEST))
        inner.setMinimumWidth(0 if self._has_own else px(WIDEST))
        column = QVBoxLayout(inner)
        column.setSpacing(px("m"))
        column.addStretch(1)
        title, text = self._title()
        column.addWidget(words(title, "head", wrap=True))
        column.addWidget(words(text, tone="ink2", wrap=True))
        column.addSpacing(px("s"))
        self._add_ways(column, last_server)
        if not self._has_own:
            self.restore_button = button(self.tr("Restore from a backup"), self.restore_wanted.emit, look="link")
            set_icon(self.restore_button, "arrow-counter-clockwise", "accent")
            column.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignLeft)
        taken_along = self.tr("Open cases that were taken along")
        self.outstation_button = button(taken_along, self.outstation_wanted.emit, look="link")
        set_icon(self.outstation_button, "folder-open", "accent")
        column.addWidget(self.outstation_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        self.setWidget(page)

    def _title(self) -> tuple[str, str]:
        if self._has_own:
            return self.tr("Something else?"), self.tr("Practice and your own committee never mix.")
        text = self.tr("Choose how to begin. Practice and your own committee lie in two files and never mix.")
        return self.tr("First time at this computer?"), text

    def _add_ways(self, column: QVBoxLayout, last_server: str) -> None:
        column.addWidget(
            self._way(
                "book-open",
                self.tr("Practice committee"),
                self.tr("Invented people and insurers, 60 cases in every state. Try what you like."),
                self.tr("Ready in a few seconds"),
                self.tr("Practise"),
                self.practice_wanted,
            )
        )
        if not self._has_own:
            column.addWidget(
                self._way(
                    "bank",
                    self.tr("Your own committee"),
                    self.tr("Its name, the name on its seal, its numbers and people. Encrypted on this computer."),
                    self.tr("One form, a passphrase and a recovery code"),
                    self.tr("Found it"),
                    self.own_wanted,
                )
            )
        reminder = self.tr("Last joined: {server}").format(server=last_server) if last_server else ""
        column.addWidget(
            self._way(
                "users",
                self.tr("A server of the office"),
                self.tr(
                    "Colleagues work on one PostgreSQL server already. Whoever looks after it gives you the address."
                ),
                reminder or self.tr("An invitation; or address, database, login and password"),
                self.tr("Join"),
                self.server_wanted,
            )
        )

    def _way(self, icon: str, title: str, text: str, remark: str, act: str, wanted: SignalInstance) -> QWidget:
        px = theme.current().px
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(px("l"))
        row.addWidget(IconLabel(icon, "accent", 28), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(px("xs"))
        lines.addWidget(words(title, "section"))
        lines.addWidget(words(text, "fact", wrap=True))
        lines.addWidget(words(remark, "small", "mute", wrap=True))
        row.addLayout(lines, 1)
        chosen = button(act, wanted.emit)
        chosen.setAccessibleDescription(f"{title}: {text}")
        self._buttons.append(chosen)
        row.addWidget(chosen, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)
        return card

    def _lead(self, place: int) -> None:
        self._leading = self._buttons[place]
        restyle(self._leading, look="primary")
