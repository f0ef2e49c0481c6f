"""Two desks changed the same field: what stood there, what is typed here, what the other saved; a person chooses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.services.three_ways import ThreeWays
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.value_words import value_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mediator_desk.desk import Desk

    Teller = Callable[[Mapping[str, str]], None]
    """Is told fields and values in words."""

MINE, THEIRS, BOTH = "mine", "theirs", "both"
WIDTH = 680


class ConflictDialog(DeskDialog):
    """For each field that both desks changed: mine, theirs, and for long texts both. Nothing goes away unseen.

    Fields that belong together are chosen together: the first of them gives the choice its name.
    """

    def __init__(
        self, ways: ThreeWays[Any], field_of: Callable[[str], QWidget | None], parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("ConflictDialog", "Another desk saved this meanwhile: which one stands?")
        super().__init__(title, QCoreApplication.translate("ConflictDialog", "Save like this"), parent, width=WIDTH)
        self._ways, self._field_of = ways, field_of
        self.form = Form(self)
        self._tell_the_rest()
        for names in ways.conflicts:
            self._add(names)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        self.body.addWidget(FittingArea(page), 1)
        self.cancel_button.setText(self.tr("Go on typing"))

    @property
    def chosen(self) -> dict[str, Any]:
        """What stands in each field that both changed."""
        return {name: self._value(names[0], name) for names in self._ways.conflicts for name in names}

    @property
    def given_up(self) -> dict[str, str]:
        """What was typed here and gives way to what the other desk saved: fields and values in words."""
        lost = [names for names in self._ways.conflicts if self.form.field(names[0]).choice() == THEIRS]
        return {self._label(names[0]): self._said(self._ways.mine, names) for names in lost}

    def is_changed(self) -> bool:
        """Nothing typed is lost by going back: it stands in the form below."""
        return False

    def save(self) -> None:
        """Look whether every field has its choice. Raises Invalid."""
        open_ones = [names[0] for names in self._ways.conflicts if self.form.field(names[0]).choice() is None]
        if open_ones:
            raise Invalid([Problem(name, "required") for name in open_ones])

    def _tell_the_rest(self) -> None:
        text = self.tr("Both are kept in the history, whichever you choose. Nothing is saved before you choose.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        taken = [self._label(name) for name in self._ways.only_theirs if self._field_of(name) is not None]
        if taken:
            said = self.tr("Taken over from the other desk: {fields}").format(fields=self.tr(", ").join(taken))
            self.body.addWidget(words(said, "fact", "mute", wrap=True))

    def _add(self, names: tuple[str, ...]) -> None:
        ways, field = self._ways, self._field_of(names[0])
        choices = [
            (MINE, self.tr("Mine"), self._said(ways.mine, names)),
            (THEIRS, self.tr("Theirs"), self._said(ways.theirs, names)),
        ]
        if len(names) == 1 and isinstance(field, QPlainTextEdit) and isinstance(getattr(ways.mine, names[0]), str):
            choices.append((BOTH, self.tr("Both"), self.tr("Theirs first, mine below it")))
        before = self.tr("Before: {value}").format(value=self._said(ways.base, names))
        label = self.tr(", ").join(self._label(name) for name in self._differing(names))
        self.form.add(names[0], label, RadioField(choices), before)

    def _said(self, draft: Any, names: tuple[str, ...]) -> str:  # noqa: ANN401 - whatever the draft holds
        """Return what a draft says of these fields: of several those in which the three differ, in the same order."""
        return " · ".join(value_words(getattr(draft, one), self._field_of(one)) for one in self._differing(names))

    def _differing(self, names: tuple[str, ...]) -> list[str]:
        ways = self._ways
        return [
            name
            for name in names
            if not getattr(ways.base, name) == getattr(ways.mine, name) == getattr(ways.theirs, name)
        ]

    def _value(self, group: str, name: str) -> Any:  # noqa: ANN401 - whatever the draft holds
        choice = self.form.field(group).choice()
        mine, theirs = getattr(self._ways.mine, name), getattr(self._ways.theirs, name)
        if choice == BOTH:
            return "\n".join(text for text in (theirs, mine) if text)
        return mine if choice == MINE else theirs

    def _label(self, name: str) -> str:
        field = self._field_of(name)
        return (field.accessibleName() if field is not None else "") or name


def is_conflict(error: Exception) -> bool:
    """Tell whether something was not saved because another desk saved it first."""
    return isinstance(error, Refused) and error.code == "changed_at_another_desk"


def settle(
    ways: ThreeWays[Any], field_of: Callable[[str], QWidget | None], parent: QWidget | None, tell: Teller | None = None
) -> Any | None:  # noqa: ANN401 - a draft like those given
    """Return the draft to save over theirs, asked field by field where both changed; None where a person goes back.

    `tell` writes what was given up into the trail; without it nothing of it is told, as of what was told in private.
    Raises what `tell` raises.
    """
    if not ways.conflicts:
        return ways.merged({})
    dialog = ConflictDialog(ways, field_of, parent)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        if tell is not None and (given_up := dialog.given_up):
            tell(given_up)
        return ways.merged(dialog.chosen)
    finally:
        dialog.deleteLater()


def trail_of(desk: Desk, case_id: int | None) -> Teller:
    """Return what tells the trail of a case, or of the committee for None, what somebody gave up."""

    def tell(given_up: Mapping[str, str]) -> None:
        from mediator_desk.services.given_up import tell_given_up

        with desk.database.writing() as db:
            tell_given_up(db, case_id, given_up, by=desk.actor, now=desk.now())

    return tell


def settle_form(form: Form, parent: QWidget | None, tell: Teller | None = None) -> bool:
    """Bring what another desk saved into a form that was filled with a way to read it again.

    Returns whether it can be saved now; False where there is no such way, or a person wants to go on typing.
    """
    if form.reread is None:
        return False
    base, theirs = form.filled_with, form.reread()
    typed = form.drafted(base)
    changed = {name: getattr(typed, name) for name in form.changed_names() if hasattr(base, name)}
    ways = ThreeWays(base, replace(base, **changed), theirs)
    draft = settle(ways, form.field_or_none, parent, tell)
    if draft is None:
        return False
    form.fill(theirs, reread=form.reread)
    form.show_draft(draft)
    return True
