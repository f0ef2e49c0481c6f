"""When a mediator is away, and what ties him or her to insurers and people."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Refused
from mediator_desk.models.procedure_words import TieKind
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.services.mediators import roster
from mediator_desk.services.mediators.roster import AbsenceDraft, AbsenceRow, TieDraft, TieRow
from mediator_desk.services.office.insurers import insurer_rows
from mediator_desk.services.office.people import mediator_draft
from mediator_desk.services.revealing import Wanted, Where
from mediator_desk.views import theme
from mediator_desk.views.fields import ChoiceField, DateField, SegmentField, Unreadable
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog, ask
from mediator_desk.views.parts import button, hairline, words
from mediator_desk.views.revealed_field import MaskedLine
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mediator_desk.desk import Desk

Kept = TypeVar("Kept", AbsenceRow, TieRow)


class AbsencesAndTiesDialog(DeskDialog):
    """The absences and the ties of one mediator: both keep him or her from being suggested."""

    acts_by_keys = False

    def __init__(self, desk: Desk, mediator_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            name = mediator_draft(db, mediator_id).name
        title = QCoreApplication.translate("AbsencesAndTiesDialog", "Absences and ties of {mediator}")
        close = QCoreApplication.translate("AbsencesAndTiesDialog", "Close")
        super().__init__(title.format(mediator=name), close, parent, width=560)
        self._desk, self._mediator_id = desk, mediator_id
        self.cancel_button.hide()
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px("m"))
        self.body.addWidget(FittingArea(self._page), 1)
        self.reload()

    def reload(self) -> None:
        """Read both lists again."""
        while (item := self._column.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.hide()
                shown.deleteLater()
        with self._desk.database.reading() as db:
            absences = roster.absences_of(db, self._mediator_id, since=self._desk.today())
            ties = roster.ties_of(db, self._mediator_id)
        told = self.tr("Who is away is never chosen by itself. Days that are over are not shown.")
        self._add_part(self.tr("Absences"), told, self.tr("Add an absence…"), self._open_absence)
        for absence in absences:
            self._add_absence(absence)
        told = self.tr("Who is tied to a party or its insurer is appointed only with words that say why.")
        self._add_part(self.tr("Ties"), told, self.tr("Add a tie…"), self._open_tie)
        for tie in ties:
            self._add_tie(tie)

    def _add_part(self, title: str, told: str, act_word: str, act: Callable[[], object]) -> None:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(words(title, "section"))
        row.addStretch(1)
        row.addWidget(button(act_word, act, look="link", icon="plus"))
        column.addLayout(row)
        column.addWidget(words(told, "small", "mute", wrap=True))
        column.addWidget(hairline())
        self._column.addWidget(head)

    def _add_absence(self, one: AbsenceRow) -> None:
        days = self.tr("{first} to {last}").format(first=one.from_on.isoformat(), last=one.until_on.isoformat())
        self._add_line(days, one.words, lambda: self._open_absence(one), lambda: self._remove_absence(one, days))

    def _add_tie(self, one: TieRow) -> None:
        to_whom = " · ".join(part for part in (one.insurer, one.name) if part)
        said = self.tr("{kind}: {name}").format(kind=word(one.kind), name=to_whom)
        until = self.tr("until {day}").format(day=one.ended_on.isoformat()) if one.ended_on else ""
        more = " · ".join(part for part in (until, one.words) if part)
        self._add_line(said, more, lambda: self._open_tie(one), lambda: self._remove_tie(one, said))

    def _add_line(self, text: str, more: str, change: Callable[[], object], remove: Callable[[], object]) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("l"))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(words(text, "fact_strong", wrap=True))
        if more:
            told.addWidget(words(more, "small", "mute", wrap=True))
        row.addLayout(told, 1)
        for act_word, act in ((self.tr("Change"), change), (self.tr("Remove"), remove)):
            link = button(act_word, act, look="link")
            link.setAccessibleName(f"{act_word}: {text}")
            row.addWidget(link)
        self._column.addWidget(line)

    def _open_absence(self, one: AbsenceRow | None = None) -> None:
        self._open(AbsenceDialog(self._desk, self._mediator_id, one, self))

    def _open_tie(self, one: TieRow | None = None) -> None:
        self._open(TieDialog(self._desk, self._mediator_id, one, self))

    def _open(self, dialog: DeskDialog) -> None:
        dialog.accepted.connect(self._on_changed)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def _remove_absence(self, one: AbsenceRow, said: str) -> None:
        if ask(self, self.tr("Remove this absence?"), said, self.tr("Remove"), danger=True):
            self._write(roster.remove_absence, one.id)

    def _remove_tie(self, one: TieRow, said: str) -> None:
        if ask(self, self.tr("Remove this tie?"), said, self.tr("Remove"), danger=True):
            self._write(roster.remove_tie, one.id)

    def _write(self, remove: Callable[..., object], row_id: int) -> None:
        with self._desk.database.writing() as db:
            remove(db, self._mediator_id, row_id, by=self._desk.actor, now=self._desk.now())
        self._on_changed()

    def _on_changed(self) -> None:
        self.reload()
        self._desk.committee_changed.emit()


class AbsenceDialog(DeskDialog):
    """Days on which a mediator is away."""

    def __init__(self, desk: Desk, mediator_id: int, kept: AbsenceRow | None, parent: QWidget | None = None) -> None:
        title = self.tr("When is the mediator away?")
        super().__init__(title, self.tr("Add") if kept is None else self.tr("Save"), parent)
        self.keep_input(desk, f"absence/{mediator_id}/{kept.id if kept else 'new'}")
        self._desk, self._mediator_id, self._kept = desk, mediator_id, kept
        self.form = Form(self, columns=2)
        self.form.add("from_on", self.tr("First day"), DateField())
        self.form.add("until_on", self.tr("Last day"), DateField())
        self.form.add("words", self.tr("Why (optional)"), QLineEdit(), span=2)
        self.form.fill(_absence(kept) if kept else AbsenceDraft(None, None), reread=self._read if kept else None)
        self.form.edited.connect(lambda _name: self._warn())
        self.body.addWidget(self.form)

    def _read(self) -> AbsenceDraft:
        with self._desk.database.reading() as db:
            return _absence(_there(roster.absences_of(db, self._mediator_id), self._kept))

    def _warn(self) -> None:
        """Say which meetings fall into the days: they are not moved by themselves."""
        try:
            draft = self.form.drafted(self.form.filled_with)
        except (Unreadable, DeskError):
            return
        count = 0
        if draft.from_on and draft.until_on and draft.from_on <= draft.until_on:
            with self._desk.database.reading() as db:
                count = roster.meetings_while_away(db, self._mediator_id, draft.from_on, draft.until_on)
        text = self.tr("%n meeting(s) are planned in these days: move them, or hand them over.", "", count)
        self.form.warn("until_on", text if count else "")

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        kept_id = self._kept.id if self._kept else None
        with self._desk.database.writing() as db:
            roster.save_absence(db, self._mediator_id, kept_id, draft, by=self._desk.actor, now=self._desk.now())


class TieDialog(DeskDialog):
    """What ties a mediator to an insurer or a person."""

    def __init__(self, desk: Desk, mediator_id: int, kept: TieRow | None, parent: QWidget | None = None) -> None:
        title = self.tr("To whom is the mediator tied?")
        super().__init__(title, self.tr("Add") if kept is None else self.tr("Save"), parent, width=560)
        self.keep_input(desk, f"tie/{mediator_id}/{kept.id if kept else 'new'}")
        self._desk, self._mediator_id, self._kept = desk, mediator_id, kept
        with desk.database.reading() as db:
            insurers = [(one.id, one.short_name or one.name) for one in insurer_rows(db)]
        self._add_fields(insurers)
        self.form.fill(_tie(kept) if kept else TieDraft(TieKind.EMPLOYER), reread=self._read if kept else None)
        self.body.addWidget(FittingArea(self.form), 1)

    def _read(self) -> TieDraft:
        with self._desk.database.reading() as db:
            return _tie(_there(roster.ties_of(db, self._mediator_id), self._kept))

    def _add_fields(self, insurers: list[tuple[int, str]]) -> None:
        form = self.form = Form(self, columns=2)
        form.add("kind", self.tr("Kind"), SegmentField(choices(TieKind)), span=2)
        form.add("insurer_id", self.tr("Insurer"), ChoiceField(insurers, self.tr("Choose an insurer")), span=2)
        hint = self.tr("A relative is known in a case by this name, or by the number where it is known.")
        form.add("name", self.tr("Name"), QLineEdit(), hint)
        masked = form.add("identity_number", self.tr("Identity number (optional)"), MaskedLine(PersonalNumber.IDENTITY))
        if self._kept is not None:
            masked.let_reveal(self._desk, partial(Wanted, Where.TIE, self._kept.id, PersonalNumber.IDENTITY))
        hint = self.tr("A past employer counts for three years after the last day.")
        form.add("ended_on", self.tr("Last day, where it is over"), DateField(), hint)
        form.add("words", self.tr("In words (optional)"), QLineEdit())
        self._kind = form.field("kind")
        form.edited.connect(lambda _name: self._show_fields())
        self._show_fields()

    def _show_fields(self) -> None:
        kind = self._kind.choice()
        self.form.show_field("insurer_id", is_shown=kind is not TieKind.RELATIVE)
        for name in ("name", "identity_number"):
            self.form.show_field(name, is_shown=kind is not TieKind.EMPLOYER)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        if draft.kind is TieKind.RELATIVE:
            draft = replace(draft, insurer_id=None)  # chosen before the kind was, and out of sight since
        elif draft.kind is TieKind.EMPLOYER:
            draft = replace(draft, name="", identity_number="")
        kept_id = self._kept.id if self._kept else None
        by, now, today = self._desk.actor, self._desk.now(), self._desk.today()
        with self._desk.database.writing() as db:
            roster.save_tie(db, self._mediator_id, kept_id, draft, today=today, by=by, now=now)


def _there(rows: Sequence[Kept], kept: Kept | None) -> Kept:
    """Return the row as it is by now. Raises Refused("no_longer_there")."""
    found = next((one for one in rows if kept is not None and one.id == kept.id), None)
    if found is None:
        raise Refused("no_longer_there")
    return found


def _absence(row: AbsenceRow) -> AbsenceDraft:
    return AbsenceDraft(row.from_on, row.until_on, row.words, row.version)


def _tie(row: TieRow) -> TieDraft:
    return TieDraft(row.kind, row.insurer_id, row.name, row.identity_number, row.ended_on, row.words, row.version)
