"""A chart in its card: picture or table, copied or saved with all that belongs to it printed on it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from mediator_desk import paths
from mediator_desk.errors import DeskError
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.views.charts.chart import Chart
from mediator_desk.views.charts.chart_data import NOTHING, ChartData
from mediator_desk.views.charts.chart_table import ChartTable
from mediator_desk.views.copied_rows import copy_out, to_clipboard
from mediator_desk.views.file_choosing import ask_target
from mediator_desk.views.icons import set_icon
from mediator_desk.views.parts import Card, button
from mediator_desk.views.taking_out import tell_taken_out

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class ChartCard(Card):
    """A card with a chart and the table behind it. The trail is told of what is copied."""

    opened = Signal(object)
    """A point, a part of it or a figure was opened: its key."""
    written = Signal(object)
    """The picture was saved: where, as Path."""
    not_written = Signal(object)
    """The computer did not take the file, or the trail could not be told: the DeskError that says why."""

    def __init__(self, title: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(title or " ", parent)  # a card without a title would have no head
        self._desk = desk
        self._shown = NOTHING
        self.chart, self.table = Chart(self), ChartTable(desk, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.chart)
        self._pages.addWidget(self.table)
        self.turn_button = button("", self.turn, look="bare", icon="list")
        self.turn_button.setObjectName("turn")
        self.menu = self._built_menu()
        self.more_button = button(self.tr("Copy or save the picture"), self._show_menu, look="bare", icon="dots-three")
        self.more_button.setObjectName("picture")
        self.count.setWordWrap(True)  # a remark may be a sentence, and text large
        self.header.setStretch(self.header.indexOf(self.count), 1)
        self.header.setStretch(self.header.indexOf(self.count) + 1, 0)  # the room between title and acts is its own
        self.header.addWidget(self.turn_button)
        self.header.addWidget(self.more_button)
        self.body.addWidget(self._pages, 1)
        self._connect()
        self._say_turn()

    # What screens call

    def show_data(self, shown: ChartData) -> None:
        """Show other facts, as a picture or as a table, whichever is in front."""
        self._shown = shown
        self.title.setText(shown.title)
        self.count.setText(shown.note)
        self.chart.show_data(shown)
        self.table.show_data(shown)
        self._say_turn()

    def add_act(self, act: QWidget) -> None:
        """Put an act of the screen at the right of the title, before those of the card."""
        self.header.insertWidget(self.header.indexOf(self.turn_button), act)

    @property
    def shows_table(self) -> bool:
        """Tell whether the table is in front."""
        return self._pages.currentWidget() is self.table

    def turn(self) -> None:
        """Bring the table to the front, or the picture again."""
        self._pages.setCurrentWidget(self.chart if self.shows_table else self.table)
        self._say_turn()

    def copy(self) -> None:
        """Put the picture on the clipboard, or the table where that is in front."""
        if self.shows_table:
            self.table.copy()
        else:
            self.copy_picture()

    def copy_picture(self) -> None:
        """Put the picture on the clipboard, as it would be saved."""
        from mediator_desk.views.charts.picture import image_of

        name = to_clipboard(self._shown.title)
        put = partial(QGuiApplication.clipboard().setImage, image_of(self._shown))
        copy_out(self, put, partial(tell_taken_out, self._desk, TakenOut.CHART, name))

    def save_as(self) -> None:
        """Ask where the picture goes and in which form, and write it there."""
        kinds = {
            self.tr("Picture (*.png)"): ".png",
            self.tr("Drawing (*.svg)"): ".svg",
            self.tr("PDF for printing (*.pdf)"): ".pdf",
        }
        name = f"{self._shown.title} {self._shown.caption.period}".strip()
        target = ask_target(self, self._desk.settings, self.tr("Save the picture"), name, kinds)
        if target is not None:
            self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Write the picture to a file; its ending says in which form: .png, .svg or .pdf."""
        from mediator_desk.views.charts.picture import WRITERS

        try:
            with paths.written_whole(target) as draft:
                draft.write_bytes(WRITERS[target.suffix.lower()](self._shown))
            tell_taken_out(self._desk, TakenOut.CHART, target.name)
        except DeskError as error:
            self.not_written.emit(error)
            return
        self._desk.settings.last_export_folder = str(target.parent)
        self.written.emit(target)

    # Within

    def _built_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy picture"), self.copy_picture).setObjectName("copy_picture")
        menu.addAction(self.tr("Copy table"), self.table.copy).setObjectName("copy_table")
        menu.addSeparator()
        menu.addAction(self.tr("Save picture…"), self.save_as).setObjectName("save_picture")
        return menu

    def _connect(self) -> None:
        for part in (self.chart, self.table):
            part.opened.connect(self.opened)
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.chart.copy_wanted.connect(self.copy)
        self.chart.customContextMenuRequested.connect(lambda place: self._show_menu_at(self.chart.mapToGlobal(place)))
        viewport = self.table.viewport()
        self.table.customContextMenuRequested.connect(lambda place: self._show_menu_at(viewport.mapToGlobal(place)))

    def _show_menu(self) -> None:
        self._show_menu_at(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    def _show_menu_at(self, place: QPoint) -> None:
        for act in self.menu.actions():
            act.setEnabled(not self._shown.is_empty())
        self.menu.popup(place)

    def _say_turn(self) -> None:
        words = self.tr("Show the picture of {title}") if self.shows_table else self.tr("Show {title} as a table")
        said = words.format(title=self._shown.title or self.title.text())
        self.turn_button.setAccessibleName(said)
        self.turn_button.setToolTip(self.tr("Show as a picture") if self.shows_table else self.tr("Show as a table"))
        set_icon(self.turn_button, "chart-bar" if self.shows_table else "list", "ink2")
