"""What stands in the window: the rail with its places, the screen of the place, and news above it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.icons import set_icon
from mediator_desk.views.line_banner import LineBanner
from mediator_desk.views.named_cases import NamedCases
from mediator_desk.views.outstation_line import OutstationLine
from mediator_desk.views.parts import explain_focused, plain_tip, restyle, words
from mediator_desk.views.person_sign import PersonSign
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.sight_line import SightLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.desk import Desk
    from mediator_desk.views.command import Command

CASES = "cases"
"""The place in which cases and their lists are shown."""


@dataclass(frozen=True)
class Place:
    """One place of the rail. `factory` makes its screen when it is first wanted; `keys` is its shortcut.

    A screen that can show one thing has `show_id(id)`; `take_focus()` gives the keyboard to its usual part. The screen
    of the cases has `show_queue(word)`, and `open_case(id)` where it can show a case whole.
    """

    key: str
    title: str
    icon: str
    factory: Callable[[], QWidget]
    keys: str = ""
    is_last: bool = False
    """Stands at the foot of the rail: the settings."""
    is_over: bool = False
    """Stands over the whole window, without the rail; its `left` leads back to where one came from."""


class DeskView(QWidget):
    """The desk. It can be shown before its records are open: the rail needs no database."""

    def __init__(self, desk: Desk, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places = {place.key: place for place in places}
        self._screens: dict[str, QWidget] = {}
        self._below = ""
        self.commands: Callable[[], Sequence[Command]] = list
        """What can be done now, for the list of keys."""
        self._build()
        self._connect()

    def open_first(self, wanted: str = "") -> None:
        """Show a place; without one, what the settings begin with. Call when the desk is open."""
        for rail_button in self._rail.buttons():
            rail_button.setEnabled(True)
        self._on_actor_changed()
        if self._places:
            settings = self._desk.settings
            kept = wanted or (settings.place if settings.begin_with == "last" else "")
            self.show_place(kept if kept in self._places else next(iter(self._places)))

    def show_place(self, key: str, thing_id: int = 0) -> None:
        """Show a place, and in it one thing (its id) where the screen can show one."""
        screen = self._screens.get(key)
        if screen is None:
            screen = self._screens[key] = self._places[key].factory()
            self._stack.addWidget(screen)
            if self._places[key].is_over:
                screen.left.connect(self.go_back)  # type: ignore[attr-defined] # as Place says
        self._stack.setCurrentWidget(screen)
        self._rail_area.setHidden(self._places[key].is_over)
        for line in (self.sight_line, self._outstation):
            line.want(is_wanted=not self._places[key].is_over)
        getattr(screen, "take_focus", screen.setFocus)()
        if not self._places[key].is_over:
            self._rail.button(list(self._places).index(key)).setChecked(True)
            self._desk.settings.place = self._below = key
        if thing_id and hasattr(screen, "show_id"):
            screen.show_id(thing_id)

    def go_back(self) -> None:
        """Leave what stands over the window, for the place that one came from."""
        self.show_place(self._below or next(iter(self._places)))

    def places(self) -> list[Place]:
        """Return the places in the order of the rail."""
        return [place for place in self._places.values() if not place.is_over]

    def place_keys(self) -> list[str]:
        """Return the keys of the places, in the order of the rail."""
        return [place.key for place in self.places()]

    def screen_of(self, key: str) -> QWidget | None:
        """Return the screen of a place, None where it was not wanted yet."""
        return self._screens.get(key)

    def screen_in_sight(self) -> QWidget | None:
        """Return the screen that is shown."""
        return self._stack.currentWidget()

    def show_instead(self, page: QWidget, *, is_over: bool = False) -> None:
        """Show a page in place of the places, while the desk is not open yet; `is_over`: without the rail."""
        self._rail_area.setHidden(is_over)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def show_waiting(self) -> None:
        """Say again that the records are being opened."""
        self._rail_area.show()
        self._stack.setCurrentIndex(0)

    # Building

    def _build(self) -> None:
        px = theme.current().px
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail_area = self._built_rail()
        row.addWidget(self._rail_area)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.line_banner = LineBanner(self._desk, self)
        column.addWidget(self.line_banner)
        self.banner = Banner(self)
        holder = QWidget(self)
        around = QVBoxLayout(holder)
        around.setContentsMargins(px("xl"), px("m"), px("xl"), 0)
        around.addWidget(self.banner)
        column.addWidget(holder)
        self.sight_line = SightLine(self._desk, self)
        self._outstation = OutstationLine(self._desk, self)
        for line in (self._outstation, self.sight_line):
            column.addWidget(line)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._waiting())
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)
        holder.setVisible(False)
        self.banner.shown.connect(holder.setVisible)

    def _waiting(self) -> QWidget:
        """What stands in the window until the desk is open: one quiet line."""
        waiting = words(self.tr("Opening the committee's records …"), tone="mute")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return waiting

    def _built_rail(self) -> QWidget:
        px = theme.current().px
        rail = QWidget(self)
        rail.setObjectName("rail")
        rail.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rail.setFixedWidth(px("rail"))
        rail.setMinimumHeight(1)  # where it is too low for words, the pictures stand alone: `_fit_rail`
        column = QVBoxLayout(rail)
        column.setContentsMargins(px(6), px("m"), px(6), px("l"))
        column.setSpacing(px("xs"))
        self._rail = QButtonGroup(self)
        last = []
        for number, place in enumerate(self._places.values()):
            if place.is_over:
                continue
            rail_button = self._rail_button(place)
            self._rail.addButton(rail_button, number)
            last.append(rail_button) if place.is_last else column.addWidget(rail_button)
        column.addStretch(1)
        for rail_button in last:
            column.addWidget(rail_button)
        self._initial = PersonSign(self._desk, rail)
        column.addWidget(self._initial, 0, Qt.AlignmentFlag.AlignHCenter)
        self._rail_column = column
        return rail

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        """Where the type is large and the screen low, a place is shown by its picture; its tip has the word."""
        shown = [rail_button for rail_button in self._rail.buttons() if isinstance(rail_button, QToolButton)]
        button_height = theme.current().px("rail_button") + self._rail_column.spacing()
        margins = self._rail_column.contentsMargins()
        below = self._initial.sizeHint().height() + margins.top() + margins.bottom()
        is_slim = len(shown) * button_height + below > self.height()
        for rail_button in shown:
            if bool(rail_button.text()) is is_slim:
                rail_button.setText("" if is_slim else rail_button.accessibleName())
                restyle(rail_button, look="slim" if is_slim else "")

    def _rail_button(self, place: Place) -> QToolButton:
        made = QToolButton(self)
        made.setText(place.title)
        made.setCheckable(True)
        made.setEnabled(False)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setAccessibleName(place.title)
        made.setToolTip(plain_tip(f"{place.title}  {_shown_keys(place.keys)}".strip()))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_icon(made, place.icon, "rail_ink", 22)
        made.toggled.connect(lambda on: set_icon(made, place.icon, "rail_ink_on" if on else "rail_ink", 22))
        made.clicked.connect(lambda: self.show_place(place.key))
        return made

    def _connect(self) -> None:
        for place in self._places.values():
            if place.keys:
                self._on_keys(place.keys, partial(self._on_place_keys, place.key))
        for keys in (QKeySequence(QKeySequence.StandardKey.Quit), "Ctrl+Q"):
            self._on_keys(keys, lambda: self.window().close())
        self._on_keys("F1", self._explain)
        self._desk.actor_changed.connect(self._on_actor_changed)
        self._desk.place_wanted.connect(self.show_place)
        if CASES in self._places:
            self._desk.case_wanted.connect(self._on_case_wanted)
            self._desk.queue_wanted.connect(self._on_queue_wanted)
            self._desk.figure_wanted.connect(self._on_figure_wanted)

    def _on_keys(self, keys: str | QKeySequence, act: Callable[[], object]) -> None:
        wanted = QKeySequence(keys)
        taken = [made.key() for made in self.findChildren(QShortcut)]
        if not wanted.isEmpty() and wanted not in taken:  # Qt gives an ambiguous key to nobody
            shortcut(wanted, self, act)

    def _on_place_keys(self, key: str) -> None:
        if self._desk.is_open:
            self.show_place(key)

    def _on_case_wanted(self, case_id: int) -> None:
        self.show_place(CASES)
        screen: Any = self._screens[CASES]
        (screen.open_case if hasattr(screen, "open_case") else screen.show_id)(case_id)

    def _on_queue_wanted(self, queue: str) -> None:
        self.show_place(CASES)
        screen: Any = self._screens[CASES]
        screen.show_queue(queue)

    def _on_figure_wanted(self, selection: object) -> None:
        """Find the cases that a figure counts in a job; the figure stays in sight until they are there."""
        self._figure_wanted = selection

        def show(found: tuple[Sequence[int], str]) -> None:
            if self._figure_wanted is selection:  # else another one was asked for meanwhile
                self.show_place(CASES)
                screen: Any = self._screens[CASES]
                screen.show_counted(*found)

        find = partial(_cases_of_figure, self._desk, selection)
        self._desk.jobs.run(find, owner=self, on_done=show, on_failed=self.banner.tell_error)

    def _on_actor_changed(self) -> None:
        self._initial.follow()

    def _explain(self) -> None:
        """F1: the rule of the field that has the focus; where there is none, the keys of the desk."""
        if not explain_focused():
            self.show_keys()

    def show_keys(self) -> None:
        """Show the keys of the desk: those of the places and of everything that can be done."""
        from mediator_desk.views.keys_dialog import KeysDialog  # not before the first paint

        keys = {place.keys: place.title for place in self._places.values() if place.keys}
        keys |= {one.keys: one.word for one in self.commands() if one.keys and not (one.is_of_case or one.is_of_list)}
        dialog = KeysDialog([(_shown_keys(shortcut), title) for shortcut, title in keys.items()], self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _cases_of_figure(desk: Desk, selection: Any) -> tuple[Sequence[int], str]:  # noqa: ANN401 - loaded in the job
    """Return the cases that a figure counts, and the words that say which figure it is; runs in a job."""
    if isinstance(selection, NamedCases):
        return selection.ids, selection.words
    from mediator_desk.services.figures.drilling import cases_of
    from mediator_desk.services.figures.rules import rules_of
    from mediator_desk.views.figure_words import selection_words

    with desk.database.reading() as db:
        found, rules = cases_of(db, selection), rules_of(db)
    return found.ids, selection_words(selection, found.labels, rules)


def _shown_keys(keys: str) -> str:
    """Return a shortcut as this system writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
