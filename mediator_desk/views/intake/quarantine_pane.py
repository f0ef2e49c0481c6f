"""The chosen row in quarantine: how it stands, what is kept under its number, and its fields to be mended."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError
from mediator_desk.services.intake.quarantine_mending import Outlook, look_at
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.intake.quarantine_form import RowForm, Typed
from mediator_desk.views.intake.quarantine_kept_panel import KeptPanel
from mediator_desk.views.intake.quarantine_outlook import outlook_words, warning_words
from mediator_desk.views.intake.quarantine_rows import ShownQuarantined
from mediator_desk.views.parts import words

LOOKED_AGAIN_AFTER_MS = 400
"""After the last key: how a row stands is said while one types, but not at each key."""


class MendingPane(QWidget):
    """Shows one row at a time. What was typed into the others is kept while one goes about."""

    looked = Signal()
    """How the row stands was found out anew."""

    def __init__(self, desk: Desk, banner: Banner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._banner = banner
        self._typed: dict[int, Typed] = {}
        self.form: RowForm | None = None
        self.outlook: Outlook | None = None
        self._build()
        self._look_timer = QTimer(self, singleShot=True, interval=LOOKED_AGAIN_AFTER_MS)
        self._look_timer.timeout.connect(self.look_again)

    # What the dialog asks

    def show_row(self, row: ShownQuarantined | None) -> None:
        """Show a row with what was typed into it before, or nothing."""
        self.keep_typed()
        typed = self._typed.get(row.id, Typed()) if row else Typed()
        self.form, self.outlook = None, self._looked_at(row.id, typed) if row else None
        if row is not None and self.outlook is not None:
            self.form = self._built_form(row, typed, self.outlook)
        self._show_page()
        self._tell()

    def look_again(self) -> None:
        """Find out anew how the row stands, with what is typed by now."""
        if self.form is not None and self.outlook is not None:
            self.outlook = self._looked_at(self.form.row.id, self.form.typed())
            self._tell()

    def give_up(self) -> None:
        """Show the row as one with which nothing can be done any more; what was typed can be read and copied."""
        self.outlook = None
        self._look_timer.stop()
        self.looked.emit()

    def forget(self, row_id: int) -> None:
        """Keep nothing that was typed into a row: it is settled."""
        self._typed.pop(row_id, None)
        if self.form is not None and self.form.row.id == row_id:
            self.form = None

    def keep_typed(self) -> None:
        """Keep what is typed into the row by now."""
        if self.form is not None:
            self._typed[self.form.row.id] = self.form.typed()

    def is_changed(self) -> bool:
        """Tell whether a person typed something into this row or another one that still waits."""
        self.keep_typed()
        return any(self._typed.values())

    def only_keep(self, row_ids: set[int]) -> None:
        """Forget what was typed into rows that wait no longer."""
        self._typed = {row_id: typed for row_id, typed in self._typed.items() if row_id in row_ids}

    # How it is done

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        self.said = words("", "fact_strong", wrap=True)
        column.addWidget(self.said)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(theme.current().px(72))
        column.addWidget(self._area, 1)

    def _looked_at(self, row_id: int, typed: Typed) -> Outlook | None:
        try:
            with self._desk.database.reading() as db:
                return look_at(db, row_id, typed.texts, confirmed=typed.confirmed, now=self._desk.now())
        except DeskError as error:
            self._banner.tell_error(error)
            return None

    def _built_form(self, row: ShownQuarantined, typed: Typed, outlook: Outlook) -> RowForm:
        # What was confirmed or mended is no problem any more, but it stays where it was.
        columns = {*(problem.field for problem in outlook.problems), *typed.texts, *typed.confirmed}
        in_doubt = (*outlook.in_doubt, *typed.confirmed)
        form = RowForm(self._desk, row, columns, in_doubt, typed, is_folded=outlook.kept is not None)
        form.show_problems(outlook.problems, goes_to_first=False)
        form.edited.connect(self._look_timer.start)
        return form

    def _show_page(self) -> None:
        page = QWidget()
        page.setObjectName("scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.current().px("s"), 0)
        self._kept = QVBoxLayout()
        column.addLayout(self._kept)
        if self.form is not None:
            column.addWidget(self.form)
        column.addStretch(1)
        self._area.setWidget(page)

    def _tell(self) -> None:
        outlook = self.outlook
        self.said.setText(outlook_words(outlook) if outlook else "")
        if self.form is not None and outlook is not None:
            self.form.warn(warning_words(outlook))
        while shown := self._kept.takeAt(0):
            if (panel := shown.widget()) is not None:
                panel.deleteLater()
        if outlook is not None and outlook.kept is not None:
            self._kept.addWidget(KeptPanel(outlook.kept))
        self.looked.emit()
