"""The rows of imports that could not be taken in: mended and taken in, handed back, or set aside with words."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError, Invalid
from mediator_desk.jobs import Job
from mediator_desk.models.words import SubmissionKind
from mediator_desk.services.bridge.letters import is_receipt
from mediator_desk.services.intake import quarantine
from mediator_desk.services.intake.quarantine_mending import TakenIn, mend_row
from mediator_desk.views import theme
from mediator_desk.views.intake.ask_consumer import AskConsumerDialog
from mediator_desk.views.intake.quarantine_asking import HandBackDialog, NewFactsDialog, SetAsideDialog
from mediator_desk.views.intake.quarantine_form import RowForm
from mediator_desk.views.intake.quarantine_handing_back import asked_file, hand_back
from mediator_desk.views.intake.quarantine_pane import MendingPane
from mediator_desk.views.intake.quarantine_rows import ShownQuarantined, shown_quarantined
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, holds_keyboard, words
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList


class QuarantineDialog(DeskDialog):
    """The rows that wait, and below them the chosen one as a form."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rows in quarantine"), self.tr("Take in"), parent, width=920)
        self._desk = desk
        self._job: Job | None = None
        self._goes_on = self._is_filling = False
        self._build()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Ask for the rows again; the place in the list stays, and so does what was typed."""
        if self._job:
            self._job.cancel()
        self._job = self._desk.jobs.run(self._read, owner=self, on_done=self._on_read, on_failed=self.banner.tell_error)

    def is_changed(self) -> bool:
        """Tell whether a person typed something that would be lost, in this row or in another one."""
        return self.pane.is_changed()

    def act(self) -> None:
        """Take the row in as it is mended, or ask to add it to its case as new facts."""
        form, outlook = self.pane.form, self.pane.outlook
        self.banner.clear()
        if form is None or outlook is None or not self.act_button.isEnabled():
            return
        if outlook.may_add_new_facts and outlook.kept is not None:
            self._ask(NewFactsDialog(self._desk, form.row, form.typed(), outlook.kept, self), form)
            return
        try:
            taken = self._take_in(form)
        except Invalid as refused:
            form.show_problems(refused.problems, goes_to_first=True)
        except DeskError as error:
            self.banner.tell_error(error)
            self.reload()  # perhaps another desk was faster
        else:
            self._on_taken_in(taken, form)

    def set_aside(self) -> None:
        """Ask for the words with which the chosen row is set aside."""
        form = self.pane.form
        if form is not None:
            self._ask(SetAsideDialog(self._desk, form.row, self, has_typed=bool(form.typed())), form)

    def ask_consumer(self) -> None:
        """Ask what the consumer is asked to complete on the phone."""
        row = self._chosen()
        if row is not None:
            dialog = AskConsumerDialog(self._desk, row, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            asked = self.tr("The consumer sees it when the progress of {number} is looked up.")
            dialog.accepted.connect(lambda: self.banner.tell("good", asked.format(number=row.number)))
            dialog.open()

    def ask_what_to_hand_back(self) -> None:
        """Ask which rows go into a workbook, and where it is written."""
        dialog = HandBackDialog(self._ids(), self.table.selected_ids(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._hand_back(dialog.row_ids))
        dialog.open()

    # Building

    def _build(self) -> None:
        px = theme.current().px
        text = self.tr(
            "These rows could not be taken in. Mend the faulty fields and take them in, hand them back as a workbook, "
            "or set them aside with words."
        )
        self._about = words(text, tone="ink2", wrap=True)
        self.body.addWidget(self._about)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "quarantine", self._desk, self)
        self.table.setAccessibleName(self.tr("Rows in quarantine"))
        self.table.setMinimumHeight(px("header") + 2 * px("row"))
        self.body.addWidget(self.table, 2)
        self.pane = MendingPane(self._desk, self.banner, self)
        self.body.addWidget(self.pane, 3)
        self._build_buttons()
        self._fit_screen()

    def _fit_screen(self) -> None:
        """Large type on a small screen: the list and the form scroll, the buttons stay in sight."""
        px, room = theme.current().px, self.screen().availableGeometry()
        width, height = min(px(920), room.width()), min(px(680), room.height() - px("xl"))
        self.setMinimumWidth(width)
        self._explains = height >= px(560)
        self._about.setVisible(self._explains)
        self.resize(width, height)

    def _build_buttons(self) -> None:
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setAccessibleName(self.tr("Close"))
        self.back_button = button(self.tr("Hand back as workbook…"), self.ask_what_to_hand_back, icon="file-xls")
        self.aside_button = button(self.tr("Set aside…"), self.set_aside)
        self.buttons.insertWidget(0, self.back_button)
        self.buttons.insertWidget(1, self.aside_button)
        self.ask_button = button(self.tr("Ask the consumer…"), self.ask_consumer)
        self.buttons.insertWidget(2, self.ask_button)
        self._allow()

    def _columns(self) -> list[Column]:
        return [
            Column("row", self.tr("Row"), lambda row: row.row_number, "number", width=56, sortable=False),
            Column("number", self.tr("Submission"), lambda row: row.number, width=168, leads=True, sortable=False),
            Column("applicant", self.tr("Applicant"), lambda row: row.applicant, width=92, sortable=False),
            Column(
                "file", self.tr("File"), lambda row: row.file_name, width=130,
                tip=lambda row: row.file_name, quiet=True, sortable=False,
            ),
            Column("imported", self.tr("Imported"), lambda row: row.imported, width=136, quiet=True, sortable=False),
            Column("reasons", self.tr("Reasons"), lambda row: row.reasons, width=280, sortable=False),
        ]  # fmt: skip

    def _connect(self) -> None:
        self.table.row_selected.connect(self._on_row_selected)
        self.table.row_activated.connect(self._on_row_activated)
        self.pane.looked.connect(self._allow)
        self._desk.quarantine_changed.connect(self.reload)
        self._desk.cases_changed.connect(self.reload)

    # What came

    def _read(self) -> list[ShownQuarantined]:
        with self._desk.database.reading() as db:
            return shown_quarantined(quarantine.open_rows(db))

    def _on_read(self, rows: list[ShownQuarantined]) -> None:
        self._job = None
        form, ids = self.pane.form, {row.id for row in rows}
        is_lost = form is not None and form.row.id not in ids and bool(form.typed())
        in_form = self._goes_on or (form is not None and holds_keyboard(form))
        # Read before the rows change: a list that is filled anew with the keyboard in it begins at its first row.
        chosen, place = self.table.current_id(), max(self.table.currentIndex().row(), 0)
        self._is_filling = True
        self._model.show_source(RowList(rows))
        self._is_filling = False
        self._about.setVisible(bool(rows) and self._explains)
        self.pane.setVisible(bool(rows) or is_lost)
        if is_lost:
            self._tell_lost()
            return
        if rows and not self.table.select_id(chosen):
            self.table.selectRow(min(place, len(rows) - 1))
        self.pane.keep_typed()
        self.pane.only_keep(ids)
        self._show_chosen()
        self._goes_on = False
        self._settle_focus(in_form=in_form)

    def _on_row_selected(self, _row_id: int) -> None:
        if not self._is_filling:  # while rows come and go, none of them is chosen by a person
            self._show_chosen()
            self.pane.only_keep(set(self._ids()))

    def _on_row_activated(self, _row_id: int) -> None:
        if self.pane.form is not None:
            self.pane.form.take_focus()

    def _tell_lost(self) -> None:
        """Another desk settled the row in which something was typed: it stands there until another row is chosen."""
        title = self.tr("This row waits no longer: it was taken in or set aside at another desk.")
        self.banner.tell("warn", title, self.tr("What you typed stands below until you choose another row."))
        self.pane.give_up()

    def _settle_focus(self, *, in_form: bool) -> None:
        if not self._model.rowCount():
            self.banner.tell("good", self.tr("No row waits in quarantine."), stays=True)
            self.cancel_button.setFocus()
        elif not in_form or self.pane.form is None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not holds_keyboard(self.pane.form):
            self.pane.form.take_focus()

    def _chosen(self) -> ShownQuarantined | None:
        number = self._model.number_of(self.table.current_id())
        row = self._model.row(number) if number is not None else None
        return row if isinstance(row, ShownQuarantined) else None

    def _ids(self) -> list[int]:
        return [self._model.id_at(number) for number in range(self._model.rowCount())]

    def _show_chosen(self) -> None:
        row = self._chosen()
        if row is not None and self.pane.form is not None and self.pane.form.row.id == row.id:
            self.pane.look_again()  # the rest of the desk may have moved on
            return
        self.pane.show_row(row)
        if self.pane.form is not None:
            self._order_stations(self.pane.form)

    def _order_stations(self, form: RowForm) -> None:
        buttons = (self.back_button, self.aside_button, self.ask_button, self.cancel_button, self.act_button)
        stations = [self.table, *form.stations(), *buttons]
        for first, second in pairwise(stations):
            QWidget.setTabOrder(first, second)

    def _allow(self) -> None:
        """Offer what can be done; where fields are faulty the act stays, and goes to the first of them."""
        outlook = self.pane.outlook
        adds = outlook is not None and outlook.may_add_new_facts
        text = self.tr("Add as new facts…") if adds else self.tr("Take in")
        self.act_button.setText(text)
        self.act_button.setAccessibleName(text)
        self.act_button.setEnabled(adds or (outlook is not None and outlook.kept is None))
        self.aside_button.setEnabled(outlook is not None)
        row = self._chosen()
        # Only the page for phones can be opened again there; what came with an export is handed back as a workbook.
        self.ask_button.setVisible(row is not None and is_receipt(row.number))
        self.back_button.setEnabled(self._model.rowCount() > 0)

    # What was done

    def _take_in(self, form: RowForm) -> TakenIn:
        typed, by, now = form.typed(), self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            return mend_row(db, form.row.id, typed.texts, confirmed=typed.confirmed, by=by, now=now)

    def _on_taken_in(self, taken: TakenIn, form: RowForm) -> None:
        self.pane.forget(form.row.id)
        self._goes_on = True
        is_rating = taken.kind is SubmissionKind.RATING
        text = self.tr("{number} is taken in as a rating.") if is_rating else self.tr("{number} is taken in.")
        self.banner.tell("good", text.format(number=taken.number))
        self._desk.cases_changed.emit()
        self._desk.quarantine_changed.emit()

    def _ask(self, dialog: DeskDialog, form: RowForm) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.pane.forget(form.row.id))
        dialog.finished.connect(lambda _result: self.reload())  # perhaps another desk was faster
        dialog.open()

    def _hand_back(self, row_ids: tuple[int, ...]) -> None:
        target = asked_file(self._desk, self)
        if target is not None:
            hand_back(self._desk, row_ids, target, self, self.banner)
