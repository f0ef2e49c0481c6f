"""Letters of consumers that a person looks at first: let in as they came, or thrown away with the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.bridge.held import HeldLetter, held_letters, release_held, throw_away
from mediator_desk.services.intake.intake_file import COLUMNS
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.note_words import column_word
from mediator_desk.views.parts import button, words
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList

REASONS = {
    "honeypot": QT_TRANSLATE_NOOP("HeldLetters", "a field was filled in that no person sees"),
    "too_fast": QT_TRANSLATE_NOOP("HeldLetters", "filled in faster than a person types"),
    "same_text": QT_TRANSLATE_NOOP("HeldLetters", "the same text came under several names"),
    "nothing_to_complete": QT_TRANSLATE_NOOP("HeldLetters", "completes something that nobody waits for"),
    "case_has_ended": QT_TRANSLATE_NOOP("HeldLetters", "completes a case that has ended"),
    "still_unreadable": QT_TRANSLATE_NOOP("HeldLetters", "completes a row that cannot be taken in even so"),
}
OTHER = QT_TRANSLATE_NOOP("HeldLetters", "something is odd about it")


def reason_word(code: str) -> str:
    """Return why a letter waits for a person."""
    return translate("HeldLetters", REASONS.get(code, OTHER))


class HeldLettersDialog(DeskDialog):
    """The letters that wait, and below them what the chosen one says."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Letters to look at"), self.tr("Let it in"), parent, width=920)
        self._desk = desk
        self._letters: dict[int, HeldLetter] = {}
        about = self.tr(
            "Something is odd about these. Let in, a letter becomes a case like any other; thrown away, only its "
            "number and your words are kept."
        )
        self.body.addWidget(words(about, tone="ink2", wrap=True))
        px = theme.current().px
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "held_letters", desk, self)
        self.table.setAccessibleName(self.tr("Letters to look at"))
        self.table.setMinimumHeight(px("header") + 3 * px("row"))
        self.body.addWidget(self.table, 2)
        self.said = QPlainTextEdit(self)
        self.said.setReadOnly(True)
        self.said.setAccessibleName(self.tr("What the letter says"))
        self.said.setTabChangesFocus(True)
        self.body.addWidget(self.said, 3)
        self.cancel_button.setText(self.tr("Close"))
        self.away_button = button(self.tr("Throw away…"), self.throw_away)
        self.buttons.insertWidget(0, self.away_button)
        room = self.screen().availableGeometry()
        self.setMinimumWidth(min(px(920), room.width()))
        self.resize(self.minimumWidth(), min(px(600), room.height() - px("xl")))
        self.table.row_selected.connect(lambda _id: self._show_chosen())
        desk.cases_changed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Ask for the letters again; the place in the list stays."""
        with self._desk.database.reading() as db:
            found = held_letters(db)
        chosen, place = self.table.current_id(), max(self.table.currentIndex().row(), 0)
        self._letters = {one.id: one for one in found}
        self._model.show_source(RowList(list(found)))
        if found and not self.table.select_id(chosen):
            self.table.selectRow(min(place, len(found) - 1))
        self._show_chosen()
        if not found:
            self.banner.tell("good", self.tr("No letter waits to be looked at."), stays=True)
            self.cancel_button.setFocus()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_changed(self) -> bool:
        """Tell that nothing is typed here."""
        return False

    def act(self) -> None:
        """Let the chosen letter in: it is taken in a moment later."""
        letter = self._chosen()
        if letter is None:
            return
        try:
            with self._desk.database.writing() as db:
                release_held(db, letter.id, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self.banner.tell("good", self.tr("{number} is taken in.").format(number=letter.receipt))
            self._desk.quarantine_changed.emit()
        self.reload()

    def throw_away(self) -> None:
        """Ask for the words with which the chosen letter is thrown away."""
        letter = self._chosen()
        if letter is not None:
            dialog = ThrowAwayDialog(self._desk, letter, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(self.reload)
            dialog.open()

    def _columns(self) -> list[Column]:
        return [
            Column("receipt", self.tr("Number"), lambda row: row.receipt, width=176, leads=True, sortable=False),
            Column("applicant", self.tr("Applicant"), lambda row: row.applicant_name, width=110, sortable=False),
            Column("came", self.tr("Came"), lambda row: exact_moment(row.came_at), width=150, sortable=False),
            Column("held", self.tr("Why it waits"), lambda row: reason_word(row.held), width=300, sortable=False),
        ]

    def _chosen(self) -> HeldLetter | None:
        return self._letters.get(self.table.current_id())

    def _show_chosen(self) -> None:
        letter = self._chosen()
        self.act_button.setEnabled(letter is not None)
        self.away_button.setEnabled(letter is not None)
        self.said.setPlainText("" if letter is None else self._told(letter))

    def _told(self, letter: HeldLetter) -> str:
        lines = [f"{column_word(column)}: {letter.fields[column]}" for column in COLUMNS if letter.fields.get(column)]
        if letter.files:
            lines.append(
                self.tr("Pictures and papers: {names}").format(names="、".join(one.name for one in letter.files))
            )
        return "\n".join(lines)


class ThrowAwayDialog(DeskDialog):
    """Asks for the words with which a letter is thrown away."""

    def __init__(self, desk: Desk, letter: HeldLetter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Throw this letter away?"), self.tr("Throw away"), parent)
        self.keep_input(desk, f"throw_away/{letter.id}")
        self._desk, self._letter_id = desk, letter.id
        about = self.tr(
            "{number} becomes no case. What it says and its pictures are deleted for good; the consumer is told "
            "nothing."
        )
        self.body.addWidget(words(about.format(number=letter.receipt), tone="ink2", wrap=True))
        self._form = Form(self)
        hint = self.tr("The words stay with its number.")
        self._field = self._form.add("words", self.tr("Why"), QPlainTextEdit(self), hint)
        self._field.setFixedHeight(theme.current().px(96))
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self._field.setFocus()

    def save(self) -> None:
        """Throw the letter away."""
        said, by, now = self._field.toPlainText(), self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            throw_away(db, self._letter_id, said, by=by, now=now)
        self._desk.quarantine_changed.emit()
