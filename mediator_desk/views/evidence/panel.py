"""The evidence of one case: list, preview and fields side by side; files come in and go out by drag, paste and keys."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.conventions.file_names import file_name
from mediator_desk.errors import DeskError, Refused
from mediator_desk.models.rights import Right, allows
from mediator_desk.models.words import CaseState
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.evidence.listing import EvidenceLine, evidence_lines
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.dragged_files import MOST_DRAGGED
from mediator_desk.views.drop_target import Dropped, dropped_files, may_be_dropped
from mediator_desk.views.evidence.adding import Adding, Brought
from mediator_desk.views.evidence.detail import DetailArea
from mediator_desk.views.evidence.evidence_list import EvidenceList
from mediator_desk.views.evidence.evidence_words import shown_size
from mediator_desk.views.evidence.handing_out import DraggedEvidence, SavingOut
from mediator_desk.views.evidence.header import EmptyEvidence, EvidenceHeader
from mediator_desk.views.evidence.line_acts import LineActs
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.parts import holds_keyboard
from mediator_desk.views.shortcuts import AROUND, ONLY, shortcut

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QHideEvent, QShowEvent

    from mediator_desk.desk import Desk
    from mediator_desk.services.cases.case_details import CaseDetails

LIST_WIDTH, LIST_LEAST, DETAIL_WIDTH = 320, 180, 600


class EvidencePanel(QWidget):
    """The tab of the evidence. It follows the case by itself; what is typed in it is saved by itself."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._desk, self._case_id = desk, case_id
        self._case: CaseDetails | None = None
        self._is_stale = False
        self._dragged = DraggedEvidence(desk, self)
        self._build()
        self._adding = Adding(desk, case_id, self, self.banner.tell)
        self._saving = SavingOut(desk, case_id, self)
        self.acts = LineActs(desk, case_id, self.files, self.banner, self)
        self._connect()
        self._add_shortcuts()
        self.reload()

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.files.lines.lines)

    def reload(self) -> None:
        """Read the lines again; choice, scroll place, focus and what is typed stay."""
        self._is_stale = False
        try:
            with self._desk.database.reading() as db:
                self._case = case_details(db, self._case_id)
                lines = evidence_lines(db, self._case_id)
        except DeskError as error:
            self.banner.tell_error(error)
            return
        self._follow_case(self._case)
        had_focus = holds_keyboard(self._stack)
        self.files.show_lines(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        if had_focus and not holds_keyboard(self._stack):
            self.take_focus()
        self.header.show_count(len(lines))
        self._show_current()

    def take_focus(self) -> None:
        """Give the keyboard to the list, or where it is empty to the button that stands for it."""
        (self.files if self.count else self._empty.choose_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Save what is typed now, without waiting for a pause."""
        self.line_form.leave()

    def bring(self, dropped: Dropped) -> None:
        """Take in what was dropped or pasted."""
        self.banner.clear()
        self._adding.bring(dropped)

    def ask_for_files(self) -> None:
        """Let a person choose files to take in."""
        names, _kind = FileDialog.getOpenFileNames(self, self.tr("Choose files"))
        if names:
            self.bring(Dropped(tuple(Path(name) for name in names)))

    def paste(self) -> None:
        """Take in the picture or the files on the clipboard."""
        dropped = dropped_files(QGuiApplication.clipboard().mimeData())
        if dropped:
            self.bring(dropped)
        else:
            self.banner.tell_error(Refused("no_picture_to_paste"))

    def show_list_paper(self) -> None:
        """Open the evidence list as it is printed."""
        from mediator_desk.views.evidence.list_paper import ListPaperDialog
        from mediator_desk.views.messages import shown

        self.line_form.leave()
        try:
            shown(ListPaperDialog(self._desk, self._case_id, self.window()))
        except DeskError as error:
            self.banner.tell_error(error)

    # Drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if self.files.may_change and may_be_dropped(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: D102
        if self.files.may_change and may_be_dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        dropped = dropped_files(event.mimeData())
        if dropped:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.bring(dropped)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        self.line_form.leave()
        super().hideEvent(event)

    # How it is done

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("m"))
        self.header = EvidenceHeader(self)
        column.addWidget(self.header)
        self.banner = Banner(self)
        column.addWidget(self.banner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._built_splitter())
        self._empty = EmptyEvidence(self)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)

    def _built_splitter(self) -> QSplitter:
        px = theme.current().px
        splitter = QSplitter(Qt.Orientation.Horizontal, self, childrenCollapsible=False)
        self.files = EvidenceList(self._desk, self._dragged.files_of, splitter)
        self.files.setAccessibleName(self.tr("Lines of the evidence"))
        self.files.setMinimumWidth(px(LIST_LEAST))
        splitter.addWidget(self._on_card(self.files))
        self.detail = DetailArea(self._desk, self._case_id, splitter)
        self.preview, self.line_form = self.detail.preview, self.detail.line_form
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([px(LIST_WIDTH), px(DETAIL_WIDTH)])
        return splitter

    @staticmethod
    def _on_card(part: QWidget) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(0, theme.current().px("xs"), 0, theme.current().px("xs"))
        column.addWidget(part)
        return card

    def _connect(self) -> None:
        header = self.header
        header.files_wanted.connect(self.ask_for_files)
        header.paste_wanted.connect(self.paste)
        header.paper_wanted.connect(self.show_list_paper)
        header.one_wanted.connect(self.save_current)
        header.folder_wanted.connect(lambda: self._saving.save_into_folder(self.files.lines.lines))
        header.zip_wanted.connect(self._save_zip)
        self._empty.choose_button.clicked.connect(self.ask_for_files)
        self.files.selectionModel().currentChanged.connect(lambda *_indexes: self._show_current())
        self.files.brought.connect(self.bring)
        self.files.moved.connect(self.acts.arrange)
        self.files.left.connect(self._on_left)
        self.files.not_draggable.connect(self._on_not_draggable)
        self.files.doubleClicked.connect(lambda _index: self.line_form.form.take_focus())
        self.files.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.files.customContextMenuRequested.connect(self._on_menu_wanted)
        self.preview.turn_wanted.connect(self._turn)
        self.line_form.saved.connect(lambda _line_id: self._desk.case_changed.emit(self._case_id))
        self.line_form.refused.connect(self._on_refused)
        self._adding.finished.connect(self._on_brought)
        self._saving.saved.connect(self._on_saved_out)
        self._saving.failed.connect(self.banner.tell_error)
        self._desk.case_changed.connect(self._on_case_changed)
        self._desk.cases_changed.connect(self._reload_when_seen)
        self._desk.actor_changed.connect(self._reload_when_seen)

    def _add_shortcuts(self) -> None:
        shortcut(QKeySequence.StandardKey.Paste, self, self.paste, AROUND)
        shortcut(QKeySequence.StandardKey.Open, self, self.ask_for_files, AROUND)
        shortcut("Ctrl+]", self, partial(self._turn, 90), AROUND)
        shortcut("Ctrl+[", self, partial(self._turn, -90), AROUND)
        for keys, act in (
            ("Alt+Up", partial(self.files.move_chosen, -1)),
            ("Alt+Down", partial(self.files.move_chosen, 1)),
            ("Delete", self.acts.put_in_bin),
            ("Ctrl+S", self.save_current),
            ("F2", self.line_form.form.take_focus),
            ("Return", self.line_form.form.take_focus),
        ):
            shortcut(keys, self.files, act, ONLY)

    def save_current(self) -> None:
        """Ask under which name the chosen file is saved."""
        line = self.files.current_line()
        if line is not None:
            self._saving.save_one(line)

    def _save_zip(self) -> None:
        number = self._case.shown_number if self._case else ""
        name = self.tr("Evidence {number}").format(number=number)
        self._saving.save_as_zip(self.files.lines.lines, file_name(name))

    def _turn(self, degrees: int) -> None:
        self.line_form.leave()
        self.acts.turn(degrees)

    def _follow_case(self, case: CaseDetails) -> None:
        is_open = case.state not in (CaseState.ARCHIVED, CaseState.BINNED)
        may_change = is_open and allows(self._desk.actor, Right.WORK_ON_CASES)
        self.files.may_change = may_change
        for shown in (self.header.add_button, self.header.paste_button, self._empty.choose_button, self.line_form):
            shown.setEnabled(may_change)
        self.preview.set_may_turn(may_change)
        self.line_form.offer_parties([(party.id, party.name) for party in case.parties])

    def _show_current(self) -> None:
        line = self.files.current_line()
        self.line_form.show_line(line, self._facts_of(line) if line else "")
        self.preview.show_line(line)

    def _facts_of(self, line: EvidenceLine) -> str:
        text = self.tr("File {name} · {size} · SHA-256 {hash}…")
        return text.format(name=line.name, size=shown_size(line.size), hash=line.sha256[:12])

    def _on_menu_wanted(self) -> None:
        self.acts.fill_menu(self.save_current, self.line_form.form.take_focus).popup(self.cursor().pos())

    def _on_case_changed(self, case_id: int) -> None:
        if case_id == self._case_id:
            self._reload_when_seen()

    def _reload_when_seen(self) -> None:
        """A tab behind others reads again when somebody looks at it."""
        if self.isVisible():
            self.reload()
        else:
            self._is_stale = True

    def _on_brought(self, brought: Brought) -> None:
        if brought.added.ids:
            self.files.select_row(self.files.lines.row_of(brought.added.ids[0]))
            if not holds_keyboard(self.line_form):
                self.take_focus()

    def _on_saved_out(self, target: Path) -> None:
        folder = target if target.is_dir() else target.parent
        acts = [(self.tr("Open the folder"), lambda: self._desk.open_file(folder))]
        self.banner.tell("good", self.tr("The files are saved"), str(target), acts)

    def _on_left(self, ids: list[int]) -> None:
        try:
            self._dragged.tell_left(self._case_id, ids)
        except DeskError as error:
            self.banner.tell_error(error)

    def _on_not_draggable(self) -> None:
        self.banner.tell_error(Refused("too_large_to_drag", megabytes=MOST_DRAGGED // 1_000_000))

    def _on_refused(self, error: DeskError) -> None:
        line = self.files.current_line()
        if error.code != "changed_at_another_desk" or line is None:
            self.banner.tell_error(error)
            return
        self.banner.tell(
            "warn",
            self.tr("Another desk changed this line meanwhile. What you typed is still here."),
            "",
            [
                (self.tr("Choose field by field"), partial(self._settle, line.id, is_mine=True)),
                (self.tr("Take theirs"), partial(self._settle, line.id, is_mine=False)),
            ],
        )

    def _settle(self, line_id: int, *, is_mine: bool) -> None:
        with self._desk.database.reading() as db:
            line = next((one for one in evidence_lines(db, self._case_id) if one.id == line_id), None)
        self.banner.clear()
        if line is not None:
            (self.line_form.merge if is_mine else self.line_form.take_theirs)(line)
        self.reload()
