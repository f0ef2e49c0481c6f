"""What is said about one line, edited in place: it is saved by itself, and what cannot be saved stays typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid, Refused
from mediator_desk.services.evidence.lines import EvidenceDraft, describe_evidence, draft_of
from mediator_desk.services.three_ways import ThreeWays
from mediator_desk.views import theme
from mediator_desk.views.conflict_dialog import settle, trail_of
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.fields import ChoiceField, DateField, Unreadable
from mediator_desk.views.form import Form
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.desk import Desk
    from mediator_desk.services.evidence.listing import EvidenceLine

PAUSE_MS = 800
"""How long typing must pause before a line is saved."""


class PagesField(QLineEdit):
    """A number of pages that may be left empty."""

    def pages(self) -> int | None:
        """Return the number, None for nothing. Raises Unreadable."""
        text = self.text().strip()
        if not text:
            return None
        if not text.isascii() or not text.isdigit() or len(text) > 9:
            raise Unreadable("not_a_page_count")
        return int(text)

    def show_pages(self, pages: int | None) -> None:
        """Show a number, None as nothing."""
        self.setText("" if pages is None else str(pages))


value_of.register(PagesField, PagesField.pages)
show_value.register(PagesField, PagesField.show_pages)
changed.register(PagesField, lambda field: field.textChanged)


class LineForm(QWidget):
    """The fields of one line. Leaving the line, or a pause in typing, saves it."""

    refused = Signal(object)
    """Why a line was not saved: a DeskError that belongs to no field. What was typed stays."""
    saved = Signal(int)
    """A line was written: its id."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._case_id = desk, case_id
        self._line: EvidenceLine | None = None
        self._typed: dict[int, dict[str, dict[str, Any]]] = {}
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.form = Form(self, columns=2)
        self._build()
        column.addWidget(self.form)
        self._facts = words("", "small", "mute", wrap=True)
        column.addWidget(self._facts)
        column.addStretch(1)
        self.form.edited.connect(self._on_edited)
        self._is_filling = False
        self.show_line(None)

    def offer_parties(self, parties: Sequence[tuple[int, str]]) -> None:
        """Offer the parties of the case as givers."""
        self._is_filling = True
        self.form.field("party_id").offer(parties)
        self._is_filling = False

    def show_line(self, line: EvidenceLine | None, facts: str = "") -> None:
        """Show a line; the one before is saved first, and where it cannot be, its fields come back with it."""
        before = self._line
        if line is not None and before is not None and line.id == before.id:
            self._follow(line)
            self._facts.setText(facts)
            return
        self.leave()
        self._line = line
        self._facts.setText(facts)
        self._fill(line)

    def leave(self) -> None:
        """Save what is typed; where that cannot be, keep it for when the line is shown again."""
        if self._line is None or not self.form.is_changed():
            return
        line_id = self._line.id
        if not self.save():
            self._typed[line_id] = self.form.typed()

    def save(self) -> bool:
        """Write what is typed. Returns whether nothing is left to save; else the fields or `refused` say why."""
        self._timer.stop()
        if self._line is None or not self.form.is_changed():
            return True
        try:
            written = self._write(self.form.drafted(draft_of(self._line)))
        except Invalid as problems:
            self.form.show_problems(problems.problems, goes_to_first=False)
            return False
        except DeskError as error:
            self.refused.emit(error)
            return False
        self._line = replace(self._line, **written)
        self.form.take_as_saved()
        self.form.clear_problems()
        self.saved.emit(self._line.id)
        return True

    def take_theirs(self, line: EvidenceLine) -> None:
        """Show what another desk wrote in place of what was typed here."""
        self._line = line
        self._fill(line)

    def merge(self, line: EvidenceLine) -> None:
        """Write what was typed here beside what another desk wrote; who typed it chooses where both changed a field."""
        if self._line is None:
            return
        base, theirs = draft_of(self._line), draft_of(line)
        ways = ThreeWays(base, self.form.drafted(base), theirs)
        draft = settle(ways, self.form.field_or_none, self.window(), trail_of(self._desk, self._case_id))
        if draft is not None:
            self._line, self._is_filling = line, True
            self.form.fill(theirs)
            self.form.show_draft(draft)
            self._is_filling = False
            self.save()

    def has_typed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self._line is not None and self.form.is_changed()

    def _build(self) -> None:
        self.form.add("title", self.tr("Name in the list"), QLineEdit(), span=2)
        proves = QPlainTextEdit()
        proves.setFixedHeight(theme.current().px(76))
        self.form.add("proves", self.tr("What it proves"), proves, span=2)
        self.form.add(
            "party_id", self.tr("Who gave it"), ChoiceField(nothing=self.tr("The committee, or not said")), span=2
        )
        self.form.add("given_on", self.tr("Given on"), DateField())
        self.form.add("pages", self.tr("Pages"), PagesField())
        choices = [(True, self.tr("Compared with the original")), (False, self.tr("A copy only"))]
        self.form.add("is_original", self.tr("Original"), ChoiceField(choices, self.tr("Not said")), span=2)

    def _write(self, draft: EvidenceDraft) -> dict[str, Any]:
        line = self._line
        if line is None:
            raise Refused("no_longer_there")
        with self._desk.database.writing() as db:
            row = describe_evidence(db, self._case_id, line.id, draft, by=self._desk.actor, now=self._desk.now())
            db.flush()
            names = ("title", "proves", "party_id", "given_on", "pages", "is_original", "version")
            return {name: getattr(row, name) for name in names}

    def _follow(self, line: EvidenceLine) -> None:
        """The line was read again: what is typed stays, and does not clash with what only moved or turned."""
        old, self._is_filling = self._line, True
        if old is not None and replace(draft_of(old), version=0) == replace(draft_of(line), version=0):
            self._line = line
        elif not self.form.is_changed():
            self._line = line
            self.form.fill(draft_of(line))
        self._is_filling = False

    def _fill(self, line: EvidenceLine | None) -> None:
        self._timer.stop()
        self._is_filling = True
        self.form.fill(draft_of(line) if line else EvidenceDraft())
        title = self.form.field("title")
        title.setPlaceholderText(line.shown_title if line else "")
        self._is_filling = False
        if line is not None and line.id in self._typed:
            self.form.type_again(self._typed.pop(line.id))

    def _on_edited(self, _name: str) -> None:
        if not self._is_filling:
            self._timer.start()
